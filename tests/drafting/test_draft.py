"""A draft is kept in one step, can be undone, and says what to find out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lifestory.drafting import draft, plans
from lifestory.errors import NotFound
from lifestory.library import Copies, Effort, Library, Story
from lifestory.model import (
    Block,
    Book,
    BookKind,
    Chapter,
    Finding,
    Home,
    HomeKind,
    HomePerson,
    Keepsake,
    KeepsakePerson,
    Page,
    PaperSize,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    When,
)

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    quick = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "warm socks", clock=lambda: NOW, effort=quick)
    with library:
        story = library.add_child("Robin", born=When("2019-03-02"))
        copies = Copies(b"page", b"screen", b"small", 1600, 1200)
        digest = story.keepsakes.add(b"a picture", copies)
        with story.edit("Begin") as edit:
            lena = edit.add(Person(name="Lena", called="Lena"))
            edit.add(Relationship(person_id=lena.id, relation=Relation.CARER))
            home = edit.add(Home(name="Lena’s cottage", kind=HomeKind.FOSTER))
            edit.add(HomePerson(home_id=home.id, person_id=lena.id))
            edit.add(Stay(home_id=home.id, start=When("2024-02")))
            photo = edit.add(Keepsake(digest=digest, width=1600, height=1200, when=When("2025-07")))
            edit.add(KeepsakePerson(keepsake_id=photo.id))
        yield story


@pytest.mark.parametrize("plan", plans())
def test_a_draft_is_kept_as_a_book_with_its_pages_in_order(story: Story, plan: str) -> None:
    made = draft(story, plan, ReadingStage.EARLY_READER, clock=lambda: NOW)
    with story.read() as reading:
        book = reading.get(Book, made.book_id)
        chapters = reading.all(Chapter, order_by=Chapter.position)
        pages = reading.all(Page)
        assert (book.plan, book.stage, book.made) == (plan, ReadingStage.EARLY_READER, NOW)
        assert [chapter.position for chapter in chapters] == list(range(len(chapters)))
        assert len(pages) == made.pages
        assert all(reading.all(Block, Block.page_id == page.id) for page in pages)


def test_what_to_find_out_is_kept_with_the_book_and_points_at_pages(story: Story) -> None:
    made = draft(story, "family-friendly", ReadingStage.GROWING_READER, clock=lambda: NOW)
    with story.read() as reading:
        kept = reading.all(Finding, order_by=Finding.position)
        assert tuple(one.text for one in kept) == made.to_find_out
        assert {one.book_id for one in kept} == {made.book_id}
        father = next(one for one in kept if "birth father" in one.text)
        assert father.page_id is not None
        assert reading.get(Page, father.page_id).layout == "we-do-not-know"


def test_a_draft_is_one_step_of_undo(story: Story) -> None:
    draft(story, "chronological", ReadingStage.LETTER, clock=lambda: NOW)
    assert story.undo_label == "Draft “Robin’s story”"
    story.undo()
    with story.read() as reading:
        left = [reading.all(kind) for kind in (Book, Chapter, Page, Block, Finding)]
    assert left == [[], [], [], [], []]


def test_a_book_takes_the_title_theme_and_paper_that_are_asked_for(story: Story) -> None:
    made = draft(
        story,
        "words-and-pictures",
        ReadingStage.FIRST_WORDS,
        theme="paper",
        paper=PaperSize.SQUARE,
        title="For Robin",
        clock=lambda: NOW,
    )
    with story.read() as reading:
        book = reading.get(Book, made.book_id)
        titles = reading.all(Block, Block.slot == "title")
    assert (book.title, book.theme, book.paper) == ("For Robin", "paper", PaperSize.SQUARE)
    assert book.kind is BookKind.WORDS_AND_PICTURES
    assert [block.text for block in titles] == ["For Robin"]


def test_panels_keep_their_headings_and_order(story: Story) -> None:
    draft(story, "words-and-pictures", ReadingStage.EARLY_READER, clock=lambda: NOW)
    with story.read() as reading:
        panels = reading.all(Block, Block.slot == "panels", order_by=Block.position)
    assert [panel.position for panel in panels] == [0, 1, 2, 3, 4]
    assert panels[0].options == {"heading": "Who was worried about you?"}


def test_a_plan_that_is_not_there_is_refused_and_nothing_is_kept(story: Story) -> None:
    with pytest.raises(NotFound, match="family-friendly"):
        draft(story, "no-such-plan", ReadingStage.LETTER)
    with story.read() as reading:
        assert reading.all(Book) == []


def test_two_drafts_of_one_child_stand_beside_each_other(story: Story) -> None:
    first = draft(story, "chronological", ReadingStage.LETTER, clock=lambda: NOW)
    second = draft(story, "chronological", ReadingStage.LETTER, clock=lambda: NOW)
    assert first.book_id != second.book_id
    assert first.pages == second.pages
    assert first.to_find_out == second.to_find_out
