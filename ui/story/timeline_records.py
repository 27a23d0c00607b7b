"""What stands beside the timeline for each kind of thing in it: what is asked, shown and kept.

Events and stays are kept here whole; of decisions, photos and the child's words what belongs to
the timeline is, and a link leads to the part where all of it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lifestory.model import (
    DateTrust,
    Decision,
    Event,
    EventKind,
    EventPerson,
    Home,
    Keepsake,
    Person,
    Row,
    Stay,
    Voice,
    When,
)
from ui.story.homes_record import change_stay, stay_asks, stay_values
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import tr
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_EVENT = ("title", "kind", "when", "place", "told", "home_id", "source", "for_book")
_OF_DECISION = ("question", "when")
_OF_VOICE = ("words", "when", "noted_by", "place")
_OF_PHOTO = ("caption", "when")

Asks = Callable[["Reading", UUID | None], tuple[Ask, ...]]


@dataclass(frozen=True)
class Record:
    """How one kind of thing is asked, shown and kept. `part` is where it is at home; `date` the
    attribute that places it in time."""

    kind: type[Row]
    part: str
    asks: Asks
    values: Callable[["Reading", UUID], dict[str, Any]]
    change: Callable[["Edit", UUID, str, Any], None]
    date: str = "when"

    @property
    def at_home(self) -> str:
        """Words for the link to where all of it is."""
        return {
            "homes": tr("Open among the homes"),
            "decisions": tr("Open the whole decision"),
            "keepsakes": tr("Open among the keepsakes"),
            "voice": tr("Open among the child’s words"),
        }.get(self.part, "")


def event_asks(reading: "Reading", *_: object) -> tuple[Ask, ...]:
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


def _event_values(reading: "Reading", id: UUID) -> dict[str, Any]:
    there = reading.all(EventPerson, EventPerson.event_id == id)
    return {
        **copy_values(reading.get(Event, id), _OF_EVENT),
        "people": frozenset(one.person_id for one in there),
    }


def _change_event(edit: "Edit", id: UUID, name: str, value: Any) -> None:
    if name != "people":
        setattr(edit.get(Event, id), name, value)
        return
    there = {one.person_id: one for one in edit.all(EventPerson, EventPerson.event_id == id)}
    for person_id, row in there.items():
        if person_id not in value:
            edit.delete(row)
    for person_id in sorted(value - there.keys(), key=str):
        edit.add(EventPerson(event_id=id, person_id=person_id))


def _decision_asks(*_: object) -> tuple[Ask, ...]:
    return (
        Ask("question", tr("The child’s question"), needed=tr("A question is needed.")),
        Ask("when", tr("Decided"), kind="when"),
    )


def _voice_asks(*_: object) -> tuple[Ask, ...]:
    return (
        Ask("words", tr("The child’s own words"), kind="words"),
        Ask("when", tr("When"), kind="when"),
        Ask("noted_by", tr("Who noted it")),
        Ask("place", tr("Where")),
    )


def _photo_asks(*_: object) -> tuple[Ask, ...]:
    return (
        Ask("caption", tr("Caption"), kind="words", lines=2),
        Ask("when", tr("When"), kind="when"),
    )


def _change_photo(edit: "Edit", id: UUID, name: str, value: Any) -> None:
    photo = edit.get(Keepsake, id)
    setattr(photo, name, value)
    if name == "when":
        photo.when_trust = DateTrust.TYPED if value is not None else DateTrust.UNKNOWN
        photo.when_doubt = ""


def _plain(kind: type[Row], part: str, asks: Asks, names: tuple[str, ...]) -> Record:
    """A record of which only some attributes are shown here, each kept as it is."""

    def values(reading: "Reading", id: UUID) -> dict[str, Any]:
        return copy_values(reading.get(kind, id), names)

    def change(edit: "Edit", id: UUID, name: str, value: Any) -> None:
        setattr(edit.get(kind, id), name, value)

    return Record(kind, part, asks, values, change)


RECORDS: Mapping[str, Record] = {
    "event": Record(Event, "", event_asks, _event_values, _change_event),
    "stay": Record(Stay, "homes", stay_asks, stay_values, change_stay, date="start"),
    "decision": _plain(Decision, "decisions", _decision_asks, _OF_DECISION),
    "voice": _plain(Voice, "voice", _voice_asks, _OF_VOICE),
    "photo": Record(
        Keepsake,
        "keepsakes",
        _photo_asks,
        lambda reading, id: copy_values(reading.get(Keepsake, id), _OF_PHOTO),
        _change_photo,
    ),
}
"""By the kinds of `timeline_facts`."""


def put_on(edit: "Edit", kind: str, id: UUID, when: When) -> None:
    """Date something, as whoever dragged it there said."""
    record = RECORDS[kind]
    record.change(edit, id, record.date, when)
