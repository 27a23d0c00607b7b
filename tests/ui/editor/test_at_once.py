"""One gesture straight after another: each begins with what the one before it did, laid or not."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from lifestory.edition.values import Place
from ui.editor import commands

LEFT = Qt.MouseButton.LeftButton


def middle(editor, block):
    target = next(x for x in editor.view.targets if x.block == block)
    return editor.view.place_of(target).center().toPoint()


def wheel(editor, at, notches):
    event = QWheelEvent(
        QPointF(at),
        QPointF(editor.view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.view.viewport(), event)


def drag(editor, qtbot, at, way):
    port = editor.view.viewport()
    qtbot.mousePress(port, LEFT, pos=at)
    for part in (0.3, 0.7, 1.0):
        qtbot.mouseMove(port, at + way * part)
    qtbot.mouseRelease(port, LEFT, pos=at + way)


@contextmanager
def nothing_is_laid(editor):
    """Hold back what is laid anew, as when the hand is quicker than the pages."""
    show, editor.view.show_told = editor.view.show_told, lambda _: None
    yield
    editor.view.show_told = show


@pytest.fixture
def lying(editor, made_book, story, qtbot):
    """A picture lying freely on the page of words, selected; its block."""
    place = Place(0.4, 0.5, 0.2, 0.1)
    block = commands.add_freely(story, made_book.words_page, made_book.other_keepsake, place, 2)
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    qtbot.waitUntil(lambda: editor.view.select_block(block))
    return block


def test_a_photo_dragged_at_once_after_the_wheel_stays_as_large(
    editor, target_of, made_book, block_row, qtbot
):
    target_of(made_book.photo)
    at = middle(editor, made_book.photo)
    wheel(editor, at, 5)
    drag(editor, qtbot, at, QPoint(30, 0))
    editor.keep()
    row = block_row(made_book.photo)
    assert row.zoom == pytest.approx(1.08**5)
    assert row.pan_x < 0.5


def test_plus_counts_each_time_however_late_the_pages_are_laid(
    editor, target_of, made_book, block_row, qtbot
):
    target_of(made_book.photo)
    with nothing_is_laid(editor):
        for times in (1, 2, 3):
            qtbot.keyClick(editor.view, Qt.Key.Key_Plus)
            editor.view.gestures.finish()
            zoom = 1.06**times
            qtbot.waitUntil(lambda z=zoom: abs(block_row(made_book.photo).zoom - z) < 1e-6)


def test_plus_counts_each_time_for_what_lies_freely(editor, lying, qtbot):
    for _ in range(3):
        qtbot.keyClick(editor.view, Qt.Key.Key_Plus)
    editor.keep()
    assert editor.pictures.unplaced[lying].width == pytest.approx(0.2 * 1.06**3)


def test_what_lies_freely_is_moved_at_once_after_the_wheel_as_large_as_it_is(editor, lying, qtbot):
    at = middle(editor, lying)
    wheel(editor, at, 4)
    drag(editor, qtbot, at, QPoint(20, 10))
    place = editor.pictures.unplaced[lying]
    assert place.width == pytest.approx(0.2 * 1.08**4)
    assert place.x > 0.4 - 0.1 * (1.08**4 - 1)


def test_a_tilt_keeps_the_size_that_was_just_given(editor, lying, qtbot):
    wheel(editor, middle(editor, lying), 4)
    editor.pictures.tilt(12.0)
    qtbot.keyClick(editor.view, Qt.Key.Key_Right)
    place = editor.pictures.unplaced[lying]
    assert (place.width, place.tilt) == (pytest.approx(0.2 * 1.08**4), 12.0)


def test_what_was_done_to_one_photo_is_kept_when_the_next_is_taken_at_once(
    editor, target_of, made_book, block_row, lying, qtbot
):
    target_of(made_book.photo)
    qtbot.keyClick(editor.view, Qt.Key.Key_Plus)
    assert editor.view.select_block(lying)
    qtbot.keyClick(editor.view, Qt.Key.Key_Plus)
    editor.keep()
    assert block_row(made_book.photo).zoom == pytest.approx(1.06)
    assert editor.pictures.unplaced[lying].width == pytest.approx(0.2 * 1.06)
