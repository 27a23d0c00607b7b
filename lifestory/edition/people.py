"""The people of a life: cards, and the tree from what people are to the child and each other.

Who has no tie of their own to the child gets one through somebody who has: a mother's mother is a
grandmother. People whose name a book may not carry are not drawn at all.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from lifestory.edition.telling import Telling
from lifestory.edition.values import FamilyTree, PersonCard, TreePerson
from lifestory.model import Family, Person, Relation, Relationship
from lifestory.words import names
from lifestory.words.kinds import word_for
from lifestory.words.numbers import capital

CHILD = "child"
"""The key of the child in the family tree."""

_GENERATIONS = {
    Relation.MOTHER: 1,
    Relation.FATHER: 1,
    Relation.GRANDMOTHER: 2,
    Relation.GRANDFATHER: 2,
    Relation.AUNT: 1,
    Relation.UNCLE: 1,
    Relation.CARER: 1,
}
"""How many generations before the one they belong to; the others are of the same."""

_PARENTS = (Relation.MOTHER, Relation.FATHER)
_GROWN_UPS = (*_PARENTS, Relation.CARER)
_THROUGH_A_PARENT = {
    Relation.MOTHER: Relation.GRANDMOTHER,
    Relation.FATHER: Relation.GRANDFATHER,
    Relation.SISTER: Relation.AUNT,
    Relation.HALF_SISTER: Relation.AUNT,
    Relation.BROTHER: Relation.UNCLE,
    Relation.HALF_BROTHER: Relation.UNCLE,
}
"""What somebody is to the child who is this to the child's mother or father."""


def person_card(
    block_id: UUID, slot: str, person: Person, telling: Telling, text: str = ""
) -> PersonCard:
    """A person with the child's word for them, what they are and what they were like."""
    tie = telling.facts.tie(person.id)
    relation = names.your(names.relation_word(tie)) if tie and _says_something(tie) else ""
    return PersonCard(
        block_id,
        slot,
        name=telling.name(person),
        relation=capital(telling.line(relation)),
        prose=telling.prose(text) or telling.opening(person.like),
        source=telling.picture(person.portrait_id),
    )


def family_tree(block_id: UUID, slot: str, telling: Telling) -> FamilyTree:
    """The child and everybody of their families who may be shown."""
    facts = telling.facts
    tree = {person.id: person for person in facts.people.values() if facts.seen(person.id)}
    ties = {id: facts.ties[id][0] for id in tree if id in facts.ties}
    drawn = {id: _drawn(tree[id], tie, telling) for id, tie in ties.items() if _belongs(tie)}
    _add_through_others(drawn, ties, tree, telling)
    pairs = _pairs(drawn, ties, telling)
    parents = _parents(drawn, telling)
    people = [
        replace(
            person,
            pair=str(pairs.get(id, "")),
            parent_keys=tuple(str(parent) for parent in parents.get(id, ())),
        )
        for id, person in drawn.items()
    ]
    people.sort(key=lambda person: (-person.generation, person.family, person.name, person.key))
    child = TreePerson(
        key=CHILD,
        name=facts.child.called,
        relation="you",
        family=Family.BIRTH,
        generation=0,
        parent_keys=tuple(str(id) for id, tie in ties.items() if id in drawn and _is_parent(tie)),
        source=telling.picture(facts.child.portrait_id),
    )
    return FamilyTree(block_id, slot, child, tuple(people))


def _says_something(tie: Relationship) -> bool:
    return bool(tie.word.strip()) or tie.relation is not Relation.OTHER


def _belongs(tie: Relationship) -> bool:
    """Whether somebody is family, friend or pet, and not in the story because of their work."""
    if names.is_professional(tie.relation):
        return False
    if tie.relation in (Relation.OTHER, Relation.PARTNER):
        return tie.family is not Family.NONE
    return True


def _is_parent(tie: Relationship) -> bool:
    return tie.relation in _PARENTS


def _drawn(person: Person, tie: Relationship, telling: Telling) -> TreePerson:
    return TreePerson(
        key=str(person.id),
        name=telling.name(person),
        relation=telling.line(names.relation_word(tie)) if _says_something(tie) else "",
        family=tie.family,
        generation=_GENERATIONS.get(tie.relation, 0),
        is_pet=tie.relation is Relation.PET,
        source=telling.picture(person.portrait_id),
    )


def _add_through_others(
    drawn: dict[UUID, TreePerson],
    ties: Mapping[UUID, Relationship],
    tree: Mapping[UUID, Person],
    telling: Telling,
) -> None:
    """Those who belong only through somebody who is drawn already, generation by generation."""
    waiting = [
        tie
        for tie in telling.facts.between
        if tie.person_id in tree and tie.person_id not in ties and _belongs(_as_family(tie))
    ]
    while True:
        reached = [tie for tie in waiting if tie.to_id in drawn and tie.person_id not in drawn]
        if not reached:
            return
        for tie in reached:
            if tie.to_id is None or tie.person_id in drawn:
                continue
            other = drawn[tie.to_id]
            drawn[tie.person_id] = replace(
                _drawn(tree[tie.person_id], _as_family(tie), telling),
                relation=_through(tie, ties.get(tie.to_id), other, telling),
                family=other.family,
                generation=other.generation + _GENERATIONS.get(tie.relation, 0),
            )


def _as_family(tie: Relationship) -> Relationship:
    """A tie between two people, who are family to each other whatever the row says."""
    family = Family.BIRTH if tie.family is Family.NONE else tie.family
    return Relationship(
        person_id=tie.person_id, relation=tie.relation, family=family, word=tie.word
    )


def _through(
    tie: Relationship, known: Relationship | None, other: TreePerson, telling: Telling
) -> str:
    """What somebody is to the child through another: "grandma", or "Mummy Kate’s friend"."""
    if known is not None and _is_parent(known) and tie.relation in _THROUGH_A_PARENT:
        return word_for(_THROUGH_A_PARENT[tie.relation], child=True)
    word = telling.line(names.relation_word(tie))
    return f"{names.possessive(other.name)} {word}"


def _pairs(
    drawn: Mapping[UUID, TreePerson], ties: Mapping[UUID, Relationship], telling: Telling
) -> dict[UUID, UUID]:
    """Who stands beside whom: partners, two parents of one family, two carers of one home."""
    pairs: dict[UUID, UUID] = {}

    def join(one: UUID, other: UUID) -> None:
        if one in drawn and other in drawn and one not in pairs and other not in pairs:
            pairs[one], pairs[other] = other, one

    for tie in telling.facts.between:
        if tie.relation is Relation.PARTNER and tie.to_id is not None:
            join(tie.person_id, tie.to_id)
    for family in Family:
        parents = [id for id, tie in ties.items() if tie.family is family and _is_parent(tie)]
        if len(parents) == 2:
            join(*parents)
    for living in telling.facts.living.values():
        grown_ups = [
            person.id
            for person in living
            if person.id in ties and ties[person.id].relation in _GROWN_UPS
        ]
        if len(grown_ups) == 2:
            join(*grown_ups)
    return pairs


def _parents(drawn: Mapping[UUID, TreePerson], telling: Telling) -> dict[UUID, tuple[UUID, ...]]:
    parents: dict[UUID, tuple[UUID, ...]] = {}
    for tie in telling.facts.between:
        both = tie.person_id in drawn and tie.to_id in drawn
        if both and tie.to_id is not None and _is_parent(tie):
            parents[tie.to_id] = (*parents.get(tie.to_id, ()), tie.person_id)
    return parents
