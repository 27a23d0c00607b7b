"""The steps of a story: how an edit is noted, taken back and made again.

Everything here happens inside a transaction that somebody else opened. Foreign keys are looked at
when that ends. A step is put back in the order changed rows, rows to go, rows to come: a row that
was moved is moved away first, or it would be taken along when what it had moved to goes.
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session

from lifestory.library.edit import RowChange
from lifestory.library.images import (
    KINDS,
    PLACE,
    Image,
    joined,
    table_of,
    values_from,
    whole_values_from,
)
from lifestory.model import Change, EditEntry, Row

JOINING = timedelta(minutes=2)
"""For how long after it was made a step takes in further edits of the same thing."""

ASIDE = "aside:"
"""How `joins` begins for a step that is no work on the story: a reason for a flag, for example."""

BEGINNING = 1
"""The step that brings the child in. A story without its child is none, so it stays."""

_entries: Any = EditEntry.__table__  # type: ignore[attr-defined]
_changes: Any = Change.__table__  # type: ignore[attr-defined]
_not_undone = (
    sa.select(_entries)
    .where(~_entries.c.undone, _entries.c.number > BEGINNING)
    .order_by(_entries.c.number.desc())
)
_undone = (
    sa.select(_entries).where(_entries.c.undone, ~_entries.c.superseded).order_by(_entries.c.number)
)
_of_step = sa.select(_changes).where(_changes.c.edit == sa.bindparam("step"))

_NEWEST = "SELECT number, undone, joins, at FROM editentry ORDER BY number DESC LIMIT 1"
_OF_STEP = 'SELECT kind, "row", number, before, after FROM change WHERE edit = ?'
_INSERT_ENTRY = (
    "INSERT INTO editentry (label, who, at, undone, superseded, joins) VALUES (?, ?, ?, 0, 0, ?)"
)
_INSERT_CHANGE = 'INSERT INTO change (edit, kind, "row", before, after) VALUES (?, ?, ?, ?, ?)'


@dataclass(frozen=True)
class HistoryEntry:
    """One step, as the history shows it. `superseded` steps were undone and left behind."""

    number: int
    label: str
    who: str
    at: datetime
    undone: bool
    superseded: bool


@dataclass(frozen=True)
class Changed:
    """What a step changed: rows by their tables' names and their ids, what it is called, and its
    number in the history."""

    rows: tuple[tuple[str, UUID], ...]
    label: str
    step: int = field(default=0, compare=False)

    @property
    def kinds(self) -> frozenset[str]:
        """The names of the tables."""
        return frozenset(kind for kind, _ in self.rows)

    @property
    def ids(self) -> frozenset[UUID]:
        """The rows' ids."""
        return frozenset(id for _, id in self.rows)


def note(
    connection: Any, label: str, who: str, at: datetime, joins: str, changes: list[RowChange]
) -> int:
    """Note an edit: a step of its own, or part of the newest step when it joins that; returns the
    step's number.

    This runs at every keystroke, so it speaks to the driver without SQLAlchemy between, which
    would take as long again as the disk.

    Args:
        connection: the driver's connection, in the edit's transaction.
        label: what the step is called.
        who: who made it.
        at: when.
        joins: what further edits must say to belong to it.
        changes: what it did, at least one thing.
    """
    newest = connection.execute(_NEWEST).fetchone()
    if newest is not None:
        number, undone, joined_by, made = newest
        recent = timedelta(0) <= at - datetime.fromisoformat(made).replace(tzinfo=UTC) <= JOINING
        if joins and joins == joined_by and not undone and recent:
            _extend(connection, number, changes)
            return int(number)
        if undone:
            connection.execute("UPDATE editentry SET superseded = 1 WHERE undone")
    moment = at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    step = connection.execute(_INSERT_ENTRY, (label, who, moment, joins)).lastrowid
    _write_changes(connection, step, changes)
    return int(step)


def step_back(
    session: Session, but_not: UUID | None = None, only: int | None = None
) -> Changed | None:
    """Undo the newest step that is not undone, unless that is the one that made a certain row, or
    another one than the only one to be undone."""
    if but_not is not None and back_removes(session, but_not):
        return None
    if only is not None and not back_takes(session, only):
        return None
    step = session.execute(_not_undone.limit(1)).first()
    return None if step is None else _take(session, step, undo=True)


def back_takes(session: Session, number: int) -> bool:
    """Whether the step that undo would take back is the one with a number."""
    step = session.execute(_not_undone.limit(1)).first()
    return step is not None and step.number == number


def back_removes(session: Session, id: UUID) -> bool:
    """Whether the step that undo would take back is the one that made a row."""
    step = session.execute(_not_undone.limit(1)).first()
    if step is None:
        return False
    of_row = _of_step.where(_changes.c.row == str(id))
    found = session.execute(of_row, {"step": step.number})
    return any(change.before is None for change in found)


