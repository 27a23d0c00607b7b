"""Where each decision stands: told at which stages, and what it lacks, in words.

Read from the story at one moment, as values; nothing here is a widget.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.model import (
    Decision,
    Explanation,
    Person,
    ReadingStage,
    Relationship,
    Stay,
)
from lifestory.oversight.decisions import (
    Around,
    Fault,
    around,
    manager_lacks,
    record_lacks,
    record_troubles,
    told_troubles,
)
from lifestory.words import dates
from lifestory.words.ages import stage_to_begin_with
from lifestory.words.jargon import find_marks
from lifestory.words.numbers import joined
from ui.tr import counted, tr

if TYPE_CHECKING:
    from lifestory.library import Reading


class Told(StrEnum):
    """How a decision stands at one stage."""

    TOLD = "told"
    BEGUN = "begun"
    MISSING = "missing"
    LEFT = "left"


class Lack(StrEnum):
    """What a decision may lack; the weightiest first."""

    RECORD = "record"
    MANAGER = "manager"
    EXPLANATION = "explanation"
    DATES = "dates"
    WORDS = "words"


class Order(StrEnum):
    """How the list is sorted."""

    DATE = "date"
    LACKS = "lacks"


@dataclass(frozen=True)
class DecisionLine:
    """One decision as the list shows it. `told` has a state for each of the six stages."""

    id: UUID
    question: str
    when: str
    who: str
    day: date
    told: tuple[Told, ...]
    lacks: tuple[Lack, ...]
    lacking: tuple[str, ...]
    """What it lacks, in words, the weightiest first."""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it, the dots in words."""
        parts = [self.question, self.when or tr("no date yet"), self.who]
        for state in Told:
            stages = [
                stage.measures.title.lower()
                for stage, one in zip(ReadingStage, self.told, strict=True)
                if one is state
            ]
            if stages:
                parts.append(f"{told_words(state)}: {', '.join(stages)}")
        return ". ".join(part for part in (*parts, *self.lacking) if part)


@dataclass(frozen=True)
class Standing:
    """Every decision of a story. `stage` is the one that explanations are asked for at."""

    called: str
    stage: ReadingStage
    lines: tuple[DecisionLine, ...]

    def count(self, lack: Lack) -> int:
        """How many lack this."""
        return sum(lack in line.lacks for line in self.lines)

    def chosen(self, lack: Lack | None, order: Order) -> list[DecisionLine]:
        """The lines that lack this, or all, in an order."""
        found = [line for line in self.lines if lack is None or lack in line.lacks]
        if order is Order.LACKS:
            found.sort(key=lambda line: (-_weight(line), line.day))
        return found

    @property
    def sentence(self) -> str:
        """What a manager asks first, in one line."""
        n = len(self.lines)
        whole = n - self.count(Lack.RECORD)
        behind = n - self.count(Lack.MANAGER)
        told = n - self.count(Lack.EXPLANATION)
        return tr(
            "{decisions}: {whole} with a full record, {behind} with a manager behind them, "
            "{told} explained for {child}’s stage, {stage}.",
            decisions=counted("{n} decision", "{n} decisions", n),
            whole=whole,
            behind=behind,
            told=told,
            child=self.called,
            stage=self.stage.measures.title.lower(),
        )


def told_words(state: Told) -> str:
    """The word for a dot."""
    return {
        Told.TOLD: tr("explained"),
        Told.BEGUN: tr("begun"),
        Told.MISSING: tr("not explained"),
        Told.LEFT: tr("not for this child"),
    }[state]


def state_of(explanation: Explanation | None) -> Told:
    """How one stage stands."""
    if explanation is None:
        return Told.MISSING
    if explanation.not_for_child:
        return Told.LEFT
    if explanation.is_told:
        return Told.TOLD
    return Told.BEGUN if explanation.is_begun else Told.MISSING


