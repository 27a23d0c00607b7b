"""Pictures out of doors and in snow with Grace and Sam (2020 and 2021)."""

from __future__ import annotations

from . import nature, places, wheels
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen, around
from .registry import OLD_PHONE, SQUARE, scene
from .shapes import blob, curve, ellipse, poly, rect, ribbon

SNOWSUIT = Outfit(
    "#d95f4a",
    "#d95f4a",
    p.NAVY,
    kind="coat",
    hat="bobble",
    hat_colour=p.TEAL,
    accent=p.WHITE,
    scarf=p.MUSTARD,
)


@scene(
    "autumn-leaves",
    "2020-10-24 11:20",
    ("Maya", "Grace", "Sam"),
    "Maya throws red and gold leaves in the air in the woods, with Sam in his "
    "wheelchair and Grace laughing.",
)
def leaves(pen: Pen) -> None:
    """Everything orange."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 500, "#f1cf9b", "#f8e3b6", "#f4c67f")
    pen.glow(1150, 1100, 560, "#fff3c4", 0.5)
    for x, w, tone in (
        (120, 26, 0.5),
        (330, 20, 0.6),
        (620, 24, 0.55),
        (900, 16, 0.65),
        (1240, 20, 0.6),
        (1500, 26, 0.5),
        (1760, 20, 0.6),
        (1920, 30, 0.5),
    ):
        pen.fill(
            ribbon([(x, 560), (x + 12, 1000), (x, 1600)], [w, w * 0.8, w * 0.6]),
            p.mix(p.BARK, "#f4c67f", tone),
        )
    for x, y, r, c in (
        (150, 1400, 260, "#e0a24a"),
        (600, 1480, 240, "#d9823d"),
        (1450, 1450, 280, "#e2ac52"),
        (1880, 1380, 260, "#cf6b39"),
        (1000, 1570, 220, "#e6b75e"),
    ):
        nature.crown(pen, x, y, r, c)
    for x in (60, 1860):
        pen.fill(ribbon([(x, 420), (x + 20, 900), (x, 1600)], [74, 56, 60]), p.BARK)
        pen.stroke([(x - 30, 500), (x - 20, 900), (x - 26, 1300)], p.light(p.BARK, 0.3), 10, 0.5)
    nature.land(pen, 590, 20, "#e3ae5c", "#b96f3d", 1.2)
    places.path(pen, [(1120, 600), (1000, 420), (1060, -40)], [60, 200, 520], "#e0b981")
    for gx, gy in pen.scatter(150, 0, 0, 2000, 560):
        nature.leaf(
            pen,
            gx,
            gy,
            44 - gy * 0.03,
            pen.some(0, 360),
            pen.pick(("#d9823d", p.MUSTARD, "#b94a32", "#e6b75e", p.OAK)),
            0.4,
        )
    grace = actor(
        "Grace",
        2020.8,
        480,
        230,
        5.9,
        "joy",
        0.4,
        Outfit("#b8483c", "#4c3f52", p.BARK, kind="coat", accent=p.MUSTARD, scarf=p.TEAL),
    )
    grace.by("right", 0.4, -0.6).akimbo("left")
    sam = actor(
        "Sam",
        2020.8,
        1560,
        190,
        6.1,
        "laugh",
        -0.5,
        Outfit(p.TEAL, p.NAVY, p.WHITE, kind="coat", accent=p.CREAM, scarf=p.MUSTARD),
    )
    sam.sit(450, -1, 240)
    maya = actor(
        "Maya",
        2020.8,
        1010,
        130,
        8.0,
        "laugh",
        0.1,
        Outfit(
            p.MUSTARD, "#6b4b5c", p.CORAL, kind="coat", accent=p.OAK, hat="clip", hat_colour=p.CORAL
        ),
    )
    maya.cheer()
    for _ in range(64):
        gx, gy = around(1010, 830, pen.some(120, 640), pen.some(-5, 185))
        nature.leaf(
            pen,
            gx,
            gy,
            pen.some(34, 66),
            pen.some(0, 360),
            pen.pick(("#d9823d", p.MUSTARD, "#b94a32", "#c85f2e")),
            0.42,
        )
    wheels.wheelchair_back(pen, sam)
    sam.by("left", 0.6, 0.5).by("right", 0.2, -0.7)
    body(pen, sam)
    wheels.wheelchair_front(pen, sam)
    arms(pen, sam)
    draw(pen, grace, maya)


@scene(
    "snowman",
    "2021-01-09 10:10",
    ("Maya", "Sam"),
    "Maya puts the carrot nose on a snowman while Sam, in his wheelchair, holds "
    "the hat; it is snowing.",
)
def snowman(pen: Pen) -> None:
    """The tallest one in the street."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 500, "#8fa9c8", "#c6d0df", "#f3ddd2")
    for x, s, c in ((-60, 520, "#a9847f"), (1480, 560, "#8f8fa6")):
        places.house(pen, x, 620, s, s * 0.62, c, "#e9edf2", p.TEAL, lit=True)
    for x, h in ((620, 420), (800, 540), (1330, 480)):
        nature.pine(pen, x, 640, h, "#4f7476", True)
    nature.land(pen, 640, 20, "#e8edf4", "#f8f6f2", 1.1)
    nature.land(pen, 430, 26, "#f4f5f8", "#fffdf7", 0.8, 2)
    pen.shadow(1010, 190, 330, 46, 0.22, "#5b6c94")
    for y, r in ((400, 240), (740, 178), (995, 128)):
        ball = ellipse(1010, y, r, r * 0.94)
        pen.fill(ball, p.WHITE)
        with pen.clip(ball):
            pen.fill(ellipse(1010 + r * 0.75, y - r * 0.3, r * 0.9, r * 1.1), "#b3c4dd", 0.6)
    pen.stroke([(840, 780), (700, 900), (640, 990)], p.BARK, 16)
    pen.stroke([(1180, 780), (1320, 880), (1400, 960)], p.BARK, 16)
    for s in (-1, 1):
        pen.dot(1010 + s * 42, 1030, 15, p.INK)
    for i in range(5):
        pen.dot(960 + i * 25, 945 + (i - 2) ** 2 * 5, 8, p.INK)
    for y in (700, 780, 420):
        pen.dot(1000, y, 17, p.INK)
    pen.fill(ribbon([(880, 885), (1010, 850), (1140, 885)], [26, 36, 26]), p.CORAL)
    pen.fill(ribbon([(1085, 870), (1110, 760), (1100, 660)], [28, 30, 34]), p.dark(p.CORAL, 0.12))
    pen.shape([(1004, 1004), (1010, 972), (900, 968)], "#e8833a")
    maya = actor("Maya", 2021.05, 690, 150, 8.4, "joy", 0.5, SNOWSUIT, lean=6)
    maya.reach("right", 892, 955).by("left", 0.5, 0.1)
    sam = actor(
        "Sam",
        2021.05,
        1570,
        150,
        6.2,
        "smile",
        -0.5,
        Outfit(
            "#4f6f95",
            "#39465e",
            p.OAK,
            kind="coat",
            hat="bobble",
            hat_colour=p.MUSTARD,
            accent=p.CREAM,
        ),
    )
    sam.sit(410, -1, 240)
    wheels.wheelchair_back(pen, sam)
    sam.reach("left", 1310, 760).reach("right", 1400, 730)
    body(pen, sam)
    wheels.wheelchair_front(pen, sam)
    pen.fill(ellipse(1290, 780, 120, 24, 8), p.INK)
    pen.fill(poly([(1215, 790), (1225, 910), (1365, 920), (1372, 800)]), p.INK)
    pen.shape([(1216, 800), (1219, 835), (1371, 845), (1373, 810)], p.RED)
    arms(pen, sam)
    draw(pen, maya)
    nature.falling(pen, 190, p.WHITE, "#eef3fa", size=10)


