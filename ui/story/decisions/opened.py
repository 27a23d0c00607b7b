"""One decision open over the whole part: the record on the left, telling the child on the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from lifestory.library.known_words import know_word, known_words
from lifestory.model import Decision
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.decisions.record import RecordColumn
from ui.story.decisions.telling import TellingColumn
from ui.story.part import scrolling
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.chip import FilterChip
from ui.widgets.keeping import Keeper
from ui.widgets.labels import Label
from ui.widgets.spelling import spelling

if TYPE_CHECKING:
    from lifestory.library import Reading


_NARROW = 620
"""Pixels at 100 % under which the two sides do not stand beside each other."""


class OpenDecision(QWidget):
    """`closed()` goes back to the list, `stepped(by)` to the decision before or after, and
    `taken_out(id)` asks for it to be taken out."""

    closed = Signal()
    stepped = Signal(int)
    taken_out = Signal(UUID)

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.decision: UUID | None = None
        self.keeper = Keeper(self)
        self.question = Label("", "section", wraps=True)
        self.back = link(tr("All decisions"), self.closed.emit, icon="chevron-left")
        self.before = icon_button("chevron-up", tr("The decision before"), self._go(-1))
        self.after = icon_button("chevron-down", tr("The decision after"), self._go(1))
        self.remove = icon_button("trash-2", tr("Take this decision out"), self._remove)
        self.record = RecordColumn(bridge, self.keeper)
        self.telling = TellingColumn(bridge, self.keeper)
        top = QHBoxLayout()
        top.setSpacing(t.S)
        top.addWidget(self.back)
        top.addStretch(1)
        for button in (self.before, self.after, self.remove):
            top.addWidget(button)
        left, right = QFrame(), QFrame()
        for frame, inside in ((left, scrolling(self.record)), (right, self.telling)):
            frame.setProperty("role", "card")
            column = QVBoxLayout(frame)
            column.setContentsMargins(t.L, t.L, t.S, t.M)
            column.addWidget(inside)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(t.M)
        self.columns.setProperty("role", "bare")
        self.columns.addWidget(left)
        self.columns.addWidget(right)
        left.setMinimumWidth(theme().px(240))
        right.setMinimumWidth(theme().px(300))
        self.sides = {left: FilterChip(tr("The record")), right: FilterChip(tr("Telling"))}
        group = QButtonGroup(self)
        for side, chip in self.sides.items():
            chip.clicked.connect(self._turning_to(side))
            group.addButton(chip)
            top.insertWidget(1, chip)
        self.sides[right].setChecked(True)
        self._side: QWidget = right
        self.columns.setStretchFactor(0, 0)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([theme().px(300), theme().px(680)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.S)
        column.addLayout(top)
        column.addWidget(self.question)
        column.addWidget(self.columns, 1)
        bridge.leaving.connect(self.keeper.now)
        bridge.stepping.connect(self.keeper.now)
        spelling().learned.connect(self._learn)

    def show_decision(self, reading: "Reading", decision: Decision) -> None:
        """Show a decision as it is now; what is half typed stays."""
        if decision.id != self.decision:
            self.keeper.now()
        self.decision = decision.id
        spelling().take_words(known_words(reading))
        self.question.say(decision.question)
        self.record.show_decision(reading, decision)
        self.telling.show_decision(reading, decision)

    def _learn(self, word: str) -> None:
        if self.isVisible():
            know_word(self._bridge.story, word)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both sides, one is shown and chips turn to the other."""
        super().resizeEvent(event)
        self._show_sides()

    def _show_sides(self) -> None:
        narrow = self.width() < theme().px(_NARROW)
        for side, chip in self.sides.items():
            side.setVisible(not narrow or side is self._side)
            chip.setVisible(narrow)

    def _turning_to(self, side: QWidget) -> Callable[[], None]:
        def turn() -> None:
            self._side = side
            self._show_sides()

        return turn

    def _go(self, by: int) -> Callable[[], None]:
        return lambda: self.stepped.emit(by)

    def _remove(self) -> None:
        if self.decision is not None:
            self.taken_out.emit(self.decision)
