"""Words a half longer than ours, written from the right: nothing breaks and nothing is cut off."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from ui.editor import BookEditor
from ui.editor.advice_dialog import AdviceDialog
from ui.editor.hints import HINTS, Hints
from ui.settings import settings


class Longer:
    """Every sentence a half longer, with letters that ours do not have."""

    @staticmethod
    def translate(context, source):
        return f"{source}{' ẅŷ' * max(1, len(source) // 6)}"


@pytest.fixture
def longer(dressed, monkeypatch):
    """The application in that language, from right to left."""
    monkeypatch.setattr("ui.tr.QCoreApplication", Longer)
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield dressed
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def foreign(longer, maya, made_book, qtbot):
    """The editor in that language."""
    made = BookEditor(maya, made_book.book)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: made.told is not None and made.told.is_whole)
    yield made
    made.close()


def cut(top):
    """Buttons with less room than their words need, or that reach beyond the left or right."""
    return [
        button.text()
        for button in top.findChildren(QPushButton)
        if button.isVisible()
        and button.text()
        and button.objectName() != "note"
        and (
            button.width() < button.sizeHint().width() - 1
            or button.mapTo(top, QPoint(0, 0)).x() < 0
            or button.mapTo(top, QPoint(button.width(), 0)).x() > top.width()
        )
    ]


def test_long_words_from_the_right_are_not_cut_off(foreign, made_book, qtbot):
    assert foreign.minimumSizeHint().width() <= 1280
    for block in (None, made_book.words, made_book.photo):
        if block is None:
            foreign.view.select(None)
        else:
            qtbot.waitUntil(lambda block=block: foreign.view.select_block(block))
        assert cut(foreign.bar) == []
        assert cut(foreign.inspector) == []


def test_the_page_itself_is_not_turned_round(foreign, made_book, qtbot):
    qtbot.waitUntil(lambda: foreign.view.select_block(made_book.photo))
    target = foreign.view.selection
    place = foreign.view.place_of(target)
    qtbot.mouseClick(
        foreign.view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint()
    )
    assert foreign.view.selection.key == target.key


def test_words_are_written_and_kept_in_it(foreign, made_book, block_row, qtbot):
    qtbot.waitUntil(lambda: foreign.view.select_block(made_book.words))
    foreign.words.write(foreign.view.selection)
    qtbot.keyClicks(foreign.writing.card.paper, " Ja.")
    foreign.writing.end()
    foreign.pipeline.finish_edits()
    assert block_row(made_book.words).text == "You live by the sea. Ja."


def test_the_dialogs_hold_long_words_too(longer, qtbot):
    dialog = AdviceDialog((), (), None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert cut(dialog) == []


# --- hints ------------------------------------------------------------------------------------


def test_hints_come_one_at_a_time_and_go_for_good(dressed, qtbot):
    hints = Hints(settings)
    qtbot.addWidget(hints)
    seen = []
    while hints.shown:
        seen.append(hints.shown)
        hints.got_it.click()
    assert seen == list(HINTS)
    again = Hints(settings)
    qtbot.addWidget(again)
    assert again.isHidden()


def test_a_hint_goes_when_it_was_followed(editor, target_of, made_book, qtbot):
    editor.hints.follow("pages")
    assert editor.hints.shown == "write"
    target_of(made_book.words)
    editor.words.write(editor.view.selection)
    qtbot.keyClicks(editor.writing.card.paper, "x")
    assert editor.hints.shown == "photo"
    editor.hints.no_more.click()
    assert editor.hints.isHidden()
