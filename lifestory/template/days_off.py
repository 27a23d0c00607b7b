"""Working days: every day but Saturdays, Sundays and the bank holidays of a country.

The holidays come from a library that knows them without a network; a policy may add one-off days
and take days out. Counting leaves out the day from which one counts, as the field does: "within ten
working days of the celebration" ends on the tenth working day after it.
"""

from datetime import date, timedelta
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

_DAY = timedelta(days=1)
_SATURDAY = 5


class DaysOff(BaseModel):
    """On which days nobody works. `country` and `region` are ISO 3166 codes, "GB" and "ENG".

    `also` are one-off holidays that the library does not know, `worked` holidays that are worked.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    country: str = Field(min_length=2, max_length=2)
    region: str = ""
    also: tuple[date, ...] = ()
    worked: tuple[date, ...] = ()

    def is_working(self, day: date) -> bool:
        """Whether people are at work on a day."""
        if day in self.also or day.weekday() >= _SATURDAY:
            return False
        return day in self.worked or day not in _holidays(self.country, self.region, day.year)

    def after(self, day: date, working_days: int) -> date:
        """The last of so many working days after a day; the day itself when there are none.

        Raises:
            ValueError: the number is negative.
        """
        if working_days < 0:
            raise ValueError("working days are counted forwards")
        for _ in range(working_days):
            day += _DAY
            while not self.is_working(day):
                day += _DAY
        return day


@cache
def _holidays(country: str, region: str, year: int) -> frozenset[date]:
    import holidays  # takes longer than everything else that counts a due date

    return frozenset(
        holidays.country_holidays(country, subdiv=region or None, years=year, expand=False)
    )
