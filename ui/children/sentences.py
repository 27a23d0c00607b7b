"""What a card says about a child's book: one sentence that matters, one that is good to know."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from lifestory.model.kinds import WorkState
from lifestory.model.when import When
from lifestory.words import ages
from ui.tr import counted, tr

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

SOON = timedelta(days=28)


def state_words(state: WorkState) -> str:
    """A state of the work as a chip says it."""
    return {
        WorkState.NOT_STARTED: tr("Nothing yet"),
        WorkState.GATHERING: tr("Gathering"),
        WorkState.DRAFTING: tr("Drafting"),
        WorkState.IN_REVIEW: tr("In review"),
        WorkState.SIGNED_OFF: tr("Signed off"),
        WorkState.GIVEN: tr("Given"),
    }[state]


def day_words(day: date, today: date) -> str:
    """A day as "12 December", with its year when that is not this one."""
    pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def age_words(born: When | None, today: date) -> str:
    """How old a child is today: "6 years", "7 months"; "" when nobody knows."""
    if born is None:
        return ""
    age = ages.age_at(born, When.of(today))
    if age is None or age.most < 0:
        return ""
    least, most = age.years
    if least >= 1:
        years = counted("{n} year", "{n} years", most)
        return tr("about {age}", age=years) if age.about or most > least else years
    return counted("{n} month", "{n} months", max(age.least, 0))


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
        return tr("No book yet: words and pictures can be made today")
    if child.gaps:
        return counted("One thing to find out", "{n} things to find out", child.gaps)
    return tr("Every decision is explained")


def second_line(child: "ChildSummary", today: date) -> str:
    """When something is due, or when it was last worked on."""
    if child.due is not None and child.due < today:
        return tr("Was due {day}", day=day_words(child.due, today))
    if child.due is not None:
        return tr("Due {day}", day=day_words(child.due, today))
    last = child.last_worked.astimezone().date()
    if last == today:
        return tr("Worked on today")
    return tr("Last worked on {day}", day=day_words(last, today))


def needs_attention(child: "ChildSummary", today: date) -> bool:
    """Whether somebody should look: something unexplained, nothing begun, or due in a month."""
    due = child.due is not None and child.due - today <= SOON and child.state != WorkState.GIVEN
    return bool(child.unexplained) or not child.books or due
