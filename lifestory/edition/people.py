"""The people of a life: cards, and the tree from what people are to the child and each other.

What somebody is in the family is found in `edition.kin`. People whose name a book may not carry are
not drawn at all.
"""

from collections.abc import Mapping
from uuid import UUID

from lifestory.edition.kin import Kin, Ties, is_parent, kin_of, says_something
from lifestory.edition.telling import Telling
from lifestory.edition.values import FamilyTree, PersonCard, PictureSource, TreePerson
from lifestory.model import Family, Person
from lifestory.words import names
from lifestory.words.numbers import capital

CHILD = "child"
"""The key of the child in the family tree."""


def person_card(
    block_id: UUID, slot: str, person: Person, telling: Telling, text: str = ""
) -> PersonCard:
    """A person with the child's word for them, what they are and what they were like."""
    tie = telling.facts.tie(person.id)
    relation = names.your(names.relation_word(tie)) if tie and says_something(tie) else ""
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
    seen = {person.id: person for person in facts.people.values() if facts.seen(person.id)}
    ties = _ties(telling, seen)
    kin = kin_of(seen, ties, lambda id: telling.name(seen[id]), telling.line)
    order = {home: number for number, (home, _) in enumerate(ties.living)}
    people = [
        tree_person(
            seen[id], one, telling.name(seen[id]), order, telling.picture(seen[id].portrait_id)
        )
        for id, one in kin.items()
    ]
    people.sort(key=lambda person: (-person.generation, person.family, person.name, person.key))
    child = TreePerson(
        key=CHILD,
        name=facts.child.called,
        relation="you",
        family=Family.BIRTH,
        generation=0,
        parent_keys=tuple(
            str(id) for id, tie in ties.to_child.items() if id in kin and is_parent(tie)
        ),
        source=telling.picture(facts.child.portrait_id),
    )
    return FamilyTree(block_id, slot, child, tuple(people))


def tree_person(
    person: Person,
    kin: Kin,
    name: str,
    order: Mapping[UUID, int],
    source: PictureSource | None = None,
) -> TreePerson:
    """Somebody as the tree shows them. `order` numbers the homes along the child's life."""
    household = kin.household
    return TreePerson(
        key=str(person.id),
        name=name,
        relation=kin.relation,
        family=kin.family,
        generation=kin.generation,
        pair=str(kin.pair) if kin.pair is not None else "",
        parent_keys=tuple(map(str, kin.parents)),
        is_pet=kin.is_pet,
        source=source,
        place=person.tree_place,
        household=str(household) if household is not None else "",
        household_order=order[household] if household is not None else len(order),
    )


def _ties(telling: Telling, seen: Mapping[UUID, Person]) -> Ties:
    facts = telling.facts
    lived = dict.fromkeys(stay.home_id for stay in facts.stays)
    homes = [*lived, *(home for home in facts.living if home not in lived)]
    return Ties(
        to_child={id: facts.ties[id][0] for id in seen if id in facts.ties},
        between=facts.between,
        living=[(home, [one.id for one in facts.living.get(home, ())]) for home in homes],
    )
