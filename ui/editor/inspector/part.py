"""What the parts of the inspector share."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme as t
from ui.theme import theme, when_theme_changes
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


class Lines(QWidget):
    """Some sentences under a small heading, each with its sign in its tone."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.XS)
        self._column.addWidget(Label(title, "label"))
        self._rows: list[QWidget] = []
        self.said: tuple[tuple[str, str], ...] | None = None
        self.show_lines(())

    def show_lines(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show these sentences, each `(tone, sentence)`; hidden when there is none."""
        if lines == self.said:
            return
        self.said = lines
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_line(tone, sentence) for tone, sentence in lines]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(lines))


_SIGNS = {"good": "✓", "warn": "▲", "soft": "·"}


def _line(tone: str, sentence: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(t.S)
    sign, words = Label(_SIGNS.get(tone, "")), Label(sentence, wraps=True)

    def dress() -> None:
        for label in (sign, words):
            label.setStyleSheet(f"color: {theme().color(tone).name()};")

    when_theme_changes(row, dress)
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(words, 1)
    return row


def emptied(layout: QVBoxLayout) -> QVBoxLayout:
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
