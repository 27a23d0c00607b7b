"""Meadow's scenes: a swing, a gate, a kite, a paper boat, a window, an umbrella, a bench."""

from collections.abc import Callable

from lifestory.layout.decoration.easel import Easel
from lifestory.layout.drawing import mixed
from lifestory.layout.marks import Shape


def _swing(easel: Easel) -> None:
    """A tree with a swing."""
    easel.land(easel.sky)
    wood = easel.wood
    easel.form(
        wood, (0.56, 0.12), (0.7, 0.12), (0.66, 0.34), (0.66, 0.66), (0.6, 0.66), (0.6, 0.34)
    )
    easel.stroke(wood, 0.035, (0.63, 0.52), (0.86, 0.6), (1.14, 0.61), soft=True)
    easel.crown(0.6, 0.74, 0.3)
    for x in (0.94, 1.08):
        easel.stroke(easel.line, 0.008, (x, 0.605), (x, 0.27))
    easel.block(easel.red, 0.915, 0.25, (0.19, 0.026), 0.012)
    easel.tufts((0.36, 0.13), (1.2, 0.11))


def _gate(easel: Easel) -> None:
    """A winding path through an open gate."""
    easel.land(easel.dusk)
    easel.disc(easel.warm, 1.0, 0.68, 0.1)
    easel.oval(easel.far, 0.98, 0.24, 0.3, 0.1)
    easel.oval(easel.grass, 0.68, 0.17, 0.5, 0.13)
    path = mixed(easel.plank, easel.white, 0.45)
    easel.form(
        path, (0.6, 0.005), (0.84, 0.005), (0.79, 0.09), (0.86, 0.17), (0.83, 0.27),
        (0.8, 0.27), (0.79, 0.18), (0.69, 0.1),
    )  # fmt: skip
    for left in (0.28, 1.0):
        for at in range(4):
            easel.block(easel.plank, left + 0.09 * at, 0.1, (0.03, 0.19), 0.012)
        for high in (0.15, 0.23):
            easel.block(easel.plank, left - 0.03, high, (0.36, 0.022), 0.01)
    easel.block(easel.wood, 0.62, 0.09, (0.035, 0.27), 0.012)
    easel.block(easel.wood, 0.95, 0.09, (0.035, 0.27), 0.012)
    easel.form(easel.plank, (0.94, 0.29), (0.88, 0.34), (0.88, 0.315), (0.94, 0.265))
    easel.form(easel.plank, (0.94, 0.17), (0.88, 0.2), (0.88, 0.175), (0.94, 0.145))
    easel.block(easel.plank, 0.875, 0.15, (0.022, 0.22), 0.01)
    easel.tufts((0.42, 0.05), (1.12, 0.05))


def _kite(easel: Easel) -> None:
    """A kite over the grass, its string tied to a post."""
    easel.land(easel.sky)
    easel.cloud(0.56, 0.58, 0.13)
    easel.block(easel.wood, 0.545, 0.13, (0.028, 0.15), 0.012)
    easel.stroke(easel.line, 0.006, (0.56, 0.26), (0.72, 0.34), (0.92, 0.6), soft=True)
    top, right, foot, left = (1.05, 0.93), (1.08, 0.73), (0.92, 0.6), (0.86, 0.79)
    middle = (0.99, 0.77)
    for fill, one, other in (
        (easel.red, top, left),
        (easel.warm, top, right),
        (easel.warm, foot, left),
        (easel.red, foot, right),
    ):
        easel.form(fill, one, other, middle)
    tail = ((0.92, 0.6), (0.99, 0.52), (0.94, 0.44), (1.02, 0.36))
    easel.stroke(easel.line, 0.007, *tail, soft=True)
    for x, y in tail[1:]:
        easel.blade(easel.rose, x, y, 0.05, 20)
        easel.blade(easel.rose, x, y, 0.05, 200)
    easel.tufts((0.3, 0.12), (1.08, 0.1), (0.72, 0.06))


def _boat(easel: Easel) -> None:
    """A boat on a pond."""
    easel.land(easel.dusk)
    easel.oval(easel.water, 0.8, 0.13, 0.52, 0.085)
    for x, y in ((0.5, 0.13), (1.06, 0.11), (0.82, 0.075)):
        easel.block(easel.white, x, y, (0.12, 0.009), 0.004)
    easel.form(easel.red, (0.58, 0.25), (1.04, 0.25), (0.95, 0.145), (0.66, 0.145))
    easel.block(easel.wood, 0.79, 0.25, (0.02, 0.56), 0.008)
    easel.form(easel.white, (0.83, 0.79), (0.83, 0.3), (1.06, 0.3))
    easel.form(easel.warm, (0.77, 0.72), (0.77, 0.3), (0.6, 0.3))
    for x in (0.3, 0.34, 0.385):
        easel.stroke(easel.leaves, 0.012, (x, 0.12), (x - 0.01, 0.24 + (x - 0.3)))
        easel.oval(easel.wood, x - 0.01, 0.25 + (x - 0.3), 0.012, 0.035)
    easel.tufts((1.3, 0.12))


