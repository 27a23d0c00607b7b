"""Homes and stays: each line is one time in a home; a child can come back to the same one.

On top the stays as a strip by time, and what is wrong or missing in their dates; what is asked of a
stay lies in `homes_record`.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.library.stays import StayTrouble, troubles_in
from lifestory.model import Decision, Fact, Home, HomePerson, Keepsake, Person, Stay, When
from lifestory.words import ages
from lifestory.words.kinds import word_for
from ui.bridge import StoryBridge
from ui.story.homes_record import (
    add_stay,
    begins,
    change_stay,
    remove_stay,
    span_words,
    stay_asks,
    stay_values,
)
from ui.story.homes_strip import StayStrip
from ui.story.homes_troubles import TroublesBox, advice_on
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.story.part import digests_of
from ui.story.people_links import Place, PlacesBox
from ui.story.people_photo import FaceRow, PhotoDialog, photos_first
from ui.story.timeline_facts import stay_bands
from ui.tr import counted, tr
from ui.widgets.buttons import link
from ui.widgets.form import Ask, FormDialog

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading


class HomesPart(ListPart):
    """A line for each stay, in the order the child lived there."""

    key: ClassVar[str] = "homes"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"home", "stay", "homeperson", "person", "keepsake", "child"}
    )
    drawing: ClassVar[str] = "homes"
    is_in_records: ClassVar[bool] = True
    facts: ClassVar[tuple[type[Fact], ...]] = (Stay,)

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Homes"),
            tr("No home is here yet. Begin with where the child lives now."),
            tr("Add a home"),
        )
        self._face: FaceRow | None = None
        self.strip = StayStrip(bridge.pictures)
        self.strip.chosen.connect(self.list.make_current)
        self.troubles = TroublesBox()
        self.troubles.open_asked.connect(self.list.make_current)
        self.troubles.within_asked.connect(self.put_within)
        self.troubles.add_asked.connect(self._ask_between)
        self.body.insertWidget(0, self.strip)
        self.body.insertWidget(1, self.troubles)

    def refresh(self) -> None:
        """Read the stays again, and look their dates over."""
        super().refresh()
        with self.bridge.story.read() as reading:
            child, bands = reading.child, stay_bands(reading)
            stays = {stay.id: stay for stay in reading.all(Stay)}
            homes = {home.id: home.name for home in reading.all(Home)}
        names = {stay.id: homes[stay.home_id] for stay in stays.values()}
        found = troubles_in(list(stays.values()), child.born, _today())
        holes = [
            (one.first, one.last)
            for one in found
            if one.kind in (StayTrouble.GAP, StayTrouble.SINCE)
            and one.first is not None
            and one.last is not None
        ]
        self.strip.show_stays(child.born, bands, holes)
        self.troubles.show_advice(
            [advice_on(one, stays, names, child.called) for one in found], names
        )

    def _show_details(self, line: Line | None) -> None:
        super()._show_details(line)
        self.strip.make_current(line.id if line is not None else None)

    def lines(self, reading: "Reading") -> list[Line]:
        """Every stay by its beginning."""
        homes = {home.id: home for home in reading.all(Home)}
        faces = digests_of(reading, (home.portrait_id for home in homes.values()))
        people = {person.id: person.called or person.name for person in reading.all(Person)}
        living: dict[UUID, list[str]] = {}
        for row in reading.all(HomePerson):
            living.setdefault(row.home_id, []).append(people[row.person_id])
        born, stays = reading.child.born, sorted(reading.all(Stay), key=begins)
        times = {home: sum(stay.home_id == home for stay in stays) for home in homes}
        return [
            _line(stay, homes[stay.home_id], faces, living, born, times[stay.home_id])
            for stay in stays
        ]

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """The home and from when to when."""
        wanted = ("name", "kind", "place", "start", "end")
        return tuple(ask for ask in self.asks(reading) if ask.name in wanted)

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about a stay and its home."""
        return stay_asks(reading)

    def asks_for(self, reading: "Reading", line: Line) -> tuple[Ask, ...]:
        """The same for one stay, which lies within no stay that it does not fit."""
        return stay_asks(reading, line.id)

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """A stay's fields with those of its home."""
        return stay_values(reading, id)

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new home and the first stay in it."""
        return add_stay(edit, values)

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change the stay, its home, or who lived there."""
        change_stay(edit, id, name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take a stay out, and its home with the last one."""
        remove_stay(edit, id)

    def _add_form(self, column: QVBoxLayout, line: Line) -> None:
        self._face = FaceRow(
            line.title,
            self.bridge.pictures,
            lambda: self._choose_face(line),
            lambda: self.keep_face(line, None),
        )
        column.addWidget(self._face)
        super()._add_form(column, line)

    def _show_values(self, line: Line) -> None:
        super()._show_values(line)
        if self._face is not None:
            self._face.show_face(line.digest)

    def _choose_face(self, line: Line) -> None:
        with self.bridge.story.read() as reading:
            home = reading.get(Stay, line.id).home_id
            of_it = {one.id for one in reading.all(Keepsake, Keepsake.home_id == home)}
            photos = photos_first(reading, of_it)
        if not photos:
            self.told.emit(tr("Bring in a photo first; then choose it here."), "warn")
            return
        dialog = PhotoDialog(line.title, photos, self.bridge.pictures, self)
        if dialog.exec():
            self.keep_face(line, dialog.chosen())

    def keep_face(self, line: Line, keepsake: UUID | None) -> None:
        """Keep the picture of a stay's home."""
        with self.bridge.story.edit(tr("Choose a picture of {home}", home=line.title)) as edit:
            edit.get(Home, edit.get(Stay, line.id).home_id).portrait_id = keepsake
        self.refresh()

    def extras(self, line: Line) -> list[QWidget]:
        """Another time in the same home, and where else it is."""
        again = link(tr("Add another time here"), lambda: self._again(line), icon="plus")
        with self.bridge.story.read() as reading:
            places = _places(reading, line.id)
        if not places:
            return [again]
        box = PlacesBox(tr("Also in this story"), places)
        box.asked.connect(self.go_to)
        return [again, box]

    def _again(self, line: Line) -> None:
        with self.bridge.story.edit(tr("Add another time at {home}", home=line.title)) as edit:
            again = edit.add(Stay(home_id=edit.get(Stay, line.id).home_id)).id
        self.refresh()
        self.list.make_current(again)

    def put_within(self, inner: UUID, outer: UUID) -> None:
        """Let one stay lie within another."""
        with self.bridge.story.edit(tr("Put one stay within another")) as edit:
            edit.get(Stay, inner).inside_id = outer
        self.refresh()
        self.list.make_current(inner)

    def _ask_between(self, first: date, last: date) -> None:
        with self.bridge.story.read() as reading:
            asks = self.new_asks(reading)
        values: dict[str, Any] = {"start": When.of(first)}
        if last < _today():
            values["end"] = When.of(last)
        dialog = FormDialog(tr("Add a home"), tr("Add"), asks, self, values=values)
        if dialog.exec():
            self.add_from(dialog.form.values())


def _today() -> date:
    return datetime.now().astimezone().date()


def _line(
    stay: Stay,
    home: Home,
    faces: Mapping[UUID, str],
    living: Mapping[UUID, list[str]],
    born: When | None,
    times: int,
) -> Line:
    age = ages.age_label(born, stay.start)
    sub = (
        tr("within another stay") if stay.inside_id is not None else "",
        tr("one of {n} times here", n=times) if times > 1 else "",
        word_for(home.kind),
        tr("with {people}", people=", ".join(living[home.id])) if home.id in living else "",
        home.place,
        tr("from {age}", age=age) if age else "",
    )
    return Line(
        id=stay.id,
        title=home.name,
        sub=" · ".join(part for part in sub if part),
        right=span_words(stay),
        name=home.name,
        digest=faces.get(home.portrait_id, "") if home.portrait_id else "",
    )


def _places(reading: "Reading", stay_id: UUID) -> list[Place]:
    """The people, photos and decisions of a stay."""
    stay = reading.get(Stay, stay_id)
    people = {person.id: person.called or person.name for person in reading.all(Person)}
    places = [
        Place("people", row.person_id, people[row.person_id])
        for row in reading.all(HomePerson, HomePerson.home_id == stay.home_id)
    ]
    photos = reading.all(Keepsake, Keepsake.home_id == stay.home_id)
    if photos:
        words = counted("{n} photo from there", "{n} photos from there", len(photos))
        places.append(Place("keepsakes", photos[0].id, words))
    decided = reading.all(Decision, Decision.stay_id == stay_id)
    return places + [Place("decisions", one.id, one.question) for one in decided]
