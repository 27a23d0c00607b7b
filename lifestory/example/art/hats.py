"""Hats, hoods and hair ornaments, in the head's frame (100 units high, middle at (0, 0))."""

from __future__ import annotations

from . import palette as p
from .faces import width
from .pen import Pen
from .shapes import blob, ellipse, poly


def hat(pen: Pen, kind: str, colour: str, age: float, accent: str) -> None:
    """Put the hat on; no kind means a bare head."""
    w = width(age)
    if kind == "bobble":
        _bobble(pen, colour, w, accent)
    elif kind == "sunhat":
        _sunhat(pen, colour, w, accent)
    elif kind == "party":
        _party(pen, colour, accent)
    elif kind == "helmet":
        _helmet(pen, colour, w, accent)
    elif kind == "band":
        pen.stroke([(-w - 8, 26), (-w * 0.5, 50), (0, 57), (w * 0.5, 50), (w + 8, 26)], colour, 7)
        pen.fill(ellipse(-w * 0.62, 50, 11, 7, 60), p.light(colour, 0.15))
        pen.fill(ellipse(-w * 0.3, 60, 11, 7, 10), p.light(colour, 0.15))
        pen.dot(-w * 0.47, 53, 5, p.dark(colour, 0.25))
    elif kind == "clip":
        pen.stroke([(-w * 0.82, 34), (-w * 0.5, 48)], colour, 7.5)
    elif kind == "swimcap":
        _swimcap(pen, colour, w)


def _swimcap(pen: Pen, colour: str, w: float) -> None:
    crown = [(-w - 5, -8), (-w - 4, 26), (-w * 0.66, 54), (0, 63), (w * 0.66, 54), (w + 4, 26)]
    shape = blob([*crown, (w + 5, -8), (w * 0.86, 14), (0, 29), (-w * 0.86, 14)])
    pen.fill(shape, colour)
    with pen.clip(shape):
        pen.fill(ellipse(w * 0.95, 30, w * 0.4, 60), p.PLUM, 0.14)
        pen.stroke([(-w - 8, 34), (0, 52), (w + 8, 34)], p.WHITE, 6, 0.85)
    pen.fill(ellipse(-w * 0.42, 49, 13, 6, 30), p.WHITE, 0.4)


def _bobble(pen: Pen, colour: str, w: float, accent: str) -> None:
    pen.dot(0, 84, 16, accent)
    pen.dot(-4, 88, 9, p.WHITE, 0.5)
    pen.fill(
        blob(
            [
                (-w - 8, 22),
                (-w - 2, 52),
                (-w * 0.4, 76),
                (w * 0.4, 76),
                (w + 2, 52),
                (w + 8, 22),
                (0, 30),
            ]
        ),
        colour,
    )
    pen.fill(ellipse(w * 0.7, 46, w * 0.5, 34), p.PLUM, 0.12)
    for i in range(-3, 4):
        pen.stroke([(i * w * 0.31, 50), (i * w * 0.22, 70)], p.light(colour, 0.4), 2.2, 0.55)
    pen.fill(
        blob([(-w - 11, 18), (-w - 11, 40), (0, 48), (w + 11, 40), (w + 11, 18), (0, 25)], 0.8),
        p.dark(colour, 0.18),
    )
    for i in range(-4, 5):
        pen.stroke(
            [(i * w * 0.26, 26 - abs(i)), (i * w * 0.26, 42 - abs(i))],
            p.light(colour, 0.3),
            2.4,
            0.5,
        )


def _sunhat(pen: Pen, colour: str, w: float, accent: str) -> None:
    pen.fill(
        blob([(-w * 0.96, 30), (-w * 0.8, 62), (0, 76), (w * 0.8, 62), (w * 0.96, 30), (0, 26)]),
        colour,
    )
    pen.fill(
        blob([(-w * 0.97, 30), (-w * 0.95, 44), (0, 46), (w * 0.95, 44), (w * 0.97, 30), (0, 28)]),
        accent,
    )
    pen.fill(
        blob(
            [
                (-w - 27, 16),
                (-w * 0.9, 35),
                (0, 37),
                (w * 0.9, 35),
                (w + 27, 16),
                (w * 0.5, 20),
                (-w * 0.5, 20),
            ]
        ),
        p.light(colour, 0.2),
    )
    pen.fill(ellipse(0, 21, w * 0.9, 4), p.PLUM, 0.12)


def _party(pen: Pen, colour: str, accent: str) -> None:
    cone = poly([(-24, 48), (22, 52), (2, 108)])
    pen.fill(cone, colour)
    with pen.clip(cone):
        for i in range(4):
            pen.stroke([(-34, 50 + i * 16), (34, 62 + i * 16)], accent, 6)
    pen.dot(2, 108, 9, p.MUSTARD)


def _helmet(pen: Pen, colour: str, w: float, accent: str) -> None:
    pen.fill(
        blob(
            [
                (-w - 8, 18),
                (-w - 5, 48),
                (-w * 0.4, 74),
                (w * 0.4, 74),
                (w + 5, 48),
                (w + 8, 18),
                (0, 27),
            ]
        ),
        colour,
    )
    for x in (-w * 0.5, 0.0, w * 0.5):
        pen.stroke([(x * 0.9, 64 - abs(x) * 0.12), (x * 1.12, 40)], p.dark(colour, 0.4), 7, 0.85)
    pen.stroke([(-w - 7, 20), (0, 29), (w + 7, 20)], accent, 5)
    for s in (-1, 1):
        pen.stroke([(s * (w + 1), 18), (s * (w - 6), -28), (s * 8, -50)], p.INK, 2.4, 0.7)
