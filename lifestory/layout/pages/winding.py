"""The timeline as a winding path: it goes across the page, bends, and comes back beneath.

Stations stand on the path in the order of the years, two or three in each stretch across, with
their words beneath them. All lengths are points.
"""

import math
from dataclasses import dataclass, field

from lifestory.edition.values import Station, Timeline
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import rounded
from lifestory.layout.flow import Strip, cut_stack, draw_stack, flow, stack_height
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Segment, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pages.timeline import draw_station, station_fill, station_words
from lifestory.layout.sheet import Sheet, Sheets

_PATH = 5 * MM
_ABOVE = 8 * MM
"""From the path down to the words of its stations."""
_BETWEEN = 10 * MM
_GAP = 4 * MM
_PAD = 3 * MM
_SIDE = 5 * MM
"""How far the bends stand out beyond the words."""


@dataclass
class _Stop:
    """A station with its words; `station` None is the rest of the words of the one before."""

    station: Station | None
    key: str
    strips: list[Strip]


@dataclass
class _Row:
    """One stretch across the page; `path` is how far it lies below the room's top."""

    stops: list[_Stop]
    tall: float
    path: float = 0.0


@dataclass
class _Page:
    rows: list[_Row] = field(default_factory=list)


def compose(sheets: Sheets) -> None:
    """Lay the path and whatever else the page holds."""
    body = head(sheets, sheets.page.title)
    for block in sheets.page.blocks:
        if isinstance(block, Timeline) and block.stations:
            body = _timeline(sheets, block, body)
        elif isinstance(block, Timeline):
            sheets.now.box(block.id, block.slot, body)
        else:
            bottom = flow(strips_of_all([block], Setting(sheets.look)), sheets, body)
            body = Rect(body.x, body.y, body.width, max(bottom - 6 * MM - body.y, 0.0))


def _timeline(sheets: Sheets, block: Timeline, body: Rect) -> Rect:
    look = sheets.look
    if body.height < sheets.now.frame.height * 0.5:
        body = sheets.turn().frame
    later = sheets.now.frame.height
    across, wide = _columns(look, body.width - 2 * _SIDE)
    stops = _stops(look, block, wide - 2 * _PAD, later * 0.5)
    rows = [
        _Row(some, _ABOVE + max(stack_height(one.strips, wide - 2 * _PAD) for one in some) + _PAD)
        for some in (stops[at : at + across] for at in range(0, len(stops), across))
    ]
    pages = _pages(rows, body.height, later)
    forward = True
    room = body
    for at, page in enumerate(pages):
        if at:
            room = sheets.turn().frame
        _draw_page(sheets.now, block, page, room, wide, (forward, at == 0, at == len(pages) - 1))
        forward = forward is (len(page.rows) % 2 == 0)
    last = pages[-1].rows[-1]
    end = room.top - last.path - last.tall - 8 * MM
    return Rect(room.x, room.y, room.width, max(end - room.y, 0.0))


def _columns(look: Look, width: float) -> tuple[int, float]:
    """How many stations stand in a stretch, and how wide their words are."""
    for count in (3, 2):
        wide = (width - _GAP * (count - 1)) / count
        if wide >= 10.5 * look.type.fact:
            return count, wide
    return 1, width


def _stops(look: Look, block: Timeline, inner: float, tallest: float) -> list[_Stop]:
    stops = []
    for at, station in enumerate(block.stations):
        key = f"station-{at + 1}"
        strips = station_words(look, block, station, key)
        owner: Station | None = station
        while True:
            fits, rest = cut_stack(strips, inner, tallest)
            if not fits:
                fits, rest = strips, []
            stops.append(_Stop(owner, key, fits))
            if not rest:
                break
            strips, owner = rest, None
    return stops


def _pages(rows: list[_Row], first: float, later: float) -> list[_Page]:
    """Rows on pages, what is left of a page's height shared out between them."""
    pages = [_Page()]
    y, room = 5 * MM, first
    for row in rows:
        if pages[-1].rows and y + row.tall > room:
            _share(pages[-1], room - y + _BETWEEN)
            pages.append(_Page())
            y, room = 5 * MM, later
        row.path = y
        pages[-1].rows.append(row)
        y += row.tall + _BETWEEN
    _share(pages[-1], room - y + _BETWEEN)
    return pages


def _share(page: _Page, spare: float) -> None:
    each = min(max(spare, 0.0) * 0.7 / max(len(page.rows) - 1, 1), 16 * MM)
    for at, row in enumerate(page.rows):
        row.path += at * each


