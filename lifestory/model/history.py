"""How every edit is remembered: one `EditEntry` a step, one `Change` for each row it touched.

Written in the same transaction as the edit itself, so that undo, redo and the audit trail can never
disagree with the facts.
"""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from lifestory.model.columns import MomentColumn
from lifestory.model.rows import StoryTable


class EditEntry(StoryTable, table=True):
    """One step of undo: what it was called, who made it and when.

    `undone` edits can be made again; `superseded` ones were undone when a new edit was made and
    stay only for the audit trail. An edit with the same `joins` soon after belongs to this step.
    """

    number: int | None = Field(default=None, primary_key=True)
    label: str
    who: str = ""
    at: datetime = Field(sa_type=MomentColumn)
    undone: bool = False
    superseded: bool = False
    joins: str = ""


class Change(StoryTable, table=True):
    """One row before and after an edit, as JSON; None where the row was not there.

    Where it was there before and after, only the columns that changed.
    """

    number: int | None = Field(default=None, primary_key=True)
    edit: int = Field(foreign_key="editentry.number", index=True)
    kind: str
    """The table's name."""
    row: str
    """The row's id."""
    before: dict[str, Any] | None = Field(default=None, sa_type=sa.JSON(none_as_null=True))
    after: dict[str, Any] | None = Field(default=None, sa_type=sa.JSON(none_as_null=True))
