"""What people are in a family, from relationships alone: generation, partner, parents, household.

Who has no tie of their own to the child gets one through somebody who has: a mother's mother is a
grandmother, a sister's child is "Lily's child". The printed tree and the one on the screen both ask
here, so that they cannot differ; what a book may say of anybody is left to `edition.people`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from lifestory.model import Family, Relation, Relationship
from lifestory.words import names
from lifestory.words.kinds import word_for

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
_MOST_GENERATIONS = 5
_THROUGH_A_PARENT = {
    Relation.MOTHER: Relation.GRANDMOTHER,
    Relation.FATHER: Relation.GRANDFATHER,
    Relation.SISTER: Relation.AUNT,
    Relation.HALF_SISTER: Relation.AUNT,
    Relation.BROTHER: Relation.UNCLE,
    Relation.HALF_BROTHER: Relation.UNCLE,
}
"""What somebody is to the child who is this to the child's mother or father."""

_OTHER_WAY = {
    Relation.MOTHER: "child",
    Relation.FATHER: "child",
    Relation.GRANDMOTHER: "grandchild",
    Relation.GRANDFATHER: "grandchild",
    Relation.AUNT: "niece or nephew",
    Relation.UNCLE: "niece or nephew",
    Relation.PARTNER: "partner",
    Relation.SISTER: "brother or sister",
    Relation.BROTHER: "brother or sister",
    Relation.HALF_SISTER: "half-brother or half-sister",
    Relation.HALF_BROTHER: "half-brother or half-sister",
    Relation.COUSIN: "cousin",
}
"""What the other one is, of whom somebody is this."""


@dataclass(frozen=True)
class Ties:
    """Who is what to whom. `to_child` is the tie that counts most; `living` are the homes in the
    order of the child's life, each with those who lived there."""

    to_child: Mapping[UUID, Relationship]
    between: Sequence[Relationship] = ()
    living: Sequence[tuple[UUID, Sequence[UUID]]] = ()


@dataclass(frozen=True)
class Kin:
    """Somebody's place among the others. `generation` counts from the child upwards; `household` is
    the home that foster people belong to."""

    relation: str
    family: Family
    generation: int
    is_pet: bool = False
    pair: UUID | None = None
    parents: tuple[UUID, ...] = ()
    household: UUID | None = None


def is_family(tie: Relationship) -> bool:
    """Whether somebody is family, friend or pet, and not in the story because of their work."""
    if names.is_professional(tie.relation):
        return False
    if tie.relation in (Relation.OTHER, Relation.PARTNER):
        return tie.family is not Family.NONE
    return True


def is_parent(tie: Relationship) -> bool:
    """Whether this is a mother or a father."""
    return tie.relation in _PARENTS


def says_something(tie: Relationship) -> bool:
    """Whether the tie has a word that can be said."""
    return bool(tie.word.strip()) or tie.relation is not Relation.OTHER


def kin_of(
    people: Collection[UUID],
    ties: Ties,
    name: Callable[[UUID], str],
    line: Callable[[str], str] = str,
) -> dict[UUID, Kin]:
    """Everybody of these people who is family, with their place in it.

    Args:
        people: those who may be shown.
        ties: what is known of them.
        name: what somebody is called, for "Lily's child".
        line: how a word is set for its reader.
    """
    kin = {
        id: _tied(ties.to_child[id], line)
        for id in people
        if id in ties.to_child and is_family(ties.to_child[id])
    }
    _add_through_others(kin, people, ties, name, line)
    pairs = _pairs(kin, ties)
    parents = _parents(kin, ties.between)
    households = _households(kin, ties, pairs, parents)
    generations = _generations(kin, pairs, parents)
    return {
        id: replace(
            one,
            generation=generations[id],
            pair=pairs.get(id),
            parents=parents.get(id, ()),
            household=households.get(id),
        )
        for id, one in kin.items()
    }


def _tied(tie: Relationship, line: Callable[[str], str]) -> Kin:
    return Kin(
        relation=line(names.relation_word(tie)) if says_something(tie) else "",
        family=tie.family,
        generation=_GENERATIONS.get(tie.relation, 0),
        is_pet=tie.relation is Relation.PET,
    )


def _add_through_others(
    kin: dict[UUID, Kin],
    people: Collection[UUID],
    ties: Ties,
    name: Callable[[UUID], str],
    line: Callable[[str], str],
) -> None:
    """Those who belong only through somebody who is there already, step by step."""
    waiting = [
        tie
        for tie in ties.between
        if tie.to_id in people and tie.person_id in people and _joins_family(tie)
    ]
    found = True
    while found:
        found = False
        for tie in waiting:
            new = _reached(tie, kin, ties, name, line)
            if new is not None:
                kin.update([new])
                found = True


