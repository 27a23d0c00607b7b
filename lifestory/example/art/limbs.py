"""Arms and legs with sleeves, trousers, hands and shoes. Lengths are picture units."""

from __future__ import annotations

import math
from itertools import pairwise

from . import palette as p
from .figure import Figure, Side, sign
from .pen import Pen
from .shapes import Pt, bend, blob, curve, ellipse, lerp, ribbon

# --- legs -----------------------------------------------------------------------------------


def legs(pen: Pen, f: Figure) -> None:
    """Both legs with their shoes, the far one first."""
    order: tuple[Side, ...] = ("left", "right") if f.facing >= 0 else ("right", "left")
    if f.facing > 0:
        order = ("left", "right")
    for i, side in enumerate(order):
        _leg(pen, f, side, 0.14 if i == 0 and f.facing else 0.0)


def _leg(pen: Pen, f: Figure, side: Side, dim: float) -> None:
    wear, t = f.wear, f.thick
    hip, knee, foot = f.hip_at(side), f.knees[side], f.feet[side]
    bare = wear.legs in ("shorts", "skirt", "bare") or (
        wear.kind == "dress" and wear.legs != "tights"
    )
    skin = p.dark(f.look.skin, dim + 0.04)
    colour = p.dark(wear.bottom, dim)
    top, low = t * 1.75, t * (1.05 if bare else 1.28)
    if not f.feet_hidden:
        _shoe(pen, f, side, foot, dim)
    ankle = lerp(knee, foot, 0.95)
    if _folded(hip, knee, foot):
        pen.fill(
            ribbon([hip, lerp(hip, knee, 0.5), knee], [top, top, top * 0.88]),
            skin if bare else colour,
        )
        line = [knee, lerp(knee, ankle, 0.5), ankle]
        halves = [top * 0.9, (top * 0.88 + low) / 2, low]
    else:
        line = bend(hip, knee, ankle)
        halves = [top + (low - top) * (i / (len(line) - 1)) ** 0.8 for i in range(len(line))]
    n = len(line)
    shape = ribbon(line, halves)
    pen.fill(shape, skin if bare else colour)
    if wear.legs == "shorts":
        upper = [hip, lerp(hip, knee, 0.5), lerp(hip, knee, 0.9)]
        pen.fill(ribbon(upper, [top * 1.05, top * 1.1, top * 1.12]), colour)
    with pen.clip(shape):
        inner = [(x + t * 1.0, y) for x, y in line]
        pen.fill(ribbon(inner, [t * 0.62] * n), p.PLUM, 0.13)
    if not bare and not f.seated:
        a, b = lerp(knee, foot, 0.96), t * 1.25
        pen.line(
            curve([(a[0] - b, a[1]), (a[0], a[1] - 3), (a[0] + b, a[1])]),
            p.dark(colour, 0.3),
            t * 0.14,
            0.6,
        )


def _folded(a: Pt, b: Pt, c: Pt) -> bool:
    """Whether the joint is bent so far that one ribbon would crease."""
    ux, uy, vx, vy = a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]
    return (ux * vx + uy * vy) > 0.15 * math.hypot(ux, uy) * math.hypot(vx, vy)


def _shoe(pen: Pen, f: Figure, side: Side, foot: Pt, dim: float) -> None:
    t, toe = f.thick, f.toes[side]
    colour = p.dark(f.wear.shoes or f.look.skin, dim)
    x, y = foot
    sole = y - f.H * 0.028
    long = t * (1.75 + 1.55 * abs(toe))
    d = 1 if toe > 0 else -1
    pts = [
        (x - d * t * 1.35, sole + t * 0.1),
        (x - d * t * 1.3, sole + t * 1.25),
        (x + d * t * 0.9, sole + t * 1.7),
    ]
    pts += [
        (x + d * long * 0.8, sole + t * 1.05),
        (x + d * (long + t * 0.3), sole + t * 0.3),
        (x + d * long * 0.4, sole),
    ]
    pen.fill(blob(pts), colour)
    if f.wear.shoes:
        pen.stroke(
            [(x - d * t * 1.1, sole + t * 0.15), (x + d * (long + t * 0.2), sole + t * 0.18)],
            p.light(colour, 0.7),
            t * 0.26,
            0.85,
        )


# --- arms -----------------------------------------------------------------------------------


