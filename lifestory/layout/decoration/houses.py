"""Drawn houses: a form for each kind of home, in the home's own tint.

The same home gives the same drawing wherever it stands.
"""

from collections.abc import Callable

from lifestory.layout.drawing import circle, ellipse, leaf, line, mixed, polygon, rounded
from lifestory.layout.marks import Rect, Shape
from lifestory.model.kinds import HomeKind

_GLASS = "#FFFFFF"


def house(name: str, kind: HomeKind, variety: int, tint: str, ink: str, rect: Rect) -> list[Shape]:
    """A house that stands on the foot of a rectangle and fills its width."""
    draw = _form(name, kind, variety)
    return draw(_Bricks(tint, ink, rect, variety))


class _Bricks:
    """What houses are built of, in parts of the rectangle (0 to 1 from the left and the foot)."""

    def __init__(self, tint: str, ink: str, rect: Rect, variety: int) -> None:
        self.rect = rect
        self.variety = variety
        self.wall = mixed(tint, "#FFFFFF", 0.25)
        self.side = tint
        self.roof = mixed(tint, ink, 0.42)
        self.door = mixed(tint, ink, 0.6)
        self.green = mixed("#6FA35B", tint, 0.2)
        self.shapes: list[Shape] = []

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.rect.x + x * self.rect.width, self.rect.y + y * self.rect.height

    def block(
        self, x: float, y: float, wide: float, tall: float, fill: str, round_by: float = 0.0
    ) -> None:
        left, foot = self.at(x, y)
        box = Rect(left, foot, wide * self.rect.width, tall * self.rect.height)
        self.shapes.append(Shape(rounded(box, round_by * self.rect.width), fill=fill))

    def form(self, fill: str, *points: tuple[float, float]) -> None:
        self.shapes.append(Shape(polygon(*(self.at(*point) for point in points)), fill=fill))

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        middle = self.at(x, y)
        self.shapes.append(Shape(circle(*middle, radius * self.rect.width), fill=fill))

    def window(self, x: float, y: float, wide: float = 0.13, tall: float = 0.14) -> None:
        self.block(x, y, wide, tall, _GLASS, 0.012)
        pane = max(self.rect.width * 0.012, 0.5)
        for one, other in (
            ((x + wide / 2, y), (x + wide / 2, y + tall)),
            ((x, y + tall / 2), (x + wide, y + tall / 2)),
        ):
            path = line(self.at(*one), self.at(*other))
            self.shapes.append(Shape(path, stroke=self.side, stroke_width=pane))

    def entry(self, x: float, wide: float = 0.13, tall: float = 0.26) -> None:
        self.block(x, 0.0, wide, tall, self.door, 0.02)
        self.disc(x + wide * 0.76, tall * 0.46, 0.013, _GLASS)

    def bush(self, x: float, size: float = 0.09) -> None:
        left, foot = self.at(x, 0.0)
        across = size * self.rect.width
        self.shapes.append(
            Shape(ellipse(left, foot + across * 0.6, across, across * 0.72), fill=self.green)
        )

    def tree(self, x: float) -> None:
        self.block(x - 0.015, 0.0, 0.03, 0.22, mixed(self.door, "#7A5A3A", 0.6))
        left, foot = self.at(x, 0.16)
        long = self.rect.width * 0.3
        for angle in (62, 90, 118):
            self.shapes.append(Shape(leaf(left, foot, long, angle), fill=self.green))


def _flats(b: _Bricks) -> list[Shape]:
    b.block(0.2, 0.0, 0.6, 0.96, b.wall, 0.02)
    b.block(0.17, 0.93, 0.66, 0.05, b.roof, 0.02)
    for row in range(4):
        for column in range(3):
            if row or column != 1:
                b.window(0.265 + column * 0.175, 0.08 + row * 0.215, 0.12, 0.13)
    b.entry(0.435, 0.13, 0.2)
    b.bush(0.12)
    b.bush(0.9, 0.07)
    return b.shapes


def _detached(b: _Bricks) -> list[Shape]:
    b.block(0.66, 0.6, 0.09, 0.3, b.roof)
    b.block(0.14, 0.0, 0.72, 0.52, b.wall, 0.01)
    b.form(b.roof, (0.06, 0.5), (0.5, 0.95), (0.94, 0.5))
    b.window(0.22, 0.27)
    b.window(0.65, 0.27)
    left = b.variety % 2
    b.entry(0.24 if left else 0.6)
    b.window(0.58 if left else 0.23, 0.06, 0.18, 0.14)
    b.disc(0.5, 0.66, 0.055, _GLASS)
    b.bush(0.06)
    b.bush(0.92, 0.07)
    return b.shapes


