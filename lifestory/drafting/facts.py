"""What is recorded about a child, as a draft may use it: nothing that must not reach a book.

`gather` reads a story once. The order of `Facts` comes from what they say, then from the order in
which they were recorded, and never from ids, so that equal facts make equal drafts.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar
from uuid import UUID

from lifestory.model import (
    Child,
    Decision,
    Event,
    EventPerson,
    Explanation,
    Fact,
    Home,
    HomePerson,
    Keepsake,
    KeepsakeKind,
    KeepsakePerson,
    Permission,
    Person,
    Relation,
    Relationship,
    Row,
    Stay,
    Voice,
    When,
)

R = TypeVar("R", bound=Row)
F = TypeVar("F", bound=Fact)

SHOWN_UNASKED = (KeepsakeKind.PHOTO, KeepsakeKind.DRAWING)
"""Kinds of keepsake that a draft places by itself. Scans and certificates often carry an address or
a full name, so they wait for somebody to say yes."""


class Shelf(Protocol):
    """Anything that rows can be read from: a story's `Reading` or its `Edit`."""

    @property
    def child(self) -> Child:
        """The person whom the story is about."""

    def all(self, kind: type[R], *where: object, order_by: object = ()) -> list[R]:
        """Every row of a kind."""


@dataclass(frozen=True)
class Photo:
    """A picture that a draft may place; `people` has None for the child.

    `stay` is the stay that it belongs to, by what is recorded or else by its date.
    """

    keepsake: Keepsake
    people: frozenset[UUID | None]
    event: UUID | None
    stay: UUID | None

    @property
    def when(self) -> When | None:
        """When it was taken, as far as that is known."""
        return self.keepsake.when

    @property
    def ratio(self) -> float:
        """Width over height as it is seen."""
        width, height = self.keepsake.shape
        return width / height if width and height else 1.0


@dataclass(frozen=True)
class Facts:
    """Everything a draft is made from, each sort in the order in which a book would tell it."""

    child: Child
    people: tuple[Person, ...]
    ties: dict[UUID, tuple[Relationship, ...]]
    """What each person is to the child."""
    homes: dict[UUID, Home]
    lived_in: dict[UUID, tuple[Person, ...]]
    stays: tuple[Stay, ...]
    events: tuple[Event, ...]
    were_there: dict[UUID, tuple[Person, ...]]
    decisions: tuple[Decision, ...]
    explanations: dict[UUID, tuple[Explanation, ...]]
    voices: tuple[Voice, ...]
    photos: tuple[Photo, ...]
    unasked: int = 0
    """How many of the photos nobody has been asked about."""

    @property
    def stay_now(self) -> Stay | None:
        """The stay that has no end, the latest if there are several."""
        open_stays = [stay for stay in self.stays if stay.end is None and stay.inside_id is None]
        return open_stays[-1] if open_stays else None

    def relations(self, person: Person) -> set[Relation]:
        """What a person is to the child."""
        return {tie.relation for tie in self.ties.get(person.id, ())}

    def with_relation(self, *wanted: Relation) -> list[Person]:
        """The people who are any of these to the child."""
        return [person for person in self.people if self.relations(person) & set(wanted)]

    def home_of(self, stay: Stay) -> Home:
        """The home of a stay."""
        return self.homes[stay.home_id]

    def stay_at(self, day: date) -> Stay | None:
        """The stay that a day certainly lies in; the innermost, None if that is not clear. The day
        of a move belongs to the home that the child came to."""
        held = [stay for stay in self.stays if spans(stay, day)]
        inner = [stay for stay in held if stay.inside_id is not None]
        found = inner or [stay for stay in held if not _ends_on(stay, day)] or held
        return found[0] if len(found) == 1 else None


def spans(stay: Stay, day: date) -> bool:
    """Whether a day lies within a stay, as far as its dates are known."""
    if stay.start is None or day < stay.start.earliest:
        return False
    return stay.end is None or day <= stay.end.latest


def _ends_on(stay: Stay, day: date) -> bool:
    return stay.end is not None and stay.end.earliest == stay.end.latest == day


def gather(shelf: Shelf) -> Facts:
    """Everything recorded that may reach a book, without what is held back and hangs on it."""
    child = shelf.child
    homes = {home.id: home for home in _for_book(shelf.all(Home))}
    people = _for_book(shelf.all(Person))
    by_id = {person.id: person for person in people}
    ties = [tie for tie in _for_book(shelf.all(Relationship)) if tie.to_id is None]
    stays = _stays(shelf, homes)
    events = tuple(
        sorted(_for_book(shelf.all(Event)), key=lambda one: (*by_date(one.when), one.title))
    )
    decisions = tuple(
        sorted(_for_book(shelf.all(Decision)), key=lambda one: (*by_date(one.when), one.question))
    )
    told = shelf.all(Explanation)
    voices = sorted(_for_book(shelf.all(Voice)), key=lambda one: (*by_date(one.when), one.words))
    facts = Facts(
        child=child,
        people=tuple(sorted(people, key=lambda one: _closeness(one, ties))),
        ties=_grouped(ties, lambda tie: tie.person_id, lambda tie: (tie.relation, tie.word)),
        homes=homes,
        lived_in=_together(shelf.all(HomePerson), lambda row: row.home_id, by_id, ties),
        stays=stays,
        events=events,
        were_there=_together(shelf.all(EventPerson), lambda row: row.event_id, by_id, ties),
        decisions=decisions,
        explanations=_grouped(told, lambda one: one.decision_id, lambda one: one.stage.value),
        voices=tuple(voices),
        photos=(),
    )
    return _with_photos(facts, shelf)


