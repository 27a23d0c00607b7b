"""Pictures from the time with Grace and her son Sam, Maya's second foster family (2020 to 2022)."""

from __future__ import annotations

from . import nature, places, rooms, things, wheels
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen, around
from .registry import PORTRAIT, scene
from .shapes import blob, ellipse, poly, rect, ribbon


@scene(
    "graces-house",
    "2020-03-28 11:30",
    (),
    "A row of terraced houses in different colours; Grace's is the yellow one with "
    "a ramp and full flower pots.",
)
def terrace(pen: Pen) -> None:
    """The yellow one is hers."""
    nature.sky(pen, "#9fc9db", "#fbe8cb", 600)
    nature.cloud(pen, 500, 1330, 90)
    nature.cloud(pen, 1500, 1400, 70)
    walls = (
        ("#b5675a", p.TEAL),
        ("#8fb0b4", p.CORAL),
        ("#efc15d", "#2f6f73"),
        ("#c98a78", p.NAVY),
        ("#a8b58a", p.PLUMMY),
    )
    for i, (wall, front) in enumerate(walls):
        x = -130 + i * 460
        places.chimney(pen, x + 390, 1090, 80, 170, p.BRICK)
        pen.box(x, 360, 460, 720, wall)
        places.bricks(pen, x, 360, 460, 720, wall, 60, 46)
        places.roof(
            pen,
            [(x, 1240), (x + 460, 1240), (x + 460, 1070), (x, 1070)],
            p.dark(p.SLATE, 0.1 * (i % 2)),
            5,
        )
        pen.box(x, 1056, 460, 20, p.light(wall, 0.5))
        for wx in (60, 270):
            places.window(pen, x + wx, 810, 130, 180, curtain=p.pick_curtain(i))
        places.window(pen, x + 50, 450, 180, 210, curtain=p.pick_curtain(i + 2))
        places.door(pen, x + 290, 366, 118, 330, front)
        pen.box(x + 452, 360, 10, 720, p.PLUM, 0, 0.25)
    pen.down(rect(0, -5, pen.w, 370), 365, 0, "#c9bba6", "#9c9199")
    pen.box(0, 210, pen.w, 26, "#e2d8c5")
    pen.box(0, 0, pen.w, 210, "#807b88")
    for i in range(6):
        pen.box(60 + i * 360, 90, 190, 16, p.CREAM, 4, 0.7)
    pen.fill(poly([(1065, 372), (1230, 372), (1330, 270), (1000, 270)]), "#d8ccb6")
    pen.stroke([(1250, 440), (1350, 330)], "#5a5a66", 10)
    for x in (1250, 1350):
        pen.stroke([(x, 440 if x < 1300 else 330), (x, 350 if x < 1300 else 260)], "#5a5a66", 9)
    nature.plant(pen, 840, 330, 90, p.BRICK)
    nature.plant(pen, 960, 330, 70, p.TEAL, "#86a860")
    pen.box(832, 640 - 210, 210, 40, p.OAK, 8)
    nature.bush(pen, 937, 462, 220, 62, p.LEAF, p.CORAL, p.WHITE, p.LILAC)
    nature.tree(pen, 160, 250, 880, "#e8b4b8")
    nature.tree(pen, 1800, 250, 800, "#edc0bd")
    for gx, gy in pen.scatter(40, 0, 220, 2000, 120):
        pen.fill(ellipse(gx, gy, 9, 4), "#f4cfcd", 0.9)
    pen.beam([(0, 1500), (500, 1500), (1500, 0), (0, 0)], "#fff0c4", 0.1)


