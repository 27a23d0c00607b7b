"""What the five panels may already say: only what somebody wrote for this child at this stage."""

from lifestory.drafting.facts import Facts
from lifestory.drafting.slots import Slots
from lifestory.model import DecisionKind, Explanation
from lifestory.model.stages import ReadingStage

WHY_LIVING_HERE = (
    DecisionKind.PARENTS_AGREED,
    DecisionKind.EMERGENCY,
    DecisionKind.INTERIM_ORDER,
    DecisionKind.WHICH_HOME,
    DecisionKind.CARE_ORDER,
)
"""The decisions that words and pictures are made about, first the one that began it."""


def panel_slots(facts: Facts, stage: ReadingStage) -> Slots:
    """The beats of the explanation that says why the child lives where they live."""
    told = _explanation(facts, stage)
    if told is None:
        return {}
    return {
        "happening": told.happening,
        "noticed": told.noticed,
        "decided": told.decided,
        "next": told.after,
    }


def _explanation(facts: Facts, stage: ReadingStage) -> Explanation | None:
    for kind in WHY_LIVING_HERE:
        for decision in facts.decisions:
            for told in facts.explanations.get(decision.id, ()):
                if decision.kind is kind and told.stage is stage and told.is_told:
                    return told
    return None
