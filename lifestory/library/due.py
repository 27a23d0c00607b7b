"""What falls due for one child, counted from the story's key dates by the policy in use.

The home screen lists it, so it is found here, where the index is kept; `lifestory.oversight` says
it in words. Nothing here asks what day it is: a due date is the same tomorrow, only later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lifestory.library.reading import Reading
from lifestory.model import Book, GivenCopy, KeyDate, KeyDateKind, When, WorkState
from lifestory.template.policies import Count, Met, Policy, Rule

_ORDER = list(WorkState)
_NEEDS_NO_DAY = frozenset({KeyDateKind.NO_CELEBRATION})
_ENDED_BY = {
    KeyDateKind.PLACED_FOR_ADOPTION: KeyDateKind.PLACING_ENDED,
    KeyDateKind.CARE_BEGAN: KeyDateKind.CARE_ENDED,
}
"""What a date of one kind stands until."""


@dataclass(frozen=True)
class Due:
    """Something that is due and not done yet.

    `rule` is the id of a policy's rule and `way` which of its ways to count was taken. `on` is the
    last day that it allows, counted from the latest day that `since` can mean; `is_latest` says
    that it may well be earlier, `arranged` that the date it is counted from is only planned so far.
    """

    rule: str
    way: int
    on: date
    after: KeyDateKind
    since: When
    is_latest: bool = False
    arranged: bool = False


def dues_in(reading: Reading, policy: Policy) -> tuple[Due, ...]:
    """Everything that is due, what comes first first."""
    return dues_from(reading.all(KeyDate), reading.all(Book), reading.all(GivenCopy), policy)


def dues_from(
    dates: Sequence[KeyDate], books: Sequence[Book], given: Sequence[GivenCopy], policy: Policy
) -> tuple[Due, ...]:
    """Everything that is due from these rows, what comes first first; what is done is left out."""
    life = _Life(dates, books, given)
    found = [due for rule in policy.rule if (due := _due(rule, life, policy)) is not None]
    return tuple(sorted(found, key=lambda due: due.on))


class _Life:
    """The key dates of a child by kind, each kind in order, and the books that were made."""

    def __init__(
        self, dates: Sequence[KeyDate], books: Sequence[Book], given: Sequence[GivenCopy]
    ) -> None:
        self.books = books
        self.given = given
        self._by_kind: dict[KeyDateKind, list[tuple[When, KeyDate]]] = {}
        self._said = {row.kind for row in dates if row.kind in _NEEDS_NO_DAY}
        for row in dates:
            if row.when is not None:
                self._by_kind.setdefault(row.kind, []).append((row.when, row))
        for rows in self._by_kind.values():
            rows.sort(key=lambda pair: pair[0])

    def of(
        self, kind: KeyDateKind, *, since: KeyDateKind | None = None, arranged: bool | None = None
    ) -> list[tuple[When, KeyDate]]:
        """The dates of a kind, in order."""
        from_day = self.last_day(since)
        return [
            (when, row)
            for when, row in self._by_kind.get(kind, ())
            if when.latest >= from_day and arranged in (None, row.planned)
        ]

    def last_day(self, kind: KeyDateKind | None) -> date:
        """The earliest that the last date of a kind can mean; the first day there is if none."""
        rows = self._by_kind.get(kind, ()) if kind is not None else ()
        return rows[-1][0].earliest if rows else date.min

    def stands(self, kind: KeyDateKind) -> bool:
        """Whether a date of this kind is there, and nothing has ended since what it began."""
        if kind in self._said:
            return True
        if not self._by_kind.get(kind):
            return False
        ended = _ENDED_BY.get(kind)
        return ended is None or not self.of(ended, since=kind, arranged=False)


def _due(rule: Rule, life: _Life, policy: Policy) -> Due | None:
    if not all(map(life.stands, rule.needs)) or any(map(life.stands, rule.unless)):
        return None
    for way, count in enumerate(rule.count):
        found = _counted_from(count, life)
        if found is None:
            continue
        when, row = found
        if _has_stopped(rule, when, life) or _is_met(rule.met, when, row, life):
            return None
        try:
            on = count.from_day(when.latest, policy.days_off)
        except OverflowError:  # an interval without an end
            return None
        latest = count.latest or not when.is_exact_day
        return Due(rule.id, way, on, count.after, when, latest, row.planned)
    return None


def _counted_from(count: Count, life: _Life) -> tuple[When, KeyDate] | None:
    rows = life.of(count.after, since=count.since, arranged=count.arranged)
    if len(rows) < count.least:
        return None
    return rows[0] if count.which == "first" else rows[-1]


def _has_stopped(rule: Rule, when: When, life: _Life) -> bool:
    return any(
        end.latest >= when.earliest
        for kind in rule.stops
        for end, _ in life.of(kind, arranged=False)
    )


def _is_met(met: Met, when: When, counted: KeyDate, life: _Life) -> bool:
    for kind in met.by:
        held = life.of(kind, arranged=False)
        if any(row is not counted and day >= when for day, row in held):
            return True
    if met.book is None:
        return False
    books = [book for book in life.books if book.kind is met.book]
    if met.given_since is None:
        return any(_ORDER.index(book.state) >= _ORDER.index(met.state) for book in books)
    since = life.last_day(met.given_since) if life.of(met.given_since) else when.earliest
    ids = {book.id for book in books}
    return any(copy.book_id in ids and copy.at.date() >= since for copy in life.given)
