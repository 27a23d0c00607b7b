"""An empty book: a cover with its title, and a chapter that waits."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lifestory.drafting import empty_book
from lifestory.edition.resolve import edition_of
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.library import Effort, Library, Story
from lifestory.model import Block, Book, Chapter, ChapterKind, Page, PaperSize, ReadingStage

NOW = datetime(2026, 5, 4, tzinfo=UTC)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    quick = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "warm socks", clock=lambda: NOW, effort=quick)
    with library:
        yield library.add_child("Robin")


def test_it_has_a_cover_and_a_chapter_without_pages(story: Story) -> None:
    made = empty_book(story, ReadingStage.EARLY_READER, paper=PaperSize.A5, clock=lambda: NOW)
    with story.read() as reading:
        book = reading.get(Book, made.book_id)
        chapters = reading.all(Chapter, Chapter.book_id == book.id, order_by=Chapter.position)
        pages = [reading.all(Page, Page.chapter_id == chapter.id) for chapter in chapters]
        (title,) = reading.all(Block, Block.page_id == pages[0][0].id)
        called = reading.child.called
    assert [chapter.kind for chapter in chapters] == [ChapterKind.FRONT, ChapterKind.BODY]
    assert [len(each) for each in pages] == [1, 0]
    assert (book.title, book.paper, book.made) == (f"{called}’s book", PaperSize.A5, NOW)
    assert title.text == book.title


def test_it_can_be_laid_out_and_undone_in_one_step(story: Story) -> None:
    made = empty_book(story, ReadingStage.LETTER, title="For you", clock=lambda: NOW)
    edition = edition_of(story, made.book_id, today=NOW.date())
    assert len(lay_out(edition, look_of(edition)).pages) == made.pages
    assert story.undo_label == "Start “For you”"
    story.undo()
    with story.read() as reading:
        assert not reading.all(Book)
