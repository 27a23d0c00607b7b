"""The book that is edited, made once, and a desk to edit it at."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.library import Effort, Library
from lifestory.model import When
from tests.journeys.at_the_desk import PASSPHRASE, Desk
from tests.journeys.the_book import TheBook, draw_photos, make_the_book
from ui.theme import Scheme, theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CHEAP = Effort(memory_kib=8, iterations=1, lanes=1)


@pytest.fixture(scope="session")
def the_book_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, TheBook]:
    """A library with the book, copied for each journey."""
    folder = tmp_path_factory.mktemp("journeys")
    photos = draw_photos(folder / "photos")
    library, _ = Library.create(folder / "library", PASSPHRASE, effort=CHEAP)
    with library:
        story = library.add_child("Maya", full_name="Maya Rose Ellery", born=When("2017-04-09"))
        book = make_the_book(story, photos)
        library.children()
    return folder / "library", book


@pytest.fixture
def closed_desk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, the_book_once: tuple[Path, TheBook]
) -> Iterator[Desk]:
    """A desk whose library is still locked."""
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    if not qapp.styleSheet():
        theme().dress()
    theme().choose(Scheme.LIGHT, 1.0)
    shutil.copytree(the_book_once[0], tmp_path / "library")
    desk = Desk(tmp_path / "library", the_book_once[1], qtbot)
    yield desk
    desk.close()
    theme().choose(Scheme.LIGHT, 1.0)
    desk.answered()


@pytest.fixture
def desk(closed_desk: Desk) -> Desk:
    """A desk with the book open."""
    closed_desk.open()
    return closed_desk
