"""What may be wrong with one decision: its record, its manager, its dates, and how it is told.

One place knows the rules; the list of decisions says them in short, `lifestory.checks` as advice
about a book. What is found is said to the worker and never to the child.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from lifestory.model import (
    Child,
    Decision,
    DecisionKind,
    Explanation,
    NameInBook,
    Person,
    ReadingStage,
    Relationship,
    Stay,
    When,
)
from lifestory.words.dates import short
from lifestory.words.fault import NOT_YOUR_FAULT
from lifestory.words.names import is_professional
from lifestory.words.numbers import joined
from lifestory.words.slots import open_gaps

LONG_BEFORE = timedelta(days=31)
"""How long before a court's or a parent's decision a manager's record may lie: the manager agrees
to the plan first. Of a decision of the manager's own it may not lie before it at all."""

AFTERWARDS = timedelta(days=3)
"""How long after a move its decision may be dated: police protection lasts 72 hours at most, and a
judge decides within them."""

_YOUNG = (ReadingStage.FIRST_WORDS, ReadingStage.EARLY_READER, ReadingStage.GROWING_READER)
_NO_PUNISHMENT = (
    DecisionKind.WHICH_ADOPTERS,
    DecisionKind.ADOPTION_ORDER,
    DecisionKind.NEW_SURNAME,
    DecisionKind.SCHOOL_CHANGE,
    DecisionKind.LEAVING_CARE,
    DecisionKind.RETURN_HOME,
)
"""Decisions of which a child does not often think that they were a punishment."""

_SHORT = (NameInBook.FIRST, NameInBook.INITIAL)
"""What a book may carry of a name even in a letter; a letter may say what somebody is called."""

_LAST_COUNTABLE = date(date.max.year - 1, 12, 31)


class Fault(StrEnum):
    """What is wrong; the value names the check that gives advice about it."""

    RECORD = "decision-record"
    MANAGER = "decision-manager"
    MANAGER_WHY = "decision-manager-why"
    MANAGER_DATE = "decision-manager-date"
    AFTER_STAY = "decision-after-stay"
    DATE = "decision-date"
    WISH = "decision-wish"
    GAP = "decision-gap"
    HALF_TOLD = "decision-half-told"
    NAME = "decision-name"
    NOT_YOUR_FAULT = "decision-not-your-fault"


class Trouble(NamedTuple):
    """One fault, as a finished sentence of advice; `grave` when a book must not go out with it."""

    fault: Fault
    sentence: str
    grave: bool = False


@dataclass(frozen=True)
class Around:
    """What a decision is held against.

    `own_names` are the child's, which may stand anywhere; `at_work` the people who are in the story
    because of their work. `today` is None where the future is not asked about.
    """

    called: str
    born: When | None = None
    own_names: frozenset[str] = frozenset()
    stays: Mapping[UUID, Stay] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    at_work: frozenset[UUID] = frozenset()
    today: date | None = None


def around(
    child: Child,
    stays: Iterable[Stay],
    people: Iterable[Person],
    ties: Iterable[Relationship],
    today: date | None,
) -> Around:
    """What the decisions of a story are held against, from its rows."""
    return Around(
        called=child.called,
        born=child.born,
        own_names=frozenset(child.full_name.split()),
        stays={stay.id: stay for stay in stays},
        people=tuple(people),
        at_work=frozenset(tie.person_id for tie in ties if is_professional(tie.relation)),
        today=today,
    )


def record_troubles(decision: Decision, held: Around) -> Iterator[Trouble]:
    """What a record lacks or contradicts; each fault once."""
    for fault, sentence in (
        (Fault.RECORD, _incomplete(decision)),
        (Fault.MANAGER, _no_manager(decision)),
        (Fault.MANAGER_WHY, _silent_manager(decision)),
        (Fault.MANAGER_DATE, _manager_before(decision)),
        (Fault.AFTER_STAY, _after_stay(decision, held)),
        (Fault.DATE, _date(decision, held)),
        (Fault.WISH, _wish(decision, held)),
    ):
        if sentence:
            yield Trouble(fault, sentence)


def told_troubles(
    decision: Decision, told: Explanation, words: str, held: Around
) -> Iterator[Trouble]:
    """What is wrong with how a decision is told at one stage.

    Args:
        decision: what is told.
        told: the explanation; only what has been begun is looked at.
        words: all its words as they will be read, with names in the place of tokens.
        held: what it is held against.
    """
    gaps = tuple(dict.fromkeys(open_gaps(words)))
    if gaps:
        named = joined([f"“{gap}”" for gap in gaps])
        sentence = f"A gap is still to be filled: {named}. Write what is recorded, or say that it "
        yield Trouble(Fault.GAP, f"{sentence}is not known.", grave=True)
    missing = [
        said
        for beat, said in (
            (told.decided, "what was decided"),
            (told.who, "who decided"),
            (told.why, "why"),
        )
        if not beat.strip()
    ]
    if missing:
        sentence = f"The page does not tell {held.called} {joined(missing)}."
        yield Trouble(Fault.HALF_TOLD, sentence, grave=True)
    for person in held.people:
        name = _name_that_should_not_stand(person, words, held, told.stage)
        if name:
            sentence = f"“{name}” should not stand in this book: write the name that "
            yield Trouble(Fault.NAME, f"{sentence}{held.called} uses.", grave=is_hidden(person))
    if not told.not_you.strip() and _needs_comfort(decision, told.stage, words):
        yield Trouble(
            Fault.NOT_YOUR_FAULT,
            f"{held.called} is not told that it was not because of anything {held.called} "
            "did. Write it in the seventh beat.",
        )


