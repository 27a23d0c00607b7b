"""Pictures from the time with Sue and Alan, Maya's first foster carers (2018 to 2020)."""

from __future__ import annotations

from . import animals, nature, places, rooms, things
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body, draw
from .pen import Pen
from .registry import PORTRAIT, scene
from .shapes import blob, ellipse, rect, ribbon


@scene(
    "sue-and-alans-house",
    "2019-09-28 12:10",
    (),
    "Sue and Alan's white cottage with a green door, apple trees and a winding "
    "garden path in autumn.",
)
def cottage(pen: Pen) -> None:
    """Apples on the grass."""
    nature.sky(pen, "#a3cfdc", "#fdecc6", 700)
    nature.cloud(pen, 420, 1290, 100)
    nature.cloud(pen, 1720, 1180, 80)
    nature.land(pen, 760, 50, "#c4c98a", "#9db070", 1.1, 1)
    for x in (60, 200, 1830, 1960):
        nature.pine(pen, x, 700, 420, "#5f8563")
    nature.land(pen, 600, 14, "#b6c57c", "#779a53", 0.9)
    pen.shadow(1060, 565, 640, 50, 0.25)
    places.house(pen, 560, 560, 900, 470, "#f3e8d2", "#9c6b55", p.MOSS, curtain=p.ROSE)
    for x in (640, 1380):
        pen.fill(
            blob([(x - 90, 560), (x - 60, 800), (x, 900), (x + 50, 780), (x + 90, 560)]), "#7c9a55"
        )
        for gx, gy in pen.scatter(16, x - 60, 600, 120, 220):
            pen.dot(gx, gy, 12, p.pick_curtain(int(gx)), 0.9)
    nature.tufts(pen, 70, 0, 0, 2000, 240, "#7e9c50", "#94ad5e", size=34)
    places.path(
        pen, [(1010, 556), (960, 400), (1100, 230), (980, -60)], [62, 90, 150, 260], "#dfcda6"
    )
    nature.bush(pen, 760, 470, 240, 120, p.LEAF, p.CORAL, p.WHITE)
    nature.bush(pen, 1290, 460, 260, 130, p.MOSS, p.LILAC, p.ROSE)
    places.fence(pen, -20, 800, 300, 170)
    places.fence(pen, 1330, 2020, 300, 170)
    for x, h in ((250, 880), (1760, 960)):
        nature.tree(pen, x, 200, h, "#a8a24a" if x < 900 else "#c98a3f")
        for ax, ay in pen.scatter(15, x - h * 0.28, 200 + h * 0.5, h * 0.56, h * 0.4):
            pen.dot(ax, ay, 21, p.RED)
            pen.dot(ax - 6, ay + 7, 6, p.WHITE, 0.6)
        for ax, ay in pen.scatter(7, x - 200, 110, 420, 90):
            pen.shadow(ax, ay - 16, 24, 6)
            pen.dot(ax, ay, 20, p.RED)


