"""The twelve tables of a yearly return: how they are recognised, and the few columns that are kept.

A table is known by its column headings and never by its file's name. What is not in `keeps` does
not leave the reader: no postcode, no Ofsted number, no health or justice flag, nothing about
anybody else.

Source: the SSDA903 specification, sections 2 and 3.1.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum


class Table(StrEnum):
    """The tables by their names in the specification."""

    HEADER = "Header"
    EPISODES = "Episodes"
    REVIEWS = "Reviews"
    UASC = "UASC"
    OC2 = "OC2"
    OC3 = "OC3"
    AD1 = "AD1"
    PLACED = "PlacedAdoption"
    PREVIOUS = "PrevPerm"
    MISSING = "Missing"
    WORKERS = "SWEpisodes"
    DOLO = "DoLo"


@dataclass(frozen=True)
class Shape:
    """How a table is recognised and what is kept of it.

    `same` names columns that are only compared, to see that two rows mean one home or one worker;
    what leaves the reader is a number in their place. `called` is what the worker reads.
    """

    called: str
    signature: tuple[str, ...]
    keeps: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


CHILD = "CHILD"
HERITAGE = "HERITAGE"
"""Not a column of the return: that it says something of the child's heritage, and not what."""

SHAPES: dict[Table, Shape] = {
    Table.HEADER: Shape("header", (CHILD, "SEX", "DOB", "ETHNIC"), ("DOB",)),
    Table.EPISODES: Shape(
        "episodes",
        (CHILD, "DECOM", "RNE", "LS", "PLACE"),
        ("DECOM", "RNE", "LS", "PLACE", "DEC", "REC", "REASON_PLACE_CHANGE"),
        ("PL_POST", "URN"),
    ),
    Table.REVIEWS: Shape(
        "reviews", (CHILD, "REVIEW", "REVIEW_CODE"), ("DOB", "REVIEW", "REVIEW_CODE")
    ),
    Table.UASC: Shape("asylum-seeking children", (CHILD, "DUC"), ("DOB",)),
    Table.OC2: Shape("health", (CHILD, "SDQ_SCORE"), ("DOB",)),
    Table.OC3: Shape("care leavers", (CHILD, "IN_TOUCH", "ACTIV", "ACCOM"), ("DOB", "IN_TOUCH")),
    Table.AD1: Shape(
        "adoptions",
        (CHILD, "DATE_INT", "DATE_MATCH"),
        ("DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE"),
    ),
    Table.PLACED: Shape(
        "plans of adoption",
        (CHILD, "DATE_PLACED"),
        ("DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"),
    ),
    Table.PREVIOUS: Shape(
        "earlier orders", (CHILD, "PREV_PERM"), ("DOB", "PREV_PERM", "DATE_PERM")
    ),
    Table.MISSING: Shape(
        "missing", (CHILD, "MISSING", "MIS_START"), ("DOB", "MISSING", "MIS_START", "MIS_END")
    ),
    Table.WORKERS: Shape(
        "social workers",
        (CHILD, "SW_ID", "SW_DECOM"),
        ("DOB", "SW_DECOM", "SW_DEC", "SW_REASON"),
        ("SW_ID",),
    ),
    Table.DOLO: Shape("deprivation of liberty", (CHILD, "DOLO_START"), ("DOB",)),
}
"""Every table. Those that keep no more than the date of birth are recognised and not used."""

_LONGEST_CELL = 40


def table_of(headings: Collection[str]) -> Table | None:
    """The table whose signature is all there; the largest signature wins."""
    fits = [each for each, shape in SHAPES.items() if set(shape.signature) <= set(headings)]
    return max(fits, key=lambda each: len(SHAPES[each].signature), default=None)


@dataclass(frozen=True)
class Record:
    """One row of one child: the cells that are kept, trimmed.

    `row` counts as a spreadsheet does, the headings being row 1. `same` is equal for rows that
    name the same home or worker, `near` for those that agree at least in the first of what is
    compared, the postcode; None where nothing is named.
    """

    row: int
    cells: dict[str, str]
    same: int | None = None
    near: int | None = None

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def code(self, column: str) -> str:
        """A code as the lists write it."""
        return self[column].upper()


_NOTHING = {"", "XXXXXXX"}


@dataclass
class Sameness:
    """Turns what may only be compared into numbers, and forgets it with itself."""

    _numbers: dict[tuple[str, ...], int] = field(default_factory=dict)

    def number(self, values: tuple[str, ...]) -> int | None:
        """The number of some values; None when they name nothing."""
        plain = tuple("".join(value.upper().split()) for value in values)
        if all(value in _NOTHING for value in plain):
            return None
        return self._numbers.setdefault(plain, len(self._numbers))


def record_of(table: Table, row: int, cells: dict[str, str], sameness: Sameness) -> Record:
    """What is kept of one row."""
    shape = SHAPES[table]
    kept = {name: cells.get(name, "").strip()[:_LONGEST_CELL] for name in shape.keeps}
    values = tuple(cells.get(name, "") for name in shape.same)
    if table is Table.HEADER:
        kept[HERITAGE] = _said(cells.get("ETHNIC", ""))
    return Record(row, kept, sameness.number(values), sameness.number(values[:1]))


def _said(ethnic: str) -> str:
    """Whether anything is said of heritage; what it is goes no further."""
    return "said" if ethnic.strip().upper() not in ("", "REFU", "NOBT") else ""
