"""The folders of a library: what may be where."""

from functools import lru_cache
from pathlib import Path
from uuid import UUID

from lifestory.errors import CouldNotKeep

KEY_FILE = "library.json"
"""What makes a folder a library."""

_NOT_CONTENT = {".DS_Store", "desktop.ini", "Thumbs.db", "library.lock"}


def must_be_empty(folder: Path) -> None:
    """Refuse to make a library where something is already.

    Raises:
        CouldNotKeep: there is a library, a file or something else.
    """
    if (folder / KEY_FILE).is_file():
        raise CouldNotKeep(
            f"There is a library in {folder} already. Nothing was changed. Unlock that one, or "
            "choose an empty folder."
        )
    if folder.exists():
        if not folder.is_dir():
            raise CouldNotKeep(f"{folder} is a file. Nothing was changed. Choose an empty folder.")
        if any(each.name not in _NOT_CONTENT for each in folder.iterdir()):
            raise CouldNotKeep(
                f"There is something in {folder} already. Nothing was changed. Choose an empty "
                "folder, so that a library never mixes with other files."
            )


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, if they are not there.

    Raises:
        CouldNotKeep: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise CouldNotKeep(
            f"The folder {folder} could not be made: {trouble.strerror or 'the disk refused'}. "
            "Nothing was changed. Choose another folder."
        ) from trouble


@lru_cache(maxsize=10_000)
def id_named(name: str) -> UUID | None:
    """The id of the story that a folder is named after; None for any other folder."""
    try:
        id = UUID(name)
    except ValueError:
        return None
    return id if str(id) == name else None
