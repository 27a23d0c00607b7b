"""What is shown and not yet kept: words that are being typed, a crop that is being dragged.

The edition's values are replaced, so that a keystroke asks nothing of the library. No Qt in here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from lifestory.edition.blocks import block_value
from lifestory.edition.values import (
    AnyBlock,
    Contents,
    Edition,
    EditionChapter,
    EditionPage,
    Gap,
    Letter,
    Panel,
    Picture,
    Place,
    Question,
    View,
    Words,
)
from lifestory.layout.book import LayoutMemory, lay_out_chapter
from lifestory.layout.look import Look
from lifestory.layout.marks import LaidBook, LaidPage
from lifestory.model import ChapterKind
from lifestory.words.prose import Prose
from ui.editor.reading import ReadBook


@dataclass(frozen=True)
class Live:
    """Texts, views and places by block."""

    words: Mapping[UUID, str] = field(default_factory=dict)
    views: Mapping[UUID, View] = field(default_factory=dict)
    places: Mapping[UUID, Place] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.words or self.views or self.places)


def with_live(edition: Edition, live: Live, book: ReadBook) -> Edition:
    """The edition with what is not yet kept; chapters without any of it are the same objects."""
    if not live:
        return edition
    wanted = live.words.keys() | live.views.keys() | live.places.keys()
    chapters = tuple(_chapter(chapter, live, wanted, book) for chapter in edition.chapters)
    return replace(edition, chapters=chapters)


def _chapter(
    chapter: EditionChapter, live: Live, wanted: set[UUID], book: ReadBook
) -> EditionChapter:
    if not any(block.id in wanted for page in chapter.pages for block in page.blocks):
        return chapter
    return replace(chapter, pages=tuple(_page(page, live, wanted, book) for page in chapter.pages))


def _page(page: EditionPage, live: Live, wanted: set[UUID], book: ReadBook) -> EditionPage:
    if not any(block.id in wanted for block in page.blocks):
        return page
    return replace(
        page, blocks=tuple(_block(block, live, page.layout, book) for block in page.blocks)
    )


def _block(block: AnyBlock, live: Live, layout: str, book: ReadBook) -> AnyBlock:
    text = live.words.get(block.id)
    if text is not None and isinstance(block, Words | Letter | Panel | Question | Gap):
        block = replace(block, prose=book.telling.prose(text))
    elif text is not None and isinstance(block, Picture):
        block = replace(block, caption=_caption(block, text, layout, book))
    view = live.views.get(block.id)
    if view is not None and isinstance(block, Picture):
        block = replace(block, view=view)
    place = live.places.get(block.id)
    if place is not None and isinstance(block, Picture):
        block = replace(block, place=place)
    return block


def _caption(picture: Picture, text: str, layout: str, book: ReadBook) -> Prose:
    """The words under a picture; where none are written, those that it was kept with, but for the
    picture on the cover."""
    row = book.block(picture.id)
    if row is None or (layout == "cover" and not text.strip()):
        return ()
    value = block_value(row, text, 1, book.row.made.date(), book.telling)
    return value.caption if isinstance(value, Picture) else ()


def lay_again(
    was: Edition, laid: LaidBook, edition: Edition, look: Look, memory: LayoutMemory
) -> LaidBook | None:
    """The book laid after some of its chapters changed, when no page moves to another number.

    Lays the changed chapters alone and asks nothing about the others; None when that is not enough,
    as when words flow on to one page more. Equal to laying the whole book.
    """
    same_frame = replace(edition, chapters=was.chapters) == was
    if not same_frame or len(edition.chapters) != len(was.chapters):
        return None
    pages, ordinal = list(laid.pages), 0
    for before, chapter in zip(was.chapters, edition.chapters, strict=True):
        if chapter is not before:
            done = _lay_in_place(before, chapter, laid, look, ordinal, memory)
            if done is None:
                return None
            pages[done[0] : done[0] + len(done[1])] = done[1]
        ordinal += chapter.kind is ChapterKind.BODY and bool(chapter.pages)
    return replace(laid, pages=tuple(pages))


def _lay_in_place(
    before: EditionChapter,
    chapter: EditionChapter,
    laid: LaidBook,
    look: Look,
    ordinal: int,
    memory: LayoutMemory,
) -> tuple[int, tuple[LaidPage, ...]] | None:
    """Where a chapter's pages begin in the book, and its pages laid again."""
    names = [page.title for page in chapter.pages]
    if [page.title for page in before.pages] != names or chapter.title != before.title:
        return None
    if any(isinstance(block, Contents) for page in chapter.pages for block in page.blocks):
        return None
    indices = [
        index
        for index, page in enumerate(laid.pages)
        if page.chapter == chapter.id and page.page is not None
    ]
    if not indices:
        return None
    own = ordinal if chapter.kind is ChapterKind.BODY else -1
    first = laid.pages[indices[0]].number
    done = lay_out_chapter(chapter, look, first, own, (), memory)
    old = [laid.pages[index].page for index in indices]
    return (indices[0], done.pages) if [page.page for page in done.pages] == old else None
