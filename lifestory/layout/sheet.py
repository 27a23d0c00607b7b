"""A page while it is being laid, and the pages that one planned page becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from lifestory.edition.values import EditionChapter, EditionPage, PictureSource, View
from lifestory.layout import faces
from lifestory.layout.breaking import SetLine
from lifestory.layout.cells import Row, label_row
from lifestory.layout.decoration import Scene, decorate
from lifestory.layout.furniture import Together, number_line, together
from lifestory.layout.look import GUTTER, Look
from lifestory.layout.marks import (
    Box,
    LaidPage,
    Link,
    Mark,
    PictureMark,
    Rect,
    Shape,
    Tag,
    TextLine,
)
from lifestory.layout.setting import set_label
from lifestory.layout.symbols import placed


@dataclass(frozen=True)
class ContentsLine:
    """One chapter in the list of contents; `number` 0 is none."""

    number: int
    title: str
    page: int


@dataclass(frozen=True)
class Place:
    """Where in the book a page stands: which chapter (its id, ordinal from 0) and which number."""

    chapter: UUID
    ordinal: int
    chapter_number: int
    first_number: int


class Sheet:
    """One page: marks and boxes are added, `frame` is where they belong."""

    def __init__(self, look: Look, number: int, full_width: bool = False) -> None:
        self.look = look
        self.has_margin_column = look.has_margin_column and not full_width
        self.number = number
        self.right_hand = number % 2 == 1
        self.frame = look.frame(self.right_hand, full_width)
        self.marks: list[Mark] = []
        self.ground: list[Mark] = []
        self.links: list[Link] = []
        self.shows_number = True
        self.decoration = ""
        self._boxes: dict[tuple[UUID, str, str], Rect] = {}

    def column(self, first: int, last: int) -> tuple[float, float]:
        """The left edge and width of some of the frame's twelve columns, 1 to 12."""
        one = (self.frame.width - 11 * GUTTER) / 12
        left = self.frame.x + (first - 1) * (one + GUTTER)
        return left, (last - first + 1) * (one + GUTTER) - GUTTER

    def shape(self, *shapes: Shape) -> None:
        """Add drawn shapes, in order."""
        self.marks.extend(shapes)

    def picture(self, mark: PictureMark) -> None:
        """Add a picture."""
        self.marks.append(mark)

    def box(self, block: UUID | None, slot: str, rect: Rect, part: str = "") -> None:
        """Say that a block, or a part of it, lies there; several of one are joined."""
        if block is None:
            return
        key = (block, slot, part)
        known = self._boxes.get(key)
        self._boxes[key] = rect if known is None else _around(known, rect)

    def lines(
        self,
        lines: Sequence[SetLine],
        x: float,
        top: float,
        width: float,
        block: UUID | None,
        first_paragraph: int = 0,
    ) -> Rect:
        """Place set lines beneath each other and return the rectangle that they fill."""
        y = top
        right = x
        for at, line in enumerate(lines):
            y -= line.space_before if at else 0.0
            style = line.style
            room = width - line.indent - line.width
            aside = room if line.from_right else 0.0
            indent = 0.0 if line.from_right else line.indent
            left = x + indent + (room / 2 if style.centred else aside)
            baseline = y - style.leading / 2 - 0.36 * style.size
            if style.symbols is not None:
                baseline = y - style.leading + 0.34 * style.size
            tag = Tag.LIST_ITEM if line.indent and style.tag is Tag.TEXT else style.tag
            paragraph = first_paragraph + line.portion
            if line.marker:
                beside = x + width - line.indent if line.from_right else x
                mark = TextLine(beside, baseline, line.marker, Tag.LABEL, block, paragraph)
                self.marks.append(replace(mark, is_marker=True))
            words = TextLine(
                left,
                baseline,
                line.parts,
                tag,
                block,
                paragraph,
                line.joins,
                line.space_after,
                line.said,
                line.first,
            )
            if line.row is None:
                self.marks.append(words)
            else:
                self._row(line.row, words)
            right = max(right, left + line.width)
            y -= style.leading
        return Rect(x, y, max(right - x, 0.0), top - y)

    def _row(self, row: Row, words: TextLine) -> None:
        """Place a line of cells: its pictures, then its words."""
        for seat in row.seats:
            x, y = words.x + seat.x, words.y + seat.y
            if isinstance(seat.symbol, PictureSource):
                frame = Rect(x, y, seat.side, seat.side)
                mark = PictureMark(frame, seat.symbol, View(), corner=seat.side / 6)
                self.picture(replace(mark, stands_for_word=True))
            else:
                self.shape(*placed(seat.symbol, x, y, seat.side))
        for at, cell in enumerate(row.cells):
            last = at == len(row.cells) - 1
            self.marks.append(
                replace(
                    words,
                    x=words.x + cell.x,
                    parts=cell.parts,
                    joins=words.joins and last,
                    space_after=words.space_after if last else cell.space_after,
                    said=cell.said,
                    begins=words.begins and at == 0,
                )
            )

    def label(
        self,
        text: str,
        x: float,
        baseline: float,
        size: float,
        colour: str,
        *,
        bold: bool = False,
        align: float = 0.0,
        tag: Tag = Tag.LABEL,
        family: str = "",
        block: UUID | None = None,
    ) -> None:
        """One short line; `align` 0 starts at x, 0.5 is centred there, 1 ends there."""
        family = family or self.look.heading_family
        name = faces.name_of(family, bold)
        row, width = label_row(text, family, bold, size, colour)
        if row is not None:
            self._row(row, TextLine(x - align * width, baseline, (), tag, block))
            return
        width = faces.width_of(text, name, size)
        parts, said = set_label(text, name, size, colour)
        line = TextLine(x - align * width, baseline, parts, tag, block, said=said)
        self.marks.append(line)

    def boxes(self) -> tuple[Box, ...]:
        """The boxes so far, inside the page."""
        page = Rect(0, 0, self.look.paper.width, self.look.paper.height)
        return tuple(
            Box(block, slot, _within(rect, page), part)
            for (block, slot, part), rect in self._boxes.items()
        )


