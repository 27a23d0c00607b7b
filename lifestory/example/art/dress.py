"""Draws a posed figure: legs, clothes, neck, head, arms, in the order that makes it whole.

Lengths are picture units; the light always comes from the left.
"""

from __future__ import annotations

from . import hair, hats
from . import palette as p
from .faces import draw_head, earrings
from .figure import SIDES, Figure
from .limbs import arm, legs
from .pen import Pen
from .shapes import Shape, blob, ellipse, lerp, poly, ribbon


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
        if f.wear.hat != "swimcap":
            hair.back(pen, f.look, f.age, f.face.turn)
    for side in f.behind:
        arm(pen, f, side, 0.1)
    if not f.legless:
        legs(pen, f)
        if f.wear.legs == "skirt" or f.wear.kind == "dress":
            _skirt(pen, f)
    _torso(pen, f)
    _neck(pen, f)
    head(pen, f)


def head(pen: Pen, f: Figure) -> None:
    """The head with its front hair and hat."""
    x, y = f.head_at()
    with pen.at(x, y, f.head / 100, -f.lean * 0.5 + f.tilt):
        draw_head(pen, f.look, f.age, f.face)
        if f.wear.hat != "swimcap":
            hair.front(pen, f.look, f.age, f.face.turn)
        earrings(pen, f.look, f.age, f.face.turn)
        hats.hat(pen, f.wear.hat, f.wear.hat_colour, f.age, f.wear.accent)
    if f.wear.scarf:
        _scarf(pen, f, f.wear.scarf)


def arms(pen: Pen, f: Figure) -> None:
    """The arms that lie in front of the body."""
    for side in SIDES:
        if side not in f.behind:
            arm(pen, f, side)


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
    s, w, h, tall, t = f.shoulder, f.waist, f.hips, f.torso, f.thick
    loose = 1.12 if f.wear.kind in ("jumper", "coat") else 1.0
    hem = -0.16 if f.wear.kind == "coat" else -0.05
    half = [(0.0, 1.0), (s * 0.42, 1.0), (s * 0.84, 0.94), (s * 0.98, 0.8), (s * 0.86, 0.62)]
    half += [(w * loose * 1.02, 0.36), (h * loose, 0.08), (h * loose * 1.02, hem)]
    right = [f.place(x, y * tall) for x, y in half]
    left = [f.place(-x, y * tall) for x, y in reversed(half[1:])]
    low = f.place(0, hem * tall - t * 0.35)
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
    wear, tall, t = f.wear, f.torso, f.thick
    edge = p.dark(wear.top, 0.25)
    if wear.kind in ("jumper", "vest"):
        hem = [f.place(x * f.hips * 1.15, tall * 0.01) for x in (-1.0, 0.0, 1.0)]
        pen.stroke(hem, edge, t * 0.16, 0.5)
    if wear.kind in ("coat", "shirt", "suit"):
        pen.stroke(
            [f.place(0, tall * 0.98), f.place(t * 0.1, tall * 0.4), f.place(0, -tall * 0.2)],
            edge,
            t * 0.16,
            0.8,
        )
        for i in range(4):
            x, y = f.place(t * 0.5, tall * (0.74 - 0.21 * i))
            pen.dot(x, y, t * 0.2, wear.accent)
    if wear.kind == "suit":
        pen.fill(
            poly(
                [
                    f.place(-f.shoulder * 0.36, tall),
                    f.place(f.shoulder * 0.36, tall),
                    f.place(0, tall * 0.55),
                ]
            ),
            wear.accent,
        )
        for s in (-1, 1):
            pen.fill(
                poly(
                    [
                        f.place(s * f.shoulder * 0.3, tall * 1.03),
                        f.place(s * f.shoulder * 0.62, tall * 0.93),
                    ]
                    + [f.place(s * f.shoulder * 0.42, tall * 0.74), f.place(0, tall * 0.52)]
                ),
                p.light(wear.top, 0.1),
            )
            pen.stroke(
                [f.place(s * f.shoulder * 0.36, tall * 0.98), f.place(0, tall * 0.53)],
                edge,
                t * 0.14,
            )


def _dungarees(pen: Pen, f: Figure) -> None:
    tall, w, c = f.torso, f.shoulder, f.wear.bottom
    bib = [(-w * 1.3, -0.4), (w * 1.3, -0.4), (w * 1.3, 0.3), (w * 0.6, 0.42), (w * 0.52, 0.68)]
    bib += [(-w * 0.52, 0.68), (-w * 0.6, 0.42), (-w * 1.3, 0.3)]
    for s in (-1, 1):
        strap = [f.place(s * w * 0.44, tall * 0.64), f.place(s * w * 0.58, tall * 1.04)]
        pen.stroke(strap, c, f.thick * 0.62)
        x, y = f.place(s * w * 0.44, tall * 0.62)
        pen.dot(x, y, f.thick * 0.26, p.MUSTARD)
    pen.fill(poly([f.place(x, y * tall) for x, y in bib]), c)
    pocket = [
        f.place(x * w * 0.26, y * tall) for x, y in ((-1, 0.52), (1, 0.52), (1, 0.34), (-1, 0.34))
    ]
    pen.line(poly(pocket), p.light(c, 0.45), f.thick * 0.12, 0.7)


