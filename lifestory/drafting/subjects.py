"""What a step of a plan is made for: one subject for each fact that it asks for, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from lifestory.drafting import slots
from lifestory.drafting.facts import Facts, Photo, spans
from lifestory.drafting.slots import Slots
from lifestory.drafting.stretches import unknown_stretches
from lifestory.model import Decision, Event, EventKind, Person, Relationship, Stay, Voice
from lifestory.model.stages import ReadingStage
from lifestory.template.plans import Each, Step, Where
from lifestory.words.dates import short

Asked = tuple[str, UUID]
"""A fact that a page has told: its table and its id."""


@dataclass(frozen=True)
class Subject:
    """What one page, or a few that belong together, are about.

    `known` is False when nothing of it is recorded and the page would have to say so. `kind` is
    what kind of home, event or relation it is, by which a step may choose another wording.
    """

    slots: Slots = field(default_factory=dict)
    known: bool = True
    kind: str = ""
    person: Person | None = None
    people: tuple[Person, ...] = ()
    stay: Stay | None = None
    event: Event | None = None
    decision: Decision | None = None
    voice: Voice | None = None
    photos: tuple[Photo, ...] = ()

    @property
    def may_be_seen(self) -> bool:
        """Whether a book may show it: somebody who must not be named has no page."""
        return self.person is None or slots.may_be_named(self.person)

    @property
    def tells(self) -> tuple[Asked, ...]:
        """The facts that are told by telling this; photos tell none."""
        if self.photos:
            return ()
        one = (self.person, self.stay, self.event, self.decision, self.voice)
        facts = [fact for fact in one if fact is not None]
        return tuple((type(fact).__name__, fact.id) for fact in facts or self.people)


def subjects(
    step: Step, facts: Facts, stage: ReadingStage, told: set[Asked], within: Subject | None
) -> list[Subject]:
    """The subjects of a step that no earlier page has told.

    Args:
        step: what is asked for.
        facts: all there is.
        stage: for whom: a book for the youngest tells fewer.
        told: what earlier pages have told.
        within: the stay or decision whose own steps these are; None at the top of a chapter.
    """
    found = [
        one for one in _Search(step.each, step.where, facts, within).found() if one.may_be_seen
    ]
    if not step.again and not (within is not None and step.each in _ITSELF):
        found = [_untold(one, told) for one in found if not (one.tells and set(one.tells) <= told)]
    return _chosen(step, facts, stage, found)


def _untold(subject: Subject, told: set[Asked]) -> Subject:
    """Of several people, those who have no page yet."""
    if subject.person or subject.stay or subject.event or not subject.people:
        return subject
    people = tuple(one for one in subject.people if (Person.__name__, one.id) not in told)
    return replace(subject, people=people)


def _chosen(step: Step, facts: Facts, stage: ReadingStage, found: list[Subject]) -> list[Subject]:
    """Those that a book of a stage has room for, in their own order: of events those with a photo,
    of decisions the explained ones, of the child's words the newest, before the others."""
    with_photo = {photo.event for photo in facts.photos}

    def waits(one: Subject) -> int:
        if one.decision is not None:
            return not is_explained(facts, one.decision, stage)
        if one.voice is not None:
            return one.voice.about_decision_id is not None or -found.index(one)
        return one.event is not None and one.event.id not in with_photo

    only_explained = step.each is Each.DECISION and stage in step.explained_only
    chosen = [
        one
        for one in found
        if not (only_explained and waits(one))
        and not (one.decision is not None and is_left(facts, one.decision, stage))
    ]
    first = sorted(chosen, key=waits)
    if stage in step.once_a_stay:
        first = _once_a_stay(first)
    kept = {id(one) for one in first[: step.at_most.get(stage)]}
    return [one for one in chosen if id(one) in kept]


def _once_a_stay(found: list[Subject]) -> list[Subject]:
    stays: set[UUID] = set()
    first = []
    for one in found:
        stay = one.decision.stay_id if one.decision is not None else None
        if stay is None or stay not in stays:
            first.append(one)
        stays |= {stay} if stay is not None else set()
    return first


def is_explained(facts: Facts, decision: Decision, stage: ReadingStage) -> bool:
    """Whether somebody has explained a decision for the readers of a stage."""
    told = facts.explanations.get(decision.id, ())
    return any(one.stage is stage and one.is_told for one in told)


def is_left(facts: Facts, decision: Decision, stage: ReadingStage) -> bool:
    """Whether a decision is knowingly not told at a stage, with a reason."""
    told = facts.explanations.get(decision.id, ())
    return any(one.stage is stage and one.is_left_knowingly for one in told)


def are_recorded(step: Step, facts: Facts, within: Subject | None) -> bool:
    """Whether there is anything for a step at all, told already or not."""
    return within is not None or any(_Search(step.each, step.where, facts, None).found())


def has_any(facts: Facts, where: Where) -> bool:
    """Whether the story has any fact of the kinds named; true when none are named."""
    if not where.chooses:
        return True
    return (
        any(facts.relations(person) & set(where.relations) for person in facts.people)
        or any(facts.home_of(stay).kind in where.home_kinds for stay in facts.stays)
        or any(event.kind in where.event_kinds for event in facts.events)
        or any(decision.kind in where.decision_kinds for decision in facts.decisions)
    )


_ITSELF = (Each.STAY, Each.HOME_NOW)
"""What, among the steps of a stay, means that stay."""


