"""Which photos go where: each page asks for those that fit it best, and none is shown twice."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from lifestory.drafting.facts import Facts, Photo, by_date
from lifestory.drafting.saying import STRICT
from lifestory.drafting.subjects import Subject
from lifestory.model import Stay
from lifestory.model.stages import ReadingStage
from lifestory.template.plans import Each, PhotosOf, Step

Rank = tuple[float, ...]
Fits = Callable[[Photo], Rank | None]
"""How well a photo fits a page, the smallest best; None when it does not fit."""

FIRST_YEAR = timedelta(days=365)
_FAR_APART = timedelta(days=2 * 365)
"""Then and now are at least so far apart."""


class FreePhotos:
    """The photos that no page has shown yet.

    Photos of an event wait for the event's own page; once it is told the rest of them are free. So
    does the picture of a home. A portrait of somebody is on that person's page by itself, and on no
    other but that of an event it belongs to.
    """

    def __init__(self, facts: Facts, stage: ReadingStage) -> None:
        self._facts = facts
        self._stage = stage
        portraits = {person.portrait_id for person in facts.people}
        self._portraits = {
            photo.keepsake.id
            for photo in facts.photos
            if photo.keepsake.id in portraits and None not in photo.people
        }
        self._of_homes = {
            home.portrait_id: home.id for home in facts.homes.values() if home.portrait_id
        }
        self._told_homes: set[UUID] = set()
        self._free = {photo.keepsake.id: photo for photo in facts.photos}
        self._told_events: set[UUID] = set()
        self._shown: list[Photo] = []

    @property
    def left(self) -> tuple[Photo, ...]:
        """What has no place yet, without the portraits of others."""
        return tuple(photo for id, photo in self._free.items() if id not in self._portraits)

    def walls(self, found: Sequence[Subject], most: int) -> list[Subject]:
        """The photos left for walls: those of years with few of them share one."""
        groups: list[tuple[set[str], list[Photo]]] = []
        left = {photo.keepsake.id for photo in self.left}
        for subject in found:
            free = [photo for photo in subject.photos if photo.keepsake.id in left]
            year = subject.slots.get("year", "")
            if groups and free and len(groups[-1][1]) + len(free) <= most:
                groups[-1][0].add(year)
                groups[-1][1].extend(free)
            elif free:
                groups.append(({year}, free))
        return [
            Subject(slots={"year": min(years)} if len(years) == 1 else {}, photos=tuple(photos))
            for years, photos in groups
        ]

    def take(self, step: Step, subject: Subject) -> list[Photo]:
        """The best photos for a step's page, in the order in which they were taken."""
        if step.each is Each.PHOTOS:
            return self._for_a_wall(step, subject)
        if step.photos is PhotosOf.THEN_AND_NOW:
            return self._then_and_now()
        fits = self._fitting(step, subject)
        if subject.event is not None:
            self._told_events.add(subject.event.id)
        if subject.stay is not None:
            self._told_homes.add(subject.stay.home_id)
        anyhow = step.photos is PhotosOf.CHILD
        unclaimed = self._free.values() if subject.event is not None else self.left
        free = [photo for photo in unclaimed if anyhow or not self._waits(photo)]
        ranked = [(rank, photo) for photo in free if (rank := fits(photo)) is not None]
        ranked.sort(key=lambda pair: pair[0])
        chosen = self._claim([photo for _, photo in ranked[: step.photos_at(self._stage)]])
        if not chosen and step.photos is PhotosOf.CHILD and step.photos_at(self._stage) != 0:
            return self._once_more()
        if not chosen and step.photos is PhotosOf.THEIRS and self._stage in STRICT:
            return self._home_again(subject.stay)
        return chosen

    def are_there(self, step: Step, subject: Subject) -> bool:
        """Whether there are photos for a step's page at all, though other pages may show them."""
        if step.photos is PhotosOf.THEN_AND_NOW:
            return bool(self._then_and_now())
        fits = self._fitting(step, subject)
        return any(fits(photo) is not None for photo in self._facts.photos)

    def show(self, keepsake: UUID | None) -> None:
        """Count a photo as shown, because a block shows it by itself."""
        if keepsake is not None:
            self._free.pop(keepsake, None)

    def _claim(self, photos: list[Photo]) -> list[Photo]:
        for photo in photos:
            self._free.pop(photo.keepsake.id)
        self._shown += photos
        return sorted(photos, key=lambda one: by_date(one.when))

    def _then_and_now(self) -> list[Photo]:
        """The earliest and the newest photo of the child alone, if years lie between them."""
        alone = [one for one in self._facts.photos if one.people == {None} and one.when is not None]
        alone.sort(key=_day)
        far = alone and _day(alone[-1]) - _day(alone[0]) >= _FAR_APART.days
        return [alone[0], alone[-1]] if far else []

    def _once_more(self) -> list[Photo]:
        """The child's own photo again, when there is only the one that the cover shows."""
        return [photo for photo in self._shown if self._of_child(photo) is not None][:1]

    def _home_again(self, stay: Stay | None) -> list[Photo]:
        """The picture of a home once more, when the youngest come back to it: they know it by
        sight."""
        portrait = self._facts.home_of(stay).portrait_id if stay is not None else None
        return [one for one in self._shown if one.keepsake.id == portrait]

    def _for_a_wall(self, step: Step, subject: Subject) -> list[Photo]:
        """What may go on a wall of a stay, or of what is left over, which waits for nothing."""
        left = {photo.keepsake.id for photo in self.left}
        fit = [
            photo
            for photo in subject.photos
            if photo.keepsake.id in left and not (subject.stay is not None and self._waits(photo))
        ]
        if len(fit) < step.photos_at_least:
            return []
        most = step.photos_at(self._stage)
        if most is not None and len(fit) > most:
            fit.sort(key=lambda photo: (None not in photo.people, _day(photo)))
        return self._claim(fit[:most])

    def _waits(self, photo: Photo) -> bool:
        home = self._of_homes.get(photo.keepsake.id)
        return (photo.event is not None and photo.event not in self._told_events) or (
            home is not None and home not in self._told_homes
        )

    def _fitting(self, step: Step, subject: Subject) -> Fits:
        if step.photos is PhotosOf.CHILD:
            return self._of_child
        if step.photos is PhotosOf.BABY:
            return self._of_baby
        if step.photos is PhotosOf.THEIRS and subject.event is not None:
            return lambda photo: _of_event(photo, subject)
        if step.photos is PhotosOf.THEIRS and subject.stay is not None:
            return lambda photo: self._of_stay(photo, subject)
        if step.photos is PhotosOf.THEIRS and subject.person is not None:
            return lambda photo: _of_person(photo, subject)
        return lambda _photo: None

    def _of_child(self, photo: Photo) -> Rank | None:
        """The portrait, then what no event waits for, from the home now, the child alone, new."""
        portrait = photo.keepsake.id == self._facts.child.portrait_id
        if None not in photo.people and not portrait:
            return None
        now = self._facts.stay_now
        before = now is not None and photo.stay != now.id
        return (not portrait, self._waits(photo), before, len(photo.people), -_day(photo))

    def _of_baby(self, photo: Photo) -> Rank | None:
        born = self._facts.child.born
        if born is None or photo.when is None:
            return None
        if photo.people and None not in photo.people:
            return None
        in_time = born.earliest <= photo.when.earliest and (
            photo.when.latest <= born.latest + FIRST_YEAR
        )
        return (not photo.people, _day(photo)) if in_time else None

    def _of_stay(self, photo: Photo, subject: Subject) -> Rank | None:
        stay = subject.stay
        if stay is None or not (photo.stay == stay.id or _is_of_any_stay(photo, stay)):
            return None
        portrait = photo.keepsake.id == self._facts.home_of(stay).portrait_id
        known = {person.id for person in subject.people} & photo.people
        return (
            not portrait,
            photo.stay != stay.id,
            photo.event is not None,
            -len(known),
            None not in photo.people,
            _day(photo),
        )


def _is_of_any_stay(photo: Photo, stay: Stay) -> bool:
    """Whether a photo of a home may as well be from another of the stays there."""
    return photo.when is None and photo.keepsake.home_id == stay.home_id


def _of_event(photo: Photo, subject: Subject) -> Rank | None:
    if subject.event is None or photo.event != subject.event.id:
        return None
    return (_day(photo),)


def _of_person(photo: Photo, subject: Subject) -> Rank | None:
    person = subject.person
    if person is None or person.id not in photo.people or photo.keepsake.id == person.portrait_id:
        return None
    return (len(photo.people - {None}), None not in photo.people, _day(photo))


def _day(photo: Photo) -> float:
    return float("inf") if photo.when is None else photo.when.earliest.toordinal()
