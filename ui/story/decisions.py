"""Decisions: what the record says on one side, telling the child at six stages on the other."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QWidget

from lifestory.model import Decision, DecisionKind, Explanation, ReadingStage, Stay
from lifestory.words import dates
from ui.bridge import StoryBridge
from ui.story.homes import span_words
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.story.part import choices_of, copy_values, fact_asks
from ui.story.telling import TellingDialog
from ui.tr import counted, tr
from ui.widgets.buttons import quiet
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_DECISION = (
    "question", "kind", "when", "decided", "decided_by", "reasons", "considered", "child_wanted",
    "child_wanted_done", "manager", "manager_when", "manager_why", "stay_id", "source", "for_book",
)  # fmt: skip


class DecisionsPart(ListPart):
    """A line for each decision, with a dot for each reading stage it is explained at."""

    key: ClassVar[str] = "decisions"
    kinds: ClassVar[frozenset[str]] = frozenset({"decision", "explanation", "stay", "home"})
    drawing: ClassVar[str] = "decision"
    is_in_records: ClassVar[bool] = True

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Decisions"),
            tr("No decision is here yet. Begin with the one the child asks about."),
            tr("Add a decision"),
        )

    def lines(self, reading: "Reading") -> list[Line]:
        """Every decision by its date."""
        told: dict[UUID, set[ReadingStage]] = {}
        for one in reading.all(Explanation):
            if one.is_told:
                told.setdefault(one.decision_id, set()).add(one.stage)
        return [
            _line(decision, told.get(decision.id, set()))
            for decision in sorted(reading.all(Decision), key=_day)
        ]

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """The question, when, what and who."""
        return self.asks(reading)[:5]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """The record of a decision."""
        stays: list[tuple[UUID | None, str]] = [(None, tr("None"))]
        names = _home_names(reading)
        stays += [(one.id, f"{names[one.home_id]}, {span_words(one)}") for one in reading.all(Stay)]
        return (
            Ask(
                "question",
                tr("The child’s question"),
                help=tr("Such as “Why did I go to live with Anna and Joe?”"),
                needed=tr("A question is needed; the child’s own is best."),
            ),
            Ask("kind", tr("Kind"), kind="choice", choices=choices_of(DecisionKind)),
            Ask("when", tr("When"), kind="when"),
            Ask("decided", tr("What was decided"), kind="words"),
            Ask("decided_by", tr("Who decided")),
            Ask("reasons", tr("Why"), kind="words"),
            Ask("considered", tr("What else was considered"), kind="words"),
            Ask("child_wanted", tr("What the child wanted"), kind="words"),
            Ask("child_wanted_done", tr("What was done about it"), kind="words", lines=2),
            Ask("manager", tr("The manager who stood behind it")),
            Ask("manager_when", tr("When the manager recorded it"), kind="when"),
            Ask("manager_why", tr("The manager’s reason"), kind="words"),
            Ask("stay_id", tr("It led to"), kind="choice", choices=stays),
            *fact_asks(tr("Which record it stands in."), tr("Belongs in a book")),
        )

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """The record's fields."""
        return copy_values(reading.get(Decision, id), _OF_DECISION)

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new decision."""
        return edit.add(Decision(**values)).id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change one field of the record."""
        setattr(edit.get(Decision, id), name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take a decision out, with its explanations."""
        edit.delete(edit.get(Decision, id))

    def extras(self, line: Line) -> list[QWidget]:
        """The way to telling the child."""
        return [
            quiet(tr("Tell it to the child"), lambda: self.tell(line.id), icon="message-circle")
        ]

    def tell(self, decision_id: UUID) -> None:
        """Open the explanations of a decision."""
        TellingDialog(self.bridge, decision_id, self).exec()


def _line(decision: Decision, told: set[ReadingStage]) -> Line:
    missing = [] if decision.record_is_complete else [tr("the record is not complete")]
    if decision.record_is_complete and not decision.manager.strip():
        missing = [tr("no manager’s record")]
    stages = counted("explained at one stage", "explained at {n} stages", len(told))
    parts = [
        dates.short(decision.when) if decision.when is not None else tr("no date yet"),
        stages if told else tr("not explained yet"),
        *missing,
    ]
    return Line(
        id=decision.id,
        title=decision.question,
        sub=" · ".join(parts),
        mark="diamond",
        tone="warm",
        dots=tuple("full" if stage in told else "ring" for stage in ReadingStage),
    )


def _home_names(reading: "Reading") -> dict[UUID, str]:
    from lifestory.model import Home

    return {home.id: home.name for home in reading.all(Home)}


def _day(decision: Decision) -> date:
    return decision.when.earliest if decision.when is not None else date.max
