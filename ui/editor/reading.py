"""One book and the facts around it, read from the story at one moment, as values.

The window keeps these and never a live row. No Qt in here; read on the editor's own thread.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from lifestory.edition.facts import Rows, facts_of
from lifestory.edition.resolve import BookRows
from lifestory.edition.telling import Telling
from lifestory.library import Story
from lifestory.library.known_words import words_known
from lifestory.library.reading import Reading
from lifestory.model import (
    Block,
    Book,
    Chapter,
    Child,
    Decision,
    Event,
    Explanation,
    Finding,
    Home,
    HomePerson,
    Keepsake,
    KnownWord,
    Page,
    Person,
    ReadingStage,
    Relationship,
    Row,
    SetAside,
    Stay,
    Voice,
)
from lifestory.words.markup import Token, TokenKind, tokens_in
from lifestory.words.prose import plain

R = TypeVar("R", bound=Row)


class Facts:
    """What pages are made from, by id. Rows are detached copies."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    @cached_property
    def keepsakes(self) -> dict[UUID, Keepsake]:
        """Photos, drawings, scans."""
        return _by_id(self.rows.keepsakes)

    @cached_property
    def people(self) -> dict[UUID, Person]:
        """The people of the story."""
        return _by_id(self.rows.people)

    @cached_property
    def homes(self) -> dict[UUID, Home]:
        """Where the child lived."""
        return _by_id(self.rows.homes)

    @cached_property
    def events(self) -> dict[UUID, Event]:
        """What happened."""
        return _by_id(self.rows.events)

    @cached_property
    def decisions(self) -> dict[UUID, Decision]:
        """What grown-ups decided."""
        return _by_id(self.rows.decisions)

    @cached_property
    def voices(self) -> dict[UUID, Voice]:
        """The child's own words."""
        return _by_id(self.rows.voices)

    def explanation(self, decision: UUID, stage: ReadingStage) -> Explanation | None:
        """How a decision is told at a stage, if somebody has begun to tell it."""
        told = self.rows.explanations
        return next((e for e in told if (e.decision_id, e.stage) == (decision, stage)), None)

    def telling(self, stage: ReadingStage, today: date) -> Telling:
        """How a book of a stage says names, homes and ages."""
        return Telling(facts_of(self.rows, stage), stage, today)


def _by_id(rows: Sequence[R]) -> dict[UUID, R]:
    return {row.id: row for row in rows}


_FACTS = (
    Child,
    Person,
    Relationship,
    Home,
    HomePerson,
    Stay,
    Event,
    Decision,
    Explanation,
    Voice,
    Keepsake,
)

FACT_TABLES = frozenset(str(kind.__tablename__) for kind in _FACTS)
"""The tables behind `Facts`."""


@dataclass(frozen=True)
class ReadPage:
    """One planned page with its blocks, in the order of their slots' positions."""

    row: Page
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class ReadChapter:
    """A chapter with its pages, in order."""

    row: Chapter
    pages: tuple[ReadPage, ...]


