"""What has no date yet, beneath the timeline: drag it on to a date, or open it and type one."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.pictures import Pictures
from ui.story.timeline_facts import Mark
from ui.story.timeline_view import carried
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.avatar import paint_avatar
from ui.widgets.labels import Label

_MarkRole = Qt.ItemDataRole.UserRole + 1
_WIDE, _TALL = 150, 44
_TONES = {"decision": "warm", "event": "good", "voice": "accent", "stay": "soft"}


class _Undated(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marks: Sequence[Mark] = ()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self.beginResetModel()
        self.marks = marks
        self.endResetModel()

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.marks)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        mark = self.marks[index.row()]
        if role == _MarkRole:
            return mark
        spoken = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return mark.title if role in spoken else None

    def flags(self, index: Any) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Any) -> QMimeData:
        return carried(self.marks[indexes[0].row()])


class _Slips(QStyledItemDelegate):
    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(theme().px(_WIDE), theme().px(_TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        mark: Mark = index.data(_MarkRole)
        current = theme()
        place = QRectF(option.rect).adjusted(2, 3, -4, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(current.color("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(current.color("surface"))
        painter.drawRoundedRect(place, 8, 8)
        size = place.height() - 8
        sign = QRectF(place.left() + 6, place.top() + 4, size, size)
        if mark.kind == "photo":
            paint_avatar(painter, sign, mark.title or "?", self._pictures.get(mark.digest))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color(_TONES[mark.kind]))
            painter.drawEllipse(sign.center(), 5, 5)
        font = current.font(t.NOTE)
        painter.setFont(font)
        painter.setPen(current.color("ink"))
        left = sign.right() + 6 if mark.kind == "photo" else sign.center().x() + 12
        room = QRect(round(left), round(place.top()), round(place.right() - left - 6), 100)
        room.setHeight(round(place.height()))
        words = QFontMetrics(font).elidedText(
            mark.title.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class UndatedTray(QWidget):
    """`chosen(id)` opens something."""

    chosen = Signal(UUID)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        self.words = Label("", "note")
        column.addWidget(self.words)
        self.view = QListView()
        self.view.setProperty("role", "bare")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFlow(QListView.Flow.LeftToRight)
        self.view.setUniformItemSizes(True)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.view.setFixedHeight(theme().px(_TALL) + 18)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(tr("What has no date yet"))
        self.undated = _Undated(self)
        self.view.setModel(self.undated)
        self.view.setItemDelegate(_Slips(pictures, self))
        self.view.clicked.connect(lambda index: self._choose(index.row()))
        self.view.activated.connect(lambda index: self._choose(index.row()))
        column.addWidget(self.view)
        pictures.arrived.connect(self._arrived)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these; with none of them the tray is gone."""
        if marks != self.undated.marks:
            self.undated.show_marks(marks)
        many = counted("{n} thing has no date yet", "{n} things have no date yet", len(marks))
        self.words.say(tr("{many}. Drag one on to the timeline, or open it.", many=many))
        self.setVisible(bool(marks))

    def _choose(self, row: int) -> None:
        self.chosen.emit(self.undated.marks[row].id)

    def _arrived(self, _: str) -> None:
        self.view.viewport().update()
