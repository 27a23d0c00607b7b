"""What a card and a row say about a child: what is due, what is missing, where the books stand."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from lifestory.library.gaps import GapKind
from lifestory.oversight import DueSaid, left_said
from lifestory.oversight.due import due_said
from lifestory.template.policies import FixedBy
from lifestory.words.numbers import capital
from ui.saying import age_words, day_words
from ui.tr import counted, tr

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

_A_FORTNIGHT = timedelta(days=14)


def who_line(child: "ChildSummary", today: date) -> str:
    """Age and where the child lives, for under the name."""
    parts = (age_words(child.born, today), child.living_situation)
    return " · ".join(part for part in parts if part)


def first_due(child: "ChildSummary") -> DueSaid | None:
    """What is due first, in words; None when nothing is."""
    return due_said(child.dues[0]) if child.dues else None


def nothing_due() -> str:
    """What is said where nothing is due."""
    return tr("Nothing is due")


def fixed_by_words(fixed_by: FixedBy) -> str:
    """Who fixes a due date, in a word."""
    return tr("law") if fixed_by is FixedBy.LAW else tr("agency")


def due_day(due: DueSaid, today: date) -> str:
    """When something is due: "three days late", "in two days, 8 January", "by 2 May"."""
    left, day = left_said(due.on, today), day_words(due.on, today)
    if due.is_late(today):
        return left
    if due.on - today <= _A_FORTNIGHT:
        return tr("{left}, {day}", left=left, day=day)
    return tr("by {day}", day=day)


def when_line(due: DueSaid, today: date) -> str:
    """When something is due and who fixes that: "By 6 January · law"."""
    when, by = capital(due_day(due, today)), fixed_by_words(due.fixed_by)
    if due.is_latest and not due.is_late(today):
        return tr("{when} at the latest · {by}", when=when, by=by)
    return tr("{when} · {by}", when=when, by=by)


def first_when(child: "ChildSummary", today: date) -> str:
    """When the first thing is due and who fixes that, for a table; "" when nothing is due."""
    due = first_due(child)
    if due is None:
        return ""
    by = fixed_by_words(due.fixed_by)
    if due.is_late(today):
        return tr("{when} · {by}", when=capital(left_said(due.on, today)), by=by)
    return tr("By {day} · {by}", day=brief_day(due.on, today), by=by)


def brief_day(day: date, today: date) -> str:
    """A day where there is little room: "12 Dec", with its year when that is not this one."""
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


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
    """How much is to be found out and explained, for a card."""
    parts = []
    if child.unexplained:
        parts.append(
            counted("One decision not explained", "{n} decisions not explained", child.unexplained)
        )
    if child.gaps:
        parts.append(counted("one thing to find out", "{n} things to find out", child.gaps))
    return capital(" · ".join(parts)) or tr("Every decision is explained")


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