@dataclass(frozen=True, eq=False)
class ReadBook:
    """A whole book; `undo` and `redo` are what the story's next steps would be called."""

    row: Book
    called: str
    chapters: tuple[ReadChapter, ...]
    findings: tuple[Finding, ...]
    facts: Facts
    telling: Telling
    undo: str | None = None
    redo: str | None = None
    known_words: tuple[str, ...] = ()
    """What somebody took as right words in this story."""
    set_aside: tuple[SetAside, ...] = ()
    """The advice that is knowingly not followed in this book."""
    undo_is_of_book: bool = False
    """Whether undo would take back the step that made this book."""

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words that are right in this story: its names, and those that somebody added."""
        people, homes = self.facts.people.values(), self.facts.homes.values()
        return words_known(self.facts.rows.child, people, homes, self.known_words)

    @cached_property
    def offers(self) -> dict[str, str]:
        """The names that can be put into words: what each token says, by how it is written."""
        tokens = [Token(TokenKind.CHILD)]
        people = self.facts.people.values()
        tokens += [Token(TokenKind.PERSON, row.id) for row in people if row.for_book]
        homes = self.facts.homes.values()
        tokens += [Token(TokenKind.HOME, row.id) for row in homes if row.for_book]
        return self.names_in(" ".join(map(str, tokens)))

    def rows(self) -> BookRows:
        """The same rows, to be resolved into what a reader reads."""
        return BookRows(
            self.row,
            tuple(chapter.row for chapter in self.chapters),
            {each.row.id: tuple(page.row for page in each.pages) for each in self.chapters},
            {page.row.id: page.blocks for page in self.pages()},
            self.telling.facts,
        )

    def pages(self) -> Iterator[ReadPage]:
        """Every planned page, in order."""
        for chapter in self.chapters:
            yield from chapter.pages

    def page(self, page_id: UUID | None) -> ReadPage | None:
        """The planned page with that id."""
        return next((page for page in self.pages() if page.row.id == page_id), None)

    def chapter(self, chapter_id: UUID) -> ReadChapter | None:
        """The chapter with that id."""
        return next((each for each in self.chapters if each.row.id == chapter_id), None)

    def block(self, block_id: UUID | None) -> Block | None:
        """The block with that id."""
        return next((b for page in self.pages() for b in page.blocks if b.id == block_id), None)

    def names_in(self, text: str) -> dict[str, str]:
        """What each token of a text says in the middle of a sentence, by how it is written."""
        return {
            str(token): plain(self.telling.prose(f"x {token}"))[2:] for token in tokens_in(text)
        }

    def line(self, text: str) -> str:
        """A title as it is read: its tokens said."""
        return self.telling.line(text) if "{" in text else text

    def kept_line(self, said: str, before: str) -> str:
        """A title that was typed anew, with the tokens that it had before and still says."""
        for token, name in self.names_in(before).items():
            if name:
                said = said.replace(name, token, 1)
        return said

    def used_keepsakes(self) -> Counter[UUID]:
        """How often each keepsake is on a page."""
        return Counter(
            block.keepsake_id for page in self.pages() for block in page.blocks if block.keepsake_id
        )


def read_book(story: Story, book_id: UUID, today: date, kept: Facts | None = None) -> ReadBook:
    """Read a book.

    Args:
        story: the child's story.
        book_id: the book.
        today: up to which day the life in it has gone.
        kept: facts that are still right, so that they need not be read again.

    Raises:
        NotFound: the story has no such book any more.
    """
    with story.read() as reading:
        book = reading.get(Book, book_id)
        chapters = reading.all(Chapter, Chapter.book_id == book_id, order_by=Chapter.position)
        findings = reading.all(Finding, Finding.book_id == book_id, order_by=Finding.position)
        pages = _pages(reading, chapters)
        facts = kept if kept is not None else _facts(reading)
        aside = tuple(reading.all(SetAside, SetAside.book_id == book_id))
        known = tuple(row.word for row in reading.all(KnownWord))
    return ReadBook(
        book,
        facts.rows.child.called,
        tuple(ReadChapter(row, tuple(pages.get(row.id, ()))) for row in chapters),
        tuple(findings),
        facts,
        facts.telling(book.stage, today),
        story.undo_label,
        story.redo_label,
        known,
        aside,
        story.undo_removes(book_id),
    )


def _pages(reading: Reading, chapters: list[Chapter]) -> dict[UUID, list[ReadPage]]:
    mine = {chapter.id for chapter in chapters}
    rows = [row for row in reading.all(Page, order_by=Page.position) if row.chapter_id in mine]
    blocks: dict[UUID, list[Block]] = {row.id: [] for row in rows}
    for block in reading.all(Block, order_by=Block.position):
        if block.page_id in blocks:
            blocks[block.page_id].append(block)
    pages: dict[UUID, list[ReadPage]] = {}
    for row in rows:
        pages.setdefault(row.chapter_id, []).append(ReadPage(row, tuple(blocks[row.id])))
    return pages


def _facts(reading: Reading) -> Facts:
    return Facts(
        Rows(
            child=reading.child,
            people=reading.all(Person),
            relationships=reading.all(Relationship),
            homes=reading.all(Home),
            home_people=reading.all(HomePerson),
            stays=reading.all(Stay),
            events=reading.all(Event),
            decisions=reading.all(Decision),
            explanations=reading.all(Explanation),
            voices=reading.all(Voice),
            keepsakes=reading.all(Keepsake),
        )
    )
