"""Interiors: walls, floors, windows with light, and furniture. Lengths are picture units."""

from __future__ import annotations

from collections.abc import Callable

from . import palette as p
from .pen import Pen, around
from .shapes import Pt, blob, curve, ellipse, poly, rect, ribbon


def room(pen: Pen, wall: str, floor: str, level: float, paper: str = "") -> None:
    """Wall, skirting and floor boards; ``level`` is where they meet."""
    pen.wash(
        rect(0, level, pen.w, pen.h - level),
        [p.light(wall, 0.25), wall, p.dark(wall, 0.1)],
        (0, pen.h),
        (pen.w, level),
    )
    if paper == "stripes":
        for i in range(0, int(pen.w / 70) + 1, 2):
            pen.box(i * 70, level, 70, pen.h, p.light(wall, 0.3), 0, 0.35)
    elif paper == "sprigs":
        for i in range(int(pen.w / 110) + 1):
            for j in range(int((pen.h - level) / 110) + 1):
                x, y = i * 110 + 55 * (j % 2), level + 50 + j * 110
                for turn in (60, 120):
                    ex, ey = around(x, y, 17, turn)
                    pen.fill(ellipse(ex, ey, 10, 4.5, turn), p.dark(wall, 0.16), 0.5)
                pen.dot(x, y, 4, p.CORAL, 0.5)
    elif paper == "panels":
        pen.box(0, level, pen.w, (pen.h - level) * 0.36, p.light(wall, 0.4), 0, 0.7)
        pen.box(0, level + (pen.h - level) * 0.36, pen.w, 12, p.light(wall, 0.6))
        for i in range(int(pen.w / 90) + 1):
            pen.box(i * 90, level, 4, (pen.h - level) * 0.36, p.dark(wall, 0.2), 0, 0.35)
    pen.down(rect(0, -2, pen.w, level + 2), level, 0, p.dark(floor, 0.12), p.light(floor, 0.08))
    for i in range(1, 6):
        y = level * (1 - (i / 6) ** 1.35)
        pen.stroke([(0, y), (pen.w, y)], p.dark(floor, 0.25), 3, 0.4)
        for j in range(4):
            gap = (j * 0.27 + (i * 0.37) % 0.25) * pen.w
            pen.stroke(
                [(gap, y), (gap + (gap - pen.w / 2) * 0.03, y - level * 0.16)],
                p.dark(floor, 0.25),
                2.5,
                0.35,
            )
    pen.box(0, level - 2, pen.w, 34, p.light(wall, 0.6))
    pen.box(0, level - 6, pen.w, 9, p.PLUM, 0, 0.2)


def window(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    view: Callable[[Pen], None],
    curtain: str = "",
    frame: str = p.WHITE,
) -> None:
    """A window from indoors with a painted view, sill and perhaps curtains."""
    pen.box(x - 22, y - 22, w + 44, h + 44, p.dark(frame, 0.12), 4)
    with pen.clip(rect(x, y, w, h)):
        view(pen)
        pen.beam(
            [(x + w * 0.08, y + h), (x + w * 0.3, y + h), (x, y + h * 0.3), (x, y + h * 0.75)],
            p.WHITE,
            0.2,
        )
    pen.box(x + w / 2 - 8, y, 16, h, frame)
    pen.box(x, y + h * 0.62, w, 13, frame)
    pen.line(rect(x - 10, y - 10, w + 20, h + 20), frame, 20)
    pen.box(x - 50, y - 44, w + 100, 30, frame, 5)
    pen.box(x - 50, y - 52, w + 100, 12, p.PLUM, 0, 0.15)
    if curtain:
        pen.box(x - 110, y + h + 48, w + 220, 14, p.OAK, 7)
        for side in (0, 1):
            _curtain(
                pen, x - 100 if side == 0 else x + w + 100, y, h, curtain, 1 if side == 0 else -1
            )


