"""From words and photos to pages: which layouts, how many photos each, and never a crowded page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from math import ceil
from typing import TypeVar

from lifestory.drafting.facts import Photo
from lifestory.drafting.planned import PlannedBlock, PlannedPage
from lifestory.drafting.saying import STRICT
from lifestory.model import BlockKind
from lifestory.model.stages import ReadingStage

T = TypeVar("T")

WALL = {
    ReadingStage.PICTURE_BOOK: 3,
    ReadingStage.FIRST_WORDS: 4,
    ReadingStage.EARLY_READER: 8,
}
"""How many photos a wall may have at a stage."""

WALL_OF_OLDER_READERS = 12
"""How many it may have where it is not said: what one page holds."""

PANORAMA = 2.0
"""From this width to height on, a photo has a page of its own."""


def arranged(
    title: str, texts: Sequence[str], photos: Sequence[Photo], stage: ReadingStage
) -> list[PlannedPage]:
    """Pages for some words, already shared out to pages, and some photos.

    While there are words for it each photo has a page with some; what is left goes on a wall
    beside the last words. No photo is left out. In books for the youngest a panorama has words too.
    """
    wide = [photo for photo in photos if photo.ratio >= PANORAMA and stage not in STRICT]
    others = [photo for photo in photos if photo not in wide]
    pages = list(_pages(list(texts), others, stage))
    pages += [_page("full-photo", "", [photo]) for photo in wide]
    return [_titled(page, title) for page in pages[:1]] + pages[1:]


def _titled(page: PlannedPage, title: str) -> PlannedPage:
    return replace(page, title=title)


def _pages(texts: list[str], photos: list[Photo], stage: ReadingStage) -> Iterator[PlannedPage]:
    singles = min(len(photos), max(len(texts) - 1, 0))
    if len(photos) == len(texts):
        singles = len(photos)
    for text, photo in zip(texts, photos[:singles], strict=False):
        yield _page("photo-and-words", text, [photo])
    left_texts, left_photos = texts[singles:], photos[singles:]
    groups = shared_out(left_photos, on_a_wall(stage))
    for some_text, some_photos in zip_longest(left_texts, groups):
        text, group = some_text or "", some_photos or []
        yield _page(_layout(text, group), text, group)


def on_a_wall(stage: ReadingStage) -> int:
    """How many photos a wall may have at a stage."""
    return WALL.get(stage, WALL_OF_OLDER_READERS)


def side_by_side(title: str, text: str, photos: Sequence[Photo]) -> PlannedPage:
    """One page of some words and their few photos."""
    return _titled(_page(_layout(text, photos), text, photos), title)


def _layout(text: str, photos: Sequence[Photo]) -> str:
    if not photos:
        return "words"
    if len(photos) == 1:
        return "photo-and-words" if text else "full-photo"
    if len(photos) == 2 and _upright(photos[0]) == _upright(photos[1]):
        return "two-photos"
    return "photo-wall"


def _upright(photo: Photo) -> bool:
    return photo.ratio < 1


def shared_out(things: Sequence[T], at_most: int) -> list[Sequence[T]]:
    """Things in groups of nearly one size, so that no single one is left for the last page."""
    count = ceil(len(things) / at_most)
    ends = [round(len(things) * number / count) for number in range(count + 1)] if count else []
    return [things[start:end] for start, end in pairwise(ends)]


def _page(layout: str, text: str, photos: Sequence[Photo]) -> PlannedPage:
    slots = {"two-photos": ["photo-1", "photo-2"], "photo-wall": ["photos"] * len(photos)}
    named = slots.get(layout, ["photo"])
    pictures = [picture(photo, slot) for photo, slot in zip(photos, named, strict=False)]
    words = [PlannedBlock("words", BlockKind.WORDS, text)] if text else []
    return PlannedPage(layout, "", (*pictures, *words), is_free=bool(pictures))


def picture(photo: Photo, slot: str) -> PlannedBlock:
    """A photo in a slot. It has no words of its own: its caption is told when the book is read."""
    return PlannedBlock(
        slot,
        BlockKind.PICTURE,
        keepsake=photo.keepsake.id,
    )
