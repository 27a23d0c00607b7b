"""Homes and stays: each line is one time in a home; a child can come back to the same one."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QWidget

from lifestory.model import Home, HomeKind, HomePerson, Keepsake, Person, Stay
from lifestory.words import ages, dates
from lifestory.words.kinds import word_for
from ui.bridge import StoryBridge
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.story.part import choices_of, copy_values, fact_asks
from ui.tr import tr
from ui.widgets.buttons import link
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading

_OF_HOME = ("name", "kind", "place", "like")
_OF_STAY = (
    "start", "end", "inside_id", "why_started_told", "why_ended_told", "why_started", "why_ended",
    "source", "for_book",
)  # fmt: skip


class HomesPart(ListPart):
    """A line for each stay, in the order the child lived there."""

    key: ClassVar[str] = "homes"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"home", "stay", "homeperson", "person", "keepsake"}
    )
    drawing: ClassVar[str] = "homes"
    is_in_records: ClassVar[bool] = True

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Homes"),
            tr("No home is here yet. Begin with where the child lives now."),
            tr("Add a home"),
        )

    def lines(self, reading: "Reading") -> list[Line]:
        """Every stay by its beginning."""
        homes = {home.id: home for home in reading.all(Home)}
        faces = {keepsake.id: keepsake.digest for keepsake in reading.all(Keepsake)}
        born = reading.child.born
        stays = sorted(reading.all(Stay), key=_begins)
        lines = []
        for stay in stays:
            home = homes[stay.home_id]
            age = ages.age_label(born, stay.start)
            sub = (word_for(home.kind), home.place, tr("from {age}", age=age) if age else "")
            lines.append(
                Line(
                    id=stay.id,
                    title=home.name,
                    sub=" · ".join(part for part in sub if part),
                    right=span_words(stay),
                    name=home.name,
                    digest=faces.get(home.portrait_id, "") if home.portrait_id else "",
                )
            )
        return lines

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """The home and from when to when."""
        wanted = ("name", "kind", "place", "start", "end")
        return tuple(ask for ask in self.asks(reading) if ask.name in wanted)

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about a stay and its home."""
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
                choices=_around(reading),
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
            Ask("why_started_told", tr("Why the child came here, told to the child"), kind="words"),
            Ask("why_ended_told", tr("Why it ended, told to the child"), kind="words"),
            Ask("why_started", tr("Why it began, in the record"), kind="words", lines=2),
            Ask("why_ended", tr("Why it ended, in the record"), kind="words", lines=2),
            *fact_asks(tr("Which record, or who said so."), tr("May be in a book")),
        )

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """A stay's fields with those of its home."""
        stay = reading.get(Stay, id)
        there = reading.all(HomePerson, HomePerson.home_id == stay.home_id)
        return {
            **copy_values(reading.get(Home, stay.home_id), _OF_HOME),
            **copy_values(stay, _OF_STAY),
            "people": frozenset(one.person_id for one in there),
        }

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new home and the first stay in it."""
        home = edit.add(Home(name=values["name"], kind=values["kind"], place=values["place"]))
        return edit.add(Stay(home_id=home.id, start=values["start"], end=values["end"])).id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change the stay, its home, or who lived there."""
        stay = edit.get(Stay, id)
        if name == "people":
            _live_there(edit, stay.home_id, value)
        elif name in _OF_HOME:
            setattr(edit.get(Home, stay.home_id), name, value)
        else:
            setattr(stay, name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take a stay out, and its home with the last one."""
        stay = edit.get(Stay, id)
        others = edit.all(Stay, Stay.home_id == stay.home_id)
        edit.delete(stay if len(others) > 1 else edit.get(Home, stay.home_id))

    def extras(self, line: Line) -> list[QWidget]:
        """Another time in the same home."""
        return [link(tr("Add another time here"), lambda: self._again(line), icon="plus")]

    def _again(self, line: Line) -> None:
        with self.bridge.story.edit(tr("Add another time at {home}", home=line.title)) as edit:
            again = edit.add(Stay(home_id=edit.get(Stay, line.id).home_id)).id
        self.refresh()
        self.list.make_current(again)


def span_words(stay: Stay) -> str:
    """From when to when, in short words."""
    start = dates.short(stay.start) if stay.start is not None else "?"
    if stay.end is not None:
        return tr("{start} to {end}", start=start, end=dates.short(stay.end))
    return tr("since {start}", start=start) if stay.start is not None else tr("dates not known")


def _begins(stay: Stay) -> date:
    return stay.start.earliest if stay.start is not None else date.max


def _around(reading: "Reading") -> list[tuple[UUID | None, str]]:
    homes = {home.id: home.name for home in reading.all(Home)}
    stays = sorted(reading.all(Stay), key=_begins)
    named: list[tuple[UUID | None, str]] = [(None, tr("No"))]
    return named + [(one.id, f"{homes[one.home_id]}, {span_words(one)}") for one in stays]


def _live_there(edit: "Edit", home_id: UUID, people: frozenset[UUID]) -> None:
    there = {one.person_id: one for one in edit.all(HomePerson, HomePerson.home_id == home_id)}
    for person_id, row in there.items():
        if person_id not in people:
            edit.delete(row)
    for person_id in sorted(people - there.keys(), key=str):
        edit.add(HomePerson(home_id=home_id, person_id=person_id))
