"""A named person's statement that this version of a book may be given; does it still hold?"""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

from lifestory.edition.resolve import edition_of
from lifestory.edition.values import Edition
from lifestory.library import Story
from lifestory.model import Book, SignOff, WorkState


def version_of(edition: Edition) -> str:
    """A digest of everything that a reader of this book reads; equal books have equal versions."""
    return hashlib.sha256(repr(edition).encode()).hexdigest()


def sign_off(
    story: Story,
    book_id: UUID,
    signed_by: str,
    *,
    role: str = "",
    words: str = "",
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> UUID:
    """Keep the statement with the version it speaks of; returns the sign-off's id.

    Raises:
        NotFound: the story has no such book.
        ValueError: nobody is named.
    """
    if not signed_by.strip():
        raise ValueError("a sign-off names somebody")
    moment = clock()
    version = version_of(edition_of(story, book_id, today=moment.astimezone().date()))
    with story.edit(f"Signed off by {signed_by}") as edit:
        edit.get(Book, book_id).state = WorkState.SIGNED_OFF
        statement = edit.add(
            SignOff(
                book_id=book_id,
                signed_by=signed_by,
                role=role,
                words=words,
                version=version,
                at=moment,
            )
        )
        return statement.id


def sign_off_holds(story: Story, book_id: UUID) -> bool:
    """Whether somebody signed what the book says now.

    Ages in a book grow with the days, so it is read as it was on the day of signing.

    Raises:
        NotFound: the story has no such book.
    """
    with story.read() as reading:
        signed = reading.all(SignOff, SignOff.book_id == book_id)
    return any(
        statement.version
        == version_of(edition_of(story, book_id, today=statement.at.astimezone().date()))
        for statement in signed
    )
