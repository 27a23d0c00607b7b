"""Everybody who stands in the family tree on the screen, read from a story.

Unlike a book the worker's tree shows everybody but those who are there because of their work, also
those a book may not name, and those of whom nobody has said yet what they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.edition.facts import ties_to_child
from lifestory.edition.gardens import GardenKind, garden_of
from lifestory.edition.kin import Kin, Ties, is_parent, kin_of
from lifestory.edition.people import CHILD, tree_person
from lifestory.edition.values import TreePerson
from lifestory.model import (
    Family,
    Home,
    HomePerson,
    NameInBook,
    Person,
    Relationship,
    Stay,
    When,
)
from lifestory.words import names
from ui.story.part import digests_of
from ui.tr import tr

if TYPE_CHECKING:
    from lifestory.library import Reading


@dataclass(frozen=True)
class FamilyFacts:
    """The child and everybody around. `digests` are pictures and `homes` the names of foster homes,
    by key; `hidden` are those whom no book may show."""

    child: TreePerson
    people: tuple[TreePerson, ...]
    digests: Mapping[str, str]
    homes: Mapping[str, str]
    hidden: frozenset[str]


def family_facts(reading: "Reading") -> FamilyFacts:
    """Read the tree."""
    people = {person.id: person for person in reading.all(Person)}
    relationships = reading.all(Relationship)
    ties = _ties(reading, relationships)
    kin = kin_of(people, ties, lambda id: shown(people[id]))
    order = {home: number for number, (home, _) in enumerate(ties.living)}
    everybody = {
        id: kin.get(id) or Kin("", Family.NONE, 0)
        for id in people
        if id in kin or not _is_helper(ties.to_child.get(id))
    }
    child = reading.child
    portraits = {str(person.id): person.portrait_id for person in people.values()}
    portraits[CHILD] = child.portrait_id
    faces = digests_of(reading, portraits.values())
    return FamilyFacts(
        child=TreePerson(
            key=CHILD,
            name=child.called,
            relation="",
            family=Family.BIRTH,
            generation=0,
            parent_keys=tuple(
                str(id) for id, tie in ties.to_child.items() if id in kin and is_parent(tie)
            ),
        ),
        people=tuple(
            tree_person(people[id], one, shown(people[id]), order) for id, one in everybody.items()
        ),
        digests={key: faces[id] for key, id in portraits.items() if id in faces},
        homes={str(home.id): home.name for home in reading.all(Home)},
        hidden=frozenset(
            str(person.id)
            for person in people.values()
            if not person.for_book or person.name_in_book is NameInBook.NOT_AT_ALL
        ),
    )


def shown(person: Person) -> str:
    """What somebody is called on the screen."""
    return person.called or person.name


def garden_words(kind: GardenKind) -> str:
    """What a garden is called."""
    return {
        "birth": tr("Birth family"),
        "step": tr("Step-family"),
        "cared": tr("Foster families"),
        "adoptive": tr("Adoptive family"),
        "other": tr("Others who matter"),
    }[kind]


def spoken(person: TreePerson, child: str) -> str:
    """Somebody as a screen reader says them: "Mummy Kate, mum, birth family"."""
    if not person.relation and person.family is Family.NONE:
        who = tr("nobody has said yet who this is to {child}", child=child)
        return f"{person.name}, {who}"
    words = (person.name, person.relation, garden_words(garden_of(person.family)))
    return ", ".join(word for word in words if word)


def _is_helper(tie: Relationship | None) -> bool:
    return tie is not None and names.is_professional(tie.relation)


def _ties(reading: "Reading", relationships: list[Relationship]) -> Ties:
    stays = sorted(reading.all(Stay), key=lambda stay: stay.start or stay.end or When("9999"))
    lived: dict[UUID, list[UUID]] = {stay.home_id: [] for stay in stays}
    for row in reading.all(HomePerson):
        lived.setdefault(row.home_id, []).append(row.person_id)
    return Ties(
        to_child={id: ties[0] for id, ties in ties_to_child(relationships).items()},
        between=[tie for tie in relationships if tie.to_id is not None],
        living=list(lived.items()),
    )
