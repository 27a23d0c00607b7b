"""Partly known dates: read, ordered, never guessed."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from lifestory.model import When
from lifestory.model.when import SUMMER, WINTER


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2019-06-12", (2019, 6, 12), (2019, 6, 12)),
        ("2019-06", (2019, 6, 1), (2019, 6, 30)),
        ("2020-02", (2020, 2, 1), (2020, 2, 29)),
        ("2019-06-XX", (2019, 6, 1), (2019, 6, 30)),
        ("2019-XX", (2019, 1, 1), (2019, 12, 31)),
        ("2019-XX-XX", (2019, 1, 1), (2019, 12, 31)),
        ("2019", (2019, 1, 1), (2019, 12, 31)),
        ("2019~", (2019, 1, 1), (2019, 12, 31)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("20XX", (2000, 1, 1), (2099, 12, 31)),
        ("2019-21", (2019, 3, 1), (2019, 5, 31)),
        ("2019-22", (2019, 6, 1), (2019, 8, 31)),
        ("2019-23", (2019, 9, 1), (2019, 11, 30)),
        ("2019-24", (2019, 12, 1), (2020, 2, 29)),
        ("2019-06-12/2019-11", (2019, 6, 12), (2019, 11, 30)),
        ("2019-24/2020-22", (2019, 12, 1), (2020, 8, 31)),
    ],
)
def test_a_when_knows_the_days_that_it_can_mean(
    edtf: str, earliest: tuple[int, int, int], latest: tuple[int, int, int]
) -> None:
    when = When(edtf)
    assert (when.earliest, when.latest) == (date(*earliest), date(*latest))


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "/",
        "..",
        "../",
        "last year",
        "12/06/2019",
        "2019-13",
        "2019-25",
        "2019-00",
        "2019-02-30",
        "2019-22-01",
        "2019-XX-12",
        "201X-06",
        "0000",
        "19",
        "2019-6",
        "2019~?",
        " 2019",
        "2019\n",
        "2020/2019",
        "2019-06/2019-05",
        "2019/2020/2021",
        "\uff12\uff10\uff11\uff19",
        "9999-24",
    ],
)
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|no such|says nothing|ends before|be placed"):
        When(wrong)


def test_an_end_that_is_open_differs_from_one_that_is_not_known() -> None:
    assert When("2019-06/..").end.open_end
    assert not When("2019-06/").end.open_end
    assert When("2019-06/").end.year is None
    assert When("/2019").start.year is None
    assert (When("../2019").earliest, When("2019/..").latest) == (date.min, date.max)


def test_marks_are_kept_apart() -> None:
    marks = [
        (When(f"2019{mark}").start.approximate, When(f"2019{mark}").start.uncertain)
        for mark in ("", "~", "?", "%")
    ]
    assert marks == [(False, False), (True, False), (False, True), (True, True)]


def test_seasons_are_told_from_months() -> None:
    assert When("2019-22").start.season == SUMMER
    assert When("2019-24").start.season == WINTER
    assert When("2019-12").start.season is None
    assert When("2019").start.season is None


def test_only_a_day_without_doubt_is_exact() -> None:
    exact = {
        edtf: When(edtf).is_exact_day
        for edtf in ("2019-06-12", "2019-06-12~", "2019-06-XX", "2019-06", "2019-06-12/2019-06-13")
    }
    assert [edtf for edtf, is_exact in exact.items() if is_exact] == ["2019-06-12"]


def test_whens_sort_by_the_earliest_day_then_the_latest() -> None:
    mixed = ["2019-12", "2019", "2018-24", "2019-06-12", "201X", "2019-06", "2019~"]
    assert [str(when) for when in sorted(map(When, mixed))] == [
        "201X",
        "2018-24",
        "2019",
        "2019~",
        "2019-06",
        "2019-06-12",
        "2019-12",
    ]


_days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(_days, st.integers(0, 4000))
def test_a_day_and_an_interval_read_back(day: date, length: int) -> None:
    assert When.of(day).earliest == When.of(day).latest == day
    assert When.of(day).is_exact_day
    end = day + timedelta(days=length)
    interval = When(f"{day}/{end}")
    assert interval.is_interval
    assert (interval.earliest, interval.latest) == (day, end)


@given(
    st.lists(
        _days.flatmap(
            lambda day: st.sampled_from(
                [f"{day}", f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}~", f"{day:%Y-%m}?", f"{day}/.."]
            )
        )
    )
)
def test_the_order_is_one_order(texts: list[str]) -> None:
    whens = sorted(map(When, texts))
    assert all(one <= two and not two < one for one, two in pairwise(whens))
    assert set(whens) == set(map(When, texts))


class _Dated(BaseModel):
    when: When


def test_a_when_is_written_and_read_as_its_text() -> None:
    dated = _Dated(when=When("2019-06~"))
    assert dated.model_dump() == {"when": "2019-06~"}
    assert _Dated.model_validate_json(dated.model_dump_json()) == dated
    assert _Dated.model_validate({"when": When("2019")}).when == When("2019")
    for wrong in (5, None, "soon"):
        with pytest.raises(ValidationError):
            _Dated.model_validate({"when": wrong})


def test_a_when_is_equal_to_no_text() -> None:
    assert When("2019") != "2019"
    assert len({When("2019"), When("2019"), When("2019~")}) == 2
