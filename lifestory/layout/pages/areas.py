"""Pages whose slots lie on the grid: photos above or beside words, words alone, cards, letters."""

from collections import defaultdict
from dataclasses import dataclass

from lifestory.edition.values import (
    AnyBlock,
    DecisionTold,
    EditionChapter,
    PersonCard,
    Picture,
)
from lifestory.layout.blocks import Setting, people_rows, strips_of
from lifestory.layout.flow import DrawnStrip, Strip, cut_stack, draw_stack, flow, stack_height
from lifestory.layout.look import LEAST_SHRINK, MM, Look
from lifestory.layout.marks import Rect
from lifestory.layout.pages import decision
from lifestory.layout.pages.heading import head
from lifestory.layout.pictures import (
    aspect_of,
    caption_height,
    caption_strips,
    cut_caption,
    draw_picture,
    frame_for,
)
from lifestory.layout.sheet import Sheet, Sheets
from lifestory.template.layouts import Area, PageLayout, Variant

_FACTORS = (1.0, 0.96, LEAST_SHRINK)
_CAPTION_LINES = 2
_GAP = 5 * MM


@dataclass
class _Placed:
    """A picture's slot on the page: its room, what is under it, how low it reaches."""

    area: Area
    picture: Picture
    room: Rect
    bottom: float = 0.0


def compose(sheets: Sheets, chapter: EditionChapter) -> None:
    """Lay a page whose slots lie on the grid."""
    page, look = sheets.page, sheets.look
    layout = look.by_id[page.layout]
    slots = _by_slot(page.blocks, layout)
    title = page.title if layout.heading else ""
    body = head(sheets, title)
    empty = {name for name, blocks in slots.items() if _is_empty(blocks, layout, name)}
    for name in empty:
        _box_of_empty(sheets.now, slots[name], body)
    filled = {name: blocks for name, blocks in slots.items() if name not in empty}
    variant = _variant(layout, filled, look, sheets.now)
    _fill(sheets, variant, filled, body, title)


def _by_slot(blocks: tuple[AnyBlock, ...], layout: PageLayout) -> dict[str, list[AnyBlock]]:
    """Blocks by slot; one whose slot the layout does not know goes where its kind is at home."""
    found: dict[str, list[AnyBlock]] = defaultdict(list)
    spare = layout.slots[-1].name
    for block in blocks:
        found[block.slot if layout.slot(block.slot) else spare].append(block)
    return dict(found)


def _is_empty(blocks: list[AnyBlock], layout: PageLayout, name: str) -> bool:
    slot = layout.slot(name)
    optional = slot is not None and slot.optional
    return optional and all(isinstance(block, Picture) and block.source is None for block in blocks)


def _box_of_empty(sheet: Sheet, blocks: list[AnyBlock], body: Rect) -> None:
    """Where a picture that is not there yet can be dropped: a strip at the foot of the page."""
    for at, block in enumerate(blocks):
        wide = body.width / len(blocks)
        rect = Rect(body.x + at * wide, sheet.frame.y, wide, min(18 * MM, body.height / 4))
        sheet.box(block.id, block.slot, rect)


def _variant(
    layout: PageLayout, filled: dict[str, list[AnyBlock]], look: Look, sheet: Sheet
) -> Variant:
    pictures = [
        block for blocks in filled.values() for block in blocks if isinstance(block, Picture)
    ]
    aspects = [aspect_of(picture.source) for picture in pictures]
    for variant in layout.variants:
        if _fits(variant, filled, aspects, look, sheet):
            return variant
    return layout.variants[-1] if layout.variants else Variant()


def _fits(
    variant: Variant,
    filled: dict[str, list[AnyBlock]],
    aspects: list[float],
    look: Look,
    sheet: Sheet,
) -> bool:
    if variant.papers and look.paper_size not in variant.papers:
        return False
    if any(name in filled for name in variant.without):
        return False
    if variant.shape == "upright" and not (aspects and all(one < 0.92 for one in aspects)):
        return False
    if variant.shape == "wide" and not (aspects and all(one >= 1.15 for one in aspects)):
        return False
    if variant.least_ems:
        words = [area for area in variant.areas if not _has_picture(filled.get(area.slot, []))]
        widths = [sheet.column(*area.columns)[1] for area in words]
        return min(widths, default=1e9) >= variant.least_ems * look.type.text
    return True


def _has_picture(blocks: list[AnyBlock]) -> bool:
    return any(isinstance(block, Picture) for block in blocks)


