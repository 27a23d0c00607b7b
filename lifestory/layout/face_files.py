"""The typefaces of the house: which files there are, registered once for everybody.

A face is known by its file's stem ("Andika-Bold"). `layout` measures with it and `pdf` draws with
it, through the one ReportLab font that is registered under that name. What a face covers and how
wide its letters run is said by `faces`.
"""

import threading
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lifestory import resources

LOCK = threading.RLock()
"""Held while a font is registered or a glyph is added to one."""
_FONTS: dict[str, Any] = {}


@dataclass(frozen=True, slots=True)
class FaceFile:
    """One file of `assets/fonts/fonts.toml`."""

    name: str
    path: Path
    family: str
    weight: int
    italic: bool
    scripts: tuple[str, ...]


@cache
def all_faces() -> tuple[FaceFile, ...]:
    """Every face that comes with the program, in the order in which they are asked for letters."""
    folder = resources.assets("fonts")
    told: dict[str, Any] = tomllib.loads((folder / "fonts.toml").read_text("utf-8"))
    return tuple(
        FaceFile(
            Path(font["file"]).stem,
            folder / font["file"],
            font["family"],
            int(font["weight"]),
            font["style"] == "italic",
            tuple(font["scripts"]),
        )
        for font in told["font"]
    )


@cache
def by_name() -> dict[str, FaceFile]:
    """Every face by its name."""
    return {file.name: file for file in all_faces()}


def registered(name: str) -> Any:
    """ReportLab's font for a face, read at its first use.

    Raises:
        KeyError: there is no such face.
    """
    known = _FONTS.get(name)
    if known is not None:
        return known
    with LOCK:
        if name not in _FONTS:
            font = TTFont(name, str(by_name()[name].path))
            pdfmetrics.registerFont(font)
            _FONTS[name] = font
        return _FONTS[name]
