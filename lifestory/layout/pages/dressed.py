"""Pages told from facts that have something drawn round or beside them: a rule, a frame."""

from lifestory.edition.values import GrowingUp
from lifestory.layout.blocks import Setting
from lifestory.layout.flow import Belongs, flow, stack_height, words
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Tag
from lifestory.layout.pages import certificate, growing
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.sheet import Sheets

_BESIDE = 8 * MM
_INSIDE = 13 * MM


def compose_growing(sheets: Sheets) -> None:
    """Lay the rule on the left and the firsts beside it; more of them go on overleaf."""
    look = sheets.look
    body = head(sheets, sheets.page.title)
    blocks = sheets.page.blocks
    block = next((one for one in blocks if isinstance(one, GrowingUp)), None)
    others = [one for one in blocks if one is not block]
    if block is None:
        flow(strips_of_all(others, Setting(look)), sheets, body)
        return
    wide = growing.rule_width(look, block)
    left = growing.draw_rule(sheets.now, block, Rect(body.x, body.y, wide, body.height))
    start = body.x + wide + _BESIDE
    beside = Rect(start, body.y, body.right - start, body.height)
    strips = [
        *growing.firsts(block, Setting(look)),
        *growing.told_heights(look, block, left),
        *strips_of_all(others, Setting(look, width=beside.width)),
    ]
    flow(strips, sheets, beside)


def compose_certificate(sheets: Sheets) -> None:
    """Lay the certificate in its frame; what has no room in it goes on overleaf, without one."""
    look, frame = sheets.look, sheets.now.frame
    border = Rect(frame.x, frame.y - 4 * MM, frame.width, frame.height + 4 * MM)
    room = border.inset(_INSIDE)
    title = certificate.centred(look, look.type.heading, bold=True, tag=Tag.HEADING)
    strips = [
        *words(sheets.page.title, title, Belongs(), keeps=True),
        *strips_of_all(sheets.page.blocks, Setting(look, width=room.width)),
    ]
    certificate.draw_border(sheets.now, border)
    spare = max(room.height - stack_height(strips, room.width), 0.0)
    flow(strips, sheets, Rect(room.x, room.y, room.width, room.height - spare * 0.4))
