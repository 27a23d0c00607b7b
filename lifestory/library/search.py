"""Searching one child's story: what was typed becomes hits, best first, found words marked.

Every word typed must begin a word of what is found, in any case and with or without accents. A name
is found wherever a text speaks of that person or home, however the text says it. Keeping the index
is the business of `lifestory.library.search_index`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from lifestory.library.reading import Reading
from lifestory.library.search_index import CHILD_WORD, NAME_MARK, name_word
from lifestory.model import (
    Block,
    Book,
    Chapter,
    Child,
    Comment,
    Decision,
    Event,
    Explanation,
    Finding,
    Home,
    Keepsake,
    KeyDate,
    Page,
    Person,
    Relationship,
    Row,
    Stay,
    Voice,
    When,
)

R = TypeVar("R", bound=Row)

MOST = 50
"""How many hits are given at most."""
_LOOKED_AT = 90
"""How many rows are looked at, some of which belong to the same page or decision."""
_MANY = 400
"""From so many rows on the order of those that only mention a word says nothing, and weighing them
all would take longer than anybody types: then titles come first, and others as they are kept."""
_TITLE_WEIGHT = 8.0
_BEFORE, _LENGTH = 36, 130
"""How many characters a snippet has before the found word, and how long it is."""

_NAMED = frozenset({"child", "person", "home"})
_WORD = re.compile(r"[^\W_]+")
_FIRST = f"SELECT rowid FROM search WHERE search MATCH ? LIMIT {_MANY}"
_BEST = (
    "SELECT rowid FROM search WHERE search MATCH ? "
    f"ORDER BY bm25(search, {_TITLE_WEIGHT}, 1.0), rowid LIMIT {_LOOKED_AT}"
)
_ROWS = 'SELECT number, kind, "row", title, body FROM searchable WHERE number IN '


@dataclass(frozen=True)
class Snippet:
    """A piece of text; `marks` are the found words in it, as (begin, end)."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Hit:
    """Something that was found.

    `kind` is the table's name of what is to be opened and `id` its row: for an explanation its
    decision, for a stay its home, for words on a page the page, whose book is `book_id`. `snippet`
    is where the words stand; empty when they stand in the title.
    """

    kind: str
    id: UUID
    title: Snippet
    snippet: Snippet
    when: When | None = None
    book_id: UUID | None = None


def search(connection: Any, reading: Reading, typed: str) -> list[Hit]:
    """What fits the typed words, best first, each thing once.

    Args:
        connection: the driver's connection, in the reading's transaction.
        reading: the story.
        typed: what somebody typed; nothing but signs and spaces finds nothing.
    """
    terms = _words_in(typed)
    if not terms:
        return []
    said = _Said(reading)
    asked = " AND ".join(_asked(term, said) for term in dict.fromkeys(terms))
    rows = _best_rows(connection, asked)
    instead = said.instead(terms)
    hits: dict[tuple[str, UUID], Hit] = {}
    for row, found in zip(rows, _found(reading, rows, said), strict=True):
        if found is None or (found.kind, found.id) in hits:
            continue
        title = Snippet(found.title, _marks(found.title, terms))
        snippet = _snippet(said.plainly(row.body), terms, instead)
        if found.title in snippet.text:
            snippet = Snippet("")
        elif not (snippet.text or title.marks):
            snippet = _snippet(said.plainly(row.title), terms, instead)
        hits[found.kind, found.id] = Hit(
            found.kind, found.id, title, snippet, found.when, found.book_id
        )
        if len(hits) == MOST:
            break
    # Somebody or some place of that name comes before whatever speaks of them.
    return sorted(hits.values(), key=lambda hit: not (hit.kind in _NAMED and hit.title.marks))


class _Row(NamedTuple):
    """A row as it was indexed."""

    kind: str
    id: str
    title: str
    body: str


def _best_rows(connection: Any, asked: str) -> list[_Row]:
    """The rows that fit best, best first."""
    places = [place for (place,) in connection.execute(_FIRST, (asked,))]
    if len(places) < _MANY:
        places = [place for (place,) in connection.execute(_BEST, (asked,))]
    else:
        titled = [place for (place,) in connection.execute(_BEST, (f"title : ({asked})",))]
        places = list(dict.fromkeys(titled + places))[:_LOOKED_AT]
    signs = ",".join("?" * len(places))
    rows = {place: _Row(*row) for place, *row in connection.execute(f"{_ROWS}({signs})", places)}
    return [rows[place] for place in places]


def _asked(term: str, said: "_Said") -> str:
    """A typed word for FTS5: the beginning of a word, or a name that begins so."""
    ways = [f'"{term}"*', *(f'"{word}"' for word in said.words_for(term))]
    return f"({' OR '.join(ways)})"


