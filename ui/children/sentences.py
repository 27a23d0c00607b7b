"""What a card says about a child's book: one sentence that matters, one that is good to know."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lifestory.model.kinds import WorkState
from ui.saying import age_words, day_words
from ui.tr import counted, tr

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

SOON = timedelta(days=28)


def who_line(child: "ChildSummary", today: date) -> str:
    """Age and where the child lives, for under the name."""
    parts = (age_words(child.born, today), child.living_situation)
    return " · ".join(part for part in parts if part)


def first_line(child: "ChildSummary") -> str:
    """The one thing about this child's book that matters most now."""
    if child.unexplained:
        return counted(
            "One decision is not explained yet",
            "{n} decisions are not explained yet",
            child.unexplained,
        )
    if not child.books:
        return tr("No book yet")
    if child.gaps:
        return counted("One thing to find out", "{n} things to find out", child.gaps)
    return tr("Every decision is explained")


def second_line(child: "ChildSummary", today: date) -> str:
    """When something is due, or when it was last worked on."""
    if child.due is not None and child.due < today:
        return tr("Was due {day}", day=day_words(child.due, today))
    if child.due is not None:
        return tr("Due {day}", day=day_words(child.due, today))
    if not child.books:
        return tr("Words and pictures can be made today")
    last = child.last_worked.astimezone().date()
    if last == today:
        return tr("Worked on today")
    return tr("Last worked on {day}", day=day_words(last, today))


def needs_attention(child: "ChildSummary", today: date) -> bool:
    """Whether somebody should look: something unexplained, nothing begun, or due in a month."""
    due = child.due is not None and child.due - today <= SOON and child.state != WorkState.GIVEN
    return bool(child.unexplained) or not child.books or due
