"""Colours of the example pictures: names for the ones that recur and three ways to mix them.

Every colour is a ``#rrggbb`` string. Shadows lean towards plum and lights towards cream, which is
what keeps sixty pictures looking as though one hand had painted them.
"""

from __future__ import annotations

from functools import lru_cache

PLUM = "#3a2745"
CREAM = "#fff3d6"
PAPER = "#faf3e3"
INK = "#2b1f2e"
WHITE = "#fffdf7"

MUSTARD = "#f0b53f"
CORAL = "#e5735a"
BRICK = "#b9573f"
ROSE = "#e8a39a"
BLUSH = "#f4cdb9"
SAND = "#ecd3a4"
TEAL = "#3a8583"
SEA = "#5aa6b0"
SKY = "#bfe0e6"
NAVY = "#2c3e5c"
DENIM = "#4d6d94"
LEAF = "#6f9a54"
MOSS = "#4c7448"
PINE = "#2f5546"
OLIVE = "#a3a456"
LILAC = "#a590c4"
PLUMMY = "#7b5584"
WOOD = "#b07c4f"
OAK = "#8a5a3a"
BARK = "#5b3f33"
SNOW = "#f3f5f7"
SLATE = "#66707e"
RED = "#c8432f"


@lru_cache(maxsize=4096)
def rgb(colour: str) -> tuple[float, float, float]:
    """The three parts of a ``#rrggbb`` colour, each from 0 to 1."""
    return (
        int(colour[1:3], 16) / 255,
        int(colour[3:5], 16) / 255,
        int(colour[5:7], 16) / 255,
    )


@lru_cache(maxsize=8192)
def mix(first: str, second: str, share: float) -> str:
    """``first`` with ``share`` (0 to 1) of ``second`` stirred in."""
    parts = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in parts)


def dark(colour: str, share: float = 0.2) -> str:
    """The colour in shade."""
    return mix(colour, PLUM, share)


def light(colour: str, share: float = 0.2) -> str:
    """The colour in light."""
    return mix(colour, CREAM, share)


def pick_curtain(n: int) -> str:
    """A curtain colour for the ``n``-th window of a house front."""
    return (CORAL, TEAL, MUSTARD, ROSE, LILAC)[n % 5]
