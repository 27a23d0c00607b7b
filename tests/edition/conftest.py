"""A small life to resolve editions of: two homes, a stay in hospital, a decision, a few people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from lifestory.edition.resolve import edition_of
from lifestory.edition.values import AnyBlock, Edition
from lifestory.library import Library, Story
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    ChapterKind,
    Decision,
    Event,
    Explanation,
    Family,
    Home,
    HomeKind,
    HomePerson,
    Page,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    Voice,
    When,
)

TODAY = date(2024, 10, 1)
MADE = datetime(2024, 5, 3, tzinfo=UTC)


@dataclass
class Life:
    """A story with short ways to add to it and to read its book."""

    story: Story
    stage: ReadingStage = ReadingStage.EARLY_READER
    book: UUID = field(init=False)
    chapter: UUID = field(init=False)
    page: UUID = field(init=False)

    def __post_init__(self) -> None:
        book = Book(title="{child}'s book", stage=self.stage, made=MADE)
        chapter = Chapter(book_id=book.id, position=0, title="Home", kind=ChapterKind.BODY)
        page = Page(chapter_id=chapter.id, position=0, layout="words", title="Where we live")
        self.book, self.chapter, self.page = book.id, chapter.id, page.id
        self.add(book, chapter, page)

    def add(self, *rows: Any) -> Any:
        """Keep some rows; gives back the last one's id."""
        with self.story.edit("Add") as edit:
            for row in rows:
                edit.add(row)
            return rows[-1].id

    def change(self, kind: type[Any], id: UUID, **values: Any) -> None:
        """Set some values of a row."""
        with self.story.edit("Change") as edit:
            row = edit.get(kind, id)
            for name, value in values.items():
                setattr(row, name, value)

    def person(self, name: str, relation: Relation, family: Family, **values: Any) -> UUID:
        """Somebody who is something to the child."""
        person = Person(name=name, **values)
        self.add(person, Relationship(person_id=person.id, relation=relation, family=family))
        return person.id

    def home(self, name: str, start: str, end: str, *people: UUID, **values: Any) -> UUID:
        """A home with one stay and those who lived there; gives the home's id."""
        home = Home(name=name, kind=values.pop("kind", HomeKind.FOSTER))
        stay = Stay(
            home_id=home.id,
            start=When(start) if start else None,
            end=When(end) if end else None,
            **values,
        )
        self.add(home, stay, *(HomePerson(home_id=home.id, person_id=each) for each in people))
        return home.id

    def block(self, kind: BlockKind, text: str = "", **values: Any) -> UUID:
        """A block on the book's only page."""
        return self.add(
            Block(
                page_id=self.page, slot=values.pop("slot", "words"), kind=kind, text=text, **values
            )
        )

    def edition(self, **more: Any) -> Edition:
        """The book as its reader reads it on TODAY."""
        return edition_of(self.story, self.book, today=TODAY, **more)

    def blocks(self, **more: Any) -> tuple[AnyBlock, ...]:
        """The blocks of its only page."""
        return self.edition(**more).chapters[0].pages[0].blocks

    def only(self, **more: Any) -> Any:
        """The only block there is."""
        (block,) = self.blocks(**more)
        return block


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One library for all tests of this room: making its key is slow on purpose."""
    folder: Path = tmp_path_factory.mktemp("library")
    made, _recovery = Library.create(folder / "kept", "a long enough passphrase")
    with made:
        yield made


@pytest.fixture
def new_life(library: Library) -> Callable[..., Life]:
    """Begin a life; each is a story of its own."""

    def begin(born: str = "2017-04-09", stage: ReadingStage = ReadingStage.EARLY_READER) -> Life:
        story = library.add_child(
            "Maya", full_name="Maya Rose Ellery", born=When(born) if born else None
        )
        return Life(story, stage)

    return begin


@pytest.fixture
def life(new_life: Callable[..., Life]) -> Life:
    """A life with nothing in it but a book of one empty page."""
    return new_life()


@pytest.fixture
def told_decision(life: Life) -> UUID:
    """A decision with its record and one explanation at the book's stage."""
    decision = Decision(
        question="Why did I go to live with Sue?",
        when=When("2019-06"),
        decided="s20 agreement, placement with connected persons",
        decided_by="ADM Westmere",
        reasons="Chronic neglect evidenced in chronology",
        manager="Dee Marsh",
    )
    explanation = Explanation(
        decision_id=decision.id,
        stage=ReadingStage.EARLY_READER,
        decided="You went to live with Sue.",
        who="A judge decided.",
        why="Children need food every day.",
        not_you="It was not because of you.",
    )
    life.add(decision, explanation)
    return decision.id


@pytest.fixture
def full_life(life: Life, told_decision: UUID) -> Life:
    """A life with people, homes, an event, a decision and the child's words."""
    kate = life.person("Kate Ellery", Relation.MOTHER, Family.BIRTH, called="Mummy Kate")
    sue = life.person("Sue Hart", Relation.CARER, Family.FOSTER, called="Sue")
    life.home("Mummy Kate's flat", "2017-04-09", "2019-06-12", kate, kind=HomeKind.BIRTH_FAMILY)
    life.home("Sue's house", "2019-06-12", "", sue, why_started_told="A judge decided.")
    life.add(
        Event(title="First day at nursery", when=When("2020-09"), told="You wore red boots."),
        Voice(words="I like the boots", when=When("2020-09"), noted_by="Sue Hart"),
    )
    return life
