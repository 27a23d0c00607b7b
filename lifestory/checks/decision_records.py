"""Decisions as they are recorded: who decided and why, which manager, when, what the child wanted.

What is found here is said to the worker and never to the child: no edition holds the record.
"""

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, timedelta

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.model import Decision, When
from lifestory.words.dates import short
from lifestory.words.numbers import joined

LONG_BEFORE = timedelta(days=31)
"""How long before a court's or a parent's decision a manager's record may lie: the manager agrees
to the plan first. Of a decision of the manager's own it may not lie before it at all."""


AFTERWARDS = timedelta(days=3)
"""How long after a move its decision may be dated: police protection lasts 72 hours at most, and a
judge decides within them."""


class _RecordCheck(Check):
    """Something that a record lacks or contradicts."""

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding at most for each decision."""
        for decision in book.decisions:
            sentence = self.trouble(decision, book)
            if sentence:
                yield Finding(
                    self.id,
                    Severity.MEND,
                    f"{sentence} “{decision.question}”",
                    fact=decision.id,
                )

    @abstractmethod
    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """A finished sentence, or nothing."""


class RecordIncomplete(_RecordCheck):
    """A record that lacks what was decided, who decided or why."""

    id = "decision-record"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """What is missing, and whom to ask."""
        missing = [
            what
            for what, words in (
                ("what was decided", decision.decided),
                ("who decided", decision.decided_by),
                ("why", decision.reasons),
            )
            if not words.strip()
        ]
        return f"The record does not say {joined(missing)}. Ask the manager." if missing else ""


class NoManager(_RecordCheck):
    """A decision behind which no manager is recorded."""

    id = "decision-manager"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """That nobody stands behind it."""
        if decision.manager.strip():
            return ""
        return "No manager is recorded who stood behind this decision. Ask the team manager."


class ManagerSaysNothing(_RecordCheck):
    """A manager's record without a date or without a reason."""

    id = "decision-manager-why"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """What the manager's record lacks."""
        if not decision.manager.strip():
            return ""
        missing = [
            what
            for what, known in (
                ("when", decision.manager_when is not None),
                ("why", bool(decision.manager_why.strip())),
            )
            if not known
        ]
        if not missing:
            return ""
        return f"{decision.manager.strip()} is recorded as the manager, but not {joined(missing)}."


class ManagerBeforeDecision(_RecordCheck):
    """A manager's record that is dated before the decision it stands behind."""

    id = "decision-manager-date"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """Both dates."""
        made, recorded = decision.when, decision.manager_when
        if made is None or recorded is None or not decision.manager.strip():
            return ""
        own = decision.manager.strip().casefold() in decision.decided_by.casefold()
        allowed = timedelta(0) if own else LONG_BEFORE
        if _latest(recorded) + allowed >= made.earliest:
            return ""
        return (
            f"The manager’s record ({short(recorded)}) is dated before the decision "
            f"({short(made)}). Look at both dates."
        )


class DecisionAfterStay(_RecordCheck):
    """A decision that is dated after the stay that it led to began."""

    id = "decision-after-stay"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """Both dates."""
        stays = {stay.id: stay for stay in book.records.stays}
        stay = stays.get(decision.stay_id) if decision.stay_id is not None else None
        if stay is None or stay.start is None or decision.when is None:
            return ""
        if decision.when.earliest <= _latest(stay.start) + AFTERWARDS:
            return ""
        return (
            f"The decision ({short(decision.when)}) is dated after the stay it led to began "
            f"({short(stay.start)}). Look at both dates."
        )


class DecisionDate(_RecordCheck):
    """A decision without a date, before the child was born, or in the future."""

    id = "decision-date"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """What is wrong with the date."""
        when, born = decision.when, book.records.child.born
        if when is None:
            return "Nobody has recorded when this was decided."
        if born is not None and when.latest < born.earliest:
            return f"The date ({short(when)}) is before {book.edition.called} was born."
        if book.today is not None and when.earliest > book.today:
            return f"The date ({short(when)}) has not come yet."
        return ""


class WishUnanswered(_RecordCheck):
    """What the child wanted is recorded, and nothing about what was done."""

    id = "decision-wish"

    def trouble(self, decision: Decision, book: CheckedBook) -> str:
        """That a wish stands alone."""
        if not decision.child_wanted.strip() or decision.child_wanted_done.strip():
            return ""
        return (
            f"What {book.edition.called} wanted is recorded, but not what was done about it. "
            "Write that down, also if it was nothing."
        )


def _latest(when: When) -> date:
    """The last day a record can mean; a little short of the calendar's end, to be counted on."""
    return min(when.latest, date(date.max.year - 1, 12, 31))
