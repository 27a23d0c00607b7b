"""The timeline by age: a card for each year of life, with what happened in it."""

from functools import partial
from itertools import groupby

from lifestory.edition.values import Timeline
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import circle
from lifestory.layout.flow import Belongs, CardStrip, Strip, flow
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pages.timeline import station_words
from lifestory.layout.sheet import Sheet, Sheets


def compose(sheets: Sheets) -> None:
    """Lay the years beneath each other."""
    look = sheets.look
    body = head(sheets, sheets.page.title)
    strips: list[Strip] = []
    for block in sheets.page.blocks:
        if isinstance(block, Timeline):
            strips += _years(look, block)
            if not block.stations:
                sheets.now.box(block.id, block.slot, body)
        else:
            strips += strips_of_all([block], Setting(look))
    flow(strips, sheets, body)


def _years(look: Look, block: Timeline) -> list[Strip]:
    theme = look.theme
    numbered = [(f"station-{at + 1}", one) for at, one in enumerate(block.stations)]
    is_age = any(one.kind == "birth" for one in block.stations)
    cards: list[Strip] = []
    for at, (year, found) in enumerate(groupby(numbered, key=lambda pair: int(pair[1].years))):
        inside: list[Strip] = []
        for key, station in found:
            told = station_words(look, block, station, key)
            for strip in told[:1]:
                strip.before = 3.5 * MM
            inside += told
        radius = min(8 * MM, 0.045 * look.paper.width)
        cards.append(
            CardStrip(
                inside,
                theme.cards[0 if theme.plain else at % len(theme.cards)],
                theme.corner * MM,
                4 * MM,
                Belongs(block.id, block.slot, f"year-{year}"),
                partial(_number, str(year) if is_age else "", radius),
                2 * radius + 5 * MM,
                least=2 * radius + 8 * MM,
                before=3.4 * MM,
                uncut=0.4 * look.paper.height,
            )
        )
    return cards


def _number(age: str, radius: float, sheet: Sheet, rect: Rect) -> None:
    """How old the child was, in a disc; nought is the year of birth. The disc stays empty where
    nobody knows when the child was born."""
    theme = sheet.look.theme
    x, y = rect.x + 4 * MM + radius, rect.top - 4 * MM - radius
    size = radius * 1.06
    if theme.plain:
        sheet.shape(Shape(circle(x, y, radius * 0.9), stroke=theme.main, stroke_width=1.0))
    else:
        fill = theme.decoration if age[-1:] in "13579" else theme.grounds[-1]
        sheet.shape(Shape(circle(x, y, radius), fill=fill))
    colour = theme.main if theme.plain else theme.ink
    if age:
        sheet.label(age, x, y - size * 0.355, size, colour, bold=True, align=0.5)
