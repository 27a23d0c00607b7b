"""Pictures from Maya's first year and a half, with her birth family (2017 and 2018)."""

from __future__ import annotations

from . import nature, places, rooms, things
from . import palette as p
from .cast import WEAR, actor, holding
from .dress import arms, body, draw, shade
from .faces import Face, draw_head
from .figure import Outfit
from .hair import front
from .pen import Pen
from .people import MAYA
from .registry import PORTRAIT, scene
from .shapes import blob, curve, ellipse, poly, rect, ribbon


@scene(
    "newborn-in-hospital",
    "2017-04-12 16:20",
    ("Maya",),
    "Newborn Maya asleep in a clear hospital cot, wrapped in a cream blanket, by a sunny window.",
)
def newborn(pen: Pen) -> None:
    """The very first picture."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#f8e6c4", "#e6d3b4", "#c9b79f"], (0, pen.h), (pen.w, 0))
    rooms.window(pen, 130, 800, 620, 600, _rooftops, "", p.WHITE)
    pen.beam([(130, 800), (750, 800), (1750, 0), (700, 0)], "#fff0be", 0.3)
    for i, c in enumerate((p.ROSE, p.MUSTARD, p.TEAL)):
        x = 1330 + i * 130
        pen.box(x, 1130 + 20 * (i % 2), 105, 150, p.PAPER, 6)
        pen.dot(x + 52, 1215 + 20 * (i % 2), 28, c)
        pen.stroke([(x + 25, 1160 + 20 * (i % 2)), (x + 80, 1162 + 20 * (i % 2))], c, 5)
    nature.plant(pen, 1760, 760, 120, p.TEAL)
    pen.box(1560, 640, 440, 124, p.WOOD)
    pen.box(1560, 740, 440, 24, p.light(p.WOOD, 0.4))
    pen.shadow(950, 120, 900, 90, 0.3)
    pen.box(230, 120, 1440, 200, "#d8c5a6", 20)
    pen.box(200, 290, 1500, 60, p.light(p.WOOD, 0.35), 20)
    tray = poly([(210, 800), (1690, 800), (1600, 330), (300, 330)])
    pen.fill(tray, "#dcebe8", 0.55)
    pen.fill(blob([(330, 350), (1570, 350), (1590, 450), (950, 500), (310, 450)], 0.6), p.WHITE)
    things.swaddle(pen, (640, 610), (1390, 500), 168, "#f7e3bd")
    with pen.at(600, 640, 3.5, 68):
        pen.fill(ellipse(0, 4, 58, 62), p.WHITE)
        draw_head(pen, MAYA, 0.0, Face("asleep", 0.0))
        front(pen, MAYA, 0.0, 0.0)
    pen.fill(ribbon([(720, 420), (760, 560), (745, 700)], [80, 74, 30]), "#fbeccb")
    with pen.at(800, 640, 1, 12):
        pen.fill(ribbon([(0, 0), (-52, 34)], [30, 32]), MAYA.skin)
        for i in range(3):
            pen.stroke([(-70, 18 + i * 16), (-46, 24 + i * 15)], p.dark(MAYA.skin, 0.3), 4, 0.6)
    pen.fill(tray, "#ffffff", 0.14)
    pen.line(poly([(210, 800), (300, 330), (1600, 330), (1690, 800)], False), p.WHITE, 14, 0.85)
    pen.line(curve([(196, 800), (1704, 800)]), p.WHITE, 22, 0.9)
    pen.beam([(330, 780), (480, 780), (420, 350), (330, 350)], p.WHITE, 0.3)
    things.teddy(pen, 1430, 352, 220)


def _rooftops(pen: Pen) -> None:
    nature.sky(pen, "#a9d4e2", "#fde9c4", 850)
    nature.cloud(pen, 480, 1250, 70)
    for i, c in enumerate((p.BRICK, p.ROSE, "#c58a62")):
        x = 100 + i * 240
        pen.shape([(x, 960), (x + 130, 1060), (x + 260, 960)], p.dark(c, 0.2))
        pen.box(x, 700, 260, 262, c)
    nature.crown(pen, 700, 900, 130, p.LEAF)


@scene(
    "kate-holding-maya",
    "2017-05-20 11:05",
    ("Kate", "Maya"),
    "Mummy Kate smiles down at baby Maya, who is wrapped in a white blanket in her arms.",
    PORTRAIT,
)
def kate_holding(pen: Pen) -> None:
    """Mother and baby by the bedroom window."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#f6dcb5", "#e7b893", "#b98070"], (0, pen.h), (pen.w, 0))
    rooms.window(pen, 90, 1000, 560, 780, _birches, "#d98b76")
    rooms.frame(pen, 1130, 1380, 240, 290, "flower")
    pen.beam([(90, 1000), (650, 1000), (1500, 150), (1500, -200), (500, -200)], "#ffe9b5", 0.2)
    pen.fill(
        blob([(140, -50), (170, 760), (420, 930), (1080, 930), (1340, 760), (1370, -50)], 0.8),
        "#6f8f7d",
    )
    pen.fill(
        blob([(250, -50), (300, 700), (500, 840), (1000, 840), (1210, 700), (1250, -50)], 0.8),
        "#7fa08c",
    )
    rooms.cushion(pen, 1130, 560, 190, p.MUSTARD, -12)
    kate = actor("Kate", 2017.4, 760, -560, 11.4, "kind", -0.5, nod=-1.6, tilt=9, lean=-2)
    kate.legless = kate.grounded and True
    kate.grounded = False
    holding(pen, kate, p.WHITE)


