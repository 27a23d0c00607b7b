"""The row of filters above the wall: what is missing as chips, everything else as small menus."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from lifestory.model import KeepsakeKind, Permission
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.story.keepsake_filter import CHILD, MISSING, Gathered, Known, Wanted, counts_of
from ui.tr import counted, tr
from ui.widgets.chip import FilterChip
from ui.widgets.flow import FlowLayout

Choice = tuple[Any, str, int]
"""A value, its words, and how many keepsakes have it."""


class MenuChip(QPushButton):
    """A filter with a menu; pressed in while it is set. `chosen(value)`, None for anything."""

    chosen = Signal(object)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._choices: list[Choice] = []
        self.value: Any = None
        self.setProperty("role", "filter")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._say()

    def offer(self, choices: Sequence[Choice], value: Any) -> None:
        """Offer these; the set one is kept even when nothing has it."""
        self._choices, self.value = list(choices), value
        self._say()

    def _say(self) -> None:
        chosen = next((said for value, said, _ in self._choices if value == self.value), "")
        said = f"{self._words}: {chosen}" if self.value is not None and chosen else self._words
        self.setText(f"{said}  ▾")
        self.setAccessibleName(said)
        self.setChecked(self.value is not None)

    def _fill(self) -> None:
        self._menu.clear()
        self._add(None, tr("Any"))
        self._menu.addSeparator()
        for value, words, count in self._choices:
            self._add(value, f"{words}   {count}")

    def _add(self, value: Any, words: str) -> None:
        action = self._menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(value == self.value)
        action.triggered.connect(lambda _=False: self.chosen.emit(value))


class Filters(QWidget):
    """`changed()` when something else is wanted; `wanted` says what."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        words = {
            "all": tr("All"),
            "date": tr("No date"),
            "described": tr("No description"),
            "permission": tr("Permission not asked"),
            "people": tr("Nobody named"),
            "checked": tr("Not checked"),
        }
        self.chips = {key: FilterChip(text) for key, text in words.items()}
        self.menus = {
            "person": MenuChip(tr("Who")),
            "home": MenuChip(tr("Where")),
            "year": MenuChip(tr("Year")),
            "age": MenuChip(tr("Age")),
            "uses": MenuChip(tr("In books")),
            "kind": MenuChip(tr("Kind")),
            "permission": MenuChip(tr("May be used")),
        }
        flow = FlowLayout(self, spacing=t.S)
        for key, chip in self.chips.items():
            flow.addWidget(chip)
            chip.clicked.connect(lambda _=False, key=key: self.choose_missing(key))
        for name, menu in self.menus.items():
            flow.addWidget(menu)
            menu.chosen.connect(lambda value, name=name: self.choose(name, value))
        self.chips["all"].setChecked(True)

    def choose_missing(self, key: str) -> None:
        """Show what lacks something, or with "all" everything again."""
        cleared = Wanted() if key == "all" else replace(self.wanted, missing=key)
        self._want(cleared)

    def choose(self, name: str, value: Any) -> None:
        """Show what has a value; None is anything."""
        self._want(replace(self.wanted, **{name: value}))

    def clear(self) -> None:
        """Show everything."""
        self._want(Wanted())

    def _want(self, wanted: Wanted) -> None:
        self.wanted = wanted
        for key, chip in self.chips.items():
            chip.setChecked(key == (wanted.missing or "all") and (key != "all" or self.is_open))
        self.changed.emit()

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self.wanted == Wanted()

    def show_counts(self, gathered: Gathered) -> None:
        """Say how many there are of everything that can be chosen."""
        known = list(gathered.known.values())
        self.chips["all"].count(len(known))
        for key in MISSING:
            lacking = sum(one.lacks(key) for one in known)
            self.chips[key].count(lacking)
            self.chips[key].setVisible(bool(lacking) or self.wanted.missing == key)
        for name, menu in self.menus.items():
            choices = _CHOICES[name](known, gathered)
            menu.offer(choices, getattr(self.wanted, name))
            menu.setVisible(len(choices) > 1 or menu.value is not None)


def _persons(known: Sequence[Known], gathered: Gathered) -> list[Choice]:
    counts = counts_of(known, lambda one: one.people)
    choices: list[Choice] = [(CHILD, gathered.called, counts[None])] if counts[None] else []
    named = [(one.id, one.called or one.name, counts[one.id]) for one in gathered.people]
    return choices + sorted((one for one in named if one[2]), key=lambda one: -one[2])


def _homes(known: Sequence[Known], gathered: Gathered) -> list[Choice]:
    counts = counts_of(known, lambda one: one.homes)
    return [(one.id, one.name, counts[one.id]) for one in gathered.homes if counts[one.id]]


def _numbers(
    get: Callable[[Known], int | None], say: Callable[[int], str]
) -> Callable[[Sequence[Known], Gathered], list[Choice]]:
    def choices(known: Sequence[Known], _: Gathered) -> list[Choice]:
        counts = Counter(number for number in map(get, known) if number is not None)
        return [(number, say(number), counts[number]) for number in sorted(counts)]

    return choices


def _age_said(age: int) -> str:
    return counted("{n} year old", "{n} years old", age) if age else tr("in the first year")


def _uses(known: Sequence[Known], _: Gathered) -> list[Choice]:
    said = {0: tr("not used yet"), 1: tr("used"), 2: tr("used more than once")}
    wanted = {number: Wanted(uses=number) for number in said}
    return [(number, said[number], sum(map(wanted[number].fits, known))) for number in said]


def _kinds(known: Sequence[Known], _: Gathered) -> list[Choice]:
    counts = counts_of(known, lambda one: (one.keepsake.kind,))
    return [(kind, word_for(kind), counts[kind]) for kind in KeepsakeKind if counts[kind]]


def _permissions(known: Sequence[Known], _: Gathered) -> list[Choice]:
    counts = counts_of(known, lambda one: (one.keepsake.permission,))
    return [(each, word_for(each), counts[each]) for each in Permission if counts[each]]


_CHOICES: dict[str, Callable[[Sequence[Known], Gathered], list[Choice]]] = {
    "person": _persons,
    "home": _homes,
    "year": _numbers(lambda one: one.year, str),
    "age": _numbers(lambda one: one.age, _age_said),
    "uses": _uses,
    "kind": _kinds,
    "permission": _permissions,
}
