"""Strips: what a page is filled with from top to bottom, and how it goes on over the page's end.

A strip knows its height at a width, draws itself, and can be cut where a reader would not mind. The
flow fills an area, turns the page and goes on until nothing is left; a strip that cannot be cut and
is taller than a page is fitted. No word is dropped anywhere.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from lifestory.layout.breaking import (
    Portion,
    SetLine,
    Style,
    break_portion,
    portions_of,
)
from lifestory.layout.drawing import rounded
from lifestory.layout.marks import Rect, Shape
from lifestory.layout.sheet import Sheet, Sheets
from lifestory.words.prose import Prose, prose_of

_TINY = 0.01


@dataclass(frozen=True)
class Belongs:
    """Which block, slot and part something is of."""

    block: UUID | None = None
    slot: str = ""
    part: str = ""


@dataclass
class Strip(ABC):
    """Something that takes the whole width of its area. `before` is the space above it unless it
    comes first; `keeps` says that what follows belongs to it."""

    before: float = field(default=0.0, kw_only=True)
    keeps: bool = field(default=False, kw_only=True)

    @abstractmethod
    def height(self, width: float) -> float:
        """How tall it is at a width."""

    @abstractmethod
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        """Place it with its top there."""

    def cut(self, width: float, room: float) -> "tuple[Strip, Strip] | None":
        """Two strips of which the first fits the room; None where no good cut is."""
        return None

    def fitted(self, room: float) -> "Strip":
        """The strip for a page that is lower than it wants."""
        return self


@dataclass
class WordsStrip(Strip):
    """Paragraphs. `pull` sets a paragraph that is bold as a whole."""

    portions: tuple[Portion, ...]
    style: Style
    belongs: Belongs
    measure: float = 1e9
    pull: Style | None = None
    loose: bool = False
    _set: tuple[float, tuple[SetLine, ...]] | None = field(default=None, repr=False)

    def lines(self, width: float) -> tuple[SetLine, ...]:
        """The lines at a width."""
        room = min(width, self.measure)
        if self._set is None or self._set[0] != room:
            self._set = (room, self._break(room))
        return self._set[1]

    def _break(self, width: float) -> tuple[SetLine, ...]:
        found: list[SetLine] = []
        for at, portion in enumerate(self.portions):
            style = self._style_of(portion)
            gap = style.gap * style.leading if found else 0.0
            if at and _is_list(portion) and _is_list(self.portions[at - 1]):
                gap *= 0.4
            found.extend(break_portion(portion, style, width, gap, at))
        return tuple(found)

    def _style_of(self, portion: Portion) -> Style:
        runs = [run for run in portion.paragraph.runs if run.text.strip()]
        if self.pull is not None and runs and all(run.bold for run in runs):
            return self.pull
        return self.style

    def height(self, width: float) -> float:
        return stack_of_lines(self.lines(width))

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        lines = self.lines(width)
        numbered: Sequence[SetLine] = lines
        if any(portion.number != at for at, portion in enumerate(self.portions)):
            numbered = [replace(line, portion=self.portions[line.portion].number) for line in lines]
        room = min(width, self.measure)
        rect = sheet.lines(numbered, x, top, room, self.belongs.block)
        belongs = self.belongs
        sheet.box(belongs.block, belongs.slot, Rect(x, rect.y, room, rect.height), belongs.part)

    def cut(self, width: float, room: float) -> "tuple[Strip, Strip] | None":
        lines = self.lines(width)
        upto = 0
        y = 0.0
        for at, line in enumerate(lines):
            y += line.style.leading + (line.space_before if at else 0.0)
            if y > room + _TINY:
                break
            upto = at + 1
        upto = _good_break(lines, upto, self.loose)
        if upto == 0 or upto >= len(lines):
            return None
        last = lines[upto - 1]
        portion = self.portions[last.portion]
        rest = list(self.portions[last.portion + 1 :])
        head = self.portions[: last.portion + 1]
        if not last.last:
            rest.insert(0, Portion(portion.paragraph, portion.number, last.end))
        measured = min(width, self.measure)
        first = replace(self, portions=head, _set=(measured, lines[:upto]))
        begin = last.portion + (1 if last.last else 0)
        left = tuple(replace(line, portion=line.portion - begin) for line in lines[upto:])
        return first, replace(
            self, portions=tuple(rest), before=0.0, _set=(measured, left), keeps=self.keeps
        )


def _is_list(portion: Portion) -> bool:
    return portion.paragraph.kind.value != "text"


def _good_break(lines: Sequence[SetLine], upto: int, loose: bool) -> int:
    """The last place up to there that leaves two lines on either side of a broken paragraph."""
    if upto >= len(lines) or loose:
        return min(upto, len(lines))
    while upto > 0 and not _breaks_well(lines, upto):
        upto -= 1
    return upto


def _breaks_well(lines: Sequence[SetLine], upto: int) -> bool:
    last, following = lines[upto - 1], lines[upto]
    if last.last:
        return True
    return not last.first and not (following.last and following.portion == last.portion)


def stack_of_lines(lines: Sequence[SetLine]) -> float:
    """The height of lines beneath each other."""
    return sum(
        line.style.leading + (line.space_before if at else 0.0) for at, line in enumerate(lines)
    )


def words(
    prose: Prose | str,
    style: Style,
    belongs: Belongs,
    *,
    before: float = 0.0,
    keeps: bool = False,
    measure: float = 1e9,
    pull: Style | None = None,
) -> list[Strip]:
    """Words as a strip; no words, no strip."""
    paragraphs = prose_of(prose) if isinstance(prose, str) else prose
    portions = portions_of(paragraphs)
    if not any(portion.paragraph.text.strip() for portion in portions):
        return []
    return [WordsStrip(portions, style, belongs, measure, pull, before=before, keeps=keeps)]


@dataclass
class DrawnStrip(Strip):
    """Something drawn. With `grows` it takes what others leave, and gives way down to `least`."""

    tall: float
    paint: Callable[[Sheet, Rect], None]
    least: float = 0.0
    grows: bool = False

    def height(self, width: float) -> float:
        return self.tall

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        self.paint(sheet, Rect(x, top - self.tall, width, self.tall))

    def fitted(self, room: float) -> Strip:
        return replace(self, tall=min(self.tall, max(room, 1.0)))


@dataclass
class CardStrip(Strip):
    """Strips on a tinted ground. `badge` draws what stands left of them, in `badge_width`.

    A card no taller than `uncut` is not broken over two pages.
    """

    inside: list[Strip]
    fill: str
    corner: float
    pad: float
    belongs: Belongs = field(default_factory=Belongs)
    badge: Callable[[Sheet, Rect], None] | None = None
    badge_width: float = 0.0
    least: float = 0.0
    stroke: str = ""
    centred: bool = True
    uncut: float = 0.0

    def _room(self, width: float) -> float:
        return width - 2 * self.pad - self.badge_width

    def height(self, width: float) -> float:
        return max(stack_height(self.inside, self._room(width)) + 2 * self.pad, self.least)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        tall = self.height(width)
        rect = Rect(x, top - tall, width, tall)
        if self.fill or self.stroke:
            sheet.shape(
                Shape(
                    rounded(rect, self.corner),
                    fill=self.fill,
                    stroke=self.stroke,
                    stroke_width=0.8 if self.stroke else 0.0,
                )
            )
        if self.badge is not None:
            self.badge(sheet, Rect(x, rect.y, self.badge_width + self.pad, tall))
        own = stack_height(self.inside, self._room(width))
        start = top - (max((tall - own) / 2, self.pad) if self.centred else self.pad)
        draw_stack(self.inside, sheet, x + self.pad + self.badge_width, start, self._room(width))
        belongs = self.belongs
        sheet.box(belongs.block, belongs.slot, rect, belongs.part)

    def cut(self, width: float, room: float) -> "tuple[Strip, Strip] | None":
        if self.height(width) <= self.uncut:
            return None
        head, tail = cut_stack(self.inside, self._room(width), room - 2 * self.pad)
        if not head or not tail:
            return None
        return (
            replace(self, inside=head, least=0.0),
            replace(self, inside=tail, least=0.0, before=0.0, keeps=False),
        )


@dataclass
class SideBySide(Strip):
    """Stacks beside each other: each is (share of the width, strips)."""

    columns: list[tuple[float, list[Strip]]]
    gap: float
    middle: bool = False

    def _widths(self, width: float) -> list[float]:
        room = width - self.gap * (len(self.columns) - 1)
        whole = sum(share for share, _ in self.columns)
        return [room * share / whole for share, _ in self.columns]

    def height(self, width: float) -> float:
        pairs = zip(self.columns, self._widths(width), strict=True)
        return max(stack_height(strips, wide) for (_, strips), wide in pairs)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        tall = self.height(width)
        for (_, strips), wide in zip(self.columns, self._widths(width), strict=True):
            drop = (tall - stack_height(strips, wide)) / 2 if self.middle else 0.0
            draw_stack(strips, sheet, x, top - drop, wide)
            x += wide + self.gap

    def cut(self, width: float, room: float) -> "tuple[Strip, Strip] | None":
        heads: list[tuple[float, list[Strip]]] = []
        tails: list[tuple[float, list[Strip]]] = []
        for (share, strips), wide in zip(self.columns, self._widths(width), strict=True):
            head, tail = cut_stack(strips, wide, room)
            if strips and not head:
                return None
            heads.append((share, head))
            tails.append((share, tail))
        if not any(strips for _, strips in tails):
            return None
        return (
            replace(self, columns=heads),
            replace(self, columns=tails, before=0.0, keeps=False),
        )


def stack_height(strips: Sequence[Strip], width: float) -> float:
    """The height of strips beneath each other."""
    return sum(
        strip.height(width) + (strip.before if at else 0.0) for at, strip in enumerate(strips)
    )


def draw_stack(strips: Sequence[Strip], sheet: Sheet, x: float, top: float, width: float) -> float:
    """Draw strips beneath each other and return where they end."""
    for at, strip in enumerate(strips):
        top -= strip.before if at else 0.0
        strip.draw(sheet, x, top, width)
        top -= strip.height(width)
    return top


def cut_stack(
    strips: Sequence[Strip], width: float, room: float
) -> tuple[list[Strip], list[Strip]]:
    """What of the strips fits a room, and the rest; what belongs together is not parted."""
    head: list[Strip] = []
    left = room
    for at, strip in enumerate(strips):
        before = strip.before if head else 0.0
        tall = strip.height(width)
        if before + tall <= left + _TINY:
            head.append(strip)
            left -= before + tall
            continue
        parts = strip.cut(width, left - before)
        if parts is not None:
            return [*head, parts[0]], [parts[1], *strips[at + 1 :]]
        while head and head[-1].keeps:
            head.pop()
        return head, list(strips[len(head) :])
    return head, []


def flow(strips: Sequence[Strip], sheets: Sheets, area: Rect, *, evenly: bool = False) -> float:
    """Fill an area of the page and as many continuation pages as it takes.

    `evenly` fills them about equally, for cards. Returns where the strips end on the last page.
    """
    left = list(strips)
    bottom = area.top
    while left:
        _grow(left, area)
        room = _even_room(left, area, sheets) if evenly else area.height
        head, tail = cut_stack(left, area.width, room)
        if not head:
            head, tail = cut_stack(left, area.width, area.height)
        if not head and _is_whole_page(area, sheets):
            head, tail = _forced(left, area)
        if head:
            bottom = draw_stack(head, sheets.now, area.x, area.top, area.width)
        left = tail
        if left:
            area = sheets.turn().frame
    return bottom


def _even_room(strips: list[Strip], area: Rect, sheets: Sheets) -> float:
    """How much of a page to fill so that those after it are about as full."""
    whole = stack_height(strips, area.width)
    later = sheets.now.frame.height
    pages = 1 + max(math.ceil((whole - area.height) / later), 0)
    if pages == 1:
        return area.height
    tallest = max(strip.height(area.width) for strip in strips)
    return min(area.height, whole / pages + tallest * 0.5)


def _grow(strips: list[Strip], area: Rect) -> None:
    """Let what may grow take the room that the others leave, or give way to them."""
    for at, strip in enumerate(strips):
        if isinstance(strip, DrawnStrip) and strip.grows:
            others = stack_height(strips, area.width) - strip.tall
            room = area.height - others
            strips[at] = replace(strip, tall=max(room, min(strip.least, area.height)))
            return


def _is_whole_page(area: Rect, sheets: Sheets) -> bool:
    return area.height >= sheets.now.frame.height * 0.55


def _forced(strips: list[Strip], area: Rect) -> tuple[list[Strip], list[Strip]]:
    """Put the first strip on the page, whatever it takes."""
    first = strips[0]
    if isinstance(first, WordsStrip) and not first.loose:
        loose = replace(first, loose=True)
        return cut_stack([loose, *strips[1:]], area.width, area.height)
    if first.keeps and len(strips) > 1:
        return cut_stack([replace(first, keeps=False), *strips[1:]], area.width, area.height)
    return [first.fitted(area.height)], strips[1:]
