"""Pictures from Maya's life now: six to eight years old, with her family (2023 to 2025)."""

from __future__ import annotations

from . import animals, nature, places, rooms, things, wheels
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen, around
from .registry import scene
from .shapes import blob, ellipse, poly, rect, ribbon

SWIM = Outfit(
    "#3f6f9c",
    "#3f6f9c",
    None,
    kind="vest",
    legs="bare",
    sleeve=0.0,
    hat="swimcap",
    hat_colour=p.CORAL,
)


@scene(
    "first-bicycle",
    "2023-05-13 15:10",
    ("Maya", "Joe"),
    "Maya in a helmet rides her red bicycle along a park path; Joe runs behind "
    "her with open arms; a red post box stands ahead.",
)
def bicycle(pen: Pen) -> None:
    """Nobody holding on."""
    nature.sky(pen, "#8ecade", "#fdecc6", 700)
    nature.cloud(pen, 500, 1300, 100)
    nature.cloud(pen, 1350, 1200, 70)
    nature.land(pen, 820, 50, "#a9c69a", "#93b67c", 1.2, 2)
    for x, h, c in (
        (120, 600, "#7fa65e"),
        (420, 470, "#eab6b6"),
        (1350, 460, "#8fb266"),
        (1640, 640, "#79a159"),
        (1930, 520, "#e6aeb0"),
    ):
        nature.tree(pen, x, 700, h, c)
    nature.land(pen, 640, 18, "#b7cf7c", "#7dab58", 0.9)
    pen.fill(
        blob(
            [
                (-200, 330),
                (600, 360),
                (1300, 330),
                (2200, 380),
                (2200, 150),
                (1300, 110),
                (600, 130),
                (-200, 90),
            ],
            0.8,
        ),
        "#e6d3aa",
    )
    pen.fill(
        blob(
            [
                (-200, 300),
                (600, 330),
                (1300, 300),
                (2200, 350),
                (2200, 240),
                (600, 210),
                (-200, 170),
            ],
            0.8,
        ),
        "#f0e2c2",
        0.8,
    )
    _post_box(pen, 1840, 330)
    joe = actor("Joe", 2023.35, 500, 230, 5.8, "laugh", 0.5, lean=8)
    joe.walk(1, 1.2)
    joe.by("right", 0.85, 0.3).by("left", 0.5, 0.35)
    draw(pen, joe)
    r = 155
    holds = wheels.bicycle(pen, 1300, 190, r)
    maya = actor(
        "Maya",
        2023.35,
        1240,
        0,
        7.2,
        "laugh",
        0.5,
        WEAR["Maya"].but(hat="helmet", hat_colour=p.TEAL, accent=p.MUSTARD, bottom=p.NAVY),
        lean=14,
    )
    maya.facing = 1
    maya.hip = (holds["saddle"][0] + 14, holds["saddle"][1] + 44)
    cx, cy = holds["crank"]
    maya.step("left", cx - 70, cy - 20, 1).step("right", cx + 76, cy + 40, 1)
    maya.toes = {"left": 1, "right": 1}
    bx, by = holds["bars"]
    maya.reach("right", bx + 6, by + 8).reach("left", bx + 20, by + 22).away("left")
    body(pen, maya)
    arms(pen, maya)
    for i in range(4):
        y = 300 + i * 120
        pen.stroke([(860 - i * 20, y), (960 - i * 20, y + 4)], p.WHITE, 7, 0.7)
    nature.tufts(pen, 60, 0, 0, 2000, 110, "#7ba456", "#98b963", size=40)
    nature.blooms(pen, 34, 0, 10, 2000, 100, p.WHITE, p.MUSTARD, p.ROSE, size=16)


def _post_box(pen: Pen, x: float, y: float) -> None:
    """A pillar box."""
    pen.shadow(x, y, 110, 18, 0.3)
    pen.box(x - 72, y, 144, 30, p.INK, 6)
    pen.box(x - 62, y + 24, 124, 330, p.RED, 8)
    pen.box(x + 20, y + 24, 42, 330, p.PLUM, 8, 0.18)
    pen.fill(
        blob(
            [
                (x - 76, y + 350),
                (x - 50, y + 396),
                (x, y + 410),
                (x + 50, y + 396),
                (x + 76, y + 350),
            ]
        ),
        p.RED,
    )
    pen.box(x - 78, y + 338, 156, 22, p.dark(p.RED, 0.2), 8)
    pen.box(x - 40, y + 296, 80, 16, p.INK, 5)
    pen.box(x - 34, y + 200, 60, 70, p.CREAM, 4)


