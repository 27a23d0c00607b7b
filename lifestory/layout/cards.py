"""People as cards: in rows; one to four people as large cards that fill the page."""

from lifestory.edition.values import PersonCard
from lifestory.layout.blocks import Setting, about
from lifestory.layout.flow import Belongs, CardStrip, DrawnStrip, SideBySide, Strip
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect
from lifestory.layout.pictures import draw_round
from lifestory.layout.sheet import Sheet

FEW = 4
"""So many people have large cards where the page is theirs."""
_GAP = 5 * MM


def people_rows(blocks: list[PersonCard], setting: Setting) -> list[Strip]:
    """Cards of people, two beside each other where the page is wide enough for it."""
    if setting.tall and len(blocks) <= FEW:
        return _few_people(blocks, setting)
    look = setting.look
    width = setting.frame_width
    in_row = 2 if width / 2 > 12 * look.type.fact and len(blocks) > 2 else 1
    cards = [_person_card(block, setting, at, in_row) for at, block in enumerate(blocks)]
    rows: list[Strip] = []
    for at in range(0, len(cards), in_row):
        row = cards[at : at + in_row]
        tall = max(card.height((width - 4 * MM * (in_row - 1)) / in_row) for card in row)
        for card in row:
            card.least = tall
        columns: list[tuple[float, list[Strip]]] = [(1.0, [card]) for card in row]
        columns += [(1.0, [])] * (in_row - len(row))
        rows.append(SideBySide(columns, 4 * MM, before=4 * MM))
    return rows


def _person_card(block: PersonCard, setting: Setting, at: int, in_row: int) -> CardStrip:
    """One person: beside their picture, or under it where two cards share the width."""
    look, theme = setting.look, setting.look.theme
    radius = (15 if in_row == 2 else 13) * MM * max(look.paper.type_scale, 0.8)
    radius *= 0.8 if setting.tight else 1.0
    told = about(block, setting, look.type.fact * 1.16, look.fact_style)
    pad = (3 if setting.tight else 4) * MM
    tint = at % 2 if in_row == 1 else (at + at // 2) % 2
    beside = in_row == 1

    def badge(sheet: Sheet, rect: Rect) -> None:
        belongs = Belongs(block.id, block.slot, "picture")
        x, y = rect.x + pad + radius, rect.top - pad - radius
        draw_round(sheet, block.source, x, y, radius, block.name, belongs)

    if not beside:
        picture = DrawnStrip(2 * radius, lambda sheet, rect: badge(sheet, _padded(rect, pad)))
        told = [picture, *told]
        told[1].before = 2.5 * MM
    return CardStrip(
        told,
        theme.cards[0 if theme.plain else tint % len(theme.cards)],
        theme.corner * MM,
        pad,
        Belongs(block.id, block.slot),
        badge if beside else None,
        2 * radius + 4 * MM if beside else 0.0,
        least=2 * radius + 2 * pad,
        centred=beside,
        uncut=0.45 * look.paper.height,
    )


def _padded(rect: Rect, pad: float) -> Rect:
    """A card's rectangle for what stands inside its padding."""
    return Rect(rect.x - pad, rect.y, rect.width, rect.height + pad)


def _few_people(blocks: list[PersonCard], setting: Setting) -> list[Strip]:
    """Large cards: one or two over the whole width, three or four by two, that share the height."""
    count = len(blocks)
    in_row = 1 if count < 3 else 2
    rows = (count + 1) // 2 if in_row == 2 else count
    share = (setting.tall - _GAP * (rows - 1)) / rows
    least = min(share, setting.tall * (0.6 if count == 1 else 0.46))
    cards: list[Strip] = []
    for at in range(0, count, in_row):
        row = blocks[at : at + in_row]
        beside = len(row) == 1
        made = [
            _large_card(block, setting, at + n + at // 2, beside) for n, block in enumerate(row)
        ]
        width = (setting.frame_width - _GAP * (len(row) - 1)) / len(row)
        tall = max(least, *(card.height(width) for card in made))
        for card in made:
            card.least = tall
        cards.append(SideBySide([(1.0, [card]) for card in made], _GAP, before=_GAP))
    return cards


def _large_card(block: PersonCard, setting: Setting, tint: int, beside: bool) -> CardStrip:
    """One person with a large picture, beside their words or above them."""
    look, theme = setting.look, setting.look.theme
    pad = (0.036 if beside else 0.027) * setting.frame_width
    if beside:
        radius = max(min(0.17 * setting.frame_width, 0.19 * setting.tall), 22.5 * MM)
    else:
        radius = min(0.145 * setting.frame_width, 0.105 * setting.tall)
    grown = look.fact_style.sized(setting.card)
    told = about(block, setting, grown.size * 1.25, grown)

    def paint(sheet: Sheet, rect: Rect) -> None:
        x = rect.x + (pad + radius if beside else radius)
        y = rect.y + rect.height / 2
        draw_round(
            sheet, block.source, x, y, radius, block.name, Belongs(block.id, block.slot, "picture")
        )

    if not beside:
        told = [DrawnStrip(2 * radius, paint, keeps=True), *told]
        for strip in told[1:2]:
            strip.before = 3 * MM
    return CardStrip(
        told,
        theme.cards[0 if theme.plain else tint % len(theme.cards)],
        theme.corner * MM,
        pad,
        Belongs(block.id, block.slot),
        paint if beside else None,
        2 * radius + 6 * MM if beside else 0.0,
        least=2 * radius + 2 * pad,
        uncut=0.6 * look.paper.height,
    )
