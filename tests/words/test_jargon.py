"""Words to avoid are found as whole words, and say what to do instead."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.words.jargon import (
    TO_AVOID,
    WHY,
    MarkKind,
    find_hard_words,
    find_marks,
    meaning,
    watchlist,
)


def words_in(text: str) -> list[str]:
    return [mark.word for mark in find_marks(text)]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Your placement with Sue", "placement", MarkKind.JARGON),
        ("two Placements", "placement", MarkKind.JARGON),
        ("the placement\norder", "placement order", MarkKind.JARGON),
        ("a LAC review", "LAC review", MarkKind.JARGON),
        ("the children’s guardian", "children's guardian", MarkKind.JARGON),
        ("looked-after children", "LAC", MarkKind.JARGON),
        ("They gave you up.", "gave you up", MarkKind.BLAME),
        ("It broke down.", "breakdown", MarkKind.BLAME),
        ("a volatile time", "volatile relationship", MarkKind.DILUTION),
        ("Grandad passed away.", "passed away", MarkKind.NEVER),
    ],
)
def test_words_are_found_in_their_forms(text: str, word: str, kind: MarkKind) -> None:
    (mark,) = find_marks(text)
    assert (mark.word, mark.kind) == (word, kind)
    assert text[mark.start : mark.end] == mark.found


@pytest.mark.parametrize(
    "text",
    [
        "Kate lived in a flat.",
        "a contactless card",
        "full of pep",
        "We had a placemat.",
        "Black cat",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert words_in(text) == []


def test_every_entry_is_found_by_its_own_word_and_says_something_plain() -> None:
    entries = watchlist().entries
    assert len({entry.word for _, entry in entries}) >= 100
    for _, entry in entries:
        assert entry.word in words_in(entry.word), entry.word
        for better in entry.better:
            assert find_marks(better) == (), (entry.word, better)


def test_the_glossary_explains_the_words_of_the_field() -> None:
    every = {entry.word: entry for _, entry in watchlist(kinds=tuple(MarkKind)).entries}
    explained = [entry for entry in every.values() if entry.means]
    assert len(explained) >= 114
    for entry in explained:
        assert entry.means.endswith("."), entry.word
        assert [m for m in find_marks(entry.means) if m.kind is not MarkKind.JARGON] == []


def test_every_kind_says_why_and_a_hard_word_is_no_mark() -> None:
    assert set(WHY) == set(MarkKind)
    assert {kind for kind, _ in watchlist().entries} == set(TO_AVOID)
    assert find_marks("The magistrate came.") == ()
    (hard,) = find_hard_words("The magistrate came.")
    assert hard.suggestion.startswith("say what it means: ")


def test_better_words_begin_as_the_marked_ones_did() -> None:
    (mark,) = find_marks("Siblings matter.")
    assert mark.better == ("Brother or sister",)
    (initials,) = find_marks("The IRO came.")
    assert initials.better[0].islower() or initials.better[0].startswith("the")


@pytest.mark.parametrize(
    "text",
    ["They argued a lot.", "Mum and Dad fell out.", "You witnessed it.", "He was volatile."],
)
def test_soft_words_for_violence_are_marked(text: str) -> None:
    assert {mark.kind for mark in find_marks(text)} == {MarkKind.DILUTION}


@given(st.lists(st.sampled_from(["a", "placement", "order", "Contact", "LAC", "review.", "gave",
    "you", "up", "forever", "’", "\n", "is", "called"]), max_size=14))  # fmt: skip
def test_marks_are_in_order_do_not_overlap_and_stand_at_their_place(words: list[str]) -> None:
    text, at = " ".join(words), 0
    for mark in find_marks(text):
        assert at <= mark.start < mark.end
        assert text[mark.start : mark.end] == mark.found
        assert mark.suggestion
        at = mark.end


def test_jargon_can_be_explained() -> None:
    assert meaning("sibling") == "A brother or a sister."
    assert meaning("Judge") == meaning("judge") != ""
    assert meaning("rabbit") == ""


def test_a_persons_own_words_come_on_top(tmp_path: Path) -> None:
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "ours.toml").write_text(
        'name = "Ours"\nkind = "jargon"\n[[entry]]\nword = "hub"\n'
        'better = ["the house in Mill Lane"]\n',
        "utf-8",
    )
    assert [mark.suggestion for mark in find_marks("at the hub", tmp_path)] == [
        "say “the house in Mill Lane”."
    ]