def _fill(
    sheets: Sheets,
    variant: Variant,
    filled: dict[str, list[AnyBlock]],
    body: Rect,
    title: str,
) -> None:
    pictures = [area for area in variant.areas if _has_picture(filled.get(area.slot, []))]
    known = {area.slot for area in variant.areas}
    text_areas = [area for area in variant.areas if area not in pictures and filled.get(area.slot)]
    blocks = [block for area in text_areas for block in filled[area.slot]]
    blocks += [block for name, more in filled.items() if name not in known for block in more]
    blocks += [
        block for area in pictures for block in filled[area.slot] if not isinstance(block, Picture)
    ]
    area = text_areas[0] if text_areas else Area(slot="")
    strips = _strips(blocks, Setting(sheets.look, title=title, width=sheets.now.frame.width))
    placed = _rooms(sheets.now, pictures, filled, body, strips, area)
    left_over = _draw_pictures(sheets.now, placed)
    strips = [*left_over, *strips]
    if strips:
        room = _text_room(sheets.now, area, body, placed)
        _set_words(sheets, blocks, title, left_over, room, area.sink if not placed else 0.0)


def _strips(blocks: list[AnyBlock], setting: Setting) -> list[Strip]:
    """All blocks of the page's words, in order."""
    strips: list[Strip] = []
    people: list[PersonCard] = []
    many = sum(isinstance(block, PersonCard) for block in blocks) > 1
    for block in blocks:
        if isinstance(block, PersonCard) and many:
            people.append(block)
            continue
        if people:
            strips += people_rows(people, setting)
            people = []
        if isinstance(block, DecisionTold):
            strips += decision.strips_of(block, setting)
        else:
            strips += strips_of(block, setting)
    if people:
        strips += people_rows(people, setting)
    return strips


def _rooms(
    sheet: Sheet,
    areas: list[Area],
    filled: dict[str, list[AnyBlock]],
    body: Rect,
    strips: list[Strip],
    text: Area,
) -> list[_Placed]:
    """Room for each picture; pictures above words give way to them down to their least."""
    stacked = [area for area in areas if _overlaps(area, text)]
    share = _share_left(sheet, stacked, text, body, strips)
    placed = []
    for area in areas:
        x, width = sheet.column(*area.columns)
        top, bottom = area.rows
        if area in stacked:
            top, bottom = top * share, bottom * share
        room = Rect(x, body.top - bottom * body.height, width, (bottom - top) * body.height)
        found = [block for block in filled[area.slot] if isinstance(block, Picture)]
        placed += [_Placed(area, block, room) for block in found[:1]]
    return placed


def _overlaps(one: Area, other: Area) -> bool:
    return (
        other.slot != ""
        and one.columns[0] <= other.columns[1]
        and other.columns[0] <= one.columns[1]
    )


def _share_left(
    sheet: Sheet, stacked: list[Area], text: Area, body: Rect, strips: list[Strip]
) -> float:
    """How far pictures shrink (1: not at all) so that the words beneath stay on the page."""
    if not stacked or not strips:
        return 1.0
    lowest = max(area.rows[1] for area in stacked)
    width = sheet.column(*text.columns)[1]
    needed = stack_height(strips, width) + 2 * _GAP
    planned = max(area.rows[1] - area.rows[0] for area in stacked)
    least = min(area.least for area in stacked) / planned
    wanted = (body.height - needed) / (lowest * body.height)
    return min(1.0, max(least, wanted)) if wanted >= least * 0.9 else min(1.0, max(least, 0.8))


def _draw_pictures(sheet: Sheet, placed: list[_Placed]) -> list[Strip]:
    """Draw the pictures; what of a caption does not fit under its picture is given back."""
    left_over: list[Strip] = []
    rows: dict[float, list[_Placed]] = defaultdict(list)
    for one in placed:
        rows[one.area.rows[0]].append(one)
    top: float | None = None
    for start in sorted(rows):
        row = rows[start]
        top = row[0].room.top if top is None else min(top, row[0].room.top + row[0].room.height)
        bottoms = []
        for one, frame in _row_frames(sheet, row):
            x = frame.x
            if len(row) == 1 and start > 0:
                x = one.room.right - frame.width
            rect = Rect(x, top - frame.height, frame.width, frame.height)
            draw_picture(sheet, one.picture, rect)
            one.bottom, rest = _under(sheet, one.picture, rect, len(row) == 1)
            left_over += rest
            bottoms.append(one.bottom)
        top = min(bottoms) - _GAP
    return left_over


