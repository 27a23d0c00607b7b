"""What is done to words: the card opened over them, shown while they are typed, kept apart until
the story has them."""

from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.model import BlockKind
from lifestory.words.markup import word_count
from ui.editor import commands
from ui.editor.arranging import WRITTEN
from ui.editor.canvas.live import Live
from ui.editor.canvas.targets import Target
from ui.editor.inspector.fact_part import NAMES
from ui.editor.unkept import Unkept
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


class WordActs:
    """The words of one editor. `unkept` are texts by block that the story does not have yet;
    `to_write` is a block to open the card over as soon as it is laid."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.unkept = Unkept[str]()
        self.to_write: UUID | None = None

    def write(self, target: Target) -> None:
        """Open the card over a block of words; a slot without one gets it first."""
        told = self._editor.told
        if told is None:
            return
        number = told.laid.pages[target.index].number
        if target.block is None:
            self._editor.do(
                commands.add_words,
                target.page,
                target.slot,
                number,
                target.kind,
                then=self._write_when_there,
            )
            return
        block = told.book.block(target.block)
        if block is not None:
            text = self.unkept.get(block.id, block.text)
            self._editor.writing.begin(told, target, block.id, text)
            self._editor.acts.refresh()

    def _write_when_there(self, block: UUID) -> None:
        self.to_write = block
        self._editor.pipeline.refresh(facts=False)

    def type(self, block: UUID, text: str) -> None:
        """Show words that are being typed, on the page or under a photo."""
        self.unkept.show(block, text)
        self.tell_live()
        self._editor.measure_soon()

    def size(self, block: UUID | None, role: str) -> None:
        """Give words a role of their own."""
        told = self._editor.told
        row = told.book.block(block) if told is not None else None
        if row is not None and row.kind is BlockKind.WORDS:
            number = self._editor.pages.number_of(row.page_id)
            self._editor.do(commands.size_words, row.id, role, number)

    def learn(self, word: str) -> None:
        """Keep a word that is right in this story."""
        self._editor.do(commands.know_word, word)

    def tell_live(self) -> None:
        """Have the pages shown with what is not kept yet."""
        pictures = self._editor.pictures
        live = Live(dict(self.unkept), dict(pictures.unkept), dict(pictures.unplaced))
        self._editor.pipeline.live(live)

    def forget_kept(self) -> None:
        """Words that the story now has need no longer be told apart."""
        told = self._editor.told
        if told is not None and self.unkept.forget_kept(told.book.has_block):
            self.tell_live()

    def label_of(self, target: Target) -> str:
        """What the label chip under a selected place says."""
        told = self._editor.told
        block = told.book.block(target.block) if told is not None else None
        if told is None or target.is_empty:
            return ""
        if target.kind is BlockKind.PICTURE:
            if target.is_free:
                return tr("Picture · drag to move it, corners or wheel for its size")
            return tr("Photo · drag to move it, wheel to enlarge")
        if target.kind in WRITTEN and block is not None:
            most = told.edition.stage.measures.words_a_page
            n = word_count(block.text)
            return tr("Words · {n} of {most} · Enter to write", n=n, most=most)
        return tr("{what} · told from the facts", what=NAMES[target.kind]())
