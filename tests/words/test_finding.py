"""Words found as they are read, and others put in their place."""

import re
from uuid import uuid4

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lifestory.words.finding import Wanted, put
from lifestory.words.markup import parse, tokens_in
from lifestory.words.prose import plain

PERSON = f"{{person:{uuid4()}}}"

PIECES = st.sampled_from(
    ["gar", "den", "Grace", "ce", "a", " ", " ", "\n", "\n\n", "- ", "1. ", "*", "**", "***", "\\"]
    + ["’s", "'s", ".", PERSON, "{child}", "é"]
)
PROSE = st.lists(PIECES, max_size=24).map("".join)
WORDS = st.one_of(
    st.sampled_from(["garden", "Grace", "a", "den gar", "e's"]),
    st.text(alphabet="garden Grce*'.\\é1-", min_size=1, max_size=6),
)


def read(text: str) -> str:
    return plain(parse(text))


def found(text: str, wanted: str, **how: bool) -> list[str]:
    return [spot.found for spot in Wanted(wanted, **how).in_text(text)]


@pytest.mark.parametrize("text", ["*gar*den", "Gar**den**", "a ***g**ar*den.", "- the **gar**den"])
def test_a_word_that_is_emphasised_in_part_is_found(text: str) -> None:
    assert [word.casefold() for word in found(text, "garden", whole=True)] == ["garden"]


def test_words_are_found_across_a_line_break_and_with_either_apostrophe() -> None:
    assert found("the *big*\ngarden", "big garden") == ["big\ngarden"]
    assert found("It’s here. It's there.", "it's") == ["It’s", "It's"]


def test_nothing_is_found_for_nothing_or_in_a_token() -> None:
    assert found("a garden", "  ") == []
    assert found(f"{PERSON}s garden", "person") == []
    assert found(f"{PERSON}s garden", "s", whole=True) == []


def test_what_is_put_in_has_the_emphasis_of_the_first_letter_it_replaces() -> None:
    def replaced(text: str, wanted: str, instead: str) -> str:
        return put(text, Wanted(wanted).in_text(text), instead)

    assert replaced("the *gar*den gate", "garden", "yard") == "the *yard* gate"
    assert replaced("Gra**ce** Bell", "grace", "anna") == "Anna Bell"
    assert replaced("**Grace Bell**", "grace", "Anna") == "**Anna Bell**"
    assert replaced("a **b** c", "b c", "d * e") == "a **d * e**"
    assert replaced("one\n\n- a dog\n- a **d**og", "dog", "cat") == "one\n\n- a cat\n- a **cat**"


def test_what_is_put_in_is_taken_as_it_is_typed() -> None:
    text = put("a garden", Wanted("garden").in_text("a garden"), "**yard**")
    assert read(text) == "a **yard**"
    text = put("a garden", Wanted("a").in_text("a garden"), "-")
    assert read(text) == "- g-rden"


@given(PROSE, WORDS, st.booleans(), st.booleans())
def test_what_is_found_reads_as_what_was_looked_for(
    text: str, wanted: str, exact: bool, whole: bool
) -> None:
    def plainer(words: str) -> str:
        words = re.sub(r"\s+", " ", words).replace("’", "'")
        return words if exact else words.casefold()

    for spot in Wanted(wanted, exact=exact, whole=whole).in_text(text):
        assert plainer(spot.found) == plainer(wanted)
        assert spot.read in read(text).split("\n") or "\n" in spot.read
        assert parse(text)[spot.paragraph].text[spot.start : spot.end] == spot.found


@given(PROSE, WORDS)
def test_a_place_replaced_by_itself_changes_no_word(text: str, wanted: str) -> None:
    for spot in Wanted(wanted).in_text(text):
        assert read(put(text, [spot], spot.found)).split() == read(text).split()


@given(PROSE, WORDS, WORDS)
def test_all_replaced_reads_as_what_was_read_with_all_replaced(
    text: str, wanted: str, instead: str
) -> None:
    assume(not any(sign in wanted + instead for sign in "{}"))
    spots = list(Wanted(wanted, exact=True).in_text(text))
    wanted_words = []
    for number, paragraph in enumerate(parse(text)):
        words = paragraph.text
        for spot in sorted((s for s in spots if s.paragraph == number), key=lambda s: -s.start):
            capital = spot.found[:1].isupper() and instead[:1].islower()
            new = instead[:1].upper() + instead[1:] if capital else instead
            words = words[: spot.start] + new + words[spot.end :]
        wanted_words += words.split()
    after = put(text, spots, instead)
    assert "".join(read(after).split()) == "".join(wanted_words)
    assert tokens_in(after) == tokens_in(text)
