"""Draws a posed figure: legs, clothes, neck, head, arms, in the order that makes it whole.

Lengths are picture units; the light always comes from the left.
"""

from __future__ import annotations

import math

from . import hair, hats
from . import palette as p
from .faces import draw_head
from .figure import SIDES, Figure, Side, sign
from .pen import Pen
from .shapes import Pt, Shape, bend, blob, curve, ellipse, lerp, poly, ribbon


def draw(pen: Pen, *figures: Figure) -> None:
    """Whole figures, in this order."""
    for figure in figures:
        shade(pen, figure)
        body(pen, figure)
        arms(pen, figure)


def shade(pen: Pen, f: Figure) -> None:
    """The contact shadow on the ground."""
    if f.grounded:
        xs = [f.feet[s][0] for s in SIDES] + ([f.hip[0]] if f.seated else [])
        middle, spread = (min(xs) + max(xs)) / 2, (max(xs) - min(xs)) / 2
        pen.shadow(middle + f.H * 0.03, f.y, spread + f.H * 0.11, f.H * 0.027, 0.3)


def body(pen: Pen, f: Figure) -> None:
    """Everything but the arms that lie in front."""
    x, y = f.head_at()
    with pen.at(x, y, f.head / 100, -f.lean * 0.5 + f.tilt):
        hair.back(pen, f.look, f.age, f.face.turn)
    for side in f.behind:
        arm(pen, f, side, 0.1)
    if not f.legless:
        _legs(pen, f)
    _torso(pen, f)
    _neck(pen, f)
    head(pen, f)


def head(pen: Pen, f: Figure) -> None:
    """The head with its front hair and hat."""
    x, y = f.head_at()
    with pen.at(x, y, f.head / 100, -f.lean * 0.5 + f.tilt):
        draw_head(pen, f.look, f.age, f.face)
        hair.front(pen, f.look, f.age, f.face.turn)
        hats.hat(pen, f.wear.hat, f.wear.hat_colour, f.age, f.wear.accent)
    if f.wear.scarf:
        _scarf(pen, f, f.wear.scarf)


def arms(pen: Pen, f: Figure) -> None:
    """The arms that lie in front of the body."""
    for side in SIDES:
        if side not in f.behind:
            arm(pen, f, side)


# --- legs -----------------------------------------------------------------------------------


def _legs(pen: Pen, f: Figure) -> None:
    order: tuple[Side, ...] = ("left", "right") if f.facing >= 0 else ("right", "left")
    if f.facing > 0:
        order = ("left", "right")
    for i, side in enumerate(order):
        _leg(pen, f, side, 0.14 if i == 0 and f.facing else 0.0)
    if f.wear.legs == "skirt" or f.wear.kind == "dress":
        _skirt(pen, f)


def _leg(pen: Pen, f: Figure, side: Side, dim: float) -> None:
    wear, t = f.wear, f.thick
    hip, knee, foot = f.hip_at(side), f.knees[side], f.feet[side]
    bare = wear.legs in ("shorts", "skirt", "bare") or (
        wear.kind == "dress" and wear.legs != "tights"
    )
    skin = p.dark(f.look.skin, dim + 0.04)
    colour = p.dark(wear.bottom, dim)
    top, low = t * 1.75, t * (1.05 if bare else 1.28)
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


def _skirt(pen: Pen, f: Figure) -> None:
    colour = f.wear.top if f.wear.kind == "dress" else f.wear.bottom
    t = f.thick
    drop = 0.88 if f.age > 14 else 0.72
    lo = lerp(f.hip_at("left"), f.knees["left"], drop)
    ro = lerp(f.hip_at("right"), f.knees["right"], drop)
    wl, wr = f.place(-f.waist * 0.98, f.torso * 0.36), f.place(f.waist * 0.98, f.torso * 0.36)
    if f.facing and f.seated:
        d = f.facing
        far = max((lo, ro), key=lambda q: d * q[0])
        pts = [wl, wr, (far[0], far[1] + t * 2.2), (far[0] + d * t * 1.2, far[1] - t * 1.9)]
        pts += [(f.hip[0] - d * f.hips * 1.0, f.hip[1] - f.hips * 0.75)]
        if d < 0:
            pts = [wr, wl, *pts[2:]]
    else:
        flare = t * 2.5
        low = min(lo[1], ro[1]) - t * 0.3
        pts = [wl, wr, (f.hip[0] + f.hips * 1.06, f.hip[1]), (ro[0] + flare, low + t * 0.7)]
        pts += [
            ((lo[0] + ro[0]) / 2, low - t * 0.25),
            (lo[0] - flare, low + t * 0.7),
            (f.hip[0] - f.hips * 1.06, f.hip[1]),
        ]
    shape = blob(pts, 0.55)
    pen.fill(shape, colour)
    with pen.clip(shape):
        if f.wear.kind == "dress":
            _pattern(pen, f)
        edge, top, low = f.hip[0] + f.hips * 0.62, wl[1] + f.torso, min(q[1] for q in pts) - f.torso
        pen.beam(
            [(edge, top), (edge + f.H, top), (edge + f.H, low), (edge + f.hips * 0.3, low)],
            p.PLUM,
            0.13,
        )


