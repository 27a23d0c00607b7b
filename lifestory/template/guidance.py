"""The shape of the guidance beside an explanation: how to begin, and what to take care of.

Guidance is shown to the worker and never printed by itself. Its sentences have slots in braces;
`lifestory.words.slots` fills those that the record knows, and the rest stay visible gaps.

Source of what there is to explain: domain dossier 3.4 to 3.6; the sentences are ours.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lifestory.model.kinds import DecisionKind
from lifestory.model.stages import ReadingStage
from lifestory.template.load import Template, load_all

BEATS = ("needs", "happening", "noticed", "decided", "who", "why", "not_you", "after")
"""The eight beats of an explanation, as `Explanation` names them (domain dossier 3.4)."""

Beat = Literal["needs", "happening", "noticed", "decided", "who", "why", "not_you", "after"]


class Size(StrEnum):
    """How much a pattern says: for about 3 to 5, 6 to 9, 10 to 13, and a letter."""

    SMALL = "small"
    MIDDLE = "middle"
    OLDER = "older"
    LETTER = "letter"


_SIZES = {
    ReadingStage.PICTURE_BOOK: (Size.SMALL,),
    ReadingStage.FIRST_WORDS: (Size.SMALL,),
    ReadingStage.EARLY_READER: (Size.SMALL, Size.MIDDLE),
    ReadingStage.GROWING_READER: (Size.MIDDLE, Size.SMALL),
    ReadingStage.YOUNG_PERSON: (Size.OLDER, Size.MIDDLE),
    ReadingStage.LETTER: (Size.LETTER, Size.OLDER),
}
"""Which patterns are offered at a stage, the nearest first."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Decider(_Part):
    """Who usually decides: for the worker, and as it may be said at each stage."""

    named: str = Field(alias="is")
    said: dict[ReadingStage, str]


class KindGuidance(_Part):
    """How one kind of decision may be told. `decider` is a key of the deciders."""

    decider: str
    recorded_in: str
    """Where the record of it usually is."""
    decided: dict[ReadingStage, str]
    care: str = ""
    """What to take care of."""


class Circumstance(_Part):
    """How something hard may be put, if it is recorded. With `advice` a specialist comes first."""

    title: str
    ways: dict[Size, str] = Field(default_factory=dict)
    beat: Beat = "happening"
    avoid: str = ""
    care: str = ""
    advice: bool = False
    kinds: tuple[DecisionKind, ...] = ()

    def ways_at(self, stage: ReadingStage) -> tuple[str, ...]:
        """The patterns that suit a stage, the nearest first; none where it is not to be told."""
        return tuple(self.ways[size] for size in _SIZES[stage] if size in self.ways)


class Guidance(Template):
    """One file of guidance."""

    about: str
    beats: dict[Beat, dict[ReadingStage, str]] = Field(default_factory=dict)
    deciders: dict[str, Decider] = Field(default_factory=dict)
    decisions: dict[DecisionKind, KindGuidance] = Field(default_factory=dict)
    circumstances: dict[str, Circumstance] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _every_stage_is_said(self) -> Self:
        for key, said in self._by_stage():
            missing = [stage.value for stage in ReadingStage if stage not in said]
            if missing:
                raise ValueError(f"“{key}” says nothing at {', '.join(missing)}")
        for kind, one in self.decisions.items():
            if one.decider not in self.deciders:
                raise ValueError(f"“{kind}” has a decider that is not there: {one.decider}")
        return self

    def _by_stage(self) -> Iterator[tuple[str, dict[ReadingStage, str]]]:
        yield from self.beats.items()
        yield from ((key, one.said) for key, one in self.deciders.items())
        yield from ((kind.value, one.decided) for kind, one in self.decisions.items())


class AllGuidance:
    """Every guidance file together; a person's own replaces ours key by key."""

    def __init__(self, files: dict[str, Guidance]) -> None:
        self.files = files

    @cached_property
    def circumstances(self) -> dict[str, Circumstance]:
        """Every hard thing that there are words for, by its key."""
        return {k: one for file in self.files.values() for k, one in file.circumstances.items()}

    def prompts(self, kind: DecisionKind, stage: ReadingStage) -> dict[str, str]:
        """How a worker may begin each beat of an explanation; only what is recorded is filled in.

        All eight beats in their order.
        """
        beats: dict[str, str] = {
            beat: said[stage] for file in self.files.values() for beat, said in file.beats.items()
        }
        of_kind = self.kind(kind)
        beats["decided"] = of_kind.decided[stage]
        beats["who"] = self.decider(kind).said[stage]
        return {beat: beats[beat] for beat in BEATS}

    def kind(self, kind: DecisionKind) -> KindGuidance:
        """What is said about a kind of decision."""
        return [f.decisions[kind] for f in self.files.values() if kind in f.decisions][-1]

    def decider(self, kind: DecisionKind) -> Decider:
        """Who usually decides this kind."""
        key = self.kind(kind).decider
        return [f.deciders[key] for f in self.files.values() if key in f.deciders][-1]

    def for_kind(self, kind: DecisionKind) -> tuple[Circumstance, ...]:
        """Every hard thing there are words for, those that often belong to this kind first."""
        return tuple(sorted(self.circumstances.values(), key=lambda one: kind not in one.kinds))


@cache
def all_guidance(own: Path | None = None) -> AllGuidance:
    """Every guidance, ours and then a person's own.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return AllGuidance(load_all("guidance", Guidance, own))
