"""Pictures from Maya's life now: six to eight years old, with her family (2023 to 2025)."""

from __future__ import annotations

from . import animals, nature, places, rooms, things
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen, around
from .registry import PANORAMA, PORTRAIT, scene
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
    "2023-05-06 15:10",
    ("Maya", "Anna"),
    "Maya in a helmet rides her red bicycle along a park path; Anna runs behind her with open arms.",
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
    anna = actor("Anna", 2023.35, 520, 230, 5.9, "laugh", 0.5, lean=8)
    anna.walk(1, 1.2)
    anna.by("right", 0.85, 0.3).by("left", 0.5, 0.35)
    draw(pen, anna)
    r = 155
    holds = things.bicycle(pen, 1300, 190, r)
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


@scene(
    "camping-night",
    "2023-08-11 21:30",
    ("Anna", "Joe", "Maya"),
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
        "Anna", 2023.6, 440, 150, 6.3, "kind", 0.5, WEAR["Anna"].but(top="#4f7f8c"), nod=-0.5
    )
    anna.sit_floor(0.9).by("left", 0.2, -0.7)
    joe = actor("Joe", 2023.6, 1570, 150, 6.3, "laugh", -0.5)
    joe.sit_floor(0.9).by("right", 0.2, -0.7)
    maya = actor(
        "Maya",
        2023.6,
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
    for f in (anna, maya):
        pen.beam(
            [(f.x - 300, 0), (f.x - 60, 0), (f.x - 100, 1000), (f.x - 300, 1000)], "#141d45", 0.0
        )
    nature.tufts(pen, 60, 0, 0, 2000, 90, "#2f4a55", "#40605f", size=40)


@scene(
    "swimming",
    "2024-01-20 10:30",
    ("Maya", "Joe"),
    "Maya in a red cap swims towards Joe in a bright swimming pool, with floats and a striped lane line.",
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
        [(jx - 330, 372), (jx - 100, 394), (jx + 120, 380), (jx + 340, 388)], p.WHITE, 9, 0.8
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
    pen.stroke([(330, 330), (560, 352), (780, 332), (1040, 356)], p.WHITE, 10, 0.85)
    for i in range(46):
        x, y = around(300, 330, pen.some(20, 330), pen.some(20, 160))
        pen.fill(ellipse(x, y * 0.9 + 40, pen.some(6, 18), pen.some(8, 20)), p.WHITE, 0.85)
    nature.ripples(pen, 30, 0, 10, 2000, 280, p.WHITE, 90, 0.5)
    pen.fill(ribbon([(1090, 250), (1210, 260), (1330, 250)], [34, 36, 34]), p.MUSTARD)


@scene(
    "allotment-pumpkins",
    "2023-10-14 11:45",
    ("Maya", "Joe"),
    "Maya hugs a huge pumpkin at the allotment while Joe leans on a spade beside a little green shed.",
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
    for i, (x, c) in enumerate(((640, p.CORAL), (1700, p.MUSTARD), (1180, p.TEAL))):
        pen.stroke([(x, 1500), (x, 1330)], p.OAK, 6)
        pen.fill(poly([(x - 60, 1340), (x + 60, 1340), (x + 120, 1240), (x - 120, 1240)]), c)
        pen.glow(x, 1220, 250, "#ffe3a0", 0.35)
        pen.fill(ellipse(x, 1240, 90, 16), "#fff3c9")
        del i
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
    anna.reach("right", 900, 540).reach("left", 740, 470)
    maya.reach("left", 1090, 540).reach("right", 1180, 480)
    anna.grounded = maya.grounded = False
    draw(pen, anna)
    body(pen, maya)
    things.book(pen, 990, 540, 330, "#4d7f9c", 2)
    arms(pen, maya)
    things.mr_flop(pen, 1530, 190, 240, 4)
    for i, c in enumerate((p.TEAL, p.ROSE, p.MUSTARD, p.LILAC)):
        pen.box(250 - 12 * (i % 2), 110 + i * 44, 240, 40, c, 6)
        pen.box(250 - 12 * (i % 2) + 200, 116 + i * 44, 40, 28, p.PAPER)


@scene(
    "birthday-seven",
    "2024-04-12 16:10",
    ("Maya", "Joe", "Anna"),
    "Maya is seven: she blows out the candles on her cake in the garden, with Anna, Joe and Biscuit watching.",
)
def birthday_seven(pen: Pen) -> None:
    """Seven candles."""
    nature.sky(pen, "#96cadb", "#fdebc5", 800)
    nature.crown(pen, 160, 1200, 300, "#edb9ba")
    nature.crown(pen, 1860, 1180, 320, "#f0c3c1")
    places.fence(pen, -20, 2020, 640, 340, "#cfa983")
    nature.bush(pen, 240, 600, 520, 260, p.LEAF, p.ROSE, p.WHITE)
    nature.bush(pen, 1800, 600, 500, 250, p.MOSS, p.MUSTARD, p.CORAL)
    nature.land(pen, 640, 8, "#b4cb76", "#7ba656", 1)
    rooms.bunting(pen, (-20, 1420), (2020, 1430), 130, 15, p.CORAL, p.MUSTARD, p.TEAL, p.LILAC)
    for x, y, c in (
        (330, 1130, p.TEAL),
        (450, 1010, p.CORAL),
        (1640, 1120, p.MUSTARD),
        (1540, 980, p.LILAC),
    ):
        rooms.balloon(pen, x, y, 90, c, (400, 520) if x < 800 else (1600, 520))
    joe = actor(
        "Joe",
        2024.3,
        1310,
        100,
        6.5,
        "laugh",
        -0.45,
        WEAR["Joe"].but(hat="party", hat_colour=p.TEAL, accent=p.CREAM),
        nod=-0.6,
    )
    anna = actor(
        "Anna", 2024.3, 660, 100, 6.6, "joy", 0.45, WEAR["Anna"].but(top="#6b87b0"), nod=-0.6
    )
    anna.clasp(0.1, 0.6)
    joe.clasp(-0.1, 0.55)
    draw(pen, joe, anna)
    maya = actor(
        "Maya",
        2024.3,
        985,
        190,
        7.8,
        "wonder",
        0.0,
        WEAR["Maya"].but(kind="dress", pattern="dots", accent=p.WHITE, hat="band", sleeve=0.45),
        nod=-1,
    )
    maya.by("left", 0.45, -0.62).by("right", 0.45, -0.62)
    draw(pen, maya)
    rooms.table(pen, 330, -240, 1330, 430, p.WOOD, p.CREAM)
    arms(pen, maya)
    things.cake(pen, 1000, 390, 400, 7, "#f6cf86", "#c9855a")
    pen.glow(1000, 650, 360, "#ffd98a", 0.2)
    things.parcel(pen, 430, 415, 210, 160, p.TEAL, p.MUSTARD)
    things.parcel(pen, 1390, 415, 190, 130, p.CORAL, p.WHITE)
    for x, c in ((720, p.ROSE), (1290, p.TEAL)):
        pen.box(x, 430, 70, 100, c, 8)
        pen.stroke([(x + 40, 520), (x + 66, 620)], p.WHITE, 8)
    animals.biscuit_sit(pen, 1800, 110, 330, True)
    nature.blooms(pen, 24, 0, 10, 330, 240, p.WHITE, p.MUSTARD, p.ROSE, size=17)


@scene(
    "train-journey",
    "2024-07-20 10:05",
    ("Maya", "Anna"),
    "Maya kneels up at a train window with Mr Flop to see hills and a viaduct; Anna sits opposite.",
)
def train(pen: Pen) -> None:
    """The window seat."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#e9dcc3", "#cfbfa4"], (0, pen.h), (0, 0))
    pen.box(0, 1380, pen.w, 120, "#8f9aa0")
    pen.box(0, 1360, pen.w, 22, p.WHITE)
    pane = rect(330, 620, 1340, 690, 70)
    pen.fill(rect(290, 580, 1420, 770, 100), "#7d8a92")
    with pen.clip(pane):
        nature.sky(pen, "#93c9dc", "#fdebc4", 760)
        nature.cloud(pen, 640, 1190, 80)
        nature.cloud(pen, 1280, 1120, 60)
        nature.land(pen, 960, 60, "#a9bfa8", "#93b08c", 2.0)
        nature.land(pen, 880, 40, "#9dbb7a", "#86aa66", 2.6, 1)
        for i in range(5):
            x = 760 + i * 170
            pen.box(x, 640, 34, 230, "#b98a70")
            pen.fill(
                blob(
                    [(x + 34, 640), (x + 34, 780), (x + 102, 850), (x + 170, 780), (x + 170, 640)],
                    0.6,
                ),
                "#9dbb7a",
            )
        pen.box(740, 850, 1000, 44, "#c79a7e")
        nature.land(pen, 760, 20, "#b5cb78", "#8fb35e", 1.8, 2)
        for x in (420, 520, 1450, 1560):
            nature.crown(pen, x, 740, 70, "#6f9a54")
        for x, y in ((620, 690), (900, 660), (1180, 700), (1330, 670)):
            pen.fill(ellipse(x, y, 26, 16), p.WHITE)
            pen.dot(x + 24, y + 8, 9, p.INK)
        pen.beam([(330, 1310), (620, 1310), (330, 800)], p.WHITE, 0.2)
        pen.beam([(760, 1310), (860, 1310), (420, 620), (320, 620)], p.WHITE, 0.14)
    for x, flip in ((-60, 1), (1560, -1)):
        pen.fill(
            blob(
                [
                    (x, 0),
                    (x + 30, 1050),
                    (x + 150, 1150),
                    (x + 360, 1150),
                    (x + 470, 1050),
                    (x + 500, 0),
                ],
                0.6,
            ),
            "#3f6f8c",
        )
        pen.fill(
            blob(
                [(x + 60, 560), (x + 80, 1010), (x + 240, 1080), (x + 420, 1010), (x + 440, 560)],
                0.7,
            ),
            "#4f86a3",
        )
        for i in range(6):
            pen.dot(x + 110 + i * 60, 660 + 80 * (i % 2), 13, p.MUSTARD)
        del flip
    pen.box(-20, 0, 640, 330, "#35607a", 50)
    pen.box(1390, 0, 640, 330, "#35607a", 50)
    anna = actor(
        "Anna",
        2024.55,
        1680,
        0,
        7.0,
        "smile",
        -0.5,
        WEAR["Anna"].but(top="#d9976b", kind="shirt"),
        nod=-0.3,
    )
    anna.grounded = False
    anna.sit(330, -1)
    anna.by("right", 0.15, -0.75).reach("left", 1470, 560)
    maya = actor(
        "Maya",
        2024.55,
        560,
        300,
        8.0,
        "joy",
        0.5,
        WEAR["Maya"].but(pattern="stripes", accent=p.WHITE, kind="tee", sleeve=0.45),
    )
    maya.sit(330, 1, 150)
    maya.reach("right", 800, 660).by("left", 0.3, -0.7)
    draw(pen, anna)
    body(pen, maya)
    pen.shadow(1000, 60, 330, 30, 0.3)
    pen.box(975, 40, 50, 420, "#8f9aa0")
    pen.shape([(760, 500), (1250, 500), (1290, 450), (720, 450)], p.light(p.WOOD, 0.4))
    pen.box(720, 424, 570, 28, p.WOOD, 10)
    things.mr_flop(pen, 890, 480, 190, -4)
    pen.box(1090, 480, 66, 96, p.CORAL, 8)
    pen.box(1080, 572, 86, 14, p.WHITE, 6)
    pen.shape([(990, 470), (1070, 492), (1080, 480), (1000, 460)], p.TEAL)
    arms(pen, maya)


@scene(
    "ava-and-lily-visit",
    "2024-08-24 13:20",
    ("Lily", "Maya", "Ava"),
    "Sisters together: Lily, Maya and Ava with their arms round one another in a summer garden.",
)
def sisters(pen: Pen) -> None:
    """Three sisters."""
    nature.sky(pen, "#93cadb", "#fdeac2", 700)
    nature.cloud(pen, 1600, 1330, 90)
    nature.land(pen, 880, 40, "#a9c69a", "#8db077", 1.3)
    nature.tree(pen, 180, 640, 760, "#7fa65e")
    nature.tree(pen, 1830, 640, 820, "#8db066")
    for i in range(10):
        nature.sunflower(pen, 330 + i * 150, 640, 330 + 60 * (i % 3), 62, 0)
    nature.bush(pen, 560, 600, 460, 220, p.LEAF, p.ROSE, p.CORAL)
    nature.bush(pen, 1480, 600, 460, 220, p.MOSS, p.LILAC, p.WHITE)
    nature.land(pen, 610, 12, "#b8cd78", "#79a554", 0.9)
    places.shade_on_ground(pen, 400, 480, 420, 80)
    lily = actor(
        "Lily",
        2024.65,
        700,
        130,
        6.9,
        "laugh",
        0.35,
        WEAR["Lily"].but(legs="shorts", bottom=p.DENIM, sleeve=0.3),
        tilt=-5,
    )
    maya = actor(
        "Maya",
        2024.65,
        1030,
        110,
        7.4,
        "joy",
        -0.1,
        WEAR["Maya"].but(kind="tee", sleeve=0.3, legs="skirt", bottom=p.TEAL),
        tilt=4,
    )
    ava = actor("Ava", 2024.65, 1340, 120, 7.4, "laugh", -0.4, tilt=7)
    sx, sy = maya.shoulder_at("left")
    lily.reach("right", sx + 20, sy + 4).akimbo("left").away("right")
    ax, ay = ava.shoulder_at("left")
    maya.reach("right", ax + 10, ay - 6).away("right").by("left", 0.15, -0.92)
    ava.wave("right").by("left", 0.15, -0.9)
    draw(pen, lily, maya, ava)
    hx, hy = lily.hands["right"]
    pen.fill(ellipse(hx + 8, hy - 6, 34, 24, -30), lily.look.skin)
    hx, hy = maya.hands["right"]
    pen.fill(ellipse(hx + 4, hy - 4, 30, 22, -30), maya.look.skin)
    nature.tufts(pen, 70, 0, 0, 2000, 130, "#7ba456", "#98b963", size=42)
    nature.blooms(pen, 50, 0, 10, 2000, 130, p.WHITE, p.MUSTARD, p.ROSE, p.CORAL, size=17)


@scene(
    "panorama-beach",
    "2024-08-28 18:40",
    ("Anna", "Joe", "Maya"),
    "A wide view of a bay at low tide in evening light; Anna, Joe, Maya and Biscuit walk along the sand.",
    PANORAMA,
)
def panorama(pen: Pen) -> None:
    """The whole bay."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 400, "#7fb3cf", "#c9d5d4", "#f7d9a6", "#f9c38a")
    pen.glow(1880, 545, 330, "#fff1c0", 0.8)
    pen.dot(1880, 545, 66, "#fff5d4")
    for x, y, s in ((300, 790, 60), (900, 740, 44), (1400, 810, 52), (2400, 760, 64)):
        nature.cloud(pen, x, y, s, "#fbe3cf", 0.85)
    pen.down(rect(0, 250, pen.w, 245), 495, 250, "#5c9fb4", "#a7d0cb")
    pen.beam([(1790, 495), (1970, 495), (2160, 300), (1600, 300)], "#fff1c0", 0.35)
    nature.ripples(pen, 80, 0, 300, 2700, 190, p.WHITE, 50, 0.5)
    cliff = blob(
        [(-100, 480), (-100, 700), (160, 720), (420, 660), (640, 560), (820, 496), (500, 470)], 0.6
    )
    pen.fill(cliff, "#b98d6b")
    pen.fill(
        blob(
            [
                (-100, 690),
                (160, 730),
                (420, 672),
                (640, 572),
                (560, 580),
                (380, 630),
                (100, 670),
                (-100, 640),
            ],
            0.6,
        ),
        "#8fa866",
    )
    for x in (120, 240, 330):
        pen.box(x, 690 - (x - 120) * 0.18, 60, 50, (p.WHITE, p.ROSE, p.MUSTARD)[x % 3])
        pen.shape(
            [
                (x - 8, 740 - (x - 120) * 0.18),
                (x + 68, 740 - (x - 120) * 0.18),
                (x + 30, 776 - (x - 120) * 0.18),
            ],
            p.BRICK,
        )
    pen.box(2500, 470, 34, 150, p.WHITE)
    pen.box(2500, 520, 34, 34, p.RED)
    pen.box(2494, 620, 46, 30, p.RED)
    pen.fill(
        blob([(2300, 460), (2420, 500), (2620, 505), (2800, 480), (2800, 440)], 0.7), "#a5886d"
    )
    pen.fill(nature.wave(pen, 300, 12, 3.4, 1.2), "#d9efe9")
    pen.down(nature.wave(pen, 280, 14, 3.0, 0.8), 290, 0, "#d4b384", "#f2d9a8")
    for x, y, w in ((500, 150, 330), (1500, 210, 420), (2300, 110, 380)):
        pen.fill(ellipse(x, y, w, 22), "#bfdcd8", 0.8)
        pen.fill(ellipse(x + 30, y + 4, w * 0.6, 8), "#fbe0b6", 0.8)
    nature.dabs(pen, 120, (0, 0, 2700, 250), "#b08a63", 12, 0.5)
    joe = actor("Joe", 2024.66, 1010, 120, 3.0, "smile", 0.5, WEAR["Joe"].but(shoes=None)).walk(1)
    anna = actor(
        "Anna", 2024.66, 1330, 110, 3.0, "laugh", -0.5, WEAR["Anna"].but(shoes=None, legs="shorts")
    ).walk(1, 0.7)
    maya = actor(
        "Maya",
        2024.66,
        1170,
        100,
        3.3,
        "joy",
        0.2,
        WEAR["Maya"].but(shoes=None, legs="shorts", bottom=p.TEAL),
    )
    maya.by("left", 0.75, 0.3).by("right", 0.75, 0.3)
    joe.reach("right", *maya.hands["left"])
    anna.reach("left", *maya.hands["right"])
    for f in (joe, anna, maya):
        pen.beam([(f.x - 30, 118), (f.x + 30, 118), (f.x - 330, 20), (f.x - 420, 20)], p.PLUM, 0.12)
    draw(pen, joe, anna, maya)
    animals.biscuit_stand(pen, 1640, 130, 115, run=0.9)
    for x, y in ((700, 700), (780, 740), (1500, 680), (2130, 700)):
        pen.stroke(
            [(x - 34, y + 12), (x - 14, y + 22), (x, y), (x + 14, y + 22), (x + 34, y + 12)],
            p.WHITE,
            6,
        )


@scene(
    "maya-now",
    "2025-06-21 11:00",
    ("Maya",),
    "Maya, eight, smiles at the camera in her yellow jumper in front of a hedge of pink roses.",
    PORTRAIT,
)
def maya_now(pen: Pen) -> None:
    """A summer portrait."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#d9e3ac", "#a9c17b", "#6f9560"], (0, pen.h), (pen.w, 0))
    for i in range(16):
        x, y = (i * 397) % 1500, 300 + (i * 683) % 1600
        nature.crown(pen, x, y, 230, ("#8fb068", "#7ba25c", "#9dba70")[i % 3])
    for x, y in pen.scatter(34, 0, 300, 1500, 1650):
        r, c = pen.some(26, 52), pen.pick((p.ROSE, "#f0b7a8", p.CORAL, p.WHITE))
        for i in range(6):
            px, py = around(x, y, r * 0.62, i * 60)
            pen.dot(px, py, r * 0.55, c)
        pen.dot(x, y, r * 0.5, p.dark(c, 0.12))
        pen.dot(x - 2, y + 2, r * 0.25, p.light(c, 0.4))
    pen.glow(280, 1820, 900, "#fff6c9", 0.45)
    maya = actor(
        "Maya",
        2025.47,
        740,
        -880,
        17.5,
        "smile",
        0.12,
        WEAR["Maya"].but(pattern="yoke", accent=p.CREAM),
        tilt=4,
    )
    maya.legless, maya.grounded = True, False
    maya.by("left", 0.14, -0.95).by("right", 0.14, -0.95)
    body(pen, maya)
    arms(pen, maya)


@scene(
    "whole-family-sofa",
    "2025-11-30 16:00",
    ("Anna", "Joe", "Maya"),
    "Anna, Joe and Maya squeeze together on the teal sofa with Biscuit, a blanket and a lamp on a rainy afternoon.",
)
def family_sofa(pen: Pen) -> None:
    """All four."""
    rooms.room(pen, "#e3a983", "#a9764f", 330, "sprigs")
    rooms.window(pen, 150, 830, 380, 480, _rain, p.MUSTARD)
    for i, kind in enumerate(("boat", "flower", "hills")):
        rooms.frame(
            pen, 770 + i * 270, 1180 + 30 * (i % 2), 210, 230, kind, (p.OAK, p.TEAL, p.OAK)[i]
        )
    rooms.lamp(pen, 1830, 190, 1040, p.CREAM)
    nature.plant(pen, 110, 200, 190, p.TEAL)
    rooms.rug(pen, 1000, 130, 960, 130, "#c7664f", p.CREAM, p.MUSTARD)
    seat = rooms.sofa(pen, 290, 170, 1420, 640, p.TEAL)
    rooms.cushion(pen, 500, seat + 110, 105, p.CORAL, 8)
    rooms.cushion(pen, 1520, seat + 110, 105, p.MUSTARD, -8)
    anna = actor(
        "Anna", 2025.9, 690, 100, 6.9, "joy", 0.4, WEAR["Anna"].but(top="#d98f5c"), tilt=-6
    )
    joe = actor("Joe", 2025.9, 1300, 100, 6.7, "laugh", -0.45, nod=-0.4, tilt=4)
    maya = actor(
        "Maya",
        2025.9,
        990,
        100,
        7.0,
        "joy",
        0.0,
        WEAR["Maya"].but(pattern="yoke", accent=p.CREAM, bottom=p.PLUMMY, shoes=None),
        tilt=3,
    )
    for f in (anna, joe, maya):
        f.sit(seat, 0, 230)
    anna.reach("right", 900, 740).away("right").by("left", 0.12, -0.75)
    joe.reach("left", 1110, 760).away("left").by("right", 0.12, -0.75)
    maya.by("left", 0.12, -0.7).by("right", 0.12, -0.7)
    draw(pen, anna, joe)
    body(pen, maya)
    blanket = blob(
        [
            (840, 470),
            (990, 500),
            (1150, 470),
            (1180, 270),
            (1130, 190),
            (990, 210),
            (860, 190),
            (810, 280),
        ],
        0.7,
    )
    pen.fill(blanket, p.CREAM)
    with pen.clip(blanket):
        for i in range(6):
            pen.box(790 + i * 76, 150, 26, 400, p.CORAL, 0, 0.5)
            pen.box(700, 180 + i * 62, 560, 20, p.TEAL, 0, 0.4)
    things.mr_flop(pen, 1000, 400, 170, -4)
    arms(pen, maya)
    animals.biscuit_lie(pen, 1420, 80, 300, True)
    pen.beam([(0, 0), (0, 0), (0, 0)], p.PLUM, 0.0)


def _rain(pen: Pen) -> None:
    nature.sky(pen, "#8a9fb0", "#cfd2c9", 900)
    nature.crown(pen, 260, 930, 140, "#a67a4c")
    nature.crown(pen, 480, 900, 110, "#8d8a52")
    for x, y in pen.scatter(60, 140, 820, 420, 500):
        pen.stroke([(x, y), (x - 8, y + 36)], p.WHITE, 3, 0.5)