def _around(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.top, other.top) - y)


def _within(rect: Rect, page: Rect) -> Rect:
    x, y = max(rect.x, page.x), max(rect.y, page.y)
    return Rect(
        x, y, max(min(rect.right, page.right) - x, 0.0), max(min(rect.top, page.top) - y, 0.0)
    )


class Sheets:
    """The pages that a planned page becomes: the first and as many continuations as it needs."""

    def __init__(
        self,
        look: Look,
        page: EditionPage,
        chapter: EditionChapter,
        place: Place,
        lines: tuple[ContentsLine, ...] = (),
    ) -> None:
        self.look = look
        self.page = page
        self.chapter = chapter
        self.place = place
        self.decoration: str = look.by_id[page.layout].decoration
        self.lines = lines
        self.full_width = look.by_id[page.layout].full_width
        self.all: list[Sheet] = [Sheet(look, place.first_number, self.full_width)]

    @property
    def now(self) -> Sheet:
        """The page that is being laid."""
        return self.all[-1]

    def turn(self) -> Sheet:
        """Begin a continuation page."""
        number = self.place.first_number + len(self.all)
        self.all.append(Sheet(self.look, number, self.full_width))
        return self.now

    def finish(self) -> tuple[LaidPage, ...]:
        """The laid pages, decorated, with their numbers and with boxes that say if they go on."""
        pages = []
        later: set[tuple[UUID, str]] = set()
        for continuation in range(len(self.all) - 1, -1, -1):
            sheet = self.all[continuation]
            boxes = tuple(
                replace(box, overflow=(box.block, box.part) in later) for box in sheet.boxes()
            )
            pages.append(self._laid(sheet, continuation, boxes))
            later = {(box.block, box.part) for box in boxes}
        return tuple(reversed(pages))

    def _laid(self, sheet: Sheet, continuation: int, boxes: tuple[Box, ...]) -> LaidPage:
        look, place = self.look, self.place
        held = self._together(sheet)
        scene = self._scene(sheet, held.card if held else None)
        ground = decorate(scene, sheet.decoration or self.decoration)
        number = (number_line(look, sheet.number),) if sheet.shows_number else ()
        return LaidPage(
            number=sheet.number,
            width=look.paper.width,
            height=look.paper.height,
            paper=look.theme.paper,
            marks=(
                *ground,
                *(held.marks(aloud=not continuation) if held else ()),
                *sheet.ground,
                *sheet.marks,
                *number,
            ),
            boxes=boxes,
            chapter=place.chapter,
            page=self.page.id,
            continuation=continuation,
            shows_number=sheet.shows_number,
            links=tuple(sheet.links),
        )

    def _scene(self, sheet: Sheet, mark: Rect | None) -> Scene:
        """The page as its decoration sees it: what is free of anything, and where the words are."""
        look, place = self.look, self.place
        feet = [
            mark.y - max((part.size for part in mark.parts), default=0.0) * 0.4
            for mark in sheet.marks
            if isinstance(mark, TextLine)
        ]
        half = look.paper.height / 2
        spans = [_span(mark) for mark in sheet.marks]
        return Scene(
            look.theme,
            look.paper.width,
            look.paper.height,
            look.paper.foot,
            sheet.number,
            place.ordinal,
            place.chapter_number,
            sheet.right_hand,
            free=min((low for low, _ in spans), default=1e9),
            inner=look.paper.inner,
            words_foot=min((foot for foot in feet if foot > half), default=1e9),
            top=max((high for _, high in spans), default=0.0),
            words_low=min(feet, default=1e9),
            mark=mark,
        )

    def _together(self, sheet: Sheet) -> Together | None:
        """The mark of a page that is to be read together. It stands before the words of the page:
        who hears them is told first, and once."""
        if not self.page.held_back:
            return None
        return together(self.look, sheet.number, numbered=sheet.shows_number)


def _span(mark: Mark) -> tuple[float, float]:
    """How low and how high a mark reaches."""
    if isinstance(mark, TextLine):
        size = max((part.size for part in mark.parts), default=0.0)
        return mark.y - size * 0.3, mark.y + size * 0.8
    if isinstance(mark, PictureMark):
        return mark.frame.y, mark.frame.top
    ys = [y for _, numbers in mark.path for y in numbers[1::2]]
    return min(ys, default=1e9), max(ys, default=0.0)
