"""Dialogs: only to choose. Verbs on the buttons; Escape is always safe.

`ask()` is how a screen asks a question. Tests replace it with `answer_with`.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import danger, primary, quiet
from ui.widgets.focus_ring import FocusRing
from ui.widgets.labels import Label


class Dialog(QDialog):
    """Put what there is to choose into `body`; the verb is the primary button.

    `accept()` is called when the verb is pressed; override `can_accept` to hold it back. Escape and
    the other button change nothing.
    """

    def __init__(
        self,
        title: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        lead: str = "",
        leave: str = "",
        destructive: bool = False,
        width: int = 440,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(theme().px(width), self._most(parent).width()))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.XL, t.XL, t.XL, t.L)
        column.setSpacing(t.L)
        column.addWidget(Label(title, "section", wraps=True))
        if lead:
            column.addWidget(Label(lead, "soft", wraps=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(t.L)
        column.addLayout(self.body, 1)
        self.feet = QHBoxLayout()
        self.feet.setSpacing(t.S)
        self.feet.addStretch(1)
        self.leave = quiet(leave or tr("Leave it"), self.reject)
        self.feet.addWidget(self.leave)
        self.verb: QPushButton | None = None
        if verb:
            self.verb = (danger if destructive else primary)(verb, self._try)
            self.verb.setDefault(not destructive)
            self.feet.addWidget(self.verb)
        column.addLayout(self.feet)
        FocusRing(self)

    @staticmethod
    def _most(parent: QWidget | None) -> QSize:
        """How large a dialog may be: a little smaller than the window that it lies over."""
        if parent is None:
            return QApplication.primaryScreen().availableSize() - QSize(2 * t.XL, 2 * t.XXL)
        window = parent.window().size() - QSize(2 * t.XL, 2 * t.XL)
        return window.expandedTo(QSize(theme().px(360), theme().px(320)))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as the words need, in the middle of the window."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Be as tall as the words need at this width, and no taller than the screen."""
        layout, wide = self.layout(), max(self.width(), self.minimumWidth())
        fits = layout is not None and layout.hasHeightForWidth()
        tall = layout.totalHeightForWidth(wide) if layout is not None and fits else 0
        room = self.screen().availableGeometry().height() - theme().px(60)
        self.resize(wide, min(tall or self.height(), room))

    def can_accept(self) -> bool:
        """Whether everything that is needed has been given; complain in the fields if not."""
        return True

    def _try(self) -> None:
        if self.can_accept():
            self.accept()


class Asker(Protocol):
    """How a question is put: the index of the verb that was chosen, or None."""

    def __call__(
        self,
        parent: QWidget | None,
        question: str,
        detail: str,
        verbs: Sequence[str],
        destructive: bool,
    ) -> int | None:
        """Ask and wait."""


def _ask_in_window(
    parent: QWidget | None, question: str, detail: str, verbs: Sequence[str], destructive: bool
) -> int | None:
    dialog = Dialog(question, "", parent, lead=detail)
    chosen: list[int] = []

    def choose(index: int) -> Callable[[], None]:
        def do() -> None:
            chosen.append(index)
            dialog.accept()

        return do

    for index, verb in enumerate(verbs):
        last = index == len(verbs) - 1
        make = quiet if not last else danger if destructive else primary
        dialog.feet.addWidget(make(verb, choose(index)))
    dialog.leave.setFocus()
    dialog.setAccessibleName(question)
    return chosen[0] if dialog.exec() and chosen else None


_asker: list[Asker] = [_ask_in_window]


def ask(
    parent: QWidget | None,
    question: str,
    *,
    detail: str = "",
    verbs: Sequence[str],
    destructive: bool = False,
) -> int | None:
    """Ask something; returns the index of the chosen verb, None when it was left.

    The last verb is the one most people want. With `destructive` it is shown as such: then
    `detail` must name what goes and that it can be brought back.
    """
    return _asker[-1](parent, question, detail, verbs, destructive)


class answer_with:  # noqa: N801 - reads as what it does: `with answer_with(0): ...`
    """While this lasts every question is answered with this verb; `asked` keeps the questions."""

    def __init__(self, answer: int | None) -> None:
        self._answer = answer
        self.asked: list[str] = []

    def __enter__(self) -> "answer_with":
        _asker.append(self)
        return self

    def __call__(
        self,
        parent: QWidget | None,
        question: str,
        detail: str,
        verbs: Sequence[str],
        destructive: bool,
    ) -> int | None:
        """Remember the question and answer it."""
        self.asked.append(question)
        return self._answer

    def __exit__(self, *exception: object) -> None:
        _asker.pop()
