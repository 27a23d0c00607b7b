"""The list of decisions: what, when, who, six dots, and what is lacking in words."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lifestory.model import ReadingStage
from ui import theme as t
from ui.story.decisions.dots import paint_dot
from ui.story.decisions.standing import DecisionLine
from ui.theme import theme
from ui.tr import tr

LineRole = Qt.ItemDataRole.UserRole + 1
_ROW, _LACKING, _STEP = 58, 20, 44


class DecisionLines(QAbstractListModel):
    """The lines that are shown, in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[DecisionLine] = []

    def show_lines(self, lines: list[DecisionLine]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.question
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((line.question, *line.lacking))
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        line: DecisionLine = index.data(LineRole)
        return QSize(200, theme().px(_ROW + (_LACKING if line.lacking else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        line: DecisionLine = index.data(LineRole)
        place = QRect(option.rect)
        painter.save()
        self._ground(painter, place, option)
        dots = dots_width()
        inner = place.adjusted(t.L, theme().px(9), -t.L - dots, 0)
        tall = theme().px(20)
        inner.setHeight(tall)
        _words(painter, inner, line.question, t.TEXT, "ink", strong=True)
        under = " · ".join(part for part in (line.when or tr("no date yet"), line.who) if part)
        _words(painter, inner.translated(0, tall), under, t.NOTE, "soft")
        if line.lacking:
            said = "▲  " + " · ".join(line.lacking)
            wide = inner.translated(0, 2 * tall)
            _words(painter, wide, said, t.NOTE, "warn")
        for number, state in enumerate(line.told):
            middle = theme().px(9) + tall
            paint_dot(painter, QPointF(dot_at(place.right(), number), place.top() + middle), state)
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem) -> None:
        current = theme()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, current.color("selected"))
            edge = QRect(place.left(), place.top(), 3, place.height())
            painter.fillRect(edge, current.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, current.color("hover"))
        painter.setPen(current.color("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())


def dots_width() -> int:
    """How much room the six dots take, in device-independent pixels."""
    return theme().px(_STEP) * len(ReadingStage)


def dot_at(right: int, number: int) -> float:
    """Where the middle of a dot lies, from the right edge of its row."""
    step = theme().px(_STEP)
    return right - t.L - step * (len(ReadingStage) - number) + step / 2


def _words(
    painter: QPainter, place: QRect, words: str, size: int, token: str, *, strong: bool = False
) -> None:
    font = theme().font(size, strong=strong)
    painter.setFont(font)
    painter.setPen(theme().color(token))
    elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)


class StageHead(QWidget):
    """The ages of the stages over their dots; the child's own stage stands out."""

    def __init__(self, beneath: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beneath = beneath
        self.stage: ReadingStage | None = None
        self.setFixedHeight(theme().px(26))
        self.setAccessibleName(tr("Reading stages, youngest first"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        step, frame = theme().px(_STEP), self._beneath.frameWidth()
        right = self._beneath.viewport().width() + frame
        for number, stage in enumerate(ReadingStage):
            is_own = stage is self.stage
            painter.setFont(theme().font(t.NOTE, strong=is_own))
            painter.setPen(theme().color("accent" if is_own else "soft"))
            middle = dot_at(right, number)
            place = QRect(round(middle - step / 2), 0, step, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _ages(stage))
        painter.end()


def _ages(stage: ReadingStage) -> str:
    ages = stage.measures.ages
    return ages.replace(" to ", "–").replace(" and over", "+")


class DecisionList(QListView):
    """Lines to move through with the arrows; Enter or a click opens one."""

    opened = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = DecisionLines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Decisions"))
        self.clicked.connect(self._open)

    def show_lines(self, lines: list[DecisionLine]) -> None:
        """Show these lines; the current one stays current when it is still there."""
        before, row = self.current(), self.currentIndex().row()
        self._lines.show_lines(lines)
        ids = [line.id for line in lines]
        if before is not None and before.id in ids:
            row = ids.index(before.id)
        if lines:
            self.setCurrentIndex(self._lines.index(max(0, min(row, len(lines) - 1))))

    def lines(self) -> list[DecisionLine]:
        """The lines that are shown."""
        return self._lines.lines

    def current(self) -> DecisionLine | None:
        """The current line."""
        row = self.currentIndex().row()
        return self._lines.lines[row] if 0 <= row < len(self._lines.lines) else None

    def make_current(self, id: UUID) -> None:
        """Make the line with this id current."""
        for row, line in enumerate(self._lines.lines):
            if line.id == id:
                self.setCurrentIndex(self._lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._lines.lines[index.row()].id)