def _pattern(pen: Pen, f: Figure) -> None:
    kind, accent, tall, t = f.wear.pattern, f.wear.accent, f.torso, f.thick
    wide = f.shoulder * 1.5
    if kind == "stripes":
        for i in range(-6, 9):
            up = tall * (0.9 - 0.135 * i)
            pen.stroke(
                [f.place(-wide * 1.2, up), f.place(0, up - t * 0.5), f.place(wide * 1.2, up)],
                accent,
                tall * 0.055,
            )
    elif kind in ("dots", "flowers", "stars"):
        gap = tall * 0.17
        for row in range(-6, 7):
            for col in range(-5, 6):
                x, y = f.place((col + 0.5 * (row % 2)) * gap, row * gap * 0.9)
                pen.dot(x, y, t * (0.26 if kind == "dots" else 0.36), accent)
                if kind == "flowers":
                    pen.dot(x, y, t * 0.16, f.wear.hat_colour)
    elif kind == "yoke":
        for i, up in enumerate((0.8, 0.7, 0.6)):
            dots = [
                f.place(wide * j / 8, tall * (up - 0.06 * (1 - abs(j) / 8))) for j in range(-8, 9)
            ]
            for x, y in dots[i % 2 :: 2]:
                pen.dot(x, y, t * 0.2, accent)
            pen.stroke([dots[0], dots[8], dots[16]], accent, t * 0.1, 0.8)


def _neck(pen: Pen, f: Figure) -> None:
    n, tall = f.head * (0.15 + 0.05 * min(1.0, f.age / 17)), f.torso
    skin = p.dark(f.look.skin, 0.1)
    if f.wear.kind not in ("suit",):
        collar = [
            f.place(-n * 1.5, tall * 1.01),
            f.place(0, tall * 0.9),
            f.place(n * 1.5, tall * 1.01),
            f.place(0, tall * 1.05),
        ]
        if f.wear.kind in ("jumper", "coat"):
            pen.fill(blob(collar), p.dark(f.wear.top, 0.2))
        else:
            deep = 0.8 if f.wear.kind in ("shirt", "dress") else 0.86
            pen.fill(
                blob(
                    [
                        f.place(-n * 1.4, tall * 1.0),
                        f.place(0, tall * deep),
                        f.place(n * 1.4, tall * 1.0),
                        f.place(0, tall * 1.05),
                    ]
                ),
                skin,
            )
    top = f.neck + f.head * 0.16
    pen.fill(
        poly(
            [
                f.place(-n, tall * 0.97),
                f.place(n, tall * 0.97),
                f.place(n * 0.95, tall + top),
                f.place(-n * 0.95, tall + top),
            ]
        ),
        skin,
    )
    pen.fill(ellipse(*f.place(0, tall * 0.97), n, n * 0.42), skin)
    x, y = f.place(n * 0.15, tall + f.neck * 0.45)
    pen.fill(ellipse(x, y, n, f.neck * 0.6 + n * 0.2), p.PLUM, 0.16)
    if f.wear.kind == "shirt":
        for s in (-1, 1):
            wing = [
                f.place(s * n * 1.1, tall * 1.05),
                f.place(s * n * 1.9, tall * 0.95),
                f.place(s * n * 0.9, tall * 0.82),
                f.place(s * n * 0.15, tall * 0.9),
            ]
            pen.fill(poly(wing), p.light(f.wear.top, 0.3))


def _scarf(pen: Pen, f: Figure, colour: str) -> None:
    s, tall, t = f.shoulder, f.torso, f.thick
    tail = [
        f.place(s * 0.35, tall * 0.98),
        f.place(s * 0.42, tall * 0.7),
        f.place(s * 0.38, tall * 0.42),
    ]
    pen.fill(ribbon(tail, [t * 1.0, t * 1.0, t * 1.15]), p.dark(colour, 0.12))
    ring = [f.place(-s * 0.72, tall * 1.0), f.place(0, tall * 0.9), f.place(s * 0.72, tall * 1.0)]
    pen.fill(ribbon(ring, [t * 0.9, t * 1.3, t * 0.9]), colour)
    for i in range(5):
        a = f.place(s * (-0.55 + 0.27 * i), tall * 1.04)
        b = f.place(s * (-0.5 + 0.26 * i), tall * 0.9)
        pen.stroke([a, b], p.light(colour, 0.5), t * 0.24, 0.8)
