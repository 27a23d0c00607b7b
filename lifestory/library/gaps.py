"""What is not known yet of a child's life, found in the facts alone.

The home screen counts them, so they are found here, where the index is kept;
`lifestory.oversight` says them in words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from lifestory.library.reading import Reading
from lifestory.model import (
    Child,
    Decision,
    Explanation,
    Home,
    Keepsake,
    Relation,
    Relationship,
    Stay,
)
from lifestory.words.ages import age_at

A_MONTH = timedelta(days=31)
"""How long a child's time may be unaccounted for before it counts as a gap."""
_TWO_YEARS = 24
"""A picture that cannot be dated within so many months speaks of no year of life."""


class GapKind(StrEnum):
    """What is missing."""

    BIRTH_DATE = "birth-date"
    PICTURE_OF_CHILD = "picture-of-child"
    MOTHER = "mother"
    FATHER = "father"
    HOMES = "homes"
    STAY_START = "stay-start"
    TIME_BETWEEN_STAYS = "time-between-stays"
    WHY_MOVED = "why-moved"
    DECISION_RECORD = "decision-record"
    MANAGER_RECORD = "manager-record"


@dataclass(frozen=True)
class Gap:
    """One thing to find out. `row` is the stay or decision that it is about, if any."""

    kind: GapKind
    row: UUID | None = None


def gaps_in(reading: Reading) -> list[Gap]:
    """Everything that is missing, in the order in which one would ask for it."""
    child = reading.child
    stays = [stay for stay in reading.all(Stay) if stay.for_book]
    return [
        *_about_child(child),
        *_about_parents(reading.all(Relationship, Relationship.to_id == None)),  # noqa: E711
        *_about_stays(child, stays, reading.all(Home)),
        *_about_decisions(reading.all(Decision)),
    ]


def counted_by_kind(gaps: list[Gap]) -> tuple[tuple[GapKind, int], ...]:
    """How many of each kind there are, in the order in which one would ask."""
    return tuple(Counter(gap.kind for gap in gaps).items())


def years_pictured(reading: Reading) -> tuple[int, ...]:
    """The years of the child's life, 0 for the first, of which there is a dated keepsake.

    A date that may lie in one year of life or the next counts for both; nothing is known while the
    day of birth is not.
    """
    born = reading.child.born
    if born is None or born.earliest == date.min or born.latest == date.max:
        return ()
    years: set[int] = set()
    for keepsake in reading.all(Keepsake):
        age = age_at(born, keepsake.when)
        if age is not None and age.most - age.least <= _TWO_YEARS:
            years.update(range(max(age.years[0], 0), age.years[1] + 1))
    return tuple(sorted(years))


def unexplained_in(reading: Reading) -> list[UUID]:
    """The decisions that no told explanation stands beside, at the child's reading stage if one
    is chosen, else at any stage; one that is knowingly not told there is not among them."""
    stage = reading.child.reading_stage
    told = {
        explanation.decision_id
        for explanation in reading.all(Explanation)
        if (explanation.is_told or explanation.is_left_knowingly)
        and stage in (None, explanation.stage)
    }
    return [
        decision.id
        for decision in reading.all(Decision)
        if decision.for_book and decision.id not in told
    ]


def _about_child(child: Child) -> Iterator[Gap]:
    if child.born is None:
        yield Gap(GapKind.BIRTH_DATE)
    if child.portrait_id is None:
        yield Gap(GapKind.PICTURE_OF_CHILD)


def _about_parents(to_child: list[Relationship]) -> Iterator[Gap]:
    known = {relationship.relation for relationship in to_child}
    if Relation.MOTHER not in known:
        yield Gap(GapKind.MOTHER)
    if Relation.FATHER not in known:
        yield Gap(GapKind.FATHER)


def _about_stays(child: Child, stays: list[Stay], homes: list[Home]) -> Iterator[Gap]:
    if not stays or not homes:
        yield Gap(GapKind.HOMES)
        return
    placed = sorted((stay for stay in stays if stay.start is not None), key=_begins)
    for stay in stays:
        if stay.start is None:
            yield Gap(GapKind.STAY_START, stay.id)
    covered = child.born.latest if child.born is not None else None
    for place, stay in enumerate(placed):
        assert stay.start is not None
        if covered is not None and stay.start.earliest - A_MONTH > covered:
            yield Gap(GapKind.TIME_BETWEEN_STAYS, stay.id)
        if place and stay.inside_id is None and not stay.why_started_told.strip():
            yield Gap(GapKind.WHY_MOVED, stay.id)
        until = date.max if stay.end is None else stay.end.latest
        covered = until if covered is None else max(covered, until)


def _about_decisions(decisions: list[Decision]) -> Iterator[Gap]:
    for decision in decisions:
        if not decision.record_is_complete:
            yield Gap(GapKind.DECISION_RECORD, decision.id)
        elif not decision.manager.strip() or not decision.manager_why.strip():
            yield Gap(GapKind.MANAGER_RECORD, decision.id)


def _begins(stay: Stay) -> date:
    return date.max if stay.start is None else stay.start.earliest
