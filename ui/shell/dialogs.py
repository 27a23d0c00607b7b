"""The shell's own few dialogs: the keys, about, another passphrase."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from lifestory import __version__
from ui import theme as t
from ui.theme import theme
from ui.tr import tr
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.labels import Label
from ui.widgets.palette import keys_of


class KeysDialog(Dialog):
    """What can be done without a mouse: everywhere, and in every menu with its shortcut."""

    def __init__(
        self, actions: Sequence[tuple[str, QAction]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Keys"), "", parent, leave=tr("Close"), width=560)
        rows = [*_everywhere(), *((keys_of(each), words) for words, each in actions)]
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setHorizontalSpacing(t.XL)
        grid.setVerticalSpacing(t.S)
        for row, (keys, words) in enumerate(each for each in rows if each[0]):
            grid.addWidget(Label(keys, "strong"), row, 0)
            grid.addWidget(Label(words), row, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(lines)
        area.setAccessibleName(tr("Keys"))
        area.setMinimumHeight(theme().px(420))
        self.body.addWidget(area)


def _everywhere() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Tab, Shift+Tab"), tr("from one control to the next, on a page from block to block")),
        (tr("Arrows, a letter, Enter"), tr("move in a list, jump to a name, open")),
        (tr("1 to 8"), tr("the parts of a child’s story")),
        (tr("Ctrl+F"), tr("find anything in a child’s story; in the editor, in the book")),
        (tr("Escape"), tr("let go of what is selected; leave a dialog, nothing is changed")),
        (tr("Enter"), tr("write in the block that is selected, or open it")),
        (tr("Arrows, Shift+arrows, + and −"), tr("while covering: move the box, size it")),
        (tr("Enter, Tab, Delete"), tr("while covering: cover, go to what is covered, uncover it")),
        (tr("@"), tr("while writing: a name from the story")),
        (tr("Menu key, Shift+F10"), tr("what can be done here; suggestions for a word")),
    )


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
