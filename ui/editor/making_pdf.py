"""Making the PDF from the window: what for and where to, then long work in the shell's foot.

`choose` asks the person; tests give the editor another one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from lifestory.pdf.purpose import PRINT, PURPOSES, SCREEN, Purpose
from ui.tr import tr
from ui.widgets.dialog import Dialog
from ui.widgets.field import ChoiceField


@dataclass(frozen=True)
class Wish:
    """Where the PDF goes and what it is for."""

    path: Path
    purpose: Purpose


Choose = Callable[[QWidget, str], Wish | None]
"""Asks where a book of that title goes; None when it was left."""


class PdfDialog(Dialog):
    """What the PDF is for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            tr("Make the PDF"),
            tr("Choose where"),
            parent,
            lead=tr(
                "The pages are made exactly as you see them. The file lies outside the sealed "
                "library: keep it where only the right people can open it."
            ),
        )
        hints = {
            SCREEN.id: tr("To read on a screen (smaller)"),
            PRINT.id: tr("To print (pictures at 300 dots an inch)"),
        }
        choices = [(each, hints.get(each.id, each.title)) for each in PURPOSES.values()]
        self.purpose = ChoiceField(tr("What is it for?"), choices)
        self.purpose.show_value(PRINT)
        self.body.addWidget(self.purpose)


def choose(parent: QWidget, title: str) -> Wish | None:
    """Ask what for and where to."""
    dialog = PdfDialog(parent)
    if not dialog.exec():
        return None
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    suggested = Path(folder) / f"{file_name(title)}.pdf"
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Make the PDF"), str(suggested), tr("PDF (*.pdf)")
    )
    if not name:
        return None
    path = Path(name)
    return Wish(path if path.suffix else path.with_suffix(".pdf"), dialog.purpose.value())


def file_name(title: str) -> str:
    """A title as every system takes it for a file's name."""
    kept = "".join(
        " " if letter in '<>:"/\\|?*' or ord(letter) < 32 else letter for letter in title
    )
    return " ".join(kept.split())[:80].rstrip(". ") or tr("Book")
