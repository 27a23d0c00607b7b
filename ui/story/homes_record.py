"""What is asked and kept of a stay and its home; the homes and the timeline both show it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lifestory.library.stays import fits_within
from lifestory.model import Home, HomeKind, HomePerson, Person, Stay
from lifestory.words import dates
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import tr
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_HOME = ("name", "kind", "place", "like")
_OF_STAY = (
    "start", "end", "inside_id", "why_started_told", "why_ended_told", "why_started", "why_ended",
    "source", "for_book",
)  # fmt: skip


def stay_asks(reading: "Reading", id: UUID | None = None) -> tuple[Ask, ...]:
    """Everything that is kept about a stay and its home; with `id` only what that one can lie
    within is offered."""
    people = [(one.id, one.called or one.name) for one in reading.all(Person)]
    return (
        Ask(
            "name",
            tr("What {child} calls it", child=reading.child.called),
            help=tr("For example “Grace’s house”."),
            needed=tr("A name is needed; it can be changed later."),
        ),
        Ask("kind", tr("Kind of home"), kind="choice", choices=choices_of(HomeKind)),
        Ask("place", tr("Town or region"), help=tr("Never an address.")),
        Ask("start", tr("From"), kind="when"),
        Ask("end", tr("Until"), kind="when", help=tr("Empty while it lasts.")),
        Ask(
            "inside_id",
            tr("Within another stay"),
            kind="choice",
            choices=_around(reading, id),
            help=tr("A time in hospital lies within the stay at home."),
        ),
        Ask("people", tr("Who lived there"), kind="many", choices=people),
        Ask(
            "like",
            tr("What it was like"),
            kind="words",
            help=tr("In words a child may read: the garden, the dog, the smell of toast."),
            lines=4,
        ),
        Ask("why_started_told", tr("Why it began, told to the child"), kind="words"),
        Ask("why_started", tr("Why it began, in the record"), kind="words", lines=2),
        Ask("why_ended_told", tr("Why it ended, told to the child"), kind="words"),
        Ask("why_ended", tr("Why it ended, in the record"), kind="words", lines=2),
        *fact_asks(tr("Which record, or who said so."), tr("May be in a book")),
    )


def stay_values(reading: "Reading", id: UUID) -> dict[str, Any]:
    """A stay's fields with those of its home."""
    stay = reading.get(Stay, id)
    there = reading.all(HomePerson, HomePerson.home_id == stay.home_id)
    return {
        **copy_values(reading.get(Home, stay.home_id), _OF_HOME),
        **copy_values(stay, _OF_STAY),
        "people": frozenset(one.person_id for one in there),
    }


def add_stay(edit: "Edit", values: Mapping[str, Any]) -> UUID:
    """A new home and the first stay in it."""
    home = edit.add(Home(name=values["name"], kind=values["kind"], place=values["place"]))
    return edit.add(Stay(home_id=home.id, start=values["start"], end=values["end"])).id


def change_stay(edit: "Edit", id: UUID, name: str, value: Any) -> None:
    """Change the stay, its home, or who lived there."""
    stay = edit.get(Stay, id)
    if name == "people":
        _live_there(edit, stay.home_id, value)
    elif name in _OF_HOME:
        setattr(edit.get(Home, stay.home_id), name, value)
    else:
        setattr(stay, name, value)


def remove_stay(edit: "Edit", id: UUID) -> None:
    """Take a stay out, and its home with the last one."""
    stay = edit.get(Stay, id)
    others = edit.all(Stay, Stay.home_id == stay.home_id)
    edit.delete(stay if len(others) > 1 else edit.get(Home, stay.home_id))


def span_words(stay: Stay) -> str:
    """From when to when, in short words."""
    start = dates.short(stay.start) if stay.start is not None else "?"
    if stay.end is not None:
        return tr("{start} to {end}", start=start, end=dates.short(stay.end))
    return tr("since {start}", start=start) if stay.start is not None else tr("dates not known")


def begins(stay: Stay) -> date:
    """The earliest day on which a stay can have begun; the last there is while that is unknown."""
    return stay.start.earliest if stay.start is not None else date.max


def _around(reading: "Reading", id: UUID | None) -> list[tuple[UUID | None, str]]:
    homes = {home.id: home.name for home in reading.all(Home)}
    stays = sorted(reading.all(Stay), key=begins)
    inner = next((stay for stay in stays if stay.id == id), None)
    named: list[tuple[UUID | None, str]] = [(None, tr("No"))]
    for stay in stays:
        can = inner is None or fits_within(inner, stay) or stay.id == inner.inside_id
        if stay.id != id and can:
            named.append((stay.id, f"{homes[stay.home_id]}, {span_words(stay)}"))
    return named


def _live_there(edit: "Edit", home_id: UUID, people: frozenset[UUID]) -> None:
    there = {one.person_id: one for one in edit.all(HomePerson, HomePerson.home_id == home_id)}
    for person_id, row in there.items():
        if person_id not in people:
            edit.delete(row)
    for person_id in sorted(people - there.keys(), key=str):
        edit.add(HomePerson(home_id=home_id, person_id=person_id))
