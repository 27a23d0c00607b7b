"""Points of a page and pixels of the screen: the only place that knows both.

A desk is the ground on which one page or a spread lies. Desk pixels are device-independent, with
the origin at the desk's upper left corner and y growing downwards; page points have their origin
at the page's lower left corner and y growing upwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSizeF

from lifestory.layout.marks import Rect

PIXELS_PER_POINT = 96 / 72
"""At 100 % a centimetre of paper is a centimetre of an ordinary screen."""

MARGIN = 26.0
"""Pixels of ground left around the pages."""

BELOW = 60.0
"""Pixels of ground left beneath them, where the zoom is said."""

LEAST, MOST = 0.25, 8.0
"""How far one can zoom out and in."""

BETWEEN = 22.0
"""Pixels of ground between pages that lie beneath each other."""

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)


class Fit(StrEnum):
    """A zoom that follows the window."""

    PAGE = "page"
    WIDTH = "width"


class Mode(StrEnum):
    """How many pages are shown: one, the two that lie open together, or all beneath each other."""

    ONE = "one"
    SPREAD = "spread"
    SCROLL = "scroll"


Zoom = Fit | float
"""A fit, or a factor of paper's own size from `LEAST` to `MOST`."""


@dataclass(frozen=True)
class SheetSize:
    """One page to be laid on the desk: its index in the book and its size in points."""

    index: int
    width: float
    height: float


@dataclass(frozen=True)
class PlacedSheet:
    """A page on the desk. `scale` is desk pixels for each point."""

    index: int
    place: QRectF
    scale: float

    def to_pixels(self, rect: Rect) -> QRectF:
        """A rectangle of the page on the desk."""
        return QRectF(
            self.place.x() + rect.x * self.scale,
            self.place.bottom() - rect.top * self.scale,
            rect.width * self.scale,
            rect.height * self.scale,
        )

    def point(self, x: float, y: float) -> QPointF:
        """A point of the page on the desk."""
        return QPointF(self.place.x() + x * self.scale, self.place.bottom() - y * self.scale)

    def to_points(self, at: QPointF) -> tuple[float, float]:
        """A point of the desk on the page, in points."""
        return (at.x() - self.place.x()) / self.scale, (self.place.bottom() - at.y()) / self.scale

    def part_seen(self, seen: QRectF) -> tuple[float, float, float, float] | None:
        """Left, top, right, bottom of what is seen, as parts of the page; None for nothing."""
        part = self.place.intersected(seen)
        if part.isEmpty():
            return None
        width, height = self.place.width(), self.place.height()
        return (
            (part.left() - self.place.left()) / width,
            (part.top() - self.place.top()) / height,
            (part.right() - self.place.left()) / width,
            (part.bottom() - self.place.top()) / height,
        )


@dataclass(frozen=True)
class Desk:
    """The pages that are shown, and how large the ground around them is."""

    size: QSizeF
    sheets: tuple[PlacedSheet, ...]
    scale: float

    def seen(self, window: QRectF) -> tuple[PlacedSheet, ...]:
        """The pages of which a window onto the desk shows something."""
        return tuple(sheet for sheet in self.sheets if sheet.place.intersects(window))

    def nearest(self, at: QPointF) -> PlacedSheet | None:
        """The page that a point of the desk lies on, or the next one to it."""

        def away(sheet: PlacedSheet) -> float:
            place = sheet.place
            beside = max(place.left() - at.x(), at.x() - place.right(), 0.0)
            over = max(place.top() - at.y(), at.y() - place.bottom(), 0.0)
            return beside + over

        return min(self.sheets, key=away, default=None)

    @property
    def zoom(self) -> float:
        """The zoom as a factor of paper's own size."""
        return self.scale / PIXELS_PER_POINT

    def sheet(self, index: int) -> PlacedSheet | None:
        """The page with that index in the book, if it is shown."""
        return next((sheet for sheet in self.sheets if sheet.index == index), None)

    def sheet_at(self, at: QPointF) -> PlacedSheet | None:
        """The page beneath a point of the desk."""
        return next((sheet for sheet in self.sheets if sheet.place.contains(at)), None)


def lay_desk(pages: Sequence[SheetSize], room: QSizeF, zoom: Zoom, across: int = 1) -> Desk:
    """Lay pages side by side in the middle of a room, each a whole number of pixels wide.

    Args:
        pages: what is shown, from left to right.
        room: the size of the window onto the desk, in pixels.
        zoom: a fit or a factor.
        across: how many pages a fit makes room for, so that a lone page of a spread is not larger
            than its neighbours.
    """
    if not pages:
        return Desk(QSizeF(room), (), PIXELS_PER_POINT)
    scale = _scale(pages, room, zoom, across)
    widths = [max(1.0, float(round(page.width * scale))) for page in pages]
    width = sum(widths)
    height = max(page.height * wide / page.width for page, wide in zip(pages, widths, strict=True))
    size = QSizeF(
        max(room.width(), width + 2 * MARGIN), max(room.height(), height + MARGIN + BELOW)
    )
    left = round((size.width() - width) / 2)
    top = round(MARGIN + (size.height() - MARGIN - BELOW - height) / 2)
    sheets, x = [], float(left)
    for page, wide in zip(pages, widths, strict=True):
        own = wide / page.width
        sheets.append(PlacedSheet(page.index, QRectF(x, top, wide, page.height * own), own))
        x += wide
    return Desk(size, tuple(sheets), scale)


def lay_column(pages: Sequence[SheetSize], room: QSizeF, zoom: Zoom) -> Desk:
    """Lay pages beneath each other, each in the middle; a fit is that of the largest one."""
    if not pages:
        return Desk(QSizeF(room), (), PIXELS_PER_POINT)
    widest = max(pages, key=lambda page: page.width)
    scale = _scale([widest], room, zoom, 1)
    width = max(room.width(), max(page.width for page in pages) * scale + 2 * MARGIN)
    sheets, y = [], MARGIN
    for page in pages:
        wide = max(1.0, float(round(page.width * scale)))
        own = wide / page.width
        left = float(round((width - wide) / 2))
        sheets.append(PlacedSheet(page.index, QRectF(left, y, wide, page.height * own), own))
        y = float(round(y + page.height * own + BETWEEN))
    return Desk(QSizeF(width, max(room.height(), y - BETWEEN + BELOW)), tuple(sheets), scale)


def _scale(pages: Sequence[SheetSize], room: QSizeF, zoom: Zoom, across: int) -> float:
    if not isinstance(zoom, Fit):
        return PIXELS_PER_POINT * min(max(zoom, LEAST), MOST)
    width = max(page.width for page in pages) * max(across, len(pages))
    height = max(page.height for page in pages)
    by_width = (room.width() - 2 * MARGIN) / width
    by_height = (room.height() - MARGIN - BELOW) / height
    scale = by_width if zoom is Fit.WIDTH else min(by_width, by_height)
    return max(scale, PIXELS_PER_POINT * 0.05)


def pages_together(current: int, count: int, mode: Mode) -> tuple[int, ...]:
    """The indices of the pages that are shown with one: itself, the spread it lies in, or all.

    The first page is a right-hand page and lies alone.
    """
    if not 0 <= current < count:
        return ()
    if mode is Mode.SCROLL:
        return tuple(range(count))
    if mode is Mode.ONE or current == 0:
        return (current,)
    left = current if current % 2 else current - 1
    return tuple(index for index in (left, left + 1) if index < count)


def next_step(zoom: float, up: bool) -> float:
    """The next step of the zoom from where it is."""
    if up:
        return next((step for step in STEPS if step > zoom * 1.01), MOST)
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), LEAST)
