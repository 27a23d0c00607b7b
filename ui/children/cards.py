"""Children as cards, painted: a thousand cost no more than those in sight."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lifestory.template.policies import Weight
from ui import theme as t
from ui.children import sentences
from ui.children.model import ChildrenModel, SummaryRole
from ui.children.views import Brush, ByName
from ui.due_words import when_line
from ui.saying import state_words
from ui.theme import theme, when_theme_changes
from ui.widgets.avatar import paint_avatar
from ui.widgets.chip import STATE_TONES, chip_size, paint_chip
from ui.widgets.signs import SIGN, paint_sign

if TYPE_CHECKING:
    from lifestory.library import ChildSummary
    from lifestory.oversight import Attention

_LEAST_WIDTH, _HEIGHT, _GAP, _FACE = 300, 194, t.L, 60
SCROLL = 14
"""How much of a view's right side its scroll bar may take, in pixels."""
WEIGHT_TONES = {Weight.RED: "bad", Weight.AMBER: "warn"}
"""Which token each weight of a flag is shown in."""


class CardDelegate(QStyledItemDelegate):
    """One child as a card: who it is, the state, what is due, what is missing, the last work."""

    def __init__(self, model: ChildrenModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        child: ChildSummary = index.data(SummaryRole)
        card = QRect(option.rect).adjusted(1, 2, -_GAP, 2 - _GAP)
        painter.save()
        self._ground(painter, card, option)
        inner = card.adjusted(t.L, t.L, -t.L, -t.M)
        face = QRectF(inner.left(), inner.top(), _FACE, _FACE)
        paint_avatar(painter, face, child.called, self._model.faces.get(child))
        brush = Brush(painter)
        self._who(painter, brush, inner, child)
        self._foot(painter, brush, inner, child)
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

    def _who(self, painter: QPainter, brush: Brush, inner: QRect, child: "ChildSummary") -> None:
        px, top = theme().px, inner.top()
        beside = inner.left() + _FACE + 14
        width = inner.right() - beside
        flags = paint_flags(painter, brush, inner, self._model.attention(child))
        name = QRect(beside, top + px(6), width - flags, px(26))
        brush.line(name, child.called, t.SECTION, "ink", strong=True)
        who = QRect(beside, top + px(33), width, px(20))
        brush.line(who, sentences.who_line(child, self._model.today), t.NOTE, "soft")
        state = state_words(child.state)
        size = chip_size(state)
        chip = QRectF(QPoint(inner.left(), top + max(_FACE, px(56)) + 10), size)
        paint_chip(painter, chip, state, STATE_TONES[child.state.value])
        after = chip.toRect().adjusted(size.width() + t.S, 0, 0, 0)
        after.setRight(inner.right())
        brush.line(after, sentences.last_line(child, self._model.today), t.NOTE, "soft")

    def _foot(self, painter: QPainter, brush: Brush, inner: QRect, child: "ChildSummary") -> None:
        tall, today = theme().px(20), self._model.today
        line = QRect(inner.left(), inner.bottom() - 3 * tall, inner.width(), tall)
        due = sentences.first_due(child)
        if due is None:
            brush.line(line.translated(0, tall), sentences.nothing_due(), t.NOTE, "soft")
        else:
            late = due.is_late(today)
            left = paint_fixed_by(painter, line, due.fixed_by.value, late=late)
            beside = line.adjusted(left, 0, 0, 0)
            brush.line(beside, due.what, t.TEXT, "bad" if late else "ink", strong=late)
            words = when_line(due, today)
            brush.line(beside.translated(0, tall), words, t.NOTE, "bad" if late else "soft")
        line.translate(0, 2 * tall)
        brush.line(line, sentences.missing_line(child), t.NOTE, "ink")

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        view = self.parent()
        assert isinstance(view, CardView)
        return view.gridSize()


def paint_fixed_by(painter: QPainter, line: QRect, fixed_by: str, *, late: bool) -> int:
    """The sign of who fixes a date, at the left of a line; returns how much room it took."""
    size = theme().px(SIGN)
    place = QRectF(line.left(), line.center().y() - size / 2 + 1, size, size)
    paint_sign(painter, place, fixed_by, "bad" if late else "soft")
    return size + theme().px(7)


def paint_flags(painter: QPainter, brush: Brush, inner: QRect, attention: "Attention") -> int:
    """How many flags are open, by weight, at the right of a place; returns the room they took."""
    px, right = theme().px, inner.right()
    measures = QFontMetrics(theme().font(t.NOTE, strong=True, tabular=True))
    for weight in reversed(Weight):
        number = sum(flag.weight is weight for flag in attention.open)
        if not number:
            continue
        words, tone, size = str(number), WEIGHT_TONES[weight], px(12)
        wide = measures.horizontalAdvance(words) + 2
        at = QRect(right - wide, inner.top() + px(8), wide, px(20))
        brush.line(at, words, t.NOTE, tone, strong=True)
        sign = QRectF(at.left() - size - px(3), at.center().y() - size / 2 + 1, size, size)
        paint_sign(painter, sign, weight.value, tone)
        right = round(sign.left()) - px(8)
    return inner.right() - right


class CardView(QListView):
    """The cards in as many columns as fit. `chosen(index)` comes with Enter, and with a click as
    long as `opens_on_click`; otherwise with a double click."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: ChildrenModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens_on_click = True
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
        ByName(self, model, self.chosen.emit)
        self.clicked.connect(lambda index: self._pressed(index, once=True))
        self.doubleClicked.connect(lambda index: self._pressed(index, once=False))
        when_theme_changes(self, self._fit_grid)

    def _pressed(self, index: QModelIndex, *, once: bool) -> None:
        if once is self.opens_on_click:
            self.chosen.emit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_grid()
        super().resizeEvent(event)

    def _fit_grid(self) -> None:
        """As many columns as there is room for, of cards as tall as the text makes them."""
        room = self.width() - SCROLL
        columns = max(1, room // theme().px(_LEAST_WIDTH))
        self.setGridSize(QSize(room // columns, theme().px(_HEIGHT) + _GAP))
