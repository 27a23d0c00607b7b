"""From rows to an edition: the one module of this room that meets the library.

Rows are read in sets, a fixed number of queries for a book of any length, and everything that may
not be told is left out before a word is written (`facts`). What is said, and how, lies in the other
modules of this room, which are functions of values.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID

from lifestory.edition.blocks import block_value
from lifestory.edition.facts import Rows, facts_of
from lifestory.edition.telling import Telling
from lifestory.edition.values import Edition, EditionChapter, EditionPage
from lifestory.library import Story
from lifestory.library.reading import Reading
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    ChapterKind,
    Child,
    Decision,
    Event,
    Explanation,
    Home,
    HomePerson,
    Keepsake,
    Page,
    Person,
    Relationship,
    Stay,
    Voice,
)
from lifestory.template.layouts import all_layouts

Instead = Mapping[UUID, str]
"""Words to take in place of a block's stored ones, while they are being typed."""

_NOTHING: Instead = MappingProxyType({})


def edition_of(story: Story, book_id: UUID, *, today: date, instead: Instead = _NOTHING) -> Edition:
    """A whole book as its reader reads it.

    Args:
        story: the child's story.
        book_id: which book.
        today: up to which day the life in it has gone.
        instead: words of blocks that are being typed just now.

    Raises:
        NotFound: the story has no such book.
    """
    with story.read() as reading:
        book = reading.get(Book, book_id)
        chapters = _chapters(reading, book_id)
        planned = _planned(reading, [chapter.id for chapter in chapters])
        telling = _telling(reading, book, planned, today)
    resolved = tuple(
        _chapter(chapter, number, planned, book, telling, instead)
        for chapter, number in _numbered(chapters)
    )
    return Edition(
        id=book.id,
        title=telling.line(book.title),
        called=telling.facts.child.called,
        stage=book.stage,
        theme=book.theme,
        paper=book.paper,
        chapters=resolved,
    )


def chapter_of(
    story: Story, chapter_id: UUID, *, today: date, instead: Instead = _NOTHING
) -> EditionChapter:
    """One chapter of a book, as `edition_of` would have it.

    Raises:
        NotFound: the story has no such chapter.
    """
    with story.read() as reading:
        wanted = reading.get(Chapter, chapter_id)
        book = reading.get(Book, wanted.book_id)
        chapters = _chapters(reading, book.id)
        planned = _planned(reading, [chapter_id])
        telling = _telling(reading, book, planned, today)
    number = next(number for chapter, number in _numbered(chapters) if chapter.id == chapter_id)
    return _chapter(wanted, number, planned, book, telling, instead)


# --- reading ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Planned:
    """Pages by chapter and blocks by page, each in its order."""

    pages: Mapping[UUID, tuple[Page, ...]]
    blocks: Mapping[UUID, tuple[Block, ...]]

    @property
    def keepsakes(self) -> set[UUID]:
        """The keepsakes that blocks show."""
        return {
            block.keepsake_id
            for blocks in self.blocks.values()
            for block in blocks
            if block.keepsake_id is not None
        }


def _chapters(reading: Reading, book_id: UUID) -> list[Chapter]:
    return reading.all(Chapter, Chapter.book_id == book_id, order_by=Chapter.position)


def _planned(reading: Reading, chapters: list[UUID]) -> _Planned:
    pages = reading.all(Page, _among(Page.chapter_id, chapters), order_by=Page.position)
    blocks = reading.all(
        Block, _among(Block.page_id, [page.id for page in pages]), order_by=Block.position
    )
    return _Planned(
        _grouped(pages, lambda page: page.chapter_id),
        _grouped(blocks, lambda block: block.page_id),
    )


def _telling(reading: Reading, book: Book, planned: _Planned, today: date) -> Telling:
    rows = Rows(
        child=reading.child,
        people=reading.all(Person),
        relationships=reading.all(Relationship),
        homes=reading.all(Home),
        home_people=reading.all(HomePerson),
        stays=reading.all(Stay),
        events=reading.all(Event),
        decisions=reading.all(Decision),
        explanations=reading.all(Explanation, Explanation.stage == book.stage),
        voices=reading.all(Voice),
    )
    wanted = planned.keepsakes | _portraits(rows)
    keepsakes = reading.all(Keepsake, _among(Keepsake.id, wanted))
    return Telling(facts_of(replace(rows, keepsakes=keepsakes), book.stage), book.stage, today)


def _portraits(rows: Rows) -> set[UUID]:
    pictured: list[Child | Person | Home] = [rows.child, *rows.people, *rows.homes]
    portraits = {row.portrait_id for row in pictured} | {row.keepsake_id for row in rows.voices}
    return {id for id in portraits if id is not None}


def _among(column: UUID, ids: Iterable[UUID]) -> Any:
    """The condition that a column holds one of these ids."""
    return cast("Any", column).in_(list(ids))


def _grouped(rows: Iterable[Any], key: Callable[[Any], UUID]) -> dict[UUID, tuple[Any, ...]]:
    groups: dict[UUID, tuple[Any, ...]] = {}
    for row in rows:
        groups[key(row)] = (*groups.get(key(row), ()), row)
    return groups


# --- telling ------------------------------------------------------------------------------


def _numbered(chapters: Iterable[Chapter]) -> list[tuple[Chapter, int]]:
    """Body chapters count from 1; front and back pages have no number."""
    numbered, count = [], 0
    for chapter in chapters:
        is_body = chapter.kind is ChapterKind.BODY
        count += is_body
        numbered.append((chapter, count if is_body else 0))
    return numbered


def _chapter(
    chapter: Chapter,
    number: int,
    planned: _Planned,
    book: Book,
    telling: Telling,
    instead: Instead,
) -> EditionChapter:
    pages = tuple(
        _page(page, planned.blocks.get(page.id, ()), book, telling, instead)
        for page in planned.pages.get(chapter.id, ())
    )
    return EditionChapter(chapter.id, chapter.kind, number, telling.line(chapter.title), pages)


def _page(
    page: Page, blocks: tuple[Block, ...], book: Book, telling: Telling, instead: Instead
) -> EditionPage:
    counts: dict[BlockKind, int] = {}
    values = []
    for block in sorted(blocks, key=_reading_order(page.layout)):
        counts[block.kind] = counts.get(block.kind, 0) + 1
        text = instead.get(block.id, block.text)
        value = block_value(block, text, counts[block.kind], book.made.date(), telling)
        if value is not None:
            values.append(value)
    return EditionPage(
        page.id, page.layout, telling.line(page.title), tuple(values), page.held_back
    )


def _reading_order(layout_id: str) -> Callable[[Block], tuple[int, int]]:
    """By the layout's slots, then by position within a slot."""
    layout = all_layouts().get(layout_id)
    slots = [slot.name for slot in layout.slots] if layout else []

    def order(block: Block) -> tuple[int, int]:
        return (slots.index(block.slot) if block.slot in slots else len(slots), block.position)

    return order