def _joins_family(tie: Relationship) -> bool:
    return is_family(tie) or (tie.relation is Relation.PARTNER)


def _reached(
    tie: Relationship,
    kin: Mapping[UUID, Kin],
    ties: Ties,
    name: Callable[[UUID], str],
    line: Callable[[str], str],
) -> tuple[UUID, Kin] | None:
    """Whom a tie between two people brings in through the one who is there already."""
    one, other_id = tie.person_id, tie.to_id
    above = _GENERATIONS.get(tie.relation, 0)
    if other_id is None:
        return None
    if other_id in kin and one not in ties.to_child and one not in kin:
        other = kin[other_id]
        known = ties.to_child.get(other_id)
        if known is not None and is_parent(known) and tie.relation in _THROUGH_A_PARENT:
            word = word_for(_THROUGH_A_PARENT[tie.relation], child=True)
        else:
            word = f"{names.possessive(name(other_id))} {line(names.relation_word(tie))}"
        is_pet = tie.relation is Relation.PET
        return one, Kin(word, other.family, other.generation + above, is_pet)
    is_new = other_id not in kin and other_id not in ties.to_child
    if one in kin and is_new and tie.relation in _OTHER_WAY:
        word = f"{names.possessive(name(one))} {_OTHER_WAY[tie.relation]}"
        return other_id, Kin(word, kin[one].family, kin[one].generation - above)
    return None


def _pairs(kin: Mapping[UUID, Kin], ties: Ties) -> dict[UUID, UUID]:
    """Who stands beside whom: partners, two parents of one family, two carers of one home."""
    pairs: dict[UUID, UUID] = {}

    def join(one: UUID, other: UUID) -> None:
        apart = one != other and one in kin and other in kin
        if apart and one not in pairs and other not in pairs:
            pairs[one], pairs[other] = other, one

    for tie in ties.between:
        if tie.relation is Relation.PARTNER and tie.to_id is not None:
            join(tie.person_id, tie.to_id)
    for family in Family:
        parents = [
            id for id, tie in ties.to_child.items() if tie.family is family and is_parent(tie)
        ]
        if len(parents) == 2:
            join(*parents)
    for _, living in ties.living:
        grown_ups = [
            id for id in living if id in ties.to_child and ties.to_child[id].relation in _GROWN_UPS
        ]
        if len(grown_ups) == 2:
            join(*grown_ups)
    return pairs


def _parents(
    kin: Mapping[UUID, Kin], between: Sequence[Relationship]
) -> dict[UUID, tuple[UUID, ...]]:
    parents: dict[UUID, tuple[UUID, ...]] = {}
    for tie in between:
        both = tie.person_id in kin and tie.to_id in kin and tie.person_id != tie.to_id
        if both and tie.to_id is not None and is_parent(tie):
            known = parents.get(tie.to_id, ())
            if tie.person_id not in known:
                parents[tie.to_id] = (*known, tie.person_id)
    return parents


def _households(
    kin: Mapping[UUID, Kin],
    ties: Ties,
    pairs: Mapping[UUID, UUID],
    parents: Mapping[UUID, tuple[UUID, ...]],
) -> dict[UUID, UUID]:
    """The first home in which foster people lived with the child; who was never written down as
    living anywhere belongs to their partner's, parent's or child's."""
    foster = {id for id, one in kin.items() if one.family is Family.FOSTER}
    homes: dict[UUID, UUID] = {}
    for home, living in ties.living:
        for id in living:
            if id in foster:
                homes.setdefault(id, home)
    close = [*pairs.items(), *((id, above) for id, all_ in parents.items() for above in all_)]
    for _ in range(_MOST_GENERATIONS):
        for one, other in close:
            for here, there in ((one, other), (other, one)):
                if here in homes and there in foster:
                    homes.setdefault(there, homes[here])
    return homes


def _generations(
    kin: Mapping[UUID, Kin],
    pairs: Mapping[UUID, UUID],
    parents: Mapping[UUID, tuple[UUID, ...]],
) -> dict[UUID, int]:
    """Parents stand above their children and partners beside each other, whatever single ties
    say; ties that go round in a circle stop at the most generations there are."""
    found = {id: one.generation for id, one in kin.items()}
    for _ in range(len(kin)):
        before = dict(found)
        for id, above in parents.items():
            for parent in above:
                found[parent] = min(max(found[parent], found[id] + 1), _MOST_GENERATIONS)
        for id, other in pairs.items():
            found[id] = max(found[id], found[other])
        if found == before:
            break
    return found
