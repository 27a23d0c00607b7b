"""Wording is filled only from what is known, and kept to the reader's measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.drafting.saying import fill, fits, paged, say, sentences
from lifestory.model.stages import ReadingStage
from lifestory.template.wording import Saying
from lifestory.words.markup import word_count

PERSON = "{person:00000000-0000-0000-0000-000000000001}"
LETTER, PICTURE_BOOK = ReadingStage.LETTER, ReadingStage.PICTURE_BOOK


def test_a_way_with_an_unknown_brace_is_not_used() -> None:
    assert fill("You lived with {with}.", {}) == ""
    assert fill("You lived with {with}.", {"with": " "}) == ""
    assert fill("You lived with {with}.", {"with": "Lena"}) == "You lived with Lena."


def test_a_token_stays_a_token() -> None:
    assert fill("This is {who}.", {"who": PERSON}) == f"This is {PERSON}."


def test_what_was_recorded_begins_with_a_capital_and_ends_with_a_stop() -> None:
    assert fill("{told}", {"told": "it snowed"}) == "It snowed."
    assert fill("{told}", {"told": "Did it snow?"}) == "Did it snow?"


def test_braces_in_recorded_words_are_not_filled_again() -> None:
    assert fill("{told}", {"told": "{who} came", "who": "Lena"}) == "{who} came."


def test_the_first_known_way_is_said_and_a_title_has_no_stop() -> None:
    saying = Saying(title=("{title}",), lines=(("At {home}.", "Somewhere."), ("{told}",)))
    said = say(saying, {"title": "The plum tree"}, LETTER)
    assert (said.title, said.paragraphs) == ("The plum tree", ("Somewhere.",))


def test_long_recorded_words_are_reported_and_left_out_of_a_picture_book() -> None:
    saying = Saying(lines=(("{told}", "You were {age}."),))
    slots = {"told": "You picked every plum that you could reach.", "age": "one"}
    young = say(saying, slots, PICTURE_BOOK)
    assert (young.paragraphs, young.too_long) == (("You were one.",), True)
    old = say(saying, slots, LETTER)
    assert (old.paragraphs, old.too_long) == ((slots["told"],), False)


def test_a_list_of_names_too_long_for_a_picture_book_is_not_used() -> None:
    saying = Saying(lines=(("You lived with {with}.", "{with}."),))
    said = say(saying, {"with": f"{PERSON} and {PERSON}"}, PICTURE_BOOK)
    assert said.paragraphs == (f"{PERSON} and {PERSON}.",)


def test_a_title_before_a_name_ends_no_sentence() -> None:
    assert sentences("Mrs. Bell came. Dr. Hay went.") == ["Mrs. Bell came.", "Dr. Hay went."]


def test_few_words_share_a_page_and_more_do_not() -> None:
    assert paged(["You were born.", "Your name is Robin."], PICTURE_BOOK) == [
        "You were born.\n\nYour name is Robin."
    ]
    assert paged(["One two three four.", "Five six seven eight nine."], PICTURE_BOOK) == [
        "One two three four.",
        "Five six seven eight nine.",
    ]
    assert paged(["One.", "Two."], LETTER) == ["One.\n\nTwo."]


words = st.lists(st.sampled_from(["plum", "tree", "you", "picked"]), min_size=1, max_size=30)
paragraphs = st.lists(st.lists(words, min_size=1, max_size=8), max_size=6)


@given(paragraphs, st.sampled_from(ReadingStage))
def test_sharing_words_out_to_pages_loses_and_crowds_none(
    given_words: list[list[list[str]]], stage: ReadingStage
) -> None:
    texts = [" ".join(" ".join(one) + "." for one in sentence) for sentence in given_words]
    pages = paged(texts, stage)
    assert " ".join(" ".join(pages).split()) == " ".join(" ".join(texts).split())
    limit = stage.measures.words_a_page
    assert all(word_count(page) <= limit or len(sentences(page)) == 1 for page in pages)


@pytest.mark.parametrize("stage", ReadingStage)
def test_what_fits_is_what_the_stage_measures(stage: ReadingStage) -> None:
    longest = stage.measures.words_a_sentence
    assert fits(" ".join(["plum"] * longest) + ".", stage)
    assert not fits(" ".join(["plum"] * (longest + 1)) + ".", stage)
