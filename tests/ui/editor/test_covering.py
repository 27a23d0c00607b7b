"""Covering a face or a house number with the keys alone, until the PDF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF

from lifestory.edition.values import PictureSource, Place, View
from lifestory.layout.marks import PictureMark, Rect
from lifestory.model import Keepsake
from ui.editor import commands
from ui.editor.canvas.crop import area_under, corners_of, middle_area, shows

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def said(monkeypatch):
    """What a screen reader was given to say."""
    heard = []
    monkeypatch.setattr(
        "ui.editor.canvas.covering.announce", lambda _, sentence: heard.append(sentence)
    )
    return heard


@pytest.fixture
def covers(story, made_book):
    """The covered areas of the photo, as they are kept."""

    def read():
        with story.read() as reading:
            return [tuple(each) for each in reading.get(Keepsake, made_book.keepsake).covers]

    return read


@pytest.fixture
def press(editor, qtbot):
    """Presses keys on the page."""

    def keys(*each, times=1, modifier=Qt.KeyboardModifier.NoModifier):
        for key in each * times:
            qtbot.keyClick(editor.view, key, modifier)

    return keys


def shown_covers(editor):
    return editor.view.selection.frame.source.covers


@given(
    turn=st.integers(0, 3),
    straighten=st.floats(-15, 15),
    crop=st.sampled_from([None, (0.1, 0.2, 0.9, 0.95)]),
    zoom=st.floats(1, 3),
    tilt=st.floats(-45, 45),
    part=st.floats(0.1, 0.6),
)
def test_the_box_lies_in_the_middle_and_covers_what_it_lies_over(
    turn, straighten, crop, zoom, tilt, part
):
    source = PictureSource("x", 1200, 800, turn, (), crop, straighten)
    mark = PictureMark(Rect(40, 50, 300, 200), source, View(0.5, 0.5, zoom), tilt=tilt)
    area = middle_area(mark, part)
    assert shows(mark, area)
    corners = QPolygonF([QPointF(*corner) for corner in corners_of(mark, area)])
    center = corners.boundingRect().center()
    assert (center.x(), center.y()) == pytest.approx((190, 150), abs=0.5)
    again = area_under(mark, *[(at.x(), at.y()) for at in (center, center + QPointF(0.01, 0.01))])
    assert area[0] <= again[0] < again[2] <= area[2]
    assert area[1] <= again[1] < again[3] <= area[3]


def test_a_number_is_covered_with_the_keys_alone(
    editor, target_of, made_book, covers, press, story, said, qtbot
):
    target_of(made_book.photo)
    qtbot.keyClick(editor.view, Qt.Key.Key_C, SHIFT | Qt.KeyboardModifier.ControlModifier)
    begun = editor.view.gestures.covering.area
    assert "Arrows move it" in said[-1]
    press(Qt.Key.Key_Left, times=5)
    press(Qt.Key.Key_Down, times=3, modifier=SHIFT)
    press(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert "% from the left" in said[-1]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(covers()) == 1)
    left, top, right, bottom = begun
    wanted = (left - 0.04, top + 0.01, right - 0.06, bottom + 0.02)
    assert covers()[0] == pytest.approx(wanted, abs=1e-6)
    assert story.undo_label == "Cover something on a photo on page 1"
    qtbot.waitUntil(lambda: "The original stays as it is" in editor.notice.sentence.words())


def test_what_is_covered_is_reached_by_tab_moved_and_uncovered(
    editor, target_of, made_book, covers, press, story, said, qtbot
):
    commands.cover_part(story, made_book.keepsake, (0.1, 0.1, 0.2, 0.3), 1)
    commands.cover_part(story, made_book.keepsake, (0.6, 0.6, 0.8, 0.8), 1)
    target_of(made_book.photo)
    qtbot.waitUntil(lambda: len(shown_covers(editor)) == 2)
    editor.pictures.start_covering()
    press(Qt.Key.Key_Tab)
    assert said[-1].startswith("Covered area 1 of 2: 10 to 20 % from the left")
    press(Qt.Key.Key_Right, times=10)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: covers()[0] == pytest.approx((0.2, 0.1, 0.3, 0.3)))
    qtbot.waitUntil(lambda: shown_covers(editor)[0] == covers()[0])
    press(Qt.Key.Key_Backtab)
    assert said[-1].startswith("Covered area 2 of 2")
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: covers() == [pytest.approx((0.2, 0.1, 0.3, 0.3))])
    assert story.undo_label == "Uncover something on a photo on page 1"
    with story.read() as reading:
        assert reading.get(Keepsake, made_book.keepsake) is not None


def test_a_box_that_covers_nothing_is_not_uncovered_and_leaves_the_photo_where_it_is(
    editor, target_of, made_book, covers, press, block_row, said
):
    target_of(made_book.photo)
    editor.pictures.start_covering()
    press(Qt.Key.Key_Delete)
    assert said[-1] == "This box covers nothing yet. Tab goes to what is covered."
    assert block_row(made_book.photo).keepsake_id == made_book.keepsake
    press(Qt.Key.Key_Escape)
    assert not editor.view.gestures.covers
    assert covers() == []
    assert editor.view.selection is not None


def test_a_new_box_stays_where_the_photo_is_shown(
    editor, target_of, made_book, story, press, said, qtbot
):
    commands.frame_picture(story, made_book.photo, View(0.5, 0.5, 4.0), 1)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).zoom == 4.0)
    frame = target_of(made_book.photo).frame
    editor.pictures.start_covering()
    press(Qt.Key.Key_Right, times=40)
    assert said[-1] == "The photo is shown no further than here."
    assert shows(frame, editor.view.gestures.covering.area)


def test_the_box_is_painted_over_the_photo_also_when_it_is_tilted(editor, story, made_book, qtbot):
    place = Place(0.3, 0.3, 0.4, 0.2, 30)
    block = commands.add_freely(story, made_book.words_page, made_book.keepsake, place, 2)
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    qtbot.waitUntil(lambda: editor.view.select_block(block))
    before = editor.view.grab().toImage()
    editor.pictures.start_covering()
    box = editor.view.gestures.covering.outline().boundingRect()
    middle = editor.view.place_of(editor.view.selection).center()
    assert (box.center() - middle).manhattanLength() < 2
    at = middle.toPoint()
    assert editor.view.grab().toImage().pixelColor(at) != before.pixelColor(at)


def test_a_cover_that_was_undone_meanwhile_is_laid_where_somebody_puts_it(story, made_book):
    was, now = (0.1, 0.1, 0.3, 0.3), (0.2, 0.1, 0.4, 0.3)
    commands.move_cover(story, made_book.keepsake, was, now, 1)
    with story.read() as reading:
        assert reading.get(Keepsake, made_book.keepsake).covers == [list(now)]
