"""Pictures that lie freely on a page: stickers, drawings, a ticket stuck in.

They lie over everything else, take no room from it and flow nowhere. What is not there yet is not
drawn.
"""

from dataclasses import replace

from lifestory.edition.values import FREE, EditionPage, Picture, Place
from lifestory.layout.drawing import turned
from lifestory.layout.marks import Box, LaidPage, Mark, PictureMark, Rect
from lifestory.layout.symbols import emoji_at, emoji_symbol, placed

LEAST = 0.03
"""The smallest part of a page's width or height that something lying freely may have."""


def parted(page: EditionPage) -> tuple[EditionPage, tuple[Picture, ...]]:
    """A page without what lies freely on it, and that."""
    loose = tuple(
        block for block in page.blocks if isinstance(block, Picture) and block.slot == FREE
    )
    if not loose:
        return page, ()
    return replace(page, blocks=tuple(b for b in page.blocks if b.slot != FREE)), loose


def with_loose(page: LaidPage, loose: tuple[Picture, ...]) -> LaidPage:
    """A laid page with some pictures lying on it, the last one on top."""
    marks = tuple(
        mark
        for each in loose
        if each.place is not None
        for mark in _marks(each, rect_of(each.place, page.width, page.height), each.place.tilt)
    )
    boxes = tuple(
        Box(each.id, FREE, rect_of(each.place, page.width, page.height))
        for each in loose
        if each.place is not None
    )
    return replace(page, marks=page.marks + marks, boxes=page.boxes + boxes)


def _marks(picture: Picture, rect: Rect, tilt: float) -> tuple[Mark, ...]:
    """What is drawn where a picture or a sticker lies; nothing where a picture is still missing."""
    if picture.source is not None:
        shown = PictureMark(
            rect,
            picture.source,
            picture.view,
            shadow=not picture.by_child,
            description=picture.description,
            block=picture.id,
            tilt=tilt,
        )
        return (shown,)
    if not emoji_at(picture.sticker, 0):
        return ()
    side = min(rect.width, rect.height)
    x, y = rect.x + (rect.width - side) / 2, rect.y + (rect.height - side) / 2
    shapes = placed(emoji_symbol(picture.sticker), x, y, side)
    return tuple(turned(shape, x + side / 2, y + side / 2, tilt) for shape in shapes)


def rect_of(place: Place, width: float, height: float) -> Rect:
    """A place in points on a page of so many points."""
    wide, tall = max(place.width, LEAST) * width, max(place.height, LEAST) * height
    return Rect(place.x * width, (1 - place.y) * height - tall, wide, tall)


def place_of(rect: Rect, width: float, height: float, tilt: float = 0.0) -> Place:
    """A rectangle in points as a place on a page of so many points."""
    return Place(
        rect.x / width, 1 - rect.top / height, rect.width / width, rect.height / height, tilt
    )
