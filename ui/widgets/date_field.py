"""A partly known date: one field that says beneath what it understood."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from lifestory.model.when import When
from lifestory.words import dates
from ui.tr import tr
from ui.widgets.field import Field


def _today() -> date:
    return datetime.now().astimezone().date()


class WhenField(Field):
    """Understands "summer 2019", "about May 2020", "12/3/21", "2018 to 2020".

    `value()` is None when nothing is typed; `is_clear()` is False while the words mean nothing, and
    then nothing should be kept. What it understood stands beneath as it is typed.
    """

    def __init__(
        self,
        label: str,
        help: str = "",
        *,
        today: Callable[[], date] = _today,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("summer 2019, about May 2020, 12/3/21"))
        super().__init__(label, self.line, help or tr("As much of it as you know."), parent)
        self._today = today
        self._kept: When | None = None
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._finish)

    def value(self) -> When | None:
        """The date as it is understood, or None."""
        text = self.line.text().strip()
        return dates.understood(text, self._today()) if text else None

    def is_clear(self) -> bool:
        """Whether the field is empty or understood."""
        return not self.line.text().strip() or self.value() is not None

    def show_value(self, value: When | None) -> None:
        """Show a date in short words."""
        self._kept = value
        self.line.setText(dates.short(value) if value is not None else "")
        self.complain("")

    def _typed(self) -> None:
        self._say(self.value())
        self.edited.emit()

    def _say(self, value: When | None) -> None:
        if not self.is_clear():
            self.complain(
                tr("This is not understood as a date yet. Try “summer 2019” or “12/3/21”.")
            )
            return
        self.complain("")
        if value is not None:
            said = dates.said(value)
            self.below.setProperty("role", "understood")
            self.below.say(tr("Understood: {said}", said=said))
            self.below.show()
            self.control.setAccessibleDescription(self.below.words())
            self.below.style().unpolish(self.below)
            self.below.style().polish(self.below)

    def _finish(self) -> None:
        if self.is_clear() and self.value() != self._kept:
            self._kept = self.value()
            self.finished.emit()
