"""A small book of Maya's, open in the editor."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from lifestory.edition.resolve import edition_of
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.library import Copies, Story
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    ChapterKind,
    Decision,
    Finding,
    Keepsake,
    Page,
    Person,
    ReadingStage,
)
from lifestory.pdf.raster import words_of
from lifestory.pdf.write import page_pdf
from ui.bridge import StoryBridge
from ui.editor import BookEditor
from ui.editor.canvas.targets import Target


def jpeg(width: int, height: int, color: str = "olive") -> bytes:
    """A picture of one colour with a paler right half."""
    picture = Image.new("RGB", (width, height), color)
    picture.paste("white", (width // 2, 0, width, height))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


@dataclass(frozen=True)
class MadeBook:
    """Ids of what is in the book."""

    book: UUID
    first: UUID
    second: UUID
    photo_page: UUID
    words_page: UUID
    decision_page: UUID
    words: UUID
    more_words: UUID
    photo: UUID
    decision: UUID
    keepsake: UUID
    other_keepsake: UUID
    person: UUID


def _keepsake(story: Story, color: str) -> Keepsake:
    page = jpeg(1200, 800, color)
    copies = Copies(page, jpeg(600, 400, color), jpeg(300, 200, color), 1200, 800)
    digest = story.keepsakes.add(page, copies)
    return Keepsake(digest=digest, width=1200, height=800, file_name=f"{color}.jpg")


@pytest.fixture
def make_book() -> Callable[[Story], MadeBook]:
    """Makes the book in a story."""
    return _make_book


@pytest.fixture
def made_book(story: Story) -> MadeBook:
    """The book, made in Maya's story."""
    return _make_book(story)


def _make_book(story: Story) -> MadeBook:
    """Two chapters with four pages: a photo with words, words, a decision to tell, words."""
    book = Book(
        title="My story", stage=ReadingStage.EARLY_READER, made=datetime(2026, 5, 4, tzinfo=UTC)
    )
    first = Chapter(book_id=book.id, position=0, title="Now", kind=ChapterKind.BODY)
    second = Chapter(book_id=book.id, position=1, title="Before", kind=ChapterKind.BODY)
    layouts = ("photo-and-words", "words", "decision")
    pages = [Page(chapter_id=first.id, position=n, layout=x) for n, x in enumerate(layouts)]
    last = Page(chapter_id=second.id, position=0, layout="words", title="Long ago")
    keepsake, other = _keepsake(story, "olive"), _keepsake(story, "teal")
    person = Person(name="Grace Bell", called="Auntie Grace")
    decision = Decision(question="Why did I move?", decided="Move of home", decided_by="Mrs Khan")
    photo = Block(
        page_id=pages[0].id, slot="photo", kind=BlockKind.PICTURE, keepsake_id=keepsake.id
    )
    words = Block(page_id=pages[0].id, slot="words", text="You live by the sea.")
    text = f"You love {{person:{person.id}}}."
    more = Block(page_id=pages[1].id, slot="words", text=text)
    told = Block(
        page_id=pages[2].id, slot="decision", kind=BlockKind.DECISION, decision_id=decision.id
    )
    finding = Finding(book_id=book.id, page_id=pages[1].id, text="Ask Grace about the garden.")
    far = Block(page_id=last.id, slot="words", text="You were a baby.")
    with story.edit("Make a book") as edit:
        for row in (keepsake, other, person, decision, book, first, second, *pages, last):
            edit.add(row)
        for row in (photo, words, more, told, finding, far):
            edit.add(row)
    return MadeBook(
        book.id,
        first.id,
        second.id,
        pages[0].id,
        pages[1].id,
        pages[2].id,
        words.id,
        more.id,
        photo.id,
        decision.id,
        keepsake.id,
        other.id,
        person.id,
    )


@pytest.fixture
def editor(maya: StoryBridge, made_book: MadeBook, qtbot: QtBot) -> Iterator[BookEditor]:
    """The book, open and shown."""
    made = BookEditor(maya, made_book.book)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: made.told is not None and made.told.is_whole)
    made.view.setFocus()
    yield made
    made.close()


@pytest.fixture
def target_of(editor: BookEditor, qtbot: QtBot) -> Callable[[UUID], Target]:
    """Turns to a block, selects it and says where it lies."""

    def find(block: UUID) -> Target:
        qtbot.waitUntil(lambda: editor.view.select_block(block))
        assert editor.view.selection is not None
        return editor.view.selection

    return find


@pytest.fixture
def printed(story: Story, made_book: MadeBook) -> Callable[[], str]:
    """All words of the book as its PDF has them."""

    def read() -> str:
        edition = edition_of(story, made_book.book, today=date(2026, 5, 4))
        laid = lay_out(edition, look_of(edition))
        pages = words_of(page_pdf(laid.pages, story.keepsakes))
        return " ".join(" ".join(pages).split())

    return read


@pytest.fixture
def block_row(story: Story) -> Callable[[UUID], Block]:
    """A block as it is kept."""

    def read(block: UUID) -> Block:
        with story.read() as reading:
            return reading.get(Block, block)

    return read


@pytest.fixture
def order(story: Story) -> Callable[[UUID], list[UUID]]:
    """The pages of a chapter in their order."""

    def read(chapter: UUID) -> list[UUID]:
        with story.read() as reading:
            rows = reading.all(Page, Page.chapter_id == chapter, order_by=Page.position)
        assert [row.position for row in rows] == list(range(len(rows)))
        return [row.id for row in rows]

    return read
