"""What can be done to a book: each a plain function on the story, and one step of undo.

No Qt in here. `page` is the printed page's number and only goes into the step's label. What moves
blocks between slots is in `arranging`.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from lifestory.edition.values import View
from lifestory.library import Edit, Story
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    ChapterKind,
    Decision,
    Explanation,
    Finding,
    Keepsake,
    KnownWord,
    Page,
    PaperSize,
    ReadingStage,
    SetAside,
)
from lifestory.template.layouts import PageLayout, layout
from ui.editor import arranging

BEATS = ("needs", "happening", "noticed", "decided", "who", "why", "not_you", "after")
"""The eight beats of an explanation, in the order in which they are read."""

REFERENCE = {
    BlockKind.PERSON: "person_id",
    BlockKind.DECISION: "decision_id",
    BlockKind.VOICE: "voice_id",
}
"""Which column says what a block made from one fact is made from."""


# --- words ------------------------------------------------------------------------------------


def write(story: Story, block_id: UUID, text: str, page: int, joins: str = "") -> None:
    """Keep the words of a block, in the small Markdown.

    Raises:
        NotFound: the block is not there any more.
    """
    with story.edit(f"Write on page {page}", joins=joins) as edit:
        edit.get(Block, block_id).text = text


def add_words(
    story: Story, page_id: UUID, slot: str, page: int, kind: BlockKind = BlockKind.WORDS
) -> UUID:
    """Put an empty block of words into a slot; returns its id."""
    with story.edit(f"Add words on page {page}") as edit:
        return arranging.add_block(edit, page_id, slot, kind).id


def size_words(story: Story, block_id: UUID, role: str, page: int) -> None:
    """Give words a role of their own: "lead", "small", or "" for that of their place."""
    with story.edit(f"Change the size of words on page {page}") as edit:
        block = edit.get(Block, block_id)
        rest = {name: value for name, value in block.options.items() if name != "role"}
        block.options = {**rest, "role": role} if role else rest


def know_word(story: Story, word: str) -> None:
    """Take a word as right in this story from now on."""
    with story.edit(f"Take “{word}” as a right word") as edit:
        if not edit.all(KnownWord, KnownWord.word == word):
            edit.add(KnownWord(word=word))


def write_caption(story: Story, block_id: UUID, text: str, page: int, joins: str = "") -> None:
    """Keep the words under a picture."""
    with story.edit(f"Write under the photo on page {page}", joins=joins) as edit:
        edit.get(Block, block_id).text = text


def describe_picture(story: Story, keepsake_id: UUID, text: str) -> None:
    """Keep what a picture shows, for those who cannot see it."""
    with story.edit("Describe a photo") as edit:
        edit.get(Keepsake, keepsake_id).description = text


# --- pictures ---------------------------------------------------------------------------------


def put_picture(story: Story, block_id: UUID, keepsake_id: UUID, page: int) -> None:
    """Show a keepsake in a frame, from its middle; a caption that is there stays."""
    with story.edit(f"Put a photo on page {page}") as edit:
        block = edit.get(Block, block_id)
        block.keepsake_id = edit.get(Keepsake, keepsake_id).id
        block.pan_x, block.pan_y, block.zoom = 0.5, 0.5, 1.0


def add_frame(story: Story, page_id: UUID, slot: str, page: int) -> UUID:
    """Put an empty frame for a picture into a slot; returns the block."""
    with story.edit(f"Add a frame to page {page}") as edit:
        return arranging.add_block(edit, page_id, slot, BlockKind.PICTURE).id


def put_picture_in_slot(
    story: Story, page_id: UUID, slot: str, keepsake_id: UUID, page: int
) -> UUID:
    """Show a keepsake in a slot that has no frame yet; returns the block."""
    with story.edit(f"Put a photo on page {page}") as edit:
        block = arranging.add_block(edit, page_id, slot, BlockKind.PICTURE)
        block.keepsake_id = edit.get(Keepsake, keepsake_id).id
        return block.id


def frame_picture(story: Story, block_id: UUID, view: View, page: int, joins: str = "") -> None:
    """Keep what a frame shows of its picture."""
    with story.edit(f"Crop the photo on page {page}", joins=joins) as edit:
        block = edit.get(Block, block_id)
        block.pan_x = min(max(view.pan_x, 0.0), 1.0)
        block.pan_y = min(max(view.pan_y, 0.0), 1.0)
        block.zoom = max(view.zoom, 1.0)


def turn_picture(story: Story, keepsake_id: UUID, page: int) -> None:
    """Turn a keepsake by a quarter, clockwise, wherever it is shown."""
    with story.edit(f"Turn the photo on page {page}") as edit:
        keepsake = edit.get(Keepsake, keepsake_id)
        keepsake.turn = (keepsake.turn + 1) % 4


def empty_block(story: Story, block_id: UUID, page: int) -> None:
    """Take out what a slot shows: the photo, the words, or the block that tells a fact.

    A photo's frame and a place for words stay; the fact itself and the keepsake stay in the story.
    """
    with story.edit(f"Take something out of page {page}") as edit:
        block = edit.get(Block, block_id)
        if block.kind is BlockKind.PICTURE and block.keepsake_id is not None:
            block.keepsake_id, block.text = None, ""
        elif block.kind in arranging.WRITTEN and block.text:
            block.text = ""
        else:
            edit.delete(block)


def put_fact(
    story: Story, page_id: UUID, slot: str, kind: BlockKind, fact_id: UUID, page: int
) -> UUID:
    """Tell a person, a decision or the child's words in a slot; returns the block."""
    with story.edit(f"Add something known to page {page}") as edit:
        block = arranging.add_block(edit, page_id, slot, kind)
        setattr(block, REFERENCE[kind], fact_id)
        return block.id


