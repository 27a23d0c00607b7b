"""Which days lie where on the timeline: days to pixels and back, and the marks along the edge.

Pure: no widget knows more about time than this. A place on the scale is a partly known date, the
better known the further one has zoomed in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lifestory.model.when import When
from lifestory.words.ages import birthday, months_between
from lifestory.words.dates_read import MONTHS

YEAR = 365.2425
MOST_A_DAY = 44.0
"""Pixels a day at the closest: a month is then wider than a screen."""
DAY_FROM, MONTH_FROM = 8.0, 0.9
"""From how many pixels a day a place means a day, and from how many a month; below, a year."""


@dataclass(frozen=True)
class Tick:
    """A mark along the edge: where, its words, and whether it is a strong one."""

    x: float
    words: str
    strong: bool = False


@dataclass(frozen=True)
class Scale:
    """`left` is the day (its ordinal, with a part of a day) at the left edge; `a_day` is pixels."""

    left: float
    a_day: float

    @classmethod
    def over(cls, first: date, last: date, width: float, room: float = 0.0) -> "Scale":
        """The scale on which a time fills a width, with some pixels of room at both ends."""
        days = max((last - first).days, 7)
        a_day = max(width - 2 * room, 1.0) / days
        return cls(first.toordinal() - room / a_day, a_day)

    def x(self, day: date) -> float:
        """Where a day begins."""
        return (day.toordinal() - self.left) * self.a_day

    def day(self, x: float) -> date:
        """The day that lies at a place."""
        ordinal = int(self.left + x / self.a_day)
        return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))

    def zoomed(self, factor: float, x: float, least: float = 0.0) -> "Scale":
        """Larger or smaller, with what lies at a place staying there."""
        a_day = min(max(self.a_day * factor, least), MOST_A_DAY)
        return Scale(self.left + x / self.a_day - x / a_day, a_day)

    def moved(self, pixels: float) -> "Scale":
        """The same with everything moved to the right by so many pixels."""
        return replace(self, left=self.left - pixels / self.a_day)

    def when(self, x: float) -> When:
        """The date that a place means at this zoom: a day, a month or a year."""
        day = self.day(x)
        if self.a_day >= DAY_FROM:
            return When.of(day)
        return When(f"{day:%Y-%m}" if self.a_day >= MONTH_FROM else f"{day.year:04d}")

    # --- the marks along the edge ---------------------------------------------------------

    def ages(self, born: date, width: float, born_words: str, text: float = 1.0) -> Iterator[Tick]:
        """Birthdays, and months between them where there is room; `text` is how large words are."""
        step = _step(self.a_day * YEAR / 12, 62.0 * text, (1, 2, 3, 6, 12, 24, 60))
        months = max(0, months_between(born, self.day(0)) // step * step)
        while True:
            day = _after_months(born, months)
            x = self.x(day)
            if x > width:
                return
            years, over = divmod(months, 12)
            if months == 0:
                yield Tick(x, born_words, strong=True)
            elif over == 0:
                yield Tick(x, str(years), strong=True)
            else:
                yield Tick(x, _age_between(years, over))
            months += step

    def calendar(self, width: float, text: float = 1.0) -> Iterator[Tick]:
        """Years, months or days."""
        if self.a_day >= 26.0 * text:
            yield from self._days(width)
            return
        step = _step(self.a_day * YEAR / 12, 46.0 * text, (1, 3, 6, 12, 24, 60, 120))
        first = self.day(0)
        number = (first.year * 12 + first.month - 1) // step * step
        while number < (date.max.year - 1) * 12:
            day = date(number // 12, number % 12 + 1, 1) if number >= 12 else date(1, 1, 1)
            x = self.x(day)
            if x > width:
                return
            if day.month == 1:
                yield Tick(x, str(day.year), strong=True)
            else:
                yield Tick(x, MONTHS[day.month - 1][:3])
            number += step

    def _days(self, width: float) -> Iterator[Tick]:
        day = self.day(0)
        while (x := self.x(day)) <= width:
            words = f"{day.day} {MONTHS[day.month - 1][:3]}" if day.day == 1 else str(day.day)
            yield Tick(x, words, strong=day.day == 1)
            day += timedelta(days=1)


def _step(pixels: float, least: float, steps: tuple[int, ...]) -> int:
    """The first step at which marks are far enough apart."""
    return next((step for step in steps if step * pixels >= least), steps[-1])


def _after_months(born: date, months: int) -> date:
    years, over = divmod(months, 12)
    day = birthday(born, years)
    if not over:
        return day
    number = born.year * 12 + born.month - 1 + months
    return date(number // 12, number % 12 + 1, min(born.day, 28))


def _age_between(years: int, months: int) -> str:
    if years == 0:
        return f"{months} m"
    return f"{years} y {months} m"
