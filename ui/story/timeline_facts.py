"""Everything of a story that has a place in time, read as values for the timeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from heapq import merge
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from lifestory.model import Decision, Event, Home, Keepsake, Stay, Voice, When
from ui.story.part import digests_of

if TYPE_CHECKING:
    from lifestory.library import Reading

MarkKind = Literal["decision", "event", "voice", "photo", "stay"]


@dataclass(frozen=True)
class Band:
    """A stay. `tint` counts homes; `level` how many stays it lies within; `lane` is above 0 where
    two stays are at the same time."""

    id: UUID
    home: str
    digest: str
    start: When | None
    end: When | None
    tint: int
    level: int = 0
    lane: int = 0


@dataclass(frozen=True)
class Mark:
    """A decision, an event, something the child said, or a photo with its `digest`; a stay is one
    only while it has no date, and a band afterwards."""

    id: UUID
    kind: MarkKind
    title: str
    when: When | None
    digest: str = ""

    @cached_property
    def day(self) -> int:
        """The ordinal of about when it was; only what has a date is asked."""
        assert self.when is not None
        return middle_day(self.when).toordinal()


@dataclass(frozen=True)
class LifeFacts:
    """A whole life. `undated` has no place in it yet."""

    born: When | None
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    undated: tuple[Mark, ...]

    def with_photos(self, photos: Sequence[Mark]) -> "LifeFacts":
        """The same with photos, which are in the order of time."""
        dated = [photo for photo in photos if photo.when is not None]
        return replace(
            self,
            marks=tuple(merge(self.marks, dated, key=_in_time)),
            undated=(*self.undated, *(photo for photo in photos if photo.when is None)),
        )

    @cached_property
    def first(self) -> date | None:
        """The first day there is anything of."""
        whens = [self.born, *(b.start for b in self.bands), *(m.when for m in self.marks)]
        days = [when.earliest for when in whens if when is not None]
        return min((day for day in days if day != date.min), default=None)


def middle_day(when: When) -> date:
    """The middle of what a date can mean, or the end of it that is known."""
    if when.earliest == date.min:
        return when.latest
    if when.latest == date.max:
        return when.earliest
    return when.earliest + (when.latest - when.earliest) / 2


def photo_marks(reading: "Reading") -> list[Mark]:
    """Read the photos, in the order of time. There may be thousands: this can be done on any
    thread."""
    photos = [
        Mark(one.id, "photo", one.caption or one.description or one.file_name, one.when, one.digest)
        for one in reading.all(Keepsake)
    ]
    return _sorted(photos)


def life_facts(reading: "Reading") -> LifeFacts:
    """Read everything that the timeline shows but the photos."""
    marks = [
        *(Mark(one.id, "decision", one.question, one.when) for one in reading.all(Decision)),
        *(Mark(one.id, "event", one.title, one.when) for one in reading.all(Event)),
        *(Mark(one.id, "voice", f"“{one.words}”", one.when) for one in reading.all(Voice)),
    ]
    bands = stay_bands(reading)
    marks += [Mark(band.id, "stay", band.home, None) for band in bands if band.start is None]
    marks = _sorted(marks)
    return LifeFacts(
        born=reading.child.born,
        bands=bands,
        marks=tuple(one for one in marks if one.when is not None),
        undated=tuple(one for one in marks if one.when is None),
    )


def _sorted(marks: list[Mark]) -> list[Mark]:
    dated = sorted((one for one in marks if one.when is not None), key=_in_time)
    return dated + [one for one in marks if one.when is None]


def _in_time(mark: Mark) -> tuple[int, str]:
    return mark.day, mark.title


def stay_bands(reading: "Reading") -> tuple[Band, ...]:
    """Every stay, outer ones first; at the same time each has a lane of its own."""
    homes = {home.id: home for home in reading.all(Home)}
    faces = digests_of(reading, (home.portrait_id for home in homes.values()))
    tints = {id: number for number, id in enumerate(homes)}
    stays = {stay.id: stay for stay in reading.all(Stay)}
    lanes = _lanes([stay for stay in stays.values() if stay.inside_id not in stays])
    bands = []
    for stay in stays.values():
        home, level = homes[stay.home_id], _level(stay, stays)
        outer = _outermost(stay, stays)
        bands.append(
            Band(
                stay.id,
                home.name,
                faces.get(home.portrait_id, "") if home.portrait_id else "",
                stay.start,
                stay.end,
                tints[stay.home_id],
                level,
                lanes.get(outer.id, 0),
            )
        )
    return tuple(sorted(bands, key=lambda band: band.level))


def _level(stay: Stay, stays: Mapping[UUID, Stay]) -> int:
    level, at = 0, stay
    while at.inside_id is not None and at.inside_id in stays and level < 3:
        at, level = stays[at.inside_id], level + 1
    return level


def _outermost(stay: Stay, stays: Mapping[UUID, Stay]) -> Stay:
    at = stay
    for _ in range(3):
        at = stays.get(at.inside_id, at) if at.inside_id is not None else at
    return at


def _lanes(stays: list[Stay]) -> dict[UUID, int]:
    """Stays in lanes, so that none lies on another; a shared month is only a move."""
    ends: list[date] = []
    lanes: dict[UUID, int] = {}
    for stay in sorted((one for one in stays if one.start is not None), key=_begins):
        start = _begins(stay)
        end = date.max if stay.end is None else middle_day(stay.end)
        lane = next((at for at, until in enumerate(ends) if until <= start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes[stay.id] = lane
    return lanes


def _begins(stay: Stay) -> date:
    assert stay.start is not None
    return middle_day(stay.start)
