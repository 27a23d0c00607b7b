"""A small declarative form: a tuple of `Ask`s becomes a column of fields.

    ASKS = (Ask("name", tr("Name")), Ask("born", tr("Born"), kind="when"))

`kind` is "line", "words", "when", "choice", "many", "tick" or "checked"; `name` is the attribute of
the row that the field shows and changes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme as t
from ui.tr import tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.date_field import WhenField
from ui.widgets.dialog import Dialog
from ui.widgets.field import ChoiceField, Field, LineField, ManyField, TickField, WordsField

Choices = Sequence[tuple[Any, str]]


@dataclass(frozen=True)
class Ask:
    """One thing a form asks for. `needed` is the sentence said when it was left empty."""

    name: str
    label: str
    kind: str = "line"
    help: str = ""
    choices: Choices = ()
    needed: str = ""
    placeholder: str = ""
    lines: int = 3


def field_of(ask: Ask) -> Field:
    """The field that an `Ask` describes."""
    if ask.kind == "words":
        return WordsField(ask.label, ask.help, lines=ask.lines)
    if ask.kind == "when":
        return WhenField(ask.label, ask.help)
    if ask.kind == "choice":
        return ChoiceField(ask.label, ask.choices, ask.help)
    if ask.kind == "many":
        return ManyField(ask.label, ask.choices, ask.help)
    if ask.kind == "checked":
        return CheckedField(ask.label, ask.help)
    if ask.kind == "tick":
        return TickField(ask.label, ask.help)
    return LineField(ask.label, ask.help, placeholder=ask.placeholder)


class Form(QWidget):
    """Fields in a column. `changed(name)` comes when somebody leaves a field they changed."""

    changed = Signal(str)

    def __init__(self, asks: Iterable[Ask], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks = tuple(asks)
        self.fields = {ask.name: field_of(ask) for ask in self.asks}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.L)
        for name, field in self.fields.items():
            field.finished.connect(self._telling(name))
            column.addWidget(field)

    def show_row(self, row: object) -> None:
        """Show a row's values; a field somebody is typing in is left alone."""
        for name, field in self.fields.items():
            if not field.control.hasFocus():
                field.show_value(getattr(row, name))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show these values, by the fields' names."""
        for name, value in values.items():
            self.fields[name].show_value(value)

    def values(self) -> dict[str, Any]:
        """What the fields hold, by name."""
        return {name: field.value() for name, field in self.fields.items()}

    def is_good(self) -> bool:
        """Whether nothing that is needed is missing; says beneath the fields what is."""
        good = True
        for ask in self.asks:
            field = self.fields[ask.name]
            if isinstance(field, WhenField):
                good = good and field.is_clear()
                continue
            missing = bool(ask.needed) and not field.value()
            field.complain(ask.needed if missing else "")
            if missing and good:
                field.control.setFocus()
            good = good and not missing
        return good

    def _telling(self, name: str) -> Callable[[], None]:
        return lambda: self.changed.emit(name)


class FormDialog(Dialog):
    """A form with a verb. After `exec()` ask for `form.values()`."""

    def __init__(
        self,
        title: str,
        verb: str,
        asks: Iterable[Ask],
        parent: QWidget | None = None,
        *,
        lead: str = "",
        values: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(title, verb, parent, lead=lead, leave=tr("Leave it"))
        self.form = Form(asks)
        self.form.show_values(values or {})
        self.body.addWidget(self.form)
        next(iter(self.form.fields.values())).control.setFocus()

    def can_accept(self) -> bool:
        """Whether the form is good."""
        return self.form.is_good()

    def keep_or_leave(self) -> None:
        """End without asking, as the lock does: what is complete is kept, the rest is left."""
        if any(field.value() for field in self.form.fields.values()) and self.form.is_good():
            self.accept()
        else:
            self.reject()
