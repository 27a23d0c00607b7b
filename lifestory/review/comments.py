"""What somebody said about a draft while reading it, kept on the very block."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from lifestory.library import Story
from lifestory.model import Comment


def add_comment(
    story: Story,
    book_id: UUID,
    said_by: str,
    text: str,
    *,
    block_id: UUID | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> UUID:
    """Keep a comment on a block, or on the whole book; returns its id.

    Raises:
        ValueError: nothing was said, or nobody said it.
    """
    if not text.strip() or not said_by.strip():
        raise ValueError("a comment says something and names who said it")
    with story.edit(f"Comment by {said_by}") as edit:
        comment = edit.add(
            Comment(book_id=book_id, block_id=block_id, said_by=said_by, text=text, at=clock())
        )
        return comment.id


def open_comments(story: Story, book_id: UUID) -> list[Comment]:
    """Comments that nobody has answered, oldest first."""
    with story.read() as reading:
        return reading.all(
            Comment,
            Comment.book_id == book_id,
            Comment.answered == False,  # noqa: E712 - a column, not a truth
            order_by=(Comment.at,),
        )


def answer(story: Story, comment_id: UUID) -> None:
    """Mark a comment as answered.

    Raises:
        NotFound: there is no such comment.
    """
    with story.edit("Answer a comment") as edit:
        edit.get(Comment, comment_id).answered = True
