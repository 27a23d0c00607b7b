"""Partly known dates in words, exactly as sure as what is known.

`said` is for a sentence ("in the summer of 2019"), `short` for a label ("summer 2019"). Reading
what somebody typed is left to `lifestory.words.dates_read`, whose `understood` is offered here too.
"""

from collections.abc import Callable

from lifestory.model.when import AUTUMN, SPRING, SUMMER, WINTER, Point, When
from lifestory.words.dates_read import MONTHS, understood

__all__ = ["moment", "said", "season_word", "short", "understood"]

_SEASONS = {SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter"}


def season_word(season: int) -> str:
    """The word for one of EDTF's seasons (21 to 24)."""
    return _SEASONS[season]


def said(when: When) -> str:
    """A date for the middle of a sentence: "on 3 May 2021", "around June 2019", "since 2020"."""
    start, end = when.start, when.end
    if not when.is_interval:
        return _phrase(start)
    if start.year is None:
        return f"{'up to' if start.open_end else 'until'} {_named(end)}"
    if end.year is None:
        return f"{'since' if end.open_end else 'from'} {_named(start)}"
    return f"from {_shared(start, end, _named)} to {_named(end)}"


def moment(when: When) -> str:
    """A date on which one thing happened; an interval then means some day between its ends:
    "between June and August 2019"."""
    start, end = when.start, when.end
    if not when.is_interval or start.year is None or end.year is None:
        return said(when)
    return f"between {_shared(start, end, _named)} and {_named(end)}"


def short(when: When) -> str:
    """A date as a label: "3 May 2021", "summer 2019", "about May 2020", "June to November 2019".

    `understood` reads it back.
    """
    start, end = when.start, when.end
    if not when.is_interval:
        return _label(start)
    if start.year is None:
        return f"{'up to' if start.open_end else 'until'} {_label(end)}"
    if end.year is None:
        return f"{'since' if end.open_end else 'from'} {_label(start)}"
    return f"{_shared(start, end, _label)} to {_label(end)}"


def _core(point: Point) -> str:
    """The point without its doubts and without a preposition."""
    year = point.year or 0
    if point.span_years == 100:
        return f"the {_ordinal(year // 100 + 1)} century"
    if point.span_years == 10:
        return f"the {year}s"
    if point.month is None:
        return str(year)
    if point.season is not None:
        return f"{season_word(point.season)} {year}"
    month = MONTHS[point.month - 1]
    return f"{month} {year}" if point.day is None else f"{point.day} {month} {year}"


def _ordinal(number: int) -> str:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in (11, 12, 13) else suffix}"


def _doubt(point: Point, about: str) -> str:
    return ("perhaps " if point.uncertain else "") + (f"{about} " if point.approximate else "")


def _label(point: Point) -> str:
    return _doubt(point, "about") + _core(point)


def _named(point: Point) -> str:
    """The point as it follows "from" or "until": "the summer of 2019"."""
    core = _core(point)
    if point.season is not None:
        core = f"the {season_word(point.season)} of {point.year}"
    return _doubt(point, "around") + core


def _phrase(point: Point) -> str:
    """The point with its preposition; "around" stands in its place."""
    if point.approximate:
        return _named(point)
    preposition = "on" if point.day is not None else "in"
    perhaps = "perhaps " if point.uncertain else ""
    return f"{perhaps}{preposition} {_named(point).removeprefix('perhaps ')}"


def _shared(start: Point, end: Point, say: Callable[[Point], str]) -> str:
    """The start of an interval without what its end says anyway."""
    words = say(start)
    if start.year != end.year or start.span_years > 1 or start.month is None or end.month is None:
        return words
    if start.month == end.month and start.day is not None and end.day is not None:
        return words[: -len(f" {_core(Point(start.year, start.month))}")]
    if (start.day is None) == (end.day is None):
        tail = f" of {start.year}" if words.endswith(f" of {start.year}") else f" {start.year}"
        return words.removesuffix(tail)
    return words
