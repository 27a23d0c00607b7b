"""Starting the window, and what opens and locks the library.

`main()` shows the passphrase field as soon as it can; everything heavy is imported behind it, on a
background thread. `Lifestory` then swaps two things in one window: the way in, and the shell.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from lifestory import resources
from lifestory.errors import LifestoryError
from ui.collecting import load_what_stays
from ui.settings import settings
from ui.theme import Scheme, theme
from ui.tr import tr
from ui.unlock.unlock import UnlockScreen
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from lifestory.library import Library
    from ui.bridge import Jobs
    from ui.shell.shell import Shell

EXAMPLE_PASSPHRASE = "example"


class Window(QMainWindow):
    """The one window: whatever is shown lies in `pages`."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Lifestory")
        self.setMinimumSize(QSize(760, 520))
        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        self.menuBar().hide()
        FocusRing(self)
        geometry = settings().value("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)

    def show_page(self, page: QWidget) -> None:
        """Show this page and let go of the one before."""
        before = self.pages.currentWidget()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does."""
        focused = QApplication.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focused, QAbstractButton) and focused.window() is self:
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        settings().setValue("window/geometry", self.saveGeometry())
        self.closing.emit()
        event.accept()


class Lifestory(QObject):
    """The program: locked or open.

    Args:
        folder: where this person's library lies, or will lie.
        lock_after_ms: how long nothing may be touched before the library is locked.
    """

    opened = Signal()
    locked = Signal()

    def __init__(self, folder: Path, *, lock_after_ms: int = 5 * 60_000) -> None:
        super().__init__()
        self.own_folder = self.folder = folder
        self.example_folder = folder.parent / "example library"
        self._lock_after_ms = lock_after_ms
        self._opened: tuple[Library, str] | None = None
        self.shell: Shell | None = None
        self._jobs: Jobs | None = None
        self.window = Window()
        self.window.closing.connect(self._close)
        self.show_way_in()

    @property
    def jobs(self) -> "Jobs":
        """The background threads; made when first needed."""
        if self._jobs is None:
            from ui.bridge import Jobs
            from ui.shell.crash import show_crash

            self._jobs = Jobs(self)
            self._jobs.crashed.connect(lambda trouble: show_crash(self.window, trouble))
        return self._jobs

    def show_way_in(self) -> None:
        """Show the passphrase field, or the first start when there is no library yet."""
        if not self._has_library(self.folder):
            self._show_first_start()
            return
        screen = UnlockScreen(self.folder, example=self.folder == self.example_folder)
        screen.unlock_asked.connect(self.unlock)
        screen.example_asked.connect(self.look_round)
        screen.folder_chosen.connect(self.choose_folder)
        self.window.show_page(screen)

    def warm_up(self) -> None:
        """Load what comes behind the passphrase field, on a background thread."""
        self.jobs.run("", lambda _: load_what_stays(), shown=False)

    def choose_folder(self, folder: Path) -> None:
        """Use the library in another folder."""
        self.folder = folder
        self.show_way_in()

    def unlock(self, secret: str) -> None:
        """Open the library with a passphrase or recovery key; wrong ones are answered kindly."""
        screen = self.window.pages.currentWidget()
        assert isinstance(screen, UnlockScreen)
        screen.busy(True)
        folder = self.folder
        self.jobs.run(
            tr("Unlocking"),
            lambda _: _unlock(folder, secret),
            done=self._open,
            failed=lambda trouble: screen.refuse(str(trouble)),
            shown=False,
        )

    def look_round(self) -> None:
        """Open the example library, making it first if it is not there."""
        from ui.unlock.making import MakingExample

        screen = MakingExample()
        self.window.show_page(screen)
        folder = self.example_folder
        job = self.jobs.run(
            tr("Making the example library"),
            lambda task: _open_example(folder, task.progress),
            done=self._open_as_example,
            failed=self._no_example,
            shown=False,
        )
        job.moved.connect(lambda: screen.show_progress(job.n, job.total))

    def lock(self) -> None:
        """Keep what is half typed, close the library and ask for the passphrase again."""
        if self.shell is None:
            return
        self.shell.leave()
        self.shell = None
        self._jobs = None
        self.show_way_in()
        self.locked.emit()

    def _has_library(self, folder: Path) -> bool:
        return folder.is_dir() and any(folder.iterdir())

    def _show_first_start(self) -> None:
        from ui.unlock.first_start import ChoosePassphrase

        screen = ChoosePassphrase(self.folder)
        screen.example_asked.connect(self.look_round)
        screen.chosen.connect(lambda passphrase: self._make(screen, passphrase))
        self.window.show_page(screen)

    def _make(self, screen: QWidget, passphrase: str) -> None:
        from ui.unlock.first_start import ChoosePassphrase

        assert isinstance(screen, ChoosePassphrase)
        screen.busy(True)
        folder = self.folder
        self.jobs.run(
            tr("Making the library"),
            lambda _: _create(folder, passphrase),
            done=self._show_key,
            failed=lambda trouble: screen.refuse(str(trouble)),
            shown=False,
        )

    def _show_key(self, made: "tuple[Library, str]") -> None:
        from ui.unlock.first_start import ShowRecoveryKey

        self._opened = made
        screen = ShowRecoveryKey(made[1])
        screen.done.connect(lambda: self._open(made[0]))
        self.window.show_page(screen)

    def _open_as_example(self, library: "Library") -> None:
        self.folder = self.example_folder
        self._open(library)

    def _no_example(self, trouble: LifestoryError) -> None:
        self.show_way_in()
        screen = self.window.pages.currentWidget()
        refuse = getattr(screen, "refuse", None)
        if refuse is not None:
            refuse(str(trouble))

    def _open(self, library: "Library") -> None:
        from ui.bridge import LibraryBridge
        from ui.shell.shell import Shell

        self._opened = None
        bridge = LibraryBridge(library, self.jobs)
        is_example = self.folder == self.example_folder
        self.shell = Shell(self.window, bridge, self._lock_after_ms, is_example=is_example)
        self.shell.lock_asked.connect(self.lock)
        self.shell.own_library_asked.connect(self._leave_example)
        self.window.show_page(self.shell)
        self.shell.take_focus()
        self.opened.emit()

    def _leave_example(self) -> None:
        self.folder = self.own_folder
        self.lock()

    def _close(self) -> None:
        if self.shell is not None:
            self.shell.leave()
            self.shell = None
        elif self._opened is not None:
            self._opened[0].close()
            self._opened = None
        if self._jobs is not None:
            self._jobs.close()


def _unlock(folder: Path, secret: str) -> "Library":
    from lifestory.library import Library

    return _read_through(Library.unlock(folder, secret))


def _read_through(library: "Library") -> "Library":
    """Read the list of children before the window asks for it: after an update of the program all
    summaries may have to be made anew, which takes longer than a window may stand still."""
    try:
        library.children()
    except BaseException:
        library.close()
        raise
    return library


def _create(folder: Path, passphrase: str) -> "tuple[Library, str]":
    from lifestory.library import Library

    return Library.create(folder, passphrase)


def _open_example(folder: Path, progress: object) -> "Library":
    from lifestory.example.build import make_example
    from lifestory.library import Library

    if not Library.is_library(folder):
        make_example(folder, progress=progress)  # type: ignore[arg-type]
    return _read_through(Library.unlock(folder, EXAMPLE_PASSPHRASE))


def _behind_the_field(app: QApplication, program: Lifestory) -> None:
    """What may wait until the passphrase field is there."""
    app.setWindowIcon(QIcon(str(resources.assets("icons", "book-open.svg"))))
    program.warm_up()


TURN_S = 0.001
"""Seconds that a background thread keeps the interpreter while the window waits for it. Each call
of Qt gives it up: with Python's five milliseconds a busy thread made the window stand for tenths of
a second; with one the longest gap while typing was 28 ms on a busy machine."""


def main(folder: Path) -> int:
    """Open the window on the library in a folder; returns the exit code."""
    sys.setswitchinterval(TURN_S)
    QApplication.setApplicationName("Lifestory")
    QApplication.setDesktopFileName("lifestory")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    kept = settings()
    theme().scheme = Scheme(str(kept.value("look/scheme", Scheme.SYSTEM.value)))
    theme().text_scale = float(str(kept.value("look/text", 1.0)))
    theme().dress()
    program = Lifestory(folder)
    program.window.show()
    QTimer.singleShot(0, lambda: _behind_the_field(app, program))
    return app.exec()
