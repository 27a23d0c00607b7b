"""Laid pages become pictures, and pictures are remembered. No Qt in here; one thread at a time."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from lifestory.layout.marks import LaidPage
from lifestory.pdf.pictures import ScreenShelf
from lifestory.pdf.raster import Pixels, rasterise
from lifestory.pdf.write import page_pdf

Clip = tuple[float, float, float, float]
"""Left, top, right, bottom as parts of a page."""

_COPIES = 8_000_000
"""Bytes: so much of each size of photos is at hand."""

_FILES = 6_000_000
"""Bytes: so much of pages as PDF is at hand, to be drawn again at another size."""

Detail = Literal["screen", "thumbnail"]

K = TypeVar("K")
V = TypeVar("V")


class Remembered(Generic[K, V]):
    """The values used last, as many as weigh no more than `most` together; the newest always."""

    def __init__(self, most: int, weigh: Callable[[V], int]) -> None:
        self._most, self._weigh = most, weigh
        self._kept: OrderedDict[K, V] = OrderedDict()
        self.weight = 0

    def get(self, key: K) -> V | None:
        """What was kept under a key, if it still is."""
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key]

    def keep(self, key: K, value: V) -> None:
        """Keep something; the longest unused goes when there is too much."""
        if key in self._kept:
            self.weight -= self._weigh(self._kept.pop(key))
        self._kept[key] = value
        self.weight += self._weigh(value)
        while self.weight > self._most and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self.weight -= self._weigh(gone)


@dataclass(frozen=True)
class Picture:
    """A page, or a clip of it, as pixels; `width` is the whole page's in pixels."""

    page: LaidPage
    width: int
    clip: Clip | None
    pixels: Pixels


class ShelfAtHand:
    """A picture shelf that remembers the copies it read last, so that typing reads none again."""

    def __init__(self, shelf: ScreenShelf) -> None:
        self._shelf = shelf
        self._screens: Remembered[str, bytes] = Remembered(_COPIES, len)
        self._thumbnails: Remembered[str, bytes] = Remembered(_COPIES, len)
        self._made: Remembered[str, bytes] = Remembered(_COPIES, len)

    def screen_copy(self, digest: str) -> bytes:
        """The copy for the screen."""
        known = self._screens.get(digest)
        if known is None:
            known = self._shelf.screen_copy(digest)
            self._screens.keep(digest, known)
        return known

    def thumbnail(self, digest: str) -> bytes:
        """The small copy."""
        known = self._thumbnails.get(digest)
        if known is None:
            known = self._shelf.thumbnail(digest)
            self._thumbnails.keep(digest, known)
        return known

    def recall(self, key: str) -> bytes | None:
        """What was made of a copy before, if it is still there."""
        known = self._made.get(key)
        if known is None:
            known = self._shelf.recall(key)
            if known is not None:
                self._made.keep(key, known)
        return known

    def remember(self, key: str, value: bytes) -> None:
        """Keep what was made of a copy."""
        self._made.keep(key, value)
        self._shelf.remember(key, value)


class PageDrawer:
    """Draws pages through the very PDF that is printed; equal pages are drawn once.

    `drawn` counts the pages that were written as PDF because they were not remembered; `pictures`
    is how many bytes the pictures may take that are.
    """

    def __init__(self, shelf: ScreenShelf, pictures: int = 24_000_000) -> None:
        self._shelf = ShelfAtHand(shelf)
        self._pictures: Remembered[tuple[LaidPage, int, Clip | None], Picture] = Remembered(
            pictures, lambda picture: len(picture.pixels.data)
        )
        self._files: Remembered[LaidPage, bytes] = Remembered(_FILES, len)
        self.drawn = 0

    def picture(self, page: LaidPage, width: int, clip: Clip | None = None) -> Picture:
        """A page at a width in pixels, or a clip of it at that scale."""
        key = (page, width, clip)
        known = self._pictures.get(key)
        if known is None:
            known = Picture(page, width, clip, rasterise(self._file(page), 0, width, clip=clip))
            self._pictures.keep(key, known)
        return known

    def thumbnail(self, page: LaidPage, width: int) -> Picture:
        """A small picture of a page, not counted; the caller remembers it."""
        pdf = page_pdf([page], self._shelf, detail="thumbnail")
        return Picture(page, width, None, rasterise(pdf, 0, width))

    def _file(self, page: LaidPage) -> bytes:
        known = self._files.get(page)
        if known is None:
            self.drawn += 1
            known = page_pdf([page], self._shelf)
            self._files.keep(page, known)
        return known
