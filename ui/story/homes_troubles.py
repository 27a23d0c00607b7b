"""What is wrong or missing in the dates of stays, in plain words with what to do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lifestory.library.stays import StayTrouble, Trouble, fits_within
from lifestory.model import Stay, When
from lifestory.words import ages, dates
from ui import theme as t
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.buttons import link
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label

_SHOWN = 2
_SENTENCES = {
    StayTrouble.BACKWARDS: "The stay at {home} ends before it begins. Look at both dates.",
    StayTrouble.OUTSIDE: "The time at {home} does not lie within the stay at {other}. "
    "Look at the dates of both.",
    StayTrouble.NO_END: "The stay at {home} has no end, though {child} was at {other} afterwards. "
    "Say when it ended, or put one within the other.",
    StayTrouble.OVERLAP: "{child} is both at {home} and at {other} from {first} to {last}. "
    "Change a date, or put one within the other.",
    StayTrouble.SINCE: "Where has {child} lived since {first}, when the stay at {home} ended? "
    "Add the home, or take the end away if it still lasts.",
    StayTrouble.GAP: "Nothing is known from {first} to {last}{long}, before {home}. "
    "Ask where {child} lived then, or add the home.",
}


@dataclass(frozen=True)
class Advice:
    """One sentence, and what can be done: open a stay, put it within another, add a home."""

    words: str
    open: tuple[UUID, ...] = ()
    within: tuple[UUID, UUID] | None = None
    add: tuple[date, date] | None = None


def advice_on(
    trouble: Trouble, stays: Mapping[UUID, Stay], names: Mapping[UUID, str], child: str
) -> Advice:
    """What to say about something in the dates. `names` are the homes' by stay."""
    stay = stays[trouble.stay]
    here = names[stay.id]
    other = stays.get(trouble.other) if trouble.other is not None else None
    there = names[other.id] if other is not None else ""
    both = (stay.id,) if other is None else (stay.id, other.id)
    words = tr(_SENTENCES[trouble.kind], child=child, home=here, other=there, **_days(trouble))
    nested = trouble.kind in (StayTrouble.NO_END, StayTrouble.OVERLAP)
    hole = None
    if trouble.kind in (StayTrouble.GAP, StayTrouble.SINCE):
        assert trouble.first is not None
        assert trouble.last is not None
        hole = (trouble.first, trouble.last)
    return Advice(words, both, _nested(stay, other) if nested else None, hole)


def _days(trouble: Trouble) -> dict[str, str]:
    if trouble.first is None or trouble.last is None:
        return {"first": "", "last": "", "long": ""}
    first, last = When.of(trouble.first), When.of(trouble.last)
    long = ages.how_long(first, last)
    return {
        "first": dates.short(first),
        "last": dates.short(last),
        "long": f" ({long})" if long else "",
    }


def _nested(stay: Stay, other: Stay | None) -> tuple[UUID, UUID] | None:
    """The shorter of two stays and the longer it can lie within, or None."""
    if other is None:
        return None
    pairs = sorted(((stay, other), (other, stay)), key=lambda pair: _length(pair[0]))
    return next(((inner.id, outer.id) for inner, outer in pairs if fits_within(inner, outer)), None)


def _length(stay: Stay) -> int:
    if stay.start is None or stay.end is None:
        return 10**6
    return (stay.end.latest - stay.start.earliest).days


class TroublesBox(QFrame):
    """The advice, two at a time. `open_asked(stay)`, `within_asked(inner, outer)`,
    `add_asked(first, last)`."""

    open_asked = Signal(UUID)
    within_asked = Signal(UUID, UUID)
    add_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.setProperty("tone", "warn")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(t.M, t.S, t.M, t.S)
        self._column.setSpacing(t.XS)
        self._all = False
        self._advice: Sequence[Advice] = ()
        self._names: Mapping[UUID, str] = {}
        self.hide()

    def show_advice(self, advice: Sequence[Advice], names: Mapping[UUID, str]) -> None:
        """Show these; `names` are the homes' by stay."""
        self._advice, self._names = advice, names
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = advice if self._all else advice[:_SHOWN]
        for one in shown:
            self._column.addWidget(self._line(one))
        more = len(advice) - len(shown)
        if more:
            words = counted(
                "One more thing about the dates", "{n} more things about the dates", more
            )
            self._column.addWidget(link(words, self._show_all))
        self.setVisible(bool(advice))

    def words(self) -> list[str]:
        """The sentences that there are."""
        return [one.words for one in self._advice]

    def _show_all(self) -> None:
        self._all = True
        self.show_advice(self._advice, self._names)

    def _line(self, one: Advice) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(one.words, wraps=True))
        row = FlowLayout(spacing=theme().px(t.M))
        if one.add is not None:
            row.addWidget(link(tr("Add the home"), self._adding(*one.add)))
        if one.within is not None:
            inner, outer = one.within
            words = tr(
                "Put {home} within {other}", home=self._names[inner], other=self._names[outer]
            )
            row.addWidget(link(words, self._nesting(inner, outer)))
        for id in one.open:
            row.addWidget(link(tr("Open {home}", home=self._names[id]), self._opening(id)))
        column.addLayout(row)
        return line

    def _adding(self, first: date, last: date) -> Callable[[], None]:
        return lambda: self.add_asked.emit(first, last)

    def _nesting(self, inner: UUID, outer: UUID) -> Callable[[], None]:
        return lambda: self.within_asked.emit(inner, outer)

    def _opening(self, id: UUID) -> Callable[[], None]:
        return lambda: self.open_asked.emit(id)