# --- the record ---------------------------------------------------------------------------


def record_lacks(decision: Decision) -> list[str]:
    """What a record does not say: what was decided, who decided, why."""
    return [
        what
        for what, words in (
            ("what was decided", decision.decided),
            ("who decided", decision.decided_by),
            ("why", decision.reasons),
        )
        if not words.strip()
    ]


def manager_lacks(decision: Decision) -> list[str]:
    """What is not recorded of the manager who stood behind a decision: who, or when and why."""
    if not decision.manager.strip():
        return ["who"]
    missing = [] if decision.manager_when is not None else ["when"]
    return missing if decision.manager_why.strip() else [*missing, "why"]


def _incomplete(decision: Decision) -> str:
    missing = record_lacks(decision)
    return f"The record does not say {joined(missing)}. Ask the manager." if missing else ""


def _no_manager(decision: Decision) -> str:
    if decision.manager.strip():
        return ""
    return "No manager is recorded who stood behind this decision. Ask the team manager."


def _silent_manager(decision: Decision) -> str:
    missing = manager_lacks(decision)
    if not missing or not decision.manager.strip():
        return ""
    return f"{decision.manager.strip()} is recorded as the manager, but not {joined(missing)}."


def _manager_before(decision: Decision) -> str:
    made, recorded = decision.when, decision.manager_when
    manager = decision.manager.strip()
    if made is None or recorded is None or not manager:
        return ""
    own = manager.casefold() in decision.decided_by.casefold()
    if _latest(recorded) + (timedelta(0) if own else LONG_BEFORE) >= made.earliest:
        return ""
    return (
        f"The manager’s record ({short(recorded)}) is dated before the decision ({short(made)}). "
        "Look at both dates."
    )


def _after_stay(decision: Decision, held: Around) -> str:
    stay = held.stays.get(decision.stay_id) if decision.stay_id is not None else None
    if stay is None or stay.start is None or decision.when is None:
        return ""
    if decision.when.earliest <= _latest(stay.start) + AFTERWARDS:
        return ""
    return (
        f"The decision ({short(decision.when)}) is dated after the stay it led to began "
        f"({short(stay.start)}). Look at both dates."
    )


def _date(decision: Decision, held: Around) -> str:
    when = decision.when
    if when is None:
        return "Nobody has recorded when this was decided."
    if held.born is not None and when.latest < held.born.earliest:
        return f"The date ({short(when)}) is before {held.called} was born."
    if held.today is not None and when.earliest > held.today:
        return f"The date ({short(when)}) has not come yet."
    return ""


def _wish(decision: Decision, held: Around) -> str:
    if not decision.child_wanted.strip() or decision.child_wanted_done.strip():
        return ""
    return (
        f"What {held.called} wanted is recorded, but not what was done about it. Write that down, "
        "also if it was nothing."
    )


def _latest(when: When) -> date:
    """The last day a date can mean, far enough from the calendar's end to be counted on."""
    return min(when.latest, _LAST_COUNTABLE)


# --- the words ----------------------------------------------------------------------------


def is_hidden(person: Person) -> bool:
    """Whether somebody must not be named in a book at all."""
    return person.name_in_book is NameInBook.NOT_AT_ALL or not person.for_book


def _needs_comfort(decision: Decision, stage: ReadingStage, words: str) -> bool:
    is_hard = stage in _YOUNG and decision.kind not in _NO_PUNISHMENT
    return is_hard and not NOT_YOUR_FAULT.search(words)


def _name_that_should_not_stand(
    person: Person, words: str, held: Around, stage: ReadingStage
) -> str:
    parts, hidden = person.name.split(), is_hidden(person)
    names: list[str] = []
    if hidden:
        names = [person.name, person.called, *parts[:1], *parts[-1:]]
    elif person.name_in_book is NameInBook.FULL or person.id in held.at_work:
        return ""
    elif len(parts) > 1 and (person.name_in_book in _SHORT or stage is not ReadingStage.LETTER):
        names = [person.name, parts[-1]]
    allowed = held.own_names if hidden else held.own_names | set(person.called.split())
    for name in sorted({*names} - allowed - {""}, key=lambda each: (-len(each), each)):
        if name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):
            return name
    return ""
