"""Several photos at once: a page for each, or all of them on one page that has room for them."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from lifestory.edition.values import FREE
from lifestory.library import Edit, Story
from lifestory.model import Block, BlockKind, Book, Chapter, ChapterKind, Keepsake, Page
from lifestory.template.choosing import PageContent, PhotoShape, ranked
from lifestory.template.layouts import PageLayout, all_layouts
from lifestory.words.markup import word_count
from ui.editor import arranging
from ui.editor.commands.pages import settle_pages

Place = tuple[UUID, int]
"""A chapter and a position in it."""


class Shown(NamedTuple):
    """The block on the page that shows the first of some photos, and the pages made of the others.
    `lies_freely` says that it was laid on the page, and not into a frame."""

    block: UUID | None
    pages: list[UUID]
    lies_freely: bool = False


_MANY = 99
_WORDS_TO_COME = 0.3
"""The part of a page's words that a new page is expected to have."""


def pages_of_photos(
    story: Story, book_id: UUID, place: Place | None, keepsake_ids: Sequence[UUID]
) -> list[UUID]:
    """Make a page for each photo, the oldest first, each in a layout that suits it and differs from
    the one before it; returns the pages.

    Args:
        story: the child's.
        book_id: the book.
        place: where the first of them goes; the end of the book otherwise.
        keepsake_ids: the photos.
    """
    count = len(keepsake_ids)
    label = "Make a page of a photo" if count == 1 else f"Make {count} pages of photos"
    with story.edit(label) as edit:
        book = edit.get(Book, book_id)
        is_there = place is not None and edit.find(Chapter, place[0]) is not None
        where = place if place is not None and is_there else _end(edit, book_id)
        return _pages_of(edit, book, where, keepsake_ids)


def photos_on_page(
    story: Story, page_id: UUID, slot: str, keepsake_ids: Sequence[UUID], page: int
) -> Shown:
    """Put photos on a page: into its empty frames, first that of a slot; where those do not suffice
    the page is arranged anew. Those that no layout has room for become pages right after it.
    """
    count = len(keepsake_ids)
    label = "Put a photo" if count == 1 else f"Put {count} photos"
    with story.edit(f"{label} on page {page}") as edit:
        return _onto_page(edit, edit.get(Page, page_id), slot, keepsake_ids)


def arrange_free(story: Story, block_id: UUID, page: int) -> Shown:
    """Arrange a photo that lies freely with the others of its page; its caption comes along. One
    that lies freely no more, or is gone, is left alone."""
    with story.edit(f"Arrange a photo on page {page}") as edit:
        free = edit.find(Block, block_id)
        if free is None or free.slot != FREE or free.keepsake_id is None:
            return Shown(None, [])
        row, photo, caption = edit.get(Page, free.page_id), free.keepsake_id, free.text
        edit.delete(free)
        put, pages, _ = _onto_page(edit, row, FREE, [photo])
        on_page = edit.all(Block, Block.page_id == (pages or [row.id])[0])
        now = next(one for one in on_page if (one.keepsake_id == photo if pages else one.id == put))
        now.text = now.text or caption
        return Shown(put, pages)


def _onto_page(edit: Edit, row: Page, slot: str, keepsake_ids: Sequence[UUID]) -> Shown:
    left = _into_frames(edit, row, slot, list(keepsake_ids))
    chapter = edit.get(Chapter, row.chapter_id)
    book = edit.get(Book, chapter.book_id)
    wanted = _layout_with_room(edit, book, row, left)
    if left and wanted is not None:
        frame = next(one.name for one in wanted.slots if one.kinds[0] is BlockKind.PICTURE)
        for keepsake_id in left:
            block = arranging.add_block(edit, row.id, frame, BlockKind.PICTURE)
            block.keepsake_id = keepsake_id
        arranging.rearrange(edit, row, wanted)
        left = []
    shown = edit.all(Block, Block.page_id == row.id, Block.keepsake_id == keepsake_ids[0])
    pages = _pages_of(edit, book, (chapter.id, row.position + 1), left)
    return Shown(shown[-1].id if shown else None, pages)


def _pages_of(edit: Edit, book: Book, place: Place, keepsake_ids: Sequence[UUID]) -> list[UUID]:
    chapter_id, position = place
    photos = sorted((edit.get(Keepsake, id) for id in keepsake_ids), key=_when)
    return [
        _page_of(edit, book, chapter_id, position + number, photo)
        for number, photo in enumerate(photos)
    ]


def _end(edit: Edit, book_id: UUID) -> Place:
    """The end of the last chapter with pages of its own; a book without chapters gets one."""
    chapters = edit.all(Chapter, Chapter.book_id == book_id, order_by=Chapter.position)
    bodies = [one for one in chapters if one.kind is ChapterKind.BODY] or chapters
    if not bodies:
        bodies = [edit.add(Chapter(book_id=book_id, position=0, kind=ChapterKind.BODY))]
    return bodies[-1].id, len(edit.all(Page, Page.chapter_id == bodies[-1].id))


