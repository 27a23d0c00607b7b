"""Whoever cannot see the screen hears what every control is, and nothing is cut off when large."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lifestory.drafting import draft
from lifestory.library import Library
from lifestory.model import Decision, Event, Home, Person, ReadingStage, Stay, Voice
from ui.app import Lifestory
from ui.bridge import Jobs, LibraryBridge, StoryBridge
from ui.children.screen import new_child_asks
from ui.shell.dialogs import KeysDialog, PassphraseDialog
from ui.story.decisions import DecisionsPart
from ui.story.new_book import NewBookDialog
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.unlock.first_start import ShowRecoveryKey
from ui.unlock.unlock import UnlockScreen
from ui.widgets.form import FormDialog

PASSPHRASE = "four small brown bears"
PARTS = ("overview", "people", "homes", "timeline", "decisions", "keepsakes", "voice", "books")
Opened = Callable[..., Lifestory]


def unnamed(top: QWidget) -> list[str]:
    """Every control that can have the keyboard and has no name."""
    found = []
    for widget in top.findChildren(QWidget):
        silent = widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(top)
        if silent or widget.focusProxy() is not None or isinstance(widget, QScrollArea):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def cut(top: QWidget) -> list[str]:
    """Every button with words that has less room than its words need."""
    return [
        button.text()
        for button in top.findChildren(QAbstractButton)
        if isinstance(button, QPushButton)
        and button.isVisible()
        and button.text()
        and button.width() < button.sizeHint().width() - 1
    ]


@pytest.fixture(scope="module")
def lived_pattern(pattern: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose Maya has something in each part; made once."""
    folder = tmp_path_factory.mktemp("lived") / "library"
    shutil.copytree(pattern[0], folder)
    with Library.unlock(folder, PASSPHRASE) as library:
        story = library.story(library.find_child("Maya"))
        with story.edit("Begin") as edit:
            edit.add(Person(name="Kate"))
            home = edit.add(Home(name="Kate’s flat")).id
            edit.add(Stay(home_id=home))
            edit.add(Event(title="First steps"))
            edit.add(Decision(question="Why?"))
            edit.add(Voice(words="I like the sea"))
        draft(story, "words-and-pictures", ReadingStage.EARLY_READER)
        library.children()
    return folder


@pytest.fixture
def lived(lived_pattern: Path, tmp_path: Path, jobs: Jobs) -> Iterator[StoryBridge]:
    """A story with something in each part."""
    shutil.copytree(lived_pattern, tmp_path / "lived")
    library = LibraryBridge(Library.unlock(tmp_path / "lived", PASSPHRASE), jobs)
    yield library.story(library.library.find_child("Maya"))
    library.close()


@pytest.fixture(params=[1.0, 1.5], ids=["usual text", "large text"])
def size(request: pytest.FixtureRequest, dressed: QApplication) -> float:
    theme().choose(Scheme.LIGHT, request.param)
    return float(request.param)


def test_every_control_of_a_story_has_a_name_and_room(
    lived: StoryBridge, size: float, qtbot: QtBot
) -> None:
    screen = StoryScreen(lived)
    qtbot.addWidget(screen)
    screen.resize(1280, 760)
    screen.show()
    for part in PARTS:
        screen.show_part(part)
        assert (part, unnamed(screen)) == (part, [])
        assert (part, cut(screen)) == (part, [])
    screen.close()


def test_every_control_of_an_open_decision_has_a_name_and_room(
    lived: StoryBridge, size: float, qtbot: QtBot
) -> None:
    screen = StoryScreen(lived, "decisions")
    qtbot.addWidget(screen)
    screen.resize(1280, 760)
    screen.show()
    part = screen.current()
    assert isinstance(part, DecisionsPart)
    part.reveal(part.list.lines()[0].id)
    part.opened.telling.guidance.turn()
    for stage in ReadingStage:
        part.opened.telling.show_stage(stage)
        assert (stage, unnamed(screen)) == (stage, [])
        assert (stage, cut(screen)) == (stage, [])
    screen.close()


def test_every_control_of_the_children_has_a_name(opened: Opened, size: float) -> None:
    program = opened()
    assert unnamed(program.window) == []
    assert cut(program.window) == []


def test_every_control_of_a_dialog_has_a_name(
    lived: StoryBridge, size: float, qtbot: QtBot
) -> None:
    for screen in (
        UnlockScreen(Path("library")),
        ShowRecoveryKey("-".join(["AAAAA"] * 8)),
        FormDialog("New child", "Begin", new_child_asks()),
        NewBookDialog("Maya", ReadingStage.EARLY_READER),
        KeysDialog(),
        PassphraseDialog(),
    ):
        qtbot.addWidget(screen)
        screen.show()
        assert (type(screen), unnamed(screen)) == (type(screen), [])
        assert (type(screen), cut(screen)) == (type(screen), [])
        screen.close()


def test_tab_reaches_every_control_of_the_overview(lived: StoryBridge, qtbot: QtBot) -> None:
    screen = StoryScreen(lived, "overview")
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    wanted = {
        widget
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QAbstractScrollArea)
        and not _is_reached_by_arrows(widget)
    }
    reached = set()
    for _ in range(200):
        qtbot.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted - reached == set()
    screen.close()


def _is_reached_by_arrows(widget: QWidget) -> bool:
    """One of several of which one is chosen: Tab goes to that one, the arrows to the others."""
    alone = isinstance(widget, QAbstractButton) and widget.autoExclusive()
    return alone and not widget.isChecked()
