"""Heads and faces, drawn in a frame where the head is 100 units high and its middle is (0, 0).

A face looks to one side by ``turn`` (-1 left to 1 right as seen by the viewer).
"""

from __future__ import annotations

from dataclasses import dataclass

from . import palette as p
from .pen import Pen
from .people import Look
from .shapes import Shape, blob, curve, ellipse

_EYE = "#2a1a1a"


@dataclass(frozen=True)
class Face:
    """One moment's face: ``mood`` and where it looks."""

    mood: str = "smile"
    turn: float = 0.0
    nod: float = 0.0


def skull(age: float) -> Shape:
    """The outline of a head: round and full-cheeked when young, longer when grown."""
    g = min(1.0, age / 16)
    w, cheek, jaw = 50 - 8 * g, 49 - 8.5 * g, 33 - 7 * g
    return blob(
        [(0, 51), (w * 0.72, 38), (w, 6), (cheek, -17), (jaw, -40), (0, -50 - g)]
        + [(-jaw, -40), (-cheek, -17), (-w, 6), (-w * 0.72, 38)]
    )


def width(age: float) -> float:
    """Half the head's width at this age."""
    return 50 - 8 * min(1.0, age / 16)


def draw_head(pen: Pen, look: Look, age: float, face: Face) -> None:
    """Ears, head shape, its shading, and the features."""
    w = width(age)
    shade = p.dark(look.skin, 0.2)
    for side in (-1, 1):
        x = side * (w - 1) - face.turn * 7
        pen.fill(ellipse(x, -7, 8.5, 11.5, side * -10), look.skin)
        pen.fill(ellipse(x + side * 0.5, -7, 4.4, 6.8, side * -10), shade, 0.45)
    outline = skull(age)
    pen.fill(outline, look.skin)
    with pen.clip(outline):
        pen.fill(ellipse(w * 1.22, -8, w * 0.72, 74, -6), shade, 0.3)
        pen.fill(ellipse(-w * 0.4, 26, w * 0.8, 30), p.light(look.skin, 0.45), 0.28)
        pen.fill(ellipse(face.turn * 4, 34, w * 1.05, 17), shade, 0.28)
        _features(pen, look, age, face)


def _features(pen: Pen, look: Look, age: float, face: Face) -> None:
    g = min(1.0, age / 16)
    w = width(age)
    shift = face.turn * w * 0.3
    level = -11 + 8 * g + face.nod * 5
    gap = w * (0.39 + 0.02 * g)
    for side in (-1, 1):
        near = 1 - 0.12 * max(0.0, side * face.turn)
        x = shift + side * gap * near
        blush = "#d8503f" if p.rgb(look.skin)[0] > 0.65 else "#c2452f"
        pen.fill(ellipse(x + side * 6, level - 16, 9.5, 7), blush, 0.16)
        pen.fill(ellipse(x + side * 6, level - 16, 6.5, 4.6), blush, 0.12)
        _eye(pen, x, level, side, face, g)
        if look.lashes:
            _lashes(pen, x, level, side, face)
        _brow(pen, look, x, level, side, face, g)
        if look.lined:
            tail = [(x + side * 9, level - 2), (x + side * 12.5, level - 4)]
            pen.stroke(tail, p.dark(look.skin, 0.35), 1.1, 0.6)
    _nose(pen, look, shift, level, face, g)
    if look.beard:
        _beard(pen, look, look.beard, shift)
    _mouth(pen, look, shift * 1.05, level - 27 - 3 * g, face)
    if look.glasses:
        _glasses(pen, shift, level, gap)


def _eye(pen: Pen, x: float, y: float, side: int, face: Face, g: float) -> None:
    look_x, look_y = face.turn * 2.0, face.nod * 1.5
    if face.mood in ("asleep", "joy"):
        arch = 4.5 if face.mood == "joy" else -3.5
        pen.stroke([(x - 6.5, y - arch * 0.4), (x, y + arch), (x + 6.5, y - arch * 0.4)], _EYE, 2.7)
        return
    rx, ry = 4.7 - 0.5 * g, 6.1 - 0.9 * g
    if face.mood == "laugh":
        ry *= 0.86
    if face.mood == "wonder":
        rx, ry = rx * 1.1, ry * 1.12
    pen.fill(ellipse(x + look_x, y + look_y, rx, ry), _EYE)
    pen.dot(x + look_x - 1.5, y + look_y + 2.2, 1.55, p.WHITE)
    pen.dot(x + look_x + 1.4, y + look_y - 2.2, 0.8, p.WHITE, 0.55)
    lid = [
        (x - 6 + look_x, y + ry - 2.6),
        (x + look_x, y + ry + 0.9),
        (x + 6 + look_x, y + ry - 2.6),
    ]
    lid[2 if side > 0 else 0] = (x + side * 7.2 + look_x, y + ry - 2.2)
    pen.stroke(lid, _EYE, 1.7, 0.85)


def _lashes(pen: Pen, x: float, y: float, side: int, face: Face) -> None:
    if face.mood in ("asleep", "joy"):
        return
    x, y = x + face.turn * 2.0, y + face.nod * 1.5
    for i in range(3):
        start = (x + side * (3.4 + 1.5 * i), y + 4.6 - 1.3 * i)
        pen.stroke([start, (start[0] + side * 2.6, start[1] + 2.7 - 0.8 * i)], _EYE, 1.3)


