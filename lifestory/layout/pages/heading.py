"""The title at the head of a page."""

from uuid import UUID

from lifestory.layout.breaking import Style, portions_of
from lifestory.layout.flow import Belongs, WordsStrip, flow
from lifestory.layout.marks import Rect
from lifestory.layout.sheet import Sheets
from lifestory.words.prose import prose_of

_MOST = 0.34
"""The part of a page that a title may take before it is set smaller."""


def head(sheets: Sheets, text: str, block: UUID | None = None, slot: str = "") -> Rect:
    """Set a title and return what is left of the frame beneath it."""
    frame = sheets.now.frame
    look = sheets.look
    if not text.strip():
        return frame
    style = look.heading_style
    strip = _fitting(text, style, Belongs(block, slot, "title" if block else ""), frame)
    bottom = flow([strip], sheets, frame)
    frame = sheets.now.frame
    gap = look.type.heading * 0.55
    return Rect(frame.x, frame.y, frame.width, bottom - gap - frame.y)


def _fitting(text: str, style: Style, belongs: Belongs, frame: Rect) -> WordsStrip:
    portions = portions_of(prose_of(text))
    for factor in (1.0, 0.9, 0.8, 0.7, 0.6):
        made = WordsStrip(portions, style.sized(factor), belongs)
        if made.height(frame.width) <= frame.height * _MOST:
            break
    return made
