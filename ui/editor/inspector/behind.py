"""What stands behind words: the facts they tell or name, to be corrected; and for words that were
loosened from facts, what those say now."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.model import Block, Row
from ui import theme as t
from ui.editor.fact_form import can_correct
from ui.editor.inspector.part import emptied
from ui.editor.loosening import LOOSE, bound_of, changed_since, facts_behind, said_of_fact
from ui.editor.reading import ReadBook
from ui.tr import tr
from ui.widgets.buttons import WrappedLink, link, quiet
from ui.widgets.labels import Label

_MOST = 8


class Behind(QWidget):
    """Links to facts, and the way between facts and plain words."""

    correct_asked = Signal(object)
    """A row of the story that is to be corrected."""
    loosen_asked = Signal(object)
    bind_asked = Signal(object)
    take_asked = Signal(object)
    keep_asked = Signal(object)
    """Each of these: a block's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block: Block | None = None
        self._said: tuple[tuple[Row, str], ...] = ()
        self.news = Label("", wraps=True)
        self.take = quiet(tr("Take it over"), partial(self._ask, self.take_asked))
        self.keep = link(tr("Keep my words"), partial(self._ask, self.keep_asked))
        self.bind = link(
            tr("Tell the facts again"), partial(self._ask, self.bind_asked), icon="link"
        )
        self.loosen = link(
            tr("Make plain words of it"), partial(self._ask, self.loosen_asked), icon="pen-line"
        )
        self.title = Label(tr("From the story"), "label")
        self.facts = QVBoxLayout()
        self.facts.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        for widget in (self.news, self.take, self.keep, self.title):
            column.addWidget(widget)
        column.addLayout(self.facts)
        for button in (self.loosen, self.bind):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_block(self, book: ReadBook, block: Block | None) -> None:
        """Show what stands behind a block."""
        self._block = block
        rows: Sequence[Row] = facts_behind(book, block) if block is not None else ()
        shown = [row for row in rows if can_correct(row)]
        self._show_facts(tuple((row, said_of_fact(book, row)) for row in shown))
        self.title.setVisible(bool(shown))
        was = bound_of(block) if block is not None else None
        now = changed_since(book, block) if block is not None else None
        self.loosen.setVisible(block is not None and block.kind in LOOSE)
        self.bind.setVisible(was is not None)
        for widget in (self.news, self.take, self.keep):
            widget.setVisible(now is not None)
        if now is not None:
            said = " ".join(p.text for p in book.telling.prose(now))
            self.news.say(tr("The facts now say: “{words}”", words=said))
        self.setVisible(bool(shown) or not self.loosen.isHidden() or was is not None)

    def _show_facts(self, facts: tuple[tuple[Row, str], ...]) -> None:
        """A link for each fact; the same facts are left as they are, so that nothing flickers."""
        if facts == self._said:
            return
        self._said = facts
        emptied(self.facts)
        for row, what in facts[:_MOST]:
            words = tr("Correct “{what}”", what=what)
            self.facts.addWidget(WrappedLink(words, partial(self.correct_asked.emit, row)))
        if len(facts) > _MOST:
            self.facts.addWidget(Label(tr("and {n} more", n=len(facts) - _MOST), "note"))

    def _ask(self, signal: object) -> None:
        if self._block is not None:
            signal.emit(self._block.id)  # type: ignore[attr-defined]
