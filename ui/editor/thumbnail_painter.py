"""How a row of the column of pages looks: a chapter's heading, or a page with its number."""

from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QSize, Qt
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
            tall = current.px(30) if row.title else current.px(8)
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
        area = area.adjusted(theme().px(8), 0, -4, 0)
        text = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

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
        elif row.held_back:
            words = tr("{n} · with a grown-up", n=row.number)
        painter.setFont(current.font(t.NOTE, strong=is_current, tabular=True))
        painter.setPen(current.color("accent" if is_current else "soft"))
        under = QRectF(area.x(), place.bottom() + 3, area.width(), current.px(20))
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)
