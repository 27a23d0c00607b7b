"""One encrypted database file: one writer, any number of readers, and nothing half-kept.

A rollback journal and not a WAL: a WAL can be lost, mixed up or left behind with old words in it,
and the difference is a third of a millisecond an edit. A commit needs the file to itself, so it
waits for the readers of this process at a `Gate` and never meets SQLite's busy error.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher
from sqlmodel import Session

from lifestory.errors import CouldNotKeep, Damaged
from lifestory.library.trouble import told

_LASTING = ("journal_mode=TRUNCATE", "synchronous=EXTRA")
_PASSING = ("journal_mode=MEMORY", "synchronous=OFF")
_ALWAYS = ("secure_delete=ON", "trusted_schema=OFF", "temp_store=MEMORY", "cache_spill=OFF")


def connect(
    path: Path,
    key: bytes,
    *,
    page_size: int = 4096,
    lasting: bool = True,
    keyed: bool = True,
    make: bool = False,
) -> Any:
    """A connection to an encrypted database, made ready and in autocommit.

    Args:
        path: the file.
        key: 32 raw bytes.
        page_size: bytes a page; must be what the file was made with.
        lasting: whether a commit is to survive a loss of power.
        keyed: whether foreign keys are enforced; a migration may not have them so.
        make: whether to make the file if it is not there.

    Raises:
        Damaged: the file is not there, though it should be.
        sqlcipher3.dbapi2.Error: the file does not open with this key, or not at all.
    """
    if not make and not path.exists():
        raise Damaged(
            f"The file {path.name} of this library is missing. Nothing was changed. Bring back the "
            "newest good copy from the backups."
        )
    connection = sqlcipher.connect(
        str(path), check_same_thread=False, timeout=10, isolation_level=None, cached_statements=256
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size = {page_size}")
        for pragma in (*(_LASTING if lasting else _PASSING), *_ALWAYS):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute(f"PRAGMA foreign_keys={'ON' if keyed else 'OFF'}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def driver(session: Session) -> Any:
    """The driver's own connection, in the session's transaction."""
    return session.connection().connection.driver_connection


class Gate:
    """Lets readers in together and a commit alone. A commit that waits is not overtaken, but a
    thread that is already reading may read again."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._readers: dict[int, int] = {}
        self._waiting = 0
        self._alone = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Read beside other readers."""
        me = threading.get_ident()
        with self._changed:
            while self._alone or (self._waiting and me not in self._readers):
                self._changed.wait()
            self._readers[me] = self._readers.get(me, 0) + 1
        try:
            yield
        finally:
            with self._changed:
                self._readers[me] -= 1
                if not self._readers[me]:
                    del self._readers[me]
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Have the file to oneself."""
        self.must_not_be_reading()
        with self._changed:
            self._waiting += 1
            while self._readers or self._alone:
                self._changed.wait()
            self._waiting -= 1
            self._alone = True
        try:
            yield
        finally:
            with self._changed:
                self._alone = False
                self._changed.notify_all()

    def must_not_be_reading(self) -> None:
        """Refuse a commit that would wait for its own thread for ever.

        Raises:
            RuntimeError: this thread has a reading open.
        """
        if threading.get_ident() in self._readers:
            raise RuntimeError("end the reading before the edit: a commit waits for all readers")


class SealedDatabase:
    """One encrypted file and its connections.

    Args:
        path: the file, which is there.
        key: its 32 raw bytes.
        what: what it holds, for a sentence: "this story".
    """

    def __init__(
        self, path: Path, key: bytes, what: str, *, page_size: int = 4096, lasting: bool = True
    ) -> None:
        self.path, self.key, self.what = path, key, what
        self._page_size, self._lasting = page_size, lasting
        self._gate, self._writer_free = Gate(), threading.Lock()
        self._writing_thread: int | None = None
        self._writer = self._engine("BEGIN IMMEDIATE")
        self._readers = self._engine("BEGIN")
        self._closed = False

    def connect(self) -> Any:
        """A further connection of our own making, to be closed by the caller."""
        return connect(self.path, self.key, page_size=self._page_size, lasting=self._lasting)

    def _engine(self, begin: str) -> sa.Engine:
        engine = sa.create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=self.connect,
            poolclass=QueuePool,
            pool_size=4,
            max_overflow=-1,
            hide_parameters=True,
        )

        def opened(connection: sa.Connection) -> None:
            connection.connection.driver_connection.execute(begin)  # type: ignore[union-attr]

        event.listen(engine, "begin", opened)
        return engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One consistent view, safe on any thread; what is changed in it is never kept.

        Raises:
            Damaged: what is stored does not match its seal.
        """
        self._must_be_open()
        with (
            told(self.what),
            self._gate.together(),
            Session(self._readers, autoflush=False) as session,
        ):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: kept when the body ends, gone when it raises.

        Foreign keys are looked at when it ends, so that rows may be written in any order.

        Raises:
            CouldNotKeep: the disk would not take it; nothing of it was kept.
            Damaged: what is stored does not match its seal.
            RuntimeError: this thread is already writing or reading here.
        """
        self._must_be_open()
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("an edit is already open on this thread; one edit is one step")
        self._gate.must_not_be_reading()
        with self._writer_free:
            self._writing_thread = threading.get_ident()
            try:
                yield from self._transaction()
            finally:
                self._writing_thread = None

    def _transaction(self) -> Iterator[Session]:
        session = Session(self._writer, autoflush=False, expire_on_commit=False)
        try:
            with told(self.what):
                driver(session).execute("PRAGMA defer_foreign_keys=ON")
                yield session
                session.flush()
                if session.in_transaction():
                    self._commit(session)
        except (CouldNotKeep, Damaged):
            # What a failed write left in a connection is not to be trusted: begin afresh.
            self._discard(session)
            raise
        finally:
            session.close()

    def _commit(self, session: Session) -> None:
        connection = driver(session)
        with self._gate.alone():
            try:
                connection.execute("COMMIT")
            except sqlcipher.IntegrityError as trouble:
                found = connection.execute("PRAGMA foreign_key_check").fetchall()
                rows = ", ".join(sorted({f"a {row[0]} refers to a {row[2]}" for row in found}))
                raise ValueError(f"{rows} that is not there; nothing was kept") from trouble
            session.commit()

    def _discard(self, session: Session) -> None:
        with suppress(sa.exc.SQLAlchemyError, sqlcipher.Error):
            session.invalidate()
        with self._gate.alone():
            self._writer.dispose()
            self._readers.dispose()

    def close(self) -> None:
        """Let go of the file, after what is being written."""
        with self._writer_free, self._gate.alone():
            self._closed = True
            self._writer.dispose()
            self._readers.dispose()

    def _must_be_open(self) -> None:
        if self._closed:
            raise RuntimeError(f"{self.what} was closed and is used again")
