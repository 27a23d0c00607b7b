"""The shape of starter wording: what a page says at each reading stage, from what is recorded.

A saying has a title and lines. A line is a list of ways to say one thing, best first: the first
whose every {brace} is known is used, and if there is none the line is left out.
`lifestory.drafting` fills the braces.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from lifestory.errors import BadTemplate
from lifestory.model.stages import ReadingStage
from lifestory.template.load import Template, load_all

BRACE = re.compile(r"\{([a-z_]+)\}")
"""A place in a wording that is filled from a recorded fact."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Ways = Annotated[tuple[str, ...], BeforeValidator(_several)]
"""Ways to say one thing, best first; a single string is one way."""


class Saying(_Part):
    """What one page says at one stage."""

    title: Ways = ()
    lines: tuple[Ways, ...] = ()

    @property
    def every_way(self) -> Iterator[str]:
        """Every title and sentence that may come to be printed."""
        yield from self.title
        for ways in self.lines:
            yield from ways


class Wording(Template):
    """One file of wording: sayings by key and stage."""

    about: str
    sayings: dict[str, dict[ReadingStage, Saying]]

    @model_validator(mode="after")
    def _every_stage_is_said(self) -> Self:
        for key, said in self.sayings.items():
            missing = [stage.value for stage in ReadingStage if stage not in said]
            if missing:
                raise ValueError(f"“{key}” says nothing at {', '.join(missing)}")
        return self


class AllWording:
    """Every wording file together: a saying by its key."""

    def __init__(self, files: dict[str, Wording]) -> None:
        self.files = files

    @cached_property
    def sayings(self) -> dict[str, dict[ReadingStage, Saying]]:
        """Every saying by its key; a person's own file replaces ours key by key."""
        return {key: said for file in self.files.values() for key, said in file.sayings.items()}

    def saying(self, key: str, stage: ReadingStage) -> Saying:
        """What a page says at a stage.

        Raises:
            BadTemplate: a plan asks for a wording that no file has.
        """
        if key not in self.sayings:
            raise BadTemplate(
                f"A plan asks for the wording “{key}”, which no file in templates/wording has. "
                "Add it or correct the plan."
            )
        return self.sayings[key][stage]


def all_wording(own: Path | None = None) -> AllWording:
    """Every wording, ours and then a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return AllWording(load_all("wording", Wording, own))
