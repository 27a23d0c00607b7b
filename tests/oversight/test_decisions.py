"""A record whose dates fit is left in peace, and one whose dates do not is never."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.model import (
    Child,
    Decision,
    Explanation,
    Family,
    NameInBook,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    When,
)
from lifestory.oversight.decisions import Fault, around, record_troubles, told_troubles

BORN, TODAY = date(2015, 3, 1), date(2026, 5, 4)
STAY = UUID(int=1)
DAYS = st.dates(BORN, TODAY)


def record(made: date | None, manager_when: date | None, **changes: str) -> Decision:
    whole = {
        "decided": "A move", "decided_by": "Judge Khan", "reasons": "Safety",
        "manager": "Dee Marsh", "manager_why": "Risk",
    }  # fmt: skip
    return Decision(
        question="Why?",
        when=When.of(made) if made else None,
        manager_when=When.of(manager_when) if manager_when else None,
        stay_id=STAY,
        **{**whole, **changes},
    )


def faults(decision: Decision, began: date) -> list[Fault]:
    child = Child(called="Maya", full_name="Maya Ellery", born=When.of(BORN))
    stay = Stay(id=STAY, home_id=UUID(int=2), start=When.of(began))
    held = around(child, [stay], [], [], TODAY)
    return [trouble.fault for trouble in record_troubles(decision, held)]


@given(DAYS, st.integers(0, 31), st.integers(0, 400))
def test_a_record_whose_dates_fit_is_left_in_peace(made: date, before: int, after: int) -> None:
    recorded = made - timedelta(before)
    assert faults(record(made, recorded), made + timedelta(after)) == []


@given(DAYS, st.integers(4, 400))
def test_a_decision_dated_after_its_stay_is_always_found(began: date, later: int) -> None:
    made = min(began + timedelta(later), TODAY)
    found = faults(record(made, made), began)
    assert (Fault.AFTER_STAY in found) == ((made - began).days > 3)


@given(DAYS, st.integers(1, 31))
def test_a_managers_own_decision_is_recorded_on_its_day_or_later(made: date, before: int) -> None:
    own = record(made, made - timedelta(before), decided_by="Dee Marsh, team manager")
    assert faults(own, made) == [Fault.MANAGER_DATE]


@pytest.mark.parametrize(
    ("edtf", "is_before"),
    [("../2016", False), ("9999", False), ("2016/..", False), ("../2010", True)],
)
def test_dates_at_the_ends_of_time_are_compared_too(edtf: str, is_before: bool) -> None:
    decision = record(date(2016, 1, 1), None)
    decision.manager_when = When(edtf)
    assert (Fault.MANAGER_DATE in faults(decision, date(2016, 1, 1))) == is_before


TOLD = {"decided": "You moved.", "who": "A judge.", "why": "It was not safe.",
        "not_you": "You did nothing wrong."}  # fmt: skip
PEOPLE = [
    Person(id=UUID(int=3), name="Sue Barlow", called="Sue"),
    Person(id=UUID(int=4), name="Ann Ellery", called="Mum"),
    Person(id=UUID(int=5), name="Dee Marsh"),
    Person(id=UUID(int=6), name="Rob Dunn", name_in_book=NameInBook.NOT_AT_ALL),
    Person(id=UUID(int=7), name="Grace Owusu", name_in_book=NameInBook.FULL),
]
AT_WORK = Relationship(person_id=UUID(int=5), relation=Relation.SOCIAL_WORKER, family=Family.NONE)


@pytest.mark.parametrize(
    ("words", "stage", "found"),
    [
        ("Sue Barlow came.", ReadingStage.EARLY_READER, [Fault.NAME]),
        ("Sue Barlow came.", ReadingStage.LETTER, []),
        ("Sue came with Mum.", ReadingStage.EARLY_READER, []),
        ("You are an Ellery.", ReadingStage.EARLY_READER, []),
        ("Dee Marsh and Grace Owusu agreed.", ReadingStage.EARLY_READER, []),
        ("Rob hurt you.", ReadingStage.LETTER, [Fault.NAME]),
        ("Robin sang to you.", ReadingStage.EARLY_READER, []),
    ],
)
def test_names_stand_as_far_as_the_book_may_carry_them(
    words: str, stage: ReadingStage, found: list[Fault]
) -> None:
    child = Child(called="Maya", full_name="Maya Ellery")
    held = around(child, [], PEOPLE, [AT_WORK], TODAY)
    told = Explanation(decision_id=UUID(int=8), stage=stage, **TOLD)
    troubles = told_troubles(record(TODAY, TODAY), told, f"{words} You did nothing wrong.", held)
    assert [trouble.fault for trouble in troubles] == found