@scene(
    "christmas-window",
    "2021-12-19 16:50",
    ("Maya", "Grace"),
    "Seen from outside in the snow: Maya and Grace at a glowing window with a "
    "Christmas tree behind them.",
    SQUARE,
)
def christmas(pen: Pen) -> None:
    """Seen from the street."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 0, "#2c3566", "#4a4a7d", "#7d6b93")
    pen.box(0, 0, pen.w, pen.h, "#8a5a5c", 0, 0.9)
    places.bricks(pen, 0, 0, pen.w, pen.h, "#7c5058", 200, 92)
    pen.glow(850, 900, 900, "#ffca70", 0.3)
    nature.falling(pen, 170, p.WHITE, "#dfe7f5", size=9)
    pen.box(250, 380, 1200, 1080, "#e8ddd0", 10)
    pane = rect(310, 440, 1080, 960)
    pen.down(pane, 1400, 440, "#ffe09a", "#f6b765")
    with pen.clip(pane):
        nature.pine(pen, 1180, 340, 900, "#3f7055")
        for i in range(34):
            t = i / 33
            w = 250 * (1 - t)
            x, y = 1180 + w * (((i * 0.37) % 1) * 1.5 - 0.75), 480 + t * 590
            pen.glow(x, y, 44, "#fff0b0", 0.35)
            pen.dot(x, y, 15, (p.CORAL, p.MUSTARD, "#fff3c9", p.LILAC)[i % 4])
        nature.star(pen, 1180, 1190, 64, p.MUSTARD)
        grace = actor("Grace", 2021.97, 540, -380, 8.0, "kind", 0.4, nod=-0.5, tilt=-5)
        grace.legless, grace.grounded = True, False
        maya = actor(
            "Maya",
            2021.97,
            850,
            20,
            8.2,
            "wonder",
            0.0,
            WEAR["Maya"].but(top=p.RED, pattern="yoke", accent=p.WHITE),
            nod=0.8,
        )
        maya.legless, maya.grounded = True, False
        grace.reach("right", 800, 590).by("left", 0.2, -0.9)
        maya.by("left", 0.35, 0.2).by("right", 0.35, 0.28)
        body(pen, grace)
        arms(pen, grace)
        body(pen, maya)
        arms(pen, maya)
        pen.beam([(310, 1400), (520, 1400), (310, 900)], p.WHITE, 0.12)
    for x in (490, 660, 838, 1016, 1190):
        pen.box(x, 1220, 20, 180, "#e8ddd0")
    pen.box(310, 1210, 1080, 22, "#e8ddd0")
    pen.box(200, 330, 1300, 70, "#d9cbbf", 8)
    pen.fill(
        blob(
            [
                (190, 400),
                (400, 450),
                (700, 420),
                (1000, 455),
                (1300, 425),
                (1510, 400),
                (1500, 380),
                (200, 380),
            ],
            0.8,
        ),
        p.WHITE,
    )
    pen.fill(
        blob(
            [
                (240, 1450),
                (500, 1520),
                (860, 1490),
                (1200, 1530),
                (1470, 1450),
                (1400, 1450),
                (860, 1455),
                (300, 1450),
            ],
            0.8,
        ),
        p.WHITE,
    )
    nature.land(pen, 210, 16, "#cfd6ea", "#f4f3f4", 1)
    pen.fill(poly([(420, 220), (1280, 220), (1620, 0), (80, 0)]), "#ffd98a", 0.35)
    nature.bush(pen, 170, 170, 320, 170, "#3f6456", p.RED)
    nature.bush(pen, 1550, 160, 300, 160, "#3f6456", p.RED)


@scene(
    "picnic",
    "2021-06-12 13:00",
    ("Grace", "Sam", "Maya"),
    "A picnic on a checked blanket under a tree: Grace, Sam and Maya with "
    "sandwiches and strawberries.",
)
def picnic(pen: Pen) -> None:
    """Strawberries first."""
    nature.sky(pen, "#8fc9da", "#fcecc4", 800)
    nature.cloud(pen, 1500, 1300, 90)
    nature.land(pen, 940, 60, "#a8c5a0", "#8fb27f", 1.1, 1)
    nature.land(pen, 820, 40, "#b7cc7f", "#95b665", 1.3, 3)
    for x, h in ((1200, 300), (1330, 240), (1780, 330)):
        nature.tree(pen, x, 810, h, "#7ea562")
    nature.land(pen, 700, 16, "#b8cd78", "#79a453", 0.8)
    pen.fill(ribbon([(230, 480), (250, 900), (220, 1560)], [90, 64, 80]), p.BARK)
    for x, y, r in ((60, 1430, 280), (420, 1480, 300), (760, 1560, 220)):
        nature.crown(pen, x, y, r, p.LEAF)
    places.shade_on_ground(pen, 600, 420, 620, 150)
    blanket = poly([(470, 480), (1620, 480), (1850, 110), (250, 110)])
    pen.fill(blanket, p.CREAM)
    with pen.clip(blanket):
        for i in range(9):
            pen.shape(
                [
                    (480 + i * 132, 480),
                    (540 + i * 132, 480),
                    (370 + i * 182, 110),
                    (285 + i * 182, 110),
                ],
                p.RED,
                0.55,
            )
        for y, h in ((430, 34), (340, 44), (230, 54), (120, 60)):
            pen.box(200, y, 1700, h, p.RED, 0, 0.45)
    sam = actor("Sam", 2021.45, 1490, 270, 6.0, "joy", -0.4)
    sam.sit(530, -1, 240)
    grace = actor("Grace", 2021.45, 650, 320, 6.6, "laugh", 0.5)
    grace.sit_legs_out(1)
    maya = actor(
        "Maya",
        2021.45,
        1070,
        250,
        8.2,
        "smile",
        0.0,
        WEAR["Maya"].but(
            top="#f2c14e", kind="dress", pattern="flowers", accent=p.WHITE, sleeve=0.4
        ),
    )
    maya.sit_floor()
    maya.by("left", 0.25, -0.55).by("right", 0.42, 0.25)
    grace.by("left", 0.45, -0.75).reach("right", 880, 610)
    wheels.wheelchair_back(pen, sam)
    sam.reach("left", 1290, 640).by("right", 0.15, -0.75)
    body(pen, sam)
    wheels.wheelchair_front(pen, sam)
    arms(pen, sam)
    draw(pen, grace, maya)
    mx, my = maya.hands["right"]
    pen.fill(
        blob([(mx, my + 60), (mx + 34, my + 44), (mx + 6, my - 10), (mx - 30, my + 40)]), p.RED
    )
    _basket(pen, 1500, 140)
    for x, y in ((880, 190), (560, 190)):
        pen.fill(ellipse(x, y, 110, 34), p.WHITE)
        pen.fill(ellipse(x, y + 5, 84, 24), "#f1e7d6")
        for i in range(5):
            sx = x - 52 + i * 26
            if x > 700:
                pen.fill(
                    blob([(sx, y + 34), (sx + 17, y + 28), (sx, y + 2), (sx - 17, y + 28)]), p.RED
                )
            else:
                pen.shape(
                    [(sx - 16, y + 4), (sx + 26, y + 4), (sx + 4, y + 44)],
                    "#f0d9a6" if i % 2 else "#d9b077",
                )
    nature.tufts(pen, 60, 0, 0, 2000, 100, "#7ba456", "#98b963", size=40)
    nature.blooms(pen, 30, 0, 10, 2000, 80, p.WHITE, p.MUSTARD, p.ROSE, size=15)


def _basket(pen: Pen, x: float, y: float) -> None:
    pen.shadow(x + 110, y, 170, 18)
    pen.line(curve([(x + 10, y + 120), (x + 110, y + 270), (x + 210, y + 120)]), p.OAK, 18)
    shape = poly([(x - 10, y + 140), (x + 230, y + 140), (x + 200, y), (x + 20, y)])
    pen.fill(shape, p.WOOD)
    with pen.clip(shape):
        for i in range(12):
            for j in range(7):
                if (i + j) % 2:
                    pen.box(x - 10 + i * 20, y + j * 20, 20, 20, p.dark(p.WOOD, 0.2), 4, 0.7)
    pen.fill(
        blob(
            [
                (x - 16, y + 142),
                (x + 60, y + 178),
                (x + 150, y + 160),
                (x + 236, y + 142),
                (x + 180, y + 100),
                (x + 60, y + 112),
            ]
        ),
        p.WHITE,
    )


@scene(
    "old-phone-snow",
    "2021-02-09 09:15",
    ("Grace", "Maya"),
    "A small, old phone picture: Grace pulls Maya along on a red sledge in the snow.",
    OLD_PHONE,
)
def old_phone_snow(pen: Pen) -> None:
    """Deliberately small."""
    pen.down(rect(0, 0, pen.w, pen.h), pen.h, 150, "#a9bfd3", "#f2e2d8")
    with pen.at(0, 0, 0.24):
        for x, h in ((100, 420), (330, 520), (1500, 560), (1760, 460), (1930, 520)):
            nature.pine(pen, x, 640, h, "#4d6f70", True)
        pen.fill(
            blob(
                [(-300, 600), (500, 700), (1200, 640), (2400, 720), (2400, -300), (-300, -300)], 0.8
            ),
            "#eef1f5",
        )
        pen.fill(
            blob(
                [(-300, 420), (700, 520), (1500, 430), (2400, 520), (2400, -300), (-300, -300)], 0.8
            ),
            p.WHITE,
        )
        pen.fill(ribbon([(1000, 170), (1500, 190), (2100, 260)], [22, 16, 12]), "#b9c7dc", 0.6)
        grace = actor(
            "Grace",
            2021.1,
            560,
            200,
            6.0,
            "laugh",
            0.4,
            Outfit(
                "#8a4a68",
                p.NAVY,
                p.BARK,
                kind="coat",
                accent=p.CREAM,
                scarf=p.CORAL,
            ),
        )
        grace.walk(-1)
        grace.reach("right", 800, 620)
        draw(pen, grace)
        pen.stroke([grace.hands["right"], (920, 400), (1060, 290)], p.OAK, 10)
        pen.shadow(1280, 190, 330, 34, 0.25)
        pen.stroke([(1010, 300), (1060, 210), (1520, 200)], p.dark(p.RED, 0.2), 26)
        pen.box(1060, 250, 440, 46, p.RED, 20)
        maya = actor("Maya", 2021.1, 1330, 282, 7.6, "laugh", -0.3, SNOWSUIT)
        maya.sit_legs_out(-1)
        maya.by("right", 0.4, 0.5).reach("left", 1130, 420)
        maya.grounded = False
        draw(pen, maya)
        nature.falling(pen, 60, p.WHITE, size=12)
        for gx, gy in pen.scatter(70, 0, 0, 2000, 1500):
            pen.dot(gx, gy, pen.some(5, 13), p.WHITE, 0.9)
