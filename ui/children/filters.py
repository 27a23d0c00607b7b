"""The filters as chips: where the work stands, what cannot wait, who works on it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lifestory.model.kinds import WorkState
from lifestory.template.policies import FixedBy, Weight, policy_in_use
from ui import theme as t
from ui.children.model import ChildrenModel
from ui.children.sentences import plan_words
from ui.saying import state_words
from ui.tr import tr
from ui.widgets.chip import FilterChip
from ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

Wants = Callable[["ChildSummary"], bool]


@dataclass(frozen=True)
class _Toggle:
    """A filter that is on or off beside the others."""

    key: str
    words: str
    wants: Wants


class MenuChip(FilterChip):
    """A filter that takes one of several names from a menu: "Worker", then "Worker: Dee Marsh"."""

    chosen = Signal()

    def __init__(self, title: str, everyone: str) -> None:
        super().__init__(title)
        self._title, self._everyone = title, everyone
        self.value = ""
        self.menu_of_names = QMenu(self)
        self.clicked.connect(self._open)

    def offer(self, names: Iterable[str]) -> None:
        """Offer these names; the chosen one stays if it is still among them."""
        known = sorted({name for name in names if name}, key=str.casefold)
        if self.value not in known:
            self.value = ""
        self.menu_of_names.clear()
        for name in ("", *known):
            action = QAction(name or self._everyone, self.menu_of_names)
            action.setCheckable(True)
            action.setChecked(name == self.value)
            action.triggered.connect(lambda _=False, name=name: self.choose(name))
            self.menu_of_names.addAction(action)
        self.setVisible(len(known) > 1 or bool(self.value))
        self._say()

    def choose(self, name: str) -> None:
        """Take this name, or everybody with an empty one."""
        self.value = name
        for action in self.menu_of_names.actions():
            action.setChecked(action.text() == (name or self._everyone))
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        words = tr("{title}: {name}", title=self._title, name=self.value)
        self.setText(f"{words if self.value else self._title}  ▾")
        self.setAccessibleName(words if self.value else self._title)
        self.setChecked(bool(self.value))

    def _open(self) -> None:
        self.setChecked(bool(self.value))
        self.menu_of_names.popup(self.mapToGlobal(self.rect().bottomLeft()))


class Filters(QWidget):
    """All chips. `chosen()` comes when one was pressed; `wants(child)` says who is left."""

    chosen = Signal()

    def __init__(self, model: ChildrenModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.state: WorkState | None = None
        self.states: dict[WorkState | None, FilterChip] = {None: FilterChip(tr("All"))}
        self.states |= {state: FilterChip(state_words(state)) for state in WorkState}
        for key, chip in self.states.items():
            chip.clicked.connect(lambda _=False, key=key: self._choose_state(key))
        self._toggles = {toggle.key: toggle for toggle in self._all_toggles()}
        self.toggles = {key: FilterChip(toggle.words) for key, toggle in self._toggles.items()}
        for chip in self.toggles.values():
            chip.clicked.connect(self.chosen)
        self.worker = MenuChip(tr("Worker"), tr("Every worker"))
        self.team = MenuChip(tr("Team"), tr("Every team"))
        self.plan = MenuChip(tr("Plan"), tr("Every plan"))
        menus = (self.worker, self.team, self.plan)
        flow = FlowLayout(self, spacing=t.S)
        for chip in (*self.states.values(), *self.toggles.values(), *menus):
            flow.addWidget(chip)
        for menu in menus:
            menu.chosen.connect(self.chosen)
        self.states[None].setChecked(True)

    def _all_toggles(self) -> Iterable[_Toggle]:
        policy, model = policy_in_use(), self._model
        soon = timedelta(days=policy.attention.soon_days)

        def by_law(child: "ChildSummary") -> bool:
            rule = policy.find(child.dues[0].rule) if child.dues else None
            return rule is not None and rule.fixed_by is FixedBy.LAW

        yield _Toggle("no-book", tr("No book"), lambda child: not child.books)
        yield _Toggle(
            "late", tr("Late"), lambda child: child.due is not None and child.due < model.today
        )
        yield _Toggle(
            "soon",
            tr("Due soon"),
            lambda child: child.due is not None and model.today <= child.due <= model.today + soon,
        )
        yield _Toggle("law", tr("Due by law"), by_law)
        yield _Toggle(
            "red",
            tr("Cannot wait"),
            lambda child: model.attention(child).weight is Weight.RED,
        )

    def wants(self) -> Wants:
        """What the pressed chips let through, as it is now."""
        state = self.state
        worker, team, plan = self.worker.value, self.team.value, self.plan.value
        toggles = [
            self._toggles[key].wants for key, chip in self.toggles.items() if chip.isChecked()
        ]
        return lambda child: (
            (state is None or child.state is state)
            and (not worker or child.worker == worker)
            and (not team or child.team == team)
            and (not plan or plan_words(child) == plan)
            and all(wants(child) for wants in toggles)
        )

    def show_counts(self, everyone: "list[ChildSummary]") -> None:
        """Show on each chip how many it would leave; a chip that leaves nobody is hidden."""
        of_state = Counter(child.state for child in everyone)
        for state, chip in self.states.items():
            number = len(everyone) if state is None else of_state[state]
            chip.count(number)
            chip.setVisible(state is None or number > 0 or chip.isChecked())
        for key, chip in self.toggles.items():
            number = sum(map(self._toggles[key].wants, everyone))
            chip.count(number)
            chip.setVisible(number > 0 or chip.isChecked())
        self.worker.offer(child.worker for child in everyone)
        self.team.offer(child.team for child in everyone)
        self.plan.offer({plan_words(child) for child in everyone})

    def clear(self) -> None:
        """Let everybody through again."""
        for chip in self.toggles.values():
            chip.setChecked(False)
        for menu in (self.worker, self.team, self.plan):
            menu.choose("")
        self._choose_state(None)

    def _choose_state(self, state: WorkState | None) -> None:
        self.state = state
        for key, chip in self.states.items():
            chip.setChecked(key is state)
        self.chosen.emit()
