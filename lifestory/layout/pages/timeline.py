"""The timeline by age: a path with a station at each birthday, flags left and right in turn.

The path is as long as the years as far as the flags leave it room; it flows over as many pages as
it takes. Stays are stretches of the path in their home's tint. All lengths are points.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from lifestory.edition.values import Station, Stretch, Timeline
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import circle, line, mixed, pale, rounded, smooth, star
from lifestory.layout.flow import (
    Belongs,
    Strip,
    WordsStrip,
    cut_stack,
    draw_stack,
    flow,
    stack_height,
    words,
)
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.sheet import Sheet, Sheets

_PATH = 5 * MM
_YEAR = 26 * MM
_LEAST = 15 * MM
_MOST = 44 * MM
_BETWEEN = 3.5 * MM
_PAD = 3.2 * MM
_LOOSENESS = (2.2, 1.9, 1.6, 1.4, 1.2, 1.0, 0.85, 0.7)


@dataclass
class _Flag:
    """One flag: its words and where it stands; `station` None is the rest of the one before."""

    station: Station | None
    key: str
    strips: list[Strip]
    tall: float
    side: int
    years: float
    y: float = 0.0


@dataclass
class _Leg:
    """The flags of one page; `y` of a flag is measured down from the top of the page's room."""

    flags: list[_Flag] = field(default_factory=list)


@dataclass(frozen=True)
class _Plan:
    """Where the path runs: how far its middle is from the frame's left, how wide flags are."""

    middle: float
    flag: float
    reach: float
    both_sides: bool


def compose(sheets: Sheets) -> None:
    """Lay the timeline and whatever else the page holds."""
    body = head(sheets, sheets.page.title)
    for block in sheets.page.blocks:
        if isinstance(block, Timeline):
            body = _timeline(sheets, block, body)
        else:
            bottom = flow(strips_of_all([block], Setting(sheets.look)), sheets, body)
            body = Rect(body.x, body.y, body.width, max(bottom - 6 * MM - body.y, 0.0))


def _timeline(sheets: Sheets, block: Timeline, body: Rect) -> Rect:
    look = sheets.look
    if not block.stations:
        sheets.now.box(block.id, block.slot, body)
        return body
    if body.height < sheets.now.frame.height * 0.5:
        body = sheets.turn().frame
    plan = _plan(look, body.width)
    later = sheets.now.frame.height
    legs = _best_legs(look, block, plan, body.height, later)
    room = body
    for at in range(len(legs)):
        if at:
            room = sheets.turn().frame
        _draw_leg(sheets.now, block, plan, room, legs, at)
    end = room.top - max(flag.y + flag.tall for flag in legs[-1].flags) - 8 * MM
    return Rect(room.x, room.y, room.width, max(end - room.y, 0.0))


def _plan(look: Look, width: float) -> _Plan:
    reach = 12.5 * MM
    flag = width / 2 - reach
    if flag >= 11.5 * look.type.fact:
        return _Plan(width / 2, flag, reach, True)
    reach = 11 * MM
    middle = 7 * MM
    return _Plan(middle, width - middle - reach, reach, False)


def _best_legs(look: Look, block: Timeline, plan: _Plan, first: float, later: float) -> list[_Leg]:
    """The loosest arrangement among those with the fewest pages."""
    flags = list(_flags(look, block, plan, later * 0.55))
    ways = [_legs(flags, loose, first, later) for loose in _LOOSENESS]
    fewest = min(len(legs) for legs in ways)
    chosen = next(at for at, legs in enumerate(ways) if len(legs) == fewest)
    return _legs(flags, _LOOSENESS[chosen], first, later)


def _flags(look: Look, block: Timeline, plan: _Plan, tallest: float) -> Iterable[_Flag]:
    side = -1
    for at, station in enumerate(block.stations):
        key = f"station-{at + 1}"
        side = -side if plan.both_sides else 1
        strips = station_words(look, block, station, key)
        owner: Station | None = station
        inner = plan.flag - 2 * _PAD
        while True:
            head_strips, rest = cut_stack(strips, inner, tallest)
            if not head_strips:
                head_strips, rest = strips, []
            tall = stack_height(head_strips, inner) + (2 * _PAD if head_strips else 0.0)
            yield _Flag(owner, key, head_strips, tall, side, station.years)
            if not rest:
                break
            strips, owner = rest, None


