"""Every home as a drawn house, on a road that is as long as the time. Lengths are points."""

import math
from dataclasses import dataclass, replace

from lifestory.edition.values import Homes, HomeStop, View
from lifestory.layout.blocks import Setting
from lifestory.layout.breaking import Style
from lifestory.layout.decoration.houses import house
from lifestory.layout.drawing import circle, ellipse, mixed, smooth
from lifestory.layout.flow import (
    Belongs,
    Strip,
    cut_stack,
    draw_stack,
    flow,
    stack_height,
    words,
)
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import PictureMark, Rect, Segment, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pictures import held
from lifestory.layout.sheet import Sheet, Sheets
from lifestory.model.kinds import HomeKind

_YEAR = 12 * MM
_LEAST = 6 * MM
_LONGEST = 96 * MM
_SIZES = (1.35, 1.12, 1.0, 0.88, 0.76)
_PHOTO = 27 * MM


@dataclass
class _Row:
    """A stay on the page; `stop` None is the rest of the words of the one before. `y` is the
    distance of its top below the room's."""

    stop: HomeStop | None
    key: str
    strips: list[Strip]
    tall: float
    text: float
    road: float
    y: float = 0.0


def compose(sheets: Sheets) -> None:
    """Lay the homes and whatever else the page holds."""
    body = head(sheets, sheets.page.title)
    for block in sheets.page.blocks:
        if isinstance(block, Homes):
            body = _homes(sheets, block, body)
        else:
            bottom = flow(strips_of_all([block], Setting(sheets.look)), sheets, body)
            body = Rect(body.x, body.y, body.width, max(bottom - 6 * MM - body.y, 0.0))


def _homes(sheets: Sheets, block: Homes, body: Rect) -> Rect:
    look = sheets.look
    if not block.stops:
        sheets.now.box(block.id, block.slot, body)
        return body
    if body.height < sheets.now.frame.height * 0.5:
        body = sheets.turn().frame
    later = sheets.now.frame.height
    ways = [
        (size, _pages(_rows(look, block, body.width, size, later), body.height, later))
        for size in _SIZES
    ]
    fewest = min(len(pages) for _, pages in ways)
    size, pages = next(way for way in ways if len(way[1]) == fewest)
    if fewest > 1:
        pages = _balanced(_rows(look, block, body.width, size, later), body.height, later, fewest)
    room = body
    for at, rows in enumerate(pages):
        if at:
            room = sheets.turn().frame
        _spread(rows, room.height)
        _draw_page(sheets.now, block, room, rows, size, at == 0, at == len(pages) - 1)
    end = room.top - (pages[-1][-1].y + pages[-1][-1].tall) - 8 * MM
    return Rect(room.x, room.y, room.width, max(end - room.y, 0.0))


def _house_size(look: Look, size: float) -> float:
    return 31 * MM * size * max(look.paper.type_scale, 0.8)


def _text_left(look: Look, size: float) -> float:
    return _house_size(look, size) + 19 * MM * max(look.paper.type_scale, 0.8)


def _rows(look: Look, block: Homes, width: float, size: float, later: float) -> list[_Row]:
    longest = max((stop.years for stop in block.stops), default=0.0) * _YEAR
    scale = min(1.0, _LONGEST / longest) if longest else 1.0
    rows = []
    for at, stop in enumerate(block.stops):
        key = f"stay-{at + 1}"
        wide = width - _text_left(look, size) - (_PHOTO + 4 * MM if stop.source else 0.0)
        strips = _words(look, block, stop, key)
        house_tall = _house_size(look, size) * (0.72 if stop.inside else 1.0)
        owner: HomeStop | None = stop
        while True:
            fits, rest = cut_stack(strips, wide, later * 0.85)
            if not fits:
                fits, rest = strips, []
            text = stack_height(fits, wide)
            tall = max(text, house_tall if owner else 0.0, _PHOTO if owner and stop.source else 0.0)
            road = max(stop.years * _YEAR * scale, _LEAST)
            free = max(tall - house_tall, 0.0) if owner else tall
            rows.append(_Row(owner, key, fits, tall, wide, max(road - free, _LEAST)))
            if not rest:
                break
            strips, owner = rest, None
    return rows


