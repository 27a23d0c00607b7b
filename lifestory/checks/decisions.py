"""Decisions: is each one told, and does its record say who decided and why?"""

from collections.abc import Iterator

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.edition.values import DecisionTold


class UnexplainedDecision(Check):
    """A page waits for a decision that nobody has told at the book's stage."""

    id = "unexplained-decision"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each decision page without its words."""
        for block in book.blocks(DecisionTold):
            if not block.beats:
                yield Finding(
                    self.id,
                    Severity.STOP,
                    f"Nobody has explained this decision to {book.edition.called} yet: "
                    f"“{block.question}”",
                    page=book.page_of(block.id),
                    block=block.id,
                    fact=book.decision_of_block.get(block.id),
                )


class DecisionLeftOut(Check):
    """A decision in the child's life that no page of the book tells."""

    id = "decision-left-out"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each decision for the book that has no page in it."""
        told = set(book.decision_of_block.values())
        for decision in book.decisions if book.tells_all else ():
            if decision.for_book and decision.id not in told:
                yield Finding(
                    self.id,
                    Severity.MEND,
                    f"This book has no page for a decision: “{decision.question}”",
                    fact=decision.id,
                )


class RecordIncomplete(Check):
    """A decision whose record lacks who decided or why: said to the worker, never to the child."""

    id = "decision-record"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each incomplete record and each missing manager."""
        for decision in book.decisions:
            missing = [
                what
                for what, words in (
                    ("what was decided", decision.decided),
                    ("who decided", decision.decided_by),
                    ("why", decision.reasons),
                    ("the manager who stood behind it", decision.manager),
                )
                if not words.strip()
            ]
            if missing:
                yield Finding(
                    self.id,
                    Severity.MEND,
                    f"The record does not say {_listed(missing)}: “{decision.question}” "
                    "Ask the manager.",
                    fact=decision.id,
                )


def _listed(things: list[str]) -> str:
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"
