"""What is done to words: the card opened over them, shown while they are typed, kept apart until
the story has them."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.model import BlockKind
from ui.editor import commands
from ui.editor.arranging import WRITTEN
from ui.editor.canvas.live import Live
from ui.editor.canvas.targets import Target, rooms_left, targets_of
from ui.editor.counting import count_words, most_words
from ui.editor.inspector.fact_part import NAMES
from ui.editor.unkept import Unkept
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor


@dataclass
class Begun:
    """Letters typed before there was a card to take them, and the block that they wait for; none
    while it is still to be made."""

    letters: str
    block: UUID | None = None


class WordActs:
    """The words of one editor. `unkept` are texts by block that the story does not have yet;
    `to_write` is a block to open the card over as soon as it is laid."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.unkept = Unkept[str]()
        self.to_write: UUID | None = None
        self._begun: Begun | None = None

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
                then=partial(self._write_when_there, self._begun),
            )
            return
        block = told.book.block(target.block)
        if block is None:
            self.drop_begun()
            return
        text = self.unkept.get(block.id, block.text)
        self._editor.writing.begin(told, target, block.id, text)
        self._editor.writing.card.offer_next(self._waits_from(target.index, block.id) is not None)
        self._editor.acts.refresh()
        self._type_begun(block.id)

    def begin(self, letters: str) -> None:
        """Write what is typed on the page: in the words that are selected, else in the page's first
        empty place for words, else in a slot that could take some."""
        if self._begun is not None:
            self._begun.letters += letters
            return
        view = self._editor.view
        index = view.selection.index if view.selection is not None else view.current
        target = view.selection
        if target is None or not target.is_written:
            target = self._empty(index)
            if target is not None:
                view.select(target)
        self._begun = Begun(letters, target.block if target is not None else None)
        if target is not None:
            self.write(target)
        elif not self._in_room_left(index):
            self.drop_begun()

    def drop_begun(self) -> None:
        """Let go of letters that wait for a card: it does not come, or is no longer wanted."""
        self._begun = None

    def leave_for(self, target: Target | None) -> None:
        """Something else is selected; letters go on waiting only for their own block."""
        waits_for = self._begun.block if self._begun is not None else None
        if target is None or waits_for is None or target.block != waits_for:
            self.drop_begun()

    def _type_begun(self, block: UUID) -> None:
        """The card is open over a block: give it the letters that waited for it, no others."""
        begun, self._begun = self._begun, None
        if begun is not None and begun.block == block == self._editor.writing.block:
            self._editor.writing.card.type(begun.letters)

    def _empty(self, index: int) -> Target | None:
        """The first place on a laid page that waits for words."""
        found = (x for x in self._editor.view.targets if x.index == index)
        return next((x for x in found if x.is_written and x.is_empty), None)

    def _in_room_left(self, index: int) -> bool:
        """Write in a slot of the page shown that has no words yet; False if it has none."""
        page, told = self._editor.pages.current(), self._editor.told
        if page is None or told is None or any(b.kind in WRITTEN for b in page.blocks):
            return False
        rooms = rooms_left(page, told.look)
        slot = next((each for each in rooms if each.kinds[0] in WRITTEN), None)
        if slot is not None:
            self._editor.pages.fill(page, slot)
        return slot is not None

    def write_next(self) -> None:
        """Go on to the next place in the book that waits for words, and write there."""
        editor, here = self._editor, self._editor.view.current
        left = editor.writing.block
        editor.writing.end()
        found = self._waits_from(here, left)
        if found is not None:
            editor.view.go_to(found.index)
            editor.view.select(found)
            self.write(found)

    def _waits_from(self, here: int, left: UUID | None) -> Target | None:
        """The first place from a laid page on, and round from the book's beginning, that waits for
        words, other than the one left."""
        told = self._editor.told
        if told is None:
            return None
        pages = list(enumerate(told.laid.pages))
        for index, laid in pages[here:] + pages[:here]:
            for each in targets_of(laid, index, told.book.page(laid.page), told.look):
                if each.is_written and each.is_empty and (not left or each.block != left):
                    return each
        return None

    def _write_when_there(self, begun: Begun | None, block: UUID) -> None:
        if begun is not None:
            begun.block = block
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

    def settle(self) -> None:
        """Keep everything, so that from now on the story alone says what is on the pages."""
        self._editor.keep()
        pictures = self._editor.pictures
        if self.unkept or pictures.unkept or pictures.unplaced:
            for told_apart in (self.unkept, pictures.unkept, pictures.unplaced):
                told_apart.clear()
            self._editor.pipeline.refresh(facts=False)
            self.tell_live()

    def label_of(self, target: Target) -> str:
        """What the label chip under a selected place says."""
        told = self._editor.told
        block = told.book.block(target.block) if told is not None else None
        if told is None or target.is_empty:
            return ""
        if target.kind is BlockKind.PICTURE:
            if block is not None and block.options.get("sticker"):
                return tr("Sticker · drag to move it, corners for its size")
            if target.is_free:
                return tr("Picture · drag to move it, corners or wheel for its size")
            return tr("Photo · drag to move it, wheel to enlarge")
        if target.kind in WRITTEN and block is not None:
            most = most_words(block.kind, told.edition.stage)
            return tr("Words · {count} · Enter to write", count=count_words(block.text, most))
        return tr("{what} · told from the facts", what=NAMES[target.kind]())
