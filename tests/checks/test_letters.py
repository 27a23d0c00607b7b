"""Letters that cannot be printed are named, wherever in a book they stand."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifestory.checks import CheckedBook, Finding, Severity
from lifestory.checks.looking import findings_of
from lifestory.edition.values import (
    AnyBlock,
    Beat,
    DecisionTold,
    Edition,
    EditionChapter,
    EditionPage,
    Picture,
    PictureSource,
    View,
    VoiceQuote,
    Words,
)
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.words.prose import prose_of

LETTER = "\U00012000"
"""The first sign of cuneiform, which no typeface here has."""

ID = UUID(int=3)
PHOTO = Picture(ID, "photo", PictureSource("a" * 64, 3000, 2000), View(), (), "A dog.")


def found(layout: str, block: AnyBlock, title: str = "A page") -> list[Finding]:
    page = EditionPage(UUID(int=50), layout, title, (block,))
    chapter = EditionChapter(UUID(int=60), ChapterKind.BODY, 1, "One", (page,))
    stage = ReadingStage.GROWING_READER
    edition = Edition(UUID(int=70), "Maya", "Maya", stage, "meadow", PaperSize.A4, (chapter,))
    book = CheckedBook(edition, lay_out(edition, look_of(edition)), (), {})
    return [each for each in findings_of(book) if each.check == "unprintable"]


@pytest.mark.parametrize(
    ("layout", "block"),
    [
        ("words", Words(ID, "words", prose_of(f"You met Mei{LETTER}."))),
        ("my-words", VoiceQuote(ID, "voice", prose_of(f"I like {LETTER}"), "Sue")),
        ("my-words", VoiceQuote(ID, "voice", prose_of("I like tea"), f"Sue {LETTER}")),
        ("photo-and-words", replace(PHOTO, caption=prose_of(f"At {LETTER}"))),
        ("decision", DecisionTold(ID, "decision", f"Why {LETTER}?", (), ())),
        (
            "decision",
            DecisionTold(ID, "decision", "Why?", (Beat("who", "Who", prose_of(LETTER)),), ()),
        ),
    ],
)
def test_a_letter_that_no_typeface_has_is_named_with_its_block(
    layout: str, block: AnyBlock
) -> None:
    (one,) = found(layout, block)
    assert (one.block, one.page, one.severity) == (ID, 1, Severity.STOP)
    assert one.message == (
        f"The letter “{LETTER}” on this page cannot be printed, because no typeface has it. "
        "Write the word in other letters."
    )


def test_a_letter_in_the_heading_of_a_page_is_said_of_the_page() -> None:
    (one,) = found("words", Words(ID, "words", prose_of("You ran.")), f"Mei {LETTER}")
    assert (one.block, one.page) == (None, 1)


def test_many_letters_are_counted_and_not_all_named() -> None:
    letters = "".join(chr(0x12000 + n) for n in range(8))
    (one,) = found("words", Words(ID, "words", prose_of(f"{letters} {letters}")))
    named = ", ".join(f"“{letter}”" for letter in letters[:5])
    assert one.message.startswith(f"The letters {named} and 3 more on this page")


@pytest.mark.parametrize(
    "words",
    [
        "A star ⭐ and a woman \U0001f469\U0001f3fd\u200d\U0001f9b1",
        "حسن",
        "ম\u09be",
        "张\u0301",
        "Siân’s naïve café — “yes”…",
        "a\u00adb\u200dc",
    ],
)
def test_drawn_emoji_and_letters_of_our_scripts_are_left_in_peace(words: str) -> None:
    assert found("words", Words(ID, "words", prose_of(words))) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["Mei", "⭐", "张", "Łukasz ", " ", "حسن ", "é"]), max_size=8),
    st.lists(st.characters(min_codepoint=0x12000, max_codepoint=0x1236E), max_size=3),
    st.randoms(),
)
def test_exactly_the_letters_that_no_typeface_has_are_named(
    known: list[str], unknown: list[str], dice: object
) -> None:
    pieces = [*known, *unknown]
    dice.shuffle(pieces)  # type: ignore[attr-defined]
    findings = found("words", Words(ID, "words", prose_of("You " + "".join(pieces))))
    named = {letter for one in findings for letter in one.message if letter >= LETTER}
    assert named == set(unknown)
