"""Letters typed on the page itself: which ones begin words, and where they end up."""

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from lifestory.errors import LifestoryError
from lifestory.model import Page
from ui.editor import commands

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(widget, key, held, text):
    """A key as the system sends it, with what it would write."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, text))


@pytest.mark.parametrize(
    ("key", "held", "letter"),
    [
        (Qt.Key.Key_E, CTRL | ALT, "é"),
        (Qt.Key.Key_A, CTRL | ALT | SHIFT, "Ą"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.GroupSwitchModifier, "ą"),
    ],
)
def test_a_letter_made_with_altgr_begins_words(editor, target_of, made_book, key, held, letter):
    target_of(made_book.words)
    press(editor.view, key, held, letter)
    assert editor.writing.block == made_book.words
    assert editor.writing.card.text() == f"You live by the sea. {letter}"


@pytest.mark.parametrize(("held", "text"), [(CTRL, "m"), (ALT, "m"), (CTRL | ALT, "\x0d")])
def test_a_command_begins_no_words(editor, target_of, made_book, held, text):
    target_of(made_book.words)
    press(editor.view, Qt.Key.Key_M, held, text)
    assert editor.writing.block is None


# --- letters that wait for their card -----------------------------------------------------------


@pytest.fixture
def photos_only(editor, made_book, order, qtbot):
    """A new page of two photos: words that are typed there need a block first."""
    editor.pages.ask_layout = lambda *_: "two-photos"
    editor.view.go_to(0)
    editor.add_page.click()
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)
    new = order(made_book.first)[1]
    qtbot.waitUntil(lambda: editor.view.selection is not None and editor.view.selection.page == new)
    return new


def refuse(*_):
    raise LifestoryError("There is no room on this page.")


def test_after_words_could_not_be_added_the_next_letters_begin_anew(
    editor, photos_only, monkeypatch, qtbot
):
    with monkeypatch.context() as patched:
        patched.setattr(commands, "add_words", refuse)
        qtbot.keyClicks(editor.view, "Lost")
        qtbot.waitUntil(editor.notice.isVisible)
    qtbot.keyClicks(editor.view, "Kept")
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    assert editor.writing.card.text() == "Kept"


def test_after_words_were_added_out_of_sight_the_next_letters_begin_anew(
    editor, photos_only, made_book, monkeypatch, qtbot
):
    add = commands.add_words

    def add_far_away(story, page, slot, number, kind):
        with story.read() as reading:
            far = reading.all(Page, Page.chapter_id == made_book.second)[0]
        return add(story, far.id, "words", number, kind)

    with monkeypatch.context() as patched:
        patched.setattr(commands, "add_words", add_far_away)
        qtbot.keyClicks(editor.view, "Lost")
        assert editor.words._begun is not None
        qtbot.waitUntil(lambda: editor.words._begun is None)
    assert editor.writing.block is None
    qtbot.keyClicks(editor.view, "Kept")
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    assert editor.writing.card.text() == "Kept"


@pytest.mark.parametrize("way", ["Escape", "Escape with nothing selected", "another place"])
def test_letters_are_let_go_of_before_their_card_is_there(
    editor, photos_only, monkeypatch, way, qtbot
):
    add, may_go_on = commands.add_words, threading.Event()

    def add_slowly(*given):
        assert may_go_on.wait(10)
        return add(*given)

    monkeypatch.setattr(commands, "add_words", add_slowly)
    if way == "Escape with nothing selected":
        editor.view.select(None)
    qtbot.keyClicks(editor.view, "Lost")
    is_left = way == "another place"
    qtbot.keyClick(editor.view, Qt.Key.Key_Tab if is_left else Qt.Key.Key_Escape)
    may_go_on.set()
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    assert editor.writing.card.text() == ""
