"""A due date in few words, the same on every screen: when, how firmly, and who fixes it."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from lifestory.oversight import DueSaid, left_said
from lifestory.template.policies import FixedBy
from lifestory.words.numbers import capital
from ui.saying import day_words
from ui.tr import tr

_A_FORTNIGHT = timedelta(days=14)


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


def due_line(due: DueSaid, today: date) -> str:
    """What is due, when and who fixes that, in one line."""
    when, by = due_day(due, today), fixed_by_words(due.fixed_by)
    return tr("{what}: {when} · {by}", what=due.what, when=when, by=by)


def brief_day(day: date, today: date) -> str:
    """A day where there is little room: "12 Dec", with its year when that is not this one."""
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
