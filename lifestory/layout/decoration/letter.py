"""Letter: one fine line and a sprig of leaves that wanders from page to page."""

from lifestory.layout.decoration.scene import Scene
from lifestory.layout.drawing import leaf, leaf_sprig, line, mixed, polygon, rounded
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape

_FINE = 0.7


def ground(scene: Scene, how_much: str) -> tuple[Shape, ...]:
    """The line and the sprig of a page."""
    theme = scene.theme
    if how_much == "cover":
        return _cover(scene)
    green = mixed(theme.main, theme.paper, 0.35)
    if how_much == "blank":
        return leaf_sprig(scene.width / 2, scene.height * 0.54, 26 * MM, green, theme.grounds[-1])
    inner, outer = scene.inner, scene.width / 12
    left = inner if scene.right_hand else outer
    full = scene.width - inner - outer
    y = 14.5 * MM
    rule = Shape(line((left, y), (left + full, y)), stroke=theme.decoration, stroke_width=_FINE)
    if how_much == "none" or scene.free < y + 11 * MM:
        return (rule,)
    place = 0.12 + 0.76 * ((scene.page * 5) % 11) / 10
    return (rule, *_sprig(scene, left + full * place, y, green))


def _sprig(scene: Scene, x: float, y: float, green: str) -> tuple[Shape, ...]:
    """A few leaves that grow out of the line; more of them where the page has room."""
    tall = min(scene.free - y - 3 * MM, 20 * MM)
    luck = scene.chance("sprig")
    lean = luck.choice((-1, 1)) * tall * 0.16
    light = scene.theme.grounds[-1]
    shapes = [
        Shape((("m", (x, y)), ("c", (x, y + tall * 0.3, x + lean, y + tall * 0.6,
                                     x + lean, y + tall * 0.8))),
              stroke=green, stroke_width=1.0)
    ]  # fmt: skip
    for at in range(2 + round(tall / (5 * MM))):
        up = 0.16 + 0.6 * at / (2 + tall / (5 * MM))
        side = 1 if at % 2 else -1
        foot = x + lean * up
        shapes.append(
            Shape(leaf(foot, y + tall * up, tall * 0.28, 90 - side * 52),
                  fill=light if at % 3 else green)
        )  # fmt: skip
    shapes.append(Shape(leaf(x + lean, y + tall * 0.72, tall * 0.28, 90), fill=green))
    return tuple(shapes)


def _cover(scene: Scene) -> tuple[Shape, ...]:
    """A fine frame; where the cover has no picture, an envelope closed with a leaf."""
    theme = scene.theme
    edge = Rect(0, 0, scene.width, scene.height).inset(9 * MM)
    frame = Shape(rounded(edge, 2 * MM), stroke=theme.decoration, stroke_width=1.6)
    room = scene.free - edge.y
    if room < scene.height * 0.3:
        return (frame,)
    wide = min(scene.width * 0.5, room * 1.1)
    tall = wide * 0.64
    x, y = (scene.width - wide) / 2, edge.y + (room - tall) * 0.36
    body = Rect(x, y, wide, tall)
    line_colour = mixed(theme.main, theme.paper, 0.4)
    flap = polygon((x, y + tall), (x + wide, y + tall), (x + wide / 2, y + tall * 0.42))
    seal = leaf_sprig(x + wide / 2, y + tall * 0.44, wide * 0.2, theme.main, theme.grounds[-1])
    return (
        frame,
        Shape(rounded(body, 2 * MM), fill=theme.grounds[0], stroke=line_colour, stroke_width=1.2),
        Shape(line((x, y), (x + wide * 0.38, y + tall * 0.56)), stroke=line_colour,
              stroke_width=1.0),
        Shape(line((x + wide, y), (x + wide * 0.62, y + tall * 0.56)), stroke=line_colour,
              stroke_width=1.0),
        Shape(flap, fill=theme.cards[1], stroke=line_colour, stroke_width=1.2),
        *seal,
    )  # fmt: skip
