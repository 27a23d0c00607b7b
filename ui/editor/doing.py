"""How the editor's parts change the story: a command and its arguments, done on the worker."""

from collections.abc import Callable
from typing import Any

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
