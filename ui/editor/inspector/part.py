"""What the parts of the inspector share."""

from collections.abc import Callable
from itertools import zip_longest

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import theme as t
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import link
from ui.widgets.labels import Label


class Part(QWidget):
    """A column of things about what is selected, under a heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flow")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(t.L + 4, t.L, t.L, t.L)
        self.column.setSpacing(t.M)
        self.heading = Label("", "section", wraps=True)
        self.where = Label("", "note", wraps=True)
        top = QVBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.heading)
        top.addWidget(self.where)
        self.column.addLayout(top)

    def say(self, heading: str, where: str) -> None:
        """Name what is shown, and where it is."""
        self.heading.say(heading)
        self.where.say(where)
        self.where.setVisible(bool(where))

    def first_control(self) -> QWidget | None:
        """Where the keyboard begins here: the first control that takes nothing away by itself;
        None when there is none."""
        return None

    def finish(self) -> None:
        """Keep what is half typed in a field; a part without fields has nothing to keep."""

    def ask_again(self) -> None:
        """Something could not be kept: what was asked of the story is asked again."""


class Fold(QWidget):
    """Something that is needed now and then, under a heading that opens and closes it."""

    def __init__(self, title: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = inside
        self.head = link(title, self.turn, icon="chevron-right")
        self.head.setProperty("role", "fold")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        column.addWidget(self.head)
        column.addWidget(inside)
        when_theme_changes(self, lambda: self.open(not self.inside.isHidden()))
        self.open(False)

    def turn(self) -> None:
        """Open it, or close it again."""
        self.open(self.inside.isHidden())

    def open(self, on: bool) -> None:
        """Show what is inside, or only the heading."""
        self.inside.setVisible(on)
        sign = "chevron-down" if on else "chevron-right"
        if not on and self.isRightToLeft():
            sign = "chevron-left"
        side = theme().px(16)
        self.head.setIconSize(QSize(side, side))
        self.head.setIcon(theme().icon(sign, "soft", side))
        state = tr("open") if on else tr("closed")
        self.head.setAccessibleDescription(state)


class Lines(QWidget):
    """Some sentences under a small heading, each with its sign in its tone."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.XS)
        self._column.addWidget(Label(title, "label"))
        self._rows: list[_Line] = []
        self.said: tuple[tuple[str, str], ...] | None = None
        self.show_lines(())

    def show_lines(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show these sentences, each `(tone, sentence)`; hidden when there is none."""
        if lines == self.said:
            return
        self.said = lines
        while len(self._rows) < len(lines):
            self._rows.append(_Line())
            self._column.addWidget(self._rows[-1])
        for row, line in zip_longest(self._rows, lines):
            row.setVisible(line is not None)
            if line is not None:
                row.say(*line)
        self.setVisible(bool(lines))


_SIGNS = {"good": "✓", "warn": "▲", "soft": "·"}
"""By tone; a line in another tone stands without a sign."""


class _Line(QWidget):
    """One sentence with its sign; said anew in its place, so that nothing flickers."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = ""
        self._sign, self._words = Label(""), Label("", wraps=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(t.S)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        when_theme_changes(self, self._dress)

    def say(self, tone: str, sentence: str) -> None:
        """Show a sentence in a tone."""
        self._tone = tone
        self._sign.say(_SIGNS.get(tone, ""))
        self._sign.setVisible(tone in _SIGNS)
        self._words.say(sentence)
        self._dress()

    def _dress(self) -> None:
        self._sign.setFixedWidth(theme().px(12))
        token = self._tone if self._tone in _SIGNS else "soft"
        for label in (self._sign, self._words):
            label.setStyleSheet(f"color: {theme().color(token).name()};")


def emptied(layout: QLayout) -> QLayout:
    """A layout whose widgets were taken out."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    return layout


def widgets_in(layout: QVBoxLayout) -> list[QWidget]:
    """The widgets of a layout in their order."""
    items = (layout.itemAt(index) for index in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [widget for widget in widgets if widget is not None]


Ask = Callable[[], object]
