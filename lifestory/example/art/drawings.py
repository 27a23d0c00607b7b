"""Maya's own drawings and the scan of her swimming certificate."""

from __future__ import annotations

import math

from . import palette as p
from .crayon import (
    BLACK,
    BLUE,
    BROWN,
    GREEN,
    GREY,
    ORANGE,
    PINK,
    PURPLE,
    RED,
    YELLOW,
    dog,
    flop,
    grass,
    loop,
    paper,
    person,
    scribble,
    sun,
    tooth,
    wax,
)
from .nature import star
from .pen import Pen, around
from .registry import SHEET, scene
from .shapes import blob, curve, ellipse, poly, rect, ribbon


@scene(
    "drawing-my-house",
    None,
    (),
    "A crayon drawing of a house with a blue gate, flowers, a smiling sun and "
    "smoke from the chimney.",
    SHEET,
)
def my_house(pen: Pen) -> None:
    """By Maya, six."""
    paper(pen)
    scribble(pen, 20, 1190, 1860, 150, BLUE, 46, slant=0.6)
    grass(pen, 230)
    sun(pen, 1620, 1090, 110)
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
    person(pen, 1250, 120, 300, "#b5794c", BLACK, YELLOW, "curls", True)
    tooth(pen)


@scene(
    "drawing-my-family",
    None,
    (),
    "A crayon drawing of Anna, Joe, Maya and Biscuit in a row under a "
    "rainbow-coloured row of hearts.",
    SHEET,
)
def my_family(pen: Pen) -> None:
    """By Maya, seven."""
    paper(pen)
    grass(pen, 170)
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
    person(pen, 400, 110, 900, "#a86c40", BLACK, GREEN, "bun", True)
    person(pen, 1400, 110, 980, "#8a552f", BLACK, RED, "short")
    person(pen, 890, 110, 640, "#b5794c", BLACK, YELLOW, "curls", True)
    dog(pen, 1690, 110, 240)
    flop(pen, 1130, 120, 230)
    tooth(pen)


@scene(
    "drawing-biscuit",
    None,
    (),
    "A crayon drawing of Biscuit the dog, very large, with a ball and a bone.",
    SHEET,
)
def drawing_biscuit(pen: Pen) -> None:
    """By Maya, five."""
    paper(pen)
    grass(pen, 190)
    sun(pen, 190, 1160, 100)
    dog(pen, 900, 130, 780)
    scribble(pen, 1540, 140, 190, 190, RED, 22, True)
    loop(pen, 1635, 235, 98, 98, RED, 16)
    wax(pen, [(1560, 270), (1640, 300), (1712, 268)], YELLOW, 14)
    wax(pen, [(160, 330), (330, 380)], GREY, 34)
    for x, y in ((150, 306), (140, 350), (345, 362), (335, 404)):
        loop(pen, x, y, 26, 22, GREY, 12)
    for x, y in ((1500, 1180), (1690, 1090)):
        loop(pen, x, y, 110, 46, BLUE, 12)
        loop(pen, x + 90, y + 20, 80, 40, BLUE, 12)
    tooth(pen)


@scene(
    "drawing-rainbow-mr-flop",
    None,
    (),
    "A crayon drawing of a wobbly rainbow with Mr Flop the rabbit underneath it.",
    SHEET,
)
def rainbow(pen: Pen) -> None:
    """By Maya, four: bigger gestures, less control."""
    paper(pen)
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
    flop(pen, 940, 90, 520)
    for x, c in ((420, PINK), (1480, YELLOW), (600, RED)):
        wax(pen, [(x, 60), (x + 10, 180)], GREEN, 18, 10)
        scribble(pen, x - 50, 170, 110, 100, c, 22, True)
    for _ in range(9):
        gx, gy = pen.some(80, 1800), pen.some(1150, 1330)
        wax(pen, [(gx, gy), (gx + 60, gy + 24)], pen.pick((ORANGE, PURPLE, PINK)), 18, 9)
    tooth(pen)


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
            _little_swimmer(pen, -640, -330)
            for i, c in enumerate(("#bfe0e6", "#8cc6d3", "#5aa6b0")):
                y = -330 - i * 80
                pts = [(-900 + j * 75, y + 26 * math.sin(j * 1.3 + i)) for j in range(26)]
                pen.fill([*curve(pts), ("L", (1000, -700)), ("L", (-900, -700)), ("Z", ())], c)
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


def _little_swimmer(pen: Pen, x: float, y: float) -> None:
    """A head in a cap and an arm reaching forward, half under the printed waves."""
    skin = "#c08a62"
    arm = [(x + 40, y - 30), (x + 110, y + 62), (x + 190, y + 74), (x + 250, y + 30)]
    pen.fill(ribbon(arm, [24, 22, 19, 16]), skin)
    pen.dot(x, y + 34, 62, skin)
    cap = [(x - 64, y + 42), (x - 40, y + 92), (x + 40, y + 92), (x + 64, y + 42), (x, y + 62)]
    pen.fill(blob(cap), p.CORAL)
    for side in (-1, 1):
        pen.dot(x + 14 + side * 19, y + 34, 6, p.INK)
    pen.stroke([(x, y + 14), (x + 15, y + 6), (x + 30, y + 14)], p.INK, 5)


def _text(pen: Pen, font: str, size: float, y: float, words: str, colour: str) -> None:
    pen.canvas.setFont(font, size)
    pen.fill([], colour)
    pen.canvas.drawCentredString(0, y, words)
