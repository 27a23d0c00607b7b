"""Bringing photos in: on a background thread, with progress, Cancel, and an honest report."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.bridge import StoryBridge, Task
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from lifestory.importing.photos import Imported


def bring_in(
    bridge: StoryBridge,
    paths: list[str],
    parent: QWidget,
    done: "Callable[[str, Imported], None]",
) -> None:
    """Bring files and folders in; `done(sentence, imported)` comes when everything is through.

    What had to be left out is shown with its reasons, in a window that waits to be read.
    """

    def work(task: Task) -> "Imported":
        from lifestory.importing.photos import import_photos

        return import_photos(
            bridge.story,
            [Path(path) for path in paths],
            progress=lambda n, total, _: task.progress(n, total),
            cancelled=task.cancelled,
        )

    bridge.jobs.run(tr("Bringing in photos"), work, done=partial(_through, parent, done))


def _through(
    parent: QWidget, done: "Callable[[str, Imported], None]", imported: "Imported"
) -> None:
    done(report_words(imported), imported)
    if imported.left_out:
        LeftOutDialog(imported, parent).open()


def report_words(imported: "Imported") -> str:
    """What an import did, in sentences."""
    said = []
    added, left, already = map(len, (imported.added, imported.left_out, imported.already))
    if left:
        said.append(
            counted(
                "{n} file could not be used and was left out.",
                "{n} files could not be used and were left out.",
                left,
            )
        )
    if added:
        said.append(counted("{n} new photo is in.", "{n} new photos are in.", added))
    if already:
        said.append(counted("{n} was here already.", "{n} were here already.", already))
    if imported.stopped:
        said.append(tr("It was stopped; what had come in stays."))
    return " ".join(said) or tr("There was nothing to bring in.")


class LeftOutDialog(Dialog):
    """Each file that was left out, with its reason."""

    def __init__(self, imported: "Imported", parent: QWidget | None = None) -> None:
        count = len(imported.left_out)
        super().__init__(
            counted("{n} file was left out", "{n} files were left out", count),
            "",
            parent,
            lead=tr("Nothing was changed in the files themselves. The others are in."),
            leave=tr("Close"),
            width=560,
        )
        lines = "\n".join(left.sentence for left in imported.left_out)
        self.list = QPlainTextEdit(lines)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(tr("What was left out, and why"))
        self.list.setMinimumHeight(theme().px(min(60 + 22 * count, 280)))
        self.body.addWidget(self.list)