def _row_frames(sheet: Sheet, row: list[_Placed]) -> list[tuple[_Placed, Rect]]:
    """Frames of pictures beside each other share one height."""
    look = sheet.look
    sizes, rooms = [], []
    for one in row:
        caption = caption_height(caption_strips(look, one.picture), one.room.width)
        most = _CAPTION_LINES * look.caption_style.leading + 3 * MM
        aside = sheet.has_margin_column and len(row) == 1
        room = one.room.height - (0 if aside else min(caption, most))
        sizes.append(frame_for(one.picture, one.room.width, max(room, one.room.height * 0.5)))
        rooms.append(max(room, one.room.height * 0.5))
    if len(row) == 1:
        one, size = row[0], sizes[0]
        return [(one, Rect(one.room.x, 0, size.width, size.height))]
    return _joined_row(sheet, row, min(rooms))


def _joined_row(sheet: Sheet, row: list[_Placed], room: float) -> list[tuple[_Placed, Rect]]:
    """Pictures of one height that fill the width together."""
    left = min(one.room.x for one in row)
    width = max(one.room.right for one in row) - left
    aspects = [min(max(aspect_of(one.picture.source), 0.6), 2.0) for one in row]
    tall = min(room, (width - _GAP * (len(row) - 1)) / sum(aspects))
    frames = []
    for one, aspect in zip(row, aspects, strict=True):
        frames.append((one, Rect(left, 0, aspect * tall, tall)))
        left += aspect * tall + _GAP
    return frames


def _under(sheet: Sheet, picture: Picture, rect: Rect, alone: bool) -> tuple[float, list[Strip]]:
    """Set a caption under its picture or in the margin; return where it ends and what is left."""
    look = sheet.look
    strips = caption_strips(look, picture)
    if not strips:
        return rect.y, []
    if alone and _meets_margin(sheet, rect):
        return rect.y, _in_margin(sheet, strips, rect)
    width = max(rect.width, 30 * MM)
    fits, rest = cut_caption(strips, width, _CAPTION_LINES)
    top = rect.y - 2.2 * MM
    return draw_stack(fits, sheet, rect.x, top, width), rest


def _meets_margin(sheet: Sheet, rect: Rect) -> bool:
    """Whether a picture reaches the side of the page where the captions' column is."""
    if not sheet.has_margin_column:
        return False
    if sheet.right_hand:
        return rect.right > sheet.frame.right - 12 * MM
    return rect.x < sheet.frame.x + 12 * MM


def _in_margin(sheet: Sheet, strips: list[Strip], rect: Rect) -> list[Strip]:
    """A caption in the outer margin, level with the picture's foot; the rest goes to the words."""
    look = sheet.look
    width = look.margin_column
    x = sheet.frame.right + 4 * MM if sheet.right_hand else sheet.frame.x - 4 * MM - width
    tall = min(stack_height(strips, width), rect.height)
    fits, rest = cut_stack(strips, width, tall)
    draw_stack(fits, sheet, x, rect.y + stack_height(fits, width), width)
    return rest


def _text_room(sheet: Sheet, area: Area, body: Rect, placed: list[_Placed]) -> Rect:
    x, width = sheet.column(*area.columns)
    above = [one.bottom for one in placed if _overlaps(one.area, area) or area.slot == ""]
    top = min(above) - _GAP if above else body.top
    return Rect(x, body.y, width, max(top - body.y, 0.0))


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
    ways = [Setting(look, factor, title, False, width) for factor in _FACTORS]
    ways += [Setting(look, factor, title, True, width) for factor in _FACTORS if cards]
    for setting in ways:
        strips = [*first, *_strips(blocks, setting)]
        tall = stack_height(strips, room.width)
        growing = sum(_growth(strip) for strip in strips)
        if tall - growing <= room.height:
            break
    else:
        strips = [*first, *_strips(blocks, ways[0])]
    if sink and not growing and tall < room.height:
        drop = min(sink * room.height, (room.height - tall) * 0.42)
        room = Rect(room.x, room.y, room.width, room.height - drop)
    flow(strips, sheets, room, evenly=cards)


def _growth(strip: Strip) -> float:
    """How much of a strip's height may give way."""
    return strip.tall - strip.least if isinstance(strip, DrawnStrip) and strip.grows else 0.0
