"""Decisions as they are recorded: who decided and why, which manager, when, what the child wanted.

The rules are in `lifestory.oversight.decisions`. What is found here is said to the worker and never
to the child: no edition holds the record.
"""

from collections.abc import Iterator
from typing import ClassVar

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.oversight.decisions import Fault, record_troubles


class RecordCheck(Check):
    """One fault that a record may have."""

    fault: ClassVar[Fault]

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding at most for each decision."""
        for decision in book.decisions:
            for trouble in record_troubles(decision, book.around_decisions):
                if trouble.fault is self.fault:
                    yield Finding(
                        self.id,
                        Severity.MEND,
                        f"{trouble.sentence} “{decision.question}”",
                        fact=decision.id,
                    )


class RecordIncomplete(RecordCheck):
    """A record that lacks what was decided, who decided or why."""

    id = fault = Fault.RECORD


class NoManager(RecordCheck):
    """A decision behind which no manager is recorded."""

    id = fault = Fault.MANAGER


class ManagerSaysNothing(RecordCheck):
    """A manager's record without a date or without a reason."""

    id = fault = Fault.MANAGER_WHY


class ManagerBeforeDecision(RecordCheck):
    """A manager's record that is dated before the decision it stands behind."""

    id = fault = Fault.MANAGER_DATE


class DecisionAfterStay(RecordCheck):
    """A decision that is dated after the stay that it led to began."""

    id = fault = Fault.AFTER_STAY


class DecisionDate(RecordCheck):
    """A decision without a date, before the child was born, or in the future."""

    id = fault = Fault.DATE


class WishUnanswered(RecordCheck):
    """What the child wanted is recorded, and nothing about what was done."""

    id = fault = Fault.WISH
