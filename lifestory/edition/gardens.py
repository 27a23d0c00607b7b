"""A family in gardens: who stands in which garden, in which row, beside whom.

Birth family, step-family, those who cared, adoptive family and others are kept apart. A garden has
beds (a foster home is one), a bed has rows from the oldest generation down. The worker's own order
(`Person.tree_place`) comes first; where there is none, children stand beneath their parents and
partners beside each other. How large everything is, is left to the page and to the screen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lifestory.edition.values import TreePerson
from lifestory.model.kinds import Family

GardenKind = Literal["birth", "step", "cared", "adoptive", "other"]

GARDENS: tuple[GardenKind, ...] = ("birth", "step", "cared", "adoptive", "other")

_GARDEN: Mapping[Family, GardenKind] = {
    Family.BIRTH: "birth",
    Family.KIN: "birth",
    Family.STEP: "step",
    Family.FOSTER: "cared",
    Family.ADOPTIVE: "adoptive",
    Family.NONE: "other",
}


@dataclass(frozen=True)
class Bed:
    """People who belong together: rows of keys, the oldest generation first."""

    household: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Garden:
    """One kind of family."""

    kind: GardenKind
    beds: tuple[Bed, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Everybody in it, row by row."""
        return tuple(key for bed in self.beds for row in bed.rows for key in row)


def garden_of(family: Family) -> GardenKind:
    """The garden that a family stands in."""
    return _GARDEN[family]


def gardens(people: Iterable[TreePerson]) -> tuple[Garden, ...]:
    """Everybody in their garden, gardens without anybody left out."""
    by_kind: dict[GardenKind, list[TreePerson]] = {}
    for person in people:
        by_kind.setdefault(garden_of(person.family), []).append(person)
    return tuple(Garden(kind, _beds(by_kind[kind])) for kind in GARDENS if kind in by_kind)


def split(row: Sequence[TreePerson], most: int) -> list[list[TreePerson]]:
    """A row in even parts of at most `most` people; partners stay together where two fit."""
    count = -(-len(row) // most)
    parts: list[list[TreePerson]] = []
    at = 0
    while at < len(row):
        each = -(-(len(row) - at) // max(count - len(parts), 1))
        end = min(at + min(each, most), len(row))
        if end < len(row) and row[end - 1].pair == row[end].key and end - at > 1:
            end -= 1
        parts.append(list(row[at:end]))
        at = end
    return parts


def _beds(people: list[TreePerson]) -> tuple[Bed, ...]:
    households: dict[str, list[TreePerson]] = {}
    for person in sorted(people, key=lambda one: one.household_order):
        households.setdefault(person.household, []).append(person)
    return tuple(Bed(household, _rows(living)) for household, living in households.items())


def _rows(people: list[TreePerson]) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    stands: dict[str, float] = {}
    for generation in sorted({person.generation for person in people}, reverse=True):
        row = _in_order([one for one in people if one.generation == generation], stands)
        stands.update((one.key, number / len(row)) for number, one in enumerate(row))
        rows.append(tuple(one.key for one in row))
    return tuple(rows)


def _in_order(people: list[TreePerson], stands: Mapping[str, float]) -> list[TreePerson]:
    """A row in order; `stands` says from 0 to 1 how far right those above stand."""

    def wanted(person: TreePerson) -> tuple[bool, float, float, bool, str, str]:
        above = [stands[key] for key in person.parent_keys if key in stands]
        beneath = sum(above) / len(above) if above else 1.0
        place = person.place
        return (place is None, place or 0.0, beneath, person.is_pet, person.name, person.key)

    return _paired(sorted(people, key=wanted))


def _paired(people: list[TreePerson]) -> list[TreePerson]:
    """Partners beside each other: the one who comes later stands next to the first."""
    by_key = {person.key: person for person in people}
    placed: dict[str, TreePerson] = {}
    for person in people:
        placed.setdefault(person.key, person)
        if person.pair in by_key:
            placed.setdefault(person.pair, by_key[person.pair])
    return list(placed.values())
