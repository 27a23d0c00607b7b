"""Letters typed on the page itself: which ones begin words, and where they end up."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(widget, key, held, text):
    """A key as the system sends it, with what it would write."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, text))


@pytest.mark.parametrize(
    ("key", "held", "letter"),
    [
        (Qt.Key.Key_E, CTRL | ALT, "é"),
        (Qt.Key.Key_A, CTRL | ALT | SHIFT, "Ą"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.GroupSwitchModifier, "ą"),
    ],
)
def test_a_letter_made_with_altgr_begins_words(editor, target_of, made_book, key, held, letter):
    target_of(made_book.words)
    press(editor.view, key, held, letter)
    assert editor.writing.block == made_book.words
    assert editor.writing.card.text() == f"You live by the sea. {letter}"


@pytest.mark.parametrize(("held", "text"), [(CTRL, "m"), (ALT, "m"), (CTRL | ALT, "\x0d")])
def test_a_command_begins_no_words(editor, target_of, made_book, held, text):
    target_of(made_book.words)
    press(editor.view, Qt.Key.Key_M, held, text)
    assert editor.writing.block is None
