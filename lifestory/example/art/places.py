"""Outdoor things people built: houses, fences, paths, benches. Lengths are picture units."""

from __future__ import annotations

from . import palette as p
from .pen import Pen
from .shapes import Pt, blob, curve, ellipse, poly, rect, ribbon


def bricks(
    pen: Pen, x: float, y: float, w: float, h: float, colour: str, n: int = 60, size: float = 30
) -> None:
    """A few picked-out bricks on a wall, enough to tell it is brick."""
    rows = max(1, int(h / (size * 0.42)))
    for _ in range(n):
        row = int(pen.rng.random() * rows)
        bx = x + (int(pen.rng.random() * (w / size)) + 0.5 * (row % 2)) * size
        if bx + size < x + w:
            tone = p.dark(colour, 0.16) if pen.rng.random() < 0.5 else p.light(colour, 0.18)
            pen.box(bx + 2, y + row * size * 0.42 + 2, size - 4, size * 0.42 - 4, tone, 2, 0.65)


def window(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    glass: str = "#8fb0bd",
    lit: bool = False,
    frame: str = p.WHITE,
    curtain: str = "",
) -> None:
    """A sash window seen from outside."""
    pen.box(x - w * 0.09, y - h * 0.1, w * 1.18, h * 0.07, p.dark(frame, 0.15))
    pen.box(x - w * 0.06, y - h * 0.05, w * 1.12, h * 1.1, frame)
    pane = rect(x, y, w, h)
    if lit:
        pen.down(pane, y + h, y, "#ffe5a1", "#f7b955")
    else:
        pen.down(pane, y + h, y, p.light(glass, 0.3), p.dark(glass, 0.22))
    with pen.clip(pane):
        if curtain:
            for a, b, c in ((0, 0.3, 0.16), (1, 0.7, 0.84)):
                pen.fill(
                    poly([(x + w * a, y + h), (x + w * b, y + h), (x + w * c, y), (x + w * a, y)]),
                    curtain,
                    0.9,
                )
        if not lit:
            pen.beam(
                [(x + w * 0.1, y + h), (x + w * 0.45, y + h), (x + w * 0.05, y), (x - w * 0.3, y)],
                p.WHITE,
                0.25,
            )
    pen.box(x + w * 0.47, y, w * 0.06, h, frame)
    pen.box(x, y + h * 0.48, w, h * 0.05, frame)


def door(pen: Pen, x: float, y: float, w: float, h: float, colour: str) -> None:
    """A panelled front door with a fanlight, no number."""
    pen.box(x - w * 0.1, y, w * 1.2, h * 1.05, p.WHITE)
    pen.box(x, y, w, h * 0.84, colour)
    pen.down(rect(x, y + h * 0.87, w, h * 0.13), y + h, y + h * 0.87, "#cfe0dc", "#89a9ac")
    for px in (0.12, 0.56):
        for py, ph in ((0.08, 0.24), (0.4, 0.36)):
            pen.box(x + w * px, y + h * py, w * 0.32, h * ph, p.dark(colour, 0.22), 3)
    pen.dot(x + w * 0.86, y + h * 0.4, w * 0.05, p.MUSTARD)
    pen.box(x - w * 0.2, y - h * 0.04, w * 1.4, h * 0.05, "#c9bda9")


def roof(pen: Pen, pts: list[Pt], colour: str, rows: int = 7) -> None:
    """A tiled roof in a four-cornered outline, its first two points the ridge."""
    shape = poly(pts)
    pen.fill(shape, colour)
    top, low = pts[0][1], pts[-1][1]
    xs = [q[0] for q in pts]
    with pen.clip(shape):
        for i in range(1, rows):
            y = top + (low - top) * i / rows
            pen.stroke([(min(xs), y), (max(xs), y)], p.dark(colour, 0.3), 3, 0.5)
            for _ in range(9):
                x = pen.some(min(xs), max(xs))
                pen.box(
                    x,
                    y,
                    (top - low) / rows * 1.2,
                    (top - low) / rows * 0.9,
                    p.light(colour, 0.16),
                    2,
                    0.45,
                )
        pen.beam(
            [
                ((min(xs) + max(xs)) / 2 + (max(xs) - min(xs)) * 0.2, top),
                (max(xs), top),
                (max(xs), low),
                (max(xs) - (max(xs) - min(xs)) * 0.2, low),
            ],
            p.PLUM,
            0.14,
        )


