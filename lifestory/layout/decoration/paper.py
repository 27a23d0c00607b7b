"""Paper: nothing but a fine rule, and room."""

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import circle, line, rounded
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape

_FINE = 0.6


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The rules of a page."""
    rule = scene.theme.decoration
    if how_much == "cover":
        edge = Rect(0, 0, scene.width, scene.height).inset(9 * MM)
        return (
            Shape(rounded(edge, 0), stroke=rule, stroke_width=1.2),
            Shape(rounded(edge.inset(1.6 * MM), 0), stroke=rule, stroke_width=_FINE),
        )
    if how_much == "blank":
        x, y = scene.width / 2, scene.height / 2
        return (
            Shape(line((x - 9 * MM, y), (x - 3 * MM, y)), stroke=rule, stroke_width=_FINE),
            Shape(circle(x, y, 0.9 * MM), fill=rule),
            Shape(line((x + 3 * MM, y), (x + 9 * MM, y)), stroke=rule, stroke_width=_FINE),
        )
    if how_much == "opening":
        return ()
    inner, outer = scene.inner, scene.width / 12
    left = inner if scene.right_hand else outer
    right = scene.width - (outer if scene.right_hand else inner)
    y = 14.5 * MM
    return (Shape(line((left, y), (right, y)), stroke=rule, stroke_width=_FINE),)
