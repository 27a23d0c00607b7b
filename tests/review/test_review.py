"""Comments are kept on their block; a sign-off speaks of one version and lapses with a change."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from lifestory.drafting import draft
from lifestory.errors import NotFound
from lifestory.library import Effort, Library, Story
from lifestory.model import Block, BlockKind, Book, ReadingStage, SignOff, When, WorkState
from lifestory.review.comments import add_comment, answer, open_comments
from lifestory.review.signing import sign_off, sign_off_holds

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def story(tmp_path):
    quick = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=quick)
    with library:
        yield library.add_child("Maya", born=When("2017-04-09"))


@pytest.fixture
def book_id(story: Story):
    return draft(story, "words-and-pictures", ReadingStage.EARLY_READER).book_id


def test_a_comment_stays_open_until_it_is_answered(story: Story, book_id) -> None:
    first = add_comment(story, book_id, "Grace", "He came in spring.", clock=lambda: NOON)
    add_comment(story, book_id, "Maya", "More dogs.", clock=lambda: NOON.replace(hour=13))
    assert [each.text for each in open_comments(story, book_id)] == [
        "He came in spring.",
        "More dogs.",
    ]
    answer(story, first)
    assert [each.said_by for each in open_comments(story, book_id)] == ["Maya"]


@pytest.mark.parametrize(("who", "what"), [("", "Words"), ("Grace", "  ")])
def test_a_comment_names_who_said_what(story: Story, book_id, who: str, what: str) -> None:
    with pytest.raises(ValueError, match="comment"):
        add_comment(story, book_id, who, what)
    assert open_comments(story, book_id) == []


def test_answering_a_comment_that_is_not_there_is_said(story: Story) -> None:
    with pytest.raises(NotFound):
        answer(story, uuid4())


def test_a_sign_off_holds_until_a_word_changes(story: Story, book_id) -> None:
    assert not sign_off_holds(story, book_id)
    sign_off(story, book_id, "Dee Marsh", role="team manager", clock=lambda: NOON)
    assert sign_off_holds(story, book_id)
    with story.read() as reading:
        assert reading.get(Book, book_id).state is WorkState.SIGNED_OFF
        assert reading.all(SignOff)[0].role == "team manager"
        words = next(each for each in reading.all(Block) if each.kind is BlockKind.PANEL)
    with story.edit("Write on page 3") as edit:
        edit.get(Block, words.id).text = "Something else."
    assert not sign_off_holds(story, book_id)
    story.undo()
    assert sign_off_holds(story, book_id)


def test_a_sign_off_names_somebody(story: Story, book_id) -> None:
    with pytest.raises(ValueError, match="names somebody"):
        sign_off(story, book_id, " ")
