"""The latest pictures of Maya, seven and eight years old (2024 and 2025)."""

from __future__ import annotations

from . import animals, nature, places, rooms, things
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen, around
from .registry import PANORAMA, PORTRAIT, scene
from .shapes import blob, ellipse, rect

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
    "birthday-seven",
    "2024-04-09 16:10",
    ("Maya", "Joe", "Anna", "Biscuit"),
    "Maya is seven: she blows out the candles on her cake in the garden, with "
    "Anna, Joe and Biscuit watching.",
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
    "Maya and Mr Flop ride in a train past hills, sheep and a viaduct; Anna sits opposite.",
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
    for x in (-60, 1560):
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
    anna.by("right", 0.15, -0.75).by("left", 0.1, -0.78)
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
    "2023-08-26 13:20",
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
    lily = actor(
        "Lily",
        2023.65,
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
        2023.65,
        1030,
        110,
        7.4,
        "joy",
        -0.1,
        WEAR["Maya"].but(kind="tee", sleeve=0.3, legs="skirt", bottom=p.TEAL),
        tilt=4,
    )
    ava = actor("Ava", 2023.65, 1340, 120, 7.4, "laugh", -0.4, tilt=7)
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
    "2022-07-23 18:40",
    ("Anna", "Joe", "Maya", "Biscuit"),
    "A wide view of a bay at low tide in evening light; Anna, Joe, Maya and "
    "Biscuit walk along the sand.",
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
    joe = actor("Joe", 2022.56, 1010, 120, 3.0, "smile", 0.5, WEAR["Joe"].but(shoes=None)).walk(1)
    anna = actor(
        "Anna", 2022.56, 1330, 110, 3.0, "laugh", -0.5, WEAR["Anna"].but(shoes=None, legs="shorts")
    ).walk(1, 0.7)
    maya = actor(
        "Maya",
        2022.56,
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
    "2025-05-10 11:00",
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
    for gx, gy in pen.scatter(34, 0, 300, 1500, 1650):
        r, c = pen.some(26, 52), pen.pick((p.ROSE, "#f0b7a8", p.CORAL, p.WHITE))
        for i in range(6):
            px, py = around(gx, gy, r * 0.62, i * 60)
            pen.dot(px, py, r * 0.55, c)
        pen.dot(gx, gy, r * 0.5, p.dark(c, 0.12))
        pen.dot(gx - 2, gy + 2, r * 0.25, p.light(c, 0.4))
    pen.glow(280, 1820, 900, "#fff6c9", 0.45)
    maya = actor(
        "Maya",
        2025.36,
        740,
        -1330,
        21.0,
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
    "2025-03-02 16:00",
    ("Anna", "Joe", "Maya", "Biscuit"),
    "Anna, Joe and Maya squeeze together on the teal sofa with Biscuit, a blanket "
    "and a lamp on a rainy afternoon.",
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
        "Anna", 2025.17, 690, 100, 6.9, "joy", 0.4, WEAR["Anna"].but(top="#d98f5c"), tilt=-6
    )
    joe = actor("Joe", 2025.17, 1300, 100, 6.7, "laugh", -0.45, nod=-0.4, tilt=4)
    maya = actor(
        "Maya",
        2025.17,
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


def _rain(pen: Pen) -> None:
    nature.sky(pen, "#8a9fb0", "#cfd2c9", 900)
    nature.crown(pen, 260, 930, 140, "#a67a4c")
    nature.crown(pen, 480, 900, 110, "#8d8a52")
    for x, y in pen.scatter(60, 140, 820, 420, 500):
        pen.stroke([(x, y), (x - 8, y + 36)], p.WHITE, 3, 0.5)
