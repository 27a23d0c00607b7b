"""What was made from keepsakes and can be made again: print cuts, small pictures.

Encrypted under the child's key like everything else, but held loosely: whatever goes wrong with it,
it is empty again and nobody is told.
"""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from lifestory.library.sealed import connect

MOST_BYTES = 512 * 1024 * 1024
"""How much one child's cache may hold before what was used longest ago is let go."""


class CutCache:
    """One child's cache. Safe on any thread."""

    def __init__(
        self, path: Path, key: bytes, page_size: int, *, most_bytes: int = MOST_BYTES
    ) -> None:
        self._path, self._key, self._page_size = path, key, page_size
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._connection: Any = None
        self._size = 0
        self._turn = 0
        self._used: dict[str, int] = {}

    def recall(self, key: str) -> bytes | None:
        """What was remembered under a key, if it is still there."""
        with self._lock, suppress(sqlcipher.Error, OSError):
            found = self._open().execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
            if found is None:
                return None
            self._turn += 1
            self._used[key] = self._turn
            return bytes(found[0])
        self._begin_anew()  # reached only after trouble
        return None

    def remembers(self, key: str) -> bool:
        """Whether something is remembered under a key, without reading it."""
        with self._lock, suppress(sqlcipher.Error, OSError):
            question = "SELECT 1 FROM kept WHERE key = ?"
            return self._open().execute(question, (key,)).fetchone() is not None
        self._begin_anew()  # reached only after trouble
        return False

    def remember(self, key: str, value: bytes) -> None:
        """Keep a value under a key, in place of what was there."""
        with self._lock, suppress(sqlcipher.Error, OSError):
            self._keep(self._open(), key, value)
            return
        self._begin_anew()  # reached only after trouble

    def close(self) -> None:
        """Note what was used, and let go of the file."""
        with self._lock, suppress(sqlcipher.Error, OSError):
            if self._connection is not None:
                self._note_use(self._connection)
        with self._lock:
            self._let_go()

    def _keep(self, connection: Any, key: str, value: bytes) -> None:
        self._turn += 1
        self._used.pop(key, None)
        connection.execute("BEGIN IMMEDIATE")
        try:
            old = connection.execute("SELECT size FROM kept WHERE key = ?", (key,)).fetchone()
            connection.execute(
                "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)",
                (key, self._turn, len(value), value),
            )
            size = self._size + len(value) - (old[0] if old else 0)
            size = self._make_room(connection, size)
            connection.execute("COMMIT")
        except sqlcipher.Error:
            with suppress(sqlcipher.Error):
                connection.execute("ROLLBACK")
            raise
        self._size = size

    def _make_room(self, connection: Any, size: int) -> int:
        if size <= self._most_bytes:
            return size
        self._note_use(connection)
        oldest = connection.execute("SELECT key, size FROM kept ORDER BY used").fetchall()
        for key, bytes_held in oldest:
            if size <= self._most_bytes * 3 // 4:
                break
            connection.execute("DELETE FROM kept WHERE key = ?", (key,))
            size -= bytes_held
        return size

    def _note_use(self, connection: Any) -> None:
        used = [(turn, key) for key, turn in self._used.items()]
        connection.executemany("UPDATE kept SET used = ? WHERE key = ?", used)
        self._used.clear()

    def _open(self) -> Any:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = connect(
                self._path, self._key, page_size=self._page_size, lasting=False, make=True
            )
            self._connection = connection
            connection.execute(
                "CREATE TABLE IF NOT EXISTS kept "
                "(key TEXT PRIMARY KEY, used INTEGER, size INTEGER, value BLOB)"
            )
            self._size, self._turn = connection.execute(
                "SELECT coalesce(sum(size), 0), coalesce(max(used), 0) FROM kept"
            ).fetchone()
        return self._connection

    def _begin_anew(self) -> None:
        with self._lock:
            self._let_go()
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
                self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._used.clear()
