"""All about you: the child's picture and name, what is known in cards, and lines to write on."""

from dataclasses import replace

from lifestory.edition.values import AboutMe
from lifestory.layout.blocks import Setting
from lifestory.layout.breaking import Style
from lifestory.layout.drawing import line, mixed
from lifestory.layout.flow import Belongs, CardStrip, DrawnStrip, SideBySide, Strip, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape, Tag
from lifestory.layout.pictures import draw_round
from lifestory.layout.sheet import Sheet

_GAP = 4 * MM


def about_me(block: AboutMe, setting: Setting) -> list[Strip]:
    """The page as strips: picture and name, cards in pairs, lines to write on."""
    return [_head(block, setting), *_cards(block, setting), *_blanks(block, setting)]


def _head(block: AboutMe, setting: Setting) -> Strip:
    look, theme = setting.look, setting.look.theme
    radius = min(0.15 * setting.frame_width, 0.085 * look.paper.height)
    size = min(look.type.heading * 1.2, 40.0)
    style = Style(look.heading_family, size, size * 1.2, theme.main, Tag.SUBHEADING, bold=True)
    belongs = Belongs(block.id, block.slot, "picture")

    def paint(sheet: Sheet, rect: Rect) -> None:
        ring = theme.main if theme.plain else theme.decoration
        x, y = rect.x + radius, rect.y + rect.height / 2
        draw_round(sheet, block.source, x, y, radius, block.name, belongs, ring)

    share = 2 * radius / (setting.frame_width - 6 * MM)
    name = words(block.name, style, Belongs(block.id, block.slot))
    return SideBySide(
        [(share, [DrawnStrip(2 * radius, paint)]), (1 - share, name)],
        6 * MM,
        middle=True,
        keeps=True,
    )


def _cards(block: AboutMe, setting: Setting) -> list[Strip]:
    """Two cards beside each other where the page bears it, of one height."""
    look, theme = setting.look, setting.look.theme
    count = 2 if setting.frame_width / 2 > 11 * look.type.fact else 1
    label = replace(look.fact_heading_style, tag=Tag.LABEL)
    cards = []
    for at, (asked, told) in enumerate(block.entries):
        belongs = Belongs(block.id, block.slot, f"entry-{at + 1}")
        tint = 0 if theme.plain else (at + at // 2) % len(theme.cards)
        inside = [
            *words(asked, label, belongs, keeps=True),
            *words(told, look.fact_style, belongs, before=0.8 * MM),
        ]
        cards.append(
            CardStrip(inside, theme.cards[tint], theme.corner * MM, 4 * MM, belongs, centred=False)
        )
    wide = (setting.frame_width - _GAP * (count - 1)) / count
    rows: list[Strip] = []
    for at in range(0, len(cards), count):
        row = cards[at : at + count]
        tall = max(card.height(wide) for card in row)
        for card in row:
            card.least = tall
        columns: list[tuple[float, list[Strip]]] = [(1.0, [card]) for card in row]
        columns += [(1.0, [])] * (count - len(row))
        rows.append(SideBySide(columns, _GAP, before=_GAP if rows else 6 * MM))
    return rows


def _blanks(block: AboutMe, setting: Setting) -> list[Strip]:
    """What only the child can say, each with a line to write on, two beside each other."""
    style = replace(setting.look.fact_style, colour=setting.look.theme.main)
    count = 2 if setting.frame_width / 2 > 11 * setting.look.type.fact else 1
    rows: list[Strip] = []
    for at in range(0, len(block.blanks), count):
        columns: list[tuple[float, list[Strip]]] = []
        for number, asked in enumerate(block.blanks[at : at + count], start=at + 1):
            belongs = Belongs(block.id, block.slot, f"blank-{number}")
            told = words(asked, style, belongs, keeps=True)
            columns.append((1.0, [*told, writing_line(setting.look)]))
        columns += [(1.0, [])] * (count - len(columns))
        rows.append(SideBySide(columns, 2 * _GAP, before=5 * MM if rows else 8 * MM))
    return rows


def writing_line(look: Look, tall: float = 9 * MM) -> DrawnStrip:
    """A line to write on, with room for the hand above it."""

    def paint(sheet: Sheet, rect: Rect) -> None:
        edge = mixed(look.theme.main, look.theme.paper, 0.45)
        course = line((rect.x, rect.y + 0.5), (rect.right, rect.y + 0.5))
        sheet.shape(Shape(course, stroke=edge, stroke_width=0.9))

    return DrawnStrip(tall, paint)
