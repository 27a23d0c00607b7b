"""What the story workspace and the book editor need: key dates, known words, advice set aside."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

FACTS = (
    "child", "person", "relationship", "home", "stay", "event", "decision", "voice", "keepsake",
)  # fmt: skip


def upgrade() -> None:
    """Add columns with what they mean for rows that are there already, and three tables."""
    for table in FACTS:
        _add(table, sa.Column("origin", sa.String(), nullable=False, server_default=""))
    _add("child", sa.Column("plan", sa.String(), nullable=False, server_default="undecided"))
    _add("child", sa.Column("worker", sa.String(), nullable=False, server_default=""))
    _add("child", sa.Column("team", sa.String(), nullable=False, server_default=""))
    _add("person", sa.Column("tree_place", sa.Float(), nullable=True))
    _add("keepsake", sa.Column("crop", sa.JSON(), nullable=False, server_default="[]"))
    for number in ("straighten", "brightness", "lift"):
        _add("keepsake", sa.Column(number, sa.Float(), nullable=False, server_default="0"))
    _add(
        "explanation", sa.Column("not_for_child", sa.Boolean(), nullable=False, server_default="0")
    )
    _add("explanation", sa.Column("why_not", sa.String(), nullable=False, server_default=""))
    _add("book", sa.Column("options", sa.JSON(), nullable=False, server_default="{}"))
    _add("page", sa.Column("note", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "keydate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("checked_by", sa.String(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("for_book", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("when", sa.String(), nullable=True),
        sa.Column("planned", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keydate")),
    )
    op.create_table(
        "setaside",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("book_id", sa.Uuid(), nullable=False),
        sa.Column("check", sa.String(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_id"], ["book.id"], name=op.f("fk_setaside_book_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setaside")),
    )
    op.create_index(op.f("ix_setaside_book_id"), "setaside", ["book_id"])
    op.create_table(
        "knownword",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knownword")),
    )


def _add(table: str, column: sa.Column[Any]) -> None:
    op.add_column(table, column)