def _words(look: Look, block: Homes, stop: HomeStop, key: str) -> list[Strip]:
    theme = look.theme
    belongs = Belongs(block.id, block.slot, key)
    size = look.type.fact * (1.06 if stop.inside else 1.2)
    name = Style(look.heading_family, size, size * 1.26, theme.main, bold=True)
    small = replace(look.fact_heading_style, size=look.type.label, leading=look.type.label * 1.4)
    text = look.fact_style
    return [
        *words(stop.name, name, belongs, keeps=True),
        *words(stop.age, small, belongs, before=0.3 * MM, keeps=True),
        *words(stop.who, text, belongs, before=0.6 * MM),
        *words(stop.told, text, belongs, before=0.8 * MM),
        *words(stop.when_words, look.label_style, belongs, before=0.8 * MM),
    ]


def _pages(rows: list[_Row], first: float, later: float) -> list[list[_Row]]:
    pages: list[list[_Row]] = [[]]
    y, room = 0.0, first
    for row in rows:
        if pages[-1] and y + row.tall > room:
            pages.append([])
            y, room = 0.0, later
        row.y = y
        pages[-1].append(row)
        y += row.tall + row.road
    return pages


def _balanced(rows: list[_Row], first: float, later: float, count: int) -> list[list[_Row]]:
    """The same number of pages, about equally full."""
    for part in (0.5, 0.58, 0.66, 0.74, 0.82, 0.9):
        pages = _pages(rows, first * part, later * part)
        if len(pages) <= count:
            return pages
    return _pages(rows, first, later)


def _spread(rows: list[_Row], room: float) -> None:
    """A page that has room to spare gives some of it to every stretch of road."""
    spare = room - rows[-1].y - rows[-1].tall
    each = min(max(spare, 0.0) * 0.8 / max(len(rows) - 1, 1), 22 * MM)
    for at, row in enumerate(rows):
        row.y += at * each


def _draw_page(
    sheet: Sheet, block: Homes, room: Rect, rows: list[_Row], size: float, first: bool, last: bool
) -> None:
    look = sheet.look
    side = _house_size(look, size)
    road = room.x + side + 8.5 * MM * max(look.paper.type_scale, 0.8)
    start = rows[0].y + side * 0.5 if first else -5 * MM
    ends = [row for row in rows if row.stop is not None] or rows
    end = ends[-1].y + side * 1.02 if last else room.height + 3 * MM
    if last and ends[-1].stop is not None and ends[-1].stop.now:
        end = max(end, ends[-1].y + ends[-1].tall)
    for row in rows:
        _draw_drive(sheet, row, room, side, road)
    _draw_road(sheet, road, room.top - start, room.top - end)
    for row in rows:
        _draw_row(sheet, block, room, row, side, size)
    tall = rows[-1].y + rows[-1].tall
    sheet.box(block.id, block.slot, Rect(room.x, room.top - tall, room.width, tall))


def _sway(sheet: Sheet, y: float) -> float:
    return 1.9 * MM * math.sin(y / (19 * MM)) if sheet.look.theme.winding_path else 0.0


def _draw_road(sheet: Sheet, x: float, top: float, bottom: float) -> None:
    theme = sheet.look.theme
    bottom = min(bottom, top - 4 * MM)
    count = max(3, round((top - bottom) / (8 * MM)))
    course = []
    for step in range(count + 1):
        y = top + (bottom - top) * step / count
        course.append((x + _sway(sheet, y), y))
    path = smooth(course)
    tar = mixed(theme.ink, theme.paper, 0.66)
    sheet.shape(
        Shape(path, stroke=tar, stroke_width=6.4 * MM),
        Shape(path, stroke="#FFFFFF", stroke_width=0.9, dash=(5.0, 6.0), round_ends=False),
    )


