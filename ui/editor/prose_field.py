"""A field of some lines whose tokens are shown as the names they stand for."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.editor.paper import Paper
from ui.editor.words_document import show_words, text_of
from ui.theme import theme
from ui.widgets.field import Field


class _FieldPaper(Paper):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ProseField(Field):
    """Words with their emphasis and names. `lines` is how many are seen at once."""

    def __init__(
        self, label: str, help: str = "", *, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        self.paper = _FieldPaper()
        self.paper.setFixedHeight(self.paper.fontMetrics().lineSpacing() * lines + theme().px(22))
        super().__init__(label, self.paper, help, parent)
        self._kept = self._shown = ""
        self._names: Mapping[str, str] = {}
        self._offers: Mapping[str, str] = {}
        self.paper.textChanged.connect(self.edited)
        self.paper.left.connect(self._finish)

    def value(self) -> str:
        """The words in the small Markdown."""
        return text_of(self.paper.document())

    def show_value(self, value: str) -> None:
        """Show these words."""
        self.show_words(value, self._names)

    def offer(self, offers: Mapping[str, str]) -> None:
        """What typing @ offers: names by their tokens."""
        if offers != self._offers:
            self._offers = offers
            self.paper.offer(offers)

    def show_words(self, text: str, names: Mapping[str, str]) -> None:
        """Show these words; `names` is what their tokens say."""
        if text == self._shown and names == self._names:
            return
        self._names = names
        self.paper.names = {**self._offers, **names}
        was = self.paper.blockSignals(True)
        show_words(self.paper.document(), text, names)
        self.paper.moveCursor(QTextCursor.MoveOperation.Start)
        self.paper.blockSignals(was)
        self._shown, self._kept = text, self.value()

    def _finish(self) -> None:
        if self.value() != self._kept:
            self._kept = self._shown = self.value()
            self.finished.emit()
