"""Pages of pictures: the wall, and the one that fills the page."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lifestory.edition.values import AnyBlock, Picture, Words
from lifestory.layout.blocks import Setting
from lifestory.layout.flow import Belongs, Strip, cut_stack, draw_stack, flow, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pictures import (
    caption_strips,
    cut_caption,
    draw_picture,
    frame_for,
    held,
    shown_aspect,
)
from lifestory.layout.sheet import Sheets

_GAP = 3 * MM
_UNDER = 1.6 * MM
"""The space between a picture of a wall and its caption."""
_ON_A_PAGE = 12
LEAST_EMS = 5.5
"""A picture with a caption is no narrower than so many ems of it, where that can be helped."""
_CROP = 0.88
"""A wall may hide this much of its pictures' heights to fill the width: what is left at least."""


def compose_wall(sheets: Sheets) -> None:
    """Lay a wall of photos."""
    lay_wall(sheets, head(sheets, sheets.page.title))


def lay_wall(sheets: Sheets, body: Rect) -> None:
    """One picture big, the next of middle size, the rest small; more go on overleaf."""
    page = sheets.page
    pictures = [block for block in page.blocks if isinstance(block, Picture)]
    others = [block for block in page.blocks if not isinstance(block, Picture)]
    shown = [picture for picture in pictures if picture.source is not None]
    if not shown and pictures:
        shown = pictures[:1]
    for picture in pictures:
        if picture not in shown:
            sheets.now.box(picture.id, picture.slot, Rect(body.x, body.y, body.width, 12 * MM))
    strips = strips_of_all(others, Setting(sheets.look))
    area = body
    for group in _groups(shown):
        if group is not shown[: len(group)] and group[0] is not shown[0]:
            area = sheets.turn().frame
        last = group[-1] is shown[-1]
        words_room = stack_height(strips, area.width) + 8 * MM
        words_room = min(words_room + sheets.look.caption_style.leading, area.height * 0.34)
        room = area.height - (words_room if last and strips else 0.0)
        bottom, rest = _wall(sheets, group, Rect(area.x, area.top - room, area.width, room))
        strips = [*rest, *strips] if last else [*strips[:0], *strips, *rest]
        area = Rect(area.x, area.y, area.width, max(bottom - 6 * MM - area.y, 0.0))
    flow(strips, sheets, area)


