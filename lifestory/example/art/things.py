"""Things people hold, ride and play with, and the toy rabbit. Lengths are picture units."""

from __future__ import annotations

from . import palette as p
from .pen import Pen, around
from .shapes import Pt, blob, curve, ellipse, poly, rect, ribbon

FLOP = "#a7a6ab"


def mr_flop(
    pen: Pen, x: float, y: float, s: float, turn: float = 0, flip: bool = False, sit: bool = True
) -> None:
    """Mr Flop, a grey rabbit with one bent ear, ``s`` high without ears; (x, y) his seat."""
    pale, deep = p.light(FLOP, 0.45), p.dark(FLOP, 0.22)
    with pen.at(x, y, s / 100, turn, flip):
        for side in (-1, 1):
            foot = (
                [(side * 13, 12), (side * 30, 6), (side * 40, 8)]
                if sit
                else [(side * 11, 14), (side * 14, -8), (side * 16, -20)]
            )
            pen.fill(ribbon(foot, [12, 11, 12]), FLOP)
            if sit:
                pen.fill(ellipse(side * 42, 9, 8, 9), pale)
        pen.fill(blob([(0, 58), (20, 46), (27, 18), (16, 0), (-16, 0), (-27, 18), (-20, 46)]), FLOP)
        pen.fill(ellipse(-1, 22, 16, 18), pale)
        for i in range(3):
            pen.stroke([(-4 + i, 34 - i * 9), (2 + i, 34 - i * 9)], p.OAK, 1.6)
        for side in (-1, 1):
            pen.fill(
                ribbon([(side * 17, 46), (side * 31, 32), (side * 35, 17)], [7, 7.5, 9]),
                FLOP if side < 0 else deep,
            )
        pen.fill(ribbon([(-13, 88), (-20, 118), (-17, 142)], [8.5, 11.5, 7]), FLOP)
        pen.fill(ribbon([(-13.5, 94), (-19, 118), (-17, 136)], [4, 6, 3]), p.ROSE, 0.85)
        pen.fill(ribbon([(14, 88), (20, 112), (27, 126)], [8.5, 11, 9]), FLOP)
        pen.fill(ribbon([(26, 127), (43, 122), (50, 102)], [9, 11, 7]), deep)
        pen.fill(ribbon([(31, 123), (42, 117), (47, 105)], [3, 5.5, 3]), p.ROSE, 0.85)
        pen.fill(
            blob([(0, 98), (24, 88), (31, 68), (18, 50), (0, 47), (-18, 50), (-31, 68), (-24, 88)]),
            FLOP,
        )
        pen.fill(ellipse(0, 60, 15, 11), pale)
        pen.fill(blob([(-4.5, 66), (4.5, 66), (0, 60)]), p.CORAL)
        pen.stroke([(0, 60), (-1, 56), (-4, 54), (-8, 56)], p.OAK, 1.8)
        pen.stroke([(0, 60), (1, 56), (4, 54), (8, 56)], p.OAK, 1.8)
        for ex in (-13, 13):
            pen.dot(ex, 73, 3.9, p.INK)
            pen.dot(ex - 1.2, 74.4, 1.2, p.WHITE)
            pen.dot(ex * 1.5, 64, 5, p.ROSE, 0.55)
        pen.fill(blob([(-14, 50), (0, 45), (14, 50), (10, 41), (0, 42), (-10, 41)]), p.TEAL)
        pen.fill(poly([(4, 45), (16, 30), (8, 27), (0, 43)]), p.dark(p.TEAL, 0.15))


