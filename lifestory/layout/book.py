"""A whole edition as laid pages: chapters, blank backs, numbers, contents, outline.

A chapter is remembered by its value, its look and where in the book it stands, and so is each of
its pages; after a keystroke one page is laid and the rest come from memory. Any thread may lay.
"""

import gc
import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from uuid import UUID

from lifestory.edition.values import (
    Contents,
    Edition,
    EditionChapter,
    EditionPage,
    FamilyTree,
    Homes,
    Panel,
    Timeline,
)
from lifestory.layout.decoration import Scene, decorate
from lifestory.layout.look import Look
from lifestory.layout.loose import parted, with_loose
from lifestory.layout.marks import LaidBook, LaidChapter, LaidPage, OutlineEntry
from lifestory.layout.pages import COMPOSERS, contents
from lifestory.layout.sheet import ContentsLine, Place, Sheets
from lifestory.model.kinds import BlockKind, ChapterKind

_ROUNDS = 6
"""Laying the contents may move the pages it names; after so many rounds it has come to rest."""


@dataclass
class LayoutMemory:
    """Laid chapters and pages by everything that they depend on; safe on any thread.

    `laid` counts the pages that were laid because they were not remembered.
    """

    most: int = 4000
    laid: int = 0
    _kept: "OrderedDict[Hashable, object]" = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def recall(self, key: Hashable) -> object | None:
        """What was kept under a key, if it still is."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Hashable, value: object) -> None:
        """Keep something; the longest unused goes when there is too much."""
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)

    def count(self, pages: int) -> None:
        """Count pages that had to be laid."""
        with self._lock:
            self.laid += pages


@contextmanager
def _only_values() -> Iterator[None]:
    """While a book is laid nothing is made but values, which hold no circles: looking for circles
    among them, again and again, would take a third of the time."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()


@_only_values()
def lay_out(edition: Edition, look: Look, memory: LayoutMemory | None = None) -> LaidBook:
    """Lay a whole book.

    Args:
        edition: the book as one reader reads it.
        look: theme, paper, stage and page layouts; see `look_for`.
        memory: what was laid before; pass the same one again and only what changed is laid.
    """
    memory = memory if memory is not None else LayoutMemory()
    named: tuple[ContentsLine, ...] = ()
    for _ in range(_ROUNDS):
        chapters = _lay_chapters(edition, look, memory, named)
        found = _contents(edition, chapters)
        if found == named:
            break
        named = found
    return _bound(edition, chapters)


def _lay_chapters(
    edition: Edition, look: Look, memory: LayoutMemory, named: tuple[ContentsLine, ...]
) -> list[tuple[LaidChapter, tuple[LaidPage, ...]]]:
    """Each chapter with the blank back that stands before it, if there is one."""
    laid: list[tuple[LaidChapter, tuple[LaidPage, ...]]] = []
    number = 1
    ordinal = 0
    for chapter in edition.chapters:
        if not chapter.pages:
            continue
        blank: tuple[LaidPage, ...] = ()
        if _opens_right(chapter, look) and number % 2 == 0:
            blank = (_blank(look, number, chapter.id),)
            number += 1
        own = ordinal if chapter.kind is ChapterKind.BODY else -1
        lines = named if _names_others(chapter) else ()
        done = lay_out_chapter(chapter, look, number, own, lines, memory)
        ordinal += chapter.kind is ChapterKind.BODY
        number += len(done.pages)
        laid.append((done, blank))
    return laid


def _opens_right(chapter: EditionChapter, look: Look) -> bool:
    return look.theme.chapters_open_right and chapter.kind is ChapterKind.BODY


def _names_others(chapter: EditionChapter) -> bool:
    return any(contents.is_contents(page) for page in chapter.pages)


def lay_out_chapter(
    chapter: EditionChapter,
    look: Look,
    first_page: int,
    ordinal: int,
    contents: tuple[ContentsLine, ...] = (),
    memory: LayoutMemory | None = None,
) -> LaidChapter:
    """Lay one chapter from a page number on.

    Args:
        ordinal: which body chapter it is, from 0; -1 for front and back matter, without a tab.
        contents: the lines of the list of contents, for a chapter that has one.
    """
    key = ("chapter", chapter, look, first_page, ordinal, contents)
    known = memory.recall(key) if memory is not None else None
    if isinstance(known, LaidChapter):
        return known
    pages: list[LaidPage] = []
    outline = [OutlineEntry(chapter.title, 0)] if chapter.title.strip() else []
    bare = replace(chapter, pages=())
    for page in chapter.pages:
        place = Place(chapter.id, ordinal, chapter.number, first_page + len(pages))
        if page.title.strip() and page.title != chapter.title:
            depth = 1 if outline else 0
            outline.append(OutlineEntry(page.title, len(pages), depth))
        pages.extend(_lay_page(page, bare, look, place, contents, memory))
    done = LaidChapter(chapter.id, tuple(pages), tuple(outline))
    if memory is not None:
        memory.keep(key, done)
    return done


