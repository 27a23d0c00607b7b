"""Meadow: low hills in three tints, a sun, a few flowers and birds; no two pages the same."""

import math
import random

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import circle, leaf, line, mixed
from lifestory.layout.look import MM
from lifestory.layout.marks import Segment, Shape


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The hills of a page and what grows on them."""
    if how_much == "none":
        return _grass_line(scene)
    if how_much == "cover":
        return (
            *_sun(scene),
            *_hills(scene, scene.height * 0.20, 3),
            *_flowers(scene, 16, scene.height * 0.10),
            *_birds(scene, scene.width * 0.18, scene.height * 0.52, 3),
        )
    if how_much == "blank":
        hills = _hills(scene, scene.height * 0.16, 3)
        birds = _birds(scene, scene.width * 0.5, scene.height * 0.62, 2)
        return (*hills, *_flowers(scene, 9, scene.height * 0.08), *birds)
    has_room = scene.free > scene.height * 0.26
    layers, most = (2, 0.085) if how_much == "low" and not has_room else (3, 0.19)
    height = _height(scene, scene.foot * (0.58 if layers == 2 else 0.86), most)
    flowers = 2 if layers == 2 else 4 + round(5 * (height / scene.foot - 0.86))
    shapes = [*_hills(scene, height, layers), *_flowers(scene, flowers, height * 0.5)]
    if layers == 3 and scene.free > scene.height * 0.42 and scene.page % 3 == 0:
        shapes += _birds(scene, scene.width * 0.56, scene.free * 0.66, 2)
    return tuple(shapes)


def _height(scene: Scene, least: float, most: float) -> float:
    """How high hills are: higher where the page leaves room, in a few steps and never to words."""
    room = min(scene.free * 0.62, scene.height * most)
    step = 4 * MM
    return max(least, math.floor(room / step) * step)


def _sun(scene: Scene) -> tuple[Shape, ...]:
    """The cover's sun with its glow, lower than the words above it."""
    radius = scene.width * 0.30
    x, y = scene.width * 0.74, min(scene.height * 0.60, scene.words_foot - 5 * MM - radius)
    glow = mixed(scene.theme.paper, scene.theme.decoration, 0.28)
    return (
        Shape(circle(x, y, radius), fill=mixed(scene.theme.paper, scene.theme.decoration, 0.14)),
        Shape(circle(x, y, radius * 0.8), fill=glow),
        Shape(circle(x, y, radius * 0.6), fill=scene.theme.decoration),
    )


def _hills(scene: Scene, height: float, layers: int) -> list[Shape]:
    """Layers from far and light to near and deep; `height` is the highest that they reach."""
    luck = scene.chance("hills")
    shapes = []
    tints = scene.theme.grounds[-layers:] if layers < 3 else scene.theme.grounds
    for layer, tint in enumerate(tints):
        share = (1.0, 0.74, 0.48)[layer + (3 - len(tints))]
        shapes.append(Shape(_ridge(scene.width, height * share, luck), fill=tint))
    return shapes


def _ridge(width: float, height: float, luck: random.Random) -> tuple[Segment, ...]:
    """One hill line; nothing of it is higher than `height`."""
    left, right = luck.uniform(0.45, 0.95), luck.uniform(0.45, 0.95)
    if luck.random() < 0.5:
        left, right = right, left
    first, second = luck.uniform(0.5, 1.0), luck.uniform(0.35, 0.9)
    return (
        ("m", (0.0, 0.0)),
        ("l", (0.0, height * left)),
        (
            "c",
            (
                width * luck.uniform(0.22, 0.36),
                height * first,
                width * luck.uniform(0.52, 0.7),
                height * second,
                width,
                height * right,
            ),
        ),
        ("l", (width, 0.0)),
        ("z", ()),
    )


def _flowers(scene: Scene, count: int, height: float) -> list[Shape]:
    """Small flowers and blades of grass on the nearest hill, clear of the number and its mark."""
    luck = scene.chance("flowers")
    theme = scene.theme
    petals = (theme.decoration, theme.paper, mixed(theme.second, theme.paper, 0.35))
    shapes: list[Shape] = []
    stalk = mixed(theme.main, theme.grounds[-1], 0.35)
    for _ in range(count):
        x = luck.uniform(0.06, 0.94) * scene.width
        outer = scene.width - x if scene.right_hand else x
        if outer < scene.width * 0.2 or scene.is_marked(x, 3 * MM):
            continue
        foot = luck.uniform(0.08, 0.34) * height
        tall = luck.uniform(3.2, 5.4) * MM * (1.4 if height > scene.foot else 1.0)
        if luck.random() < 0.35:
            shapes += [
                Shape(
                    line((x, foot), (x + lean * tall, foot + tall * high)),
                    stroke=stalk,
                    stroke_width=1.2,
                )
                for lean, high in ((-0.34, 0.62), (-0.08, 0.85), (0.26, 0.7))
            ]
            continue
        shapes.append(Shape(line((x, foot), (x, foot + tall)), stroke=stalk, stroke_width=1.1))
        shapes.append(Shape(leaf(x, foot + tall * 0.25, tall * 0.42, 35), fill=stalk))
        shapes += _bloom(x, foot + tall, tall * 0.17, luck.choice(petals), theme.second)
    return shapes


def _bloom(x: float, y: float, size: float, petal: str, heart: str) -> list[Shape]:
    around = [
        Shape(
            circle(
                x + size * 1.15 * math.cos(turn * math.tau / 5 + 0.3),
                y + size * 1.15 * math.sin(turn * math.tau / 5 + 0.3),
                size,
            ),
            fill=petal,
        )
        for turn in range(5)
    ]
    return [*around, Shape(circle(x, y, size * 0.8), fill=heart)]


def _birds(scene: Scene, x: float, y: float, count: int) -> list[Shape]:
    luck = scene.chance("birds")
    shapes = []
    ink = mixed(scene.theme.main, scene.theme.paper, 0.35)
    for at in range(count):
        left = x + at * 15 * MM + luck.uniform(-3, 3) * MM
        base = y + luck.uniform(-7, 7) * MM
        wing = luck.uniform(3.2, 4.6) * MM
        path: tuple[Segment, ...] = (
            ("m", (left - wing, base + wing * 0.35)),
            (
                "c",
                (
                    left - wing * 0.6,
                    base + wing * 0.8,
                    left - wing * 0.2,
                    base + wing * 0.5,
                    left,
                    base,
                ),
            ),
            (
                "c",
                (
                    left + wing * 0.2,
                    base + wing * 0.5,
                    left + wing * 0.6,
                    base + wing * 0.8,
                    left + wing,
                    base + wing * 0.35,
                ),
            ),
        )
        shapes.append(Shape(path, stroke=ink, stroke_width=1.3))
    return shapes


def _grass_line(scene: Scene) -> tuple[Shape, ...]:
    """A page that keeps its foot free: a single thin hill."""
    luck = scene.chance("hills")
    return (Shape(_ridge(scene.width, scene.foot * 0.24, luck), fill=scene.theme.grounds[1]),)
