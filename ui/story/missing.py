"""What is known of a story and what is missing, part by part, and what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lifestory.library.due import dues_in
from lifestory.library.gaps import gaps_in, unexplained_in
from lifestory.model import (
    Book,
    Decision,
    Event,
    Finding,
    Keepsake,
    KeyDate,
    Person,
    Relationship,
    Stay,
    Voice,
)
from lifestory.oversight import what_is_due
from lifestory.template.policies import policy_in_use
from lifestory.words.names import is_professional
from ui.due_words import when_line
from ui.tr import counted, tr

if TYPE_CHECKING:
    from lifestory.library import Reading

DATES = "dates"
_ABOUT_CHILD = ("full_name", "born", "birth_place", "likes", "culture", "portrait_id")


@dataclass(frozen=True)
class Known:
    """How much of one part is known: `known` of `whole`, and a sentence for it."""

    part: str
    title: str
    known: int
    whole: int
    words: str

    empty: bool = False
    """Whether nothing is here at all."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.known >= self.whole

    @property
    def open(self) -> int:
        """How many of the things that are here still miss something."""
        return 0 if self.empty else self.whole - self.known


@dataclass(frozen=True)
class NextStep:
    """Something to do next, as words on a button; `part` is where it is done: a part of the story,
    or `DATES` for the key dates of the overview."""

    part: str
    words: str
    why: str


@dataclass(frozen=True)
class Standing:
    """Where a story stands."""

    parts: tuple[Known, ...]
    steps: tuple[NextStep, ...]


def standing_of(reading: "Reading", today: date | None = None) -> Standing:
    """Look a story over; with a day, what is late then or due soon is the first of the steps."""
    parts = tuple(_parts(reading))
    due = _due_steps(reading, today) if today is not None else ()
    return Standing(parts, (*due, *_steps(reading))[:3])


def _parts(reading: "Reading") -> Iterable[Known]:
    child = reading.child
    told = sum(bool(getattr(child, name)) for name in _ABOUT_CHILD)
    about = counted("{n} thing to add", "{n} things to add", len(_ABOUT_CHILD) - told)
    yield _known("overview", tr("About the child"), told, len(_ABOUT_CHILD), about)
    people = _family(reading)
    known = sum(bool(person.like.strip()) for person in people)
    words = counted(
        "nothing is said of {n} person", "nothing is said of {n} people", len(people) - known
    )
    yield _known("people", tr("People"), known, len(people), words)
    stays = reading.all(Stay)
    dated = sum(stay.start is not None for stay in stays)
    words = counted("{n} stay has no date", "{n} stays have no date", len(stays) - dated)
    yield _known("homes", tr("Homes"), dated, len(stays), words)
    events = reading.all(Event)
    dated = sum(event.when is not None for event in events)
    words = counted("{n} event has no date", "{n} events have no date", len(events) - dated)
    yield _known("timeline", tr("Timeline"), dated, len(events), words)
    decisions = [decision for decision in reading.all(Decision) if decision.for_book]
    open_ones = len(unexplained_in(reading))
    words = counted("{n} is not explained yet", "{n} are not explained yet", open_ones)
    yield _known("decisions", tr("Decisions"), len(decisions) - open_ones, len(decisions), words)
    photos = reading.count(Keepsake)
    described = reading.count(Keepsake, Keepsake.description != "")
    words = counted("{n} has no description", "{n} have no description", photos - described)
    yield _known("keepsakes", tr("Keepsakes"), described, photos, words)
    said = min(reading.count(Voice), 1)
    yield _known("voice", tr("Voice"), said, said, "")


def _known(part: str, title: str, known: int, whole: int, missing: str) -> Known:
    if not whole:
        return Known(part, title, 0, 1, tr("nothing here yet"), empty=True)
    words = tr("all there") if known >= whole else missing
    return Known(part, title, known, whole, words)


def _family(reading: "Reading") -> list[Person]:
    helpers = {
        tie.person_id
        for tie in reading.all(Relationship)
        if tie.to_id is None and is_professional(tie.relation)
    }
    return [person for person in reading.all(Person) if person.id not in helpers]


def _due_steps(reading: "Reading", today: date) -> Iterable[NextStep]:
    """What is late or due soon, the first of it only."""
    policy = policy_in_use()
    soon = today + timedelta(days=policy.attention.soon_days)
    for due in what_is_due(dues_in(reading, policy), policy):
        rule = policy.find(due.rule)
        if due.on > soon or rule is None:
            return
        part = DATES if rule.met.book is None else "books"
        yield NextStep(part, due.what, when_line(due, today))
        return


def _steps(reading: "Reading") -> Iterable[NextStep]:
    called = reading.child.called
    photos, people, homes = (reading.count(kind) for kind in (Keepsake, Person, Stay))
    books, findings = reading.all(Book), reading.all(Finding)
    unexplained = len(unexplained_in(reading))
    if not people:
        yield NextStep(
            "people",
            tr("Say who matters to {child}", child=called),
            tr("Names and the child’s own words for them"),
        )
    if not homes:
        yield NextStep(
            "homes", tr("Add the homes"), tr("Where {child} lived, and with whom", child=called)
        )
    if not photos:
        yield NextStep(
            "keepsakes", tr("Bring in photos"), tr("A folder from a phone or a stick will do")
        )
    if not books:
        yield NextStep("books", tr("Start a book"), tr("A first draft from what is already here"))
    if unexplained:
        words = counted("Explain a decision", "Explain {n} decisions", unexplained)
        yield NextStep("decisions", words, tr("So that {child} can know why", child=called))
    if not reading.all(KeyDate):
        yield NextStep(DATES, tr("Add the key dates"), tr("So that what falls due can be counted"))
    open_ones = len({finding.text for finding in findings if not finding.done})
    if open_ones:
        words = counted("Find out one thing", "Find out {n} things", open_ones)
        yield NextStep("books", words, tr("What the draft could not say"))
    if not reading.all(Voice):
        yield NextStep(
            "voice",
            tr("Note {child}’s own words", child=called),
            tr("What was said, drawn or shown"),
        )
    gaps = len(gaps_in(reading))
    if gaps and books:
        words = counted("Fill one gap", "Fill {n} gaps", gaps)
        yield NextStep("homes", words, tr("Dates, reasons and records"))
    if books:
        yield NextStep("books", tr("Go on with the book"), books[0].title)