@scene(
    "cooking-with-grace",
    "2020-11-14 17:05",
    ("Grace", "Maya"),
    "Maya stands on a stool beside Grace at the kitchen worktop; together they "
    "stir a big bowl of rice.",
)
def cooking(pen: Pen) -> None:
    """Jollof rice."""
    rooms.room(pen, "#f0cf8f", "#c59a72", 300)
    for i in range(16):
        for j in range(3):
            pen.box(
                i * 130 + 6,
                660 + j * 100,
                118,
                88,
                (p.CREAM, "#9fc4bd", "#f3dcae")[(i + j) % 3],
                6,
                0.85,
            )
    rooms.window(pen, 150, 1010, 430, 400, _garden)
    pen.box(1180, 1150, 700, 26, p.WOOD, 6)
    for i, (h, c) in enumerate(
        ((120, p.CORAL), (90, p.TEAL), (140, p.CREAM), (100, p.MUSTARD), (120, p.LILAC))
    ):
        x = 1220 + i * 132
        pen.box(x, 1176, 92, h, c, 16)
        pen.box(x + 14, 1176 + h * 0.3, 64, h * 0.34, p.WHITE, 4, 0.85)
        pen.box(x + 4, 1170 + h, 84, 22, p.OAK, 6)
    for i in range(4):
        x = 1270 + i * 150
        pen.stroke([(x, 1150), (x, 1060)], p.SLATE, 7)
        pen.fill(ellipse(x, 1020, 36 if i % 2 else 26, 44), "#a9b0b5" if i % 2 else p.OAK)
    rooms.worktop(pen, -20, 0, 2040, 560, "#3f8582", 6)
    grace = actor("Grace", 2020.87, 740, 90, 7.4, "laugh", 0.5, nod=-0.4, tilt=-5)
    maya = actor(
        "Maya",
        2020.87,
        1180,
        330,
        8.3,
        "joy",
        -0.3,
        WEAR["Maya"].but(kind="dungarees", top=p.ROSE, bottom="#c8604c", sleeve=0.45),
    )
    for x in (1075, 1265):
        pen.box(x, 60, 30, 260, p.OAK, 8)
    pen.box(1040, 300, 290, 40, p.WOOD, 10)
    grace.reach("right", 1010, 720).reach("left", 880, 700)
    maya.reach("left", 1040, 760).reach("right", 1130, 690)
    for f in (grace, maya):
        body(pen, f)
    apron = blob(
        [
            grace.place(-95, 320),
            grace.place(95, 320),
            grace.place(150, 60),
            grace.place(165, -330),
            grace.place(-165, -330),
            grace.place(-150, 60),
        ],
        0.6,
    )
    pen.fill(apron, p.CREAM)
    pen.line(apron, p.dark(p.CREAM, 0.2), 4, 0.6)
    _island(pen)
    bowl = blob([(840, 690), (1140, 690), (1100, 560), (990, 530), (880, 560)], 0.7)
    pen.stroke([(1030, 660), (1052, 880)], p.WOOD, 20)
    pen.fill(ellipse(990, 690, 155, 34), "#b8452a")
    pen.fill(ellipse(990, 684, 128, 22), "#d9622f")
    pen.fill(bowl, "#6fa3b5")
    with pen.clip(bowl):
        pen.box(830, 600, 330, 26, p.CREAM)
        pen.fill(ellipse(1140, 560, 110, 150), p.PLUM, 0.15)
    arms(pen, grace)
    arms(pen, maya)


def _island(pen: Pen) -> None:
    pen.box(380, 0, 1180, 500, "#e7b45c")
    for i in range(4):
        pen.box(400 + i * 292, 30, 264, 430, p.light("#e7b45c", 0.14), 8)
    pen.box(350, 500, 1240, 40, p.WOOD, 8)
    pen.shape([(380, 575), (1560, 575), (1590, 540), (350, 540)], p.light(p.WOOD, 0.4))
    for x, c in ((1330, p.RED), (1410, "#e0843a"), (470, p.RED)):
        pen.fill(ellipse(x, 588, 44, 39), c)
        pen.fill(ellipse(x - 14, 600, 9, 12, -20), p.WHITE, 0.6)
        for turn in (30, 90, 150):
            nature.leaf(pen, x, 622, 26, turn, p.MOSS)
    pen.box(560, 556, 140, 180, p.PAPER, 10)
    pen.box(560, 620, 140, 60, p.CORAL)
    for gx, gy in pen.scatter(40, 720, 552, 700, 26):
        pen.fill(ellipse(gx, gy, 20, 5), p.WHITE, 0.7)


def _garden(pen: Pen) -> None:
    nature.sky(pen, "#a9d3e0", "#fbeccb", 1000)
    nature.land(pen, 1120, 20, "#a9c67c", "#8db066", 1.5)
    nature.tree(pen, 470, 1080, 380, "#d98f42", bare=0.3)
    nature.bush(pen, 240, 1030, 200, 110, "#8f8f4e")


