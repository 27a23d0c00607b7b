"""Words that are marked in a field: found where they stand, and changed there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lifestory.words.jargon import find_marks
from ui.widgets.marked_words import WordMarks, spots_of


@pytest.fixture(params=[QPlainTextEdit, QTextEdit])
def paper(request: pytest.FixtureRequest, dressed: QApplication, qtbot: QtBot):
    made = request.param()
    qtbot.addWidget(made)
    return made


def marked(paper: QPlainTextEdit | QTextEdit) -> WordMarks:
    return WordMarks(paper, lambda line: spots_of(find_marks(line)))


def test_marks_are_found_in_every_line_also_after_a_picture_letter(paper) -> None:
    marks = marked(paper)
    paper.setPlainText("A 🎈 placement\nYour siblings")
    for placed in marks.placed:
        cursor = QTextCursor(paper.document())
        cursor.setPosition(placed.start)
        cursor.setPosition(placed.end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == placed.spot.found
    assert [spot.found for spot in marks.spots] == ["placement", "siblings"]


def test_marking_changes_no_word_and_cannot_be_undone_by_mistake(paper, qtbot: QtBot) -> None:
    marked(paper)
    qtbot.keyClicks(paper, "Your placement")
    assert paper.toPlainText() == "Your placement"
    paper.undo()
    assert paper.toPlainText() == ""
    assert not paper.document().isUndoAvailable()


def test_better_words_take_the_place_and_one_undo_brings_the_old_ones_back(paper) -> None:
    marks = marked(paper)
    paper.setPlainText("Your placement was near.")
    menu = marks.menu_for(marks.placed[0])
    offered = [action for action in menu.actions() if action.isEnabled() and action.text()]
    offered[0].trigger()
    assert paper.toPlainText() == "Your home was near."
    paper.undo()
    assert paper.toPlainText() == "Your placement was near."


def test_f8_goes_round_and_shift_goes_back(paper, qtbot: QtBot) -> None:
    marks = marked(paper)
    paper.setPlainText("contact and respite")
    found = []
    for held in (Qt.KeyboardModifier.NoModifier,) * 2 + (Qt.KeyboardModifier.ShiftModifier,):
        qtbot.keyClick(paper, Qt.Key.Key_F8, held)
        found.append(paper.textCursor().selectedText())
    assert found == ["respite", "contact", "respite"]
    assert marks.spots[0].said.startswith("“contact”")


def test_alt_and_down_offers_the_words_of_the_mark_at_the_cursor(paper, qtbot: QtBot) -> None:
    marked(paper)
    paper.setPlainText("placement")
    paper.show()
    qtbot.keyClick(paper, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert "home" in [action.text() for action in menu.actions()]
    menu.close()


def test_it_says_when_other_words_are_marked(paper, qtbot: QtBot) -> None:
    marks = marked(paper)
    with qtbot.waitSignal(marks.changed):
        paper.setPlainText("placement")
    with qtbot.assertNotEmitted(marks.changed):
        paper.moveCursor(QTextCursor.MoveOperation.End)
        paper.insertPlainText(".")
