"""How a picture is shown: cropped, straightened, covered by hand and with the keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import Keepsake
from lifestory.model.retouch import Retouch, turned_area
from ui.bridge import StoryBridge
from ui.story.keepsake_retouch import RetouchDialog
from ui.story.retouch_canvas import FRAME, RetouchCanvas


@pytest.fixture
def photo(story: Story, photos: Path) -> UUID:
    import_photos(story, photos)
    with story.read() as reading:
        return reading.all(Keepsake)[0].id


@pytest.fixture
def dialog(maya: StoryBridge, photo: UUID, qtbot: QtBot) -> Iterator[RetouchDialog]:
    dialog = RetouchDialog(maya, photo)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.canvas._shown is not None)
    yield dialog
    dialog.close()


def row(story: Story, photo: UUID) -> Keepsake:
    with story.read() as reading:
        return reading.get(Keepsake, photo)


def drag(canvas: RetouchCanvas, qtbot: QtBot, begin: QPointF, end: QPointF) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=begin.toPoint())
    qtbot.mouseMove(canvas, end.toPoint())
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_an_area_is_covered_by_dragging_over_it(
    dialog: RetouchDialog, story: Story, photo: UUID, qtbot: QtBot
) -> None:
    canvas = dialog.canvas
    drag(canvas, qtbot, canvas.on_widget(0.2, 0.3), canvas.on_widget(0.5, 0.6))
    dialog.accept()
    assert row(story, photo).covers == [pytest.approx([0.2, 0.3, 0.5, 0.6], abs=0.01)]
    assert story.undo() == "Change how a photo is shown"
    assert row(story, photo).covers == []


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
@pytest.mark.parametrize("straighten", [0.0, 9.0])
def test_what_is_drawn_lies_where_the_mouse_was(
    dialog: RetouchDialog, turn: int, straighten: float, qtbot: QtBot
) -> None:
    canvas = dialog.canvas
    canvas.show_retouch(Retouch(turn=turn, straighten=straighten))
    drag(canvas, qtbot, canvas.on_widget(0.35, 0.35), canvas.on_widget(0.6, 0.55))
    [cover] = canvas.retouch.covers
    assert cover == pytest.approx((0.35, 0.35, 0.6, 0.55), abs=0.012)


def test_a_click_covers_nothing(dialog: RetouchDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.canvas, Qt.MouseButton.LeftButton)
    assert dialog.canvas.retouch.covers == ()


def test_a_side_of_the_frame_is_dragged(
    dialog: RetouchDialog, story: Story, photo: UUID, qtbot: QtBot
) -> None:
    canvas = dialog.canvas
    drag(canvas, qtbot, canvas.on_widget(1.0, 0.5), canvas.on_widget(0.75, 0.5))
    drag(canvas, qtbot, canvas.on_widget(0.4, 0.0), canvas.on_widget(0.4, 0.2))
    dialog.accept()
    assert row(story, photo).crop == pytest.approx([0.0, 0.2, 0.75, 1.0], abs=0.01)


def test_an_area_is_covered_with_the_keyboard_alone(
    dialog: RetouchDialog, story: Story, photo: UUID, qtbot: QtBot
) -> None:
    dialog.cover.click()
    canvas = dialog.canvas
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Left)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.retouch.covers == (pytest.approx((0.35, 0.4, 0.55, 0.63)),)
    assert dialog.areas.currentItem().text() == "Covered area 1"
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.retouch.covers == ()
    assert dialog.areas.count() == 1


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_keys_move_and_size_an_area_as_the_picture_is_seen(
    dialog: RetouchDialog, turn: int, qtbot: QtBot
) -> None:
    canvas = dialog.canvas
    canvas.show_retouch(Retouch(turn=turn, covers=((0.4, 0.4, 0.6, 0.6),)))
    canvas.pick(0)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    seen = turned_area(canvas.retouch.covers[0], turn)
    assert seen == pytest.approx((0.40, 0.39, 0.62, 0.62))


def test_the_frame_is_made_smaller_with_the_keyboard(dialog: RetouchDialog, qtbot: QtBot) -> None:
    canvas = dialog.canvas
    canvas.pick(FRAME)
    for _ in range(10):
        qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.retouch.crop == pytest.approx((0.01, 0.0, 0.91, 1.0))
    dialog.remove.setEnabled(True)
    canvas.remove_picked()
    assert canvas.retouch.crop is None


def test_the_dials_turn_numbers_and_say_where_they_stand(
    dialog: RetouchDialog, story: Story, photo: UUID
) -> None:
    dialog.dials["straighten"].slider.setValue(-35)
    dialog.dials["brightness"].slider.setValue(25)
    dialog.dials["lift"].slider.setValue(60)
    assert dialog.dials["straighten"].stands.words() == "−3.5°"
    dialog.accept()
    kept = row(story, photo)
    assert (kept.straighten, kept.brightness, kept.lift) == (-3.5, 0.25, 0.6)


def test_every_control_has_a_name(dialog: RetouchDialog) -> None:
    silent = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert silent == []


def test_leaving_changes_nothing(dialog: RetouchDialog, story: Story, photo: UUID) -> None:
    before = story.undo_label
    dialog.dials["lift"].slider.setValue(60)
    dialog.reject()
    assert row(story, photo).retouch == Retouch()
    assert story.undo_label == before


def test_as_it_came_puts_everything_back(dialog: RetouchDialog) -> None:
    dialog.canvas.show_retouch(Retouch(turn=2, straighten=3.0, covers=((0, 0, 0.5, 0.5),)))
    dialog.as_it_came.click()
    assert dialog.canvas.retouch == Retouch()
    assert not dialog.as_it_came.isEnabled()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 3), st.floats(-15, 15), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_a_point_of_the_picture_comes_back_from_the_screen(
    dialog: RetouchDialog, turn: int, straighten: float, across: float, down: float
) -> None:
    canvas = dialog.canvas
    canvas.retouch = replace(Retouch(), turn=turn, straighten=straighten, crop=(0.1, 0.2, 0.8, 1.0))
    back = canvas.in_picture(canvas.on_widget(across, down))
    assert back == pytest.approx((across, down), abs=1e-6)
