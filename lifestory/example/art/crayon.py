"""Maya's own drawings in wax crayon on cream paper, and the scan of her swimming certificate.

A crayon line is drawn three times, each time a little off; a filling is a scribble. Lengths are
picture units; ``unsure`` is how far the hand strays.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from . import palette as p
from .nature import star
from .pen import Pen, around
from .registry import SHEET, scene
from .shapes import Pt, blob, curve, ellipse, poly, rect, ribbon

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


def _paper(pen: Pen) -> None:
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
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        n = max(2, int(math.hypot(bx - ax, by - ay) / 60))
        dense += [(ax + (bx - ax) * i / n, ay + (by - ay) * i / n) for i in range(n)]
    dense.append(points[-1])
    for share, alpha in ((1.0, 0.55), (0.6, 0.6), (0.34, 0.7)):
        wobbly = [(x + pen.some(-unsure, unsure), y + pen.some(-unsure, unsure)) for x, y in dense]
        pen.stroke(wobbly, colour, width * share, alpha)
    for x, y in dense:
        pen.dot(x + pen.some(-5, 5), y + pen.some(-5, 5), width * 0.14, "#f8efd9", 0.8)


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
    """Fill a box (or, ``round_``, an oval) with zigzag."""
    points: list[Pt] = []
    n = max(4, int(w / gap))
    for i in range(n + 1):
        t = i / n
        half = (
            h
            / 2
            * (math.sqrt(max(0.02, 1 - (2 * t - 1) ** 2)) if round_ else 1.0)
            * pen.some(0.86, 1.06)
        )
        s = half if i % 2 else -half
        points.append((x + w * t + s * slant + pen.some(-6, 6), y + h / 2 + s))
    pen.line(poly(points, False), colour, gap * 0.62, 0.55)
    pen.line(
        poly([(a + pen.some(-8, 8), b + pen.some(-8, 8)) for a, b in points], False),
        colour,
        gap * 0.34,
        0.6,
    )


def _sun(pen: Pen, x: float, y: float, r: float) -> None:
    scribble(pen, x - r, y - r, 2 * r, 2 * r, YELLOW, 22, True)
    loop(pen, x, y, r, r, ORANGE)
    for i in range(11):
        wax(
            pen,
            [around(x, y, r * 1.25, i * 33), around(x, y, r * pen.some(1.6, 1.9), i * 33 + 4)],
            YELLOW,
            14,
        )


def _grass(pen: Pen, y: float) -> None:
    scribble(pen, -20, -30, pen.w + 40, y, GREEN, 40)
    for i in range(40):
        x = i * pen.w / 39
        wax(pen, [(x, y - 40), (x + pen.some(-12, 12), y + pen.some(0, 44))], GREEN, 10)


def _person(
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


def _flop(pen: Pen, x: float, y: float, s: float) -> None:
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


@scene(
    "drawing-my-house",
    None,
    (),
    "A crayon drawing of a house with a blue gate, flowers, a smiling sun and smoke from the chimney.",
    SHEET,
)
def my_house(pen: Pen) -> None:
    """By Maya, five."""
    _paper(pen)
    scribble(pen, 20, 1190, 1860, 150, BLUE, 46, slant=0.6)
    _grass(pen, 230)
    _sun(pen, 1620, 1090, 110)
    scribble(pen, 560, 240, 700, 520, RED, 30)
    wax(pen, [(555, 230), (550, 770), (1270, 765), (1265, 235), (555, 230)], RED, 18)
    with pen.clip(poly([(480, 770), (910, 1120), (1340, 765)])):
        scribble(pen, 470, 760, 880, 360, BROWN, 30)
    wax(pen, [(470, 770), (915, 1130), (1350, 762), (470, 770)], BROWN, 18)
    wax(pen, [(1110, 980), (1115, 1120), (1190, 1120), (1188, 910)], BROWN)
    for i in range(4):
        loop(pen, 1170 + i * 46, 1160 + i * 34, 30 + 8 * i, 22 + 6 * i, GREY, 9)
    for x, y in ((630, 560), (1040, 570)):
        pen.box(x, y, 150, 140, "#f8efd9", 4)
        scribble(pen, x, y, 150, 140, YELLOW, 26)
        wax(pen, [(x, y), (x, y + 145), (x + 155, y + 140), (x + 150, y), (x, y)], BLACK)
        wax(pen, [(x + 75, y), (x + 78, y + 140)], BLACK, 9)
        wax(pen, [(x, y + 70), (x + 150, y + 72)], BLACK, 9)
    scribble(pen, 830, 240, 170, 270, YELLOW, 22)
    wax(pen, [(825, 235), (830, 520), (1005, 516), (1004, 238)], BLACK, 14)
    pen.dot(975, 370, 13, BLACK)
    for i in range(4):
        x = 1400 + i * 84
        wax(pen, [(x, 130), (x, 350)], BLUE, 22)
    wax(pen, [(1380, 200), (1680, 215)], BLUE, 18)
    wax(pen, [(1380, 300), (1680, 305)], BLUE, 18)
    for i, c in enumerate((PINK, PURPLE, ORANGE, RED, PINK)):
        x = 90 + i * 88
        wax(pen, [(x, 120), (x + 6, 330)], GREEN, 12)
        for a in range(0, 360, 60):
            loop(pen, *around(x + 6, 350, 34, a), 20, 20, c, 10, 3)
        pen.dot(x + 6, 350, 15, YELLOW)
    _person(pen, 1250, 120, 300, "#b5794c", BLACK, YELLOW, "curls", True)


@scene(
    "drawing-my-family",
    None,
    (),
    "A crayon drawing of Anna, Joe, Maya and Biscuit in a row under a rainbow-coloured row of hearts.",
    SHEET,
)
def my_family(pen: Pen) -> None:
    """By Maya, six."""
    _paper(pen)
    _grass(pen, 170)
    for i, c in enumerate((RED, ORANGE, PINK, PURPLE, RED)):
        x, y = 240 + i * 360, 1180 + 40 * (i % 2)
        wax(
            pen,
            [
                (x, y),
                (x - 46, y + 58),
                (x - 80, y + 20),
                (x, y - 76),
                (x + 80, y + 22),
                (x + 46, y + 60),
                (x, y),
            ],
            c,
            15,
        )
        scribble(pen, x - 46, y - 30, 92, 60, c, 18, True)
    _person(pen, 400, 110, 900, "#a86c40", BLACK, GREEN, "bun", True)
    _person(pen, 1400, 110, 980, "#8a552f", BLACK, RED, "short")
    _person(pen, 890, 110, 640, "#b5794c", BLACK, YELLOW, "curls", True)
    _dog(pen, 1690, 110, 240)
    _flop(pen, 1130, 120, 230)


def _dog(pen: Pen, x: float, y: float, s: float) -> None:
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


@scene(
    "drawing-biscuit",
    None,
    (),
    "A crayon drawing of Biscuit the dog, very large, with a ball and a bone.",
    SHEET,
)
def drawing_biscuit(pen: Pen) -> None:
    """By Maya, five."""
    _paper(pen)
    _grass(pen, 190)
    _sun(pen, 190, 1160, 100)
    _dog(pen, 900, 130, 780)
    scribble(pen, 1540, 140, 190, 190, RED, 22, True)
    loop(pen, 1635, 235, 98, 98, RED, 16)
    wax(pen, [(1560, 270), (1640, 300), (1712, 268)], YELLOW, 14)
    wax(pen, [(160, 330), (330, 380)], GREY, 34)
    for x, y in ((150, 306), (140, 350), (345, 362), (335, 404)):
        loop(pen, x, y, 26, 22, GREY, 12)
    for x, y in ((1500, 1180), (1690, 1090)):
        loop(pen, x, y, 110, 46, BLUE, 12)
        loop(pen, x + 90, y + 20, 80, 40, BLUE, 12)


@scene(
    "drawing-rainbow-mr-flop",
    None,
    (),
    "A crayon drawing of a wobbly rainbow with Mr Flop the rabbit underneath it.",
    SHEET,
)
def rainbow(pen: Pen) -> None:
    """By Maya, three: bigger gestures, less control."""
    _paper(pen)
    for i, c in enumerate((RED, ORANGE, YELLOW, GREEN, BLUE, PURPLE)):
        r = 860 - i * 78
        wax(
            pen,
            [around(950, 190, r * pen.some(0.985, 1.015), a) for a in range(4, 180, 16)],
            c,
            46,
            15,
        )
    for x in (120, 1780):
        for _ in range(5):
            loop(
                pen,
                x + pen.some(-70, 70),
                190 + pen.some(-30, 40),
                pen.some(60, 110),
                pen.some(40, 70),
                BLUE,
                14,
                12,
            )
    _flop(pen, 940, 90, 520)
    for x, c in ((420, PINK), (1480, YELLOW), (600, RED)):
        wax(pen, [(x, 60), (x + 10, 180)], GREEN, 18, 10)
        scribble(pen, x - 50, 170, 110, 100, c, 22, True)
    for i in range(9):
        x, y = pen.some(80, 1800), pen.some(1150, 1330)
        wax(pen, [(x, y), (x + 60, y + 24)], pen.pick((ORANGE, PURPLE, PINK)), 18, 9)


@scene(
    "swimming-certificate",
    None,
    (),
    "A scanned swimming certificate: Maya swam ten metres, with a badge, waves and a swimmer.",
    SHEET,
)
def certificate(pen: Pen) -> None:
    """No surname, no school, no place."""
    pen.box(0, 0, pen.w, pen.h, "#dcd6ca")
    pen.shadow(960, 680, 990, 690, 0.2)
    with pen.at(950, 680, 1, -0.5):
        pen.box(-900, -635, 1800, 1270, "#fbf6e9")
        pen.line(rect(-850, -585, 1700, 1170, 30), p.TEAL, 16)
        pen.line(rect(-822, -557, 1644, 1114, 20), p.MUSTARD, 5)
        with pen.clip(rect(-842, -577, 1684, 1154, 24)):
            for i, c in enumerate(("#bfe0e6", "#8cc6d3", "#5aa6b0")):
                y = -330 - i * 80
                pts = [(-900 + j * 75, y + 26 * math.sin(j * 1.3 + i)) for j in range(26)]
                pen.fill([*curve(pts), ("L", (1000, -700)), ("L", (-900, -700)), ("Z", ())], c)
            pen.fill(ribbon([(-700, -330), (-560, -300), (-470, -330)], [24, 30, 20]), p.CORAL)
        _text(pen, "Helvetica-Bold", 92, 410, "Swimming Certificate", p.TEAL)
        _text(pen, "Helvetica", 46, 290, "This is to say that", p.SLATE)
        _text(pen, "Times-BoldItalic", 168, 110, "Maya", p.CORAL)
        _text(pen, "Helvetica", 50, 10, "swam", p.SLATE)
        _text(pen, "Helvetica-Bold", 104, -100, "10 metres", p.NAVY)
        _text(pen, "Helvetica", 44, -190, "on her front, without floats. Well done!", p.SLATE)
        for x in (-640, 640):
            for i in range(18):
                px, py = around(x, 130, 96, i * 20)
                pen.dot(px, py, 20, p.MUSTARD)
            pen.dot(x, 130, 96, p.MUSTARD)
            pen.dot(x, 130, 78, "#fbe6ac")
            star(pen, x, 130, 56, p.CORAL)
            for s in (-1, 1):
                pen.shape(
                    [
                        (x + s * 14, 40),
                        (x + s * 62, 30),
                        (x + s * 80, -90),
                        (x + s * 46, -62),
                        (x + s * 20, -96),
                    ],
                    p.CORAL,
                )
        pen.line(
            curve(
                [
                    (330, -262),
                    (380, -230),
                    (400, -270),
                    (450, -236),
                    (500, -262),
                    (560, -240),
                    (640, -256),
                ]
            ),
            p.NAVY,
            5,
        )
        pen.line(poly([(320, -280), (690, -280)], False), p.SLATE, 3)
    pen.fill(blob([(1700, 0), (1900, 0), (1900, 180)], 0.3), p.PLUM, 0.06)
    pen.fill(ellipse(400, 1180, 700, 260), p.WHITE, 0.12)


def _text(pen: Pen, font: str, size: float, y: float, words: str, colour: str) -> None:
    pen.canvas.setFont(font, size)
    pen.fill([], colour)
    pen.canvas.drawCentredString(0, y, words)
