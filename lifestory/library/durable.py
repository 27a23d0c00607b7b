"""Our own small files, written so that a crash leaves the old one or the new one, never a mixture.

Databases are never written or even opened by this module: only SQLCipher touches those.
"""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from lifestory.errors import CouldNotKeep

Step = str
"""Where a write has got to: "written", "synced", "replaced" or "settled"."""


def passing(step: Step) -> None:
    """Called after each step of a write; tests replace it to stop there."""


def write_durably(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, and return when it would survive a loss of power.

    Raises:
        CouldNotKeep: the disk would not take it; the old file is still there.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            passing("written")
            file.flush()
            os.fsync(file.fileno())
        passing("synced")
        part.replace(path)
    except OSError as trouble:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise CouldNotKeep(
            f"The file {path.name} could not be written: {trouble.strerror or 'the disk refused'}. "
            "What was there before is unchanged. Free some space or check that the folder may be "
            "written, then try again."
        ) from trouble
    passing("replaced")
    settle(path.parent)
    passing("settled")


def settle(folder: Path) -> None:
    """Make the names in a folder durable, where the system knows of such a thing.

    Windows does not, and some network drives refuse; the content is durable without it.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_json(path: Path, values: dict[str, Any]) -> None:
    """Write values as readable JSON, durably.

    Raises:
        CouldNotKeep: the disk would not take it; the old file is still there.
    """
    write_durably(path, (json.dumps(values, indent=2) + "\n").encode())


def read_json(path: Path) -> dict[str, Any]:
    """Read what `write_json` wrote.

    Raises:
        ValueError: it is not a JSON object.
        OSError: it cannot be read.
    """
    values = json.loads(path.read_bytes())
    if not isinstance(values, dict):
        raise ValueError(f"{path.name} does not hold an object")
    return values
