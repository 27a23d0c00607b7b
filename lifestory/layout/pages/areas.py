"""Pages whose slots lie on the grid: photos above or beside words, words alone, cards, letters."""

from dataclasses import dataclass, field

from lifestory.edition.values import AnyBlock, DecisionTold, PersonCard, Picture
from lifestory.layout.blocks import Setting
from lifestory.layout.cards import FEW
from lifestory.layout.flow import DrawnStrip, Strip, flow, stack_height
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect
from lifestory.layout.pages import breathing
from lifestory.layout.pages.frames import draw_pictures, rooms, text_room
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import FACTORS, strips_of_all
from lifestory.layout.pictures import aspect_of
from lifestory.layout.sheet import Sheet, Sheets
from lifestory.model.kinds import BlockKind
from lifestory.template.layouts import Area, PageLayout, Variant

_LARGER = (1.24, 1.16, 1.08)
_ON_LARGE = (1.3, 1.2, 1.1, 1.0)
"""How much larger the words on the cards of few people may be."""
_MOST_WORDS = 0.36
"""The part of a page that words may take beneath photos that lie one above the other."""

_FEW_WORDS = 0.4
"""The part of a page that words take at most beneath an upright photo; on a low page less."""


@dataclass
class _Filled:
    """What stands in the slots: a picture in each picture's slot, blocks in the others."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    texts: dict[str, list[AnyBlock]] = field(default_factory=dict)

    @property
    def aspects(self) -> list[float]:
        """The pictures' widths by their heights."""
        return [aspect_of(picture.source) for picture in self.pictures.values()]


def compose(sheets: Sheets) -> None:
    """Lay a page whose slots lie on the grid."""
    page, look = sheets.page, sheets.look
    layout = look.by_id[page.layout]
    title = page.title if layout.heading else ""
    body = head(sheets, title)
    filled = _filled(page.blocks, layout)
    _close_up(sheets.now, filled, layout, body)
    variant = _variant(layout, filled, look, sheets.now, body)
    pictures = [area for area in variant.areas if area.slot in filled.pictures]
    texts = [area for area in variant.areas if filled.texts.get(area.slot)]
    known = [area.slot for area in texts]
    known += [name for name in filled.texts if name not in known]
    blocks = [block for name in known for block in filled.texts[name]]
    area = texts[0] if texts else Area(slot="")
    strips = strips_of_all(blocks, Setting(look, title=title, width=sheets.now.frame.width))
    placed = rooms(sheets.now, pictures, filled.pictures, body, strips, area)
    left_over = draw_pictures(sheets.now, placed)
    if left_over or strips:
        room = text_room(sheets.now, area, body, placed)
        if not placed and area.sink and breathing.compose(sheets, blocks, title, room):
            return
        _set_words(sheets, blocks, title, left_over, room, 0.0 if placed else area.sink)


def _filled(blocks: tuple[AnyBlock, ...], layout: PageLayout) -> _Filled:
    """Blocks by slot; what its slot cannot hold goes to the last one, among the words."""
    filled = _Filled()
    spare = layout.slots[-1].name
    placed = {area.slot for variant in layout.variants for area in variant.areas}
    for block in blocks:
        slot = layout.slot(block.slot)
        shows = slot is not None and BlockKind.PICTURE in slot.kinds and slot.name in placed
        if shows and isinstance(block, Picture) and block.slot not in filled.pictures:
            filled.pictures[block.slot] = block
        else:
            name = spare if slot is None or shows else block.slot
            filled.texts.setdefault(name, []).append(block)
    return filled


def _close_up(sheet: Sheet, filled: _Filled, layout: PageLayout, body: Rect) -> None:
    """Take out optional pictures that are not there yet; where they can be dropped is kept."""
    for name, picture in list(filled.pictures.items()):
        slot = layout.slot(name)
        if slot is not None and slot.optional and picture.source is None:
            del filled.pictures[name]
            tall = min(18 * MM, body.height / 4)
            sheet.box(picture.id, name, Rect(body.x, sheet.frame.y, body.width, tall))


def _variant(layout: PageLayout, filled: _Filled, look: Look, sheet: Sheet, body: Rect) -> Variant:
    """The first variant that suits the pictures and the paper; of several for an upright picture
    the first in which the words are no taller than it, but the last when they are few."""
    fitting = [one for one in layout.variants if _fits(one, filled, look, sheet)]
    if not fitting:
        return layout.variants[-1] if layout.variants else Variant()
    alike = [one for one in fitting if one.shape == fitting[0].shape and not one.papers]
    if fitting[0].shape == "wide" and _words_height(filled, look, body.width) > (
        _MOST_WORDS * body.height
    ):
        return fitting[-1]
    if fitting[0].shape == "upright" and _stands_better_above(fitting, filled, look, body):
        return fitting[-1]
    if fitting[0].shape != "upright" or len(alike) < 2:
        return fitting[0]
    for variant in alike:
        if _words_match(variant, filled, look, sheet, body):
            return variant
    return alike[-1]


