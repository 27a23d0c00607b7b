"""Pictures from Maya's first year and a half, with her birth family (2017 and 2018)."""

from __future__ import annotations

from . import nature, places, rooms, things
from . import palette as p
from .cast import WEAR, actor, holding
from .dress import arms, body, shade
from .faces import Face, draw_head
from .figure import Outfit
from .pen import Pen
from .people import MAYA
from .registry import PORTRAIT, scene
from .shapes import blob, curve, ellipse, poly, rect, ribbon


@scene(
    "newborn-in-hospital",
    "2017-04-09 16:20",
    ("Maya",),
    "Newborn Maya asleep in a clear hospital cot in a knitted hat, by a sunny window.",
)
def newborn(pen: Pen) -> None:
    """The very first picture."""
    wall = ["#f8e6c4", "#e6d3b4", "#c9b79f"]
    pen.wash(rect(0, 0, pen.w, pen.h), wall, (0, pen.h), (pen.w, 0))
    rooms.window(pen, 130, 800, 620, 600, _rooftops, "", p.WHITE)
    pen.beam([(130, 800), (750, 800), (1750, 0), (700, 0)], "#fff0be", 0.3)
    for i, c in enumerate((p.ROSE, p.MUSTARD, p.TEAL)):
        x, y = 1330 + i * 130, 1130 + 20 * (i % 2)
        pen.box(x, y, 105, 150, p.PAPER, 6)
        pen.dot(x + 52, y + 85, 28, c)
        pen.stroke([(x + 25, y + 30), (x + 80, y + 32)], c, 5)
    nature.plant(pen, 1760, 800, 120, p.TEAL)
    pen.box(1560, 680, 440, 124, p.WOOD)
    pen.box(1560, 780, 440, 24, p.light(p.WOOD, 0.4))
    pen.shadow(950, 120, 900, 90, 0.3)
    pen.box(230, 120, 1440, 200, "#d8c5a6", 20)
    pen.box(200, 290, 1500, 60, p.light(p.WOOD, 0.35), 20)
    tray = poly([(210, 780), (1690, 780), (1600, 330), (300, 330)])
    pen.fill(tray, "#dcebe8", 0.55)
    mattress = [(330, 350), (1570, 350), (1590, 440), (950, 480), (310, 440)]
    pen.fill(blob(mattress, 0.6), p.WHITE)
    pen.fill(blob([(360, 430), (400, 600), (640, 690), (900, 560), (880, 430)]), "#f3ead8")
    things.swaddle(pen, (760, 600), (1400, 480), 138, "#f7d894")
    with pen.at(650, 640, 2.9, 24):
        draw_head(pen, MAYA, 0.0, Face("asleep", 0.25))
        _knitted_hat(pen)
    pen.fill(ribbon([(770, 470), (850, 520), (880, 640)], [70, 66, 34]), "#fae3ac")
    hand = ribbon([(840, 600), (790, 560)], [30, 33])
    pen.fill(hand, MAYA.skin)
    for i in range(3):
        y = 540 + i * 17
        pen.stroke([(764 + i * 3, y), (790 + i * 3, y + 6)], p.dark(MAYA.skin, 0.3), 4, 0.6)
    things.teddy(pen, 1440, 400, 250)
    pen.fill(tray, "#ffffff", 0.12)
    pen.line(poly([(210, 780), (300, 330), (1600, 330), (1690, 780)], False), p.WHITE, 14, 0.85)
    pen.line(curve([(196, 780), (1704, 780)]), p.WHITE, 22, 0.9)
    pen.beam([(330, 770), (480, 770), (420, 350), (350, 350)], p.WHITE, 0.3)


