"""The small JSON files that Google Takeout puts beside photographs, matched by their names.

Taken from one: when the photo was taken, and its description, which somebody wrote as a caption.
Dropped: place, people's names, the upload time (`creationTime`), web addresses.

The matching rules and their order are those of the SSDA903 specification's section 7.6.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lifestory.importing.names import clean_name

_SUFFIX = ".supplemental-metadata"
_LONGEST = 46  # letters of a sidecar's name before ".json"; Takeout cuts what is longer
_MOST_BYTES = 1_000_000
_LONGEST_CAPTION = 500
_EDITED = re.compile(
    r"-(?:edited|effects|bearbeitet|bewerkt|modifié|modifie|editado|modificato|edytowane|redigeret"
    r"|redigerad|redigert|muokattu|編集済み)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(.*)(\(\d+\))(\.[^.]*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is taken from a sidecar: the moment in UTC if it names one, and a caption to offer."""

    taken: datetime | None = None
    caption: str = ""


class Sidecars:
    """The sidecars of folders of photographs; each folder is listed once."""

    def __init__(self) -> None:
        self._folders: dict[Path, _Folder] = {}

    def beside(self, photo: Path) -> Sidecar:
        """The sidecar of a photo; an empty one when there is none."""
        folder = self._folders.get(photo.parent)
        if folder is None:
            folder = self._folders[photo.parent] = _Folder(photo.parent)
        return folder.sidecar_of(_same(photo.name))


class _Folder:
    def __init__(self, folder: Path) -> None:
        try:
            found = [path for path in folder.iterdir() if path.suffix.lower() == ".json"]
        except OSError:
            found = []
        self._by_name = {_same(path.name): path for path in sorted(found)}
        self._by_title: dict[str, list[Path]] | None = None

    def sidecar_of(self, name: str) -> Sidecar:
        for candidate in names_of_sidecars(name):
            if candidate in self._by_name:
                return _taken_from(_parsed(self._by_name[candidate]))
        titled = self._titled(name) or self._titled(_unedited(name))
        return _taken_from(_parsed(titled[0])) if len(titled) == 1 else Sidecar()

    def _titled(self, name: str) -> list[Path]:
        """The sidecars whose `title` is the name; more than one cannot be told apart."""
        if self._by_title is None:
            self._by_title = {}
            for path in self._by_name.values():
                content = _parsed(path)
                title = content.get("title")
                if "photoTakenTime" in content and isinstance(title, str):
                    self._by_title.setdefault(_same(title), []).append(path)
        return self._by_title.get(name, [])


def names_of_sidecars(name: str) -> Iterator[str]:
    """The names that a photo's sidecar may have, likeliest first.

    Args:
        name: the photo's file name, in composed letters (NFC).
    """
    for base in dict.fromkeys((name, _unedited(name))):
        yield from _plain_names(base, "")
        numbered = _NUMBERED.fullmatch(base)
        if numbered:
            yield from _plain_names(numbered[1] + numbered[3], numbered[2])


def _plain_names(base: str, number: str) -> Iterator[str]:
    for length in range(len(_SUFFIX), 0, -1):
        yield f"{(base + _SUFFIX[:length])[:_LONGEST]}{number}.json"
    yield f"{base[:_LONGEST]}{number}.json"
    stem = base.rpartition(".")[0]
    if stem:
        yield f"{stem[:_LONGEST]}{number}.json"


def _unedited(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return _EDITED.sub("", stem) + dot + ending if stem else name


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _parsed(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        content = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _taken_from(content: dict[str, object]) -> Sidecar:
    described = content.get("description")
    caption = " ".join(described.split()) if isinstance(described, str) else ""
    return Sidecar(
        _moment(content.get("photoTakenTime")),
        clean_name(caption)[:_LONGEST_CAPTION] if caption else "",
    )


def _moment(taken: object) -> datetime | None:
    if not isinstance(taken, dict):
        return None
    try:
        return datetime.fromtimestamp(int(taken["timestamp"]), UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return None
