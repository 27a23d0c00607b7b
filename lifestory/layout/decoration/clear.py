"""Clear: a strong bar at the foot that grows from part to part; nothing behind words."""

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import rounded
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape

_BAR = 2.4 * MM
_FOOT = 15.5 * MM


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The bars of a page."""
    theme = scene.theme
    if how_much == "cover":
        edge = Rect(0, 0, scene.width, scene.height).inset(7 * MM)
        foot = Rect(edge.x, edge.y, edge.width, scene.height * 0.05)
        return (
            Shape(rounded(foot, 0), fill=theme.decoration),
            Shape(rounded(edge, 0), stroke=theme.main, stroke_width=4 * MM),
        )
    if how_much == "blank":
        x, y = scene.width / 2, scene.height / 2
        squares = [Rect(x + at * 9 * MM - 3 * MM, y, 6 * MM, 6 * MM) for at in (-1, 0, 1)]
        colours = (theme.main, theme.decoration, theme.second)
        return tuple(
            Shape(rounded(square, 0), fill=colour)
            for square, colour in zip(squares, colours, strict=True)
        )
    inner, outer = scene.inner, scene.width / 12
    left = inner if scene.right_hand else outer
    full = scene.width - inner - outer
    if how_much == "none" or scene.free < _FOOT + _BAR:
        return ()
    part = min(0.16 + 0.12 * max(scene.ordinal, 0), 1.0)
    x = left if scene.right_hand else left + full * (1 - part)
    thin = Rect(left, _FOOT, full, _BAR / 4)
    return (
        Shape(rounded(thin, 0), fill=theme.decoration),
        Shape(rounded(Rect(x, _FOOT, full * part, _BAR), 0), fill=theme.main),
    )
