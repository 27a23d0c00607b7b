"""What stands at the foot of a page beside its decoration: the number, and the mark of a page that
is to be read together.

Both keep to the outer edge, inside the safe area and beneath everything that a page tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lifestory.layout import faces
from lifestory.layout.drawing import circle, rounded
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Glyphs, Mark, Rect, Segment, Shape, Tag, TextLine
from lifestory.layout.setting import set_label
from lifestory.model.stages import ReadingStage
from lifestory.template.themes import Theme
from lifestory.template.wording import all_wording

NUMBER_SIZE = 9.5
TOGETHER = "together"
"""The wording of the mark, by its key in `templates/wording`."""

_BASELINE = 8.5 * MM
_MIDDLE = _BASELINE + 0.36 * NUMBER_SIZE
"""The middle of a number's figures, on which the mark beside it lies too."""
_COVER_MIDDLE = 13.8 * MM
"""The same where there is no number: within the frames that themes draw round a cover."""
_APART = 3 * MM
_TURN = 0.5522847498


def number_line(look: Look, number: int) -> TextLine:
    """The page number at the outside foot."""
    name = faces.name_of(look.text_family)
    text = str(number)
    width = faces.width_of(text, name, NUMBER_SIZE)
    outer = look.paper.outer
    x = look.paper.width - outer - width if number % 2 else outer
    return TextLine(
        x,
        _BASELINE,
        (Glyphs(text, name, NUMBER_SIZE, look.theme.number),),
        Tag.PAGE_NUMBER,
    )


@dataclass(frozen=True)
class Together:
    """The mark of a page that is to be read together: two people and a few words on a card."""

    look: Look
    card: Rect
    words: str
    size: float

    def marks(self, *, aloud: bool) -> tuple[Mark, ...]:
        """What is drawn; `aloud` is whether it is said to somebody who hears the page."""
        card, theme = self.card, self.look.theme
        name = faces.name_of(self.look.text_family)
        parts, said = set_label(self.words, name, self.size, theme.soft)
        baseline = card.y + card.height / 2 - 0.35 * self.size
        tag = Tag.LABEL if aloud else Tag.DECORATION
        corner = min(theme.corner * MM, card.height / 2)
        return (
            Shape(rounded(card, corner), fill=theme.cards[-1]),
            *_two_people(theme, card, self.size),
            TextLine(card.x + _before_words(self.size), baseline, parts, tag, said=said),
        )


def together(look: Look, number: int, *, numbered: bool) -> Together:
    """The mark for a page of that number, beside the number. Where none is printed the page is a
    cover, which is drawn as a right-hand page wherever it stands."""
    paper = look.paper
    taken = paper.outer + (_width_of_number(look, number) + _APART if numbered else 0.0)
    words, size = _words(look, paper.width - paper.inner - taken)
    wide, tall = _card_width(look, words, size), 1.45 * size
    x = taken if numbered and number % 2 == 0 else paper.width - taken - wide
    middle = _MIDDLE if numbered else _COVER_MIDDLE
    return Together(look, Rect(x, middle - tall / 2, wide, tall), words, size)


def _width_of_number(look: Look, number: int) -> float:
    return faces.width_of(str(number), faces.name_of(look.text_family), NUMBER_SIZE)


def _words(look: Look, room: float) -> tuple[str, float]:
    """The first way to say it that has room in the small size of the look, and that size; the last
    is made to fit."""
    size = look.type.label
    for words in _ways(look.stage):
        wide = _card_width(look, words, size)
        if wide <= room:
            return words, size
    return words, size * room / wide


@cache
def _ways(stage: ReadingStage) -> tuple[str, ...]:
    return tuple(ways[0] for ways in all_wording().saying(TOGETHER, stage).lines)


def _before_words(size: float) -> float:
    """From the card's edge to its words: the two people stand there."""
    return 2.1 * size


def _card_width(look: Look, words: str, size: float) -> float:
    name = faces.name_of(look.text_family)
    return _before_words(size) + faces.width_of(words, name, size) + 0.6 * size


def _two_people(theme: Theme, card: Rect, size: float) -> Iterator[Shape]:
    """Somebody tall and somebody small, close together."""
    foot = card.y + 0.24 * size
    yield from _person(card.x + 0.92 * size, foot, size, theme.main, "")
    small = 0.74 * size
    yield from _person(card.x + 1.42 * size, foot, small, theme.second, theme.cards[-1])


def _person(x: float, foot: float, tall: float, colour: str, edge: str) -> tuple[Shape, Shape]:
    """A head over shoulders; an edge parts it from who stands behind."""
    a, b = 0.36 * tall, 0.5 * tall
    shoulders: tuple[Segment, ...] = (
        ("m", (x - a, foot)),
        ("c", (x - a, foot + _TURN * b, x - _TURN * a, foot + b, x, foot + b)),
        ("c", (x + _TURN * a, foot + b, x + a, foot + _TURN * b, x + a, foot)),
        ("z", ()),
    )
    head = circle(x, foot + 0.78 * tall, 0.23 * tall)
    width = 0.09 * tall if edge else 0.0
    return (
        Shape(shoulders, fill=colour, stroke=edge, stroke_width=width),
        Shape(head, fill=colour, stroke=edge, stroke_width=width),
    )
