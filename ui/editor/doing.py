"""How the editor's parts change the story: a command and its arguments, done on the worker."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from lifestory.library import Story
from ui.editor.canvas.pipeline import Pipeline

PAUSE_MS = 700
"""So long nothing is typed before words are kept."""


class Do:
    """Call it with a command of `ui.editor.commands` and what the command is given after the story.

    `then` is called in the window with what the command returned.
    """

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def __call__(
        self,
        command: Callable[..., Any],
        *given: Any,
        then: Callable[[Any], object] | None = None,
        **named: Any,
    ) -> None:
        self._pipeline.do(lambda story: command(story, *given, **named), then)

    def as_step(
        self,
        command: Callable[..., Any],
        *given: Any,
        then: Callable[[Any, int | None], object],
        **named: Any,
    ) -> None:
        """The same, where `then` is also told the number of the step that was made, if one was."""
        self._pipeline.do(
            lambda story: _with_step(story, partial(command, story, *given, **named)),
            lambda done: then(*done),
        )


def _with_step(story: Story, command: Callable[[], Any]) -> tuple[Any, int | None]:
    """What a command returns, and the number of the step that it made on this thread."""
    made: list[int] = []
    here = threading.get_ident()
    end = story.subscribe(
        lambda changed: made.append(changed.step) if threading.get_ident() == here else None
    )
    try:
        return command(), made[-1] if made else None
    finally:
        end()