# --- torso ----------------------------------------------------------------------------------


def _outline(f: Figure) -> Shape:
    s, w, h, T, t = f.shoulder, f.waist, f.hips, f.torso, f.thick
    loose = 1.12 if f.wear.kind in ("jumper", "coat") else 1.0
    hem = -0.16 if f.wear.kind == "coat" else -0.05
    half = [(0.0, 1.0), (s * 0.42, 1.0), (s * 0.84, 0.94), (s * 0.98, 0.8), (s * 0.86, 0.62)]
    half += [(w * loose * 1.02, 0.36), (h * loose, 0.08), (h * loose * 1.02, hem)]
    right = [f.place(x, y * T) for x, y in half]
    left = [f.place(-x, y * T) for x, y in reversed(half[1:])]
    low = f.place(0, hem * T - t * 0.35)
    return blob([*right, low, *left])


def _torso(pen: Pen, f: Figure) -> None:
    wear = f.wear
    shape = _outline(f)
    if f.legless:
        pass
    elif wear.kind != "dress":
        belt = [f.place(-f.hips * 0.86, f.hips * 0.35), f.place(f.hips * 0.86, f.hips * 0.35)]
        belt += [f.place(f.hips * 0.86, -f.hips * 0.5), f.place(-f.hips * 0.86, -f.hips * 0.5)]
        pen.fill(blob(belt), f.look.skin if wear.legs == "bare" else wear.bottom)
    pen.fill(shape, wear.top)
    with pen.clip(shape):
        _pattern(pen, f)
        if wear.kind == "dungarees":
            _dungarees(pen, f)
        far = [f.place(f.shoulder * 0.42, f.torso * 1.05), f.place(f.shoulder * 1.3, f.torso)]
        far += [
            f.place(f.hips * 1.5, -f.torso * 0.3),
            f.place(f.hips * 0.62, -f.torso * 0.3),
            f.place(f.waist * 0.75, f.torso * 0.4),
        ]
        pen.fill(blob(far), p.PLUM, 0.14)
        pen.fill(
            ellipse(*f.place(-f.shoulder * 0.6, f.torso * 0.72), f.shoulder * 0.5, f.torso * 0.3),
            p.CREAM,
            0.12,
        )
        _trim(pen, f)


def _trim(pen: Pen, f: Figure) -> None:
    wear, T, t = f.wear, f.torso, f.thick
    edge = p.dark(wear.top, 0.25)
    if wear.kind in ("jumper", "vest"):
        hem = [f.place(x * f.hips * 1.15, T * 0.01) for x in (-1.0, 0.0, 1.0)]
        pen.stroke(hem, edge, t * 0.16, 0.5)
    if wear.kind in ("coat", "shirt", "suit"):
        pen.stroke(
            [f.place(0, T * 0.98), f.place(t * 0.1, T * 0.4), f.place(0, -T * 0.2)],
            edge,
            t * 0.16,
            0.8,
        )
        for i in range(4):
            x, y = f.place(t * 0.5, T * (0.74 - 0.21 * i))
            pen.dot(x, y, t * 0.2, wear.accent)
    if wear.kind == "suit":
        pen.fill(
            poly(
                [
                    f.place(-f.shoulder * 0.36, T),
                    f.place(f.shoulder * 0.36, T),
                    f.place(0, T * 0.55),
                ]
            ),
            wear.accent,
        )
        for s in (-1, 1):
            pen.fill(
                poly(
                    [
                        f.place(s * f.shoulder * 0.3, T * 1.03),
                        f.place(s * f.shoulder * 0.62, T * 0.93),
                    ]
                    + [f.place(s * f.shoulder * 0.42, T * 0.74), f.place(0, T * 0.52)]
                ),
                p.light(wear.top, 0.1),
            )
            pen.stroke(
                [f.place(s * f.shoulder * 0.36, T * 0.98), f.place(0, T * 0.53)], edge, t * 0.14
            )


