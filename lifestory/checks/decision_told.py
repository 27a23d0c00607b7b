"""Decisions as the child reads them: is each one told, whole, and by the right names?"""

import re
from collections.abc import Iterator

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.edition.values import DecisionTold
from lifestory.model import DecisionKind, NameInBook, Person, ReadingStage
from lifestory.words.fault import NOT_YOUR_FAULT
from lifestory.words.names import is_professional
from lifestory.words.numbers import joined
from lifestory.words.prose import plain
from lifestory.words.slots import open_gaps

_YOUNG = (ReadingStage.FIRST_WORDS, ReadingStage.EARLY_READER, ReadingStage.GROWING_READER)
_NOBODY_ASKS = (
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

_NEEDED = (("decided", "what was decided"), ("who", "who decided"), ("why", "why"))


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
    return "\n".join(
        part for part in (*(plain(b.prose) for b in block.beats), plain(block.not_you))
    )


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


class HalfTold(Check):
    """An explanation that does not say what was decided, who decided or why."""

    id = "decision-half-told"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each page that leaves one of the three out."""
        for block in book.blocks(DecisionTold):
            said = {beat.key for beat in block.beats}
            missing = [words for key, words in _NEEDED if key not in said]
            if block.beats and missing:
                yield _found(
                    self,
                    Severity.STOP,
                    f"The page does not tell {book.edition.called} {joined(missing)}: "
                    f"“{block.question}”",
                    block,
                    book,
                )


class OpenGap(Check):
    """A gap of a pattern that nobody has filled."""

    id = "decision-gap"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each page with gaps in its words."""
        for block in book.blocks(DecisionTold):
            gaps = open_gaps(words_told(block))
            if gaps:
                named = joined([f"“{gap}”" for gap in dict.fromkeys(gaps)])
                yield _found(
                    self,
                    Severity.STOP,
                    f"A gap is still to be filled: {named}. Write what is recorded, or say that "
                    "it is not known.",
                    block,
                    book,
                )


class NotYourFault(Check):
    """A young child is not told that it was not because of them."""

    id = "decision-not-your-fault"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each told decision of a hard kind, at the stages that need it said."""
        kinds = {decision.id: decision.kind for decision in book.decisions}
        for block in book.blocks(DecisionTold):
            kind = kinds.get(book.decision_of_block.get(block.id, block.id))
            if book.edition.stage not in _YOUNG or not block.beats or kind in _NOBODY_ASKS:
                continue
            if not block.not_you and not NOT_YOUR_FAULT.search(words_told(block)):
                yield _found(
                    self,
                    Severity.MEND,
                    f"{book.edition.called} is not told that it was nobody’s fault but the "
                    f"grown-ups’ to mend: add “It was not because of you”. “{block.question}”",
                    block,
                    book,
                )


class NameNotForTheBook(Check):
    """A surname, or somebody who must not be named, written out in an explanation."""

    id = "decision-name"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each person whose name a page should not carry."""
        own = set(book.records.child.full_name.split())
        at_work = {
            tie.person_id for tie in book.records.relationships if is_professional(tie.relation)
        }
        people = [one for one in book.records.people if one.id not in at_work or _is_hidden(one)]
        for block in book.blocks(DecisionTold):
            words = words_told(block)
            for person in people:
                name = _name_that_should_not_stand(person, words, own, book.edition.stage)
                if name:
                    yield _found(
                        self,
                        Severity.STOP if _is_hidden(person) else Severity.MEND,
                        f"“{name}” should not stand in this book: write the name that "
                        f"{book.edition.called} uses. “{block.question}”",
                        block,
                        book,
                    )


def _is_hidden(person: Person) -> bool:
    return person.name_in_book is NameInBook.NOT_AT_ALL or not person.for_book


def _name_that_should_not_stand(
    person: Person, words: str, own: set[str], stage: ReadingStage
) -> str:
    parts = person.name.split()
    names: list[str] = []
    if person.name_in_book is NameInBook.FULL and not _is_hidden(person):
        return ""
    if _is_hidden(person):
        names = [person.name, person.called, *parts[:1], *parts[-1:]]
    elif len(parts) > 1 and (person.name_in_book in _SHORT or stage is not ReadingStage.LETTER):
        names = [person.name, parts[-1]]
    allowed = own if _is_hidden(person) else own | set(person.called.split())
    shown = {name for name in names if name.strip() and name not in allowed}
    for name in sorted(shown, key=lambda each: (-len(each), each)):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):
            return name
    return ""
