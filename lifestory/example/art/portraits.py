"""Head-and-shoulders portraits, square, plain warm grounds: used as 22 mm round pictures.

Lengths are picture units on a 900 by 900 page.
"""

from __future__ import annotations

from . import animals
from . import palette as p
from .cast import WEAR, actor
from .dress import arms, body
from .figure import Figure, Outfit
from .pen import Pen
from .raster import Draw
from .registry import HEAD, scene
from .shapes import blob, ellipse


def _ground(pen: Pen, colour: str) -> None:
    pen.box(0, 0, pen.w, pen.h, colour)
    pen.dot(450, 470, 400, p.light(colour, 0.4), 0.6)
    pen.dot(450, 470, 330, p.light(colour, 0.4), 0.4)


def _sitter(
    pen: Pen,
    colour: str,
    name: str,
    year: float,
    wear: Outfit | None = None,
    mood: str = "smile",
    turn: float = 0.1,
    tilt: float = 0.0,
    head: float = 430.0,
) -> None:
    """Fit one of the cast into the square with a head ``head`` units high."""
    _ground(pen, colour)
    trial = actor(name, year, 450, 0, 1.0, mood, turn, wear, tilt=tilt)
    k = head / trial.head
    figure: Figure = actor(name, year, 450, 0, k, mood, turn, wear, tilt=tilt)
    figure.y = 490 - figure.head_at()[1]
    figure = actor(name, year, 450 + tilt * 3, figure.y, k, mood, turn, wear, tilt=tilt)
    figure.legless, figure.grounded = True, False
    figure.by("left", 0.14, -0.95).by("right", 0.14, -0.95)
    body(pen, figure)
    arms(pen, figure)


def _enter(
    slug: str,
    name: str,
    colour: str,
    year: float,
    words: str,
    mood: str = "smile",
    turn: float = 0.1,
    tilt: float = 0.0,
    wear: Outfit | None = None,
    head: float = 430.0,
) -> None:
    """Enter one person's portrait in the registry."""

    def draw(pen: Pen) -> None:
        _sitter(pen, colour, name, year, wear or WEAR[name], mood, turn, tilt, head)

    portrait: Draw = draw
    scene(f"portrait-{slug}", None, (name,), words, HEAD)(portrait)


_enter(
    "maya",
    "Maya",
    "#8fbcae",
    2025.5,
    "Maya, eight, with dark curls and a yellow jumper, smiling.",
    turn=0.12,
    tilt=3,
    wear=WEAR["Maya"].but(pattern="yoke"),
)
_enter(
    "kate",
    "Kate",
    "#e9b48f",
    2018.0,
    "Kate, a young woman with long reddish-brown hair, smiling kindly.",
    "kind",
    -0.12,
    -3,
)
_enter(
    "lily",
    "Lily",
    "#a7c6cc",
    2024.5,
    "Lily, a girl with fair plaits and a striped top, laughing.",
    "laugh",
    0.12,
    -3,
    head=410,
)
_enter(
    "ava",
    "Ava",
    "#efcf8f",
    2024.5,
    "Ava, a small girl with curly hair in two puffs, smiling.",
    "smile",
    -0.12,
    4,
    head=410,
)
_enter(
    "jean",
    "Nana Jean",
    "#b9c79a",
    2018.5,
    "Nana Jean, with a grey bob and glasses, smiling.",
    "smile",
    0.1,
    2,
)
_enter(
    "sue",
    "Sue",
    "#e8bfa0",
    2019.5,
    "Sue, with short fair hair and a green shirt, smiling.",
    "smile",
    -0.1,
    -2,
)
_enter(
    "alan",
    "Alan",
    "#9fb9b0",
    2019.5,
    "Alan, bald with a beard and a brown patterned jumper, smiling.",
    "kind",
    0.12,
)
_enter(
    "grace",
    "Grace",
    "#9cc3bd",
    2021.0,
    "Grace, in a bright yellow headwrap and earrings, laughing.",
    "laugh",
    -0.1,
    -3,
    head=345,
)
_enter(
    "sam",
    "Sam",
    "#eac58d",
    2021.0,
    "Sam, a teenager with short twists and a green jumper, smiling.",
    "smile",
    0.14,
    2,
    head=410,
)
_enter(
    "anna",
    "Anna",
    "#e9b9a0",
    2023.5,
    "Anna, with her black hair in a bun and a green jumper, smiling.",
    "smile",
    -0.12,
    3,
    head=410,
)
_enter(
    "joe",
    "Joe",
    "#b5cbb0",
    2023.5,
    "Joe, with short dark hair and a red jumper, laughing.",
    "laugh",
    0.1,
    -2,
)
_enter(
    "priya",
    "Priya",
    "#ebcb9a",
    2022.5,
    "Priya, the social worker, in a teal headscarf, smiling kindly.",
    "kind",
    -0.1,
    2,
    head=400,
)
_enter(
    "judge-khan",
    "Mrs Khan",
    "#c4b6a6",
    2023.1,
    "Mrs Khan, the judge, in a plain dark suit, smiling.",
    "kind",
    0.1,
)


@scene(
    "portrait-maya-baby", None, ("Maya",), "Maya as a baby, wide awake in a yellow cardigan.", HEAD
)
def maya_baby(pen: Pen) -> None:
    """Five months old."""
    _sitter(
        pen,
        "#f0c9a3",
        "Maya",
        2017.8,
        Outfit(p.MUSTARD, p.MUSTARD, None, kind="shirt", accent=p.CREAM),
        "smile",
        0.1,
        4,
        470,
    )


@scene(
    "portrait-biscuit",
    None,
    ("Biscuit",),
    "Biscuit the brown dog with a pale muzzle and a red collar, tongue out.",
    HEAD,
)
def biscuit(pen: Pen) -> None:
    """A very good dog."""
    _ground(pen, "#a9c7c0")
    chest = blob([(210, -20), (250, 250), (360, 420), (560, 420), (670, 250), (700, -20)])
    pen.fill(chest, animals.COAT)
    with pen.clip(chest):
        pen.fill(ellipse(470, 60, 120, 260), animals.PALE)
    pen.stroke([(318, 300), (460, 236), (622, 290)], p.CORAL, 50)
    pen.dot(466, 196, 34, p.MUSTARD)
    pen.dot(458, 204, 10, p.WHITE, 0.6)
    animals.biscuit_head(pen, 430, 510, 560, turn=3)
