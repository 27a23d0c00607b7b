"""The shape of starter wording: what a page says at each reading stage, from what is recorded.

A saying has a title and lines. A line is a list of ways to say one thing, best first: the first
whose every {brace} is known is used, and if there is none the line is left out.
`lifestory.drafting` fills the braces.

The same folder keeps the prompts that help a worker to explain a decision. They are guidance to be
shown beside an empty beat and are never printed in a book.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from lifestory.errors import BadTemplate
from lifestory.model.kinds import DecisionKind
from lifestory.model.stages import ReadingStage
from lifestory.template.load import Template, load_all

BRACE = re.compile(r"\{([a-z_]+)\}")
"""A place in a wording that is filled from a recorded fact."""

BEATS = ("needs", "happening", "noticed", "decided", "who", "why", "not_you", "after")
"""The eight beats of an explanation, as `Explanation` names them (domain dossier 3.4)."""


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


class DecisionPrompt(_Part):
    """How a worker may begin to explain one kind of decision."""

    decider: str
    """Who usually decides: a key of the wording's `deciders`."""
    recorded_in: str
    """Where the record of it usually is."""
    decided: dict[ReadingStage, str]
    care: str = ""
    """What to take care of."""


class Circumstance(_Part):
    """How a worker may put what was happening; to be used only if it is recorded."""

    title: str
    happening: dict[ReadingStage, str]
    avoid: str = ""


class Wording(Template):
    """One file of wording: sayings by key and stage, and perhaps prompts for explanations."""

    about: str
    sayings: dict[str, dict[ReadingStage, Saying]] = Field(default_factory=dict)
    beats: dict[str, dict[ReadingStage, str]] = Field(default_factory=dict)
    deciders: dict[str, dict[ReadingStage, str]] = Field(default_factory=dict)
    decisions: dict[DecisionKind, DecisionPrompt] = Field(default_factory=dict)
    circumstances: dict[str, Circumstance] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _every_stage_is_said(self) -> Self:
        for key, said in self._by_stage():
            missing = [stage.value for stage in ReadingStage if stage not in said]
            if missing:
                raise ValueError(f"“{key}” says nothing at {', '.join(missing)}")
        unknown = set(self.beats) - set(BEATS)
        if unknown:
            raise ValueError(f"there is no beat called {', '.join(sorted(unknown))}")
        return self

    def _by_stage(
        self,
    ) -> Iterator[tuple[str, dict[ReadingStage, str] | dict[ReadingStage, Saying]]]:
        yield from self.sayings.items()
        yield from self.beats.items()
        yield from self.deciders.items()
        yield from ((kind.value, prompt.decided) for kind, prompt in self.decisions.items())


class AllWording:
    """Every wording file together: a saying by its key, a prompt by its decision."""

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

    def prompts(self, kind: DecisionKind, stage: ReadingStage) -> dict[str, str]:
        """How a worker may begin each beat of an explanation; to be used only if it is recorded."""
        beats = {
            beat: said[stage] for file in self.files.values() for beat, said in file.beats.items()
        }
        for file in self.files.values():
            prompt = file.decisions.get(kind)
            if prompt is not None:
                beats["decided"] = prompt.decided[stage]
                beats["who"] = file.deciders[prompt.decider][stage]
        return {beat: beats[beat] for beat in BEATS if beat in beats}


def all_wording(own: Path | None = None) -> AllWording:
    """Every wording, ours and then a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return AllWording(load_all("wording", Wording, own))
