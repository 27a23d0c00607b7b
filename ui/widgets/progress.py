"""Progress of long work in the shell's foot: what, how many of how many, time left, Cancel."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import theme as t
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.buttons import link
from ui.widgets.labels import Label


def time_left_words(seconds: float | None) -> str:
    """A rough time left: "less than a minute left", "about 3 minutes left"; "" when not known."""
    if seconds is None:
        return ""
    if seconds < 50:
        return tr("less than a minute left")
    return counted("about a minute left", "about {n} minutes left", max(1, round(seconds / 60)))


class ProgressStrip(QWidget):
    """One piece of long work as a strip; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = Label("", "note")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme().px(160))
        self.count = Label("", "note")
        self.stop = link(tr("Cancel"), self._stop)
        self._cancel: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.S)
        for widget in (self.what, self.bar, self.count, self.stop):
            row.addWidget(widget)
        self.hide()

    def show_work(
        self, what: str, n: int, total: int, seconds: float | None, cancel: Callable[[], object]
    ) -> None:
        """Show how far the work is; `total` 0 means that it cannot be known."""
        self._cancel = cancel
        self.what.say(what)
        self.bar.setAccessibleName(what)
        self.bar.setRange(0, total)
        self.bar.setValue(n)
        parts = [tr("{n} of {total}", n=n, total=total)] if total else []
        parts += [time_left_words(seconds)] if seconds is not None else []
        self.count.say(" · ".join(parts))
        self.stop.setEnabled(True)
        self.show()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.what.say(tr("Stopping"))
        if self._cancel is not None:
            self._cancel()
