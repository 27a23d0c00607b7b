"""Which children wait for something, and for what: the manager's first question.

A flag says what is wrong as a sentence, how that was found, and how much it weighs. Somebody can
say why a flag stands; it is then no longer open until the reason is old or the matter has changed.
Flags speak of a child's story and never of who works on it. (Domain dossier 7.3.)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lifestory.library import ChildSummary, Story
from lifestory.library.gaps import GapKind
from lifestory.library.index import Explained
from lifestory.model import BookKind, KeyDate, KeyDateKind, When, WorkState
from lifestory.oversight.due import due_said, left_said
from lifestory.template.policies import Policy, Weight, policy_in_use
from lifestory.words.ages import age_at
from lifestory.words.dates import short
from lifestory.words.numbers import capital, counted, joined


@dataclass(frozen=True)
class Flag:
    """One reason to look. `key` changes when the matter does; `explained` is the reason that was
    given for it, as long as that stands."""

    key: str
    weight: Weight
    sentence: str
    how: str
    explained: Explained | None = None

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
    return Attention(child, tuple(sorted(flags, key=lambda flag: list(Weight).index(flag.weight))))


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
    """Keep somebody's reason for a flag, as one step that can be undone.

    Raises:
        ValueError: no reason is given.
        CouldNotKeep: the disk would not take it; the story is as it was.
    """
    if not why.strip():
        raise ValueError("a flag is explained with a reason")
    with story.edit("Explain a flag of the overview") as edit:
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
    with story.edit("Take back an explanation") as edit:
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
        how = "Nobody among the people is the child’s father. What is not known can be said too."
        yield Flag("father", Weight.AMBER, "Nothing is recorded of the father.", how)
    yield from _about_pictures(child, today)
    if not child.voices:
        how = "Voice holds no words, drawing, sign or reaction of the child’s."
        yield Flag("voice", Weight.AMBER, "None of the child’s own words is noted.", how)


def _late(child: ChildSummary, today: date, policy: Policy) -> Iterator[Flag]:
    for due in child.dues:
        rule = policy.find(due.rule)
        if due.on >= today or rule is None:
            continue
        said = due_said(due, policy)
        assert said is not None
        sentence = f"{said.what}: {left_said(due.on, today)}."
        how = f"Due by {short(When.of(due.on))}. {said.how} {said.source}"
        yield Flag(f"late:{due.rule}:{due.on}", rule.late, sentence, how)


def _about_books(child: ChildSummary, today: date, policy: Policy) -> Iterator[Flag]:
    numbers = policy.attention
    has_life_story = any(book.kind is BookKind.LIFE_STORY for book in child.books)
    day = child.celebration.latest if child.celebration is not None else date.min
    if not has_life_story and 0 <= (day - today).days <= numbers.draft_before_celebration_days:
        sentence = f"The celebration is {left_said(day, today)} and there is no draft of the book."
        how = f"The celebration is on {short(When.of(day))}; no life-story book has been begun."
        yield Flag(f"celebration-without-draft:{day}", Weight.RED, sentence, how)
    if not child.books:
        how = "No book of any kind has been begun in this story."
        yield Flag("no-book", Weight.AMBER, "There is no book yet.", how)
    rested = (today - child.last_worked.date()).days
    if rested > numbers.resting_days and child.state is not WorkState.GIVEN:
        last = short(When.of(child.last_worked.date()))
        sentence = f"Nobody has worked on it for {counted(int(rested / 30.44), 'month')}."
        how = f"The last change is of {last}, more than {numbers.resting_days} days ago."
        yield Flag(f"resting:{child.last_worked.date()}", Weight.AMBER, sentence, how)


def _about_decisions(child: ChildSummary) -> Iterator[Flag]:
    unrecorded = child.missing_of(GapKind.DECISION_RECORD)
    if unrecorded:
        how = "What was decided, who decided or why is left out."
        sentence = f"{_decisions(unrecorded)} no full record."
        yield Flag(f"decision-record:{unrecorded}", Weight.RED, sentence, how)
    without = child.missing_of(GapKind.MANAGER_RECORD)
    if without:
        how = "The manager who stood behind it, or the manager’s reasons, are left out."
        sentence = f"{_decisions(without)} no manager’s record."
        yield Flag(f"manager-record:{without}", Weight.AMBER, sentence, how)
    if child.unexplained:
        verb = "is" if child.unexplained == 1 else "are"
        sentence = f"{capital(counted(child.unexplained, 'decision'))} {verb} not explained yet."
        how = "No explanation says what was decided, by whom and why at the child’s reading stage."
        yield Flag(f"unexplained:{child.unexplained}", Weight.AMBER, sentence, how)


def _decisions(number: int) -> str:
    return f"{capital(counted(number, 'decision'))} {'has' if number == 1 else 'have'}"


def _about_pictures(child: ChildSummary, today: date) -> Iterator[Flag]:
    age = age_at(child.born, When.of(today))
    if age is None or not child.books:
        return
    bare = [year for year in range(max(age.years[0], 0)) if year not in child.pictured]
    if not bare:
        return
    words = "any whole year of life" if len(bare) == age.years[0] else _years_said(bare)
    how = "Counted are photos, drawings and scans whose date lies in that year of the child’s life."
    key = ",".join(map(str, bare))
    yield Flag(f"years:{key}", Weight.AMBER, f"There is no picture of {words}.", how)


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
