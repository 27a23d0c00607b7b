"""An empty place: one drawn picture, one sentence, one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import theme as t
from ui.theme import theme
from ui.widgets.buttons import link, primary
from ui.widgets.drawings import Drawing
from ui.widgets.labels import Label


class EmptyState(QWidget):
    """What stands where there is nothing yet: it says what to do, and does it."""

    def __init__(
        self,
        drawing: str,
        sentence: str,
        verb: str = "",
        do: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(t.L)
        column.addStretch(2)
        column.addWidget(Drawing(drawing), 0, middle)
        self.sentence = Label(sentence, "lead", wraps=True)
        self.sentence.setAlignment(middle)
        self.sentence.setFixedWidth(theme().px(400))
        column.addWidget(self.sentence, 0, middle)
        self.button: QPushButton | None = None
        self.other: QPushButton | None = None
        if verb:
            self.button = primary(verb, do)
            column.addWidget(self.button, 0, middle)
        self._column = column
        column.addStretch(3)

    def also(self, words: str, do: Callable[[], object]) -> None:
        """Offer another way beneath the button."""
        self.other = link(words, do)
        at = self._column.count() - 1
        self._column.insertWidget(at, self.other, 0, Qt.AlignmentFlag.AlignHCenter)
