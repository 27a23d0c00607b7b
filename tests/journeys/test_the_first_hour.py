"""The real window, from an empty folder to a first draft, a lock and everything still there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.model import Book, Keepsake, ReadingStage
from ui.app import Lifestory
from ui.story.books import BooksPart
from ui.story.keepsakes import KeepsakesPart
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.unlock.first_start import ChoosePassphrase, ShowRecoveryKey
from ui.widgets.screen import Screen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PASSPHRASE = "four small brown bears"


class _Editor(Screen):
    closed = Signal()
    status = Signal(str)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Lifestory]:
    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(tmp_path / "settings"))
    if not qapp.styleSheet():
        theme().dress()
    theme().choose(Scheme.LIGHT, 1.0)
    program = Lifestory(tmp_path / "library")
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.window.close()


def _make_library(program: Lifestory, qtbot: QtBot) -> None:
    first = program.window.pages.currentWidget()
    assert isinstance(first, ChoosePassphrase)
    first.first.line.setText(PASSPHRASE)
    first.second.line.setText(PASSPHRASE)
    first.button.click()
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), ShowRecoveryKey))
    second = program.window.pages.currentWidget()
    assert isinstance(second, ShowRecoveryKey)
    second.written.click()
    with qtbot.waitSignal(program.opened):
        second.button.click()


def _story(program: Lifestory) -> StoryScreen:
    assert program.shell is not None
    screen = program.shell.shown
    assert isinstance(screen, StoryScreen)
    return screen


def test_the_first_hour(program: Lifestory, qtbot: QtBot, tmp_path: Path) -> None:
    _make_library(program, qtbot)
    shell = program.shell
    assert shell is not None
    shell._make_editor = lambda bridge, book_id, parent: _Editor(parent)
    child = shell.library.library.add_child("Maya")
    shell.show_story(child.child_id, "keepsakes")

    Image.new("RGB", (320, 240), "teal").save(tmp_path / "sea.jpg")
    keepsakes = _story(program).current()
    assert isinstance(keepsakes, KeepsakesPart)
    with qtbot.waitSignal(keepsakes.told):
        keepsakes.bring_in([str(tmp_path / "sea.jpg")])

    _story(program).show_part("books")
    books = _story(program).current()
    assert isinstance(books, BooksPart)
    books.start({"plan_id": "words-and-pictures", "stage": ReadingStage.EARLY_READER})
    qtbot.waitUntil(lambda: isinstance(shell.shown, _Editor))

    program.lock()
    with qtbot.waitSignal(program.opened):
        program.unlock(PASSPHRASE)
    assert program.shell is not None
    story = program.shell.library.story(child.child_id).story
    with story.read() as reading:
        assert len(reading.all(Keepsake)) == 1
        assert len(reading.all(Book)) == 1
    assert story.undo() is not None
    with story.read() as reading:
        assert reading.all(Book) == []
