"""What falls due for a child, by the dates that are known and the policy of England."""

import random
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.library import Library, Story
from lifestory.library.due import Due, dues_from
from lifestory.model import (
    Book,
    BookKind,
    GivenCopy,
    KeyDate,
    KeyDateKind,
    ReadingStage,
    When,
    WorkState,
)
from lifestory.oversight import left_said, what_is_due
from lifestory.oversight.due import DueSaid
from lifestory.template.policies import FixedBy, policy_in_use

K = KeyDateKind


def note(
    story: Story, kind: KeyDateKind, when: str | None = None, *, planned: bool = False
) -> None:
    with story.edit(f"Note {kind}") as edit:
        edit.add(KeyDate(kind=kind, when=When(when) if when else None, planned=planned))


def make_book(story: Story, kind: BookKind, state: WorkState, given: date | None = None) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    with story.edit("Make a book") as edit:
        book = edit.add(
            Book(title=kind, kind=kind, stage=ReadingStage.LETTER, state=state, made=moment)
        )
    if given is not None:
        digest = story.keepsakes.add(b"%PDF-1.7")
        with story.edit("Give it") as edit:
            at = datetime(given.year, given.month, given.day, 12, tzinfo=UTC)
            edit.add(GivenCopy(book_id=book.id, given_to="Maya", at=at, version="1", digest=digest))


def due(story: Story) -> dict[str, DueSaid]:
    return {each.rule: each for each in what_is_due(story.summary().dues)}


def days(story: Story) -> dict[str, date]:
    return {rule: each.on for rule, each in due(story).items()}


def test_nothing_is_due_while_no_date_is_known(story: Story) -> None:
    assert due(story) == {}
    assert story.summary().due is None


# --- children in care -------------------------------------------------------------------------