def _fits(word: str, terms: list[str]) -> bool:
    return any(word.startswith(term) for term in terms)


def _words_in(text: str) -> list[str]:
    return [_folded(word) for word in _WORD.findall(text)]


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


# --- what was found -----------------------------------------------------------------------


@dataclass(frozen=True)
class _Found:
    kind: str
    id: UUID
    title: str
    when: When | None = None
    book_id: UUID | None = None


class _Said:
    """Says texts with names in the place of the words that stand for them."""

    _STANDS = re.compile(rf"{NAME_MARK}(\w+)|\{{(child|(?:person|home|age):[0-9a-fA-F-]{{36}})\}}")

    def __init__(self, reading: Reading) -> None:
        child = reading.child
        self._says = {CHILD_WORD: child.called}
        self._answers_to = {CHILD_WORD: _words_in(f"{child.called} {child.full_name}")}
        for person in reading.all(Person):
            self._says[name_word(person.id)] = person.called or person.name
            names = _words_in(f"{person.called} {person.name}")
            self._answers_to[name_word(person.id)] = names
        for home in reading.all(Home):
            self._says[name_word(home.id)] = home.name
            self._answers_to[name_word(home.id)] = _words_in(home.name)

    def words_for(self, term: str) -> list[str]:
        """The words that stand for whoever has a name that begins so."""
        return [
            word
            for word, names in self._answers_to.items()
            if any(name.startswith(term) for name in names)
        ]

    def instead(self, terms: list[str]) -> frozenset[str]:
        """What is read in a text where somebody is meant whose other name was typed."""
        meant = {word for term in terms for word in self.words_for(term)}
        said = [_words_in(self._says[one]) for one in meant]
        other = (words for words in said if not any(_fits(word, terms) for word in words))
        return frozenset(word for words in other for word in words if len(word) > 2)

    def plainly(self, text: str) -> str:
        """On one line, with names and without the marks of emphasis."""
        lines = (line.strip() for line in text.splitlines())
        told = " · ".join(line for line in lines if line)
        told = self._STANDS.sub(self._name, told).replace("**", "")
        return " ".join(told.split())

    def _name(self, found: re.Match[str]) -> str:
        word = found[0]
        if found[2]:
            id = found[2].partition(":")[2].replace("-", "")
            word = f"{NAME_MARK}{id or found[2]}"
        return self._says.get(word, "…")


def _found(reading: Reading, rows: list[_Row], said: _Said) -> Iterator[_Found | None]:
    """For each row what is to be opened for it; None for what has nothing to be opened."""
    known = _Known(reading, rows)
    for kind, id, _, body in rows:
        row = known.row(kind, UUID(id))
        found = _OPENS[kind](row, known) if row is not None else None
        if found is not None and not found.title:
            yield _Found(found.kind, found.id, said.plainly(body)[:60], found.when, found.book_id)
        elif found is not None:
            title = said.plainly(found.title)
            yield _Found(found.kind, found.id, title, found.when, found.book_id)
        else:
            yield None


class _Known:
    """The rows that were found and what they belong to, read kind by kind."""

    def __init__(self, reading: Reading, rows: Iterable[_Row]) -> None:
        self._reading = reading
        self._rows: dict[type[Row], dict[UUID, Row]] = {}
        wanted: dict[type[Row], set[UUID]] = {}
        for found in rows:
            wanted.setdefault(_KINDS[found.kind], set()).add(UUID(found.id))
        for kind in _PARENTS_LAST:
            self._read(kind, wanted.get(kind, set()))
            for row in self._rows.get(kind, {}).values():
                for parent, column in _PARENTS.get(kind, ()):
                    id = getattr(row, column)
                    if id is not None:
                        wanted.setdefault(parent, set()).add(id)

    def _read(self, kind: type[R], ids: set[UUID]) -> None:
        if ids:
            rows = self._reading.all(kind, kind.id.in_(ids))  # type: ignore[attr-defined]
            self._rows[kind] = {row.id: row for row in rows}

    def row(self, kind: str, id: UUID) -> Row | None:
        """A row by its table's name."""
        return self._rows.get(_KINDS[kind], {}).get(id)

    def of(self, kind: type[R], id: UUID | None) -> R | None:
        """A row that another one belongs to."""
        row = self._rows.get(kind, {}).get(id) if id is not None else None
        return row if isinstance(row, kind) else None


