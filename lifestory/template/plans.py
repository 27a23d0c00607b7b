"""The shape of a plan: which chapters a first draft has, and from which facts pages are made.

A plan is a TOML file in `templates/plans/`; each of ours opens with a note that explains it to
somebody who writes no Python. This module only says what a plan may contain; `lifestory.drafting`
carries it out.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from lifestory.model.kinds import (
    BookKind,
    ChapterKind,
    DecisionKind,
    EventKind,
    Family,
    HomeKind,
    Relation,
)
from lifestory.model.stages import ReadingStage
from lifestory.template.load import Template, load_all

AS_FITS = "as-fits"
"""The layout of a step that is chosen by how many photos and words its page has."""


class Each(StrEnum):
    """What a step is made for: once for the book, or once for each fact of a kind."""

    BOOK = "book"
    BIRTH = "birth"
    HOME_NOW = "home-now"
    PERSON = "person"
    PEOPLE = "people"
    STAY = "stay"
    EVENT = "event"
    DECISION = "decision"
    VOICE = "voice"
    PHOTOS = "photos"
    UNKNOWN_STRETCH = "unknown-stretch"
    """A time between two stays of which nobody knows where the child lived."""


class PhotosOf(StrEnum):
    """Which photos a step's page asks for."""

    NONE = "none"
    THEIRS = "theirs"
    """Those of the step's own person, home or event."""
    CHILD = "child"
    """The newest of the child, alone if there is one."""
    BABY = "baby"
    """Those of the child's first year."""
    THEN_AND_NOW = "then-and-now"
    """The earliest and the newest of the child alone, though other pages show them."""


class WhenMissing(StrEnum):
    """What becomes of a page whose facts are not recorded."""

    LEAVE_OUT = "leave-out"
    SAY_SO = "say-so"
    """The page is made all the same; its wording has an honest sentence for it."""
    WE_DO_NOT_KNOW = "we-do-not-know"
    TO_DRAW_ON = "to-draw-on"


class Joins(StrEnum):
    """To which page a thin one is joined, while both fit the stage's words a page."""

    NOTHING = "nothing"
    PAGE_BEFORE = "page-before"
    STAY = "stay"
    """The first page of the stay whose step it is: the end of a stay belongs with it."""


class Matters(StrEnum):
    """How much it matters to find something out; the list of findings begins with `most`."""

    MOST = "most"
    MUCH = "much"
    SOME = "some"


class Mood(StrEnum):
    """How a chapter feels to read: a book begins and ends in `safe` ones."""

    SAFE = "safe"
    PLAIN = "plain"
    HARD = "hard"


def _at_every_stage(value: object) -> object:
    return dict.fromkeys(ReadingStage, value) if isinstance(value, int) else value


