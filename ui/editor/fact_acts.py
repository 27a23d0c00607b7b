"""What is done to facts from a page: corrected, loosened into plain words, bound again, and taken
over when they have changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lifestory.model import Block, Row
from ui.editor import commands, loosening
from ui.editor.fact_form import changed_values, fact_dialog
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor

AskFact = Callable[[Row, str], dict[str, Any] | None]


class FactActs:
    """The facts of one editor. `ask` asks the person what is right; tests give another one."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.ask: AskFact = self._ask

    def _ask(self, row: Row, called: str) -> dict[str, Any] | None:
        dialog = fact_dialog(row, called, self._editor)
        return dialog.form.values() if dialog.exec() else None

    def correct(self, row: Row) -> None:
        """Ask what is right about a fact and keep it in the story."""
        told = self._editor.told
        if told is None:
            return
        self._editor.keep()
        called = loosening.said_of_fact(told.book, row)
        values = self.ask(row, called)
        changed = changed_values(row, values) if values is not None else {}
        if changed:
            self._editor.do(commands.correct_fact, type(row), row.id, called, changed)

    def loosen(self, block_id: UUID) -> None:
        """Make plain words of a block made from facts."""
        self._editor.keep()
        told, block = self._editor.told, self._block(block_id)
        if told is None or block is None:
            return
        words = loosening.words_from_facts(told.book, block)
        number = self._editor.pages.number_of(block.page_id)
        said = tr("These are plain words now. What changes in the facts is shown beside them.")
        self._editor.do.as_step(
            loosening.loosen,
            block_id,
            words,
            number,
            then=lambda _, step: self._editor.taking_back.offer(said, step),
        )

    def bind(self, block_id: UUID) -> None:
        """Let loosened words tell their facts again."""
        block = self._block(block_id)
        if block is not None:
            self._editor.writing.end()
            number = self._editor.pages.number_of(block.page_id)
            self._editor.do(loosening.bind, block_id, number)

    def take_over(self, block_id: UUID, *, keep: bool = False) -> None:
        """Write what the facts say now into loosened words, or keep these knowingly."""
        told, block = self._editor.told, self._block(block_id)
        now = loosening.changed_since(told.book, block) if told is not None and block else None
        if block is not None and now is not None:
            self._editor.writing.end()
            number = self._editor.pages.number_of(block.page_id)
            self._editor.do(loosening.take_over, block_id, now, number, keep=keep)

    def _block(self, block_id: UUID) -> Block | None:
        told = self._editor.told
        return told.book.block(block_id) if told is not None else None
