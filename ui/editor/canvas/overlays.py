"""What is painted over the pages: frames, handles, labels, invitations, drop places.

Everything is in desk pixels; colours are the theme's. Overlays are the window's and never printed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ui import theme as t
from ui.theme import LIGHT, theme

_HANDLE = 4.0
_SHADOW = ((9.0, 4.0, 3), (6.0, 3.0, 4), (4.0, 2.0, 6), (2.5, 1.5, 9), (1.0, 1.0, 14))
"""Reach, fall in pixels and darkness from 0 to 255 of each layer of a page's soft shadow."""


def paint_shadow(painter: QPainter, pages: Sequence[QRectF]) -> None:
    """The one soft shadow under the pages that lie on the ground."""
    page = QRectF()
    for each in pages:
        page = page.united(each)
    if page.isEmpty():
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, fall, dark in _SHADOW:
        painter.setBrush(QColor(0, 0, 0, dark))
        place = page.adjusted(-reach, -reach + fall, reach, reach + fall)
        painter.drawRoundedRect(place, reach, reach)


def paint_fold(painter: QPainter, page: QRectF, left: bool) -> None:
    """The fold between two pages, as a hairline."""
    painter.setPen(QPen(QColor(0, 0, 0, 28), 1))
    x = page.left() if left else page.right()
    painter.drawLine(QPointF(x, page.top()), QPointF(x, page.bottom()))


def paint_hover(painter: QPainter, place: QRectF) -> None:
    """A quiet outline of what would be selected."""
    pen = QPen(_accent(), 1.2)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(_accent(10))
    painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 4, 4)


def paint_selection(painter: QPainter, place: QRectF, *, has_focus: bool, fills: bool) -> None:
    """The frame with its handles; `fills` tints what lies in it."""
    frame = place.adjusted(-4, -4, 4, 4)
    painter.setBrush(_accent(14) if fills else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_accent(), 2 if has_focus else 1.4))
    painter.drawRoundedRect(frame, 4, 4)
    painter.setBrush(QColor(LIGHT.page))
    painter.setPen(QPen(_accent(), 1.8))
    for corner in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
        painter.drawEllipse(corner, _HANDLE, _HANDLE)


def label_place(
    text: str,
    place: QRectF,
    room: QRectF,
    *,
    within: bool = False,
    avoid: Sequence[QRectF] = (),
) -> QRectF:
    """Where a label chip goes: under the frame, or above it when there is no room or it would cover
    what is to be avoided; `within` the frame, if it is wide enough, so that the words beneath can
    be read."""
    metrics = QFontMetricsF(theme().font(t.NOTE))
    width, height = metrics.horizontalAdvance(text) + 24, metrics.height() + 7
    x = min(max(place.left() - 4, room.left() + 6), max(room.right() - width - 6, room.left() + 6))
    y = place.bottom() + 10
    if within and width + 16 <= place.width() and height + 16 <= place.height():
        return QRectF(x + 12, min(place.bottom(), room.bottom()) - height - 8, width, height)
    covers = any(QRectF(x, y, width, height).intersects(each) for each in avoid)
    if y + height > room.bottom() - 4 or covers:
        y = place.top() - 10 - height
    if y < room.top() + 4:
        y = min(place.bottom(), room.bottom()) - height - 8
    return QRectF(x, y, width, height)


def paint_label(painter: QPainter, text: str, place: QRectF) -> None:
    """A label chip: what is selected and what can be done with it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_accent())
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(QColor(LIGHT.on_accent))
    painter.setFont(theme().font(t.NOTE))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def paint_hint(painter: QPainter, text: str, place: QRectF) -> None:
    """A quiet chip on white, for what the pointer is over."""
    painter.setPen(QPen(_accent(110), 1))
    painter.setBrush(QColor(255, 255, 255, 240))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(QColor(LIGHT.accent))
    painter.setFont(theme().font(t.NOTE))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def paint_invitation(
    painter: QPainter,
    place: QRectF,
    text: str,
    *,
    strong: bool,
    framed: bool = True,
    middle: bool = False,
) -> None:
    """A place that waits for something, with a few words of what.

    Args:
        painter: paints in pixels of the viewport.
        place: where it is.
        text: the few words.
        strong: whether the pointer is over it or it is selected.
        framed: whether it has its broken line; what is selected has a frame already.
        middle: whether the words stand in the middle, where no drawing lies beneath them.
    """
    pen = QPen(_accent(255 if strong else 150), 1.6 if strong else 1.2, Qt.PenStyle.DashLine)
    painter.setPen(pen if framed else Qt.PenStyle.NoPen)
    painter.setBrush(_accent(24 if strong else 8))
    painter.drawRoundedRect(place, 6, 6)
    font = theme().font(t.TEXT if strong else t.NOTE, strong=strong)
    metrics = QFontMetricsF(font)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(place.width() - 16, 0))
    chip = QRectF(0, 0, metrics.horizontalAdvance(words) + 20, metrics.height() + 8)
    if place.width() < 60 or place.height() < chip.height():
        return
    at_foot = QPointF(place.center().x(), place.bottom() - chip.height() / 2 - 12)
    chip.moveCenter(place.center() if middle or place.height() < 70 else at_foot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 235))
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    painter.setPen(_accent())
    painter.setFont(font)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)


def paint_drop(painter: QPainter, place: QRectF, text: str) -> None:
    """The place into which what is dragged would fall."""
    painter.setPen(QPen(_accent(), 3))
    painter.setBrush(_accent(46))
    painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 6, 6)
    if not text:
        return
    chip = label_place(text, QRectF(place.center(), place.center()), place)
    chip.moveCenter(place.center())
    paint_label(painter, text, chip)


def paint_box(painter: QPainter, box: QPolygonF) -> None:
    """The box that would be covered, moved with the keys: seen on a light and on a dark photo."""
    white, accent = QPen(QColor(LIGHT.page), 5), QPen(_accent(), 2.5)
    for pen, brush in ((white, _accent(90)), (accent, QColor(Qt.GlobalColor.transparent))):
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPolygon(box)


def paint_thirds(painter: QPainter, place: QRectF) -> None:
    """Fine lines at the thirds of a picture that is being moved."""
    for pen in (QPen(QColor(0, 0, 0, 60), 1), QPen(QColor(255, 255, 255, 170), 1)):
        painter.setPen(pen)
        shift = 1.0 if pen.color().red() == 0 else 0.0
        for part in (1 / 3, 2 / 3):
            x = place.left() + place.width() * part + shift
            y = place.top() + place.height() * part + shift
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))


def _accent(alpha: int = 255) -> QColor:
    """Overlays lie on paper, which is white also in the dark: always the light accent."""
    color = QColor(LIGHT.accent)
    color.setAlpha(alpha)
    return color