def _groups(pictures: list[Picture]) -> list[list[Picture]]:
    """At most twelve on a page, pages about equally full."""
    if not pictures:
        return []
    pages = -(-len(pictures) // _ON_A_PAGE)
    each = -(-len(pictures) // pages)
    return [pictures[at : at + each] for at in range(0, len(pictures), each)]


@dataclass(frozen=True)
class _WallRow:
    """A row of a wall: which pictures, their height and widths, and the room for captions."""

    shown: range
    tall: float
    wides: tuple[float, ...]
    under: float


def _wall(sheets: Sheets, pictures: list[Picture], room: Rect) -> tuple[float, list[Strip]]:
    """Rows of pictures that fill the width; returns where they end and what captions are left."""
    look, sheet = sheets.look, sheets.now
    captions = [caption_strips(look, picture) for picture in pictures]
    rest: list[Strip] = []
    top = room.top
    for row in _wall_rows(look, pictures, captions, room):
        x = room.x
        lowest = top - row.tall
        lines = int((row.under - _UNDER) / look.caption_style.leading + 0.01)
        for k, wide in zip(row.shown, row.wides, strict=True):
            rect = Rect(x, top - row.tall, wide, row.tall)
            draw_picture(sheet, pictures[k], rect, _round(wide, room))
            fits, more = cut_caption(captions[k], wide, max(lines, 0))
            rest += more
            end = draw_stack(fits, sheet, x, rect.y - _UNDER, wide)
            lowest = min(lowest, end if fits else rect.y)
            x += wide + _GAP
        top = lowest - _GAP
    return top + _GAP, rest


def _wall_rows(
    look: Look, pictures: list[Picture], captions: list[list[Strip]], room: Rect
) -> list[_WallRow]:
    """The rows of a wall. What captions take is known only when the widths are, so that rows are
    laid again until it fits; if it never does, a caption keeps one line and goes on beneath."""
    aspects = tuple(round(min(max(shown_aspect(look, one), 0.6), 2.2), 3) for one in pictures)
    line = look.caption_style.leading + _UNDER
    captioned = any(captions)
    least = LEAST_EMS * look.caption_style.size if captioned else 0.0
    counts = rows_for(aspects, room.width, room.height, line if captioned else 0.0, least)
    under = [line if captioned else 0.0] * len(counts)
    for _ in range(3):
        rows = _sized(pictures, aspects, counts, under, room)
        needed = [max(_beneath(captions[k], wide) for k, wide in _pairs(row)) for row in rows]
        if all(more <= has + 0.1 for more, has in zip(needed, under, strict=True)):
            break
        under = [max(pair) for pair in zip(needed, under, strict=True)]
    whole = sum(row.tall + row.under for row in rows) + _GAP * (len(rows) - 1)
    if whole > room.height:
        rows = _sized(pictures, aspects, counts, [line] * len(counts), room)
    return rows


def _pairs(row: _WallRow) -> list[tuple[int, float]]:
    return list(zip(row.shown, row.wides, strict=True))


def _beneath(caption: list[Strip], wide: float) -> float:
    """What a caption takes under its picture: two lines at most, four where it is narrow."""
    fits, _ = cut_caption(caption, wide, 2 if wide > 40 * MM else 4)
    return stack_height(fits, wide) + _UNDER if fits else 0.0


def _sized(
    pictures: list[Picture],
    aspects: tuple[float, ...],
    counts: tuple[int, ...],
    under: list[float],
    room: Rect,
) -> list[_WallRow]:
    scale = _scale(counts, aspects, room, sum(under))
    crop = max(scale, _CROP)
    rows, at = [], 0
    for count, below in zip(counts, under, strict=True):
        shown = range(at, at + count)
        at += count
        tall = (room.width - _GAP * (count - 1)) / sum(aspects[k] for k in shown) * scale
        borne = min((_borne(pictures[k]) for k in shown), default=tall)
        tall = min(tall, max(borne * 1.2, 22 * MM))
        wides = tuple(aspects[k] * tall / crop for k in shown)
        rows.append(_WallRow(shown, tall, wides, below))
    return rows


def _borne(picture: Picture) -> float:
    """The height at which a picture's pixels still hold."""
    if picture.source is None:
        return 1e9
    huge = Rect(0, 0, *(float(side) for side in picture.source.shape))
    return held(huge, picture.source, picture.view).height


def _round(width: float, room: Rect) -> float:
    return max(0.5, min(1.0, 1.6 * width / room.width))


def _scale(rows: tuple[int, ...], aspects: tuple[float, ...], room: Rect, under: float) -> float:
    """How much narrower than the page the rows are so that they are not too tall."""
    heights = _heights(rows, aspects, room.width)
    free = room.height - (len(rows) - 1) * _GAP - under
    return min(1.0, max(free, room.height * 0.2) / sum(heights))


def _heights(rows: tuple[int, ...], aspects: tuple[float, ...], width: float) -> list[float]:
    heights = []
    at = 0
    for count in rows:
        heights.append((width - _GAP * (count - 1)) / sum(aspects[at : at + count]))
        at += count
    return heights


@lru_cache(maxsize=512)
def rows_for(
    aspects: tuple[float, ...], width: float, height: float, caption: float, least: float = 0.0
) -> tuple[int, ...]:
    """How many pictures stand in each row: the first row is the tallest, the page well filled, no
    picture narrower than the `least` where that can be helped."""
    best: tuple[int, ...] = (len(aspects),)
    cheapest = 1e18
    for rows in _ways(len(aspects)):
        heights = _heights(rows, aspects, width)
        full = sum(heights) + _GAP * (len(rows) - 1) + caption * len(rows)
        off = (full - height) / height
        cost = (max(off - 0.1, 0.0) * 5) ** 2 if off > 0 else (off * 1.6) ** 2
        for before, after in pairwise(heights):
            cost += max(0.0, after - before * 0.86) / height * 1.6
        if len(rows) > 1 and len(aspects) > 2:
            cost += max(0.0, 1.35 - heights[0] / max(heights[1:])) * 0.5
        cost += sum(max(0.0, 26 * MM - tall) for tall in heights) / height * 3
        cost += _narrowness(rows, aspects, heights, least)
        if cost < cheapest:
            best, cheapest = rows, cost
    return best


def _narrowness(
    rows: tuple[int, ...], aspects: tuple[float, ...], heights: list[float], least: float
) -> float:
    """How far pictures are too narrow for the words beneath them."""
    cost, at = 0.0, 0
    for count, tall in zip(rows, heights, strict=True):
        for aspect in aspects[at : at + count]:
            cost += max(0.0, least - aspect * tall) / least if least else 0.0
        at += count
    return cost


def _ways(count: int, most: int = 2) -> list[tuple[int, ...]]:
    """Every way to part a number into rows: one or two first, then at most five."""
    if count == 0:
        return [()]
    return [
        (first, *rest)
        for first in range(1, min(count, most) + 1)
        for rest in _ways(count - first, 5)
    ]


def compose_full(sheets: Sheets) -> None:
    """One picture as large as the page bears, perhaps with a line beneath."""
    page, look, sheet = sheets.page, sheets.look, sheets.now
    pictures = [block for block in page.blocks if isinstance(block, Picture)]
    others = [block for block in page.blocks if block not in pictures[:1]]
    strips = _words_beneath(sheets, others)
    paper = look.paper
    side = paper.outer * 0.8
    inner = max(paper.inner * 0.8, side)
    left, right = (inner, side) if sheet.right_hand else (side, inner)
    room = Rect(left, 19 * MM, paper.width - left - right, paper.height - 19 * MM - side)
    if not pictures:
        flow(strips, sheets, sheet.frame)
        return
    strips = [*caption_strips(look, pictures[0]), *strips]
    width, below = room.width, 0.0
    for _ in range(3):
        size = frame_for(look, pictures[0], room.width, room.height - below)
        width = min(max(size.width, 70 * MM), room.width)
        tall = min(stack_height(strips, width), room.height * 0.22)
        fits, rest = cut_stack(strips, width, tall)
        below = max(below, stack_height(fits, width) + 3 * MM if fits else 0.0)
    if below + size.height > room.height:
        size = frame_for(look, pictures[0], room.width, room.height - below)
    spare = room.height - below - size.height
    x = room.x + (room.width - width) / 2
    left = x if width > size.width else room.x + (room.width - size.width) / 2
    top = room.top - max(spare, 0.0) * 0.42
    rect = Rect(left, top - size.height, size.width, size.height)
    draw_picture(sheet, pictures[0], rect)
    draw_stack(fits, sheet, x, rect.y - 3 * MM, width)
    if rest:
        flow(rest, sheets, sheets.turn().frame)


def _words_beneath(sheets: Sheets, blocks: list[AnyBlock]) -> list[Strip]:
    look = sheets.look
    strips: list[Strip] = []
    for block in blocks:
        if isinstance(block, Words):
            style = look.style(look.type.fact * 1.1, look.type.fact * 1.55)
            strips += words(block.prose, style, Belongs(block.id, block.slot), before=2 * MM)
        else:
            strips += strips_of_all([block], Setting(look))
    return strips
