"""The number of a chapter as each theme draws it: a sun, a lamp, a moon, a plate, a numeral."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from lifestory.layout.drawing import circle, leaf_sprig, line, mixed, polygon, rounded, star
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape
from lifestory.template.themes import Theme


@dataclass(frozen=True)
class Place:
    """Where a sign is drawn: its middle, the radius of what the number stands on, the number."""

    number: int
    x: float
    y: float
    radius: float


Sign = tuple[list[Shape], str, float]
"""What is drawn round a middle, the colour of the number on it, and its size in radii."""


def sign(theme: Theme, at: Place) -> Sign:
    """A chapter's sign round a middle."""
    return _SIGNS[theme.drawn_by](theme, at)


def _sun(theme: Theme, at: Place) -> Sign:
    """A sun; each chapter's has a few more rays."""
    number, x, y, radius = at.number, at.x, at.y, at.radius
    colour = mixed(theme.decoration, theme.paper, 0.25)
    count = 8 + (number % 6)
    shapes = []
    for ray_number in range(count):
        turn = math.tau * ray_number / count + math.pi / 2
        c, s = math.cos(turn), math.sin(turn)
        ray = line(
            (x + c * radius * 1.17, y + s * radius * 1.17),
            (x + c * radius * 1.36, y + s * radius * 1.36),
        )
        shapes.append(Shape(ray, stroke=colour, stroke_width=radius * 0.1))
    return [*shapes, Shape(circle(x, y, radius), fill=theme.decoration)], theme.ink, 1.15


def _lamp(theme: Theme, at: Place) -> Sign:
    """A lamp with two beams, turned a little further in each chapter."""
    number, x, y, radius = at.number, at.x, at.y, at.radius
    light = mixed(theme.decoration, theme.paper, 0.62)
    shapes = []
    for side in (0.0, math.pi):
        turn = side + math.radians(14 + 9 * (number % 5))
        ends = [
            (x + 1.42 * radius * math.cos(turn + by), y + 1.42 * radius * math.sin(turn + by))
            for by in (-0.3, 0.3)
        ]
        shapes.append(Shape(polygon((x, y), *ends), fill=light))
    ring = mixed(theme.main, theme.paper, 0.2)
    shapes.append(
        Shape(circle(x, y, radius * 0.92), fill=theme.decoration, stroke=ring,
              stroke_width=radius * 0.1)
    )  # fmt: skip
    return shapes, theme.ink, 1.1


def _moon(theme: Theme, at: Place) -> Sign:
    """A round piece of night with as many stars as the chapter counts, up to eight."""
    number, x, y, radius = at.number, at.x, at.y, at.radius
    shapes = [Shape(circle(x, y, radius), fill=mixed(theme.main, theme.ink, 0.5))]
    for star_number in range(min(max(number, 1), 8)):
        turn = math.pi / 2 + math.tau * star_number / 8
        middle = x + 1.25 * radius * math.cos(turn), y + 1.25 * radius * math.sin(turn)
        shapes.append(Shape(star(*middle, radius * 0.17, 4, 0.36), fill=theme.decoration))
    return shapes, theme.paper, 1.15


def _block(theme: Theme, at: Place) -> Sign:
    x, y, radius = at.x, at.y, at.radius
    square = Rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
    return [Shape(rounded(square, 2 * MM), fill=theme.main)], theme.cards[0], 1.25


def _plate(theme: Theme, at: Place) -> Sign:
    """The label on an album's spine."""
    x, y, radius = at.x, at.y, at.radius
    plate = Rect(x - radius * 1.3, y - radius * 0.85, radius * 2.6, radius * 1.7)
    shapes = [
        Shape(rounded(plate, 0), fill=theme.cards[0], stroke=theme.main, stroke_width=1.6),
        Shape(rounded(plate.inset(1.4 * MM), 0), stroke=theme.decoration, stroke_width=0.9),
    ]
    return shapes, theme.main, 1.1


def _numeral(theme: Theme, at: Place) -> Sign:
    """A large quiet numeral over a short rule."""
    x, y, radius = at.x, at.y, at.radius
    left = x - radius * 1.42
    rule = line((left, y - radius * 0.95), (left + 22 * MM, y - radius * 0.95))
    return [Shape(rule, stroke=theme.second, stroke_width=1.4)], theme.main, 1.9


def _leaves(theme: Theme, at: Place) -> Sign:
    """A numeral beside a sprig."""
    x, y, radius = at.x, at.y, at.radius
    sprig = leaf_sprig(
        x + radius * 1.1, y, radius * 1.5, mixed(theme.main, theme.paper, 0.3), theme.grounds[-1]
    )
    return list(sprig), theme.main, 1.7


_SIGNS: dict[str, Callable[[Theme, Place], Sign]] = {
    "meadow": _sun,
    "lighthouse": _lamp,
    "starlight": _moon,
    "clear": _block,
    "album": _plate,
    "paper": _numeral,
    "letter": _leaves,
}
