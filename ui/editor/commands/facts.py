"""What can be done to facts from a page: decisions told, questions ticked off."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from lifestory.library import Story
from lifestory.model import (
    Decision,
    Explanation,
    Finding,
    ReadingStage,
    Row,
)

BEATS = ("needs", "happening", "noticed", "decided", "who", "why", "not_you", "after")
"""The eight beats of an explanation, in the order in which they are read."""


def explain(
    story: Story,
    decision_id: UUID,
    stage: ReadingStage,
    beats: Mapping[str, str],
    joins: str = "",
) -> UUID:
    """Keep how a decision is told at a stage; beats that are not named stay. Returns its id."""
    with story.edit("Explain a decision", joins=joins) as edit:
        edit.get(Decision, decision_id)
        told = edit.all(
            Explanation, Explanation.decision_id == decision_id, Explanation.stage == stage
        )
        row = told[0] if told else Explanation(id=uuid4(), decision_id=decision_id, stage=stage)
        for beat in BEATS:
            if beat in beats:
                setattr(row, beat, beats[beat])
        if not told:
            edit.add(row)
        return row.id


def found_out(story: Story, finding_id: UUID, done: bool = True) -> None:
    """Tick off what was to find out, or take the tick away."""
    with story.edit("Tick off what was found out" if done else "Take a tick away") as edit:
        edit.get(Finding, finding_id).done = done


def correct_fact(
    story: Story, kind: type[Row], fact_id: UUID, called: str, values: Mapping[str, Any]
) -> None:
    """Put a fact of the story right, wherever it is told.

    Args:
        story: the child's story.
        kind: what kind of fact it is.
        fact_id: which one.
        called: what it is called, for the step's label.
        values: its columns that are different now.
    """
    with story.edit(f"Correct “{called}”") as edit:
        row = edit.get(kind, fact_id)
        for name, value in values.items():
            setattr(row, name, value)
