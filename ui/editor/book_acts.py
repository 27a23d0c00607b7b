"""What is done with the whole book: words found and replaced, advice heard or set aside, and
earlier moments looked at and brought back."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.checks.book import Finding
from lifestory.checks.setting_aside import subject_of
from lifestory.library import HistoryEntry
from ui.editor import commands, finding, returning
from ui.editor.advice_dialog import AdviceDialog
from ui.editor.canvas.pipeline import Trial
from ui.editor.finding import Hit
from ui.editor.history_dialog import PICTURE, HistoryDialog
from ui.editor.returning import History, Then
from ui.theme import theme
from ui.tr import counted, tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


class BookActs:
    """The book of one editor."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor

    # --- words across the book ----------------------------------------------------------------

    def find(self, *, replacing: bool = False) -> None:
        """Open the bar for finding words."""
        self._editor.keep()
        self._editor.find_bar.open(replacing=replacing)

    def go_to_hit(self, hit: Hit) -> None:
        """Turn to where something was found."""
        self._editor.writing.end()
        view = self._editor.view
        if hit.block is not None and view.select_block(hit.block):
            return
        index = next((i for i, page in enumerate(view.pages) if page.page == hit.page), None)
        if index is not None:
            view.select(None)
            view.go_to(index)

    def replace(self, hits: tuple[Hit, ...], instead: str) -> None:
        """Put other words in some places, as one step."""
        self._editor.writing.end()

        def told(n: int, step: int | None) -> None:
            if n > 1:
                said = counted("Replaced in {n} place.", "Replaced in {n} places.", n)
                self._editor.taking_back.offer(said, step)

        self._editor.do.as_step(finding.replace, hits, instead, then=told)

    # --- advice -------------------------------------------------------------------------------

    def show_advice(self) -> AdviceDialog | None:
        """Show everything that needs attention, and what was set aside."""
        editor = self._editor
        if editor.told is None:
            return None
        dialog = AdviceDialog(editor.monitor.findings, editor.told.book.set_aside, editor)
        dialog.go_asked.connect(editor.go_to_finding)
        dialog.aside_asked.connect(self.set_aside)
        dialog.again_asked.connect(self.hear_again)
        dialog.open()
        return dialog

    def set_aside(self, advice: Finding, why: str) -> None:
        """Knowingly not follow some advice."""
        told = self._editor.told
        if told is None:
            return
        at = datetime.now().astimezone()
        subject = subject_of(advice, told.laid)
        book = self._editor.book_id
        self._editor.do(commands.set_aside, book, advice.check, subject, advice.message, why, at=at)

    def hear_again(self, row: UUID) -> None:
        """Follow some advice after all."""
        self._editor.do(commands.hear_again, row)

    # --- earlier moments ----------------------------------------------------------------------

    def show_history(self, then: Callable[[HistoryDialog], object] = lambda _: None) -> None:
        """Show the history, with the page that is shown as it was; `then` is given the dialog."""
        editor = self._editor
        editor.keep()
        page = editor.pages.current()
        page_id = page.row.id if page is not None else None
        number = editor.pages.number_of(page_id) if page_id is not None else 0

        def show(history: History) -> None:
            words = tr("page {n}", n=number) if page_id is not None else ""
            dialog = HistoryDialog(history, words, editor)
            dialog.chosen.connect(lambda entry: self._tell_step(dialog, entry, page_id))
            dialog.page_asked.connect(lambda entry: self._page_back(entry, page_id, number))
            dialog.book_asked.connect(self._book_back)
            entry = dialog.entry()
            if entry is not None:
                self._tell_step(dialog, entry, page_id)
            dialog.open()
            then(dialog)

        editor.do(returning.read_history, page_id, then=show)

    def _tell_step(self, dialog: HistoryDialog, entry: HistoryEntry, page: UUID | None) -> None:
        def show(then: Then) -> None:
            told = self._editor.told
            dialog.show_then(then)
            wanted = []
            if then.page is not None:
                wanted.append(Trial(("then", entry.number), then.page, then.blocks))
            now = told.book.page(page) if told is not None else None
            if now is not None:
                wanted.append(Trial(("now", entry.number), now.row, now.blocks))
            width = round(theme().px(PICTURE) * self._editor.devicePixelRatioF())
            self._editor.pipeline.previews(wanted, width, dialog.show_picture)

        self._editor.do(returning.read_then, entry.number, page, then=show)

    def _page_back(self, entry: HistoryEntry, page: UUID | None, number: int) -> None:
        if page is not None:
            at = entry.at.astimezone()
            back, then = returning.bring_page_back, self._told_back
            self._editor.do.as_step(back, page, entry.number, at, number, then=then)

    def _book_back(self, entry: HistoryEntry) -> None:
        at = entry.at.astimezone()
        back, then = returning.bring_book_back, self._told_back
        self._editor.do.as_step(back, self._editor.book_id, entry.number, at, then=then)

    def _told_back(self, _: object, step: int | None) -> None:
        self._editor.taking_back.offer(tr("It is as it was then."), step)
