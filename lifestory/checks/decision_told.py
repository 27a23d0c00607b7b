"""Decisions as the child reads them: is each one told, whole, and by the right names?"""

from collections.abc import Iterator
from typing import ClassVar

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.edition.values import DecisionTold
from lifestory.oversight.decisions import Fault, told_troubles
from lifestory.words.prose import plain


def _found(
    check: Check, severity: Severity, message: str, block: DecisionTold, book: CheckedBook
) -> Finding:
    return Finding(
        check.id,
        severity,
        message,
        page=book.page_of(block.id),
        block=block.id,
        fact=book.decision_of_block.get(block.id),
    )


def words_told(block: DecisionTold) -> str:
    """Everything that a page tells of a decision, a line for each paragraph."""
    parts = (*(plain(beat.prose) for beat in block.beats), plain(block.not_you))
    return "\n".join(part for part in parts if part)


class UnexplainedDecision(Check):
    """A page waits for a decision that nobody has told at the book's stage."""

    id = "unexplained-decision"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each decision page without its words."""
        for block in book.blocks(DecisionTold):
            if block.beats:
                continue
            left = book.explanation_of(block.id)
            if left is not None and left.is_left_knowingly:
                message = (
                    f"This decision is knowingly not told to {book.edition.called} at this stage, "
                    f"and the book has a page for it. Take the page out: “{block.question}”"
                )
            else:
                message = (
                    f"Nobody has explained this decision to {book.edition.called} yet: "
                    f"“{block.question}”"
                )
            yield _found(self, Severity.STOP, message, block, book)


class DecisionLeftOut(Check):
    """A decision in the child's life that no page of the book tells."""

    id = "decision-left-out"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each decision for the book that has no page in it."""
        told = set(book.decision_of_block.values())
        for decision in book.decisions if book.tells_all else ():
            if decision.for_book and decision.id not in told and not book.is_left(decision.id):
                yield Finding(
                    self.id,
                    Severity.MEND,
                    f"This book has no page for a decision: “{decision.question}”",
                    fact=decision.id,
                )


class LeftWithoutReason(Check):
    """A decision that is marked as not for the child at this stage, and nobody said why."""

    id = "decision-left-why"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each that is left out without a reason."""
        for decision in book.decisions:
            told = book.explanation(decision.id)
            if told is not None and told.not_for_child and not told.why_not.strip():
                yield Finding(
                    self.id,
                    Severity.MEND,
                    f"Say why {book.edition.called} is not told this at this stage: "
                    f"“{decision.question}”",
                    fact=decision.id,
                )


class ToldCheck(Check):
    """One fault that an explanation may have; pages that wait for their words are passed over."""

    fault: ClassVar[Fault]

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each place where it is found."""
        decisions = {decision.id: decision for decision in book.decisions}
        for block in book.blocks(DecisionTold):
            told = book.explanation_of(block.id)
            decision = decisions.get(book.decision_of_block.get(block.id, block.id))
            if not block.beats or told is None or decision is None:
                continue
            for trouble in told_troubles(decision, told, words_told(block), book.around_decisions):
                if trouble.fault is self.fault:
                    severity = Severity.STOP if trouble.grave else Severity.MEND
                    message = f"{trouble.sentence} “{block.question}”"
                    yield _found(self, severity, message, block, book)


class HalfTold(ToldCheck):
    """An explanation that does not say what was decided, who decided or why."""

    id = fault = Fault.HALF_TOLD


class OpenGap(ToldCheck):
    """A gap of a pattern that nobody has filled."""

    id = fault = Fault.GAP


class NotYourFault(ToldCheck):
    """A young child is not told that it was not because of them."""

    id = fault = Fault.NOT_YOUR_FAULT


class NameNotForTheBook(ToldCheck):
    """A surname, or somebody who must not be named, written out in an explanation."""

    id = fault = Fault.NAME