def _knitted_hat(pen: Pen) -> None:
    """In the head's frame."""
    hat = [(-53, 14), (-50, 44), (-24, 66), (0, 72), (26, 66), (51, 42), (53, 14), (0, 30)]
    pen.fill(blob(hat, 0.9), p.CORAL)
    for i in range(-3, 4):
        pen.stroke(
            [(i * 15, 36 - abs(i) * 3), (i * 9, 66 - abs(i) * 2)], p.light(p.CORAL, 0.35), 2, 0.5
        )
    brim = [(-55, 8), (-55, 24), (0, 41), (55, 24), (55, 8), (0, 25)]
    pen.fill(blob(brim, 0.9), p.light(p.CORAL, 0.25))
    pen.dot(0, 78, 13, p.CREAM)


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
    "2017-04-16 11:05",
    ("Kate", "Maya"),
    "Mummy Kate smiles down at baby Maya, who is wrapped in a white blanket in her arms.",
    PORTRAIT,
)
def kate_holding(pen: Pen) -> None:
    """Mother and baby by the bedroom window."""
    wall = ["#f6dcb5", "#e7b893", "#b98070"]
    pen.wash(rect(0, 0, pen.w, pen.h), wall, (0, pen.h), (pen.w, 0))
    rooms.window(pen, 90, 1080, 560, 720, _birches, "#d98b76")
    rooms.frame(pen, 1150, 1400, 240, 290, "flower")
    pen.beam([(90, 1080), (650, 1080), (1500, 150), (1500, -200), (500, -200)], "#ffe9b5", 0.2)
    back = [(60, -50), (80, 860), (380, 1040), (1120, 1040), (1420, 860), (1450, -50)]
    pen.fill(blob(back, 0.8), "#62836f")
    seat = [(190, -50), (230, 780), (480, 940), (1020, 940), (1270, 780), (1310, -50)]
    pen.fill(blob(seat, 0.8), "#7fa08c")
    rooms.cushion(pen, 1190, 520, 190, p.MUSTARD, -12)
    kate = actor("Kate", 2017.4, 730, -700, 13.0, "kind", -0.5, nod=-1.6, tilt=9, lean=-2)
    kate.legless, kate.grounded = True, False
    holding(pen, kate, p.WHITE)
    blanket = blob(
        [(230, 250), (520, 370), (800, 330), (1080, 380), (1290, 240), (1330, -80), (180, -80)]
    )
    pen.fill(blanket, "#c9645a")
    with pen.clip(blanket):
        for i in range(9):
            pen.stroke([(180 + i * 150, 420), (150 + i * 150, -60)], p.CREAM, 12, 0.7)
        for i in range(4):
            row = [
                (100, 40 + i * 100),
                (520, 90 + i * 100),
                (1000, 60 + i * 100),
                (1400, 30 + i * 100),
            ]
            pen.stroke(row, p.MUSTARD, 12, 0.7)


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
    places.path(pen, [(990, 236), (970, 130), (860, -20)], [60, 100, 190], "#9a8a8c")
    nature.tree(pen, 330, 190, 620, "#8b5a3d", "#3a2c35", 0.55)
    nature.bush(pen, 1560, 210, 260, 130, "#47604f")
    nature.bush(pen, 700, 235, 180, 90, "#4b6450")
    places.lamp_post(pen, 1700, 110, 760)
    pen.fill(ellipse(1790, 110, 330, 60), "#ffd98a", 0.16)


@scene(
    "bath-time",
    "2017-12-03 18:15",
    ("Maya", "Kate"),
    "Baby Maya laughs in a bath full of bubbles with a yellow duck while Mummy "
    "Kate leans over beside her.",
)
def bath(pen: Pen) -> None:
    """Bubbles everywhere."""
    pen.wash(rect(0, 0, pen.w, pen.h), ["#d5e6df", "#a9cfcb", "#86b3b5"], (0, pen.h), (pen.w, 300))
    for i in range(21):
        for j in range(4):
            tone = "#e6f1ec" if (i + j) % 3 else p.ROSE
            pen.box(i * 100 + 4, 560 + j * 100 + 4, 92, 92, tone, 8, 0.75 if (i + j) % 3 else 0.5)
    pen.box(0, 960, pen.w, 20, p.CORAL, 0, 0.8)
    rooms.window(pen, 760, 1080, 380, 300, _frosted)
    nature.plant(pen, 1050, 1082, 70, p.CORAL)
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
        225,
        10.4,
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
    for gx, gy in pen.scatter(12, 1400, 720, 420, 560):
        r = pen.some(8, 24)
        pen.line(ellipse(gx, gy, r), p.WHITE, 3, 0.8)
        pen.dot(gx - r * 0.35, gy + r * 0.35, r * 0.2, p.WHITE, 0.9)


def _frosted(pen: Pen) -> None:
    nature.sky(pen, "#3f4a78", "#a988a4", 1080)
    nature.stars(pen, 30, 1080, 320)


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