def _dungarees(pen: Pen, f: Figure) -> None:
    T, w, c = f.torso, f.shoulder, f.wear.bottom
    bib = [(-w * 1.3, -0.4), (w * 1.3, -0.4), (w * 1.3, 0.3), (w * 0.6, 0.42), (w * 0.52, 0.68)]
    bib += [(-w * 0.52, 0.68), (-w * 0.6, 0.42), (-w * 1.3, 0.3)]
    for s in (-1, 1):
        strap = [f.place(s * w * 0.44, T * 0.64), f.place(s * w * 0.58, T * 1.04)]
        pen.stroke(strap, c, f.thick * 0.62)
        x, y = f.place(s * w * 0.44, T * 0.62)
        pen.dot(x, y, f.thick * 0.26, p.MUSTARD)
    pen.fill(poly([f.place(x, y * T) for x, y in bib]), c)
    pocket = [
        f.place(x * w * 0.26, y * T) for x, y in ((-1, 0.52), (1, 0.52), (1, 0.34), (-1, 0.34))
    ]
    pen.line(poly(pocket), p.light(c, 0.45), f.thick * 0.12, 0.7)


def _pattern(pen: Pen, f: Figure) -> None:
    kind, accent, T, t = f.wear.pattern, f.wear.accent, f.torso, f.thick
    wide = f.shoulder * 1.5
    if kind == "stripes":
        for i in range(-6, 9):
            up = T * (0.9 - 0.135 * i)
            pen.stroke(
                [f.place(-wide * 1.2, up), f.place(0, up - t * 0.5), f.place(wide * 1.2, up)],
                accent,
                T * 0.055,
            )
    elif kind in ("dots", "flowers", "stars"):
        gap = T * 0.17
        for row in range(-6, 7):
            for col in range(-5, 6):
                x, y = f.place((col + 0.5 * (row % 2)) * gap, row * gap * 0.9)
                pen.dot(x, y, t * (0.26 if kind == "dots" else 0.36), accent)
                if kind == "flowers":
                    pen.dot(x, y, t * 0.16, f.wear.hat_colour)
    elif kind == "yoke":
        for i, up in enumerate((0.8, 0.7, 0.6)):
            row = [f.place(wide * j / 8, T * (up - 0.06 * (1 - abs(j) / 8))) for j in range(-8, 9)]
            for x, y in row[i % 2 :: 2]:
                pen.dot(x, y, t * 0.2, accent)
            pen.stroke([row[0], row[8], row[16]], accent, t * 0.1, 0.8)


def _neck(pen: Pen, f: Figure) -> None:
    n, T = f.head * (0.15 + 0.05 * min(1.0, f.age / 17)), f.torso
    skin = p.dark(f.look.skin, 0.1)
    if f.wear.kind not in ("suit",):
        collar = [
            f.place(-n * 1.5, T * 1.01),
            f.place(0, T * 0.9),
            f.place(n * 1.5, T * 1.01),
            f.place(0, T * 1.05),
        ]
        if f.wear.kind in ("jumper", "coat"):
            pen.fill(blob(collar), p.dark(f.wear.top, 0.2))
        else:
            deep = 0.8 if f.wear.kind in ("shirt", "dress") else 0.86
            pen.fill(
                blob(
                    [
                        f.place(-n * 1.4, T * 1.0),
                        f.place(0, T * deep),
                        f.place(n * 1.4, T * 1.0),
                        f.place(0, T * 1.05),
                    ]
                ),
                skin,
            )
    top = f.neck + f.head * 0.16
    pen.fill(
        poly(
            [
                f.place(-n, T * 0.97),
                f.place(n, T * 0.97),
                f.place(n * 0.95, T + top),
                f.place(-n * 0.95, T + top),
            ]
        ),
        skin,
    )
    pen.fill(ellipse(*f.place(0, T * 0.97), n, n * 0.42), skin)
    x, y = f.place(n * 0.15, T + f.neck * 0.45)
    pen.fill(ellipse(x, y, n, f.neck * 0.6 + n * 0.2), p.PLUM, 0.16)
    if f.wear.kind == "shirt":
        for s in (-1, 1):
            wing = [
                f.place(s * n * 1.1, T * 1.05),
                f.place(s * n * 1.9, T * 0.95),
                f.place(s * n * 0.9, T * 0.82),
                f.place(s * n * 0.15, T * 0.9),
            ]
            pen.fill(poly(wing), p.light(f.wear.top, 0.3))


