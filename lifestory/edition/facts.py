"""The facts that one book may tell: everything hidden is taken out here, once, before anything is
written.

What is not for the book, what lies within something that is not, and keepsakes without permission
never get past this module; what the others of this room cannot see they cannot print.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

from lifestory.model import (
    Child,
    Decision,
    Event,
    Explanation,
    Fact,
    Family,
    Home,
    HomePerson,
    Keepsake,
    NameInBook,
    Permission,
    Person,
    ReadingStage,
    Relationship,
    Stay,
    Voice,
)
from lifestory.words.names import first_name

_FAMILIES = (
    Family.ADOPTIVE,
    Family.BIRTH,
    Family.KIN,
    Family.STEP,
    Family.FOSTER,
    Family.NONE,
)
"""Which of several ties to the child counts first."""


@dataclass(frozen=True)
class Rows:
    """A story's rows as they were read, hidden ones among them."""

    child: Child
    people: Sequence[Person] = ()
    relationships: Sequence[Relationship] = ()
    homes: Sequence[Home] = ()
    home_people: Sequence[HomePerson] = ()
    stays: Sequence[Stay] = ()
    events: Sequence[Event] = ()
    decisions: Sequence[Decision] = ()
    explanations: Sequence[Explanation] = ()
    voices: Sequence[Voice] = ()
    keepsakes: Sequence[Keepsake] = ()


@dataclass(frozen=True)
class Facts:
    """What may be told, by id. `ties` are what people are to the child, the first one counting;
    `between` are relationships of people with one another; `living` is who lived in a home;
    `explanations` are those of one reading stage, by decision."""

    child: Child
    people: Mapping[UUID, Person] = field(default_factory=dict)
    ties: Mapping[UUID, tuple[Relationship, ...]] = field(default_factory=dict)
    between: tuple[Relationship, ...] = ()
    homes: Mapping[UUID, Home] = field(default_factory=dict)
    living: Mapping[UUID, tuple[Person, ...]] = field(default_factory=dict)
    stays: tuple[Stay, ...] = ()
    events: Mapping[UUID, Event] = field(default_factory=dict)
    decisions: Mapping[UUID, Decision] = field(default_factory=dict)
    explanations: Mapping[UUID, Explanation] = field(default_factory=dict)
    voices: Mapping[UUID, Voice] = field(default_factory=dict)
    keepsakes: Mapping[UUID, Keepsake] = field(default_factory=dict)
    hidden_names: frozenset[str] = frozenset()
    """Names of people who are not for the book, to know them where a record writes them out."""

    def tie(self, person_id: UUID) -> Relationship | None:
        """What somebody is to the child above all."""
        return next(iter(self.ties.get(person_id, ())), None)

    def seen(self, person_id: UUID | None) -> Person | None:
        """Somebody who may stand in the book with a name and a face, or None."""
        person = self.people.get(person_id) if person_id else None
        return person if person and person.name_in_book is not NameInBook.NOT_AT_ALL else None


def facts_of(rows: Rows, stage: ReadingStage) -> Facts:
    """Leave out what this book may not tell."""
    people = _for_book(rows.people)
    homes = _for_book(rows.homes)
    relationships = [
        tie
        for tie in rows.relationships
        if tie.for_book and tie.person_id in people and (tie.to_id is None or tie.to_id in people)
    ]
    stays = [stay for stay in rows.stays if stay.for_book and stay.home_id in homes]
    decisions = _for_book(rows.decisions)
    return Facts(
        child=rows.child,
        people=people,
        ties=ties_to_child(relationships),
        between=tuple(tie for tie in relationships if tie.to_id is not None),
        homes=homes,
        living=_living(rows.home_people, people),
        stays=tuple(_in_order(stays)),
        events=_for_book(rows.events),
        decisions=decisions,
        explanations={
            told.decision_id: told
            for told in rows.explanations
            if told.stage is stage and told.decision_id in decisions and not told.not_for_child
        },
        voices=_for_book(rows.voices),
        keepsakes={
            id: keepsake
            for id, keepsake in _for_book(rows.keepsakes).items()
            if keepsake.permission is not Permission.NO
        },
        hidden_names=_names_of(person for person in rows.people if not person.for_book),
    )


def _names_of(people: Iterable[Person]) -> frozenset[str]:
    return frozenset(
        name_key(name)
        for person in people
        for name in (person.name, person.called, first_name(person.name))
        if name
    )


def name_key(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.lower().split())


F = TypeVar("F", bound=Fact)


def _for_book(rows: Iterable[F]) -> dict[UUID, F]:
    return {row.id: row for row in rows if row.for_book}


def ties_to_child(
    relationships: Iterable[Relationship],
) -> dict[UUID, tuple[Relationship, ...]]:
    """What each person is to the child, the tie that counts first in front."""
    ties: dict[UUID, list[Relationship]] = {}
    for tie in relationships:
        if tie.to_id is None:
            ties.setdefault(tie.person_id, []).append(tie)
    return {
        person: tuple(sorted(found, key=lambda tie: _FAMILIES.index(tie.family)))
        for person, found in ties.items()
    }


def _living(
    home_people: Iterable[HomePerson], people: Mapping[UUID, Person]
) -> dict[UUID, tuple[Person, ...]]:
    living: dict[UUID, tuple[Person, ...]] = {}
    for row in home_people:
        person = people.get(row.person_id)
        if person is not None and person.name_in_book is not NameInBook.NOT_AT_ALL:
            living[row.home_id] = (*living.get(row.home_id, ()), person)
    return living


def _in_order(stays: list[Stay]) -> list[Stay]:
    """By when they began; where that is not known, by when they ended; then as they were kept. A
    stay within another follows it."""
    ordered = sorted(stays, key=_begin_and_end)
    shown = {stay.id for stay in stays}
    placed: list[Stay] = []

    def place(stay: Stay) -> None:
        placed.append(stay)
        for inner in ordered:
            if inner.inside_id == stay.id and inner not in placed:
                place(inner)

    for stay in ordered:
        if stay.inside_id not in shown:
            place(stay)
    return placed


def _begin_and_end(stay: Stay) -> tuple[date, date]:
    begin = stay.start or stay.end
    return (
        date.max if begin is None else begin.earliest,
        date.max if stay.end is None else stay.end.latest,
    )
