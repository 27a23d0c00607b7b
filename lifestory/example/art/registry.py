"""The list of pictures: each module of scenes enters its own here with the ``scene`` decorator.

Sizes are pixels (and picture units, which are the same at full size).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from .raster import Draw

LANDSCAPE = (2000, 1500)
PORTRAIT = (1500, 2000)
SQUARE = (1700, 1700)
PANORAMA = (2700, 900)
OLD_PHONE = (480, 360)
HEAD = (900, 900)
SHEET = (1900, 1360)


@dataclass(frozen=True)
class Scene:
    """One picture: name, size in pixels, date, drawing, and words for those who cannot see it."""

    name: str
    size: tuple[int, int]
    taken: datetime | None
    draw: Draw
    description: str
    people: tuple[str, ...]


SCENES: dict[str, Scene] = {}


def scene(
    name: str,
    taken: str | None,
    people: tuple[str, ...],
    description: str,
    size: tuple[int, int] = LANDSCAPE,
) -> Callable[[Draw], Draw]:
    """Enter the decorated drawing under ``name``; ``taken`` reads like ``2019-05-11 10:42``."""
    when = datetime.fromisoformat(taken) if taken else None

    def enter(draw: Draw) -> Draw:
        SCENES[name] = Scene(name, size, when, draw, description, people)
        return draw

    return enter
