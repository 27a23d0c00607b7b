"""Where a decoration is drawn."""

import random
from dataclasses import dataclass

from lifestory.layout.drawing import rounded
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape
from lifestory.template.themes import Theme


@dataclass(frozen=True)
class Scene:
    """A page to decorate. Lengths are points; `foot` is the margin that is free at the bottom.

    `ordinal` counts chapters from 0 (-1: no chapter's tab), `chapter_number` is what the chapter
    calls itself (0: none). `free` is the height at the foot of the page in which nothing lies,
    `inner` the margin at the binding. `top` is how high anything reaches, `words_foot` where the
    words in the upper half end and `words_low` where any words do. `mark` is what lies beside the
    page's number, if anything does.
    """

    theme: Theme
    width: float
    height: float
    foot: float
    page: int
    ordinal: int
    chapter_number: int
    right_hand: bool
    free: float = 0.0
    inner: float = 0.0
    words_foot: float = 1e9
    top: float = 0.0
    words_low: float = 1e9
    mark: Rect | None = None

    def is_marked(self, x: float, reach: float) -> bool:
        """Whether something that small, so far to either side of there, would meet the mark."""
        mark = self.mark
        return mark is not None and mark.x - reach < x < mark.right + reach

    def chance(self, salt: str) -> random.Random:
        """The same luck for the same page of the same chapter."""
        return random.Random(f"{self.page}/{self.ordinal}/{salt}")


def edge_tab(scene: Scene) -> Shape:
    """The chapter's tab at the outer edge, lower for each chapter, as round as the theme is."""
    theme = scene.theme
    radius = min(theme.corner, 2.6) * MM
    colour = theme.chapters[scene.ordinal % len(theme.chapters)]
    height = min(24 * MM, scene.height / 11)
    room = scene.height * 0.66 - height
    top = scene.height * 0.86 - (scene.ordinal % 9) * room / 8
    wide = 6 * MM
    x = scene.width - wide if scene.right_hand else 0.0
    rect = Rect(x, top - height, wide, height)
    shape = rounded(rect, radius)
    if radius:
        shape = _one_sided(rect, radius, scene.right_hand)
    return Shape(shape, fill=colour)


def _one_sided(
    rect: Rect, radius: float, right_hand: bool
) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Round where the tab meets the page, straight at the paper's edge."""
    r, k = radius, radius * 0.4477
    bottom, top = rect.y, rect.top
    edge, inside = (rect.right, rect.x) if right_hand else (rect.x, rect.right)
    s = 1 if right_hand else -1
    return (
        ("m", (edge, bottom)),
        ("l", (inside + s * r, bottom)),
        ("c", (inside + s * k, bottom, inside, bottom + k, inside, bottom + r)),
        ("l", (inside, top - r)),
        ("c", (inside, top - k, inside + s * k, top, inside + s * r, top)),
        ("l", (edge, top)),
        ("z", ()),
    )
