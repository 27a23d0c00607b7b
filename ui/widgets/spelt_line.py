"""Marks under the words of a single line: spelling, and words that a child should not meet.

The same marks, menu and keys as in a paper of several lines (`WordMarks`). A line has no document
to be highlighted; the formats are given to it as an input method gives them.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from ui.theme import when_theme_changes
from ui.widgets.marked_words import FieldMarks, Find, Placed, look, placed_in
from ui.widgets.spelling import spelling, spelt_menu, spots_in


class LineMarks(FieldMarks):
    """Marks the words of one line."""

    def __init__(self, line: QLineEdit, find: Find = spots_in) -> None:
        super().__init__(line)
        self._line, self._find = line, find
        self._is_composing = False
        """Whether an input method shows letters in the line that are not yet its words."""
        line.textChanged.connect(self.look_again)
        spelling().answered.connect(self.look_again)
        when_theme_changes(self, self._show)
        self.look_again()

    def look_again(self) -> None:
        """Find what is to be marked in the words that are there now."""
        had_any, text = bool(self._placed), self._line.text()
        self._placed = tuple(placed_in(text, self._find(text)))
        if had_any or self._placed:
            self._show()

    def _show(self) -> None:
        """Show the marks. While somebody composes this would delete what they have so far; it is
        done when they are ready."""
        if self._is_composing:
            return
        cursor = self._line.cursorPosition()
        kind = QInputMethodEvent.AttributeType.TextFormat
        formats = [
            QInputMethodEvent.Attribute(kind, start - cursor, end - start, look(spot.kind))
            for _, start, end, spot in self._placed
        ]
        QCoreApplication.sendEvent(self._line, QInputMethodEvent("", formats))

    def choose(self, placed: Placed, better: str) -> None:
        """Put better words in the place of the marked ones."""
        self._select(placed)
        self._line.insert(better)

    def menu_for(self, placed: Placed) -> QMenu:
        """What is said about a mark, and the words to choose from."""
        return spelt_menu(self._line, placed.spot, lambda better: self.choose(placed, better))

    def _here(self) -> int:
        start = self._line.selectionStart()
        return start if start >= 0 else self._line.cursorPosition()

    def _left_behind(self, step: int) -> int:
        """A mark that begins at the cursor counts as the next one, until it is selected."""
        return self._here() - (1 if step > 0 and not self._line.hasSelectedText() else 0)

    def _under(self, point: QPoint) -> int:
        return self._line.cursorPositionAt(point)

    def _beneath(self) -> QPoint:
        return self._line.mapToGlobal(self._line.rect().bottomLeft())

    def _select(self, placed: Placed) -> None:
        self._line.setSelection(placed.start, placed.end - placed.start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            return self._menu_at(event)
        if isinstance(event, QInputMethodEvent):
            self._follow_composing(bool(event.preeditString()))
        elif event.type() == QEvent.Type.FocusOut:
            self._follow_composing(False)
        return super().eventFilter(watched, event)

    def _follow_composing(self, is_composing: bool) -> None:
        """When it is over, the marks come back after the line has taken what was composed."""
        was_composing, self._is_composing = self._is_composing, is_composing
        if was_composing and not is_composing:
            QTimer.singleShot(0, self, self._show)

    def _menu_at(self, event: QContextMenuEvent) -> bool:
        """The menu of the mark under the mouse; by the keyboard, of the one at the cursor."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        placed = self._loud_at(self._under(event.pos()) if by_mouse else self._here())
        if placed is not None:
            self._offer(placed, event.globalPos() if by_mouse else self._beneath())
        return placed is not None
