"""Finding a child or a book by what somebody typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from lifestory.errors import AmbiguousName, NotFound
from lifestory.library.index import BookSummary, ChildSummary


def find_child(children: Sequence[ChildSummary], text: str) -> UUID:
    """A child's id by id, by name in any case, or by a part of a name that fits one child only.

    Raises:
        NotFound: no child fits; the sentence names those there are.
        AmbiguousName: several fit; the sentence names them.
    """
    wanted = text.strip().casefold()
    names = {child.id: (child.called, child.full_name) for child in children}
    fitting = _fitting(names, wanted)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        several = [child for child in children if child.id in fitting]
        raise AmbiguousName(
            f"“{text}” fits {_listed(_child_said(child) for child in several)}. "
            "Give the full name or the id."
        )
    raise NotFound(
        f"There is no child called “{text}” in this library. "
        + _there_are((child.called for child in children), "It has no children yet.")
    )


def find_book(children: Sequence[ChildSummary], text: str) -> tuple[UUID, UUID]:
    """A child's id and a book's, by the book's id, its title or `Child/Title`.

    Raises:
        NotFound: no book fits; the sentence names those there are.
        AmbiguousName: several fit; the sentence names them.
    """
    books = [(child, book) for child in children for book in child.books]
    fitting = _books_titled(books, text)
    child_part, slash, title = text.partition("/")
    if not fitting and slash:
        child_id = find_child(children, child_part)
        fitting = _books_titled([pair for pair in books if pair[0].id == child_id], title)
    if len(fitting) == 1:
        child, book = fitting[0]
        return child.id, book.id
    if fitting:
        raise AmbiguousName(
            f"“{text}” fits {_listed(f'{_book_said(*pair)} ({pair[1].id})' for pair in fitting)}. "
            "Give the child and the title, or the id."
        )
    raise NotFound(
        f"There is no book called “{text}” in this library. "
        + _there_are((_book_said(*pair) for pair in books), "It has no books yet.")
    )


def _books_titled(
    books: list[tuple[ChildSummary, BookSummary]], text: str
) -> list[tuple[ChildSummary, BookSummary]]:
    fitting = _fitting({book.id: (book.title,) for _, book in books}, text.strip().casefold())
    return [pair for pair in books if pair[1].id in fitting]


def _fitting(names: Mapping[UUID, tuple[str, ...]], wanted: str) -> list[UUID]:
    """By id, else by a whole name, else by the beginning of one, else by a part of one."""
    if not wanted:
        return []
    by_id = [id for id in names if str(id) == wanted]
    fits: Callable[[str, str], bool]
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = by_id or [
            id for id, own in names.items() if any(fits(name.casefold(), wanted) for name in own)
        ]
        if found:
            return found
    return []


def _child_said(child: ChildSummary) -> str:
    full = f" ({child.full_name})" if child.full_name else ""
    return f"{child.called}{full}, {child.id}"


def _book_said(child: ChildSummary, book: BookSummary) -> str:
    return f"{child.called}/{book.title}"


def _there_are(names: Iterable[str], none: str) -> str:
    listed = list(names)
    if not listed:
        return none
    more = len(listed) - 10
    return f"There {'is' if len(listed) == 1 else 'are'} {_listed(listed[:10])}" + (
        f" and {more} more." if more > 0 else "."
    )


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
