"""A pattern's slots are filled from the record, and only with what it knows."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lifestory.model import (
    Child,
    Decision,
    Explanation,
    Family,
    Home,
    HomePerson,
    NameInBook,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    When,
)
from lifestory.words.slots import Around, filled, known_slots, open_gaps

SUE = Person(id=UUID(int=1), name="Sue Barlow", called="Sue")
KATE = Person(id=UUID(int=2), name="Kate Ellery", called="Mummy Kate")
DEE = Person(id=UUID(int=3), name="Dee Marsh")
FLAT, HOUSE = Home(id=UUID(int=4), name="The flat"), Home(id=UUID(int=5), name="Sue’s house")
AT_FLAT = Stay(id=UUID(int=6), home_id=FLAT.id, start=When("2017-04-09"))
AT_SUES = Stay(id=UUID(int=7), home_id=HOUSE.id, start=When("2019-06-14"))


def tie(person: Person, relation: Relation, family: Family) -> Relationship:
    return Relationship(person_id=person.id, relation=relation, family=family)


def around(**record: object) -> Around:
    whole = {"question": "Why?", "when": When("2019-06-14"), "stay_id": AT_SUES.id} | record
    return Around(
        Decision(**whole),
        Child(called="Maya", born=When("2017-04-09")),
        (SUE, KATE, DEE),
        (
            tie(SUE, Relation.CARER, Family.FOSTER),
            tie(KATE, Relation.MOTHER, Family.BIRTH),
            tie(DEE, Relation.SOCIAL_WORKER, Family.NONE),
        ),
        {FLAT.id: FLAT, HOUSE.id: HOUSE},
        (HomePerson(home_id=HOUSE.id, person_id=SUE.id),),
        (AT_FLAT, AT_SUES),
    )


def test_dates_ages_homes_and_people_come_from_the_record() -> None:
    known = known_slots(around(manager="Dee Marsh", decided_by="Kate Ellery and the council"))
    assert known["date"] == "14 June 2019"
    assert known["month and year"] == "June 2019"
    assert known["age"] == "two"
    assert known["home"] == f"{{home:{HOUSE.id}}}"
    assert known["carers"] == f"{{person:{SUE.id}}}"
    assert known["parent"] == known["name"] == f"{{person:{KATE.id}}}"
    assert known["manager"] == known["worker"] == f"{{person:{DEE.id}}}"


def test_the_first_of_two_homes_is_the_one_before() -> None:
    text = filled("You moved from {home} to {home}.", known_slots(around()))
    assert text == f"You moved from {{home:{FLAT.id}}} to {{home:{HOUSE.id}}}."


def test_what_is_only_about_right_stays_a_gap() -> None:
    known = known_slots(around(when=When("2019-06~"), stay_id=None))
    assert not {"date", "month and year", "age", "home", "carers"} & set(known)
    assert open_gaps(filled("On {date} at {home}", known)) == ("date", "home")


def test_a_manager_who_is_nobody_in_the_story_is_called_by_a_first_name() -> None:
    assert known_slots(around(manager="Ravi Patel"))["manager"] == "Ravi"
    assert "manager" not in known_slots(around(manager=""))


def test_somebody_whom_no_book_may_name_is_not_filled_in() -> None:
    hidden = around(manager="Dee Marsh")
    hidden = replace(
        hidden, people=(Person(id=SUE.id, name="Sue", name_in_book=NameInBook.NOT_AT_ALL), KATE)
    )
    assert "carers" not in known_slots(hidden)


def test_the_words_of_the_record_are_never_poured_in() -> None:
    secret = "mother disengaged"
    known = known_slots(around(reasons=secret, considered=secret, decided=secret))
    assert not any(secret in words for words in known.values())


def test_an_explanation_with_a_gap_does_not_count_as_told() -> None:
    given_beats = {"decided": "You moved.", "who": "A judge.", "why": "It was safe."}
    told = Explanation(decision_id=UUID(int=8), stage=ReadingStage.LETTER, **given_beats)
    assert told.is_told
    told.happening = "{who} was ill."
    assert told.has_gap
    assert not told.is_told
    told.happening = f"{{person:{SUE.id}}} was ill, {{child}}."
    assert told.is_told


@given(st.dictionaries(st.sampled_from(["who", "what", "home"]), st.text("abc", max_size=3)))
def test_filling_leaves_exactly_the_gaps_that_are_not_known(known: dict[str, str]) -> None:
    left = open_gaps(filled("{who} saw {what} at {home}.", known))
    assert left == tuple(slot for slot in ("who", "what", "home") if not known.get(slot))
