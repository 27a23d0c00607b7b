"""Pictures of Maya at one, still with her birth family (2018)."""

from __future__ import annotations

from . import nature, places, rooms, things, wheels
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .figure import Outfit
from .pen import Pen
from .registry import PORTRAIT, scene
from .shapes import blob, curve, ellipse, rect, ribbon


@scene(
    "first-birthday-cake",
    "2018-04-09 15:30",
    ("Maya", "Kate", "Lily", "Nana Jean"),
    "Maya's first birthday: she sits at the table before a cake with one candle, "
    "with Kate, Lily and Nana Jean.",
)
def first_birthday(pen: Pen) -> None:
    """One candle."""
    rooms.room(pen, "#e9b98e", p.WOOD, 420, "stripes")
    rooms.window(pen, 1480, 820, 380, 460, _rooftops_far, p.TEAL)
    rooms.bunting(pen, (-20, 1440), (1420, 1470), 80, 11, p.CORAL, p.TEAL, p.MUSTARD, p.CREAM)
    rooms.frame(pen, 1130, 1010, 230, 260, "boat")
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
    jean = actor("Nana Jean", 2018.3, 235, 120, 6.7, "smile", 0.5)
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
    "2018-08-11 10:30",
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
    nature.crown(pen, 1330, 1120, 330, "#7f9d58")
    nature.crown(pen, 1120, 980, 200, "#8fab62")
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
    "2018-12-08 09:40",
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
    pen.box(0, 1440, 1000, 16, "#a9b3b5", 8)
    drape = [(620, 1445), (960, 1445), (930, 1000), (970, 300), (640, 300), (600, 900)]
    pen.fill(blob(drape, 0.3), "#e9a98f")
    for i in range(6):
        fold = [(650 + i * 56, 1440), (640 + i * 56, 900), (660 + i * 56, 310)]
        pen.stroke(fold, p.dark("#e9a98f", 0.16), 15, 0.5)
    pen.shadow(960, 90, 760, 60, 0.35)
    for x in (330, 1590):
        wheels.wheel(pen, x, 110, 44, 0)
        pen.box(x - 14, 140, 28, 900, "#dfe6e4", 10)
    pen.box(310, 330, 1300, 130, p.WHITE, 26)
    pen.fill(blob([(320, 430), (960, 500), (1600, 430), (1600, 330), (320, 330)], 0.5), "#f2d59a")
    maya = actor(
        "Maya",
        2018.93,
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
    things.teddy(pen, 1230, 440, 330)
    pen.box(1322, 450, 74, 46, p.WHITE, 12)
    pen.box(1350, 458, 16, 30, p.CORAL, 2)
    pen.box(1342, 466, 32, 14, p.CORAL, 2)
    for i in range(14):
        pen.box(350 + i * 94, 300, 14, 470, "#eef3f1", 7, 0.96)
        pen.box(358 + i * 94, 300, 5, 470, p.PLUM, 3, 0.12)
    pen.box(300, 760, 1320, 40, "#eef3f1", 20)
    pen.box(300, 290, 1320, 36, "#dfe6e4", 18)
    arms(pen, maya)
    pen.beam([(1440, 800), (1840, 800), (1300, 0), (700, 0)], "#fff2c4", 0.16)
