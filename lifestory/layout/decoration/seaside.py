"""Lighthouse's scenes: a lighthouse, a sailing boat, a harbour wall, shells, a bottle, a rock."""

from collections.abc import Callable

from lifestory.layout.decoration.easel import Easel
from lifestory.layout.drawing import mixed


def _sea(easel: Easel, sky: str) -> None:
    """A disc of sky and the water before it, with a light edge to its waves."""
    easel.disc(sky, 0.8, 0.54, 0.45)
    easel.oval(easel.far, 0.8, 0.2, 0.72, 0.1)
    easel.oval(easel.grass, 0.72, 0.15, 0.68, 0.09)
    easel.oval(easel.near, 0.86, 0.11, 0.62, 0.075)
    for x, y in ((0.3, 0.16), (0.52, 0.1), (1.16, 0.17), (1.3, 0.1)):
        _ripple(easel, x, y)


def _ripple(easel: Easel, x: float, y: float) -> None:
    easel.stroke(
        easel.white, 0.009,
        (x - 0.06, y), (x - 0.02, y + 0.012), (x + 0.02, y), (x + 0.06, y + 0.012),
        soft=True,
    )  # fmt: skip


def _gull(easel: Easel, x: float, y: float, size: float) -> None:
    easel.stroke(
        easel.line, 0.012,
        (x - size, y + size * 0.3), (x - size * 0.5, y + size * 0.5), (x, y),
        (x + size * 0.5, y + size * 0.5), (x + size, y + size * 0.3),
        soft=True,
    )  # fmt: skip


def _tower(easel: Easel) -> None:
    """A lighthouse on a rock, its light turning."""
    _sea(easel, easel.dusk)
    beam = mixed(easel.warm, easel.white, 0.5)
    easel.form(beam, (0.84, 0.77), (1.24, 0.9), (1.27, 0.68))
    easel.form(beam, (0.84, 0.77), (0.46, 0.88), (0.44, 0.7))
    rock = mixed(easel.line, easel.far, 0.45)
    easel.oval(rock, 0.86, 0.17, 0.27, 0.1)
    easel.form(easel.white, (0.75, 0.2), (0.93, 0.2), (0.895, 0.7), (0.785, 0.7))
    for low, high in ((0.28, 0.4), (0.52, 0.62)):
        left, right = 0.75 + (low - 0.2) * 0.07, 0.93 - (low - 0.2) * 0.07
        easel.form(
            easel.red,
            (left, low), (right, low),
            (right - (high - low) * 0.07, high), (left + (high - low) * 0.07, high),
        )  # fmt: skip
    easel.block(easel.line, 0.765, 0.7, (0.15, 0.022), 0.006)
    easel.block(easel.warm, 0.795, 0.722, (0.09, 0.09), 0.01)
    easel.form(easel.red, (0.77, 0.81), (0.91, 0.81), (0.84, 0.9))
    easel.block(easel.wood, 0.815, 0.2, (0.05, 0.09), 0.02)


def _sail(easel: Easel) -> None:
    """A small boat under sail."""
    _sea(easel, easel.sky)
    easel.disc(easel.glow, 1.02, 0.74, 0.1)
    easel.stroke(easel.wood, 0.018, (0.78, 0.2), (0.78, 0.84))
    easel.form(easel.white, (0.8, 0.28), (0.8, 0.82), (1.1, 0.28))
    easel.form(easel.red, (0.76, 0.3), (0.76, 0.72), (0.54, 0.3))
    easel.form(easel.plank, (0.5, 0.24), (1.12, 0.24), (1.0, 0.12), (0.6, 0.12))
    easel.form(easel.wood, (0.5, 0.24), (1.12, 0.24), (1.1, 0.21), (0.52, 0.21))
    _ripple(easel, 0.66, 0.09)
    _ripple(easel, 1.0, 0.09)
    _gull(easel, 0.56, 0.84, 0.06)


