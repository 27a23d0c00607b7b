"""What a card and a row say about a child: what is due, what is missing, where the books stand."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lifestory.library.gaps import GapKind
from lifestory.model.kinds import PermanencePlan
from lifestory.oversight import DueSaid, left_said
from lifestory.oversight.due import due_said
from lifestory.words.kinds import word_for
from lifestory.words.numbers import capital
from ui.due_words import brief_day, fixed_by_words
from ui.saying import age_words
from ui.tr import counted, tr

if TYPE_CHECKING:
    from lifestory.library import ChildSummary


def who_line(child: "ChildSummary", today: date) -> str:
    """Age and where the child lives, else the plan, for under the name."""
    decided = child.plan is not PermanencePlan.UNDECIDED
    plan = word_for(child.plan) if decided else ""
    parts = (age_words(child.born, today), child.living_situation or plan)
    return " · ".join(part for part in parts if part)


def plan_words(child: "ChildSummary") -> str:
    """The permanence plan, for the filters."""
    return capital(word_for(child.plan))


def first_due(child: "ChildSummary") -> DueSaid | None:
    """What is due first, in words; None when nothing is."""
    return due_said(child.dues[0]) if child.dues else None


def nothing_due() -> str:
    """What is said where nothing is due."""
    return tr("Nothing is due")


def first_when(child: "ChildSummary", today: date) -> str:
    """When the first thing is due and who fixes that, for a table; "" when nothing is due."""
    due = first_due(child)
    if due is None:
        return ""
    by = fixed_by_words(due.fixed_by)
    if due.is_late(today):
        return tr("{when} · {by}", when=capital(left_said(due.on, today)), by=by)
    return tr("By {day} · {by}", day=brief_day(due.on, today), by=by)


def without_record(child: "ChildSummary") -> int:
    """How many decisions lack their record or a manager's."""
    return child.missing_of(GapKind.DECISION_RECORD) + child.missing_of(GapKind.MANAGER_RECORD)


def decisions_line(child: "ChildSummary") -> str:
    """What is wrong with the record of decisions; "" when nothing is."""
    parts = []
    if child.unexplained:
        parts.append(tr("{n} not told", n=child.unexplained))
    if without_record(child):
        parts.append(tr("{n} no record", n=without_record(child)))
    return ", ".join(parts)


def missing_line(child: "ChildSummary") -> str:
    """How much is to be explained, recorded and found out, for a card."""
    decisions = decisions_line(child)
    if decisions and child.gaps:
        return tr("Decisions: {open} · {n} to find out", open=decisions, n=child.gaps)
    if decisions:
        return tr("Decisions: {open}", open=decisions)
    if child.gaps:
        return counted("One thing to find out", "{n} things to find out", child.gaps)
    return tr("Every decision is explained")


def books_line(child: "ChildSummary") -> str:
    """How many books there are."""
    if not child.books:
        return tr("No book yet")
    return counted("One book", "{n} books", len(child.books))


def worked_line(child: "ChildSummary", today: date) -> str:
    """When somebody last worked on it."""
    last = child.last_worked.astimezone().date()
    if last == today:
        return tr("Today")
    if last == today - timedelta(days=1):
        return tr("Yesterday")
    return brief_day(last, today)


def last_line(child: "ChildSummary", today: date) -> str:
    """Books and the last work on them, for a card."""
    books, last = books_line(child), child.last_worked.astimezone().date()
    if last == today:
        return tr("{books}, worked on today", books=books)
    return tr("{books}, worked on {day}", books=books, day=brief_day(last, today))
