"""What every row of a story has: an id of its own, and for facts where they come from."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can speak of it."""


@dataclass(frozen=True, slots=True)
class Check:
    """Who held a fact against the record, and on which day."""

    by: str
    on: date


class StoryTable(SQLModel):
    """Anything kept in one child's `story.db`. No table says which child: the file is the child."""

    metadata: ClassVar[sa.MetaData] = sa.MetaData(naming_convention=NAMING)


class Row(StoryTable):
    """A row that `story.edit()` writes, and that undo and the audit trail know by its id."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)


class Fact(Row):
    """A row that says something about a life, and can say how that is known.

    `source` is the record it comes from or who said so; `checked_by` and `checked_on` say that
    somebody held it against the record; `for_book` is False for what must not reach a page.
    `origin` is set by an import and never shown: it names the line of the record that the fact was
    made from, so that a later return does not bring it in twice.
    """

    source: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    for_book: bool = True
    origin: str = ""

    @property
    def checked(self) -> Check | None:
        """Who checked it and when; None when nobody has."""
        return Check(self.checked_by, self.checked_on) if self.checked_on is not None else None

    @checked.setter
    def checked(self, check: Check | None) -> None:
        self.checked_by = "" if check is None else check.by
        self.checked_on = None if check is None else check.on
