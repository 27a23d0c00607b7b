"""A life so far: the timeline's stations and stretches, and the road of homes.

Distances come from the middle of what a date can mean; words never claim more than is known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lifestory.edition.telling import Telling
from lifestory.edition.values import Homes, HomeStop, Station, Stretch, Timeline
from lifestory.model import Event, EventKind, Home, Stay, When
from lifestory.words import ages, dates
from lifestory.words.numbers import capital, joined, ordinal

_YEAR = 365.25
_KINDS = ("birth", "birthday", "decision", "move", "event", "now")
_FIRSTS = (EventKind.MILESTONE, EventKind.SCHOOL)
_GROWN = 18
"""Birthdays are counted up to this one."""
_A_MONTH = timedelta(days=31)
"""So soon after birth a home counts as the first."""


def timeline(block_id: UUID, slot: str, telling: Telling) -> Timeline:
    """Every station by age: birth, birthdays, moves, events and decisions told, and now."""
    road = _Road.of(telling)
    stations = [
        *_birth_and_birthdays(telling),
        *_moves(road),
        *_events(road),
        *_decisions(road),
        *_now(road),
    ]
    stations.sort(key=lambda station: (station.years, _KINDS.index(station.kind)))
    return Timeline(block_id, slot, tuple(stations), tuple(_stretches(road)))


def homes(block_id: UUID, slot: str, telling: Telling) -> Homes:
    """Every stay in the order of the child's life."""
    road = _Road.of(telling)
    seen: set[UUID] = set()
    stops = []
    for stay in telling.facts.stays:
        stops.append(_stop(stay, road, again=stay.home_id in seen))
        seen.add(stay.home_id)
    return Homes(block_id, slot, tuple(stops))


def milestones(telling: Telling) -> Iterator[Station]:
    """Firsts in the order of age: milestones and school, those without a date last."""
    road = _Road.of(telling)
    found = [one for one in telling.facts.events.values() if one.kind in _FIRSTS]
    for event in sorted(found, key=lambda one: _middle(one.when) or date.max):
        day = _middle(event.when)
        yield Station(
            kind="event",
            years=road.years(day) if day is not None else 0.0,
            age=_age(event.when, telling),
            when_words=_label(event.when, telling),
            title=telling.line(event.title),
            detail="" if telling.is_short else telling.line(event.told),
        )


@dataclass(frozen=True)
class _Road:
    """The stays of a life with what is asked of them again and again."""

    telling: Telling
    tints: dict[UUID, int]
    now: Stay | None
    origin: date | None

    @classmethod
    def of(cls, telling: Telling) -> "_Road":
        stays = telling.facts.stays
        tints: dict[UUID, int] = {}
        for stay in stays:
            tints.setdefault(stay.home_id, len(tints))
        outer = [stay for stay in stays if not _is_inside(stay, stays)]
        now = outer[-1] if outer and outer[-1].end is None else None
        return cls(telling, tints, now, _origin(telling))

    @property
    def stays(self) -> tuple[Stay, ...]:
        return self.telling.facts.stays

    def home(self, stay: Stay) -> Home:
        return self.telling.facts.homes[stay.home_id]

    def is_inside(self, stay: Stay) -> bool:
        return _is_inside(stay, self.stays)

    def end(self, stay: Stay) -> date | None:
        """The middle of what its end can mean; today while it lasts."""
        return self.telling.today if stay is self.now else _middle(stay.end)

    def name(self, stay: Stay) -> str:
        """The name of its home, for a label."""
        return capital(self.telling.line(self.home(stay).name))

    def years(self, day: date) -> float:
        """Years from birth (or from the first thing known) to a day, a birthday being exactly its
        number; never negative."""
        origin = self.origin
        if origin is None or day <= origin:
            return 0.0
        whole = ages.months_between(origin, day) // 12
        begin, end = ages.birthday(origin, whole), ages.birthday(origin, whole + 1)
        return round(whole + (day - begin).days / (end - begin).days, 3)


def _is_inside(stay: Stay, stays: tuple[Stay, ...]) -> bool:
    return any(other.id == stay.inside_id for other in stays)


