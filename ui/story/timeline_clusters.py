"""What lies too close together on the timeline becomes one sign with a number.

Pure. Signs are made anew at each zoom and not at each scroll, so that nothing jumps about while the
picture moves; only those in sight are looked at afterwards.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from ui.story.timeline_facts import Mark

_digest = attrgetter("digest")


@dataclass(frozen=True)
class Sign:
    """Marks that are shown as one. `place` is pixels from the first day of the calendar, `until`
    where the next sign of the same lane stands."""

    marks: tuple[Mark, ...]
    place: float
    lane: int
    until: float

    @cached_property
    def face(self) -> Mark:
        """The one that is shown for all: it stays the same for as long as it can."""
        return self.marks[0] if len(self.marks) == 1 else min(self.marks, key=_digest)


@dataclass(frozen=True)
class Row:
    """The signs of one kind, in the order of time."""

    signs: tuple[Sign, ...]
    places: tuple[float, ...]

    def between(self, left: float, right: float) -> Sequence[Sign]:
        """The signs whose places lie between two places."""
        return self.signs[bisect_left(self.places, left) : bisect_right(self.places, right)]

    def holding(self, mark: Mark) -> Sign | None:
        """The sign in which a mark is shown."""
        return next((sign for sign in self.signs if mark in sign.marks), None)


def signs_of(marks: Sequence[Mark], a_day: float, least: float, lanes: int) -> Row:
    """Gather marks that are in the order of time.

    Args:
        marks: dated marks.
        a_day: pixels a day.
        least: how many pixels apart two signs are at least.
        lanes: over how many lanes they are spread in turn.
    """
    groups: list[list[Mark]] = []
    begins: list[float] = []
    for mark in marks:
        place = mark.day * a_day
        if groups and place - begins[-1] < least:
            groups[-1].append(mark)
        else:
            groups.append([mark])
            begins.append(place)
    signs = [
        Sign(
            tuple(group),
            place,
            at % lanes,
            begins[at + lanes] if at + lanes < len(begins) else float("inf"),
        )
        for at, (group, place) in enumerate(zip(groups, begins, strict=True))
    ]
    return Row(tuple(signs), tuple(begins))
