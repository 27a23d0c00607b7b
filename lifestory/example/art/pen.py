"""A pen over a ReportLab canvas: fill, line, wash, clip, soft shadows, seeded chance.

Lengths are picture units (one unit is one pixel at full size), y grows upwards, angles in degrees.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from .palette import PLUM, rgb
from .shapes import Pt, Shape, curve, ellipse, poly, rect

_OPS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}

_SOFT = ((1.0, 0.17), (0.9, 0.18), (0.78, 0.2), (0.64, 0.24), (0.48, 0.28))


class Pen:
    """Draws on one picture of ``w`` by ``h`` units."""

    def __init__(self, canvas: Canvas, w: float, h: float, seed: int) -> None:
        self.canvas = canvas
        self.w = w
        self.h = h
        self.rng = random.Random(seed)

    def _path(self, shape: Shape) -> PDFPathObject:
        """The outline as PDF operators, written out here because that is much the quickest."""
        path = self.canvas.beginPath()
        path._code.extend([_OPS[op] % at for op, at in shape])
        return path

    def fill(self, shape: Shape, colour: str, alpha: float = 1.0) -> None:
        """Fill the outline with one flat colour."""
        self.canvas.setFillColor(Color(*rgb(colour)), alpha=alpha)
        self.canvas.drawPath(self._path(shape), stroke=0, fill=1)

    def line(self, shape: Shape, colour: str, width: float = 3, alpha: float = 1.0) -> None:
        """Draw along the outline with a round pen."""
        self.canvas.setStrokeColor(Color(*rgb(colour)), alpha=alpha)
        self.canvas.setLineWidth(width)
        self.canvas.setLineCap(1)
        self.canvas.setLineJoin(1)
        self.canvas.drawPath(self._path(shape), stroke=1, fill=0)

    def stroke(
        self, points: Sequence[Pt], colour: str, width: float = 3, alpha: float = 1.0
    ) -> None:
        """A smooth line through the points."""
        self.line(curve(points), colour, width, alpha)

    def dot(self, x: float, y: float, r: float, colour: str, alpha: float = 1.0) -> None:
        """A filled circle."""
        self.fill(ellipse(x, y, r), colour, alpha)

    def box(
        self, x: float, y: float, w: float, h: float, colour: str, r: float = 0, alpha: float = 1.0
    ) -> None:
        """A filled rectangle, its corners rounded by ``r``."""
        self.fill(rect(x, y, w, h, r), colour, alpha)

    def shape(self, points: Sequence[Pt], colour: str, alpha: float = 1.0) -> None:
        """A filled polygon."""
        self.fill(poly(points), colour, alpha)

    def wash(self, shape: Shape, colours: Sequence[str], start: Pt, end: Pt) -> None:
        """Fill the outline with a gradient from ``start`` to ``end``."""
        with self.clip(shape):
            self.canvas.setFillAlpha(1)
            self.canvas.linearGradient(*start, *end, [Color(*rgb(c)) for c in colours], extend=True)

    def down(self, shape: Shape, top: float, bottom: float, *colours: str) -> None:
        """Fill the outline with a gradient from the height ``top`` to the height ``bottom``."""
        self.wash(shape, colours, (0, top), (0, bottom))

    @contextmanager
    def clip(self, shape: Shape) -> Iterator[None]:
        """Keep what is drawn within inside the outline."""
        self.canvas.saveState()
        self.canvas.clipPath(self._path(shape), stroke=0, fill=0)
        yield
        self.canvas.restoreState()

    @contextmanager
    def at(
        self, x: float, y: float, scale: float = 1, turn: float = 0, flip: bool = False
    ) -> Iterator[None]:
        """Draw with the origin at (x, y), enlarged, turned and perhaps mirrored."""
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.rotate(turn)
        self.canvas.scale(-scale if flip else scale, scale)
        yield
        self.canvas.restoreState()

    def shadow(
        self, x: float, y: float, rx: float, ry: float, alpha: float = 0.22, colour: str = PLUM
    ) -> None:
        """A soft contact shadow on the ground."""
        for size, share in _SOFT:
            self.fill(ellipse(x, y, rx * size, ry * size), colour, alpha * share)

    def glow(self, x: float, y: float, r: float, colour: str, alpha: float = 0.5) -> None:
        """Light that fades outwards."""
        steps = 11
        for i in range(steps):
            self.dot(x, y, r * (1 - i / steps) ** 1.15, colour, alpha / steps * 1.5)

    def beam(self, points: Sequence[Pt], colour: str, alpha: float = 0.14) -> None:
        """A shaft of light or a cast shadow with hard edges."""
        self.fill(poly(points), colour, alpha)

    def some(self, low: float, high: float) -> float:
        """A seeded number between the two."""
        return self.rng.uniform(low, high)

    def pick(self, options: Sequence[str]) -> str:
        """One of the options, by seed."""
        return options[int(self.rng.random() * len(options)) % len(options)]

    def scatter(self, n: int, x: float, y: float, w: float, h: float) -> list[Pt]:
        """``n`` seeded points in a rectangle, far ones (high up) first."""
        points = [(x + self.rng.random() * w, y + self.rng.random() * h) for _ in range(n)]
        return sorted(points, key=lambda p: -p[1])


def around(cx: float, cy: float, r: float, degrees: float) -> Pt:
    """The point at this angle and distance from the centre."""
    a = math.radians(degrees)
    return cx + r * math.cos(a), cy + r * math.sin(a)
