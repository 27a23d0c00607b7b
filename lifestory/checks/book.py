"""What a check is given and what it gives back."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, TypeVar
from uuid import UUID

from lifestory.edition.values import AnyBlock, Edition, EditionPage
from lifestory.layout.marks import LaidBook, LaidPage
from lifestory.model import Decision

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
    """A book as its checks see it: what it says, how it is laid, and the records behind it."""

    edition: Edition
    laid: LaidBook
    decisions: tuple[Decision, ...]
    decision_of_block: dict[UUID, UUID]
    tells_all: bool = True
    """Whether the book is one that tells a whole life so far, and so every decision in it."""

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

    def laid_pages(self) -> tuple[LaidPage, ...]:
        """The pages as they will be printed."""
        return self.laid.pages


class Check(ABC):
    """One thing to look at. `id` names it for people who ignore it knowingly."""

    id: ClassVar[str]

    @abstractmethod
    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """Everything that was found, in the book's order."""