def by_date(when: When | None) -> tuple[bool, date, date]:
    """A key that sorts by date, what is undated last."""
    return (True, date.max, date.max) if when is None else (False, when.earliest, when.latest)


def _for_book(rows: Iterable[F]) -> list[F]:
    return [row for row in rows if row.for_book]


def _stays(shelf: Shelf, homes: dict[UUID, Home]) -> tuple[Stay, ...]:
    stays = [stay for stay in _for_book(shelf.all(Stay)) if stay.home_id in homes]
    return tuple(
        sorted(
            stays,
            key=lambda stay: (
                by_date(stay.start or stay.end),
                stay.inside_id is not None,
                by_date(stay.end),
                homes[stay.home_id].name,
            ),
        )
    )


_FIRST = tuple(Relation)


def _closeness(person: Person, ties: list[Relationship]) -> tuple[int, bool, date]:
    """Parents first, then brothers and sisters by age, and so on as `Relation` lists them; who is
    alike in that comes in the order in which they were recorded."""
    own = [_FIRST.index(tie.relation) for tie in ties if tie.person_id == person.id]
    undated, born, _ = by_date(person.born)
    return (min(own, default=len(_FIRST)), undated, born)


K = TypeVar("K")
V = TypeVar("V")


def _grouped(
    rows: Iterable[V], key: Callable[[V], K], order: Callable[[V], object]
) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return {name: tuple(sorted(group, key=order)) for name, group in groups.items()}  # type: ignore[arg-type]


PersonRow = TypeVar("PersonRow", HomePerson, EventPerson)


def _together(
    rows: Iterable[PersonRow],
    key: Callable[[PersonRow], UUID],
    people: dict[UUID, Person],
    ties: list[Relationship],
) -> dict[UUID, tuple[Person, ...]]:
    groups: dict[UUID, dict[UUID, Person]] = defaultdict(dict)
    for row in rows:
        if row.person_id in people:
            groups[key(row)][row.person_id] = people[row.person_id]
    return {
        name: tuple(sorted(group.values(), key=lambda one: _closeness(one, ties)))
        for name, group in groups.items()
    }


# --- photos -------------------------------------------------------------------------------


def may_be_shown(keepsake: Keepsake) -> bool:
    """Whether a draft may place a keepsake: held back and refused ones never."""
    if not keepsake.for_book or keepsake.permission is Permission.NO:
        return False
    return keepsake.kind in SHOWN_UNASKED or keepsake.permission is Permission.YES


def _with_photos(facts: Facts, shelf: Shelf) -> Facts:
    seen: dict[UUID, set[UUID | None]] = defaultdict(set)
    for row in shelf.all(KeepsakePerson):
        seen[row.keepsake_id].add(row.person_id)
    shown_by_voice = {voice.keepsake_id for voice in facts.voices}
    keepsakes = [
        keepsake
        for keepsake in shelf.all(Keepsake)
        if may_be_shown(keepsake) and keepsake.id not in shown_by_voice
    ]
    keepsakes.sort(key=lambda one: (*by_date(one.when), one.file_name, one.digest))
    photos = tuple(_photo(facts, one, frozenset(seen[one.id])) for one in keepsakes)
    unasked = sum(one.permission is Permission.NOT_ASKED for one in keepsakes)
    return Facts(**{**vars(facts), "photos": photos, "unasked": unasked})


def _photo(facts: Facts, keepsake: Keepsake, people: frozenset[UUID | None]) -> Photo:
    events = {event.id: event for event in facts.events}
    event = events.get(keepsake.event_id) if keepsake.event_id else None
    home_id = keepsake.home_id or (event.home_id if event else None)
    return Photo(keepsake, people, event.id if event else None, _stay_of(facts, keepsake, home_id))


def _stay_of(facts: Facts, keepsake: Keepsake, home_id: UUID | None) -> UUID | None:
    if home_id is not None:
        there = [stay for stay in facts.stays if stay.home_id == home_id]
        dated = [stay for stay in there if keepsake.when and spans(stay, keepsake.when.earliest)]
        return next((stay.id for stay in dated or there), None)
    if keepsake.when is None or keepsake.when.earliest == date.min:
        return None
    start, end = facts.stay_at(keepsake.when.earliest), facts.stay_at(keepsake.when.latest)
    return start.id if start is not None and start is end else None
