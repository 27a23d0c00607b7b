"""What people are in a family, and in which garden and row they stand."""

from dataclasses import replace
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from lifestory.edition.gardens import Bed, gardens, split
from lifestory.edition.kin import Ties, kin_of
from lifestory.edition.values import TreePerson
from lifestory.model import Family, Relation, Relationship

KATE, LILY, BABY, JEAN, GRACE, SAM = (UUID(int=number) for number in range(1, 7))
NAMES = {KATE: "Kate", LILY: "Lily", BABY: "Baby", JEAN: "Jean", GRACE: "Grace", SAM: "Sam"}


def tie(
    one: UUID, relation: Relation, to: UUID | None = None, family: Family = Family.BIRTH
) -> Relationship:
    return Relationship(person_id=one, to_id=to, relation=relation, family=family)


def to_child(*ties: Relationship) -> dict[UUID, Relationship]:
    return {one.person_id: one for one in ties}


def test_a_sisters_child_belongs_through_the_sister() -> None:
    ties = Ties(
        to_child(tie(LILY, Relation.SISTER)), [tie(LILY, Relation.MOTHER, BABY, Family.NONE)]
    )
    kin = kin_of(NAMES, ties, NAMES.__getitem__)
    assert set(kin) == {LILY, BABY}
    baby = kin[BABY]
    assert (baby.relation, baby.generation, baby.parents) == ("Lily’s child", -1, (LILY,))


def test_a_mother_of_somebody_stands_above_them_whatever_she_is_to_the_child() -> None:
    ties = Ties(
        to_child(tie(KATE, Relation.MOTHER), tie(JEAN, Relation.FRIEND)),
        [tie(JEAN, Relation.MOTHER, KATE)],
    )
    assert kin_of(NAMES, ties, NAMES.__getitem__)[JEAN].generation == 2


def test_ties_in_a_circle_come_to_an_end() -> None:
    ties = Ties(
        to_child(tie(KATE, Relation.MOTHER), tie(JEAN, Relation.AUNT)),
        [tie(JEAN, Relation.MOTHER, KATE), tie(KATE, Relation.MOTHER, JEAN)],
    )
    assert set(kin_of(NAMES, ties, NAMES.__getitem__)) == {KATE, JEAN}


def test_a_carers_child_shares_the_carers_home() -> None:
    home = uuid4()
    ties = Ties(
        to_child(
            tie(GRACE, Relation.CARER, family=Family.FOSTER),
            tie(SAM, Relation.CARERS_CHILD, family=Family.FOSTER),
        ),
        [tie(GRACE, Relation.MOTHER, SAM, Family.FOSTER)],
        [(home, [GRACE])],
    )
    kin = kin_of(NAMES, ties, NAMES.__getitem__)
    assert kin[GRACE].household == kin[SAM].household == home


def person(key: str, generation: int = 0, **values: object) -> TreePerson:
    return replace(TreePerson(key, key, "", Family.BIRTH, generation), **values)  # type: ignore[arg-type]


def test_each_foster_home_is_a_bed_in_the_order_of_the_childs_life() -> None:
    people = [
        person("grace", 1, family=Family.FOSTER, household="g", household_order=1),
        person("sam", 0, family=Family.FOSTER, household="g", household_order=1),
        person("sue", 1, family=Family.FOSTER, household="s", household_order=0),
    ]
    (garden,) = gardens(people)
    assert garden.beds == (Bed("s", (("sue",),)), Bed("g", (("grace",), ("sam",))))


def test_the_workers_own_order_comes_before_any_other() -> None:
    people = [person("a", place=2.0), person("b", place=1.0), person("c")]
    (garden,) = gardens(people)
    assert garden.keys == ("b", "a", "c")


def test_children_stand_beneath_their_parents() -> None:
    people = [
        person("x", 1),
        person("y", 1),
        person("a", parent_keys=("y",)),
        person("b", parent_keys=("x",)),
    ]
    (garden,) = gardens(people)
    assert garden.beds[0].rows == (("x", "y"), ("b", "a"))


@st.composite
def families(draw: st.DrawFn) -> list[TreePerson]:
    """Up to forty people, some in pairs, in any gardens, homes and places."""
    count = draw(st.integers(0, 40))
    people = [
        person(
            f"p{number}",
            draw(st.integers(-1, 3)),
            family=draw(st.sampled_from(Family)),
            household=draw(st.sampled_from(["", "h1", "h2"])),
            place=draw(st.none() | st.floats(0, 9)),
            parent_keys=tuple(f"p{at}" for at in draw(st.sets(st.integers(0, 39), max_size=2))),
        )
        for number in range(count)
    ]
    for one in range(0, count - 1, 5):
        if draw(st.booleans()):
            people[one] = replace(people[one], pair=f"p{one + 1}")
            people[one + 1] = replace(people[one + 1], pair=f"p{one}")
    return people


@given(families())
def test_everybody_stands_in_exactly_one_place(people: list[TreePerson]) -> None:
    standing = [key for garden in gardens(people) for key in garden.keys]
    assert sorted(standing) == sorted(person.key for person in people)


@given(families())
def test_partners_of_one_row_stand_beside_each_other(people: list[TreePerson]) -> None:
    pair = {person.key: person.pair for person in people}
    for garden in gardens(people):
        for row in (row for bed in garden.beds for row in bed.rows):
            for at, key in enumerate(row):
                if pair[key] in row:
                    assert abs(row.index(pair[key]) - at) == 1


@given(families(), st.integers(1, 9))
def test_a_split_row_keeps_everybody_and_its_width(people: list[TreePerson], most: int) -> None:
    parts = split(people, most)
    assert [person for part in parts for person in part] == people
    assert all(1 <= len(part) <= most for part in parts)