def _stands_better_above(fitting: list[Variant], filled: _Filled, look: Look, body: Rect) -> bool:
    """Whether one upright picture is better above its few words than beside them."""
    most = _FEW_WORDS * min(body.height / body.width - 0.4, 1.0) * body.height
    few = _words_height(filled, look, body.width) <= most
    return few and len(filled.pictures) == 1 and fitting[-1].shape == "any"


def _words_match(variant: Variant, filled: _Filled, look: Look, sheet: Sheet, body: Rect) -> bool:
    """Whether the words beside an upright picture end where it ends, or before."""
    widths = {area.slot: sheet.column(*area.columns)[1] for area in variant.areas}
    tall = min(
        widths[name] / aspect_of(picture.source) for name, picture in filled.pictures.items()
    )
    needed = sum(
        stack_height(strips_of_all(blocks, Setting(look)), widths.get(name, body.width))
        for name, blocks in filled.texts.items()
    )
    return needed <= min(tall, body.height * 0.8) * 1.12


def _words_height(filled: _Filled, look: Look, width: float) -> float:
    """What the words of the page take at a width."""
    return sum(
        stack_height(strips_of_all(blocks, Setting(look)), width)
        for blocks in filled.texts.values()
    )


def _fits(variant: Variant, filled: _Filled, look: Look, sheet: Sheet) -> bool:
    aspects = filled.aspects
    if variant.papers and look.paper_size not in variant.papers:
        return False
    if any(name in filled.pictures or name in filled.texts for name in variant.without):
        return False
    if variant.shape == "upright" and not (aspects and all(one < 0.92 for one in aspects)):
        return False
    if variant.shape == "wide" and not (aspects and all(one >= 1.15 for one in aspects)):
        return False
    texts = [area for area in variant.areas if area.slot not in filled.pictures]
    widths = [sheet.column(*area.columns)[1] for area in texts]
    return min(widths, default=1e9) >= variant.least_ems * look.type.text


def _set_words(
    sheets: Sheets,
    blocks: list[AnyBlock],
    title: str,
    first: list[Strip],
    room: Rect,
    sink: float,
) -> None:
    """Words at the stage's size; smaller if that keeps them on the page; else they flow on."""
    look = sheets.look
    cards = any(isinstance(block, (DecisionTold, PersonCard)) for block in blocks)
    width = sheets.now.frame.width
    told = any(isinstance(block, DecisionTold) for block in blocks)
    ways = [Setting(look, 1.0, title, False, width, card) for card in _LARGER if told]
    if _only_few_people(sheets, blocks):
        ways += [Setting(look, 1, title, False, width, card, room.height) for card in _ON_LARGE]
    ways += [Setting(look, factor, title, False, width) for factor in FACTORS]
    ways += [Setting(look, factor, title, True, width) for factor in FACTORS if cards]
    strips, growing = _at_its_best(blocks, first, ways, room)
    tall = stack_height(strips, room.width)
    if sink and not growing and tall < room.height:
        drop = min(sink * room.height, (room.height - tall) * 0.42)
        room = Rect(room.x, room.y, room.width, room.height - drop)
    flow(strips, sheets, room, evenly=cards)


def _only_few_people(sheets: Sheets, blocks: list[AnyBlock]) -> bool:
    """Whether the page is made for people, and one to four of them are all that stands on it."""
    people = sheets.page.layout == "people" and 0 < len(blocks) <= FEW
    return people and all(isinstance(block, PersonCard) for block in blocks)


def _at_its_best(
    blocks: list[AnyBlock], first: list[Strip], ways: list[Setting], room: Rect
) -> tuple[list[Strip], float]:
    """The strips of the first way that fits, and how much of their height may give way; when not
    even the smallest fits, those at the stage's own size, which flow on."""
    own = next(
        setting for setting in ways if setting.card == setting.factor == 1 and not setting.tall
    )

    def strips_in(setting: Setting) -> tuple[list[Strip], float]:
        strips = [*first, *strips_of_all(blocks, setting)]
        return strips, sum(_growth(strip) for strip in strips)

    def fits(strips: list[Strip], growing: float) -> bool:
        return stack_height(strips, room.width) - growing <= room.height

    if not fits(*strips_in(ways[-1])):
        return strips_in(own)
    for setting in ways[:-1]:
        found = strips_in(setting)
        if fits(*found):
            return found
    return strips_in(ways[-1])


def _growth(strip: Strip) -> float:
    """How much of a strip's height may give way."""
    return strip.tall - strip.least if isinstance(strip, DrawnStrip) and strip.grows else 0.0
