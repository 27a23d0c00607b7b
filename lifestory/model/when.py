"""Partly known dates: EDTF level 1, and nothing guessed.

A `When` is what somebody knows of a date: a day, a month, a season, a year, a decade, an interval,
each perhaps only about right (`~`), perhaps uncertain (`?`), perhaps both (`%`). It sorts by the
earliest day that it can mean. Saying it in words is left to `lifestory.words.dates`.

Source: Extended Date/Time Format, level 1 (ISO 8601-2:2019, annex A).
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, total_ordering
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
"""EDTF's season numbers, which stand in the place of a month."""

_SINGLE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<mark>[~?%])?",
    re.ASCII,
)
_SEASON_MONTHS = {SPRING: (3, 5), SUMMER: (6, 8), AUTUMN: (9, 11), WINTER: (12, 2)}


@dataclass(frozen=True)
class Point:
    """One end of a `When`: a year, perhaps a month or season, perhaps a day.

    `year` is None for an unknown end of an interval; `open_end` tells an end that has not come
    (EDTF `..`) from one that is not known.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False
    span_years: int = 1
    open_end: bool = False

    @property
    def season(self) -> int | None:
        """One of SPRING, SUMMER, AUTUMN, WINTER, or None."""
        return self.month if self.month is not None and self.month > 12 else None

    def first_day(self) -> date:
        """The earliest day that this can mean; the first day there is if it is not known."""
        if self.year is None:
            return date.min
        if self.season is not None:
            return date(self.year, _SEASON_MONTHS[self.season][0], 1)
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The latest day that this can mean; the last day there is if it is not known."""
        if self.year is None:
            return date.max
        year, month = self.year + self.span_years - 1, self.month
        if self.season is not None:
            month = _SEASON_MONTHS[self.season][1]
            year += 1 if self.season == WINTER else 0
        month = month or 12
        return date(year, month, self.day or monthrange(year, month)[1])


def _days_in(year: int, month: int) -> int:
    return monthrange(year, month)[1] if month <= 12 else 0


def _read_point(text: str) -> Point:
    if text == "..":
        return Point(None, open_end=True)
    if text == "":
        return Point(None)
    found = _SINGLE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date in EDTF level 1")
    digits, mark = found["year"], found["mark"]
    span = 10 ** digits.count("X")
    year = int(digits.replace("X", "0"))
    month = None if found["month"] in (None, "XX") else int(found["month"])
    day = None if found["day"] in (None, "XX") else int(found["day"])
    beyond = year == 0 or (year == date.max.year and month == WINTER)
    if beyond or (month is None and day is not None) or (span > 1 and month is not None):
        raise ValueError(f"{text!r} is not a date that can be placed")
    if month is not None and not (1 <= month <= 12 or SPRING <= month <= WINTER):
        raise ValueError(f"{text!r} has no such month")
    if day is not None and month is not None and not 1 <= day <= _days_in(year, month):
        raise ValueError(f"{text!r} has no such day")
    return Point(
        year,
        month,
        day,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
        span_years=span,
    )


@total_ordering
@dataclass(frozen=True, eq=False)
class When:
    """A partly known date. Equal when the EDTF is equal; ordered by earliest, then latest day.

    Args:
        edtf: EDTF level 1, for example `2019`, `2019-06~`, `2019-22` or `2019-06-12/2019-11`.

    Raises:
        ValueError: the text is not EDTF level 1, or an interval ends before it begins.
    """

    edtf: str

    def __post_init__(self) -> None:
        start, end = self.start, self.end
        if start.year is None and end.year is None:
            raise ValueError(f"{self.edtf!r} says nothing")
        if start.year is not None and end.year is not None and end.last_day() < start.first_day():
            raise ValueError(f"{self.edtf!r} ends before it begins")

    @classmethod
    def of(cls, day: date) -> "When":
        """The `When` of a day that is known exactly."""
        return cls(day.isoformat())

    @cached_property
    def _points(self) -> tuple[Point, Point]:
        first, slash, second = self.edtf.partition("/")
        start = _read_point(first)
        return (start, _read_point(second)) if slash else (start, start)

    @property
    def start(self) -> Point:
        """The beginning of an interval, or the one point there is."""
        return self._points[0]

    @property
    def end(self) -> Point:
        """The end of an interval, or the one point there is."""
        return self._points[1]

    @property
    def is_interval(self) -> bool:
        """Whether this goes from one point to another."""
        return "/" in self.edtf

    @property
    def is_exact_day(self) -> bool:
        """Whether this is one day, known without doubt."""
        return len(self.edtf) == 10 and self.start.day is not None and not self.is_interval

    @property
    def earliest(self) -> date:
        """The earliest day that this can mean."""
        return self.start.first_day()

    @property
    def latest(self) -> date:
        """The latest day that this can mean."""
        return self.end.last_day()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.edtf == other.edtf

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __lt__(self, other: "When") -> bool:
        return (self.earliest, self.latest, self.edtf) < (other.earliest, other.latest, other.edtf)

    def __str__(self) -> str:
        return self.edtf

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: object) -> "When":
            if isinstance(value, When):
                return value
            if isinstance(value, str):
                return cls(value)
            raise ValueError("a date is given as EDTF text")

        write: Callable[[When], str] = str
        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(write)
        )
