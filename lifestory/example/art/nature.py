"""Skies, hills, trees, flowers, water and weather. Lengths are picture units."""

from __future__ import annotations

import math
from collections.abc import Sequence

from . import palette as p
from .pen import Pen, around
from .shapes import Pt, Shape, blob, curve, ellipse, rect, ribbon


def sky(pen: Pen, top: str, low: str, horizon: float = 0) -> None:
    """A sky over the whole picture, ``low`` at the horizon."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, horizon, top, low)


def cloud(
    pen: Pen, x: float, y: float, s: float, colour: str = p.WHITE, alpha: float = 0.9
) -> None:
    """A flat-bottomed cloud about ``4 * s`` wide."""
    pts = [
        (-2, 0),
        (-1.7, 0.55),
        (-1, 0.6),
        (-0.5, 1.15),
        (0.35, 1.1),
        (0.8, 0.65),
        (1.5, 0.7),
        (2, 0.1),
        (1, -0.1),
        (-1, -0.1),
    ]
    shape = blob([(x + a * s, y + b * s) for a, b in pts])
    pen.fill(shape, colour, alpha)
    with pen.clip(shape):
        pen.fill(ellipse(x + 0.2 * s, y - 0.1 * s, 2 * s, 0.32 * s), p.LILAC, 0.16)


def wave(pen: Pen, y: float, swell: float, waves: float = 1.4, phase: float = 0.0) -> Shape:
    """Land below a rolling line."""
    n = 12
    top = [
        (pen.w * (i / n * 1.1 - 0.05), y + swell * math.sin(phase + waves * 6.283 * i / n))
        for i in range(n + 1)
    ]
    return [*curve(top), ("L", (pen.w * 1.06, -9)), ("L", (-pen.w * 0.06, -9)), ("Z", ())]


def land(
    pen: Pen, y: float, swell: float, high: str, low: str, waves: float = 1.4, phase: float = 0.0
) -> None:
    """A hill or a meadow, ``high`` at its crest and ``low`` at the foot of the picture."""
    pen.down(wave(pen, y, swell, waves, phase), y + swell, 0, high, low)


def tufts(
    pen: Pen, n: int, x: float, y: float, w: float, h: float, *colours: str, size: float = 26
) -> None:
    """Blades of grass, nearer ones larger."""
    for gx, gy in pen.scatter(n, x, y, w, h):
        s = size * (1.25 - 0.75 * (gy - y) / max(1.0, h))
        colour = pen.pick(colours)
        for d in (-0.45, 0.05, 0.5):
            pen.fill(
                ribbon(
                    [
                        (gx + d * s * 0.4, gy),
                        (gx + d * s * 0.6, gy + s * 0.6),
                        (gx + d * s * 1.2, gy + s),
                    ],
                    [s * 0.075, s * 0.06, s * 0.01],
                ),
                colour,
            )


def dabs(
    pen: Pen,
    n: int,
    area: tuple[float, float, float, float],
    colour: str,
    size: float,
    alpha: float,
) -> None:
    """Flat brush marks that give a surface its grain."""
    for x, y in pen.scatter(n, *area):
        w = size * pen.some(0.5, 1.5)
        pen.fill(ellipse(x, y, w, size * 0.16), colour, alpha)


def blooms(
    pen: Pen, n: int, x: float, y: float, w: float, h: float, *colours: str, size: float = 11
) -> None:
    """Small flowers in the grass."""
    for fx, fy in pen.scatter(n, x, y, w, h):
        s = size * (1.2 - 0.6 * (fy - y) / max(1.0, h))
        pen.stroke([(fx, fy - s * 2.4), (fx + s * 0.2, fy)], p.MOSS, s * 0.24)
        colour = pen.pick(colours)
        for i in range(5):
            px, py = around(fx, fy, s * 0.6, i * 72 + 18)
            pen.dot(px, py, s * 0.5, colour)
        pen.dot(fx, fy, s * 0.36, p.MUSTARD)


def tree(
    pen: Pen, x: float, y: float, h: float, colour: str, bark: str = p.BARK, bare: float = 0.0
) -> None:
    """A broad tree ``h`` high; ``bare`` from 0 (full) to 1 (winter)."""
    pen.shadow(x + h * 0.05, y, h * 0.24, h * 0.03, 0.25)
    pen.fill(
        ribbon(
            [(x, y), (x + h * 0.012, y + h * 0.3), (x - h * 0.005, y + h * 0.62)],
            [h * 0.045, h * 0.03, h * 0.014],
        ),
        bark,
    )
    for way, up, far in (
        (-1, 0.34, 0.24),
        (1, 0.4, 0.26),
        (-1, 0.52, 0.17),
        (1, 0.56, 0.14),
        (-1, 0.6, 0.08),
    ):
        tip = (x + way * h * far, y + h * (up + 0.28))
        pen.fill(
            ribbon(
                [(x, y + h * up), (x + way * h * far * 0.45, y + h * (up + 0.1)), tip],
                [h * 0.018, h * 0.012, h * 0.003],
            ),
            bark,
        )
        twig = (tip[0] + way * h * 0.02, tip[1] + h * 0.09)
        pen.stroke([(x + way * h * far * 0.6, y + h * (up + 0.14)), twig], bark, h * 0.007)
    pen.stroke(
        [(x - h * 0.016, y + h * 0.05), (x - h * 0.008, y + h * 0.4)],
        p.light(bark, 0.3),
        h * 0.008,
        0.5,
    )
    if bare < 1:
        crown(pen, x, y + h * 0.66, h * 0.34 * (1 - bare * 0.3), colour, bare)


def crown(pen: Pen, x: float, y: float, r: float, colour: str, thin: float = 0.0) -> None:
    """Foliage: dark masses, then lighter ones towards the light, then dabs of leaf."""
    puffs = [
        (-0.62, -0.3, 0.52),
        (0.62, -0.28, 0.54),
        (0, -0.38, 0.6),
        (-0.72, 0.2, 0.46),
        (0.74, 0.22, 0.44),
        (0, 0.2, 0.72),
        (-0.3, 0.62, 0.5),
        (0.36, 0.6, 0.46),
    ]
    for dx, dy, s in puffs:
        pen.dot(x + dx * r, y + dy * r, s * r * (1 - thin * 0.4), p.dark(colour, 0.16))
    for dx, dy, s in puffs:
        pen.dot(x + (dx - 0.09) * r, y + (dy + 0.1) * r, s * r * 0.84 * (1 - thin * 0.5), colour)
    for dx, dy, s in puffs[3:7]:
        pen.dot(x + (dx - 0.2) * r, y + (dy + 0.24) * r, s * r * 0.5, p.light(colour, 0.14), 0.45)
    for _ in range(int(34 * (1 - thin * 0.3))):
        lx, ly = around(x, y + r * 0.1, r * math.sqrt(pen.rng.random()) * 1.02, pen.some(0, 360))
        tone = p.light(colour, 0.34) if pen.rng.random() < 0.55 else p.dark(colour, 0.3)
        pen.fill(ellipse(lx, ly, r * 0.05, r * 0.026, pen.some(0, 180)), tone, 0.7)


def pine(pen: Pen, x: float, y: float, h: float, colour: str = p.PINE, snow: bool = False) -> None:
    """A fir tree in four tiers."""
    pen.box(x - h * 0.025, y, h * 0.05, h * 0.16, p.BARK)
    for i in range(4):
        base, top, half = y + h * (0.1 + 0.2 * i), y + h * (0.46 + 0.18 * i), h * (0.24 - 0.048 * i)
        tier = blob(
            [
                (x, top),
                (x + half * 0.5, base + (top - base) * 0.4),
                (x + half, base),
                (x, base + h * 0.03),
                (x - half, base),
                (x - half * 0.5, base + (top - base) * 0.4),
            ],
            0.6,
        )
        pen.fill(tier, p.dark(colour, 0.06 * (3 - i)))
        with pen.clip(tier):
            pen.fill(ellipse(x + half * 0.7, base, half * 0.7, h * 0.3), p.PLUM, 0.18)
            if snow:
                pen.fill(
                    blob(
                        [
                            (x - half, base + h * 0.02),
                            (x, top + h * 0.02),
                            (x + half * 0.2, top),
                            (x - half * 0.35, base + h * 0.05),
                        ]
                    ),
                    p.WHITE,
                    0.85,
                )


def bush(pen: Pen, x: float, y: float, w: float, h: float, colour: str, *flowers: str) -> None:
    """A rounded shrub on the ground, perhaps in flower."""
    pen.fill(
        blob(
            [
                (x - w / 2, y),
                (x - w * 0.46, y + h * 0.6),
                (x - w * 0.15, y + h * 0.95),
                (x + w * 0.2, y + h),
                (x + w * 0.48, y + h * 0.5),
                (x + w / 2, y),
            ]
        ),
        p.dark(colour, 0.14),
    )
    pen.fill(
        blob(
            [
                (x - w * 0.46, y + h * 0.1),
                (x - w * 0.4, y + h * 0.62),
                (x - w * 0.1, y + h * 0.9),
                (x + w * 0.22, y + h * 0.75),
                (x + w * 0.1, y + h * 0.2),
            ]
        ),
        colour,
    )
    for _ in range(16):
        lx, ly = x + pen.some(-0.42, 0.42) * w, y + pen.some(0.12, 0.8) * h
        pen.fill(ellipse(lx, ly, h * 0.06, h * 0.03, pen.some(0, 180)), p.light(colour, 0.3), 0.6)
    for _ in range(12 if flowers else 0):
        lx, ly = x + pen.some(-0.4, 0.4) * w, y + pen.some(0.2, 0.85) * h
        colour2 = pen.pick(flowers)
        for i in range(5):
            px, py = around(lx, ly, h * 0.04, i * 72)
            pen.dot(px, py, h * 0.038, colour2)
        pen.dot(lx, ly, h * 0.025, p.light(colour2, 0.6))


def leaf(
    pen: Pen, x: float, y: float, long: float, turn: float, colour: str, wide: float = 0.34
) -> None:
    """One leaf from its stalk, with its vein."""
    with pen.at(x, y, long, turn):
        pen.fill(
            blob(
                [
                    (0, 0),
                    (0.35, wide),
                    (0.8, wide * 0.55),
                    (1, 0),
                    (0.8, -wide * 0.55),
                    (0.35, -wide),
                ],
                0.9,
            ),
            colour,
        )
        pen.stroke([(0.02, 0), (0.9, 0)], p.light(colour, 0.4), 0.035, 0.7)


def plant(pen: Pen, x: float, y: float, s: float, pot: str = p.BRICK, colour: str = p.LEAF) -> None:
    """A house plant in a pot, ``s`` the height of the pot."""
    for i, turn in enumerate((168, 142, 118, 92, 64, 38, 14)):
        stem = around(x, y + s, s * (0.5 + 0.25 * (i % 3)), turn)
        pen.stroke([(x, y + s), stem], p.dark(colour, 0.2), s * 0.06)
        leaf(
            pen,
            *stem,
            s * (0.9 + 0.2 * (i % 2)),
            turn - 14 + 8 * (i % 4),
            colour if i % 2 else p.dark(colour, 0.15),
        )
    body = blob(
        [
            (x - s * 0.52, y + s * 0.95),
            (x, y + s * 0.98),
            (x + s * 0.52, y + s * 0.95),
            (x + s * 0.38, y + s * 0.05),
            (x, y),
            (x - s * 0.38, y + s * 0.05),
        ],
        0.6,
    )
    pen.fill(body, pot)
    with pen.clip(body):
        pen.beam(
            [(x + s * 0.15, y), (x + s, y), (x + s, y + s), (x + s * 0.25, y + s)], p.PLUM, 0.18
        )
    pen.box(x - s * 0.57, y + s * 0.82, s * 1.14, s * 0.22, p.light(pot, 0.12), s * 0.06)


def sunflower(pen: Pen, x: float, y: float, h: float, r: float, turn: float = 0) -> None:
    """A sunflower ``h`` high with a head of radius ``r``."""
    top = (x + turn * r, y + h)
    pen.fill(
        ribbon([(x, y), (x + turn * r * 0.1, y + h * 0.6), top], [r * 0.12, r * 0.1, r * 0.09]),
        p.MOSS,
    )
    for i, up in enumerate((0.28, 0.42, 0.58, 0.7)):
        leaf(
            pen,
            x + turn * r * 0.1 * up,
            y + h * up,
            r * 1.15,
            155 if i % 2 else 22,
            p.LEAF if i % 2 else p.MOSS,
            0.4,
        )
    for ring, colour in ((0, p.dark(p.MUSTARD, 0.16)), (11, p.MUSTARD)):
        for i in range(16):
            leaf(
                pen,
                *around(*top, r * 0.3, i * 22.5 + ring),
                r * 0.72,
                i * 22.5 + ring,
                colour,
                0.22,
            )
    pen.dot(*top, r * 0.46, p.BARK)
    pen.dot(top[0] - r * 0.05, top[1] + r * 0.05, r * 0.32, p.OAK)
    for i in range(14):
        pen.dot(*around(*top, r * (0.12 + 0.022 * i), i * 137.5), r * 0.028, p.MUSTARD, 0.8)


def ripples(
    pen: Pen,
    n: int,
    x: float,
    y: float,
    w: float,
    h: float,
    colour: str = p.WHITE,
    size: float = 60,
    alpha: float = 0.4,
) -> None:
    """Light on water."""
    for rx, ry in pen.scatter(n, x, y, w, h):
        s = size * (1.2 - 0.85 * (ry - y) / h) * pen.some(0.5, 1.2)
        pen.stroke(
            [(rx - s, ry), (rx, ry + s * 0.07), (rx + s, ry)], colour, max(1.6, s * 0.07), alpha
        )


def falling(pen: Pen, n: int, *colours: str, size: float = 7, long: float = 1.0) -> None:
    """Snow (or, with ``long`` above one, leaves) in the air."""
    for x, y in pen.scatter(n, 0, 0, pen.w, pen.h):
        s = size * pen.some(0.4, 1.3)
        pen.fill(ellipse(x, y, s * long, s, pen.some(0, 180)), pen.pick(colours), 0.9)


def stars(pen: Pen, n: int, y: float, h: float, colour: str = p.CREAM) -> None:
    """A clear night."""
    for x, sy in pen.scatter(n, 0, y, pen.w, h):
        pen.dot(x, sy, pen.some(1.3, 4.2), colour, pen.some(0.5, 1))


def moon(pen: Pen, x: float, y: float, r: float) -> None:
    """A full moon with its halo."""
    pen.glow(x, y, r * 3.2, p.CREAM, 0.22)
    pen.dot(x, y, r, "#fdf1cf")
    for dx, dy, s in ((-0.3, 0.2, 0.2), (0.25, -0.25, 0.26), (0.3, 0.4, 0.12)):
        pen.dot(x + dx * r, y + dy * r, s * r, "#e9d7a8", 0.7)


def star(pen: Pen, x: float, y: float, r: float, colour: str, turn: float = 0) -> None:
    """A five-pointed star."""
    pts: Sequence[Pt] = [
        around(x, y, r if i % 2 == 0 else r * 0.45, 90 + turn + i * 36) for i in range(10)
    ]
    pen.shape(pts, colour)
