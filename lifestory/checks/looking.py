"""All checks over one book, worst first."""

from datetime import date
from uuid import UUID

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.checks.decision_records import (
    DecisionAfterStay,
    DecisionDate,
    ManagerBeforeDecision,
    ManagerSaysNothing,
    NoManager,
    RecordIncomplete,
    WishUnanswered,
)
from lifestory.checks.decision_told import (
    DecisionLeftOut,
    HalfTold,
    LeftWithoutReason,
    NameNotForTheBook,
    NotYourFault,
    OpenGap,
    UnexplainedDecision,
)
from lifestory.checks.hidden_names import HiddenName
from lifestory.checks.letters import UnprintableLetters
from lifestory.checks.pictures import EmptyFrame, NoDescription, WillLookBlurred
from lifestory.checks.setting_aside import still_heard
from lifestory.checks.unnamed import UnnamedCarers
from lifestory.checks.wording import LongSentence, TooManyWords, WordsToAvoid
from lifestory.edition.facts import Rows
from lifestory.edition.resolve import edition_of
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.library import Reading, Story
from lifestory.model import (
    Block,
    BlockKind,
    Book,
    BookKind,
    Decision,
    Explanation,
    Home,
    HomePerson,
    Person,
    Relationship,
    SetAside,
    Stay,
)

CHECKS: tuple[Check, ...] = (
    UnexplainedDecision(),
    OpenGap(),
    HalfTold(),
    NameNotForTheBook(),
    HiddenName(),
    UnnamedCarers(),
    UnprintableLetters(),
    DecisionLeftOut(),
    LeftWithoutReason(),
    NotYourFault(),
    RecordIncomplete(),
    NoManager(),
    ManagerSaysNothing(),
    ManagerBeforeDecision(),
    DecisionAfterStay(),
    DecisionDate(),
    WishUnanswered(),
    WillLookBlurred(),
    WordsToAvoid(),
    TooManyWords(),
    LongSentence(),
    EmptyFrame(),
    NoDescription(),
)
"""Every check there is."""


def look_over(story: Story, book_id: UUID, *, today: date) -> tuple[Finding, ...]:
    """Everything that stands between a book and the child, worst first, then by page; without what
    somebody has set aside knowingly.

    Raises:
        NotFound: the story has no such book.
    """
    edition = edition_of(story, book_id, today=today)
    laid = lay_out(edition, look_of(edition))
    in_book = {
        block.id for chapter in edition.chapters for p in chapter.pages for block in p.blocks
    }
    with story.read() as reading:
        tells_all = reading.get(Book, book_id).kind is BookKind.LIFE_STORY
        records = _records(reading)
        told = {
            block.id: block.decision_id
            for block in reading.all(Block, Block.kind == BlockKind.DECISION)
            if block.id in in_book and block.decision_id is not None
        }
        aside = reading.all(SetAside, SetAside.book_id == book_id)
    found = findings_of(
        CheckedBook(
            edition, laid, tuple(records.decisions), told, tells_all, records=records, today=today
        )
    )
    return still_heard(found, aside, laid)


def _records(reading: Reading) -> Rows:
    return Rows(
        child=reading.child,
        people=reading.all(Person),
        relationships=reading.all(Relationship),
        homes=reading.all(Home),
        home_people=reading.all(HomePerson),
        stays=reading.all(Stay),
        decisions=reading.all(Decision),
        explanations=reading.all(Explanation),
    )


def findings_of(book: CheckedBook) -> tuple[Finding, ...]:
    """What every check finds in one book, worst first, then by page."""
    order = list(Severity)
    found = [finding for check in CHECKS for finding in check.look(book)]
    return tuple(sorted(found, key=lambda each: (order.index(each.severity), each.page or 0)))
