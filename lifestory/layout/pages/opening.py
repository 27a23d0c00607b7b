"""The opening of a chapter: its number as a drawn shape, its title, one sentence, much room."""

from lifestory.edition.values import Picture, Words
from lifestory.layout.blocks import Setting
from lifestory.layout.breaking import Style
from lifestory.layout.decoration import SignPlace, sign
from lifestory.layout.flow import Belongs, DrawnStrip, Strip, flow, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Tag
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pictures import caption_height, caption_strips, draw_picture, frame_for
from lifestory.layout.sheet import Sheet, Sheets

_QUIET = 1.5
"""A number that is larger than so many radii of its sign is a numeral by itself."""


def compose(sheets: Sheets) -> None:
    """Lay the opening of a chapter."""
    look, frame = sheets.look, sheets.now.frame
    sheets.now.decoration = "opening"
    blocks = sheets.page.blocks
    pictures = [block for block in blocks if isinstance(block, Picture)]
    shown = [picture for picture in pictures if picture.source is not None]
    strips: list[Strip] = [_number(look, sheets.chapter.number)]
    strips += _title(look, sheets.chapter.title or sheets.page.title, frame)
    for block in blocks:
        if isinstance(block, Words):
            strips += words(
                block.prose,
                _lead(look),
                Belongs(block.id, block.slot),
                before=6 * MM,
                measure=min(look.type.measure, frame.width),
            )
        elif not isinstance(block, Picture):
            strips += strips_of_all([block], Setting(look))
    tall = stack_height(strips, frame.width)
    drop = min(frame.height * (0.06 if shown else 0.16), max(frame.height - tall, 0.0) / 3)
    room = Rect(frame.x, frame.y, frame.width, frame.height - drop)
    bottom = flow(strips, sheets, room)
    for picture in pictures:
        if picture.source is None:
            _room_for(sheets, picture, bottom)
        else:
            bottom = _picture(sheets, picture, bottom)


def _lead(look: Look) -> Style:
    size = look.type.text * 1.04
    return look.style(size, size * 1.46)


def _title(look: Look, title: str, frame: Rect) -> list[Strip]:
    made: list[Strip] = []
    for factor in (1.32, 1.15, 1.0, 0.8, 0.65):
        size = look.type.heading * factor
        style = Style(
            look.heading_family,
            size,
            size * 1.2,
            look.theme.main,
            Tag.TITLE,
            bold=True,
            balanced=True,
        )
        made = words(title, style, Belongs(), before=9 * MM)
        if stack_height(made, frame.width) < frame.height * 0.3:
            break
    return made


def _number(look: Look, number: int) -> DrawnStrip:
    """The chapter's sign with its number, as the theme draws it."""
    radius = 0.078 * look.paper.width

    def paint(sheet: Sheet, rect: Rect) -> None:
        x, y = rect.x + radius * 1.42, rect.y + rect.height / 2
        shapes, colour, scale = sign(look.theme, SignPlace(number, x, y, radius))
        sheet.shape(*shapes)
        if number:
            size = radius * scale
            at = rect.x if look.theme.plain and scale > _QUIET else x
            bold = scale <= _QUIET
            align = 0.0 if at == rect.x else 0.5
            sheet.label(str(number), at, y - size * 0.36, size, colour, bold=bold, align=align)

    return DrawnStrip(radius * 2.84, paint)


def _room_for(sheets: Sheets, picture: Picture, bottom: float) -> None:
    """The empty half of the page is where a photo can be dropped."""
    frame = sheets.now.frame
    tall = max(bottom - frame.y - 10 * MM, 12 * MM)
    sheets.now.box(picture.id, picture.slot, Rect(frame.x, frame.y, frame.width, tall))


def _picture(sheets: Sheets, picture: Picture, bottom: float) -> float:
    look, frame = sheets.look, sheets.now.frame
    caption = caption_strips(look, picture)
    under = caption_height(caption, frame.width)
    room = bottom - 8 * MM - frame.y - under
    top = bottom - 8 * MM
    if room < 45 * MM:
        frame = sheets.turn().frame
        room, top = frame.height * 0.7, frame.top
    size = frame_for(look, picture, frame.width, min(room, frame.height * 0.62))
    rect = Rect(frame.x, top - size.height, size.width, size.height)
    draw_picture(sheets.now, picture, rect)
    area = Rect(frame.x, frame.y, max(size.width, 40 * MM), rect.y - 2.2 * MM - frame.y)
    return flow(caption, sheets, area) if caption else rect.y