_KINDS: dict[str, type[Row]] = {
    str(kind.__tablename__): kind
    for kind in (
        Child, Person, Relationship, Home, Stay, Event, Decision, Explanation, KeyDate, Voice,
        Keepsake, Book, Chapter, Page, Block, Comment, Finding,
    )
}  # fmt: skip
_PARENTS: dict[type[Row], tuple[tuple[type[Row], str], ...]] = {
    Comment: ((Block, "block_id"), (Book, "book_id")),
    Finding: ((Page, "page_id"), (Book, "book_id")),
    Block: ((Page, "page_id"),),
    Page: ((Chapter, "chapter_id"),),
    Chapter: ((Book, "book_id"),),
    Explanation: ((Decision, "decision_id"),),
    Stay: ((Home, "home_id"),),
    Relationship: ((Person, "person_id"),),
}
_PARENTS_LAST = (
    Comment, Finding, Block, Page, Chapter, Book, Explanation, Decision, Stay, Home, Relationship,
    Person, Child, Event, KeyDate, Voice, Keepsake,
)  # fmt: skip


def _page(page: Page | None, known: _Known) -> _Found | None:
    chapter = known.of(Chapter, page.chapter_id) if page is not None else None
    book = known.of(Book, chapter.book_id) if chapter is not None else None
    if page is None or chapter is None or book is None:
        return None
    title = " · ".join(part for part in (page.title or chapter.title, book.title) if part)
    return _Found("page", page.id, title, None, book.id)


def _book(book: Book | None) -> _Found | None:
    return _Found("book", book.id, book.title, None, book.id) if book is not None else None


def _of_person(person: Person | None) -> _Found | None:
    return _Found("person", person.id, person.called or person.name) if person else None


def _of_home(home: Home | None, when: When | None = None) -> _Found | None:
    return _Found("home", home.id, home.name, when) if home else None


def _of_decision(row: Decision | None) -> _Found | None:
    return _Found("decision", row.id, row.question, row.when) if row else None


def _of_comment(row: Comment, known: _Known) -> _Found | None:
    block = known.of(Block, row.block_id)
    page = known.of(Page, block.page_id) if block is not None else None
    return _page(page, known) or _book(known.of(Book, row.book_id))


_OPENS: dict[str, Callable[[Any, _Known], _Found | None]] = {
    "child": lambda row, _: _Found("child", row.id, row.called, row.born),
    "person": lambda row, _: _of_person(row),
    "relationship": lambda row, known: _of_person(known.of(Person, row.person_id)),
    "home": lambda row, _: _of_home(row),
    "stay": lambda row, known: _of_home(known.of(Home, row.home_id), row.start),
    "event": lambda row, _: _Found("event", row.id, row.title, row.when),
    "decision": lambda row, _: _of_decision(row),
    "explanation": lambda row, known: _of_decision(known.of(Decision, row.decision_id)),
    "keydate": lambda row, _: _Found("keydate", row.id, "", row.when),
    "voice": lambda row, _: _Found("voice", row.id, "", row.when),
    "keepsake": lambda row, _: _Found(
        "keepsake", row.id, row.caption or row.description or row.file_name, row.when
    ),
    "book": lambda row, _: _book(row),
    "chapter": lambda row, _: _Found("book", row.book_id, row.title, None, row.book_id),
    "page": _page,
    "block": lambda row, known: _page(known.of(Page, row.page_id), known),
    "comment": _of_comment,
    "finding": lambda row, known: (
        _page(known.of(Page, row.page_id), known) or _book(known.of(Book, row.book_id))
    ),
}


# --- marking ------------------------------------------------------------------------------


def _reach(word: str, terms: list[str], instead: frozenset[str]) -> int:
    """How much of a word is to be marked, from its beginning: what was typed; the whole of it if it
    is a name that stands for that, or if accents change lengths; 0 if it does not fit."""
    folded = _folded(word)
    if folded in instead:
        return len(word)
    fitting = max((len(term) for term in terms if folded.startswith(term)), default=0)
    return fitting if len(folded) == len(word) or not fitting else len(word)


def _marks(
    text: str, terms: list[str], instead: frozenset[str] = frozenset()
) -> tuple[tuple[int, int], ...]:
    """Where the words of a text are to be marked, as (begin, end)."""
    words = ((found.start(), _reach(found[0], terms, instead)) for found in _WORD.finditer(text))
    return tuple((begin, begin + reach) for begin, reach in words if reach)


def _snippet(text: str, terms: list[str], instead: frozenset[str]) -> Snippet:
    """The piece of a text around its first found word, cut between words; empty without one."""
    words = ((found.start(), _reach(found[0], terms, instead)) for found in _WORD.finditer(text))
    first, reach = next((word for word in words if word[1]), (-1, 0))
    if first < 0:
        return Snippet("")
    begin = max(0, first - _BEFORE)
    if begin:
        begin = text.find(" ", begin, first) + 1 or first
    end = min(len(text), begin + _LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", begin, end), first + reach)
    piece = f"{'…' if begin else ''}{text[begin:end]}{'…' if end < len(text) else ''}"
    return Snippet(piece, _marks(piece, terms, instead))
