"""How a row of the column of pages looks: a chapter's heading, or a page with its number."""

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme as t
from ui.editor.canvas.pipeline import Shot
from ui.editor.thumbnail_rows import AnyIndex, PagesModel, Row
from ui.theme import theme
from ui.tr import tr

WIDTH = 132
"""Pixels at 100 %: the column."""


_MOST_WIDE = 176
"""Pixels: the column grows no further with the text, so that the page keeps its room."""


def column_width() -> int:
    """How wide the column is at the person's text size."""
    return min(theme().px(WIDTH), _MOST_WIDE)


class Pictured(Protocol):
    """What the painter asks of the column."""

    pages: PagesModel
    current: int

    def picture_size(self, row: Row) -> QSize: ...

    def picture(self, row: Row) -> Shot | None: ...


class PagePainter(QStyledItemDelegate):
    """Draws a row: the heading, or the page with its number."""

    def __init__(self, owner: QObject, view: Pictured) -> None:
        super().__init__(owner)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = self._view.pages.rows[index.row()]
        current = theme()
        if row.index is None:
            tall = self._tall(row) + current.px(t.M) if row.title else current.px(t.S)
            return QSize(column_width() - 16, tall)
        return QSize(column_width() - 16, self._view.picture_size(row).height() + current.px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self._view.pages.rows[index.row()]
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if row.index is None:
            self._heading(painter, area, row)
        else:
            state = option.state
            self._page(painter, area, row, bool(state & QStyle.StateFlag.State_MouseOver))
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, row: Row) -> None:
        font = theme().font(t.NOTE, strong=True)
        painter.setFont(font)
        painter.setPen(theme().color("soft"))
        inset = (area.width() - self._view.picture_size(row).width()) / 2
        area = area.adjusted(inset, 0, -inset, -t.XS)
        painter.setClipRect(area)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, leading | Qt.TextFlag.TextWordWrap, row.title)

    def _tall(self, row: Row) -> int:
        """How tall a heading is: it goes on in a second line, and in a third, but no further."""
        metrics = QFontMetricsF(theme().font(t.NOTE, strong=True))
        room = QRectF(0, 0, self._view.picture_size(row).width(), 1000)
        wanted = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row.title).height()
        return round(min(wanted, 3 * metrics.lineSpacing()))

    def _page(self, painter: QPainter, area: QRectF, row: Row, hover: bool) -> None:
        current, size = theme(), self._view.picture_size(row)
        place = QRectF(
            area.x() + (area.width() - size.width()) / 2,
            area.y() + current.px(6),
            size.width(),
            size.height(),
        )
        is_current = row.index == self._view.current
        painter.fillRect(place, current.color("page"))
        shot = self._view.picture(row)
        if shot is not None:
            painter.drawImage(place, shot.image)
        token = "accent" if is_current else "edge" if hover else "line"
        wide = 3.0 if is_current else 1.0
        painter.setPen(QPen(current.color(token), wide, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        out = wide / 2
        painter.drawRect(place.adjusted(-out, -out, out, out))
        words = str(row.number)
        if row.goes_on:
            words = tr("{n} · goes on", n=row.number)
        painter.setFont(current.font(t.NOTE, strong=is_current, tabular=True))
        painter.setPen(current.color("accent" if is_current else "soft"))
        under = QRectF(area.x(), place.bottom() + 4, area.width(), current.px(20))
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)
        if row.held_back:
            self._held_back(painter, place)

    def _held_back(self, painter: QPainter, page: QRectF) -> None:
        """Two people in the page's corner: it is read only with a grown-up."""
        current = theme()
        side = current.px(22)
        mark = QRectF(page.right() - side - 4, page.y() + 4, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("warm"))
        painter.drawEllipse(mark)
        inside = side * 0.64
        corner = mark.center() - QPointF(inside / 2, inside / 2)
        painter.drawPixmap(corner, current.pixmap("users", "surface", round(inside)))
