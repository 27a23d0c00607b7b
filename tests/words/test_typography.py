"""Quotes, dashes and dots are set, and can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.words.markup import parse
from lifestory.words.prose import plain
from lifestory.words.typography import plain_marks, set_line, typeset


@pytest.mark.parametrize(
    ("typed", "as_set"),
    [
        ("don't", "don’t"),
        ("'Hello,' she said.", "‘Hello,’ she said."),
        ("\"Is it 'so'?\"", "“Is it ‘so’?”"),
        ("the carers' dog", "the carers’ dog"),
        ("'tis the '90s", "’tis the ’90s"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("wait...", "wait…"),
        ("My name is ........", "My name is ........"),
        ("June - July", "June – July"),
        ("half-sister", "half-sister"),
        ("('so')", "(‘so’)"),
    ],
)
def test_marks_are_set_as_british_readers_know_them(typed: str, as_set: str) -> None:
    assert set_line(typed) == as_set


def test_quotes_know_their_neighbours_across_emphasis() -> None:
    assert plain(typeset(parse('She said "*so*" and "**no**".'))) == "She said “so” and “no”."


@given(st.text(alphabet="ab'\" -.n1", max_size=30))
def test_setting_can_be_undone(text: str) -> None:
    undone = plain_marks(set_line(text))
    assert undone.replace("-", "") == text.replace("-", "")
