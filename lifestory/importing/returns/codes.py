"""What the codes of the yearly return mean, and how they are said to a child.

The codes are data, `templates/returns/ssda903.toml`. They are always looked up by column and code,
because P1 is a home in one column and an order in another.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from lifestory.importing.offers import Level
from lifestory.model import DecisionKind, HomeKind, KeyDateKind
from lifestory.template.load import Template, load_all

NAMES = {
    "carers": "[carers' names]",
    "carer": "[carer's name]",
    "parent": "[parent's name]",
    "person": "[person's name]",
    "worker": "[social worker's name]",
}
"""What stands in a sentence for a name that the return does not hold and nobody has given yet."""

_BRACE = re.compile(r"\{(\w+)\}")


class Code(BaseModel):
    """One code of one column: what it offers, how it is said and what is made of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: str
    code: str
    offer: Level
    phrase: str = ""
    unnamed: str = ""
    earlier: str = ""
    earlier_unnamed: str = ""
    earlier_until: date | None = None
    meaning: str = ""
    valid: str = ""
    advice: str = ""
    decision: DecisionKind | None = None
    question: str = ""
    by: str = ""
    record: str = ""
    home: HomeKind | None = None
    home_name: str = ""
    like: str = ""
    event: str = ""
    key_date: KeyDateKind | None = None
    inside: bool = False
    stays_on: bool = False

    @property
    def blank(self) -> str:
        """Which name its sentence waits for: one of `NAMES`, or nothing."""
        return next((name for name in _BRACE.findall(self.phrase) if name in NAMES), "")

    def at(self, day: date | None) -> "Code":
        """The code as it was said on a day, before an order got another name."""
        if self.earlier_until is None or day is None or day >= self.earlier_until:
            return self
        return self.model_copy(
            update={"phrase": self.earlier, "unnamed": self.earlier_unnamed or self.unnamed}
        )


class CodeList(Template):
    """All codes of a return."""

    codes: tuple[Code, ...]


@dataclass(frozen=True)
class Codes:
    """The codes, found by column and code."""

    by_column: Mapping[tuple[str, str], Code]

    def find(self, column: str, code: str) -> Code | None:
        """A code, or None when it is not known; lists change every year."""
        return self.by_column.get((column, code))

    def __getitem__(self, key: tuple[str, str]) -> Code:
        return self.by_column[key]


@cache
def all_codes() -> Codes:
    """Every code of the yearly return.

    Raises:
        BadTemplate: the file does not say what it must.
    """
    codes = load_all("returns", CodeList)["ssda903"].codes
    return Codes({(code.column, code.code): code for code in codes})


_TO_THE_CHILD = {
    "You": "You", "you": "you", "Your": "Your", "your": "your", "are": "are", "grow": "grow",
    "were": "were", "were_sg2": "were", "were_pl": "were", "were_sg": "was",
}  # fmt: skip


def to_the_child(phrase: str, names: Mapping[str, str] = NAMES) -> str:
    """A phrase as it is said to the child: "You went to live with foster carers"."""
    return _filled(phrase, {**_TO_THE_CHILD, **names})


def _filled(phrase: str, words: Mapping[str, str]) -> str:
    return _BRACE.sub(lambda found: words[found[1]], phrase)