def _curtain(pen: Pen, x: float, y: float, h: float, colour: str, way: int) -> None:
    top, low, w = y + h + 50, y - 110, 150.0
    shape = blob(
        [
            (x, top),
            (x + way * w, top),
            (x + way * w * 0.86, y + h * 0.5),
            (x + way * w * 0.98, low),
            (x, low),
            (x - way * 8, y + h * 0.5),
        ],
        0.5,
    )
    pen.fill(shape, colour)
    with pen.clip(shape):
        for i in range(5):
            px = x + way * (12 + i * 32)
            pen.fill(
                ribbon([(px, top), (px - way * 6, y + h * 0.4), (px + way * 3, low)], [5, 9, 11]),
                p.dark(colour, 0.2),
                0.6,
            )


def sunlight(pen: Pen, x: float, y: float, w: float, slant: float, depth: float) -> None:
    """The patch of light a window throws on the floor."""
    for i in (0, 1):
        a = x + i * w * 0.52
        pen.beam(
            [(a, y), (a + w * 0.48, y), (a + w * 0.48 + slant, y - depth), (a + slant, y - depth)],
            "#ffedb8",
            0.3,
        )


def rug(pen: Pen, x: float, y: float, rx: float, ry: float, colour: str, *rings: str) -> None:
    """An oval rug lying on the floor."""
    pen.fill(ellipse(x, y - 6, rx * 1.01, ry * 1.03), p.PLUM, 0.18)
    pen.fill(ellipse(x, y, rx, ry), colour)
    for i, ring in enumerate(rings):
        s = 0.88 - 0.2 * i
        pen.line(ellipse(x, y, rx * s, ry * s), ring, ry * 0.07)


def sofa(pen: Pen, x: float, y: float, w: float, h: float, colour: str) -> float:
    """A sofa whose feet stand at ``y``; returns the height of its seat."""
    deep, bright = p.dark(colour, 0.2), p.light(colour, 0.12)
    pen.shadow(x + w / 2, y, w * 0.55, h * 0.1, 0.35)
    for px in (0.06, 0.9):
        pen.box(x + w * px, y - h * 0.02, w * 0.03, h * 0.12, p.OAK)
    pen.fill(
        blob(
            [
                (x + w * 0.05, y + h * 0.2),
                (x + w * 0.05, y + h * 0.9),
                (x + w * 0.14, y + h),
                (x + w * 0.5, y + h * 1.03),
                (x + w * 0.86, y + h),
                (x + w * 0.95, y + h * 0.9),
                (x + w * 0.95, y + h * 0.2),
            ],
            0.6,
        ),
        deep,
    )
    for i in range(2):
        pen.box(x + w * (0.11 + 0.395 * i), y + h * 0.4, w * 0.385, h * 0.54, colour, h * 0.09)
    pen.box(x + w * 0.06, y + h * 0.08, w * 0.88, h * 0.26, deep, h * 0.05)
    for i in range(2):
        pen.box(x + w * (0.1 + 0.402 * i), y + h * 0.24, w * 0.395, h * 0.23, bright, h * 0.08)
        pen.box(
            x + w * (0.11 + 0.402 * i), y + h * 0.24, w * 0.375, h * 0.05, p.PLUM, h * 0.02, 0.12
        )
    for px in (0.0, 0.88):
        pen.box(x + w * px, y + h * 0.07, w * 0.12, h * 0.6, colour, h * 0.12)
        pen.box(x + w * (px + 0.02), y + h * 0.56, w * 0.07, h * 0.08, bright, h * 0.04)
    return y + h * 0.44


def cushion(
    pen: Pen, x: float, y: float, s: float, colour: str, turn: float = 0, mark: str = p.CREAM
) -> None:
    """A cushion with a simple motif."""
    with pen.at(x, y, s, turn):
        pen.fill(
            blob(
                [
                    (-1, -0.9),
                    (0, -0.8),
                    (1, -0.9),
                    (0.9, 0),
                    (1, 0.9),
                    (0, 0.8),
                    (-1, 0.9),
                    (-0.9, 0),
                ],
                0.8,
            ),
            colour,
        )
        for i in (-0.4, 0, 0.4):
            pen.stroke([(-0.7, i), (0, i + 0.1), (0.7, i)], mark, 0.1, 0.8)


