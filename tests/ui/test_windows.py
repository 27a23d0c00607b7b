"""What belongs into a window is never shown as a window of its own, not even for a moment.

A widget that is shown before it has its place becomes a window: it flashes on the screen, takes the
keyboard with it and costs the time of a window.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from lifestory.example.build import make_example
from lifestory.library import Library
from lifestory.model import Book
from ui.bridge import Jobs, LibraryBridge, StoryBridge
from ui.editor import BookEditor
from ui.story.screen import StoryScreen

PASSPHRASE = "example"
PARTS = ("overview", "people", "homes", "timeline", "decisions", "keepsakes", "voice", "books")


class Watch(QObject):
    """Notes each widget that is shown as a window, but for those that are meant to be one."""

    def __init__(self, *meant: type[QWidget]) -> None:
        super().__init__()
        self._meant = (QDialog, *meant)
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and not isinstance(watched, self._meant):
            self.seen.append(f"{type(watched).__name__} “{watched.accessibleName()}”")
        return False


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example library, made once."""
    folder = tmp_path_factory.mktemp("example") / "library"
    make_example(folder)
    return folder


@pytest.fixture
def lived(example: Path, tmp_path: Path, jobs: Jobs) -> Iterator[StoryBridge]:
    """The example child's story."""
    shutil.copytree(example, tmp_path / "example")
    library = LibraryBridge(Library.unlock(tmp_path / "example", PASSPHRASE), jobs)
    yield library.story(library.library.find_child("Maya"))
    library.close()


@pytest.fixture
def watch(dressed: QApplication) -> Iterator[Watch]:
    """Watches everything that is shown."""
    watch = Watch(StoryScreen, BookEditor)
    dressed.installEventFilter(watch)
    yield watch
    dressed.removeEventFilter(watch)


def test_every_part_of_a_story_is_built_in_its_place(
    lived: StoryBridge, watch: Watch, qtbot: QtBot
) -> None:
    screen = StoryScreen(lived)
    qtbot.addWidget(screen)
    screen.show()
    for part in PARTS:
        screen.show_part(part)
    screen.close()
    assert watch.seen == []


def test_everything_in_the_editor_is_built_in_its_place(
    lived: StoryBridge, watch: Watch, qtbot: QtBot
) -> None:
    with lived.story.read() as reading:
        book = reading.all(Book)[0]
    editor = BookEditor(lived, book.id)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitUntil(lambda: editor.told is not None and editor.told.is_whole)
    seen: set[tuple[str, str]] = set()
    for page in editor.told.book.pages():  # type: ignore[union-attr]
        for block in page.blocks:
            if (kind := (page.row.layout, block.kind.value)) not in seen:
                seen.add(kind)
                editor.view.select_block(block.id)
    editor.book.find(replacing=True)
    editor.close()
    assert watch.seen == []
