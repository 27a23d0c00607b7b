"""Photos that become pages: dropped beside the pages or in their column, or chosen as files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from lifestory.errors import LifestoryError
from lifestory.library import Story
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

Command = Callable[[Story, tuple[UUID, ...]], Any]
"""Shows keepsakes at a place that is decided already."""

Then = Callable[[Any, int | None], object]
"""Is told what a command returned, and the number of its step."""


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
            command = self._pages_at(self._editor.pages.after())
            self.bring(tuple(Path(name) for name in names), command, self.show_pages)

    def drop(self, mime: QMimeData, place: Place | None = None) -> None:
        """Make a page of each photo that was dropped: at a place, else after the page shown."""
        self._editor.window().activateWindow()
        command = self._pages_at(place if place is not None else self._editor.pages.after())
        keepsakes = tuple(keepsakes_in(mime))
        if keepsakes:
            self.show_by(command, keepsakes, self.show_pages)
        else:
            self.bring(dropping.files_in(mime), command, self.show_pages)

    def _pages_at(self, place: Place | None) -> Command:
        book = self._editor.book_id
        return lambda story, photos: commands.pages_of_photos(story, book, place, photos)

    def bring(self, paths: tuple[Path, ...], command: Command, then: Then) -> None:
        """Bring picture files into the story, say which are no use, and show the others by a
        command: also when the book was left meanwhile. Only `then` needs the editor."""
        bridge = self._editor.bridge

        def work(task: Task) -> Brought:
            return bring_in(bridge.story, paths, task.progress, task.cancelled)

        def done(brought: Brought) -> None:
            if brought.left_out:
                self._warn(" ".join(brought.left_out))
            if brought.keepsakes and bridge.is_open:
                self.show_by(command, brought.keepsakes, then)

        bridge.jobs.run(
            tr("Bringing in photos"),
            work,
            done=done,
            failed=lambda trouble: self._warn(str(trouble)),
        )

    def show_by(self, command: Command, keepsakes: tuple[UUID, ...], then: Then) -> None:
        """Show keepsakes in the book by a command, in order with what else is done in the editor;
        where that is gone, on the story itself."""
        editor = self._editor
        if isValid(editor):
            editor.words.settle()
            editor.do.as_step(command, keepsakes, then=self._if_there(then))
            return
        try:
            command(editor.bridge.story, keepsakes)
        except LifestoryError as trouble:
            self._warn(str(trouble))

    def _if_there(self, then: Then) -> Then:
        return lambda done, step: then(done, step) if isValid(self._editor) else None

    def _warn(self, sentence: str) -> None:
        """Say what went wrong in the editor, or wherever the person is by now."""
        if isValid(self._editor):
            self._editor.notice.tell(sentence, tone="warn")
        else:
            self._editor.bridge.jobs.trouble.emit(sentence)

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
