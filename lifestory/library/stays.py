"""How the stays of a life lie beside each other: where two overlap, and where nothing is known.

A pure function of rows. Partly known dates are given the benefit of every doubt: something is only
found where it would be there however the dates are read. Saying it in words is left to others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from lifestory.library.gaps import A_MONTH
from lifestory.model import Stay, When

A_DAY = timedelta(days=1)
"""Two stays may share the day on which the child moved."""


class StayTrouble(StrEnum):
    """What can be wrong with the dates of stays."""

    BACKWARDS = "backwards"
    """It ends before it begins."""
    OVERLAP = "overlap"
    """Two stays at the same time, neither within the other."""
    NO_END = "no-end"
    """It has no end, though the child has lived elsewhere since."""
    OUTSIDE = "outside"
    """It is said to lie within another stay and does not."""
    GAP = "gap"
    """Nothing is known of the time before it."""
    SINCE = "since"
    """It ended, and nothing is known of the time after it."""


@dataclass(frozen=True)
class Trouble:
    """Something to put right. `other` is the stay it is about too; `first` and `last` are the days
    between which it lies, where there are such days."""

    kind: StayTrouble
    stay: UUID
    other: UUID | None = None
    first: date | None = None
    last: date | None = None


def troubles_in(stays: Sequence[Stay], born: When | None, today: date) -> list[Trouble]:
    """Everything that is surely wrong or missing, each once, by when it happened.

    Args:
        stays: all stays of a child.
        born: the child's birth, from which on a home is looked for.
        today: up to when.
    """
    placed = sorted((stay for stay in stays if _start(stay) is not None), key=_earliest)
    sound = [stay for stay in placed if not _is_backwards(stay)]
    found = [
        *(Trouble(StayTrouble.BACKWARDS, stay.id) for stay in stays if _is_backwards(stay)),
        *_outside(sound),
        *_overlaps(sound, today),
        *_gaps(placed, [stay for stay in stays if _start(stay) is None], born, today),
    ]
    order = {stay.id: number for number, stay in enumerate(placed)}
    return sorted(found, key=lambda one: (one.first or date.min, order.get(one.stay, -1)))


def fits_within(inner: Stay, outer: Stay) -> bool:
    """Whether one stay can lie within another, as far as is known."""
    if inner.start is None or outer.start is None or inner.id == outer.id:
        return False
    if inner.start.latest < outer.start.earliest:
        return False
    if outer.end is None:
        return True
    return inner.start.earliest <= outer.end.latest and (
        inner.end is None or inner.end.earliest <= outer.end.latest
    )


def _start(stay: Stay) -> date | None:
    """The earliest day on which it can have begun."""
    return None if stay.start is None or stay.start.earliest == date.min else stay.start.earliest


def _earliest(stay: Stay) -> tuple[date, date]:
    assert stay.start is not None
    return stay.start.earliest, date.max if stay.end is None else stay.end.latest


def _is_backwards(stay: Stay) -> bool:
    return stay.start is not None and stay.end is not None and stay.end.latest < stay.start.earliest


def _outside(stays: Sequence[Stay]) -> Iterator[Trouble]:
    by_id = {stay.id: stay for stay in stays}
    for stay in stays:
        outer = by_id.get(stay.inside_id) if stay.inside_id is not None else None
        if outer is not None and not fits_within(stay, outer):
            yield Trouble(StayTrouble.OUTSIDE, stay.id, outer.id)


def _overlaps(stays: Sequence[Stay], today: date) -> Iterator[Trouble]:
    for at, stay in enumerate(stays):
        for later in stays[at + 1 :]:
            if stay.id in _around(later, stays) or later.id in _around(stay, stays):
                continue
            both = _surely_both(stay, later, today)
            if both is None:
                continue
            open_ones = [one for one in (stay, later) if one.end is None]
            if len(open_ones) == 1:
                (lasting,) = open_ones
                other = later if lasting is stay else stay
                if _surely_before(lasting, other):
                    yield Trouble(StayTrouble.NO_END, lasting.id, other.id, *both)
                    continue
            yield Trouble(StayTrouble.OVERLAP, stay.id, later.id, *both)


def _surely_before(one: Stay, other: Stay) -> bool:
    assert one.start is not None
    assert other.start is not None
    return one.start.latest < other.start.earliest


def _around(stay: Stay, stays: Sequence[Stay]) -> set[UUID]:
    """The stays that one lies within, the outermost too."""
    by_id = {one.id: one for one in stays}
    found: set[UUID] = set()
    at: Stay | None = stay
    while at is not None and at.inside_id is not None and at.inside_id not in found:
        found.add(at.inside_id)
        at = by_id.get(at.inside_id)
    return found


def _surely_both(one: Stay, other: Stay, today: date) -> tuple[date, date] | None:
    """The days on which the child would have been in two places, however the dates are read."""
    assert one.start is not None
    assert other.start is not None
    first = max(one.start.latest, other.start.latest)
    last = min(
        today if stay.end is None else min(stay.end.earliest, today) for stay in (one, other)
    )
    return (first, last) if first != date.max and last - first > A_DAY else None


def _gaps(
    placed: Sequence[Stay], unplaced: Sequence[Stay], born: When | None, today: date
) -> Iterator[Trouble]:
    """Times of more than a month without a stay. While a stay has no beginning that is known it
    may lie in any gap, so then nothing is said."""
    if not placed or unplaced:
        return
    known = born is not None and born.latest != date.max
    covered = born.latest if known and born is not None else None
    for stay in placed:
        begin = stay.start
        assert begin is not None
        if covered is not None and covered < date.max and begin.earliest - covered > A_MONTH:
            yield Trouble(StayTrouble.GAP, stay.id, None, covered, begin.earliest)
        until = date.max if stay.end is None else max(stay.end.latest, begin.latest)
        covered = until if covered is None else max(covered, until)
    if covered is not None and covered < date.max and today - covered > A_MONTH:
        last = max(placed, key=lambda stay: date.max if stay.end is None else stay.end.latest)
        yield Trouble(StayTrouble.SINCE, last.id, None, covered, today)
