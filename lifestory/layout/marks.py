"""What lies on a laid page: marks to draw and boxes to point at.

A mark is finished: a line of words with its typeface and baseline, a picture in its frame, a shape.
`lifestory.pdf` draws marks in order and decides nothing. All lengths are points (1/72 inch), the
origin is the page's bottom left corner, and y grows upwards.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lifestory.edition.values import PictureSource, View


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in points from the bottom left corner of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def top(self) -> float:
        """The top edge."""
        return self.y + self.height

    def inset(self, by: float) -> "Rect":
        """The same rectangle with its edges moved inwards by a distance in points."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Tag(StrEnum):
    """What a mark is to somebody who hears the page instead of seeing it."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    TEXT = "text"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    QUOTE = "quote"
    LABEL = "label"
    FIGURE = "figure"
    DECORATION = "decoration"
    PAGE_NUMBER = "page-number"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Words of one face, size and colour within a line.

    `face` is a name of `assets/fonts`; `colour` is "#RRGGBB". `shaped` words are in a script whose
    letters join: they are drawn as `lifestory.layout.shaping` gives them, from the right if they
    are read so.
    """

    text: str
    face: str
    size: float
    colour: str
    shaped: bool = False
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One set line: `x` is its left end, `y` its baseline.

    `paragraph` numbers the paragraphs of a block, so that what reads the page can join its lines;
    `joins` is True when the line ends with a hyphen that is not the writer's, so that the word goes
    on in the next line without it. `space_after` is False when no space is meant before the next
    line of the same paragraph (a broken word or web address). `said` is the line as it is read,
    where its parts stand in another order or are joined; empty where they read as they stand.
    `begins` is False for what goes on with the paragraph before it; `is_marker` is True for the
    bullet or number of a list.
    """

    x: float
    y: float
    parts: tuple[Glyphs, ...]
    tag: Tag
    block: UUID | None = None
    paragraph: int = 0
    joins: bool = False
    space_after: bool = True
    said: str = ""
    begins: bool = True
    is_marker: bool = False


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture in its frame. `corner` is the radius of the frame's corners in points; half the
    shorter side makes a circle. `shadow` lays a soft shadow under a picture without a frame;
    `stands_for_word` is True for one that only repeats the word beneath it; `tilt` is degrees
    clockwise about the frame's middle."""

    frame: Rect
    source: PictureSource
    view: View
    corner: float = 0.0
    border: float = 0.0
    border_colour: str = "#FFFFFF"
    shadow: bool = False
    description: str = ""
    block: UUID | None = None
    stands_for_word: bool = False
    tilt: float = 0.0


Segment = tuple[str, tuple[float, ...]]
"""A step of a path: ("m", (x, y)), ("l", (x, y)), ("c", (x1, y1, x2, y2, x3, y3)), ("z", ())."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A vector shape. Without `fill` or `stroke` that part is not drawn. `opacity` is 0 to 1;
    `dash` is lengths in points, on and off."""

    path: tuple[Segment, ...]
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0.0
    opacity: float = 1.0
    dash: tuple[float, ...] = ()
    round_ends: bool = True


Mark = TextLine | PictureMark | Shape


@dataclass(frozen=True, slots=True)
class Box:
    """Where a block, or one part of it, landed: for selection frames, drop targets and marks.

    `part` names a piece of a block made from several ("caption", a person's key, a beat);
    `overflow` says that the block goes on, on the next continuation page.
    """

    block: UUID
    slot: str
    rect: Rect
    part: str = ""
    overflow: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A place that leads to the page of a printed number; `title` says where."""

    rect: Rect
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class LaidPage:
    """One printed page. `number` is what the foot says (from 1 on the cover); `page` the planned
    page it comes from (None: a blank back); `continuation` counts 0, 1, 2 ... for that page."""

    number: int
    width: float
    height: float
    paper: str
    marks: tuple[Mark, ...]
    boxes: tuple[Box, ...]
    chapter: UUID
    page: UUID | None
    continuation: int = 0
    shows_number: bool = True
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: `depth` 0 for chapters, 1 for titled pages; `index` is the laid page from 0."""

    title: str
    index: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class LaidChapter:
    """A chapter's pages. Equal chapters laid with equal theme, paper and first page are equal."""

    chapter: UUID
    pages: tuple[LaidPage, ...]
    outline: tuple[OutlineEntry, ...]


@dataclass(frozen=True, slots=True)
class LaidBook:
    """The whole book, ready to be drawn."""

    title: str
    language: str
    pages: tuple[LaidPage, ...]
    outline: tuple[OutlineEntry, ...]
