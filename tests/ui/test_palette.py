"""Everything that can be done: in menus, with keys, and by typing a few letters of it."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from lifestory.model import Book, Chapter, Page, ReadingStage
from ui.shell.dialogs import KeysDialog
from ui.widgets.labels import Label
from ui.widgets.palette import Palette, actions_of, keys_of, matches


@pytest.fixture
def shell(opened, qtbot):
    """The program with a book of one page open."""
    program = opened()
    library = program.shell.library
    child = library.library.find_child("Maya")
    book = Book(title="Me", stage=ReadingStage.EARLY_READER, made=datetime(2026, 5, 4, tzinfo=UTC))
    chapter = Chapter(book_id=book.id, position=0)
    book_id = book.id
    with library.story(child).story.edit("Make a book") as edit:
        for row in (book, chapter, Page(chapter_id=chapter.id, position=0, layout="words")):
            edit.add(row)
    program.shell.open_book(child, book_id)
    editor = program.shell.shown
    qtbot.waitUntil(lambda: editor.told is not None and editor.told.is_whole)
    return program.shell


def test_every_action_of_the_editor_is_in_a_menu_and_has_a_name_of_its_own(shell):
    shown = actions_of(shell.menu.bar)
    names = [words for words, _ in shown]
    assert len(names) == len(set(names))
    assert set(shell.shown.acts.all.values()) <= {action for _, action in shown}


def test_no_shortcut_is_given_twice(shell):
    keys = [
        sequence.toString()
        for _, action in actions_of(shell.menu.bar)
        for sequence in action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))


def test_the_menus_of_the_editor_go_with_it(shell):
    child = shell.story.child_id
    assert any("Duplicate" in words for words, _ in actions_of(shell.menu.bar))
    shell.show_story(child)
    assert not any("Duplicate" in words for words, _ in actions_of(shell.menu.bar))


def test_a_few_letters_and_enter_do_it(shell, qtbot):
    palette = Palette(actions_of(shell.menu.bar), shell)
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.line, "scroll")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert shell.shown.view.mode == "scroll"
    assert not palette.isVisible()


def test_what_cannot_be_done_now_is_not_offered(shell, qtbot):
    palette = Palette(actions_of(shell.menu.bar), shell)
    qtbot.addWidget(palette)
    qtbot.keyClicks(palette.line, "turn it")
    assert palette.list.count() == 0


@pytest.mark.parametrize(
    ("typed", "words", "fits"),
    [
        ("dup", "Page: Duplicate it", True),
        ("page dup", "Page: Duplicate it", True),
        ("dplct", "Page: Duplicate it", True),
        ("zebra", "Page: Duplicate it", False),
    ],
)
def test_what_was_typed_fits(typed, words, fits):
    assert (matches(typed, words) is not None) is fits


def test_every_shortcut_is_listed(shell, qtbot):
    actions = actions_of(shell.menu.bar)
    dialog = KeysDialog(actions, shell)
    qtbot.addWidget(dialog)
    said = {label.words() for label in dialog.findChildren(Label)}
    assert {keys_of(action) for _, action in actions if keys_of(action)} <= said
