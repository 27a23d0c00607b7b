"""Earlier moments of a story: what each step changed, how rows were then, and bringing them back.

Everything is told from the changes that undo lives by. Going back to a moment is one more edit like
any other: nothing that came after it is lost, and undo takes it back.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session

from lifestory.library.edit import Edit, references_to
from lifestory.library.images import KINDS, Image, image_of, table_of, values_of, whole_values_from
from lifestory.model import STORY_ROWS, Change, EditEntry, Row

R = TypeVar("R", bound=Row)

_entries: Any = EditEntry.__table__  # type: ignore[attr-defined]
_changes: Any = Change.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class RowStep:
    """What a step did to one row: the columns before and after; None where it was not there."""

    kind: type[Row]
    id: UUID
    before: Image | None
    after: Image | None


@dataclass(frozen=True)
class Rows:
    """Some rows as they were at one moment, by kind and id."""

    by_kind: Mapping[type[Row], Mapping[UUID, Row]]

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a kind."""
        return tuple(self.by_kind.get(kind, {}).values())  # type: ignore[arg-type]


def changes_of(session: Session, number: int) -> tuple[RowStep, ...]:
    """What one step did, in order."""
    wanted = sa.select(_changes).where(_changes.c.edit == number).order_by(_changes.c.number)
    return tuple(
        RowStep(KINDS[row.kind], UUID(row.row), row.before, row.after)
        for row in session.execute(wanted)
        if row.kind in KINDS
    )


def steps_about(session: Session, ids: Iterable[UUID], limit: int) -> tuple[int, ...]:
    """The numbers of the newest steps that changed one of these rows, newest first."""
    names = json.dumps([str(id) for id in ids])
    among = sa.text('change."row" IN (SELECT value FROM json_each(:names))')
    wanted = (
        sa.select(_changes.c.edit)
        .where(among.bindparams(names=names))
        .distinct()
        .order_by(_changes.c.edit.desc())
        .limit(limit)
    )
    return tuple(session.execute(wanted).scalars())


def rows_at(session: Session, number: int, kinds: Sequence[type[Row]]) -> Rows:
    """The rows of some kinds as they were after a step; steps that are undone do not count."""
    names = {str(kind.__tablename__): kind for kind in kinds}
    images: dict[type[Row], dict[UUID, Image]] = {}
    for kind in kinds:
        rows = session.execute(sa.select(kind)).scalars()
        images[kind] = {row.id: image_of(kind, values_of(row)) for row in rows}
    later = (
        sa.select(_changes)
        .join(_entries, _entries.c.number == _changes.c.edit)
        .where(_entries.c.number > number, ~_entries.c.undone, _changes.c.kind.in_(list(names)))
        .order_by(_entries.c.number.desc(), _changes.c.number.desc())
    )
    for change in session.execute(later):
        found, id = images[names[change.kind]], UUID(change.row)
        if change.before is None:
            found.pop(id, None)
        elif change.after is None:
            found[id] = change.before
        elif id in found:
            found[id] = {**found[id], **change.before}
    return Rows(
        {
            kind: {id: kind(**whole_values_from(kind, image)) for id, image in found.items()}
            for kind, found in images.items()
        }
    )


def bring_back(edit: Edit, now: Iterable[Row], then: Iterable[Row]) -> None:
    """Make some rows as they were: changed ones change back, lost ones come, new ones go.

    What a row of then referred to and is not in the story any more, it forgets; if it cannot be
    without it, it stays away.

    Args:
        edit: the edit in which it happens.
        now: the rows there are.
        then: the rows there should be instead, values of `rows_at`.
    """
    wanted = {(type(row), row.id): row for row in then}
    for kind in STORY_ROWS:
        for row in [row for row in wanted.values() if type(row) is kind]:
            _put(edit, row)
    for row in now:
        if (type(row), row.id) not in wanted and edit.find(type(row), row.id) is not None:
            edit.delete(row)


def _put(edit: Edit, row: Row) -> None:
    kind = type(row)
    values = values_of(row)
    for column, target, must in _references(kind):
        if values[column] is not None and edit.find(target, values[column]) is None:
            if must:
                return
            values[column] = None
    live = edit.find(kind, row.id)
    if live is None:
        edit.add(kind(**values))
        return
    for name, value in values.items():
        if getattr(live, name) != value:
            setattr(live, name, value)


def _references(kind: type[Row]) -> list[tuple[str, type[Row], bool]]:
    """The columns of a kind that refer to another: name, to which, and whether they must."""
    columns = table_of(kind).columns
    return [
        (reference.column, target, not columns[reference.column].nullable)
        for target in STORY_ROWS
        for reference in references_to(target)
        if reference.kind is kind
    ]
