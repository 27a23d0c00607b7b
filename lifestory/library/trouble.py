"""What a database says when it fails, turned into sentences."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy.exc
from sqlcipher3 import dbapi2 as sqlcipher

from lifestory.errors import CouldNotKeep, Damaged, LifestoryError

_WOULD_NOT_TAKE = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_IOERR": "the disk reported a fault",
    "SQLITE_READONLY": "the folder may only be read",
    "SQLITE_CANTOPEN": "the file could not be opened",
    "SQLITE_PERM": "the folder may not be written",
    "SQLITE_BUSY": "another program holds the file",
    "SQLITE_LOCKED": "another program holds the file",
    "SQLITE_NOMEM": "the computer has no memory left",
}
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def told(what: str) -> Iterator[None]:
    """Let trouble of the disk or of damaged bytes leave as a sentence; bugs leave as they are.

    Args:
        what: what is being read or written, for example "this story".

    Raises:
        CouldNotKeep: the disk would not take something, or not give it.
        Damaged: what is stored does not match its seal.
    """
    try:
        yield
    except sqlalchemy.exc.DBAPIError as trouble:
        raise _sentence(trouble.orig, what) or trouble from trouble
    except sqlcipher.Error as trouble:
        raise _sentence(trouble, what) or trouble from trouble


def _sentence(trouble: BaseException | None, what: str) -> LifestoryError | None:
    name = getattr(trouble, "sqlite_errorname", None) or ""
    if name.startswith(_DAMAGED):
        return Damaged(
            f"The file that holds {what} does not match its seal: it is damaged or was exchanged. "
            "Nothing was changed. Bring back the newest good copy from the backups."
        )
    for start, reason in _WOULD_NOT_TAKE.items():
        if name.startswith(start):
            return CouldNotKeep(
                f"The last change to {what} could not be kept: {reason}. Everything before it is "
                "safe. Put that right, then make the change again."
            )
    return None
