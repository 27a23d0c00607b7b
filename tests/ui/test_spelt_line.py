"""Marks under the words of a single line: found, gone to, said, and put right."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from lifestory.words.jargon import find_marks
from ui.widgets.marked_words import spots_of
from ui.widgets.spelling import spelling
from ui.widgets.spelt_line import LineMarks


@pytest.fixture
def line(dressed: QApplication, qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.resize(500, 40)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def marks_of(line: QLineEdit) -> LineMarks:
    """Marks of what a child should not meet, which needs no dictionary."""
    return LineMarks(line, lambda text: spots_of(find_marks(text)))


def test_a_mark_is_painted_and_the_words_and_their_history_stay(
    line: QLineEdit, qtbot: QtBot
) -> None:
    line.setText("my placement")
    plain = line.grab().toImage()
    edited: list[str] = []
    line.textEdited.connect(edited.append)
    marks = marks_of(line)
    assert [spot.found for spot in marks.spots] == ["placement"]
    assert line.grab().toImage() != plain
    assert (line.text(), edited, line.isUndoAvailable()) == ("my placement", [], False)


def test_f8_goes_round_the_marks_in_both_directions(line: QLineEdit, qtbot: QtBot) -> None:
    marks_of(line)
    line.setText("placement, contact, placement")
    line.setCursorPosition(0)
    seen = []
    for _ in range(4):
        qtbot.keyClick(line, Qt.Key.Key_F8)
        seen.append((line.selectionStart(), line.selectedText()))
    assert seen == [(0, "placement"), (11, "contact"), (20, "placement"), (0, "placement")]
    qtbot.keyClick(line, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert line.selectionStart() == 20


@pytest.mark.parametrize("by", ["mouse", "menu key", "Alt+Down"])
def test_the_menu_of_a_mark_offers_better_words(line: QLineEdit, by: str, qtbot: QtBot) -> None:
    marks_of(line)
    line.setText("placement")
    line.setCursorPosition(3)
    if by == "Alt+Down":
        qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    else:
        reason = QContextMenuEvent.Reason
        kind = reason.Mouse if by == "mouse" else reason.Keyboard
        at = QPoint(25, 20)
        QApplication.sendEvent(line, QContextMenuEvent(kind, at, line.mapToGlobal(at)))
    (menu,) = line.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "home").trigger()
    menu.close()
    assert line.text() == "home"


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(alphabet="a 😀é", max_size=6), st.text(alphabet=" a😀", max_size=4))
def test_better_words_go_where_the_mark_is_whatever_stands_around(
    line: QLineEdit, before: str, after: str
) -> None:
    line.setText(f"{before} placement {after}")
    marks = marks_of(line)
    (placed,) = marks.placed
    marks.choose(placed, "home")
    assert line.text() == f"{before} home {after}"
    marks.deleteLater()


def compose(line: QLineEdit, letters: str, commit: str = "") -> None:
    """What an input method sends: letters that are not words yet, and words that are ready."""
    event = QInputMethodEvent(letters, [])
    event.setCommitString(commit)
    QApplication.sendEvent(line, event)


def cursor_of(line: QLineEdit) -> int:
    """How far right the cursor is, after what is being composed."""
    return int(line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).right())


def test_what_is_being_composed_stays_while_words_are_looked_up(
    line: QLineEdit, qtbot: QtBot
) -> None:
    line.setText("my placement ")
    line.setFocus()
    marks_of(line)
    marked, before = line.grab().toImage(), cursor_of(line)
    compose(line, "ni")
    composing = cursor_of(line)
    spelling().answered.emit()
    assert cursor_of(line) == composing > before
    compose(line, "")
    assert cursor_of(line) == before
    qtbot.waitUntil(lambda: line.grab().toImage() == marked)


def test_words_that_are_ready_are_marked_and_the_next_ones_go_on_being_composed(
    line: QLineEdit, qtbot: QtBot
) -> None:
    marks = marks_of(line)
    line.setText("my ")
    line.setFocus()
    compose(line, "placement")
    compose(line, "nnn", "placement ")
    composing = cursor_of(line)
    assert [spot.found for spot in marks.spots] == ["placement"]
    compose(line, "")
    assert cursor_of(line) < composing
    compose(line, "", "now")
    assert line.text() == "my placement now"


def test_composing_that_is_left_without_a_word_does_not_keep_marks_away(
    line: QLineEdit, qtbot: QtBot
) -> None:
    line.setText("my placement")
    marks_of(line)
    line.clearFocus()
    marked = line.grab().toImage()
    line.setFocus()
    compose(line, "ni")
    line.clearFocus()
    qtbot.waitUntil(lambda: line.grab().toImage() == marked)
