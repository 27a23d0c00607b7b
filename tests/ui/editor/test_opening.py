"""Opening a book: its first page at once, the rest behind it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from lifestory.checks.book import CheckedBook
from lifestory.edition.resolve import edition_of
from lifestory.layout.book import LayoutMemory, lay_out
from lifestory.layout.look import look_for
from lifestory.model import Block, Book, BookKind, Chapter, ChapterKind, Page, ReadingStage
from ui.editor import BookEditor
from ui.editor.canvas import pipeline as piped
from ui.editor.reading import read_book

TODAY = date(2026, 5, 4)


@pytest.fixture
def opening(maya, made_book, qtbot):
    """The editor, told to open; with everything that it then says, in order."""
    QApplication.processEvents()  # what the story told while the book was made
    made = BookEditor(maya, made_book.book)
    qtbot.addWidget(made)
    heard = []
    made.pipeline.told.connect(lambda told: heard.append((told, made.pipeline.pages_laid)))
    made.resize(1280, 800)
    made.show()
    yield made, heard
    made.close()


def test_the_first_picture_is_there_before_the_whole_book_is_laid(opening, qtbot):
    editor, heard = opening
    qtbot.waitUntil(lambda: bool(editor.view.shots))
    qtbot.waitUntil(lambda: len(heard) == 2 and editor.pipeline.is_idle)
    (first, laid_first), (whole, laid_in_all) = heard
    assert not first.is_whole
    assert laid_first == len(first.laid.pages) == 1
    planned = [page for page in whole.laid.pages if page.page is not None]
    assert laid_in_all == len(planned) > 1


def test_the_first_page_does_not_stir_when_the_rest_comes(opening, qtbot):
    editor, _ = opening
    editor._rest.blockSignals(True)
    qtbot.waitUntil(lambda: bool(editor.view.shots))
    before, place = editor.view.shots[0, False], editor.view.desk.sheets[0].place
    assert not editor.told.is_whole
    editor.view.select(editor.view.targets[0])
    key = editor.view.selection.key
    editor.pipeline.lay_the_rest()
    qtbot.waitUntil(lambda: editor.told.is_whole)
    assert editor.view.shots[0, False].page is before.page
    assert editor.view.shots[0, False].picture is before.picture
    assert editor.view.desk.sheets[0].place == place
    assert editor.view.selection.key == key
    assert editor.view.current == editor.thumbnails.current == 0


def test_how_many_pages_there_are_is_said_once_it_is_known(opening, qtbot):
    editor, _ = opening
    said = []
    editor.status.connect(said.append)
    qtbot.waitUntil(lambda: editor.told is not None and editor.told.is_whole)
    count = len(editor.view.pages)
    assert said[0].startswith("Page 1 ·")
    assert said[-1].startswith(f"Page 1 of {count} ·")
    numbers = [row.number for row in editor.thumbnails.pages.rows if row.index is not None]
    assert numbers == list(range(1, count + 1))


def test_a_change_before_the_rest_is_laid_is_in_the_book(opening, story, made_book, qtbot):
    editor, _ = opening
    qtbot.waitUntil(lambda: editor.told is not None)
    with story.edit("Write") as edit:
        edit.get(Block, made_book.words).text = "You live on a hill."
    qtbot.waitUntil(lambda: editor.told.is_whole and editor.pipeline.is_idle)
    assert editor.told.book.block(made_book.words).text == "You live on a hill."


def test_what_the_window_reads_is_the_edition_that_is_printed(story, made_book):
    read = read_book(story, made_book.book, TODAY)
    assert read.rows().edition(today=TODAY) == edition_of(story, made_book.book, today=TODAY)


def test_the_first_page_alone_is_the_one_of_the_whole_book(story, made_book):
    read = read_book(story, made_book.book, TODAY)
    with story.edit("Put a chapter without pages before all") as edit:
        edit.add(Chapter(book_id=made_book.book, position=-1, kind=ChapterKind.BODY, title="None"))
    read = read_book(story, made_book.book, TODAY)
    alone, whole = piped.first_page(read.rows(), TODAY), read.rows().edition(today=TODAY)
    look, memory = look_for(whole.theme, whole.paper, whole.stage), LayoutMemory()
    (page,) = lay_out(alone, look, memory).pages
    assert lay_out(whole, look, memory).pages[0] is page
    bare = replace(read, chapters=())
    assert piped.first_page(bare.rows(), TODAY) is None


def test_only_a_life_story_is_told_that_decisions_are_missing(maya, made_book, qtbot, monkeypatch):
    seen: list[CheckedBook] = []
    monkeypatch.setattr(piped, "findings_of", lambda book: seen.append(book) or ())
    other = Book(
        title="Panels",
        kind=BookKind.WORDS_AND_PICTURES,
        stage=ReadingStage.EARLY_READER,
        made=datetime(2026, 5, 4, tzinfo=UTC),
    )
    chapter = Chapter(book_id=other.id, position=0)
    with maya.story.edit("Make another book") as edit:
        edit.add(other)
        edit.add(chapter)
        edit.add(Page(chapter_id=chapter.id, position=0, layout="words-and-pictures"))
    for book in (made_book.book, other.id):
        editor = BookEditor(maya, book)
        qtbot.addWidget(editor)
        editor.show()
        count = len(seen)
        qtbot.waitUntil(lambda count=count: len(seen) > count)
        editor.close()
    assert [book.tells_all for book in seen] == [True, False]
