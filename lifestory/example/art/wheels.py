"""Things with wheels: bicycle, wheelchair, car. Lengths are picture units."""

from __future__ import annotations

from . import palette as p
from .figure import Figure
from .pen import Pen, around
from .shapes import Pt, blob, curve, ellipse, poly

FLOP = "#a7a6ab"


def wheel(
    pen: Pen,
    x: float,
    y: float,
    r: float,
    spokes: int = 12,
    tyre: str = p.INK,
    rim: str = "#b9bec6",
) -> None:
    """A spoked wheel."""
    for i in range(spokes):
        pen.line(
            [("M", (x, y)), ("L", around(x, y, r * 0.9, i * 360 / spokes))], rim, r * 0.03, 0.8
        )
    pen.line(ellipse(x, y, r * 0.88), rim, r * 0.07)
    pen.line(ellipse(x, y, r), tyre, r * 0.13)
    pen.dot(x, y, r * 0.1, tyre)


def bicycle(pen: Pen, x: float, y: float, r: float, colour: str = p.CORAL) -> dict[str, Pt]:
    """A child's bicycle going right; (x, y) is the ground between its wheels. Returns its holds."""
    back, ahead = (x - r * 1.45, y + r * 1.06), (x + r * 1.45, y + r * 1.06)
    crank, saddle, bars = (
        (x - r * 0.2, y + r * 0.98),
        (x - r * 0.62, y + r * 2.35),
        (x + r * 1.0, y + r * 2.75),
    )
    pen.shadow(x, y, r * 2.7, r * 0.2, 0.3)
    wheel(pen, *back, r, 14)
    wheel(pen, *ahead, r, 14)
    head = (x + r * 1.08, y + r * 2.2)
    for a, b, w in (
        (back, crank, 0.12),
        (back, (saddle[0], saddle[1] - r * 0.4), 0.1),
        (crank, saddle, 0.13),
        (crank, head, 0.15),
        ((saddle[0] + r * 0.05, saddle[1] - r * 0.42), head, 0.15),
        (head, ahead, 0.14),
        (head, bars, 0.12),
    ):
        pen.line([("M", a), ("L", b)], colour if w > 0.1 else p.dark(colour, 0.15), r * w)
    pen.line(
        curve(
            [
                (bars[0] + r * 0.12, bars[1] + r * 0.05),
                bars,
                (bars[0] - r * 0.4, bars[1] + r * 0.12),
            ]
        ),
        p.INK,
        r * 0.13,
    )
    pen.fill(
        blob(
            [
                (saddle[0] - r * 0.4, saddle[1] + r * 0.12),
                (saddle[0] + r * 0.4, saddle[1] + r * 0.1),
                (saddle[0] + r * 0.1, saddle[1] - r * 0.06),
                (saddle[0] - r * 0.32, saddle[1] - r * 0.1),
            ]
        ),
        p.INK,
    )
    pen.line(ellipse(*crank, r * 0.22), p.SLATE, r * 0.08)
    for px, py, c in ((-0.5, 0.15, p.MUSTARD), (-0.6, -0.08, p.TEAL), (-0.52, -0.3, p.CREAM)):
        pen.stroke(
            [
                (bars[0] - r * 0.4, bars[1] + r * 0.1),
                (bars[0] + r * px - r * 0.2, bars[1] + r * py),
            ],
            c,
            r * 0.05,
        )
    return {"saddle": saddle, "bars": (bars[0] - r * 0.36, bars[1] + r * 0.12), "crank": crank}


def wheelchair_back(pen: Pen, f: Figure) -> None:
    """Seat, back and far wheel of a wheelchair; draw before the one who sits in it."""
    (x, y), s = f.hip, f.H
    d = f.facing or 1
    pen.shadow(x + d * s * 0.06, f.y, s * 0.3, s * 0.03, 0.34)
    wheel(pen, x - d * s * 0.02 + s * 0.02, f.y + s * 0.175, s * 0.17, 16, "#33303a")
    pen.box(x - d * s * 0.13 - s * 0.03, y - s * 0.04, s * 0.06, s * 0.3, p.RED, s * 0.02)
    pen.stroke(
        [(x - d * s * 0.13, y + s * 0.24), (x - d * s * 0.2, y + s * 0.26)], p.INK, s * 0.022
    )
    pen.box(x - s * 0.13 + (d - 1) * s * 0.02, y - s * 0.075, s * 0.3, s * 0.05, p.RED, s * 0.02)


