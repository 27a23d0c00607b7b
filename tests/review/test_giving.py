"""The copy that was given is kept as it was, and later copies are held against it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lifestory.drafting import draft
from lifestory.library import Effort, Library, Story
from lifestory.making import NothingChanged, Wishes, given_copies, make_pdf
from lifestory.model import Book, GivenCopy, ReadingStage, When, WorkState
from lifestory.pdf.purpose import PRINT
from lifestory.review.giving import give

DAY = date(2026, 5, 4)
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def story(tmp_path: Path):
    quick = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=quick)
    with library:
        yield library.add_child("Maya", born=When("2017-04-09"))


@pytest.fixture
def given(story: Story, tmp_path: Path):
    book = draft(story, "words-and-pictures", ReadingStage.EARLY_READER).book_id
    path = tmp_path / "book.pdf"
    make_pdf(story, book, path, PRINT, today=DAY)
    give(story, book, path.read_bytes(), "Maya", clock=lambda: NOON)
    return book, path


def test_a_given_copy_is_kept_byte_for_byte(story: Story, given) -> None:
    book, path = given
    (copy,) = given_copies(story, book)
    assert (copy.given_to, copy.at) == ("Maya", NOON)
    assert story.keepsakes.original(copy.digest) == path.read_bytes()


def test_a_book_that_was_given_says_so(story: Story, given) -> None:
    with story.read() as reading:
        assert reading.get(Book, given[0]).state is WorkState.GIVEN


def test_giving_can_be_undone_while_the_copy_itself_stays(story: Story, given) -> None:
    (copy,) = given_copies(story, given[0])
    assert story.undo() == "Give the book to Maya"
    with story.read() as reading:
        assert reading.all(GivenCopy) == []
    assert story.keepsakes.has(copy.digest)


def test_only_changed_pages_have_nothing_to_print_when_nothing_changed(
    story: Story, given, tmp_path: Path
) -> None:
    wishes = Wishes(changed_only=True)
    with pytest.raises(NothingChanged):
        make_pdf(story, given[0], tmp_path / "more.pdf", PRINT, today=DAY, wishes=wishes)


def test_a_given_copy_names_who_received_it(story: Story, given) -> None:
    with pytest.raises(ValueError, match="received"):
        give(story, given[0], b"%PDF-", "  ")
