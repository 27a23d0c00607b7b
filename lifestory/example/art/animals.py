"""Biscuit the dog in his poses, and ducks. Lengths are picture units; ``s`` is shoulder height."""

from __future__ import annotations

from . import palette as p
from .pen import Pen
from .shapes import Pt, blob, ellipse, ribbon

COAT = "#8d5a37"
PALE = "#d9ab78"


def biscuit_head(
    pen: Pen, x: float, y: float, s: float, flip: bool = False, mood: str = "happy", turn: float = 0
) -> None:
    """Biscuit's head, three-quarters to the right, about ``s`` high."""
    with pen.at(x, y, s / 100, turn, flip):
        pen.fill(
            blob(
                [
                    (-46, 22),
                    (-40, 46),
                    (-8, 54),
                    (26, 50),
                    (42, 28),
                    (44, 0),
                    (30, -26),
                    (0, -38),
                    (-30, -28),
                    (-46, 0),
                ]
            ),
            COAT,
        )
        pen.fill(blob([(2, 52), (16, 50), (20, 24), (18, 4), (8, 4), (2, 24)]), PALE)
        pen.fill(
            blob(
                [
                    (-14, 2),
                    (14, 10),
                    (46, 4),
                    (58, -12),
                    (50, -32),
                    (18, -44),
                    (-10, -36),
                    (-22, -16),
                ]
            ),
            PALE,
        )
        pen.fill(
            blob([(-34, 48), (-52, 44), (-66, 10), (-62, -24), (-46, -30), (-32, 2)]),
            p.dark(COAT, 0.28),
        )
        pen.fill(
            blob([(34, 50), (48, 46), (60, 22), (58, 2), (48, 2), (38, 28)]), p.dark(COAT, 0.22)
        )
        pen.fill(blob([(38, 8), (52, 10), (60, 0), (52, -10), (40, -6)]), p.INK)
        pen.fill(ellipse(47, 4, 5, 2.4, 20), p.WHITE, 0.7)
        for ex in (-12, 28):
            if mood == "asleep":
                pen.stroke([(ex - 7, 19), (ex, 15), (ex + 7, 19)], p.INK, 3)
            else:
                pen.fill(ellipse(ex, 19, 6, 7.4), p.INK)
                pen.dot(ex - 2, 22, 2.1, p.WHITE)
                pen.stroke([(ex - 7, 33), (ex + 2, 36), (ex + 7, 33)], p.dark(COAT, 0.35), 3)
        if mood == "happy":
            pen.fill(blob([(10, -26), (34, -24), (44, -18), (36, -36), (20, -40)]), "#6d1f24")
            pen.fill(blob([(18, -30), (36, -28), (38, -50), (28, -58), (19, -48)]), "#e57f79")
        pen.stroke([(50, -10), (44, -20), (28, -26), (8, -25)], p.dark(COAT, 0.4), 2.6)