def station_words(look: Look, block: Timeline, station: Station, key: str) -> list[Strip]:
    """What a station says: the age, what happened, when."""
    belongs = Belongs(block.id, block.slot, key)
    small = replace(look.fact_heading_style, size=look.type.label, leading=look.type.label * 1.4)
    title = replace(
        look.fact_style,
        family=look.heading_family,
        bold=True,
        leading=look.type.fact * 1.28,
    )
    detail = look.fact_style.sized(0.94)
    age = "" if station.age.strip() == _number(station) else station.age
    return [
        *words(age, small, belongs, keeps=True),
        *words(station.title, title, belongs, before=0.6 * MM, keeps=bool(station.detail)),
        *words(station.detail, detail, belongs, before=0.8 * MM),
        *words(station.when_words, look.label_style, belongs, before=0.8 * MM),
    ]


def _number(station: Station) -> str:
    return str(round(station.years)) if station.kind == "birthday" else ""


def _legs(flags: list[_Flag], loose: float, first: float, later: float) -> list[_Leg]:
    """Flags on pages: as far apart as the years say, never over one another."""
    legs = [_Leg()]
    lowest = {1: -1e9, -1: -1e9}
    room, before = first, None
    for flag in flags:
        top = _anchor(flag)
        y = 0.0
        if before is not None:
            gap = min(max((flag.years - before.years) * _YEAR, _LEAST), _MOST) * loose
            gap = gap if flag.station is not None else _LEAST * 0.5
            y = max(before.y + _anchor(before) + gap - top, lowest[flag.side] + _BETWEEN)
            y = max(y, before.y + _anchor(before) + 9 * MM - top)
        if before is not None and y + flag.tall > room:
            legs.append(_Leg())
            room, y = later, 5 * MM
            lowest = {1: -1e9, -1: -1e9}
        placed = replace(flag, y=max(y, 0.0))
        lowest[flag.side] = placed.y + placed.tall
        legs[-1].flags.append(placed)
        before = placed
    return legs


def _anchor(flag: _Flag) -> float:
    """How far below a flag's top its station is."""
    return min(max(flag.tall / 2, 4 * MM), 8 * MM)


def _draw_leg(
    sheet: Sheet, block: Timeline, plan: _Plan, room: Rect, legs: list[_Leg], at: int
) -> None:
    leg = legs[at]
    is_first, is_last = at == 0, at == len(legs) - 1
    ends = leg.flags[-1]
    top = leg.flags[0].y + _anchor(leg.flags[0]) if is_first else -4 * MM
    bottom = ends.y + _anchor(ends) if is_last else room.height + 5 * MM
    points = [(flag.years, flag.y + _anchor(flag)) for flag in leg.flags if flag.station]
    if not is_first:
        points.insert(0, (legs[at - 1].flags[-1].years, top))
    if not is_last:
        points.append((legs[at + 1].flags[0].years, bottom))
    _draw_path(sheet, block.stretches, plan, room, points, top, bottom)
    for flag in leg.flags:
        _draw_flag(sheet, block, plan, room, flag)
    tall = max(flag.y + flag.tall for flag in leg.flags)
    sheet.box(block.id, block.slot, Rect(room.x, room.top - tall, room.width, tall))


def _x(sheet: Sheet, plan: _Plan, room: Rect, down: float) -> float:
    """The middle of the path at a distance below the room's top."""
    sway = 3.6 * MM if sheet.look.theme.winding_path else 0.0
    return room.x + plan.middle + sway * math.sin(down / (15 * MM))


def _draw_path(
    sheet: Sheet,
    stretches: tuple[Stretch, ...],
    plan: _Plan,
    room: Rect,
    points: list[tuple[float, float]],
    top: float,
    bottom: float,
) -> None:
    theme = sheet.look.theme
    _ribbon(sheet, plan, room, top, bottom, theme.main)
    for stretch in stretches:
        start = max(_down(points, stretch.start), top)
        end = min(_down(points, stretch.end), bottom)
        if end - start > 1:
            _ribbon(sheet, plan, room, start, end, theme.homes[stretch.tint % len(theme.homes)])


