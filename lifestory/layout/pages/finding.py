"""Where to find out more: whom to ask, and what is kept where."""

from dataclasses import replace

from lifestory.edition.values import FindOut
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import leaf_sprig, mixed
from lifestory.layout.flow import Belongs, CardStrip, Strip, words
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Tag
from lifestory.layout.sheet import Sheet

NOBODY_YET = "Nobody is named here yet. You can ask any grown-up you trust."


def strips_of(block: FindOut, setting: Setting) -> list[Strip]:
    """A card for each person who can be asked, then what is kept where."""
    look, theme = setting.look, setting.look.theme
    name = replace(
        look.fact_style,
        family=look.heading_family,
        bold=True,
        colour=theme.main,
        tag=Tag.SUBHEADING,
    )
    strips: list[Strip] = []
    for at, (who, told) in enumerate(block.people):
        belongs = Belongs(block.id, block.slot, f"ask-{at + 1}")
        inside = [
            *words(who, name, belongs, keeps=True),
            *words(told, look.fact_style, belongs, before=0.4 * MM),
        ]
        strips.append(
            CardStrip(
                inside, theme.cards[0 if theme.plain else at % len(theme.cards)],
                theme.corner * MM, 3.4 * MM, belongs, _leaf, 11 * MM, before=3 * MM,
            )
        )  # fmt: skip
    if not block.people:
        quiet = replace(look.text_style, colour=theme.soft, tag=Tag.LABEL)
        strips += words(NOBODY_YET, quiet, Belongs(), measure=look.type.measure)
    heading = replace(look.fact_heading_style, size=look.type.fact, leading=look.type.fact * 1.36)
    for at, (what, told) in enumerate(block.places):
        belongs = Belongs(block.id, block.slot, f"place-{at + 1}")
        strips += words(what, heading, belongs, before=7 * MM if at == 0 else 4 * MM, keeps=True)
        strips += words(told, look.fact_style, belongs, before=0.6 * MM, measure=look.type.measure)
    return strips


def _leaf(sheet: Sheet, rect: Rect) -> None:
    """A sprig beside somebody who can be asked."""
    theme = sheet.look.theme
    size = min(9 * MM, rect.height * 0.7)
    x, y = rect.x + 3.4 * MM + size / 2, rect.y + rect.height / 2
    dark = mixed(theme.main, theme.cards[0], 0.25)
    sheet.shape(*leaf_sprig(x, y, size, dark, theme.grounds[-1]))
