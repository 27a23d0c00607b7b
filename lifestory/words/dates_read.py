"""What somebody typed for a date, read as British people write dates; never guessed.

`understood` answers None for what it cannot place ("May 21" may be a day or a year, "3/25/2021" has
no such month). The day comes first. Two-digit years lie in the ninety-nine years up to next year.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from lifestory.model.when import AUTUMN, SPRING, SUMMER, WINTER, When

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)

_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    name[:3].lower(): number for number, name in enumerate(MONTHS, 1)
}
_MONTH_NUMBERS["sept"] = 9
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_ABOUT = re.compile(
    r"(?:about|around|approximately|approx\.?|roughly|circa|c\.|ca\.|some ?time (?:in|around)|"
    r"(?:(?:the )?(?:very )?(?:early|late|mid|beginning|start|middle|end)(?: of| in)?))[ -]+"
)
_PERHAPS = re.compile(r"(?:perhaps|maybe|possibly|probably|might be|could be)\s+")
_FILLER = re.compile(r"(?:(?:in|on|the|during|of)\s+)+")

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|['’]\d{2})"
_ANY_YEAR = r"(?P<year>\d{4}|['’]?\d{2})"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<year>\d{{4}})-(?P<number>0[1-9]|1[0-2])-{_DAY}",
        r"(?P<year>\d{4})-(?P<number>0[1-9]|1[0-2])",
        rf"{_DAY}([/.-])(?P<number>\d{{1,2}})\2{_ANY_YEAR}",
        r"(?P<number>\d{1,2})[/.](?P<year>\d{4})",
        rf"{_DAY}(?: of)?[ -]?{_MONTH}[ ,-]+{_ANY_YEAR}",
        rf"{_MONTH} {_DAY},? (?P<year>\d{{4}})",
        rf"{_MONTH}(?: of|,)? ?{_YEAR}",
        rf"(?P<season>{'|'.join(_SEASONS)})(?: of|,)? ?{_YEAR}",
        r"(?P<season>winter)(?: of)? (?P<year>\d{4})[/-](?P<next>\d{2}|\d{4})",
        r"(?P<decade>\d{2,3}0|['’]?[2-9]0)['’]?s",
        rf"(?P<decade>{'|'.join(_DECADES)})",
        r"(?P<century>\d{2})(?:st|nd|rd|th) century",
        _YEAR,
    )
)
_BETWEEN = re.compile(
    r"\s*(?:(?<=\d{4})-(?=\d{4}$)|\s(?:to|until|till|and)\s|(?<=\S)\s*[–—]\s*|\s-\s)\s*"
)


@dataclass(frozen=True)
class _Doubt:
    """What was said about how sure a date is."""

    about: bool = False
    perhaps: bool = False

    @property
    def mark(self) -> str:
        return {(1, 0): "~", (0, 1): "?", (1, 1): "%"}.get((int(self.about), int(self.perhaps)), "")


def understood(text: str, today: date) -> When | None:
    """The date that a person means by some words, or None when it cannot be told.

    Args:
        text: for example "summer 2019", "about May 2020", "12/3/21", "from June to November 2019",
            "since 2020", "the nineties".
        today: decides the century of two-digit years, and what "today" means.
    """
    words = " ".join(text.lower().replace("\u00a0", " ").split()).rstrip(".,;")
    try:
        return _interval(words, today) or _single(words, today)
    except ValueError:
        return None


def _single(words: str, today: date) -> When | None:
    edtf = _point(words, today)
    return When(edtf) if edtf else None


def _interval(words: str, today: date) -> When | None:
    opened = re.fullmatch(r"(since|from|until|till|up to) (.+)", words)
    if opened and not _BETWEEN.search(opened[2]):
        point = _point(opened[2], today)
        ends = {"since": f"{point}/..", "from": f"{point}/", "up to": f"../{point}"}
        return When(ends.get(opened[1], f"/{point}")) if point else None
    parts = _BETWEEN.split(re.sub(r"^(?:from|between|since)\s+", "", words))
    if len(parts) != 2:
        return None
    if re.fullmatch(r"now|today|(?:the )?present(?: day)?|still", parts[1]):
        start = _point(parts[0], today)
        return When(f"{start}/..") if start else None
    end = _point(parts[1], today)
    start = end and (_point(parts[0], today) or _inheriting(parts[0], end, today))
    return When(f"{start}/{end}") if start else None


def _inheriting(words: str, end: str, today: date) -> str | None:
    """The start of an interval, with the month or the year that only its end says."""
    year, *month_and_day = end.rstrip("~?%").split("-")
    if len(month_and_day) == 2 and re.search(r"\d(?:st|nd|rd|th)?$", words):
        words = f"{words} {MONTHS[int(month_and_day[0]) - 1].lower()}"
    return _point(f"{words} {year}", today) if month_and_day and "x" not in year.lower() else None


def _point(words: str, today: date) -> str | None:
    """One date as EDTF, or None."""
    words, doubt = _without_doubt(words)
    words, weekday = _without_weekday(words)
    if words in ("today", "yesterday"):
        return (today - timedelta(days=words == "yesterday")).isoformat() + doubt.mark
    found = next((match for shape in _SHAPES if (match := shape.fullmatch(words))), None)
    if found is None:
        return None
    edtf = _edtf(found.groupdict(), today)
    if edtf is None or (weekday is not None and not _falls_on(edtf, weekday)):
        return None
    return edtf + doubt.mark


def _without_doubt(words: str) -> tuple[str, _Doubt]:
    about = perhaps = False
    if words.endswith(("?", "~", "%")):
        about, perhaps = words[-1] in "~%", words[-1] in "?%"
        words = words[:-1].rstrip()
    while True:
        rest = _PERHAPS.sub("", words, count=1) if _PERHAPS.match(words) else words
        perhaps = perhaps or rest != words
        shorter = rest[len(found[0]) :] if (found := _ABOUT.match(rest)) else rest
        about = about or shorter != rest
        shorter = shorter[len(found[0]) :] if (found := _FILLER.match(shorter)) else shorter
        if shorter == words:
            return words, _Doubt(about, perhaps)
        words = shorter


def _without_weekday(words: str) -> tuple[str, int | None]:
    first, _, rest = words.partition(" ")
    first = first.rstrip(",")
    for number, name in enumerate(_WEEKDAYS):
        if rest and len(first) >= 3 and name.startswith(first):
            return rest.removeprefix("the "), number
    return words, None


def _falls_on(edtf: str, weekday: int) -> bool:
    return len(edtf) == 10 and date.fromisoformat(edtf).weekday() == weekday


def _edtf(found: dict[str, str | None], today: date) -> str | None:
    if century := found.get("century"):
        return f"{int(century) - 1:02}XX"
    if decade := found.get("decade"):
        return _decade(decade, today)
    year = _year(found.get("year") or "", today)
    if season := found.get("season"):
        following = found.get("next")
        if following and int(following) % 100 != (year + 1) % 100:
            return None
        return f"{year:04}-{_SEASONS[season]}"
    number = _MONTH_NUMBERS[name] if (name := found.get("month")) else found.get("number")
    if number is None:
        return f"{year:04}"
    if not 1 <= int(number) <= 12:
        return None
    day = found.get("day")
    return f"{year:04}-{int(number):02}" + (f"-{int(day):02}" if day else "")


def _decade(words: str, today: date) -> str:
    if len(words) == 4 and words.isdigit():
        return f"{words[:3]}X"
    tens = _DECADES.get(words) or int(words.strip("'’"))
    return f"{_year(f'{tens:02}', today) // 10}X"


def _year(digits: str, today: date) -> int:
    """A year; two digits mean the latest such year that is not after next year."""
    digits = digits.strip("'’")
    if len(digits) == 4:
        return int(digits)
    latest = today.year + 1
    return latest - (latest - int(digits)) % 100
