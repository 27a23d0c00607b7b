"""The page on its ground: zoomed about the pointer, scrolled through, selected, let go."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.editor.canvas.geometry import Fit, Mode
from ui.editor.canvas.painting import hint_of


def wheel(view, at, notches, modifiers):
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(QPoint(round(at.x()), round(at.y())))),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("mode", list(Mode))
def test_what_lies_under_the_pointer_stays_there_when_the_wheel_zooms(editor, mode):
    view = editor.view
    view.set_mode(mode)
    view.set_zoom(2.0)
    at = QPointF(300, 260)
    sheet = view.desk.nearest(at + view.offset())
    before = sheet.to_points(at + view.offset())
    wheel(view, at, 2, Qt.KeyboardModifier.ControlModifier)
    assert view.desk.zoom > 2.5
    now = view.desk.sheet(sheet.index)
    assert now.to_points(at + view.offset()) == pytest.approx(before, abs=1.0)


def test_all_pages_lie_beneath_each_other_and_scrolling_turns_them(editor, qtbot):
    view = editor.view
    view.set_mode(Mode.SCROLL)
    assert len(view.desk.sheets) == len(view.pages)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.current == len(view.pages) - 1
    assert editor.thumbnails.current == view.current
    view.go_to(0)
    assert view.verticalScrollBar().value() < 30


def test_a_column_asks_for_the_pages_near_the_window_alone(editor, qtbot):
    editor.view.set_mode(Mode.SCROLL)
    editor.view.set_zoom(1.0)
    editor.view.go_to(0)
    assert {want.index for want in editor.view.asked} <= {0, 1}


def test_a_block_far_down_the_column_is_found_and_shown(editor, made_book, qtbot):
    editor.view.set_mode(Mode.SCROLL)
    assert editor.view.select_block(made_book.more_words)
    place = editor.view.place_of(editor.view.selection)
    assert editor.view.viewport().rect().contains(place.center().toPoint())


def test_the_page_keeps_its_place_while_somebody_writes_in_the_column(editor, target_of, made_book):
    editor.view.set_mode(Mode.SCROLL)
    editor.view.set_zoom(Fit.WIDTH)
    target_of(made_book.more_words)
    before = editor.view.verticalScrollBar().value()
    editor.view.show_told(editor.told)
    assert editor.view.verticalScrollBar().value() == before


def test_pointing_at_something_says_what_can_be_done(editor, made_book, qtbot):
    target = next(x for x in editor.view.targets if x.block == made_book.words)
    at = editor.view.place_of(target).center().toPoint()
    qtbot.mouseMove(editor.view.viewport(), at)
    assert editor.view.gestures.hover.key == target.key
    assert "double-click to write" in hint_of(editor.view.gestures.hover)


def test_escape_lets_go_of_the_selection_and_does_nothing_else(editor, target_of, made_book, qtbot):
    target_of(made_book.photo)
    current, zoom = editor.view.current, editor.view.zoom
    qtbot.keyClick(editor.view, Qt.Key.Key_Escape)
    assert editor.view.selection is None
    assert (editor.view.current, editor.view.zoom) == (current, zoom)
