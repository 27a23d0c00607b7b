"""How old the child was, never more exactly than the dates allow.

A date that spans a birthday gives two ages ("one or two"), an approximate one gives "about two".
The book says it to the child ("when you were two"); other readers are told of the child by name, or
the child tells it.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from lifestory.model.people import Child
from lifestory.model.stages import ReadingStage
from lifestory.model.when import When
from lifestory.words.names import possessive
from lifestory.words.numbers import counted, in_words, ordinal


@dataclass(frozen=True, slots=True)
class Age:
    """The ages that somebody can have had, from `least` to `most` in whole months.

    `days` is the age in days where both dates are known to the day; negative before birth.
    `about` says that one of the dates was only about right.
    """

    least: int
    most: int
    about: bool = False
    days: int | None = None

    @property
    def years(self) -> tuple[int, int]:
        """The youngest and the oldest age in whole years."""
        return self.least // 12, self.most // 12


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the words are about: "you were", "your" and so on."""

    was: str
    own: str


YOU = Subject("you were", "your")
I_MYSELF = Subject("I was", "my")


def about(name: str) -> Subject:
    """The child told about by name: "Maya was", "Maya’s"."""
    return Subject(f"{name} was", possessive(name))


def months_between(first: date, second: date) -> int:
    """Whole months from one day to another; negative when the second comes first."""
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - (second.day < first.day)


def age_at(born: When | None, when: When | None) -> Age | None:
    """The age at a date; None when either is not known at one of its ends."""
    if born is None or when is None:
        return None
    if born.earliest == date.min or born.latest == date.max:
        return None
    if when.earliest == date.min or when.latest == date.max:
        return None
    points = (born.start, born.end, when.start, when.end)
    exact = born.is_exact_day and when.is_exact_day
    return Age(
        least=months_between(born.latest, when.earliest),
        most=months_between(born.earliest, when.latest),
        about=any(point.approximate or point.uncertain for point in points),
        days=(when.earliest - born.earliest).days if exact else None,
    )


def stage_to_begin_with(child: Child, today: date) -> ReadingStage:
    """The stage said of the child, or else the one usual at the age of a day; of no known age, the
    stage that most books are for."""
    if child.reading_stage is not None:
        return child.reading_stage
    age = age_at(child.born, When.of(today))
    return ReadingStage.EARLY_READER if age is None else ReadingStage.usual_at(age.years[0])


def age_words(born: When | None, when: When | None, subject: Subject = YOU) -> str:
    """When it was, by age, for the middle of a sentence: "when you were two", "before your first
    birthday", "on the day you were born". Empty when it cannot be told."""
    age = age_at(born, when)
    if age is None:
        return ""
    if age.most < 0:
        return f"before {subject.was} born"
    if age.least < 0:
        return f"around the time {subject.was} born"
    if age.days == 0:
        return f"on the day {subject.was} born"
    years, oldest = age.years
    if oldest > years == 0:
        return f"before {subject.own} {ordinal(oldest + 1)} birthday"
    if oldest == 0 and (age.about or not _one_size(age)):
        if age.about:
            return f"when {subject.was} a baby"
        return f"before {subject.own} first birthday"
    return f"when {subject.was} {how_old(age)}"


def how_old(age: Age) -> str:
    """An age on its own: "two", "eight months old", "one or two", "about two"."""
    years, oldest = age.years
    perhaps = "about " if age.about else ""
    if age.most < 0:
        return "not born yet"
    if oldest > years + 1:
        return f"between {in_words(max(years, 0))} and {in_words(oldest)}"
    if oldest > years <= 0:
        return f"under {in_words(oldest + 1)}"
    if oldest > years:
        return f"{perhaps}{in_words(years)} or {in_words(oldest)}"
    if years > 0:
        return f"{perhaps}{in_words(years)}"
    return f"{perhaps}{_baby(age)}"


def age_label(born: When | None, when: When | None) -> str:
    """An age as a short label; empty when it is not known or lies before birth."""
    age = age_at(born, when)
    if age is None or age.least < 0:
        return ""
    return "just born" if age.days == 0 else how_old(age)


def how_long(start: When | None, end: When | None) -> str:
    """How long something lasted, rounded as people round: "about five months", "two years".

    Empty when either date is not known, or only so roughly that the length says nothing.
    """
    if start is None or end is None or start.earliest == date.min or end.latest == date.max:
        return ""
    if start.latest == date.max or end.earliest == date.min:
        return ""
    shortest = max((end.earliest - start.latest).days, 0)
    longest = (end.latest - start.earliest).days
    if start.is_exact_day and end.is_exact_day:
        return _exact_length(start.earliest, end.earliest)
    middle = (shortest + longest) / 2
    if longest - shortest > max(62, middle / 2):
        return ""
    if middle < 45:
        weeks = max(round(middle / 7), 1)
        return f"about {counted(weeks, 'week')}"
    months = round(middle / 30.44)
    if months < 22:
        return "about a year" if 11 <= months <= 13 else f"about {counted(months, 'month')}"
    return f"about {counted(round(middle / 365.25), 'year')}"


def birthday(born: date, number: int) -> date:
    """The day of a birthday; somebody born on 29 February has it on 1 March in other years."""
    year = born.year + number
    if born.day > monthrange(year, born.month)[1]:
        return date(year, born.month, 28) + timedelta(days=1)
    return date(year, born.month, born.day)


def _one_size(age: Age) -> bool:
    """Whether a baby's age can be said in months."""
    return age.days is not None or age.most - age.least <= 1


def _baby(age: Age) -> str:
    if age.days is not None and age.days < 7:
        return f"{counted(age.days, 'day')} old"
    if age.days is not None and age.most < 1:
        return f"{counted(age.days // 7, 'week')} old"
    if age.most - age.least > 1:
        return "less than one year old"
    if age.least == age.most:
        return f"{counted(age.least, 'month')} old" if age.most else "less than a month old"
    if age.least == 0:
        return "less than two months old"
    return f"{in_words(age.least)} or {in_words(age.most)} months old"


def _exact_length(start: date, end: date) -> str:
    days, months = (end - start).days, months_between(start, end)
    if days < 14:
        return "one night" if days == 1 else counted(max(days, 1), "day")
    if months < 2:
        return f"about {counted(round(days / 7), 'week')}"
    years, over = divmod(months, 12)
    if years == 0:
        return f"about {counted(months, 'month')}"
    if over == 0:
        return (
            counted(years, "year")
            if days - years * 365.25 < 20
            else f"about {counted(years, 'year')}"
        )
    if over >= 10:
        return f"nearly {counted(years + 1, 'year')}"
    return (
        f"more than {counted(years, 'year')}"
        if over < 6
        else f"about {in_words(years)} and a half years"
    )
