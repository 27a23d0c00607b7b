"""A worker at the desk: the program's window moved by events alone, from the passphrase to the PDF.

Reading what the editor shows is allowed; whatever changes something is a press, a key, a wheel, a
drop or a menu.
"""

from collections.abc import Callable
from pathlib import Path
from typing import cast
from uuid import UUID

from PySide6.QtCore import QKeyCombination, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lifestory.library import Story
from lifestory.model import Block, Page
from tests.journeys.by_hand import Hand
from tests.journeys.finished_pdf import FinishedPdf
from tests.journeys.the_book import TITLE, TheBook
from ui.app import Lifestory
from ui.children.screen import ChildrenScreen
from ui.editor import BookEditor
from ui.editor.canvas.targets import Target
from ui.editor.canvas.view import PageView
from ui.editor.paper import Paper
from ui.shell.shell import Shell
from ui.story.screen import StoryScreen
from ui.widgets.palette import Palette, plain_words

PASSPHRASE = "four small brown bears"
LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
_STEP_MS, _PATIENCE, _LONGEST_MS = 15, 1500, 25_000


class Desk:
    """One worker with one library. `open()` goes in; `make_pdf()` ends a journey."""

    def __init__(self, folder: Path, book: TheBook, qtbot: QtBot) -> None:
        self.folder, self.book, self.qtbot = folder, book, qtbot
        self.see = qtbot.waitUntil
        self.program: Lifestory | None = None
        self.hand = Hand(QWidget())
        self._made = 0
        self._unanswered: QWidget | None = None
        self._watch = QTimer(interval=_LONGEST_MS)
        self._watch.timeout.connect(self._close_unanswered)

    # --- in and out ---------------------------------------------------------------------------

    def open(self) -> None:
        """Start the program, unlock it, go to the child, to the books and into this one."""
        self._watch.start()
        program = self.program = Lifestory(self.folder)
        self.qtbot.addWidget(program.window)
        program.window.show()
        self.hand = Hand(program.window)
        self.see(lambda: self.hand.is_seen("Unlock"))
        self.press("Passphrase")
        self.write(PASSPHRASE)
        self.key("Return")
        self.see(lambda: isinstance(self._screen(), ChildrenScreen))
        self.key("Return")
        self.see(lambda: isinstance(self._screen(), StoryScreen))
        self.go_into_the_book()

    def go_into_the_book(self) -> None:
        """From the child's story into the editor."""
        self.press("Books")
        self.see(lambda: self.hand.is_seen(f"Open {TITLE}"))
        self.press(f"Open {TITLE}")
        self.see(lambda: self.is_in_the_book)

    @property
    def is_in_the_book(self) -> bool:
        """Whether the editor is open and shows the whole book."""
        editor = self._screen()
        if not isinstance(editor, BookEditor) or editor.told is None:
            return False
        return editor.told.is_whole and bool(editor.view.targets)

    def close(self) -> None:
        """Close the window, whatever is half done."""
        self._watch.stop()
        if self.program is not None:
            self.program.window.close()
            self.program = None

    def _screen(self) -> QWidget | None:
        return self.shell.shown if self.program is not None and self.program.shell else None

    @property
    def shell(self) -> Shell:
        """The frame around the screens."""
        assert self.program is not None
        assert self.program.shell is not None
        return self.program.shell

    @property
    def window(self) -> QWidget:
        """The whole window."""
        assert self.program is not None
        return self.program.window

    @property
    def editor(self) -> BookEditor:
        """The book's screen."""
        return cast(BookEditor, self.shell.shown)

    @property
    def view(self) -> PageView:
        """The pages on their ground."""
        return self.editor.view

    @property
    def port(self) -> QWidget:
        """What of the pages takes the mouse."""
        return self.view.viewport()

    @property
    def paper(self) -> Paper:
        """Where words are written on the page."""
        return self.editor.writing.card.paper

    @property
    def story(self) -> Story:
        """What is kept, only to look at."""
        return self.editor.bridge.story

    def kept(self, block: str) -> Block:
        """A block of the book as it is kept."""
        with self.story.read() as reading:
            return reading.get(Block, self.book.blocks[block])

    def page_row(self, page: str) -> Page:
        """A page of the book as it is kept."""
        with self.story.read() as reading:
            return reading.get(Page, self.book.pages[page])

    # --- keys ---------------------------------------------------------------------------------

    def key(self, keys: str, times: int = 1) -> None:
        """Press a key or a shortcut, as "Ctrl+Shift+L", where the keyboard is."""
        as_sent = keys.replace("Shift+Tab", "Shift+Backtab")
        pressed = cast(QKeyCombination, QKeySequence(as_sent)[0])
        for _ in range(times):
            QTest.keyClick(self._focused(), pressed.key(), pressed.keyboardModifiers())

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self._focused(), words)

    def _focused(self) -> QWidget:
        def find() -> QWidget | None:
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if isinstance(top, QMenu | QAbstractItemView):
                return top
            if QApplication.focusWidget() is None:
                (top or self.window).activateWindow()
            return QApplication.focusWidget()

        self.see(lambda: find() is not None)
        return cast(QWidget, find())

    # --- presses ------------------------------------------------------------------------------

    def press(self, words: str) -> None:
        """Press the control that says exactly this, as soon as it is in sight and in its place."""
        self.see(
            lambda: (
                self._is_within_reach(words, self.hand.says)
                and self.hand.is_free(self.hand.control(words))
            )
        )
        self.hand.press_now(words)

    def _is_within_reach(self, words: str, says: Callable[[QWidget, str], bool]) -> bool:
        """Whether something is in sight; what lies further down is scrolled to."""
        if self.hand.find(words, says) is not None:
            return True
        for area in (QApplication.activeModalWidget() or self.window).findChildren(QScrollArea):
            hidden = [each for each in area.findChildren(QWidget) if says(each, words)]
            if hidden and area.isVisible():
                self._scroll(area, hidden[0])
        return self.hand.find(words, says) is not None

    @staticmethod
    def _scroll(area: QScrollArea, to: QWidget) -> None:
        below = to.mapTo(area.viewport(), to.rect().center()).y() > area.viewport().height() // 2
        key = Qt.Key.Key_Down if below else Qt.Key.Key_Up
        for _ in range(200):
            if not to.visibleRegion().isEmpty() or not to.isVisible():
                return
            QTest.keyClick(area.verticalScrollBar(), key)

    def fill(self, field: str, words: str) -> None:
        """Write something else into the field of that name, and leave it."""
        self.press(field)
        self.key("Ctrl+A")
        self.write(words)
        self.key("Tab")

    def is_seen(self, words: str) -> bool:
        """Whether a control or a sentence with these words is in sight."""
        return self.hand.is_seen(words)

    def sees(self, words: str) -> None:
        """Wait until a control or a sentence with these words is in sight, perhaps further down."""
        self.see(lambda: self._is_within_reach(words, self.hand.speaks))

    def choose(self, menu: str, words: str) -> None:
        """Open a menu of the menu bar and press what it offers."""
        bar = self.program.window.menuBar() if self.program is not None else None
        assert bar is not None
        title = next(each for each in bar.actions() if plain_words(each) == menu)
        opened = cast(QMenu, title.menu())
        QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(title).center())
        self.see(opened.isVisible)
        self.choose_in(opened, words)

    def choose_in(self, menu: QMenu, words: str) -> None:
        """Press what an open menu offers."""
        self.see(lambda: self._offered(menu, words) is not None)
        action = cast(QAction, self._offered(menu, words))
        assert action.isEnabled(), f"“{words}” cannot be chosen"
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())

    @staticmethod
    def _offered(menu: QMenu, words: str) -> QAction | None:
        return next((each for each in menu.actions() if plain_words(each) == words), None)

    def menu_at(self, widget: QWidget, at: QPoint) -> QMenu:
        """The menu that the other button of the mouse opens."""
        self.menu_asked(widget, at)
        return self.open_menu()

    @staticmethod
    def menu_asked(widget: QWidget, at: QPoint) -> None:
        """Press the other button of the mouse."""
        where = widget.mapToGlobal(at)
        asks = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
        QApplication.sendEvent(widget, asks)

    def choose_at(self, widget: QWidget, at: QPoint, words: str) -> None:
        """Choose from a menu that waits for its answer."""

        def answer() -> None:
            opened = QApplication.activePopupWidget()
            if isinstance(opened, QMenu):
                self.choose_in(opened, words)
            else:
                self.hand.soon(answer, _STEP_MS)

        self.hand.soon(answer, _STEP_MS)
        self.menu_asked(widget, at)

    def open_menu(self) -> QMenu:
        """The menu that is open over everything."""
        self.see(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        return cast(QMenu, QApplication.activePopupWidget())

    def do(self, letters: str) -> None:
        """Find something by a few letters of it in the palette, and do it."""
        self.key("Ctrl+K")
        self.see(lambda: isinstance(QApplication.activePopupWidget(), Palette))
        palette = cast(Palette, QApplication.activePopupWidget())
        QTest.keyClicks(palette.line, letters)
        QTest.keyClick(palette.line, Qt.Key.Key_Return)

    # --- dialogs ------------------------------------------------------------------------------

    def answer(self, act: Callable[[], None], kind: type[QDialog] = QDialog) -> None:
        """Do this as soon as a dialog waits for it; it may be opened by what comes next."""

        turns = [0]

        def try_it() -> None:
            waits = QApplication.activeModalWidget()
            turns[0] += 1
            assert turns[0] < _PATIENCE, f"{waits} is no {kind.__name__} that waits for an answer"
            if isinstance(waits, kind) and waits.isVisible() and self._is_forward(waits):
                act()
            else:
                self.hand.soon(try_it, _STEP_MS)

        self.hand.soon(try_it, _STEP_MS)

    @staticmethod
    def _is_forward(window: QWidget) -> bool:
        """Whether a window has the keyboard; it asks for it where it has not."""
        focused = QApplication.focusWidget()
        if focused is None or focused.window() is not window:
            window.activateWindow()
            return False
        return True

    def dialog(self, kind: type[QDialog] = QDialog) -> QDialog:
        """The dialog that is open."""
        self.see(lambda: isinstance(QApplication.activeModalWidget(), kind))
        return cast(QDialog, QApplication.activeModalWidget())

    def _close_unanswered(self) -> None:
        """A dialog that waits for an answer which nobody gives must not hold the tests up."""
        waits = QApplication.activeModalWidget()
        if waits is not None and waits is self._unanswered:
            title = waits.windowTitle()
            self.hand.trouble = AssertionError(f"“{title}” waited for an answer in vain")
            waits.close()
        self._unanswered = waits

    def answered(self) -> None:
        """Fail with what went wrong while a dialog was answered."""
        if self.hand.trouble is not None:
            raise self.hand.trouble

    def write_path(self, path: Path) -> None:
        """Say where a file goes, in the dialog that asks for it."""
        self.write(str(path))
        self.key("Return")

    # --- the page -----------------------------------------------------------------------------

    def target(self, block: str | UUID) -> Target:
        """A block where it lies on the page that is shown; its page is gone to first."""
        wanted = self.book.blocks[block] if isinstance(block, str) else block

        def found() -> Target | None:
            return next((x for x in self.view.targets if x.block == wanted), None)

        if found() is None:
            self.see(lambda: self._begins(wanted) is not None)
            self.turn_to(cast(int, self._begins(wanted)))
        self.see(lambda: found() is not None)
        return cast(Target, found())

    def _begins(self, block: UUID) -> int | None:
        """The page on which a block begins, once it is laid."""
        laid = enumerate(self.view.pages)
        return next(
            (at for at, page in laid if any(box.block == block for box in page.boxes)), None
        )

    def at(self, block: str | UUID, across: float = 0.5, down: float = 0.5) -> QPoint:
        """A point of a block, by parts of it, in the view's pixels."""
        return self.point(self.target(block), across, down)

    def point(self, target: Target, across: float = 0.5, down: float = 0.5) -> QPoint:
        """A point of a place, by parts of it, in the view's pixels."""
        place = self.view.place_of(target)
        assert place is not None
        x, y = place.x() + place.width() * across, place.y() + place.height() * down
        return QPointF(x, y).toPoint()

    def on_paper(self, block: str | UUID, across: float, down: float) -> tuple[float, float]:
        """A point of a block as parts of the printed page from its upper left."""
        target = self.target(block)
        page, rect = self.view.pages[target.index], target.rect
        x, y = rect.x + rect.width * across, rect.top - rect.height * down
        return x / page.width, 1 - y / page.height

    def on_page(self, index: int, across: float, down: float) -> QPoint:
        """A point of a page that is shown, by parts of it, in the view's pixels."""
        sheet = self.view.desk.sheet(index)
        assert sheet is not None
        place = sheet.place.translated(-self.view.offset())
        x, y = place.x() + place.width() * across, place.y() + place.height() * down
        return QPointF(x, y).toPoint()

    def turn_to(self, page: int | str) -> int:
        """Go to a page by its small picture; returns its index."""
        index = page if isinstance(page, int) else self.index_of(page)
        at = self.thumbnail(index)
        QTest.mouseClick(self.editor.thumbnails.viewport(), LEFT, pos=at)
        self.see(lambda: self.view.current == index)
        return index

    def index_of(self, page: str) -> int:
        """Where a page of the book is laid."""
        wanted = self.book.pages[page]
        return next(i for i, laid in enumerate(self.view.pages) if laid.page == wanted)

    def thumbnail(self, index: int, down: float = 0.5) -> QPoint:
        """A point of a page's small picture, in the pixels of their column."""
        column = self.editor.thumbnails
        row = next(at for at, row in enumerate(column.pages.rows) if row.index == index)
        item = column.pages.index(row)
        column.scrollTo(item, QAbstractItemView.ScrollHint.EnsureVisible)
        place = column.visualRect(item)
        return QPoint(place.center().x(), round(place.top() + place.height() * down))

    def select(self, block: str | UUID, across: float = 0.5, down: float = 0.5) -> None:
        """Click on a block."""
        at = self.at(block, across, down)
        QTest.mouseClick(self.port, LEFT, pos=at)
        wanted = self.book.blocks[block] if isinstance(block, str) else block
        self.see(lambda: self.view.selection is not None and self.view.selection.block == wanted)

    def write_in(self, block: str | UUID) -> None:
        """Double-click on a block; the card opens over it with the cursor at the end."""
        self.select(block)
        QTest.mouseDClick(self.port, LEFT, pos=self.at(block))
        self.see(lambda: self.editor.writing.block is not None)

    def drag(self, begin: QPoint, end: QPoint, steps: int = 4) -> None:
        """Press, move and let go on the page."""
        QTest.mousePress(self.port, LEFT, pos=begin)
        for step in range(1, steps + 1):
            QTest.mouseMove(self.port, begin + (end - begin) * step / steps)
        QTest.mouseRelease(self.port, LEFT, pos=end)

    def wheel(self, at: QPoint, notches: int, held: Qt.KeyboardModifier = NOTHING) -> None:
        """Turn the wheel over a point of the page."""
        where = QPointF(self.port.mapToGlobal(at))
        turned = QPoint(0, 120 * (1 if notches > 0 else -1))
        for _ in range(abs(notches)):
            event = QWheelEvent(
                QPointF(at),
                where,
                QPoint(),
                turned,
                Qt.MouseButton.NoButton,
                held,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(self.port, event)

    def pinch(self, at: QPoint, by: float) -> None:
        """Pull two fingers apart, or together where `by` is below nothing."""
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            QPointF(at),
            QPointF(at),
            QPointF(self.port.mapToGlobal(at)),
            by,
            QPointF(),
        )
        QApplication.sendEvent(self.port, event)

    # --- from elsewhere -----------------------------------------------------------------------

    def drop(self, mime: QMimeData, at: QPoint, held: Qt.KeyboardModifier = NOTHING) -> bool:
        """Drag something on to the page and let it fall; whether it was taken."""
        return _fall(self.port, mime, at, Qt.DropAction.CopyAction, held)

    def drop_page(self, page: int, at: QPoint) -> bool:
        """Drag a page's small picture to another place of their column."""
        port = self.editor.thumbnails.viewport()
        return _fall(port, self._page_dragged(page), at, Qt.DropAction.MoveAction, NOTHING)

    def from_tray(self, keepsake: str) -> QMimeData:
        """A photo as it is dragged out of the tray that is in sight."""
        pane = self.editor.inspector
        tray = next(each.tray for each in (pane.page, pane.picture) if each.tray.isVisible())
        ids = [row.id for row in tray.model.rows]
        item = tray.model.index(ids.index(self.book.keepsakes[keepsake]))
        assert tray.model.flags(item) & Qt.ItemFlag.ItemIsDragEnabled
        return tray.model.mimeData([item])

    def _page_dragged(self, index: int) -> QMimeData:
        """A page as it is dragged out of the column of small pictures."""
        pages = self.editor.thumbnails.pages
        row = next(at for at, row in enumerate(pages.rows) if row.index == index)
        item = pages.index(row)
        assert pages.flags(item) & Qt.ItemFlag.ItemIsDragEnabled
        return pages.mimeData([item])

    @staticmethod
    def files(*paths: Path) -> QMimeData:
        """Files as they are dragged from the desktop."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        return mime

    # --- the end ------------------------------------------------------------------------------

    def make_pdf(self) -> FinishedPdf:
        """Make the PDF as a worker does, and open what was made."""
        self._made += 1
        path = self.folder.parent / f"made {self._made}.pdf"
        self.answer(lambda: self.press("Choose where"))
        self.answer(lambda: self.write_path(path), QFileDialog)
        self.press("Make the PDF")
        self.answered()
        return self.finished(path)

    def finished(self, path: Path) -> FinishedPdf:
        """A PDF once the editor says that it is made."""
        self.see(lambda: path.name in self.editor.notice.sentence.words())
        return FinishedPdf(path)


def _fall(
    port: QWidget, mime: QMimeData, at: QPoint, action: Qt.DropAction, held: Qt.KeyboardModifier
) -> bool:
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(port, kind(at, action, mime, LEFT, held))
    falls = QDropEvent(QPointF(at), action, mime, LEFT, held)
    QApplication.sendEvent(port, falls)
    return falls.isAccepted()
