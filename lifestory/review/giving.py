"""The copy that a child received: kept unchanged for ever, with when and to whom it was given."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from lifestory.edition.resolve import edition_of
from lifestory.library import Story
from lifestory.model import Book, GivenCopy, WorkState
from lifestory.review.signing import version_of


def give(
    story: Story,
    book_id: UUID,
    pdf: bytes,
    given_to: str,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> UUID:
    """Keep a finished PDF as the copy that was given; returns the given copy's id.

    Args:
        story: the child's story.
        book_id: which book.
        pdf: the whole finished file, as it was handed over.
        given_to: who received it.
        clock: tells when.

    Raises:
        NotFound: the story has no such book.
        ValueError: nobody is named.
        CouldNotKeep: the disk would not take it; nothing was changed.
    """
    if not given_to.strip():
        raise ValueError("a given copy names who received it")
    moment = clock()
    version = version_of(edition_of(story, book_id, today=moment.astimezone().date()))
    digest = story.keepsakes.add(pdf)
    with story.edit(f"Give the book to {given_to}") as edit:
        edit.get(Book, book_id).state = WorkState.GIVEN
        copy = edit.add(
            GivenCopy(book_id=book_id, given_to=given_to, at=moment, version=version, digest=digest)
        )
        return copy.id
