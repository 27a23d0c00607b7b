"""The shape of a policy: which dates make something fall due, from `templates/policies/*.toml`.

A policy belongs to a country. Each of its rules says what falls due, how that is counted from a
date of the child's life, whether the law or the agency fixes it, and where that is written. The
counting is arithmetic on one date and done here; which dates a child has is looked up by
`lifestory.library.due`, and how a due date is said is `lifestory.oversight`'s business.
"""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lifestory.model.kinds import BookKind, KeyDateKind, WorkState
from lifestory.template.days_off import DaysOff
from lifestory.template.load import Template, load_all

IN_USE = "england"
"""The id of the policy that due dates are counted by."""


class FixedBy(StrEnum):
    """Who fixes a due date: law, with its guidance and standards, or the agency by choice."""

    LAW = "law"
    AGENCY = "agency"


class Weight(StrEnum):
    """How much a flag of the overview weighs."""

    RED = "red"
    AMBER = "amber"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Count(_Part):
    """How a due date is counted from one key date.

    Weeks come first, then months, days and working days; a month that lacks the day ends on its
    last. `which` of several dates of the kind counts, once
    there are `least`; `since` takes only those on or after the last date of another kind, and
    `arranged` only those that are still to come (True) or have been (False). `latest` says that
    the agency may well hold it earlier.
    """

    after: KeyDateKind
    which: Literal["first", "last"] = "last"
    least: int = Field(default=1, ge=1)
    since: KeyDateKind | None = None
    arranged: bool | None = None
    weeks: int = Field(default=0, ge=0)
    months: int = Field(default=0, ge=0)
    days: int = Field(default=0, ge=0)
    working_days: int = Field(default=0, ge=0)
    latest: bool = False

    def from_day(self, day: date, days_off: DaysOff) -> date:
        """The last day that this allows, counted from a day.

        Raises:
            OverflowError: that day lies beyond the last there is.
        """
        day = _months_after(day + timedelta(weeks=self.weeks), self.months)
        return days_off.after(day + timedelta(days=self.days), self.working_days)


class Met(_Part):
    """What shows that it was done: a key date of a kind that has come, or a book.

    A book of the kind must have come as far as `state`; with `given_since`, a copy of it must have
    been given on or after the last date of that kind.
    """

    by: tuple[KeyDateKind, ...] = ()
    book: BookKind | None = None
    state: WorkState = WorkState.GIVEN
    given_since: KeyDateKind | None = None


class Rule(_Part):
    """One thing that falls due.

    `count` are ways to count, best first: the first whose date is known is taken. The rule is
    asleep unless the child has a date of every kind in `needs` and of none in `unless`. A date of a
    kind in `stops`, on or after the one that is counted from, stops the clock. `late` is how much
    it weighs that the day has passed.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    what: str = Field(min_length=1)
    fixed_by: FixedBy
    source: str = Field(min_length=1)
    count: tuple[Count, ...] = Field(min_length=1)
    needs: tuple[KeyDateKind, ...] = ()
    unless: tuple[KeyDateKind, ...] = ()
    stops: tuple[KeyDateKind, ...] = ()
    met: Met = Met()
    late: Weight = Weight.AMBER


class Attention(_Part):
    """When somebody should look at a child, in days or months."""

    resting_days: int = Field(gt=0)
    """After how long without work an unfinished story is brought to mind."""
    soon_days: int = Field(gt=0)
    """How long before its day something counts as due soon."""
    draft_before_celebration_days: int = Field(gt=0)
    """How long before the celebration a draft must be there."""
    explained_months: int = Field(gt=0)
    """How long somebody's reason for a flag stands before it is asked again."""


class Policy(Template):
    """Everything that falls due in one country, and when somebody should look."""

    about: str
    days_off: DaysOff
    attention: Attention
    rule: tuple[Rule, ...] = Field(min_length=1)
    dates: dict[KeyDateKind, str] = Field(default_factory=dict)
    """What a worker should know when they enter a date of this kind."""

    @model_validator(mode="after")
    def _every_rule_once(self) -> Self:
        ids = [rule.id for rule in self.rule]
        twice = {id for id in ids if ids.count(id) > 1}
        if twice:
            raise ValueError(f"the rule {', '.join(sorted(twice))} is there more than once")
        return self

    def find(self, rule_id: str) -> Rule | None:
        """The rule of that id, or None."""
        return self._by_id.get(rule_id)

    @cached_property
    def _by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rule}

    def explained_until(self, day: date) -> date:
        """The last day on which a reason that was given on a day still stands."""
        return _months_after(day, self.attention.explained_months)


@cache
def all_policies(own: Path | None = None) -> dict[str, Policy]:
    """Every policy by id, ours and then a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return load_all("policies", Policy, own)


def policy_in_use(own: Path | None = None) -> Policy:
    """The policy that due dates are counted by.

    Raises:
        BadTemplate: its file does not say what it must.
    """
    return all_policies(own)[IN_USE]


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        raise OverflowError("no calendar goes that far")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