def chimney(pen: Pen, x: float, y: float, w: float, h: float, colour: str) -> None:
    """A stack with two pots."""
    pen.box(x, y, w, h, colour)
    pen.box(x + w * 0.6, y, w * 0.4, h, p.PLUM, 0, 0.16)
    pen.box(x - w * 0.08, y + h, w * 1.16, h * 0.12, p.dark(colour, 0.2))
    for dx in (0.15, 0.6):
        pen.box(x + w * dx, y + h * 1.12, w * 0.25, h * 0.22, p.BRICK)


def house(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    wall: str,
    tiles: str,
    front: str,
    lit: bool = False,
    curtain: str = p.ROSE,
) -> None:
    """A two-storey house: ``h`` to the eaves, with roof, chimney, five windows' room and a door."""
    chimney(pen, x + w * 0.72, y + h * 1.2, w * 0.1, h * 0.38, p.BRICK)
    pen.box(x, y, w, h, wall)
    bricks(pen, x, y, w, h, wall, 46, w * 0.045)
    roof(
        pen,
        [
            (x + w * 0.1, y + h * 1.46),
            (x + w * 0.9, y + h * 1.46),
            (x + w * 1.06, y + h * 0.98),
            (x - w * 0.06, y + h * 0.98),
        ],
        tiles,
    )
    pen.box(x - w * 0.05, y + h * 0.95, w * 1.1, h * 0.035, p.dark(wall, 0.35))
    ww, wh = w * 0.2, h * 0.28
    for wx, wy in ((0.09, 0.58), (0.4, 0.58), (0.71, 0.58), (0.09, 0.12), (0.71, 0.12)):
        window(pen, x + w * wx, y + h * wy, ww, wh, lit=lit, curtain=curtain)
    door(pen, x + w * 0.42, y, w * 0.16, h * 0.44, front)
    pen.box(x + w * 0.38, y + h * 0.47, w * 0.24, h * 0.035, p.WHITE)


def fence(pen: Pen, x0: float, x1: float, y: float, h: float, colour: str = p.CREAM) -> None:
    """Pickets in a row."""
    for rail in (0.3, 0.7):
        pen.box(x0, y + h * rail, x1 - x0, h * 0.09, p.dark(colour, 0.18))
    step, x = h * 0.34, x0
    while x < x1 - step * 0.4:
        pen.shape(
            [
                (x, y),
                (x, y + h * 0.88),
                (x + step * 0.32, y + h),
                (x + step * 0.64, y + h * 0.88),
                (x + step * 0.64, y),
            ],
            colour,
        )
        pen.box(x + step * 0.46, y, step * 0.18, h * 0.88, p.PLUM, 0, 0.12)
        x += step


def gate(pen: Pen, x: float, y: float, w: float, h: float, colour: str) -> None:
    """A low garden gate between two posts."""
    for px in (x - w * 0.12, x + w):
        pen.box(px, y, w * 0.12, h * 1.15, p.dark(colour, 0.15), 4)
        pen.dot(px + w * 0.06, y + h * 1.2, w * 0.085, colour)
    for i in range(6):
        px = x + w * (0.04 + 0.165 * i)
        top = h * (0.78 + 0.2 * (1 - abs(i - 2.5) / 2.5))
        pen.box(px, y + h * 0.04, w * 0.1, top, colour, w * 0.04)
    for up in (0.2, 0.58):
        pen.box(x, y + h * up, w, h * 0.09, p.dark(colour, 0.1))
    pen.line(
        curve([(x + w * 0.03, y + h * 0.24), (x + w * 0.97, y + h * 0.6)]),
        p.dark(colour, 0.1),
        h * 0.06,
    )


def path(pen: Pen, pts: list[Pt], halves: list[float], colour: str = "#e0cfae") -> None:
    """A winding path."""
    pen.fill(ribbon(pts, halves, cap=False), colour)
    pen.fill(
        ribbon(
            [(x + hw * 0.25, y) for (x, y), hw in zip(pts, halves, strict=True)],
            [hw * 0.62 for hw in halves],
        ),
        p.light(colour, 0.35),
        0.5,
    )


