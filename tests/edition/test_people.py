"""Cards, the family tree, voices and thanks."""

import pytest

from lifestory.model import (
    BlockKind,
    Family,
    HowWeKnow,
    Person,
    Relation,
    Relationship,
    Voice,
    When,
)
from lifestory.words.prose import plain


@pytest.fixture
def family(life):
    """Birth, foster and adoptive family, as in many books; gives the life and ids by name."""
    ids = {
        "Kate": life.person("Kate Ellery", Relation.MOTHER, Family.BIRTH),
        "Daniel": life.person("Daniel", Relation.FATHER, Family.BIRTH),
        "Lily": life.person("Lily", Relation.HALF_SISTER, Family.BIRTH),
        "Sue": life.person("Sue", Relation.CARER, Family.FOSTER),
        "Alan": life.person("Alan", Relation.CARER, Family.FOSTER),
        "Grace": life.person("Grace", Relation.CARER, Family.FOSTER),
        "Anna": life.person("Anna", Relation.MOTHER, Family.ADOPTIVE),
        "Biscuit": life.person("Biscuit", Relation.PET, Family.ADOPTIVE),
        "Priya": life.person("Priya", Relation.SOCIAL_WORKER, Family.NONE),
    }
    jean = Person(name="Jean", called="Nana Jean")
    walter = Person(name="Walter")
    life.add(
        jean,
        walter,
        Relationship(person_id=jean.id, to_id=ids["Kate"], relation=Relation.MOTHER),
        Relationship(person_id=walter.id, to_id=jean.id, relation=Relation.PARTNER),
        Relationship(person_id=ids["Kate"], to_id=ids["Lily"], relation=Relation.MOTHER),
    )
    life.home("Sue and Alan's", "2019", "2020", ids["Sue"], ids["Alan"])
    life.block(BlockKind.FAMILY_TREE)
    return life, ids | {"Jean": jean.id, "Walter": walter.id}


def test_the_tree_knows_families_generations_and_words(family) -> None:
    life, _ = family
    people = {person.name: person for person in life.only().people}
    assert {
        name: (person.relation, person.family.value, person.generation)
        for name, person in people.items()
    } == {
        "Kate": ("mum", "birth", 1),
        "Daniel": ("dad", "birth", 1),
        "Lily": ("half-sister", "birth", 0),
        "Sue": ("foster carer", "foster", 1),
        "Alan": ("foster carer", "foster", 1),
        "Grace": ("foster carer", "foster", 1),
        "Anna": ("mum", "adoptive", 1),
        "Biscuit": ("pet", "adoptive", 0),
        "Nana Jean": ("grandma", "birth", 2),
        "Walter": ("Nana Jean’s partner", "birth", 2),
    }
    assert [name for name, person in people.items() if person.is_pet] == ["Biscuit"]


def test_the_tree_joins_pairs_and_parents(family) -> None:
    life, ids = family
    tree = life.only()
    people = {person.name: person for person in tree.people}
    pairs = {(name, person.pair) for name, person in people.items() if person.pair}
    assert pairs == {
        ("Kate", str(ids["Daniel"])),
        ("Daniel", str(ids["Kate"])),
        ("Sue", str(ids["Alan"])),
        ("Alan", str(ids["Sue"])),
        ("Nana Jean", str(ids["Walter"])),
        ("Walter", str(ids["Jean"])),
    }
    assert people["Lily"].parent_keys == (str(ids["Kate"]),)
    assert set(tree.child.parent_keys) == {str(ids[n]) for n in ("Kate", "Daniel", "Anna")}


def test_every_key_in_the_tree_is_somebody_in_it(family) -> None:
    life, ids = family
    life.change(Person, ids["Kate"], for_book=False)
    tree = life.only()
    keys = {person.key for person in tree.people} | {""}
    assert str(ids["Kate"]) not in keys
    for person in (*tree.people, tree.child):
        assert {person.pair, *person.parent_keys} <= keys


def test_a_card_says_what_somebody_is_and_was_like(life) -> None:
    kate = life.person(
        "Kate", Relation.MOTHER, Family.BIRTH, called="Mummy Kate", like="{child}'s hair is *hers*."
    )
    life.block(BlockKind.PERSON, person_id=kate)
    card = life.only()
    assert (card.name, card.relation) == ("Mummy Kate", "Your mum")
    assert plain(card.prose) == "Maya’s hair is hers."


@pytest.mark.parametrize(
    ("how", "noted_by", "words"),
    [
        (HowWeKnow.SAID, "Sue Hart", "Sue wrote this down when you were three."),
        (HowWeKnow.OBSERVED, "Sue Hart", "Sue saw this when you were three."),
        (HowWeKnow.DREW, "", "You drew this when you were three."),
        (HowWeKnow.WROTE, "Sue", "You wrote this when you were three. Sue noted it."),
        (HowWeKnow.SAID, "", "You said this when you were three."),
    ],
)
def test_a_voice_says_how_it_is_known(life, how, noted_by, words) -> None:
    life.person("Sue Hart", Relation.CARER, Family.FOSTER, called="Sue")
    voice = life.add(Voice(words="Red!", when=When("2020-09"), how=how, noted_by=noted_by))
    life.block(BlockKind.VOICE, voice_id=voice)
    assert life.only().noted == words


def test_thanks_name_everybody_who_gave_something(life) -> None:
    life.person("Sue Hart", Relation.CARER, Family.FOSTER, called="Sue", gave="the photos")
    life.person("Priya Nair", Relation.SOCIAL_WORKER, Family.NONE, gave="{child}'s story")
    life.person("Tom", Relation.FRIEND, Family.NONE)
    life.block(BlockKind.CREDITS)
    thanks = life.only()
    assert thanks.entries == (("Priya", "Maya’s story"), ("Sue", "the photos"))
    assert thanks.version == "This book was begun in May 2024."


def test_the_tree_keeps_the_place_that_the_worker_gave(family) -> None:
    life, ids = family
    life.change(Person, ids["Kate"], tree_place=3.0)
    places = {person.name: person.place for person in life.only().people}
    assert (places["Kate"], places["Daniel"]) == (3.0, None)


def test_foster_people_who_lived_together_share_a_household(family) -> None:
    life, ids = family
    life.home("Grace's house", "2020", "2022", ids["Grace"])
    people = {person.name: person for person in life.only().people}
    assert people["Sue"].household == people["Alan"].household != people["Grace"].household
    assert people["Sue"].household_order < people["Grace"].household_order
