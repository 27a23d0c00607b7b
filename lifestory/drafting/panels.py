"""What the five panels may already say: only what somebody wrote for this child at this stage."""

from collections.abc import Iterator

from lifestory.drafting.facts import Facts
from lifestory.drafting.slots import Slots
from lifestory.model import DecisionKind, Explanation
from lifestory.model.stages import ReadingStage

HOW_IT_BEGAN = (
    DecisionKind.PARENTS_AGREED,
    DecisionKind.CARE_WITHOUT_COURT,
    DecisionKind.EMERGENCY,
    DecisionKind.INTERIM_ORDER,
    DecisionKind.WHICH_HOME,
    DecisionKind.CARE_ORDER,
)
"""The decisions by which a child comes to live elsewhere."""

WHAT_IS_PLANNED = (
    DecisionKind.CARE_ORDER,
    DecisionKind.CHANGE_OF_PLAN,
    DecisionKind.LONG_TERM_MATCH,
    DecisionKind.PLAN_OF_ADOPTION,
    DecisionKind.WHICH_ADOPTERS,
    DecisionKind.ADOPTION_ORDER,
    DecisionKind.SPECIAL_GUARDIANSHIP,
    DecisionKind.RETURN_HOME,
)
"""The decisions that say where a child is to grow up."""


def panel_slots(facts: Facts, stage: ReadingStage) -> Slots:
    """The beats of the first decision that began it, and of the last that says what is planned."""
    began = next(_told(facts, stage, HOW_IT_BEGAN), None)
    planned = list(_told(facts, stage, WHAT_IS_PLANNED))[-1:]
    slots: Slots = {"next": planned[0].decided} if planned and planned[0] is not began else {}
    if began is not None:
        slots |= {
            "happening": began.happening,
            "noticed": began.noticed,
            "decided": began.decided,
        }
    return slots


def _told(
    facts: Facts, stage: ReadingStage, kinds: tuple[DecisionKind, ...]
) -> Iterator[Explanation]:
    """The explanations of decisions of some kinds at a stage, in the order of their dates."""
    for decision in facts.decisions:
        for told in facts.explanations.get(decision.id, ()):
            if decision.kind in kinds and told.stage is stage and told.is_told:
                yield told
