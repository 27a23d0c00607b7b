"""A pronoun is pointed at when nobody, or more than one person, may be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.words.pronouns import open_pronouns


@pytest.mark.parametrize(
    ("text", "pronoun", "candidates"),
    [
        ("She was poorly.", "She", ()),
        ("Kate met Dan. He was cross.", "He", ("Kate", "Dan")),
        ("The nurse told your mum what she saw.", "she", ("nurse", "mum")),
        ("It was decided for them.", "them", ()),
    ],
)
def test_an_open_pronoun_says_whom_it_may_mean(
    text: str, pronoun: str, candidates: tuple[str, ...]
) -> None:
    (found,) = open_pronouns(text)
    assert (found.found, found.candidates) == (pronoun, candidates)
    assert found.is_nobody == (not candidates)


@pytest.mark.parametrize(
    "text",
    [
        "A nurse called Joan saw it. She tried to help.",
        "Your social worker Priya came. You could tell her everything.",
        "Kate and Dan came. They had a dog.",
        "Judge Khan listened. Then she decided.",
        "People looked at many families. They chose one.",
        "You moved. It was sunny.",
    ],
)
def test_a_pronoun_with_its_person_is_left_alone(text: str) -> None:
    assert open_pronouns(text) == ()


def test_a_known_name_counts_where_it_opens_a_sentence() -> None:
    assert open_pronouns("Mummy Kate was ill. She slept.", ["Mummy Kate"]) == ()


@given(
    st.lists(st.sampled_from(["he", "They", "Kate", "the judge", "saw", "you", "."]), max_size=9)
)
def test_what_is_found_stands_at_its_place(words: list[str]) -> None:
    text = " ".join(words)
    for found in open_pronouns(text):
        assert text[found.start : found.end] == found.found
