"""When the program itself went wrong: a dialog that says nothing was lost, and a clean report.

The report names the kind of trouble and the places in the code. It never carries the exception's
words, a value or a path of this computer, since those may hold a child's data.
"""

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lifestory import __version__
from lifestory.errors import LifestoryError
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import quiet
from ui.widgets.dialog import Dialog


def report_of(trouble: BaseException) -> str:
    """What happened and where, without a word of what was being worked on."""
    system = f"{platform.system()} {platform.release()}"
    lines = [
        f"Lifestory {__version__}, Python {platform.python_version()}, Qt {qt_version}, {system}"
    ]
    link: BaseException | None = trouble
    while link is not None:
        lines.append(type(link).__name__)
        for frame in traceback.extract_tb(link.__traceback__):
            place = Path(frame.filename)
            lines.append(f"  {place.parent.name}/{place.name}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


class CrashDialog(Dialog):
    """Says that nothing was lost and offers the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Something in the program went wrong"),
            tr("Go on"),
            parent,
            lead=tr(
                "Nothing was lost: every edit is kept the moment it is made. You can go on. If it "
                "happens again, close Lifestory and open it, and send this report to whoever looks "
                "after it for you. It says nothing about any child."
            ),
            width=560,
        )
        self.leave.hide()
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("Report"))
        self.report.setMinimumHeight(theme().px(160))
        self.body.addWidget(self.report)
        copy = quiet(tr("Copy the report"), self._copy, icon="copy")
        self.feet.insertWidget(0, copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def show_crash(parent: QWidget | None, trouble: BaseException) -> None:
    """Show the dialog for something that should not have happened."""
    CrashDialog(report_of(trouble), parent).exec()


def catch_all(parent: QWidget, tell: Callable[[LifestoryError], None]) -> Callable[[], None]:
    """Route what escapes a slot: a `LifestoryError` is told as a notice, the rest is a crash.

    Returns a function that puts back what was there before.
    """
    before = sys.excepthook

    def hear(
        kind: type[BaseException], trouble: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(trouble, LifestoryError):
            tell(trouble)
        elif isinstance(trouble, Exception):
            show_crash(parent, trouble)
        else:
            before(kind, trouble, trace)

    sys.excepthook = hear

    def put_back() -> None:
        if sys.excepthook is hear:
            sys.excepthook = before

    return put_back
