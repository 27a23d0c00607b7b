"""Beneath a person's form: what they are to others, and where else in the story they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lifestory.model import (
    Decision,
    Event,
    EventPerson,
    Explanation,
    Home,
    HomePerson,
    KeepsakePerson,
    Person,
    Relation,
    Relationship,
    Stay,
)
from lifestory.words.kinds import word_for
from lifestory.words.markup import Token, TokenKind
from lifestory.words.names import is_professional
from ui import theme as t
from ui.story.family_facts import shown
from ui.tr import counted, tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.form import Ask
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Reading

_BEATS = ("needs", "happening", "noticed", "decided", "who", "why", "not_you", "after")
_MOST = 6


@dataclass(frozen=True)
class Place:
    """Somewhere else where a person is: a part, the row there, and words for the link."""

    part: str
    row: UUID
    words: str


def ties_of(reading: "Reading", person_id: UUID) -> list[tuple[UUID, str]]:
    """What somebody is to other people, each with the row that says so."""
    people = {person.id: shown(person) for person in reading.all(Person)}
    found = []
    for tie in reading.all(Relationship):
        if tie.to_id is None or person_id not in (tie.person_id, tie.to_id):
            continue
        word = tie.word or word_for(tie.relation)
        if tie.person_id == person_id:
            words = tr("{relation} of {name}", relation=word, name=people[tie.to_id])
        else:
            words = tr("{name} is their {relation}", relation=word, name=people[tie.person_id])
        found.append((tie.id, words[:1].upper() + words[1:]))
    return found


def tie_asks(reading: "Reading", person_id: UUID) -> tuple[Ask, ...]:
    """What is asked for a new tie to somebody else."""
    me = reading.get(Person, person_id)
    others = [(one.id, shown(one)) for one in reading.all(Person) if one.id != person_id]
    relations = [
        (one, word_for(one)) for one in Relation if not is_professional(one) and one != "other"
    ]
    return (
        Ask("relation", tr("{name} is the", name=shown(me)), kind="choice", choices=relations),
        Ask("to_id", tr("of"), kind="choice", choices=others),
    )


def places_of(reading: "Reading", person_id: UUID) -> list[Place]:
    """The homes, photos, events and decisions that somebody is in."""
    return [
        *_homes(reading, person_id),
        *_photos_and_events(reading, person_id),
        *_decisions(reading, reading.get(Person, person_id)),
    ]


def _homes(reading: "Reading", person_id: UUID) -> list[Place]:
    lived = {row.home_id for row in reading.all(HomePerson, HomePerson.person_id == person_id)}
    names = {home.id: home.name for home in reading.all(Home)}
    first: dict[UUID, UUID] = {}
    for stay in reading.all(Stay):
        if stay.home_id in lived:
            first.setdefault(stay.home_id, stay.id)
    return [
        Place("homes", stay, tr("Lived at {home}", home=names[home]))
        for home, stay in first.items()
    ]


def _photos_and_events(reading: "Reading", person_id: UUID) -> list[Place]:
    places = []
    photos = reading.all(KeepsakePerson, KeepsakePerson.person_id == person_id)
    if photos:
        words = counted("In {n} photo", "In {n} photos", len(photos))
        places.append(Place("keepsakes", photos[0].keepsake_id, words))
    there = {row.event_id for row in reading.all(EventPerson, EventPerson.person_id == person_id)}
    for event in [event for event in reading.all(Event) if event.id in there][:_MOST]:
        places.append(Place("timeline", event.id, event.title))
    return places


def _decisions(reading: "Reading", person: Person) -> list[Place]:
    token = str(Token(TokenKind.PERSON, person.id))
    told = {
        one.decision_id
        for one in reading.all(Explanation)
        if any(token in getattr(one, beat) for beat in _BEATS)
    }
    return [
        Place("decisions", decision.id, decision.question)
        for decision in reading.all(Decision)
        if decision.id in told or person.name in f"{decision.decided_by} {decision.manager}"
    ][:_MOST]


class TiesBox(QWidget):
    """What somebody is to others. `add_asked()`, `gone(id)` for a tie that shall go."""

    add_asked = Signal()
    gone = Signal(UUID)

    def __init__(self, ties: list[tuple[UUID, str]], *, can_add: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        column.addWidget(Label(tr("What they are to others"), "label"))
        for id, words in ties:
            row = QHBoxLayout()
            row.addWidget(Label(words, wraps=True), 1)
            name = tr("Take out: {what}", what=words)
            row.addWidget(icon_button("x", name, self._taking(id)))
            column.addLayout(row)
        add = link(tr("Say what they are to somebody"), self.add_asked.emit, icon="plus")
        add.setVisible(can_add)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def _taking(self, id: UUID) -> Callable[[], None]:
        return lambda: self.gone.emit(id)


class PlacesBox(QWidget):
    """Where else somebody is. `asked(part, row)` goes there."""

    asked = Signal(str, UUID)

    def __init__(self, title: str, places: list[Place]) -> None:
        super().__init__()
        self._places = places
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(title, "label"))
        for place in places:
            way = link(_short(place.words), self._going(place))
            way.setToolTip(place.words)
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def places(self) -> list[str]:
        """What can be gone to."""
        return [place.words for place in self._places]

    def _going(self, place: Place) -> Callable[[], None]:
        return lambda: self.asked.emit(place.part, place.row)


def _short(words: str, most: int = 38) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
