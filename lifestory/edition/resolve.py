"""From rows to an edition: the one module of this room that meets the library.

Rows are read in sets, a fixed number of queries for a book of any length, and everything that may
not be told is left out before a word is written (`facts`). What is said, and how, lies in the other
modules of this room, which are functions of values.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, cast
from uuid import UUID

from lifestory.edition.blocks import block_value
from lifestory.edition.facts import Facts, Rows, facts_of
from lifestory.edition.symbols import choice_of, symbol_photos, with_credit
from lifestory.edition.telling import Telling
from lifestory.edition.values import Credits, Edition, EditionChapter, EditionPage, Picture
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
    ReadingStage,
    Relationship,
    Row,
    Stay,
    Voice,
)
from lifestory.template.layouts import all_layouts

Instead = Mapping[UUID, str]
"""Words to take in place of a block's stored ones, while they are being typed."""

_NOTHING: Instead = MappingProxyType({})
_COVER = "cover"
"""The layout whose picture speaks for itself: it has a caption only if one was written there."""

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class BookRows:
    """A book and the facts it may tell, read once: values that can be resolved again and again on
    any thread, until the story changes."""

    book: Book
    chapters: tuple[Chapter, ...]
    pages: Mapping[UUID, tuple[Page, ...]]
    blocks: Mapping[UUID, tuple[Block, ...]]
    facts: Facts

    def edition(self, *, today: date, instead: Instead = _NOTHING) -> Edition:
        """The whole book as its reader reads it."""
        telling = Telling(self.facts, self.book.stage, today)
        return Edition(
            id=self.book.id,
            title=telling.line(self.book.title),
            called=self.facts.child.called,
            stage=self.book.stage,
            theme=self.book.theme,
            paper=self.book.paper,
            chapters=tuple(
                self._chapter(chapter, number, telling, instead)
                for chapter, number in self._numbered()
            ),
            symbols=choice_of(self.book.options, telling),
        )

    def chapter(
        self, chapter_id: UUID, *, today: date, instead: Instead = _NOTHING
    ) -> EditionChapter:
        """One chapter as its reader reads it."""
        telling = Telling(self.facts, self.book.stage, today)
        chapter, number = next(each for each in self._numbered() if each[0].id == chapter_id)
        return self._chapter(chapter, number, telling, instead)

    def _numbered(self) -> list[tuple[Chapter, int]]:
        """Body chapters count from 1; front and back pages have no number."""
        numbered, count = [], 0
        for chapter in self.chapters:
            is_body = chapter.kind is ChapterKind.BODY
            count += is_body
            numbered.append((chapter, count if is_body else 0))
        return numbered

    def _chapter(
        self, chapter: Chapter, number: int, telling: Telling, instead: Instead
    ) -> EditionChapter:
        pages = tuple(self._page(page, telling, instead) for page in self.pages.get(chapter.id, ()))
        return EditionChapter(chapter.id, chapter.kind, number, telling.line(chapter.title), pages)

    def _page(self, page: Page, telling: Telling, instead: Instead) -> EditionPage:
        counts: Counter[BlockKind] = Counter()
        values = []
        for block in sorted(self.blocks.get(page.id, ()), key=_reading_order(page.layout)):
            counts[block.kind] += 1
            text = instead.get(block.id, block.text)
            begun = self.book.made.date()
            value = block_value(block, text, counts[block.kind], begun, telling)
            if page.layout == _COVER and isinstance(value, Picture) and not text.strip():
                value = replace(value, caption=())
            if isinstance(value, Credits):
                value = with_credit(value, self.book.options)
            if value is not None:
                values.append(value)
        title = telling.line(page.title)
        return EditionPage(page.id, page.layout, title, tuple(values), page.held_back)


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
    return read_book(story, book_id).edition(today=today, instead=instead)


def read_book(story: Story, book_id: UUID) -> BookRows:
    """A book's rows and facts, to be resolved as often as its words are typed.

    Raises:
        NotFound: the story has no such book.
    """
    with story.read() as reading:
        return _rows(reading, reading.get(Book, book_id))


def _rows(reading: Reading, book: Book) -> BookRows:
    """Everything that a book needs."""
    chapters = reading.all(Chapter, Chapter.book_id == book.id, order_by=Chapter.position)
    wanted = [chapter.id for chapter in chapters]
    pages = reading.all(Page, _among(Page.chapter_id, wanted), order_by=Page.position)
    blocks = reading.all(
        Block, _among(Block.page_id, [page.id for page in pages]), order_by=Block.position
    )
    return BookRows(
        book,
        tuple(chapters),
        _grouped(pages, lambda page: page.chapter_id),
        _grouped(blocks, lambda block: block.page_id),
        _facts(
            reading,
            book.stage,
            {each.keepsake_id for each in blocks if each.keepsake_id} | symbol_photos(book.options),
        ),
    )


def _facts(reading: Reading, stage: ReadingStage, pictures: set[UUID]) -> Facts:
    rows = Rows(
        child=reading.child,
        people=reading.all(Person),
        relationships=reading.all(Relationship),
        homes=reading.all(Home),
        home_people=reading.all(HomePerson),
        stays=reading.all(Stay),
        events=reading.all(Event),
        decisions=reading.all(Decision),
        explanations=reading.all(Explanation, Explanation.stage == stage),
        voices=reading.all(Voice),
    )
    keepsakes = reading.all(Keepsake, _among(Keepsake.id, pictures | _portraits(rows)))
    return facts_of(replace(rows, keepsakes=keepsakes), stage)


def _portraits(rows: Rows) -> set[UUID]:
    pictured: list[Child | Person | Home] = [rows.child, *rows.people, *rows.homes]
    portraits = {row.portrait_id for row in pictured} | {row.keepsake_id for row in rows.voices}
    return {id for id in portraits if id is not None}


def _among(column: UUID, ids: Iterable[UUID]) -> Any:
    """The condition that a column holds one of these ids."""
    return cast("Any", column).in_(list(ids))


def _grouped(rows: Iterable[R], key: Callable[[R], UUID]) -> dict[UUID, tuple[R, ...]]:
    groups: dict[UUID, list[R]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return {id: tuple(group) for id, group in groups.items()}


@cache
def _reading_order(layout_id: str) -> Callable[[Block], tuple[int, int]]:
    """By the layout's slots, then by position within a slot."""
    layout = all_layouts().get(layout_id)
    slots = [slot.name for slot in layout.slots] if layout else []

    def order(block: Block) -> tuple[int, int]:
        return (slots.index(block.slot) if block.slot in slots else len(slots), block.position)

    return order