# --- pages ------------------------------------------------------------------------------------


def add_page(story: Story, chapter_id: UUID, position: int, layout_id: str) -> UUID:
    """Put a page with empty slots at a position of a chapter; returns its id.

    Raises:
        NotFound: there is no such layout.
    """
    wanted = layout(layout_id)
    with story.edit("Add a page") as edit:
        chapter = edit.get(Chapter, chapter_id)
        page = edit.add(Page(chapter_id=chapter.id, position=position, layout=wanted.id))
        settle_pages(edit, chapter.id, page, position)
        arranging.fill_slots(edit, page, wanted, [])
        return page.id


def add_first_page(story: Story, book_id: UUID, layout_id: str) -> UUID:
    """Put the first page into a book that has none, in its last chapter or a new one."""
    with story.edit("Add a page") as edit:
        chapters = edit.all(Chapter, Chapter.book_id == book_id, order_by=Chapter.position)
        kind = ChapterKind.BODY
        chapter = chapters[-1] if chapters else Chapter(book_id=book_id, position=0, kind=kind)
        if not chapters:
            edit.add(chapter)
        page = edit.add(Page(chapter_id=chapter.id, position=0, layout=layout_id))
        settle_pages(edit, chapter.id, page, 0)
        arranging.fill_slots(edit, page, layout(layout_id), [])
        return page.id


def duplicate_page(story: Story, page_id: UUID, page: int) -> UUID:
    """Put a page in once more, after itself, with all that is on it; returns the new one."""
    with story.edit(f"Duplicate page {page}") as edit:
        row = edit.get(Page, page_id)
        twin = arranging.copied(row)
        twin.id = uuid4()
        blocks = edit.all(Block, Block.page_id == page_id)
        edit.add(twin)
        settle_pages(edit, row.chapter_id, twin, row.position + 1)
        for block in blocks:
            another = arranging.copied(block)
            another.id, another.page_id = uuid4(), twin.id
            edit.add(another)
        return twin.id


def note_page(story: Story, page_id: UUID, note: str, page: int) -> None:
    """Keep the author's own note about a page; it is never printed."""
    with story.edit(f"Note something about page {page}") as edit:
        edit.get(Page, page_id).note = note


def delete_page(story: Story, page_id: UUID, page: int) -> None:
    """Take a page out of the book, with what is on it; undo brings all of it back."""
    with story.edit(f"Take out page {page}") as edit:
        row = edit.get(Page, page_id)
        chapter_id = row.chapter_id
        edit.delete(row)
        settle_pages(edit, chapter_id)


