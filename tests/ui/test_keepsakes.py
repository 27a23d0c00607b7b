"""The wall of keepsakes: bringing photos in, the details of one, rows that fit."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.importing.photos import Imported, LeftOut
from lifestory.library import Story
from lifestory.model import DateTrust, Keepsake, KeepsakePerson, When
from ui.bridge import StoryBridge
from ui.story.bringing import LeftOutDialog, report_words
from ui.story.keepsake_filter import CHILD
from ui.story.keepsakes import KeepsakesPart
from ui.story.look import LookDialog
from ui.story.wall import justified
from ui.widgets.dialog import answer_with

shapes = st.lists(st.tuples(st.integers(20, 6000), st.integers(20, 6000)), min_size=1, max_size=60)


@pytest.fixture
def part(maya: StoryBridge, qtbot: QtBot) -> Iterator[KeepsakesPart]:
    part = KeepsakesPart(maya)
    maya.changed.connect(part.hear)
    qtbot.addWidget(part)
    part.resize(1000, 700)
    part.refresh()
    part.show()
    yield part
    part.close()


@pytest.fixture
def full(part: KeepsakesPart, photos: Path, qtbot: QtBot) -> KeepsakesPart:
    with qtbot.waitSignal(part.told):
        part.bring_in([str(photos)])
    _close_reports()
    return part


def _close_reports() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, LeftOutDialog):
            window.close()


@given(shapes=shapes, width=st.integers(300, 2000))
def test_rows_fit_the_wall_and_never_overlap(shapes: list[tuple[int, int]], width: int) -> None:
    places = justified(shapes, width, 160, 8)
    assert len(places) == len(shapes)
    assert all(place.right() < width or place.left() == 0 for place in places)
    for first, second in pairwise(places):
        assert not first.intersects(second)
        assert second.top() > first.top() or second.left() == first.right() + 1 + 8


def test_every_row_but_the_last_is_as_wide_as_the_wall() -> None:
    places = justified([(4, 3)] * 10, 700, 160, 8)
    rows = sorted({place.top() for place in places})
    for top in rows[:-1]:
        assert max(place.right() for place in places if place.top() == top) == 699


def test_a_dropped_folder_comes_in_and_what_is_left_out_is_named(
    part: KeepsakesPart, photos: Path, story: Story, qtbot: QtBot
) -> None:
    assert part.pages.currentWidget() is part.empty
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photos))])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(part.told) as told:
        part.wall.dropEvent(drop)
    assert told.args == [
        "1 file could not be used and was left out. 2 new photos are in.", "warn"
    ]  # fmt: skip
    reports = [one for one in QApplication.topLevelWidgets() if isinstance(one, LeftOutDialog)]
    assert "notes.jpg" in reports[0].list.toPlainText()
    _close_reports()
    assert part.wall.count() == 2
    with story.read() as reading:
        assert {one.when for one in reading.all(Keepsake)} == {
            When("2019-06-03"), When("2019-06-04")
        }  # fmt: skip


def test_the_same_photos_twice_are_noticed(full: KeepsakesPart, photos: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(full.told) as told:
        full.bring_in([str(photos)])
    _close_reports()
    assert "2 were here already." in told.args[0]
    assert full.wall.count() == 2


@pytest.mark.parametrize(
    ("imported", "words"),
    [
        (Imported(), "There was nothing to bring in."),
        (Imported(already=("a.jpg",), stopped=True),
         "1 was here already. It was stopped; what had come in stays."),
        (Imported(left_out=(LeftOut("a.pdf", "is a PDF", "a.pdf is a PDF."),)),
         "1 file could not be used and was left out."),
    ],
)  # fmt: skip
def test_an_import_says_what_it_did(imported: Imported, words: str) -> None:
    assert report_words(imported) == words


def test_a_caption_is_kept_and_can_be_undone(full: KeepsakesPart, story: Story) -> None:
    form = full.details.form
    assert form is not None
    form.fields["caption"].show_value("At the sea")
    form.changed.emit("caption")
    assert story.undo_label == "Write a caption"
    story.undo()
    with story.read() as reading:
        assert {one.caption for one in reading.all(Keepsake)} == {""}


def test_a_typed_date_is_trusted(full: KeepsakesPart, story: Story, qtbot: QtBot) -> None:
    form, id = full.details.form, full.wall.current_id()
    assert form is not None
    assert id is not None
    line = form.fields["when"].control
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "summer 2019")
    form.changed.emit("when")
    with story.read() as reading:
        keepsake = reading.get(Keepsake, id)
    assert (keepsake.when, keepsake.when_trust) == (When("2019-22"), DateTrust.TYPED)


def test_the_child_can_be_named_in_a_photo(full: KeepsakesPart, story: Story, qtbot: QtBot) -> None:
    form = full.details.form
    assert form is not None
    form.fields["people"].chips[CHILD].click()  # type: ignore[attr-defined]
    with story.read() as reading:
        assert [row.person_id for row in reading.all(KeepsakePerson)] == [None]
    qtbot.waitUntil(lambda: full.chips["people"].text().endswith("1"))
    full.chips["people"].click()
    assert full.wall.count() == 1


def test_arrows_go_through_the_wall_and_space_looks_large(
    full: KeepsakesPart, maya: StoryBridge, qtbot: QtBot
) -> None:
    first = full.wall.current_id()
    qtbot.keyClick(full.wall, Qt.Key.Key_End)
    assert full.wall.current_id() != first
    full.wall.look_asked.disconnect(full._look)
    with qtbot.waitSignal(full.wall.look_asked, check_params_cb=lambda id: id != first):
        qtbot.keyClick(full.wall, Qt.Key.Key_Space)
    assert first is not None
    large = LookDialog(maya, first, full)
    qtbot.addWidget(large)
    large.show()
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()


def test_a_keepsake_is_taken_out_only_when_it_is_meant(full: KeepsakesPart, qtbot: QtBot) -> None:
    with answer_with(None):
        full.details.ask_remove()
    assert full.wall.count() == 2
    with answer_with(0):
        full.details.ask_remove()
    qtbot.waitUntil(lambda: full.wall.count() == 1)


def test_a_photo_is_turned(full: KeepsakesPart, story: Story, qtbot: QtBot) -> None:
    id = full.wall.current_id()
    assert id is not None
    full.details._turn_right()
    with story.read() as reading:
        assert reading.get(Keepsake, id).turn == 1
    qtbot.waitUntil(lambda: full.wall._items[0].shape == (480, 640))
