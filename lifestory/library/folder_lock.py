"""One writer for a library: a lock that the system itself lets go of when the program ends.

The lock is held on `library.lock`, so that one left behind by a crash means nothing. The note in
the file says who has it, for whoever comes second.
"""

import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from lifestory.errors import CouldNotKeep, LibraryInUse
from lifestory.library.clock import Clock

_LOCKED_BYTE = 1 << 30
"""Windows locks a range of bytes and lets nobody read it, so it lies far behind the note."""


class FolderLock:
    """The right to write in a library's folder, held until it is released.

    Raises:
        LibraryInUse: somebody else has it; the sentence says who.
        CouldNotKeep: the folder cannot be written.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        path = folder / "library.lock"
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as trouble:
            raise CouldNotKeep(
                f"The library in {folder} may only be read, so it was not opened. Nothing was "
                "changed. Ask for the right to write in that folder, or copy it to another one."
            ) from trouble
        try:
            _lock(self._handle)
        except OSError as trouble:
            note = _read_note(self._handle)
            os.close(self._handle)
            raise LibraryInUse(_sentence(note)) from trouble
        self._held = True
        note = {"computer": platform.node(), "process": os.getpid(), "since": clock().isoformat()}
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, json.dumps(note).encode())

    def release(self) -> None:
        """Let others write. The file stays: taking it away would let two have the lock."""
        if self._held:
            self._held = False
            os.ftruncate(self._handle, 0)
            os.close(self._handle)


def _read_note(handle: int) -> dict[str, Any]:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        note = json.loads(os.read(handle, 4096))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _sentence(note: dict[str, Any]) -> str:
    computer = note.get("computer")
    if not computer:
        where = "in another window"
    elif computer == platform.node():
        where = "in another window on this computer"
    else:
        where = f"on the computer {computer}"
    return f"This library is open {where}. Nothing was changed. Close it there, then open it here."


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
