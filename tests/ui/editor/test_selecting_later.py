"""A block just made is selected once it is there, unless the person is at something else."""

import pytest
from PySide6.QtCore import Qt

from lifestory.edition.values import Place
from ui.editor import commands

PLACE = Place(0.1, 0.1, 0.2, 0.2, 0.0)


@pytest.fixture
def make(made_book, story):
    """Lays a photo freely on the first page; its block."""

    def lay():
        return commands.add_freely(story, made_book.photo_page, made_book.other_keepsake, PLACE, 1)

    return lay


def test_what_was_told_before_the_edit_does_not_use_up_the_wish(editor, make, qtbot):
    editor.view.go_to(0)
    before = editor.told
    block = make()
    editor.view.select_when_there(block)
    editor.view.show_told(before)
    assert editor.view.selection is None
    qtbot.waitUntil(lambda: editor.view.selection is not None)
    assert editor.view.selection.block == block


def test_a_block_that_comes_late_shuts_no_card_opened_meanwhile(
    editor, make, target_of, made_book, qtbot
):
    target_of(made_book.words)
    block = make()
    editor.view.select_when_there(block)
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    assert editor.writing.block == made_book.words
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    assert editor.writing.block == made_book.words
    assert editor.view.selection.block == made_book.words


def test_what_the_person_selects_meanwhile_stays_selected(
    editor, make, target_of, made_book, qtbot
):
    target_of(made_book.photo)
    block = make()
    editor.view.select_when_there(block)
    words = next(each for each in editor.view.targets if each.block == made_book.words)
    editor.view.select(words)
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    assert editor.view.selection.block == made_book.words
