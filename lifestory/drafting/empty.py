"""A book with nothing in it but its cover, for somebody who lays every page themselves."""

from datetime import UTC, datetime

from lifestory.drafting.draft import Clock, Drafted
from lifestory.library import Story
from lifestory.model import (
    Block,
    Book,
    BookKind,
    Chapter,
    ChapterKind,
    Page,
    PaperSize,
    ReadingStage,
)
from lifestory.template.themes import fitting_theme


def empty_book(
    story: Story,
    stage: ReadingStage,
    *,
    theme: str = "",
    paper: PaperSize = PaperSize.A4,
    title: str | None = None,
    clock: Clock = lambda: datetime.now(UTC),
) -> Drafted:
    """Make a book of a cover and a chapter that waits for its first page, as one step of undo.

    Args:
        story: the child's.
        stage: whom the words are for.
        theme: the id of a theme; one that fits the stage otherwise.
        paper: the size of paper.
        title: the book's title; the child's name makes one otherwise.
        clock: what time it is.

    Raises:
        CouldNotKeep: the disk would not take it; the story is as it was.
    """
    with story.read() as reading:
        called = reading.child.called
    book = Book(
        title=title or f"{called}’s book",
        stage=stage,
        theme=theme or fitting_theme(stage, BookKind.LIFE_STORY).id,
        paper=paper,
        made=clock(),
    )
    cover = Chapter(book_id=book.id, position=0, kind=ChapterKind.FRONT, title="Cover")
    pages = Chapter(book_id=book.id, position=1, kind=ChapterKind.BODY, title="Your story")
    front = Page(chapter_id=cover.id, position=0, layout="cover")
    name = Block(page_id=front.id, slot="title", text=book.title)
    with story.edit(f"Start “{book.title}”") as edit:
        for row in (book, cover, pages, front, name):
            edit.add(row)
    return Drafted(book.id, 1, ())
