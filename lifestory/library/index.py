"""The summaries of all children in one small database, for the home screen.

It says nothing that the stories do not say better: when it is missing, damaged, of another shape
or behind, it is made again from them. Before a story is changed its summary is marked as stale, so
that even a crash cannot leave an old summary that looks new.

What a summary counts is counted here, in `gaps` and in `due`, not in `lifestory.oversight`: whoever
unlocks a library must be able to bring its index up to date, without being handed a function for it
first. No summary says anything of the story in words, nor names anybody but the child and those who
work on it.
"""

import threading
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zlib import crc32

from pydantic import TypeAdapter
from sqlcipher3 import dbapi2 as sqlcipher

from lifestory.library.due import Due
from lifestory.library.gaps import GapKind
from lifestory.library.sealed import connect
from lifestory.library.trouble import told
from lifestory.model import BookKind, PermanencePlan, ReadingStage, When, WorkState
from lifestory.template.policies import policy_in_use


@dataclass(frozen=True)
class BookSummary:
    """Where one book stands. `pages` counts planned pages."""

    id: UUID
    title: str
    kind: BookKind
    stage: ReadingStage
    state: WorkState
    pages: int


@dataclass(frozen=True)
class Explained:
    """Somebody said why a flag of the overview stands: which one, when, why and who."""

    flag: str
    on: date
    why: str
    by: str = ""


@dataclass(frozen=True)
class ChildSummary:
    """Where one child's life-story work stands.

    `gaps` counts what is not known yet and `missing` how much of each kind, `unexplained` the
    decisions that nobody has explained to the child. `dues` is what is due by the policy in use,
    and `due` the first day of it, None when nothing is. `face` is the digest of the child's
    picture, or empty. `pictured` are the years of life (0 for the first) of which there is a
    picture, `voices` counts the child's own words, and `celebration` is the day of the adoption
    celebration, as far as it is known.
    """

    id: UUID
    called: str
    born: When | None
    state: WorkState
    living_situation: str
    gaps: int
    unexplained: int
    last_worked: datetime
    due: date | None
    books: tuple[BookSummary, ...]
    face: str
    full_name: str = ""
    dues: tuple[Due, ...] = ()
    missing: tuple[tuple[GapKind, int], ...] = ()
    plan: PermanencePlan = PermanencePlan.UNDECIDED
    worker: str = ""
    team: str = ""
    pictured: tuple[int, ...] = ()
    voices: int = 0
    celebration: When | None = None
    explained: tuple[Explained, ...] = ()

    def missing_of(self, kind: GapKind) -> int:
        """How many gaps of a kind there are."""
        return next((count for each, count in self.missing if each is kind), 0)


def _shape() -> int:
    """A number for what a summary consists of and by what policy it was counted.

    An index of another shape is made again, so that no due date outlives the rule it came from.

    Raises:
        BadTemplate: the policy does not say what it must.
    """
    kinds = (ChildSummary, BookSummary, Due, Explained)
    parts = [(part.name, str(part.type)) for kind in kinds for part in fields(kind)]
    policy = policy_in_use().model_dump_json()
    return crc32(f"{parts} {policy}".encode()) & 0x7FFFFFFF


class Index:
    """`index.db`. Safe on any thread."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._lock = threading.RLock()
        self._fresh: set[UUID] = set()
        self._known: dict[UUID, ChildSummary] | None = None
        self._ordered: list[ChildSummary] | None = None
        self._connection = self._open()

    def summaries(self) -> tuple[list[ChildSummary], set[UUID]]:
        """Every summary there is, by the name that the child is called by, and which are stale."""
        with self._lock:
            if self._known is None:
                self._known = self._read_all()
            if self._ordered is None:
                self._ordered = sorted(self._known.values(), key=_by_name)
            return list(self._ordered), self._known.keys() - self._fresh

    def _forget_what_was_read(self) -> None:
        """Read the file again when next asked. What was read is kept in memory until then: nobody
        else writes the file while the library is open."""
        self._known = self._ordered = None

    def _read_all(self) -> dict[UUID, ChildSummary]:
        try:
            rows = self._connection.execute("SELECT summary FROM child").fetchall()
        except sqlcipher.DatabaseError:
            self.start_again()
            rows = []
        read = (_read(text) for (text,) in rows)
        return {summary.id: summary for summary in read}

    def put(self, summary: ChildSummary) -> None:
        """Keep a child's summary, made from the story as it is now."""
        with self._lock, told("the list of children"):
            self._connection.execute(
                "INSERT OR REPLACE INTO child (id, summary, stale) VALUES (?, ?, 0)",
                (str(summary.id), _text(summary)),
            )
            self._fresh.add(summary.id)
            if self._known is not None:
                self._known[summary.id] = summary
                self._ordered = None

    def mark(self, child: UUID) -> None:
        """Say that a child's story is about to change."""
        with self._lock, told("the list of children"):
            if child in self._fresh:
                self._connection.execute("UPDATE child SET stale = 1 WHERE id = ?", (str(child),))
                self._fresh.discard(child)

    def forget(self, child: UUID) -> None:
        """Take out the summary of a story that is no longer there."""
        with self._lock, told("the list of children"):
            self._connection.execute("DELETE FROM child WHERE id = ?", (str(child),))
            self._fresh.discard(child)
            if self._known is not None:
                self._known.pop(child, None)
                self._ordered = None

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def start_again(self) -> None:
        """Throw the index away and begin an empty one."""
        with self._lock:
            self._connection.close()
            for name in (self._path.name, f"{self._path.name}-journal"):
                self._path.with_name(name).unlink(missing_ok=True)
            self._fresh.clear()
            self._forget_what_was_read()
            self._connection = self._open()

    def _open(self) -> Any:
        try:
            return self._connect()
        except sqlcipher.DatabaseError:
            for name in (self._path.name, f"{self._path.name}-journal"):
                self._path.with_name(name).unlink(missing_ok=True)
            with told("the list of children"):
                return self._connect()

    def _connect(self) -> Any:
        connection = connect(self._path, self._key, make=True)
        try:
            shape = _shape()
            if connection.execute("PRAGMA user_version").fetchone()[0] not in (0, shape):
                raise sqlcipher.DatabaseError("another shape")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS child "
                "(id TEXT PRIMARY KEY, summary TEXT NOT NULL, stale INTEGER NOT NULL)"
            )
            connection.execute(f"PRAGMA user_version = {shape}")
            rows = connection.execute("SELECT id FROM child WHERE NOT stale").fetchall()
            self._fresh = {UUID(row[0]) for row in rows}
        except BaseException:
            connection.close()
            raise
        return connection


_SUMMARY = TypeAdapter(ChildSummary)


def _by_name(summary: ChildSummary) -> tuple[str, str, UUID]:
    return summary.called.casefold(), summary.full_name.casefold(), summary.id


def _text(summary: ChildSummary) -> str:
    return _SUMMARY.dump_json(summary).decode()


def _read(text: str) -> ChildSummary:
    return _SUMMARY.validate_json(text)