@scene(
    "feeding-ducks",
    "2019-09-15 10:42",
    ("Sue", "Alan", "Maya"),
    "Maya, two, throws crumbs to ducks on a pond; Sue crouches beside her and Alan stands behind.",
)
def ducks(pen: Pen) -> None:
    """At the pond on a May morning."""
    nature.sky(pen, "#a9d6dd", "#fcebc4", 800)
    nature.land(pen, 880, 30, "#b3ca8c", "#94b572", 1.3)
    for x, h, c in (
        (180, 640, "#83a95f"),
        (520, 500, "#9bbb6a"),
        (1500, 700, "#769d58"),
        (1850, 560, "#8bb064"),
    ):
        nature.tree(pen, x, 840, h, c)
    pond = blob(
        [
            (-200, 820),
            (500, 850),
            (1300, 840),
            (2200, 800),
            (2200, 360),
            (1500, 300),
            (900, 420),
            (-200, 380),
        ],
        0.8,
    )
    pen.down(pond, 850, 320, "#9fcbc9", "#4f97a0")
    with pen.clip(pond):
        nature.ripples(pen, 44, 0, 380, 2000, 440)
    animals.duck(pen, 330, 640, 100)
    animals.duck(pen, 620, 540, 120, False, False)
    for i in range(4):
        animals.duck(pen, 250 + i * 92, 500 - i * 12, 34, False, False)
    animals.duck(pen, 1500, 720, 76, True)
    bank = blob(
        [
            (-300, 330),
            (350, 390),
            (900, 440),
            (1300, 400),
            (1700, 300),
            (2300, 360),
            (2300, -200),
            (-300, -200),
        ],
        0.8,
    )
    pen.down(bank, 430, 0, "#bccd80", "#7ba257")
    alan = actor("Alan", 2019.7, 1640, 190, 5.6, "kind", -0.5, nod=-0.8)
    alan.by("right", 0.2, -0.9)
    maya = actor(
        "Maya",
        2019.7,
        1010,
        200,
        6.7,
        "laugh",
        -0.5,
        WEAR["Maya"].but(kind="coat", top=p.MUSTARD, accent=p.OAK),
        lean=-6,
    )
    maya.by("left", 0.85, 0.2).by("right", 0.7, 0.0)
    sue = actor("Sue", 2019.7, 1330, 160, 6.0, "smile", -0.5, lean=-6).crouch(-1)
    sue.reach("left", *maya.hands["right"]).by("right", 0.3, -0.75)
    draw(pen, alan, sue, maya)
    hx, hy = maya.hands["left"]
    for i in range(9):
        pen.dot(
            hx - 40 - i * 26 + pen.some(-10, 10),
            hy + 40 - i * i * 2.2 + pen.some(-14, 14),
            8,
            "#f2dfb2",
        )
    for x in (90, 190, 1790, 1900):
        for i in range(4):
            rx = x + i * 44 - 30
            pen.fill(
                ribbon([(rx, 240), (rx + 6, 420), (rx - 4 + i * 6, 560 + 40 * (i % 2))], [8, 6, 2]),
                p.MOSS,
            )
            pen.fill(
                ribbon([(rx, 500 + 30 * (i % 2)), (rx + 3, 590 + 30 * (i % 2))], [14, 14]), p.OAK
            )
    nature.tufts(pen, 70, 0, 0, 2000, 200, "#7ea35a", "#9cba68", size=38)
    nature.blooms(pen, 26, 0, 10, 900, 150, p.WHITE, p.MUSTARD, size=14)


