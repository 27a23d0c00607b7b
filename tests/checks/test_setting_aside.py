"""Advice that is knowingly not followed: silent while it says the same, back when it changes."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from lifestory.checks import Finding, Severity, look_over
from lifestory.checks.setting_aside import still_heard, subject_of
from lifestory.drafting import draft
from lifestory.layout.marks import LaidBook, LaidPage
from lifestory.library import Effort, Library
from lifestory.model import Block, BlockKind, ReadingStage, SetAside, When

PAGE = LaidPage(3, 100, 100, "#FFFFFF", (), (), UUID(int=1), UUID(int=7))
LAID = LaidBook("Me", "en-GB", (PAGE,), ())
FOUND = Finding("long-sentence", Severity.CONSIDER, "17 words.", page=3, block=UUID(int=2))
MOMENT = datetime(2026, 5, 4, tzinfo=UTC)


def aside(finding):
    return SetAside(
        book_id=UUID(int=9),
        check=finding.check,
        subject=subject_of(finding, LAID),
        words=finding.message,
        why="It is hers.",
        at=MOMENT,
    )


def test_what_is_set_aside_is_not_heard():
    assert still_heard([FOUND], [aside(FOUND)], LAID) == ()


@pytest.mark.parametrize(
    "other",
    [
        replace(FOUND, message="19 words."),
        replace(FOUND, block=UUID(int=3)),
        replace(FOUND, check="blurred"),
    ],
)
def test_other_words_another_place_or_another_check_are_heard(other):
    assert still_heard([other], [aside(FOUND)], LAID) == (other,)


def test_advice_about_a_page_is_about_the_planned_page():
    assert subject_of(replace(FOUND, block=None), LAID) == UUID(int=7)
    assert subject_of(replace(FOUND, block=None, fact=UUID(int=5)), LAID) == UUID(int=5)


def test_a_book_is_looked_over_without_what_is_set_aside(tmp_path):
    quick = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=quick)
    with library:
        story = library.add_child("Maya", born=When("2017-04-09"))
        book = draft(story, "words-and-pictures", ReadingStage.EARLY_READER).book_id
        today = date(2026, 5, 4)
        with story.edit("Write") as edit:
            panels = edit.all(Block, Block.kind == BlockKind.PANEL)
            panels[0].text = "You had contact every week."
        found = look_over(story, book, today=today)
        first = next(each for each in found if each.block is not None)
        with story.edit("Set advice aside") as edit:
            edit.add(
                SetAside(
                    book_id=book,
                    check=first.check,
                    subject=first.block,
                    words=first.message,
                    why="Known.",
                    at=MOMENT,
                )
            )
        left = look_over(story, book, today=today)
    assert first not in left
    assert len(left) == len(found) - 1
