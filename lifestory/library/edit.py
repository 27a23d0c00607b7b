"""Changing one child's story: live rows, checked and noted before they are written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import Session

from lifestory.library.images import (
    PLACE,
    Image,
    difference,
    image_of,
    mendable,
    table_of,
    values_of,
)
from lifestory.library.reading import R, Reading
from lifestory.model import STORY_ROWS, GivenCopy, Keepsake, Row

RowKey = tuple[type[Row], UUID]
_AT_ONCE = 500


@dataclass(frozen=True)
class RowChange:
    """What an edit did to one row."""

    kind: type[Row]
    id: UUID
    before: Image | None
    after: Image | None


@dataclass(frozen=True)
class Reference:
    """A column by which rows of `kind` refer to another kind."""

    kind: type[Row]
    column: str
    cascades: bool


class Edit(Reading):
    """One step of work on a story. Rows are live: change their attributes and they are kept.

    Args:
        session: the transaction.
        has_original: whether an original is kept under a digest; a row may only speak of one
            that is.
    """

    def __init__(self, session: Session, has_original: Callable[[str], bool]) -> None:
        super().__init__(session)
        self._has_original = has_original
        self._rows: dict[RowKey, Row] = {}
        self._before: dict[RowKey, dict[str, Any] | None] = {}
        self._places: dict[RowKey, int] = {}
        self._after: dict[RowKey, Image | None] = {}

    def find(self, kind: type[R], id: UUID) -> R | None:
        """The live row of a kind with an id, or None."""
        self._settle()
        return super().find(kind, id)

    def all(self, kind: type[R], *where: Any, order_by: Any = ()) -> list[R]:
        """All live rows of a kind that fit, what this edit changed included."""
        self._settle()
        return super().all(kind, *where, order_by=order_by)

    def add(self, row: R) -> R:
        """Bring a new row in.

        Raises:
            ValueError: the row was kept before, or is no part of a story.
        """
        if type(row) not in STORY_ROWS:
            raise ValueError(f"a {type(row).__name__} is no row of a story")
        if not sa.inspect(row).transient:
            raise ValueError("that row is kept already; get it in this edit and change it")
        self._session.add(row)
        return row

    def delete(self, *rows: Row) -> None:
        """Take rows out, with all that cannot be without them; what refers to them forgets them.

        Many at once are taken out much faster than one after the other.

        Raises:
            NotFound: one of them is not there.
        """
        self._settle()
        going: dict[RowKey, Row] = {}
        for row in rows:
            key = (type(row), row.id)
            going[key] = self._rows.get(key) or self.get(type(row), row.id)
        wave = list(going.values())
        while wave:
            wave = [each for each in self._bound_to(wave) if (type(each), each.id) not in going]
            going.update({(type(each), each.id): each for each in wave})
        self._settle()
        # All places before the first row goes: the database itself takes rows along too.
        self._note_places(going)
        for kind, ids in _by_kind(going).items():
            self._take_out(kind, ids)

    def changes(self) -> list[RowChange]:
        """Write what is left to write, and say what the whole edit did, in order."""
        self._settle()
        self._note_places(
            key for key, after in self._after.items() if after and self._before[key] is None
        )
        done = []
        for (kind, id), after in self._after.items():
            first = self._before[kind, id]
            before = None if first is None else image_of(kind, first)
            what = difference(before, after)
            if what is not None:
                place = self._places.get((kind, id))
                done.append(RowChange(kind, id, *_with_place(*what, place)))
        return done

    def _hold(self, rows: Sequence[Row]) -> None:
        for row in rows:
            key = (type(row), row.id)
            if key not in self._rows:
                self._rows[key] = row
                self._before.setdefault(key, values_of(row))

    def _settle(self) -> None:
        """Check and write what was changed so far, so that the next question sees it."""
        session = self._session
        for row in session.new:
            assert isinstance(row, Row)
            self._after[type(row), row.id] = self._checked(row)
            self._rows[type(row), row.id] = row
            self._before.setdefault((type(row), row.id), None)
        for row in self._changed_in_place():
            flag_modified(row, next(iter(mendable(type(row)))))
        for row in session.dirty:
            assert isinstance(row, Row)
            if (type(row), row.id) not in self._rows:
                raise ValueError("a row’s id never changes")
            self._after[type(row), row.id] = self._checked(row)
        session.flush()

    def _changed_in_place(self) -> Iterator[Row]:
        """Rows whose lists or dicts differ from what was last written, though nobody said so."""
        for (kind, id), row in self._rows.items():
            for name in mendable(kind):
                written = self._after.get((kind, id)) or self._before[kind, id]
                if written is not None and getattr(row, name) != written[name]:
                    yield row
                    break

    def _checked(self, row: Row) -> Image:
        image = image_of(type(row), values_of(row))
        if isinstance(row, Keepsake | GivenCopy) and not self._has_original(row.digest):
            raise ValueError("keep the original first: no row may speak of one that is not there")
        return image

    def _bound_to(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that cannot be without these; the others that refer to them forget them."""
        bound: list[Row] = []
        for kind in dict.fromkeys(type(row) for row in rows):
            ids = [row.id for row in rows if type(row) is kind]
            for reference in references_to(kind):
                column = getattr(reference.kind, reference.column)
                referring = [
                    row
                    for some in _in_parts(ids)
                    for row in self.all(reference.kind, column.in_(some))
                ]
                if reference.cascades:
                    bound += referring
                else:
                    for row in referring:
                        setattr(row, reference.column, None)
        return bound

    def _note_places(self, keys: Iterable[RowKey]) -> None:
        """Note where rows stand among the others of their kind."""
        rowid: sa.ColumnElement[int] = sa.literal_column("rowid")
        for kind, ids in _by_kind(keys).items():
            table = table_of(kind)
            for some in _in_parts(ids):
                chosen = table.c.id.in_(some)
                for id, place in self._session.execute(sa.select(table.c.id, rowid).where(chosen)):
                    self._places.setdefault((kind, id), place)

    def _take_out(self, kind: type[Row], ids: list[UUID]) -> None:
        table = table_of(kind)
        for some in _in_parts(ids):
            self._session.execute(sa.delete(table).where(table.c.id.in_(some)))
        for id in ids:
            self._session.expunge(self._rows.pop((kind, id)))
            self._after[kind, id] = None


@cache
def references_to(kind: type[Row]) -> tuple[Reference, ...]:
    """Every column of a story that refers to a kind of row."""
    found = []
    for other in STORY_ROWS:
        for key in table_of(other).foreign_keys:
            if key.column.table.name == kind.__tablename__:
                found.append(Reference(other, key.parent.name, key.ondelete == "CASCADE"))
    return tuple(found)


def _with_place(
    before: Image | None, after: Image | None, place: int | None
) -> tuple[Image | None, Image | None]:
    """A change with the row's place beside its columns, if the row came or went."""
    if before is None and after is not None:
        return None, {**after, PLACE: place}
    if before is not None and after is None:
        return {**before, PLACE: place}, None
    return before, after


def _by_kind(keys: Iterable[RowKey]) -> dict[type[Row], list[UUID]]:
    sorted_out: dict[type[Row], list[UUID]] = {}
    for kind, id in keys:
        sorted_out.setdefault(kind, []).append(id)
    return sorted_out


def _in_parts(ids: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
