"""The left of an open decision: what the record says, the manager, what the child wanted."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.model import Decision, DecisionKind, Home, Stay
from lifestory.oversight.decisions import Fault, around, record_troubles
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.homes_record import span_words
from ui.story.part import choices_of, fact_asks
from ui.tr import tr
from ui.widgets.date_field import WhenField
from ui.widgets.field import WordsField
from ui.widgets.form import Ask, Form
from ui.widgets.growing import Growing
from ui.widgets.keeping import Keeper
from ui.widgets.labels import Label, rule
from ui.widgets.spelling import SpeltMarks, misspelt, spots_in

if TYPE_CHECKING:
    from lifestory.library import Reading


def asks_of_record() -> tuple[Ask, ...]:
    """What was decided, and how that is known."""
    return (
        Ask(
            "question",
            tr("The child’s question"),
            help=tr("Such as “Why did I go to live with Anna and Joe?”"),
            kind="words",
            needed=tr("A question is needed; the child’s own is best."),
        ),
        Ask("kind", tr("Kind"), kind="choice", choices=choices_of(DecisionKind)),
        Ask("when", tr("When"), kind="when"),
        Ask("decided", tr("What was decided"), kind="words"),
        Ask(
            "decided_by",
            tr("Who decided"),
            kind="words",
            help=tr("A person, or the body and who led it."),
        ),
        Ask("considered", tr("What else was considered"), kind="words"),
        Ask("reasons", tr("Why, as the record has it"), kind="words"),
        *fact_asks(tr("Which record it stands in."), tr("Belongs in a book")),
    )


def _asks_of_manager() -> tuple[Ask, ...]:
    return (
        Ask("manager", tr("The manager who stood behind it")),
        Ask("manager_when", tr("When the manager recorded it"), kind="when"),
        Ask("manager_why", tr("The manager’s reason"), kind="words"),
    )


def _asks_of_child(stays: list[tuple[UUID | None, str]]) -> tuple[Ask, ...]:
    return (
        Ask("child_wanted", tr("What the child wanted"), kind="words"),
        Ask("child_wanted_done", tr("What was done about it"), kind="words"),
        Ask("stay_id", tr("The stay it led to"), kind="choice", choices=stays),
    )


_READ_BY_THE_CHILD = "question"
"""The field of the record that stands on a page; the others are a professional's own words."""


class RecordColumn(QWidget):
    """The record in four parts; everything is kept as it is typed."""

    def __init__(self, bridge: StoryBridge, keeper: Keeper) -> None:
        super().__init__()
        self._bridge, self._keeper = bridge, keeper
        self._decision: UUID | None = None
        self.forms: list[Form] = []
        self._growing: dict[str, Growing] = {}
        self.lacks = Label("", "warn", wraps=True)
        self.manager_lacks = Label("", "warn", wraps=True)
        self.wish_lacks = Label("", "warn", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, t.M, t.L)
        self._column.setSpacing(t.M)
        self._begin(tr("What the record says"), asks_of_record(), self.lacks)
        self._begin(tr("The manager"), _asks_of_manager(), self.manager_lacks)
        asks = _asks_of_child([(None, tr("None"))])
        self._begin(tr("What the child wanted"), asks, self.wish_lacks)
        self._column.addStretch(1)

    @property
    def fields(self) -> dict[str, Any]:
        """Every field by its name."""
        return {name: field for form in self.forms for name, field in form.fields.items()}

    def _begin(self, title: str, asks: tuple[Ask, ...], lacks: Label) -> None:
        if self.forms:
            self._column.addSpacing(t.S)
            self._column.addWidget(rule())
        self._column.addWidget(Label(title, "section"))
        self._column.addWidget(lacks)
        form = Form(asks)
        for name, field in form.fields.items():
            if isinstance(field, WordsField):
                self._growing[name] = Growing(field.paper)
                SpeltMarks(field.paper, spots_in if name == _READ_BY_THE_CHILD else misspelt)
            field.edited.connect(self._soon(name))
            field.finished.connect(self._keeper.now)
        self.forms.append(form)
        self._column.addWidget(form)

    def _soon(self, name: str) -> Callable[[], None]:
        return lambda: self._keeper.soon(("record", name), lambda: self._keep(name))

    def show_decision(self, reading: "Reading", decision: Decision) -> None:
        """Show a record; a field whose words wait to be kept is left alone."""
        is_new = decision.id != self._decision
        self._decision = decision.id
        self.fields["stay_id"].offer(_stays(reading))
        for name, field in self.fields.items():
            value = getattr(decision, name)
            waits = self._keeper.waits(("record", name))
            if is_new or (not waits and field.value() != value and _is_clear(field)):
                field.complain("")
                field.show_value(value)
                if name in self._growing:
                    self._growing[name].fit()
        self._say_lacks(reading, decision)

    def _say_lacks(self, reading: "Reading", decision: Decision) -> None:
        held = around(
            reading.child,
            reading.all(Stay),
            (),
            (),
            datetime.now().astimezone().date(),
        )
        troubles = list(record_troubles(decision, held))
        for label, faults in (
            (self.lacks, (Fault.RECORD, Fault.DATE, Fault.AFTER_STAY)),
            (self.manager_lacks, (Fault.MANAGER, Fault.MANAGER_WHY, Fault.MANAGER_DATE)),
            (self.wish_lacks, (Fault.WISH,)),
        ):
            said = [f"▲ {one.sentence}" for one in troubles if one.fault in faults]
            label.say("\n".join(said))
            label.setVisible(bool(said))

    def _keep(self, name: str) -> None:
        field = self.fields[name]
        value = field.value()
        needed = tr("A question is needed; the child’s own is best.")
        if name == "question":
            field.complain("" if value else needed)
        if self._decision is None or (name == "question" and not value) or not _is_clear(field):
            return
        label = tr("Change the record of a decision")
        with self._bridge.story.edit(label, joins=f"{self._decision} {name}") as edit:
            row = edit.find(Decision, self._decision)
            if row is not None:
                setattr(row, name, value)


def _is_clear(field: Any) -> bool:
    return not isinstance(field, WhenField) or field.is_clear()


def _stays(reading: "Reading") -> list[tuple[UUID | None, str]]:
    homes = {home.id: home.name for home in reading.all(Home)}
    found: list[tuple[UUID | None, str]] = [(None, tr("None"))]
    return found + [
        (one.id, f"{homes[one.home_id]}, {span_words(one)}") for one in reading.all(Stay)
    ]
