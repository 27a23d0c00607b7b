"""The shell's own few dialogs: the keys, about, another passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
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
        super().__init__(tr("Keys"), "", parent, leave=tr("Close"), width=640)
        rows = [*_everywhere(), *((keys_of(each), words) for words, each in actions)]
        lines = QWidget()
        lines.setProperty("role", "flow")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, t.M, 0)
        grid.setHorizontalSpacing(t.XL)
        grid.setVerticalSpacing(t.S)
        menu = ""
        for keys, words in (each for each in rows if each[0]):
            where, said = _apart(words)
            if where != menu:
                menu = where
                grid.addWidget(_head(where), grid.rowCount(), 0, 1, 2)
            row = grid.rowCount()
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(keys, "cap"), row, 0, top | Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(Label(said, wraps=True), row, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(lines)
        area.setAccessibleName(tr("Keys"))
        tall = parent.window().height() if parent is not None else theme().px(700)
        area.setMinimumHeight(min(theme().px(440), round(tall * 0.6)))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(area)


def _apart(words: str) -> tuple[str, str]:
    """An action's menu, and what it says there; what works everywhere is in no menu."""
    menu, colon, said = words.partition(": ")
    is_in_menu = bool(colon) and " " not in menu
    return (menu, said) if is_in_menu else ("", words)


def _head(menu: str) -> Label:
    head = Label(menu, "label")
    head.setContentsMargins(0, t.M, 0, 0)
    return head


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
