"""Making the PDF from the window: what for and where to, then long work in the shell's foot.

`choose` asks the person; tests give the editor another one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from lifestory.making import Binding, Made, Wishes, given_copies, make_pdf
from lifestory.pdf.purpose import ARCHIVE, PRINT, PURPOSES, SCREEN, SHOP, Purpose
from lifestory.pdf.sealing import UnusablePassphrase, usable
from lifestory.review.giving import give
from ui.bridge import StoryBridge, Task
from ui.tr import tr
from ui.widgets.dialog import Dialog
from ui.widgets.field import ChoiceField, LineField, TickField
from ui.widgets.notice import NoticeBar


@dataclass(frozen=True)
class Wish:
    """Where the PDF goes, what it is for and how it is wanted. `given_to` names who receives it,
    if this is the copy that is given."""

    path: Path
    purpose: Purpose
    wishes: Wishes = field(default_factory=Wishes)
    given_to: str = ""


Choose = Callable[[QWidget, str, bool], Wish | None]
"""Asks where a book of that title goes, and whether one was given before; None when it was left."""


class PdfDialog(Dialog):
    """What the PDF is for, and how it is wanted."""

    def __init__(self, parent: QWidget, *, given: bool) -> None:
        super().__init__(
            tr("Make the PDF"),
            tr("Choose where"),
            parent,
            lead=tr(
                "The pages are made exactly as you see them. The file lies outside the sealed "
                "library: keep it where only the right people can open it."
            ),
            width=480,
        )
        self.purpose = ChoiceField(tr("What is it for?"), _purposes())
        self.binding = ChoiceField(tr("How will the pages be held together?"), _bindings())
        self.large = TickField(
            tr("Large print"),
            tr("The book is laid out anew in large type and strong colours, on more pages."),
        )
        self.changed = TickField(
            tr("Only the pages that have changed"),
            tr("For a binder that was given before. You will be told which pages to take out."),
        )
        self.protect = TickField(
            tr("With a passphrase"),
            tr("Nobody can open the file without it, and nobody can find it out again."),
        )
        self.secret = LineField(tr("Passphrase of the PDF"), secret=True)
        self.again = LineField(tr("The same passphrase again"), secret=True)
        self.giving = TickField(
            tr("This is the copy that is given"),
            tr("It is kept unchanged for ever, and later copies can be only what has changed."),
        )
        self.given_to = LineField(tr("Given to"))
        self.purpose.show_value(PRINT)
        self.changed.setVisible(given)
        choices = (self.purpose, self.binding, self.large, self.changed, self.protect, self.giving)
        for choice in choices[:-1]:
            self.body.addWidget(choice)
        for line in (self.secret, self.again, self.giving, self.given_to):
            self.body.addWidget(line)
        for choice in choices:
            choice.edited.connect(self._fit)
        self.purpose.setFocus()
        self._fit()

    def _fit(self, *_: object) -> None:
        """Show what goes with what is chosen."""
        self.binding.setVisible(self.purpose.value() == PRINT)
        self.protect.setVisible(not self.purpose.value().archive)
        for line in (self.secret, self.again):
            line.setVisible(self._is_protected())
        self.giving.setVisible(self._may_be_given())
        self.given_to.setVisible(self._is_given())
        if self.isVisible():
            self.fit()

    def _may_be_given(self) -> bool:
        """A copy that is to be compared with later is whole and open."""
        return not self._is_protected() and not self.changed.value()

    def _is_given(self) -> bool:
        return self._may_be_given() and bool(self.giving.value())

    def _is_protected(self) -> bool:
        """Whether the file is to have a passphrase; an archive is open to who comes after."""
        return bool(self.protect.value()) and not self.purpose.value().archive

    def can_accept(self) -> bool:
        """Two passphrases that are the same and that a PDF can have, if there is to be one; and a
        name, if the copy is given."""
        self.secret.complain("")
        self.again.complain("")
        self.given_to.complain("")
        if self._is_given() and not self.given_to.value().strip():
            self.given_to.complain(tr("Say who receives it."))
            return False
        if not self._is_protected():
            return True
        if self.secret.value() != self.again.value():
            self.again.complain(tr("The two passphrases differ."))
            return False
        try:
            usable(self.secret.value())
        except UnusablePassphrase as trouble:
            self.secret.complain(str(trouble))
            return False
        return True

    def receiver(self) -> str:
        """Who receives this copy; empty where it is not the one that is given."""
        return str(self.given_to.value()).strip() if self._is_given() else ""

    def wishes(self) -> Wishes:
        """How the PDF is wanted."""
        printed = self.purpose.value() == PRINT
        return Wishes(
            binding=self.binding.value() if printed else Binding.AS_IT_IS,
            large_print=self.large.value(),
            changed_only=self.changed.value(),
            passphrase=self.secret.value() if self._is_protected() else "",
        )


def _purposes() -> list[tuple[Purpose, str]]:
    hints = {
        SCREEN.id: tr("To read on a screen (smaller)"),
        PRINT.id: tr("To print here"),
        SHOP.id: tr("For a print shop (with bleed and crop marks)"),
        ARCHIVE.id: tr("For the archive (with the book’s words as data)"),
    }
    return [(each, hints.get(each.id, each.title)) for each in PURPOSES.values()]


def _bindings() -> list[tuple[Binding, str]]:
    return [
        (Binding.AS_IT_IS, tr("Stapled, bound or loose")),
        (Binding.BINDER, tr("In a binder (room for the holes)")),
        (Binding.BOOKLET, tr("Folded as a booklet (two pages on each side)")),
    ]


def choose(parent: QWidget, title: str, given: bool) -> Wish | None:
    """Ask what for and where to."""
    dialog = PdfDialog(parent, given=given)
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
    path = path if path.suffix else path.with_suffix(".pdf")
    return Wish(path, dialog.purpose.value(), dialog.wishes(), dialog.receiver())


def was_given(bridge: StoryBridge, book: UUID) -> bool:
    """Whether a copy of a book was given before."""
    return bool(given_copies(bridge.story, book))


def told(made: Made, name: str) -> str:
    """What was made, and what to do with it."""
    done = tr("The PDF is made: {n} pages, {name}.", n=made.pages, name=name)
    if not made.put_in:
        return done
    numbers = [", ".join(map(str, each)) for each in (made.take_out, made.put_in)]
    if not made.take_out:
        return f"{done} " + tr("Put in these pages: {numbers}.", numbers=numbers[1])
    return f"{done} " + tr(
        "Take these pages out of the binder: {old}. Put these in: {new}.",
        old=numbers[0],
        new=numbers[1],
    )


def make(bridge: StoryBridge, book: UUID, wish: Wish, day: date, notice: NoticeBar) -> None:
    """Make a book's PDF as long work that can be cancelled; the notice says how it ended."""
    story = bridge.story

    def work(task: Task) -> Made:
        made = make_pdf(
            story,
            book,
            wish.path,
            wish.purpose,
            today=day,
            wishes=wish.wishes,
            progress=task.progress,
            cancelled=task.cancelled,
        )
        if wish.given_to:
            give(story, book, wish.path.read_bytes(), wish.given_to)
        return made

    def done(made: Made) -> None:
        notice.tell(
            told(made, wish.path.name),
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
