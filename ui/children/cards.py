"""Children as cards and as table rows, painted: a thousand cost no more than those in sight."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import theme as t
from ui.children import sentences
from ui.children.model import ChildrenModel, SummaryRole
from ui.saying import state_words
from ui.theme import theme
from ui.widgets.avatar import paint_avatar
from ui.widgets.chip import STATE_TONES, chip_size, paint_chip

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

_LEAST_WIDTH, _HEIGHT, _GAP, _FACE = 300, 176, t.L, 60
SCROLL = 14
"""How much of a view's right side its scroll bar may take, in pixels."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _line(painter: QPainter, place: QRect, words: str, size: int, token: str, strong: bool) -> None:
    font = theme().font(size, strong=strong)
    painter.setFont(font)
    painter.setPen(theme().color(token))
    elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEFT, elided)


class CardDelegate(QStyledItemDelegate):
    """One child as a card: face, name, age and home, state, what matters, what is due."""

    def __init__(self, model: ChildrenModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        child: ChildSummary = index.data(SummaryRole)
        card = QRect(option.rect).adjusted(1, 2, -_GAP, 2 - _GAP)
        painter.save()
        self._ground(painter, card, option)
        inner = card.adjusted(t.L, t.L, -t.L, -t.L)
        paint_avatar(
            painter,
            QRectF(inner.left(), inner.top(), _FACE, _FACE),
            child.called,
            self._model.faces.get(child),
        )
        self._words(painter, inner, child, self._model.today)
        painter.restore()

    def _ground(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        current = theme()
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("shadow", 0.06))
        painter.drawRoundedRect(card.translated(0, 1), t.CARD_RADIUS, t.CARD_RADIUS)
        edge = "accent" if chosen else "edge" if under else "line"
        painter.setPen(QPen(current.color(edge), 2 if chosen else 1))
        painter.setBrush(current.color("surface"))
        painter.drawRoundedRect(
            QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), t.CARD_RADIUS, t.CARD_RADIUS
        )

    def _words(self, painter: QPainter, inner: QRect, child: "ChildSummary", today: date) -> None:
        px = theme().px
        beside = inner.left() + _FACE + 14
        top, width = inner.top(), inner.right() - beside
        name = QRect(beside, top + px(6), width, px(26))
        _line(painter, name, child.called, t.SECTION, "ink", True)
        who = QRect(beside, top + px(33), width, px(20))
        _line(painter, who, sentences.who_line(child, today), t.NOTE, "soft", False)
        state = state_words(child.state)
        chip = QRectF(QPoint(inner.left(), top + max(_FACE, px(56)) + 12), chip_size(state))
        paint_chip(painter, chip, state, STATE_TONES[child.state.value])
        foot = inner.bottom() - px(38)
        first = QRect(inner.left(), foot, inner.width(), px(20))
        _line(painter, first, sentences.first_line(child), t.TEXT, "ink", False)
        second = QRect(inner.left(), foot + px(20), inner.width(), px(19))
        overdue = child.due is not None and child.due < today
        words = sentences.second_line(child, today)
        _line(painter, second, words, t.NOTE, "bad" if overdue else "soft", overdue)

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        view = self.parent()
        assert isinstance(view, CardView)
        return view.gridSize()


class CardView(QListView):
    """The cards in as many columns as fit."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: ChildrenModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionRectVisible(False)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CardDelegate(model, self))
        self.setModel(model)
        self.clicked.connect(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - SCROLL
        columns = max(1, room // theme().px(_LEAST_WIDTH))
        self.setGridSize(QSize(room // columns, theme().px(_HEIGHT) + _GAP))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """A table's first column with the face, and the state as a chip."""

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
        words = str(index.data())
        inner = place.adjusted(t.M, 0, -t.S, 0)
        if index.column() == 0:
            face = QRectF(inner.left(), place.center().y() - 13, 28, 28)
            paint_avatar(painter, face, child.called, self._model.faces.get(child))
            _line(painter, inner.adjusted(38, 0, 0, 0), words, t.TEXT, "ink", True)
        elif index.column() == 2:
            size = chip_size(words)
            chip = QRectF(QPoint(inner.left(), place.center().y() - size.height() // 2), size)
            paint_chip(painter, chip, words, STATE_TONES[child.state.value])
        else:
            _line(painter, inner, words, t.TEXT, "ink" if index.column() == 3 else "soft", False)
        painter.restore()


class TableView(QTableView):
    """The children as rows of 40 px under a head that stays."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: ChildrenModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(model, self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(40))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(_LEFT)
        head.setFixedHeight(theme().px(36))
        for column, width in enumerate((210, 110, 140, 0, 190)):
            if width:
                head.resizeSection(column, theme().px(width))
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
