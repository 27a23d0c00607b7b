"""Bringing a database up to the shape that this version reads, or refusing to touch it.

Alembic is imported only when there is something to do: asking a database which revision it has
takes one query, importing Alembic takes longer than opening a story.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from lifestory.errors import Damaged, FromNewerVersion
from lifestory.library.keepsakes import PAGE_SIZE, KeepsakeTable
from lifestory.library.sealed import connect
from lifestory.library.search_index import TABLES as SEARCH_TABLES
from lifestory.library.trouble import told
from lifestory.model import StoryTable

APPLICATION = 0x4C534231
"""The application id of all our databases: "LSB1"."""

_MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True)
class Schema:
    """The shape of one kind of database.

    `head` is the revision that this version reads, `scripts` the folder of the way to it.
    """

    name: str
    what: str
    head: str
    page_size: int
    tables: sa.MetaData
    scripts: Path


STORY = Schema("story", "this story", "0003", 4096, StoryTable.metadata, _MIGRATIONS / "story")
KEEPSAKES = Schema(
    "keepsakes",
    "the keepsakes",
    "0001",
    PAGE_SIZE,
    KeepsakeTable.metadata,
    _MIGRATIONS / "keepsakes",
)


def make(path: Path, key: bytes, schema: Schema) -> None:
    """Make an empty database of the newest shape.

    Raises:
        CouldNotKeep: the disk would not take it.
    """
    with told(schema.what), closing(_new(path, key, schema)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for statement in _statements(schema):
            connection.execute(statement)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (schema.head,))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")


def _new(path: Path, key: bytes, schema: Schema) -> Any:
    return connect(path, key, page_size=schema.page_size, make=True)


@cache
def _statements(schema: Schema) -> tuple[str, ...]:
    """What the migrations come to, all of them run once on an empty database in memory.

    So a new story has exactly the shape of an old one that was brought up to date, and the second
    story of a day is made ten times faster than the first. FTS5 makes the tables beside its own
    by itself.
    """
    engine = _engine(lambda: sqlcipher.connect(":memory:", isolation_level=None))
    try:
        _upgrade(engine, schema)
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(
                "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL"
            ).all()
            return tuple(sql for name, sql in rows if not name.startswith(f"{SEARCH_TABLES[0]}_"))
    finally:
        engine.dispose()


def bring_up_to_date(path: Path, key: bytes, schema: Schema, before: Callable[[], object]) -> None:
    """See to it that a database has the newest shape.

    Args:
        path: the database, which is there.
        key: its key.
        schema: what it should be.
        before: called before anything is changed, to make a backup.

    Raises:
        FromNewerVersion: a newer version made it; it is left untouched.
        Damaged: it is not such a database, or its migration left something dangling.
        CouldNotKeep: the disk would not take the migration; nothing of it was kept.
    """
    with told(schema.what):
        found = revision_of(path, key, schema)
        if found == schema.head:
            return
        if found is None:
            raise Damaged(
                f"The file that holds {schema.what} is empty. Nothing was changed. Bring back the "
                "newest good copy from the backups."
            )
        if found not in known_revisions(schema):
            raise FromNewerVersion(
                f"The file that holds {schema.what} was made by a newer Lifestory. It was left "
                "untouched. Open it with that version."
            )
        before()
        engine = _engine(lambda: connect(path, key, page_size=schema.page_size, keyed=False))
        try:
            _upgrade(engine, schema)
        finally:
            engine.dispose()


def revision_of(path: Path, key: bytes, schema: Schema) -> str | None:
    """The revision of a database, or None when it has no shape yet."""
    with closing(connect(path, key, page_size=schema.page_size)) as connection:
        named = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        if connection.execute(named).fetchone() is None:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return None if row is None else str(row[0])


def known_revisions(schema: Schema) -> set[str]:
    """Every revision that this version knows the way from."""
    return {script.revision for script in _scripts(schema).walk_revisions()}


def _scripts(schema: Schema) -> Any:
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(schema.scripts))


def _upgrade(engine: sa.Engine, schema: Schema) -> None:
    """Migrate in one transaction; foreign keys are off, for tables are rebuilt beneath others."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    scripts = _scripts(schema)
    with engine.begin() as connection:
        environment = EnvironmentContext(
            Config(), scripts, fn=lambda now, _: scripts._upgrade_revs("head", now)
        )
        with environment:
            environment.configure(connection=connection, render_as_batch=True)
            environment.run_migrations()
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if dangling:
            raise Damaged(
                f"The file that holds {schema.what} could not be brought up to date: "
                f"{len(dangling)} rows refer to something that is not there. It was left as "
                "it was. Open it with the version that made it."
            )


def _engine(creator: Callable[[], Any]) -> sa.Engine:
    engine = sa.create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=creator,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
