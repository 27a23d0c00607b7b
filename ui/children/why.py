"""Why somebody should look at a child: each flag with how it was found, each due date with its
source; and the place to say why a flag stands."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lifestory.oversight import Flag, what_is_due
from ui import theme as t
from ui.children.cards import WEIGHT_TONES
from ui.saying import day_words
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import link, quiet
from ui.widgets.due_block import beside, due_block
from ui.widgets.form import Ask
from ui.widgets.labels import Label, rule
from ui.widgets.signs import Sign

if TYPE_CHECKING:
    from lifestory.oversight import Attention

_WIDTH, _LEAST = 316, 220
_PART = 0.36
"""The largest part of the window that the pane may take."""


def explain_asks() -> tuple[Ask, ...]:
    """What is asked of whoever says why a flag stands."""
    return (
        Ask(
            "why",
            tr("Why it is so"),
            kind="words",
            needed=tr("A reason is needed, so that others can follow it."),
        ),
        Ask("by", tr("Who says so"), needed=tr("A name is needed.")),
    )


class WhyPane(QFrame):
    """Beside the list. `open_asked()` asks for the child's story, `explain_asked(flag)` and
    `take_back_asked(flag)` for a reason to be given or taken back."""

    open_asked = Signal()
    explain_asked = Signal(object)
    take_back_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setMinimumWidth(theme().px(_LEAST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.open_button = quiet(tr("Open the story"), self.open_asked.emit, icon="book-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(t.L, t.L, t.XS, t.L)
        column.setSpacing(t.M)
        self.name = Label("", "section", wraps=True)
        column.addWidget(self.name)
        column.addWidget(self._area, 1)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

    def fit(self, window: int) -> None:
        """Take no more room than a window of this width, in pixels, can spare."""
        most = min(theme().px(_WIDTH), round(window * _PART))
        self.setMaximumWidth(max(most, theme().px(_LEAST)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), theme().px(_WIDTH))

    def show_child(self, attention: "Attention | None", today: date) -> None:
        """Show what stands about a child; nothing without one."""
        self.setVisible(attention is not None)
        if attention is None:
            return
        child = attention.child
        self.name.say(child.called)
        self.open_button.setAccessibleName(tr("Open the story of {child}", child=child.called))
        inside = QWidget()
        inside.setProperty("role", "flow")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, t.M, 0)
        column.setSpacing(t.M)
        for flag in (*attention.open, *(flag for flag in attention.flags if not flag.is_open)):
            column.addWidget(self._flag(flag, today))
        dues = [due for due in what_is_due(child.dues) if not due.is_late(today)]
        if dues and attention.flags:
            column.addWidget(rule())
        for due in dues:
            column.addWidget(due_block(due, today))
        if not attention.flags and not dues:
            column.addWidget(Label(tr("Nothing waits here."), "soft", wraps=True))
        column.addStretch(1)
        self._area.setWidget(inside)

    def _flag(self, flag: Flag, today: date) -> QWidget:
        tone = WEIGHT_TONES[flag.weight] if flag.is_open else "soft"
        block, column = beside(Sign(flag.weight.value if flag.is_open else "explained", tone))
        column.addWidget(Label(flag.sentence, "strong" if flag.is_open else "soft", wraps=True))
        given = flag.explained
        if given is None:
            column.addWidget(Label(flag.how, "note", wraps=True))
            self._action(column, tr("Say why"), flag, lambda: self.explain_asked.emit(flag))
            return block
        day = day_words(given.on, today)
        said = tr("{name}, {day}: {why}", name=given.by or tr("Explained"), day=day, why=given.why)
        column.addWidget(Label(said, "note", wraps=True))
        self._action(column, tr("Take this back"), flag, lambda: self.take_back_asked.emit(flag))
        return block

    def _action(
        self, column: QVBoxLayout, words: str, flag: Flag, do: Callable[[], object]
    ) -> None:
        button = link(words, do)
        button.setAccessibleName(f"{words}: {flag.sentence}")
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
