"""The list of a `ListPart`: faces or marks, a title, a line beneath, headings between."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme as t
from ui.pictures import Pictures
from ui.theme import theme
from ui.widgets.avatar import paint_avatar

LineRole = Qt.ItemDataRole.UserRole + 1
_ROW, _HEADING = 58, 34


@dataclass(frozen=True)
class Line:
    """One line of a list.

    `name` and `digest` make a face; `mark` a sign ("dot", "diamond", "band") in the token `tone`;
    `heading` is drawn above the line when it differs from the one before.
    """

    id: UUID
    title: str
    sub: str = ""
    right: str = ""
    name: str = ""
    digest: str = ""
    mark: str = ""
    tone: str = "accent"
    heading: str = ""
    lacks: str = ""
    """What is still missing of it, in a few words after the line beneath the title."""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        said = (self.title, self.sub, self.right, self.lacks)
        return ", ".join(part for part in said if part)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def begins(self, row: int) -> bool:
        """Whether a heading stands above this row."""
        heading = self.lines[row].heading
        return bool(heading) and (row == 0 or self.lines[row - 1].heading != heading)

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, model: _Lines, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines, self._pictures = model, pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        head = _HEADING if self._lines.begins(index.row()) else 0
        return QSize(200, theme().px(_ROW + head))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        line: Line = index.data(LineRole)
        place = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._lines.begins(index.row()):
            head = place.adjusted(t.L, 0, -t.L, 0)
            head.setHeight(theme().px(_HEADING))
            _words(painter, head, line.heading, t.NOTE, "soft", strong=True)
            place.setTop(place.top() + theme().px(_HEADING))
        self._ground(painter, place, option)
        inner = place.adjusted(t.L, 0, -t.L, 0)
        inner.setLeft(self._sign(painter, inner, line))
        if line.right and _width(line.right) > inner.width() * 0.55:
            sub = " · ".join(part for part in (line.right, line.sub) if part)
            line = replace(line, right="", sub=sub)
        right = self._right(painter, inner, line)
        self._text(painter, inner.adjusted(0, 0, -right, 0), line)
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        current = theme()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, current.color("selected"))
            painter.fillRect(
                QRect(place.left(), place.top(), 3, place.height()), current.color("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, current.color("hover"))
        painter.setPen(current.color("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _sign(self, painter: QPainter, inner: QRect, line: Line) -> int:
        middle = inner.center().y()
        if line.name:
            face = QRectF(inner.left(), middle - 19, 38, 38)
            paint_avatar(painter, face, line.name, self._pictures.get(line.digest))
            return inner.left() + 52
        if not line.mark:
            return inner.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(line.tone))
        at = QPointF(inner.left() + 8, middle)
        if line.mark == "diamond":
            corners = ((0, -7), (7, 0), (0, 7), (-7, 0))
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
        elif line.mark == "band":
            painter.drawRoundedRect(
                QRectF(at.x() - 4, inner.top() + 10, 8, inner.height() - 20), 4, 4
            )
        else:
            painter.drawEllipse(at, 5, 5)
        return inner.left() + 28

    def _right(self, painter: QPainter, inner: QRect, line: Line) -> int:
        if not line.right:
            return 0
        width = _width(line.right)
        _words(
            painter, inner.adjusted(inner.width() - width - 3, 0, 3, 0), line.right, t.NOTE, "soft"
        )
        return width + t.M

    def _text(self, painter: QPainter, inner: QRect, line: Line) -> None:
        if not (line.sub or line.lacks):
            _words(painter, inner, line.title, t.TEXT, "ink", strong=True)
            return
        middle, tall = inner.center().y(), theme().px(20)
        top = QRect(inner.left(), middle - tall + 1, inner.width(), tall)
        _words(painter, top, line.title, t.TEXT, "ink", strong=True)
        below = top.translated(0, tall - 1)
        _words(painter, below, line.sub, t.NOTE, "soft")
        if line.lacks:
            font = QFontMetrics(theme().font(t.NOTE))
            lacks = f" · {line.lacks}" if line.sub else line.lacks
            left = min(font.horizontalAdvance(line.sub), below.width())
            _words(painter, below.adjusted(left, 0, 0, 0), lacks, t.NOTE, "warn")


def _width(words: str) -> int:
    return QFontMetrics(theme().font(t.NOTE)).horizontalAdvance(words)


def _words(
    painter: QPainter, place: QRect, words: str, size: int, token: str, *, strong: bool = False
) -> None:
    font = theme().font(size, strong=strong)
    painter.setFont(font)
    painter.setPen(theme().color(token))
    elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)


class LineList(QListView):
    """Lines to move through with the arrows. `current_changed(line or None)`."""

    current_changed = Signal(object)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = False
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_LineDelegate(self._lines, pictures, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._telling = True
        pictures.arrived.connect(self._repaint)  # a method: Qt lets go of it with this list

    def _repaint(self, _: object) -> None:
        self.viewport().update()

    def show_lines(self, lines: list[Line]) -> None:
        """Show these lines; the current one stays current when it is still there."""
        before = self.current()
        row = self.currentIndex().row()
        self._telling = False
        self._lines.show_lines(lines)
        ids = [line.id for line in lines]
        if before is not None and before.id in ids:
            self.setCurrentIndex(self._lines.index(ids.index(before.id)))
        elif lines:
            self.setCurrentIndex(self._lines.index(max(0, min(row, len(lines) - 1))))
        self._telling = True

    def lines(self) -> list[Line]:
        """The lines that are shown."""
        return self._lines.lines

    def current(self) -> Line | None:
        """The current line."""
        row = self.currentIndex().row()
        return self._lines.lines[row] if 0 <= row < len(self._lines.lines) else None

    def make_current(self, id: UUID) -> None:
        """Make the line with this id current."""
        for row, line in enumerate(self._lines.lines):
            if line.id == id:
                self.setCurrentIndex(self._lines.index(row))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self._telling:
            self.current_changed.emit(self.current())