def teddy(pen: Pen, x: float, y: float, s: float, colour: str = "#c9935a") -> None:
    """A seated teddy bear, ``s`` high."""
    pale = p.light(colour, 0.45)
    with pen.at(x, y, s / 100):
        for side in (-1, 1):
            pen.dot(side * 22, 88, 11, colour)
            pen.dot(side * 22, 88, 6, pale)
            pen.fill(ribbon([(side * 14, 12), (side * 32, 8)], [13, 13]), colour)
            pen.fill(ellipse(side * 37, 10, 9, 10), pale)
            pen.fill(ribbon([(side * 18, 46), (side * 36, 28)], [9, 10]), p.dark(colour, 0.12))
        pen.fill(ellipse(0, 28, 27, 30), colour)
        pen.fill(ellipse(0, 24, 16, 18), pale)
        pen.fill(ellipse(0, 72, 30, 26), colour)
        pen.fill(ellipse(0, 64, 13, 10), pale)
        pen.fill(ellipse(0, 69, 5, 3.5), p.INK)
        pen.stroke([(-6, 61), (0, 58), (6, 61)], p.OAK, 1.8)
        for ex in (-12, 12):
            pen.dot(ex, 77, 3.4, p.INK)
            pen.dot(ex - 1, 78, 1, p.WHITE)
        pen.fill(blob([(-16, 50), (0, 46), (16, 50), (0, 42)]), p.CORAL)


def swaddle(pen: Pen, head: Pt, along: Pt, r: float, cloth: str) -> None:
    """A baby's wrapped body from its head (radius ``r``) to its feet; draw the head after."""
    (hx, hy), (fx, fy) = head, along
    mid = ((hx + fx) / 2, (hy + fy) / 2)
    pen.fill(ribbon([head, mid, along], [r * 1.02, r * 1.05, r * 0.62]), cloth)
    body = ribbon(
        [((hx * 3 + fx) / 4, (hy * 3 + fy) / 4), mid, along], [r * 1.05, r * 1.04, r * 0.6]
    )
    with pen.clip(body):
        dx, dy = (fx - hx) / 5, (fy - hy) / 5
        for i in range(1, 6):
            x, y = hx + dx * i, hy + dy * i
            pen.stroke(
                [
                    (x - dy * 1.2, y + dx * 1.2),
                    (x + dx * 0.5, y + dy * 0.5),
                    (x + dy * 1.2, y - dx * 1.2),
                ],
                p.dark(cloth, 0.14),
                r * 0.09,
                0.6,
            )
        for i in range(14):
            t = (i + 0.5) / 14
            off = (-0.5, 0.1, 0.6)[i % 3] * r
            nx, ny = -(fy - hy), fx - hx
            d = (nx * nx + ny * ny) ** 0.5
            pen.dot(
                hx + (fx - hx) * t + nx / d * off,
                hy + (fy - hy) * t + ny / d * off,
                r * 0.075,
                p.CORAL,
                0.6,
            )


def cake(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    candles: int,
    icing: str = "#f7d3cf",
    sponge: str = "#d99b5e",
) -> None:
    """A cake on a stand with lit candles; (x, y) is the middle of its foot."""
    h = w * 0.42
    pen.fill(ellipse(x, y + w * 0.01, w * 0.26, w * 0.035), p.dark(p.SKY, 0.2))
    pen.box(x - w * 0.05, y, w * 0.1, w * 0.12, p.SKY)
    pen.fill(ellipse(x, y + w * 0.13, w * 0.62, w * 0.075), p.light(p.SKY, 0.4))
    base = y + w * 0.14
    pen.box(x - w * 0.5, base, w, h, sponge, w * 0.03)
    for i in (0.32, 0.62):
        pen.box(x - w * 0.5, base + h * i, w, h * 0.08, p.CREAM)
    pen.box(x + w * 0.28, base, w * 0.22, h, p.PLUM, w * 0.03, 0.14)
    drips: list[Pt] = []
    for i in range(9):
        px = x - w * 0.51 + w * 1.02 * i / 8
        drips += [(px, base + h * (0.52 if i % 2 else 0.74))]
    pen.fill(
        blob(
            [(x - w * 0.51, base + h), *drips, (x + w * 0.51, base + h), (x, base + h * 1.12)], 0.8
        ),
        icing,
    )
    pen.fill(ellipse(x, base + h, w * 0.51, w * 0.07), p.light(icing, 0.4))
    for i in range(candles):
        cx = x + (i - (candles - 1) / 2) * min(w * 0.2, w * 0.8 / max(1, candles))
        cy = base + h + w * (0.03 if i % 2 else -0.01)
        pen.box(cx - w * 0.014, cy, w * 0.028, w * 0.17, (p.CORAL, p.TEAL, p.MUSTARD)[i % 3])
        pen.glow(cx, cy + w * 0.22, w * 0.13, "#ffd77a", 0.5)
        pen.fill(
            blob(
                [
                    (cx, cy + w * 0.28),
                    (cx + w * 0.022, cy + w * 0.205),
                    (cx, cy + w * 0.175),
                    (cx - w * 0.022, cy + w * 0.205),
                ]
            ),
            "#ff9d3c",
        )
        pen.fill(ellipse(cx, cy + w * 0.2, w * 0.01, w * 0.022), "#fff0b0")
    for i in range(7):
        sx = x - w * 0.42 + w * 0.14 * i
        pen.dot(sx, base + h * 0.16, w * 0.022, (p.CORAL, p.MUSTARD, p.TEAL)[i % 3])


