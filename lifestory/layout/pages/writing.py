"""Questions with lines to write on: one's own, for a day when somebody can answer."""

from dataclasses import replace

from lifestory.edition.values import AnyBlock, Question
from lifestory.layout.blocks import Setting
from lifestory.layout.flow import Belongs, Strip, WordsStrip, flow, stack_height, words
from lifestory.layout.look import MM
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pages.portrait import writing_line
from lifestory.layout.sheet import Sheets

_LINE = {True: 15 * MM, False: 10 * MM}
"""The height of a line for younger and for older hands."""
_MOST_LINES = 5


def compose(sheets: Sheets) -> None:
    """Lay each question with lines beneath it, as many as share the page evenly."""
    look = sheets.look
    body = head(sheets, sheets.page.title)
    asked: list[list[Strip]] = []
    for block in sheets.page.blocks:
        asked += _asked(block, Setting(look))
    if not asked:
        return
    line = _LINE[not look.is_older]
    needed = sum(stack_height(strips, body.width) + 7 * MM for strips in asked)
    lines = int((body.height - needed) / line / len(asked))
    lines = max(1, min(lines, _MOST_LINES if len(asked) > 1 else 2 * _MOST_LINES))
    strips: list[Strip] = []
    for one in asked:
        strips += one
        strips += [writing_line(look, line) for _ in range(lines)]
    flow(strips, sheets, body)


def _asked(block: AnyBlock, setting: Setting) -> list[list[Strip]]:
    """The questions of a block: each paragraph is one."""
    look = setting.look
    if not isinstance(block, Question):
        return [strips_of_all([block], setting)]
    found = []
    for number, paragraph in enumerate(block.prose):
        belongs = Belongs(block.id, block.slot)
        strips = words(
            (paragraph,), look.text_style, belongs,
            before=7 * MM, keeps=True, measure=look.type.measure,
        )  # fmt: skip
        for strip in strips:
            if isinstance(strip, WordsStrip):
                strip.portions = tuple(replace(one, number=number) for one in strip.portions)
        found.append(strips)
    return [strips for strips in found if strips]