def _birches(pen: Pen) -> None:
    nature.sky(pen, "#b7dbe0", "#fdeecb", 1000)
    nature.land(pen, 1180, 30, "#b7c98b", "#9ab878")
    for x in (160, 330, 560):
        pen.fill(ribbon([(x, 960), (x + 10, 1400), (x, 1800)], [17, 14, 10]), p.WHITE)
        for i in range(5):
            pen.box(x - 8, 1040 + i * 130, 16, 8, p.SLATE, 3)
        nature.crown(pen, x, 1680, 130, "#9dbb62")


@scene(
    "flat-where-kate-lived",
    "2017-11-18 17:10",
    (),
    "A block of flats at dusk, with some of its windows lit yellow and a street lamp shining.",
)
def flat(pen: Pen) -> None:
    """The first home."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 300, "#3d4877", "#8a6c99", "#f0a27e", "#fbd69a")
    nature.stars(pen, 50, 1050, 430)
    nature.cloud(pen, 350, 1050, 100, "#c98ba1", 0.55)
    nature.cloud(pen, 1780, 830, 120, "#d9938f", 0.6)
    for x, w, h in ((0, 260, 240), (230, 190, 330), (1610, 240, 300), (1820, 220, 210)):
        pen.box(x, 300, w, h, "#6b567f")
        for i in range(6):
            pen.box(
                x + 30 + (i % 3) * w * 0.28,
                380 + (i // 3) * 90,
                24,
                36,
                "#f6c66f" if i % 2 else "#544a74",
            )
    lit = {(1, 0), (1, 3), (2, 1), (3, 2), (4, 4), (5, 0), (5, 3), (6, 2), (2, 4), (4, 1)}
    places.block(pen, 520, 250, 980, 1020, 7, 5, "#a86f6b", lit)
    places.door(pen, 925, 250, 130, 190, p.TEAL)
    pen.glow(990, 430, 190, "#ffd98a", 0.5)
    nature.land(pen, 268, 8, "#5a6658", "#333f4a", 1)
    places.path(pen, [(990, 262), (970, 140), (860, -20)], [60, 100, 190], "#9a8a8c")
    nature.tree(pen, 330, 190, 620, "#8b5a3d", "#3a2c35", 0.55)
    nature.bush(pen, 1560, 210, 260, 130, "#47604f")
    nature.bush(pen, 700, 235, 180, 90, "#4b6450")
    places.lamp_post(pen, 1700, 110, 760)
    pen.fill(ellipse(1790, 110, 330, 60), "#ffd98a", 0.16)
    for wx, wy in ((655, 790),):
        pen.fill(
            blob([(wx - 20, wy - 50), (wx - 14, wy), (wx + 14, wy), (wx + 20, wy - 50)]), "#6b4a3f"
        )
        pen.dot(wx, wy + 18, 18, "#6b4a3f")


@scene(
    "bath-time",
    "2017-12-03 18:15",
    ("Maya", "Kate"),
    "Baby Maya laughs in a bath full of bubbles with a yellow duck while Mummy Kate kneels beside her.",
)
def bath(pen: Pen) -> None:
    """Bubbles everywhere."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#d5e6df", "#a9cfcb", "#86b3b5"], (0, pen.h), (pen.w, 300))
    for i in range(21):
        for j in range(4):
            tone = "#e6f1ec" if (i + j) % 3 else p.ROSE
            pen.box(i * 100 + 4, 560 + j * 100 + 4, 92, 92, tone, 8, 0.75 if (i + j) % 3 else 0.5)
    pen.box(0, 960, pen.w, 20, p.CORAL, 0, 0.8)
    pen.box(1420, 1020, 420, 24, p.WOOD, 6)
    for x, h, c in (
        (1480, 130, p.CORAL),
        (1570, 100, p.MUSTARD),
        (1650, 150, p.TEAL),
        (1750, 90, p.LILAC),
    ):
        pen.box(x - 32, 1044, 64, h, c, 14)
        pen.box(x - 14, 1044 + h, 28, 26, p.WHITE, 6)
    pen.box(120, 1000, 300, 40, p.WOOD, 12)
    pen.fill(
        blob([(140, 1000), (400, 1000), (410, 700), (380, 640), (160, 640), (130, 700)], 0.6),
        p.MUSTARD,
    )
    pen.box(132, 720, 274, 26, p.CREAM)
    kate = actor(
        "Kate",
        2017.9,
        560,
        -70,
        6.6,
        "laugh",
        0.6,
        WEAR["Kate"].but(sleeve=0.5, top="#c96f63"),
        lean=7,
    )
    kate.reach("right", 1010, 690).by("left", 0.25, -0.8)
    shade(pen, kate)
    body(pen, kate)
    maya = actor(
        "Maya",
        2018.05,
        1190,
        300,
        8.2,
        "laugh",
        -0.3,
        Outfit(MAYA.skin, MAYA.skin, None, kind="tee", sleeve=0.0),
    )
    maya.legless, maya.grounded = True, False
    maya.by("right", 0.5, 0.45).by("left", 0.42, 0.1)
    body(pen, maya)
    _bubbles(pen, 26, 640, 640, 1220, 40)
    _bathtub(pen)
    _bubbles(pen, 44, 620, 605, 1240, 34)
    arms(pen, maya)
    arms(pen, kate)
    with pen.at(1560, 660, 1.6):
        pen.fill(blob([(-52, 20), (-30, 0), (30, 0), (46, 30), (10, 34), (-20, 30)]), p.MUSTARD)
        pen.dot(26, 48, 25, p.MUSTARD)
        pen.fill(blob([(48, 52), (68, 46), (48, 38)]), p.CORAL)
        pen.dot(33, 55, 4, p.INK)
    for x, y in pen.scatter(12, 820, 760, 900, 560):
        r = pen.some(8, 24)
        pen.line(ellipse(x, y, r), p.WHITE, 3, 0.8)
        pen.dot(x - r * 0.35, y + r * 0.35, r * 0.2, p.WHITE, 0.9)