def step_again(session: Session) -> Changed | None:
    """Make the oldest undone step again."""
    step = session.execute(_undone.limit(1)).first()
    return None if step is None else _take(session, step, undo=False)


def next_labels(session: Session) -> tuple[str | None, str | None]:
    """What undo and redo would do next."""
    back = session.execute(_not_undone.limit(1)).first()
    again = session.execute(_undone.limit(1)).first()
    return (None if back is None else back.label, None if again is None else again.label)


def entries(session: Session, limit: int) -> list[HistoryEntry]:
    """The newest steps, newest first."""
    rows = session.execute(sa.select(_entries).order_by(_entries.c.number.desc()).limit(limit))
    return [
        HistoryEntry(row.number, row.label, row.who, row.at, row.undone, row.superseded)
        for row in rows
    ]


def last_worked(session: Session) -> datetime | None:
    """When the newest step was made that was work on the story."""
    newest = sa.select(sa.func.max(_entries.c.at)).where(~_entries.c.joins.startswith(ASIDE))
    moment: datetime | None = session.execute(newest).scalar()
    return None if moment is None else moment.astimezone(UTC)


def _extend(connection: Any, step: int, changes: list[RowChange]) -> None:
    noted = {(kind, row): rest for kind, row, *rest in connection.execute(_OF_STEP, (step,))}
    new = []
    for change in changes:
        old = noted.get((str(change.kind.__tablename__), str(change.id)))
        if old is None:
            new.append(change)
            continue
        number, before, after = old
        both = joined((_read(before), _read(after)), (change.before, change.after))
        if both is None:
            connection.execute("DELETE FROM change WHERE number = ?", (number,))
        else:
            images = (_text(both[0]), _text(both[1]), number)
            connection.execute("UPDATE change SET before = ?, after = ? WHERE number = ?", images)
    _write_changes(connection, step, new)
    if connection.execute(_OF_STEP, (step,)).fetchone() is None:
        connection.execute("DELETE FROM editentry WHERE number = ?", (step,))


def _write_changes(connection: Any, step: int, changes: list[RowChange]) -> None:
    rows = (
        (step, change.kind.__tablename__, str(change.id), _text(change.before), _text(change.after))
        for change in changes
    )
    connection.executemany(_INSERT_CHANGE, rows)


def _text(image: Image | None) -> str | None:
    return None if image is None else json.dumps(image)


def _read(text: str | None) -> Image | None:
    image: Image | None = None if text is None else json.loads(text)
    return image


def _take(session: Session, step: Any, *, undo: bool) -> Changed:
    changes = session.execute(_of_step.order_by(_changes.c.number), {"step": step.number}).all()
    to_go: dict[type[Row], list[UUID]] = {}
    to_come: dict[type[Row], list[Image]] = {}
    for change in changes:
        wanted, present = (change.before, change.after) if undo else (change.after, change.before)
        kind, id = KINDS[change.kind], UUID(change.row)
        if wanted is None:
            to_go.setdefault(kind, []).append(id)
        elif present is None:
            to_come.setdefault(kind, []).append(wanted)
        else:
            here = sa.update(table_of(kind)).where(table_of(kind).c.id == id)
            session.execute(here.values(**values_from(kind, wanted)))
    for kind, ids in to_go.items():
        gone = sa.delete(table_of(kind)).where(table_of(kind).c.id == sa.bindparam("gone"))
        session.connection().execute(gone, [{"gone": id} for id in ids])
    for kind, images in to_come.items():
        _bring(session.connection(), kind, images)
    session.execute(sa.update(_entries).where(_entries.c.number == step.number).values(undone=undo))
    rows = tuple((change.kind, UUID(change.row)) for change in changes)
    return Changed(rows, step.label, step.number)


def _bring(connection: sa.Connection, kind: type[Row], images: list[Image]) -> None:
    """Put rows in where they stood; one whose place is taken after all goes to the end."""
    table = _placed(kind)
    places = [image[PLACE] for image in images]
    around = table.c.rowid.between(min(places), max(places))
    taken = set(connection.execute(sa.select(table.c.rowid).where(around)).scalars())
    rows = [
        {**whole_values_from(kind, image), "rowid": None if image[PLACE] in taken else image[PLACE]}
        for image in images
    ]
    connection.execute(sa.insert(table), rows)


@cache
def _placed(kind: type[Row]) -> sa.Table:
    """A kind's table with its rowid, which the model does not speak of."""
    columns = [sa.Column(column.name, column.type) for column in table_of(kind).columns]
    rowid = sa.Column("rowid", sa.Integer)
    return sa.Table(table_of(kind).name, sa.MetaData(), rowid, *columns)