def box(pen: Pen, x: float, y: float, w: float, h: float, label: str = "") -> None:
    """A cardboard box with tape and maybe a drawn label (``heart``, ``star`` or ``up``)."""
    card = "#cfa06c"
    pen.shadow(x + w / 2, y, w * 0.58, h * 0.08)
    pen.box(x, y, w, h, card, 3)
    pen.box(x + w * 0.78, y, w * 0.22, h, p.PLUM, 0, 0.15)
    pen.shape(
        [(x, y + h), (x + w, y + h), (x + w * 0.94, y + h * 1.13), (x + w * 0.06, y + h * 1.13)],
        p.light(card, 0.25),
    )
    pen.box(x + w * 0.42, y + h * 0.72, w * 0.16, h * 0.28, "#e9cf9d", 0, 0.9)
    pen.shape(
        [
            (x + w * 0.42, y + h),
            (x + w * 0.58, y + h),
            (x + w * 0.57, y + h * 1.13),
            (x + w * 0.44, y + h * 1.13),
        ],
        "#f2dfb4",
    )
    if label == "heart":
        pen.fill(
            blob(
                [
                    (x + w * 0.3, y + h * 0.5),
                    (x + w * 0.22, y + h * 0.58),
                    (x + w * 0.14, y + h * 0.48),
                    (x + w * 0.3, y + h * 0.22),
                    (x + w * 0.46, y + h * 0.48),
                    (x + w * 0.38, y + h * 0.58),
                ]
            ),
            p.CORAL,
        )
    elif label == "star":
        pts = [
            around(x + w * 0.3, y + h * 0.38, w * (0.16 if i % 2 == 0 else 0.07), 90 + i * 36)
            for i in range(10)
        ]
        pen.shape(pts, p.TEAL)
    elif label == "up":
        for i in (0.24, 0.4):
            pen.stroke([(x + w * i, y + h * 0.2), (x + w * i, y + h * 0.5)], p.OAK, w * 0.02)
            pen.line(
                poly(
                    [
                        (x + w * (i - 0.05), y + h * 0.42),
                        (x + w * i, y + h * 0.54),
                        (x + w * (i + 0.05), y + h * 0.42),
                    ],
                    False,
                ),
                p.OAK,
                w * 0.02,
            )


