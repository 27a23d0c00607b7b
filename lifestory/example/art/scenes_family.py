"""Pictures from Maya's first year with Anna, Joe and Biscuit (2022 and 2023)."""

from __future__ import annotations

from . import animals, nature, places, rooms, things, wheels
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen
from .registry import SQUARE, scene
from .shapes import blob, curve, ellipse, poly, rect


@scene(
    "first-meeting-anna-joe",
    "2022-02-26 10:35",
    ("Anna", "Joe", "Maya", "Biscuit"),
    "Anna and Joe meet Maya for the first time in Grace's living room; Maya shows "
    "them Mr Flop; their dog Biscuit looks on.",
)
def first_meeting(pen: Pen) -> None:
    """Everybody a little shy."""
    rooms.room(pen, "#f0c98a", "#b98a62", 400, "sprigs")
    rooms.window(pen, 140, 820, 400, 500, _bare_street, p.CORAL)
    rooms.sunlight(pen, 120, 390, 460, 260, 300)
    rooms.frame(pen, 800, 1100, 220, 260, "flower")
    rooms.frame(pen, 1070, 1120, 260, 220, "boat", p.TEAL)
    rooms.lamp(pen, 1880, 300, 900, p.ROSE)
    rooms.rug(pen, 920, 180, 900, 160, "#4d8f8a", p.MUSTARD, p.CREAM)
    seat = rooms.sofa(pen, 930, 230, 900, 500, "#7b5584")
    rooms.cushion(pen, 1735, seat + 90, 80, p.MUSTARD, -10)
    joe = actor("Joe", 2022.1, 1550, 200, 6.0, "kind", -0.5, nod=-0.8, lean=-4)
    anna = actor("Anna", 2022.1, 1240, 200, 6.0, "smile", -0.55, nod=-0.9, lean=-9)
    joe.sit(seat, 0, 210).clasp(0, 0.1)
    anna.sit(seat, 0, 210)
    draw(pen, joe)
    maya = actor(
        "Maya",
        2022.1,
        640,
        150,
        7.7,
        "quiet",
        0.5,
        WEAR["Maya"].but(pattern="stripes", accent=p.CREAM, bottom=p.PLUMMY),
        tilt=4,
    )
    maya.by("right", 0.68, -0.05).by("left", 0.2, -0.9)
    anna.reach("left", 1010, 560).by("right", 0.15, -0.75)
    body(pen, anna)
    arms(pen, anna)
    body(pen, maya)
    hx, hy = maya.hands["right"]
    things.mr_flop(pen, hx + 34, hy - 130, 185, -8, sit=False)
    arms(pen, maya)
    animals.biscuit_sit(pen, 960, 60, 215, True)
    nature.plant(pen, 90, 250, 160, p.TEAL)


def _bare_street(pen: Pen) -> None:
    nature.sky(pen, "#c6dbe0", "#f8ead2", 900)
    pen.box(100, 700, 500, 260, "#c9a08c")
    nature.tree(pen, 360, 780, 560, p.LEAF, "#6d5347", 1)


