"""From the command to the passphrase field, against an empty window of the same toolkit."""

import os
import subprocess
import sys
from pathlib import Path

from harness import Case, Timed

TITLE = "Starting"
SIZES = (1,)
_TIMES = 7

_ENDING = """
import os
from PySide6.QtWidgets import QApplication

def shown(app=None):
    QApplication.processEvents()
    os._exit(0)
"""
"""What stands in for the event loop: let the window be painted once, and end there."""

_EMPTY = f"""{_ENDING}
from PySide6.QtWidgets import QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
shown()
"""

_OURS = f"""{_ENDING}
import runpy, sys
QApplication.exec = shown
sys.argv = ["lifestory", "--library", sys.argv[1]]
runpy.run_module("lifestory", run_name="__main__", alter_sys=True)
"""


def prepare(folder: Path, size: int) -> None:
    """A library, so that the passphrase is asked for."""
    from lifestory.library import Library

    Library.create(folder / "library", "a passphrase")[0].close()


def _run(script: str, folder: Path, timed: Timed) -> None:
    root = Path(__file__).resolve().parents[2]
    settings = folder / "settings"
    environment = {
        **os.environ,
        "PYTHONPATH": str(root),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(settings),
    }
    command = [sys.executable, "-c", script, str(folder / "library")]
    for _ in range(_TIMES):
        with timed():
            subprocess.run(command, env=environment, check=True)


def _empty(folder: Path, size: int, timed: Timed) -> None:
    _run(_EMPTY, folder, timed)


def _ours(folder: Path, size: int, timed: Timed) -> None:
    _run(_OURS, folder, timed)


CASES = (
    Case("an empty window", _empty),
    Case("the passphrase field", _ours, "an empty window", 1.3),
)
