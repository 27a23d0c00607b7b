"""Overlaps and gaps of stays, and no false alarm where dates are only partly known."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.library.stays import StayTrouble, fits_within, troubles_in
from lifestory.model import Stay, When

TODAY = date(2024, 6, 1)
BORN = When("2017-04-09")


def stay(start: str, end: str = "", inside: UUID | None = None) -> Stay:
    return Stay(
        home_id=uuid4(),
        start=When(start) if start else None,
        end=When(end) if end else None,
        inside_id=inside,
    )


def kinds(*stays: Stay, born: When | None = BORN) -> list[StayTrouble]:
    return [trouble.kind for trouble in troubles_in(stays, born, TODAY)]


def test_one_home_after_another_is_no_trouble() -> None:
    assert kinds(stay("2017-04-12", "2019-06-14"), stay("2019-06-14")) == []


def test_two_places_at_once_are_an_overlap_with_its_days() -> None:
    first, second = stay("2017-04", "2019-09-14"), stay("2019-06-14")
    (trouble,) = troubles_in([first, second], BORN, TODAY)
    assert trouble.kind is StayTrouble.OVERLAP
    assert {trouble.stay, trouble.other} == {first.id, second.id}
    assert (trouble.first, trouble.last) == (date(2019, 6, 14), date(2019, 9, 14))


def test_a_stay_within_another_is_no_overlap() -> None:
    home = stay("2017-04")
    assert kinds(home, stay("2018-12-03", "2018-12-11", home.id)) == []


def test_a_hospital_within_a_stay_within_another_is_no_overlap_with_either() -> None:
    home = stay("2017-04")
    respite = stay("2018-11-01", "2019-02-01", home.id)
    assert kinds(home, respite, stay("2018-12-03", "2018-12-11", respite.id)) == []


def test_a_stay_that_was_never_ended_is_asked_about() -> None:
    first, second = stay("2017-04-12"), stay("2019-06-14", "2020")
    trouble = troubles_in([first, second], BORN, TODAY)[0]
    assert (trouble.kind, trouble.stay) == (StayTrouble.NO_END, first.id)


def test_two_stays_that_both_last_overlap() -> None:
    assert kinds(stay("2017-04-12"), stay("2019-06-14")) == [StayTrouble.OVERLAP]


@pytest.mark.parametrize("end", ["2019", "2019-06~", "2019-22"])
def test_a_date_that_may_be_right_is_no_trouble(end: str) -> None:
    assert kinds(stay("2017-04-12", end), stay("2019-06-14")) == []


def test_more_than_a_month_of_nothing_is_a_gap() -> None:
    first, second = stay("2017-04-12", "2019-06-14"), stay("2019-09-01")
    (trouble,) = troubles_in([first, second], BORN, TODAY)
    assert (trouble.kind, trouble.stay) == (StayTrouble.GAP, second.id)
    assert (trouble.first, trouble.last) == (date(2019, 6, 14), date(2019, 9, 1))


def test_the_time_after_birth_can_be_a_gap() -> None:
    assert kinds(stay("2018")) == [StayTrouble.GAP]
    assert kinds(stay("2018"), born=None) == []


def test_a_stay_without_a_date_may_fill_any_gap() -> None:
    assert kinds(stay("2017-04-12", "2018"), stay(""), stay("2021")) == []


def test_a_life_that_stops_in_the_past_is_asked_about() -> None:
    assert kinds(stay("2017-04-12", "2022-03")) == [StayTrouble.SINCE]


def test_a_stay_that_ends_before_it_begins_is_only_that() -> None:
    assert StayTrouble.BACKWARDS in kinds(stay("2019-06", "2018-06"), stay("2017-04-12", "2019-06"))
    assert kinds(stay("2017-04-12"), stay("2019-06", "2018-06")) == [StayTrouble.BACKWARDS]


def test_a_stay_outside_the_one_it_is_in_is_pointed_out() -> None:
    home = stay("2017-04-12", "2019-06-14")
    later = stay("2020-01-01", "2020-01-09", home.id)
    assert StayTrouble.OUTSIDE in kinds(home, later, stay("2019-06-14"))
    assert not fits_within(later, home)
    assert fits_within(stay("2018", "2018-05"), home)


DAYS = st.dates(date(2017, 5, 1), date(2024, 5, 1))


@st.composite
def lives(draw: st.DrawFn) -> list[tuple[date, date | None]]:
    """Some stays with exact days."""
    found: list[tuple[date, date | None]] = []
    for _ in range(draw(st.integers(1, 5))):
        start = draw(DAYS)
        length = draw(st.integers(0, 900))
        lasts = draw(st.booleans()) and length > 700
        found.append((start, None if lasts else start + timedelta(days=length)))
    return found


def blurred(day: date, how: int) -> When:
    return When((day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}")[how])


@given(lives())
def test_exact_days_overlap_just_when_two_share_more_than_a_day(
    life: list[tuple[date, date | None]],
) -> None:
    stays = [
        Stay(home_id=uuid4(), start=When.of(start), end=When.of(end) if end else None)
        for start, end in life
    ]
    found = {
        frozenset((one.stay, one.other))
        for one in troubles_in(stays, BORN, TODAY)
        if one.kind in (StayTrouble.OVERLAP, StayTrouble.NO_END)
    }
    spans = [(start, min(end or TODAY, TODAY)) for start, end in life]
    expected = {
        frozenset((stays[a].id, stays[b].id))
        for a in range(len(spans))
        for b in range(a + 1, len(spans))
        if (min(spans[a][1], spans[b][1]) - max(spans[a][0], spans[b][0])).days > 1
    }
    assert found == expected


@given(lives(), st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=5, max_size=5))
def test_knowing_less_never_raises_an_alarm_that_knowing_all_would_not(
    life: list[tuple[date, date | None]], blurs: list[tuple[int, int]]
) -> None:
    ids = [uuid4() for _ in life]

    def troubles(blurs: list[tuple[int, int]]) -> list[tuple[bool, frozenset[UUID | None]]]:
        stays = [
            Stay(
                id=id,
                home_id=uuid4(),
                start=blurred(start, blur[0]),
                end=blurred(end, blur[1]) if end else None,
            )
            for id, (start, end), blur in zip(ids, life, blurs, strict=False)
        ]
        return [
            (one.kind is StayTrouble.GAP, frozenset((one.stay, one.other)))
            for one in troubles_in(stays, BORN, TODAY)
            if one.kind in (StayTrouble.OVERLAP, StayTrouble.NO_END, StayTrouble.BACKWARDS)
        ]

    assert set(troubles(blurs)) <= set(troubles([(0, 0)] * 5))


@given(lives(), st.lists(st.integers(0, 2), min_size=5, max_size=5))
def test_a_gap_is_only_found_where_no_stay_can_have_been(
    life: list[tuple[date, date | None]], blurs: list[int]
) -> None:
    stays = [
        Stay(
            home_id=uuid4(),
            start=blurred(start, blur),
            end=blurred(end, blur) if end else None,
        )
        for (start, end), blur in zip(life, blurs, strict=False)
    ]
    for trouble in troubles_in(stays, BORN, TODAY):
        if trouble.kind is not StayTrouble.GAP:
            continue
        assert trouble.first is not None
        assert trouble.last is not None
        middle = trouble.first + (trouble.last - trouble.first) / 2
        assert not any(start <= middle <= (end or TODAY) for start, end in life)
