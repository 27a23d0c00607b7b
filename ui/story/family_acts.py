"""What can be done by hand in the family tree: each act is one edit, and one step of undo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from lifestory.edition.facts import ties_to_child
from lifestory.edition.gardens import GardenKind
from lifestory.edition.kin import is_family
from lifestory.model import Family, Person, Relation, Relationship
from lifestory.words.kinds import word_for
from lifestory.words.names import possessive
from ui.story.family_facts import shown
from ui.tr import tr

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

FAMILY_OF: Mapping[GardenKind, Family] = {
    "birth": Family.BIRTH,
    "step": Family.STEP,
    "cared": Family.FOSTER,
    "adoptive": Family.ADOPTIVE,
    "other": Family.NONE,
}
_WOMEN = frozenset(
    {
        Relation.MOTHER,
        Relation.SISTER,
        Relation.HALF_SISTER,
        Relation.GRANDMOTHER,
        Relation.AUNT,
    }
)
_MEN = frozenset(
    {
        Relation.FATHER,
        Relation.BROTHER,
        Relation.HALF_BROTHER,
        Relation.GRANDFATHER,
        Relation.UNCLE,
    }
)
_OF_SOMEBODY = (
    Relation.MOTHER,
    Relation.FATHER,
    Relation.PARTNER,
    Relation.SISTER,
    Relation.BROTHER,
)
_OF_THE_CHILD = (
    Relation.MOTHER,
    Relation.FATHER,
    Relation.SISTER,
    Relation.BROTHER,
    Relation.HALF_SISTER,
    Relation.HALF_BROTHER,
    Relation.GRANDMOTHER,
    Relation.GRANDFATHER,
    Relation.CARER,
    Relation.FRIEND,
    Relation.PET,
)


@dataclass(frozen=True)
class Beside:
    """Somebody new next to somebody who is there: "mother of Kate". `to` None is the child. With
    `is_child` the one who is there is the `relation` of the new one."""

    words: str
    relation: Relation
    to: UUID | None
    is_child: bool = False


def ways_beside(reading: "Reading", key: UUID | None) -> list[Beside]:
    """Who can be added next to a person, or next to the child for None."""
    if key is None:
        called = possessive(reading.child.called)
        return [
            Beside(
                tr("{whose} {relation}", whose=called, relation=word_for(relation)), relation, None
            )
            for relation in _OF_THE_CHILD
        ]
    name = shown(reading.get(Person, key))
    ways = [
        Beside(tr("{whose} {relation}", whose=possessive(name), relation=word_for(one)), one, key)
        for one in _OF_SOMEBODY
    ]
    tie = first_tie(reading, key)
    parents = [Relation.MOTHER, Relation.FATHER]
    if tie is not None and tie.relation in _WOMEN | _MEN:
        parents = [Relation.MOTHER if tie.relation in _WOMEN else Relation.FATHER]
        return [*ways, Beside(tr("{whose} child", whose=possessive(name)), parents[0], key, True)]
    for parent in parents:
        words = tr("A child whose {parent} is {name}", parent=word_for(parent), name=name)
        ways.append(Beside(words, parent, key, is_child=True))
    return ways


def first_tie(reading: "Reading", person_id: UUID) -> Relationship | None:
    """What somebody is to the child above all."""
    ties = reading.all(Relationship, Relationship.person_id == person_id)
    return next(iter(ties_to_child(ties).get(person_id, ())), None)


def add_beside(edit: "Edit", way: Beside, name: str, called: str, family: Family) -> UUID:
    """Add somebody new. `family` is where they stand if they are added to the child."""
    person = edit.add(Person(name=name, called=called))
    if way.to is None:
        edit.add(Relationship(person_id=person.id, relation=way.relation, family=family))
        return person.id
    tie = first_tie(edit, way.to)
    between = tie.family if tie is not None and tie.family is not Family.NONE else Family.BIRTH
    one, other = (way.to, person.id) if way.is_child else (person.id, way.to)
    edit.add(Relationship(person_id=one, to_id=other, relation=way.relation, family=between))
    if tie is None or not is_family(tie):
        edit.add(Relationship(person_id=person.id, relation=Relation.OTHER, family=family))
    return person.id


def plant(edit: "Edit", person_id: UUID, family: Family, relation: str) -> None:
    """Move somebody to another family. `relation` is what they were called there, for those who
    belonged only through somebody else."""
    tie = first_tie(edit, person_id)
    if tie is None:
        edit.add(Relationship(person_id=person_id, family=family, word=relation))
    else:
        tie.family = family
    edit.get(Person, person_id).tree_place = None


def reorder(edit: "Edit", people: Sequence[UUID]) -> None:
    """Keep the order of a row, from left to right."""
    for place, id in enumerate(people):
        edit.get(Person, id).tree_place = float(place)
