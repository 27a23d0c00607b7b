"""What the cards and the table share: how they hear the keyboard, and painted words."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication

from ui.theme import theme

if TYPE_CHECKING:
    from ui.children.model import ChildrenModel

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Brush:
    """Writes lines of words; fonts and their measures are made once for each picture."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._fonts: dict[tuple[int, bool], tuple[QFont, QFontMetrics]] = {}

    def line(self, place: QRect, words: str, size: int, token: str, *, strong: bool = False) -> int:
        """Write a line, cut short with dots where it is too long; returns its width in pixels."""
        key = (size, strong)
        if key not in self._fonts:
            font = theme().font(size, strong=strong, tabular=True)
            self._fonts[key] = (font, QFontMetrics(font))
        font, measures = self._fonts[key]
        self._painter.setFont(font)
        self._painter.setPen(theme().color(token))
        elided = measures.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, LEFT, elided)
        return measures.horizontalAdvance(elided)


class ByName(QObject):
    """Hears a view's keys: Enter chooses, letters go to the next child whose name begins with them.

    Accents and capitals do not matter, and typing goes by the name whichever column is current.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        model: "ChildrenModel",
        choose: Callable[[QModelIndex], object],
    ) -> None:
        super().__init__(view)
        self._view, self._children, self._choose = view, model, choose
        self._typed, self._since = "", QElapsedTimer()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        current = self._view.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self._choose(current)
            return True
        held = event.modifiers() & ~_SHIFTED
        if held or not event.text().isprintable() or not event.text():
            return False
        self._search(event.text())
        return True

    def _search(self, typed: str) -> None:
        pause = QApplication.keyboardInputInterval()
        fresh = not self._since.isValid() or self._since.elapsed() > pause
        self._since.restart()
        self._typed = typed if fresh else self._typed + typed
        row = self._view.currentIndex().row()
        again = len(set(self._typed)) == 1  # one letter pressed again goes on to the next
        wanted = self._typed[:1] if again else self._typed
        found = self._children.row_beginning(wanted, row + 1 if again else max(row, 0))
        if found >= 0:
            self._view.setCurrentIndex(self._children.index(found, 0))


_SHIFTED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
