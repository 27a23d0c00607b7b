"""What lies behind a page: hills, seas, skies, rules; drawn, and never behind words."""

from collections.abc import Callable

from lifestory.layout.decoration import (
    album,
    clear,
    letter,
    lighthouse,
    meadow,
    paper,
    starlight,
)
from lifestory.layout.decoration.scene import Scene, edge_tab
from lifestory.layout.decoration.signs import Place as SignPlace
from lifestory.layout.decoration.signs import sign
from lifestory.layout.decoration.vignettes import resting, vignette
from lifestory.layout.marks import Shape

_GROUNDS: dict[str, Callable[[Scene, str], tuple[Shape, ...]]] = {
    "meadow": meadow.ground,
    "paper": paper.ground,
    "lighthouse": lighthouse.ground,
    "starlight": starlight.ground,
    "clear": clear.ground,
    "letter": letter.ground,
    "album": album.ground,
}


def decorate(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The ground of a page: "full", "low", "none", or one of "cover", "opening", "blank"."""
    shapes = _GROUNDS[scene.theme.drawn_by](scene, how_much)
    if scene.ordinal < 0 or how_much in ("cover", "blank"):
        return shapes
    return (*shapes, edge_tab(scene))


__all__ = ["Scene", "SignPlace", "decorate", "resting", "sign", "vignette"]
