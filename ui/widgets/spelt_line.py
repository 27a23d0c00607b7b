"""Marks under the words of a single line: spelling, and words that a child should not meet.

The same marks, menu and keys as in a paper of several lines (`WordMarks`). A line has no document
to be highlighted; the formats are given to it as an input method gives them.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QToolTip

from ui.theme import when_theme_changes
from ui.widgets.announcing import announce
from ui.widgets.marked_words import Find, Spot, look, units
from ui.widgets.spelling import spelling, spelt_menu, spots_in


class LineMarks(QObject):
    """Marks the words of one line."""

    def __init__(self, line: QLineEdit, find: Find = spots_in) -> None:
        super().__init__(line)
        self._line, self._find = line, find
        self.spots: tuple[Spot, ...] = ()
        line.textChanged.connect(self.look_again)
        line.installEventFilter(self)
        spelling().answered.connect(self.look_again)
        when_theme_changes(self, self._show)
        self.look_again()

    def look_again(self) -> None:
        """Find what is to be marked in the words that are there now."""
        had_any = bool(self.spots)
        self.spots = tuple(self._find(self._line.text()))
        if had_any or self.spots:
            self._show()

    def _show(self) -> None:
        text, cursor = self._line.text(), self._line.cursorPosition()
        kind = QInputMethodEvent.AttributeType.TextFormat
        formats = []
        for spot in self.spots:
            start, end = units(text, spot.start), units(text, spot.end)
            shape = look(spot.kind)
            formats.append(QInputMethodEvent.Attribute(kind, start - cursor, end - start, shape))
        QCoreApplication.sendEvent(self._line, QInputMethodEvent("", formats))

    # --- going to one and choosing better words -----------------------------------------------

    def at(self, position: int) -> Spot | None:
        """What is marked at a place of the line."""
        text = self._line.text()
        return next(
            (x for x in self.spots if units(text, x.start) <= position <= units(text, x.end)), None
        )

    def go_on(self, step: int = 1) -> bool:
        """Select the next mark after the cursor, or the one before it; round at the ends."""
        if not self.spots:
            return False
        text, here = self._line.text(), self._line.selectionStart()
        here = here if here >= 0 else self._line.cursorPosition() - (1 if step > 0 else 0)
        ordered = self.spots if step > 0 else tuple(reversed(self.spots))
        beyond = [x for x in ordered if (units(text, x.start) - here) * step > 0]
        spot = (beyond or ordered)[0]
        self._select(spot)
        announce(self._line, spot.said)
        return True

    def choose(self, spot: Spot, better: str) -> None:
        """Put better words in the place of the marked ones."""
        self._select(spot)
        self._line.insert(better)

    def menu_for(self, spot: Spot) -> QMenu:
        """What is said about a mark, and the words to choose from."""
        return spelt_menu(self._line, spot, lambda better: self.choose(spot, better))

    def _select(self, spot: Spot) -> None:
        text = self._line.text()
        start, end = units(text, spot.start), units(text, spot.end)
        self._line.setSelection(start, end - start)

    def _offer(self, spot: Spot, at: QPoint) -> None:
        menu = self.menu_for(spot)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _beneath(self) -> QPoint:
        return self._line.mapToGlobal(self._line.rect().bottomLeft())

    # --- keys and mouse -----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.at(self._line.cursorPositionAt(event.pos()))
            if spot is not None:
                QToolTip.showText(event.globalPos(), spot.said, self._line)
                return True
        if isinstance(event, QContextMenuEvent):
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            place = self._line.cursorPositionAt(event.pos()) if by_mouse else self._cursor()
            spot = self.at(place)
            if spot is not None:
                self._offer(spot, event.globalPos() if by_mouse else self._beneath())
                return True
        return False

    def _cursor(self) -> int:
        start = self._line.selectionStart()
        return start if start >= 0 else self._line.cursorPosition()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F8:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self.go_on(-1 if back else 1)
        if (event.key(), event.modifiers()) == (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier):
            spot = self.at(self._cursor())
            if spot is not None:
                self._offer(spot, self._beneath())
                return True
        return False
