"""Hair and headwear in the head's frame (head 100 units high, middle at (0, 0)).

``back`` goes behind the body, ``front`` over the face.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from . import palette as p
from .faces import width
from .pen import Pen, around
from .people import Look
from .shapes import Pt, blob, curve, ellipse


def back(pen: Pen, look: Look, age: float, turn: float) -> None:
    """What hangs or billows behind the head."""
    style, colour = look.style, look.hair
    deep = p.dark(colour, 0.3)
    w = width(age)
    if style == "curls" and age >= 0.8:
        r = min(1.0, 0.55 + age / 14)
        _coils(pen, deep, 30, (-28, 208), (w + 4 + 9 * r, 15 + 5 * r), 5)
        pen.fill(ellipse(0, 8, w + 9 + 8 * r, 52 + 8 * r), deep)
    elif style == "puffs":
        for side in (-1, 1):
            _puff(pen, side * (w + 2), 36, 22, deep, colour)
    elif style == "long":
        pen.fill(
            blob(
                [(0, 58), (44, 44), (57, 4), (60, -46), (64, -92), (38, -112), (0, -104)]
                + [(-40, -114), (-66, -90), (-60, -46), (-57, 4), (-44, 44)]
            ),
            deep,
        )
    elif style == "bob":
        pen.fill(
            blob(
                [(0, 56), (44, 42), (55, 2), (54, -34), (40, -48), (0, -46)]
                + [(-40, -48), (-54, -34), (-55, 2), (-44, 42)]
            ),
            deep,
        )
    elif style == "bun":
        pen.fill(ellipse(-turn * 12, 60, 25, 22), colour)
        pen.fill(ellipse(-turn * 12 + 7, 57, 13, 15), deep, 0.8)
        for i in (-1, 0, 1):
            pen.stroke(
                [(-14 + i * 4 - turn * 12, 52 + i * 7), (-turn * 12, 62 + i * 6)]
                + [(12 - turn * 12, 58 + i * 7)],
                p.light(colour, 0.25),
                1.4,
                0.6,
            )
    elif style == "scarf":
        cloth = look.cloth or p.TEAL
        pen.fill(
            blob(
                [(0, 62), (46, 46), (58, 4), (57, -40), (64, -76), (0, -92)]
                + [(-64, -76), (-57, -40), (-58, 4), (-46, 46)]
            ),
            p.dark(cloth, 0.25),
        )


def front(pen: Pen, look: Look, age: float, turn: float) -> None:
    """What frames the face."""
    if look.style == "bald":
        _bald(pen, look, age)
    elif look.style == "wrap":
        _wrap(pen, look.cloth or p.MUSTARD, age)
    elif look.style == "scarf":
        _scarf(pen, look, age, turn)
    elif look.style in ("puffs", "bun"):
        line, part = (27, 0) if look.style == "puffs" else (27, -10)
        _cap(pen, look.hair, age, turn, line, part)
    else:
        _FRONTS[look.style](pen, look.hair, age, turn)


def _coils(
    pen: Pen, colour: str, n: int, arc: tuple[float, float], size: tuple[float, float], seed: int
) -> None:
    rng = random.Random(seed)
    for i in range(n):
        angle = arc[0] + (arc[1] - arc[0]) * i / (n - 1)
        x, y = around(0, 6, size[0] + rng.uniform(-2, 3), angle)
        pen.dot(x, y * 1.03, size[1] * rng.uniform(0.75, 1.05), colour)


def _curl_lines(pen: Pen, colour: str, spots: list[Pt], r: float, seed: int) -> None:
    rng = random.Random(seed)
    for x, y in spots:
        turn = rng.uniform(0, 360)
        pen.stroke([around(x, y, r, turn + a) for a in (0, 80, 160, 230)], colour, 1.8, 0.75)


def _curls(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    if age < 0.8:
        fuzz = [(-w * 0.8, 30), (-w * 0.5, 47), (0, 55), (w * 0.5, 47), (w * 0.8, 30)]
        pen.fill(blob([*fuzz, (w * 0.5, 34), (0, 33), (-w * 0.5, 34)]), colour, 0.78)
        pen.stroke([(turn * 5 - 4, 38), (turn * 5 + 3, 30), (turn * 5 - 2, 26)], colour, 3)
        return
    r = min(1.0, 0.55 + age / 14)
    shift = turn * 6
    pen.fill(
        blob(
            [(-w - 3, 6), (-w - 3, 32), (-w * 0.6, 56), (0, 64), (w * 0.6, 56), (w + 3, 32)]
            + [(w + 3, 6), (w * 0.82 + shift, 20), (w * 0.3 + shift, 32)]
            + [(-w * 0.4 + shift, 31), (-w * 0.84 + shift, 18)]
        ),
        colour,
    )
    rng = random.Random(3)
    for i in range(13):
        t = i / 12
        x = -w * 1.04 + 2.08 * w * t + shift * (1 - abs(2 * t - 1))
        y = 6 + 28 * (1 - (2 * t - 1) ** 2) ** 0.6
        pen.dot(x, y, (8.5 + 3 * r) * rng.uniform(0.8, 1.1), colour)
    _coils(pen, colour, 17, (4, 176), (w + 1 + 6 * r, 12 + 4 * r), 9)
    spots = [around(0, 8, w * 0.72 + rng.uniform(-4, 18), a) for a in range(22, 160, 11)]
    _curl_lines(pen, p.light(p.mix(colour, "#8a5038", 0.5), 0.12), spots, 6, 4)


def _puff(pen: Pen, x: float, y: float, r: float, deep: str, colour: str) -> None:
    rng = random.Random(8)
    pen.dot(x, y, r, deep)
    for i in range(12):
        px, py = around(x, y, r * 0.82, i * 30)
        pen.dot(px, py, r * 0.36, deep if i in (9, 10, 11, 0) else colour)
    pen.dot(x - 2, y + 2, r * 0.86, colour)
    spots = [around(x, y, rng.uniform(2, r * 0.75), i * 60) for i in range(6)]
    _curl_lines(pen, p.light(colour, 0.22), spots, 4.5, 2)


def _cap(pen: Pen, colour: str, age: float, turn: float, line: float, part: float) -> None:
    w = width(age)
    s = turn * 7 + part
    pen.fill(
        blob(
            [(-w - 2, 0), (-w - 1, 28), (-w * 0.62, 50), (0, 57), (w * 0.62, 50), (w + 1, 28)]
            + [(w + 2, 0), (w * 0.86 + turn * 4, 18), (w * 0.45 + s * 0.4, line + 3), (s, line + 7)]
            + [(-w * 0.5 + s * 0.4, line), (-w * 0.86 + turn * 4, 14)]
        ),
        colour,
    )
    shine = p.light(colour, 0.28)
    for i in range(3):
        pen.stroke(
            [(-w * 0.72 + i * 5, 30 + i * 3), (-w * 0.4 + i * 6, 44 + i * 2)]
            + [(-3 + i * 4, 50 + i)],
            shine,
            1.7,
            0.55,
        )


def _long(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    s = turn * 7 - 6
    top = [(-w - 2, -6), (-w - 3, 28), (-w * 0.6, 52), (0, 59), (w * 0.6, 52), (w + 3, 28)]
    brow = [(w + 2, -6), (w - 3, 10), (w * 0.62 + s * 0.5, 23), (s + 4, 38), (s - 4, 38)]
    pen.fill(blob([*top, *brow, (-w * 0.62 + s * 0.5, 21), (-w + 3, 10)]), colour)
    for side in (-1, 1):
        fall = [(side * w * 0.7, 49), (side * (w + 9), 12), (side * (w + 13), -42)]
        fall += [(side * (w + 18), -86), (side * (w - 6), -100), (side * (w - 2), -44)]
        pen.fill(blob([*fall, (side * (w - 5), -6), (side * (w - 9), 18)]), colour)
        for i in range(3):
            x = side * (w + 1 + i * 5)
            line = [(side * (8 + 13 * i) + s, 50 - i * 3), (x * 0.98, 14), (x + side * 2, -40)]
            tone = p.light(colour, 0.3) if i == 1 else p.dark(colour, 0.25)
            pen.stroke([*line, (x, -84 + 6 * i)], tone, 1.7, 0.6)


def _plaits(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    _cap(pen, colour, age, turn, 26, -8)
    for side in (-1, 1):
        for i in range(5):
            x, y = side * (w + 5 + i * 1.6), -8 - i * 15
            pen.fill(ellipse(x, y, 10 - i * 0.8, 11, side * 28), colour)
            pen.stroke(
                [(x - side * 8, y - 3), (x, y + 3), (x + side * 8, y - 1)],
                p.dark(colour, 0.28),
                1.7,
                0.7,
            )
        pen.fill(ellipse(side * (w + 13), -79, 6, 4.5), p.CORAL)
        pen.fill(
            blob([(side * (w + 11), -82), (side * (w + 21), -98), (side * (w + 9), -97)]), colour
        )


def _bob(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    s = turn * 7
    pen.fill(
        blob(
            [(-w - 7, -38), (-w - 12, 4), (-w * 0.9, 42), (0, 60), (w * 0.9, 42), (w + 12, 4)]
            + [(w + 7, -38), (w - 5, -34), (w - 3, 0), (w * 0.6 + s, 28), (4 + s, 26)]
            + [(-w * 0.55 + s, 22), (-w + 3, 0), (-w + 5, -34)]
        ),
        colour,
    )
    for i in range(4):
        pen.stroke(
            [(-20 + i * 13 + s, 54 - abs(i - 1.5) * 2), (-30 + i * 17 + s, 40)]
            + [(-36 + i * 20 + s, 29)],
            p.WHITE if i % 2 else p.dark(colour, 0.3),
            1.6,
            0.45,
        )


def _crop(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    s = turn * 7
    pen.fill(
        blob(
            [(-w - 4, -14), (-w - 9, 18), (-w * 0.7, 50), (-6, 63), (w * 0.66, 54), (w + 9, 22)]
            + [(w + 4, -14), (w - 2, 12), (w * 0.6 + s, 30), (w * 0.1 + s, 24)]
            + [(-w * 0.4 + s, 34), (-w + 3, 12)]
        ),
        colour,
    )
    for i in range(6):
        x = -w * 0.7 + i * w * 0.3
        pen.stroke(
            [(x + 8, 54 - abs(i - 2.5) * 3), (x, 42), (x - 5 + s, 31)],
            p.light(colour, 0.5) if i % 2 else p.dark(colour, 0.22),
            1.9,
            0.6,
        )


def _bald(pen: Pen, look: Look, age: float) -> None:
    w = width(age)
    for side in (-1, 1):
        pen.fill(
            blob(
                [(side * (w + 1), 10), (side * (w + 4), -6), (side * (w + 1), -18)]
                + [(side * (w - 5), -4), (side * (w - 4), 8)]
            ),
            look.beard or look.hair,
        )
    pen.fill(ellipse(-12, 36, 13, 6, 24), p.WHITE, 0.3)


def _wrap(pen: Pen, cloth: str, age: float) -> None:
    w = width(age)
    deep = p.dark(cloth, 0.28)
    curls = [(-w * 0.86, 17), (-w * 0.55, 25), (-w * 0.2, 29), (w * 0.2, 29), (w * 0.55, 25)]
    for x, y in [*curls, (w * 0.86, 17)]:
        pen.dot(x, y, 7.5, "#241816")
    pen.fill(ellipse(26, 80, 30, 19, 28), deep)
    shape = blob(
        [(-w - 6, 10), (-w - 15, 42), (-w * 0.75, 76), (2, 90), (w * 0.85, 76), (w + 15, 40)]
        + [(w + 6, 8), (w * 0.7, 23), (w * 0.2, 33), (-w * 0.3, 32), (-w * 0.75, 22)]
    )
    pen.fill(shape, cloth)
    with pen.clip(shape):
        for i, colour in enumerate((p.CORAL, p.TEAL, p.WHITE, p.CORAL, p.TEAL)):
            low = 22 + i * 13
            band = [(-w - 16, low - 6), (-10, low + 14), (w + 16, low + 3)]
            pen.stroke(band, colour, 5.5 if i != 2 else 3, 0.9)
        pen.fill(ellipse(w * 1.0, 44, w * 0.4, 50), p.PLUM, 0.16)
    pen.stroke([(-w - 5, 11), (-w * 0.5, 27), (0, 33), (w * 0.5, 28), (w + 5, 10)], deep, 3, 0.8)
    pen.fill(ellipse(-8, 88, 25, 15, -26), cloth)
    pen.fill(ellipse(24, 92, 24, 14, 30), p.light(cloth, 0.12))
    pen.fill(ellipse(8, 84, 9, 10), p.CORAL)


def _flat(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    s = turn * 6
    pen.fill(
        blob(
            [(-w - 1, 2), (-w - 2, 34), (-w * 0.8, 62), (0, 68), (w * 0.8, 62), (w + 2, 34)]
            + [(w + 1, 2), (w * 0.88, 22), (w * 0.5 + s, 31), (-w * 0.5 + s, 31), (-w * 0.88, 22)]
        ),
        colour,
    )
    rng = random.Random(6)
    for i in range(14):
        x = -w * 0.86 + i * w * 0.132
        pen.dot(x, 62 + 4 * math.sin(i) + 4 * (1 - abs(i - 6.5) / 7), 6.5, colour)
    spots = [(rng.uniform(-w * 0.7, w * 0.7), rng.uniform(40, 62)) for _ in range(12)]
    _curl_lines(pen, p.light(colour, 0.25), spots, 3.4, 1)


def _short(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    s = turn * 6
    pen.fill(
        blob(
            [(-w - 1, -4), (-w - 2, 28), (-w * 0.66, 51), (0, 58), (w * 0.66, 51), (w + 2, 28)]
            + [(w + 1, -4), (w * 0.92, 18), (w * 0.62 + s, 31), (s, 33), (-w * 0.62 + s, 31)]
            + [(-w * 0.92, 18)]
        ),
        colour,
    )
    pen.fill(ellipse(-14, 48, 20, 5, 16), p.light(colour, 0.35), 0.35)


def _scarf(pen: Pen, look: Look, age: float, turn: float) -> None:
    w = width(age)
    cloth = look.cloth or p.TEAL
    deep = p.dark(cloth, 0.25)
    s = turn * 6
    pen.fill(blob([(-w + s, 26), (0 + s, 34), (w + s, 26), (w, 40), (0, 48), (-w, 40)]), look.hair)
    outer = [(-w - 9, -34), (-w - 11, 10), (-w * 0.86, 46), (0, 62), (w * 0.86, 46), (w + 11, 10)]
    inner = [(w + 9, -34), (w - 4 + s * 0.5, -26), (w - 3 + s, 4), (w * 0.62 + s, 33), (s, 41)]
    pen.fill(
        blob([*outer, *inner, (-w * 0.62 + s, 33), (-w + 3 + s, 4), (-w + 4 + s * 0.5, -26)]), cloth
    )
    pen.fill(
        blob(
            [(-w - 9, -32), (-w + 6, -36), (0, -52), (w - 6, -36), (w + 9, -32), (w + 17, -66)]
            + [(10, -88), (-w - 14, -70)]
        ),
        cloth,
    )
    for i in range(3):
        pen.line(
            curve([(-w - 2 + i * 8, -44 - i * 9), (-4 + i * 4, -60 - i * 9), (w - 2, -46 - i * 7)]),
            deep,
            2,
            0.6,
        )
    pen.stroke([(-w * 0.8, 40), (-6, 54), (w * 0.5, 52)], p.light(cloth, 0.4), 2, 0.5)


def _swept(pen: Pen, colour: str, age: float, turn: float) -> None:
    w = width(age)
    s = turn * 7
    pen.fill(
        blob(
            [(-w - 6, -22), (-w - 10, 16), (-w * 0.7, 52), (2, 65), (w * 0.72, 54), (w + 9, 20)]
            + [(w + 5, -22), (w - 3, 6), (w * 0.75 + s, 28), (-w * 0.1 + s, 40)]
            + [(-w * 0.66 + s, 28), (-w + 3, 6)]
        ),
        colour,
    )
    for i in range(5):
        pen.stroke(
            [(-w * 0.2 + s - i * 2, 40 + i * 4), (w * 0.3, 48 + i * 3), (w * 0.85, 32 + i * 3)],
            p.light(colour, 0.4) if i % 2 else p.dark(colour, 0.25),
            1.7,
            0.55,
        )


_FRONTS: dict[str, Callable[[Pen, str, float, float], None]] = {
    "curls": _curls,
    "long": _long,
    "plaits": _plaits,
    "bob": _bob,
    "crop": _crop,
    "flat": _flat,
    "short": _short,
    "swept": _swept,
}
