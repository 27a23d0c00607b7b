"""One child's line on the home screen, made from the story."""

from datetime import UTC, datetime
from uuid import UUID

from lifestory.library.gaps import gaps_in, unexplained_in
from lifestory.library.index import BookSummary, ChildSummary
from lifestory.library.reading import Reading
from lifestory.model import (
    Book,
    Chapter,
    Decision,
    Event,
    Keepsake,
    Page,
    Person,
    Stay,
    WorkState,
)

_ORDER = list(WorkState)


def summary_of(child_id: UUID, reading: Reading, last_worked: datetime | None) -> ChildSummary:
    """Where a child's life-story work stands now.

    Raises:
        Damaged: the story does not say which child it is about.
    """
    child = reading.child
    books = _books(reading)
    portrait = reading.find(Keepsake, child.portrait_id) if child.portrait_id else None
    return ChildSummary(
        id=child_id,
        called=child.called,
        born=child.born,
        state=_state(reading, books),
        living_situation=child.living_situation,
        gaps=len(gaps_in(reading)),
        unexplained=len(unexplained_in(reading)),
        last_worked=last_worked or datetime.fromtimestamp(0, UTC),
        due=None,
        books=books,
        face=portrait.digest if portrait is not None else "",
        full_name=child.full_name,
    )


def closed_story(child_id: UUID) -> ChildSummary:
    """What stands in the list for a story that cannot be opened and was never summarised."""
    return ChildSummary(
        id=child_id,
        called="A story that cannot be opened",
        born=None,
        state=WorkState.NOT_STARTED,
        living_situation="",
        gaps=0,
        unexplained=0,
        last_worked=datetime.fromtimestamp(0, UTC),
        due=None,
        books=(),
        face="",
    )


def _books(reading: Reading) -> tuple[BookSummary, ...]:
    book_of = {chapter.id: chapter.book_id for chapter in reading.all(Chapter)}
    pages: dict[UUID, int] = {}
    for page in reading.all(Page):
        book = book_of[page.chapter_id]
        pages[book] = pages.get(book, 0) + 1
    return tuple(
        BookSummary(book.id, book.title, book.kind, book.stage, book.state, pages.get(book.id, 0))
        for book in reading.all(Book, order_by=Book.made)
    )


def _state(reading: Reading, books: tuple[BookSummary, ...]) -> WorkState:
    """The furthest that any book has come; without a book, whether anything was gathered."""
    if books:
        return max((book.state for book in books), key=_ORDER.index)
    gathered = any(reading.all(kind) for kind in (Person, Stay, Event, Decision, Keepsake))
    return WorkState.GATHERING if gathered else WorkState.NOT_STARTED
