"""The policy that comes with the program is whole, and working days are counted rightly."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.errors import BadTemplate
from lifestory.model import KeyDateKind
from lifestory.template.days_off import DaysOff
from lifestory.template.policies import Count, FixedBy, all_policies, policy_in_use

ENGLAND = DaysOff(country="GB", region="ENG")
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2080, 12, 31))
FEW = st.integers(min_value=0, max_value=60)


@given(DAYS, FEW)
def test_so_many_working_days_lie_between_the_day_and_the_last(day: date, number: int) -> None:
    last = ENGLAND.after(day, number)
    between = [day + timedelta(days=step) for step in range(1, (last - day).days + 1)]
    assert sum(map(ENGLAND.is_working, between)) == number


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_the_last_working_day_is_one(day: date, number: int) -> None:
    assert ENGLAND.is_working(ENGLAND.after(day, number))


@given(DAYS, FEW, FEW)
def test_counting_on_is_counting_at_once(day: date, first: int, second: int) -> None:
    assert ENGLAND.after(ENGLAND.after(day, first), second) == ENGLAND.after(day, first + second)


@given(DAYS, DAYS, FEW)
def test_a_later_day_is_never_due_earlier(one: date, other: date, number: int) -> None:
    early, late = sorted((one, other))
    assert ENGLAND.after(early, number) <= ENGLAND.after(late, number)


@pytest.mark.parametrize(
    ("celebration", "last"),
    [
        (date(2026, 5, 5), date(2026, 5, 19)),  # two whole weeks
        (date(2026, 5, 15), date(2026, 6, 1)),  # the spring bank holiday lies between
        (date(2026, 12, 18), date(2027, 1, 6)),  # Christmas, Boxing Day moved on, New Year
        (date(2026, 3, 28), date(2026, 4, 14)),  # a Saturday before Easter
    ],
)
def test_ten_working_days_pass_over_weekends_and_bank_holidays(
    celebration: date, last: date
) -> None:
    assert ENGLAND.after(celebration, 10) == last


def test_scotland_works_when_england_does_not() -> None:
    easter_monday = date(2026, 4, 6)
    assert not ENGLAND.is_working(easter_monday)
    assert DaysOff(country="GB", region="SCT").is_working(easter_monday)


def test_one_off_holidays_can_be_added_and_taken_out() -> None:
    jubilee, christmas = date(2029, 6, 4), date(2029, 12, 25)
    own = DaysOff(country="GB", region="ENG", also=(jubilee,), worked=(christmas,))
    assert (own.is_working(jubilee), own.is_working(christmas)) == (False, True)
    assert (ENGLAND.is_working(jubilee), ENGLAND.is_working(christmas)) == (True, False)


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        ENGLAND.after(date(2026, 5, 4), -1)


@pytest.mark.parametrize(
    ("placed", "latest"),
    [
        (date(2026, 1, 5), date(2026, 5, 2)),  # 2 February and three months
        (date(2026, 11, 2), date(2027, 2, 28)),  # 30 November: February has no 30th
        (date(2023, 11, 2), date(2024, 2, 29)),
    ],
)
def test_weeks_come_before_months_and_a_short_month_ends_on_its_last_day(
    placed: date, latest: date
) -> None:
    count = Count(after=KeyDateKind.PLACED_FOR_ADOPTION, weeks=4, months=3)
    assert count.from_day(placed, ENGLAND) == latest


def test_every_rule_says_who_fixes_it_and_where_that_is_written() -> None:
    for rule in policy_in_use().rule:
        assert len(rule.source) > 30, rule.id
        told = rule.source.lower()
        if rule.fixed_by is FixedBy.AGENCY:
            assert any(word in told for word in ("choice", "local rule", "arranged")), rule.id
        else:
            assert any(word in told for word in ("regulations", "guidance")), rule.id


def test_every_date_that_a_rule_names_can_be_explained_to_the_worker() -> None:
    """The dates that are easily mistaken carry a word of help."""
    helped = policy_in_use().dates
    assert {KeyDateKind.PLACED_FOR_ADOPTION, KeyDateKind.CELEBRATION} <= set(helped)


def test_a_persons_own_policy_takes_the_place_of_ours(tmp_path: Path) -> None:
    ours = (Path(__file__).parents[2] / "templates/policies/england.toml").read_text("utf-8")
    (tmp_path / "policies").mkdir()
    own = ours.replace("weeks = 4 }]\nunless", "weeks = 9 }]\nunless", 1)
    (tmp_path / "policies" / "england.toml").write_text(own, "utf-8")
    rule = policy_in_use(tmp_path).find("words-and-pictures")
    assert rule is not None
    assert rule.count[0].weeks == 9
    assert policy_in_use().find("words-and-pictures") != rule


@pytest.mark.parametrize(
    ("from_", "to", "word"),
    [
        ('fixed_by = "agency"', 'fixed_by = "somebody"', "fixed_by"),
        ('after = "celebration"', 'after = "party"', "after"),
        ("weeks = 4", "weeks = -4", "weeks"),
        ('id = "second-review"', 'id = "first-review"', "more than once"),
    ],
)
def test_a_policy_that_says_something_wrong_is_named(
    tmp_path: Path, from_: str, to: str, word: str
) -> None:
    ours = (Path(__file__).parents[2] / "templates/policies/england.toml").read_text("utf-8")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "england.toml").write_text(ours.replace(from_, to, 1), "utf-8")
    with pytest.raises(BadTemplate, match=word):
        all_policies(tmp_path)
