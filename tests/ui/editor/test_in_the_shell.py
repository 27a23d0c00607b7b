"""The editor as a screen of the program: opened, left, locked."""

import gc
import threading
import weakref
from collections import Counter
from datetime import UTC, datetime

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from shiboken6 import isValid

from lifestory.library import Library
from lifestory.model import Block, Book, Chapter, Page, ReadingStage
from ui.editor.bringing import bring_in
from ui.shell.shell import ready_the_editor
from ui.story.screen import StoryScreen
from ui.widgets.palette import actions_of

PASSPHRASE = "four small brown bears"


@pytest.fixture
def opened_book(opened, qtbot):
    """The program with a book of one page open, and the card over its words."""
    program = opened()
    library = program.shell.library
    child = library.library.find_child("Maya")
    book = Book(title="Me", stage=ReadingStage.EARLY_READER, made=datetime(2026, 5, 4, tzinfo=UTC))
    chapter = Chapter(book_id=book.id, position=0)
    page = Page(chapter_id=chapter.id, position=0, layout="words")
    block = Block(page_id=page.id, slot="words", text="You are here.")
    ids = child, block.id
    with library.story(child).story.edit("Make a book") as edit:
        for row in (book, chapter, page, block):
            edit.add(row)
    program.shell.open_book(child, book.id)
    editor = program.shell.shown
    qtbot.waitUntil(lambda: editor.told is not None and editor.view.select_block(ids[1]))
    editor.writing._pause.setInterval(600_000)
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.writing.card.paper, " And here.")
    return program, *ids


def words_in(folder, child, block):
    with Library.unlock(folder, PASSPHRASE) as library, library.story(child).read() as reading:
        return reading.get(Block, block).text


@pytest.mark.parametrize("way", ["lock", "close", "back and lock"])
def test_what_is_half_typed_is_there_after(opened_book, folder, way, qtbot):
    program, child, block = opened_book
    if way == "close":
        program.window.close()
    else:
        if way == "back and lock":
            program.shell.shown.bar.back.click()
            assert program.shell.shown is not None
        with qtbot.waitSignal(program.locked):
            program.lock()
    assert words_in(folder, child, block) == "You are here. And here."


def test_what_can_be_done_by_name_begins_with_what_the_book_offers(opened_book):
    shell = opened_book[0].shell
    menus = [words.partition(": ")[0] for words, _ in shell.menu.actions()]
    assert list(dict.fromkeys(menus))[:6] == ["Book", "Page", "Words", "Photo", "Show", "Library"]
    shell.show_children()
    assert shell.menu.actions()[0][0].startswith("Library: ")


def test_no_two_actions_of_the_window_and_the_editor_have_the_same_keys(opened_book):
    shell = opened_book[0].shell
    actions = {id(action): action for _, action in actions_of(shell.menu.bar)}
    actions |= {id(action): action for action in shell.shown.acts.all.values()}
    every = [keys.toString() for action in actions.values() for keys in action.shortcuts()]
    assert {"Ctrl+K", "Ctrl++", "Ctrl+Shift+Up"} <= set(every)
    assert [keys for keys, times in Counter(every).items() if times > 1] == []


def test_nothing_of_a_screen_that_was_left_stays_in_memory(opened_book, qtbot):
    shell = opened_book[0].shell
    left = [weakref.ref(shell.shown)]
    qtbot.waitUntil(lambda: shell.shown.told.is_whole and shell.shown.pipeline.is_idle)
    shell.shown.leave()
    for part in ("keepsakes", "timeline", "decisions", "people", "books"):
        shell.shown.show_part(part)
        left.append(weakref.ref(shell.shown.current()))
    left.append(weakref.ref(shell.shown))
    shell.show_children()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: gc.collect() >= 0 and not [each for each in left if each()])


def test_the_editor_of_a_book_that_is_undone_is_left(opened_book, qtbot):
    program, _, _ = opened_book
    shell = program.shell
    shell.shown.writing.keep()
    qtbot.waitUntil(lambda: shell.story.story.undo_label == "Write on page 1")
    shell.undo()
    assert shell.story.story.undo_label == "Make a book"
    shell.story.undo()
    qtbot.waitUntil(lambda: isinstance(shell.shown, StoryScreen))
    assert shell.shown.part == "books"


def test_undo_in_the_editor_stops_at_the_book_itself(opened_book, qtbot):
    program, _, _ = opened_book
    shell, editor = program.shell, program.shell.shown
    editor.writing.keep()
    qtbot.waitUntil(lambda: shell.menu.undo.text() == "Undo: write on page 1")
    for _ in range(3):
        shell.undo()
    assert shell.notice.sentence.words().startswith("That would take back the whole book.")
    qtbot.waitUntil(lambda: shell.menu.undo.text() == "Undo in Books: make a book")
    qtbot.waitUntil(lambda: editor.bar.undo.accessibleName() == shell.menu.undo.text())
    editor.bar.undo.click()
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    assert editor.notice.sentence.words() == shell.notice.sentence.words()
    assert shell.story.undo_label == "Make a book"
    assert shell.shown is editor


