"""Making the PDF from the window: what for and where to, then long work in the shell's foot.

`choose` asks the person; tests give the editor another one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from lifestory.making import make_pdf
from lifestory.pdf.purpose import PRINT, PURPOSES, SCREEN, Purpose
from ui.bridge import StoryBridge, Task
from ui.tr import tr
from ui.widgets.dialog import Dialog
from ui.widgets.field import ChoiceField
from ui.widgets.notice import NoticeBar


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


def make(bridge: StoryBridge, book: UUID, wish: Wish, day: date, notice: NoticeBar) -> None:
    """Make a book's PDF as long work that can be cancelled; the notice says how it ended."""
    story = bridge.story

    def work(task: Task) -> int:
        return make_pdf(
            story,
            book,
            wish.path,
            wish.purpose,
            today=day,
            progress=task.progress,
            cancelled=task.cancelled,
        )

    def done(pages: int) -> None:
        notice.tell(
            tr("The PDF is made: {n} pages, {name}.", n=pages, name=wish.path.name),
            action=tr("Open it"),
            do=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(wish.path))),
            stays=True,
        )

    bridge.jobs.run(
        tr("Making the PDF"),
        work,
        done=done,
        failed=lambda trouble: notice.tell(str(trouble), tone="bad"),
    )


def file_name(title: str) -> str:
    """A title as every system takes it for a file's name."""
    kept = "".join(
        " " if letter in '<>:"/\\|?*' or ord(letter) < 32 else letter for letter in title
    )
    return " ".join(kept.split())[:80].rstrip(". ") or tr("Book")
