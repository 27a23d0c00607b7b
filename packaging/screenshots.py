"""Render every screen of the example library to PNGs, for the README and for looking at.

    .venv/bin/python packaging/screenshots.py OUT [--library DIR] [--size 1280x800] [--dark]

Makes the example library in a temporary folder unless `--library` names one. Nothing is shown on a
display: Qt draws off screen.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "example"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--no-editor", action="store_true")
    return parser.parse_args()


class Camera:
    """Lets the window settle, then keeps what it shows."""

    def __init__(self, out: Path) -> None:
        self._out = out
        out.mkdir(parents=True, exist_ok=True)

    def settle(self, ms: int = 700) -> None:
        """Let events, background work and pictures arrive."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def take(self, widget: object, name: str) -> None:
        """Keep a picture of a widget."""
        self.settle()
        path = self._out / f"{name}.png"
        widget.grab().save(str(path))  # type: ignore[attr-defined]
        print(path)


def _folder(chosen: Path | None, temporary: str) -> Path:
    from lifestory.example.build import make_example
    from lifestory.library import Library

    folder = chosen or Path(temporary) / "example library"
    if not Library.is_library(folder):
        make_example(folder)
    return folder


def _dialogs() -> Iterator[tuple[str, object]]:
    """The dialogs worth a picture, shown without waiting for an answer."""
    from lifestory.model import ReadingStage
    from ui.children.screen import new_child_asks
    from ui.story.new_book import NewBookDialog
    from ui.widgets.form import FormDialog

    yield "dialog-new-child", FormDialog("New child", "Begin the story", new_child_asks())
    yield "dialog-new-book", NewBookDialog("Maya", ReadingStage.EARLY_READER)


def _open_each_stage(part: object, window: object, camera: Camera) -> None:
    """The first decision as it is told at every stage."""
    from lifestory.model import ReadingStage

    lines = part.list.lines()  # type: ignore[attr-defined]
    if not lines:
        return
    part.reveal(lines[0].id)  # type: ignore[attr-defined]
    for stage in ReadingStage:
        part.opened.telling.show_stage(stage)  # type: ignore[attr-defined]
        camera.take(window, f"decision-{stage.value}")
    part.close_decision()  # type: ignore[attr-defined]


def _photograph(program: object, camera: Camera, *, editor: bool) -> None:
    window = program.window  # type: ignore[attr-defined]
    shell = program.shell  # type: ignore[attr-defined]
    camera.take(window, "children")
    shell.shown.as_table.click()
    camera.take(window, "children-table")
    child = shell.library.everyone()[0]
    shell.show_story(child.id)
    for key in (
        "overview", "people", "homes", "timeline", "decisions", "keepsakes", "voice", "books",
    ):  # fmt: skip
        shell.shown.show_part(key)
        camera.settle(300)
        camera.take(window, key)
        if key == "decisions":
            _open_each_stage(shell.shown.current(), window, camera)
    for name, dialog in _dialogs():
        dialog.show()  # type: ignore[attr-defined]
        camera.take(dialog, name)
        dialog.close()  # type: ignore[attr-defined]
    if editor and child.books:
        shell.open_book(child.id, child.books[0].id)
        camera.settle(2500)
        camera.take(window, "editor")


def main() -> int:
    """Render everything."""
    asked = _arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = asked.scale
    sys.path.insert(0, str(ROOT))
    from PySide6.QtWidgets import QApplication

    from ui.app import Lifestory
    from ui.theme import Scheme, theme
    from ui.unlock.first_start import ShowRecoveryKey

    app = QApplication([])
    theme().dress()
    theme().choose(Scheme.DARK if asked.dark else Scheme.LIGHT)
    camera = Camera(asked.out)
    width, height = map(int, asked.size.split("x"))
    with tempfile.TemporaryDirectory() as temporary:
        first = Lifestory(Path(temporary) / "none yet")
        first.window.resize(width, height)
        first.window.show()
        camera.take(first.window, "first-start")
        first.window.show_page(ShowRecoveryKey("5VXAK-DNA6Q-CK1E8-C4Q1C-2CT2D-YE5HZ-CNTBG-Y88RB"))
        camera.take(first.window, "recovery-key")
        first.window.hide()
        program = Lifestory(_folder(asked.library, temporary))
        program.window.resize(width, height)
        program.window.show()
        camera.take(program.window, "unlock")
        program.unlock(PASSPHRASE)
        while program.shell is None:
            camera.settle(100)
        sys.excepthook = sys.__excepthook__
        _photograph(program, camera, editor=not asked.no_editor)
        program.window.close()
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
