"""Each check finds its fault, points at it, and is silent about a book without it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from lifestory.checks import CheckedBook, Finding, Severity
from lifestory.checks.looking import findings_of
from lifestory.edition.values import (
    AnyBlock,
    Beat,
    DecisionTold,
    Edition,
    EditionChapter,
    EditionPage,
    Letter,
    Picture,
    PictureSource,
    View,
    VoiceQuote,
    Words,
)
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.layout.marks import LaidBook, PictureMark, Rect
from lifestory.model import Decision, When
from lifestory.model.kinds import ChapterKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.words.prose import prose_of

FACT = UUID(int=900)
GOOD = Picture(
    UUID(int=1),
    "photo",
    PictureSource("a" * 64, 3000, 2000),
    View(),
    prose_of("At the sea"),
    "Maya and a dog on a beach.",
)
TOLD = DecisionTold(
    UUID(int=2),
    "decision",
    "Why did I move?",
    (
        Beat("decided", "What", prose_of("You moved.")),
        Beat("who", "Who", prose_of("A judge.")),
        Beat("why", "Why", prose_of("To keep you safe.")),
    ),
    prose_of("It was not your fault."),
)


def _recorded(**changes: object) -> Decision:
    """A decision whose record lacks nothing, with these changes."""
    whole = {
        "id": FACT,
        "question": "Why did I move?",
        "when": When("2020-02-17"),
        "decided": "A move",
        "decided_by": "Judge Khan",
        "reasons": "Safety",
        "manager": "Dee Marsh",
        "manager_when": When("2020-02-16"),
        "manager_why": "Safety",
    }
    return Decision(**{**whole, **changes})


RECORDED = _recorded()
Check = Callable[..., list[Finding]]


def _book(layout: str, *blocks: AnyBlock, decisions: tuple[Decision, ...] = ()) -> CheckedBook:
    page = EditionPage(UUID(int=50), layout, "A page", blocks)
    chapter = EditionChapter(UUID(int=60), ChapterKind.BODY, 1, "One", (page,))
    edition = Edition(
        UUID(int=70), "Maya", "Maya", ReadingStage.EARLY_READER, "meadow", PaperSize.A4, (chapter,)
    )
    laid = lay_out(edition, look_of(edition))
    made_from = {each.id: FACT for each in blocks if isinstance(each, DecisionTold)}
    return CheckedBook(edition, laid, decisions, made_from)


def _found(book: CheckedBook, check: str) -> list[Finding]:
    return [each for each in findings_of(book) if each.check == check]


def test_a_good_book_is_left_in_peace() -> None:
    words = Words(UUID(int=3), "words", prose_of("You ran into the sea."))
    assert findings_of(_book("photo-and-words", GOOD, words)) == ()
    assert findings_of(_book("decision", TOLD, decisions=(RECORDED,))) == ()


def test_an_unexplained_decision_stands_between_book_and_child() -> None:
    (found,) = _found(_book("decision", replace(TOLD, beats=())), "unexplained-decision")
    assert found.severity is Severity.STOP
    assert (found.block, found.fact, found.page) == (TOLD.id, FACT, 1)
    assert "Maya" in found.message


def test_a_decision_without_a_page_is_named() -> None:
    book = _book("photo-and-words", GOOD, decisions=(RECORDED,))
    assert [each.fact for each in _found(book, "decision-left-out")] == [FACT]


def test_a_decision_that_is_not_for_the_book_needs_no_page() -> None:
    private = _recorded(for_book=False)
    assert not _found(_book("photo-and-words", GOOD, decisions=(private,)), "decision-left-out")


def test_words_and_pictures_need_not_tell_every_decision() -> None:
    book = _book("photo-and-words", GOOD, decisions=(RECORDED,))
    assert not _found(replace(book, tells_all=False), "decision-left-out")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"decided_by": ""}, "who decided"),
        ({"reasons": " "}, "why"),
        ({"decided": "", "reasons": ""}, "what was decided and why"),
    ],
)
def test_an_incomplete_record_is_said_to_the_worker(missing: dict[str, str], said: str) -> None:
    decision = _recorded(**missing)
    (found,) = _found(_book("decision", TOLD, decisions=(decision,)), "decision-record")
    assert said in found.message


def test_an_empty_frame_is_found() -> None:
    book = _book("photo-and-words", replace(GOOD, source=None))
    assert [each.block for each in _found(book, "empty-frame")] == [GOOD.id]


def test_a_picture_without_a_description_is_found() -> None:
    book = _book("photo-and-words", replace(GOOD, description=" "))
    assert [each.block for each in _found(book, "no-description")] == [GOOD.id]


def test_a_picture_blown_up_too_far_is_found() -> None:
    book = _book("photo-and-words", GOOD)
    assert not _found(book, "blurred")
    small = PictureMark(Rect(0, 0, 400, 300), PictureSource("b", 400, 300), View(), block=GOOD.id)
    page = replace(book.laid.pages[0], marks=(small,))
    blown = replace(book, laid=LaidBook("", "en-GB", (page,), ()))
    (found,) = _found(blown, "blurred")  # 400 pixels on 400 points are 72 an inch
    assert found.block == GOOD.id


def test_too_many_words_on_a_page_are_counted() -> None:
    words = Words(UUID(int=3), "words", prose_of("You ran. " * 40))
    (found,) = _found(_book("words", words), "too-many-words")
    assert "80 words" in found.message


def test_a_letter_may_be_long() -> None:
    letter = Letter(UUID(int=3), "letter", prose_of("You ran. " * 40))
    assert not _found(_book("letter", letter), "too-many-words")


def test_the_longest_sentence_is_measured() -> None:
    words = Words(UUID(int=3), "words", prose_of("You ran " + "and ran " * 8 + "away."))
    (found,) = _found(_book("words", words), "long-sentence")
    assert "19 words" in found.message


def test_jargon_is_found_with_better_words() -> None:
    words = Words(UUID(int=3), "words", prose_of("Your placement was near the park."))
    (found,) = _found(_book("words", words), "words-to-avoid")
    assert found.message.startswith("“placement”: ")


def test_the_childs_own_words_are_never_measured() -> None:
    voice = VoiceQuote(UUID(int=3), "voice", prose_of("My placement " + "is nice and " * 20), "Sue")
    book = _book("my-words", voice)
    assert not _found(book, "words-to-avoid")
    assert not _found(book, "long-sentence")


def test_the_worst_comes_first() -> None:
    book = _book(
        "decision",
        replace(TOLD, beats=()),
        replace(GOOD, description=""),
        decisions=(replace_manager(""),),
    )
    severities = [list(Severity).index(each.severity) for each in findings_of(book)]
    assert severities == sorted(severities)


def replace_manager(name: str) -> Decision:
    return _recorded(manager=name)


def test_a_whole_story_can_be_looked_over(tmp_path) -> None:
    from lifestory.checks import look_over
    from lifestory.drafting import draft
    from lifestory.library import Effort, Library

    quick = Effort(memory_kib=64, iterations=1, lanes=1)
    library, _ = Library.create(tmp_path / "library", "a passphrase", effort=quick)
    with library:
        story = library.add_child("Maya")
        with story.edit("Write down a decision") as edit:
            edit.add(Decision(question="Why did I move?"))
        made = draft(story, "chronological", ReadingStage.EARLY_READER)
        found = look_over(story, made.book_id, today=date(2026, 5, 4))
    assert {"unexplained-decision", "decision-record"} <= {each.check for each in found}
