"""Children as table rows, painted: dense, under a head that stays and sorts."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import theme as t
from ui.children import sentences
from ui.children.cards import paint_fixed_by, paint_flags
from ui.children.model import URGENCY, ChildrenModel, SummaryRole
from ui.children.views import LEFT, Brush, ByName
from ui.theme import theme
from ui.widgets.avatar import paint_avatar
from ui.widgets.chip import STATE_TONES, chip_size, paint_chip

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

_ROW, _HEAD, _FACE = 40, 36, 28
_LEAST_DUE = 180
_LEAST_NEEDED = ("books", "worked", "missing", "age", "decisions", "state")


class RowDelegate(QStyledItemDelegate):
    """A cell: the first column with the face, the state as a chip, due dates with their sign."""

    def __init__(self, model: ChildrenModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        child: ChildSummary = index.data(SummaryRole)
        place: QRect = option.rect
        painter.save()
        current = theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, current.color("selected" if chosen else "surface"))
        painter.setPen(current.color("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        column = self._model.columns[index.column()]
        words = column.say(child, self._model.today)
        inner, brush = place.adjusted(t.M, 0, -t.S, 0), Brush(painter)
        if column.key == "name":
            self._name(painter, brush, inner, child)
        elif column.key == "state":
            size = chip_size(words)
            at = QPoint(inner.left() - t.XS, place.center().y() - size.height() // 2)
            paint_chip(painter, QRectF(at, size), words, STATE_TONES[child.state.value])
        elif column.key == "due":
            self._due(painter, brush, inner, child, words)
        else:
            none = column.key == "books" and not child.books
            brush.line(inner, words, t.TEXT, "bad" if none else _TONES.get(column.key, "soft"))
        painter.restore()

    def _name(self, painter: QPainter, brush: Brush, inner: QRect, child: "ChildSummary") -> None:
        face = QRectF(inner.left(), inner.center().y() - _FACE / 2 + 1, _FACE, _FACE)
        paint_avatar(painter, face, child.called, self._model.faces.get(child))
        line = QRect(inner)
        line.setTop(inner.center().y() - theme().px(18))
        line.setHeight(theme().px(36))
        flags = paint_flags(painter, brush, line, self._model.attention(child))
        name = inner.adjusted(_FACE + 10, 0, -flags, 0)
        brush.line(name, child.called, t.TEXT, "ink", strong=True)

    def _due(
        self, painter: QPainter, brush: Brush, inner: QRect, child: "ChildSummary", words: str
    ) -> None:
        due = sentences.first_due(child)
        if due is None:
            return
        late = due.is_late(self._model.today)
        left = paint_fixed_by(painter, inner, due.fixed_by.value, late=late)
        tone = "bad" if late else "ink"
        brush.line(inner.adjusted(left, 0, 0, 0), words, t.TEXT, tone, strong=late)


_TOLD_BESIDE = frozenset({"age", "missing", "decisions", "books"})
_TONES = {"missing": "ink", "decisions": "ink"}


class TableView(QTableView):
    """The children as rows of 40 px. `chosen(index)` comes with Enter, and with a click as long as
    `opens_on_click`; otherwise with a double click."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: ChildrenModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens_on_click = True
        self._children, self._less = model, False
        self.setModel(model)
        self.setItemDelegate(RowDelegate(model, self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW))
        self._dress_head()
        ByName(self, model, self.chosen.emit)
        self.clicked.connect(lambda index: self._pressed(index, once=True))
        self.doubleClicked.connect(lambda index: self._pressed(index, once=False))

    def _pressed(self, index: QModelIndex, *, once: bool) -> None:
        if once is self.opens_on_click:
            self.chosen.emit(index)

    def _dress_head(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(LEFT)
        head.setFixedHeight(theme().px(_HEAD))
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        for number, column in enumerate(self._children.columns):
            if column.width:
                head.resizeSection(number, theme().px(column.width))
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        head.sectionClicked.connect(self._sort_by)
        self._children.modelReset.connect(self._show_order)
        self._show_order()

    def show_less(self, less: bool) -> None:
        """Leave out the columns that the pane beside the table tells anyway."""
        self._less = less
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out columns, the least needed first, until the due dates have room."""
        gone = set(_TOLD_BESIDE if self._less else ())
        columns = self._children.columns
        room = self.viewport().width() - theme().px(_LEAST_DUE)
        for key in _LEAST_NEEDED:
            if sum(theme().px(each.width) for each in columns if each.key not in gone) <= room:
                break
            gone.add(key)
        for number, column in enumerate(columns):
            self.setColumnHidden(number, column.key in gone)

    def _sort_by(self, number: int) -> None:
        """A press on a heading sorts by it, another one turns the order round."""
        key = self._children.columns[number].key
        again = self._children.order == key and not self._children.is_backwards
        self._children.order_by(key, backwards=again)

    def _show_order(self) -> None:
        keys = [column.key for column in self._children.columns]
        known = self._children.order != URGENCY
        backwards = self._children.is_backwards
        way = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        at = keys.index(self._children.order) if known else -1
        self.horizontalHeader().setSortIndicator(at, way)