def _terraced(b: _Bricks) -> list[Shape]:
    for at, (wall, high) in enumerate(((b.side, 0.66), (b.wall, 0.7), (b.side, 0.66))):
        x = 0.05 + at * 0.3
        b.block(x, 0.0, 0.3, high, wall)
        b.form(b.roof, (x, high), (x + 0.05, high + 0.16), (x + 0.25, high + 0.16), (x + 0.3, high))
        b.block(x + 0.21, high + 0.1, 0.05, 0.13, b.door)
        b.window(x + 0.085, high - 0.24, 0.13, 0.14)
        if at != 1:
            b.window(x + 0.085, 0.1, 0.13, 0.16)
    b.entry(0.43, 0.14, 0.27)
    return b.shapes


def _cottage(b: _Bricks) -> list[Shape]:
    b.tree(0.87)
    b.block(0.1, 0.0, 0.66, 0.44, b.wall, 0.01)
    b.form(b.roof, (0.02, 0.42), (0.16, 0.78), (0.7, 0.78), (0.84, 0.42))
    b.block(0.2, 0.72, 0.08, 0.17, b.side)
    b.form(b.side, (0.32, 0.42), (0.43, 0.64), (0.54, 0.42))
    b.window(0.38, 0.43, 0.1, 0.1)
    b.window(0.16, 0.15)
    b.window(0.57, 0.15)
    b.entry(0.365, 0.13, 0.28)
    b.bush(0.07, 0.07)
    return b.shapes


def _big_house(b: _Bricks) -> list[Shape]:
    b.block(0.04, 0.0, 0.92, 0.56, b.wall, 0.01)
    b.form(b.roof, (0.0, 0.55), (0.06, 0.76), (0.94, 0.76), (1.0, 0.55))
    for x in (0.06, 0.66):
        b.block(x, 0.0, 0.28, 0.6, b.side)
        b.form(b.roof, (x - 0.03, 0.58), (x + 0.14, 0.88), (x + 0.31, 0.58))
        b.window(x + 0.075, 0.36)
        b.window(x + 0.075, 0.1)
    b.window(0.44, 0.36)
    b.entry(0.435, 0.13, 0.25)
    return b.shapes


def _bungalow(b: _Bricks) -> list[Shape]:
    b.tree(0.93)
    b.block(0.06, 0.0, 0.76, 0.4, b.wall, 0.01)
    b.form(b.roof, (0.0, 0.38), (0.2, 0.66), (0.68, 0.66), (0.88, 0.38))
    b.block(0.56, 0.6, 0.08, 0.16, b.side)
    b.window(0.13, 0.13, 0.17, 0.15)
    b.window(0.58, 0.13, 0.17, 0.15)
    b.entry(0.38)
    b.bush(0.03, 0.06)
    return b.shapes


def _hospital(b: _Bricks) -> list[Shape]:
    b.block(0.08, 0.0, 0.84, 0.6, b.wall, 0.015)
    b.block(0.32, 0.0, 0.36, 0.8, b.side, 0.015)
    for x in (0.14, 0.24, 0.7, 0.8):
        b.window(x, 0.38, 0.08, 0.12)
        b.window(x, 0.14, 0.08, 0.12)
    b.disc(0.5, 0.6, 0.105, _GLASS)
    b.block(0.478, 0.535, 0.044, 0.13, b.door)
    b.block(0.432, 0.578, 0.136, 0.044, b.door)
    b.block(0.41, 0.0, 0.18, 0.24, b.door, 0.01)
    b.block(0.425, 0.02, 0.07, 0.2, _GLASS)
    b.block(0.505, 0.02, 0.07, 0.2, _GLASS)
    return b.shapes


def _form(name: str, kind: HomeKind, variety: int) -> Callable[[_Bricks], list[Shape]]:
    if kind is HomeKind.HOSPITAL:
        return _hospital
    if "flat" in name.lower():
        return _flats
    if kind is HomeKind.CHILDRENS_HOME:
        return _big_house
    by_kind = {
        HomeKind.BIRTH_FAMILY: (_terraced, _flats, _detached),
        HomeKind.KIN: (_bungalow, _terraced, _cottage),
        HomeKind.FOSTER: (_detached, _terraced, _bungalow, _cottage),
        HomeKind.ADOPTIVE: (_cottage, _detached, _terraced),
        HomeKind.SPECIAL_GUARDIAN: (_bungalow, _cottage, _detached),
    }
    forms = by_kind.get(kind, (_terraced, _detached))
    return forms[variety % len(forms)]
