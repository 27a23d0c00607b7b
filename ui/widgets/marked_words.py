"""Marks under words in a field that is written in, with better words to choose from.

`WordMarks(paper, find)` works on any text field of Qt. `find` gives the spots of one line of text;
each kind has a line of its own shape under its words, so that colour is never needed. Better words
come by a right click, or by Alt+Down on the word; F8 goes from mark to mark. The words are changed
in the field itself, where Ctrl+Z takes it back.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from lifestory.words.jargon import Mark
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.announcing import announce

Paper = QPlainTextEdit | QTextEdit
_Line = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True)
class Spot:
    """Words from `start` to `end` of one line of text. `kind` chooses the look; `why` and `advice`
    are what is said of them, `better` what can be put in their place."""

    start: int
    end: int
    kind: str
    found: str
    why: str = ""
    advice: str = ""
    better: tuple[str, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Whether it only shows what something is, and asks for nothing."""
        return self.kind == "name"

    @property
    def said(self) -> str:
        """What a screen reader and a tip say of it."""
        parts = (f"“{self.found}”", self.why, self.advice[:1].upper() + self.advice[1:])
        return " ".join(part for part in parts if part)


class Placed(NamedTuple):
    """A spot and where it and its line are in the field, in Qt's own units."""

    block: int
    start: int
    end: int
    spot: Spot


Find = Callable[[str], Sequence[Spot]]

_LOOKS = {
    "jargon": (_Line.DotLine, "accent"),
    "blame": (_Line.WaveUnderline, "bad"),
    "dilution": (_Line.DashUnderline, "warn"),
    "never": (_Line.WaveUnderline, "warm"),
    "hard": (_Line.DotLine, "soft"),
    "spelling": (_Line.SpellCheckUnderline, "bad"),
}
"""The line under each kind of words; what is not here has a ground instead."""


def spots_of(marks: Iterable[Mark]) -> list[Spot]:
    """The spots of what `lifestory.words.jargon` found."""
    return [
        Spot(
            mark.start,
            mark.end,
            mark.kind.value,
            mark.found,
            mark.why,
            mark.suggestion,
            mark.better,
        )
        for mark in marks
    ]


def units(text: str, at: int) -> int:
    """A place in a text as Qt counts it: letters beyond the first plane are two."""
    return len(text[:at].encode("utf-16-le")) // 2


def placed_in(line: str, spots: Iterable[Spot], begin: int = 0) -> list[Placed]:
    """The spots of a line that begins at a place of its field, with places of their own."""
    return [
        Placed(begin, begin + units(line, spot.start), begin + units(line, spot.end), spot)
        for spot in spots
    ]


class _Marker(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, find: Find) -> None:
        super().__init__(document)
        self.find = find

    def highlightBlock(self, text: str) -> None:
        for spot in self.find(text):
            begin = units(text, spot.start)
            self.setFormat(begin, units(text, spot.end) - begin, look(spot.kind))


def look(kind: str) -> QTextCharFormat:
    """How words are marked that are of a kind."""
    shape, current = QTextCharFormat(), theme()
    if kind in _LOOKS:
        line, token = _LOOKS[kind]
        shape.setUnderlineStyle(line)
        shape.setUnderlineColor(current.color(token))
    elif kind == "gap":
        shape.setBackground(current.tint("warn", 0.22))
        shape.setForeground(current.color("warn"))
    else:
        shape.setForeground(current.color("accent"))
    return shape


