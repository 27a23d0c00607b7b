"""Looking at one child's story: rows as copies that can be kept, passed on and changed in vain."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, select

from lifestory.errors import Damaged, NotFound
from lifestory.model import Child, Row

R = TypeVar("R", bound=Row)


class Reading:
    """One consistent view of a story. The rows it gives are detached copies."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def session(self) -> Session:
        """The transaction that is read in, for this room alone."""
        return self._session

    def get(self, kind: type[R], id: UUID) -> R:
        """The row of a kind with an id.

        Raises:
            NotFound: there is none.
        """
        row = self.find(kind, id)
        if row is None:
            raise NotFound(
                f"That {said(kind)} is not in this story any more. Nothing else was changed. "
                "Go back and choose again."
            )
        return row

    def find(self, kind: type[R], id: UUID) -> R | None:
        """The row of a kind with an id, or None."""
        row = self._session.get(kind, id)
        if row is not None:
            self._hold([row])
        return row

    def all(self, kind: type[R], *where: Any, order_by: Any = ()) -> list[R]:
        """All rows of a kind that fit.

        Args:
            kind: the kind of row.
            where: conditions such as `Page.chapter_id == chapter.id`; all must hold.
            order_by: a column or several; rows that are equal in them, and all rows if none is
                given, come in the order in which they were first kept.
        """
        order = order_by if isinstance(order_by, tuple | list) else (order_by,)
        first_kept: sa.ColumnElement[int] = sa.literal_column(f'"{kind.__tablename__}".rowid')
        rows = self._session.execute(select(kind).where(*where).order_by(*order, first_kept))
        found = list(rows.scalars())
        self._hold(found)
        return found

    def count(self, kind: type[R], *where: Any) -> int:
        """How many rows of a kind fit, without reading them."""
        asked = sa.select(sa.func.count()).select_from(kind).where(*where)
        return int(self._session.execute(asked).scalar_one())

    @property
    def child(self) -> Child:
        """The child whom the story is about.

        Raises:
            Damaged: the story does not say.
        """
        rows = self.all(Child)
        if len(rows) != 1:
            raise Damaged(
                "This story does not say which child it is about, so it stays closed. Nothing was "
                "changed. Bring back the newest good copy from the backups."
            )
        return rows[0]

    def _hold(self, rows: Sequence[Row]) -> None:
        """Take rows out of the session, so that they are values and nothing more."""
        for row in rows:
            self._session.expunge(row)


def said(kind: type[Row]) -> str:
    """What a kind of row is called in a sentence."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()
