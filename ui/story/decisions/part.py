"""The Decisions of a story: the list with what each lacks, and one decision open."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lifestory.model import Decision
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.decisions.dots import Legend
from ui.story.decisions.opened import OpenDecision
from ui.story.decisions.record import asks_of_record
from ui.story.decisions.rows import DecisionList, StageHead
from ui.story.decisions.standing import Lack, Order, Standing, standing_of_decisions
from ui.story.part import BRINGING_IN, Part
from ui.tr import tr
from ui.widgets.buttons import primary, quiet
from ui.widgets.chip import FilterChip
from ui.widgets.dialog import ask
from ui.widgets.empty import EmptyState
from ui.widgets.field import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.form import FormDialog
from ui.widgets.labels import Label


class DecisionsPart(Part):
    """See the module."""

    key: ClassVar[str] = "decisions"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"child", "decision", "explanation", "stay", "home", "person", "relationship"}
    )

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(bridge, tr("Decisions"))
        self.lack: Lack | None = None
        self.order = Order.DATE
        self.standing: Standing | None = None
        self.new = primary(tr("Add a decision"), self.ask_new, icon="plus")
        self.from_records = quiet(tr("Bring in records"), self._bring_in, icon="file-text")
        self.head.addWidget(self.from_records)
        self.head.addWidget(self.new)
        self.sentence = Label("", "soft", wraps=True)
        self.list = DecisionList()
        self.list.opened.connect(self.reveal)
        self.stages = StageHead(self.list)
        self.none = Label(tr("No decision lacks this."), "soft")
        self.sort = Choice()
        self.filters: dict[Lack | None, FilterChip] = {}
        self.empty = EmptyState(
            "decision",
            tr("No decision is here yet. Begin with the one the child asks about."),
            tr("Add a decision"),
            self.ask_new,
        )
        self.empty.also(tr("Bring it in from the records"), self._bring_in)
        self.pages = QStackedWidget()
        self.overview = self._overview()
        for page in (self.overview, self.empty):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)

    @cached_property
    def opened(self) -> OpenDecision:
        """The page of one decision; made when the first one is opened."""
        made = OpenDecision(self.bridge)
        made.closed.connect(self.close_decision)
        made.stepped.connect(self.step)
        made.taken_out.connect(self.ask_remove)
        back = QShortcut(QKeySequence("Escape"), made, self.close_decision)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.pages.addWidget(made)
        return made

    def _overview(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.M)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(t.S)
        flow, group = FlowLayout(spacing=t.XS), QButtonGroup(self)
        for lack, words in _filters():
            chip = FilterChip(words)
            chip.clicked.connect(self._filtering(lack))
            group.addButton(chip)
            self.filters[lack] = chip
            flow.addWidget(chip)
        row.addLayout(flow, 1)
        self.sort.setAccessibleName(tr("Sort decisions"))
        self.sort.addItems([tr("By date"), tr("What lacks most first")])
        self.sort.activated.connect(self._sorted)
        row.addWidget(self.sort, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.stages)
        column.addWidget(self.list, 1)
        column.addWidget(self.none)
        column.addWidget(Legend())
        return page

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again; an open decision stays open for as long as it is there."""
        with self.bridge.story.read() as reading:
            if self.is_open:
                decision = reading.find(Decision, self.opened.decision or UUID(int=0))
                if decision is not None:
                    self.opened.show_decision(reading, decision)
                    return  # the list is looked over again when it is shown again
                self.opened.decision = None
            self.standing = standing_of_decisions(reading)
        self._show_list()
        self._show_page(self.overview if self.standing.lines else self.empty)

    @property
    def is_open(self) -> bool:
        """Whether one decision is open."""
        return "opened" in self.__dict__ and self.opened.decision is not None

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.title.setVisible(not self.is_open)
        self.new.setVisible(page is self.overview)
        self.from_records.setVisible(page is self.overview)

    def _show_list(self) -> None:
        standing = self.standing
        if standing is None:
            return
        self.sentence.say(standing.sentence)
        for lack, chip in self.filters.items():
            chip.count(len(standing.lines) if lack is None else standing.count(lack))
            chip.setChecked(lack is self.lack)
        self.stages.stage = standing.stage
        self.stages.update()
        lines = standing.chosen(self.lack, self.order)
        self.list.show_lines(lines)
        self.none.setVisible(not lines)

    def _filtering(self, lack: Lack | None) -> Callable[[], None]:
        def choose() -> None:
            self.lack = lack
            self._show_list()

        return choose

    def _sorted(self, at: int) -> None:
        self.order = list(Order)[at]
        self._show_list()

    # --- opening ------------------------------------------------------------------------------

    def reveal(self, id: UUID) -> None:
        """Open a decision; what is not one is passed over."""
        with self.bridge.story.read() as reading:
            decision = reading.find(Decision, id)
            if decision is None:
                return
            self.opened.show_decision(reading, decision)
        self.list.make_current(id)
        self._show_page(self.opened)
        self.opened.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_decision(self) -> None:
        """Go back to the list."""
        self.opened.keeper.now()
        self.opened.decision = None
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Open the decision before or after, in the order of the list."""
        ids = [line.id for line in self.list.lines()]
        if self.opened.decision in ids:
            at = ids.index(self.opened.decision) + by
            if 0 <= at < len(ids):
                self.reveal(ids[at])

    # --- changing -----------------------------------------------------------------------------

    def _bring_in(self) -> None:
        self.go.emit(BRINGING_IN)

    def ask_new(self) -> None:
        """Ask for a new decision, add it and open it."""
        dialog = FormDialog(tr("Add a decision"), tr("Add"), asks_of_record()[:5], self)
        if dialog.exec():
            self.add_from(dialog.form.values())

    def add_from(self, values: Mapping[str, Any]) -> UUID:
        """Add one with these values and open it."""
        with self.bridge.story.edit(tr("Add a decision")) as edit:
            new = edit.add(Decision(**values)).id
        self.refresh()
        self.reveal(new)
        return new

    def ask_remove(self, id: UUID) -> None:
        """Ask whether a decision shall go, and take it out."""
        with self.bridge.story.read() as reading:
            question = reading.get(Decision, id).question
        chosen = ask(
            self,
            tr("Take out “{what}”?", what=question),
            detail=tr(
                "Its record and its explanations go from the story and from every draft. Undo "
                "brings them back."
            ),
            verbs=[tr("Take it out")],
            destructive=True,
        )
        if chosen is None:
            return
        self.opened.keeper.now()
        with self.bridge.story.edit(tr("Take out “{what}”", what=question)) as edit:
            edit.delete(edit.get(Decision, id))
        self.close_decision()


def _filters() -> list[tuple[Lack | None, str]]:
    return [
        (None, tr("All")),
        (Lack.RECORD, tr("Record lacking")),
        (Lack.MANAGER, tr("Manager lacking")),
        (Lack.EXPLANATION, tr("Not explained")),
        (Lack.DATES, tr("Dates do not fit")),
        (Lack.WORDS, tr("Words to look at")),
    ]