def _bathtub(pen: Pen) -> None:
    pen.box(0, 0, pen.w, 130, "#b9906b")
    pen.box(0, 122, pen.w, 10, p.PLUM, 0, 0.2)
    pen.shadow(1250, 60, 760, 50, 0.35)
    for x in (800, 1680):
        pen.fill(blob([(x - 40, 170), (x + 40, 170), (x + 30, 50), (x - 30, 50)]), "#c5a46b")
    tub = blob(
        [(560, 620), (620, 330), (760, 140), (1250, 110), (1740, 140), (1880, 330), (1940, 620)],
        0.7,
    )
    pen.fill(tub, "#fbf5e8")
    with pen.clip(tub):
        pen.fill(ellipse(1400, 60, 800, 220), "#9fb9bd", 0.4)
        pen.box(1640, 0, 400, 700, p.PLUM, 0, 0.07)
    pen.box(530, 596, 1440, 52, p.WHITE, 26)
    pen.box(560, 596, 1380, 14, p.PLUM, 7, 0.1)


def _bubbles(pen: Pen, n: int, x: float, y: float, w: float, r: float) -> None:
    for i in range(n):
        bx = x + w * i / (n - 1)
        s = pen.some(0.7, 1.5) * r
        pen.dot(bx, y + pen.some(0, r), s, p.mix("#ffffff", "#d7e9ee", pen.rng.random() * 0.8))
        pen.dot(bx - s * 0.3, y + r * 0.7, s * 0.3, p.WHITE, 0.8)


