"""What is due and how that was counted, in words for the worker and the manager."""

from dataclasses import dataclass
from datetime import date, timedelta

from lifestory.library.due import Due
from lifestory.template.policies import Count, FixedBy, Policy, Rule, policy_in_use
from lifestory.words.dates import said
from lifestory.words.kinds import word_for
from lifestory.words.numbers import capital, counted, joined


@dataclass(frozen=True)
class DueSaid:
    """One due date: what, by when, who fixes it, how it was counted and where that is written."""

    rule: str
    what: str
    on: date
    is_latest: bool
    fixed_by: FixedBy
    how: str
    source: str

    def is_late(self, today: date) -> bool:
        """Whether the last day has passed."""
        return self.on < today


def due_said(due: Due, policy: Policy | None = None) -> DueSaid | None:
    """A due date in words; None when the policy has no such rule any more."""
    rule = (policy or policy_in_use()).find(due.rule)
    if rule is None:
        return None
    return DueSaid(
        rule=due.rule,
        what=rule.what,
        on=due.on,
        is_latest=due.is_latest,
        fixed_by=rule.fixed_by,
        how=_how(due, rule),
        source=" ".join(rule.source.split()),
    )


def what_is_due(dues: tuple[Due, ...], policy: Policy | None = None) -> tuple[DueSaid, ...]:
    """Everything that is due in words, what comes first first."""
    return tuple(each for due in dues if (each := due_said(due, policy)) is not None)


def left_said(on: date, today: date) -> str:
    """How long there is until a day: "today", "in three days", "two weeks late"."""
    days = (on - today).days
    if days in (0, 1):
        return ("today", "tomorrow")[days]
    length = _length(timedelta(days=abs(days)))
    return f"in {length}" if days > 0 else f"{length} late"


def _length(span: timedelta) -> str:
    if span.days < 14:
        return counted(span.days, "day")
    if span.days < 70:
        return counted(span.days // 7, "week")
    months = int(span.days / 30.44)
    if months < 24:
        return counted(months, "month")
    years, over = divmod(months, 12)
    return f"more than {counted(years, 'year')}" if over else counted(years, "year")


def _how(due: Due, rule: Rule) -> str:
    count = rule.count[due.way]
    event = f"the {word_for(due.after)}"
    if due.after.value in _WITHOUT_ARTICLE:
        event = word_for(due.after)
    day = f"{event} {said(due.since)}"
    offset = _offset(count)
    words = f"{offset} after {day}" if offset else f"On the day of {day}"
    if due.arranged:
        words += ", which is arranged so far"
    if not due.since.is_exact_day:
        words += ", counted from the latest day that can mean"
    if count.latest:
        words += ". The latest day: it is often earlier"
    return f"{capital(words)}."


_WITHOUT_ARTICLE = frozenset({"care-began", "care-ended", "placed-for-adoption", "handing-over"})


def _offset(count: Count) -> str:
    parts = [
        counted(number, one)
        for number, one in (
            (count.weeks, "week"),
            (count.months, "month"),
            (count.days, "day"),
            (count.working_days, "working day"),
        )
        if number
    ]
    return joined(parts) if parts else ""