def _ribbon(sheet: Sheet, plan: _Plan, room: Rect, top: float, bottom: float, colour: str) -> None:
    count = max(2, round((bottom - top) / (7 * MM)))
    downs = [top + (bottom - top) * step / count for step in range(count + 1)]
    course = [(_x(sheet, plan, room, down), room.top - down) for down in downs]
    sheet.shape(Shape(smooth(course), stroke=colour, stroke_width=_PATH))


def _down(points: list[tuple[float, float]], years: float) -> float:
    """How far down the page a moment is; before and after the page's own it is beyond it."""
    if years < points[0][0]:
        return -1e6
    for (y0, d0), (y1, d1) in pairwise(points):
        if years <= y1:
            return d0 if y1 == y0 else d0 + (d1 - d0) * (years - y0) / (y1 - y0)
    return 1e6 if years > points[-1][0] else points[-1][1]


def _draw_flag(sheet: Sheet, block: Timeline, plan: _Plan, room: Rect, flag: _Flag) -> None:
    look, theme = sheet.look, sheet.look.theme
    down = flag.y + _anchor(flag)
    x, y = _x(sheet, plan, room, down), room.top - down
    left = room.x + plan.middle + (plan.reach if flag.side > 0 else -plan.reach - plan.flag)
    rect = Rect(left, room.top - flag.y - flag.tall, plan.flag, flag.tall)
    fill = station_fill(look, flag.station)
    if flag.strips:
        edge = rect.x if flag.side > 0 else rect.right
        wide = _needed(flag, plan.flag)
        rect = Rect(edge if flag.side > 0 else edge - wide, rect.y, wide, rect.height)
        if fill:
            sheet.shape(Shape(rounded(rect, min(theme.corner * MM, 3.5 * MM)), fill=fill))
        if flag.station is not None:
            colour = mixed(theme.main, theme.paper, 0.35)
            sheet.shape(Shape(line((x, y), (edge, y)), stroke=colour, stroke_width=1.1))
        inner = plan.flag - 2 * _PAD
        start = rect.x + _PAD
        draw_stack(flag.strips, sheet, start, rect.top - _PAD, inner)
    sheet.box(block.id, block.slot, rect, flag.key)
    if flag.station is not None:
        draw_station(sheet, flag.station, x, y)


def _needed(flag: _Flag, width: float) -> float:
    """The width of a flag's card: no wider than its words."""
    inner = width - 2 * _PAD
    widest = max(
        line.width + line.indent
        for strip in flag.strips
        if isinstance(strip, WordsStrip)
        for line in strip.lines(inner)
    )
    return min(width, widest + 2 * _PAD)


def station_fill(look: Look, station: Station | None) -> str:
    """The ground of a station's words; none for a birthday."""
    theme = look.theme
    if station is None or station.kind in ("birthday",):
        return ""
    inks = (theme.ink, theme.second, theme.soft)
    if station.kind == "move":
        return pale(theme.homes[station.tint % len(theme.homes)], theme.paper, 0.74, inks)
    if station.kind in ("birth", "now"):
        return pale(theme.decoration, theme.paper, 0.76, inks)
    return theme.cards[1 if station.kind == "decision" else 0]


def draw_station(sheet: Sheet, station: Station, x: float, y: float) -> None:
    """A station on the path: a round one for a birthday, with its number."""
    theme = sheet.look.theme
    if station.kind == "birthday":
        radius = 4.9 * MM
        sheet.shape(
            Shape(circle(x, y, radius), fill=theme.paper, stroke=theme.main, stroke_width=1.8)
        )
        text = _number(station)
        size = radius * 1.08 if len(text) < 2 else radius * 0.92
        sheet.label(text, x, y - size * 0.36, size, theme.main, bold=True, align=0.5)
    elif station.kind in ("birth", "now"):
        radius = 5.2 * MM
        sheet.shape(Shape(circle(x, y, radius), fill=theme.decoration))
        points = 5 if station.kind == "now" else 8
        inner = 0.5 if station.kind == "now" else 0.62
        sheet.shape(Shape(star(x, y, radius * 0.66, points, inner), fill=theme.paper))
    else:
        colour = theme.second if station.kind == "decision" else theme.main
        sheet.shape(
            Shape(circle(x, y, 2.3 * MM), fill=theme.paper, stroke=colour, stroke_width=1.6)
        )