Budget = Annotated[
    dict[ReadingStage, Annotated[int, Field(ge=0)]], BeforeValidator(_at_every_stage)
]
"""A number for each stage, or one for all; a stage that is not named has no limit of its own."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Where(_Part):
    """Which facts are meant; an empty list does not choose."""

    relations: tuple[Relation, ...] = ()
    families: tuple[Family, ...] = ()
    home_kinds: tuple[HomeKind, ...] = ()
    event_kinds: tuple[EventKind, ...] = ()
    decision_kinds: tuple[DecisionKind, ...] = ()

    @property
    def chooses(self) -> bool:
        """Whether anything is asked for at all."""
        return any(
            (
                self.relations,
                self.families,
                self.home_kinds,
                self.event_kinds,
                self.decision_kinds,
            )
        )


class Step(_Part):
    """Pages of one sort: what each is about, how it is laid out, said and illustrated."""

    each: Each = Each.BOOK
    where: Where = Where()
    only_if: Where = Where()
    """The step is skipped unless the story has any one fact of these."""
    stages: tuple[ReadingStage, ...] = ()
    """Only in books of these stages; none named means all."""
    layout: str = AS_FITS
    wording: str = ""
    wordings: dict[str, str] = Field(default_factory=dict)
    """Another wording for homes, events or people of a kind: `{ hospital = "stay-hospital" }`."""
    photos: PhotosOf = PhotosOf.NONE
    photos_at_most: Budget = Field(default_factory=dict)
    """How many photos a page asks for: two where it is not said, and a wall takes all."""
    photos_at_least: int = Field(default=1, ge=1)
    """Fewer photos than these are left to a later wall."""
    at_most: Budget = Field(default_factory=dict)
    """How many facts the step is made for: of events those with a photo, of decisions those that
    are explained, of the child's words the newest; then the earliest."""
    once_a_stay: tuple[ReadingStage, ...] = ()
    """Stages at which only one decision about each stay is told."""
    explained_only: tuple[ReadingStage, ...] = ()
    """Stages at which a decision that nobody has explained has no page; it is asked for."""
    together: Budget = Field(default_factory=dict)
    """How many small events, of one photo at most, share a page; one where it is not said."""
    together_wording: str = ""
    """The wording of a page that several share: its title."""
    joins: Joins = Joins.NOTHING
    """To which page its words are joined, if they are few."""
    again: bool = False
    """Whether facts that an earlier page has told are told once more."""
    panels: tuple[str, ...] = ()
    """The wordings of a words-and-pictures page, one for each panel."""
    when_missing: WhenMissing = WhenMissing.LEAVE_OUT
    missing_wording: str = ""
    ask: str = ""
    """What to find out when the fact is missing: a finished sentence for the worker."""
    ask_always: bool = False
    """Whether that is asked in any case: what only a person can add, such as a signature."""
    needs: tuple[str, ...] = ()
    """Braces of which at least one must be known, or the page counts as missing its facts."""
    ask_photo: str = ""
    """What to find out when the page asked for photos and there are none."""
    draw_instead: str = ""
    """The wording of a page to draw on, added when the page asked for photos and there are none."""
    matters: Matters = Matters.MUCH
    steps: tuple["Step", ...] = ()
    """Steps made anew for each fact of this one, from what belongs to it; a `stay` among the steps
    of a stay is that stay itself."""

    @model_validator(mode="after")
    def _missing_pages_have_words(self) -> Self:
        needed = self.when_missing in (WhenMissing.WE_DO_NOT_KNOW, WhenMissing.TO_DRAW_ON)
        if needed and not self.missing_wording:
            raise ValueError(f"“{self.when_missing.value}” needs a missing_wording")
        if self.steps and self.each not in (Each.STAY, Each.HOME_NOW, Each.DECISION):
            raise ValueError("only a stay, the home now and a decision have steps of their own")
        if self.together and (self.each is not Each.EVENT or not self.together_wording):
            raise ValueError("only events share a page, and they need a together_wording")
        return self

    def photos_at(self, stage: ReadingStage) -> int | None:
        """How many photos a page asks for at a stage; None is all there are."""
        return self.photos_at_most.get(stage, None if self.each is Each.PHOTOS else 2)


class ChapterPlan(_Part):
    """A chapter: its title, perhaps another at some stages, and its steps in order."""

    title: str
    titles: dict[ReadingStage, str] = Field(default_factory=dict)
    kind: ChapterKind = ChapterKind.BODY
    mood: Mood = Mood.PLAIN
    opening: str = ""
    """The wording of the chapter's opening page."""
    unopened: tuple[ReadingStage, ...] = ()
    """Stages at which it has no opening page."""
    least_pages: int = Field(default=1, ge=1)
    """With fewer pages than these it goes on in the chapter before, without an opening."""
    joined: tuple[ReadingStage, ...] = ()
    """Stages at which its pages go on in the chapter before, without an opening."""
    steps: tuple[Step, ...]

    @model_validator(mode="after")
    def _body_chapters_open(self) -> Self:
        if self.kind is ChapterKind.BODY and not self.opening:
            raise ValueError("a body chapter needs the wording of its opening")
        return self

    def title_at(self, stage: ReadingStage) -> str:
        """The chapter's title in a book of a stage."""
        return self.titles.get(stage, self.title)


class Plan(Template):
    """The outline from which a book's first draft is made."""

    about: str
    """What it is for, in a sentence or two for the worker who chooses it."""
    kind: BookKind = BookKind.LIFE_STORY
    title: str
    """The title that the book begins with; the worker may change it."""
    every_photo: bool = True
    """Whether the draft promises a place to each photo that may be used."""
    not_every_photo: tuple[ReadingStage, ...] = ()
    """Stages at which the book is too short for that; the photos left over are counted."""
    chapters: tuple[ChapterPlan, ...]

    @property
    def asks_for(self) -> frozenset[Each]:
        """What its steps are made for, those of stays and decisions too."""
        steps = [step for chapter in self.chapters for step in chapter.steps]
        inner = [one for step in steps for one in step.steps]
        return frozenset(step.each for step in [*steps, *inner])


def all_plans(own: Path | None = None) -> dict[str, Plan]:
    """Every plan by its id, ours and then a person's own.

    Raises:
        BadTemplate: a plan's file does not say what it must.
    """
    return load_all("plans", Plan, own)
