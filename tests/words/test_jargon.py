"""Words to avoid are found as whole words, and say what to do instead."""

from pathlib import Path

import pytest

from lifestory.words.jargon import MarkKind, find_marks, meaning, watchlist


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
        ("Grandad passed away.", "passed away", MarkKind.DILUTION),
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
    assert len({entry.word for _, entry in entries}) >= 60
    for kind, entry in entries:
        assert entry.word in words_in(entry.word), entry.word
        if kind is MarkKind.JARGON:
            assert not [m for m in find_marks(entry.say) if m.kind is MarkKind.JARGON], entry.say


def test_jargon_can_be_explained() -> None:
    assert meaning("sibling") == "A brother or a sister."
    assert meaning("rabbit") == ""


def test_a_persons_own_words_come_on_top(tmp_path: Path) -> None:
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "ours.toml").write_text(
        'name = "Ours"\nkind = "jargon"\n[[entry]]\nword = "hub"\nsay = "the house in Mill Lane"\n',
        "utf-8",
    )
    assert [mark.suggestion for mark in find_marks("at the hub", tmp_path)] == [
        "say “the house in Mill Lane”."
    ]