@scene(
    "sam-and-maya-chess",
    "2021-01-17 15:45",
    ("Sam", "Maya"),
    "Sam, in his wheelchair, and Maya play chess at a low table; Maya thinks hard about her move.",
)
def chess(pen: Pen) -> None:
    """She did win, once."""
    rooms.room(pen, "#9fbcae", p.WOOD, 430, "panels")
    rooms.window(pen, 740, 800, 500, 520, _garden_far, p.MUSTARD)
    rooms.shelf(pen, 60, 420, 330, 900, 4, "#7d5a44")
    rooms.frame(pen, 1620, 1020, 250, 290, "hills")
    nature.plant(pen, 1830, 380, 170, p.CORAL)
    rooms.rug(pen, 1000, 190, 900, 160, "#c7664f", p.CREAM, p.MUSTARD)
    rooms.sunlight(pen, 720, 410, 520, 180, 330)
    sam = actor("Sam", 2021.05, 520, 120, 6.4, "smile", 0.55, nod=-0.6)
    sam.sit(400, 1, 250)
    wheels.wheelchair_back(pen, sam)
    sam.reach("right", 860, 610).reach("left", 690, 560)
    body(pen, sam)
    wheels.wheelchair_front(pen, sam)
    rooms.chair(pen, 1340, 110, 250, 300, "#8a5a3a")
    maya = actor(
        "Maya",
        2021.05,
        1440,
        110,
        8.2,
        "thoughtful",
        -0.5,
        WEAR["Maya"].but(pattern="stripes", accent=p.CREAM),
        nod=-1,
        lean=-5,
    )
    maya.sit(415, -1, 210)
    hx, hy = maya.head_at()
    maya.reach("left", hx - 40, hy - 128, -1).reach("right", 1260, 590)
    body(pen, maya)
    rooms.table(pen, 790, 110, 500, 480, "#a5724b")
    _chessboard(pen)
    arms(pen, sam)
    arms(pen, maya)
    things.mr_flop(pen, 1560, 130, 150, -6)


def _chessboard(pen: Pen) -> None:
    quad = [(850, 520), (1235, 520), (1270, 482), (815, 482)]
    pen.shape(quad, p.CREAM)
    for i in range(8):
        for j in range(4):
            if (i + j) % 2:
                t0, t1 = j / 4, (j + 1) / 4

                def at(u: float, t: float) -> tuple[float, float]:
                    return (850 - 35 * t) + u * (385 + 70 * t), 520 - 38 * t

                pen.shape(
                    [at(i / 8, t0), at((i + 1) / 8, t0), at((i + 1) / 8, t1), at(i / 8, t1)], p.OAK
                )
    for i, (x, y, h) in enumerate(
        (
            (880, 510, 60),
            (930, 498, 84),
            (1000, 508, 50),
            (1060, 495, 66),
            (1140, 508, 84),
            (1200, 495, 58),
            (1100, 500, 48),
        )
    ):
        c = p.INK if i % 2 else "#f6e8cf"
        pen.fill(
            blob([(x - 16, y), (x - 8, y + h * 0.6), (x + 8, y + h * 0.6), (x + 16, y)], 0.6), c
        )
        pen.dot(x, y + h * 0.72, 12, c)


def _garden_far(pen: Pen) -> None:
    nature.sky(pen, "#c3d6e0", "#f6e9d6", 800)
    nature.land(pen, 940, 20, "#b9bf92", "#97a276", 1.5)
    nature.tree(pen, 1060, 880, 420, p.LEAF, "#6d5347", 1)


