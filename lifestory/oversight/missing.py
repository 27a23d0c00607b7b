"""What is not known yet of one child's life, said to the worker who will find it out."""

from dataclasses import dataclass
from uuid import UUID

from lifestory.library import Reading, Story
from lifestory.library.gaps import Gap, GapKind, gaps_in, unexplained_in
from lifestory.model import Decision, Home, Stay
from lifestory.words.dates import said
from lifestory.words.names import possessive


@dataclass(frozen=True)
class Missing:
    """One thing to find out or to write. `row` is the stay or decision that it is about, if any."""

    sentence: str
    row: UUID | None = None


def what_is_missing(story: Story) -> tuple[Missing, ...]:
    """Everything that the home screen counts as a gap or as unexplained, as sentences.

    Raises:
        Damaged: the story does not say which child it is about.
    """
    with story.read() as reading:
        gaps = [Missing(_gap_said(reading, gap), gap.row) for gap in gaps_in(reading)]
        unexplained = [
            Missing(f"Explain to the child: {_question(reading, id)}", id)
            for id in unexplained_in(reading)
        ]
    return (*gaps, *unexplained)


def _gap_said(reading: Reading, gap: Gap) -> str:
    name = reading.child.called
    if gap.row is None:
        return _ABOUT_THE_CHILD[gap.kind].format(name=name, whose=possessive(name))
    if gap.kind in (GapKind.DECISION_RECORD, GapKind.MANAGER_RECORD):
        return f"{_ABOUT_A_DECISION[gap.kind]} {_question(reading, gap.row)}"
    stay = reading.get(Stay, gap.row)
    home = reading.get(Home, stay.home_id).name
    when = f" {said(stay.start)}" if stay.start is not None else ""
    return _ABOUT_A_STAY[gap.kind].format(name=name, home=home, when=when)


def _question(reading: Reading, decision: UUID) -> str:
    return f"“{reading.get(Decision, decision).question}”"


_ABOUT_THE_CHILD = {
    GapKind.BIRTH_DATE: "Find out when {name} was born.",
    GapKind.PICTURE_OF_CHILD: "Choose a picture of {name}.",
    GapKind.MOTHER: "Record who {whose} mother is, even if little is known.",
    GapKind.FATHER: "Record who {whose} father is, even if little is known.",
    GapKind.HOMES: "Record the homes where {name} has lived.",
}
_ABOUT_A_STAY = {
    GapKind.STAY_START: "Find out when {name} came to live at {home}.",
    GapKind.TIME_BETWEEN_STAYS: "Find out where {name} lived before coming to {home}{when}.",
    GapKind.WHY_MOVED: "Write in words for {name} why the stay at {home} began{when}.",
}
_ABOUT_A_DECISION = {
    GapKind.DECISION_RECORD: "Record what was decided, by whom and why:",
    GapKind.MANAGER_RECORD: "Ask which manager stood behind this decision, and why:",
}
