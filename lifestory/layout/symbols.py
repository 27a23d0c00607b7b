"""Symbols and emoji as vectors: drawings read from SVG, one place for the picture of a word.

A drawing is kept in a square of 1 by 1 with y upwards; `placed` brings it to a page. Only what the
sets use is read: filled paths, circles, ellipses, rectangles, groups, turned or moved.
"""

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from fontTools.misc.transform import Identity, Transform
from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

from lifestory.edition.values import PictureSource, SymbolChoice
from lifestory.layout.marks import Segment, Shape
from lifestory.template.symbols import Pictures, emoji, pictures_of, symbol_set
from lifestory.words.forms import forms_of

_TRANSFORM = re.compile(r"(matrix|translate|scale|rotate)\(([^)]*)\)")
_BLACK = "#000000"
_NAMED = {"red": "#FF0000", "green": "#008000", "navy": "#000080", "azure": "#F0FFFF"}
_LIGHTEST = 0x1F3FB
"""The first of the five code points that give an emoji a skin tone."""
_VARIANT = "\ufe0f"
"""Asks for the coloured form of a sign that is also a letter."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A symbol of a set, as shapes in a square of 1 by 1."""

    shapes: tuple[Shape, ...]


Symbol = Drawn | PictureSource


def symbol_for(word: str, choice: SymbolChoice) -> Symbol | None:
    """The picture that stands above a word; None where none is wanted or known."""
    own = dict(choice.own)
    forms = tuple(forms_of(word))
    if choice.off.intersection(forms[:1]):
        return None
    listed = symbol_set(choice.set).words
    for form in forms:
        if form in own:
            return own[form]
    for form in forms:
        if form in listed:
            pictures = pictures_of(choice.set)
            return _drawing(pictures, _toned(listed[form], choice.skin, pictures))
    return None


def _toned(name: str, skin: int, pictures: Pictures) -> str:
    """The drawing of a person in a skin tone, where the set has it."""
    first, *rest = name.split("-")
    toned = "-".join((first, f"{_LIGHTEST + skin - 1:x}", *rest))
    return toned if skin and toned in pictures.names else name


def emoji_at(text: str, start: int) -> str:
    """The longest emoji that begins at a place in a text, or "".

    A sign that is also a letter (©, digits) is one only where the coloured form is asked for.
    """
    longest = ""
    for end in range(start + 1, min(len(text), start + 12) + 1):
        if _name_of(text[start:end]):
            longest = text[start:end]
    if len(longest) == 1 and longest < "\u2600":
        return ""
    return longest


@lru_cache(maxsize=4096)
def emoji_symbol(text: str) -> Drawn:
    """The drawing of an emoji that `emoji_at` found."""
    return _drawing(emoji(), _name_of(text))


def placed(symbol: Drawn, x: float, y: float, size: float) -> tuple[Shape, ...]:
    """A drawing in a square of a size in points whose bottom left corner is there."""

    def moved(numbers: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(number * size + (y if at % 2 else x) for at, number in enumerate(numbers))

    return tuple(
        replace(shape, path=tuple((step, moved(numbers)) for step, numbers in shape.path))
        for shape in symbol.shapes
    )


def _name_of(text: str) -> str:
    """The name of the drawing of an emoji, or "" when there is none."""
    names = emoji().names
    whole = "-".join(f"{ord(letter):x}" for letter in text)
    if whole in names:
        return whole
    bare = "-".join(f"{ord(letter):x}" for letter in text if letter != _VARIANT)
    return bare if bare in names and text[:1] != _VARIANT else ""


@lru_cache(maxsize=2048)
def _drawing(pictures: Pictures, name: str) -> Drawn:
    root = fromstring(pictures.svg(name))
    left, top, width, height = (float(number) for number in root.get("viewBox", "").split())
    side = max(width, height)
    square = (
        Identity.translate((1 - width / side) / 2, 1 - (1 - height / side) / 2)
        .scale(1 / side, -1 / side)
        .translate(-left, -top)
    )
    return Drawn(tuple(_shapes(root, square, _BLACK, 1.0)))


def _shapes(element: Element, to_square: Transform, fill: str, opacity: float) -> list[Shape]:
    fill = element.get("fill", fill)
    opacity *= float(element.get("opacity", "1")) * float(element.get("fill-opacity", "1"))
    for kind, told in _TRANSFORM.findall(element.attrib.pop("transform", "")):
        numbers = [float(number) for number in re.split(r"[\s,]+", told.strip())]
        to_square = _transformed(to_square, kind, numbers)
    tag = element.tag.rsplit("}", 1)[-1]
    if tag in ("svg", "g"):
        return [shape for child in element for shape in _shapes(child, to_square, fill, opacity)]
    builder = PathBuilder()
    if fill == "none" or not builder.add_path_from_element(element):
        return []
    pen = _Steps(to_square)
    for path in builder.paths:
        parse_path(path, pen)
    return [Shape(tuple(pen.steps), fill=_colour(fill), opacity=opacity)]


def _transformed(place: Transform, kind: str, numbers: list[float]) -> Transform:
    """What an element does to the place of its group (SVG 1.1, 7.6)."""
    if kind == "matrix":
        return place.transform(tuple(numbers))
    if kind == "translate":
        return place.translate(*numbers)
    if kind == "scale":
        return place.scale(*numbers)
    turned, *middle = numbers
    x, y = middle or (0.0, 0.0)
    return place.translate(x, y).rotate(math.radians(turned)).translate(-x, -y)


def _colour(told: str) -> str:
    if told in _NAMED:
        return _NAMED[told]
    digits = told.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return f"#{digits.upper()}"


class _Steps(BasePen):
    """A path as the steps of a shape; quadratic curves become cubic ones."""

    def __init__(self, to_square: Transform) -> None:
        super().__init__(None)
        self._place = to_square.transformPoint
        self.steps: list[Segment] = []

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.steps.append(("m", self._place(point)))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.steps.append(("l", self._place(point)))

    def _curveToOne(  # noqa: N802
        self, one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self.steps.append(("c", (*self._place(one), *self._place(two), *self._place(end))))

    def _closePath(self) -> None:  # noqa: N802
        self.steps.append(("z", ()))