def arm(pen: Pen, f: Figure, side: Side, dim: float = 0.0) -> None:
    """One arm with its sleeve and hand."""
    a, b, c = f.shoulder_at(side), f.elbows[side], f.hands[side]
    t, wear = f.thick, f.wear
    skin = p.dark(f.look.skin, dim)
    folded = _folded(a, b, c)
    runs = [[a, lerp(a, b, 0.5), b], [b, lerp(b, c, 0.5), c]] if folded else [bend(a, b, c)]
    _hand(pen, f, runs[-1], skin)
    for i, run in enumerate(runs):
        first, last = (1.02 - 0.15 * i, 0.87 - 0.15 * i) if folded else (1.02, 0.72)
        pen.fill(ribbon(run, _taper(run, t * first, t * last)), skin)
    if wear.sleeve < 0.5:
        if wear.sleeve > 0.05:
            _sleeve(pen, f, side, [a, lerp(a, b, wear.sleeve), lerp(a, b, wear.sleeve * 2)], dim)
        return
    for i, run in enumerate(runs):
        last_one = i == len(runs) - 1
        cut = max(2, round(wear.sleeve * (len(run) - 1)) + 1) if last_one else len(run)
        _sleeve(pen, f, side, run[:cut], dim)
        if last_one and wear.sleeve > 0.6:
            _cuff(pen, f, run[cut - 2 : cut], dim)


def _taper(run: list[Pt], first: float, last: float) -> list[float]:
    n = len(run) - 1
    return [first + (last - first) * i / n for i in range(n + 1)]


def _sleeve(pen: Pen, f: Figure, side: Side, part: list[Pt], dim: float) -> None:
    t, wear = f.thick, f.wear
    cloth = p.dark(wear.top, dim + (0.05 if sign(side) > 0 else 0.0))
    full = 1.26 if wear.kind in ("jumper", "coat", "suit") else 1.16
    edge = ribbon(part, _taper(part, t * full, t * (full - 0.2)))
    pen.line(edge, p.dark(wear.top, 0.32), t * 0.14, 0.3)
    pen.fill(edge, cloth)
    with pen.clip(edge):
        _sleeve_pattern(pen, f, part, t)
        inner = [(x + t * 0.85, y - t * 0.3) for x, y in part]
        pen.fill(ribbon(inner, [t * 0.5] * len(part)), p.PLUM, 0.12)


def _cuff(pen: Pen, f: Figure, end: list[Pt], dim: float) -> None:
    t, (q, r) = f.thick, end
    d = math.hypot(r[0] - q[0], r[1] - q[1]) or 1
    nx, ny = -(r[1] - q[1]) / d * t * 1.05, (r[0] - q[0]) / d * t * 1.05
    edge = [(r[0] + nx, r[1] + ny), (r[0] - nx, r[1] - ny)]
    pen.stroke(edge, p.dark(f.wear.top, dim + 0.22), t * 0.34, 0.7)


def _sleeve_pattern(pen: Pen, f: Figure, part: list[Pt], t: float) -> None:
    long = sum(math.dist(a, b) for a, b in pairwise(part))
    if f.wear.pattern == "stripes":
        n = max(1, round(long / (f.torso * 0.135)))
        for i in range(n):
            x, y = _along(part, (i + 0.5) / n)
            ax, ay = _along(part, (i + 0.2) / n)
            d = math.hypot(x - ax, y - ay) or 1
            nx, ny = -(y - ay) / d * t * 1.4, (x - ax) / d * t * 1.4
            pen.stroke([(x + nx, y + ny), (x - nx, y - ny)], f.wear.accent, f.torso * 0.05)
    elif f.wear.pattern in ("dots", "flowers"):
        n = max(2, round(long / (t * 1.5)))
        for i in range(1, n):
            x, y = _along(part, i / n)
            pen.dot(x + t * (0.4 if i % 2 else -0.4), y, t * 0.28, f.wear.accent)


def _along(part: list[Pt], share: float) -> Pt:
    lengths = [math.dist(a, b) for a, b in pairwise(part)]
    left = max(0.0, share) * sum(lengths)
    for (a, b), d in zip(pairwise(part), lengths, strict=True):
        if left <= d:
            return lerp(a, b, left / d if d else 0)
        left -= d
    return part[-1]


def _hand(pen: Pen, f: Figure, line: list[Pt], skin: str) -> None:
    (px, py), (x, y) = line[-2], line[-1]
    angle = math.degrees(math.atan2(y - py, x - px))
    r = f.thick * (0.92 if f.age > 14 else 0.95)
    if f.wear.hat == "bobble" and f.wear.kind == "coat":
        skin = f.wear.hat_colour
    with pen.at(x, y, r, angle):
        pen.fill(ellipse(0.75, 0, 1.3, 0.95), skin)
        pen.fill(ribbon([(0.1, 0.4), (0.7, 1.05), (1.15, 1.15)], [0.36, 0.36, 0.3]), skin)
        pen.stroke([(1.25, 0.28), (1.85, 0.24)], p.dark(skin, 0.28), 0.13, 0.6)
        pen.stroke([(1.25, -0.22), (1.8, -0.22)], p.dark(skin, 0.28), 0.13, 0.6)
