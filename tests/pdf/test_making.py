"""From a story to a file for each purpose, and only what changed for a binder that was given."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import page as validator
import pikepdf
import pytest

from lifestory.drafting import draft
from lifestory.edition.resolve import edition_of
from lifestory.errors import NotFound
from lifestory.layout.book import lay_out
from lifestory.library import Library, Story
from lifestory.making import Binding, Made, NothingChanged, Wishes, make_pdf, printed_look
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    Decision,
    GivenCopy,
    Page,
    PaperSize,
    ReadingStage,
)
from lifestory.pdf.purpose import ARCHIVE, PRINT, PURPOSES, SCREEN
from lifestory.pdf.raster import count_pages, words_of

TODAY = date(2026, 3, 1)
SECRET = "ZqRecordonlyx"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    library, _ = Library.create(tmp_path_factory.mktemp("made") / "library", "a passphrase")
    with library:
        yield library.add_child("Sam")


@pytest.fixture
def book(story: Story) -> UUID:
    with story.edit("A decision with its record") as edit:
        edit.add(Decision(question="Why did I move?", record=SECRET, decided_by=SECRET))
    return draft(story, "words-and-pictures", ReadingStage.EARLY_READER, title="Sam’s book").book_id


def _make(story: Story, book: UUID, path: Path, purpose=PRINT, **wishes: object) -> Made:
    return make_pdf(story, book, path, purpose, today=TODAY, wishes=Wishes(**wishes))


def _give(story: Story, book: UUID, path: Path) -> None:
    digest = story.keepsakes.add(path.read_bytes())
    with story.edit("Give the book") as edit:
        moment = datetime(2026, 2, 1, tzinfo=UTC)
        edit.add(GivenCopy(book_id=book, given_to="Sam", at=moment, version="1", digest=digest))


def _last_words(story: Story, book: UUID) -> UUID:
    with story.read() as reading:
        chapters = reading.all(Chapter, Chapter.book_id == book, order_by=(Chapter.position,))
        for chapter in reversed(chapters):
            for page in reversed(reading.all(Page, Page.chapter_id == chapter.id)):
                for block in reading.all(Block, Block.page_id == page.id):
                    if block.kind is BlockKind.WORDS:
                        return block.id
    raise AssertionError("a draft has words")


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=lambda purpose: purpose.id)
def test_every_purpose_makes_a_file_that_anybody_can_hear(story, book, tmp_path, purpose) -> None:
    made = _make(story, book, tmp_path / "book.pdf", purpose)
    assert made.pages == count_pages((tmp_path / "book.pdf").read_bytes())
    report = validator.validate_pdf(tmp_path / "book.pdf", profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_an_archive_holds_the_books_own_words_and_nothing_of_the_record(
    story, book, tmp_path
) -> None:
    _make(story, book, tmp_path / "book.pdf", ARCHIVE)
    assert validator.is_pdf_compliant(tmp_path / "book.pdf", profile="3a")
    with pikepdf.open(tmp_path / "book.pdf") as pdf:
        told = {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}
    assert sorted(told) == ["book.html", "book.json"]
    read = json.loads(told["book.json"])
    assert (read["title"], read["language"]) == ("Sam’s book", "en-GB")
    assert SECRET.encode() not in b"".join(told.values())
    assert "<h1>Sam’s book</h1>".encode() in told["book.html"]


def test_large_print_is_laid_anew_and_not_enlarged(story, book) -> None:
    edition = edition_of(story, book, today=TODAY)
    usual = lay_out(edition, printed_look(edition, large_print=False))
    large = lay_out(edition, printed_look(edition, large_print=True))
    sizes = {
        part.size
        for page in large.pages
        for mark in page.marks
        if hasattr(mark, "parts") and mark.tag.value in ("text", "caption", "list-item")
        for part in mark.parts
    }
    assert min(sizes) >= 18
    assert (large.pages[0].width, large.pages[0].height) == (
        usual.pages[0].width,
        usual.pages[0].height,
    )


def test_a_booklet_has_half_as_many_sides(story, book, tmp_path) -> None:
    made = _make(story, book, tmp_path / "book.pdf", binding=Binding.BOOKLET)
    sides = count_pages((tmp_path / "book.pdf").read_bytes())
    assert sides == -(-made.pages // 4) * 2


def test_only_the_leaves_that_changed_are_made_with_their_numbers(story, book, tmp_path) -> None:
    for binding in (Binding.AS_IT_IS, Binding.BINDER):
        _make(story, book, tmp_path / "given.pdf", binding=binding)
        _give(story, book, tmp_path / "given.pdf")
        with pytest.raises(NothingChanged, match=r"given to Sam on 01\.02\.2026"):
            _make(story, book, tmp_path / "new.pdf", changed_only=True)
        assert not (tmp_path / "new.pdf").exists()
        with story.edit("Write") as edit:
            edit.get(Block, _last_words(story, book)).text = f"Something {binding.value} is new."
        made = _make(story, book, tmp_path / "new.pdf", changed_only=True, binding=binding)
        assert made.put_in == made.take_out
        assert 1 <= len(made.put_in) <= 2
        said = " ".join(" ".join(words_of(tmp_path / "new.pdf")).split())
        assert f"Something {binding.value} is new." in said
        with pikepdf.open(tmp_path / "new.pdf") as pdf:
            assert tuple(int(each.label) for each in pdf.pages) == made.put_in
        (tmp_path / "new.pdf").unlink()


def test_pages_that_a_shorter_book_no_longer_has_are_to_be_taken_out(story, book, tmp_path) -> None:
    _make(story, book, tmp_path / "given.pdf")
    before = count_pages((tmp_path / "given.pdf").read_bytes())
    _give(story, book, tmp_path / "given.pdf")
    with story.edit("Take the last page out") as edit:
        chapters = edit.all(Chapter, Chapter.book_id == book, order_by=(Chapter.position,))
        edit.delete(edit.all(Page, Page.chapter_id == chapters[-1].id)[-1])
    made = _make(story, book, tmp_path / "new.pdf", changed_only=True)
    assert before in made.take_out
    assert before not in made.put_in


def test_changed_pages_of_a_book_never_given_are_refused(story, tmp_path) -> None:
    never = draft(
        story, "chronological", ReadingStage.FIRST_WORDS, paper=PaperSize.A5, title="Never"
    ).book_id
    with pytest.raises(NotFound, match="No copy of this book has been given"):
        _make(story, never, tmp_path / "new.pdf", changed_only=True)
    with story.read() as reading:
        assert reading.get(Book, never).title == "Never"


def test_a_passphrase_is_nowhere_in_what_speaks_of_it() -> None:
    assert "open sesame" not in repr(Wishes(passphrase="open sesame"))


def test_files_are_for_whoever_made_them_alone(story, book, tmp_path) -> None:
    _make(story, book, tmp_path / "book.pdf", SCREEN)
    assert [each.name for each in tmp_path.iterdir()] == ["book.pdf"]
