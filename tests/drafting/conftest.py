"""Invented children for the drafting room: rows in memory, without a library."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any, TypeVar

import pytest

from lifestory.drafting import plans, wording
from lifestory.drafting.compose import Composer
from lifestory.drafting.facts import gather
from lifestory.drafting.planned import PlannedBook
from lifestory.model import (
    Child,
    Decision,
    DecisionKind,
    Event,
    EventKind,
    EventPerson,
    Explanation,
    Family,
    Home,
    HomeKind,
    HomePerson,
    HowWeKnow,
    Keepsake,
    KeepsakePerson,
    Permission,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Row,
    Stay,
    Voice,
    When,
)
from lifestory.template.layouts import all_layouts
from lifestory.template.plans import Plan

TODAY = date(2025, 11, 20)
R = TypeVar("R", bound=Row)


class Shelf:
    """Rows that can be asked for by their kind, as a story's reading does."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.rows: list[Row] = [child]

    def add(self, row: R) -> R:
        """Keep a row."""
        self.rows.append(row)
        return row

    def all(self, kind: type[R], *where: Any, order_by: Any = ()) -> list[R]:
        """Every row of a kind."""
        return [row for row in self.rows if type(row) is kind]

    def person(
        self, called: str, relation: Relation, family: Family = Family.NONE, **more: Any
    ) -> Person:
        """Somebody, and what they are to the child."""
        more.setdefault("name", called)
        person = self.add(Person(called=called, **more))
        self.add(Relationship(person_id=person.id, relation=relation, family=family))
        return person

    def home(self, name: str, kind: HomeKind, people: Iterable[Person] = (), **more: Any) -> Home:
        """A home and who lived in it."""
        home = self.add(Home(name=name, kind=kind, **more))
        for person in people:
            self.add(HomePerson(home_id=home.id, person_id=person.id))
        return home

    def stay(self, home: Home, start: str = "", end: str = "", **more: Any) -> Stay:
        """One time in a home."""
        return self.add(
            Stay(
                home_id=home.id,
                start=When(start) if start else None,
                end=When(end) if end else None,
                **more,
            )
        )

    def event(
        self,
        title: str,
        kind: EventKind,
        when: str = "",
        people: Iterable[Person] = (),
        **more: Any,
    ) -> Event:
        """Something that happened, and who was there."""
        event = self.add(Event(title=title, kind=kind, when=When(when) if when else None, **more))
        for person in people:
            self.add(EventPerson(event_id=event.id, person_id=person.id))
        return event

    def photo(
        self, name: str, when: str = "", people: Iterable[Person | None] = (), **more: Any
    ) -> Keepsake:
        """A photo and who is in it; None is the child."""
        more.setdefault("width", 1600)
        more.setdefault("height", 1200)
        photo = self.add(
            Keepsake(
                digest=name, file_name=f"{name}.jpg", when=When(when) if when else None, **more
            )
        )
        for person in people:
            self.add(KeepsakePerson(keepsake_id=photo.id, person_id=person.id if person else None))
        return photo


Compose = Callable[..., PlannedBook]


def compose_on(shelf: Shelf, plan: str | Plan, stage: ReadingStage) -> PlannedBook:
    """A plan, or one of ours by its id, carried out on some rows."""
    composer = Composer(gather(shelf), stage, wording(), all_layouts(), TODAY)
    return composer.compose(plans()[plan] if isinstance(plan, str) else plan)


@pytest.fixture(scope="session")
def compose() -> Compose:
    """Carry out one of our plans on some rows."""
    return compose_on


@pytest.fixture(scope="session")
def drafted() -> Callable[[str, str, ReadingStage], tuple[Shelf, PlannedBook]]:
    """The rows and the draft of one of the children below, made once for all that only look."""

    @cache
    def shelf_of(child: str) -> Shelf:
        return CHILDREN[child]()

    @cache
    def made(child: str, plan: str, stage: ReadingStage) -> tuple[Shelf, PlannedBook]:
        return shelf_of(child), compose_on(shelf_of(child), plan, stage)

    return made


@pytest.fixture
def only_a_name() -> Shelf:
    """A child of whom nothing is recorded but the name."""
    return a_name()


@pytest.fixture
def shelf_for() -> Callable[..., Shelf]:
    """An empty shelf for a child of one's own."""

    def make(**about: Any) -> Shelf:
        return Shelf(Child(**{"called": "Robin", **about}))

    return make


