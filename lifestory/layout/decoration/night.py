"""Starlight's scenes: a moon on a cloud, a house at night, a lantern, an owl, a boat of paper."""

from collections.abc import Callable

from lifestory.layout.decoration.easel import Easel
from lifestory.layout.drawing import mixed, star
from lifestory.layout.marks import Shape

_STARS = ((0.5, 0.72), (0.62, 0.86), (0.98, 0.88), (1.1, 0.7), (0.46, 0.5), (1.14, 0.46))


def _sky(easel: Easel, stars: int = 6) -> None:
    """A disc of night with stars."""
    easel.disc(easel.night, 0.8, 0.54, 0.45)
    for at, (x, y) in enumerate(_STARS[:stars]):
        _star(easel, x, y, 0.03 if at % 2 else 0.02)


def _star(easel: Easel, x: float, y: float, size: float) -> None:
    path = star(*easel.at((x, y)), size * easel.tall, 4, 0.36)
    easel.shapes.append(Shape(path, fill=easel.warm))


def _crescent(easel: Easel, x: float, y: float, size: float) -> None:
    easel.disc(easel.warm, x, y, size)
    easel.disc(easel.night, x + size * 0.42, y + size * 0.2, size * 0.86)


def _ground(easel: Easel) -> None:
    easel.oval(easel.far, 1.02, 0.13, 0.5, 0.12)
    easel.oval(easel.grass, 0.74, 0.1, 0.68, 0.1)


def _moon(easel: Easel) -> None:
    """The moon, asleep on a cloud."""
    _sky(easel)
    _crescent(easel, 0.78, 0.6, 0.2)
    easel.cloud(0.86, 0.36, 0.34)
    easel.cloud(0.56, 0.28, 0.22)


def _house(easel: Easel) -> None:
    """A small house with its light on."""
    _sky(easel)
    _ground(easel)
    easel.block(easel.rose, 0.62, 0.14, (0.36, 0.3), 0.01)
    easel.form(easel.red, (0.56, 0.43), (0.8, 0.66), (1.04, 0.43))
    easel.block(easel.red, 0.9, 0.52, (0.06, 0.14))
    easel.block(easel.warm, 0.68, 0.26, (0.09, 0.1), 0.01)
    easel.block(easel.glow, 0.85, 0.26, (0.08, 0.1), 0.01)
    easel.block(easel.wood, 0.765, 0.14, (0.08, 0.15), 0.02)
    easel.tufts((0.5, 0.12), (1.1, 0.13), (1.28, 0.1))
    _crescent(easel, 1.06, 0.8, 0.07)


def _lantern(easel: Easel) -> None:
    """A lantern on a branch."""
    _sky(easel, 4)
    easel.stroke(easel.wood, 0.03, (0.36, 0.76), (0.6, 0.82), (0.9, 0.8), (1.14, 0.86), soft=True)
    for x, y, angle in ((0.5, 0.8, 60), (0.66, 0.82, 110), (0.98, 0.82, 70), (1.06, 0.84, -40)):
        easel.blade(easel.leaves, x, y, 0.11, angle)
    easel.stroke(easel.wood, 0.01, (0.84, 0.8), (0.84, 0.66))
    easel.disc(mixed(easel.night, easel.warm, 0.22), 0.84, 0.45, 0.27)
    easel.block(easel.red, 0.74, 0.6, (0.2, 0.05), 0.015)
    easel.block(easel.glow, 0.755, 0.34, (0.17, 0.26), 0.02)
    easel.disc(easel.warm, 0.84, 0.44, 0.05)
    easel.block(easel.red, 0.73, 0.3, (0.22, 0.045), 0.015)
    for x in (0.755, 0.835, 0.915):
        easel.stroke(easel.red, 0.012, (x, 0.34), (x, 0.6))
    _ground(easel)


def _owl(easel: Easel) -> None:
    """An owl that has just woken."""
    _sky(easel)
    easel.stroke(easel.wood, 0.04, (0.34, 0.24), (0.7, 0.2), (1.26, 0.26), soft=True)
    easel.oval(easel.rose, 0.8, 0.42, 0.17, 0.22)
    easel.oval(easel.glow, 0.8, 0.36, 0.1, 0.13)
    easel.form(easel.rose, (0.65, 0.56), (0.66, 0.7), (0.75, 0.6))
    easel.form(easel.rose, (0.95, 0.56), (0.94, 0.7), (0.85, 0.6))
    for x in (0.735, 0.865):
        easel.disc(easel.white, x, 0.54, 0.062)
        easel.disc(easel.night, x, 0.535, 0.032)
    easel.form(easel.warm, (0.78, 0.5), (0.82, 0.5), (0.8, 0.45))
    for x in (0.74, 0.83):
        easel.block(easel.warm, x, 0.19, (0.045, 0.03), 0.01)
    for x, angle in ((0.42, 70), (0.52, 100), (1.1, 80), (1.2, 40)):
        easel.blade(easel.leaves, x, 0.24, 0.1, angle)


def _boat(easel: Easel) -> None:
    """A paper boat on still water under the stars."""
    _sky(easel)
    water = mixed(easel.night, easel.near, 0.5)
    easel.oval(water, 0.8, 0.16, 0.66, 0.12)
    easel.oval(easel.near, 0.76, 0.12, 0.6, 0.08)
    easel.form(easel.white, (0.64, 0.24), (0.8, 0.56), (0.96, 0.24))
    easel.form(easel.far, (0.8, 0.56), (0.8, 0.24), (0.96, 0.24))
    easel.form(easel.white, (0.48, 0.32), (1.12, 0.32), (0.98, 0.14), (0.62, 0.14))
    easel.form(easel.far, (0.8, 0.14), (0.8, 0.3), (1.12, 0.32), (0.98, 0.14))
    easel.stroke(easel.white, 0.01, (0.4, 0.12), (0.56, 0.11))
    easel.stroke(easel.white, 0.01, (1.02, 0.11), (1.2, 0.12))


def _window(easel: Easel) -> None:
    """A window at night with a light in it."""
    easel.disc(easel.far, 0.8, 0.52, 0.46)
    easel.block(easel.plank, 0.5, 0.2, (0.6, 0.66), 0.03)
    easel.block(easel.night, 0.55, 0.25, (0.5, 0.56), 0.01)
    for x, y in ((0.64, 0.7), (0.92, 0.62), (0.98, 0.75), (0.68, 0.5)):
        _star(easel, x, y, 0.022)
    _crescent(easel, 0.84, 0.6, 0.07)
    easel.block(easel.plank, 0.79, 0.25, (0.02, 0.56))
    easel.block(easel.plank, 0.55, 0.5, (0.5, 0.02))
    for side in (-1, 1):
        edge = 0.8 + side * 0.27
        easel.form(
            easel.rose,
            (edge, 0.84), (edge - side * 0.14, 0.84), (edge - side * 0.06, 0.5),
            (edge - side * 0.09, 0.24), (edge, 0.24),
        )  # fmt: skip
    easel.block(easel.wood, 0.44, 0.14, (0.72, 0.08), 0.02)
    easel.block(easel.red, 0.6, 0.22, (0.09, 0.1), 0.02)
    easel.blade(easel.leaves, 0.645, 0.3, 0.14, 110)
    easel.blade(easel.leaves, 0.645, 0.3, 0.14, 70)


SCENES: tuple[Callable[[Easel], None], ...] = (_moon, _house, _lantern, _owl, _boat, _window)

RESTING = (0, 5)
"""The scenes in which nothing plays: the moon and the window."""