def table(
    pen: Pen, x: float, y: float, w: float, top: float, colour: str = p.WOOD, cloth: str = ""
) -> None:
    """A table seen from the front; its top is at height ``top``."""
    pen.shadow(x + w / 2, y, w * 0.52, 26, 0.28)
    for px in (0.05, 0.9):
        pen.shape(
            [
                (x + w * px, top),
                (x + w * (px + 0.05), top),
                (x + w * (px + 0.043), y),
                (x + w * (px + 0.008), y),
            ],
            p.dark(colour, 0.2),
        )
    pen.box(x + w * 0.04, top - 46, w * 0.92, 40, p.dark(colour, 0.12))
    pen.shape(
        [(x + w * 0.03, top + 34), (x + w * 0.97, top + 34), (x + w, top - 4), (x, top - 4)],
        p.light(colour, 0.2),
    )
    pen.box(x, top - 20, w, 18, colour, 4)
    if cloth:
        pen.shape(
            [(x + w * 0.03, top + 34), (x + w * 0.97, top + 34), (x + w, top - 4), (x, top - 4)],
            p.light(cloth, 0.25),
        )
        drop = poly(
            [(x, top - 2), (x + w, top - 2), (x + w * 0.992, top - 130), (x + w * 0.008, top - 130)]
        )
        pen.fill(drop, cloth)
        with pen.clip(drop):
            for i in range(14):
                pen.stroke(
                    [(x + w * i / 13, top), (x + w * (i / 13 + 0.008), top - 140)],
                    p.dark(cloth, 0.14),
                    8,
                    0.45,
                )
            pen.box(x, top - 122, w, 14, p.light(cloth, 0.7), 0, 0.9)


def chair(pen: Pen, x: float, y: float, w: float, seat: float, colour: str = p.OAK) -> None:
    """A wooden chair facing us, drawn before who sits on it; seat at ``y + seat``."""
    pen.shadow(x + w / 2, y, w * 0.6, w * 0.08)
    for px in (0.02, 0.86):
        pen.box(x + w * px, y, w * 0.12, seat * 2.15, p.dark(colour, 0.12), 6)
    for i in range(3):
        pen.box(x + w * 0.06, y + seat * (1.35 + 0.27 * i), w * 0.88, seat * 0.13, colour, 6)
    pen.box(x - w * 0.05, y + seat - 16, w * 1.1, 24, p.light(colour, 0.15), 8)


def shelf(
    pen: Pen, x: float, y: float, w: float, h: float, rows: int, colour: str = p.WOOD
) -> None:
    """A bookcase full of books."""
    pen.shadow(x + w / 2, y, w * 0.55, 22)
    pen.box(x, y, w, h, p.dark(colour, 0.25), 6)
    rh = (h - 20) / rows
    inks = (p.CORAL, p.TEAL, p.MUSTARD, p.CREAM, p.LILAC, p.NAVY, p.LEAF, p.ROSE, p.BRICK)
    for r in range(rows):
        by = y + 16 + r * rh
        bx = x + 20
        while bx < x + w - 50:
            bw, bh = pen.some(0.09, 0.19) * rh, pen.some(0.56, 0.84) * rh
            ink = pen.pick(inks)
            if pen.rng.random() < 0.1:
                bx += bw
                continue
            pen.box(bx, by, bw, bh, ink, 2)
            pen.box(bx + bw * 0.7, by, bw * 0.3, bh, p.PLUM, 0, 0.15)
            pen.box(bx, by + bh * 0.72, bw, bh * 0.07, p.light(ink, 0.5))
            bx += bw + 2
        pen.box(x, by - 16, w, 16, colour)
    for px in (x, x + w - 16):
        pen.box(px, y, 16, h, colour)
    pen.box(x - 8, y + h - 12, w + 16, 20, p.light(colour, 0.12), 4)


