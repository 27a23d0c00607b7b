"""What is held while the mouse is pressed: something lying freely, or the corner of a cover.

A grip follows the pointer and says on the view's signals what it does; letting go keeps it.
"""

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from lifestory.edition.values import Place
from lifestory.layout.loose import LEAST, place_of
from lifestory.layout.marks import PictureMark, Rect
from ui.editor.canvas.crop import area_under
from ui.editor.canvas.targets import Target

if TYPE_CHECKING:
    from ui.editor.canvas.view import PageView

_CORNER = 10.0
"""Pixels around a corner that hold the corner and not the whole."""

_MOST = 1.5
"""How large something lying freely may be, as a part of the page."""


class LooseGrip:
    """Moves what lies freely on a page; held at a corner, makes it larger or smaller."""

    def __init__(self, view: "PageView", target: Target, at: QPointF) -> None:
        self._view, self._target, self._from = view, view.newest(target), at
        shown = view.place_of(target)
        self._middle = shown.center() if shown is not None else at
        tilt = target.frame.tilt if target.frame is not None else 0.0
        corners = _corners(shown, tilt) if shown is not None else ()
        self.resizes = any(_away(at, corner) <= _CORNER for corner in corners)
        self.place: Place | None = None

    def move(self, at: QPointF) -> None:
        """The pointer is elsewhere."""
        sheet = self._view.desk.sheet(self._target.index)
        if sheet is None:
            return
        rect = self._target.rect
        if self.resizes:
            was = max(_away(self._from, self._middle), 1.0)
            rect = scaled(rect, _away(at, self._middle) / was)
        else:
            way = at - self._from
            right, up = way.x() / sheet.scale, -way.y() / sheet.scale
            rect = Rect(rect.x + right, rect.y + up, rect.width, rect.height)
        self.place = placed(self._view, self._target, rect)
        self._view.placing.emit(self._target, self.place)

    def finish(self) -> None:
        """Keep it where it is."""
        if self.place is not None:
            self._view.placed.emit(self._target, self.place)


class CoverGrip:
    """Draws the rectangle of a cover over a picture."""

    def __init__(self, view: "PageView", target: Target, mark: PictureMark, at: QPointF) -> None:
        self._view, self._target, self._mark = view, target, mark
        self._from = self._to = at

    @property
    def area(self) -> QRectF:
        """The rectangle in pixels of the viewport."""
        return QRectF(self._from, self._to).normalized()

    def move(self, at: QPointF) -> None:
        """The pointer is elsewhere."""
        self._to = at
        self._view.viewport().update()

    def finish(self) -> None:
        """Cover what lies under the rectangle."""
        sheet = self._view.desk.sheet(self._target.index)
        if sheet is None or self.area.width() < 4 or self.area.height() < 4:
            return
        offset = self._view.offset()
        one, other = (sheet.to_points(at + offset) for at in (self._from, self._to))
        area = area_under(self._mark, one, other)
        if area is not None:
            self._view.cover_asked.emit(self._target, area)


def scaled(rect: Rect, factor: float) -> Rect:
    """A rectangle larger by a factor about its middle."""
    wide, tall = rect.width * factor, rect.height * factor
    return Rect(rect.x + (rect.width - wide) / 2, rect.y + (rect.height - tall) / 2, wide, tall)


def placed(view: "PageView", target: Target, rect: Rect, tilt: float | None = None) -> Place:
    """A rectangle as a place on a target's page, its middle on the page and no smaller or larger
    than can be held."""
    page = view.pages[target.index]
    held = target.frame.tilt if target.frame is not None else 0.0
    factor = min(max(rect.width / page.width, LEAST), _MOST) * page.width / rect.width
    rect = scaled(rect, factor)
    x = min(max(rect.x + rect.width / 2, 0), page.width) - rect.width / 2
    y = min(max(rect.y + rect.height / 2, 0), page.height) - rect.height / 2
    rect = Rect(x, y, rect.width, rect.height)
    return place_of(rect, page.width, page.height, held if tilt is None else tilt)


def _corners(place: QRectF, tilt: float) -> list[QPointF]:
    """The corners of a frame as they are seen, tilted clockwise about its middle."""
    frame, middle = place.adjusted(-4, -4, 4, 4), place.center()
    turn = QTransform().translate(middle.x(), middle.y()).rotate(tilt)
    turn = turn.translate(-middle.x(), -middle.y())
    corners = (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight())
    return [turn.map(corner) for corner in corners]


def _away(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
