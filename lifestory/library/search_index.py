"""Which words of a story can be searched, and keeping FTS5's index of them true to every edit.

The index is changed in the transaction of the edit itself, undo and redo included, so it never
knows more or less than the story. `searchable` holds each row's words as they were indexed, which
FTS5 needs to forget them again. Asking is the business of `lifestory.library.search`.

FTS5 leaves words that were removed in its segments until these are merged, so a story is tidied
when it is closed after an edit. On a story of a million words that takes a tenth of a second;
FTS5's own `secure-delete` would take six milliseconds of each edit.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import UUID

from lifestory.library.edit import RowChange
from lifestory.library.images import KINDS
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
)

TABLES = ("search", "searchable", "searchstate")
"""What belongs to searching; FTS5 keeps more tables beside `search`, each named `search_…`."""

NAME_MARK = "\ue000"
"""Begins the word that stands for a name in a text: a letter that nobody types."""

CHILD_WORD = f"{NAME_MARK}child"
"""The word that stands for the child in a text."""


@dataclass(frozen=True)
class Words:
    """The columns of a kind of row that can be searched; `title` weighs more than `body`."""

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All of them."""
        return self.title + self.body


WORDS_OF: dict[type[Row], Words] = {
    Child: Words(
        ("called", "full_name"),
        (
            "birth_place", "pronouns", "languages", "faith", "culture", "communicates", "likes",
            "living_situation", "worker", "team", "source",
        ),
    ),
    Person: Words(("called", "name"), ("like", "gave", "source")),
    Relationship: Words(("word",), ("source",)),
    Home: Words(("name",), ("place", "like", "source")),
    Stay: Words(
        (), ("why_started_told", "why_ended_told", "why_started", "why_ended", "source")
    ),
    Event: Words(("title",), ("told", "place", "source")),
    Decision: Words(
        ("question",),
        (
            "decided", "decided_by", "reasons", "considered", "child_wanted", "child_wanted_done",
            "manager", "manager_why", "source",
        ),
    ),
    Explanation: Words(
        (),
        (
            "needs", "happening", "noticed", "decided", "who", "why", "not_you", "after", "why_not",
        ),
    ),
    KeyDate: Words((), ("note", "source")),
    Voice: Words((), ("words", "noted_by", "place", "source")),
    Keepsake: Words(
        ("caption",),
        ("description", "credit", "given_by", "permission_by", "file_name", "source"),
    ),
    Book: Words(("title",)),
    Chapter: Words(("title",)),
    Page: Words(("title",), ("note",)),
    Block: Words((), ("text", "options")),
    Comment: Words((), ("text", "said_by")),
    Finding: Words((), ("text",)),
}  # fmt: skip
"""What can be found."""

_TOKEN = re.compile(r"\{(child|(?:person|home|age):[0-9a-fA-F-]{36})\}")
_OLD = 'SELECT number, title, body FROM searchable WHERE "row" = ?'
_FORGET = "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)"
_LEARN = "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)"


def shape() -> str:
    """Names what can be found; an index of another shape is made anew."""
    described = sorted((str(kind.__tablename__), words.columns) for kind, words in WORDS_OF.items())
    return sha256(repr(described).encode()).hexdigest()[:16]


def follow(connection: Any, changes: Iterable[RowChange]) -> None:
    """Let the index follow an edit whose rows are written already.

    This runs at every keystroke: rows of which no searched column changed are passed over.

    Args:
        connection: the driver's connection, in the edit's transaction.
        changes: what the edit did.
    """
    for change in changes:
        words = WORDS_OF.get(change.kind)
        if words is None:
            continue
        whole = change.before is None or change.after is None
        if whole or not change.after.keys().isdisjoint(words.columns):  # type: ignore[union-attr]
            _follow_row(connection, change.kind, change.id)


def follow_rows(connection: Any, rows: Iterable[tuple[str, UUID]]) -> None:
    """Let the index follow rows, by their tables' names, that undo or redo put back."""
    for table, id in rows:
        if KINDS[table] in WORDS_OF:
            _follow_row(connection, KINDS[table], id)


def is_whole(connection: Any) -> bool:
    """Whether everything that can be found is in the index."""
    found = connection.execute("SELECT shape FROM searchstate").fetchone()
    return found is not None and found[0] == shape()


def make_anew(connection: Any) -> None:
    """Fill the index from the story's rows, in a transaction that somebody else opened."""
    connection.execute("DELETE FROM searchable")
    insert = 'INSERT INTO searchable (kind, "row", title, body) VALUES (?, ?, ?, ?)'
    for kind in WORDS_OF:
        table = str(kind.__tablename__)
        rows = connection.execute(f"SELECT id, {_listed(kind)} FROM {_quoted(table)}")
        connection.executemany(
            insert, ((table, id, *_texts(kind, values)) for id, *values in rows.fetchall())
        )
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
    connection.execute("DELETE FROM searchstate")
    connection.execute("INSERT INTO searchstate VALUES (?)", (shape(),))


def tidy(connection: Any) -> None:
    """Merge the index into one piece, so that nothing is left in it of words that were removed."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def _follow_row(connection: Any, kind: type[Row], id: UUID) -> None:
    old = connection.execute(_OLD, (id.hex,)).fetchone()
    row = connection.execute(_question(kind), (id.hex,)).fetchone()
    new = None if row is None else _texts(kind, row)
    if old is not None and new == tuple(old[1:]):
        return
    if old is not None:
        connection.execute(_FORGET, old)
    if new is None:
        connection.execute('DELETE FROM searchable WHERE "row" = ?', (id.hex,))
    elif old is not None:
        connection.execute(
            "UPDATE searchable SET title = ?, body = ? WHERE number = ?", (*new, old[0])
        )
        connection.execute(_LEARN, (old[0], *new))
    else:
        place = connection.execute(
            'INSERT INTO searchable (kind, "row", title, body) VALUES (?, ?, ?, ?)',
            (kind.__tablename__, id.hex, *new),
        ).lastrowid
        connection.execute(_LEARN, (place, *new))


@cache
def _question(kind: type[Row]) -> str:
    return f"SELECT {_listed(kind)} FROM {_quoted(str(kind.__tablename__))} WHERE id = ?"


def _listed(kind: type[Row]) -> str:
    return ", ".join(map(_quoted, WORDS_OF[kind].columns))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _texts(kind: type[Row], values: Iterable[str]) -> tuple[str, str]:
    """A row's title and body as they are indexed: names in them become words of their own."""
    words = WORDS_OF[kind]
    texts = [
        _sentences(value) if name == "options" else value
        for name, value in zip(words.columns, values, strict=True)
    ]
    at = len(words.title)
    return _joined(texts[:at]), _joined(texts[at:])


def _joined(texts: Iterable[str]) -> str:
    text = "\n".join(text for text in texts if text)
    return _TOKEN.sub(_name_word, text) if "{" in text else text


def _name_word(found: re.Match[str]) -> str:
    kind, _, id = found[1].partition(":")
    if kind == "child":
        return CHILD_WORD
    return name_word(UUID(id)) if kind != "age" else ""


def name_word(id: UUID) -> str:
    """The word that stands for a person or a home in an indexed text."""
    return f"{NAME_MARK}{id.hex}"


def _sentences(options: str) -> str:
    """The words among a block's options: headings and questions."""
    values = json.loads(options).values() if options != "{}" else ()
    return "\n".join(value for value in values if isinstance(value, str))
