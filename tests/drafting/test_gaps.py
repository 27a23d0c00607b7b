"""What is missing is said in finished sentences, and nothing is asked that is known."""

from collections.abc import Callable
from typing import Any

import pytest

from lifestory.drafting import plans
from lifestory.drafting.planned import PlannedBook, ToFindOut
from lifestory.drafting.slots import arrival, phrase
from lifestory.model import (
    Decision,
    Family,
    HomeKind,
    Permission,
    ReadingStage,
    Relation,
    When,
)
from lifestory.template.plans import Matters

STAGE = ReadingStage.GROWING_READER
Compose = Callable[..., PlannedBook]


@pytest.fixture
def asked(compose: Compose) -> Callable[[Any], str]:
    """What the draft of a chronological book asks for, a line each."""

    def ask(shelf: Any) -> str:
        book = compose(shelf, "chronological", STAGE)
        return "\n".join(one.text for one in book.to_find_out)

    return ask


Asked = Callable[[Any], str]


def test_undated_stays_are_asked_for_but_not_the_way_into_the_first_home(
    shelf_for: Any, asked: Asked
) -> None:
    shelf = shelf_for()
    first, second = (shelf.home(name, HomeKind.FOSTER) for name in ("The barn", "The mill"))
    shelf.stay(first)
    shelf.stay(second)
    shelf.stay(shelf.home("The farm", HomeKind.FOSTER), "2024")
    said = asked(shelf)
    assert "Nobody has recorded when Robin came to The mill." in said
    assert "Nobody has recorded when Robin left" in said
    assert "Nobody has told Robin why Robin came to live at The mill." in said
    assert "Nobody has recorded who lived with Robin at The barn." in said


def test_a_first_home_long_after_birth_leaves_a_question(shelf_for: Any, asked: Asked) -> None:
    shelf = shelf_for(born=When("2017-03-02"))
    shelf.stay(shelf.home("The barn", HomeKind.FOSTER), "2018-01")
    assert "Nobody has recorded where Robin lived at first, after being born." in asked(shelf)


def test_a_decision_without_a_date_is_asked_for(shelf_for: Any, asked: Asked) -> None:
    shelf = shelf_for()
    shelf.add(Decision(question="Why did I move"))
    assert "Nobody has recorded when this was decided: Why did I move." in asked(shelf)


def test_a_childhood_without_photos_is_one_line_and_a_few_years_are_named(
    shelf_for: Any, asked: Asked
) -> None:
    long, short = shelf_for(born=When("2015-01-01")), shelf_for(born=When("2022-01-01"))
    assert "There is no photo for ten of Robin’s years." in asked(long)
    assert "There is no photo of Robin at the age of one, two and three." in asked(short)


def test_a_photo_of_somebody_else_does_not_show_the_child_at_that_age(
    shelf_for: Any, asked: Asked
) -> None:
    shelf = shelf_for(born=When("2023-01-01"))
    friend = shelf.person("Kit", Relation.FRIEND)
    shelf.photo("kit", "2024-06-01", [friend])
    assert "no photo of Robin at the age of one" in asked(shelf)
    shelf.photo("robin", "2024-07-01", [None])
    assert "no photo of Robin at the age of one" not in asked(shelf)


def test_notes_in_whole_sentences_are_asked_for_in_the_childs_words(
    shelf_for: Any, asked: Asked
) -> None:
    said = asked(shelf_for(faith="Her family goes to church. She does not mind."))
    assert "What is recorded of Robin’s faith is a note and no page says it." in said


def test_people_in_a_photo_count_as_seen(shelf_for: Any, asked: Asked) -> None:
    shelf = shelf_for()
    mother = shelf.person("Jo", Relation.MOTHER, Family.BIRTH, like="Jo sings.")
    assert "There is no photo of Jo." in asked(shelf)
    shelf.photo("jo", "2019", [mother])
    assert "There is no photo of Jo." not in asked(shelf)


def test_a_plan_that_forgets_photos_says_how_many(compose: Compose, shelf_for: Any) -> None:
    shelf = shelf_for()
    shelf.photo("one")
    plan = plans()["words-and-pictures"].model_copy(update={"every_photo": True})
    book = compose(shelf, plan, STAGE)
    assert "This plan has no page for one photo. Add pages for them." in {
        one.text for one in book.to_find_out
    }


def test_words_and_pictures_does_not_ask_for_a_whole_life(compose: Compose, shelf_for: Any) -> None:
    shelf = shelf_for(born=When("2017-03-02"))
    book = compose(shelf, "words-and-pictures", STAGE)
    assert len(book.to_find_out) < 10
    assert not any("photo" in one.text for one in book.to_find_out)
    assert book.to_find_out[0] == ToFindOut(
        "Nobody is recorded yet. Add the people whom Robin knows, with Robin’s own word for each.",
        Matters.MOST,
        book.chapters[1].pages[1],
    )


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2019-06", "in June 2019"),
        ("2019-06-01/2019-11-03", "between 1 June 2019 and 3 November 2019"),
        ("2019/..", "since 2019"),
    ],
)
def test_a_beginning_within_an_interval_is_some_day_in_it(when: str, said: str) -> None:
    assert arrival(When(when)) == said


@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        ("The sea, plums and Mr. Flop.", "the sea, plums and Mr. Flop"),
        ("Plums", "Plums"),
        ("She likes plums. She hates jam.", ""),
    ],
)
def test_only_what_can_end_a_sentence_is_put_at_its_end(recorded: str, said: str) -> None:
    assert phrase(recorded) == said


def test_what_is_known_is_not_asked_for(shelf_for: Any, asked: Asked) -> None:
    shelf = shelf_for(born=When("2025-11-01"), birth_place="Fernhill", likes="milk")
    shelf.photo("baby", "2025-11-10", [None], permission=Permission.YES)
    said = asked(shelf)
    assert "date of birth is not recorded" not in said
    assert "where Robin was born" not in said
    assert "first year" not in said
    assert "what Robin likes" not in said
    assert "may be used" not in said