@scene(
    "first-birthday-cake",
    "2018-04-12 15:30",
    ("Maya", "Kate", "Lily", "Nana Jean"),
    "Maya's first birthday: she sits at the table before a cake with one candle, with Kate, Lily and Nana Jean.",
)
def first_birthday(pen: Pen) -> None:
    """One candle."""
    rooms.room(pen, "#e9b98e", p.WOOD, 420, "stripes")
    rooms.window(pen, 1480, 820, 380, 460, _rooftops_far, p.TEAL)
    rooms.bunting(pen, (-20, 1440), (1420, 1470), 80, 11, p.CORAL, p.TEAL, p.MUSTARD, p.CREAM)
    rooms.frame(pen, 120, 980, 220, 260, "boat")
    kate = actor("Kate", 2018.3, 640, 120, 6.9, "laugh", 0.4, tilt=-4)
    lily = actor(
        "Lily",
        2018.3,
        1420,
        140,
        6.9,
        "joy",
        -0.5,
        WEAR["Lily"].but(hat="party", hat_colour=p.TEAL),
    )
    jean = actor("Nana Jean", 2018.3, 270, 120, 6.7, "smile", 0.5)
    kate.clasp(0, 0.3)
    jean.clasp(0.2, 0.55)
    lily.cheer()
    draw(pen, jean, kate, lily)
    maya = actor(
        "Maya", 2018.3, 990, 330, 7.4, "wonder", 0.1, WEAR["Maya"].but(kind="dress", hat="band")
    )
    pen.box(880, 330, 220, 560, p.OAK, 30)
    pen.box(900, 700, 180, 150, p.light(p.OAK, 0.2), 20)
    maya.legless, maya.grounded = True, False
    maya.by("left", 0.75, -0.25).by("right", 0.75, -0.2)
    body(pen, maya)
    rooms.table(pen, 180, -260, 1640, 470, p.WOOD, "#7fb0ad")
    arms(pen, maya)
    things.cake(pen, 1010, 400, 330, 1)
    things.parcel(pen, 1440, 455, 220, 150, p.LILAC, p.MUSTARD)
    things.parcel(pen, 330, 455, 180, 130, p.CORAL, p.CREAM)
    for x in (640, 760, 1290):
        pen.fill(ellipse(x, 462, 62, 14), p.WHITE)
        pen.fill(ellipse(x, 466, 44, 9), p.light(p.ROSE, 0.3))
    pen.glow(1010, 620, 420, "#ffd98a", 0.16)


def _rooftops_far(pen: Pen) -> None:
    nature.sky(pen, "#a8d3e0", "#fbe7c0", 800)
    nature.cloud(pen, 1600, 1180, 50)
    nature.crown(pen, 1800, 870, 130, "#e6aeb0")
    nature.crown(pen, 1560, 820, 90, p.LEAF)


