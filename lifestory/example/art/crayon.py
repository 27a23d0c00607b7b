"""How a child draws: wax crayon on cream paper, people, a dog, a rabbit, the sun.

A crayon line is drawn three times, each time a little off; a filling is a scribble. Lengths are
picture units; ``unsure`` is how far the hand strays.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from . import palette as p
from .pen import Pen, around
from .shapes import Op, Pt, curve, poly

BLUE, GREEN, RED, YELLOW, BROWN, BLACK, ORANGE, PINK, PURPLE, GREY = (
    "#3f76b5",
    "#4c9a52",
    "#d8452f",
    "#f3bd2f",
    "#8a5530",
    "#37302f",
    "#ef8733",
    "#ea86a0",
    "#8660aa",
    "#8d8d94",
)


def paper(pen: Pen) -> None:
    pen.box(0, 0, pen.w, pen.h, "#f8efd9")
    for _ in range(150):
        x, y = pen.some(0, pen.w), pen.some(0, pen.h)
        pen.stroke([(x, y), (x + pen.some(-12, 12), y + pen.some(-5, 5))], "#d8c6a0", 1.6, 0.4)
    for x in (pen.w * 0.5,):
        pen.stroke([(x, 0), (x + 4, pen.h / 2), (x, pen.h)], "#d9c9a6", 6, 0.4)
        pen.stroke([(x + 6, 0), (x + 10, pen.h / 2), (x + 6, pen.h)], p.WHITE, 5, 0.6)


def wax(pen: Pen, points: Sequence[Pt], colour: str, width: float = 13, unsure: float = 6) -> None:
    """A crayon line through the points."""
    dense: list[Pt] = []
    for (ax, ay), (bx, by) in pairwise(points):
        n = max(2, int(math.hypot(bx - ax, by - ay) / 60))
        dense += [(ax + (bx - ax) * i / n, ay + (by - ay) * i / n) for i in range(n)]
    dense.append(points[-1])
    for share, alpha in ((1.0, 0.55), (0.6, 0.6), (0.34, 0.7)):
        wobbly = [(x + pen.some(-unsure, unsure), y + pen.some(-unsure, unsure)) for x, y in dense]
        pen.stroke(wobbly, colour, width * share, alpha)


def loop(
    pen: Pen,
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    colour: str,
    width: float = 13,
    unsure: float = 6,
) -> None:
    """A round that does not quite meet."""
    start = pen.some(60, 120)
    points = [
        (
            cx + rx * math.cos(math.radians(start + i * 24)),
            cy + ry * math.sin(math.radians(start + i * 24)),
        )
        for i in range(17)
    ]
    wax(pen, points, colour, width, unsure)


def scribble(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    colour: str,
    gap: float = 24,
    round_: bool = False,
    slant: float = 0.25,
) -> None:
    """Fill a box (or, ``round_``, an oval) with two rounds of zigzag."""
    for tight, lean, alpha in ((0.8, slant, 0.62), (1.15, slant * 0.4, 0.4)):
        points: list[Pt] = []
        n = max(4, int(w / gap / tight))
        for i in range(n + 1):
            t = i / n
            half = h / 2 * pen.some(0.88, 1.05)
            if round_:
                half *= math.sqrt(max(0.02, 1 - (2 * t - 1) ** 2))
            s = half if i % 2 else -half
            points.append((x + w * t + s * lean + pen.some(-6, 6), y + h / 2 + s))
        pen.line(curve(points, 0.25), colour, gap * 0.66, alpha)
        pen.line(poly(points, False), colour, gap * 0.3, alpha)


def tooth(pen: Pen) -> None:
    """The tooth of the paper, which the wax leaves bare; drawn last."""
    rng, flecks = pen.rng, list[Op]()
    for _ in range(9000):
        x, y = rng.random() * pen.w, rng.random() * pen.h
        flecks.append(("M", (x, y)))
        flecks.append(("L", (x + 2 + rng.random() * 9, y + rng.random() * 5 - 2)))
    pen.line(flecks, "#f8efd9", 2.6, 0.75)


def sun(pen: Pen, x: float, y: float, r: float) -> None:
    scribble(pen, x - r, y - r, 2 * r, 2 * r, YELLOW, 22, True)
    loop(pen, x, y, r, r, ORANGE)
    for i in range(11):
        wax(
            pen,
            [around(x, y, r * 1.25, i * 33), around(x, y, r * pen.some(1.6, 1.9), i * 33 + 4)],
            YELLOW,
            14,
        )


def grass(pen: Pen, y: float) -> None:
    scribble(pen, -20, -30, pen.w + 40, y, GREEN, 40)
    for i in range(40):
        x = i * pen.w / 39
        wax(pen, [(x, y - 40), (x + pen.some(-12, 12), y + pen.some(0, 44))], GREEN, 10)


def person(
    pen: Pen,
    x: float,
    y: float,
    s: float,
    skin: str,
    hair: str,
    top: str,
    style: str,
    skirt: bool = False,
) -> None:
    """A drawn person ``s`` high: big head, stick limbs, hands like suns."""
    r = s * 0.17
    hx, hy = x + pen.some(-8, 8), y + s * 0.8
    for side in (-1, 1):
        wax(
            pen,
            [(x + side * s * 0.05, y + s * 0.3), (x + side * s * 0.09, y + 6)],
            BLUE if not skirt else skin,
            16,
        )
        wax(pen, [(x + side * s * 0.09, y + 6), (x + side * s * 0.17, y + 4)], BLACK, 18)
        hand = (x + side * s * 0.3, y + s * pen.some(0.36, 0.56))
        wax(pen, [(x + side * s * 0.07, y + s * 0.54), hand], skin, 15)
        for a in (-50, -15, 20, 55):
            wax(pen, [hand, around(*hand, s * 0.05, (0 if side > 0 else 180) + a)], skin, 7, 2)
    if skirt:
        pts = [
            (x, y + s * 0.62),
            (x - s * 0.17, y + s * 0.26),
            (x + s * 0.17, y + s * 0.26),
            (x, y + s * 0.62),
        ]
        with pen.clip(poly(pts)):
            scribble(pen, x - s * 0.2, y + s * 0.24, s * 0.4, s * 0.4, top, 20)
        wax(pen, pts, top)
    else:
        scribble(pen, x - s * 0.1, y + s * 0.29, s * 0.2, s * 0.33, top, 18)
        wax(
            pen,
            [
                (x - s * 0.11, y + s * 0.62),
                (x - s * 0.12, y + s * 0.28),
                (x + s * 0.12, y + s * 0.28),
                (x + s * 0.11, y + s * 0.62),
                (x - s * 0.11, y + s * 0.62),
            ],
            top,
        )
    pen.dot(hx, hy, r, "#f8efd9")
    scribble(pen, hx - r, hy - r, 2 * r, 2 * r, skin, 17, True)
    loop(pen, hx, hy, r, r, p.dark(skin, 0.15))
    for side in (-1, 1):
        pen.dot(hx + side * r * 0.36, hy + r * 0.18, r * 0.1, BLACK)
    wax(
        pen,
        [(hx - r * 0.42, hy - r * 0.28), (hx, hy - r * 0.52), (hx + r * 0.42, hy - r * 0.28)],
        RED,
        9,
        2,
    )
    _drawn_hair(pen, hx, hy, r, hair, style)


def _drawn_hair(pen: Pen, x: float, y: float, r: float, hair: str, style: str) -> None:
    if style == "curls":
        for a in range(0, 200, 20):
            cx, cy = around(x, y + r * 0.1, r * 1.05, a - 10)
            loop(pen, cx, cy, r * 0.26, r * 0.26, hair, 10, 3)
    elif style == "bun":
        scribble(pen, x - r * 0.34, y + r * 1.0, r * 0.68, r * 0.6, hair, 12, True)
        scribble(pen, x - r * 0.9, y + r * 0.5, r * 1.8, r * 0.55, hair, 14, True)
    elif style == "short":
        scribble(pen, x - r * 0.9, y + r * 0.5, r * 1.8, r * 0.6, hair, 13, True)


def flop(pen: Pen, x: float, y: float, s: float) -> None:
    scribble(pen, x - s * 0.2, y, s * 0.4, s * 0.42, GREY, 17, True)
    loop(pen, x, y + s * 0.2, s * 0.2, s * 0.22, GREY)
    scribble(pen, x - s * 0.17, y + s * 0.4, s * 0.34, s * 0.3, GREY, 15, True)
    loop(pen, x, y + s * 0.55, s * 0.17, s * 0.16, GREY)
    wax(
        pen,
        [
            (x - s * 0.08, y + s * 0.68),
            (x - s * 0.14, y + s * 0.98),
            (x - s * 0.03, y + s * 0.99),
            (x - s * 0.02, y + s * 0.7),
        ],
        GREY,
    )
    wax(
        pen,
        [
            (x + s * 0.04, y + s * 0.68),
            (x + s * 0.1, y + s * 0.92),
            (x + s * 0.26, y + s * 0.8),
            (x + s * 0.2, y + s * 0.74),
            (x + s * 0.11, y + s * 0.8),
            (x + s * 0.1, y + s * 0.66),
        ],
        GREY,
    )
    for side in (-1, 1):
        pen.dot(x + side * s * 0.06, y + s * 0.58, s * 0.018, BLACK)
        loop(pen, x + side * s * 0.16, y + 8, s * 0.09, s * 0.06, GREY, 11, 3)
    pen.dot(x, y + s * 0.52, s * 0.025, PINK)


def dog(pen: Pen, x: float, y: float, s: float) -> None:
    scribble(pen, x - s * 0.7, y + s * 0.42, s * 1.1, s * 0.5, BROWN, s * 0.075, True)
    loop(pen, x - s * 0.15, y + s * 0.66, s * 0.56, s * 0.27, BROWN)
    for dx in (-0.5, -0.3, 0.05, 0.25):
        wax(pen, [(x + s * dx, y + s * 0.46), (x + s * (dx - 0.02), y)], BROWN, s * 0.08)
    wax(
        pen,
        [(x - s * 0.7, y + s * 0.7), (x - s * 0.92, y + s * 0.9), (x - s * 0.86, y + s * 1.1)],
        BROWN,
        s * 0.07,
    )
    pen.dot(x + s * 0.45, y + s * 1.05, s * 0.3, "#f8efd9")
    scribble(pen, x + s * 0.16, y + s * 0.76, s * 0.58, s * 0.58, BROWN, s * 0.07, True)
    loop(pen, x + s * 0.45, y + s * 1.05, s * 0.3, s * 0.3, BROWN)
    for side in (-1, 1):
        scribble(
            pen,
            x + s * (0.45 + side * 0.34) - s * 0.1,
            y + s * 0.84,
            s * 0.2,
            s * 0.4,
            BROWN,
            s * 0.06,
            True,
        )
        pen.dot(x + s * (0.45 + side * 0.11), y + s * 1.12, s * 0.04, BLACK)
    pen.dot(x + s * 0.45, y + s * 0.98, s * 0.065, BLACK)
    wax(
        pen,
        [(x + s * 0.33, y + s * 0.88), (x + s * 0.45, y + s * 0.82), (x + s * 0.57, y + s * 0.88)],
        RED,
        s * 0.04,
        3,
    )
    scribble(pen, x + s * 0.42, y + s * 0.66, s * 0.12, s * 0.16, PINK, s * 0.05, True)
