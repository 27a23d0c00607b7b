"""What happened: homes and stays, events, decisions with their explanations, the child's voice."""

import re
from uuid import UUID

from sqlmodel import Field

from lifestory.model.columns import WhenColumn, choice_of
from lifestory.model.kinds import DecisionKind, EventKind, HomeKind, HowWeKnow, KeyDateKind
from lifestory.model.rows import Fact, Row
from lifestory.model.stages import ReadingStage
from lifestory.model.when import When

OPEN_GAP = re.compile(r"\{(?!child\}|(?:person|home|age):[0-9a-fA-F-]{36}\})[^{}\n]*\}")
"""Braces that stand for nothing yet: what a pattern left open for somebody to fill."""


class Home(Fact, table=True):
    """A place where the child lived. The dates belong to its stays: a child can come back."""

    name: str
    """What the child calls it: "Mummy Kate's flat"."""
    kind: HomeKind = Field(default=HomeKind.OTHER, sa_type=choice_of(HomeKind))
    place: str = ""
    """A town or region; never an address."""
    like: str = ""
    """What it was like to live there, in words a child may read."""
    portrait_id: UUID | None = Field(default=None, foreign_key="keepsake.id", ondelete="SET NULL")


class HomePerson(Row, table=True):
    """Somebody who lived in a home."""

    home_id: UUID = Field(foreign_key="home.id", ondelete="CASCADE", index=True)
    person_id: UUID = Field(foreign_key="person.id", ondelete="CASCADE", index=True)


class Stay(Fact, table=True):
    """One time in a home, from when to when (a *placement* in the records).

    `end` is None while it lasts. `inside_id` names the stay that this one lies within, as a time in
    hospital does. `why_*` is the record's word, `why_*_told` the child's.
    """

    home_id: UUID = Field(foreign_key="home.id", ondelete="CASCADE", index=True)
    start: When | None = Field(default=None, sa_type=WhenColumn)
    end: When | None = Field(default=None, sa_type=WhenColumn)
    inside_id: UUID | None = Field(default=None, foreign_key="stay.id", ondelete="SET NULL")
    why_started: str = ""
    why_started_told: str = ""
    why_ended: str = ""
    why_ended_told: str = ""


class Event(Fact, table=True):
    """Something that happened, on a date that may be only partly known."""

    title: str
    kind: EventKind = Field(default=EventKind.OTHER, sa_type=choice_of(EventKind))
    when: When | None = Field(default=None, sa_type=WhenColumn)
    place: str = ""
    told: str = ""
    """What happened, in words a child may read."""
    home_id: UUID | None = Field(default=None, foreign_key="home.id", ondelete="SET NULL")


class EventPerson(Row, table=True):
    """Somebody who was there."""

    event_id: UUID = Field(foreign_key="event.id", ondelete="CASCADE", index=True)
    person_id: UUID = Field(foreign_key="person.id", ondelete="CASCADE", index=True)


class Decision(Fact, table=True):
    """What grown-ups decided about the child: the professional record, never printed as it is.

    `decided_by` is the person or body, `manager` who stood behind it, when and why.
    """

    question: str
    """The child's question that it answers: "Why did I go to live with Anna and Joe?"."""
    kind: DecisionKind = Field(default=DecisionKind.OTHER, sa_type=choice_of(DecisionKind))
    when: When | None = Field(default=None, sa_type=WhenColumn)
    decided: str = ""
    decided_by: str = ""
    considered: str = ""
    reasons: str = ""
    child_wanted: str = ""
    child_wanted_done: str = ""
    manager: str = ""
    manager_when: When | None = Field(default=None, sa_type=WhenColumn)
    manager_why: str = ""
    stay_id: UUID | None = Field(default=None, foreign_key="stay.id", ondelete="SET NULL")

    @property
    def record_is_complete(self) -> bool:
        """Whether the record says what was decided, who decided and why."""
        return bool(self.decided.strip() and self.decided_by.strip() and self.reasons.strip())


class Explanation(Row, table=True):
    """One decision told at one reading stage, in eight beats (domain dossier 3.4).

    A beat is empty when it has not been written. `decided`, `who` and `why` must be there, with no
    gap left open, before the explanation counts as told. `not_for_child` says that it is knowingly
    not told at this stage, and `why_not` why.
    """

    decision_id: UUID = Field(foreign_key="decision.id", ondelete="CASCADE", index=True)
    stage: ReadingStage = Field(sa_type=choice_of(ReadingStage))
    needs: str = ""
    happening: str = ""
    noticed: str = ""
    decided: str = ""
    who: str = ""
    why: str = ""
    not_you: str = ""
    after: str = ""
    not_for_child: bool = False
    why_not: str = ""

    @property
    def is_told(self) -> bool:
        """Whether what was decided, by whom and why are all said, and no gap is left open."""
        said = bool(self.decided.strip() and self.who.strip() and self.why.strip())
        return said and not self.not_for_child and not self.has_gap

    @property
    def beats(self) -> tuple[str, ...]:
        """The eight beats in their order, empty ones among them."""
        return (
            self.needs, self.happening, self.noticed, self.decided, self.who, self.why,
            self.not_you, self.after,
        )  # fmt: skip

    @property
    def is_begun(self) -> bool:
        """Whether anything is written at all."""
        return any(beat.strip() for beat in self.beats)

    @property
    def has_gap(self) -> bool:
        """Whether a pattern’s gap is still open in any beat."""
        return any(OPEN_GAP.search(beat) for beat in self.beats)

    @property
    def is_left_knowingly(self) -> bool:
        """Whether it is knowingly not told at this stage, with a reason."""
        return self.not_for_child and bool(self.why_not.strip())


class KeyDate(Fact, table=True):
    """A date on which something falls due or was due: a review, a placing, an order, a celebration.

    The rules that make due dates of them are in `templates/policies`. `planned` is True for a date
    that is only arranged so far. For one of the kind `explained`, `note` is the reason, `source`
    who gave it and `origin` the key of the flag that it speaks of.
    """

    kind: KeyDateKind = Field(sa_type=choice_of(KeyDateKind))
    when: When | None = Field(default=None, sa_type=WhenColumn)
    planned: bool = False
    note: str = ""


class Voice(Fact, table=True):
    """The child's own words, drawing or observed reaction, with who noted it, when and where."""

    words: str = ""
    when: When | None = Field(default=None, sa_type=WhenColumn)
    how: HowWeKnow = Field(default=HowWeKnow.SAID, sa_type=choice_of(HowWeKnow))
    noted_by: str = ""
    place: str = ""
    about_decision_id: UUID | None = Field(
        default=None, foreign_key="decision.id", ondelete="SET NULL"
    )
    keepsake_id: UUID | None = Field(default=None, foreign_key="keepsake.id", ondelete="SET NULL")