@scene(
    "paddling-pool",
    "2020-07-25 14:40",
    ("Maya", "Grace"),
    "Maya splashes in a round blue paddling pool on the lawn while Grace pours water from a jug.",
)
def paddling(pen: Pen) -> None:
    """The hottest day."""
    nature.sky(pen, "#7fc3db", "#f7edc9", 700)
    pen.glow(1700, 1320, 380, "#fff2b8", 0.6)
    pen.dot(1700, 1320, 90, "#fff3c4")
    places.fence(pen, -20, 2020, 690, 330, "#d9b58a")
    nature.bush(pen, 200, 660, 460, 300, p.LEAF, p.CORAL, p.WHITE)
    nature.bush(pen, 1780, 660, 520, 330, p.MOSS, p.LILAC, p.ROSE)
    nature.land(pen, 690, 8, "#b9cf78", "#7eaa54", 1)
    pen.stroke([(380, 1420), (1000, 1340), (1560, 1400)], p.OAK, 5)
    for i, c in enumerate((p.MUSTARD, p.CORAL, p.WHITE, p.TEAL)):
        x = 560 + i * 190
        pen.box(x, 1160, 130, 200, c, 4)
        pen.box(x + 96, 1160, 34, 200, p.PLUM, 4, 0.12)
    grace = actor("Grace", 2020.6, 560, 210, 6.3, "laugh", 0.5, tilt=-4)
    grace.reach("right", 870, 770).by("left", 0.3, -0.85)
    draw(pen, grace)
    jx, jy = grace.hands["right"]
    pen.shadow(1200, 180, 620, 80, 0.3)
    pen.fill(ellipse(1200, 330, 600, 150), "#3f93b5")
    pen.fill(ellipse(1200, 345, 550, 122), "#8fd0de")
    nature.ripples(pen, 30, 760, 260, 880, 160, size=50, alpha=0.6)
    maya = actor(
        "Maya",
        2020.6,
        1260,
        300,
        9.2,
        "laugh",
        -0.2,
        Outfit(
            p.CORAL,
            p.CORAL,
            None,
            kind="vest",
            legs="bare",
            sleeve=0.0,
            pattern="dots",
            accent=p.CREAM,
            hat="sunhat",
            hat_colour=p.MUSTARD,
        ),
    )
    maya.sit_floor(0.9)
    maya.grounded = False
    maya.cheer()
    body(pen, maya)
    arms(pen, maya)
    pen.fill(ellipse(1260, 300, 260, 52), "#8fd0de", 0.75)
    pool = blob(
        [
            (598, 336),
            (640, 170),
            (900, 95),
            (1200, 80),
            (1500, 95),
            (1760, 170),
            (1802, 336),
            (1660, 250),
            (1200, 210),
            (740, 250),
        ],
        0.8,
    )
    pen.fill(pool, "#57acc8")
    with pen.clip(pool):
        for x in range(660, 1800, 120):
            nature.star(
                pen, x, 170 + abs(x - 1200) * 0.12, 30, p.MUSTARD if x % 240 else p.WHITE, x
            )
        pen.fill(ellipse(1700, 160, 260, 240), p.PLUM, 0.12)
    pen.fill(
        blob([(jx - 10, jy + 40), (jx + 110, jy + 60), (jx + 130, jy - 70), (jx, jy - 80)], 0.5),
        p.WHITE,
    )
    pen.fill(
        ribbon([(jx + 120, jy + 30), (jx + 220, jy - 60), (jx + 250, 380)], [20, 22, 30]),
        "#cfeef5",
        0.85,
    )
    for _ in range(44):
        sx, sy = around(1260, 420, pen.some(200, 620), pen.some(15, 165))
        pen.fill(ellipse(sx, sy * 0.85, pen.some(5, 16), pen.some(7, 22)), "#d8f2f7", 0.85)
    nature.tufts(pen, 50, 0, 0, 2000, 80, "#7ea957", "#9bbd64", size=36)


