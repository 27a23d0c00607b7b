"""Wardrobe and casting: ready-made figures of the people as they appear in the scenes.

``k`` is picture units per centimetre.
"""

from __future__ import annotations

from . import palette as p
from . import people as who
from .dress import body, shade
from .faces import Face, draw_head
from .figure import Figure, Outfit
from .hair import front
from .limbs import arm
from .pen import Pen
from .people import Look
from .shapes import Pt
from .things import swaddle

WEAR: dict[str, Outfit] = {
    "Maya": Outfit(p.MUSTARD, p.DENIM, p.CORAL, hat="clip", hat_colour=p.CORAL),
    "Kate": Outfit("#7f9fb5", p.NAVY, p.OAK, kind="jumper"),
    "Lily": Outfit(p.ROSE, p.PLUMMY, p.WHITE, kind="tee", pattern="stripes", accent=p.WHITE),
    "Ava": Outfit(
        p.LILAC, p.TEAL, p.CORAL, kind="dress", legs="tights", pattern="dots", hat_colour=p.CORAL
    ),
    "Nana Jean": Outfit(
        "#8c6c97",
        "#6d6472",
        p.BARK,
        kind="shirt",
        accent=p.CREAM,
        legs="skirt",
        pattern="flowers",
        hat_colour=p.MUSTARD,
    ),
    "Sue": Outfit(p.TEAL, "#8d7b6a", p.OAK, kind="shirt", accent=p.CREAM),
    "Alan": Outfit("#9a5a43", "#5b6673", p.BARK, kind="jumper", pattern="yoke", accent=p.CREAM),
    "Grace": Outfit(
        p.CORAL,
        "#2f6f73",
        p.OAK,
        kind="dress",
        pattern="flowers",
        accent=p.MUSTARD,
        hat_colour=p.TEAL,
        sleeve=0.45,
    ),
    "Sam": Outfit("#4f8f86", p.NAVY, p.WHITE, kind="jumper", accent=p.CREAM),
    "Anna": Outfit("#5e8f6a", p.NAVY, p.OAK, kind="jumper"),
    "Joe": Outfit(p.RED, p.NAVY, p.OAK, kind="jumper"),
    "Priya": Outfit("#d9a25a", p.PINE, p.BARK, kind="shirt", accent=p.WHITE),
    "Mrs Khan": Outfit("#3b3f50", "#3b3f50", p.INK, kind="suit", accent=p.WHITE),
}
LOOKS: dict[str, Look] = {
    look.name: look
    for look in (
        who.MAYA,
        who.KATE,
        who.LILY,
        who.AVA,
        who.JEAN,
        who.SUE,
        who.ALAN,
        who.GRACE,
        who.SAM,
        who.ANNA,
        who.JOE,
        who.PRIYA,
        who.KHAN,
    )
}


def actor(
    name: str,
    year: float,
    x: float,
    y: float,
    k: float,
    mood: str = "smile",
    turn: float = 0.0,
    wear: Outfit | None = None,
    nod: float = 0.0,
    lean: float = 0.0,
    tilt: float = 0.0,
) -> Figure:
    """Somebody from the cast as old as they were in that (fractional) year."""
    look = LOOKS[name]
    return Figure(
        look, max(0.0, year - look.born), x, y, k, wear or WEAR[name], mood, turn, nod, lean, tilt
    )


def baby(
    pen: Pen, head: Pt, feet: Pt, r: float, cloth: str, tilt: float, mood: str = "asleep"
) -> None:
    """Maya newborn, wrapped, in somebody's arms: her head has the radius ``r``."""
    swaddle(pen, head, feet, r, cloth)
    with pen.at(head[0], head[1], r / 52, tilt):
        draw_head(pen, who.MAYA, 0.1, Face(mood, 0.0))
        front(pen, who.MAYA, 0.1, 0.0)


def holding(
    pen: Pen, adult: Figure, cloth: str = p.CREAM, mood: str = "asleep", side: int = -1
) -> None:
    """An adult with newborn Maya in their arms, her head towards ``side``."""
    adult.cradle("left" if side < 0 else "right", 0.5)
    shade(pen, adult)
    body(pen, adult)
    s, t = adult.shoulder, adult.torso
    head = adult.place(side * s * 0.62, t * 0.66)
    feet = adult.place(-side * s * 0.78, t * 0.36)
    arm(pen, adult, "left" if side < 0 else "right")
    baby(pen, head, feet, adult.head * 0.29, cloth, -side * 28, mood)
    arm(pen, adult, "right" if side < 0 else "left")
