"""Starlight: a night band across the head with stars and a moon that grows from part to part."""

import math

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import circle, mixed, polygon, rounded, smooth, star
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Segment, Shape

_A4 = 297 * MM


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The night of a page; the land below it where nothing else lies there."""
    if how_much == "cover":
        depth = _clear(scene, scene.height * 0.16)
        moon = _moon(scene, scene.width * 0.8, scene.height - depth * 0.46, depth * 0.27, 1.0)
        return (
            *_band(scene, depth),
            *_stars(scene, depth, 26, scene.width * 0.66),
            *moon,
            *_land(scene, scene.height * 0.11, 3),
        )
    if how_much == "blank":
        depth = scene.height * 0.34
        part = _phase(scene)
        return (
            *_band(scene, depth),
            *_stars(scene, depth, 30, scene.width * 0.6),
            *_moon(scene, scene.width * 0.74, scene.height - depth * 0.5, 14 * MM, part),
            *_land(scene, scene.height * 0.13, 3),
        )
    full = scene.theme.head * MM * scene.height / _A4
    depth = _clear(scene, full * (0.45 if how_much == "none" else 0.86))
    shapes = [*_band(scene, depth), *_stars(scene, depth, round(depth / (1.5 * MM)))]
    if scene.ordinal >= 0 and how_much != "none":
        x = scene.width * (0.86 if scene.right_hand else 0.14)
        radius = depth * 0.27
        shapes += _moon(scene, x, scene.height - depth * 0.44, radius, _phase(scene))
    if how_much != "none" and scene.free > scene.height * 0.2:
        shapes += _land(scene, min(scene.free * 0.34, scene.height * 0.1), 2 + scene.page % 2)
    return tuple(shapes)


def _clear(scene: Scene, depth: float) -> float:
    """As deep as asked, but never down to what lies on the page."""
    return max(min(depth, scene.height - scene.top - 3.5 * MM), 4 * MM)


def _phase(scene: Scene) -> float:
    """How much of the moon is lit: a little in the first part of the book, all of it later."""
    return min(0.2 + 0.16 * max(scene.ordinal, 0), 1.0)


def _night(scene: Scene) -> str:
    return mixed(scene.theme.main, scene.theme.ink, 0.5)


def _band(scene: Scene, depth: float) -> tuple[Shape, ...]:
    """The sky, with soft clouds for its lower edge."""
    luck = scene.chance("sky")
    top, width = scene.height, scene.width
    shapes = []
    rim = mixed(scene.theme.main, scene.theme.paper, 0.62)
    for part, colour in ((1.0, rim), (0.9, _night(scene))):
        low = top - depth * part
        swell = depth * 0.07
        shift = luck.uniform(0, math.tau)
        points = [
            (width * at / 10, low + swell * (1 + math.sin(at * 1.3 + shift))) for at in range(11)
        ]
        first, *rest = smooth(points)
        path: tuple[Segment, ...] = (
            ("m", (0.0, top)),
            ("l", first[1]),
            *rest,
            ("l", (width, top)),
            ("z", ()),
        )
        shapes.append(Shape(path, fill=colour))
    return tuple(shapes)


def _stars(scene: Scene, depth: float, count: int, within: float = 0.0) -> tuple[Shape, ...]:
    """Dots and a few stars, another sky on each page."""
    luck = scene.chance("stars")
    theme = scene.theme
    pale = mixed(theme.paper, theme.main, 0.2)
    shapes = []
    for at in range(count):
        x = luck.uniform(0.03, 0.97) * scene.width
        y = scene.height - luck.uniform(0.08, 0.74) * depth
        if within and x > within and at % 3:
            continue
        if at % 5 == 0:
            radius = luck.uniform(1.2, 1.9) * MM
            shapes.append(Shape(star(x, y, radius, 4, 0.34), fill=theme.decoration))
        else:
            colour = theme.decoration if at % 3 == 0 else pale
            shapes.append(Shape(circle(x, y, luck.uniform(0.25, 0.55) * MM), fill=colour))
    return tuple(shapes)


def _moon(scene: Scene, x: float, y: float, radius: float, lit: float) -> tuple[Shape, ...]:
    """The moon with a part of it lit, from its right edge."""
    theme, night = scene.theme, _night(scene)
    dark = mixed(night, theme.paper, 0.16)
    if lit >= 1:
        return (Shape(circle(x, y, radius), fill=theme.decoration),)
    k = 0.5522847498 * radius
    bulge = radius * (1 - 2 * lit)
    b = 0.5522847498 * bulge
    path: tuple[Segment, ...] = (
        ("m", (x, y + radius)),
        ("c", (x + k, y + radius, x + radius, y + k, x + radius, y)),
        ("c", (x + radius, y - k, x + k, y - radius, x, y - radius)),
        ("c", (x + b, y - radius, x + bulge, y - k, x + bulge, y)),
        ("c", (x + bulge, y + k, x + b, y + radius, x, y + radius)),
        ("z", ()),
    )
    return (Shape(circle(x, y, radius), fill=dark), Shape(path, fill=theme.decoration))


def _land(scene: Scene, height: float, layers: int) -> list[Shape]:
    """Sleeping hills in the foot, and sometimes a house with its light on."""
    luck = scene.chance("land")
    tints = scene.theme.grounds[-layers:]
    shapes: list[Shape] = []
    for at, tint in enumerate(tints):
        top = height * (1 - at * 0.3)
        points = [(scene.width * step / 6, top * luck.uniform(0.72, 0.98)) for step in range(7)]
        first, *rest = smooth(points)
        if at == len(tints) - 1 and scene.page % 2 == 0:
            x = scene.width * luck.uniform(0.3, 0.62)
            shapes += [] if scene.is_marked(x, 8 * MM) else _house(scene, x, top * 0.86)
        shapes.append(
            Shape(
                (("m", (0.0, 0.0)), ("l", first[1]), *rest, ("l", (scene.width, 0.0)), ("z", ())),
                fill=tint,
            )
        )
    return shapes


def _house(scene: Scene, x: float, y: float) -> list[Shape]:
    theme = scene.theme
    tall = min(5.5 * MM, max(scene.free - y, 0.0) * 0.3)
    wall = mixed(theme.main, theme.paper, 0.35)
    if tall < 2 * MM:
        return []
    roof = polygon((x - tall * 0.2, y + tall * 0.7), (x + tall * 1.2, y + tall * 0.7),
                   (x + tall * 0.5, y + tall * 1.3))  # fmt: skip
    window = Rect(x + tall * 0.34, y + tall * 0.28, tall * 0.32, tall * 0.32)
    return [
        Shape(rounded(Rect(x, y - tall * 0.6, tall, tall * 1.3), 0), fill=wall),
        Shape(roof, fill=mixed(theme.second, theme.paper, 0.3)),
        Shape(rounded(window, 0), fill=theme.decoration),
    ]