@pytest.fixture
def robin() -> Shelf:
    """A small whole life: two families, four stays, a hospital, decisions, photos, own words."""
    return full_child("Robin", "")


@pytest.fixture
def whole_life() -> Callable[[], Shelf]:
    """Makes the same life anew, with other ids."""
    return lambda: full_child("Robin", "")


@pytest.fixture
def two_hundred_photos() -> Shelf:
    """A whole life with 200 photos more."""
    return many_photos()


def a_name() -> Shelf:
    """Nothing is recorded but the name."""
    return Shelf(Child(called="Robin"))


def long_names() -> Shelf:
    """The whole life, where everybody has a long name and nothing is dated exactly."""
    return full_child("Bartholomew-Augustine", " Featherstonehaugh-Cholmondeley", rough=True)


def many_photos() -> Shelf:
    """A whole life with 200 photos more, from every year, every third undated."""
    shelf = full_child("Robin", "")
    for number in range(200):
        year = 2017 + number % 9
        shelf.photo(
            f"more-{number:03}",
            "" if number % 3 == 0 else f"{year}-{1 + number % 12:02}-{1 + number % 28:02}",
            people=[None] if number % 2 else [],
            width=900 + 700 * (number % 2),
            height=1200,
        )
    return shelf


def no_photos() -> Shelf:
    """The whole life without one picture of it."""
    shelf = full_child("Robin", "")
    shelf.child.portrait_id = None
    shelf.rows = [row for row in shelf.rows if not isinstance(row, Keepsake | KeepsakePerson)]
    return shelf


def full_child(called: str, surname: str, *, rough: bool = False) -> Shelf:
    """Everything a plan can ask for, once or twice."""

    def day(text: str) -> str:
        return f"{text[:7]}~" if rough else text

    shelf = Shelf(
        Child(
            called=called,
            full_name=f"{called} Ash{surname}",
            born=When(day("2017-03-02")),
            birth_place="Fernhill Hospital",
            likes="trains, plums and the colour green",
            languages="English and Polish",
        )
    )
    people = _people(shelf, surname)
    stays = _homes(shelf, people, day, surname)
    _events(shelf, people, stays, day)
    _decisions(shelf, stays, day)
    _photos(shelf, people, stays)
    shelf.add(
        Voice(
            words="I want to see Pip.",
            when=When("2024-05"),
            how=HowWeKnow.SAID,
            noted_by="Noor",
        )
    )
    return shelf


def _people(shelf: Shelf, surname: str) -> dict[str, Person]:
    birth, foster, adoptive = Family.BIRTH, Family.FOSTER, Family.ADOPTIVE
    return {
        "mum": shelf.person(f"Mummy Jo{surname}", Relation.MOTHER, birth, like="Jo likes singing."),
        "sister": shelf.person(f"Pip{surname}", Relation.HALF_SISTER, birth),
        "gran": shelf.person(f"Gran Ivy{surname}", Relation.GRANDMOTHER, birth),
        "lena": shelf.person(f"Lena{surname}", Relation.CARER, foster, like="Lena bakes."),
        "max": shelf.person(f"Max{surname}", Relation.CARERS_CHILD, foster),
        "ruth": shelf.person(f"Mum Ruth{surname}", Relation.MOTHER, adoptive, like="Ruth swims."),
        "dog": shelf.person("Tuppence", Relation.PET, adoptive),
        "worker": shelf.person("Noor", Relation.SOCIAL_WORKER),
        "judge": shelf.person("Judge Bell", Relation.JUDGE),
        "friend": shelf.person("Kit", Relation.FRIEND),
    }


