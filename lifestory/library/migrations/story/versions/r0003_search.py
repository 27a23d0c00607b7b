"""Searching a story: its words once more, as they are looked for, and FTS5's index of them.

And where each photo is used, which a book of a thousand pages would be read through for otherwise.
"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; they are filled when somebody first searches."""
    op.execute(
        "CREATE TABLE searchable (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, "
        '"row" TEXT NOT NULL UNIQUE, title TEXT NOT NULL, body TEXT NOT NULL)'
    )
    op.execute("CREATE TABLE searchstate (shape TEXT NOT NULL)")
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(title, body, content='searchable', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    )
    op.create_index(op.f("ix_block_keepsake_id"), "block", ["keepsake_id"])
