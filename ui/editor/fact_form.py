"""Correcting a fact without leaving the page: the few columns of it that a book tells."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from lifestory.model import Decision, Event, Home, Person, Row, Stay, Voice
from ui.tr import tr
from ui.widgets.form import Ask, FormDialog


def asks_of(kind: type[Row]) -> tuple[Ask, ...]:
    """What is asked about a kind of fact."""
    return _ASKS[kind]()


def can_correct(row: Row) -> bool:
    """Whether a fact can be corrected from a page."""
    return type(row) in _ASKS


def fact_dialog(row: Row, called: str, parent: QWidget) -> FormDialog:
    """A form with what is known; after `exec()` ask it for `form.values()`."""
    asks = asks_of(type(row))
    values = {ask.name: getattr(row, ask.name) for ask in asks}
    lead = tr("It changes in the story, and so in every book that tells it.")
    title = tr("Correct: {what}", what=called)
    return FormDialog(title, tr("Correct it"), asks, parent, lead=lead, values=values)


def changed_values(row: Row, values: dict[str, Any]) -> dict[str, Any]:
    """Only what is different from what was known."""
    return {name: value for name, value in values.items() if getattr(row, name) != value}


_ASKS: dict[type[Row], Callable[[], tuple[Ask, ...]]] = {
    Person: lambda: (
        Ask("called", tr("What the child calls them")),
        Ask("name", tr("Name in the record"), needed=tr("A name is needed.")),
        Ask("like", tr("What they were like"), kind="words"),
        Ask("for_book", tr("May be in a book"), kind="tick"),
    ),
    Home: lambda: (
        Ask("name", tr("What the child calls it"), needed=tr("A name is needed.")),
        Ask("place", tr("Where it is")),
        Ask("like", tr("What it was like"), kind="words"),
    ),
    Stay: lambda: (
        Ask("start", tr("From"), kind="when"),
        Ask("end", tr("Until"), kind="when"),
        Ask("why_started_told", tr("Why it began, told to the child"), kind="words"),
        Ask("why_ended_told", tr("Why it ended, told to the child"), kind="words"),
    ),
    Event: lambda: (
        Ask("title", tr("What happened"), needed=tr("A few words are needed.")),
        Ask("when", tr("When"), kind="when"),
        Ask("place", tr("Where")),
        Ask("told", tr("As it is told to the child"), kind="words"),
    ),
    Decision: lambda: (
        Ask("question", tr("The child’s question"), needed=tr("A question is needed.")),
        Ask("when", tr("When"), kind="when"),
        Ask("decided", tr("What was decided"), kind="words"),
        Ask("decided_by", tr("Who decided")),
        Ask("reasons", tr("Why, in the record"), kind="words"),
        Ask("child_wanted", tr("What the child wanted"), kind="words"),
        Ask("manager", tr("The manager who stood behind it")),
    ),
    Voice: lambda: (
        Ask("words", tr("The child’s words"), kind="words", needed=tr("The words are needed.")),
        Ask("when", tr("When"), kind="when"),
        Ask("noted_by", tr("Noted by")),
    ),
}
