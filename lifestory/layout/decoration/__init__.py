"""What lies behind a page: hills, suns, rules; drawn, never behind words, never with a meaning."""

from collections.abc import Callable

from lifestory.layout.decoration import meadow, paper
from lifestory.layout.decoration.scene import Scene
from lifestory.layout.decoration.vignettes import vignette
from lifestory.layout.marks import Shape

_GROUNDS: dict[str, Callable[[Scene, str], tuple[Shape, ...]]] = {
    "meadow": meadow.ground,
    "paper": paper.ground,
}
_TABS: dict[str, Callable[[Scene], Shape]] = {"meadow": meadow.tab, "paper": paper.tab}


def decorate(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The ground of a page: "full", "low", "none", or one of "cover", "opening", "blank"."""
    shapes = _GROUNDS[scene.theme.drawn_by](scene, how_much)
    if scene.ordinal < 0 or how_much in ("cover", "blank"):
        return shapes
    return (*shapes, _TABS[scene.theme.drawn_by](scene))


__all__ = ["Scene", "decorate", "vignette"]
