"""Partly known dates: said honestly, read without guessing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.model.when import When
from lifestory.words.dates import said, short, understood

TODAY = date(2026, 11, 23)

_MARKS = st.sampled_from(["", "~", "?", "%"])
_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(date.isoformat)
_MONTHS = _DAYS.map(lambda day: day[:7])
_SEASONS = st.builds(
    lambda year, season: f"{year}-{season}", st.integers(1900, 2099), st.integers(21, 24)
)
_YEARS = st.integers(1900, 2099).map(str)
_SHARP = st.one_of(_DAYS, _MONTHS, _SEASONS, _YEARS)
_POINTS = st.builds(lambda point, mark: point + mark, _SHARP, _MARKS)
_DECADES = st.integers(193, 202).map(lambda tens: f"{tens}X")


def _ordered(first: str, second: str) -> str:
    a, b = sorted((first, second), key=lambda point: When(point))
    return f"{a}/{b}"


WHENS = st.one_of(
    _POINTS,
    _DECADES,
    st.builds(_ordered, _POINTS, _POINTS),
    _POINTS.map(lambda point: f"{point}/.."),
    _POINTS.map(lambda point: f"{point}/"),
    _POINTS.map(lambda point: f"/{point}"),
    _POINTS.map(lambda point: f"../{point}"),
)


@given(WHENS)
def test_a_label_is_understood_as_the_date_it_stands_for(edtf: str) -> None:
    when = When(edtf)
    assert understood(short(when), TODAY) == when


@given(WHENS)
def test_a_sentences_date_is_understood_too(edtf: str) -> None:
    when = When(edtf)
    assert understood(said(when), TODAY) == when


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("summer 2019", "2019-22"),
        ("the summer of 2019", "2019-22"),
        ("winter 2018/19", "2018-24"),
        ("about May 2020", "2020-05~"),
        ("perhaps June 2019", "2019-06?"),
        ("12/3/21", "2021-03-12"),
        ("12.03.1987", "1987-03-12"),
        ("1/2/45", "1945-02-01"),
        ("3rd of May, 2021", "2021-05-03"),
        ("Monday 3 May 2021", "2021-05-03"),
        ("MAY 2021", "2021-05"),
        ("Sept 2020", "2020-09"),
        ("06/2019", "2019-06"),
        ("2019-06", "2019-06"),
        ("early 2019", "2019~"),
        ("end of May 2020", "2020-05~"),
        ("2019?", "2019?"),
        ("between June and August 2019", "2019-06/2019-08"),
        ("from June to November 2019", "2019-06/2019-11"),
        ("3 to 12 May 2021", "2021-05-03/2021-05-12"),
        ("2019-2021", "2019/2021"),
        ("June 2019 to now", "2019-06/.."),
        ("since 2020", "2020/.."),
        ("until February 2020", "/2020-02"),
        ("the nineties", "199X"),
        ("the 2010s", "201X"),
    ],
)
def test_people_write_dates_in_many_ways(typed: str, edtf: str) -> None:
    assert understood(typed, TODAY) == When(edtf)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "May 21", "3/25/2021", "31/2/2020", "Tuesday 3 May 2021", "2019-20", "12", "May",
     "2021 to 2019", "before 2020", "21 to 23"],
)  # fmt: skip
def test_what_cannot_be_told_is_not_guessed(typed: str) -> None:
    assert understood(typed, TODAY) is None


@given(st.text(max_size=20))
def test_no_words_at_all_break_the_reading(typed: str) -> None:
    found = understood(typed, TODAY)
    assert found is None or isinstance(found, When)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-05-03", "on 3 May 2021"),
        ("2021-05", "in May 2021"),
        ("2019-22", "in the summer of 2019"),
        ("2019", "in 2019"),
        ("2019-06~", "around June 2019"),
        ("2019-06?", "perhaps in June 2019"),
        ("2019-06%", "perhaps around June 2019"),
        ("199X", "in the 1990s"),
        ("2019-06/2019-11", "from June to November 2019"),
        ("2021-05-03/2021-05-12", "from 3 to 12 May 2021"),
        ("2019-22/2019-24", "from the summer to the winter of 2019"),
        ("2018-11/2020-02", "from November 2018 to February 2020"),
        ("/2020-02", "until February 2020"),
        ("2020/..", "since 2020"),
    ],
)
def test_a_date_is_said_as_surely_as_it_is_known(edtf: str, words: str) -> None:
    assert said(When(edtf)) == words
