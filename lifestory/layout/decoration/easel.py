"""What scenes are drawn with: points as parts of a scene's height, colours from the theme."""

from lifestory.layout.drawing import circle, ellipse, leaf, line, mixed, polygon, rounded, smooth
from lifestory.layout.marks import Rect, Shape
from lifestory.template.themes import Theme

ASPECT = 1.6
"""A scene's width by its height."""

Point = tuple[float, float]


class Easel:
    """Where a scene is drawn; points are parts of its height."""

    def __init__(self, theme: Theme, left: float, foot: float, tall: float) -> None:
        self.left, self.foot, self.tall = left, foot, tall
        self.shapes: list[Shape] = []
        self.sky = mixed(theme.paper, theme.homes[1], 0.24)
        self.dusk = mixed(theme.paper, theme.decoration, 0.26)
        self.white = theme.paper
        self.far, self.grass, self.near = theme.grounds
        self.leaves = mixed(theme.main, theme.grounds[2], 0.45)
        self.deep = mixed(theme.main, theme.grounds[2], 0.15)
        self.wood = mixed(theme.homes[0], theme.ink, 0.42)
        self.plank = mixed(theme.homes[0], theme.paper, 0.3)
        self.water = mixed(theme.homes[1], theme.paper, 0.35)
        self.warm = theme.decoration
        self.red = mixed(theme.second, theme.paper, 0.22)
        self.rose = mixed(theme.homes[2], theme.paper, 0.2)
        self.line = mixed(theme.ink, theme.paper, 0.3)
        self.night = mixed(theme.main, theme.ink, 0.35)
        self.glow = mixed(theme.decoration, theme.paper, 0.45)

    def at(self, point: Point) -> Point:
        """A point on the page."""
        return self.left + point[0] * self.tall, self.foot + point[1] * self.tall

    def form(self, fill: str, *points: Point) -> None:
        self.shapes.append(Shape(polygon(*map(self.at, points)), fill=fill))

    def oval(self, fill: str, x: float, y: float, across: float, up: float) -> None:
        path = ellipse(*self.at((x, y)), across * self.tall, up * self.tall)
        self.shapes.append(Shape(path, fill=fill))

    def disc(self, fill: str, x: float, y: float, radius: float) -> None:
        self.shapes.append(Shape(circle(*self.at((x, y)), radius * self.tall), fill=fill))

    def block(self, fill: str, x: float, y: float, size: Point, corner: float = 0.0) -> None:
        """A rectangle from its lower left corner."""
        box = Rect(*self.at((x, y)), size[0] * self.tall, size[1] * self.tall)
        self.shapes.append(Shape(rounded(box, corner * self.tall), fill=fill))

    def stroke(self, colour: str, width: float, *points: Point, soft: bool = False) -> None:
        found = [self.at(point) for point in points]
        path = smooth(found) if soft else line(*found)
        self.shapes.append(Shape(path, stroke=colour, stroke_width=width * self.tall))

    def blade(self, fill: str, x: float, y: float, length: float, angle: float) -> None:
        self.shapes.append(Shape(leaf(*self.at((x, y)), length * self.tall, angle), fill=fill))

    def land(self, sky: str) -> None:
        """The disc of sky and the mound before it."""
        self.disc(sky, 0.8, 0.54, 0.45)
        self.oval(self.far, 1.02, 0.13, 0.5, 0.12)
        self.oval(self.grass, 0.74, 0.1, 0.68, 0.1)

    def tufts(self, *feet: Point) -> None:
        """Blades of grass, three together."""
        for x, y in feet:
            for angle in (62, 90, 118):
                self.blade(self.leaves, x, y, 0.055, angle)

    def cloud(self, x: float, y: float, size: float) -> None:
        for aside, up, radius in ((-0.5, 0.0, 0.34), (0.0, 0.16, 0.46), (0.52, 0.0, 0.32)):
            self.disc(self.white, x + aside * size, y + up * size, radius * size)
        self.block(self.white, x - size * 0.5, y - size * 0.34, (size * 1.02, size * 0.4))

    def crown(self, x: float, y: float, size: float) -> None:
        """The leaves of a tree, round a middle."""
        self.disc(self.deep, x - 0.42 * size, y - 0.1 * size, 0.5 * size)
        self.disc(self.deep, x + 0.45 * size, y - 0.12 * size, 0.46 * size)
        self.disc(self.leaves, x, y + 0.16 * size, 0.62 * size)
        self.disc(self.leaves, x + 0.28 * size, y - 0.16 * size, 0.42 * size)
        light = mixed(self.leaves, self.near, 0.4)
        self.disc(light, x - 0.14 * size, y + 0.3 * size, 0.34 * size)
