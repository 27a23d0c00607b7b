"""Which children wait for something, and for what: the manager's first question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lifestory.library import ChildSummary
from lifestory.model import WorkState
from lifestory.words.numbers import counted

RESTING = timedelta(days=90)
"""After how long without work an unfinished story is brought to mind."""


@dataclass(frozen=True)
class Attention:
    """One child who waits, and the reasons as short sentences, the weightiest first."""

    child: ChildSummary
    reasons: tuple[str, ...]


def who_needs_attention(children: Sequence[ChildSummary], today: date) -> tuple[Attention, ...]:
    """The children who wait for something; those with the most reasons first.

    Args:
        children: as `Library.children()` gives them.
        today: the day on which one looks.
    """
    found = [Attention(child, tuple(_reasons(child, today))) for child in children]
    waiting = [each for each in found if each.reasons]
    return tuple(sorted(waiting, key=lambda each: -len(each.reasons)))


def _reasons(child: ChildSummary, today: date) -> Iterator[str]:
    if child.due is not None and child.due < today and child.state is not WorkState.GIVEN:
        yield "A date that was set has passed."
    if not child.books:
        yield "There is no book yet."
    if child.unexplained:
        decisions = counted(child.unexplained, "decision")
        verb = "is" if child.unexplained == 1 else "are"
        yield f"{decisions[0].upper()}{decisions[1:]} {verb} not explained yet."
    resting = today - child.last_worked.date() > RESTING
    if resting and child.state is not WorkState.GIVEN:
        yield "Nobody has worked on it for three months."
