"""Outlines: closed and open paths made of lines and Bézier curves, before any colour.

Lengths are picture units (one unit is one pixel at full size), y grows upwards, angles in degrees.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Pt = tuple[float, float]
Op = tuple[str, tuple[float, ...]]
Shape = list[Op]

_K = 0.5523


def poly(points: Sequence[Pt], closed: bool = True) -> Shape:
    """Straight lines through the points."""
    ops: Shape = [("M" if i == 0 else "L", p) for i, p in enumerate(points)]
    return [*ops, ("Z", ())] if closed else ops


def blob(points: Sequence[Pt], tension: float = 1.0) -> Shape:
    """A smooth closed outline through the points."""
    return [*_smooth([points[-1], *points, points[0], points[1]], tension), ("Z", ())]


def curve(points: Sequence[Pt], tension: float = 1.0) -> Shape:
    """A smooth open line through the points."""
    return _smooth([points[0], *points, points[-1]], tension)


def _smooth(pts: Sequence[Pt], tension: float) -> Shape:
    """Catmull-Rom through ``pts[1:-1]``, written as Bézier curves."""
    ops: Shape = [("M", pts[1])]
    t = tension / 6
    for i in range(1, len(pts) - 2):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = pts[i - 1 : i + 3]
        ops.append(
            (
                "C",
                (bx + (cx - ax) * t, by + (cy - ay) * t, cx - (dx - bx) * t, cy - (dy - by) * t)
                + (cx, cy),
            )
        )
    return ops


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, turn: float = 0) -> Shape:
    """An ellipse (a circle without ``ry``), turned anticlockwise by ``turn``."""
    ry = rx if ry is None else ry
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))

    def at(x: float, y: float) -> Pt:
        return cx + x * rx * c - y * ry * s, cy + x * rx * s + y * ry * c

    ops: Shape = [("M", at(1, 0))]
    for x, y in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        nx, ny = -y, x
        a = at(x + nx * _K, y + ny * _K)
        b = at(nx + x * _K, ny + y * _K)
        ops.append(("C", a + b + at(nx, ny)))
    return [*ops, ("Z", ())]


def rect(x: float, y: float, w: float, h: float, r: float = 0) -> Shape:
    """A rectangle from its lower left corner, its corners rounded by ``r``."""
    if r <= 0:
        return poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])
    r = min(r, w / 2, h / 2)
    k = r * (1 - _K)
    return [
        ("M", (x + r, y)),
        ("L", (x + w - r, y)),
        ("C", (x + w - k, y, x + w, y + k, x + w, y + r)),
        ("L", (x + w, y + h - r)),
        ("C", (x + w, y + h - k, x + w - k, y + h, x + w - r, y + h)),
        ("L", (x + r, y + h)),
        ("C", (x + k, y + h, x, y + h - k, x, y + h - r)),
        ("L", (x, y + r)),
        ("C", (x, y + k, x + k, y, x + r, y)),
        ("Z", ()),
    ]


def ribbon(points: Sequence[Pt], halves: Sequence[float], cap: bool = True) -> Shape:
    """A band along the points, ``halves`` giving half its width at each, with round ends."""
    left: list[Pt] = []
    right: list[Pt] = []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        ax, ay = points[max(0, i - 1)]
        bx, by = points[min(last, i + 1)]
        d = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / d * halves[i], (bx - ax) / d * halves[i]
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    if not cap:
        return blob_ends(left, right)
    tip = _beyond(points[-2], points[-1], halves[-1] * 0.68)
    tail = _beyond(points[1], points[0], halves[0] * 0.68)
    return blob([tail, *left, tip, *reversed(right)])


def blob_ends(left: Sequence[Pt], right: Sequence[Pt]) -> Shape:
    """Two smooth sides joined by straight ends."""
    back = curve(list(reversed(right)))
    return [*curve(left), ("L", back[0][1]), *back[1:], ("Z", ())]


def _beyond(a: Pt, b: Pt, by: float) -> Pt:
    d = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return b[0] + (b[0] - a[0]) / d * by, b[1] + (b[1] - a[1]) / d * by


def lerp(a: Pt, b: Pt, t: float) -> Pt:
    """The point ``t`` of the way from ``a`` to ``b``."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def bend(a: Pt, b: Pt, c: Pt, steps: int = 6) -> list[Pt]:
    """A limb's centre line: from ``a`` to ``c``, going softly round the joint ``b``."""
    p, q = lerp(a, b, 0.62), lerp(b, c, 0.38)
    mid = [lerp(lerp(p, b, i / steps), lerp(b, q, i / steps), i / steps) for i in range(steps + 1)]
    return [a, lerp(a, b, 0.3), *mid, lerp(b, c, 0.7), c]


def joint(a: Pt, c: Pt, upper: float, lower: float) -> tuple[Pt, Pt]:
    """The two places an elbow or knee may be for a limb from ``a`` that ends at ``c``."""
    dx, dy = c[0] - a[0], c[1] - a[1]
    d = math.hypot(dx, dy) or 1e-6
    reach = min(d, (upper + lower) * 0.999)
    along = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    off = math.sqrt(max(0.0, upper * upper - along * along))
    ux, uy = dx / d, dy / d
    mx, my = a[0] + ux * along, a[1] + uy * along
    return (mx - uy * off, my + ux * off), (mx + uy * off, my - ux * off)
