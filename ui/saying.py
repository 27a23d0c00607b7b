"""Short words that more than one screen says: an age, a day, where the work stands."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from lifestory.model.kinds import WorkState
from lifestory.model.when import When
from lifestory.words import ages
from ui.tr import counted, tr


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


def undo_words(label: str | None, *, of_book: bool = False) -> str:
    """What undo would take back; where a book is open and it made that, that it is undone in
    Books."""
    if not label:
        return tr("Undo")
    small = label[:1].lower() + label[1:]
    return (
        tr("Undo in Books: {label}", label=small) if of_book else tr("Undo: {label}", label=small)
    )


def whole_book_words() -> str:
    """Why undo stops, where a book is open, at the step that made it."""
    return tr("That would take back the whole book. Go to Books and undo it there.")


def day_words(day: date, today: date) -> str:
    """A day as "12 December", with its year when that is not this one."""
    pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def age_words(born: When | None, today: date) -> str:
    """How old a child is today: "6 years", "7 months"; "" when nobody knows."""
    age = ages.age_at(born, When.of(today))
    if age is None or age.most < 0:
        return ""
    least, most = age.years
    if least >= 1:
        years = counted("{n} year", "{n} years", most)
        return tr("about {age}", age=years) if age.about or most > least else years
    return counted("{n} month", "{n} months", max(age.least, 0))
