"""What can be done to pages: added, moved, taken out, arranged, noted."""

from uuid import UUID, uuid4

from lifestory.library import Edit, Story
from lifestory.model import (
    Block,
    Chapter,
    ChapterKind,
    Page,
)
from lifestory.template.layouts import PageLayout, layout
from ui.editor import arranging


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


def fit_picture(story: Story, page_id: UUID, layout_id: str, block_id: UUID, page: int) -> None:
    """Arrange a page in the layout that shows one of its pictures best, from its middle."""
    wanted: PageLayout = layout(layout_id)
    with story.edit(f"Find a better fit on page {page}") as edit:
        block = edit.get(Block, block_id)
        block.pan_x, block.pan_y, block.zoom = 0.5, 0.5, 1.0
        row = edit.get(Page, page_id)
        if row.layout != wanted.id:
            arranging.rearrange(edit, row, wanted)


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
