"""The editor on the screen: from a keystroke to new pixels, opening it, and how long it blocks.

The yardstick for a keystroke is the same page alone, written as PDF and rasterised in a bare loop
with nothing around it; for opening it is showing an empty window. How long it blocks is the longest
time that the window's event loop did not come round while something was done, of all the times it
was done; its CPU is the window's own thread.
"""

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from harness import Case, Timed

from lifestory.library import Copies, Library
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    Chapter,
    ChapterKind,
    Keepsake,
    Page,
    ReadingStage,
)

if TYPE_CHECKING:
    from ui.bridge import StoryBridge
    from ui.editor import BookEditor

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TITLE = "The editor on the screen"
SIZES = (10, 100)
_PASSPHRASE = "a bench in the garden"
_KEYS = 60
_PAGES_A_CHAPTER = 8
_WORDS = "You ran into the waves with your socks on and Anna laughed so much that she sat down. "


def prepare(folder: Path, size: int) -> None:
    """A library with one book: two photos and five paragraphs on every page."""
    library, _ = Library.create(folder / "library", _PASSPHRASE)
    with library:
        story = library.add_child("Maya")
        book = Book(
            title="My story",
            stage=ReadingStage.GROWING_READER,
            made=datetime(2026, 5, 4, tzinfo=UTC),
        )
        keepsakes = [_keepsake(story, number) for number in range(min(2 * size, 40))]
        with story.edit("Make a book") as edit:
            edit.add(book)
            for keepsake in keepsakes:
                edit.add(keepsake)
            chapter = None
            for number in range(size):
                if number % _PAGES_A_CHAPTER == 0:
                    kind, position = ChapterKind.BODY, number // _PAGES_A_CHAPTER
                    title = f"Part {position + 1}"
                    chapter = Chapter(book_id=book.id, position=position, title=title, kind=kind)
                    edit.add(chapter)
                _page(edit, chapter, number, keepsakes)


def _page(edit: Any, chapter: Any, number: int, keepsakes: list[Keepsake]) -> None:
    at = number % _PAGES_A_CHAPTER
    page = edit.add(Page(chapter_id=chapter.id, position=at, layout="two-photos"))
    for side in (0, 1):
        keepsake = keepsakes[(2 * number + side) % len(keepsakes)]
        slot, kind = f"photo-{side + 1}", BlockKind.PICTURE
        edit.add(Block(page_id=page.id, slot=slot, kind=kind, keepsake_id=keepsake.id))
    edit.add(Block(page_id=page.id, slot="words", text="\n\n".join([_WORDS] * 5)))