def _scarf(pen: Pen, f: Figure, colour: str) -> None:
    s, T, t = f.shoulder, f.torso, f.thick
    tail = [f.place(s * 0.35, T * 0.98), f.place(s * 0.42, T * 0.7), f.place(s * 0.38, T * 0.42)]
    pen.fill(ribbon(tail, [t * 1.0, t * 1.0, t * 1.15]), p.dark(colour, 0.12))
    ring = [f.place(-s * 0.72, T * 1.0), f.place(0, T * 0.9), f.place(s * 0.72, T * 1.0)]
    pen.fill(ribbon(ring, [t * 0.9, t * 1.3, t * 0.9]), colour)
    for i in range(5):
        a = f.place(s * (-0.55 + 0.27 * i), T * 1.04)
        b = f.place(s * (-0.5 + 0.26 * i), T * 0.9)
        pen.stroke([a, b], p.light(colour, 0.5), t * 0.24, 0.8)


# --- arms -----------------------------------------------------------------------------------


def arm(pen: Pen, f: Figure, side: Side, dim: float = 0.0) -> None:
    """One arm with its sleeve and hand."""
    a, b, c = f.shoulder_at(side), f.elbows[side], f.hands[side]
    t, wear = f.thick, f.wear
    line = bend(a, b, c)
    n = len(line)
    skin, cloth = (
        p.dark(f.look.skin, dim),
        p.dark(wear.top, dim + (0.05 if sign(side) > 0 else 0.0)),
    )
    if wear.kind == "dungarees":
        cloth = p.dark(wear.top, dim + 0.03)
    _hand(pen, f, line, skin)
    pen.fill(ribbon(line, [t * (1.02 - 0.3 * i / (n - 1)) for i in range(n)]), skin)
    if wear.sleeve <= 0.05:
        return
    cut = max(2, round(wear.sleeve * (n - 1)) + 1)
    part = line[:cut]
    if wear.sleeve < 0.5:
        part = [a, lerp(a, b, wear.sleeve), lerp(a, b, wear.sleeve * 2)]
    m = len(part)
    full = 1.26 if wear.kind in ("jumper", "coat", "suit") else 1.16
    halves = [t * (full - 0.2 * i / (m - 1)) for i in range(m)]
    edge = ribbon(part, halves)
    pen.line(edge, p.dark(wear.top, 0.32), t * 0.14, 0.3)
    pen.fill(edge, cloth)
    with pen.clip(edge):
        _sleeve_pattern(pen, f, part, t)
        pen.fill(
            ribbon([(x + t * 0.85, y - t * 0.3) for x, y in part], [t * 0.5] * m), p.PLUM, 0.12
        )
    if wear.sleeve > 0.6:
        q, r = part[-2], part[-1]
        d = math.hypot(r[0] - q[0], r[1] - q[1]) or 1
        nx, ny = -(r[1] - q[1]) / d * t * 1.05, (r[0] - q[0]) / d * t * 1.05
        pen.stroke(
            [(r[0] + nx, r[1] + ny), (r[0] - nx, r[1] - ny)], p.dark(cloth, 0.22), t * 0.34, 0.7
        )


def _sleeve_pattern(pen: Pen, f: Figure, part: list[Pt], t: float) -> None:
    if f.wear.pattern == "stripes":
        for i in range(1, 8):
            x, y = _along(part, i / 8)
            ax, ay = _along(part, i / 8 - 0.05)
            d = math.hypot(x - ax, y - ay) or 1
            nx, ny = -(y - ay) / d * t * 1.4, (x - ax) / d * t * 1.4
            pen.stroke([(x + nx, y + ny), (x - nx, y - ny)], f.wear.accent, f.torso * 0.05)
    elif f.wear.pattern in ("dots", "flowers"):
        for i in range(1, 7):
            x, y = _along(part, i / 7)
            pen.dot(x + t * (0.4 if i % 2 else -0.4), y, t * 0.28, f.wear.accent)


def _along(part: list[Pt], share: float) -> Pt:
    lengths = [math.dist(a, b) for a, b in zip(part, part[1:], strict=False)]
    left = max(0.0, share) * sum(lengths)
    for (a, b), d in zip(zip(part, part[1:], strict=False), lengths, strict=True):
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
