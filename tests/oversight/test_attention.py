"""Which children wait, and for what."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from lifestory.library import BookSummary, ChildSummary
from lifestory.model import BookKind, ReadingStage, WorkState
from lifestory.oversight import who_needs_attention

TODAY = date(2026, 5, 4)
BOOK = BookSummary(
    uuid4(), "My book", BookKind.LIFE_STORY, ReadingStage.LETTER, WorkState.DRAFTING, 24
)
WELL = ChildSummary(
    id=uuid4(),
    called="Maya",
    born=None,
    state=WorkState.DRAFTING,
    living_situation="",
    gaps=3,
    unexplained=0,
    last_worked=datetime(2026, 4, 1, 12, 0, tzinfo=UTC),
    due=None,
    books=(BOOK,),
    face="",
)
LONG_AGO = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


def test_a_child_whose_book_is_being_made_waits_for_nothing() -> None:
    assert who_needs_attention([WELL], TODAY) == ()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"books": ()}, "There is no book yet."),
        ({"unexplained": 1}, "One decision is not explained yet."),
        ({"unexplained": 3}, "Three decisions are not explained yet."),
        ({"last_worked": LONG_AGO}, "Nobody has worked on it for three months."),
        ({"due": date(2026, 5, 3)}, "A date that was set has passed."),
    ],
)
def test_a_reason_is_said(change: dict[str, object], reason: str) -> None:
    child = replace(WELL, **change)  # type: ignore[arg-type]
    [waiting] = who_needs_attention([child], TODAY)
    assert (waiting.child, waiting.reasons) == (child, (reason,))


def test_a_date_still_to_come_is_no_reason() -> None:
    assert who_needs_attention([replace(WELL, due=TODAY)], TODAY) == ()


def test_a_given_book_may_rest() -> None:
    given = replace(WELL, state=WorkState.GIVEN, last_worked=LONG_AGO, due=date(2026, 1, 1))
    assert who_needs_attention([given], TODAY) == ()


def test_the_child_with_most_reasons_comes_first() -> None:
    one = replace(WELL, called="Ava", unexplained=1)
    two = replace(WELL, called="Sam", unexplained=1, books=())
    assert [each.child.called for each in who_needs_attention([one, two, WELL], TODAY)] == [
        "Sam",
        "Ava",
    ]