def _middle(when: When | None) -> date | None:
    """The middle of what a date can mean, or its known end."""
    if when is None:
        return None
    if when.earliest == date.min:
        return when.latest
    if when.latest == date.max:
        return when.earliest
    return when.earliest + timedelta(days=(when.latest - when.earliest).days // 2)


def _origin(telling: Telling) -> date | None:
    if telling.born is not None:
        return _middle(telling.born)
    facts = telling.facts
    known = [stay.start for stay in facts.stays] + [event.when for event in facts.events.values()]
    days = [day for when in known if (day := _middle(when)) is not None]
    return min(days, default=None)


# --- the timeline -------------------------------------------------------------------------


def _label(when: When | None, telling: Telling) -> str:
    return "" if when is None or telling.is_short else capital(dates.short(when))


def _age(when: When | None, telling: Telling) -> str:
    return capital(telling.age_label(when))


def _birth_and_birthdays(telling: Telling) -> Iterator[Station]:
    born, child = telling.born, telling.facts.child
    if born is None:
        return
    told = next(
        (e.told for e in telling.facts.events.values() if e.kind is EventKind.BIRTH and e.told), ""
    )
    detail = told or child.birth_place
    yield Station(
        kind="birth",
        years=0.0,
        age="",
        when_words=_label(born, telling),
        title="You were born",
        detail="" if telling.is_short else telling.line(detail),
    )
    age = ages.age_at(born, When.of(telling.today))
    for number in range(1, min(age.years[0], _GROWN) + 1 if age else 1):
        day = When.of(ages.birthday(born.earliest, number)) if born.is_exact_day else None
        party = next((e for e in telling.facts.events.values() if _is_party(e, day)), None)
        yield Station(
            kind="birthday",
            years=float(number),
            age=str(number),
            when_words=_label(day, telling),
            title=f"Your {ordinal(number)} birthday",
            detail=telling.line(party.told) if party and not telling.is_short else "",
        )


def _is_party(event: Event, birthday: When | None) -> bool:
    """Whether an event is the birthday itself, so that one station tells both."""
    return birthday is not None and event.when == birthday and "birthday" in event.title.lower()


def _moves(road: _Road) -> Iterator[Station]:
    telling, lived_in = road.telling, set[UUID]()
    for index, stay in enumerate(road.stays):
        begin, home = _middle(stay.start), road.home(stay)
        again = stay.home_id in lived_in
        lived_in.add(stay.home_id)
        if begin is None or stay.start is None or (index == 0 and _from_birth(stay, telling)):
            continue
        inside = road.is_inside(stay)
        first = "" if index else "first" if _soon_after_birth(stay, telling) else "earliest"
        title = _moved(telling.line(home.name), first, again=again)
        yield Station(
            kind="event" if inside else "move",
            years=road.years(begin),
            age=_age(stay.start, telling),
            when_words=_label(stay.start, telling),
            title=road.name(stay) if inside or telling.is_short else title,
            detail="" if telling.is_short else telling.line(stay.why_started_told),
            tint=road.tints[stay.home_id],
        )


def _moved(name: str, first: str, again: bool) -> str:
    """How a move is told; the earliest home that is recorded need not be the first there was."""
    if first == "first":
        return f"Your first home was {name}"
    if first:
        return f"You came to live at {name}"
    if again:
        return f"You went back to {name}"
    with_whom = name.removeprefix("home with ")
    return f"You moved {'to' if with_whom == name else 'in with'} {with_whom}"


def _soon_after_birth(stay: Stay, telling: Telling) -> bool:
    """Whether there was hardly time for a home before this one."""
    born = telling.born
    return not (born and stay.start) or stay.start.earliest - born.latest <= _A_MONTH


def _from_birth(stay: Stay, telling: Telling) -> bool:
    """Whether the child was born into this home, so that there was no move."""
    born = telling.born
    return bool(born and stay.start and stay.start.earliest <= born.latest)


def _events(road: _Road) -> Iterator[Station]:
    telling = road.telling
    arrivals = {stay.start for stay in road.stays if stay.start is not None}
    for event in telling.facts.events.values():
        day = _middle(event.when)
        if day is None or event.when is None or event.when.earliest > telling.today:
            continue
        if _is_told_elsewhere(event, arrivals, telling):
            continue
        yield Station(
            kind="event",
            years=road.years(day),
            age=_age(event.when, telling),
            when_words=_label(event.when, telling),
            title=telling.line(event.title),
            detail="" if telling.is_short else telling.line(event.told),
            tint=road.tints.get(event.home_id, 0) if event.home_id else 0,
        )


def _is_told_elsewhere(event: Event, arrivals: set[When], telling: Telling) -> bool:
    if event.kind is EventKind.BIRTH:
        return telling.born is not None
    if event.kind is EventKind.MOVE and event.when in arrivals:
        return True
    born, when = telling.born, event.when
    if born is None or when is None or not (born.is_exact_day and when.is_exact_day):
        return False
    number = when.earliest.year - born.earliest.year
    is_birthday = 0 < number <= _GROWN and ages.birthday(born.earliest, number) == when.earliest
    return is_birthday and _is_party(event, when)


def _decisions(road: _Road) -> Iterator[Station]:
    telling = road.telling
    for decision in telling.facts.decisions.values():
        explanation = telling.facts.explanations.get(decision.id)
        day = _middle(decision.when)
        if explanation is None or not explanation.is_told or day is None:
            continue
        yield Station(
            kind="decision",
            years=road.years(day),
            age=_age(decision.when, telling),
            when_words=_label(decision.when, telling),
            title=telling.line(decision.question),
            detail="" if telling.is_short else telling.line(explanation.decided),
        )


def _now(road: _Road) -> Iterator[Station]:
    telling = road.telling
    if road.origin is None:
        return
    today = When.of(telling.today)
    yield Station(
        kind="now",
        years=road.years(telling.today),
        age=_age(today, telling),
        when_words="",
        title="Now",
        detail=road.name(road.now) if road.now else "",
        tint=road.tints[road.now.home_id] if road.now else 0,
    )


def _stretches(road: _Road) -> Iterator[Stretch]:
    outer = [stay for stay in road.stays if not road.is_inside(stay)]
    for index, stay in enumerate(outer):
        following = next(iter(outer[index + 1 :]), None)
        begin = _middle(stay.start)
        end = road.end(stay) or (_middle(following.start) if following else None)
        if begin is None or end is None or end < begin:
            continue
        tint = road.tints[stay.home_id]
        yield Stretch(road.name(stay), road.years(begin), road.years(end), tint)


# --- the road of homes --------------------------------------------------------------------


def _stop(stay: Stay, road: _Road, again: bool) -> HomeStop:
    telling, home = road.telling, road.home(stay)
    begin, end = _middle(stay.start), road.end(stay)
    known = begin is not None and end is not None and end > begin
    people = [telling.name(person) for person in telling.facts.living.get(home.id, ())]
    told = stay.why_started_told or ("" if again else home.like)
    return HomeStop(
        home_key=str(home.id),
        name=road.name(stay),
        kind=home.kind,
        who=joined(people),
        when_words=_when_lived(stay, stay is road.now, telling),
        age=_age_lived(stay, stay is road.now, telling),
        years=round((end - begin).days / _YEAR, 3) if known and begin and end else 0.0,
        tint=road.tints[home.id],
        told=telling.briefly(told),
        inside=road.is_inside(stay),
        again=again,
        now=stay is road.now,
        source=telling.picture(home.portrait_id),
    )


def _when_lived(stay: Stay, is_now: bool, telling: Telling) -> str:
    """The dates of a stay; the youngest readers hear only ages."""
    start, end = stay.start, stay.end
    if telling.is_short:
        return ""
    if start is None and end is None:
        return "We do not know when"
    if start is None:
        return capital(f"until {_single(end)}, we do not know since when")
    if end is None:
        return capital(f"since {_single(start)}" if is_now else dates.moment(start))
    if start == end:
        return capital(dates.moment(start))
    if start.is_interval or end.is_interval:
        words = f"from {_single(start)} until {_single(end)}"
    else:
        words = dates.said(When(f"{start}/{end}")) if start < end else ""
    length = ages.how_long(start, end) if words else ""
    return capital(f"{words}, {length}" if length else words)


def _single(when: When | None) -> str:
    """A date after "from" or "until"; one that is itself a span says so."""
    if when is None:
        return ""
    if when.is_interval:
        return f"some time {dates.moment(when)}"
    return dates.said(When(f"{when}/..")).removeprefix("since ")


def _age_lived(stay: Stay, is_now: bool, telling: Telling) -> str:
    """How old the child was: "You were two" or "From when you were two until you were five"."""
    start = ages.age_at(telling.born, stay.start)
    if start is None or start.least < 0:
        return ""
    if telling.is_short:
        return "You were a baby" if start.most < 12 else f"You were {ages.how_old(start)}"
    first = "born" if start.days == 0 else ages.how_old(start)
    if is_now:
        return f"Since you were {first}"
    end = ages.age_at(telling.born, stay.end)
    last = ages.how_old(end) if end else first
    if last.removeprefix("about ") == first.removeprefix("about "):
        return "You were just born" if first == "born" else f"You were {max(first, last, key=len)}"
    return f"From when you were {first} until you were {last}"