def _draw_page(
    sheet: Sheet,
    block: Timeline,
    page: _Page,
    room: Rect,
    wide: float,
    way: tuple[bool, bool, bool],
) -> None:
    """Draw the path of a page, then its stations; `way` is whether its first row goes to the
    right, and whether the page is the first and the last of the path."""
    forward = way[0]
    _draw_path(sheet, block, page, room, wide, way)
    for number, row in enumerate(page.rows):
        goes_right = forward is (number % 2 == 0)
        for x, stop in zip(_places(room, wide, row, goes_right), row.stops, strict=True):
            _draw_stop(sheet, block, stop, Rect(x - wide / 2, room.top - row.path, wide, 0))
    tall = page.rows[-1].path + page.rows[-1].tall
    sheet.box(block.id, block.slot, Rect(room.x, room.top - tall, room.width, tall))


def _in_row(room: Rect, wide: float) -> int:
    return max(round((room.width - 2 * _SIDE + _GAP) / (wide + _GAP)), 1)


def _draw_path(
    sheet: Sheet,
    block: Timeline,
    page: _Page,
    room: Rect,
    wide: float,
    way: tuple[bool, bool, bool],
) -> None:
    """The path in pieces from station to station, each in the tint of the home of that time."""
    forward, is_first, is_last = way
    left, right = room.x + _PATH / 2, room.right - _PATH / 2
    start, end = (left, right) if forward else (right, left)
    lead = () if is_first else (("m", (start, room.top + 4 * MM)),)
    piece: list[Segment] = [*lead, ("l" if lead else "m", (start, room.top - page.rows[0].path))]
    colour = _tint(sheet, block, _first_years(page), before=True)
    for at, row in enumerate(page.rows):
        y = room.top - row.path
        for x, stop in zip(_places(room, wide, row, start < end), row.stops, strict=True):
            if stop.station is None:
                continue
            piece.append(("l", (x, y)))
            _lay(sheet, piece, colour)
            piece, colour = [("m", (x, y))], _tint(sheet, block, stop.station.years)
        if is_last and row is page.rows[-1]:
            return
        piece.append(("l", (end, y)))
        if at + 1 < len(page.rows):
            down = room.top - page.rows[at + 1].path
            out = math.copysign(min((y - down) * 0.5, 10 * MM), end - start)
            piece.append(("c", (end + out, y, end + out, down, end, down)))
        start, end = end, start
    piece.append(("l", (start, room.y - 2 * MM)))
    _lay(sheet, piece, colour)


def _places(room: Rect, wide: float, row: _Row, goes_right: bool) -> list[float]:
    """Where on the path the stations of a row stand."""
    places = range(len(row.stops))
    if not goes_right:
        places = range(_in_row(room, wide) - 1, _in_row(room, wide) - 1 - len(row.stops), -1)
    return [room.x + _SIDE + place * (wide + _GAP) + wide / 2 for place in places]


def _lay(sheet: Sheet, piece: list[Segment], colour: str) -> None:
    sheet.shape(Shape(tuple(piece), stroke=colour, stroke_width=_PATH))


def _first_years(page: _Page) -> float:
    """When the first station of a page was, in years since birth."""
    stations = [stop.station for row in page.rows for stop in row.stops if stop.station]
    return stations[0].years if stations else 0.0


def _tint(sheet: Sheet, block: Timeline, years: float, *, before: bool = False) -> str:
    """The colour of the home in which the child lived from a moment on, or just before it; of
    several the last that began."""
    theme = sheet.look.theme
    homes = [
        one
        for one in block.stretches
        if (one.start < years <= one.end if before else one.start <= years < one.end)
    ]
    return theme.homes[homes[-1].tint % len(theme.homes)] if homes else theme.main


def _draw_stop(sheet: Sheet, block: Timeline, stop: _Stop, at: Rect) -> None:
    """A station on the path with its card beneath; `at` is its column, with the path's height."""
    look, theme = sheet.look, sheet.look.theme
    inner = at.width - 2 * _PAD
    tall = stack_height(stop.strips, inner) + 2 * _PAD
    top = at.y - _ABOVE + _PAD
    card = Rect(at.x, top - tall, at.width, tall)
    fill = station_fill(look, stop.station)
    if fill:
        sheet.shape(Shape(rounded(card, min(theme.corner, 3.5) * MM), fill=fill))
    draw_stack(stop.strips, sheet, card.x + _PAD, card.top - _PAD, inner)
    sheet.box(block.id, block.slot, card, stop.key)
    if stop.station is not None:
        draw_station(sheet, stop.station, at.x + at.width / 2, at.y)
