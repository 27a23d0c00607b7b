"""Which files a person means when they point at folders and files."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_NOT_A_PERSONS = frozenset(("thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx"))


def files_of(where: Path | Iterable[Path]) -> list[Path]:
    """Every file that is meant, each once: files as they are given, folders with all they hold.

    In a folder the files come sorted by name, those of the folder before those of its subfolders.
    Hidden files, what systems put there for themselves and links to elsewhere are passed over; a
    folder that may not be looked into is passed over as well.
    """
    given = [where] if isinstance(where, Path) else list(where)
    found: dict[Path, None] = {}
    for path in given:
        if path.is_dir():
            found.update(dict.fromkeys(_inside(path)))
        else:
            found[path] = None
    return list(found)


def _inside(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: (entry.name.casefold(), entry.name))
    except OSError:
        return
    seen = [entry for entry in entries if not entry.is_symlink() and not _is_hidden(entry)]
    yield from (Path(entry.path) for entry in seen if entry.is_file(follow_symlinks=False))
    for entry in seen:
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(Path(entry.path))


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name.casefold() in _NOT_A_PERSONS:
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False  # it will say for itself why it cannot be read
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