@scene(
    "lily-and-maya-swings",
    "2018-06-09 14:12",
    ("Lily", "Maya"),
    "Big sister Lily pushes little Maya on a red baby swing in the park on a summer's day.",
)
def swings(pen: Pen) -> None:
    """Pushed by a big sister."""
    nature.sky(pen, "#8ec7dc", "#f9e8c0", 600)
    nature.cloud(pen, 1500, 1250, 100)
    nature.cloud(pen, 420, 1120, 70)
    nature.land(pen, 700, 40, "#a9c489", "#8ab06e", 1.2)
    for x, h, c in (
        (120, 560, "#7ba562"),
        (420, 460, "#8fb36a"),
        (1650, 600, "#6f9a54"),
        (1900, 460, "#88ad66"),
    ):
        nature.tree(pen, x, 640, h, c)
    nature.land(pen, 590, 18, "#b3cb83", "#7fa85f", 0.8, 2)
    pen.fill(ellipse(1010, 190, 760, 110), "#d9b98a")
    pen.fill(ellipse(1010, 196, 690, 86), "#e6cc9f")
    places.swings(pen, 420, 200, 1180, 1060, p.CORAL)
    lily = actor(
        "Lily",
        2018.45,
        640,
        170,
        6.5,
        "laugh",
        0.6,
        WEAR["Lily"].but(legs="shorts", sleeve=0.3),
        lean=10,
    )
    lily.walk(1, 0.8)
    lily.reach("right", 985, 640).reach("left", 950, 600)
    draw(pen, lily)
    maya = actor(
        "Maya",
        2018.45,
        1130,
        0,
        7.6,
        "laugh",
        0.25,
        WEAR["Maya"].but(
            hat="sunhat", hat_colour=p.CREAM, accent=p.CORAL, sleeve=0.4, legs="shorts"
        ),
        lean=-8,
        tilt=6,
    )
    for x in (1010, 1240):
        pen.stroke([(x - 60, 1258), (x, 600)], "#5a5a66", 8)
    maya.sit(480, 0, 90)
    maya.reach("left", 1010, 690).reach("right", 1245, 720)
    body(pen, maya)
    pen.fill(blob([(985, 610), (1260, 620), (1240, 470), (1130, 440), (1010, 460)], 0.7), p.RED)
    pen.fill(blob([(1000, 606), (1245, 616), (1240, 580), (1004, 572)], 0.7), p.light(p.RED, 0.25))
    arms(pen, maya)
    nature.tufts(pen, 60, 0, 0, 2000, 120, "#7da45b", "#5f8a4c", size=40)
    nature.blooms(pen, 24, 0, 10, 2000, 110, p.WHITE, p.ROSE, p.MUSTARD, size=15)


@scene(
    "nana-jean-garden",
    "2018-08-18 10:30",
    ("Nana Jean", "Maya"),
    "Nana Jean and toddler Maya in Nana's garden among tall sunflowers, with a watering can.",
    PORTRAIT,
)
def nana_garden(pen: Pen) -> None:
    """Sunflowers taller than both."""
    nature.sky(pen, "#9ccfdf", "#fdeac0", 900)
    nature.cloud(pen, 1100, 1760, 90)
    pen.box(0, 620, pen.w, 420, "#c08b68")
    places.bricks(pen, 0, 620, pen.w, 420, "#c08b68", 90, 74)
    pen.box(0, 1030, pen.w, 36, "#d9b598")
    pen.fill(
        blob([(1050, 640), (1060, 1380), (1280, 1500), (1500, 1400), (1560, 640)], 0.4), "#8a6b58"
    )
    nature.land(pen, 640, 10, "#a8bf6d", "#739b55", 1)
    pen.fill(
        blob([(-50, 640), (-50, 450), (500, 520), (1560, 470), (1560, 660), (700, 690)]), "#7a5843"
    )
    for x, y, h, r, t in (
        (110, 560, 1080, 150, 0.2),
        (350, 600, 840, 115, -0.2),
        (1390, 560, 1120, 155, -0.3),
        (1180, 600, 800, 110, 0.2),
        (720, 620, 780, 100, 0.1),
    ):
        nature.sunflower(pen, x, y, h, r, t)
    nature.bush(pen, 1040, 560, 260, 160, p.LEAF, p.ROSE, p.CORAL)
    nature.bush(pen, 560, 570, 220, 140, p.MOSS, p.LILAC, p.WHITE)
    places.path(pen, [(800, 500), (760, 300), (650, -40)], [130, 220, 420], "#e2cda2")
    jean = actor("Nana Jean", 2018.6, 560, 210, 7.4, "kind", 0.5, nod=-0.8, tilt=-6)
    maya = actor(
        "Maya",
        2018.6,
        930,
        190,
        8.0,
        "laugh",
        -0.4,
        WEAR["Maya"].but(kind="dungarees", sleeve=0.4, hat="sunhat", hat_colour="#f3e2b8"),
        nod=0.8,
        tilt=6,
    )
    maya.wave("right")
    maya.by("left", 0.72, 0.12)
    jean.reach("right", *maya.hands["left"])
    draw(pen, jean, maya)
    nature.tufts(pen, 46, 0, 0, 1500, 170, "#8db061", "#6a9450", size=46)
    _watering_can(pen, 180, 110)
    nature.blooms(pen, 18, 980, 20, 520, 110, p.CORAL, p.WHITE, p.MUSTARD, size=17)