@scene(
    "camping-night",
    "2024-06-15 21:30",
    ("Anna", "Joe", "Maya", "Biscuit"),
    "Night in a field: Anna, Joe and Maya round a small fire by a glowing tent, under the stars.",
)
def camping(pen: Pen) -> None:
    """Marshmallows."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 500, "#141d45", "#2b3a70", "#5c5f93", "#a77f9a")
    nature.stars(pen, 190, 640, 860)
    for i in range(60):
        t = i / 59
        pen.dot(
            300 + 1300 * t + pen.some(-60, 60),
            820 + 640 * t + pen.some(-70, 70),
            pen.some(1, 3.2),
            p.CREAM,
            0.6,
        )
    nature.moon(pen, 320, 1270, 74)
    nature.land(pen, 700, 50, "#39456e", "#2f3c60", 1.3, 1)
    for x, h in ((60, 420), (190, 520), (330, 380), (1760, 480), (1900, 560), (1640, 360)):
        nature.pine(pen, x, 620, h, "#26355a")
    nature.land(pen, 600, 16, "#41507a", "#273354", 0.9)
    tent = poly([(1290, 1050), (1820, 330), (760, 330)])
    pen.glow(1290, 560, 620, "#ffb85c", 0.35)
    pen.down(tent, 1050, 330, "#f7a94f", "#ffd98f")
    pen.shape([(1290, 1050), (1820, 330), (1560, 330)], "#c9703a", 0.75)
    pen.shape([(1290, 1050), (1230, 330), (1420, 330)], "#8a4a3a", 0.75)
    pen.stroke([(1290, 1050), (1290, 330)], "#8a4a3a", 6)
    pen.stroke([(1820, 330), (1920, 290)], p.CREAM, 4)
    pen.stroke([(760, 330), (680, 290)], p.CREAM, 4)
    fire = (960, 190)
    pen.fill(ellipse(fire[0], 190, 900, 190), "#ff9d4a", 0.16)
    pen.fill(ellipse(fire[0], 190, 560, 120), "#ffb762", 0.2)
    anna = actor(
        "Anna",
        2024.46,
        440,
        150,
        6.3,
        "kind",
        0.5,
        WEAR["Anna"].but(top="#4f7f8c", bottom="#6d86b3"),
        nod=-0.5,
    )
    anna.sit_floor(0.9).by("left", 0.2, -0.7)
    joe_wear = WEAR["Joe"].but(bottom="#6d86b3")
    joe = actor("Joe", 2024.46, 1570, 150, 6.3, "laugh", -0.5, joe_wear)
    joe.sit_floor(0.9).by("right", 0.2, -0.7)
    maya = actor(
        "Maya",
        2024.46,
        790,
        150,
        7.6,
        "wonder",
        0.4,
        WEAR["Maya"].but(top="#e9a94a", pattern="stripes", accent=p.CREAM),
        nod=0.6,
        tilt=8,
    )
    maya.sit_floor(0.85).reach("right", 890, 400).by("left", 0.2, -0.7)
    anna.reach("right", 640, 430)
    joe.reach("left", 1300, 380)
    draw(pen, anna, joe)
    body(pen, maya)
    pen.stroke([maya.hands["right"], (990, 360)], p.OAK, 9)
    pen.box(968, 338, 52, 40, p.WHITE, 14)
    arms(pen, maya)
    pen.stroke([joe.hands["left"], (1090, 340)], p.OAK, 9)
    pen.box(1058, 322, 52, 40, p.WHITE, 14)
    fx = 1010
    for a, b in (
        ((fx - 130, 110), (fx + 120, 160)),
        ((fx + 130, 110), (fx - 120, 160)),
        ((fx - 30, 96), (fx + 40, 170)),
    ):
        pen.stroke([a, b], "#5a3a34", 34)
    pen.glow(fx, 240, 330, "#ffb04a", 0.5)
    for s, c in ((1.0, "#f2703a"), (0.72, "#ffa840"), (0.42, "#ffe28a")):
        pen.fill(
            blob(
                [
                    (fx - 95 * s, 150),
                    (fx - 80 * s, 150 + 110 * s),
                    (fx - 30 * s, 150 + 150 * s),
                    (fx + 4 * s, 150 + 270 * s),
                    (fx + 50 * s, 150 + 160 * s),
                    (fx + 90 * s, 150 + 110 * s),
                    (fx + 95 * s, 150),
                    (fx, 128),
                ],
                0.9,
            ),
            c,
        )
    for _ in range(26):
        pen.dot(fx + pen.some(-160, 160), pen.some(420, 900), pen.some(3, 7), "#ffc66a", 0.9)
    animals.biscuit_lie(pen, 1270, 60, 210, True)
    pen.glow(fx, 300, 760, "#ff9a45", 0.2)
    nature.tufts(pen, 60, 0, 0, 2000, 90, "#2f4a55", "#40605f", size=40)


@scene(
    "swimming",
    "2024-01-20 10:30",
    ("Maya", "Joe"),
    "Maya in a red cap swims towards Joe in a bright swimming pool, with floats "
    "and a striped lane line.",
)
def swimming(pen: Pen) -> None:
    """Ten metres, all by herself."""
    pen.wash(rect(0, 900, pen.w, 600), ["#eef4ee", "#c8dfdc"], (0, 1500), (0, 900))
    for i in range(5):
        x = 90 + i * 400
        pen.down(rect(x, 1060, 280, 400), 1460, 1060, "#b6dbe6", "#e9f2e4")
        pen.box(x + 132, 1060, 14, 400, p.WHITE)
        pen.beam([(x, 1060), (x + 280, 1060), (x + 420, 0), (x + 120, 0)], p.WHITE, 0.06)
    pen.box(0, 900, pen.w, 90, "#e8d9bd")
    for i in range(20):
        pen.box(i * 104, 904, 96, 82, "#f2e7cf", 6)
    pen.box(0, 868, pen.w, 40, p.CORAL)
    pool = rect(0, -5, pen.w, 880)
    pen.down(pool, 875, 0, "#6cc4d4", "#2f8fb5")
    with pen.clip(pool):
        for i in range(9):
            y = 840 - i * i * 11
            pen.stroke(
                [(-20, y), (500, y + 14), (1000, y - 10), (1500, y + 12), (2020, y)],
                "#bdeaf0",
                4 + i,
                0.5,
            )
        nature.ripples(pen, 70, 0, 10, 2000, 830, "#e4f8fa", 80, 0.5)
    for i in range(26):
        pen.fill(ellipse(40 + i * 80, 730 + 6 * (i % 2), 38, 22), p.RED if i % 2 else p.WHITE)
    joe = actor(
        "Joe",
        2024.05,
        1560,
        -470,
        7.6,
        "laugh",
        -0.5,
        SWIM.but(top="#93603f", bottom=p.NAVY, hat="", kind="tee", sleeve=0.0),
    )
    joe.legless, joe.grounded = True, False
    joe.by("left", 0.85, -0.05).by("right", 0.7, -0.25)
    body(pen, joe)
    arms(pen, joe)
    jx = joe.x
    pen.fill(
        blob(
            [
                (jx - 560, 330),
                (jx - 300, 385),
                (jx, 370),
                (jx + 300, 390),
                (jx + 560, 330),
                (jx + 500, -60),
                (jx - 500, -60),
            ],
            0.8,
        ),
        "#45a3c2",
        0.82,
    )
    pen.stroke(
        [(jx - 330, 372), (jx - 100, 394), (jx + 120, 380), (jx + 340, 388)], p.WHITE, 7, 0.45
    )
    pen.fill(ribbon([(640, 330), (420, 350), (180, 330)], [110, 86, 40]), "#3f6f9c")
    pen.fill(ribbon([(330, 340), (190, 350), (60, 330)], [52, 44, 36]), "#c08a62")
    maya = actor("Maya", 2024.05, 760, -90, 8.6, "joy", 0.5, SWIM, lean=16)
    maya.legless, maya.grounded = True, False
    maya.by("right", 0.95, 0.12).by("left", 0.35, 0.7)
    body(pen, maya)
    arms(pen, maya)
    pen.fill(
        blob(
            [
                (40, 330),
                (300, 300),
                (520, 350),
                (760, 330),
                (1040, 356),
                (1150, 300),
                (1080, -40),
                (60, -40),
            ],
            0.8,
        ),
        "#45a3c2",
        0.86,
    )
    pen.stroke([(330, 330), (560, 352), (780, 332), (1040, 356)], p.WHITE, 8, 0.5)
    for _ in range(46):
        gx, gy = around(300, 330, pen.some(20, 330), pen.some(20, 160))
        pen.fill(ellipse(gx, gy * 0.9 + 40, pen.some(6, 18), pen.some(8, 20)), p.WHITE, 0.85)
    nature.ripples(pen, 30, 0, 10, 2000, 280, p.WHITE, 90, 0.5)
    pen.fill(ribbon([(1090, 250), (1210, 260), (1330, 250)], [34, 36, 34]), p.MUSTARD)


@scene(
    "allotment-pumpkins",
    "2023-10-14 11:45",
    ("Maya", "Joe"),
    "Maya hugs a huge pumpkin at the allotment while Joe leans on a spade beside a "
    "little green shed.",
)
def allotment(pen: Pen) -> None:
    """Nearly as big as she was."""
    nature.sky(pen, "#b5d3d6", "#fbe3b4", 700)
    nature.cloud(pen, 1500, 1320, 90, "#fdf1dc")
    nature.land(pen, 850, 40, "#b3b976", "#9aa660", 1.2, 1)
    for x, h, c in ((900, 380, "#d9923d"), (1120, 460, "#c8a043"), (1900, 560, "#b9b04e")):
        nature.tree(pen, x, 810, h, c)
    places.fence(pen, -20, 2020, 700, 190, "#c9a47a")
    pen.box(120, 560, 520, 560, "#5f8f7a")
    for i in range(9):
        pen.box(120 + i * 58, 560, 5, 560, p.dark("#5f8f7a", 0.25), 0, 0.7)
    places.roof(pen, [(150, 1320), (610, 1320), (690, 1110), (70, 1110)], "#7d5a4c", 4)
    places.window(pen, 180, 800, 150, 170, curtain=p.MUSTARD)
    pen.box(400, 560, 180, 400, "#47705f", 4)
    pen.dot(550, 750, 12, p.MUSTARD)
    nature.land(pen, 590, 10, "#a58a54", "#7a5f44", 0.9)
    for i in range(5):
        y = 500 - i * 105
        pen.fill(
            ribbon([(-40, y), (1000, y + 14), (2040, y)], [20 + i * 5, 24 + i * 6, 20 + i * 5]),
            "#6d4f3c",
        )
        for j in range(12):
            x = 60 + j * 180 + 70 * (i % 2)
            if i < 3 and not 700 < x < 1700:
                nature.leaf(pen, x, y + 10, 60 + i * 12, 60, p.LEAF, 0.44)
                nature.leaf(pen, x, y + 10, 60 + i * 12, 125, p.MOSS, 0.44)
    for x, h in ((1810, 560), (1930, 520), (1700, 470)):
        nature.sunflower(pen, x, 480, h, 84, -0.2)
    joe = actor(
        "Joe", 2023.8, 1420, 190, 6.1, "smile", -0.5, WEAR["Joe"].but(shoes=p.MOSS), nod=-0.5
    )
    joe.reach("right", 1650, 640).by("left", 0.2, -0.9)
    draw(pen, joe)
    pen.stroke([(1650, 760), (1664, 300)], p.WOOD, 20)
    pen.stroke([(1610, 770), (1690, 770)], p.WOOD, 20)
    pen.fill(
        blob([(1620, 330), (1710, 330), (1700, 190), (1666, 150), (1632, 190)], 0.8), "#9aa0aa"
    )
    joe_hand = joe.hands["right"]
    pen.dot(joe_hand[0] + 8, joe_hand[1], 30, joe.look.skin)
    for x, y, r in (
        (180, 230, 110),
        (420, 140, 140),
        (1220, 110, 90),
        (1830, 150, 130),
        (700, 80, 80),
    ):
        things.pumpkin(pen, x, y, r, pen.pick(("#e0843a", "#d9772f", "#e59a4a")))
    maya = actor(
        "Maya",
        2023.8,
        900,
        170,
        8.2,
        "joy",
        0.15,
        WEAR["Maya"].but(kind="dungarees", top=p.ROSE, bottom="#47799a", shoes=p.CORAL),
        tilt=5,
    )
    body(pen, maya)
    things.pumpkin(pen, 900, 130, 270, "#e0843a")
    maya.reach("left", 740, 480).reach("right", 1060, 480)
    arms(pen, maya)
    nature.tufts(pen, 40, 0, 0, 2000, 60, "#7b8f4a", "#98a057", size=40)


@scene(
    "library-corner",
    "2022-10-29 14:00",
    ("Anna", "Maya"),
    "Anna and Maya read together on floor cushions in the children's corner of the library.",
)
def library(pen: Pen) -> None:
    """Just one more."""
    rooms.room(pen, "#a5bfae", "#c79a6b", 380)
    for i in range(4):
        rooms.shelf(
            pen, -40 + i * 530, 370, 470, 780 if i % 2 else 900, 4 if i % 2 else 5, "#a8744e"
        )
    for x, c in ((640, p.CORAL), (1700, p.MUSTARD), (1180, p.TEAL)):
        pen.stroke([(x, 1500), (x, 1330)], p.OAK, 6)
        pen.fill(poly([(x - 60, 1340), (x + 60, 1340), (x + 120, 1240), (x - 120, 1240)]), c)
        pen.glow(x, 1220, 250, "#ffe3a0", 0.35)
        pen.fill(ellipse(x, 1240, 90, 16), "#fff3c9")
    rooms.rug(pen, 1000, 190, 940, 170, "#6f8fb0", p.CREAM, p.MUSTARD, p.CREAM)
    for x, y, rx, c in ((720, 200, 330, p.CORAL), (1300, 190, 300, p.MUSTARD)):
        pen.shadow(x, y - 50, rx * 1.05, 50)
        pen.fill(
            blob(
                [
                    (x - rx, y),
                    (x - rx * 0.8, y + 140),
                    (x, y + 180),
                    (x + rx * 0.8, y + 140),
                    (x + rx, y),
                    (x, y - 60),
                ]
            ),
            c,
        )
        pen.fill(ellipse(x - rx * 0.3, y + 120, rx * 0.4, 30, 8), p.light(c, 0.4), 0.5)
    anna = actor(
        "Anna",
        2022.8,
        720,
        260,
        7.0,
        "kind",
        0.45,
        WEAR["Anna"].but(top="#b45a52"),
        nod=-0.8,
        tilt=-7,
    )
    anna.sit_floor(0.9)
    maya = actor(
        "Maya",
        2022.8,
        1230,
        250,
        8.6,
        "wonder",
        -0.4,
        WEAR["Maya"].but(kind="dungarees", bottom="#4f7f8c", pattern=""),
        nod=-1,
        tilt=7,
    )
    maya.sit_floor(0.9)
    anna.reach("right", 880, 500, -1).reach("left", 740, 470)
    maya.reach("left", 1090, 520).reach("right", 1150, 500).away("left")
    anna.grounded = maya.grounded = False
    draw(pen, anna)
    body(pen, maya)
    things.book(pen, 990, 540, 330, "#4d7f9c", 2)
    arms(pen, maya)
    things.mr_flop(pen, 1530, 190, 240, 4)
    for i, c in enumerate((p.TEAL, p.ROSE, p.MUSTARD, p.LILAC)):
        pen.box(250 - 12 * (i % 2), 110 + i * 44, 240, 40, c, 6)
        pen.box(250 - 12 * (i % 2) + 200, 116 + i * 44, 40, 28, p.PAPER)
