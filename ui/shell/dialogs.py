"""The shell's own few dialogs: the keys, about, another passphrase."""

from PySide6.QtWidgets import QGridLayout, QWidget

from lifestory import __version__
from ui import theme as t
from ui.tr import tr
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.labels import Label


class KeysDialog(Dialog):
    """What can be done without a mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), "", parent, leave=tr("Close"), width=480)
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.XL)
        grid.setVerticalSpacing(t.S)
        for row, (keys, words) in enumerate(
            (
                (tr("Tab, Shift+Tab"), tr("from one control to the next")),
                (tr("Arrows, a letter, Enter"), tr("move in a list, jump to a name, open")),
                (tr("1 to 8"), tr("the parts of a child’s story")),
                (tr("Alt+Home"), tr("all children")),
                (tr("Ctrl+N"), tr("a new child")),
                (tr("Ctrl+Shift+F"), tr("find a child")),
                (tr("Ctrl+F"), tr("find anything in a child’s story")),
                (tr("Ctrl+Z, Ctrl+Shift+Z"), tr("undo, make again; in a field, the typing first")),
                (tr("Ctrl+Alt+Plus, Ctrl+Alt+Minus"), tr("larger and smaller text")),
                (tr("Ctrl+L"), tr("lock now")),
                (tr("Escape"), tr("leave a dialog; nothing is changed")),
            )
        ):
            grid.addWidget(Label(keys, "strong"), row, 0)
            grid.addWidget(Label(words), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)


class AboutDialog(Dialog):
    """Which version this is and whose work it stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Lifestory {version}", version=__version__),
            "",
            parent,
            leave=tr("Close"),
            lead=tr(
                "An editor for the life-story books of children in care. It works without the "
                "internet and keeps everything sealed on this computer."
            ),
        )
        self.body.addWidget(
            Label(
                tr(
                    "Made with Qt (LGPL), ReportLab, PDFium, Pillow, SQLCipher and others. The "
                    "typefaces are under the SIL Open Font License, the icons are from Lucide "
                    "(ISC). Every licence lies in the program’s folder."
                ),
                "soft",
                wraps=True,
            )
        )


class PassphraseDialog(Dialog):
    """The passphrase that opens the library now, and the one that shall from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Change the passphrase"),
            tr("Change it"),
            parent,
            lead=tr("The recovery key stays the same."),
        )
        self.now = LineField(tr("Passphrase now"), secret=True)
        self.new = LineField(tr("New passphrase"), tr("At least ten letters."), secret=True)
        self.again = LineField(tr("The same again"), secret=True)
        for field in (self.now, self.new, self.again):
            self.body.addWidget(field)
        self.now.line.setFocus()

    def can_accept(self) -> bool:
        """Whether the new one is long enough and typed twice the same."""
        short = len(self.new.value()) < 10
        self.new.complain(tr("A little longer, please: at least ten letters.") if short else "")
        differs = self.new.line.text() != self.again.line.text()
        self.again.complain(tr("These are not the same yet.") if differs else "")
        return not short and not differs
