"""A dressed application, a library that opens at once, and what the window's tests drive."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import Effort, Library, Story
from lifestory.model import When
from ui.app import Lifestory
from ui.bridge import Jobs, LibraryBridge, StoryBridge
from ui.shell.crash import CrashDialog
from ui.theme import Scheme, theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PASSPHRASE = "four small brown bears"
CHEAP = Effort(memory_kib=8, iterations=1, lanes=1)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """No test reads or writes the settings of whoever runs it."""
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def nothing_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What would open the crash dialog, and wait there for somebody, fails the test instead."""
    reports: list[str] = []
    monkeypatch.setattr(CrashDialog, "exec", lambda box: reports.append(box.report.toPlainText()))
    yield
    assert reports == []


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme, undone again afterwards."""
    if not qapp.styleSheet():
        theme().dress()
    theme().choose(Scheme.LIGHT, 1.0)
    yield qapp
    theme().choose(Scheme.LIGHT, 1.0)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A library of two children, made once and copied for each test; and its recovery key."""
    folder = tmp_path_factory.mktemp("pattern") / "library"
    library, key = Library.create(folder, PASSPHRASE, effort=CHEAP)
    with library:
        library.add_child("Maya", full_name="Maya Rose Ellery", born=When("2017-04-09"))
        library.add_child("Tariq", born=When("2014"))
        library.children()
    return folder, key


@pytest.fixture
def made(pattern: tuple[Path, str], tmp_path: Path) -> tuple[Path, str]:
    """A folder with a library of two children, closed; and its recovery key."""
    folder = tmp_path / "library"
    shutil.copytree(pattern[0], folder)
    return folder, pattern[1]


@pytest.fixture
def folder(made: tuple[Path, str]) -> Path:
    """The folder of a library with two children."""
    return made[0]


@pytest.fixture
def jobs(dressed: QApplication) -> Iterator[Jobs]:
    """Background threads that are stopped again."""
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def library(folder: Path, jobs: Jobs) -> Iterator[LibraryBridge]:
    """The open library, as the window sees it."""
    bridge = LibraryBridge(Library.unlock(folder, PASSPHRASE), jobs)
    yield bridge
    bridge.close()


@pytest.fixture
def maya(library: LibraryBridge) -> StoryBridge:
    """Maya's story, as the window sees it."""
    return library.story(library.library.find_child("Maya"))


@pytest.fixture
def story(maya: StoryBridge) -> Story:
    """Maya's story."""
    return maya.story


@pytest.fixture
def start(dressed: QApplication, qtbot: QtBot) -> Iterator[Callable[..., Lifestory]]:
    """Starts the program on a folder; closed again at the end."""
    started: list[Lifestory] = []

    def begin(folder: Path, lock_after_ms: int = 600_000) -> Lifestory:
        program = Lifestory(folder, lock_after_ms=lock_after_ms)
        qtbot.addWidget(program.window)
        program.window.show()
        started.append(program)
        return program

    yield begin
    for program in started:
        program.window.close()


@pytest.fixture
def opened(start: Callable[..., Lifestory], folder: Path, qtbot: QtBot) -> Callable[..., Lifestory]:
    """Starts the program and unlocks the library of two children."""

    def begin(lock_after_ms: int = 600_000) -> Lifestory:
        program = start(folder, lock_after_ms)
        with qtbot.waitSignal(program.opened):
            program.unlock(PASSPHRASE)
        return program

    return begin


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with two photos and a text that says it is one."""
    place = tmp_path / "photos"
    place.mkdir()
    for number, color in enumerate(("olive", "teal")):
        day = date(2019, 6, 3 + number)
        Image.new("RGB", (640, 480), color).save(place / f"IMG_{day:%Y%m%d}_120000.jpg")
    (place / "notes.jpg").write_text("not a picture", "utf-8")
    return place
