"""A page with few words and no picture: larger type, low on the page, under a quiet drawing."""

from lifestory.edition.values import AnyBlock, Gap, VoiceQuote, Words
from lifestory.layout.blocks import Setting
from lifestory.layout.decoration import resting, vignette
from lifestory.layout.decoration.vignettes import ASPECT
from lifestory.layout.drawing import line
from lifestory.layout.flow import Strip, draw_stack, stack_height
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Shape
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.sheet import Sheet, Sheets
from lifestory.model.stages import ReadingStage

_GROWN = (1.42, 1.34, 1.26, 1.18, 1.1, 1.0)
_QUOTED = (1.25, 1.18, 1.1, 1.0)
"""Quotes are 1.6 times the text already: at most twice the text."""
_FEW = 0.47
"""Words that take no more of the room than this, at the stage's own size, are few."""
_MOST = 0.47
"""The part of the room that they may take when they are set larger."""
_LEAST_DRAWING = 34 * MM
_MOST_DRAWING = 92 * MM


def compose(sheets: Sheets, blocks: list[AnyBlock], title: str, room: Rect) -> bool:
    """Lay words that are few, and say whether they were; a letter is never set larger."""
    strips = _larger(sheets, blocks, title, room)
    if not strips:
        return False
    sheet = sheets.now
    tall = stack_height(strips, room.width)
    top = _under_drawing(sheet, room, tall, blocks)
    if top is None:
        top = room.top - (room.height - tall) * 0.4
        if all(isinstance(block, Words) for block in blocks):
            _rule(sheet, room.x, top + 7 * MM)
    draw_stack(strips, sheet, room.x, top, room.width)
    return True


def _larger(sheets: Sheets, blocks: list[AnyBlock], title: str, room: Rect) -> list[Strip]:
    """The words as large as they may be; nothing where they are many or of another kind."""
    look = sheets.look
    own = [type(block) for block in blocks]
    few = set(own) <= {Words, Gap} or own == [VoiceQuote]
    if not few or sheets.page.layout == "letter" or look.stage is ReadingStage.LETTER:
        return []
    if any(isinstance(block, VoiceQuote) and block.source is not None for block in blocks):
        return []

    def strips_at(factor: float) -> list[Strip]:
        setting = Setting(look, factor, title, False, sheets.now.frame.width)
        return strips_of_all(blocks, setting)

    quoted = own == [VoiceQuote]
    if stack_height(strips_at(1.0), room.width) > _FEW * room.height:
        return []
    for factor in _QUOTED if quoted else _GROWN:
        strips = strips_at(factor)
        if stack_height(strips, room.width) <= _MOST * room.height:
            return strips
    return strips_at(1.0)


def _under_drawing(sheet: Sheet, room: Rect, tall: float, blocks: list[AnyBlock]) -> float | None:
    """Draw what the page's theme draws and return where the words begin beneath it."""
    gap = 9 * MM
    low = 0.06 * room.height
    quoted = any(isinstance(block, VoiceQuote) for block in blocks)
    most = _MOST_DRAWING * (0.72 if quoted else 1.0)
    size = min(most, room.width / ASPECT, room.height - tall - gap - low)
    if size < _LEAST_DRAWING:
        return None
    left = room.height - tall - gap - size
    top = room.top - min(left * 0.36, 0.12 * room.height)
    shapes = vignette(
        sheet.look.theme, _scene(sheet, blocks), Rect(room.x, top - size, room.width, size)
    )
    if not shapes:
        return None
    sheet.shape(*shapes)
    return top - size - gap


def _scene(sheet: Sheet, blocks: list[AnyBlock]) -> int:
    """Which scene: another on each page, but where something is not known one that is at rest."""
    if any(isinstance(block, Gap) for block in blocks):
        return resting(sheet.look.theme, sheet.number)
    return sheet.number


def _rule(sheet: Sheet, x: float, y: float) -> None:
    """A short fine line above the words, for a theme that draws nothing else."""
    if sheet.look.theme.plain:
        rule = line((x, y), (x + 22 * MM, y))
        sheet.shape(Shape(rule, stroke=sheet.look.theme.second, stroke_width=0.9))
