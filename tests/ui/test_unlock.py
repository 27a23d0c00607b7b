"""The way in: right and wrong passphrases, the recovery key, the first start in two steps."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import Library
from ui.app import Lifestory
from ui.unlock.first_start import ChoosePassphrase, ShowRecoveryKey
from ui.unlock.unlock import UnlockScreen

Start = Callable[..., Lifestory]
PASSPHRASE = "four small brown bears"


def _way_in(program: Lifestory) -> UnlockScreen:
    screen = program.window.pages.currentWidget()
    assert isinstance(screen, UnlockScreen)
    return screen


def test_the_passphrase_opens_the_library(start: Start, folder: Path, qtbot: QtBot) -> None:
    program = start(folder)
    screen = _way_in(program)
    qtbot.keyClicks(screen.secret.line, PASSPHRASE)
    with qtbot.waitSignal(program.opened):
        qtbot.keyClick(screen.secret.line, Qt.Key.Key_Return)
    assert program.shell is not None


def test_a_wrong_passphrase_is_answered_kindly(start: Start, folder: Path, qtbot: QtBot) -> None:
    program = start(folder)
    screen = _way_in(program)
    qtbot.keyClicks(screen.secret.line, "not this one")
    qtbot.keyClick(screen.secret.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(screen.secret.below.words()) and screen.button.isEnabled())
    assert program.shell is None
    assert screen.secret.line.selectedText() == "not this one"


def test_the_passphrase_is_never_shown(start: Start, folder: Path) -> None:
    line = _way_in(start(folder)).secret.line
    assert line.echoMode() == line.EchoMode.Password


def test_the_recovery_key_opens_the_library_too(
    start: Start, made: tuple[Path, str], qtbot: QtBot
) -> None:
    folder, key = made
    program = start(folder)
    screen = _way_in(program)
    screen.other_way.click()
    qtbot.keyClicks(screen.secret.line, key.lower())
    with qtbot.waitSignal(program.opened):
        screen.button.click()


def test_a_library_that_is_open_elsewhere_says_so(start: Start, folder: Path, qtbot: QtBot) -> None:
    with Library.unlock(folder, PASSPHRASE):
        program = start(folder)
        screen = _way_in(program)
        program.unlock(PASSPHRASE)
        qtbot.waitUntil(lambda: "open" in screen.secret.below.words())


def test_the_first_start_takes_two_steps(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    program = start(tmp_path / "new")
    first = program.window.pages.currentWidget()
    assert isinstance(first, ChoosePassphrase)
    qtbot.keyClicks(first.first.line, "short")
    first.button.click()
    assert "longer" in first.first.below.words()
    first.first.line.setText(PASSPHRASE)
    first.second.line.setText(PASSPHRASE + "s")
    first.button.click()
    assert "not the same" in first.second.below.words()
    first.second.line.setText(PASSPHRASE)
    first.button.click()
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), ShowRecoveryKey))
    second = program.window.pages.currentWidget()
    assert isinstance(second, ShowRecoveryKey)
    assert not second.button.isEnabled()
    second.written.click()
    with qtbot.waitSignal(program.opened):
        second.button.click()
    assert Library.is_library(tmp_path / "new")


def test_the_recovery_key_can_be_copied_and_printed(dressed: QApplication, qtbot: QtBot) -> None:
    printed: list[str] = []

    def print_key(parent: object, key: str) -> bool:
        printed.append(key)
        return True

    screen = ShowRecoveryKey("AAAAA-BBBBB", print_key)
    qtbot.addWidget(screen)
    screen.copy.click()
    assert QGuiApplication.clipboard().text() == "AAAAA-BBBBB"
    screen.printed.click()
    assert printed == ["AAAAA-BBBBB"]
    QGuiApplication.clipboard().clear()


def test_closing_after_step_two_leaves_a_library_that_opens(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(tmp_path / "new")
    screen = program.window.pages.currentWidget()
    assert isinstance(screen, ChoosePassphrase)
    screen.chosen.emit(PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(program.window.pages.currentWidget(), ShowRecoveryKey))
    program.window.close()
    Library.unlock(tmp_path / "new", PASSPHRASE).close()
