"""The dates that the work is timed by, each with what falls due from it, and what is due in all."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lifestory.library.due import dues_in
from lifestory.model import KeyDate, KeyDateKind, When
from lifestory.oversight import DueSaid, what_is_due
from lifestory.oversight.due import due_said
from lifestory.template.policies import policy_in_use
from lifestory.words.kinds import word_for
from lifestory.words.numbers import capital
from ui import theme as t
from ui.bridge import StoryBridge
from ui.due_words import due_line
from ui.story.part import choices_of, copy_values
from ui.tr import tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.card import Card
from ui.widgets.date_field import WhenField
from ui.widgets.due_block import due_block
from ui.widgets.field import Tick
from ui.widgets.form import Ask, FormDialog
from ui.widgets.labels import Label, rule

if TYPE_CHECKING:
    from lifestory.library import Reading

_ORDER = list(KeyDateKind)
_SHOWN_DUES = 2


def key_date_asks() -> tuple[Ask, ...]:
    """What is asked for a new key date."""
    kinds = [pair for pair in choices_of(KeyDateKind) if pair[0] is not KeyDateKind.EXPLAINED]
    return (
        Ask("kind", tr("What"), kind="choice", choices=kinds),
        Ask("when", tr("When"), kind="when"),
        Ask("planned", tr("It is only arranged so far"), kind="tick"),
    )


def _more_asks() -> tuple[Ask, ...]:
    return (
        Ask(
            "source",
            tr("Where this comes from"),
            help=tr("The record, or who said so. Never printed."),
        ),
        Ask("checked", tr("Checked against the record"), kind="checked"),
        Ask("note", tr("A note"), kind="words"),
    )


class KeyDatesCard(Card):
    """Every key date in a field of its own, kept when the field is left."""

    def __init__(self, bridge: StoryBridge, today: date) -> None:
        super().__init__(tr("Key dates"))
        self._bridge, self._today = bridge, today
        self.rows: dict[UUID, DateRow] = {}
        self.add_button = link(tr("Add a date"), self.ask_new, icon="plus")
        self.head.addWidget(self.add_button)
        self.empty = Label(
            tr(
                "No date is here yet. Begin with the day of coming into care: what falls due, and "
                "when, is counted from it."
            ),
            "soft",
            wraps=True,
        )
        self.body.addWidget(self.empty)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(t.L)
        self._grid.setVerticalSpacing(t.M)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def show_dates(self, reading: "Reading") -> tuple[DueSaid, ...]:
        """Show the dates of a story; returns what is due by them."""
        dates = [row for row in reading.all(KeyDate) if row.kind is not KeyDateKind.EXPLAINED]
        dates.sort(key=_place)
        policy = policy_in_use()
        dues = dues_in(reading, policy)
        self.empty.setVisible(not dates)
        if [row.id for row in dates] != list(self.rows):
            self._lay_out(dates)
        for row in dates:
            from_it = [due for due in dues if due.after is row.kind and due.since == row.when]
            said = [each for due in from_it if (each := due_said(due, policy)) is not None]
            self.rows[row.id].show_date(row, said, policy.dates.get(row.kind, ""), self._today)
        return what_is_due(dues, policy)

    def _lay_out(self, dates: list[KeyDate]) -> None:
        kept = {row.id: self.rows.get(row.id) for row in dates}
        for id, gone in self.rows.items():
            if id not in kept:
                gone.hide()
                gone.deleteLater()
        self.rows = {row.id: kept[row.id] or self._new_row(row) for row in dates}
        for at, widget in enumerate(self.rows.values()):
            self._grid.removeWidget(widget)
            self._grid.addWidget(widget, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        before: QWidget = self.add_button
        for control in (each for row in self.rows.values() for each in row.controls()):
            QWidget.setTabOrder(before, control)
            before = control

    def _new_row(self, row: KeyDate) -> "DateRow":
        widget = DateRow(row.kind)
        widget.field.finished.connect(lambda: self._keep(row.id))
        widget.arranged.clicked.connect(lambda: self._keep(row.id))
        widget.more.clicked.connect(lambda: self.ask_more(row.id))
        widget.take_out.clicked.connect(lambda: self._take_out(row.id, row.kind))
        return widget

    def ask_new(self) -> None:
        """Ask for a new date and add it."""
        dialog = FormDialog(
            tr("Add a date"), tr("Add"), key_date_asks(), self, values=self._suggested()
        )
        if dialog.exec():
            self.add_date(dialog.form.values())

    def add_date(self, values: Mapping[str, Any]) -> None:
        """Add a date; one that is still to come counts as arranged."""
        row = KeyDate(**values)
        row.planned = row.planned or self._is_to_come(row.when)
        with self._bridge.story.edit(tr("Add “{what}”", what=word_for(row.kind))) as edit:
            edit.add(row)

    def ask_more(self, id: UUID) -> None:
        """Ask where a date comes from and what else is to be said of it."""
        with self._bridge.story.read() as reading:
            row = reading.get(KeyDate, id)
        dialog = FormDialog(
            capital(word_for(row.kind)),
            tr("Keep it"),
            _more_asks(),
            self,
            values=copy_values(row, ("source", "note")),
        )
        if dialog.exec():
            with self._bridge.story.edit(
                tr("Say more of “{what}”", what=word_for(row.kind))
            ) as edit:
                changed = edit.get(KeyDate, id)
                for name, value in dialog.form.values().items():
                    setattr(changed, name, value)

    def _suggested(self) -> dict[str, Any]:
        """The kind that is likeliest to be missing: the first that is not there yet."""
        known = {row.kind for row in self.rows.values()}
        return {"kind": next((kind for kind in _ORDER if kind not in known), KeyDateKind.REVIEW)}

    def _keep(self, id: UUID) -> None:
        widget = self.rows.get(id)
        if widget is None or not widget.field.is_clear():
            return
        when, arranged = widget.field.value(), widget.arranged.isChecked()
        with self._bridge.story.edit(tr("Change “{what}”", what=word_for(widget.kind))) as edit:
            row = edit.get(KeyDate, id)
            moved = row.when != when
            row.when = when
            row.planned = arranged or (moved and self._is_to_come(when))

    def _take_out(self, id: UUID, kind: KeyDateKind) -> None:
        with self._bridge.story.edit(tr("Take out “{what}”", what=word_for(kind))) as edit:
            edit.delete(edit.get(KeyDate, id))
        self.add_button.setFocus()

    def _is_to_come(self, when: When | None) -> bool:
        return when is not None and when.earliest > self._today


class DateRow(QWidget):
    """One key date: a field with what falls due beneath, whether it is only arranged, and a way to
    take it out."""

    def __init__(self, kind: KeyDateKind) -> None:
        super().__init__()
        self.kind = kind
        words = capital(word_for(kind))
        self.field = WhenField(words)
        self.arranged = Tick(tr("Only arranged"))
        self.arranged.setAccessibleName(tr("{what}: only arranged", what=words))
        self.more = icon_button("pencil", tr("Source and note of {what}", what=words), token="soft")
        self.take_out = icon_button("trash-2", tr("Take out {what}", what=words), token="soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        foot = QHBoxLayout()
        foot.addWidget(self.arranged)
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.addWidget(self.take_out)
        column.addLayout(foot)

    def controls(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        return (self.field.control, self.arranged, self.more, self.take_out)

    def show_date(self, row: KeyDate, dues: list[DueSaid], help: str, today: date) -> None:
        """Show a date and what falls due from it; a field that somebody types in is left alone."""
        self.arranged.setChecked(row.planned)
        to_come = row.when is not None and row.when.latest > today
        self.arranged.setVisible(row.planned or to_come)
        if self.field.control.hasFocus():
            return
        due = [due_line(each, today) for each in dues]
        passed = row.planned and row.when is not None and row.when.latest < today
        asked = tr("This day has passed. If it was as arranged, take the tick away.")
        said = (*([asked] if passed else ()), *due, *filter(None, (row.note.strip(),)))
        self.field.advise("\n".join(said) or " ".join(help.split()))
        self.field.show_value(row.when)


class DueCard(Card):
    """What is due, the first of it in full."""

    def __init__(self) -> None:
        super().__init__(tr("What is due"))
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self._shown: tuple[DueSaid, ...] | None = None

    def show_dues(self, dues: tuple[DueSaid, ...], today: date) -> None:
        """Show these due dates."""
        if dues == self._shown:
            return
        self._shown = dues
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.M)
        if not dues:
            words = tr("Nothing is due by the dates that are known.")
            column.addWidget(Label(words, "soft", wraps=True))
        for due in dues[:_SHOWN_DUES]:
            column.addWidget(due_block(due, today))
        if dues[_SHOWN_DUES:]:
            column.addWidget(rule())
        for due in dues[_SHOWN_DUES:]:
            column.addWidget(Label(due_line(due, today), "note", wraps=True))
        self.body.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside


def _place(row: KeyDate) -> tuple[date, int]:
    return (row.when.earliest if row.when is not None else date.max, _ORDER.index(row.kind))