def test_coming_into_care_starts_the_first_clocks(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2026-01-05")
    assert days(story) == {
        "first-review": date(2026, 2, 2),
        "words-and-pictures": date(2026, 2, 2),
        "book-begun": date(2026, 7, 5),
    }
    assert story.summary().due == date(2026, 2, 2)
    assert due(story)["first-review"].fixed_by is FixedBy.LAW
    assert due(story)["book-begun"].fixed_by is FixedBy.AGENCY


def test_reviews_follow_each_other(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2026-01-05")
    note(story, K.REVIEW, "2026-01-29")
    assert days(story)["second-review"] == date(2026, 4, 29)
    assert "first-review" not in days(story)
    note(story, K.REVIEW, "2026-04-20")
    assert "second-review" not in days(story)
    assert days(story)["next-review"] == date(2026, 10, 20)
    note(story, K.REVIEW, "2026-10-12")
    assert days(story)["next-review"] == date(2027, 4, 12)


def test_a_review_that_is_only_arranged_has_not_been_held(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2026-01-05")
    note(story, K.REVIEW, "2026-01-29", planned=True)
    assert set(days(story)) >= {"first-review"}
    assert "second-review" not in days(story)


def test_a_book_that_is_begun_is_not_due_to_be_begun(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2026-01-05")
    make_book(story, BookKind.LIFE_STORY, WorkState.DRAFTING)
    make_book(story, BookKind.WORDS_AND_PICTURES, WorkState.DRAFTING)
    assert set(days(story)) == {"first-review"}


def test_leaving_care_stops_the_clocks_and_coming_back_starts_them_anew(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2020-01-06")
    note(story, K.REVIEW, "2020-01-30")
    note(story, K.CARE_ENDED, "2020-06")
    assert due(story) == {}
    note(story, K.CARE_BEGAN, "2026-01-05")
    assert days(story)["first-review"] == date(2026, 2, 2)


@pytest.mark.parametrize("order", [K.SPECIAL_GUARDIANSHIP_ORDER, K.ADOPTION_ORDER, K.CARE_ENDED])
def test_an_order_that_ends_care_ends_its_reviews(story: Story, order: KeyDateKind) -> None:
    note(story, K.CARE_BEGAN, "2026-01-05")
    note(story, K.REVIEW, "2026-01-29")
    note(story, order, "2026-03-02")
    assert not {"second-review", "book-begun", "words-and-pictures"} & set(days(story))


def test_the_book_is_due_before_special_guardianship_begins(story: Story) -> None:
    note(story, K.SPECIAL_GUARDIANSHIP_ORDER, "2026-03-02", planned=True)
    said = due(story)["book-before-special-guardianship"]
    assert (said.on, said.fixed_by) == (date(2026, 3, 2), FixedBy.AGENCY)


def test_a_day_arranged_for_handing_over_is_due_until_it_was_done(story: Story) -> None:
    note(story, K.HANDING_OVER, "2026-03-02", planned=True)
    assert days(story) == {"handing-over": date(2026, 3, 2)}
    with story.edit("It was done") as edit:
        for row in edit.all(KeyDate):
            row.planned = False
    assert due(story) == {}


# --- adoption ---------------------------------------------------------------------------------


def test_the_first_stage_is_due_by_the_latest_day_of_the_second_review(story: Story) -> None:
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    first = due(story)["book-first-stage"]
    assert (first.on, first.is_latest) == (date(2026, 5, 2), True)
    assert first.how == (
        "Four weeks and three months after placing with adopters on 5 January 2026. "
        "The latest day: it is often earlier."
    )


def test_a_review_that_is_known_takes_the_place_of_the_computed_one(story: Story) -> None:
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    note(story, K.FIRST_ADOPTION_REVIEW, "2026-01-26")
    assert days(story)["second-adoption-review"] == date(2026, 4, 26)
    assert due(story)["book-first-stage"].is_latest
    note(story, K.SECOND_ADOPTION_REVIEW, "2026-03-16", planned=True)
    first = due(story)["book-first-stage"]
    assert (first.on, first.is_latest) == (date(2026, 3, 16), False)
    assert first.how == (
        "On the day of the second adoption review on 16 March 2026, which is arranged so far."
    )


def test_after_the_second_review_another_comes_every_six_months(story: Story) -> None:
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    note(story, K.SECOND_ADOPTION_REVIEW, "2026-04-20")
    assert days(story)["later-adoption-review"] == date(2026, 10, 20)
    note(story, K.REVIEW, "2026-10-01")
    assert days(story)["later-adoption-review"] == date(2027, 4, 1)
    note(story, K.ADOPTION_ORDER, "2026-12-01")
    assert "later-adoption-review" not in days(story)


def test_book_and_letter_are_due_ten_working_days_after_the_celebration(story: Story) -> None:
    note(story, K.ADOPTION_ORDER, "2026-11-02")
    note(story, K.CELEBRATION, "2026-12-18")
    assert days(story) == {"book-completed": date(2027, 1, 6), "letter": date(2027, 1, 6)}
    assert due(story)["letter"].how == (
        "Ten working days after the celebration on 18 December 2026."
    )


def test_the_order_alone_asks_for_the_celebration(story: Story) -> None:
    note(story, K.ADOPTION_ORDER, "2026-11-02")
    assert days(story) == {"celebration-known": date(2026, 12, 14)}


def test_without_a_celebration_the_order_counts_by_a_local_rule(story: Story) -> None:
    note(story, K.ADOPTION_ORDER, "2026-11-02")
    note(story, K.NO_CELEBRATION)
    said = due(story)["book-completed-without-celebration"]
    assert said.on == date(2026, 12, 7)  # 23 November and ten working days
    assert said.fixed_by is FixedBy.AGENCY
    assert "no celebration is held" in said.source
    assert set(days(story)) == {
        "book-completed-without-celebration",
        "letter-without-celebration",
    }


def test_a_celebration_before_the_book_is_there_does_not_wait_for_it(story: Story) -> None:
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    note(story, K.ADOPTION_ORDER, "2026-11-02")
    note(story, K.CELEBRATION, "2026-12-18")
    assert set(days(story)) == {"book-first-stage", "book-completed", "letter"}


def test_a_stage_that_was_given_before_the_order_is_not_the_completed_book(story: Story) -> None:
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    make_book(story, BookKind.LIFE_STORY, WorkState.GIVEN, date(2026, 4, 1))
    assert "book-first-stage" not in days(story)
    note(story, K.ADOPTION_ORDER, "2026-11-02")
    note(story, K.CELEBRATION, "2026-12-18")
    assert "book-completed" in days(story)
    make_book(story, BookKind.LIFE_STORY, WorkState.GIVEN, date(2026, 12, 18))
    assert set(days(story)) == {"letter"}
    make_book(story, BookKind.LETTER, WorkState.GIVEN, date(2026, 12, 20))
    assert due(story) == {}


def test_when_the_placing_ends_its_clocks_stop_and_those_of_care_go_on(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2025-01-06")
    note(story, K.REVIEW, "2025-01-30")
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    assert "second-review" not in days(story)
    note(story, K.PLACING_ENDED, "2026-02-20")
    assert not {"first-adoption-review", "book-first-stage"} & set(days(story))
    assert "second-review" in days(story)
    note(story, K.PLACED_FOR_ADOPTION, "2026-09-01")
    assert days(story)["first-adoption-review"] == date(2026, 9, 29)
    assert "second-review" not in days(story)


def test_reviews_of_an_earlier_placing_do_not_count_for_the_next(story: Story) -> None:
    note(story, K.PLACED_FOR_ADOPTION, "2025-01-06")
    note(story, K.SECOND_ADOPTION_REVIEW, "2025-04-14")
    note(story, K.PLACING_ENDED, "2025-06-02")
    note(story, K.PLACED_FOR_ADOPTION, "2026-01-05")
    assert days(story)["book-first-stage"] == date(2026, 5, 2)


# --- what is only partly known ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("placed", "on"),
    [("2026-01", date(2026, 5, 28)), ("2026-01~", date(2026, 5, 28)), ("2026", date(2027, 4, 28))],
)
def test_a_partly_known_date_counts_from_its_latest_day(
    story: Story, placed: str, on: date
) -> None:
    note(story, K.PLACED_FOR_ADOPTION, placed)
    said = due(story)["book-first-stage"]
    assert (said.on, said.is_latest) == (on, True)
    assert "counted from the latest day that can mean" in said.how


def test_a_date_without_an_end_makes_nothing_due(story: Story) -> None:
    note(story, K.CARE_BEGAN, "2026/..")
    assert due(story) == {}


def test_what_the_index_keeps_is_what_the_story_says(library: Library, story: Story) -> None:
    note(story, K.CARE_BEGAN, "2026-01-05")
    [child] = library.children()
    assert child.dues == story.summary().dues
    assert all(isinstance(each, Due) for each in child.dues)
    library.rebuild_index()
    assert library.children() == [child]


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 5, 4), "today"),
        (date(2026, 5, 5), "tomorrow"),
        (date(2026, 5, 7), "in three days"),
        (date(2026, 5, 25), "in three weeks"),
        (date(2026, 9, 4), "in four months"),
        (date(2026, 5, 3), "one day late"),
        (date(2026, 3, 1), "nine weeks late"),
        (date(2024, 6, 1), "23 months late"),
        (date(2024, 5, 1), "two years late"),
        (date(2020, 7, 20), "more than five years late"),
        (date(2028, 9, 4), "in more than two years"),
    ],
)
def test_how_long_there_is_left(on: date, words: str) -> None:
    assert left_said(on, date(2026, 5, 4)) == words


# --- whatever the dates -----------------------------------------------------------------------

DATES = st.lists(
    st.builds(
        KeyDate,
        kind=st.sampled_from(list(KeyDateKind)),
        when=st.none()
        | st.builds(When.of, st.dates(date(2000, 1, 1), date(2060, 12, 31)))
        | st.sampled_from([When("2019"), When("2019-22"), When("2020-05~"), When("2021/..")]),
        planned=st.booleans(),
    ),
    max_size=12,
)


@given(DATES)
def test_whatever_the_dates_what_is_due_is_in_order_and_never_before_what_it_counts_from(
    dates: list[KeyDate],
) -> None:
    dues = dues_from(dates, [], [], policy_in_use())
    assert [each.on for each in dues] == sorted(each.on for each in dues)
    assert all(each.on >= each.since.latest for each in dues)
    assert len({each.rule for each in dues}) == len(dues)
    assert all(each.how.endswith(".") for each in what_is_due(dues))


@given(DATES, st.randoms())
def test_the_order_in_which_dates_were_entered_does_not_matter(
    dates: list[KeyDate], chance: random.Random
) -> None:
    shuffled = list(dates)
    chance.shuffle(shuffled)
    told = [(each.rule, each.on) for each in dues_from(dates, [], [], policy_in_use())]
    again = [(each.rule, each.on) for each in dues_from(shuffled, [], [], policy_in_use())]
    assert told == again


@given(DATES)
def test_the_end_of_a_placing_stops_everything_that_counts_from_it(dates: list[KeyDate]) -> None:
    end = KeyDate(kind=KeyDateKind.PLACING_ENDED, when=When("2061-01-01"))
    stopped = {each.rule for each in dues_from([*dates, end], [], [], policy_in_use())}
    counts_from_placing = {
        rule.id for rule in policy_in_use().rule if KeyDateKind.PLACING_ENDED in rule.stops
    }
    assert not stopped & counts_from_placing