def _draw_row(sheet: Sheet, block: Homes, room: Rect, row: _Row, side: float, size: float) -> None:
    top = room.top - row.y
    left = room.x + _text_left(sheet.look, size)
    drop = 0.0
    if row.stop is not None:
        own = side * (0.72 if row.stop.inside else 1.0)
        text = stack_height(row.strips, row.text)
        drop = max((own - text) / 2, 0.0)
        _draw_house(sheet, row.stop, room.x, top, side)
    draw_stack(row.strips, sheet, left, top - drop, row.text)
    if row.stop is not None and row.stop.source is not None:
        _draw_photo(sheet, block, row, room.right - _PHOTO, top)
    wide = room.right - room.x
    sheet.box(block.id, block.slot, Rect(room.x, top - row.tall, wide, row.tall), row.key)


def _plot(stop: HomeStop, left: float, top: float, side: float) -> Rect:
    """The square that a house stands in; a stay within another is smaller."""
    own = side * 0.72 if stop.inside else side
    return Rect(left + (side - own) * 0.85, top - own, own, own)


def _draw_house(sheet: Sheet, stop: HomeStop, left: float, top: float, side: float) -> None:
    theme = sheet.look.theme
    tint = theme.homes[stop.tint % len(theme.homes)]
    rect = _plot(stop, left, top, side)
    x, foot, own = rect.x, rect.y, rect.width
    ground = mixed(tint, theme.paper, 0.62)
    sheet.shape(Shape(ellipse(x + own / 2, foot, own * 0.56, own * 0.075), fill=ground))
    if stop.now:
        sun = mixed(theme.decoration, theme.paper, 0.45)
        sheet.shape(Shape(circle(x + own * 0.2, foot + own * 0.86, own * 0.15), fill=sun))
    sheet.shape(*house(stop.name, stop.kind, stop.tint, tint, theme.ink, rect))


def _draw_drive(sheet: Sheet, row: _Row, room: Rect, side: float, road: float) -> None:
    """The way from the road to the door; for a stay within another a lay-by that comes back."""
    stop = row.stop
    if stop is None:
        return
    rect = _plot(stop, room.x, room.top - row.y, side)
    tar = mixed(sheet.look.theme.ink, sheet.look.theme.paper, 0.66)
    y = rect.y + 1.2
    at_road = road + _sway(sheet, y)
    door = rect.x + rect.width / 2
    wide = 3.2 * MM
    if stop.inside or stop.kind is HomeKind.HOSPITAL:
        high = rect.y + rect.height * 0.9
        lay_by: tuple[Segment, ...] = (
            ("m", (at_road, y - 4 * MM)),
            ("c", (at_road - 3 * MM, y, door + 14 * MM, y, rect.right - 3 * MM, y)),
            (
                "c",
                (
                    rect.right + 4 * MM,
                    y,
                    rect.right + 3 * MM,
                    high,
                    road + _sway(sheet, high),
                    high,
                ),
            ),
        )
        sheet.shape(Shape(lay_by, stroke=tar, stroke_width=wide))
        return
    path: tuple[Segment, ...] = (
        ("m", (at_road, y - 5 * MM)),
        ("c", (at_road - 1 * MM, y - 1 * MM, door + 12 * MM, y, door, y)),
    )
    sheet.shape(Shape(path, stroke=tar, stroke_width=wide))


def _draw_photo(sheet: Sheet, block: Homes, row: _Row, x: float, top: float) -> None:
    if row.stop is None or row.stop.source is None:
        return
    rect = Rect(x, top - _PHOTO, _PHOTO, _PHOTO)
    inner = held(rect, row.stop.source, View())
    corner = min(sheet.look.theme.frames.corner * MM * 0.7, inner.width / 2)
    sheet.picture(
        PictureMark(
            inner,
            row.stop.source,
            View(),
            corner=corner,
            description=row.stop.name,
            block=block.id,
        )
    )
    sheet.box(block.id, block.slot, rect, f"{row.key}-photo")
