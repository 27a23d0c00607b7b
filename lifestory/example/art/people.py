"""Who is in the pictures: how each invented person looks, at every age.

Heights are centimetres, ages years, dates of birth fractional years (2017.3 is April 2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from . import palette as p

_GROWTH = (
    (0.0, 52.0, 3.3),
    (1.0, 76.0, 3.35),
    (2.0, 88.0, 3.55),
    (3.0, 97.0, 3.75),
    (4.0, 104.0, 3.95),
    (6.0, 117.0, 4.35),
    (8.0, 129.0, 4.7),
    (10.0, 139.0, 5.0),
    (13.0, 156.0, 5.4),
    (17.0, 168.0, 5.9),
)


@dataclass(frozen=True)
class Look:
    """What stays the same about a person: skin, hair, build, glasses."""

    name: str
    skin: str
    hair: str
    style: str
    born: float
    tall: float = 168
    build: float = 1.0
    broad: float = 1.0
    glasses: bool = False
    beard: str | None = None
    cloth: str | None = None
    lined: bool = False
    lashes: bool = False
    earrings: str | None = None

    def height(self, age: float) -> float:
        """Standing height at this age."""
        return _grown(age, 1) * self.tall / 168

    def heads(self, age: float) -> float:
        """How many heads tall the figure is at this age."""
        return _grown(age, 2)


def _grown(age: float, column: int) -> float:
    for low, high in pairwise(_GROWTH):
        if age < high[0]:
            share = (age - low[0]) / (high[0] - low[0])
            return low[column] + (high[column] - low[column]) * share
    return _GROWTH[-1][column]


MAYA = Look("Maya", "#c08a62", "#2f1f1c", "curls", 2017.3)
KATE = Look("Kate", "#f3cdb4", "#8a4a30", "long", 1996.8, tall=166, build=0.92, lashes=True)
LILY = Look("Lily", "#f6d6bf", "#dcae62", "plaits", 2013.2)
AVA = Look("Ava", "#c9946d", "#4a2c20", "puffs", 2019.95)
JEAN = Look(
    "Nana Jean",
    "#efc6ae",
    "#a9a6a6",
    "bob",
    1957.0,
    160,
    1.12,
    glasses=True,
    lined=True,
    earrings=p.WHITE,
)
SUE = Look(
    "Sue",
    "#f2c6a8",
    "#dfb872",
    "crop",
    1964.0,
    165,
    1.12,
    lined=True,
    lashes=True,
    earrings=p.CORAL,
)
ALAN = Look(
    "Alan", "#ecbb9c", "#8d7768", "bald", 1961.0, 179, 1.2, 1.15, beard="#a58d7b", lined=True
)
GRACE = Look(
    "Grace",
    "#845236",
    "#241816",
    "wrap",
    1976.0,
    169,
    1.08,
    cloth=p.MUSTARD,
    lashes=True,
    earrings=p.CORAL,
)
SAM = Look("Sam", "#8a583b", "#1d1513", "flat", 2005.0, 174, 0.95, 1.08)
ANNA = Look("Anna", "#b77e55", "#1f1719", "bun", 1984.0, tall=167, lashes=True, earrings=p.MUSTARD)
JOE = Look("Joe", "#93603f", "#1c1415", "short", 1982.0, 182, 1.05, 1.15)
PRIYA = Look("Priya", "#bb825a", "#221a1d", "scarf", 1988.0, 162, cloth="#3f7f80", lashes=True)
KHAN = Look(
    "Mrs Khan",
    "#c3906a",
    "#6f6a6d",
    "swept",
    1960.0,
    163,
    1.05,
    lined=True,
    lashes=True,
    earrings=p.WHITE,
)
