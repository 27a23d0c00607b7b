"""Words: how they read at the book's stage, what to say instead, and who is in them."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lifestory.model import BlockKind, ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.words.jargon import find_marks
from lifestory.words.markup import word_count
from lifestory.words.prose import plain
from lifestory.words.reading import measure
from ui.editor.canvas.card import role_choices
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import Target
from ui.editor.counting import count_words, most_words
from ui.editor.inspector.behind import Behind
from ui.editor.inspector.faces import Faces, named_in
from ui.editor.inspector.part import Lines, Part
from ui.editor.reading import ReadBook
from ui.pictures import Pictures
from ui.tr import counted, tr
from ui.widgets.buttons import quiet
from ui.widgets.field import ChoiceField

ROLES = {
    "hero": "Picture",
    "text": "Words of the page",
    "title": "Title",
    "subtitle": "Line beneath the title",
    "lead": "Opening sentence",
    "caption": "Words under the photo",
    "facts": "Words of the page",
}

Line = tuple[str, str]


class WordsPart(Part):
    """What is known of some words. `show_text` follows the typing."""

    write_asked = Signal()
    empty_asked = Signal()
    sized = Signal(object, str)
    """The block's id and the role that its words are to have."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self._block: UUID | None = None
        self._most: int | None = None
        self._measured: tuple[str, ReadBook, ReadingStage, int | None] | None = None
        self.write = quiet(tr("Write on the page"), self.write_asked.emit, icon="pen-line")
        self.role = ChoiceField(tr("How large"), role_choices())
        self.role.finished.connect(self._size)
        self.reads = Lines(tr("How it reads"))
        self.marks = Lines(tr("Better said"))
        self.names = Faces(pictures)
        self.behind = Behind()
        self.empty = quiet(tr("Take the words out"), self.empty_asked.emit)
        self.column.addWidget(self.write)
        self.column.addWidget(self.role)
        for widget in (self.reads, self.marks, self.names, self.behind):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addWidget(self.empty)

    def show_block(self, told: Told, target: Target, text: str, number: int) -> None:
        """Show what is known of a block of words, or of a place that waits for some."""
        self._told = told
        row = told.book.block(target.block)
        self._block = target.block
        self._most = most_words(target.kind, told.edition.stage)
        self.behind.show_block(told.book, row)
        self.role.setVisible(row is not None and row.kind is BlockKind.WORDS and bool(text))
        self.role.show_value(str(row.options.get("role", "")) if row is not None else "")
        self.say(_role(told, target), tr("On page {n}", n=number))
        self.empty.setVisible(target.block is not None and bool(text))
        self.show_text(text)

    def _size(self) -> None:
        if self._block is not None:
            self.sized.emit(self._block, self.role.value())

    def show_text(self, text: str) -> None:
        """Measure other words in the same place."""
        if self._told is None:
            return
        stage = self._told.edition.stage
        known = (text, self._told.book, stage, self._most)
        if known == self._measured:
            return
        self._measured = known
        said = plain(self._told.book.telling.prose(text))
        self.reads.show_lines(reading_lines(text, said, stage, self._most))
        self.marks.show_lines(better_lines(said))
        self.names.show_named(named_in(self._told.book, text))


def _role(told: Told, target: Target) -> str:
    page = told.book.page(target.page)
    layout = all_layouts().get(page.row.layout) if page is not None else None
    slot = layout.slot(target.slot) if layout is not None else None
    kinds = {
        "letter": tr("Letter"),
        "question": tr("Question"),
        "gap": tr("What nobody knows"),
        "panel": tr("Panel"),
    }
    if target.kind.value in kinds:
        return kinds[target.kind.value]
    return tr(ROLES[slot.role]) if slot is not None else tr("Words")


def reading_lines(text: str, said: str, stage: ReadingStage, most: int | None) -> tuple[Line, ...]:
    """The measures of some words as lines, each with its tone; `most` is how many words read
    well, None where there is no such measure."""
    measures, limits = measure(said, stage), stage.measures
    words = word_count(text)
    if not words:
        if most is None:
            return (("soft", tr("No words yet.")),)
        return (("soft", tr("No words yet. {n} or fewer read well here.", n=most)),)
    if most is None:
        lines: list[Line] = [("soft", count_words(text, None))]
    else:
        count = counted("{n} word; up to {most}", "{n} words; up to {most}", words, most=most)
        lines = [("warn" if words > most else "good", count)]
    longest = measures.longest_sentence
    if longest > limits.words_a_sentence:
        sentence = tr(
            "Longest sentence: {n} words; {most} read better",
            n=longest,
            most=limits.words_a_sentence,
        )
        lines.append(("warn", sentence))
    else:
        lines.append(("good", tr("Short sentences")))
    long_words = tuple(dict.fromkeys(measures.long_words))[:3]
    if long_words:
        lines.append(("soft", tr("Long words: {words}", words=", ".join(long_words))))
    if not find_marks(said):
        lines.append(("good", tr("No jargon, nobody is blamed")))
    return tuple(lines)


def better_lines(said: str) -> tuple[Line, ...]:
    """What is better said in other words, as lines."""
    return tuple(("warn", f"“{mark.found}”: {mark.suggestion}") for mark in find_marks(said))
