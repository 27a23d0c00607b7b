"""Paths: the few forms that everything drawn in a book is made of. Lengths are points."""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lifestory.layout.marks import Rect, Segment, Shape

Path = tuple[Segment, ...]
_CIRCLE = 0.5522847498
"""How far the handles of a quarter circle reach, as a part of its radius."""


def rounded(rect: Rect, radius: float) -> Path:
    """A rectangle with round corners; radius 0 makes them square."""
    r = max(min(radius, rect.width / 2, rect.height / 2), 0.0)
    left, bottom, right, top = rect.x, rect.y, rect.right, rect.top
    if r == 0:
        return (
            ("m", (left, bottom)),
            ("l", (right, bottom)),
            ("l", (right, top)),
            ("l", (left, top)),
            ("z", ()),
        )
    h = r * (1 - _CIRCLE)
    return (
        ("m", (left + r, bottom)),
        ("l", (right - r, bottom)),
        ("c", (right - h, bottom, right, bottom + h, right, bottom + r)),
        ("l", (right, top - r)),
        ("c", (right, top - h, right - h, top, right - r, top)),
        ("l", (left + r, top)),
        ("c", (left + h, top, left, top - h, left, top - r)),
        ("l", (left, bottom + r)),
        ("c", (left, bottom + h, left + h, bottom, left + r, bottom)),
        ("z", ()),
    )


def circle(x: float, y: float, radius: float) -> Path:
    """A circle round a middle."""
    return ellipse(x, y, radius, radius)


def ellipse(x: float, y: float, across: float, up: float) -> Path:
    """An upright ellipse with its two radii."""
    a, b = across * _CIRCLE, up * _CIRCLE
    return (
        ("m", (x + across, y)),
        ("c", (x + across, y + b, x + a, y + up, x, y + up)),
        ("c", (x - a, y + up, x - across, y + b, x - across, y)),
        ("c", (x - across, y - b, x - a, y - up, x, y - up)),
        ("c", (x + a, y - up, x + across, y - b, x + across, y)),
        ("z", ()),
    )


def polygon(*points: tuple[float, float]) -> Path:
    """A closed form with straight sides."""
    first, *rest = points
    return (("m", first), *(("l", point) for point in rest), ("z", ()))


def line(*points: tuple[float, float]) -> Path:
    """An open line with straight steps."""
    first, *rest = points
    return (("m", first), *(("l", point) for point in rest))


def smooth(points: Sequence[tuple[float, float]]) -> Path:
    """An open curve through points, without corners."""
    if len(points) < 3:
        return line(*points)
    steps: list[Segment] = [("m", points[0])]
    for at in range(len(points) - 1):
        x0, y0 = points[max(at - 1, 0)]
        x1, y1 = points[at]
        x2, y2 = points[at + 1]
        x3, y3 = points[min(at + 2, len(points) - 1)]
        steps.append(
            (
                "c",
                (
                    x1 + (x2 - x0) / 6,
                    y1 + (y2 - y0) / 6,
                    x2 - (x3 - x1) / 6,
                    y2 - (y3 - y1) / 6,
                    x2,
                    y2,
                ),
            )
        )
    return tuple(steps)


def leaf(x: float, y: float, length: float, angle: float) -> Path:
    """A pointed leaf that grows from a point at an angle in degrees."""
    turn = math.radians(angle)
    along, across = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))

    def at(forward: float, sideways: float) -> tuple[float, float]:
        return (
            x + length * (forward * along[0] + sideways * across[0]),
            y + length * (forward * along[1] + sideways * across[1]),
        )

    return (
        ("m", (x, y)),
        ("c", (*at(0.22, 0.36), *at(0.72, 0.34), *at(1.0, 0.0))),
        ("c", (*at(0.72, -0.34), *at(0.22, -0.36), x, y)),
        ("z", ()),
    )


def leaf_sprig(x: float, y: float, size: float, dark: str, light: str) -> tuple[Shape, ...]:
    """Three leaves on a stem, round a middle: what stands where a picture is missing."""
    foot = y - size * 0.5
    stem = Shape(
        (("m", (x, foot)), ("c", (x, foot + size * 0.3, x, y, x + size * 0.02, y + size * 0.1))),
        stroke=dark,
        stroke_width=max(size * 0.035, 0.6),
    )
    middle = y - size * 0.12
    return (
        stem,
        Shape(leaf(x, middle - size * 0.08, size * 0.42, 152), fill=light),
        Shape(leaf(x, middle, size * 0.42, 28), fill=light),
        Shape(leaf(x + size * 0.01, y + size * 0.02, size * 0.5, 90), fill=dark),
    )


def star(x: float, y: float, radius: float, points: int = 5, inner: float = 0.5) -> Path:
    """A star with a number of points."""
    corners = []
    for at in range(points * 2):
        reach = radius if at % 2 == 0 else radius * inner
        turn = math.pi / 2 + at * math.pi / points
        corners.append((x + reach * math.cos(turn), y + reach * math.sin(turn)))
    return polygon(*corners)


def turned(shape: Shape, x: float, y: float, degrees: float) -> Shape:
    """A shape turned clockwise about a point."""
    if not degrees:
        return shape
    turn = math.radians(-degrees)
    cos, sin = math.cos(turn), math.sin(turn)

    def moved(numbers: tuple[float, ...]) -> tuple[float, ...]:
        pairs = zip(numbers[0::2], numbers[1::2], strict=True)
        return tuple(
            number
            for a, b in pairs
            for number in (
                x + (a - x) * cos - (b - y) * sin,
                y + (a - x) * sin + (b - y) * cos,
            )
        )

    return replace(shape, path=tuple((step, moved(numbers)) for step, numbers in shape.path))


def mixed(one: str, other: str, part: float) -> str:
    """A colour between two: `part` 0 is the first, 1 the second."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


AA = 4.5
"""The least contrast of words with what lies beneath them (WCAG 2.2, 1.4.3)."""


@cache
def pale(tint: str, paper: str, part: float, inks: tuple[str, ...]) -> str:
    """A tint so far towards the paper (`part`, or further) that words in each ink can be read."""
    while part < 1 and any(contrast(ink, mixed(tint, paper, part)) < AA for ink in inks):
        part += 0.03
    return mixed(tint, paper, min(part, 1.0))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [channel / 255 for channel in _channels(colour)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
