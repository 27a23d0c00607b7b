"""The keys for coming closer: to the page, and to the photo in its frame."""

import pytest
from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
@pytest.mark.parametrize("held", [CTRL, CTRL | SHIFT])
def test_ctrl_and_plus_bring_the_page_closer_also_where_plus_needs_shift(
    editor, target_of, made_book, key, held, block_row, qtbot
):
    target_of(made_book.photo)
    before = editor.view.desk.zoom
    qtbot.keyClick(editor.view, key, held)
    assert editor.view.desk.zoom > before
    editor.keep()
    assert block_row(made_book.photo).zoom == 1


def test_ctrl_shift_and_an_arrow_bring_the_photo_closer_and_further(
    editor, target_of, made_book, block_row, qtbot
):
    target_of(made_book.photo)
    before = editor.view.desk.zoom
    for _ in range(2):
        qtbot.keyClick(editor.view, Qt.Key.Key_Up, CTRL | SHIFT)
    editor.keep()
    assert block_row(made_book.photo).zoom == pytest.approx(1.1**2)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).zoom > 1)
    qtbot.keyClick(editor.view, Qt.Key.Key_Down, CTRL | SHIFT)
    editor.keep()
    assert block_row(made_book.photo).zoom == pytest.approx(1.1)
    assert editor.view.desk.zoom == before