@scene(
    "mr-flop",
    "2019-07-02 19:30",
    (),
    "Mr Flop, a grey toy rabbit with one bent ear, sits on a windowsill in the evening sun.",
    PORTRAIT,
)
def mr_flop(pen: Pen) -> None:
    """A portrait of the most important person."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#f1c79c", "#d99a79", "#8d6575"], (0, pen.h), (pen.w, 0))
    rooms.window(pen, 230, 560, 1040, 1280, _evening, "")
    pen.box(60, 420, 1380, 110, p.light(p.WOOD, 0.55), 16)
    pen.box(60, 400, 1380, 50, p.light(p.WOOD, 0.2), 12)
    pen.beam([(300, 530), (1250, 530), (1500, 0), (760, 0)], "#ffdf9c", 0.2)
    for side in (-1, 1):
        x = 750 + side * 690
        shape = blob(
            [
                (x - side * 60, 2040),
                (x - side * 260, 2040),
                (x - side * 170, 1200),
                (x - side * 130, 300),
                (x + side * 160, 280),
                (x + side * 160, 2040),
            ],
            0.6,
        )
        pen.fill(shape, "#c9645a")
        with pen.clip(shape):
            for i in range(6):
                px = x - side * (200 - i * 60)
                pen.fill(
                    ribbon(
                        [(px, 2040), (px + side * 50, 1100), (px + side * 70, 280)], [10, 16, 22]
                    ),
                    p.dark("#c9645a", 0.25),
                    0.6,
                )
    nature.plant(pen, 1130, 520, 190, p.TEAL)
    pen.shadow(700, 505, 330, 34, 0.35)
    things.mr_flop(pen, 640, 500, 640)
    pen.fill(ellipse(480, 1000, 120, 260, 8), "#ffe6a8", 0.14)


def _evening(pen: Pen) -> None:
    pen.down(rect(0, 0, pen.w, pen.h), 1850, 700, "#8fb3cf", "#f2b98f", "#fde1a0")
    pen.glow(560, 1050, 420, "#fff0b8", 0.7)
    pen.dot(560, 1050, 105, "#fff3c9")
    nature.cloud(pen, 980, 1500, 90, "#f7cdb4", 0.8)
    nature.cloud(pen, 440, 1640, 70, "#f3d6c6", 0.8)
    nature.land(pen, 860, 40, "#7b9a78", "#587f6a", 1.6)
    nature.land(pen, 740, 30, "#5d8260", "#446a58", 1.1, 2)
    for x in (330, 430, 900, 1180):
        nature.pine(pen, x, 720, 230, "#3f6456")


@scene(
    "kate-and-maya-park-bench",
    "2018-10-13 13:05",
    ("Kate", "Maya"),
    "Mummy Kate and Maya sit close together on a park bench and share a picture book under a tree.",
)
def bench(pen: Pen) -> None:
    """Family time at the park."""
    nature.sky(pen, "#b9d9d6", "#fbe5bd", 700)
    nature.land(pen, 760, 30, "#bccb88", "#a2bc72", 1.2, 1)
    for x, h, c in ((300, 520, "#9fb565"), (560, 420, "#c2a552"), (1850, 540, "#a6b45e")):
        nature.tree(pen, x, 730, h, c)
    pen.fill(ribbon([(-60, 600), (700, 640), (2060, 570)], [30, 26, 34]), "#e5d3a8")
    nature.land(pen, 540, 14, "#b1c477", "#789c55", 0.8)
    places.shade_on_ground(pen, 1080, 250, 900, 170)
    pen.fill(ribbon([(1640, 230), (1660, 700), (1620, 1500)], [100, 74, 96]), p.BARK)
    for i in range(7):
        pen.stroke(
            [(1590 + i * 18, 300 + i * 60), (1600 + i * 14, 520 + i * 70)],
            p.light(p.BARK, 0.22),
            7,
            0.6,
        )
    for x, y, r in ((1330, 1450, 250), (1700, 1520, 330), (1980, 1330, 240), (1020, 1560, 200)):
        nature.crown(pen, x, y, r, "#a9a94c")
    places.bench(pen, 480, 190, 1080, 320)
    kate = actor(
        "Kate",
        2018.79,
        900,
        150,
        7.2,
        "kind",
        0.5,
        WEAR["Kate"].but(top="#b65f52", kind="coat", accent=p.CREAM),
        nod=-0.8,
        tilt=-8,
    )
    kate.sit(505, 0)
    maya = actor(
        "Maya",
        2018.79,
        1190,
        150,
        7.9,
        "joy",
        -0.35,
        WEAR["Maya"].but(kind="dress", legs="tights", bottom=p.TEAL),
        tilt=9,
    )
    maya.sit(505, 0, 100)
    kate.reach("left", 935, 690).reach("right", 1360, 745).away("right")
    maya.reach("right", 1170, 690).reach("left", 1080, 660).away("left")
    draw(pen, kate)
    body(pen, maya)
    things.book(pen, 1050, 700, 270, p.TEAL, 4)
    arms(pen, maya)
    things.mr_flop(pen, 1440, 508, 150)
    for lx, ly in pen.scatter(26, 200, 60, 1700, 330):
        nature.leaf(
            pen, lx, ly, 34, pen.some(0, 360), pen.pick((p.MUSTARD, "#d98a3d", p.OLIVE)), 0.4
        )
    nature.tufts(pen, 40, 0, 0, 2000, 120, "#7b9c50", "#98b062", size=36)