def _keepsake(story: Any, number: int) -> Keepsake:
    def photo(width: int) -> bytes:
        from PIL import Image

        height = width * 3 // 4
        picture = Image.effect_noise((width // 8, height // 8), 60).resize((width, height))
        out = io.BytesIO()
        Image.merge("RGB", (picture, picture.rotate(180), picture)).save(out, "JPEG", quality=85)
        return out.getvalue() + bytes([number])

    page = photo(2000)
    copies = Copies(page, photo(1600), photo(400), 2000, 1500)
    return Keepsake(digest=story.keepsakes.add(page, copies), width=2000, height=1500)


# --- what is measured -------------------------------------------------------------------------


@contextmanager
def _opened(folder: Path) -> Iterator["tuple[StoryBridge, Any]"]:
    from PySide6.QtWidgets import QApplication

    from ui.app import TURN_S
    from ui.bridge import Jobs, StoryBridge
    from ui.collecting import load_what_stays
    from ui.editor.getting_ready import get_ready
    from ui.theme import theme

    load_what_stays()
    sys.setswitchinterval(TURN_S)
    app = QApplication.instance() or QApplication([])
    theme().dress()
    with Library.unlock(folder / "library", _PASSPHRASE) as library:
        story = library.story(library.find_child("Maya"))
        with story.read() as reading:
            (book,) = reading.all(Book)
        get_ready(story.keepsakes)  # as the program does beforehand
        jobs = Jobs()
        bridge = StoryBridge(story, jobs)
        yield bridge, book.id
        bridge.close()
        jobs.close()
    app.processEvents()


@contextmanager
def _editor(folder: Path) -> "Iterator[BookEditor]":
    from ui.editor import BookEditor
    from ui.editor.canvas.geometry import Mode

    with _opened(folder) as (bridge, book):
        editor = BookEditor(bridge, book)
        editor.resize(1280, 800)
        editor.view.mode = Mode.ONE
        editor.show()
        _until(lambda: editor.told and editor.told.is_whole and editor.pipeline.is_idle)
        yield editor
        editor.close()


def _until(done: Callable[[], bool]) -> None:
    """Let the event loop run, asleep between events, until something is so."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    beat = QTimer()
    beat.setInterval(2)
    beat.start()
    while not done():
        QApplication.processEvents(
            QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        )


def _let_pass(seconds: float) -> None:
    until = time.perf_counter() + seconds
    _until(lambda: time.perf_counter() > until)


def _write(editor: "BookEditor", size: int) -> None:
    """Open the card over the words in the middle of the book."""
    page = list(editor.told.book.pages())[size // 2]  # type: ignore[union-attr]
    words = next(block for block in page.blocks if block.slot == "words")
    editor.view.select_block(words.id)
    editor.words.write(editor.view.selection)  # type: ignore[arg-type]
    _until(lambda: editor.writing.block is not None and editor.pipeline.is_idle)


def _type(editor: "BookEditor", number: int) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClicks(editor.writing.card.paper, "abcdefgh "[number % 9])


def keystroke(folder: Path, size: int, timed: Timed) -> None:
    """One key, until the page with it is in the view."""
    with _editor(folder) as editor:
        _write(editor, size)
        for number in range(_KEYS):
            before = editor.told.number  # type: ignore[union-attr]
            with timed():
                _type(editor, number)
                _until(lambda before=before: editor.told.number > before)
            _until(lambda: editor.pipeline.is_idle)


def close_up(folder: Path, size: int, timed: Timed) -> None:
    """One key at 200 %, until the page with it is in the view."""
    with _editor(folder) as editor:
        _write(editor, size)
        editor.view.set_zoom(2.0)
        _until(lambda: editor.pipeline.is_idle)
        for number in range(_KEYS):
            before = editor.told.number  # type: ignore[union-attr]
            with timed():
                _type(editor, number)
                _until(lambda before=before: editor.told.number > before)
            _until(lambda: editor.pipeline.is_idle)


def dragging(folder: Path, size: int, timed: Timed) -> None:
    """A photo moved in its frame by some pixels, until the page shows it there."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from lifestory.edition.values import View
    from ui.editor import commands

    with _editor(folder) as editor:
        page = list(editor.told.book.pages())[size // 2]  # type: ignore[union-attr]
        photo = next(block for block in page.blocks if block.slot == "photo-1")
        commands.frame_picture(editor.bridge.story, photo.id, View(0.5, 0.5, 3.0), 1)
        _until(lambda: editor.told.book.block(photo.id).zoom == 3.0)
        editor.view.select_block(photo.id)
        _until(lambda: editor.pipeline.is_idle)
        at = editor.view.place_of(editor.view.selection).center().toPoint()  # type: ignore[union-attr,arg-type]
        port, left = editor.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, pos=at)
        for number in range(1, _KEYS):
            before = editor.told.number  # type: ignore[union-attr]
            with timed():
                QTest.mouseMove(port, at + QPoint(number % 20 + 4, number % 7))
                _until(lambda before=before: editor.told.number > before)
        QTest.mouseRelease(port, left, pos=at)
        editor.keep()


def scrolling(folder: Path, size: int, timed: Timed) -> None:
    """The column of pages scrolled from end to end, until all its pictures are there."""
    with _editor(folder) as editor:
        bar = editor.thumbnails.verticalScrollBar()
        with timed():
            for step in range(120):
                bar.setValue(bar.maximum() * step // 119)
                _let_pass(1 / 60)
            _until(lambda: editor.pipeline.is_idle)


def turning(folder: Path, size: int, timed: Timed) -> None:
    """A page turned that was not seen before, until its picture is there."""
    with _editor(folder) as editor:
        for _ in range(size - 1):
            with timed():
                editor.view.turn(1)
                _until(lambda: (editor.view.current, False) in editor.view.shots)
            _until(lambda: editor.pipeline.is_idle)


class _Turns(Timed):
    """In place of a `Timed`: how long each turn of the window's event loop took within what would
    be timed, and what it cost."""

    def __init__(self) -> None:
        super().__init__()
        self.turns: list[tuple[float, float]] = []

    @contextmanager
    def __call__(self) -> Iterator[None]:
        from PySide6.QtCore import Qt, QTimer

        last = time.perf_counter(), time.thread_time()

        def turn() -> None:
            nonlocal last
            now = time.perf_counter(), time.thread_time()
            self.turns.append((now[0] - last[0], now[1] - last[1]))
            last = now

        beat = QTimer()
        beat.setTimerType(Qt.TimerType.PreciseTimer)
        beat.timeout.connect(turn)
        beat.start(1)
        yield
        beat.stop()
        turn()


def _longest_turn(run: Callable[[Path, int, Timed], None]) -> Callable[[Path, int, Timed], None]:
    def case(folder: Path, size: int, timed: Timed) -> None:
        turns = _Turns()
        run(folder, size, turns)
        timed.took(*max(turns.turns))

    return case


def bare(folder: Path, size: int, timed: Timed) -> None:
    """The same page alone, at the same width."""
    _alone(folder, size, timed, zoom=None)


def bare_close_up(folder: Path, size: int, timed: Timed) -> None:
    """The same page alone, whole, as wide as it is at 200 %."""
    _alone(folder, size, timed, zoom=2.0)


def _alone(folder: Path, size: int, timed: Timed, *, zoom: float | None) -> None:
    from lifestory.edition.resolve import edition_of
    from lifestory.layout.book import lay_out
    from lifestory.layout.look import look_of
    from lifestory.pdf.raster import rasterise
    from lifestory.pdf.write import page_pdf
    from ui.editor.canvas.drawing import ShelfAtHand

    with _editor(folder) as editor:
        _write(editor, size)
        if zoom is not None:
            editor.view.set_zoom(zoom)
        index, width = editor.view.current, editor.view.asked[0].width
    with Library.unlock(folder / "library", _PASSPHRASE) as library:
        story = library.story(library.find_child("Maya"))
        with story.read() as reading:
            (book,) = reading.all(Book)
        edition = edition_of(story, book.id, today=datetime.now(UTC).date())
        laid = lay_out(edition, look_of(edition))
        shelf = ShelfAtHand(story.keepsakes)
        for _ in range(_KEYS):
            with timed():
                rasterise(page_pdf([laid.pages[index]], shelf), 0, width)


def opening(folder: Path, size: int, timed: Timed) -> None:
    """A book is asked for, until its first page is in the view."""
    from ui.editor import BookEditor

    with _opened(folder) as (bridge, book):
        for _ in range(5):
            with timed():
                editor = BookEditor(bridge, book)
                editor.resize(1280, 800)
                editor.show()
                _until(lambda editor=editor: bool(editor.told and editor.view.shots))
            editor.close()
            editor.deleteLater()


def empty_window(folder: Path, size: int, timed: Timed) -> None:
    """A window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    with _opened(folder):
        for _ in range(5):
            with timed():
                window = QMainWindow()
                window.resize(1280, 800)
                window.show()
                QApplication.processEvents()
            window.close()


_BARE = "that page alone, written and rasterised"
_CLOSE = "that page alone as wide as at 200 %"
_EMPTY = "showing an empty window"

CASES = (
    Case(_BARE, bare),
    Case("a keystroke, to its pixels", keystroke, against=_BARE, reach=1.3),
    Case("a photo dragged, to its pixels", dragging, against=_BARE, reach=1.3),
    Case("a page turned, to its pixels", turning, against=_BARE),
    Case(_CLOSE, bare_close_up),
    Case("a keystroke at 200 %, to its pixels", close_up, against=_CLOSE, reach=1.3),
    Case(_EMPTY, empty_window),
    Case("opening the editor, to its first page", opening, against=_EMPTY),
    Case("the longest turn of the window while typing", _longest_turn(keystroke)),
    Case("... while typing at 200 %", _longest_turn(close_up)),
    Case("... while a photo is dragged", _longest_turn(dragging)),
    Case("... while all thumbnails are scrolled", _longest_turn(scrolling)),
    Case("... while pages are turned", _longest_turn(turning)),
    Case("... while the editor is opened, five times", _longest_turn(opening)),
)
