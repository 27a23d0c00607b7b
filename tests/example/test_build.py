"""The example library: whole, worth showing, and made of every kind of page at every stage."""

from pathlib import Path

import pytest

from lifestory.example.build import BOOKS, PASSPHRASE, make_example
from lifestory.library import Library, Story
from lifestory.model import Book, Chapter, Decision, Explanation, Keepsake, Page, ReadingStage
from lifestory.template.layouts import all_layouts


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory):
    folder: Path = tmp_path_factory.mktemp("example") / "library"
    told: list[tuple[int, int]] = []
    make_example(folder, progress=lambda done, whole: told.append((done, whole)))
    assert told[-1][0] == told[-1][1]
    with Library.unlock(folder, PASSPHRASE) as library:
        yield library


@pytest.fixture(scope="module")
def story(example: Library) -> Story:
    return example.story(example.find_child("Maya"))


def _layouts(story: Story, stage: ReadingStage) -> set[str]:
    with story.read() as reading:
        books = {book.id for book in reading.all(Book, Book.stage == stage)}
        chapters = {each.id for each in reading.all(Chapter) if each.book_id in books}
        return {page.layout for page in reading.all(Page) if page.chapter_id in chapters}


@pytest.mark.parametrize("stage", ReadingStage)
def test_every_kind_of_page_stands_in_a_book_of_every_stage(
    story: Story, stage: ReadingStage
) -> None:
    """Arrangements of photos and words are chosen for what a page holds; all others are shown but
    the one for a second language, which this child does not have."""
    shown = _layouts(story, stage)
    assert {one.id for one in all_layouts().values() if one.fits is None} - shown <= {
        "two-languages"
    }
    assert {"words", "photo-and-words", "full-photo", "two-photos", "photo-wall"} <= shown


def test_the_books_are_the_ones_that_were_planned(example: Library) -> None:
    (child,) = example.children()
    assert {book.title for book in child.books} == {book.title for book in BOOKS}


def test_every_decision_but_the_unfinished_one_is_told_at_every_stage(story: Story) -> None:
    with story.read() as reading:
        told = {(each.decision_id, each.stage) for each in reading.all(Explanation)}
        for decision in reading.all(Decision):
            stages = {stage for id, stage in told if id == decision.id}
            assert stages == (set(ReadingStage) if decision.record_is_complete else set())


def test_every_picture_has_a_description_and_a_permission(story: Story) -> None:
    with story.read() as reading:
        keepsakes = reading.all(Keepsake)
    assert len(keepsakes) > 50
    assert all(each.description and each.permission == "yes" for each in keepsakes)


def test_everything_that_was_kept_is_whole(example: Library) -> None:
    assert example.verify() == []
