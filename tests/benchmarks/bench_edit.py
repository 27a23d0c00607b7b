"""One edit of a story, from call to durable, against bare commits with the same settings."""

import shutil
import sqlite3
import tempfile
from pathlib import Path
from uuid import uuid4

from harness import Case, Timed

TITLE = "One edit"
SIZES = (10, 100, 1000)
_EDITS = 60
_PRAGMAS = ("journal_mode=TRUNCATE", "synchronous=EXTRA", "secure_delete=ON", "temp_store=MEMORY")
_KEY = "5" * 64
_WORDS = "Sam loved the sea. "


def prepare(folder: Path, size: int) -> None:
    """A story with so many blocks of words, and bare databases with so many rows."""
    from lifestory.library import Library
    from lifestory.model import Event

    library, _ = Library.create(folder / "library", "a passphrase")
    with library:
        story = library.add_child("Maya")
        with story.edit("Make events") as edit:
            for at in range(size):
                edit.add(Event(title=f"Event {at}", told=_WORDS * 20))
    for name, connect in (("plain.db", _plain), ("cipher.db", _cipher)):
        connection = connect(folder / name)
        connection.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, told TEXT)")
        connection.execute("BEGIN")
        rows = [(at, _WORDS * 20) for at in range(size)]
        connection.executemany("INSERT INTO event VALUES (?, ?)", rows)
        connection.execute("COMMIT")
        connection.close()


def _new_words() -> str:
    """Words that no row held before: a commit without a change would write nothing."""
    return _WORDS * 20 + uuid4().hex


def _plain(path: Path):
    return _ready(sqlite3.connect(path, isolation_level=None))


def _cipher(path: Path):
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{_KEY}'\"")
    return _ready(connection)


def _ready(connection):
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _commits(connection, size: int, timed: Timed) -> None:
    for at in range(_EDITS):
        with timed():
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE event SET told = ? WHERE id = ?", (_new_words(), at % size))
            connection.execute("COMMIT")
    connection.close()


def _bare_sqlite(folder: Path, size: int, timed: Timed) -> None:
    _commits(_plain(folder / "plain.db"), size, timed)


def _bare_sqlcipher(folder: Path, size: int, timed: Timed) -> None:
    _commits(_cipher(folder / "cipher.db"), size, timed)


def _edit(folder: Path, size: int, timed: Timed) -> None:
    with _copied_story(folder) as (story, ids):
        from lifestory.model import Event

        for at in range(_EDITS):
            with timed(), story.edit(f"Write on event {at}") as edit:
                edit.get(Event, ids[at % size]).told = _new_words()


def _undo(folder: Path, size: int, timed: Timed) -> None:
    with _copied_story(folder) as (story, ids):
        from lifestory.model import Event

        for at in range(_EDITS):
            with story.edit(f"Write on event {at}") as edit:
                edit.get(Event, ids[at % size]).told = _new_words()
            with timed():
                story.undo()


class _copied_story:  # noqa: N801 - used as a with statement
    def __init__(self, folder: Path) -> None:
        self._place = tempfile.TemporaryDirectory()
        self._copy = Path(self._place.name) / "library"
        shutil.copytree(folder / "library", self._copy)

    def __enter__(self):
        from lifestory.library import Library
        from lifestory.model import Event

        self._library = Library.unlock(self._copy, "a passphrase")
        story = self._library.story(self._library.children()[0].id)
        with story.read() as reading:
            ids = [event.id for event in reading.all(Event)]
        with story.edit("Warm up") as edit:
            edit.get(Event, ids[0]).title = "Warm"
        return story, ids

    def __exit__(self, *trouble) -> None:
        self._library.close()
        self._place.cleanup()


CASES = (
    Case("a bare SQLite commit", _bare_sqlite),
    Case("a bare SQLCipher commit", _bare_sqlcipher, "a bare SQLite commit"),
    Case("an edit of the story", _edit, "a bare SQLCipher commit", 3),
    Case("undoing it", _undo, "a bare SQLCipher commit"),
)
