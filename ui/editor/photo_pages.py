"""Photos that become pages: dropped beside the pages or in their column, or chosen as files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Task
from ui.editor import commands
from ui.editor.bringing import Brought, bring_in
from ui.editor.canvas import dropping
from ui.editor.commands.photo_pages import Place
from ui.tr import counted, tr
from ui.widgets.dragging import keepsakes_in

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor

FILES = "*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.gif *.bmp"

Choose = Callable[[QWidget], list[str]]
"""Asks for picture files; empty when it was left."""


def choose_files(parent: QWidget) -> list[str]:
    """Ask for one or more picture files, beginning where pictures lie on this computer."""
    kinds = tr("Pictures ({kinds})", kinds=FILES)
    lie = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return QFileDialog.getOpenFileNames(parent, tr("Choose photos"), lie, kinds)[0]


class PhotoPages:
    """Makes pages of photos in one editor. `choose_files` asks the person; tests give another."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.choose_files: Choose = choose_files

    def ask(self) -> None:
        """Ask for photo files and make a page of each, after the page that is shown."""
        names = self.choose_files(self._editor)
        if names:
            self.bring(tuple(Path(name) for name in names), self.after_this)

    def drop(self, mime: QMimeData, place: Place | None = None) -> None:
        """Make a page of each photo that was dropped: at a place, else after the page shown."""
        self._editor.window().activateWindow()

        def make(keepsakes: tuple[UUID, ...]) -> None:
            self._make(keepsakes, place if place is not None else self._editor.pages.after())

        keepsakes = tuple(keepsakes_in(mime))
        if keepsakes:
            make(keepsakes)
        else:
            self.bring(dropping.files_in(mime), make)

    def bring(self, paths: tuple[Path, ...], then: Callable[[tuple[UUID, ...]], object]) -> None:
        """Bring picture files into the story, say which are no use, and go on with the others."""
        editor = self._editor

        def work(task: Task) -> Brought:
            return bring_in(editor.bridge.story, paths, task.progress, task.cancelled)

        def done(brought: Brought) -> None:
            if brought.left_out:
                editor.notice.tell(" ".join(brought.left_out), tone="warn")
            if brought.keepsakes:
                then(brought.keepsakes)

        editor.bridge.jobs.run(
            tr("Bringing in photos"),
            work,
            done=done,
            failed=lambda trouble: editor.notice.tell(str(trouble), tone="warn"),
        )

    def after_this(self, keepsakes: tuple[UUID, ...]) -> None:
        """Make a page of each photo after the page that is shown."""
        self._make(keepsakes, self._editor.pages.after())

    def _make(self, keepsakes: tuple[UUID, ...], place: Place | None) -> None:
        editor = self._editor
        editor.keep()
        editor.do.as_step(
            commands.pages_of_photos, editor.book_id, place, keepsakes, then=self.show_pages
        )

    def show_pages(self, pages: list[UUID], step: int | None) -> None:
        """Go to the first of some pages that were made of photos, and say how it goes on."""
        editor = self._editor
        editor.hints.follow("pages")
        editor.go_when_there(pages[0])
        said = counted("A new page", "{n} new pages", len(pages))
        if not editor.notice.isVisible():
            editor.taking_back.offer(tr("{pages}, ready for words: just type.", pages=said), step)


class PhotoCatcher(QObject):
    """Lets a widget take photos that are dropped anywhere on it."""

    over = Signal(bool)
    """Whether photos are held over the widget."""
    dropped = Signal(object)
    """What was dropped, as `QMimeData`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.over.emit(False)
            return True
        if not isinstance(event, QDropEvent) or not dropping.is_picture(event.mimeData()):
            return False
        event.acceptProposedAction()
        is_held = isinstance(event, QDragMoveEvent)
        self.over.emit(is_held)
        if not is_held:
            self.dropped.emit(event.mimeData())
        return True