@dataclass(frozen=True)
class _Search:
    """One step's question to the facts."""

    each: Each
    where: Where
    facts: Facts
    within: Subject | None

    def found(self) -> Iterator[Subject]:
        """Every subject that answers it, in order."""
        match self.each:
            case Each.BOOK:
                yield Subject()
            case Each.BIRTH:
                yield self._birth()
            case Each.HOME_NOW | Each.STAY:
                yield from self._stays()
            case Each.PERSON:
                yield from map(self._of_person, self._people())
            case Each.PEOPLE:
                people = tuple(filter(slots.may_be_named, self._people()))
                said = self.within.slots if self.within is not None else {}
                yield from [Subject(slots=said, people=people)] if people else []
            case Each.EVENT:
                yield from self._events()
            case Each.DECISION:
                yield from self._decisions()
            case Each.VOICE:
                yield from self._voices()
            case Each.PHOTOS:
                yield from self._photos()
            case Each.UNKNOWN_STRETCH:
                yield from self._stretches()

    def _birth(self) -> Subject:
        event = next((one for one in self.facts.events if one.kind is EventKind.BIRTH), None)
        told = event.told if event else ""
        return Subject(slots={"told": told}, known=bool(told.strip()), event=event)

    def _stays(self) -> Iterator[Subject]:
        facts, now = self.facts, self.facts.stay_now
        for stay in facts.stays:
            if self.within is not None:
                meant = stay is self.within.stay
            else:
                meant = (stay is now) == (self.each is Each.HOME_NOW)
            kinds = self.where.home_kinds
            if meant and (not kinds or facts.home_of(stay).kind in kinds):
                yield self._of_stay(stay)

    def _of_stay(self, stay: Stay) -> Subject:
        home = self.facts.home_of(stay)
        return Subject(
            slots=slots.about_a_stay(self.facts, stay),
            kind=home.kind.value,
            stay=stay,
            people=self.facts.lived_in.get(home.id, ()),
        )

    def _people(self) -> Iterator[Person]:
        for person in self.within.people if self.within is not None else self.facts.people:
            ties = self.facts.ties.get(person.id, ())
            if any(self._fits(tie) for tie in ties) or (not ties and not self.where.chooses):
                yield person

    def _fits(self, tie: Relationship) -> bool:
        relations, families = self.where.relations, self.where.families
        return (not relations or tie.relation in relations) and (
            not families or tie.family in families
        )

    def _of_person(self, person: Person) -> Subject:
        said = slots.about_a_person(self.facts, person)
        ties = self.facts.ties.get(person.id, ())
        kind = ties[0].relation.value if ties else ""
        return Subject(slots=said, kind=kind, person=person, people=(person,))

    def _events(self) -> Iterator[Subject]:
        facts, kinds = self.facts, self.where.event_kinds
        for event in facts.events:
            if event.kind is EventKind.BIRTH or (kinds and event.kind not in kinds):
                continue
            if self.within is None or _event_is_in(facts, event, self.within.stay):
                yield Subject(
                    slots=slots.about_an_event(facts, event),
                    kind=event.kind.value,
                    event=event,
                    people=facts.were_there.get(event.id, ()),
                )

    def _decisions(self) -> Iterator[Subject]:
        kinds = self.where.decision_kinds
        for decision in self.facts.decisions:
            if kinds and decision.kind not in kinds:
                continue
            if self.within is None or _decision_is_in(self.facts, decision, self.within.stay):
                yield Subject(slots={"question": decision.question}, decision=decision)

    def _voices(self) -> Iterator[Subject]:
        for voice in self.facts.voices:
            about = self.within.decision if self.within is not None else None
            if self.within is None or (about and voice.about_decision_id == about.id):
                yield Subject(voice=voice)

    def _photos(self) -> Iterator[Subject]:
        """The photos of a stay; at the top of a chapter all photos, a subject for each year."""
        photos = self.facts.photos
        if self.within is not None:
            stay = self.within.stay
            of_stay = tuple(one for one in photos if stay is not None and one.stay == stay.id)
            yield Subject(slots=self.within.slots, stay=stay, photos=of_stay)
            return
        years: dict[str, list[Photo]] = {}
        for photo in photos:
            years.setdefault(_year(photo), []).append(photo)
        for year, of_year in years.items():
            yield Subject(slots={"year": year}, photos=tuple(of_year))

    def _stretches(self) -> Iterator[Subject]:
        for before, after in unknown_stretches(self.facts):
            ends = {
                "start_plain": short(before.end) if before.end else "",
                "end_plain": short(after.start) if after.start else "",
            }
            yield Subject(slots=ends)


def _event_is_in(facts: Facts, event: Event, stay: Stay | None) -> bool:
    """Whether an event belongs to a stay: by its home, and of several stays there by its date."""
    if stay is None:
        return False
    day = event.when.earliest if event.when else date.min
    if event.home_id is None:
        return day != date.min and facts.stay_at(day) is stay
    there = [one for one in facts.stays if one.home_id == event.home_id]
    dated = [one for one in there if day != date.min and spans(one, day)]
    return next(iter(dated or there), None) is stay


def _decision_is_in(facts: Facts, decision: Decision, stay: Stay | None) -> bool:
    if stay is None:
        return False
    if decision.stay_id is not None:
        return decision.stay_id == stay.id
    return decision.when is not None and facts.stay_at(decision.when.earliest) is stay


def _year(photo: Photo) -> str:
    """The year a photo was certainly taken in; empty when that is not known."""
    when = photo.when
    if when is None or when.earliest.year != when.latest.year:
        return ""
    return str(when.earliest.year)
