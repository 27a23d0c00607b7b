"""Writing on the page: from opening the card until the last word is kept.

At once each keystroke goes to the pipeline as live words; after a pause the words are kept with an
edit that joins the ones before it, so that one visit to a block is one step of undo. Leaving the
block, the screen or the program keeps what is there without a pause.
"""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from ui.editor import commands
from ui.editor.canvas.card import WritingCard
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import Target
from ui.editor.canvas.view import PageView
from ui.editor.counting import count_words, most_words
from ui.editor.doing import PAUSE_MS, Do


class Writing(QObject):
    """The one block that is being written, if any."""

    typed = Signal(object, str)
    """The block's id and its words, at every keystroke."""
    sized = Signal(object, str)
    """The block's id and the role that its words are to have."""
    kept = Signal(object, str)
    """The block's id and the words that the story now has."""
    began = Signal()
    ended = Signal()
    goes_on = Signal()
    """The writer asks for the next place that waits for words."""

    def __init__(self, view: PageView, do: Do, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._do = view, do
        self.card = WritingCard(view.viewport())
        self.card.typed.connect(self._typed)
        self.card.left.connect(self.end)
        self.card.goes_on.connect(self.goes_on)
        self.card.sized.connect(lambda role: self.sized.emit(self.block, role))
        self.block: UUID | None = None
        self._page = 0
        self._kept = self._asked = ""
        """The words that the story has, and those that it was last asked to keep."""
        self._joins = ""
        self._target: Target | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        view.moved.connect(self._follow)

    def begin(self, told: Told, target: Target, block: UUID, text: str) -> None:
        """Open the card over a block."""
        self.end()
        place = self._view.place_of(target)
        sheet = self._view.desk.sheet(target.index)
        if place is None or sheet is None:
            return
        self.block, self._target = block, target
        self._page = told.laid.pages[target.index].number
        row = told.book.block(block)
        self._kept = self._asked = row.text if row is not None else text
        self._joins = f"write:{block}:{uuid4()}"
        self._view.is_writing = True
        look = told.look
        size = look.type.text * sheet.scale
        names = told.book.names_in(text)
        self.card.open(
            text, names, place, (look.text_family, size), _counter(told, target), told.book.offers
        )
        self._view.viewport().update()
        self.began.emit()

    def end(self) -> None:
        """Keep the words and put the card away."""
        if self.block is None:
            return
        self.keep()
        self.block = self._target = None
        had_focus = self.card.isAncestorOf(self.card.window().focusWidget() or self._view)
        self._view.is_writing = False
        self.card.hide()
        if had_focus:
            self._view.setFocus()
        self._view.viewport().update()
        self.ended.emit()

    def leave_for(self, target: Target | None) -> None:
        """Something is selected, or let go: other words, or none, are no longer being written."""
        if self.block is not None and (target is None or target.block != self.block):
            self.end()

    def keep(self) -> None:
        """Keep the words as they now are."""
        self._pause.stop()
        if self.block is None:
            return
        text = self.card.text()
        if text != self._asked:
            self._asked = text
            kept = partial(self._hear_kept, self.block, text)
            self._do(commands.write, self.block, text, self._page, self._joins, then=kept)
        elif text == self._kept:
            self.kept.emit(self.block, text)

    def _hear_kept(self, block: UUID, text: str, _: object) -> None:
        if block == self.block:
            self._kept = text
        self.kept.emit(block, text)

    def ask_again(self) -> None:
        """Something could not be kept, perhaps these words: they are asked for again."""
        self._asked = self._kept

    def show_told(self, told: Told) -> None:
        """The book was read again: undo may have changed the words, or taken the block away."""
        if self.block is None:
            return
        row = told.book.block(self.block)
        if row is None:
            self._pause.stop()
            self._kept = self._asked = self.card.text()
            self.end()
        elif row.text not in (self._kept, self._asked) and not self._pause.isActive():
            self._kept = self._asked = row.text
            self.card.show_text(row.text)

    def _typed(self, text: str) -> None:
        self._pause.start()
        if self.block is not None:
            self.typed.emit(self.block, text)

    def _follow(self) -> None:
        """The page lies elsewhere: so does the card. Turned away from, it is put away."""
        if self._target is None:
            return
        same = [x for x in self._view.targets if x.block == self.block]
        place = self._view.place_of(same[0] if same else self._target)
        if place is not None:
            self.card.put(place)
        else:
            self.end()


def _counter(told: Told, target: Target) -> Callable[[str], str]:
    most = most_words(target.kind, told.edition.stage)
    return lambda text: count_words(text, most)