def _lay_page(
    page: EditionPage,
    chapter: EditionChapter,
    look: Look,
    place: Place,
    lines: tuple[ContentsLine, ...],
    memory: LayoutMemory | None,
) -> tuple[LaidPage, ...]:
    lines = lines if contents.is_contents(page) else ()
    key = ("page", page, chapter, look, place, lines)
    known = memory.recall(key) if memory is not None else None
    if isinstance(known, tuple):
        return known
    bare, loose = parted(page)
    page, strays = _parted(bare, look)
    layout = look.by_id[page.layout]
    sheets = Sheets(look, page, chapter, place, lines)
    COMPOSERS[layout.composer](sheets)
    done = sheets.finish()
    for stray in strays:
        done += _lay_stray(stray, chapter, look, place, lines, done)
    if loose:
        done = (with_loose(done[0], loose), *done[1:])
    if memory is not None:
        memory.count(len(done))
        memory.keep(key, done)
    return done


_FACTS: dict[type, tuple[BlockKind, str]] = {
    Timeline: (BlockKind.TIMELINE, "timeline"),
    Homes: (BlockKind.HOMES, "homes"),
    FamilyTree: (BlockKind.FAMILY_TREE, "family-tree"),
    Panel: (BlockKind.PANEL, "words-and-pictures"),
    Contents: (BlockKind.CONTENTS, "contents"),
}
"""Blocks that take a page of their own, and the layout that is made for them."""


def _parted(page: EditionPage, look: Look) -> tuple[EditionPage, list[EditionPage]]:
    """A page, and what its layout has no room for as pages of their own, so that a change of
    layout never loses a block."""
    layout = look.by_id.get(page.layout, look.by_id["words"])
    own = {kind for slot in layout.slots for kind in slot.kinds}
    strays = [
        block
        for block in page.blocks
        if type(block) in _FACTS and _FACTS[type(block)][0] not in own
    ]
    kept = tuple(block for block in page.blocks if block not in strays)
    pages = []
    for kind, (_, name) in _FACTS.items():
        blocks = tuple(block for block in strays if type(block) is kind)
        if blocks:
            pages.append(replace(page, layout=name, title="", blocks=blocks))
    return replace(page, layout=layout.id, blocks=kept), pages


def _lay_stray(
    page: EditionPage,
    chapter: EditionChapter,
    look: Look,
    place: Place,
    lines: tuple[ContentsLine, ...],
    before: tuple[LaidPage, ...],
) -> tuple[LaidPage, ...]:
    """Lay what was parted from a page as its continuation."""
    layout = look.by_id[page.layout]
    place = replace(place, first_number=place.first_number + len(before))
    sheets = Sheets(look, page, chapter, place, lines)
    COMPOSERS[layout.composer](sheets)
    return tuple(
        replace(laid, continuation=laid.continuation + len(before)) for laid in sheets.finish()
    )


def _contents(
    edition: Edition, chapters: list[tuple[LaidChapter, tuple[LaidPage, ...]]]
) -> tuple[ContentsLine, ...]:
    """The chapters that a reader looks for, each with its first page."""
    first = {done.chapter: done.pages[0].number for done, _ in chapters}
    return tuple(
        ContentsLine(chapter.number, chapter.title, first[chapter.id])
        for chapter in edition.chapters
        if chapter.kind is not ChapterKind.FRONT and chapter.title.strip() and chapter.pages
    )


def _bound(edition: Edition, chapters: list[tuple[LaidChapter, tuple[LaidPage, ...]]]) -> LaidBook:
    pages: list[LaidPage] = []
    outline: list[OutlineEntry] = []
    for done, blank in chapters:
        pages.extend(blank)
        outline.extend(replace(entry, index=entry.index + len(pages)) for entry in done.outline)
        pages.extend(done.pages)
    return LaidBook(edition.title, edition.language, tuple(pages), tuple(outline))


def _blank(look: Look, number: int, chapter: UUID) -> LaidPage:
    """The back of a chapter's last page: planned, quiet, without a number."""
    paper = look.paper
    right_hand = number % 2 == 1
    scene = Scene(
        look.theme, paper.width, paper.height, paper.foot, number, -1, 0, right_hand,
        free=1e9, inner=paper.inner,
    )  # fmt: skip
    return LaidPage(
        number=number,
        width=paper.width,
        height=paper.height,
        paper=look.theme.paper,
        marks=decorate(scene, "blank"),
        boxes=(),
        chapter=chapter,
        page=None,
        shows_number=False,
    )
