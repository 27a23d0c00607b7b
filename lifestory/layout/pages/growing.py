"""Growing up: firsts by age beside a measuring rule with the child's heights on it."""

from dataclasses import replace

from lifestory.edition.values import GrowingUp, Height
from lifestory.layout import faces
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import line, polygon, rounded
from lifestory.layout.flow import Belongs, CardStrip, Strip, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape, Tag
from lifestory.layout.sheet import Sheet

NOTHING_YET = "Nobody has written down your firsts yet."
_RULE = 13 * MM
_LEAST, _MOST = 40.0, 190.0
"""The rule's centimetres where no height says otherwise."""


def strips_of(block: GrowingUp, setting: Setting) -> list[Strip]:
    """Firsts and heights in words, for a page that has no rule."""
    return [*firsts(block, setting), *told_heights(setting.look, block, list(block.heights))]


def firsts(block: GrowingUp, setting: Setting) -> list[Strip]:
    """A card for each first."""
    look, theme = setting.look, setting.look.theme
    if not block.firsts:
        quiet = replace(look.fact_style, colour=theme.soft, tag=Tag.LABEL)
        return words(NOTHING_YET, quiet, Belongs()) if not block.heights else []
    small = replace(look.fact_heading_style, size=look.type.label, leading=look.type.label * 1.4)
    title = replace(
        look.fact_style, family=look.heading_family, bold=True, leading=look.type.fact * 1.28
    )
    cards: list[Strip] = []
    for at, one in enumerate(block.firsts):
        belongs = Belongs(block.id, block.slot, f"first-{at + 1}")
        inside = [
            *words(one.age, small, belongs, keeps=True),
            *words(one.title, title, belongs, before=0.4 * MM, keeps=bool(one.detail)),
            *words(one.detail, look.fact_style, belongs, before=0.6 * MM),
            *words(one.when_words, look.label_style, belongs, before=0.6 * MM),
        ]
        fill = theme.cards[0 if theme.plain else at % len(theme.cards)]
        cards.append(
            CardStrip(
                inside, fill, theme.corner * MM, 3.6 * MM, belongs,
                before=3.4 * MM, uncut=0.4 * look.paper.height,
            )
        )  # fmt: skip
    return cards


def told_heights(look: Look, block: GrowingUp, heights: list[Height]) -> list[Strip]:
    """Heights in words."""
    strips: list[Strip] = []
    for one in heights:
        belongs = Belongs(block.id, block.slot, "height")
        strips += words(_said(one), look.fact_style, belongs, before=2 * MM)
    return strips


def _said(height: Height) -> str:
    tall = f"{height.centimetres:g} cm"
    return f"{height.age}: {tall}" if height.age else tall


def rule_width(look: Look, block: GrowingUp) -> float:
    """The rule with what stands beside it."""
    name = faces.name_of(look.text_family)
    size = look.type.label
    widest = max((faces.width_of(_said(one), name, size) for one in block.heights), default=0.0)
    return _RULE + min(widest + 7 * MM, 0.34 * look.frame(True).width) + 3 * MM


def draw_rule(sheet: Sheet, block: GrowingUp, rect: Rect) -> list[Height]:
    """A measuring rule to scale with the heights beside it; those that find no room are given
    back."""
    theme = sheet.look.theme
    heights = block.heights
    low = min([_LEAST, *(one.centimetres - 5 for one in heights)])
    high = max([max(one.centimetres for one in heights) + 15] if heights else [_MOST])
    low, high = low - low % 10, high + (10 - high % 10)
    tape = Rect(rect.x, rect.y, _RULE, rect.height)
    fill = theme.cards[0 if theme.plain else 1]
    edge = theme.main if theme.plain else theme.decoration
    sheet.shape(
        Shape(rounded(tape, min(theme.corner, 3) * MM), fill=fill, stroke=edge, stroke_width=1.2)
    )
    each = rect.height / (high - low)
    _ticks(sheet, tape, low, high, each)
    sheet.box(block.id, block.slot, rect)
    return _marks(sheet, block, rect, low, each)


def _ticks(sheet: Sheet, tape: Rect, low: float, high: float, each: float) -> None:
    theme = sheet.look.theme
    size = min(8.5, each * 6)
    for tall in range(int(low) + 5, int(high), 5):
        y = tape.y + (tall - low) * each
        long = tall % 10 == 0
        start = tape.right - (5.2 if long else 3) * MM
        course = line((start, y), (tape.right, y))
        sheet.shape(Shape(course, stroke=theme.main, stroke_width=1.0 if long else 0.6))
        if long and tall % 20 == 0:
            sheet.label(str(tall), tape.x + 1.4 * MM, y - size * 0.36, size, theme.ink)


def _marks(sheet: Sheet, block: GrowingUp, rect: Rect, low: float, each: float) -> list[Height]:
    """A small arrow for each height, its words beside it or a little higher, never over others."""
    look, theme = sheet.look, sheet.look.theme
    size = look.type.label
    name = faces.name_of(look.text_family)
    room = rect.width - _RULE - 5 * MM
    left_over: list[Height] = []
    lowest = -1e9
    for one in sorted(block.heights, key=lambda found: found.centimetres):
        y = rect.y + (one.centimetres - low) * each
        said = _said(one)
        at = max(y - size * 0.36, lowest + size * 1.3)
        if at > rect.top - size or faces.width_of(said, name, size) > room:
            left_over.append(one)
            continue
        tip = rect.x + _RULE
        arrow = polygon((tip, y), (tip + 2.6 * MM, y + 1.2 * MM), (tip + 2.6 * MM, y - 1.2 * MM))
        sheet.shape(Shape(arrow, fill=theme.second))
        sheet.label(
            said, tip + 4 * MM, at, size, theme.ink,
            tag=Tag.TEXT, family=look.text_family, block=block.id,
        )  # fmt: skip
        lowest = at
    return left_over