def pumpkin(pen: Pen, x: float, y: float, r: float, colour: str = "#e0843a") -> None:
    """A ribbed pumpkin standing at (x, y)."""
    pen.shadow(x, y, r * 1.15, r * 0.16, 0.3)
    pen.fill(ellipse(x, y + r * 0.72, r, r * 0.74), p.dark(colour, 0.18))
    for dx, w, tone in (
        (-0.62, 0.4, 0.0),
        (0.62, 0.4, 0.14),
        (-0.3, 0.42, 0.0),
        (0.32, 0.42, 0.07),
        (0, 0.4, 0.0),
    ):
        pen.fill(ellipse(x + dx * r, y + r * 0.72, w * r, r * 0.73), p.dark(colour, tone))
        pen.stroke(
            [
                (x + (dx + w * 0.7) * r, y + r * 1.2),
                (x + (dx + w * 0.95) * r, y + r * 0.7),
                (x + (dx + w * 0.7) * r, y + r * 0.2),
            ],
            p.dark(colour, 0.3),
            r * 0.035,
            0.6,
        )
    pen.fill(ellipse(x - r * 0.45, y + r * 1.0, r * 0.13, r * 0.28, -20), p.light(colour, 0.6), 0.5)
    pen.fill(
        ribbon(
            [(x, y + r * 1.35), (x + r * 0.04, y + r * 1.6), (x + r * 0.2, y + r * 1.72)],
            [r * 0.13, r * 0.09, r * 0.08],
        ),
        p.MOSS,
    )


def bucket(pen: Pen, x: float, y: float, s: float, colour: str) -> None:
    """A child's pail."""
    pen.line(
        curve([(x - s * 0.45, y + s * 0.9), (x, y + s * 1.4), (x + s * 0.45, y + s * 0.9)]),
        p.WHITE,
        s * 0.06,
    )
    pen.shape(
        [
            (x - s * 0.5, y + s * 0.9),
            (x + s * 0.5, y + s * 0.9),
            (x + s * 0.36, y),
            (x - s * 0.36, y),
        ],
        colour,
    )
    pen.shape(
        [
            (x + s * 0.14, y + s * 0.9),
            (x + s * 0.5, y + s * 0.9),
            (x + s * 0.36, y),
            (x + s * 0.12, y),
        ],
        p.PLUM,
        0.15,
    )
    pen.box(x - s * 0.54, y + s * 0.82, s * 1.08, s * 0.14, p.light(colour, 0.25), s * 0.05)


def book(pen: Pen, x: float, y: float, w: float, colour: str, turn: float = 0) -> None:
    """An open picture book held upright, its cover towards us."""
    with pen.at(x, y, w / 100, turn):
        for side in (-1, 1):
            pen.fill(
                poly([(0, -28), (side * 50, -22), (side * 50, 40), (0, 34)]),
                p.dark(colour, 0.0 if side < 0 else 0.14),
            )
            pen.fill(poly([(0, 34), (side * 50, 40), (side * 48, 44), (0, 38)]), p.WHITE)
        pen.fill(ellipse(-26, 10, 13, 13), p.light(colour, 0.6))
        pen.fill(poly([(-36, -4), (-26, 16), (-15, -4)]), p.TEAL)


def parcel(
    pen: Pen, x: float, y: float, w: float, h: float, colour: str, ribbon_colour: str
) -> None:
    """A wrapped present."""
    pen.shadow(x + w / 2, y, w * 0.55, h * 0.06)
    pen.fill(rect(x, y, w, h, 4), colour)
    for i in range(5):
        for j in range(3):
            pen.dot(
                x + w * (0.1 + 0.2 * i),
                y + h * (0.2 + 0.3 * j),
                w * 0.025,
                p.light(colour, 0.5),
                0.8,
            )
    pen.box(x + w * 0.42, y, w * 0.16, h, ribbon_colour)
    pen.box(x + w * 0.8, y, w * 0.2, h, p.PLUM, 2, 0.14)
    for side in (-1, 1):
        pen.fill(
            blob(
                [
                    (x + w / 2, y + h),
                    (x + w / 2 + side * w * 0.3, y + h * 1.24),
                    (x + w / 2 + side * w * 0.34, y + h * 1.02),
                ]
            ),
            p.light(ribbon_colour, 0.15),
        )
