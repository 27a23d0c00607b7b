"""The photos of a page on the grid: how large each is, and where its caption stands."""

from collections import defaultdict
from dataclasses import dataclass

from lifestory.edition.values import Picture
from lifestory.layout.flow import Strip, cut_stack, draw_stack, stack_height
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect
from lifestory.layout.pictures import (
    caption_height,
    caption_strips,
    cut_caption,
    draw_picture,
    frame_for,
    shown_aspect,
)
from lifestory.layout.sheet import Sheet
from lifestory.template.layouts import Area

CAPTION_LINES = 2
GAP = 5 * MM


@dataclass
class Placed:
    """A picture's slot on the page: its room, and how low it reaches with its caption."""

    area: Area
    picture: Picture
    room: Rect
    bottom: float = 0.0


def rooms(
    sheet: Sheet,
    areas: list[Area],
    pictures: dict[str, Picture],
    body: Rect,
    strips: list[Strip],
    text: Area,
) -> list[Placed]:
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
        placed.append(Placed(area, pictures[area.slot], room))
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
    needed = stack_height(strips, width) + 2 * GAP
    planned = max(area.rows[1] - area.rows[0] for area in stacked)
    least = min(area.least for area in stacked) / planned
    wanted = (body.height - needed) / (lowest * body.height)
    return min(1.0, max(least, wanted)) if wanted >= least * 0.9 else min(1.0, max(least, 0.8))


def draw_pictures(sheet: Sheet, placed: list[Placed]) -> list[Strip]:
    """Draw the pictures; what of a caption does not fit under its picture is given back."""
    left_over: list[Strip] = []
    rows: dict[float, list[Placed]] = defaultdict(list)
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
        top = min(bottoms) - GAP
    return left_over


def _row_frames(sheet: Sheet, row: list[Placed]) -> list[tuple[Placed, Rect]]:
    """Frames of pictures beside each other share one height."""
    look = sheet.look
    sizes, talls = [], []
    for one in row:
        caption = caption_height(caption_strips(look, one.picture), one.room.width)
        most = CAPTION_LINES * look.caption_style.leading + 3 * MM
        aside = sheet.has_margin_column and len(row) == 1
        room = one.room.height - (0 if aside else min(caption, most))
        sizes.append(frame_for(look, one.picture, one.room.width, max(room, one.room.height * 0.5)))
        talls.append(max(room, one.room.height * 0.5))
    if len(row) == 1:
        one, size = row[0], sizes[0]
        return [(one, Rect(one.room.x, 0, size.width, size.height))]
    return _joined_row(look, row, min(talls))


def _joined_row(look: Look, row: list[Placed], room: float) -> list[tuple[Placed, Rect]]:
    """Pictures of one height that fill the width together."""
    left = min(one.room.x for one in row)
    width = max(one.room.right for one in row) - left
    aspects = [min(max(shown_aspect(look, one.picture), 0.6), 2.0) for one in row]
    tall = min(room, (width - GAP * (len(row) - 1)) / sum(aspects))
    frames = []
    for one, aspect in zip(row, aspects, strict=True):
        frames.append((one, Rect(left, 0, aspect * tall, tall)))
        left += aspect * tall + GAP
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
    fits, rest = cut_caption(strips, width, CAPTION_LINES)
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


def text_room(sheet: Sheet, area: Area, body: Rect, placed: list[Placed]) -> Rect:
    x, width = sheet.column(*area.columns)
    above = [one.bottom for one in placed if _overlaps(one.area, area) or area.slot == ""]
    top = min(above) - GAP if above else body.top
    return Rect(x, body.y, width, max(top - body.y, 0.0))
