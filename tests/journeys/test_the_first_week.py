"""From an empty folder to a finished PDF, as a new worker goes: by mouse, and by keyboard alone."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifestory.model import Book, Decision, Keepsake, Person, ReadingStage, Stay
from lifestory.pdf.raster import words_of
from tests.journeys.by_hand import Hand, Journey, Keys, walk
from ui.app import Lifestory
from ui.theme import Scheme, theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PASSPHRASE = "four small brown bears"
RETURNS = Path(__file__).parent.parent / "importing" / "returns" / "invented" / "all_years"
GOOD, BROKEN, MOST_CLICKS, MOST_TYPINGS, MOST_KEYS = 38, 2, 19, 8, 74


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Lifestory]:
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    if not qapp.styleSheet():
        theme().dress()
    theme().choose(Scheme.LIGHT, 1.0)
    program = Lifestory(tmp_path / "library")
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.window.close()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Forty files: every other photo has its day in its name, and two are no photos at all."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for n in range(GOOD):
        day = date(2021, 2, 1) + timedelta(days=31 * n)
        name = f"IMG_{day:%Y%m%d}_120000.jpg" if n % 2 else f"scan {n}.jpg"
        Image.new("RGB", (160, 120), (6 * n, 200 - 5 * n, 90)).save(folder / name)
    for n in range(BROKEN):
        (folder / f"broken {n}.jpg").write_text("not a picture", "utf-8")
    return folder


def _the_first_week(hand: Hand, photos: Path, pdf: Path) -> Journey:
    yield "Make your library"
    hand.write(PASSPHRASE)
    hand.press("The same again")
    hand.write(PASSPHRASE)
    hand.press("Make the library")
    yield "Your recovery key"
    hand.press("I have written it down and keep it away from this computer")
    hand.press("Open the library")
    yield "No child is here yet"
    hand.press("New child")
    yield "Name the child is called by"
    hand.write("Sam", enter=True)
    yield "Who this is"
    hand.press("Bring in records")
    yield from _bring_in(hand, RETURNS, "Sam’s ID in the return")
    hand.write("LSB004")
    hand.press("Read it")
    yield "Names to fill in"
    hand.press("Who looked after Sam from 20 January 2021?")
    hand.write("Jo and Dee")
    yield "lines are ticked"
    hand.press("Add what is ticked")
    yield "It is all in, as one step."
    hand.press("Bring in something else")
    yield from _bring_in(hand, photos, f"{GOOD + BROKEN} files to look at")
    hand.press("Read it")
    yield "Show 2 files that are left out"
    hand.press("Add what is ticked")
    yield f"{GOOD} photos came in."
    yield from _make_a_book(hand, pdf)


def _bring_in(hand: Hand, folder: Path, recognised: str) -> Journey:
    yield "Drop files or a folder here"
    hand.press("Choose a folder")
    yield "Directory:"
    hand.write(str(folder), enter=True)
    yield recognised


def _make_a_book(hand: Hand, pdf: Path) -> Journey:
    hand.press("Books")
    yield "Start a book"
    hand.press("Start a book")
    yield "Make the first draft"
    hand.press("Make the first draft")
    yield "Make the PDF"
    hand.press("Make the PDF")
    yield "Choose where"
    hand.press("Choose where")
    yield "File name:"
    hand.write(str(pdf), enter=True)
    yield "The PDF is made"


@pytest.mark.parametrize("kind", [Hand, Keys], ids=["by mouse", "by keyboard alone"])
def test_the_first_week(program: Lifestory, photos: Path, tmp_path: Path, kind: type[Hand]) -> None:
    hand, pdf = kind(program.window), tmp_path / "sam.pdf"
    walk(hand, _the_first_week(hand, photos, pdf))

    assert hand.clicks <= MOST_CLICKS
    assert hand.typings <= MOST_TYPINGS
    assert hand.keys <= MOST_KEYS
    assert program.shell is not None
    library = program.shell.library.library
    with library.story(library.find_child("Sam")).read() as reading:
        assert len(reading.all(Stay)) == 4
        assert len(reading.all(Decision)) == 2
        assert {"Jo", "Dee"} <= {person.called for person in reading.all(Person)}
        assert len(reading.all(Keepsake)) == GOOD
        (book,) = reading.all(Book)
    assert book.stage == ReadingStage.LETTER
    words = " ".join(words_of(pdf.read_bytes()))
    assert "Sam’s story" in words
    assert "9 November 2010" in words
    assert "Jo and Dee" in words
    assert "[" not in words