def _homes(
    shelf: Shelf, people: dict[str, Person], day: Callable[[str], str], surname: str
) -> dict[str, Stay]:
    flat = shelf.home(f"Mummy Jo{surname}’s flat", HomeKind.BIRTH_FAMILY, [people["mum"]])
    ward = shelf.home("Fernhill Hospital", HomeKind.HOSPITAL)
    cottage = shelf.home(
        f"Lena{surname}’s cottage",
        HomeKind.FOSTER,
        [people["lena"], people["max"]],
        like="There was a swing in the garden.",
    )
    house = shelf.home("Ruth’s house", HomeKind.ADOPTIVE, [people["ruth"], people["dog"]])
    first = shelf.stay(
        flat,
        day("2017-03-05"),
        day("2018-06-10"),
        why_ended_told="Jo was too ill to look after a baby.",
    )
    return {
        "flat": first,
        "ward": shelf.stay(
            ward,
            day("2017-12-01"),
            day("2017-12-14"),
            inside_id=first.id,
            why_started_told="You had a bad cough.",
        ),
        "cottage": shelf.stay(
            cottage,
            day("2018-06-10"),
            day("2019-02-01"),
            why_started_told="Lena had room and time for you.",
        ),
        "again": shelf.stay(flat, day("2019-02-01"), day("2019-05-20")),
        "cottage again": shelf.stay(cottage, day("2019-09-01"), day("2021-08-07")),
        "house": shelf.stay(house, day("2021-08-07")),
    }


def _events(
    shelf: Shelf, people: dict[str, Person], stays: dict[str, Stay], day: Callable[[str], str]
) -> None:
    shelf.event("You were born", EventKind.BIRTH, day("2017-03-02"), told="It was snowing.")
    shelf.event(
        "First steps", EventKind.MILESTONE, day("2018-04-02"), told="You walked to the cat."
    )
    shelf.event(
        "The plum tree",
        EventKind.MEMORY,
        day("2018-08-20"),
        [people["lena"], people["max"]],
        told="You and Max picked every plum that you could reach, and then Lena made jam of them.",
    )
    shelf.event(
        "The day in court",
        EventKind.COURT,
        day("2022-06-17"),
        [people["ruth"]],
        told="The judge let you hold the pen.",
        home_id=stays["house"].home_id,
    )
    shelf.event("A train ride", EventKind.MEMORY, "", told="You sat at the front.")


def _decisions(shelf: Shelf, stays: dict[str, Stay], day: Callable[[str], str]) -> None:
    explained = shelf.add(
        Decision(
            question="Why did I go to live with Lena?",
            kind=DecisionKind.WHICH_HOME,
            when=When(day("2018-06-09")),
            decided="Foster care",
            decided_by="The council",
            reasons="Illness",
            manager="D. Hale",
            stay_id=stays["cottage"].id,
        )
    )
    for stage in ReadingStage:
        shelf.add(
            Explanation(
                decision_id=explained.id,
                stage=stage,
                happening="Jo was ill.",
                decided="You came to Lena.",
                who="The council decided.",
                why="Lena had room.",
            )
        )
    shelf.add(
        Decision(
            question="Why could I not stay with Mummy Jo?",
            kind=DecisionKind.CARE_ORDER,
            when=When(day("2019-08-30")),
        )
    )
    shelf.add(
        Decision(
            question="Why did Ruth adopt me?",
            kind=DecisionKind.ADOPTION_ORDER,
            when=When(day("2022-06-17")),
            decided="Adoption",
            decided_by="The court",
            reasons="Welfare",
        )
    )


def _photos(shelf: Shelf, people: dict[str, Person], stays: dict[str, Stay]) -> None:
    portrait = shelf.photo("portrait", "2025-06-01", [None], permission=Permission.YES)
    shelf.child.portrait_id = portrait.id
    shelf.photo("newest", "2025-09-01", [None], width=1200, height=1600)
    shelf.photo("baby", "2017-04-01", [None, people["mum"]])
    shelf.photo("mum", "2017", [people["mum"]])
    plums = next(row for row in shelf.all(Event) if row.title == "The plum tree")
    for number in range(8):
        shelf.photo(f"plums-{number}", "2018-08-20", [None], event_id=plums.id, caption="Plums")
    for number in range(5):
        shelf.photo(f"cottage-{number}", f"2020-0{number + 1}-11", home_id=stays["cottage"].home_id)
    shelf.photo("panorama", "2023-07-01", [None], width=4000, height=1500)
    shelf.photo("somewhere")
    shelf.photo("refused", "2023-01-01", [None], permission=Permission.NO)
    shelf.photo("private", "2023-01-01", [None], for_book=False)


CHILDREN: dict[str, Callable[[], Shelf]] = {
    "only a name": a_name,
    "no photos": no_photos,
    "a whole life": lambda: full_child("Robin", ""),
    "long names": long_names,
    "many photos": many_photos,
}
