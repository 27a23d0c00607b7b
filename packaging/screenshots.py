"""Render every screen of the example library to PNGs, for the README and for looking at.

    .venv/bin/python packaging/screenshots.py OUT [--library DIR] [--size 1280x800] [--dark]
    .venv/bin/python packaging/screenshots.py OUT --editor [--contrast] [--scale 2] [--text 2]

With `--editor` every state of the book editor instead (see `editor_states`): `--text` makes the
words larger, `--longer` makes them a half longer and writes them from the right, `--only` takes
the named states. Makes the example library in a temporary folder unless `--library` names one,
which is then changed. Nothing is shown on a display: Qt draws off screen.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "example"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--size", default="1280x800")
    looks = parser.add_mutually_exclusive_group()
    looks.add_argument("--dark", action="store_true")
    looks.add_argument("--contrast", action="store_true")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--longer", action="store_true")
    parser.add_argument("--no-editor", action="store_true")
    parser.add_argument("--editor", action="store_true")
    parser.add_argument("--only", default="")
    return parser.parse_args()


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


def _open_each_stage(part: object, window: object, camera: Any) -> None:
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


def _photograph(program: object, camera: Any, *, editor: bool) -> None:
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


class _Longer:
    """Stands for a language whose sentences are a half longer than ours."""

    @staticmethod
    def translate(_context: str, source: str) -> str:
        return f"{source}{' ẅŷ' * max(1, len(source) // 6)}"


def _screen(folder: str, scale: str) -> str:
    """Qt's platform with a screen on which the windows and dialogs find room."""
    wide, tall = (round(side * float(scale)) for side in (1920, 1200))
    screen = {"name": "one", "x": 0, "y": 0, "width": wide, "height": tall, "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    path = Path(folder) / "screen.json"
    path.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}))
    return f"offscreen:configfile={path}"


def _dress(app: Any, asked: argparse.Namespace) -> None:
    from PySide6.QtCore import QSettings, Qt

    import ui.tr
    from ui.theme import Scheme, theme

    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(Path(tempfile.mkdtemp())))
    theme().dress()
    scheme = Scheme.DARK if asked.dark else Scheme.LIGHT
    theme().choose(Scheme.CONTRAST if asked.contrast else scheme, asked.text)
    if asked.longer:
        ui.tr.QCoreApplication = _Longer  # type: ignore[assignment,misc]
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def _photograph_way_in(camera: Any, folder: Path, size: tuple[int, int]) -> None:
    """What is shown before there is a library."""
    from ui.app import Lifestory
    from ui.unlock.first_start import ShowRecoveryKey

    first = Lifestory(folder)
    first.window.resize(*size)
    first.window.show()
    camera.take(first.window, "first-start")
    first.window.show_page(ShowRecoveryKey("5VXAK-DNA6Q-CK1E8-C4Q1C-2CT2D-YE5HZ-CNTBG-Y88RB"))
    camera.take(first.window, "recovery-key")
    first.window.hide()


def _photograph_editor(program: Any, camera: Any, only: str) -> None:
    from editor_states import photograph_editor

    child = program.shell.library.everyone()[0]
    names = [name for name in only.split(",") if name]
    photograph_editor(program.shell, camera, child.id, child.books[0].id, names)


def main() -> int:
    """Render everything."""
    asked = _arguments()
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as temporary:
        os.environ.setdefault("QT_QPA_PLATFORM", _screen(temporary, asked.scale))
        os.environ["QT_SCALE_FACTOR"] = asked.scale
        _photograph_all(asked, temporary)
    return 0


def _photograph_all(asked: argparse.Namespace, temporary: str) -> None:
    from hand import Camera
    from PySide6.QtWidgets import QApplication

    from ui.app import Lifestory

    app = QApplication([])
    _dress(app, asked)
    camera = Camera(asked.out)
    width, height = map(int, asked.size.split("x"))
    if not asked.editor:
        _photograph_way_in(camera, Path(temporary) / "none yet", (width, height))
    program = Lifestory(_folder(asked.library, temporary))
    program.window.resize(width, height)
    program.window.show()
    if not asked.editor:
        camera.take(program.window, "unlock")
    program.unlock(PASSPHRASE)
    while program.shell is None:
        camera.settle(100)
    sys.excepthook = sys.__excepthook__
    if asked.editor:
        _photograph_editor(program, camera, asked.only)
    else:
        _photograph(program, camera, editor=not asked.no_editor)
    program.window.close()
    app.quit()


if __name__ == "__main__":
    sys.exit(main())
