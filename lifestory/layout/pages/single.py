"""Pages of one photo that is not above its words: beneath them, across the page, or on show."""

from lifestory.edition.values import AnyBlock, Picture
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import rounded
from lifestory.layout.flow import Strip, draw_stack, flow, stack_height
from lifestory.layout.look import MM
from lifestory.layout.marks import PictureMark, Rect, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all, strips_within
from lifestory.layout.pictures import (
    CAPTION_GAP,
    aspect_of,
    caption_height,
    caption_strips,
    cut_caption,
    draw_picture,
    frame_for,
    held,
    view_of,
)
from lifestory.layout.sheet import Sheets

_GAP = 6 * MM
_LEAST = 0.32
"""The part of the page that a photo beneath words keeps."""
_BAND = 1.55
"""From this width by height on a photo goes from edge to edge; a higher one keeps to the frame."""


def _parted(sheets: Sheets) -> tuple[list[Picture], list[AnyBlock]]:
    blocks = sheets.page.blocks
    pictures = [block for block in blocks if isinstance(block, Picture)]
    return pictures, [block for block in blocks if not isinstance(block, Picture)]


def compose_below(sheets: Sheets) -> None:
    """Words first, the photos beneath each other at the foot of the page."""
    look = sheets.look
    body = head(sheets, sheets.page.title)
    pictures, others = _parted(sheets)
    most = (1 - _LEAST) * body.height - _GAP
    strips = strips_within(others, Setting(look, width=body.width), body.width, most)
    needed = stack_height(strips, body.width) + _GAP if strips else 0.0
    room = max(body.height - needed, _LEAST * body.height)
    rest: list[Strip] = []
    foot = body.y
    for picture in reversed(pictures):
        caption = caption_strips(look, picture)
        each = (room - _GAP * (len(pictures) - 1)) / len(pictures)
        under = min(caption_height(caption, body.width), 2 * look.caption_style.leading + 3 * MM)
        size = frame_for(look, picture, body.width, max(each - under, each * 0.5))
        fits, more = cut_caption(caption, size.width, 2)
        rest = [*more, *rest]
        y = foot + caption_height(fits, size.width)
        rect = Rect(body.x, y, size.width, size.height)
        draw_picture(sheets.now, picture, rect)
        draw_stack(fits, sheets.now, rect.x, y - CAPTION_GAP, size.width)
        foot = rect.top + _GAP
    flow([*rest, *strips], sheets, Rect(body.x, foot, body.width, max(body.top - foot, 0.0)))


def compose_band(sheets: Sheets) -> None:
    """A wide photo from edge to edge of the paper; one that is not so wide keeps to the frame."""
    look, paper = sheets.look, sheets.look.paper
    body = head(sheets, sheets.page.title)
    pictures, others = _parted(sheets)
    strips = strips_of_all(others, Setting(look, width=body.width))
    top = body.top
    for picture in pictures:
        caption = caption_strips(look, picture)
        needed = stack_height([*caption, *strips], body.width) + 2 * _GAP
        room = max(body.height - needed, _LEAST * body.height)
        band = Rect(0, 0, paper.width, paper.width / aspect_of(picture.source))
        fills = picture.source is not None and held(band, picture.source, picture.view) == band
        spare = max(body.height - needed - band.height, 0.0)
        if fills and aspect_of(picture.source) >= _BAND and band.height <= room:
            top -= min(spare * 0.3, 0.16 * body.height)
            rect = Rect(0, top - band.height, band.width, band.height)
            _bare(sheets, picture, rect)
        else:
            size = frame_for(look, picture, body.width, room)
            rect = Rect(body.x, top - size.height, size.width, size.height)
            draw_picture(sheets.now, picture, rect)
        fits, more = cut_caption(caption, min(rect.width, body.width), 2)
        end = draw_stack(fits, sheets.now, body.x, rect.y - CAPTION_GAP, body.width)
        strips = [*more, *strips]
        top = (end if fits else rect.y) - _GAP
    flow(strips, sheets, Rect(body.x, body.y, body.width, max(top - body.y, 0.0)))


def _bare(sheets: Sheets, picture: Picture, rect: Rect) -> None:
    """A photo without a frame, to the edges of the paper."""
    if picture.source is not None:
        sheets.now.picture(
            PictureMark(
                rect,
                picture.source,
                view_of(picture),
                description=picture.description,
                block=picture.id,
            )
        )
    sheets.now.box(picture.id, picture.slot, rect)


def compose_exhibit(sheets: Sheets) -> None:
    """Something that was made or kept, by itself, with its label and perhaps its story beneath."""
    look, theme = sheets.look, sheets.look.theme
    body = head(sheets, sheets.page.title)
    pictures, others = _parted(sheets)
    strips = strips_of_all(others, Setting(look, width=body.width))
    if not pictures:
        flow(strips, sheets, body)
        return
    picture = pictures[0]
    label = [*caption_strips(look, picture)]
    label += [strip for one in pictures[1:] for strip in strips_of_all([one], Setting(look))]
    needed = stack_height([*label, *strips], body.width) + 3 * _GAP
    room = max(body.height - needed, 0.46 * body.height)
    pad = 0.0 if picture.by_child or picture.source is None else 9 * MM
    size = frame_for(look, picture, body.width - 2 * pad, room - 2 * pad, whole=True)
    tall = size.height + 2 * pad
    mat = Rect(body.x, body.top - tall, body.width, tall)
    if pad:
        sheets.now.shape(Shape(rounded(mat, theme.corner * MM), fill=theme.cards[-1]))
    left = mat.x + (mat.width - size.width) / 2
    draw_picture(sheets.now, picture, Rect(left, mat.y + pad, size.width, size.height))
    start = mat.y - _GAP
    flow([*label, *strips], sheets, Rect(body.x, body.y, body.width, max(start - body.y, 0.0)))
