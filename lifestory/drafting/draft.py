"""Making the first draft of a book and keeping it: one edit, one step of undo."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from uuid import UUID

from lifestory.drafting.compose import Composer
from lifestory.drafting.facts import gather
from lifestory.drafting.planned import PlannedBlock, PlannedBook, PlannedPage
from lifestory.errors import NotFound
from lifestory.library import Story
from lifestory.library.edit import Edit
from lifestory.model import Block, Book, Chapter, Finding, Page, PaperSize, ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.plans import Plan, all_plans
from lifestory.template.themes import fitting_theme
from lifestory.template.wording import AllWording, all_wording

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Drafted:
    """The book that was made, how many pages it has, and what to find out, worst first."""

    book_id: UUID
    pages: int
    to_find_out: tuple[str, ...]


@cache
def plans() -> dict[str, Plan]:
    """Every plan by its id.

    Raises:
        BadTemplate: a plan's file does not say what it must.
    """
    return all_plans()


@cache
def wording() -> AllWording:
    """All starter wording and the prompts for explaining decisions.

    Raises:
        BadTemplate: a file does not say what it must.
    """
    return all_wording()


def plan_called(plan_id: str) -> Plan:
    """The plan with an id.

    Raises:
        NotFound: there is none.
    """
    try:
        return plans()[plan_id]
    except KeyError:
        raise NotFound(
            f"There is no plan called “{plan_id}”. Nothing was changed. "
            f"Choose one of {', '.join(sorted(plans()))}."
        ) from None


def draft(
    story: Story,
    plan_id: str,
    stage: ReadingStage,
    *,
    theme: str = "",
    paper: PaperSize = PaperSize.A4,
    title: str | None = None,
    clock: Clock = lambda: datetime.now(UTC),
) -> Drafted:
    """Make the first draft of a book from what is recorded, as one step of undo.

    Args:
        story: the child's.
        plan_id: a file's name in `templates/plans`.
        stage: whom the words are for.
        theme: the id of a theme; one that fits the stage and the kind of book otherwise.
        paper: the size of paper.
        title: the book's title; the plan has one otherwise.
        clock: what time it is.

    Raises:
        NotFound: there is no such plan.
        CouldNotKeep: the disk would not take it; the story is as it was.
    """
    plan, now = plan_called(plan_id), clock()
    with story.read() as reading:
        facts = gather(reading)
    composer = Composer(facts, stage, wording(), all_layouts(), now.date(), paper)
    planned = composer.compose(plan, title)
    book = Book(
        title=planned.title,
        kind=plan.kind,
        plan=plan.id,
        stage=stage,
        theme=theme or fitting_theme(stage, plan.kind).id,
        paper=paper,
        made=now,
    )
    with story.edit(f"Draft “{planned.title}”") as edit:
        _keep(edit, book, planned)
    to_find_out = tuple(one.text for one in planned.to_find_out)
    return Drafted(book.id, len(planned.pages), to_find_out)


def _keep(edit: Edit, book: Book, planned: PlannedBook) -> None:
    """Write a planned book as rows."""
    edit.add(book)
    rows: dict[int, UUID] = {}
    for place, chapter in enumerate(planned.chapters):
        kept = edit.add(
            Chapter(book_id=book.id, position=place, kind=chapter.kind, title=chapter.title)
        )
        for number, page in enumerate(chapter.pages):
            rows[id(page)] = _keep_page(edit, kept.id, number, page)
    for place, missing in enumerate(planned.to_find_out):
        page_id = rows.get(id(missing.page)) if missing.page is not None else None
        edit.add(Finding(book_id=book.id, page_id=page_id, position=place, text=missing.text))


def _keep_page(edit: Edit, chapter_id: UUID, place: int, planned: PlannedPage) -> UUID:
    page = edit.add(
        Page(chapter_id=chapter_id, position=place, layout=planned.layout, title=planned.title)
    )
    places: dict[str, int] = {}
    for block in planned.blocks:
        number = places.get(block.slot, 0)
        places[block.slot] = number + 1
        edit.add(_row(block, page.id, number))
    return page.id


def _row(block: PlannedBlock, page_id: UUID, place: int) -> Block:
    return Block(
        page_id=page_id,
        slot=block.slot,
        position=place,
        kind=block.kind,
        text=block.text,
        keepsake_id=block.keepsake,
        person_id=block.person,
        home_id=block.home,
        event_id=block.event,
        decision_id=block.decision,
        voice_id=block.voice,
        options=dict(block.options),
    )
