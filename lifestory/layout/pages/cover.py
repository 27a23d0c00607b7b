"""The cover: the name that the child chose, a picture, a line beneath."""

from lifestory.edition.values import AnyBlock, Picture, Words
from lifestory.layout.blocks import Setting
from lifestory.layout.breaking import Style
from lifestory.layout.flow import Belongs, Strip, draw_stack, flow, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Tag
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pictures import (
    caption_height,
    caption_strips,
    cut_caption,
    draw_picture,
    frame_for,
)
from lifestory.layout.sheet import Sheets
from lifestory.words.prose import Prose

_SIZES = (64.0, 58.0, 52.0, 48.0, 42.0, 36.0, 30.0, 24.0)


def compose(sheets: Sheets) -> None:
    """Lay the cover; it has no number."""
    page, look = sheets.page, sheets.look
    sheet = sheets.now
    sheet.shows_number = False
    sheet.decoration = "cover"
    titles = [block for block in page.blocks if block.slot == "title" and isinstance(block, Words)]
    pictures = [block for block in page.blocks if isinstance(block, Picture)]
    others = [block for block in page.blocks if block not in titles and block not in pictures]
    frame = _frame(look)
    strips = [*_title(look, titles, page.title, frame), *_subtitle(look, others)]
    shown = [picture for picture in pictures if picture.source is not None][:1]
    tall = stack_height(strips, frame.width)
    rest: list[Strip] = []
    if not shown:
        _without_picture(sheets, strips, frame, tall, pictures)
    else:
        bottom = flow(strips, sheets, frame)
        rest = _picture(sheets, shown[0], frame, bottom)
    later = [picture for picture in pictures if picture not in shown and picture.source]
    _overleaf(sheets, rest, later)


def _frame(look: Look) -> Rect:
    paper = look.paper
    side = max(paper.width / 9, 20 * MM)
    foot = 0.10 * paper.height
    top = paper.height * (1 - look.theme.cover_head)
    return Rect(side, foot, paper.width - 2 * side, top - foot)


def _title(look: Look, titles: list[Words], spare: str, frame: Rect) -> list[Strip]:
    scale = look.paper.type_scale
    prose: Prose = tuple(paragraph for block in titles for paragraph in block.prose)
    belongs = Belongs(titles[0].id, titles[0].slot) if titles else Belongs()
    made: list[Strip] = []
    for size in _SIZES:
        style = Style(
            look.heading_family,
            size * scale,
            size * scale * 1.16,
            look.theme.main,
            Tag.TITLE,
            bold=True,
            balanced=True,
        )
        made = words(prose or spare, style, belongs)
        if stack_height(made, frame.width) <= max(2.4 * 64 * scale, frame.height * 0.2):
            break
    return made


def _subtitle(look: Look, blocks: list[AnyBlock]) -> list[Strip]:
    size = min(max(look.type.text * 0.95, 15.0), 24.0) * max(look.paper.type_scale, 0.85)
    style = look.style(size, size * 1.4, look.theme.second)
    strips: list[Strip] = []
    for block in blocks:
        if isinstance(block, Words):
            strips += words(block.prose, style, Belongs(block.id, block.slot), before=3 * MM)
        else:
            strips += strips_of_all([block], Setting(look))
    return strips


def _picture(sheets: Sheets, picture: Picture, frame: Rect, bottom: float) -> list[Strip]:
    """The cover's picture with its caption; what of the caption has no room is given back."""
    sheet, look = sheets.now, sheets.look
    strips = caption_strips(look, picture)
    under = min(caption_height(strips, frame.width), 2 * look.caption_style.leading + 4 * MM)
    foot = max(frame.y, 0.215 * look.paper.height) if strips else frame.y
    room = bottom - 9 * MM - foot - under
    top = bottom - 9 * MM
    if room < 40 * MM:
        sheet = sheets.turn()
        room, top = sheet.frame.height * 0.8, sheet.frame.top
    size = frame_for(look, picture, frame.width, room)
    x = (look.paper.width - size.width) / 2 if look.theme.centred else frame.x
    top -= min((room - size.height) * 0.3, 16 * MM)
    rect = Rect(x, top - size.height, size.width, size.height)
    draw_picture(sheet, picture, rect, 2.0)
    fits, rest = cut_caption(strips, size.width, 2)
    draw_stack(fits, sheet, x, rect.y - 2.2 * MM, size.width)
    return rest


def _without_picture(
    sheets: Sheets, strips: list[Strip], frame: Rect, tall: float, pictures: list[Picture]
) -> None:
    """Words alone stand lower, over the drawn scene; the empty slot can still be pointed at."""
    drop = min(frame.height * 0.1, max(frame.height - tall, 0.0) / 3)
    flow(strips, sheets, Rect(frame.x, frame.y, frame.width, frame.height - drop))
    sheet = sheets.all[0]
    for picture in pictures:
        room = max(frame.height - drop - tall - 12 * MM, 20 * MM)
        sheet.box(picture.id, picture.slot, Rect(frame.x, frame.y, frame.width, room))


def _overleaf(sheets: Sheets, strips: list[Strip], later: list[Picture]) -> None:
    """What a cover has no room for goes on the next page."""
    if not strips and not later:
        return
    sheet = sheets.turn()
    area = sheet.frame
    for picture in later:
        strips = [*strips, *caption_strips(sheets.look, picture)]
        size = frame_for(sheets.look, picture, area.width, area.height * 0.4)
        draw_picture(sheet, picture, Rect(area.x, area.top - size.height, size.width, size.height))
        area = Rect(area.x, area.y, area.width, area.height - size.height - 5 * MM)
        if area.height < sheet.frame.height * 0.45:
            sheet = sheets.turn()
            area = sheet.frame
    flow(strips, sheets, area)