@scene(
    "moving-day-car",
    "2022-03-12 11:15",
    ("Grace", "Maya", "Anna"),
    "Moving day: boxes by an open car boot; Anna holds Maya's hand and Grace waves "
    "from her yellow house.",
)
def moving_day(pen: Pen) -> None:
    """A wave from the doorstep."""
    nature.sky(pen, "#a6cedb", "#fbe9cd", 700)
    nature.cloud(pen, 1500, 1350, 80)
    for i, (wall, front) in enumerate(
        (("#efc15d", "#2f6f73"), ("#c98a78", p.NAVY), ("#8fb0b4", p.CORAL))
    ):
        x = -60 + i * 720
        pen.box(x, 470, 720, 760, wall)
        places.bricks(pen, x, 470, 720, 760, wall, 60, 60)
        places.roof(pen, [(x, 1420), (x + 720, 1420), (x + 720, 1210), (x, 1210)], p.SLATE, 5)
        pen.box(x, 1200, 720, 24, p.light(wall, 0.5))
        places.window(pen, x + 420, 620, 220, 300, curtain=p.pick_curtain(i))
        places.window(pen, x + 440, 1040, 180, 130, curtain=p.pick_curtain(i + 1))
        places.window(pen, x + 135, 1040, 180, 130, curtain=p.pick_curtain(i + 1))
        places.door(pen, x + 110, 476, 230, 540, front)
        pen.box(x + 708, 470, 12, 760, p.PLUM, 0, 0.25)
    pen.down(rect(0, -5, pen.w, 480), 475, 0, "#cfc0a8", "#a0959b")
    pen.box(0, 270, pen.w, 28, "#e2d8c5")
    pen.box(0, -5, pen.w, 275, "#86808c")
    grace = actor("Grace", 2022.25, 165, 455, 3.5, "kind", 0.4, tilt=-4)
    grace.wave("right")
    draw(pen, grace)
    nature.plant(pen, 330, 440, 80, p.BRICK)
    wheels.car(pen, 1010, 215, 1120, "#c9564a")
    things.box(pen, 1240, 60, 230, 170, "star")
    things.box(pen, 1060, 40, 190, 140, "heart")
    things.box(pen, 1095, 188, 150, 110, "up")
    maya = actor(
        "Maya",
        2022.25,
        870,
        120,
        6.7,
        "thoughtful",
        -0.5,
        WEAR["Maya"].but(kind="coat", accent=p.OAK, bottom=p.TEAL),
        tilt=3,
    )
    anna = actor(
        "Anna",
        2022.25,
        545,
        90,
        6.2,
        "kind",
        0.4,
        WEAR["Anna"].but(kind="coat", accent=p.CREAM),
        nod=-0.7,
        tilt=-6,
    )
    anna.reach("right", 716, 490)
    maya.reach("left", *anna.hands["right"])
    maya.by("right", 0.42, -0.55)
    draw(pen, anna)
    body(pen, maya)
    hx, hy = maya.hands["right"]
    things.mr_flop(pen, hx + 10, hy - 110, 165, 6, sit=False)
    arms(pen, maya)


@scene(
    "anna-and-joes-house",
    "2022-04-03 09:20",
    ("Biscuit",),
    "Anna and Joe's red-brick house behind a blue garden gate with roses and an "
    "apple tree in blossom.",
)
def new_house(pen: Pen) -> None:
    """The gate stands open."""
    nature.sky(pen, "#94c8dc", "#fdeccb", 700)
    nature.cloud(pen, 300, 1330, 110)
    nature.cloud(pen, 1750, 1230, 80)
    nature.land(pen, 770, 40, "#b5c98c", "#94b46f", 1.2)
    for x, h in ((90, 480), (1880, 520)):
        nature.tree(pen, x, 700, h, "#86ab60")
    places.house(pen, 480, 520, 1040, 540, "#c57a5f", "#6f6a78", p.MUSTARD, curtain=p.LILAC)
    nature.land(pen, 535, 10, "#b4cb78", "#7da657", 0.9)
    places.path(
        pen, [(1000, 520), (985, 380), (1010, 240), (1000, -60)], [72, 100, 150, 250], "#dcc8a6"
    )
    for i, (x, w) in enumerate(((640, 330), (1370, 330))):
        nature.bush(pen, x, 470, w, 170, p.LEAF if i else p.MOSS, p.CORAL, p.ROSE, p.WHITE)
    nature.tree(pen, 320, 360, 820, "#f0c3c1")
    for gx, gy in pen.scatter(36, 60, 300, 560, 110):
        pen.fill(ellipse(gx, gy, 10, 5), "#f6d8d4", 0.9)
    places.fence(pen, -30, 800, 190, 210, p.WHITE)
    places.fence(pen, 1230, 2040, 190, 210, p.WHITE)
    places.gate(pen, 850, 190, 310, 250, "#4f86a6")
    nature.bush(pen, 150, 130, 420, 190, p.MOSS, p.CORAL, p.MUSTARD)
    nature.bush(pen, 1800, 130, 460, 200, p.LEAF, p.LILAC, p.ROSE)
    animals.biscuit_sit(pen, 1310, 90, 230, True)
    nature.tufts(pen, 60, 0, 0, 2000, 150, "#7ba456", "#98b963", size=36)
    nature.blooms(pen, 20, 300, 10, 560, 110, p.WHITE, p.MUSTARD, p.ROSE, size=14)


