"""One child's line on the home screen, made from the story."""

from datetime import UTC, datetime
from uuid import UUID

from lifestory.library.due import dues_in
from lifestory.library.gaps import counted_by_kind, gaps_in, unexplained_in, years_pictured
from lifestory.library.index import BookSummary, ChildSummary, Explained
from lifestory.library.reading import Reading
from lifestory.model import (
    Book,
    Chapter,
    Decision,
    Event,
    Keepsake,
    KeyDate,
    KeyDateKind,
    Page,
    Person,
    Stay,
    Voice,
    When,
    WorkState,
)
from lifestory.template.policies import policy_in_use

_ORDER = list(WorkState)


def summary_of(child_id: UUID, reading: Reading, last_worked: datetime | None) -> ChildSummary:
    """Where a child's life-story work stands now.

    Raises:
        Damaged: the story does not say which child it is about.
        BadTemplate: the policy of due dates does not say what it must.
    """
    child = reading.child
    gaps, dues = gaps_in(reading), dues_in(reading, policy_in_use())
    books = _books(reading)
    portrait = reading.find(Keepsake, child.portrait_id) if child.portrait_id else None
    return ChildSummary(
        id=child_id,
        called=child.called,
        born=child.born,
        state=_state(reading, books),
        living_situation=child.living_situation,
        gaps=len(gaps),
        unexplained=len(unexplained_in(reading)),
        last_worked=last_worked or datetime.fromtimestamp(0, UTC),
        due=dues[0].on if dues else None,
        books=books,
        face=portrait.digest if portrait is not None else "",
        full_name=child.full_name,
        dues=dues,
        missing=counted_by_kind(gaps),
        plan=child.plan,
        worker=child.worker,
        team=child.team,
        pictured=years_pictured(reading),
        voices=len(reading.all(Voice)),
        celebration=_celebration(reading),
        explained=_explained(reading),
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


def _celebration(reading: Reading) -> When | None:
    rows = reading.all(KeyDate, KeyDate.kind == KeyDateKind.CELEBRATION)
    return max((row.when for row in rows if row.when is not None), default=None)


def _explained(reading: Reading) -> tuple[Explained, ...]:
    """The reasons that were given for flags, the newest of each flag last."""
    rows = reading.all(KeyDate, KeyDate.kind == KeyDateKind.EXPLAINED)
    given = [
        Explained(row.origin, row.when.latest, row.note, row.source)
        for row in rows
        if row.when is not None
    ]
    return tuple(sorted(given, key=lambda each: each.on))


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
