"""What bringing a story back from a copy loses: what was done after the copy was made."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from lifestory.errors import LifestoryError
from lifestory.library.index import ChildSummary
from lifestory.library.story import Story

_MOST_STEPS = 1000
_TOLD_TO = timedelta(seconds=1)
"""The moment of a copy is kept to the second."""


@dataclass(frozen=True)
class Since:
    """What was done after a moment, as far as it can be known of a story that is damaged.

    `labels` are the steps, newest first; None when the history itself cannot be read. Then
    `last_worked` is when the story was last worked on, None when that is not known either.
    """

    labels: tuple[str, ...] | None
    last_worked: datetime | None = None


def done_since(
    opened: AbstractContextManager[Story], summary: ChildSummary | None, moment: datetime
) -> Since:
    """What was done to a story after a moment.

    Args:
        opened: opens the story, or raises when it cannot.
        summary: what the list of children knows of it, if that is up to date.
        moment: when the copy was made.
    """
    try:
        with opened as story:
            steps = story.history(_MOST_STEPS)
    except LifestoryError:
        return Since(None, summary.last_worked if summary is not None else None)
    after = [step for step in steps if step.at >= moment + _TOLD_TO]
    return Since(tuple(step.label for step in after if not (step.undone or step.superseded)))