def _when(photo: Keepsake) -> tuple[bool, str, str]:
    when = photo.when
    return when is None, when.earliest.isoformat() if when is not None else "", photo.file_name


def _shape(photo: Keepsake) -> PhotoShape:
    return PhotoShape(*photo.retouch.shape(photo.width, photo.height), photo.kind)


def _page_of(edit: Edit, book: Book, chapter_id: UUID, position: int, photo: Keepsake) -> UUID:
    wanted = _layout_for(edit, book, chapter_id, position, photo)
    page = edit.add(Page(chapter_id=chapter_id, position=position, layout=wanted.id))
    settle_pages(edit, chapter_id, page, position)
    frame = next(slot.name for slot in wanted.slots if slot.kinds[0] is BlockKind.PICTURE)
    shown = arranging.add_block(edit, page.id, frame, BlockKind.PICTURE)
    shown.keepsake_id = photo.id
    arranging.fill_slots(edit, page, wanted, [shown])
    return page.id


def _layout_for(
    edit: Edit, book: Book, chapter_id: UUID, position: int, photo: Keepsake
) -> PageLayout:
    """The layout with a place for words that suits a photo best among its neighbours."""
    every = all_layouts()
    beside = edit.all(Page, Page.chapter_id == chapter_id, order_by=Page.position)
    before = [every[one.layout] for one in beside[:position][-3:] if one.layout in every]
    after = [every[one.layout] for one in beside[position:][:3] if one.layout in every]
    words = round(book.stage.measures.words_a_page * _WORDS_TO_COME)
    content = PageContent((_shape(photo),), words, book.stage, book.paper)
    fitting = [one for one in every.values() if _asks_for_words(one)]
    found = ranked(content, fitting, before, after)
    return every[found[0].layout] if found else every["photo-and-words"]


def _asks_for_words(layout: PageLayout) -> bool:
    """Whether a page of one photo in a layout shows where its words go, and needs nothing else."""
    needed = [slot.kinds[0] for slot in layout.slots if not slot.optional]
    return sorted(needed) == [BlockKind.PICTURE, BlockKind.WORDS]


def _into_frames(edit: Edit, page: Page, slot: str, keepsakes: list[UUID]) -> list[UUID]:
    """Fill a page's empty frames and slots with room; returns what is left over."""
    layout = arranging.layout_of(page)
    blocks = arranging.in_order(edit.all(Block, Block.page_id == page.id), layout)
    empty = [one for one in blocks if one.kind is BlockKind.PICTURE and one.slot != FREE]
    empty = [one for one in empty if one.keepsake_id is None]
    for block in sorted(empty, key=lambda one: one.slot != slot):
        if keepsakes:
            block.keepsake_id = keepsakes.pop(0)
            block.pan_x, block.pan_y, block.zoom = 0.5, 0.5, 1.0
    taken = {one.slot for one in blocks}
    room = _most(layout) - sum(one.kind is BlockKind.PICTURE and one.slot != FREE for one in blocks)
    for spec in layout.slots if layout is not None else ():
        takes = spec.kinds[0] is BlockKind.PICTURE and (spec.many or spec.name not in taken)
        while takes and keepsakes and room > 0:
            block = arranging.add_block(edit, page.id, spec.name, BlockKind.PICTURE)
            block.keepsake_id = keepsakes.pop(0)
            takes, room = spec.many, room - 1
    return keepsakes


def _most(layout: PageLayout | None) -> int:
    """How many photos look well in a layout."""
    return layout.fits.photos[1] if layout is not None and layout.fits is not None else _MANY


def _layout_with_room(
    edit: Edit, book: Book, page: Page, more: Sequence[UUID]
) -> PageLayout | None:
    """The best layout that shows all that is on a page and more photos besides, if any does."""
    blocks = edit.all(Block, Block.page_id == page.id)
    kept = [one for one in blocks if not arranging.holds_nothing(one)]
    shown = [one.keepsake_id for one in kept if one.keepsake_id and one.slot != FREE]
    words = sum(word_count(one.text) for one in kept if one.kind in arranging.WRITTEN)
    shapes = tuple(_shape(edit.get(Keepsake, id)) for id in (*shown, *more))
    content = PageContent(shapes, words, book.stage, book.paper)
    every = all_layouts()
    for each in ranked(content, every.values()):
        wanted = every[each.layout]
        then = [*kept, *(_as_block(page.id, id) for id in more)]
        if all(one.id in arranging.place(then, wanted) for one in then):
            return wanted
    return None


def _as_block(page_id: UUID, keepsake_id: UUID) -> Block:
    return Block(page_id=page_id, slot="", kind=BlockKind.PICTURE, keepsake_id=keepsake_id)
