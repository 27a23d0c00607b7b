"""The timeline: what happened, by age, with the stays and decisions from their own parts."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from lifestory.model import Decision, Event, EventKind, EventPerson, Home, Person, Stay, When
from lifestory.words import ages, dates
from lifestory.words.kinds import word_for
from ui.bridge import StoryBridge
from ui.story.life_line import LifeLine, Mark, Stretch
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import tr
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_EVENT = ("title", "kind", "when", "place", "told", "home_id", "source", "for_book")


class TimelinePart(ListPart):
    """Events can be changed here; stays and decisions are shown and kept in their parts."""

    key: ClassVar[str] = "timeline"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"event", "eventperson", "stay", "home", "decision", "person", "child"}
    )
    drawing: ClassVar[str] = "time"
    is_in_records: ClassVar[bool] = True

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Timeline"),
            tr("Nothing is on the timeline yet. A first tooth, a day at the sea: begin anywhere."),
            tr("Add what happened"),
        )
        self.line = LifeLine()
        self.line.chosen.connect(self.list.make_current)
        self.body.insertWidget(0, self.line)

    def lines(self, reading: "Reading") -> list[Line]:
        """Everything that has a place in time, what nobody dates last."""
        born = reading.child.born
        homes = {home.id: home.name for home in reading.all(Home)}
        found = [(event.when, _event_line(event, born)) for event in reading.all(Event)]
        for stay in reading.all(Stay):
            found.append((stay.start, _stay_line(stay, homes[stay.home_id], born)))
        for decision in reading.all(Decision):
            found.append((decision.when, _decision_line(decision, born)))
        found.sort(key=lambda one: one[0].earliest if one[0] is not None else date.max)
        self.line.show_life(born, _stretches(reading, homes), _marks(found))
        self.line.setVisible(born is not None and bool(found))
        return [line for _, line in found]

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """What, when, where."""
        return self.asks(reading)[:5]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about an event."""
        homes = [(None, tr("Nowhere in particular"))]
        homes += [(home.id, home.name) for home in reading.all(Home)]  # type: ignore[misc]
        people = [(one.id, one.called or one.name) for one in reading.all(Person)]
        return (
            Ask("title", tr("What happened"), needed=tr("A few words are needed.")),
            Ask("kind", tr("Kind"), kind="choice", choices=choices_of(EventKind)),
            Ask("when", tr("When"), kind="when"),
            Ask("place", tr("Where"), help=tr("A town or a place, never an address.")),
            Ask("told", tr("Told to the child"), kind="words", lines=5),
            Ask("home_id", tr("While living at"), kind="choice", choices=homes),
            Ask("people", tr("Who was there"), kind="many", choices=people),
            *fact_asks(tr("Which record, or who said so."), tr("May be in a book")),
        )

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """An event's fields."""
        there = reading.all(EventPerson, EventPerson.event_id == id)
        return {
            **copy_values(reading.get(Event, id), _OF_EVENT),
            "people": frozenset(one.person_id for one in there),
        }

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new event."""
        return edit.add(Event(**values)).id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change an event, or who was there."""
        if name != "people":
            setattr(edit.get(Event, id), name, value)
            return
        there = {one.person_id: one for one in edit.all(EventPerson, EventPerson.event_id == id)}
        for person_id, row in there.items():
            if person_id not in value:
                edit.delete(row)
        for person_id in sorted(value - there.keys(), key=str):
            edit.add(EventPerson(event_id=id, person_id=person_id))

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take an event out."""
        edit.delete(edit.get(Event, id))


def _year(when: When | None) -> str:
    return str(when.earliest.year) if when is not None else tr("No date yet")


def _sub(when: When | None, born: When | None, kind: str) -> str:
    age = ages.age_label(born, when)
    parts = (dates.short(when) if when is not None else "", age, kind)
    return " · ".join(part for part in parts if part)


def _event_line(event: Event, born: When | None) -> Line:
    return Line(
        id=event.id,
        title=event.title,
        sub=_sub(event.when, born, word_for(event.kind)),
        mark="dot",
        tone="good",
        heading=_year(event.when),
    )


def _stay_line(stay: Stay, home: str, born: When | None) -> Line:
    return Line(
        id=stay.id,
        title=tr("Came to live at {home}", home=home),
        sub=_sub(stay.start, born, tr("home")),
        mark="band",
        tone="accent",
        heading=_year(stay.start),
        kept_in="homes",
        kept_in_words=tr("This is kept among the homes, and can be changed there."),
    )


def _decision_line(decision: Decision, born: When | None) -> Line:
    return Line(
        id=decision.id,
        title=decision.question,
        sub=_sub(decision.when, born, tr("decision")),
        mark="diamond",
        tone="warm",
        heading=_year(decision.when),
        kept_in="decisions",
        kept_in_words=tr("This is kept among the decisions, and can be changed there."),
    )


def _stretches(reading: "Reading", homes: dict[UUID, str]) -> list[Stretch]:
    order = list(homes)
    return [
        Stretch(
            stay.id,
            homes[stay.home_id],
            stay.start,
            stay.end,
            order.index(stay.home_id),
            stay.inside_id is not None,
        )
        for stay in reading.all(Stay)
        if stay.start is not None
    ]


def _marks(found: list[tuple[When | None, Line]]) -> list[Mark]:
    return [
        Mark(line.id, line.title, when, line.mark, line.tone)
        for when, line in found
        if when is not None and line.mark != "band"
    ]