@scene(
    "bedroom-stars",
    "2022-04-09 19:50",
    ("Maya", "Biscuit"),
    "Maya sits up in bed in her new room at dusk, stars on the wall, Mr Flop beside her.",
)
def bedroom(pen: Pen) -> None:
    """Stars on the wall."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#39406f", "#535489", "#7a6796"], (0, pen.h), (pen.w, 300))
    pen.down(rect(0, 0, pen.w, 380), 380, 0, "#6b4f63", "#8a6670")
    pen.box(0, 372, pen.w, 30, "#8780ab")
    rooms.window(pen, 1350, 800, 400, 500, _night, "#8f6f9e", "#cfc9dd")
    for i, (x, y) in enumerate(
        (
            (220, 1330),
            (420, 1180),
            (640, 1390),
            (860, 1220),
            (1060, 1370),
            (300, 1010),
            (1010, 1060),
            (700, 1040),
            (120, 1140),
        )
    ):
        pen.glow(x, y, 80, "#ffe9a3", 0.35)
        nature.star(pen, x, y, 30 + 10 * (i % 3), "#ffeeb5", i * 17)
    pen.glow(1700, 560, 620, "#ffcf85", 0.42)
    pen.box(1560, 110, 330, 380, "#7d5a52", 10)
    pen.box(1590, 300, 270, 130, "#8f6a5e", 6)
    pen.dot(1725, 365, 14, p.MUSTARD)
    pen.box(1540, 480, 370, 30, "#9a7466", 8)
    rooms.lamp(pen, 1710, 510, 270, "#f7cf9a")
    pen.box(1580, 510, 90, 26, p.CORAL, 3)
    pen.box(1588, 536, 80, 22, p.TEAL, 3)
    rooms.rug(pen, 880, 110, 760, 84, "#a2596b", "#e4b08a")
    pen.box(140, 130, 60, 720, "#8a5f4c", 24)
    pen.box(170, 480, 180, 320, "#9a6f58", 20)
    maya = actor(
        "Maya",
        2022.27,
        500,
        170,
        8.6,
        "kind",
        0.45,
        Outfit("#8fb6bd", "#8fb6bd", None, kind="shirt", pattern="stars", accent=p.CREAM),
        tilt=-4,
        lean=-6,
        nod=1.2,
    )
    maya.legless, maya.grounded = True, False
    pen.fill(blob([(210, 560), (240, 860), (520, 900), (560, 600)], 0.8), "#e9e2ee")
    maya.reach("right", 700, 640).reach("left", 470, 600)
    body(pen, maya)
    things.mr_flop(pen, 760, 560, 250, -16)
    arms(pen, maya)
    quilt = blob(
        [(430, 570), (640, 640), (1000, 690), (1480, 560), (1500, 260), (1000, 230), (420, 240)],
        0.7,
    )
    pen.box(190, 200, 1300, 120, "#8a5f4c")
    pen.fill(quilt, "#5f86a8")
    with pen.clip(quilt):
        for i in range(12):
            for j in range(6):
                x, y = 400 + i * 110 + 55 * (j % 2), 250 + j * 88
                nature.star(pen, x, y, 26, "#f0c766" if (i + j) % 3 else "#e9e2ee", i * 20)
        pen.fill(ellipse(1000, 210, 700, 110), p.PLUM, 0.3)
        pen.fill(ellipse(1400, 640, 500, 180), "#ffcf85", 0.2)
    pen.box(1470, 130, 54, 480, "#8a5f4c", 22)
    animals.biscuit_lie(pen, 900, 80, 230)
    pen.box(0, 0, pen.w, pen.h, "#2c2f63", 0, 0.14)


def _night(pen: Pen) -> None:
    pen.down(rect(0, 0, pen.w, pen.h), 1320, 780, "#1f2a5a", "#55588f", "#b98aa0")
    nature.stars(pen, 60, 900, 500)
    nature.moon(pen, 1610, 1190, 56)
    nature.crown(pen, 1420, 830, 110, "#3c4a66")
    nature.crown(pen, 1680, 800, 130, "#3c4a66")


@scene(
    "a-day-at-the-sea",
    "2022-07-23 12:25",
    ("Joe", "Maya", "Biscuit"),
    "Joe and Maya run hand in hand through the edge of the sea; their dog Biscuit "
    "races ahead of them.",
)
def sea(pen: Pen) -> None:
    """In with her socks on."""
    nature.sky(pen, "#7cc0da", "#fdebc2", 850)
    pen.glow(1620, 1300, 330, "#fff3c2", 0.7)
    pen.dot(1620, 1300, 88, "#fff6d2")
    nature.cloud(pen, 420, 1270, 110)
    nature.cloud(pen, 1050, 1150, 60)
    pen.fill(
        blob([(-200, 880), (100, 1060), (420, 1040), (640, 920), (760, 868), (-200, 850)], 0.7),
        "#c3a77f",
    )
    pen.fill(
        blob([(-200, 1000), (100, 1075), (420, 1052), (560, 980), (300, 1010), (-200, 930)], 0.7),
        "#9db76f",
    )
    pen.down(rect(0, 400, pen.w, 472), 872, 400, "#4a9dba", "#86c9cf")
    nature.ripples(pen, 60, 0, 520, 2000, 340)
    pen.shape([(1290, 905), (1290, 1010), (1350, 912)], p.WHITE)
    pen.shape([(1280, 905), (1280, 990), (1240, 908)], p.CORAL)
    pen.fill(blob([(1225, 898), (1360, 898), (1335, 872), (1250, 872)]), p.OAK)
    for y, c, sh in ((520, "#a9dbda", 0.0), (452, p.WHITE, 1.5), (430, "#bfe2dc", 2.4)):
        pen.fill(nature.wave(pen, y, 20, 3.2, sh), c)
    pen.down(nature.wave(pen, 402, 22, 2.6, 0.6), 420, 0, "#d9bd8c", "#f2dcae")
    pen.fill(nature.wave(pen, 310, 18, 1.7, 2.0), "#efd6a5")
    nature.dabs(pen, 90, (0, 0, 2000, 300), p.dark(p.SAND, 0.2), 14, 0.5)
    joe = actor(
        "Joe",
        2022.55,
        690,
        250,
        6.3,
        "laugh",
        0.5,
        lean=5,
        wear=WEAR["Joe"].but(legs="shorts", shoes=None, sleeve=0.55),
    )
    joe.walk(1, 1.15)
    maya = actor(
        "Maya",
        2022.55,
        1120,
        230,
        7.4,
        "joy",
        0.3,
        WEAR["Maya"].but(
            kind="tee", top=p.MUSTARD, sleeve=0.4, legs="shorts", bottom=p.TEAL, shoes=p.WHITE
        ),
        lean=7,
    )
    maya.walk(1, 1.3)
    maya.by("left", 0.8, 0.18)
    joe.reach("right", *maya.hands["left"])
    joe.by("left", 0.5, -0.6)
    maya.by("right", 0.7, 0.5)
    for f in (joe, maya):
        pen.fill(ellipse(f.x + 60, f.y - 4, 330, 34), "#cdeae6", 0.75)
    animals.biscuit_stand(pen, 1580, 250, 235, run=0.8)
    draw(pen, joe, maya)
    for spot in (
        joe.feet["right"],
        maya.feet["right"],
        maya.feet["left"],
        (1760, 260),
        (1400, 260),
        joe.feet["left"],
    ):
        for _ in range(10):
            pen.fill(
                ellipse(
                    spot[0] + pen.some(-110, 110),
                    spot[1] + pen.some(-24, 74),
                    pen.some(5, 13),
                    pen.some(7, 16),
                ),
                "#eefaf8",
                0.92,
            )
        pen.fill(ellipse(spot[0], spot[1] - 20, 120, 18), p.WHITE, 0.8)
    things.bucket(pen, 200, 90, 130, p.CORAL)
    pen.fill(blob([(320, 80), (400, 170), (480, 190), (570, 120), (620, 80)]), "#dcbc84")
    pen.stroke([(470, 190), (474, 270)], p.OAK, 6)
    pen.shape([(474, 270), (530, 252), (474, 232)], p.RED)


@scene(
    "biscuit-portrait",
    "2022-08-14 17:00",
    ("Biscuit",),
    "Biscuit, a brown dog with a pale nose and red collar, sits in long grass and "
    "looks very pleased.",
    SQUARE,
)
def biscuit(pen: Pen) -> None:
    """Head and shoulders of a good dog."""
    nature.sky(pen, "#f4d79c", "#fbeecb", 500)
    pen.glow(350, 1400, 700, "#fff4cc", 0.6)
    nature.land(pen, 820, 40, "#c9cd7d", "#a5b764", 1.1)
    for x, h in ((160, 460), (1500, 560), (1330, 380)):
        nature.tree(pen, x, 790, h, "#9fb25c")
    nature.land(pen, 600, 24, "#bcc768", "#88a24e", 0.9, 2)
    nature.tufts(pen, 60, 0, 380, 1700, 250, "#8fa650", "#c3c86c", size=60)
    animals.biscuit_sit(pen, 800, 130, 860, mood="happy", turn=6)
    nature.tufts(pen, 110, 0, -40, 1700, 330, "#7f9c4a", "#a9b75c", "#92ab52", size=130)
    nature.blooms(pen, 30, 0, 20, 1700, 300, p.WHITE, p.CORAL, p.MUSTARD, size=26)
    for x, y in ((330, 1180), (1330, 980)):
        for s in (-1, 1):
            pen.fill(ellipse(x + s * 24, y + 8, 26, 18, s * 30), p.CORAL)
            pen.fill(ellipse(x + s * 18, y - 14, 17, 13, s * -20), p.MUSTARD)
        pen.fill(ellipse(x, y, 5, 22), p.INK)


@scene(
    "court-celebration",
    "2022-10-21 14:30",
    ("Mrs Khan", "Maya", "Anna", "Joe"),
    "The celebration day: judge Mrs Khan smiles beside Maya, Anna and Joe with a "
    "rabbit cake and balloons.",
)
def court(pen: Pen) -> None:
    """The judge let her sit in the big chair afterwards."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#f3ddb8", "#e3bf94", "#c39a76"], (0, pen.h), (pen.w, 300))
    for i in range(5):
        pen.box(i * 420 - 40, 330, 360, 640, "#a8714b", 6)
        pen.box(i * 420 - 10, 370, 300, 560, "#b68057", 4)
    pen.box(0, 970, pen.w, 34, "#8a5a3a")
    rooms.window(pen, 130, 1060, 360, 390, _bare_street_high)
    pen.down(rect(0, -4, pen.w, 340), 336, 0, "#8f4f4b", "#b0645a")
    pen.box(0, 326, pen.w, 14, p.PLUM, 0, 0.3)
    pen.dot(1010, 1240, 120, p.MUSTARD)
    pen.dot(1010, 1240, 96, "#d9953f")
    nature.star(pen, 1010, 1240, 70, p.CREAM)
    rooms.bunting(pen, (520, 1470), (2020, 1460), 70, 12, p.CORAL, p.TEAL, p.MUSTARD, p.LILAC)
    tie = (1790, 560)
    for x, y, c in (
        (1650, 1170, p.CORAL),
        (1800, 1280, p.MUSTARD),
        (1930, 1150, p.TEAL),
        (1770, 1040, p.LILAC),
    ):
        rooms.balloon(pen, x, y, 105, c, tie)
    pen.box(80, 330, 500, 800 - 330, "#7a4c35", 14)
    pen.box(60, 780, 540, 44, "#9a6746", 10)
    khan = actor("Mrs Khan", 2022.8, 570, 190, 6.5, "smile", 0.45, nod=-0.6)
    khan.by("left", 0.25, -0.9)
    anna = actor(
        "Anna",
        2022.8,
        1180,
        190,
        6.6,
        "laugh",
        -0.3,
        WEAR["Anna"].but(
            top="#5b8d95",
            kind="dress",
            legs="skirt",
            sleeve=0.5,
            pattern="flowers",
            accent=p.CREAM,
            hat_colour=p.MUSTARD,
        ),
        tilt=5,
    )
    joe = actor(
        "Joe",
        2022.8,
        1470,
        190,
        6.5,
        "laugh",
        -0.35,
        WEAR["Joe"].but(kind="shirt", top="#c8574a", accent=p.WHITE),
    )
    maya = actor(
        "Maya",
        2022.8,
        880,
        150,
        7.7,
        "joy",
        0.1,
        WEAR["Maya"].but(
            kind="dress",
            top=p.MUSTARD,
            pattern="dots",
            accent=p.WHITE,
            legs="tights",
            bottom=p.WHITE,
            hat="band",
            sleeve=0.5,
        ),
    )
    maya.by("left", 0.62, -0.2).by("right", 0.66, -0.3)
    khan.reach("right", *maya.hands["left"])
    anna.reach("left", *maya.hands["right"])
    joe.wave("right").reach("left", 1270, 850).away("left")
    draw(pen, joe, anna, khan, maya)
    rooms.table(pen, 1380, -150, 560, 360, "#8a5a3a", p.CREAM)
    things.cake(pen, 1650, 370, 330, 0, "#f6e3c0", "#c98b5a")
    things.mr_flop(pen, 1650, 556, 105)
    for gx, gy in pen.scatter(70, 0, 60, 2000, 1400):
        with pen.at(gx, gy, 1, pen.some(0, 180)):
            pen.box(-9, -5, 18, 9, pen.pick((p.CORAL, p.MUSTARD, p.TEAL, p.LILAC, p.WHITE)), 2, 0.9)


def _bare_street_high(pen: Pen) -> None:
    nature.sky(pen, "#b9d7df", "#f8ead2", 1100)
    nature.crown(pen, 200, 1090, 90, "#93a573")
    pen.fill(poly([(330, 1060), (330, 1180), (400, 1240), (470, 1180), (470, 1060)]), "#c9a08c")
    pen.fill(curve([(130, 1400), (300, 1420), (490, 1400)]), p.WHITE, 0.2)
