"""Pictures that lie freely on a page: stickers, drawings, a ticket stuck in.

They lie over everything else, take no room from it and flow nowhere. What is not there yet is not
drawn.
"""

from dataclasses import replace

from lifestory.edition.values import FREE, EditionPage, Picture, Place
from lifestory.layout.marks import Box, LaidPage, PictureMark, Rect

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
        PictureMark(
            rect_of(each.place, page.width, page.height),
            each.source,
            each.view,
            shadow=not each.by_child,
            description=each.description,
            block=each.id,
            tilt=each.place.tilt,
        )
        for each in loose
        if each.source is not None and each.place is not None
    )
    boxes = tuple(
        Box(each.id, FREE, rect_of(each.place, page.width, page.height))
        for each in loose
        if each.place is not None
    )
    return replace(page, marks=page.marks + marks, boxes=page.boxes + boxes)


def rect_of(place: Place, width: float, height: float) -> Rect:
    """A place in points on a page of so many points."""
    wide, tall = max(place.width, LEAST) * width, max(place.height, LEAST) * height
    return Rect(place.x * width, (1 - place.y) * height - tall, wide, tall)


def place_of(rect: Rect, width: float, height: float, tilt: float = 0.0) -> Place:
    """A rectangle in points as a place on a page of so many points."""
    return Place(
        rect.x / width, 1 - rect.top / height, rect.width / width, rect.height / height, tilt
    )
