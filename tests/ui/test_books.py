"""Books: starting one, opening it, another title, taking it out, what to find out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import Book, Chapter, Finding, PaperSize, ReadingStage
from ui.bridge import StoryBridge
from ui.story.book_look import BookLook, asks, give
from ui.story.books import BooksPart
from ui.story.new_book import EMPTY, NewBookDialog
from ui.widgets.dialog import answer_with
from ui.widgets.form import Form

CHOSEN: dict[str, object] = {"plan_id": "words-and-pictures", "stage": ReadingStage.EARLY_READER}


@pytest.fixture
def part(maya: StoryBridge, qtbot: QtBot) -> Iterator[BooksPart]:
    part = BooksPart(maya)
    maya.changed.connect(part.hear)
    qtbot.addWidget(part)
    part.resize(1000, 700)
    part.refresh()
    part.show()
    yield part
    part.close()


@pytest.fixture
def book(part: BooksPart, story: Story, qtbot: QtBot) -> Book:
    with qtbot.waitSignal(part.book_asked):
        part.start(CHOSEN)
    with story.read() as reading:
        return reading.all(Book)[0]


def test_the_dialog_shows_the_chapters_of_a_plan(dressed: object, qtbot: QtBot) -> None:
    dialog = NewBookDialog("Maya", ReadingStage.FIRST_WORDS)
    qtbot.addWidget(dialog)
    before = dialog.chapters.count()
    dialog.buttons["words-and-pictures"].click()
    assert dialog.chapters.count() != before
    dialog.paper.show_value(PaperSize.A5)
    assert dialog.chosen() == {
        "plan_id": "words-and-pictures",
        "stage": ReadingStage.FIRST_WORDS,
        "theme": "meadow",
        "paper": PaperSize.A5,
        "title": None,
    }


def test_the_look_follows_the_reader_until_somebody_chooses_one(
    dressed: object, qtbot: QtBot
) -> None:
    dialog = NewBookDialog("Maya", ReadingStage.PICTURE_BOOK)
    qtbot.addWidget(dialog)
    assert dialog.chosen()["theme"] == "starlight"
    dialog.stage.show_value(ReadingStage.GROWING_READER)
    dialog.stage.edited.emit()
    assert dialog.chosen()["theme"] == "lighthouse"
    dialog.theme.show_value("album")
    dialog.theme.edited.emit()
    dialog.stage.show_value(ReadingStage.LETTER)
    dialog.stage.edited.emit()
    assert dialog.chosen()["theme"] == "album"


def test_starting_a_book_makes_its_pages_and_opens_it(
    part: BooksPart, story: Story, qtbot: QtBot
) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewBookDialog)
        dialog.title.line.setText("Maya’s first book")
        assert dialog.verb is not None
        dialog.verb.click()

    QTimer.singleShot(0, choose)
    with qtbot.waitSignal(part.book_asked) as told:
        part.ask_new()
    with story.read() as reading:
        book = reading.get(Book, told.args[0])
        assert reading.all(Chapter, Chapter.book_id == book.id)
    assert book.title == "Maya’s first book"


def test_a_book_can_be_opened_again(part: BooksPart, book: Book, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: book.id in part.cards)
    with qtbot.waitSignal(part.book_asked) as told:
        part.cards[book.id].open.click()
    assert told.args == [book.id]


def test_another_title_is_one_step_of_undo(part: BooksPart, book: Book, story: Story) -> None:
    part.rename_to(book.id, "All about me")
    assert story.undo_label == "Call the book “All about me”"
    story.undo()
    with story.read() as reading:
        assert reading.get(Book, book.id).title == book.title


def test_a_book_taken_out_can_be_brought_back(
    part: BooksPart, book: Book, story: Story, qtbot: QtBot
) -> None:
    with answer_with(0):
        part.ask_remove(book)
    qtbot.waitUntil(lambda: part.pages.currentWidget() is part.empty)
    story.undo()
    qtbot.waitUntil(lambda: book.id in part.cards)


def test_what_was_found_out_is_ticked_in_every_book(
    part: BooksPart, book: Book, story: Story, qtbot: QtBot
) -> None:
    with story.edit("Ask again") as edit:
        for position in (90, 91):
            edit.add(Finding(book_id=book.id, text="Who chose her name?", position=position))
    qtbot.waitUntil(lambda: "Who chose her name?" in part.findings)
    part.findings["Who chose her name?"].click()
    with story.read() as reading:
        asked = reading.all(Finding, Finding.text == "Who chose her name?")
    assert [one.done for one in asked] == [True, True]


def test_a_book_can_be_given_pictures_above_its_words_and_lose_them_again(
    part: BooksPart, story: Story, book: Book
) -> None:
    values = vars(BookLook.of(book)) | {"symbols": "everyday", "skin": 3, "off": "You, they"}
    give(part.bridge, book, values)
    with story.read() as reading:
        kept = reading.get(Book, book.id)
    assert kept.options["symbols"]["off"] == ["you", "they"]
    assert vars(BookLook.of(kept)) == values | {"off": "you, they"}
    give(part.bridge, kept, vars(BookLook.of(kept)) | {"symbols": ""})
    with story.read() as reading:
        assert reading.get(Book, book.id).options == {}


def test_the_look_of_a_book_is_changed_in_one_step(
    part: BooksPart, story: Story, book: Book
) -> None:
    give(part.bridge, book, vars(BookLook.of(book)) | {"theme": "clear", "paper": PaperSize.A5})
    assert story.undo_label == f"Change how “{book.title}” looks"
    story.undo()
    with story.read() as reading:
        assert reading.get(Book, book.id).theme == book.theme


def test_the_form_offers_every_theme_and_set(dressed: object, qtbot: QtBot) -> None:
    form = Form(asks())
    qtbot.addWidget(form)
    form.show_values({"theme": "clear", "symbols": "everyday", "skin": 5})
    assert form.values()["theme"] == "clear"
    assert form.values()["symbols"] == "everyday"


def test_an_empty_book_is_started_with_a_cover_and_no_draft(
    part: BooksPart, story: Story, qtbot: QtBot
) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewBookDialog)
        dialog.buttons[EMPTY].click()
        assert dialog.is_empty
        assert dialog.verb is not None
        assert dialog.verb.text() == "Make the empty book"
        dialog.verb.click()

    QTimer.singleShot(0, choose)
    with qtbot.waitSignal(part.book_asked) as told:
        part.ask_new()
    with story.read() as reading:
        chapters = reading.all(Chapter, Chapter.book_id == told.args[0])
        assert [reading.get(Book, told.args[0]).plan, len(chapters)] == ["", 2]
        assert not reading.all(Finding)
