"""Where everybody stands in the tree on the screen, and what the lines between them join."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lifestory.edition.values import TreePerson
from lifestory.model.kinds import Family
from ui.story.family_lines import Join, Spot
from ui.story.family_places import FamilyPicture, family_picture

CHILD = TreePerson("child", "Maya", "you", Family.BIRTH, 0)


def person(key: str, family: Family, generation: int, **values: object) -> TreePerson:
    return replace(TreePerson(key, key, "", family, generation), **values)  # type: ignore[arg-type]


@st.composite
def trees(draw: st.DrawFn) -> tuple[TreePerson, list[TreePerson]]:
    """Up to forty people, partners and parents among them, each a generation above their
    children."""
    people: list[TreePerson] = []
    for number in range(draw(st.integers(0, 40))):
        family = draw(st.sampled_from(Family))
        household = draw(st.sampled_from(["", "h1", "h2"])) if family is Family.FOSTER else ""
        generation = draw(st.integers(-1, 3))
        above = [
            one.key
            for one in people
            if (one.family, one.household, one.generation) == (family, household, generation + 1)
        ]
        parents = draw(st.lists(st.sampled_from(above), max_size=2, unique=True)) if above else []
        people.append(
            person(
                f"p{number}",
                family,
                generation,
                household=household,
                household_order=len(household) and int(household[1]),
                parent_keys=tuple(parents),
                place=draw(st.none() | st.floats(0, 9)),
            )
        )
    for at in range(len(people) - 1):
        one, other = people[at], people[at + 1]
        alike = (one.family, one.household, one.generation)
        if alike == (other.family, other.household, other.generation) and not one.pair:
            people[at] = replace(one, pair=other.key)
            people[at + 1] = replace(other, pair=one.key)
    parents = [
        one.key
        for one in people
        if one.generation == 1 and one.family in (Family.BIRTH, Family.ADOPTIVE, Family.STEP)
    ]
    chosen = draw(st.lists(st.sampled_from(parents), max_size=4, unique=True)) if parents else []
    return replace(CHILD, parent_keys=tuple(chosen)), people


def overlap(one: Spot, other: Spot) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


def touches(spot: Spot, point: tuple[float, float], room: float = 14.0) -> bool:
    x, y = point
    return spot.left - room <= x <= spot.right + room and spot.y - room <= y <= spot.bottom + room


def crosses(join: Join, spot: Spot) -> bool:
    """Whether a line runs over a card, beyond touching its edge."""
    for (x0, y0), (x1, y1) in zip(join.points, join.points[1:], strict=False):
        inside_x = min(x0, x1) < spot.right - 0.5 and max(x0, x1) > spot.left + 0.5
        inside_y = min(y0, y1) < spot.bottom - 0.5 and max(y0, y1) > spot.y + 0.5
        if inside_x and inside_y:
            return True
    return False


@settings(max_examples=150)
@given(trees())
def test_no_two_cards_overlap_and_everybody_is_there_once(
    tree: tuple[TreePerson, list[TreePerson]],
) -> None:
    picture = family_picture(*tree)
    spots = list(picture.spots.values())
    assert set(picture.spots) == {"child", *(one.key for one in tree[1])}
    for at, one in enumerate(spots):
        assert not any(overlap(one, other) for other in spots[at + 1 :])
        assert one.left >= 0
        assert one.right <= picture.width
        assert one.bottom <= picture.height


@settings(max_examples=150)
@given(trees())
def test_lines_join_the_right_people_and_cross_nobody(
    tree: tuple[TreePerson, list[TreePerson]],
) -> None:
    child, people = tree
    picture = family_picture(child, people)
    by_key = {one.key: one for one in (child, *people)}
    for join in picture.joins:
        begin, end = join.points[0], join.points[-1]
        assert any(touches(picture.spots[one], begin) for one in join.ones)
        assert touches(picture.spots[join.to], end)
        if join.is_pair:
            assert by_key[join.to].pair == join.ones[0]
        elif join.kind != "cared" or join.to != "child":
            assert set(join.ones) <= set(by_key[join.to].parent_keys)
        for spot in picture.spots.values():
            if spot.key != join.to and spot.key not in join.ones:
                assert not crosses(join, spot), (join, spot)


@settings(max_examples=100)
@given(trees())
def test_every_parent_is_joined_to_every_child(
    tree: tuple[TreePerson, list[TreePerson]],
) -> None:
    child, people = tree
    joined = _joined(family_picture(child, people))
    beds = {one.key: (one.family, one.household) for one in people}
    for one in people:
        for parent in one.parent_keys:
            assert (parent, one.key) in joined
    assert {(parent, "child") for parent in child.parent_keys} <= joined
    assert all(one in beds for one, _ in joined)


def _joined(picture: FamilyPicture) -> set[tuple[str, str]]:
    return {(one, join.to) for join in picture.joins if not join.is_pair for one in join.ones}


def test_two_foster_homes_are_two_beds_and_each_is_joined_to_the_child() -> None:
    people = [
        person("sue", Family.FOSTER, 1, pair="alan", household="a"),
        person("alan", Family.FOSTER, 1, pair="sue", household="a"),
        person("grace", Family.FOSTER, 1, household="b", household_order=1),
        person("sam", Family.FOSTER, 0, household="b", parent_keys=("grace",), household_order=1),
    ]
    picture = family_picture(CHILD, people)
    (plot,) = picture.plots
    assert [household for household, _ in plot.beds] == ["a", "b"]
    assert {("sue", "child"), ("alan", "child"), ("grace", "child"), ("grace", "sam")} == _joined(
        picture
    )


def test_the_child_stands_between_the_gardens() -> None:
    people = [
        person("kate", Family.BIRTH, 1),
        person("grace", Family.FOSTER, 1),
        person("anna", Family.ADOPTIVE, 1),
    ]
    picture = family_picture(CHILD, people)
    spots = picture.spots
    assert spots["kate"].right < spots["child"].left
    assert spots["grace"].left > spots["child"].right
    assert spots["anna"].y > spots["child"].bottom
