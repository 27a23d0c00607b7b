"""What is done to pictures: brought in, put into frames, moved inside them."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from lifestory.edition.values import View
from lifestory.model import BlockKind
from ui.bridge import Task
from ui.editor import commands
from ui.editor.bringing import bring_in
from ui.editor.canvas.targets import Target
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor

FILES = "*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.gif *.bmp"


class PictureActs:
    """The pictures of one editor. `unkept` are the crops that the story does not have yet."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.unkept: dict[UUID, View] = {}

    def forget_kept(self) -> None:
        """Crops that the story now has need no longer be told apart."""
        told = self._editor.told
        for block, view in list(self.unkept.items()):
            row = told.book.block(block) if told is not None else None
            if row is None or View(row.pan_x, row.pan_y, row.zoom) == view:
                del self.unkept[block]

    def crop_live(self, target: Target, view: View) -> None:
        """Show a crop that is being made."""
        if target.block is not None:
            self.unkept[target.block] = view
            self._editor.words.tell_live()

    def crop(self, target: Target, view: View) -> None:
        """Keep a crop."""
        if target.block is not None and self._editor.told is not None:
            self.unkept[target.block] = view
            number = self._editor.told.laid.pages[target.index].number
            self._editor.do(
                commands.frame_picture, target.block, view, number, f"crop:{target.block}"
            )

    def enlarge(self, factor: float) -> None:
        """Show the selected picture larger by a factor."""
        self._editor.with_selection(
            lambda target: self._editor.view.gestures.enlarge(target, factor)
        )

    def choose(self, target: Target) -> None:
        """Choose a picture file for a frame."""
        names, _ = QFileDialog.getOpenFileNames(
            self._editor, tr("Choose a photo"), "", tr("Pictures ({kinds})", kinds=FILES)
        )
        if names:
            self.bring_in(target, tuple(Path(name) for name in names[:1]))

    def bring_in(self, target: Target, paths: tuple[Path, ...]) -> None:
        """Bring picture files into the story and show the first of them in a frame."""

        def work(task: Task) -> tuple[UUID, ...]:
            return bring_in(self._editor.bridge.story, paths, task.progress, task.cancelled)

        def done(keepsakes: tuple[UUID, ...]) -> None:
            if keepsakes:
                self.put(target, keepsakes[0])

        self._editor.bridge.jobs.run(
            tr("Bringing in photos"),
            work,
            done=done,
            failed=lambda trouble: self._editor.notice.tell(str(trouble), tone="warn"),
        )

    def put(self, target: Target, keepsake: UUID) -> None:
        """Show a keepsake in a frame, or in a slot that has none yet."""
        if self._editor.told is None:
            return
        number = self._editor.told.laid.pages[target.index].number
        if target.block is not None:
            self._editor.do(commands.put_picture, target.block, keepsake, number)
        else:
            slot = target.slot
            self._editor.do(commands.put_picture_in_slot, target.page, slot, keepsake, number)

    def put_in_first_frame(self, keepsake: UUID) -> None:
        """A photo of the tray was chosen with nothing selected: an empty frame takes it."""
        empty = [x for x in self._editor.view.targets if x.is_empty and x.kind is BlockKind.PICTURE]
        if empty:
            self.put(empty[0], keepsake)
            return
        self._editor.notice.tell(
            tr("No frame on this page is empty. Drag the photo onto the one it should replace."),
            tone="warn",
        )