def wheelchair_front(pen: Pen, f: Figure) -> None:
    """Near wheel, footplate and castor; draw after the legs."""
    (x, y), s = f.hip, f.H
    d = f.facing or 1
    foot = f.feet["right" if d > 0 else "left"]
    pen.stroke(
        [
            (x + d * s * 0.15, y - s * 0.06),
            (foot[0] - d * s * 0.02, foot[1] + s * 0.02),
            (foot[0], foot[1] - s * 0.035),
        ],
        "#9aa0aa",
        s * 0.018,
    )
    pen.box(
        min(foot[0] - d * s * 0.05, foot[0] + d * s * 0.09),
        foot[1] - s * 0.05,
        s * 0.14,
        s * 0.02,
        "#4b4a52",
        s * 0.008,
    )
    wheel(pen, x + d * s * 0.19, f.y + s * 0.045, s * 0.04, 5)
    wheel(pen, x - d * s * 0.03, f.y + s * 0.18, s * 0.18, 16, "#33303a")
    pen.line(ellipse(x - d * s * 0.03, f.y + s * 0.18, s * 0.15), p.CORAL, s * 0.012)


def car(pen: Pen, x: float, y: float, w: float, colour: str) -> None:
    """A family car from the side, its boot open on the left; no number plate."""
    pen.shadow(x + w * 0.5, y, w * 0.55, w * 0.03, 0.4)
    pen.fill(
        blob(
            [
                (x + w * 0.02, y + w * 0.3),
                (x - w * 0.06, y + w * 0.48),
                (x + w * 0.03, y + w * 0.5),
                (x + w * 0.14, y + w * 0.41),
            ],
            0.5,
        ),
        p.dark(colour, 0.12),
    )
    cabin = blob(
        [
            (x + w * 0.03, y + w * 0.24),
            (x + w * 0.08, y + w * 0.4),
            (x + w * 0.2, y + w * 0.43),
            (x + w * 0.56, y + w * 0.42),
            (x + w * 0.74, y + w * 0.26),
            (x + w * 0.4, y + w * 0.2),
        ],
        0.7,
    )
    pen.fill(cabin, colour)
    body = blob(
        [
            (x, y + w * 0.1),
            (x + w * 0.01, y + w * 0.25),
            (x + w * 0.3, y + w * 0.28),
            (x + w * 0.72, y + w * 0.265),
            (x + w * 0.96, y + w * 0.22),
            (x + w, y + w * 0.12),
            (x + w * 0.94, y + w * 0.06),
            (x + w * 0.05, y + w * 0.06),
        ],
        0.7,
    )
    pen.fill(body, colour)
    with pen.clip(body):
        pen.box(x, y, w, w * 0.12, p.PLUM, 0, 0.18)
        pen.box(x, y + w * 0.235, w, w * 0.014, p.WHITE, 0, 0.4)
    for pts in (
        [(0.12, 0.27), (0.14, 0.38), (0.33, 0.39), (0.33, 0.27)],
        [(0.36, 0.27), (0.36, 0.39), (0.53, 0.385), (0.66, 0.27)],
    ):
        glass = poly([(x + w * a, y + w * b) for a, b in pts])
        pen.down(glass, y + w * 0.4, y + w * 0.27, "#cfe3e6", "#86a5b0")
    for dx in (0.2, 0.78):
        pen.dot(x + w * dx, y + w * 0.075, w * 0.088, p.dark(colour, 0.55))
        pen.dot(x + w * dx, y + w * 0.075, w * 0.075, "#2d2a33")
        pen.dot(x + w * dx, y + w * 0.075, w * 0.04, "#b9bec6")
    pen.fill(ellipse(x + w * 0.965, y + w * 0.18, w * 0.022, w * 0.03), "#ffeab0")
    pen.box(x + w * 0.37, y + w * 0.22, w * 0.06, w * 0.014, p.dark(colour, 0.35), 4)
    pen.stroke(
        [(x + w * 0.345, y + w * 0.09), (x + w * 0.345, y + w * 0.27)], p.dark(colour, 0.3), 3, 0.6
    )