def bench(pen: Pen, x: float, y: float, w: float, seat: float, colour: str = p.WOOD) -> None:
    """A park bench facing us; sit on it at height ``y + seat``."""
    pen.shadow(x + w / 2, y, w * 0.56, seat * 0.16, 0.3)
    for px in (0.06, 0.9):
        pen.box(x + w * px, y, w * 0.035, seat * 2.1, "#4b4a52", 4)
    for i in range(3):
        pen.box(x, y + seat * (1.28 + 0.28 * i), w, seat * 0.2, p.light(colour, 0.05 * i), 5)
        pen.box(x, y + seat * (1.28 + 0.28 * i), w, seat * 0.05, p.PLUM, 2, 0.2)
    pen.box(x - w * 0.01, y + seat * 0.9, w * 1.02, seat * 0.14, p.light(colour, 0.15), 5)
    pen.box(x - w * 0.01, y + seat * 0.76, w * 1.02, seat * 0.13, colour, 5)


def block(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    floors: int,
    bays: int,
    wall: str,
    lit: set[tuple[int, int]],
) -> None:
    """A block of flats with balconies; ``lit`` names the (floor, bay) windows with light on."""
    pen.box(x, y, w, h, wall)
    pen.box(x + w * 0.82, y, w * 0.18, h, p.PLUM, 0, 0.14)
    pen.box(x - w * 0.02, y + h, w * 1.04, h * 0.022, p.dark(wall, 0.25))
    fh, bw = h / floors, w / bays
    for floor in range(1, floors):
        for bay in range(bays):
            wx, wy = x + bw * (bay + 0.2), y + fh * (floor + 0.24)
            on = (floor, bay) in lit
            if on:
                pen.glow(wx + bw * 0.3, wy + fh * 0.26, bw * 0.62, "#ffd27a", 0.3)
            window(
                pen,
                wx,
                wy,
                bw * 0.6,
                fh * 0.52,
                "#5f6f8e",
                on,
                p.light(wall, 0.35),
                p.pick_curtain(floor * 7 + bay) if on else "",
            )
            if bay % 2 == 0:
                pen.box(wx - bw * 0.08, wy - fh * 0.2, bw * 0.76, fh * 0.2, p.dark(wall, 0.28), 3)
                for i in range(8):
                    pen.box(
                        wx - bw * 0.05 + i * bw * 0.09,
                        wy - fh * 0.19,
                        bw * 0.03,
                        fh * 0.17,
                        p.light(wall, 0.2),
                    )
        pen.box(x, y + fh * floor, w, fh * 0.035, p.dark(wall, 0.2), 0, 0.6)


def lamp_post(pen: Pen, x: float, y: float, h: float, on: bool = True) -> None:
    """A street lamp."""
    pen.shadow(x, y, h * 0.06, h * 0.012)
    pen.fill(
        ribbon([(x, y), (x, y + h * 0.6), (x, y + h * 0.9)], [h * 0.014, h * 0.009, h * 0.008]),
        "#3c4350",
    )
    pen.line(
        curve([(x, y + h * 0.88), (x + h * 0.03, y + h * 0.97), (x + h * 0.11, y + h * 0.97)]),
        "#3c4350",
        h * 0.014,
    )
    if on:
        pen.glow(x + h * 0.12, y + h * 0.94, h * 0.3, "#ffd98a", 0.4)
    pen.fill(
        blob(
            [
                (x + h * 0.08, y + h * 0.975),
                (x + h * 0.16, y + h * 0.975),
                (x + h * 0.15, y + h * 0.945),
                (x + h * 0.09, y + h * 0.945),
            ]
        ),
        "#ffe9b0" if on else "#8b929d",
    )


def swings(pen: Pen, x: float, y: float, w: float, h: float, colour: str = p.CORAL) -> None:
    """The frame of a double swing."""
    for px in (x, x + w):
        for lean in (-0.1, 0.1):
            pen.stroke([(px, y + h), (px + lean * h, y)], p.dark(colour, 0.15), h * 0.024)
        pen.shadow(px, y, h * 0.15, h * 0.015)
    pen.stroke([(x - h * 0.02, y + h), (x + w + h * 0.02, y + h)], colour, h * 0.034)


def shade_on_ground(pen: Pen, x: float, y: float, rx: float, ry: float) -> None:
    """Dappled shade under a tree."""
    pen.fill(ellipse(x, y, rx, ry), p.PLUM, 0.13)
    for _ in range(14):
        pen.fill(
            ellipse(
                x + pen.some(-0.8, 0.8) * rx, y + pen.some(-0.7, 0.7) * ry, rx * 0.07, ry * 0.1
            ),
            p.CREAM,
            0.18,
        )
