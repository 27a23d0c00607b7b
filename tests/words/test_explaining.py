"""A hard word may stand where it is explained."""

import pytest

from lifestory.words.explaining import is_explained
from lifestory.words.jargon import find_hard_words, find_marks


@pytest.mark.parametrize(
    "text",
    [
        "The judge made a care order. That is a decision to share the looking after.",
        "In the records this is called neglect, which means going without.",
        "A care order is a judge’s decision.",
        "There was a care order (a judge’s decision).",
        "The police used a power called police protection for one night.",
        "Your children’s guardian, whose job was to speak for you, came.",
        "She signed a care order. A care order means that others help too.",
    ],
)
def test_an_explained_word_is_no_mark(text: str) -> None:
    assert find_marks(text) == ()
    assert find_hard_words(text.replace("The judge", "She").replace("a judge’s", "one")) == ()


@pytest.mark.parametrize(
    "text",
    ["The judge made a care order. You were two.", "There was a care order. It rained that day."],
)
def test_a_word_that_nothing_explains_is_marked(text: str) -> None:
    assert [mark.found for mark in find_marks(text)] == ["care order"]


def test_blame_is_marked_however_much_is_explained() -> None:
    assert find_marks("She gave you up, which means that she could not stay.")


def test_a_place_outside_every_sentence_is_not_explained() -> None:
    assert not is_explained("...", 0, 1)
