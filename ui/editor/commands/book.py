"""What can be done to a whole book: named, dressed, and advice about it set aside."""

from datetime import datetime
from uuid import UUID

from lifestory.library import Story
from lifestory.model import (
    Book,
    PaperSize,
    ReadingStage,
    SetAside,
)


def name_book(story: Story, book_id: UUID, title: str) -> None:
    """Give the book its title."""
    with story.edit("Name the book") as edit:
        edit.get(Book, book_id).title = title


def dress_book(
    story: Story,
    book_id: UUID,
    *,
    stage: ReadingStage | None = None,
    theme: str | None = None,
    paper: PaperSize | None = None,
) -> None:
    """Choose another reading stage, theme or paper; what is None stays."""
    with story.edit("Change how the book looks") as edit:
        book = edit.get(Book, book_id)
        book.stage = stage if stage is not None else book.stage
        book.theme = theme if theme is not None else book.theme
        book.paper = paper if paper is not None else book.paper


def set_aside(
    story: Story,
    book_id: UUID,
    check: str,
    subject: UUID | None,
    words: str,
    why: str,
    *,
    at: datetime,
    by: str = "",
) -> None:
    """Knowingly not follow some advice, with a reason; it comes back when it says something else.

    Raises:
        ValueError: no reason was given.
    """
    if not why.strip():
        raise ValueError("advice is set aside only with a reason")
    with story.edit("Set advice aside") as edit:
        row = SetAside(book_id=book_id, check=check, subject=subject, words=words, at=at)
        row.why, row.by = why.strip(), by
        edit.add(row)


def hear_again(story: Story, row_id: UUID) -> None:
    """Hear advice again that was set aside."""
    with story.edit("Hear advice again") as edit:
        edit.delete(edit.get(SetAside, row_id))