def _collar(pen: Pen, a: Pt, b: Pt, s: float) -> None:
    pen.stroke([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - s * 0.04), b], p.CORAL, s * 0.075)
    pen.dot((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - s * 0.1, s * 0.045, p.MUSTARD)


def _leg(pen: Pen, pts: list[Pt], s: float, colour: str) -> None:
    pen.fill(ribbon(pts, [s * 0.115, s * 0.075, s * 0.06][: len(pts)]), colour)
    x, y = pts[-1]
    pen.fill(
        blob(
            [
                (x - s * 0.06, y + s * 0.05),
                (x + s * 0.07, y + s * 0.05),
                (x + s * 0.14, y - s * 0.03),
                (x + s * 0.08, y - s * 0.065),
                (x - s * 0.07, y - s * 0.06),
            ]
        ),
        PALE,
    )


def biscuit_stand(
    pen: Pen,
    x: float,
    y: float,
    s: float,
    flip: bool = False,
    run: float = 0.0,
    mood: str = "happy",
) -> None:
    """Biscuit on his feet (or at a run, ``run`` up to 1) looking right."""
    pen.shadow(x, y, s * 0.85, s * 0.09, 0.3)
    lift = run * s * 0.14
    with pen.at(x, y + lift, 1, run * 4, flip):
        dim = p.dark(COAT, 0.2)
        r = run * s
        for hipx, reach in ((-0.46, -0.34), (0.4, 0.3)):
            _leg(
                pen,
                [
                    (hipx * s + 12, s * 0.5),
                    (hipx * s + reach * r * 0.7, s * 0.24),
                    (hipx * s + reach * r + 16, s * 0.06),
                ],
                s,
                dim,
            )
        pen.fill(
            ribbon(
                [(-s * 0.6, s * 0.8), (-s * 0.84, s * 0.98), (-s * 0.86, s * 1.26)],
                [s * 0.07, s * 0.08, s * 0.03],
            ),
            COAT,
        )
        pen.dot(-s * 0.862, s * 1.27, s * 0.05, PALE)
        body = blob(
            [
                (-s * 0.66, s * 0.72),
                (-s * 0.5, s * 0.96),
                (0, s * 0.93),
                (s * 0.42, s * 1.02),
                (s * 0.6, s * 0.82),
                (s * 0.52, s * 0.5),
                (s * 0.3, s * 0.38),
                (-s * 0.2, s * 0.48),
                (-s * 0.56, s * 0.42),
            ]
        )
        pen.fill(body, COAT)
        with pen.clip(body):
            pen.fill(ellipse(s * 0.5, s * 0.5, s * 0.24, s * 0.34), PALE)
            pen.fill(ellipse(-s * 0.1, s * 0.38, s * 0.6, s * 0.16), p.PLUM, 0.2)
            pen.fill(ellipse(-s * 0.2, s * 0.94, s * 0.4, s * 0.08), p.CREAM, 0.2)
        for hipx, reach in ((-0.52, -0.5), (0.36, 0.46)):
            _leg(
                pen,
                [
                    (hipx * s, s * 0.56),
                    (hipx * s + reach * r * 0.6 - 4, s * 0.26),
                    (hipx * s + reach * r, s * 0.06),
                ],
                s,
                COAT,
            )
        pen.fill(ribbon([(s * 0.38, s * 0.86), (s * 0.56, s * 1.12)], [s * 0.22, s * 0.19]), COAT)
        _collar(pen, (s * 0.34, s * 1.1), (s * 0.68, s * 0.96), s)
        biscuit_head(pen, s * 0.62, s * 1.3, s * 0.62, False, mood)


def biscuit_sit(
    pen: Pen, x: float, y: float, s: float, flip: bool = False, mood: str = "happy", turn: float = 0
) -> None:
    """Biscuit sitting, turned a little to the right."""
    pen.shadow(x, y, s * 0.6, s * 0.08, 0.3)
    with pen.at(x, y, 1, 0, flip):
        pen.fill(
            ribbon(
                [(-s * 0.4, s * 0.12), (-s * 0.66, s * 0.1), (-s * 0.82, s * 0.24)],
                [s * 0.07, s * 0.075, s * 0.03],
            ),
            COAT,
        )
        body = blob(
            [
                (-s * 0.02, s * 1.1),
                (s * 0.26, s * 0.98),
                (s * 0.34, s * 0.6),
                (s * 0.26, s * 0.1),
                (-s * 0.1, 0),
                (-s * 0.46, s * 0.06),
                (-s * 0.5, s * 0.4),
                (-s * 0.26, s * 0.86),
            ]
        )
        pen.fill(body, COAT)
        with pen.clip(body):
            pen.fill(ellipse(s * 0.2, s * 0.66, s * 0.17, s * 0.36, 8), PALE)
            pen.fill(ellipse(-s * 0.1, s * 0.02, s * 0.4, s * 0.1), p.PLUM, 0.2)
        pen.fill(
            blob(
                [
                    (-s * 0.44, s * 0.06),
                    (-s * 0.42, s * 0.4),
                    (-s * 0.2, s * 0.5),
                    (-s * 0.02, s * 0.3),
                    (-s * 0.04, s * 0.04),
                ]
            ),
            p.light(COAT, 0.08),
        )
        _leg(
            pen,
            [(s * 0.1, s * 0.56), (s * 0.08, s * 0.3), (s * 0.1, s * 0.06)],
            s,
            p.dark(COAT, 0.14),
        )
        _leg(pen, [(s * 0.25, s * 0.6), (s * 0.27, s * 0.3), (s * 0.28, s * 0.06)], s, COAT)
        _leg(pen, [(-s * 0.24, s * 0.12), (-s * 0.1, s * 0.06), (s * 0.02, s * 0.06)], s, COAT)
        _collar(pen, (-s * 0.14, s * 1.04), (s * 0.28, s * 0.98), s)
        biscuit_head(pen, s * 0.1, s * 1.3, s * 0.66, False, mood, turn)


def biscuit_lie(
    pen: Pen, x: float, y: float, s: float, flip: bool = False, mood: str = "asleep"
) -> None:
    """Biscuit curled up, his head on his paws."""
    pen.shadow(x, y, s * 0.95, s * 0.08, 0.3)
    with pen.at(x, y, 1, 0, flip):
        pen.fill(
            ribbon(
                [(-s * 0.7, s * 0.16), (-s * 0.92, s * 0.06), (-s * 0.6, 0)],
                [s * 0.08, s * 0.08, s * 0.04],
            ),
            COAT,
        )
        body = blob(
            [
                (-s * 0.8, s * 0.2),
                (-s * 0.6, s * 0.52),
                (-s * 0.1, s * 0.58),
                (s * 0.36, s * 0.48),
                (s * 0.5, s * 0.16),
                (s * 0.3, 0),
                (-s * 0.5, 0),
            ]
        )
        pen.fill(body, COAT)
        with pen.clip(body):
            pen.fill(ellipse(-s * 0.2, s * 0.02, s * 0.6, s * 0.14), p.PLUM, 0.2)
        pen.fill(
            blob(
                [
                    (-s * 0.72, s * 0.1),
                    (-s * 0.62, s * 0.38),
                    (-s * 0.32, s * 0.36),
                    (-s * 0.26, s * 0.06),
                ]
            ),
            p.light(COAT, 0.08),
        )
        _leg(pen, [(s * 0.3, s * 0.16), (s * 0.56, s * 0.07), (s * 0.86, s * 0.06)], s, COAT)
        biscuit_head(pen, s * 0.56, s * 0.36, s * 0.6, False, mood, -8)


def duck(pen: Pen, x: float, y: float, s: float, flip: bool = False, drake: bool = True) -> None:
    """A mallard afloat, ``s`` half its length."""
    pen.fill(ellipse(x, y - s * 0.06, s * 1.15, s * 0.16), p.PLUM, 0.2)
    body = "#b9a48d" if drake else "#a67c52"
    with pen.at(x, y, s, 0, flip):
        shape = blob(
            [
                (-1.1, 0.42),
                (-0.7, 0.28),
                (-0.2, 0.5),
                (0.4, 0.42),
                (0.78, 0.3),
                (0.7, -0.02),
                (0, -0.14),
                (-0.7, -0.02),
            ]
        )
        pen.fill(shape, body)
        pen.fill(
            blob([(-0.75, 0.26), (-0.1, 0.44), (0.32, 0.26), (0, 0.08), (-0.5, 0.08)]),
            p.dark(body, 0.22),
        )
        pen.fill(
            ribbon([(0.52, 0.24), (0.6, 0.5), (0.66, 0.7)], [0.24, 0.15, 0.2]),
            "#2f6b4f" if drake else "#8a6341",
        )
        if drake:
            pen.stroke([(0.43, 0.42), (0.76, 0.4)], p.WHITE, 0.07)
        pen.fill(ellipse(0.68, 0.74, 0.24, 0.21), "#2f6b4f" if drake else "#8a6341")
        pen.fill(blob([(0.86, 0.78), (1.16, 0.7), (1.14, 0.62), (0.86, 0.62)]), p.MUSTARD)
        pen.dot(0.74, 0.8, 0.045, p.INK)
        pen.dot(0.73, 0.815, 0.016, p.WHITE)
    for i in (1.3, 1.7):
        pen.stroke(
            [(x - s * i, y - s * 0.1), (x, y - s * 0.22 * i), (x + s * i, y - s * 0.1)],
            p.WHITE,
            3,
            0.5,
        )
