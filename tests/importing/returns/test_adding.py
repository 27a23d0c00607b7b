"""What was ticked goes into a story, once, and never over anybody's own work."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.importing.offers import Level, Standing, wanted
from lifestory.importing.returns import add_return, files, preview_return
from lifestory.importing.returns.tables import record_of
from lifestory.model import (
    Decision,
    DecisionKind,
    Event,
    Explanation,
    Home,
    HomePerson,
    KeyDate,
    Person,
    ReadingStage,
    Stay,
    When,
)


@pytest.fixture
def bring_in(story, invented, today):
    """bring_in("all_years", "LSB004"): everything that may be ticked, and what was done."""

    def bring(where, child_id, level=Level.ASK, **names):
        preview = preview_return(story, invented / where, child_id, today=today, names=names)
        return add_return(story, preview, wanted(preview.offers, level))

    return bring


def _stays(story):
    with story.read() as reading:
        homes = {home.id: home.name for home in reading.all(Home)}
        return [
            (homes[stay.home_id], str(stay.start), str(stay.end), stay.inside_id is not None)
            for stay in reading.all(Stay, order_by=Stay.start)
        ]


def _everything(story):
    kinds = (Home, Stay, Event, Decision, KeyDate, Person, Explanation, HomePerson)
    with story.read() as reading:
        return [row.model_dump() for kind in kinds for row in reading.all(kind)]


def test_homes_follow_one_another_and_hospital_lies_inside(story, bring_in) -> None:
    bring_in("all_years", "LSB004")
    assert _stays(story) == [
        ("the first foster home", "2021-01-20", "2022-02-03", False),
        ("the second foster home", "2022-02-03", "2023-09-11", False),
        ("the hospital", "2023-03-19", "2023-04-02", True),
        ("the children’s home", "2023-09-11", "2025-01-06", False),
        ("the third foster home", "2025-01-06", "None", False),
    ]


def test_adopted_children_go_on_living_where_they_live(story, bring_in) -> None:
    bring_in("all_years", "LSB001")
    assert _stays(story)[-1] == ("the adoptive family’s home", "2020-11-15", "None", False)


def test_decisions_say_what_the_record_says_and_who_only_where_a_code_does(story, bring_in) -> None:
    bring_in("all_years", "LSB001")
    with story.read() as reading:
        decisions = reading.all(Decision, order_by=Decision.when)
    assert [(str(one.when), one.decided, one.decided_by) for one in decisions[:2]] == [
        (
            "2019-05-03",
            "Accommodation under section 20 of the Children Act 1989, without a court order",
            "",
        ),
        ("2019-09-12", "Interim care order", "A judge at the court"),
    ]
    assert decisions[1].source == "Yearly return, episodes, row 3"
    assert all(one.question.endswith("?") and one.reasons == "" for one in decisions)


def test_a_sentence_begins_the_explanation_at_the_childs_stage_and_does_not_finish_it(
    story, bring_in
) -> None:
    with story.edit("Choose a stage") as edit:
        edit.child.reading_stage = ReadingStage.YOUNG_PERSON
    bring_in("all_years", "LSB001")
    with story.read() as reading:
        begun = reading.all(Explanation)
    assert begun
    assert all(one.stage is ReadingStage.YOUNG_PERSON and one.decided for one in begun)
    assert not any(one.is_told for one in begun)


def test_a_sentence_too_long_for_a_stage_begins_nothing(story, bring_in) -> None:
    with story.edit("Choose a stage") as edit:
        edit.child.reading_stage = ReadingStage.PICTURE_BOOK
    bring_in("all_years", "LSB001")
    with story.read() as reading:
        assert reading.all(Explanation) == []


def test_the_date_of_birth_comes_in_only_where_there_is_none(story, bring_in) -> None:
    bring_in("all_years", "LSB002")
    with story.read() as reading:
        assert str(reading.child.born) == "2017-04-09"
    with story.edit("Forget it") as edit:
        edit.child.born = None
    bring_in("all_years", "LSB004")
    with story.read() as reading:
        assert str(reading.child.born) == "2010-11-09"


def test_a_child_born_on_another_day_has_nothing_ticked(story, invented, today) -> None:
    preview = preview_return(story, invented / "all_years", "LSB004", today=today)
    assert "9 November 2010" in preview.wrong_child
    assert preview.wanted(Level.AUTO) == []
    assert preview.wanted(Level.ASK)


@pytest.mark.parametrize("child", ["LSB001", "LSB003", "LSB004", "LSB005", "LSB006"])
def test_the_same_return_again_adds_nothing(child, story, bring_in) -> None:
    assert not bring_in("all_years", child).is_nothing
    before = _everything(story)
    assert bring_in("all_years", child).is_nothing
    assert _everything(story) == before


def test_one_import_is_one_step_of_undo(story, bring_in) -> None:
    before = _everything(story)
    bring_in("all_years", "LSB004")
    assert story.undo() == "Bring in the yearly return"
    assert _everything(story) == before
    assert not bring_in("all_years", "LSB004").is_nothing


def test_a_later_return_closes_open_stays_and_knows_the_home_again(story, bring_in) -> None:
    """I8, one return after the other."""
    bring_in("return_2022_23", "LSB004")
    assert [end for _, _, end, _ in _stays(story)] == ["None", "None"]
    bring_in("return_2023_24", "LSB004")
    assert _stays(story) == [
        ("the foster home you moved to in February 2022", "2022-02-03", "2023-09-11", False),
        ("the hospital", "2023-03-19", "2023-04-02", True),
        ("the children’s home you moved to in September 2023", "2023-09-11", "None", False),
    ]
    assert bring_in("return_2022_23", "LSB004").is_nothing


def test_what_somebody_changed_stays_as_they_left_it(story, bring_in) -> None:
    bring_in("return_2022_23", "LSB004")
    with story.edit("My own words") as edit:
        for stay in edit.all(Stay):
            stay.end = When("2023-05")
            stay.why_ended_told = ""
        for home in edit.all(Home):
            home.name = "Anna’s house"
    bring_in("return_2023_24", "LSB004")
    with story.read() as reading:
        hospital, foster = sorted(
            (stay for stay in reading.all(Stay) if str(stay.end) == "2023-05"),
            key=lambda stay: stay.inside_id is None,
        )
        assert (foster.why_ended_told, hospital.why_ended_told) == ("", "")
        assert [home.name for home in reading.all(Home)][:2] == ["Anna’s house"] * 2


def test_what_somebody_took_out_does_not_come_back(story, bring_in, invented, today) -> None:
    bring_in("all_years", "LSB004")
    with story.edit("Take out a decision") as edit:
        edit.delete(edit.all(Decision)[0])
    preview = preview_return(story, invented / "all_years", "LSB004", today=today)
    gone = [offer for offer in preview.offers if offer.standing is Standing.TAKEN_OUT]
    assert [offer.code for offer in gone] == ["LS:C1"]
    assert bring_in("all_years", "LSB004").is_nothing


def test_names_that_come_later_fill_what_the_import_wrote(story, bring_in) -> None:
    bring_in("all_years", "LSB004")
    added = bring_in(
        "all_years",
        "LSB004",
        **{
            "worker:2021-01-20": "Priya Shah",
            "home:ssda903:episode:2021-01-20:home": "Anna and Joe",
        },
    )
    assert added.count(Person) == 3
    with story.read() as reading:
        people = {person.name: person.id for person in reading.all(Person)}
        told = [event.told for event in reading.all(Event) if "social worker" in event.told]
    assert f"{{person:{people['Priya Shah']}}} became your social worker." in told


def test_somebody_who_is_there_already_is_the_same_person(story, bring_in) -> None:
    with story.edit("Add Anna") as edit:
        edit.add(Person(name="Anna Field", called="Anna"))
    added = bring_in("all_years", "LSB004", **{"home:ssda903:episode:2021-01-20:home": "anna"})
    assert added.count(Person) == 0
    with story.read() as reading:
        (lives,) = reading.all(HomePerson)
        assert lives.person_id == reading.all(Person)[0].id


def test_no_fact_holds_a_bracket_or_blames(story, bring_in) -> None:
    """I4: CREQB’s words are nowhere in a story, nor is any bracket."""
    for child in ("LSB001", "LSB003", "LSB004", "LSB006"):
        bring_in("all_years", child)
    words = str(_everything(story))
    assert "[carer" not in words
    assert "[parent" not in words
    assert "finding it hard to give you" not in words
    assert "CREQB" not in words


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(chosen=st.sets(st.integers(0, 17)))
def test_any_ticks_can_be_taken_back_and_completed(chosen, story, invented, today) -> None:
    """Whatever was ticked first, ticking the rest later gives what ticking all at once does."""
    where = invented / "all_years"
    preview = preview_return(story, where, "LSB004", today=today)
    some = [offer for at, offer in enumerate(preview.offers) if at in chosen]
    add_return(story, preview, wanted(some, Level.ASK))
    preview = preview_return(story, where, "LSB004", today=today)
    add_return(story, preview, wanted(preview.offers, Level.ASK))
    stays = _stays(story)
    assert len(stays) == 5
    assert stays[2][0] == "the hospital"
    while story.undo():
        pass
    assert _stays(story) == []


def test_of_a_large_return_only_the_childs_rows_are_looked_at(
    tmp_path, found_in, monkeypatch
) -> None:
    """I12: of 5,050 episodes of 2,700 children two become records; the others are passed over."""
    columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
    lines = [f"{columns}HOME_POST,PL_POST,URN"]
    for number in range(5_050):
        start, rne, end = ("01/05/2023", "S", "02/08/2023,X1")
        if number >= 2_700:
            start, rne, end = ("02/08/2023", "P", ",")
        child = f"K{number % 2_700:05}"
        lines.append(f"{child},{start},{rne},C2,N1,U6,PR1,{end},CARPL,XX9 9XX,XX1 1AA,SC1")
    path = tmp_path / "episodes.csv"
    path.write_text("\n".join(lines), "utf-8")
    made = []

    def counting(*arguments):
        made.append(arguments)
        return record_of(*arguments)

    monkeypatch.setattr(files, "record_of", counting)
    offers = found_in(path, "K00007").offers
    assert len(made) == 2
    assert [offer.kind for offer in offers] == ["care begins", "decision", "new home", "new home"]


def test_what_somebody_wrote_down_already_is_pointed_at(story, invented, today) -> None:
    with story.edit("Anna’s house") as edit:
        edit.child.born = When("2010-11-09")
        home = edit.add(Home(name="Anna’s house")).id
        edit.add(Stay(home_id=home, start=When("2021-01")))
        edit.add(Decision(question="Why?", kind=DecisionKind.CARE_ORDER, when=When("2021-07-13")))
    preview = preview_return(story, invented / "all_years", "LSB004", today=today)
    doubted = {offer.code: offer.warning for offer in preview.offers if "already" in offer.warning}
    assert set(doubted) == {"PLACE:U6", "LS:C2"}
    assert "“Anna’s house” from January 2021" in doubted["PLACE:U6"]
    assert sum(offer.level is Level.AUTO for offer in preview.offers) == 5
