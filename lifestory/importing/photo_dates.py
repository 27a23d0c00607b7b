"""When a photograph was taken, how sure that is, and what speaks against it.

The most trusted source that says anything decides: what a person typed, the camera, captioning
software, a Takeout sidecar, the scanner or converter, the file's name, the last change, the file's
own time (SSDA903 specification, section 7.6). A doubt never changes the date; it marks it in EDTF
and says in a sentence what is odd, so that somebody who knows can put it right.

Two sources are known to be late and are kept as less than a day that is known. A date in a name
that WhatsApp gave is the day of sending, so it is kept as "about" that day. A file's time is often
only when it was copied: it is kept as an uncertain, approximate month, and not at all when it is of
the last two days, which is then the copying itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from lifestory.importing.photo_clues import Clues
from lifestory.model.kinds import DateTrust
from lifestory.model.when import When

MANY_IN_ONE_SECOND = 5
"""From how many pictures of one and the same moment on a date is doubted."""

_DATE = re.compile(r"\s*((?:18|19|20)\d\d)(?:[-:./]?(\d\d)(?:[-:./]?(\d\d))?)?(?!\d)")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.: ]?)(\d\d)\2(\d\d)(?=\D|$|\d{6})")
_FROM_WHATSAPP = re.compile(r"-WA\d{4}|WhatsApp", re.IGNORECASE)
_NEVER_SET = frozenset((date(1970, 1, 1), date(1980, 1, 1), date(2000, 1, 1)))
_NEVER_SET_MOMENT = "2002:12:08 12:00:00"
_JUST_COPIED = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that may say when a picture was taken. Moments carry their time zone."""

    file_name: str = ""
    clues: Clues = field(default_factory=Clues)
    takeout: datetime | None = None
    file_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class PhotoDate:
    """A date with its trust; `doubt` is a sentence or empty. `moment` is equal for pictures that
    claim to be taken in the same instant, and empty when none is claimed."""

    when: When | None
    trust: DateTrust
    doubt: str = ""
    moment: str = ""


def date_of(
    sources: Sources,
    now: datetime,
    *,
    typed: When | None = None,
    born: When | None = None,
    called: str = "",
) -> PhotoDate:
    """Decide when a picture was taken.

    Args:
        sources: what the file and its surroundings say.
        now: the present moment, with its time zone.
        typed: what a person said; it decides, and is not doubted.
        born: when the child was born, if that is known.
        called: the child's name in a sentence of doubt.
    """
    if typed is not None:
        return PhotoDate(typed, DateTrust.TYPED)
    when, trust = _most_trusted(sources, now)
    if when is None:
        return PhotoDate(None, DateTrust.UNKNOWN)
    moment = ""
    if trust is DateTrust.CAMERA and len(sources.clues.original) >= 19:
        moment = f"{sources.clues.original} {sources.clues.fraction}".strip()
    doubts = [
        *_clock_doubts(sources, when, now, born, called or "the child"),
        *_source_doubts(sources, trust),
    ]
    return PhotoDate(_marked(when, trust, bool(doubts)), trust, " ".join(doubts), moment)


def crowded(count: int) -> str:
    """The doubt about pictures of which `count` claim one and the same moment."""
    return (
        f"{count} pictures say that they were taken in this same second, so it may be when they"
        " were copied or scanned."
    )


def doubted(when: When | None) -> When | None:
    """The same date, marked as uncertain in EDTF; one that is marked already stays as it is."""
    return When(f"{when.edtf}?") if when is not None and when.is_exact_day else when


def _most_trusted(sources: Sources, now: datetime) -> tuple[When | None, DateTrust]:
    clues = sources.clues
    told = (
        (DateTrust.CAMERA, _when_in(clues.original)),
        (DateTrust.CAPTION_DATA, _when_in(clues.captioned)),
        (DateTrust.TAKEOUT, _british_day(sources.takeout)),
        (DateTrust.DIGITISED, _when_in(clues.digitised)),
        (DateTrust.FILE_NAME, _when_in_name(sources.file_name)),
        (DateTrust.CHANGED, _when_in(clues.changed)),
        (DateTrust.FILE_TIME, _month_of_file(sources.file_time, now)),
    )
    for trust, when in told:
        if when is not None:
            return when, trust
    return None, DateTrust.UNKNOWN


def _marked(when: When, trust: DateTrust, doubt: bool) -> When:
    if trust is DateTrust.FILE_NAME and doubt and when.is_exact_day:
        return When(f"{when.edtf}~")
    return doubted(when) or when if doubt else when


def _when_in(text: str) -> When | None:
    """The date that an Exif, IPTC or ISO text begins with; what is blank or zero is not known."""
    found = _DATE.match(text)
    if found is None:
        return None
    year, month, day = found.groups()
    if month in (None, "00"):
        return When(year)
    return _valid(f"{year}-{month}" if day in (None, "00") else f"{year}-{month}-{day}")


def _valid(edtf: str) -> When | None:
    try:
        return When(edtf)
    except ValueError:
        return None


def _when_in_name(name: str) -> When | None:
    """The day in a file name such as IMG_20190612_101112.jpg or signal-2019-06-12-101112.jpg."""
    for found in _IN_NAME.finditer(name):
        when = _valid(f"{found[1]}-{found[3]}-{found[4]}")
        if when is not None and int(found[3]) <= 12:
            return when
    return None


def _british_day(moment: datetime | None) -> When | None:
    """The day of a moment on British clocks: an hour ahead of UTC from March to October.

    Source: Summer Time Order 2002; changes at 01:00 UTC on the last Sundays of both months.
    """
    if moment is None:
        return None
    moment = moment.astimezone(UTC)
    starts, ends = (_last_sunday(moment.year, month) for month in (3, 10))
    summer = starts <= moment < ends
    return When.of((moment + timedelta(hours=1 if summer else 0)).date())


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _month_of_file(file_time: datetime | None, now: datetime) -> When | None:
    if file_time is None or now - file_time < _JUST_COPIED:
        return None
    return When(f"{file_time.year:04}-{file_time.month:02}%")


def _clock_doubts(
    sources: Sources, when: When, now: datetime, born: When | None, called: str
) -> Iterator[str]:
    if when.earliest > (now + timedelta(days=1)).date():
        yield "This date has not come yet, so the camera's clock was probably wrong."
    if born is not None and when.latest < born.earliest:
        yield f"This date is before {called} was born."
    never_set = when.earliest in _NEVER_SET and when.latest == when.earliest
    if never_set or sources.clues.original == _NEVER_SET_MOMENT:
        yield "Cameras give this date when their clock was never set."


def _source_doubts(sources: Sources, trust: DateTrust) -> Iterator[str]:
    clues = sources.clues
    if trust in (DateTrust.CAMERA, DateTrust.DIGITISED):
        if clues.from_scanner:
            yield "It was scanned, so this may be the day of scanning. About when was it taken?"
        elif not clues.has_exposure:
            yield (
                "It does not say how it was photographed, so this may be the day it was scanned or"
                " edited. About when was it taken?"
            )
    if trust is DateTrust.FILE_NAME and _FROM_WHATSAPP.search(sources.file_name):
        yield "This is the day it was sent, so the picture may be a little older."
    if trust is DateTrust.CHANGED:
        yield "This is when the picture was last changed, so it may be older."
    if trust is DateTrust.FILE_TIME:
        yield "This is only when the file was last saved, so the picture may be older."
