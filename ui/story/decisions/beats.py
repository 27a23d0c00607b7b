"""One beat of an explanation: a field that grows with its words, marks them and offers a beginning.

It knows nothing of the story. `edited` comes with each key, `begin_asked` when the beginning that
stands beneath an empty beat is to be put into it.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from ui import theme as t
from ui.tr import tr
from ui.widgets.buttons import link
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.growing import Growing
from ui.widgets.marked_words import Spot, how_to_choose
from ui.widgets.spelling import SpeltMarks
from ui.widgets.spelling import spots_in as all_spots_in

BRACES = re.compile(r"\{([^{}\n]*)\}")
IsName = Callable[[str], bool]


def spots_in(line: str, is_name: IsName) -> list[Spot]:
    """What is to be marked in a line: words to avoid and words spelt wrongly, gaps to fill, and
    names that are known."""
    braces = list(BRACES.finditer(line))
    taken = [(found.start(), found.end()) for found in braces]
    found = [
        spot
        for spot in all_spots_in(line)
        if not any(begin < spot.end and spot.start < end for begin, end in taken)
    ]
    for brace in braces:
        if is_name(brace[1]):
            found.append(Spot(brace.start(), brace.end(), "name", brace[1]))
        else:
            why = tr("A gap to fill: write what is recorded, or say that it is not known.")
            found.append(Spot(brace.start(), brace.end(), "gap", brace[1], why))
    return sorted(found, key=lambda spot: spot.start)


class _Paper(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.growing = Growing(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class BeatField(Field):
    """See the module. `marks` are the marks under its words."""

    begin_asked = Signal()
    left = Signal()

    def __init__(self, label: str, is_name: IsName, parent: QWidget | None = None) -> None:
        self.paper = _Paper()
        super().__init__(label, self.paper, "", parent)
        self.begin = link(tr("Begin with this"), self.begin_asked.emit)
        self.begin.setAccessibleName(tr("Begin “{beat}” with the words beneath", beat=label))
        self._beneath = QWidget()
        row = QHBoxLayout(self._beneath)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.M)
        self.column.removeWidget(self.below)
        row.addWidget(self.below, 1)
        row.addWidget(self.begin)
        self._marked = QWidget()
        self._flow = FlowLayout(self._marked, spacing=t.S)
        self._rows: list[QWidget] = []
        self.column.addWidget(self._marked)
        self.column.addWidget(self._beneath)
        self.marks = SpeltMarks(self.paper, lambda line: spots_in(line, is_name))
        self.marks.changed.connect(self._list_marks)
        self.paper.textChanged.connect(self._typed)
        self.paper.left.connect(self.left)
        self._list_marks()

    def value(self) -> str:
        """The words, without blanks around them."""
        return self.paper.toPlainText().strip()

    def show_value(self, value: str) -> None:
        """Show these words; the field begins a history of its own."""
        if value != self.value():
            was = self.paper.blockSignals(True)
            self.paper.setPlainText(value)
            self.paper.blockSignals(was)
            self._text = self.paper.toPlainText()
            self.paper.growing.fit()
            self.marks.look_again()
        self._show_prompt()

    def prompt(self, words: str, help: str = "") -> None:
        """What may stand here: words to begin with, and a sentence of help."""
        self._words = words
        self._help = f"{help} {words}".strip()
        self.below.say(self._help)
        self.below.setVisible(bool(self._help))
        self.control.setAccessibleDescription(self._help)
        self.paper.setToolTip("")
        self._show_prompt()

    def put(self, words: str) -> None:
        """Put words after what is there, and select the first gap in them."""
        cursor = QTextCursor(self.paper.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = self.paper.toPlainText()
        begin = len(before.rstrip())
        if before.strip():
            words = ("" if before.endswith((" ", "\n")) else " ") + words
        cursor.insertText(words)
        self.paper.setTextCursor(cursor)
        gap = next((i for i, spot in enumerate(self.marks.spots) if spot.kind == "gap"), None)
        if gap is not None and begin <= len(self.paper.toPlainText()):
            self.marks.go_to(gap)
        else:
            self.paper.setFocus()

    _words = ""
    _text = ""

    def _typed(self) -> None:
        """Other words, and not only other marks under them."""
        text = self.paper.toPlainText()
        if text == self._text:
            return
        self._text = text
        self._show_prompt()
        self.edited.emit()

    def _show_prompt(self) -> None:
        self._beneath.setVisible(not self.value() and bool(self._words))

    def _list_marks(self) -> None:
        for row in self._rows:
            self._flow.removeWidget(row)
            row.hide()
            row.deleteLater()
        listed = [(n, spot) for n, spot in enumerate(self.marks.spots) if spot.kind != "gap"]
        self._rows = [self._row_of(number, spot) for number, spot in listed]
        for row in self._rows:
            self._flow.addWidget(row)
            row.show()
        self._marked.setVisible(bool(self._rows))
        self._marked.updateGeometry()

    def _row_of(self, number: int, spot: Spot) -> QWidget:
        button = link(f"▲ {spot.found}", lambda: self._offer(number))
        button.setProperty("tone", "warn")
        button.setToolTip(f"{spot.said}\n{how_to_choose()}")
        button.setAccessibleName(spot.said)
        return button

    def _offer(self, number: int) -> None:
        """Show what is said about a mark beneath its button."""
        self.marks.go_to(number)
        self.marks.offer(self.marks.placed[number])
