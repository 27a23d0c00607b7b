"""The command palette: everything that can be done now, found by typing a few letters of it."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMenuBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.theme import theme
from ui.tr import tr

AnyIndex = QModelIndex | QPersistentModelIndex
_WORDS, _KEYS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


def actions_of(bar: QMenuBar) -> list[tuple[str, QAction]]:
    """Every action of a menu bar with the menus that it lies in, as "Page: Duplicate it"."""
    found: list[tuple[str, QAction]] = []

    def walk(where: str, actions: Iterable[QAction]) -> None:
        for action in actions:
            menu = action.menu()
            words = plain_words(action)
            if isinstance(menu, QMenu):
                walk(f"{where}{words}: ", menu.actions())
            elif words and not action.isSeparator():
                found.append((f"{where}{words}", action))

    walk("", bar.actions())
    return found


def plain_words(action: QAction) -> str:
    """What an action says, without the mark of its letter."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").split("\t")[0]


def keys_of(action: QAction) -> str:
    """An action's shortcut as it is written on this computer."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def matches(wanted: str, words: str) -> int | None:
    """How well some words answer what was typed, the smaller the better; None for not at all.

    Each word that was typed must begin a word, or its letters must follow each other in order.
    """
    typed, said = wanted.casefold().split(), words.casefold()
    parts = said.replace(":", " ").split()
    if all(any(part.startswith(each) for part in parts) for each in typed):
        return said.find(typed[0]) if typed else 0
    letters = iter(said)
    if all(letter in letters for letter in "".join(typed)):
        return 1000 + len(said)
    return None


class _Line(QStyledItemDelegate):
    """Draws an action: its menu quietly, what it does, and at the end its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme().px(200), theme().px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        current = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("selected" if chosen else "hover"))
            painter.drawRoundedRect(area, t.RADIUS, t.RADIUS)
        area = area.adjusted(current.px(t.M), 0, -current.px(t.M), 0)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        begin = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        where, colon, said = str(index.data(_WORDS)).partition(": ")
        painter.setFont(current.font(t.NOTE))
        painter.setPen(current.color("soft"))
        painter.drawText(area, self._side(end, option), str(index.data(_KEYS)))
        painter.setFont(current.font(t.TEXT))
        painter.drawText(area, self._side(begin, option), f"{where}{colon}".strip())
        wide = painter.fontMetrics().horizontalAdvance(f"{where}{colon}")
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        area = area.adjusted(0, 0, -wide, 0) if rtl else area.adjusted(wide, 0, 0, 0)
        painter.setPen(current.color("ink"))
        painter.drawText(area, self._side(begin, option), said)
        painter.restore()

    @staticmethod
    def _side(flags: Qt.AlignmentFlag, option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(option.direction, flags)


class Palette(QDialog):
    """Type, choose with the arrows, Enter; Escape leaves."""

    def __init__(self, actions: list[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What would you like to do?"))
        self.setWindowFlags(Qt.WindowType.Popup)
        self._actions = [(words, action) for words, action in actions if action.isEnabled()]
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("What would you like to do?"))
        self.line.setAccessibleName(tr("What would you like to do?"))
        self.line.textChanged.connect(lambda _: self._fill())
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What can be done now"))
        self.list.setUniformItemSizes(True)
        self.list.setProperty("role", "bare")
        self.list.setItemDelegate(_Line(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _: self.do())
        column = QVBoxLayout(self)
        column.setContentsMargins(t.S, t.S, t.S, t.S)
        column.setSpacing(t.S)
        column.addWidget(self.line)
        column.addWidget(self.list)
        room = parent.window().size()
        wide, tall = theme().px(560), theme().px(380)
        self.resize(min(wide, room.width() - 2 * t.XL), min(tall, room.height() - 120))
        middle = parent.mapToGlobal(parent.rect().center())
        self.move(
            middle.x() - self.width() // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + 60
        )
        self._fill()
        self.line.setFocus()

    def _fill(self) -> None:
        wanted = self.line.text().strip()
        found = [
            (score, at, words, action)
            for at, (words, action) in enumerate(self._actions)
            if (score := matches(wanted, words)) is not None
        ]
        self.list.clear()
        for _, _, words, action in sorted(found, key=lambda each: each[:2]):
            keys = keys_of(action)
            said = tr("{words}   ({keys})", words=words, keys=keys) if keys else words
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, action)
            item.setData(_WORDS, words)
            item.setData(_KEYS, keys)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def do(self) -> None:
        """Do what is chosen."""
        item = self.list.currentItem()
        action = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self.accept()
        if isinstance(action, QAction):
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, count = event.key(), self.list.count()
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            if key in steps and count:
                row = min(max(self.list.currentRow() + steps[Qt.Key(key)], 0), count - 1)
                self.list.setCurrentRow(row)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.do()
                return True
        return bool(super().eventFilter(watched, event))