def frame(pen: Pen, x: float, y: float, w: float, h: float, kind: str, border: str = p.OAK) -> None:
    """A small picture on the wall."""
    pen.box(x + 6, y - 8, w, h, p.PLUM, 3, 0.16)
    pen.box(x, y, w, h, border, 3)
    pen.box(x + 10, y + 10, w - 20, h - 20, p.PAPER)
    inner = rect(x + 20, y + 20, w - 40, h - 40)
    with pen.clip(inner):
        if kind == "hills":
            pen.fill(inner, "#f4d9a6")
            pen.dot(x + w * 0.66, y + h * 0.64, w * 0.1, p.CORAL)
            pen.fill(ellipse(x + w * 0.25, y + h * 0.1, w * 0.5, h * 0.36), p.TEAL)
            pen.fill(ellipse(x + w * 0.8, y + h * 0.05, w * 0.5, h * 0.32), p.PINE)
        elif kind == "boat":
            pen.fill(inner, p.SKY)
            pen.box(x, y, w, h * 0.4, p.SEA)
            pen.shape(
                [
                    (x + w * 0.48, y + h * 0.44),
                    (x + w * 0.48, y + h * 0.82),
                    (x + w * 0.76, y + h * 0.46),
                ],
                p.WHITE,
            )
            pen.fill(
                blob(
                    [
                        (x + w * 0.28, y + h * 0.42),
                        (x + w * 0.74, y + h * 0.42),
                        (x + w * 0.64, y + h * 0.32),
                        (x + w * 0.36, y + h * 0.32),
                    ]
                ),
                p.BRICK,
            )
        else:
            for i in range(5):
                px, py = around(x + w / 2, y + h * 0.58, w * 0.15, i * 72 + 18)
                pen.dot(px, py, w * 0.1, p.CORAL)
            pen.dot(x + w / 2, y + h * 0.58, w * 0.08, p.MUSTARD)
            pen.stroke([(x + w / 2, y + h * 0.4), (x + w * 0.47, y)], p.MOSS, w * 0.03)


def lamp(pen: Pen, x: float, y: float, h: float, shade: str = p.CREAM, on: bool = True) -> None:
    """A standing or table lamp."""
    if on:
        pen.glow(x, y + h * 0.85, h * 0.62, "#ffdf94", 0.42)
    pen.box(x - h * 0.012, y, h * 0.024, h * 0.8, p.OAK)
    pen.fill(ellipse(x, y + h * 0.01, h * 0.13, h * 0.025), p.OAK)
    cone = poly(
        [
            (x - h * 0.12, y + h),
            (x + h * 0.12, y + h),
            (x + h * 0.19, y + h * 0.72),
            (x - h * 0.19, y + h * 0.72),
        ]
    )
    pen.down(
        cone,
        y + h,
        y + h * 0.72,
        p.mix(shade, "#ffe9b0", 0.4),
        p.mix(shade, "#ffc76a", 0.45 if on else 0.0),
    )


def bunting(pen: Pen, a: Pt, b: Pt, sag: float, n: int, *colours: str) -> None:
    """A string of flags between two points."""

    def at(t: float) -> Pt:
        return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t - sag * 4 * t * (1 - t)

    pen.line(curve([at(i / 12) for i in range(13)]), p.OAK, 4)
    size = abs(b[0] - a[0]) / n * 0.36
    for i in range(n):
        x, y = at((i + 0.5) / n)
        pen.shape(
            [(x - size, y + 2), (x + size, y - 2), (x, y - size * 2)], colours[i % len(colours)]
        )


