"""Dates as a yearly return writes them: the day first, always.

Source: the SSDA903 specification, section 3.2.
"""

import re
from datetime import date

from lifestory.model.when import When

EARLIEST = date(1991, 10, 14)
"""No episode begins before the Children Act 1989 came into force."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_DAY_FIRST = re.compile(r"(\d{1,2})[/\-.](\d{1,2}|[A-Za-z]{3,9})[/\-.](\d{4}|\d{2})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_PARTLY = re.compile(r"(\d{1,2}|zz)/(\d{1,2}|zz)/(\d{4}|zzzz)", re.ASCII | re.IGNORECASE)


def read_day(text: str, today: date) -> date | None:
    """The day that a cell names, or None when there is no such day.

    Args:
        text: `dd/mm/yyyy` or, day first, `d/m/yy`, `dd-mm-yyyy`, `dd-Mon-yyyy`; or `yyyy-mm-dd`;
            each perhaps with a time of day behind it.
        today: decides the century of two-digit years: none is after next year.
    """
    text = _TIME.sub("", text.strip())
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = _DAY_FIRST.fullmatch(text)
    if found is None:
        return None
    return _day(_year(found[3], today), _month(found[2]), int(found[1]))


def read_partly(text: str, today: date) -> When | None:
    """A date of which parts may be unknown: `zz/05/2020` is May 2020; None if all of it is."""
    day = read_day(text, today)
    if day is not None:
        return When.of(day)
    found = _PARTLY.fullmatch(text.strip())
    if found is None or found[3].lower() == "zzzz":
        return None
    month = _month(found[2]) if found[2].lower() != "zz" else 0
    try:
        return When(f"{found[3]}-{month:02}" if month else found[3])
    except ValueError:
        return None


def return_year(day: date) -> int:
    """The year in which the return that a day falls into ends, on 31 March."""
    return day.year + 1 if (day.month, day.day) >= (4, 1) else day.year


def _year(digits: str, today: date) -> int:
    if len(digits) == 4:
        return int(digits)
    year = 2000 + int(digits)
    return year if year <= today.year + 1 else year - 100


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    short = word[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
