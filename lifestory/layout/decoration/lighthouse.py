"""Lighthouse: a horizon and the sea along the foot, a light that turns, boats that come and go."""

import math

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import circle, line, mixed, polygon, rounded, smooth
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Segment, Shape


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The sea of a page and what is on it."""
    if how_much == "none":
        return _sea(scene, scene.foot * 0.2, 1)
    if how_much == "cover":
        sea = scene.height * 0.12
        return (*_rings(scene, sea), *_sea(scene, sea, 3), *_boat(scene, 0.2, sea, 11 * MM))
    if how_much == "blank":
        sea = scene.height * 0.15
        return (
            *_beams(scene, sea, scene.height * 0.5),
            *_sea(scene, sea, 3),
            *_tower(scene, sea),
            *_gulls(scene, scene.width * 0.3, scene.height * 0.45, 3),
        )
    has_room = scene.free > scene.height * 0.26
    layers = 2 if how_much == "low" and not has_room else 3
    sea = scene.foot * (0.44 if layers == 2 else 0.56)
    if has_room:
        sea = min(scene.free * 0.3, scene.height * 0.11)
    if scene.mark is not None:
        sea = max(sea, scene.mark.top + 2.6 * MM)
    return (*_above(scene, sea, has_room), *_sea(scene, sea, layers), *_upon(scene, sea, has_room))


def _above(scene: Scene, sea: float, has_room: bool) -> tuple[Shape, ...]:
    """What is over the horizon: beams on one page, gulls on another, often nothing."""
    reach = scene.free - sea - 4 * MM
    if has_room and scene.page % 3 == 0:
        return _beams(scene, sea, reach)
    if has_room and scene.page % 3 == 1:
        return tuple(_gulls(scene, scene.width * 0.54, sea + reach * 0.5, 2))
    return ()


def _upon(scene: Scene, sea: float, has_room: bool) -> tuple[Shape, ...]:
    if has_room and scene.page % 3 == 0:
        return _tower(scene, sea)
    if scene.page % 3 == 1:
        place = 0.22 + 0.1 * (scene.page % 5)
        return _boat(scene, place, sea, min(9 * MM, max(scene.free - sea, 0.0) * 0.7))
    if scene.page % 3 == 2:
        return _buoy(scene, sea, min(6 * MM, max(scene.free - sea, 0.0) * 0.7))
    return ()


def _inner(scene: Scene, part: float) -> float:
    """A place across the page, as a part of its width from the binding."""
    return scene.width * (part if scene.right_hand else 1 - part)


def _sea(scene: Scene, height: float, layers: int) -> tuple[Shape, ...]:
    """Water up to a straight horizon, and waves before it."""
    theme = scene.theme
    tints = theme.grounds[-layers:]
    horizon = Rect(0, 0, scene.width, height)
    shapes = [Shape(rounded(horizon, 0), fill=tints[0])]
    edge = mixed(theme.main, tints[0], 0.35)
    shapes.append(Shape(line((0, height), (scene.width, height)), stroke=edge, stroke_width=0.9))
    luck = scene.chance("waves")
    for at, tint in enumerate(tints[1:]):
        top = height * (0.62 if at == 0 else 0.32)
        shapes.append(Shape(_wave(scene.width, top, height * 0.09, luck.random()), fill=tint))
    return tuple(shapes)


def _wave(width: float, top: float, swell: float, shift: float) -> tuple[Segment, ...]:
    count = 12
    points = [
        (width * at / count, top + swell * math.sin((at / 3 + shift) * math.tau))
        for at in range(count + 1)
    ]
    first, *rest = smooth(points)
    return (("m", (0.0, 0.0)), ("l", first[1]), *rest, ("l", (width, 0.0)), ("z", ()))


def _rings(scene: Scene, sea: float) -> tuple[Shape, ...]:
    """Quarter circles of light from the corner of a cover, clear of its words."""
    theme = scene.theme
    most = min(scene.words_foot - 6 * MM - sea, scene.width * 0.95)
    if scene.words_low < scene.words_foot:
        most = min(most, scene.words_low - sea - 4 * MM)
    shapes = []
    for part, tint in ((1.0, 0.9), (0.78, 0.8), (0.56, 0.68), (0.34, 0.5)):
        radius = max(most, 0.0) * part
        colour = mixed(theme.decoration, theme.paper, tint)
        shapes.append(Shape(_quarter(scene.width, sea, radius), fill=colour))
    return tuple(shapes)


def _quarter(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    """A quarter of a disc up and to the left of a point."""
    k = radius * 0.5522847498
    return (
        ("m", (x, y)),
        ("l", (x, y + radius)),
        ("c", (x - k, y + radius, x - radius, y + k, x - radius, y)),
        ("z", ()),
    )


def _beams(scene: Scene, sea: float, reach: float) -> tuple[Shape, ...]:
    """The light of the tower in two soft beams that leave the page; they end beneath the words."""
    if reach < 30 * MM:
        return ()
    theme = scene.theme
    x, y = _inner(scene, 0.2), sea + _tower_height(scene, reach) * 0.88
    edge = scene.width if scene.right_hand else 0.0
    room = sea + reach - y
    shapes = []
    for high, low, part in ((1.0, 0.36, 0.84), (0.86, 0.5, 0.74), (0.12, -0.3, 0.9)):
        light = mixed(theme.decoration, theme.paper, part)
        ends = (edge, y + room * high), (edge, max(y + room * low, sea))
        shapes.append(Shape(polygon((x, y), *ends), fill=light))
    return tuple(shapes)


def _tower_height(scene: Scene, reach: float) -> float:
    return min(34 * MM, scene.height * 0.13, reach * 0.8)


def _tower(scene: Scene, sea: float) -> tuple[Shape, ...]:
    theme = scene.theme
    tall = _tower_height(scene, scene.free - sea - 4 * MM if scene.free < 1e8 else 60 * MM)
    if tall < 12 * MM:
        return ()
    x, wide = _inner(scene, 0.2), tall * 0.3
    red, white = mixed(theme.second, theme.paper, 0.12), theme.paper
    edge = mixed(theme.main, theme.paper, 0.4)

    def band(low: float, high: float, fill: str, stroke: str = "") -> Shape:
        left, right = wide * (0.5 - 0.16 * low), wide * (0.5 - 0.16 * high)
        points = (
            (x - left, sea + tall * low), (x + left, sea + tall * low),
            (x + right, sea + tall * high), (x - right, sea + tall * high),
        )  # fmt: skip
        return Shape(polygon(*points), fill=fill, stroke=stroke, stroke_width=0.7 if stroke else 0)

    lamp = Rect(x - wide * 0.2, sea + tall * 0.82, wide * 0.4, tall * 0.12)
    roof = polygon(
        (x - wide * 0.32, sea + tall * 0.94), (x + wide * 0.32, sea + tall * 0.94), (x, sea + tall)
    )
    rock = mixed(theme.soft, theme.grounds[-1], 0.5)
    return (
        Shape(circle(x - wide * 0.5, sea, wide * 0.42), fill=rock),
        Shape(circle(x + wide * 0.45, sea - wide * 0.04, wide * 0.5), fill=rock),
        Shape(rounded(Rect(x - wide, sea - wide * 0.5, wide * 2.1, wide * 0.5), 0),
              fill=theme.grounds[0]),
        band(0.0, 0.8, white, edge),
        band(0.14, 0.34, red),
        band(0.52, 0.7, red),
        Shape(rounded(lamp, 0), fill=theme.decoration),
        Shape(roof, fill=red),
    )  # fmt: skip


def _boat(scene: Scene, place: float, sea: float, tall: float) -> tuple[Shape, ...]:
    """A small sailing boat on the horizon."""
    if tall < 3 * MM:
        return ()
    theme = scene.theme
    x, y = _inner(scene, place), sea - tall * 0.1
    hull = polygon(
        (x - tall * 0.55, y + tall * 0.18), (x + tall * 0.55, y + tall * 0.18),
        (x + tall * 0.36, y), (x - tall * 0.36, y),
    )  # fmt: skip
    sail = polygon((x + tall * 0.04, y + tall * 0.24), (x + tall * 0.04, y + tall * 1.0),
                   (x + tall * 0.5, y + tall * 0.24))  # fmt: skip
    jib = polygon((x - tall * 0.04, y + tall * 0.24), (x - tall * 0.04, y + tall * 0.84),
                  (x - tall * 0.4, y + tall * 0.24))  # fmt: skip
    edge = mixed(theme.main, theme.paper, 0.4)
    return (
        Shape(sail, fill=theme.paper, stroke=edge, stroke_width=0.7),
        Shape(jib, fill=theme.decoration),
        Shape(hull, fill=mixed(theme.second, theme.paper, 0.15)),
    )


def _buoy(scene: Scene, sea: float, tall: float) -> tuple[Shape, ...]:
    if tall < 3 * MM:
        return ()
    x, y = _inner(scene, 0.3 + 0.08 * (scene.page % 4)), sea - tall * 0.35
    red = mixed(scene.theme.second, scene.theme.paper, 0.15)
    cone = polygon((x - tall * 0.32, y), (x + tall * 0.32, y), (x + tall * 0.12, y + tall * 0.8),
                   (x - tall * 0.12, y + tall * 0.8))  # fmt: skip
    return (
        Shape(cone, fill=red),
        Shape(circle(x, y + tall * 0.94, tall * 0.14), fill=scene.theme.decoration),
    )


def _gulls(scene: Scene, x: float, y: float, count: int) -> list[Shape]:
    luck = scene.chance("gulls")
    ink = mixed(scene.theme.main, scene.theme.paper, 0.35)
    shapes = []
    for at in range(count):
        left, base = x + at * 14 * MM + luck.uniform(-3, 3) * MM, y + luck.uniform(-6, 6) * MM
        wing = luck.uniform(3.0, 4.4) * MM
        course = ((-1, 0.3), (-0.45, 0.45), (0, 0), (0.45, 0.45), (1, 0.3))
        wings = smooth([(left + wing * along, base + wing * up) for along, up in course])
        shapes.append(Shape(wings, stroke=ink, stroke_width=1.2))
    return shapes