def earrings(pen: Pen, look: Look, age: float, turn: float) -> None:
    """What hangs from the ears; drawn after the hair."""
    if look.earrings is None:
        return
    w = width(age)
    for side in (-1, 1):
        x = side * (w + 1) - turn * 7
        if look.style == "wrap":
            pen.line(ellipse(x, -29, 7, 10), look.earrings, 3.2)
        else:
            pen.dot(x, -18, 3.6, look.earrings)


def _brow(pen: Pen, look: Look, x: float, y: float, side: int, face: Face, g: float) -> None:
    colour = look.beard or look.hair
    if look.style in ("wrap", "scarf"):
        colour = look.hair
    colour = p.mix(colour, p.dark(look.skin, 0.5), 0.3)
    rise = {"wonder": 4.0, "laugh": 2.0, "joy": 2.0, "worried": 1.5}.get(face.mood, 0.0)
    inner = {"worried": 4.5, "thoughtful": 2.6 if side < 0 else -0.5, "wonder": 1.0}.get(
        face.mood, 0.0
    )
    top = y + 14.5 + rise
    line = [(x - side * 7, top + inner), (x + side * 1, top + 2.2), (x + side * 8, top - 2)]
    pen.stroke(line, colour, 2.2 + 0.7 * g, 0.9)


def _nose(pen: Pen, look: Look, x: float, y: float, face: Face, g: float) -> None:
    shade = p.dark(look.skin, 0.42)
    nx, ny = x + face.turn * 5, y - 12.5 - 2.5 * g
    r = 3.4 + 1.4 * g
    pen.stroke([(nx - r, ny + 0.8), (nx - r * 0.2, ny - 1.9), (nx + r, ny + 0.8)], shade, 2.2, 0.8)
    pen.fill(ellipse(nx - 0.8, ny + 2.6, r * 0.7, 2.0), p.light(look.skin, 0.6), 0.4)


def _mouth(pen: Pen, look: Look, x: float, y: float, face: Face) -> None:
    lip = p.mix(p.dark(look.skin, 0.45), "#a3322f", 0.45)
    mood = face.mood
    if mood in ("laugh", "joy"):
        wide, deep = (11.5, 11.0) if mood == "laugh" else (10.0, 8.5)
        shape = blob(
            [(x - wide, y + 3), (x, y + 1.4), (x + wide, y + 3), (x + wide * 0.6, y - deep * 0.7)]
            + [(x, y - deep), (x - wide * 0.6, y - deep * 0.7)],
            0.9,
        )
        pen.fill(shape, "#6d1f24")
        with pen.clip(shape):
            pen.fill(ellipse(x, y - deep, wide * 0.62, deep * 0.55), "#e07a70")
            pen.box(x - wide * 0.7, y - 0.9, wide * 1.4, 4.4, p.WHITE, 1.4)
        pen.line(shape, lip, 1.2)
        return
    if mood == "wonder":
        pen.fill(ellipse(x, y - 2, 4.4, 5.2), "#6d1f24")
        return
    half, drop = {
        "smile": (10.5, 5.4),
        "kind": (8.5, 3.2),
        "thoughtful": (6.5, -0.6),
        "worried": (6.0, -2.2),
        "asleep": (5.0, 2.2),
        "quiet": (6.5, 1.4),
    }.get(mood, (9.0, 4.0))
    skew = 1.6 if mood == "thoughtful" else 0.0
    pen.stroke(
        [(x - half, y + drop * 0.3), (x, y - drop), (x + half, y + drop * 0.3 + skew)], lip, 2.5
    )
    if mood in ("smile", "kind"):
        for side in (-1, 1):
            end = (x + side * half, y + drop * 0.3)
            pen.stroke([end, (end[0] + side * 1.4, end[1] + 1.6)], lip, 1.6, 0.7)


def _beard(pen: Pen, look: Look, colour: str, x: float) -> None:
    pen.fill(
        blob(
            [(-46, 0), (-39, -13), (-26 + x, -18), (x, -15), (26 + x, -18), (39, -13), (46, 0)]
            + [(46, -40), (24, -62), (0, -66), (-24, -62), (-46, -40)]
        ),
        colour,
    )
    pen.fill(ellipse(x * 1.05, -30, 11, 5.5), p.dark(look.skin, 0.06))
    for i in range(9):
        bx = -28 + 7 * i
        pen.stroke([(bx, -34 - i % 3 * 3), (bx + 1, -44)], p.light(colour, 0.45), 1.5, 0.6)


def _glasses(pen: Pen, x: float, y: float, gap: float) -> None:
    frame = "#7c4a5c"
    for side in (-1, 1):
        lens = ellipse(x + side * gap, y, 12.5, 11.5)
        pen.fill(lens, p.WHITE, 0.22)
        pen.line(lens, frame, 2.1)
        pen.stroke([(x + side * (gap + 12), y + 2), (x + side * (gap + 22), y + 4)], frame, 2)
    pen.line(curve([(x - gap + 12, y + 2), (x, y + 4.5), (x + gap - 12, y + 2)]), frame, 2)
