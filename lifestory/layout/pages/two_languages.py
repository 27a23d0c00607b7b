"""The same words in two languages: paragraph beside paragraph, so that each can be compared.

Where half the page is too narrow for the stage, each paragraph stands above its translation.
"""

from dataclasses import replace
from itertools import zip_longest

from lifestory.edition.values import AnyBlock
from lifestory.layout.blocks import Setting
from lifestory.layout.flow import SideBySide, Strip, WordsStrip, flow, stack_height
from lifestory.layout.look import GUTTER, LEAST_SHRINK
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.sheet import Sheets

OTHER = "other"
"""The slot of the second language."""
_LEAST_EMS = 10.0
"""The shortest line that is still easy to read."""


def compose(sheets: Sheets) -> None:
    """Lay a page in two languages."""
    page, look = sheets.page, sheets.look
    body = head(sheets, page.title)
    first = [block for block in page.blocks if block.slot != OTHER]
    second = [block for block in page.blocks if block.slot == OTHER]
    for factor in (1.0, 0.96, LEAST_SHRINK):
        strips = _rows(first, second, Setting(look, factor, page.title), body.width)
        if stack_height(strips, body.width) <= body.height:
            break
    else:
        strips = _rows(first, second, Setting(look, 1.0, page.title), body.width)
    flow(strips, sheets, body)


def _rows(
    first: list[AnyBlock], second: list[AnyBlock], setting: Setting, width: float
) -> list[Strip]:
    """Paragraphs of one language with those of the other."""
    gap = 2 * GUTTER
    beside = (width - gap) / 2 >= _LEAST_EMS * setting.text.size
    before = setting.text.gap * setting.text.leading
    rows: list[Strip] = []
    pairs = zip_longest(_paragraphs(first, setting), _paragraphs(second, setting))
    for one, other in pairs:
        if beside:
            columns = [(1.0, [one] if one else []), (1.0, [other] if other else [])]
            rows.append(SideBySide(columns, gap, before=before))
            continue
        if one is not None:
            rows.append(replace(one, before=2 * before, keeps=other is not None))
        if other is not None:
            rows.append(replace(other, before=before))
    return rows


def _paragraphs(blocks: list[AnyBlock], setting: Setting) -> list[Strip]:
    """Everything that blocks say, a paragraph at a time."""
    found: list[Strip] = []
    for strip in strips_of_all(blocks, setting):
        if isinstance(strip, WordsStrip):
            found += [replace(strip, portions=(one,), _set=None) for one in strip.portions]
        else:
            found.append(strip)
    return found
