"""What lies behind a page: hills, suns, rules; drawn, never behind words, never with a meaning."""

from lifestory.layout.decoration import meadow, paper
from lifestory.layout.decoration.scene import Scene
from lifestory.layout.marks import Shape

_BY_ID = {"meadow": meadow, "paper": paper}


def decorate(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The ground of a page: "full", "low", "none", or one of "cover", "opening", "blank"."""
    drawn = _BY_ID[scene.theme.drawn_by]
    shapes = drawn.ground(scene, how_much)
    if scene.ordinal < 0 or how_much in ("cover", "blank"):
        return shapes
    return (*shapes, drawn.tab(scene))


__all__ = ["Scene", "decorate"]