def test_what_undo_says_lies_over_the_page_and_moves_nothing(opened_book, qtbot):
    program, _, _ = opened_book
    shell, editor = program.shell, program.shell.shown
    editor.writing.end()
    qtbot.waitUntil(lambda: shell.menu.undo.text() == "Undo: write on page 1")
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    editor.view.setFocus()
    before = editor.view.mapTo(program.window, QPoint())
    qtbot.keyClick(editor.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    assert editor.notice.sentence.words() == "Undone: Write on page 1."
    program.window.grab()
    assert editor.view.mapTo(program.window, QPoint()) == before
    editor.notice.action.click()
    qtbot.waitUntil(lambda: shell.story.undo_label == "Write on page 1")
    assert editor.notice.sentence.words() == "Made again: Write on page 1."


def test_the_book_is_undone_among_the_books(opened_book, qtbot):
    program, child, _ = opened_book
    shell = program.shell
    shell.shown.writing.keep()
    qtbot.waitUntil(lambda: shell.story.undo_label == "Write on page 1")
    shell.show_story(child, "books")
    assert shell.menu.undo.text() == "Undo: write on page 1"
    shell.undo()
    shell.undo()
    assert shell.story.redo_label == "Make a book"


def test_the_foot_says_where_one_is_and_when_it_was_kept(opened_book, qtbot):
    program, _, _ = opened_book
    foot = program.shell.foot
    qtbot.waitUntil(lambda: "Page 1 of 1" in foot.status.words())
    program.shell.shown.writing.keep()
    qtbot.waitUntil(lambda: foot.kept.words().startswith("Kept "))


def test_the_editor_is_made_ready_once_while_a_child_is_shown(opened, qtbot, monkeypatch):
    readied = []
    monkeypatch.setattr("ui.shell.shell.ready_the_editor", readied.append)
    shell = opened().shell
    shell._ready.setInterval(0)
    child = shell.library.library.find_child("Maya")
    shell.show_story(child)
    qtbot.waitUntil(lambda: bool(readied))
    shell.show_story(child)
    assert not shell._ready.isActive()
    assert readied == [shell.story]


def test_making_the_editor_ready_keeps_nothing(maya):
    before = maya.story.history()
    ready_the_editor(maya)
    assert maya.story.history() == before


@pytest.fixture
def slow_photo(tmp_path, monkeypatch):
    """A photo that comes in only when it is let through; the photo, and what lets it through."""
    path, gate = tmp_path / "sea.jpg", threading.Event()
    Image.new("RGB", (640, 480), "teal").save(path)
    Image.new("RGB", (640, 480), "olive").save(path.with_name("moor.jpg"))

    def slowly(*given):
        assert gate.wait(20)
        return bring_in(*given)

    monkeypatch.setattr("ui.editor.photo_pages.bring_in", slowly)
    return path, gate.set


@pytest.mark.parametrize("way", ["pages", "page"])
def test_photos_come_into_a_book_that_was_left_meanwhile(opened_book, slow_photo, way, qtbot):
    program, _, block = opened_book
    shell, (path, let_through) = program.shell, slow_photo
    editor, story, crashed = shell.shown, shell.story.story, []
    program.shell.library.jobs.crashed.connect(crashed.append)
    if way == "pages":
        editor.photo_pages.choose_files = lambda _: [str(path)]
        editor.photo_pages.ask()
    else:
        editor.pictures.bring_in(editor.view.targets[0], (path, path.with_name("moor.jpg")))
    editor.leave()
    qtbot.waitUntil(lambda: not isValid(editor))
    let_through()

    def shown():
        with story.read() as reading:
            return [each for each in reading.all(Block) if each.keepsake_id is not None]

    qtbot.waitUntil(lambda: len(shown()) == (1 if way == "pages" else 2))
    with story.read() as reading:
        page = reading.get(Page, shown()[0].page_id)
        assert reading.get(Block, block).text == "You are here. And here."
    assert way == "page" or page.position == 1
    assert not crashed


def test_a_photo_for_a_page_that_is_gone_meanwhile_is_told(opened_book, slow_photo, qtbot):
    program, _, block = opened_book
    shell, (path, let_through) = program.shell, slow_photo
    editor, story = shell.shown, shell.story.story
    editor.pictures.bring_in(editor.view.targets[0], (path, path.with_name("moor.jpg")))
    editor.leave()
    qtbot.waitUntil(lambda: not isValid(editor))
    with story.edit("Take the page out") as edit:
        edit.delete(edit.get(Page, edit.get(Block, block).page_id))
    with qtbot.waitSignal(shell.library.jobs.trouble):
        let_through()
