"""Which keepsakes the wall shows, and in which order. Values only; no window in here."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lifestory.model import (
    Block,
    Home,
    Keepsake,
    KeepsakeKind,
    KeepsakePerson,
    Permission,
    Person,
    Stay,
    When,
)
from lifestory.words.ages import age_at

if TYPE_CHECKING:
    from lifestory.library import Reading

CHILD = "child"
"""The child where somebody is chosen; everybody else is there by their id."""


@dataclass(frozen=True)
class Known:
    """One keepsake and what is known around it. `people` holds None for the child."""

    keepsake: Keepsake
    people: frozenset[UUID | None] = frozenset()
    homes: frozenset[UUID] = frozenset()
    uses: int = 0
    age: int | None = None

    @property
    def year(self) -> int | None:
        """The year it is from, as far as that is known."""
        when = self.keepsake.when
        return when.earliest.year if when is not None and when.earliest.year > 1 else None

    def lacks(self, what: str) -> bool:
        """Whether something of `MISSING` is missing."""
        return _LACKS[what](self)


_LACKS: dict[str, Callable[[Known], bool]] = {
    "date": lambda known: known.keepsake.when is None,
    "described": lambda known: not known.keepsake.description.strip(),
    "permission": lambda known: known.keepsake.permission is Permission.NOT_ASKED,
    "people": lambda known: not known.people,
    "checked": lambda known: known.keepsake.checked is None,
}
MISSING = tuple(_LACKS)
"""What a keepsake may lack, in the order in which the wall offers it."""


@dataclass(frozen=True)
class Wanted:
    """What is to be shown; None is anything. `CHILD` as a person is the child."""

    missing: str = ""
    person: UUID | str | None = None
    home: UUID | None = None
    year: int | None = None
    age: int | None = None
    kind: KeepsakeKind | None = None
    uses: int | None = None
    """0 for unused, 1 for used, 2 for used more than once."""
    permission: Permission | None = None

    def fits(self, known: Known) -> bool:
        """Whether a keepsake is to be shown."""
        row = known.keepsake
        person = None if self.person == CHILD else self.person
        return all(
            (
                not self.missing or known.lacks(self.missing),
                self.person is None or person in known.people,
                self.home is None or self.home in known.homes,
                self.year is None or known.year == self.year,
                self.age is None or known.age == self.age,
                self.kind is None or row.kind is self.kind,
                self.uses is None or _uses_fit(self.uses, known.uses),
                self.permission is None or row.permission is self.permission,
            )
        )


def _uses_fit(wanted: int, uses: int) -> bool:
    return uses == 0 if wanted == 0 else uses >= wanted


SORTS: dict[str, Callable[[Known], Any]] = {
    "oldest": lambda known: _by_day(known.keepsake),
    "newest": lambda known: _by_day(known.keepsake, newest=True),
    "name": lambda known: (known.keepsake.caption or known.keepsake.file_name).casefold(),
}
"""The orders of the wall, undated ones last; "brought" is what was brought in last first."""


def sorted_by(order: str, known: Iterable[Known]) -> list[Known]:
    """Keepsakes, as they were brought in, in an order of `SORTS`."""
    rows = list(known)
    return rows[::-1] if order == "brought" else sorted(rows, key=SORTS[order])


def _by_day(row: Keepsake, *, newest: bool = False) -> tuple[bool, int, str]:
    day = row.when.earliest.toordinal() if row.when is not None else 0
    return row.when is None, -day if newest else day, row.file_name.casefold()


@dataclass
class Gathered:
    """Every keepsake of a story with what is known around it, in the order they came in."""

    known: dict[UUID, Known] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    homes: tuple[Home, ...] = ()
    born: When | None = None
    called: str = ""
    _stays: tuple[Stay, ...] = ()
    _uses: Counter[UUID | None] = field(default_factory=Counter)
    _named: dict[UUID, frozenset[UUID | None]] = field(default_factory=dict)

    def names(self) -> dict[UUID, str]:
        """What everybody is called, by id."""
        return {one.id: one.called or one.name for one in self.people}

    def read_again(self, reading: "Reading", ids: Iterable[UUID]) -> None:
        """Read these keepsakes anew, and who is in which; others stay as they were known."""
        self._read_people(reading)
        for id in ids:
            row = reading.find(Keepsake, id)
            if row is None:
                self.known.pop(id, None)
            else:
                self.known[id] = self._known(row)

    def _read_people(self, reading: "Reading") -> None:
        named: dict[UUID, set[UUID | None]] = {}
        for row in reading.all(KeepsakePerson):
            named.setdefault(row.keepsake_id, set()).add(row.person_id)
        before, self._named = self._named, {id: frozenset(who) for id, who in named.items()}
        for id, known in list(self.known.items()):
            if self._named.get(id) != before.get(id):
                self.known[id] = self._known(known.keepsake)

    def _known(self, row: Keepsake) -> Known:
        age = age_at(self.born, row.when)
        years = age.years if age is not None and age.least >= 0 else None
        return Known(
            row,
            self._named.get(row.id, frozenset()),
            self._homes_of(row),
            self._uses[row.id],
            years[0] if years is not None and years[0] == years[1] else None,
        )

    def _homes_of(self, row: Keepsake) -> frozenset[UUID]:
        if row.home_id is not None:
            return frozenset({row.home_id})
        if row.when is None:
            return frozenset()
        return frozenset(stay.home_id for stay in self._stays if _lies_in(row.when, stay))


def gather(reading: "Reading") -> Gathered:
    """Read everything that the wall filters by."""
    child = reading.child
    found = Gathered(
        people=tuple(reading.all(Person)),
        homes=tuple(reading.all(Home)),
        born=child.born,
        called=child.called,
        _stays=tuple(stay for stay in reading.all(Stay) if stay.start is not None),
        _uses=Counter(
            row.keepsake_id
            for row in reading.all(Block, Block.keepsake_id.is_not(None))  # type: ignore[union-attr]
        ),
    )
    found._read_people(reading)
    for row in reading.all(Keepsake):
        found.known[row.id] = found._known(row)
    return found


def counts_of(known: Sequence[Known], key: Callable[[Known], Iterable[Any]]) -> Counter[Any]:
    """How many keepsakes there are of each value."""
    return Counter(value for one in known for value in key(one))


def _lies_in(when: When, stay: Stay) -> bool:
    assert stay.start is not None
    begun = stay.start.earliest <= when.earliest
    return begun and (stay.end is None or when.latest <= stay.end.latest)