def _harbour(easel: Easel) -> None:
    """A harbour wall with a lamp and three houses behind it."""
    easel.disc(easel.dusk, 0.8, 0.54, 0.45)
    for x, tall, wall in (
        (0.52, 0.3, easel.white),
        (0.72, 0.38, easel.glow),
        (0.92, 0.27, easel.sky),
    ):
        easel.block(wall, x, 0.3, (0.19, tall))
        easel.form(
            easel.red, (x - 0.02, 0.3 + tall), (x + 0.095, 0.42 + tall), (x + 0.21, 0.3 + tall)
        )
        easel.block(easel.line, x + 0.035, 0.4, (0.04, 0.06))
        easel.block(easel.line, x + 0.115, 0.4, (0.04, 0.06))
    stone = mixed(easel.line, easel.far, 0.55)
    easel.block(stone, 0.3, 0.2, (1.0, 0.13), 0.02)
    for at in range(5):
        easel.stroke(easel.far, 0.008, (0.44 + at * 0.18, 0.21), (0.44 + at * 0.18, 0.32))
    easel.stroke(easel.wood, 0.018, (1.18, 0.33), (1.18, 0.66))
    easel.disc(easel.warm, 1.18, 0.69, 0.045)
    easel.oval(easel.grass, 0.8, 0.15, 0.7, 0.08)
    easel.oval(easel.near, 0.86, 0.1, 0.6, 0.06)
    _ripple(easel, 0.5, 0.12)
    _ripple(easel, 1.1, 0.1)


def _shells(easel: Easel) -> None:
    """Shells and a starfish on the sand."""
    sand = mixed(easel.warm, easel.white, 0.62)
    easel.disc(easel.sky, 0.8, 0.54, 0.45)
    easel.oval(easel.grass, 0.8, 0.36, 0.5, 0.06)
    easel.oval(sand, 0.8, 0.2, 0.68, 0.16)
    for angle in (90, 162, 234, 306, 378):
        easel.blade(easel.red, 0.62, 0.28, 0.2, angle)
    easel.disc(easel.red, 0.62, 0.28, 0.06)
    shell = mixed(easel.rose, easel.white, 0.25)
    for angle, length in ((50, 0.2), (70, 0.23), (90, 0.24), (110, 0.23), (130, 0.2)):
        easel.blade(shell, 1.0, 0.17, length, angle)
    easel.disc(easel.rose, 1.0, 0.17, 0.035)
    easel.oval(easel.white, 0.83, 0.13, 0.05, 0.03)
    easel.oval(easel.line, 1.22, 0.16, 0.06, 0.035)
    easel.oval(easel.plank, 0.4, 0.15, 0.05, 0.032)
    _gull(easel, 0.7, 0.8, 0.07)
    _gull(easel, 0.94, 0.86, 0.05)


def _bottle(easel: Easel) -> None:
    """A bottle with a letter in it, afloat."""
    _sea(easel, easel.sky)
    glass = mixed(easel.leaves, easel.white, 0.45)
    easel.cloud(1.02, 0.78, 0.2)
    easel.block(glass, 0.56, 0.16, (0.42, 0.18), 0.07)
    easel.block(glass, 0.94, 0.215, (0.14, 0.07), 0.02)
    easel.block(easel.plank, 1.07, 0.22, (0.06, 0.06), 0.012)
    easel.block(easel.white, 0.63, 0.2, (0.26, 0.1), 0.02)
    easel.stroke(easel.red, 0.018, (0.76, 0.2), (0.76, 0.3))
    easel.oval(easel.near, 0.82, 0.13, 0.44, 0.05)
    _ripple(easel, 0.7, 0.12)
    _ripple(easel, 0.98, 0.14)


def _evening(easel: Easel) -> None:
    """The sun on the sea, and a bench on the shore."""
    easel.disc(easel.dusk, 0.8, 0.54, 0.45)
    easel.disc(easel.warm, 0.8, 0.5, 0.16)
    easel.oval(easel.grass, 0.8, 0.34, 0.46, 0.1)
    easel.oval(easel.near, 0.8, 0.3, 0.5, 0.08)
    for at, wide in enumerate((0.16, 0.11, 0.07)):
        easel.block(easel.glow, 0.8 - wide, 0.37 - at * 0.045, (2 * wide, 0.014), 0.007)
    sand = mixed(easel.warm, easel.white, 0.62)
    easel.oval(sand, 0.8, 0.14, 0.68, 0.11)
    for x in (0.62, 0.94):
        easel.block(easel.wood, x, 0.1, (0.024, 0.16), 0.008)
    easel.block(easel.plank, 0.56, 0.22, (0.46, 0.03), 0.01)
    easel.block(easel.plank, 0.56, 0.31, (0.46, 0.03), 0.01)
    easel.block(easel.wood, 0.63, 0.2, (0.02, 0.16), 0.008)
    easel.block(easel.wood, 0.94, 0.2, (0.02, 0.16), 0.008)


SCENES: tuple[Callable[[Easel], None], ...] = (
    _tower,
    _sail,
    _harbour,
    _shells,
    _bottle,
    _evening,
)

RESTING = (2, 5)
"""The scenes in which nothing plays: the harbour and the bench by the sea."""
