"""The first start: a library in two steps. First the passphrase, then the recovery key, once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme as t
from ui.tr import tr
from ui.unlock.unlock import CardInTheMiddle
from ui.widgets.buttons import link, primary, quiet
from ui.widgets.field import LineField, Tick
from ui.widgets.labels import Label

SHORTEST = 10
_CLIPBOARD_MS = 60_000


class ChoosePassphrase(CardInTheMiddle):
    """Step one. `chosen(passphrase)` when both are the same and long enough."""

    chosen = Signal(str)
    example_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.first = LineField(
            tr("Passphrase"),
            tr("Four or five words that only you would put together. Spaces count."),
            secret=True,
        )
        self.second = LineField(tr("The same again"), secret=True)
        self.button = primary(tr("Make the library"), self._try)
        lead = tr(
            "It keeps each child’s story on this computer, sealed with a passphrase. "
            "Nothing is sent anywhere."
        )
        for widget in (
            Label(tr("Step 1 of 2"), "note"),
            Label(tr("Make your library"), "section"),
            Label(lead, "soft", wraps=True),
            self.first,
            self.second,
            self.button,
        ):
            self.card.body.addWidget(widget)
        self.first.line.returnPressed.connect(self.second.line.setFocus)
        self.second.line.returnPressed.connect(self._try)
        self.example = link(tr("Look round the example library"), self.example_asked.emit)
        self.add_beneath(self.example)
        self.add_beneath(Label(tr("It will lie in {folder}", folder=folder), "note"))
        self.setFocusProxy(self.first)

    def busy(self, busy: bool) -> None:
        """Show that the library is being made."""
        for widget in (self.button, self.first, self.second):
            widget.setEnabled(not busy)
        self.button.setText(tr("Making it") if busy else tr("Make the library"))

    def refuse(self, sentence: str) -> None:
        """Say why it was not made."""
        self.busy(False)
        self.first.complain(sentence)

    def _try(self) -> None:
        passphrase = self.first.line.text()
        short = len(passphrase.strip()) < SHORTEST
        self.first.complain(
            tr("A little longer, please: at least {n} letters.", n=SHORTEST) if short else ""
        )
        differs = not short and passphrase != self.second.line.text()
        self.second.complain(tr("These are not the same yet.") if differs else "")
        if short:
            self.first.line.setFocus()
        elif differs:
            self.second.line.setFocus()
        elif self.button.isEnabled():
            self.chosen.emit(passphrase)


class ShowRecoveryKey(CardInTheMiddle):
    """Step two: the recovery key, shown this once. `done()` once it is written down."""

    done = Signal()

    def __init__(
        self, recovery_key: str, print_key: Callable[[QWidget, str], bool] | None = None
    ) -> None:
        super().__init__()
        self._key = recovery_key
        self._print = print_key
        groups = recovery_key.split("-")
        half = (len(groups) + 1) // 2
        rows = [groups] if len(groups) < 7 else [groups[:half], groups[half:]]
        self.shown = Label("\n".join("-".join(row) for row in rows), "key")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.shown.setTextInteractionFlags(
            self.shown.textInteractionFlags().TextSelectableByMouse
            | self.shown.textInteractionFlags().TextSelectableByKeyboard
        )
        self.shown.setAccessibleName(tr("Recovery key: {key}", key=" ".join(recovery_key)))
        self.copy = quiet(tr("Copy"), self._copy, icon="copy")
        self.printed = quiet(tr("Print"), self._print_it, icon="printer")
        self.said = Label("", "note", wraps=True)
        self.written = Tick(tr("I have written it down and keep it away from this computer"))
        self.button = primary(tr("Open the library"), self.done.emit)
        self.button.setEnabled(False)
        self.written.toggled.connect(self.button.setEnabled)
        lead = tr(
            "If you forget the passphrase, this key opens your library. It is shown only now, and "
            "nobody else has it."
        )
        for widget in (
            Label(tr("Step 2 of 2"), "note"),
            Label(tr("Your recovery key"), "section"),
            Label(lead, "soft", wraps=True),
            self._boxed(),
        ):
            self.card.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(t.S)
        row.addWidget(self.copy)
        row.addWidget(self.printed)
        row.addStretch(1)
        self.card.body.addLayout(row)
        for beneath in (self.said, self.written, self.button):
            self.card.body.addWidget(beneath)
        self.said.hide()
        self.setFocusProxy(self.copy)

    def _boxed(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "keybox")
        column = QVBoxLayout(box)
        column.setContentsMargins(t.S, t.L, t.S, t.L)
        column.addWidget(self.shown)
        return box

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)
        QTimer.singleShot(_CLIPBOARD_MS, self._clear_clipboard)
        self._say(tr("Copied. It leaves the clipboard again in a minute."))

    def _clear_clipboard(self) -> None:
        if QGuiApplication.clipboard().text() == self._key:
            QGuiApplication.clipboard().clear()

    def _print_it(self) -> None:
        from ui.unlock.printing import print_recovery_key

        if (self._print or print_recovery_key)(self, self._key):
            self._say(tr("Sent to the printer. Keep the sheet where you keep other keys."))

    def _say(self, sentence: str) -> None:
        self.said.say(sentence)
        self.said.show()
