"""The home screen: opening the list of children, scrolling it, searching it, and unlocking.

The yardstick for each is the same with ten children, in a library of their own; for unlocking it is
deriving the key from the passphrase. The summaries are written straight into the index, beside
empty folders that stand for the stories: nothing on the home screen opens a story.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from harness import Case, Timed

from lifestory.library import BookSummary, ChildSummary, Library
from lifestory.library.due import Due
from lifestory.library.gaps import GapKind
from lifestory.model import BookKind, KeyDateKind, ReadingStage, When, WorkState

if TYPE_CHECKING:
    from ui.children.screen import ChildrenScreen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TITLE = "The home screen"
SIZES = (10, 100, 1000)
_TEN = 10
_PASSPHRASE = "a bench in the garden"
_TODAY = date(2026, 5, 4)
_CALLED = ("Maya", "Tariq", "Ellie-Mae", "Noor", "Zoë", "Samuel", "Chloé", "Håkon", "Amina", "Luca")
_STATES = tuple(WorkState)
_RULES = ("letter", "book-completed", "book-begun", "first-review", "next-review")


def prepare(folder: Path, size: int) -> None:
    """A library of ten children and one of so many."""
    for name, count in (("ten", _TEN), ("all", size)):
        library, _ = Library.create(folder / name, _PASSPHRASE)
        with library:
            for number in range(count):
                child = _child(number)
                (folder / name / "stories" / str(child.id)).mkdir()
                library._index.put(child)


def _child(number: int) -> ChildSummary:
    """A child with something in every place of a card."""
    on = _TODAY + timedelta(days=number * 37 % 200 - 40)
    book = BookSummary(
        UUID(int=number + 1_000_000),
        "My story",
        BookKind.LIFE_STORY,
        ReadingStage.EARLY_READER,
        _STATES[2 + number % 4],
        24,
    )
    rule = _RULES[number % len(_RULES)]
    dues = (Due(rule, 0, on, KeyDateKind.CELEBRATION, When.of(on - timedelta(days=14))),)
    called = _CALLED[number % len(_CALLED)]
    return ChildSummary(
        id=UUID(int=number + 1),
        called=called if number < _TEN else f"{called} {number}",
        born=When.of(date(2010 + number % 15, 1 + number % 12, 1 + number % 28)),
        state=book.state if number % 3 else WorkState.GATHERING,
        living_situation="foster care, long term",
        gaps=number % 9,
        unexplained=number % 3,
        last_worked=datetime(2026, 5, 1, tzinfo=UTC) - timedelta(days=number % 120),
        due=on if number % 2 else None,
        books=(book,) if number % 3 else (),
        face="",
        full_name=f"{called} Ellery",
        dues=dues if number % 2 else (),
        missing=((GapKind.FATHER, 1), (GapKind.MANAGER_RECORD, number % 4)),
        worker=f"Worker {number % 20}",
        team=("North", "South")[number % 2],
        pictured=tuple(range(number % 6)),
        voices=number % 2,
    )


# --- what is measured -------------------------------------------------------------------------


@contextmanager
def _unlocked(folder: Path) -> Iterator[Any]:
    from PySide6.QtWidgets import QApplication

    from ui.bridge import Jobs, LibraryBridge
    from ui.theme import theme

    app = QApplication.instance() or QApplication([])
    theme().dress()
    jobs = Jobs()
    bridge = LibraryBridge(Library.unlock(folder, _PASSPHRASE), jobs)
    yield bridge
    bridge.close()
    app.processEvents()


def _painted(bridge: Any) -> "ChildrenScreen":
    """The home screen, once every child in sight is painted and hears the keyboard."""
    from ui.children.screen import ChildrenScreen

    screen = ChildrenScreen(bridge)
    screen.resize(1280, 800)
    screen.show()
    screen.grab()
    return screen


def _shown(bridge: Any) -> "ChildrenScreen":
    """The home screen, once it has nothing left to count."""
    from PySide6.QtWidgets import QApplication

    screen = _painted(bridge)
    while screen._counting.isActive():
        QApplication.processEvents()
    QApplication.processEvents()
    return screen


def _opening(
    name: str, show: "Callable[[Any], ChildrenScreen]"
) -> Callable[[Path, int, Timed], None]:
    """Coming to the list again; the first two times read imports, fonts, icons and the index."""

    def run(folder: Path, size: int, timed: Timed) -> None:
        with _unlocked(folder / name) as bridge:
            for turn in range(22):
                if turn < 2:
                    _away(_shown(bridge))
                    continue
                with timed():
                    screen = show(bridge)
                _away(screen)

    return run


def _turns(name: str) -> Callable[[Path, int, Timed], None]:
    """Each turn of the event loop while the counts are made."""

    def run(folder: Path, size: int, timed: Timed) -> None:
        from PySide6.QtWidgets import QApplication

        with _unlocked(folder / name) as bridge:
            for _ in range(3):
                screen = _painted(bridge)
                while screen._counting.isActive():
                    with timed():
                        QApplication.processEvents()
                _away(screen)

    return run


def _scrolling(name: str, *, as_table: bool) -> Callable[[Path, int, Timed], None]:
    def run(folder: Path, size: int, timed: Timed) -> None:
        with _unlocked(folder / name) as bridge:
            screen = _shown(bridge)
            if as_table:
                screen.as_table.click()
            view = screen.table if as_table else screen.cards
            view.grab()
            bar = view.verticalScrollBar()
            for frame in range(60):
                bar.setValue(bar.maximum() * frame // 60)
                with timed():
                    view.viewport().grab()
            _away(screen)

    return run


def _searching(name: str) -> Callable[[Path, int, Timed], None]:
    """One letter more or less, until the list that is left is painted."""

    def run(folder: Path, size: int, timed: Timed) -> None:
        with _unlocked(folder / name) as bridge:
            screen = _shown(bridge)
            for typed in ("z", "zo", "zoe", "zo", "z", "", "m", "ma", "maya", "") * 3:
                with timed():
                    screen.search.setText(typed)
                    screen.cards.viewport().grab()
            _away(screen)

    return run


def _away(screen: "ChildrenScreen") -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    screen.close()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _key(folder: Path, size: int, timed: Timed) -> None:
    """The passphrase becomes the master key."""
    from lifestory.library.folders import KEY_FILE
    from lifestory.library.keys import KeyFile

    for _ in range(5):
        with timed():
            KeyFile.read(folder / "all" / KEY_FILE).master(_PASSPHRASE)


def _unlocking(folder: Path, size: int, timed: Timed) -> None:
    """The passphrase, until every child is at hand."""
    for _ in range(5):
        with timed():
            library = Library.unlock(folder / "all", _PASSPHRASE)
            children = library.children()
        library.close()
        assert len(children) == size


_OPEN_TEN = "opening the list of ten"
_CARDS_TEN = "a frame of ten cards"
_ROWS_TEN = "a frame of ten rows"
_FIND_TEN = "a letter of a search among ten"
_DERIVE = "deriving the key"

CASES = (
    Case(_OPEN_TEN, _opening("ten", _painted)),
    Case("opening the list of all", _opening("all", _painted), _OPEN_TEN, 1.5),
    Case("the same, until all counts are there", _opening("all", _shown), _OPEN_TEN),
    Case("a turn of the event loop meanwhile", _turns("all"), _OPEN_TEN),
    Case(_CARDS_TEN, _scrolling("ten", as_table=False)),
    Case("a frame while scrolling all cards", _scrolling("all", as_table=False), _CARDS_TEN, 1.5),
    Case(_ROWS_TEN, _scrolling("ten", as_table=True)),
    Case("a frame while scrolling all rows", _scrolling("all", as_table=True), _ROWS_TEN),
    Case(_FIND_TEN, _searching("ten")),
    Case("a letter of a search among all", _searching("all"), _FIND_TEN),
    Case(_DERIVE, _key),
    Case("passphrase to the children", _unlocking, _DERIVE, 2),
)
