"""The timeline: a life in one picture or as a list, with the record of what was chosen beside it.

The picture is painted in `timeline_view`, what has no date lies in `timeline_tray`, and what is
asked of each kind of thing is said in `timeline_records`.
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from lifestory.model import Decision, Event, Fact, Home, Keepsake, Stay, When
from lifestory.words import ages, dates
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.lines import Line
from ui.story.pictured_part import PicturedPart
from ui.story.timeline_facts import LifeFacts, Mark, life_facts, photo_marks
from ui.story.timeline_records import RECORDS, Record, event_asks, put_on
from ui.story.timeline_tray import UndatedTray
from ui.story.timeline_view import TimelineView
from ui.tr import tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.form import Ask

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading


_MOST_AT_ONCE = 300
"""With more photos than this they are read behind the window."""


class TimelinePart(PicturedPart):
    """Everything that has a place in time."""

    key: ClassVar[str] = "timeline"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {
            "event", "eventperson", "stay", "home", "homeperson", "decision", "person", "child",
            "keepsake", "voice",
        }
    )  # fmt: skip
    drawing: ClassVar[str] = "time"
    is_in_records: ClassVar[bool] = True
    facts: ClassVar[tuple[type[Fact], ...]] = (Event, Stay, Decision)

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(
            bridge,
            tr("Timeline"),
            tr("Nothing is on the timeline yet. A first tooth, a day at the sea: begin anywhere."),
            tr("Add what happened"),
        )
        self._lines: dict[UUID, Line] = {}
        self._kinds: dict[UUID, str] = {}
        self._photos: list[Mark] = []
        self._facts = LifeFacts(None, (), (), ())
        self._is_reading = self._is_stale = False
        self.view = TimelineView(bridge.pictures)
        self.view.chosen.connect(self._open)
        self.view.dated.connect(self.put_on)
        self.tray = UndatedTray(bridge.pictures)
        self.tray.chosen.connect(self._open)
        picture = QWidget()
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.S)
        column.addWidget(self.view, 1)
        column.addWidget(self.tray)
        tools: list[QWidget] = [
            icon_button("zoom-out", tr("Further away"), lambda: self.view.glide_by(0.6)),
            icon_button("zoom-in", tr("Closer"), lambda: self.view.glide_by(1.7)),
            icon_button("maximize", tr("The whole life"), lambda: self.view.fit()),
        ]
        self.set_picture(picture, tr("Picture"), tools, over=self.view)

    # --- the picture --------------------------------------------------------------------------

    def refresh_picture(self) -> None:
        """Read the life again."""
        with self.bridge.story.read() as reading:
            many = reading.count(Keepsake) > _MOST_AT_ONCE
            if not many:
                self._photos = photo_marks(reading)
            self._facts = life_facts(reading)
        self._show(self._facts.with_photos(self._photos))
        self._is_stale = many and self._is_reading
        if many and not self._is_reading:
            self._is_reading = True
            self.bridge.jobs.run("", self._read_photos, done=self._show_photos, shown=False)

    def _read_photos(self, _: object) -> list[Mark]:
        with self.bridge.story.read() as reading:
            return photo_marks(reading)

    def _show_photos(self, photos: list[Mark]) -> None:
        """Thousands of photos come behind the window, when they differ from what is shown."""
        if not isValid(self) or not self.bridge.is_open:
            return
        self._is_reading = False
        if photos != self._photos:
            self._photos = photos
            self._show(self._facts.with_photos(photos))
        if self._is_stale:
            self.refresh_picture()

    def _show(self, facts: LifeFacts) -> None:
        self._know(facts)
        some = bool(facts.bands or facts.marks or facts.undated)
        self.pages.setCurrentIndex(0 if some else 1)
        self.new.setVisible(some)
        self.view.show_life(facts)
        self.tray.show_marks(facts.undated)

    def _know(self, facts: LifeFacts) -> None:
        """Remember what everything is, so that it can be opened."""
        self._lines = {line.id: line for line in self.list.lines()}
        for mark in (*facts.marks, *facts.undated):
            self._kinds[mark.id] = mark.kind
            title = mark.title or tr("Without a caption")
            self._lines.setdefault(mark.id, Line(id=mark.id, title=title))
        self._kinds.update((band.id, "stay") for band in facts.bands)

    def line_for(self, id: UUID) -> Line | None:
        """Whatever lies in the picture, photos and the child's words too."""
        return self._lines.get(id)

    def mark_chosen(self, id: UUID | None) -> None:
        """Ring what is open."""
        self.view.make_current(id)

    def _open(self, id: UUID) -> None:
        line = self.line_for(id)
        if line is not None:
            self.reveal(id)

    def put_on(self, kind: str, id: UUID, when: When) -> None:
        """Date something that was dropped on the timeline."""
        line = self.line_for(id)
        what = line.title if line is not None else tr("a photo")
        label = tr("Date {what}: {when}", what=what, when=dates.short(when))
        with self.bridge.story.edit(label) as edit:
            put_on(edit, kind, id, when)
        self.refresh()
        self._open(id)

    # --- the list -----------------------------------------------------------------------------

    def lines(self, reading: "Reading") -> list[Line]:
        """Events, stays and decisions by date, what nobody dates last."""
        born = reading.child.born
        homes = {home.id: home.name for home in reading.all(Home)}
        found = [(event.when, _event_line(event, born)) for event in reading.all(Event)]
        for stay in reading.all(Stay):
            found.append((stay.start, _stay_line(stay, homes[stay.home_id], born)))
        for decision in reading.all(Decision):
            found.append((decision.when, _decision_line(decision, born)))
        found.sort(key=lambda one: one[0].earliest if one[0] is not None else date.max)
        return [line for _, line in found]

    # --- the record beside --------------------------------------------------------------------

    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """What, when, where."""
        return event_asks(reading)[:5]

    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """Everything that is kept about an event."""
        return event_asks(reading)

    def asks_for(self, reading: "Reading", line: Line) -> tuple[Ask, ...]:
        """What is asked of a thing of this kind."""
        return self._record(line.id).asks(reading, line.id)

    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """The fields of whatever it is."""
        record = self._record(id)
        return record.values(reading, id) if reading.find(record.kind, id) is not None else {}

    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """A new event."""
        return edit.add(Event(**values)).id

    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Change whatever it is."""
        self._record(id).change(edit, id, name, value)

    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take it out."""
        edit.delete(edit.get(self._record(id).kind, id))

    def extras(self, line: Line) -> list[QWidget]:
        """The way to where all of it is kept."""
        record = self._record(line.id)
        if not record.part:
            return []
        return [link(record.at_home, lambda: self.go_to.emit(record.part, line.id))]

    def _record(self, id: UUID) -> Record:
        return RECORDS[self._kinds.get(id, "event")]


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
    )


def _decision_line(decision: Decision, born: When | None) -> Line:
    return Line(
        id=decision.id,
        title=decision.question,
        sub=_sub(decision.when, born, tr("decision")),
        mark="diamond",
        tone="warm",
        heading=_year(decision.when),
    )
