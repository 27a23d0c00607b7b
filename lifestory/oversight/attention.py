"""Which children wait for something, and for what: the manager's first question.

A flag says what is wrong as a sentence, how that was found, and how much it weighs. Somebody can
say why a flag stands; it is then no longer open until the reason is old or the matter has changed.
Flags speak of a child's story and never of who works on it. (Domain dossier 7.3.)
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial

from lifestory.library import ChildSummary, Story
from lifestory.library.due import Due
from lifestory.library.gaps import GapKind
from lifestory.library.history import ASIDE
from lifestory.library.index import Explained
from lifestory.model import BookKind, KeyDate, KeyDateKind, When, WorkState
from lifestory.oversight.due import due_said, left_said
from lifestory.template.policies import Attention as Numbers
from lifestory.template.policies import Policy, Weight, policy_in_use
from lifestory.words.ages import age_at
from lifestory.words.dates import short
from lifestory.words.numbers import capital, counted, joined


@dataclass(frozen=True)
class Flag:
    """One reason to look. `key` changes when the matter does; `explained` is the reason that was
    given for it, as long as that stands; `tell_how` is asked only when somebody reads it."""

    key: str
    weight: Weight
    sentence: str
    tell_how: Callable[[], str] = field(compare=False, repr=False)
    explained: Explained | None = None

    @property
    def how(self) -> str:
        """How it was found, as sentences."""
        return self.tell_how()

    @property
    def is_open(self) -> bool:
        """Whether nobody has said why it stands."""
        return self.explained is None


@dataclass(frozen=True)
class Attention:
    """One child and the flags that stand, the weightiest first."""

    child: ChildSummary
    flags: tuple[Flag, ...]

    @property
    def open(self) -> tuple[Flag, ...]:
        """The flags for which nobody has given a reason."""
        return tuple(flag for flag in self.flags if flag.is_open)

    @property
    def weight(self) -> Weight | None:
        """The weight of the weightiest open flag; None when nothing is open."""
        weights = {flag.weight for flag in self.open}
        return next((weight for weight in Weight if weight in weights), None)


def attention_to(child: ChildSummary, today: date, policy: Policy | None = None) -> Attention:
    """What somebody should look at in one child's story.

    Raises:
        BadTemplate: the policy does not say what it must.
    """
    policy = policy or policy_in_use()
    flags = [_with_reason(flag, child, today, policy) for flag in _flags(child, today, policy)]
    return Attention(child, tuple(sorted(flags, key=lambda flag: flag.weight is not Weight.RED)))


def who_needs_attention(
    children: Sequence[ChildSummary], today: date, policy: Policy | None = None
) -> tuple[Attention, ...]:
    """The children with an open flag; those with most that cannot wait come first.

    Args:
        children: as `Library.children()` gives them.
        today: the day on which one looks.
        policy: by which rules; those in use if none is named.
    """
    looked_at = (attention_to(child, today, policy) for child in children)
    return tuple(sorted((each for each in looked_at if each.open), key=urgency))


def urgency(attention: Attention) -> tuple[int, int]:
    """An order in which those with most red flags come first, then those with most of all."""
    red = sum(flag.weight is Weight.RED for flag in attention.open)
    return -red, -len(attention.open)


def explain(story: Story, flag: Flag, why: str, *, by: str, today: date) -> None:
    """Keep somebody’s reason for a flag: one step that can be undone and is no work on the story.

    Raises:
        ValueError: no reason is given.
        CouldNotKeep: the disk would not take it; the story is as it was.
    """
    if not why.strip():
        raise ValueError("a flag is explained with a reason")
    with story.edit("Explain a flag of the overview", joins=f"{ASIDE}{flag.key}") as edit:
        edit.add(
            KeyDate(
                kind=KeyDateKind.EXPLAINED,
                when=When.of(today),
                note=why.strip(),
                source=by.strip(),
                origin=flag.key,
                for_book=False,
            )
        )


def take_back(story: Story, flag: Flag) -> None:
    """Take back every reason that was given for a flag, as one step that can be undone."""
    with story.edit("Take back an explanation", joins=f"{ASIDE}back:{flag.key}") as edit:
        for row in edit.all(KeyDate, KeyDate.kind == KeyDateKind.EXPLAINED):
            if row.origin == flag.key:
                edit.delete(row)


def _with_reason(flag: Flag, child: ChildSummary, today: date, policy: Policy) -> Flag:
    for given in reversed(child.explained):
        if given.flag == flag.key and today <= policy.explained_until(given.on):
            return replace(flag, explained=given)
    return flag


def _flags(child: ChildSummary, today: date, policy: Policy) -> Iterator[Flag]:
    yield from _late(child, today, policy)
    yield from _about_books(child, today, policy)
    yield from _about_decisions(child)
    if child.missing_of(GapKind.FATHER):
        yield Flag("father", Weight.AMBER, "Nothing is recorded of the father.", lambda: _NO_FATHER)
    yield from _about_pictures(child, today)
    if not child.voices:
        sentence = "None of the child’s own words is noted."
        yield Flag("voice", Weight.AMBER, sentence, lambda: _NO_VOICE)


_NO_FATHER = "Nobody among the people is the child’s father. What is not known can be said too."
_NO_VOICE = "Voice holds no words, drawing, sign or reaction of the child’s."
_NO_BOOK = "No book of any kind has been begun in this story."
_NO_RECORD = "What was decided, who decided or why is left out."
_NO_MANAGER = "The manager who stood behind it, or the manager’s reasons, are left out."
_NOT_TOLD = "No explanation says what was decided, by whom and why at the child’s reading stage."
_NO_PICTURE = "Counted are keepsakes whose date lies in that year of the child’s life."


def _late(child: ChildSummary, today: date, policy: Policy) -> Iterator[Flag]:
    for due in child.dues:
        rule = policy.find(due.rule)
        if due.on >= today or rule is None:
            continue
        sentence = f"{rule.what}: {left_said(due.on, today)}."
        tell_how = partial(_how_late, due, policy)
        yield Flag(f"late:{due.rule}:{due.on}", rule.late, sentence, tell_how)


def _how_late(due: Due, policy: Policy) -> str:
    said = due_said(due, policy)
    return f"Due by {short(When.of(due.on))}. {said.how} {said.source}" if said is not None else ""


def _about_books(child: ChildSummary, today: date, policy: Policy) -> Iterator[Flag]:
    numbers = policy.attention
    has_life_story = any(book.kind is BookKind.LIFE_STORY for book in child.books)
    day = child.celebration.latest if child.celebration is not None else date.min
    if not has_life_story and 0 <= (day - today).days <= numbers.draft_before_celebration_days:
        sentence = f"The celebration is {left_said(day, today)} and there is no draft of the book."
        how = f"The celebration is on {short(When.of(day))}; no life-story book has been begun."
        yield Flag(f"celebration-without-draft:{day}", Weight.RED, sentence, lambda: how)
    if not child.books:
        yield Flag("no-book", Weight.AMBER, "There is no book yet.", lambda: _NO_BOOK)
    last = child.last_worked.date()
    rested = (today - last).days
    if rested > numbers.resting_days and child.state is not WorkState.GIVEN:
        sentence = f"Nobody has worked on it for {counted(int(rested / 30.44), 'month')}."
        yield Flag(f"resting:{last}", Weight.AMBER, sentence, partial(_how_rested, last, numbers))


def _how_rested(last: date, numbers: Numbers) -> str:
    day = short(When.of(last))
    return f"The last change is of {day}, more than {numbers.resting_days} days ago."


def _about_decisions(child: ChildSummary) -> Iterator[Flag]:
    unrecorded = child.missing_of(GapKind.DECISION_RECORD)
    if unrecorded:
        sentence = f"{_decisions(unrecorded)} no full record."
        yield Flag(f"decision-record:{unrecorded}", Weight.RED, sentence, lambda: _NO_RECORD)
    without = child.missing_of(GapKind.MANAGER_RECORD)
    if without:
        sentence = f"{_decisions(without)} no manager’s record."
        yield Flag(f"manager-record:{without}", Weight.AMBER, sentence, lambda: _NO_MANAGER)
    if child.unexplained:
        verb = "is" if child.unexplained == 1 else "are"
        sentence = f"{capital(counted(child.unexplained, 'decision'))} {verb} not explained yet."
        yield Flag(f"unexplained:{child.unexplained}", Weight.AMBER, sentence, lambda: _NOT_TOLD)


def _decisions(number: int) -> str:
    return f"{capital(counted(number, 'decision'))} {'has' if number == 1 else 'have'}"


def _about_pictures(child: ChildSummary, today: date) -> Iterator[Flag]:
    age = age_at(child.born, _as_when(today)) if child.books else None
    if age is None:
        return
    bare = [year for year in range(max(age.years[0], 0)) if year not in child.pictured]
    if not bare:
        return
    words = "any whole year of life" if len(bare) == age.years[0] else _years_said(bare)
    key, sentence = ",".join(map(str, bare)), f"There is no picture of {words}."
    yield Flag(f"years:{key}", Weight.AMBER, sentence, lambda: _NO_PICTURE)


_as_when = lru_cache(maxsize=4)(When.of)
"""The day on which one looks, made once for all children."""


def _years_said(years: list[int]) -> str:
    """Years of life in short: "the first year or ages 3 to 5"."""
    first = ["the first year"] if years[0] == 0 else []
    rest = [year for year in years if year]
    runs: list[list[int]] = []
    for year in rest:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    said = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    if said:
        said[0] = f"{'age' if len(rest) == 1 else 'ages'} {said[0]}"
    return joined(first + said, "or")
