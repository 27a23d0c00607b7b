"""What a check is given and what it gives back."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, TypeVar
from uuid import UUID

from lifestory.edition.facts import Rows
from lifestory.edition.values import AnyBlock, Edition, EditionPage
from lifestory.layout.marks import LaidBook, LaidPage
from lifestory.model import Child, Decision, Explanation
from lifestory.oversight.decisions import Around, around

Block = TypeVar("Block", bound=AnyBlock)


class Severity(StrEnum):
    """How much stands between this and the child, worst first."""

    STOP = "stop"
    MEND = "mend"
    CONSIDER = "consider"


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of advice: a finished sentence and the place it speaks of.

    `page` is the printed page's number; `block` and `fact` are the ids of what to open.
    """

    check: str
    severity: Severity
    message: str
    page: int | None = None
    block: UUID | None = None
    fact: UUID | None = None


@dataclass(frozen=True)
class CheckedBook:
    """A book as its checks see it: what it says, how it is laid, and the records behind it.

    `records` are the story's rows, hidden ones among them; `today` is the day on which one looks,
    None where that is not asked.
    """

    edition: Edition
    laid: LaidBook
    decisions: tuple[Decision, ...]
    decision_of_block: dict[UUID, UUID]
    tells_all: bool = True
    """Whether the book is one that tells a whole life so far, and so every decision in it."""
    records: Rows = field(default_factory=lambda: Rows(Child(called="")))
    today: date | None = None

    def pages(self) -> Iterator[EditionPage]:
        """Every planned page, in order."""
        for chapter in self.edition.chapters:
            yield from chapter.pages

    def blocks(self, kind: type[Block]) -> Iterator[Block]:
        """Every block of a kind, in reading order."""
        for page in self.pages():
            for block in page.blocks:
                if isinstance(block, kind):
                    yield block

    @cached_property
    def _number_of(self) -> dict[UUID, int]:
        numbers: dict[UUID, int] = {}
        for page in self.laid.pages:
            for box in page.boxes:
                numbers.setdefault(box.block, page.number)
        return numbers

    def page_of(self, block: UUID) -> int | None:
        """The number of the printed page on which a block begins."""
        return self._number_of.get(block)

    @cached_property
    def around_decisions(self) -> Around:
        """What its decisions are held against."""
        rows = self.records
        return around(rows.child, rows.stays, rows.people, rows.relationships, self.today)

    @cached_property
    def _explanations(self) -> dict[UUID, Explanation]:
        stage = self.edition.stage
        return {one.decision_id: one for one in self.records.explanations if one.stage is stage}

    def explanation(self, decision: UUID) -> Explanation | None:
        """What is written about a decision at the book's stage, finished or not."""
        return self._explanations.get(decision)

    def explanation_of(self, block: UUID) -> Explanation | None:
        """The same, by the block that tells it."""
        decision = self.decision_of_block.get(block)
        return self._explanations.get(decision) if decision is not None else None

    def is_left(self, decision: UUID) -> bool:
        """Whether a decision is knowingly not told at the book's stage."""
        told = self.explanation(decision)
        return told is not None and told.is_left_knowingly

    def laid_pages(self) -> tuple[LaidPage, ...]:
        """The pages as they will be printed."""
        return self.laid.pages


class Check(ABC):
    """One thing to look at. `id` names it for people who ignore it knowingly."""

    id: ClassVar[str]

    @abstractmethod
    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """Everything that was found, in the book's order."""