def standing_of_decisions(reading: "Reading", today: date | None = None) -> Standing:
    """Look every decision of a story over, on a day; today if none is given."""
    by_decision: dict[UUID, dict[ReadingStage, Explanation]] = {}
    for one in reading.all(Explanation):
        by_decision.setdefault(one.decision_id, {})[one.stage] = one
    today = today or datetime.now().astimezone().date()
    stage = stage_to_begin_with(reading.child, today)
    held = around(
        reading.child,
        reading.all(Stay),
        reading.all(Person),
        reading.all(Relationship),
        today,
    )
    lines = [
        _line(decision, by_decision.get(decision.id, {}), stage, held)
        for decision in sorted(reading.all(Decision), key=_day)
    ]
    return Standing(reading.child.called, stage, tuple(lines))


def _line(
    decision: Decision,
    told: dict[ReadingStage, Explanation],
    stage: ReadingStage,
    held: Around,
) -> DecisionLine:
    states = tuple(state_of(told.get(each)) for each in ReadingStage)
    lacking = list(_lacking(decision, told, stage, held))
    return DecisionLine(
        id=decision.id,
        question=decision.question,
        when=dates.short(decision.when) if decision.when is not None else "",
        who=decision.decided_by.strip(),
        day=_day(decision),
        told=states,
        lacks=tuple(dict.fromkeys(lack for lack, _ in lacking)),
        lacking=tuple(words for _, words in lacking),
    )


def _lacking(
    decision: Decision,
    told: dict[ReadingStage, Explanation],
    stage: ReadingStage,
    held: Around,
) -> Iterator[tuple[Lack, str]]:
    faults = {trouble.fault for trouble in record_troubles(decision, held)}
    yield from _of_record(decision, faults)
    here = told.get(stage)
    settled = here is not None and (here.is_told or here.is_left_knowingly)
    if decision.for_book and not settled:
        how = tr("Begun") if state_of(here) is Told.BEGUN else tr("Not explained")
        yield (
            Lack.EXPLANATION,
            tr("{how} for {stage}", how=how, stage=stage.measures.title.lower()),
        )
    if here is not None and here.not_for_child and not here.why_not.strip():
        yield Lack.EXPLANATION, tr("Nobody said why not")
    yield from _of_dates(decision, faults)
    yield from _of_words(decision, [one for one in told.values() if not one.not_for_child], held)


def _of_record(decision: Decision, faults: set[Fault]) -> Iterator[tuple[Lack, str]]:
    missing = record_lacks(decision)
    if missing:
        yield Lack.RECORD, tr("The record does not say {what}", what=joined(missing, "or"))
    if Fault.WISH in faults:
        yield Lack.RECORD, tr("Nothing says what was done about the child’s wish")
    missing = manager_lacks(decision)
    if missing and not decision.manager.strip():
        yield Lack.MANAGER, tr("No manager is recorded")
    elif missing:
        yield (
            Lack.MANAGER,
            tr("The manager’s record does not say {what}", what=joined(missing, "or")),
        )


def _of_dates(decision: Decision, faults: set[Fault]) -> Iterator[tuple[Lack, str]]:
    for fault, words in (
        (
            Fault.DATE,
            tr("The date does not fit") if decision.when else tr("No date is recorded"),
        ),
        (Fault.AFTER_STAY, tr("Dated after the stay it led to")),
        (Fault.MANAGER_DATE, tr("The manager’s record is dated before it")),
    ):
        if fault in faults:
            yield Lack.DATES, words


def _of_words(
    decision: Decision, told: list[Explanation], held: Around
) -> Iterator[tuple[Lack, str]]:
    marked = sum(len(find_marks(beat)) for one in told for beat in one.beats)
    if marked:
        yield Lack.WORDS, counted("{n} word to look at", "{n} words to look at", marked)
    faults = {
        trouble.fault
        for one in told
        if one.is_begun
        for trouble in told_troubles(decision, one, "\n".join(one.beats), held)
    }
    for fault, words in (
        (Fault.GAP, tr("A gap to fill")),
        (Fault.NAME, tr("A name that should not stand")),
        (Fault.NOT_YOUR_FAULT, tr("“Not your fault” is not said")),
    ):
        if fault in faults:
            yield Lack.WORDS, words


def _weight(line: DecisionLine) -> int:
    return sum(1 << (len(Lack) - list(Lack).index(lack)) for lack in line.lacks)


def _day(decision: Decision) -> date:
    return decision.when.earliest if decision.when is not None else date.max
