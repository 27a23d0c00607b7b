"""Ages: never more exact than the dates, never wrong."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.model import Child, ReadingStage, When
from lifestory.words.ages import (
    I_MYSELF,
    about,
    age_at,
    age_label,
    age_words,
    birthday,
    how_long,
    months_between,
    stage_to_begin_with,
)

BORN = When("2017-04-09")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-04-09", "on the day you were born"),
        ("2017-04-13", "when you were four days old"),
        ("2017-05-01", "when you were three weeks old"),
        ("2017-12-20", "when you were eight months old"),
        ("2017-12", "when you were seven or eight months old"),
        ("2017-05/2017-12", "before your first birthday"),
        ("2018", "before your second birthday"),
        ("2019-05", "when you were two"),
        ("2019-04", "when you were one or two"),
        ("2019-05~", "when you were about two"),
        ("2020/2022", "when you were between two and five"),
        ("2030-05-01", "when you were 13"),
        ("2016", "before you were born"),
        ("2017", "around the time you were born"),
        ("2019/..", ""),
    ],
)
def test_an_age_is_said_as_surely_as_it_is_known(edtf: str, words: str) -> None:
    assert age_words(BORN, When(edtf)) == words


def test_the_child_can_tell_it_and_can_be_told_of() -> None:
    assert age_words(BORN, When("2019-05"), I_MYSELF) == "when I was two"
    assert age_words(BORN, When("2018"), about("Maya")) == "before Maya’s second birthday"


def test_an_unknown_birth_gives_no_age() -> None:
    assert age_words(None, When("2019")) == ""
    assert age_label(When("/2017"), When("2019")) == ""


DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@given(DAYS, DAYS, st.sampled_from(["day", "month", "year"]))
def test_the_true_age_is_always_among_those_said(born: date, day: date, known: str) -> None:
    length = {"day": 10, "month": 7, "year": 4}[known]
    age = age_at(When.of(born), When(day.isoformat()[:length]))
    assert age is not None
    assert age.least <= months_between(born, day) <= age.most


def test_a_leap_days_birthday_is_on_the_first_of_march() -> None:
    assert birthday(date(2016, 2, 29), 1) == date(2017, 3, 1)
    assert birthday(date(2016, 2, 29), 4) == date(2020, 2, 29)


@given(st.dates(date(1990, 1, 1), date(2020, 12, 31)), st.integers(1, 18))
def test_on_the_birthday_the_age_is_its_number(born: date, number: int) -> None:
    assert months_between(born, birthday(born, number)) == 12 * number


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-12-01", "2018-12-02", "one night"),
        ("2018-12-01", "2018-12-09", "eight days"),
        ("2019-06-12", "2019-11-13", "about five months"),
        ("2019-06", "2019-11", "about five months"),
        ("2019-01-01", "2020-11-20", "nearly two years"),
        ("2020", "2025", "about five years"),
        ("2020", "2022", ""),
        ("2019", "2020", ""),
        ("2019", "2020/..", ""),
    ],
)
def test_a_length_of_time_is_rounded_or_left_unsaid(start: str, end: str, words: str) -> None:
    assert how_long(When(start), When(end)) == words


@pytest.mark.parametrize(
    ("born", "said", "begun"),
    [
        ("2024-01-01", None, ReadingStage.PICTURE_BOOK),
        ("2020-11", None, ReadingStage.EARLY_READER),
        ("2010-11-09", None, ReadingStage.LETTER),
        ("2010-11-09", ReadingStage.FIRST_WORDS, ReadingStage.FIRST_WORDS),
        (None, None, ReadingStage.EARLY_READER),
    ],
)
def test_a_book_begins_at_the_stage_said_or_usual_at_the_age(
    born: str | None, said: ReadingStage | None, begun: ReadingStage
) -> None:
    child = Child(called="Sam", born=When(born) if born else None, reading_stage=said)
    assert stage_to_begin_with(child, date(2026, 5, 4)) == begun