def _window(easel: Easel) -> None:
    """A window with a lamp behind it, and flowers before it."""
    easel.disc(easel.dusk, 0.8, 0.52, 0.46)
    easel.block(easel.plank, 0.47, 0.2, (0.66, 0.68), 0.03)
    easel.block(mixed(easel.warm, easel.white, 0.45), 0.52, 0.25, (0.56, 0.58), 0.015)
    easel.disc(mixed(easel.warm, easel.white, 0.2), 0.8, 0.5, 0.15)
    easel.block(easel.wood, 0.79, 0.25, (0.02, 0.18))
    easel.form(easel.red, (0.7, 0.43), (0.9, 0.43), (0.85, 0.57), (0.75, 0.57))
    for side in (-1, 1):
        edge = 0.8 + side * 0.28
        easel.form(
            easel.rose,
            (edge, 0.83), (edge - side * 0.15, 0.83), (edge - side * 0.07, 0.5),
            (edge - side * 0.1, 0.25), (edge, 0.25),
        )  # fmt: skip
    easel.block(easel.plank, 0.52, 0.625, (0.56, 0.018))
    easel.block(easel.plank, 0.791, 0.62, (0.018, 0.21))
    for at in range(6):
        x = 0.5 + at * 0.12
        easel.blade(easel.leaves, x, 0.17, 0.12, 118)
        easel.blade(easel.deep, x, 0.17, 0.12, 66)
        easel.disc((easel.warm, easel.red, easel.white)[at % 3], x, 0.28 + 0.02 * (at % 2), 0.026)
    easel.block(easel.wood, 0.42, 0.08, (0.76, 0.11), 0.02)


def _umbrella(easel: Easel) -> None:
    """An open umbrella in light rain."""
    easel.land(easel.sky)
    easel.oval(easel.water, 1.08, 0.1, 0.2, 0.03)
    for x, y in ((0.5, 0.74), (0.62, 0.86), (1.02, 0.84), (1.14, 0.7), (0.46, 0.52), (1.16, 0.46)):
        easel.stroke(easel.water, 0.012, (x, y), (x - 0.015, y - 0.05))
    easel.stroke(easel.wood, 0.02, (0.8, 0.72), (0.8, 0.22), (0.8, 0.19))
    easel.stroke(easel.wood, 0.02, (0.8, 0.2), (0.805, 0.14), (0.84, 0.12), (0.87, 0.15), soft=True)
    _canopy(easel, 0.34, easel.red)
    _canopy(easel, 0.13, easel.warm)
    easel.disc(easel.wood, 0.8, 0.775, 0.016)
    easel.tufts((0.34, 0.12), (0.58, 0.07))


def _canopy(easel: Easel, across: float, fill: str) -> None:
    """The cloth of an umbrella: a half round as wide as asked, always as high."""
    x, y = easel.at((0.8, 0.46))
    wide, tall = across * easel.tall, 0.31 * easel.tall
    dip = 0.05 * easel.tall
    easel.shapes.append(
        Shape(
            (
                ("m", (x - wide, y)),
                ("c", (x - wide, y + tall * 0.6, x - wide * 0.5, y + tall, x, y + tall)),
                ("c", (x + wide * 0.5, y + tall, x + wide, y + tall * 0.6, x + wide, y)),
                ("c", (x + wide * 0.7, y + dip, x + wide * 0.3, y + dip, x, y)),
                ("c", (x - wide * 0.3, y + dip, x - wide * 0.7, y + dip, x - wide, y)),
                ("z", ()),
            ),
            fill=fill,
        )
    )


def _bench(easel: Easel) -> None:
    """A bench under a tree."""
    easel.land(easel.dusk)
    wood = easel.wood
    easel.form(
        wood, (1.06, 0.14), (1.18, 0.14), (1.14, 0.36), (1.14, 0.6), (1.09, 0.6), (1.09, 0.36)
    )
    easel.crown(1.08, 0.7, 0.29)
    for x in (0.4, 0.86):
        easel.block(wood, x, 0.1, (0.026, 0.3), 0.01)
        easel.block(wood, x + 0.045, 0.07, (0.026, 0.16), 0.01)
    for high in (0.31, 0.37):
        easel.block(easel.plank, 0.36, high, (0.56, 0.042), 0.014)
    easel.form(easel.plank, (0.36, 0.255), (0.92, 0.255), (0.96, 0.215), (0.39, 0.215))
    easel.block(mixed(easel.plank, wood, 0.35), 0.39, 0.195, (0.57, 0.022), 0.006)
    easel.tufts((0.24, 0.1), (1.0, 0.06), (1.3, 0.12))


SCENES: tuple[Callable[[Easel], None], ...] = (
    _swing,
    _gate,
    _kite,
    _boat,
    _window,
    _umbrella,
    _bench,
)

RESTING = (4, 6)
"""The scenes in which nothing plays: the window and the bench."""
