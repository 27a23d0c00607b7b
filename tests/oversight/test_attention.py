"""Which children wait, for what, how that was found, and what was said about it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from lifestory.library import BookSummary, ChildSummary, Copies, Effort, Library, Story
from lifestory.library.due import Due
from lifestory.library.gaps import GapKind
from lifestory.model import (
    BookKind,
    Decision,
    Keepsake,
    KeyDate,
    KeyDateKind,
    ReadingStage,
    When,
    WorkState,
)
from lifestory.oversight import attention_to, explain, take_back, who_needs_attention
from lifestory.template.policies import Weight, policy_in_use

TODAY = date(2026, 5, 4)
BOOK = BookSummary(
    uuid4(), "My book", BookKind.LIFE_STORY, ReadingStage.LETTER, WorkState.DRAFTING, 24
)
WELL = ChildSummary(
    id=uuid4(),
    called="Maya",
    born=None,
    state=WorkState.DRAFTING,
    living_situation="",
    gaps=3,
    unexplained=0,
    last_worked=datetime(2026, 4, 1, 12, 0, tzinfo=UTC),
    due=None,
    books=(BOOK,),
    face="",
    voices=1,
)
CHEAP = Effort(memory_kib=64, iterations=1, lanes=1)
LONG_AGO = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


def late(rule: str, on: date = date(2026, 5, 1)) -> dict[str, object]:
    since = When("2026-01-05")
    return {"dues": (Due(rule, 0, on, KeyDateKind.PLACED_FOR_ADOPTION, since),), "due": on}


def test_a_child_whose_book_is_being_made_waits_for_nothing() -> None:
    assert who_needs_attention([WELL], TODAY) == ()


@pytest.mark.parametrize(
    ("change", "weight", "sentence"),
    [
        ({"books": ()}, Weight.AMBER, "There is no book yet."),
        ({"unexplained": 1}, Weight.AMBER, "One decision is not explained yet."),
        ({"unexplained": 3}, Weight.AMBER, "Three decisions are not explained yet."),
        (
            {"missing": ((GapKind.DECISION_RECORD, 2),)},
            Weight.RED,
            "Two decisions have no full record.",
        ),
        (
            {"missing": ((GapKind.MANAGER_RECORD, 1),)},
            Weight.AMBER,
            "One decision has no manager’s record.",
        ),
        (
            {"missing": ((GapKind.FATHER, 1),)},
            Weight.AMBER,
            "Nothing is recorded of the father.",
        ),
        ({"voices": 0}, Weight.AMBER, "None of the child’s own words is noted."),
        ({"last_worked": LONG_AGO}, Weight.AMBER, "Nobody has worked on it for four months."),
        (late("letter"), Weight.RED, "Later-life letter: three days late."),
        (
            late("next-review"),
            Weight.AMBER,
            "Next care review: three days late.",
        ),
        (
            {"born": When("2023-04-09"), "pictured": (0, 2)},
            Weight.AMBER,
            "There is no picture of age 1.",
        ),
        (
            {"born": When("2023-04-09")},
            Weight.AMBER,
            "There is no picture of any whole year of life.",
        ),
        (
            {"born": When("2015-04-09"), "pictured": (2, 3, 8)},
            Weight.AMBER,
            "There is no picture of the first year, ages 1, 4 to 7 or 9 to 10.",
        ),
        (
            {
                "celebration": When("2026-05-20"),
                "books": (replace(BOOK, kind=BookKind.WORDS_AND_PICTURES),),
            },
            Weight.RED,
            "The celebration is in two weeks and there is no draft of the book.",
        ),
    ],
)
def test_a_flag_says_what_is_wrong_and_how_it_was_found(
    change: dict[str, object], weight: Weight, sentence: str
) -> None:
    child = replace(WELL, **change)  # type: ignore[arg-type]
    [waiting] = who_needs_attention([child], TODAY)
    [flag] = waiting.flags
    assert (waiting.child, flag.weight, flag.sentence) == (child, weight, sentence)
    assert flag.how.endswith(".")


@pytest.mark.parametrize(
    "change",
    [
        late("book-first-stage", TODAY),
        {"celebration": When("2026-05-20")},
        {
            "celebration": When("2026-07-20"),
            "books": (replace(BOOK, kind=BookKind.WORDS_AND_PICTURES),),
        },
        {"state": WorkState.GIVEN, "last_worked": LONG_AGO},
        {"born": When("2026-01"), "pictured": ()},
    ],
    ids=["due today", "a draft is there", "far away", "given books rest", "no whole year yet"],
)
def test_what_is_no_reason_to_look(change: dict[str, object]) -> None:
    assert who_needs_attention([replace(WELL, **change)], TODAY) == ()  # type: ignore[arg-type]


def test_those_with_most_that_cannot_wait_come_first() -> None:
    one = replace(WELL, called="Ava", unexplained=1)
    two = replace(WELL, called="Sam", unexplained=1, books=())
    red = replace(WELL, called="Noor", **late("letter"))  # type: ignore[arg-type]
    waiting = who_needs_attention([one, two, red, WELL], TODAY)
    assert [each.child.called for each in waiting] == ["Noor", "Sam", "Ava"]
    assert waiting[0].weight is Weight.RED


def test_the_weightiest_flag_comes_first() -> None:
    child = replace(WELL, unexplained=1, **late("letter"))  # type: ignore[arg-type]
    assert [flag.weight for flag in attention_to(child, TODAY).flags] == [Weight.RED, Weight.AMBER]


# --- explained --------------------------------------------------------------------------------


def flag_of(story: Story, start: str, today: date = TODAY):
    flags = attention_to(story.summary(), today).flags
    return next(flag for flag in flags if flag.key.startswith(start))


def test_a_flag_that_somebody_explained_is_no_longer_open(library: Library, story: Story) -> None:
    explain(story, flag_of(story, "father"), "She asked us not to.", by="Dee Marsh", today=TODAY)
    flag = flag_of(story, "father")
    assert not flag.is_open
    assert flag.explained is not None
    assert (flag.explained.why, flag.explained.by) == ("She asked us not to.", "Dee Marsh")
    assert flag.explained.on == TODAY
    [waiting] = who_needs_attention(library.children(), TODAY)
    assert "father" not in [each.key for each in waiting.open]


def test_an_explanation_is_undone_or_taken_back(story: Story) -> None:
    explain(story, flag_of(story, "voice"), "He is two weeks old.", by="", today=TODAY)
    story.undo()
    assert flag_of(story, "voice").is_open
    story.redo()
    take_back(story, flag_of(story, "voice"))
    assert flag_of(story, "voice").is_open


def test_a_reason_is_asked_again_after_three_months(story: Story) -> None:
    explain(story, flag_of(story, "father"), "We are asking.", by="Dee", today=TODAY)
    last = policy_in_use().explained_until(TODAY)
    assert last == date(2026, 8, 4)
    assert not flag_of(story, "father", last).is_open
    assert flag_of(story, "father", date(2026, 8, 5)).is_open


def test_a_reason_speaks_only_of_what_it_was_given_for(story: Story) -> None:
    with story.edit("Decide") as edit:
        edit.add(Decision(question="Why did I move?"))
    explain(story, flag_of(story, "unexplained"), "Next visit.", by="Dee", today=TODAY)
    with story.edit("Decide again") as edit:
        edit.add(Decision(question="Why can I not go home?"))
    assert flag_of(story, "unexplained").is_open


def test_a_flag_is_not_explained_with_nothing(story: Story) -> None:
    with pytest.raises(ValueError, match="reason"):
        explain(story, flag_of(story, "father"), "  ", by="Dee", today=TODAY)


def test_saying_why_nobody_works_on_it_is_no_work_on_it(tmp_path: Path) -> None:
    moments = [datetime(2026, 1, 1, 9, tzinfo=UTC)]
    library, _ = Library.create(
        tmp_path / "another", "warm socks and tea", clock=lambda: moments[-1], effort=CHEAP
    )
    with library:
        story = library.add_child("Maya")
        moments.append(datetime(2026, 5, 4, 9, tzinfo=UTC))
        explain(story, flag_of(story, "resting"), "She asked to wait.", by="Dee", today=TODAY)
        assert story.summary().last_worked == moments[0]
        flag = flag_of(story, "resting")
        assert flag.explained is not None
        take_back(story, flag)
        assert flag_of(story, "resting").is_open


def test_an_explanation_is_no_key_date(story: Story) -> None:
    explain(story, flag_of(story, "father"), "We are asking.", by="Dee", today=TODAY)
    assert story.summary().due is None


# --- what the summary counts ------------------------------------------------------------------


def test_a_picture_counts_for_every_year_it_may_be_of(story: Story) -> None:
    digest = story.keepsakes.add(b"face", Copies(b"p", b"s", b"t", 4, 3))
    with story.edit("Gather") as edit:
        edit.child.born = When("2017-04-09")
        for when in ("2017-06", "2019", "2010", "2020/2026", None):
            edit.add(Keepsake(digest=digest, when=When(when) if when else None))
    assert story.summary().pictured == (0, 1, 2)


def test_a_summary_carries_what_the_lists_filter_by(story: Story) -> None:
    with story.edit("Say who works on it") as edit:
        edit.child.worker, edit.child.team = "Dee Marsh", "North"
        edit.add(KeyDate(kind=KeyDateKind.CELEBRATION, when=When("2026-12-18")))
        edit.add(Decision(question="Why did I move?"))
    child = story.summary()
    assert (child.worker, child.team) == ("Dee Marsh", "North")
    assert child.celebration == When("2026-12-18")
    assert child.missing_of(GapKind.DECISION_RECORD) == 1
    assert child.missing_of(GapKind.MANAGER_RECORD) == 0
