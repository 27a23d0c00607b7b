"""What an importer offers, one line at a time, and what each line would write into a story.

This is the vocabulary that every importer shares. It reads into offers; a person ticks some of
them; `adding.add_offers` writes what the ticked ones make. Nothing here touches a story or a file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from lifestory.model import Row
from lifestory.model.when import When


class Level(StrEnum):
    """How an offer is put to the worker: ticked, not ticked, or only as background."""

    AUTO = "auto"
    ASK = "ask"
    HIDE = "hide"


@dataclass(frozen=True)
class Making:
    """One row that an offer would write.

    `origin` names the line of the record that the row is made from, so that it is known again; a
    row without one is written only together with a new row that it refers to. `refers` gives, for
    columns that point at other rows, the origin of the row that is meant. In texts, `{person:…}`
    with an origin in it becomes the token of that person. `once` names the columns that are
    written when the row is new and never again. `only_fills` is True for what is added to a row
    that is there, and makes none.
    """

    kind: type[Row]
    values: Mapping[str, Any]
    origin: str = ""
    refers: Mapping[str, str] = field(default_factory=dict)
    once: frozenset[str] = frozenset()
    only_fills: bool = False


@dataclass(frozen=True)
class Reason:
    """Why something came about, as its own line beneath an offer. `is_there` says that a story has
    it already."""

    level: Level
    sentence: str
    code: str
    makes: tuple[Making, ...] = ()
    is_there: bool = False


class Standing(StrEnum):
    """What an offer would do to a story: bring something in, add to what is there, or nothing."""

    NEW = "new"
    MORE = "more"
    THERE = "there"
    TAKEN_OUT = "taken-out"


@dataclass(frozen=True)
class Offer:
    """One thing that could come in: when, what, and how a child may read it.

    `key` is the same for the same line of the record in a later reading. `table` and `row` say
    where it stands in the file, `code` what it was read from (column and code); `blanks` are the
    keys of the names that its sentence waits for. `approximate` is True for an end that was worked
    out and not recorded.
    """

    key: str
    when: When | None
    kind: str
    level: Level
    sentence: str
    table: str = ""
    row: int | None = None
    end: When | None = None
    code: str = ""
    approximate: bool = False
    warning: str = ""
    advice: str = ""
    reason: Reason | None = None
    blanks: tuple[str, ...] = ()
    makes: tuple[Making, ...] = ()
    standing: Standing = Standing.NEW

    @property
    def ticked_at_first(self) -> bool:
        """Whether it comes in unless somebody decides otherwise."""
        return self.level is Level.AUTO and self.standing in (Standing.NEW, Standing.MORE)

    @property
    def reason_ticked_at_first(self) -> bool:
        """Whether the reason beneath it comes in with it unless somebody decides otherwise."""
        return self.reason is not None and self.reason.level is Level.AUTO

    def doubted(self, warning: str) -> "Offer":
        """The same offer with a warning, no longer ticked by itself."""
        level = Level.ASK if self.level is Level.AUTO else self.level
        whole = f"{self.warning} {warning}".strip()
        return replace(self, level=level, warning=whole)

    def taken(self, *, with_reason: bool) -> tuple[Making, ...]:
        """All that it writes, with or without its reason."""
        reasons = self.reason.makes if self.reason is not None and with_reason else ()
        return (*self.makes, *reasons)


@dataclass(frozen=True)
class Blank:
    """A name that the record does not hold and a person may type. `asks` is a question."""

    key: str
    asks: str
    names: str = ""


def wanted(offers: Iterable[Offer], add: Level) -> list[Making]:
    """What the offers of a level write: of AUTO what is ticked at first, of ASK all but hidden."""
    levels = (Level.AUTO,) if add is Level.AUTO else (Level.AUTO, Level.ASK)
    makings: list[Making] = []
    for offer in offers:
        if offer.level in levels and offer.standing is not Standing.TAKEN_OUT:
            with_reason = offer.reason is not None and offer.reason.level in levels
            makings += offer.taken(with_reason=with_reason)
    return makings
