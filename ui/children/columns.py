"""What is shown of each child side by side: the table's columns, and the orders of both views."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from lifestory.model.kinds import WorkState
from ui.children import sentences
from ui.saying import age_words, state_words
from ui.tr import tr

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

_STATES = list(WorkState)


@dataclass(frozen=True)
class Column:
    """A column: its heading, what an order by it is called, its width in pixels (0 takes the room
    that is left), what it says of a child on a day, and by what it sorts."""

    key: str
    title: str
    order: str
    width: int
    say: "Callable[[ChildSummary, date], str]"
    rank: "Callable[[ChildSummary], Any]"


def columns() -> tuple[Column, ...]:
    """The columns in their order."""
    return (*_about_the_child(), *_about_the_work())


def _about_the_child() -> tuple[Column, ...]:
    return (
        Column(
            "name",
            tr("Child"),
            tr("By name"),
            188,
            lambda child, _: child.called,
            lambda child: child.called.casefold(),
        ),
        Column(
            "age",
            tr("Age"),
            tr("Youngest first"),
            74,
            lambda child, today: age_words(child.born, today),
            lambda child: -child.born.earliest.toordinal() if child.born is not None else 1,
        ),
        Column(
            "state",
            tr("State"),
            tr("By state"),
            118,
            lambda child, _: state_words(child.state),
            lambda child: _STATES.index(child.state),
        ),
        Column(
            "due",
            tr("Due"),
            tr("What is due first"),
            0,
            sentences.first_when,
            lambda child: child.due or date.max,
        ),
    )


def _about_the_work() -> tuple[Column, ...]:
    return (
        Column(
            "missing",
            tr("Missing"),
            tr("Most missing first"),
            70,
            lambda child, _: str(child.gaps) if child.gaps else "",
            lambda child: -child.gaps,
        ),
        Column(
            "decisions",
            tr("Decisions"),
            tr("Most open decisions first"),
            152,
            lambda child, _: sentences.decisions_line(child),
            lambda child: -(child.unexplained + sentences.without_record(child)),
        ),
        Column(
            "books",
            tr("Books"),
            tr("Fewest books first"),
            60,
            lambda child, _: str(len(child.books)) if child.books else tr("none"),
            lambda child: len(child.books),
        ),
        Column(
            "worked",
            tr("Worked on"),
            tr("Longest without work first"),
            92,
            sentences.worked_line,
            lambda child: child.last_worked,
        ),
    )
