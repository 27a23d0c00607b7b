"""Dates of a return, the day first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.importing.returns.dates import read_day, read_partly, return_year

TODAY = date(2026, 11, 25)
SHAPES = ("%d/%m/%Y", "%d-%m-%Y", "%d-%b-%Y", "%Y-%m-%d", "%d/%m/%Y 00:00:00", "%Y-%m-%d 00:00:00")


@given(day=st.dates(date(1950, 1, 1), date(2060, 12, 31)), shape=st.sampled_from(SHAPES))
def test_every_shape_of_a_day_is_read(day, shape) -> None:
    assert read_day(day.strftime(shape), TODAY) == day


@given(day=st.dates(date(1928, 1, 1), date(2027, 12, 31)))
def test_two_digits_are_a_year_that_has_nearly_come_at_the_latest(day) -> None:
    assert read_day(day.strftime("%d/%m/%y"), TODAY) == day


@pytest.mark.parametrize("text", ["", "31/02/2022", "13/13/2020", "zz/05/2020", "soon", "1/1/1/1"])
def test_what_is_no_day_is_none(text) -> None:
    assert read_day(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("zz/05/2020", "2020-05"), ("zz/zz/2021", "2021"), ("03/05/2020", "2020-05-03")],
)
def test_unknown_parts_stay_unknown(text, edtf) -> None:
    assert str(read_partly(text, TODAY)) == edtf


def test_a_date_of_which_nothing_is_known_is_none() -> None:
    assert read_partly("zz/zz/zzzz", TODAY) is None


@pytest.mark.parametrize(("day", "year"), [((2023, 3, 31), 2023), ((2023, 4, 1), 2024)])
def test_a_return_ends_on_the_last_of_march(day, year) -> None:
    assert return_year(date(*day)) == year
