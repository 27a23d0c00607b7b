"""Unlocking a library: passphrase first, recovery key on request, the example library beside it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme as t
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import link, primary
from ui.widgets.card import Card
from ui.widgets.drawings import Drawing
from ui.widgets.field import LineField
from ui.widgets.labels import Label


class CardInTheMiddle(QWidget):
    """A screen that is one card in the middle; put things into `card.body`."""

    def __init__(self, drawing: str = "book", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(t.XL, t.L, t.XL, t.L)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(Drawing(drawing), 0, middle)
        column.addSpacing(t.S)
        column.addWidget(Label("Lifestory", "brand"), 0, middle)
        column.addSpacing(t.XL)
        self.card = Card()
        self.card.setFixedWidth(theme().px(420))
        self.card.body.setContentsMargins(t.XL, t.XL, t.XL, t.XL)
        self.card.body.setSpacing(t.L)
        column.addWidget(self.card, 0, middle)
        column.addSpacing(t.L)
        self.beneath = QVBoxLayout()
        self.beneath.setSpacing(t.XS)
        column.addLayout(self.beneath)
        column.addStretch(3)

    def add_beneath(self, widget: QWidget) -> None:
        """Put something under the card."""
        self.beneath.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)


class UnlockScreen(CardInTheMiddle):
    """Asks for the secret of one library.

    `unlock_asked(secret)` is the passphrase or the recovery key; `example_asked()` and
    `folder_chosen(path)` are the other ways in.
    """

    unlock_asked = Signal(str)
    example_asked = Signal()
    folder_chosen = Signal(object)

    def __init__(self, folder: Path, *, example: bool = False) -> None:
        super().__init__()
        self._by_key = False
        self.title = Label(tr("Your library is locked"), "section")
        self.secret = LineField(tr("Passphrase"), secret=True)
        self.button = primary(tr("Unlock"), self._ask)
        self.other_way = link(tr("Use the recovery key"), self._swap)
        self.secret.line.returnPressed.connect(self._ask)
        self.secret.edited.connect(lambda: self.secret.complain(""))
        for widget in (self.title, self.secret, self.button):
            self.card.body.addWidget(widget)
        feet = QHBoxLayout()
        feet.addWidget(self.other_way)
        feet.addStretch(1)
        self.card.body.addLayout(feet)
        self.example = link(tr("Look round the example library"), self.example_asked.emit)
        self.elsewhere = link(tr("Open a library in another folder"), self._choose_folder)
        for way in (self.example, self.elsewhere):
            self.add_beneath(way)
        self.where = Label(str(folder), "note")
        self.add_beneath(self.where)
        if example:
            self.title.say(tr("The example library"))
            hint = tr("Its passphrase is “example”. Everybody in it is invented.")
            self.card.body.insertWidget(1, Label(hint, "soft", wraps=True))
            self.example.hide()
        self.setFocusProxy(self.secret)

    def busy(self, busy: bool) -> None:
        """Show that the library is being opened."""
        self.button.setEnabled(not busy)
        self.secret.setEnabled(not busy)
        self.button.setText(tr("Unlocking") if busy else tr("Unlock"))

    def refuse(self, sentence: str) -> None:
        """Say why it did not open."""
        self.busy(False)
        self.secret.complain(sentence)
        self.secret.line.selectAll()
        self.secret.line.setFocus()

    def _ask(self) -> None:
        secret = self.secret.line.text()
        if not secret.strip():
            self.secret.complain(tr("Type it here, then press Enter."))
        elif self.button.isEnabled():
            self.unlock_asked.emit(secret)

    def _swap(self) -> None:
        self._by_key = not self._by_key
        label = tr("Recovery key") if self._by_key else tr("Passphrase")
        self.secret.label.say(label)
        self.secret.line.setAccessibleName(label)
        self.secret.line.clear()
        mode = self.secret.line.EchoMode
        self.secret.line.setEchoMode(mode.Normal if self._by_key else mode.Password)
        self.secret.complain("")
        self.other_way.setText(
            tr("Use the passphrase") if self._by_key else tr("Use the recovery key")
        )
        self.other_way.setAccessibleName(self.other_way.text())
        self.secret.line.setFocus()

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # only for those who ask

        chosen = QFileDialog.getExistingDirectory(self, tr("Choose the library’s folder"))
        if chosen:
            self.folder_chosen.emit(Path(chosen))