class FieldMarks(QObject):
    """The marks of one field, whatever kind of field it is: which one is gone to, what is offered
    for it, and the keys for both. A kind of field says where its cursor and its words are."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._placed: tuple[Placed, ...] = ()
        field.installEventFilter(self)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Everything that asks for a look and where it is, in order; quiet ones are left out."""
        return tuple(one for one in self._placed if not one.spot.is_quiet)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The same without their places."""
        return tuple(one.spot for one in self.placed)

    def at(self, position: int) -> Placed | None:
        """What is marked at a place of the field."""
        return next((p for p in self._placed if p.start <= position <= p.end), None)

    # --- what a kind of field says ------------------------------------------------------------

    def _here(self) -> int:
        """Where the selection begins, or the cursor is."""
        raise NotImplementedError

    def _left_behind(self, step: int) -> int:
        """The place that the next mark has to begin beyond."""
        return self._here()

    def _under(self, point: QPoint) -> int:
        """The place in the words that lies under a point of the field."""
        raise NotImplementedError

    def _beneath(self) -> QPoint:
        """Where on the screen a menu opens for what is selected."""
        raise NotImplementedError

    def _select(self, placed: Placed) -> None:
        """Select marked words."""
        raise NotImplementedError

    def choose(self, placed: Placed, better: str) -> None:
        """Put better words in the place of the marked ones."""
        raise NotImplementedError

    # --- going to one and choosing better words -----------------------------------------------

    def go_on(self, step: int = 1) -> Spot | None:
        """Go to the next mark after the cursor, or the one before it; round at the ends."""
        ordered = self.placed if step > 0 else tuple(reversed(self.placed))
        if not ordered:
            return None
        here = self._left_behind(step)
        chosen = next((one for one in ordered if (one.start - here) * step > 0), ordered[0])
        self._select(chosen)
        announce(self._field, chosen.spot.said)
        return chosen.spot

    def menu_for(self, placed: Placed) -> QMenu:
        """What is said about a mark, and the words to choose from."""
        return menu_of(self._field, placed.spot, lambda better: self.choose(placed, better))

    def offer(self, placed: Placed) -> None:
        """Show the menu of a mark beneath its words."""
        self._select(placed)
        self._offer(placed, self._beneath())

    def _offer(self, placed: Placed, at: QPoint) -> None:
        menu = self.menu_for(placed)
        menu.aboutToHide.connect(menu.deleteLater)
        first = next((one for one in menu.actions() if one.isEnabled()), None)
        if first is not None and not first.isSeparator():
            menu.setActiveAction(first)
        menu.popup(at)

    # --- keys and mouse -----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._tell(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F8:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self.go_on(-1 if back else 1) is not None
        placed = self._asked_about(event)
        if placed is not None:
            self.offer(placed)
        return placed is not None

    def _claim(self, event: QKeyEvent) -> bool:
        """Alt+Down on a marked word is ours, though it is also the window's shortcut elsewhere."""
        if self._asked_about(event) is None:
            return False
        event.accept()
        return True

    def _asked_about(self, event: QKeyEvent) -> Placed | None:
        """The mark under the cursor, where the key asks for better words."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() != Qt.Key.Key_Down or not alt:
            return None
        return self._loud_at(self._here())

    def _loud_at(self, position: int) -> Placed | None:
        """What is marked at a place and asks for a look."""
        placed = self.at(position)
        return placed if placed is not None and not placed.spot.is_quiet else None

    def _tell(self, event: QHelpEvent) -> bool:
        placed = self.at(self._under(event.pos()))
        if placed is None or not placed.spot.said:
            return False
        QToolTip.showText(event.globalPos(), placed.spot.said, self._field)
        return True


class WordMarks(FieldMarks):
    """Marks the words of a paper. `changed` comes when what is marked is no longer the same."""

    changed = Signal()

    def __init__(self, paper: Paper, find: Find) -> None:
        super().__init__(paper)
        self._paper, self._find = paper, find
        self._marker = _Marker(paper.document(), find)
        self._read = ""
        self._lines: dict[str, Sequence[Spot]] = {}
        """What was found in each line when it was last looked at."""
        # Whoever shows words without a signal of the paper's own blocks only the first of the two.
        paper.textChanged.connect(self._look_again)
        paper.document().contentsChanged.connect(self._look_again)
        paper.viewport().installEventFilter(self)
        when_theme_changes(self, self._marker.rehighlight)
        self._look_again()

    def look_again(self) -> None:
        """Look again though the text is the same: what is found has changed."""
        self._read = "\0"
        self._lines.clear()
        self._look_again()
        self._marker.rehighlight()

    def _look_again(self) -> None:
        text = self._paper.toPlainText()
        if text == self._read:
            return
        self._read = text
        placed, begin = [], 0
        before, self._lines = self._lines, {}
        for line in text.split("\n"):
            spots = before[line] if line in before else self._find(line)
            self._lines[line] = spots
            placed += placed_in(line, spots, begin)
            begin += units(line, len(line)) + 1
        was, self._placed = self.spots, tuple(placed)
        if was != self.spots:
            self.changed.emit()

    def go_to(self, number: int) -> None:
        """Select what is marked, by its number in `spots`, and take the keyboard."""
        if 0 <= number < len(self.placed):
            self._select(self.placed[number])
            self._paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, placed: Placed, better: str) -> None:
        """Put better words in the place of the marked ones."""
        cursor = self._cursor(placed)
        cursor.insertText(better)
        self._paper.setTextCursor(cursor)

    def _cursor(self, placed: Placed) -> QTextCursor:
        cursor = QTextCursor(self._paper.document())
        cursor.setPosition(placed.start)
        cursor.setPosition(placed.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _here(self) -> int:
        return self._paper.textCursor().selectionStart()

    def _under(self, point: QPoint) -> int:
        return self._paper.cursorForPosition(point).position()

    def _beneath(self) -> QPoint:
        return self._paper.viewport().mapToGlobal(self._paper.cursorRect().bottomLeft())

    def _select(self, placed: Placed) -> None:
        self._paper.setTextCursor(self._cursor(placed))
        self._paper.ensureCursorVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent) and watched is self._paper.viewport():
            placed = self._loud_at(self._under(event.pos()))
            if placed is not None:
                self._offer(placed, event.globalPos())
            return placed is not None
        return super().eventFilter(watched, event)


def menu_of(parent: QWidget, spot: Spot, choose: Callable[[str], object]) -> QMenu:
    """What is said about a mark, and the words to choose from."""
    menu = QMenu(parent)
    menu.setAccessibleName(spot.said)
    for sentence in (spot.why, spot.advice):
        if sentence:
            said = menu.addAction(sentence[:1].upper() + sentence[1:])
            said.setEnabled(False)
    if spot.better:
        menu.addSeparator()
    for words in spot.better:
        action = QAction(words, menu)
        action.triggered.connect(lambda _=False, words=words: choose(words))
        menu.addAction(action)
    return menu


def how_to_choose() -> str:
    """The keys, for a tip."""
    return tr("F8 goes to the next mark, Alt+Down offers better words.")


__all__ = [
    "FieldMarks",
    "Find",
    "Placed",
    "Spot",
    "WordMarks",
    "how_to_choose",
    "look",
    "menu_of",
    "placed_in",
    "spots_of",
    "units",
]
