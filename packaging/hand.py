"""A camera before the window, and a hand that does in the editor what a person's hand would do.

The hand sends real mouse, key and drop events to real widgets, so that a picture shows what
somebody would see who did the same. Nothing is painted for the camera.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from lifestory.model import BlockKind

_WAITS_S = 20.0
"""So long the hand waits for what it did; then the picture would show something else."""

_LEFT = Qt.MouseButton.LeftButton


class Camera:
    """Lets the window settle, then keeps what it shows."""

    def __init__(self, out: Path) -> None:
        self._out = out
        out.mkdir(parents=True, exist_ok=True)

    def settle(self, ms: int = 700) -> None:
        """Let events, background work and pictures arrive."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def take(self, widget: QWidget, name: str) -> None:
        """Keep a picture of a widget, with the dialogs and menus that lie over it."""
        self.settle()
        picture = widget.grab()
        painter = QPainter(picture)
        for over in QApplication.topLevelWidgets():
            if over is not widget and over.isVisible() and widget.isVisible():
                place = QRect(widget.mapFromGlobal(over.pos()), over.size())
                painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 60))
                painter.drawPixmap(place.topLeft(), over.grab())
        painter.end()
        path = self._out / f"{name}.png"
        picture.save(str(path))
        print(path)


class Hand:
    """One person's hand on one open editor; `take(name)` keeps a picture of the whole window."""

    def __init__(self, shell: Any, camera: Camera) -> None:
        self.shell, self.camera = shell, camera

    @property
    def editor(self) -> Any:
        """The editor that is open."""
        return self.shell.shown

    @property
    def view(self) -> Any:
        """The pages on their ground."""
        return self.editor.view

    @property
    def port(self) -> QWidget:
        """What the mouse meets when it is over the pages."""
        return self.view.viewport()

    def take(self, name: str) -> None:
        """Keep a picture of the window as it now is."""
        self.camera.take(self.shell.window(), f"editor-{name}")

    def wait_until(self, is_so: Callable[[], object]) -> None:
        """Wait for what the hand did."""
        until = monotonic() + _WAITS_S
        while not is_so():
            if monotonic() > until:
                raise TimeoutError("The editor did not come into the state that was asked for.")
            self.camera.settle(30)

    # --- going --------------------------------------------------------------------------------

    def open(self, child: UUID, book: UUID) -> None:
        """Open a book and wait until all of it is there and looked over."""
        self.shell.open_book(child, book)
        self.wait_until(lambda: self.editor.told is not None and self.editor.told.is_whole)
        self.shell.window().activateWindow()
        self.camera.settle(1500)

    def let_go(self) -> None:
        """Put away what is open and let go of what is selected."""
        editor = self.editor
        editor.writing.end()
        editor.find_bar.leave()
        editor.notice.hide()
        editor.acts.all["mode-spread"].trigger()
        editor.acts.all["fit"].trigger()
        editor.view.select(None)
        editor.view.setFocus()
        QTest.mouseMove(self.port, QPoint(2, 2))

    def turn_to(self, fits: Callable[[Any], bool]) -> None:
        """Turn to the first page of the book that fits."""
        told = self.editor.told
        pages = enumerate(told.laid.pages)
        self.editor.go(next(i for i, laid in pages if fits(laid)))
        self.camera.settle(500)

    def turn_to_layout(self, layout: str, at: int = 0) -> None:
        """Turn to a page of a layout: the first, or one after it."""
        book = self.editor.told.book
        pages = [page for each in book.chapters for page in each.pages]
        wanted = [page.row.id for page in pages if page.row.layout == layout][at]
        self.turn_to(lambda laid: laid.page == wanted)

    # --- pointing -----------------------------------------------------------------------------

    def places(self, *kinds: BlockKind) -> list[Any]:
        """The places of some kinds on the page that is the current one."""
        here = [x for x in self.view.targets if x.index == self.view.current]
        return [x for x in here if not kinds or x.kind in kinds]

    def middle(self, target: Any) -> QPoint:
        """The middle of a place, in the viewport."""
        middle: QPoint = self.view.place_of(target).center().toPoint()
        return middle

    def point(self, at: QPoint) -> None:
        """Bring the pointer over a point of the pages."""
        QTest.mouseMove(self.port, at - QPoint(3, 3))
        QTest.mouseMove(self.port, at)

    def click(self, target: Any) -> None:
        """Select a place with the mouse."""
        QTest.mouseClick(self.port, _LEFT, pos=self.middle(target))

    def press_and_move(self, start: QPoint, end: QPoint) -> None:
        """Press and move, without letting go."""
        QTest.mousePress(self.port, _LEFT, pos=start)
        for part in (0.25, 0.5, 0.75, 1.0):
            QTest.mouseMove(self.port, start + (end - start) * part)
        self.camera.settle(300)

    def let_fall(self, end: QPoint) -> None:
        """Move on to a point and let go of the mouse there."""
        QTest.mouseMove(self.port, end)
        QTest.mouseRelease(self.port, _LEFT, pos=end)

    def hold_over(self, mime: QMimeData, at: QPoint) -> None:
        """Hold something over the pages that is dragged from elsewhere."""
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(at, Qt.DropAction.CopyAction, mime, _LEFT, Qt.KeyboardModifier(0))
            QApplication.sendEvent(self.port, event)

    def carry_away(self) -> None:
        """Carry it away again."""
        QApplication.sendEvent(self.port, QDragLeaveEvent())

    # --- keys, menus, dialogs -----------------------------------------------------------------

    def key(self, key: Qt.Key, *, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            QTest.keyClick(self._keyboard(), key)

    def type(self, words: str) -> None:
        """Type some words where the keyboard is."""
        QTest.keyClicks(self._keyboard(), words)

    def _keyboard(self) -> QWidget:
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        window = over or self.shell.window()
        return window.focusWidget() or window

    def do(self, name: str) -> None:
        """Do one of the editor's actions, as its menu would."""
        self.editor.acts.all[name].trigger()

    def photograph_dialog(
        self, name: str, ask: Callable[[], object], do: Callable[[Any], object] = lambda _: None
    ) -> None:
        """Keep a picture of a dialog while it is open, then leave it.

        Args:
            name: the picture's.
            ask: opens the dialog, and may wait for its answer.
            do: what is done in the dialog before.
        """
        done: list[bool] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if dialog is None:
                QTimer.singleShot(50, look)
                return
            self.camera.settle(600)
            do(dialog)
            self.take(name)
            dialog.close()
            done.append(True)

        QTimer.singleShot(100, look)
        ask()
        self.wait_until(lambda: done)

    def photograph_menu(self, name: str, menu: QMenu, at: QPoint) -> None:
        """Keep a picture of a menu that is open at a point of the screen."""
        menu.popup(at)
        self.take(name)
        menu.close()

    def menu_at(self, number: int) -> tuple[QMenu, QPoint]:
        """A menu of the window's menu bar by its place in it, and where it opens."""
        bar = self.shell.menu.bar
        action = bar.actions()[number]
        menu = action.menu()
        assert isinstance(menu, QMenu)
        return menu, bar.mapToGlobal(bar.actionGeometry(action).bottomLeft())


def halfway(one: QPoint, other: QPoint, part: float = 0.5) -> QPoint:
    """A point between two others."""
    return (QPointF(one) + (QPointF(other) - QPointF(one)) * part).toPoint()


def first(found: Iterable[Any]) -> Any:
    """The first of some, which must be there."""
    return next(iter(found))
