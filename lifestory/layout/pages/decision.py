"""A decision told to the child: its question, the numbered beats, and whose fault it was not."""

from dataclasses import replace

from lifestory.edition.values import Beat, DecisionTold
from lifestory.layout.blocks import Setting, drawing_space
from lifestory.layout.drawing import circle
from lifestory.layout.flow import Belongs, CardStrip, Strip, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape
from lifestory.layout.sheet import Sheet

WAITING = "This page is waiting for its words."


def strips_of(block: DecisionTold, setting: Setting) -> list[Strip]:
    """The decision as strips; the question is left out where the page's title asks it already."""
    look, title = setting.look, setting.title
    belongs = Belongs(block.id, block.slot)
    strips: list[Strip] = []
    if block.question.strip() != title.strip():
        strips += words(
            block.question, look.heading_style.sized(0.9 if title else 1), belongs, keeps=True
        )
    strips += words(block.when_words, look.caption_style, belongs, before=1 * MM, keeps=True)
    if not block.beats:
        strips += words(
            WAITING,
            replace(look.text_style, colour=look.theme.soft),
            belongs,
            before=4 * MM,
            keeps=True,
        )
        strips.append(drawing_space(block, 60 * MM, 150 * MM))
    for at, beat in enumerate(block.beats):
        strips.append(_card(block, beat, at, setting))
    not_you = replace(
        look.text_style.sized(setting.factor),
        family=look.heading_family,
        colour=look.theme.second,
        bold=True,
    )
    strips += words(
        block.not_you,
        not_you,
        Belongs(block.id, block.slot, "not-you"),
        before=(3.2 if setting.tight else 5) * MM,
        measure=look.type.measure,
    )
    return strips


def _card(block: DecisionTold, beat: Beat, at: int, setting: Setting) -> CardStrip:
    look, theme = setting.look, setting.look.theme
    belongs = Belongs(block.id, block.slot, beat.key)
    scale = setting.factor * setting.card
    text = look.fact_style.sized(scale)
    size = look.type.fact * 0.92 * scale
    heading = replace(look.fact_heading_style, size=size, leading=size * 1.34)
    radius = min(7 * MM, 0.034 * look.paper.width) * (0.86 if setting.tight else setting.card)
    pad = (2.2 if setting.tight else 3.6 * setting.card) * MM
    inside = [
        *words(beat.heading, heading, belongs, keeps=True),
        *words(beat.prose, text, belongs, before=0.3 * MM),
    ]
    return CardStrip(
        inside,
        theme.cards[at % len(theme.cards)],
        theme.corner * MM,
        pad,
        belongs,
        lambda sheet, rect: _number(sheet, look, rect, at, radius),
        2 * radius + 6 * MM,
        least=2 * radius + (2.4 if setting.tight else 5) * MM,
        before=(1.8 if setting.tight else 2.6) * MM if at else 4 * MM,
        uncut=0.4 * look.paper.height,
    )


def _number(sheet: Sheet, look: Look, rect: Rect, at: int, radius: float) -> None:
    theme = look.theme
    x = rect.x + 3.6 * MM + radius + 0.6 * MM
    y = rect.y + rect.height / 2
    if rect.height > 60 * MM:
        y = rect.top - 5 * MM - radius
    if not theme.plain:
        fill = theme.decoration if at % 2 else theme.grounds[-1]
        sheet.shape(Shape(circle(x, y, radius), fill=fill))
        colour = theme.ink
    else:
        sheet.shape(Shape(circle(x, y, radius * 0.86), stroke=theme.main, stroke_width=0.8))
        colour = theme.main
    size = radius * 1.06
    sheet.label(str(at + 1), x, y - size * 0.355, size, colour, bold=True, align=0.5)
