"""Words that are read from the right stand where their readers look for them."""

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from lifestory.layout.direction import Bit, as_seen, begins_right, mirrored

LETTERS = "abc שלום كتاب 123 ().,-"


def seen(text: str, from_right: bool) -> str:
    """What a reader sees of a line whose letters are not joined."""
    bits = [Bit(letter, None) for letter in text]
    return "".join(
        mirrored(bit.text) if bit.right_to_left else bit.text for bit in as_seen(bits, from_right)
    )


@pytest.mark.parametrize(
    ("text", "from_right"),
    [("Maya", False), ("(Maya)", False), ("מאיה", True), ("1. مايا", True), ("“مايا” is 3", True)],
)
def test_a_paragraph_goes_the_way_of_its_first_letter(text: str, from_right: bool) -> None:
    assert begins_right(text) is from_right


@given(st.text(LETTERS, max_size=24), st.booleans())
def test_a_line_is_seen_as_the_bidirectional_algorithm_says(text: str, from_right: bool) -> None:
    assert seen(text, from_right) == get_display(text, base_dir="R" if from_right else "L")


@given(st.lists(st.text(LETTERS, min_size=1, max_size=6), max_size=8), st.booleans())
def test_how_a_line_is_cut_into_bits_does_not_matter(words: list[str], from_right: bool) -> None:
    whole = as_seen([Bit("".join(words), None)], from_right)
    parts = as_seen([Bit(word, None) for word in words], from_right)

    def letters(bits: list[Bit]) -> str:
        return "".join(mirrored(b.text) if b.right_to_left else b.text for b in bits)

    assert letters(parts) == letters(whole)


def test_brackets_open_towards_their_words() -> None:
    assert seen("(שלום)", True) == "(םולש)"


def test_numbers_keep_their_order_in_words_from_the_right() -> None:
    assert "2019" in seen("שנת 2019 היתה", True)


@pytest.mark.parametrize(
    ("text", "from_right"),
    [
        ("محمد الأمين’s story", False),
        ("محمد lived here with Sue.", False),
        ("عاشت سارة مع Sue في البيت", True),
        ("محمد", True),
    ],
)
def test_an_english_sentence_may_begin_with_a_name_from_the_right(
    text: str, from_right: bool
) -> None:
    assert begins_right(text) is from_right
