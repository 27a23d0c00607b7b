"""Album: a linen spine with its stitches at the binding, cloth corners on the cover."""

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import line, mixed, polygon, rounded
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The binding of a page."""
    if how_much == "cover":
        return (*_spine(scene, 15 * MM, scene.theme.main, left=True), *_cloth_corners(scene))
    wide = min(7 * MM, scene.inner * 0.42)
    shapes = _spine(scene, wide, scene.theme.grounds[1], left=scene.right_hand)
    if how_much == "blank":
        return (*shapes, *_empty_place(scene))
    return shapes


def _spine(scene: Scene, wide: float, cloth: str, *, left: bool) -> tuple[Shape, ...]:
    """Linen along the binding, a fine thread in it, stitched in another length on each page."""
    theme = scene.theme
    x = 0.0 if left else scene.width - wide
    thread = x + wide * (0.72 if left else 0.28)
    seam = mixed(theme.main, cloth, 0.3) if cloth != theme.main else theme.decoration
    on = (3.2 + scene.page % 3) * MM
    edge = x + wide if left else x
    return (
        Shape(rounded(Rect(x, 0, wide, scene.height), 0), fill=cloth),
        Shape(
            line((edge, 0), (edge, scene.height)),
            stroke=mixed(theme.ink, theme.paper, 0.78),
            stroke_width=0.6,
        ),
        Shape(
            line((thread, 6 * MM), (thread, scene.height - 6 * MM)),
            stroke=seam,
            stroke_width=1.0,
            dash=(on, 2.4 * MM),
        ),
    )


def _cloth_corners(scene: Scene) -> tuple[Shape, ...]:
    size = 17 * MM
    w, h, cloth = scene.width, scene.height, scene.theme.main
    return (
        Shape(polygon((w, 0), (w - size, 0), (w, size)), fill=cloth),
        Shape(polygon((w, h), (w - size, h), (w, h - size)), fill=cloth),
    )


def _empty_place(scene: Scene) -> tuple[Shape, ...]:
    """Four corners without a photo: a place for one that turns up later."""
    wide, tall = scene.width * 0.44, scene.width * 0.33
    rect = Rect((scene.width - wide) / 2, scene.height * 0.52 - tall / 2, wide, tall)
    return mounts(rect, 6 * MM, mixed(scene.theme.main, scene.theme.paper, 0.55))


def mounts(rect: Rect, size: float, colour: str) -> tuple[Shape, ...]:
    """The four paper corners that hold a photo."""
    out = size * 0.2
    left, right = rect.x - out, rect.right + out
    low, high = rect.y - out, rect.top + out
    return tuple(
        Shape(polygon((x, y), (x + sx * size, y), (x, y + sy * size)), fill=colour)
        for x, y, sx, sy in (
            (left, low, 1, 1), (right, low, -1, 1), (left, high, 1, -1), (right, high, -1, -1),
        )
    )  # fmt: skip
