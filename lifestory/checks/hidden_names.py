"""Names that a book must not carry: people and homes of the story that are not for the book.

Everything that is printed or kept in the file is read: words of every kind, the descriptions of
pictures, bookmarks and the title. A name is a whole word, in capitals or not, of at least three
letters; of somebody who may be in the book too it is nobody's secret, and is left alone. A name
that is an everyday word as well ("Will", "The flat") counts only where it is written as a name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.checks.decision_told import NameNotForTheBook
from lifestory.edition.facts import Rows, name_key
from lifestory.layout.marks import LaidPage, PictureMark, TextLine
from lifestory.model import Home, Person
from lifestory.oversight.decisions import is_hidden
from lifestory.words.names import first_name
from lifestory.words.typography import plain_marks

_LEAST = 3
"""Fewer letters than this are no name that one could be known by."""

_WORDS = (
    "the and for our with not home house flat hospital school centre cottage lodge farm "
    "foster family children adoptive residential unit place mum mummy dad daddy nan nana "
    "nanny gran granny grandma grandad grandpa auntie aunt uncle baby brother sister friend "
    "mrs miss will mark bill pat may april june august summer autumn dawn rose daisy lily ivy "
    "holly heather hazel poppy iris violet fern grace hope joy faith charity patience grant "
    "frank ray robin art drew chase carter earl guy hunter king prince major miles angel "
    "amber ruby pearl jade crystal sky star river sunny melody harmony bell young old long "
    "short small little green brown black white gray grey gold rich love day wood woods field "
    "hill lake stone banks bridge brook church park parks parker baker cook carpenter fisher "
    "potter taylor page price wise good best bright sharp moody new west north east fox wolf "
    "bird swan rain snow winter frost penny rusty ginger"
)
_EVERYDAY = frozenset(_WORDS.split())
"""Names, or words of names, that are everyday words too."""

Place = tuple[int | None, UUID | None]
"""A printed page and a block on it; no block is a heading, a bookmark or the book's title."""


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Somebody, or a home, that is not for the book, and each of their names to look for."""

    row: Person | Home
    names: tuple[re.Pattern[str], ...]

    def found_in(self, words: str) -> str:
        """The longest of the names that stands there, as it is written; else nothing."""
        for name in self.names:
            match = name.search(words)
            if match is not None:
                return " ".join(match[0].split())
        return ""


class HiddenName(Check):
    """Somebody, or a home, that must not be named in a book and is."""

    id = "hidden-name"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each who is named, in each block of each page."""
        hidden = tuple(_hidden(book.records))
        said = _said_of_decisions(book) if hidden else {}
        known: set[tuple[UUID, Place]] = set()
        for place, words in _passages(book) if hidden else ():
            for one in hidden:
                name = one.found_in(words)
                if not name or name in said.get(place[1], "") or _is_known(one, place, known):
                    continue
                known.add((one.row.id, place))
                yield _finding(one.row, name, place)


def _finding(row: Person | Home, name: str, place: Place) -> Finding:
    """What is said of a name; a home's is often a common word, so it weighs less."""
    who = row.name.strip() or name
    return Finding(
        HiddenName.id,
        Severity.STOP if isinstance(row, Person) else Severity.MEND,
        f"“{name}” should not stand in this book, because {who} is not to be named in it. Say it "
        "without the name, or change on the record whether a book may have it.",
        page=place[0],
        block=place[1],
        fact=row.id,
    )


def _is_known(one: _Hidden, place: Place, known: set[tuple[UUID, Place]]) -> bool:
    """Whether it was said already: a bookmark only repeats what its page says."""
    page, block = place
    if block is not None:
        return (one.row.id, place) in known
    return any(row == one.row.id and at[0] == page for row, at in known)


def _said_of_decisions(book: CheckedBook) -> dict[UUID | None, str]:
    """What is said of names in explanations already, by block."""
    said: dict[UUID | None, str] = {}
    for finding in NameNotForTheBook().look(book):
        said[finding.block] = said.get(finding.block, "") + finding.message
    return said


# --- whose names --------------------------------------------------------------------------


def _hidden(rows: Rows) -> Iterator[_Hidden]:
    """Everybody and every home that is not for the book, with what they could be known by."""
    shown = _shown(rows)
    named: list[tuple[Person | Home, tuple[str, ...]]] = [
        *((person, _names_of(person)) for person in rows.people if is_hidden(person)),
        *((home, (home.name,)) for home in rows.homes if not home.for_book),
    ]
    for row, names in named:
        secret = {name_key(name): name.split() for name in names if name_key(name) not in shown}
        longest = sorted(filter(_is_long_enough, secret), key=lambda key: (-len(key), key))
        if longest:
            yield _Hidden(row, tuple(_pattern(secret[key]) for key in longest))


def _is_long_enough(name: str) -> bool:
    return sum(letter.isalpha() for letter in name) >= _LEAST


def _names_of(person: Person) -> tuple[str, ...]:
    """The whole name, what they are called, and the first and the last of their names."""
    return (person.name, person.called, first_name(person.name), *person.name.split()[-1:])


def _shown(rows: Rows) -> frozenset[str]:
    """Every name, and every word of a name, of the child and all who may be in the book; homes by
    their whole names."""
    people = [person for person in rows.people if not is_hidden(person)]
    names = [rows.child.called, rows.child.full_name]
    names += [name for person in people for name in (person.name, person.called)]
    homes = [home.name for home in rows.homes if home.for_book]
    words = [word for name in names for word in name.split()]
    return frozenset(map(name_key, (*names, *words, *homes)))


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """A name as whole words; in small letters too where they are no everyday words."""
    plain = [plain_marks(word) for word in words]
    is_everyday = all(word.lower() in _EVERYDAY for word in plain)
    joined = r"\s+".join(map(re.escape, plain))
    return re.compile(rf"(?<!\w){joined}(?!\w)", 0 if is_everyday else re.IGNORECASE)


# --- where they stand ---------------------------------------------------------------------


def _passages(book: CheckedBook) -> Iterator[tuple[Place, str]]:
    """All that a book says and where; what is in no block follows what is, page by page."""
    pages = book.laid_pages()
    for page in pages:
        words = _words_of(page)
        for block in sorted(words, key=lambda block: block is None):
            yield (page.number, block), words[block]
    for entry in book.laid.outline:
        yield (pages[entry.index].number, None), plain_marks(entry.title)
    if pages:
        yield (pages[0].number, None), plain_marks(book.laid.title)


def _words_of(page: LaidPage) -> dict[UUID | None, str]:
    """What a page says, and how its pictures are described, by block."""
    found: dict[UUID | None, list[str]] = {}
    for mark in page.marks:
        if isinstance(mark, TextLine):
            found.setdefault(mark.block, []).append(_line(mark))
        elif isinstance(mark, PictureMark) and mark.description:
            found.setdefault(mark.block, []).append(f"\n{mark.description}\n")
    return {block: plain_marks("".join(words)) for block, words in found.items()}


def _line(mark: TextLine) -> str:
    """A line with what parts it from the next: nothing within a word that goes on there."""
    words = mark.said or "".join(part.text for part in mark.parts)
    if mark.joins:
        return words[:-1]
    return f"{words} " if mark.space_after else words