def move_page(story: Story, page_id: UUID, chapter_id: UUID, position: int, page: int) -> None:
    """Put a page at a position of a chapter, counted without the page itself."""
    with story.edit(f"Move page {page}") as edit:
        row = edit.get(Page, page_id)
        was = row.chapter_id
        row.chapter_id = edit.get(Chapter, chapter_id).id
        settle_pages(edit, chapter_id, row, position)
        if was != chapter_id:
            settle_pages(edit, was)


def change_layout(story: Story, page_id: UUID, layout_id: str, page: int) -> None:
    """Arrange a page in another way; nothing that it holds is lost (see `arranging`).

    Raises:
        NotFound: there is no such layout.
    """
    wanted: PageLayout = layout(layout_id)
    with story.edit(f"Change the layout of page {page}") as edit:
        arranging.rearrange(edit, edit.get(Page, page_id), wanted)


def name_page(story: Story, page_id: UUID, title: str, page: int) -> None:
    """Give a page its heading."""
    with story.edit(f"Name page {page}") as edit:
        edit.get(Page, page_id).title = title


def hold_back(story: Story, page_id: UUID, held: bool, page: int) -> None:
    """Mark a page to be read only with a grown-up, or not."""
    label = f"Keep page {page} for reading with a grown-up" if held else f"Open page {page} to all"
    with story.edit(label) as edit:
        edit.get(Page, page_id).held_back = held


def settle_pages(edit: Edit, chapter_id: UUID, page: Page | None = None, position: int = 0) -> None:
    """Number a chapter's pages from 0, with one page at a position."""
    rows = edit.all(Page, Page.chapter_id == chapter_id, order_by=Page.position)
    rows = [row for row in rows if page is None or row.id != page.id]
    if page is not None:
        rows.insert(min(max(position, 0), len(rows)), page)
    for number, row in enumerate(rows):
        if row.position != number:
            row.position = number


# --- the book ---------------------------------------------------------------------------------


def name_book(story: Story, book_id: UUID, title: str) -> None:
    """Give the book its title."""
    with story.edit("Name the book") as edit:
        edit.get(Book, book_id).title = title


def dress_book(
    story: Story,
    book_id: UUID,
    *,
    stage: ReadingStage | None = None,
    theme: str | None = None,
    paper: PaperSize | None = None,
) -> None:
    """Choose another reading stage, theme or paper; what is None stays."""
    with story.edit("Change how the book looks") as edit:
        book = edit.get(Book, book_id)
        book.stage = stage if stage is not None else book.stage
        book.theme = theme if theme is not None else book.theme
        book.paper = paper if paper is not None else book.paper


def set_aside(
    story: Story,
    book_id: UUID,
    check: str,
    subject: UUID | None,
    words: str,
    why: str,
    *,
    at: datetime,
    by: str = "",
) -> None:
    """Knowingly not follow some advice, with a reason; it comes back when it says something else.

    Raises:
        ValueError: no reason was given.
    """
    if not why.strip():
        raise ValueError("advice is set aside only with a reason")
    with story.edit("Set advice aside") as edit:
        row = SetAside(book_id=book_id, check=check, subject=subject, words=words, at=at)
        row.why, row.by = why.strip(), by
        edit.add(row)


def hear_again(story: Story, row_id: UUID) -> None:
    """Hear advice again that was set aside."""
    with story.edit("Hear advice again") as edit:
        edit.delete(edit.get(SetAside, row_id))


# --- facts ------------------------------------------------------------------------------------


def explain(
    story: Story,
    decision_id: UUID,
    stage: ReadingStage,
    beats: Mapping[str, str],
    joins: str = "",
) -> UUID:
    """Keep how a decision is told at a stage; beats that are not named stay. Returns its id."""
    with story.edit("Explain a decision", joins=joins) as edit:
        edit.get(Decision, decision_id)
        told = edit.all(
            Explanation, Explanation.decision_id == decision_id, Explanation.stage == stage
        )
        row = told[0] if told else Explanation(id=uuid4(), decision_id=decision_id, stage=stage)
        for beat in BEATS:
            if beat in beats:
                setattr(row, beat, beats[beat])
        if not told:
            edit.add(row)
        return row.id


def found_out(story: Story, finding_id: UUID, done: bool = True) -> None:
    """Tick off what was to find out, or take the tick away."""
    with story.edit("Tick off what was found out" if done else "Take a tick away") as edit:
        edit.get(Finding, finding_id).done = done
