"""Small quiet scenes for a page with few words: drawn, calm, without people and without a meaning.

Each theme that draws scenes has its own; each scene is drawn in a space 1.6 wide and 1 high.
"""

from lifestory.layout.decoration import night, outdoors, seaside
from lifestory.layout.decoration.easel import ASPECT, Easel
from lifestory.layout.marks import Rect, Shape
from lifestory.template.themes import Theme

_SCENES = {
    "meadow": outdoors.SCENES,
    "lighthouse": seaside.SCENES,
    "starlight": night.SCENES,
}
_RESTING = {
    "meadow": outdoors.RESTING,
    "lighthouse": seaside.RESTING,
    "starlight": night.RESTING,
}


def vignette(theme: Theme, page: int, rect: Rect) -> tuple[Shape, ...]:
    """The scene of a page, as large as a rectangle allows, in its middle; none for a plain theme.

    Pages near each other have different scenes.
    """
    scenes = _SCENES.get(theme.drawn_by, ())
    if not scenes:
        return ()
    tall = min(rect.height, rect.width / ASPECT)
    left = rect.x + (rect.width - tall * ASPECT) / 2
    easel = Easel(theme, left, rect.y + (rect.height - tall) / 2, tall)
    scenes[page % len(scenes)](easel)
    return tuple(easel.shapes)


def resting(theme: Theme, page: int) -> int:
    """The number of a scene in which nothing plays, for what nobody knows."""
    still = _RESTING.get(theme.drawn_by, (0,))
    return still[page % len(still)]


__all__ = ["ASPECT", "resting", "vignette"]