def balloon(pen: Pen, x: float, y: float, r: float, colour: str, tie: Pt) -> None:
    """A balloon on a string tied at ``tie``."""
    pen.stroke(
        [(x, y - r * 1.2), (x + (tie[0] - x) * 0.3 + r * 0.2, (y + tie[1]) / 2), tie],
        p.dark(colour, 0.3),
        2.6,
        0.8,
    )
    pen.shape(
        [(x - r * 0.12, y - r * 1.3), (x + r * 0.12, y - r * 1.3), (x, y - r * 1.1)],
        p.dark(colour, 0.2),
    )
    shape = blob(
        [
            (x, y + r * 1.12),
            (x + r * 0.7, y + r * 0.85),
            (x + r * 0.96, y + r * 0.2),
            (x + r * 0.66, y - r * 0.6),
            (x, y - r * 1.2),
            (x - r * 0.66, y - r * 0.6),
            (x - r * 0.96, y + r * 0.2),
            (x - r * 0.7, y + r * 0.85),
        ]
    )
    pen.fill(shape, colour)
    with pen.clip(shape):
        pen.fill(ellipse(x + r * 0.9, y - r * 0.3, r * 0.7, r * 1.3), p.PLUM, 0.14)
    pen.fill(ellipse(x - r * 0.4, y + r * 0.5, r * 0.16, r * 0.3, -25), p.WHITE, 0.6)


def bed(pen: Pen, x: float, y: float, w: float, h: float, cover: str, wood: str = p.WOOD) -> None:
    """A bed from the side, its pillow on the left; the mattress top is at ``y + h``."""
    pen.shadow(x + w / 2, y, w * 0.54, h * 0.12, 0.34)
    pen.box(x - w * 0.02, y, w * 0.05, h * 2.0, wood, 14)
    pen.box(x + w * 0.97, y, w * 0.04, h * 1.25, wood, 14)
    pen.box(x, y + h * 0.25, w, h * 0.3, p.dark(wood, 0.15))
    pen.box(x + w * 0.02, y + h * 0.5, w * 0.96, h * 0.5, p.WHITE, 16)
    pen.fill(
        blob(
            [
                (x + w * 0.04, y + h * 0.98),
                (x + w * 0.06, y + h * 1.36),
                (x + w * 0.2, y + h * 1.4),
                (x + w * 0.25, y + h * 1.0),
            ],
            0.8,
        ),
        p.CREAM,
    )
    quilt = blob(
        [
            (x + w * 0.24, y + h * 1.12),
            (x + w * 0.6, y + h * 1.14),
            (x + w * 0.98, y + h * 1.02),
            (x + w * 0.985, y + h * 0.34),
            (x + w * 0.6, y + h * 0.36),
            (x + w * 0.24, y + h * 0.36),
        ],
        0.6,
    )
    pen.fill(quilt, cover)
    with pen.clip(quilt):
        for i in range(9):
            for j in range(4):
                if (i + j) % 2:
                    pen.box(
                        x + w * (0.2 + i * 0.09),
                        y + h * (0.3 + j * 0.22),
                        w * 0.09,
                        h * 0.22,
                        p.light(cover, 0.35),
                        0,
                        0.8,
                    )
        pen.fill(ellipse(x + w * 0.62, y + h * 0.3, w * 0.4, h * 0.16), p.PLUM, 0.14)


def worktop(pen: Pen, x: float, y: float, w: float, top: float, front: str, n: int = 4) -> None:
    """Kitchen cupboards with a wooden worktop at height ``top``."""
    pen.box(x, y, w, top - y, p.dark(front, 0.15))
    dw = w / n
    for i in range(n):
        pen.box(x + dw * i + 8, y + 34, dw - 16, top - y - 80, front, 8)
        pen.line(
            rect(x + dw * i + 28, y + 58, dw - 56, top - y - 130, 4), p.dark(front, 0.15), 4, 0.7
        )
        pen.dot(x + dw * i + (dw - 30 if i % 2 == 0 else 30), top - 110, 9, p.MUSTARD)
    pen.box(x - 10, top - 32, w + 20, 34, p.WOOD, 4)
    pen.shape(
        [(x - 4, top + 26), (x + w + 4, top + 26), (x + w + 10, top), (x - 10, top)],
        p.light(p.WOOD, 0.35),
    )