@scene(
    "nursery-coat-pegs",
    "2020-09-07 08:55",
    ("Maya",),
    "Maya hangs up her yellow coat on a nursery peg marked with a picture of a snail.",
    PORTRAIT,
)
def pegs(pen: Pen) -> None:
    """A peg with a snail on it."""
    rooms.room(pen, "#a9cbc0", "#d9a878", 360)
    pen.box(0, 360, pen.w, 640, "#f3e2bd")
    for i in range(13):
        pen.box(i * 120, 360, 5, 640, p.dark("#f3e2bd", 0.2), 0, 0.5)
    pen.box(0, 1000, pen.w, 30, p.WHITE)
    rooms.bunting(pen, (-10, 1880), (1510, 1900), 90, 9, p.CORAL, p.MUSTARD, p.TEAL, p.LILAC)
    for i, kind in enumerate(("flower", "hills", "boat")):
        rooms.frame(pen, 130 + i * 440, 1360, 330, 300, kind, p.WHITE)
    pen.box(-10, 1080, 1520, 90, p.WOOD, 10)
    coats = ((230, p.CORAL), (520, "#6f93b3"), (1120, p.LEAF), (1390, p.LILAC))
    for x, c in coats:
        _hung_coat(pen, x, 1090, c)
    for i, x in enumerate((230, 520, 810, 1120, 1390)):
        pen.box(x - 56, 1196, 112, 112, p.WHITE, 14)
        _badge(pen, x, 1250, i)
        pen.dot(x, 1110, 22, p.OAK)
        pen.dot(x - 5, 1116, 8, p.light(p.OAK, 0.5))
    pen.box(-10, 300, 1520, 80, p.light(p.WOOD, 0.15), 10)
    for i in range(4):
        x = 140 + i * 400
        for dx, c in ((0, p.pick_curtain(i)), (96, p.pick_curtain(i))):
            if i != 2:
                pen.fill(
                    blob(
                        [
                            (x + dx, 382),
                            (x + dx, 470),
                            (x + dx + 46, 470),
                            (x + dx + 80, 420),
                            (x + dx + 84, 382),
                        ],
                        0.6,
                    ),
                    c,
                )
    maya = actor(
        "Maya",
        2020.7,
        590,
        90,
        9.3,
        "smile",
        0.45,
        WEAR["Maya"].but(
            top="#d9766a",
            pattern="stripes",
            accent=p.CREAM,
            bottom=p.NAVY,
            kind="jumper",
            hat_colour=p.MUSTARD,
        ),
    )
    maya.reach("right", 795, 930).by("left", 0.2, -0.9)
    _hung_coat(pen, 850, 1000, p.MUSTARD)
    draw(pen, maya)
    things.mr_flop(pen, 1130, 382, 210)


def _badge(pen: Pen, x: float, y: float, i: int) -> None:
    if i == 0:
        nature.star(pen, x, y, 40, p.MUSTARD)
    elif i == 1:
        pen.fill(
            blob(
                [
                    (x - 40, y),
                    (x, y + 26),
                    (x + 28, y),
                    (x + 46, y + 22),
                    (x + 46, y - 22),
                    (x + 28, y),
                    (x, y - 26),
                ]
            ),
            p.TEAL,
        )
    elif i == 2:
        body = [(x - 46, y - 26), (x - 10, y - 30), (x + 30, y - 26), (x + 44, y + 8)]
        pen.fill(ribbon(body, [6, 11, 11, 9]), p.OLIVE)
        for s in (36, 52):
            pen.stroke([(x + 42, y + 10), (x + s, y + 32)], p.OLIVE, 4)
            pen.dot(x + s, y + 33, 4, p.OAK)
        pen.dot(x - 6, y + 2, 30, p.CORAL)
        swirl = [around(x - 6, y + 2, 24 - a / 30, a) for a in range(0, 620, 40)]
        pen.stroke(swirl, p.CREAM, 5)
    elif i == 3:
        nature.leaf(pen, x - 34, y - 30, 90, 45, p.LEAF)
    else:
        pen.dot(x, y, 32, p.CORAL)


def _hung_coat(pen: Pen, x: float, y: float, colour: str) -> None:
    pen.fill(
        blob(
            [
                (x - 30, y),
                (x + 30, y),
                (x + 96, y - 90),
                (x + 110, y - 340),
                (x + 70, y - 350),
                (x + 84, y - 450),
                (x - 84, y - 450),
                (x - 70, y - 350),
                (x - 110, y - 340),
                (x - 96, y - 90),
            ],
            0.6,
        ),
        colour,
    )
    pen.fill(
        blob(
            [(x - 34, y + 6), (x + 34, y + 6), (x + 44, y - 70), (x, y - 96), (x - 44, y - 70)], 0.8
        ),
        p.dark(colour, 0.2),
    )
    pen.stroke([(x, y - 96), (x + 3, y - 446)], p.dark(colour, 0.3), 5, 0.7)
    pen.beam(
        [(x + 50, y - 60), (x + 90, y - 100), (x + 100, y - 440), (x + 40, y - 450)], p.PLUM, 0.14
    )
