"""How the keyboard goes through the timeline: along one row in time, and from row to row."""

from bisect import bisect_left
from datetime import date
from uuid import UUID

from ui.story.timeline_facts import Band, LifeFacts, Mark, middle_day
from ui.story.timeline_rows import ROWS

_Step = tuple[date, UUID]


class Steps:
    """The rows of a life, each in the order of time."""

    def __init__(self, facts: LifeFacts | None = None) -> None:
        self._things: dict[UUID, Band | Mark] = {}
        self._row_of: dict[UUID, int] = {}
        self._rows: list[list[_Step]] = []
        if facts is None:
            return
        bands = [(middle_day(one.start), one.id) for one in facts.bands if one.start is not None]
        rows = [sorted(bands, key=lambda step: step[0])]
        for kind in ROWS:
            marks = [one for one in facts.marks if one.kind == kind]
            rows.append([(date.fromordinal(one.day), one.id) for one in marks])
        self._rows = [row for row in rows if row]
        self._row_of = {id: at for at, row in enumerate(self._rows) for _, id in row}
        self._things = {band.id: band for band in facts.bands}
        self._things.update((mark.id, mark) for mark in (*facts.marks, *facts.undated))

    def thing(self, id: UUID | None) -> Band | Mark | None:
        """What has an id."""
        return self._things.get(id) if id is not None else None

    def day_of(self, id: UUID | None) -> date | None:
        """About when something was."""
        thing = self.thing(id)
        when = thing.start if isinstance(thing, Band) else thing.when if thing else None
        return middle_day(when) if when is not None else None

    def along(self, id: UUID | None, by: int) -> UUID | None:
        """The next of the same row, earlier or later; the first of all when there was none."""
        row = self._row(id)
        ids = [one for _, one in row]
        if id not in ids:
            return ids[0] if ids else None
        at = ids.index(id) + by
        return ids[at] if 0 <= at < len(ids) else None

    def across(self, id: UUID | None, by: int) -> UUID | None:
        """What is nearest in time in the next row up or down."""
        day = self.day_of(id)
        if id not in self._row_of or day is None:
            return self.along(None, 1)
        at = self._row_of[id] + by
        if not 0 <= at < len(self._rows):
            return None
        row = self._rows[at]
        place = bisect_left(row, day, key=lambda step: step[0])
        near = row[max(place - 1, 0) : place + 1]
        return min(near, key=lambda step: abs((step[0] - day).days))[1]

    def end(self, id: UUID | None, *, first: bool) -> UUID | None:
        """The first or the last of the same row."""
        row = self._row(id)
        return row[0 if first else -1][1] if row else None

    def _row(self, id: UUID | None) -> list[_Step]:
        if not self._rows:
            return []
        return self._rows[self._row_of.get(id, 0) if id is not None else 0]