def _watering_can(pen: Pen, x: float, y: float) -> None:
    pen.shadow(x + 90, y, 160, 18)
    pen.line(
        curve([(x + 10, y + 150), (x + 90, y + 250), (x + 170, y + 150)]), p.dark(p.TEAL, 0.1), 16
    )
    pen.fill(
        ribbon([(x + 150, y + 40), (x + 250, y + 120), (x + 290, y + 190)], [22, 14, 12]),
        p.dark(p.TEAL, 0.1),
    )
    pen.fill(ellipse(x + 296, y + 204, 36, 15, -35), p.dark(p.TEAL, 0.25))
    pen.box(x, y, 180, 160, p.TEAL, 18)
    pen.box(x + 120, y, 60, 160, p.PLUM, 18, 0.15)
    pen.box(x, y + 130, 180, 16, p.light(p.TEAL, 0.3))


@scene(
    "hospital-ward-teddy",
    "2018-09-21 09:40",
    ("Maya",),
    "Maya, one, stands in a hospital cot holding the rail beside a teddy with a bandaged paw.",
)
def ward(pen: Pen) -> None:
    """A short stay; the bear was brave as well."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#e3eee2", "#c2dccf", "#9cc1b8"], (0, pen.h), (pen.w, 300))
    pen.box(0, 0, pen.w, 330, "#c8b697")
    pen.box(0, 322, pen.w, 20, "#aa9a82")
    for i in range(5):
        nature.leaf(
            pen, 140 + i * 120, 1180 + 60 * (i % 2), 110, 60 + i * 20, (p.LEAF, p.TEAL)[i % 2]
        )
    nature.cloud(pen, 420, 1330, 60, p.WHITE, 0.7)
    rooms.window(pen, 1440, 800, 400, 480, _rooftops_far)
    pen.box(1040, 420, 14, 1080, "#a9b3b5")
    pen.fill(
        blob([(700, 1500), (1046, 1500), (1060, 700), (980, 420), (900, 700), (800, 900)], 0.5),
        "#e9a98f",
    )
    for i in range(5):
        pen.stroke(
            [(760 + i * 60, 1500), (860 + i * 34, 900), (940 + i * 20, 480)],
            p.dark("#e9a98f", 0.16),
            14,
            0.5,
        )
    pen.shadow(960, 90, 760, 60, 0.35)
    for x in (330, 1590):
        things.wheel(pen, x, 110, 44, 0)
        pen.box(x - 14, 140, 28, 900, "#dfe6e4", 10)
    pen.box(310, 330, 1300, 130, p.WHITE, 26)
    pen.fill(blob([(320, 430), (960, 500), (1600, 430), (1600, 330), (320, 330)], 0.5), "#f2d59a")
    maya = actor(
        "Maya",
        2018.7,
        850,
        440,
        9.4,
        "quiet",
        0.3,
        Outfit("#bcd7d9", "#bcd7d9", None, kind="shirt", pattern="stars", accent=p.MUSTARD),
        tilt=-4,
    )
    maya.grounded = False
    maya.by("left", 0.35, -0.6).by("right", 0.5, -0.55)
    body(pen, maya)
    things.teddy(pen, 1230, 440, 420)
    pen.box(1352, 462, 74, 46, p.WHITE, 12)
    pen.box(1380, 470, 16, 30, p.CORAL, 2)
    pen.box(1372, 478, 32, 14, p.CORAL, 2)
    for i in range(14):
        pen.box(350 + i * 94, 300, 14, 470, "#eef3f1", 7, 0.96)
        pen.box(358 + i * 94, 300, 5, 470, p.PLUM, 3, 0.12)
    pen.box(300, 760, 1320, 40, "#eef3f1", 20)
    pen.box(300, 290, 1320, 36, "#dfe6e4", 18)
    arms(pen, maya)
    pen.beam([(1440, 800), (1840, 800), (1300, 0), (700, 0)], "#fff2c4", 0.16)
