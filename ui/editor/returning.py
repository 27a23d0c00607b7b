"""Going back to an earlier moment: what each step changed, in words, and pages or books as they
were brought back. No Qt in here.

Bringing back is one edit like any other, so that undo takes it back as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lifestory.errors import NotFound
from lifestory.library import HistoryEntry, RowStep, Story, bring_back
from lifestory.model import Block, Book, Chapter, Page, Row
from lifestory.template.layouts import all_layouts
from lifestory.words.markup import plainly
from ui.editor.commands import settle_pages
from ui.tr import tr

_LONG = 90
_CONTEXT = 4
"""So many words are said before and after what has changed."""


@dataclass(frozen=True)
class History:
    """The newest steps of a story; `about_page` are the numbers of those that touched one page."""

    entries: tuple[HistoryEntry, ...]
    about_page: frozenset[int]


def read_history(story: Story, page_id: UUID | None, limit: int = 1000) -> History:
    """The steps, newest first, but for the one that brought the child in."""
    ids: list[UUID] = []
    if page_id is not None:
        with story.read() as reading:
            blocks = reading.all(Block, Block.page_id == page_id)
        ids = [page_id, *(block.id for block in blocks)]
    entries = tuple(entry for entry in story.history(limit) if entry.number > 1)
    return History(entries, frozenset(story.steps_about(ids, limit)) if ids else frozenset())


@dataclass(frozen=True)
class Then:
    """One page as it was after a step; None where it was not there."""

    number: int
    page: Page | None
    blocks: tuple[Block, ...]
    said: tuple[str, ...]


def read_then(story: Story, number: int, page_id: UUID | None) -> Then:
    """A page as it was after a step, and what that step changed, in words."""
    said = said_of(story.changes_of(number))
    if page_id is None:
        return Then(number, None, (), said)
    rows = story.rows_at(number, Page, Block)
    page = next((row for row in rows.all(Page) if row.id == page_id), None)
    blocks = tuple(row for row in rows.all(Block) if row.page_id == page_id)
    return Then(number, page, tuple(sorted(blocks, key=lambda row: row.position)), said)


def bring_page_back(story: Story, page_id: UUID, number: int, at: datetime, page: int) -> None:
    """Make a page as it was after a step; where it stands in the book stays as it is now.

    Raises:
        NotFound: the page was not there then, or its chapter is not there any more.
    """
    then = read_then(story, number, page_id)
    if then.page is None:
        raise NotFound("That page was not in the book then. Nothing was changed.")
    with story.edit(f"Bring page {page} back to {at:%H:%M, %d.%m.%y}") as edit:
        now = edit.find(Page, page_id)
        if now is not None:
            then.page.chapter_id, then.page.position = now.chapter_id, now.position
        elif edit.find(Chapter, then.page.chapter_id) is None:
            raise NotFound(
                "The chapter of that page is not in the book any more. Nothing was changed. "
                "Bring the whole book back instead."
            )
        blocks = edit.all(Block, Block.page_id == page_id)
        bring_back(edit, blocks, [then.page, *then.blocks])
        page_row = edit.get(Page, page_id)
        settle_pages(edit, page_row.chapter_id, page_row, page_row.position)


def bring_book_back(story: Story, book_id: UUID, number: int, at: datetime) -> None:
    """Make a whole book as it was after a step; facts and photos stay as they are now.

    Raises:
        NotFound: the book was not there then.
    """
    rows = story.rows_at(number, Book, Chapter, Page, Block)
    then = _of_book(book_id, rows.all(Book), rows.all(Chapter), rows.all(Page), rows.all(Block))
    if not any(isinstance(row, Book) for row in then):
        raise NotFound("This book was not there then. Nothing was changed.")
    with story.edit(f"Bring the book back to {at:%H:%M, %d.%m.%y}") as edit:
        now = _of_book(book_id, edit.all(Book), edit.all(Chapter), edit.all(Page), edit.all(Block))
        bring_back(edit, now, then)


def _of_book(
    book_id: UUID,
    books: Iterable[Book],
    chapters: Iterable[Chapter],
    pages: Iterable[Page],
    blocks: Iterable[Block],
) -> list[Row]:
    """The rows that make one book."""
    own_chapters = [row for row in chapters if row.book_id == book_id]
    in_chapters = {row.id for row in own_chapters}
    own_pages = [row for row in pages if row.chapter_id in in_chapters]
    on_pages = {row.id for row in own_pages}
    own_blocks = [row for row in blocks if row.page_id in on_pages]
    own_books = [row for row in books if row.id == book_id]
    return [*own_books, *own_chapters, *own_pages, *own_blocks]


# --- in words ---------------------------------------------------------------------------------


def said_of(steps: Iterable[RowStep]) -> tuple[str, ...]:
    """What a step changed, a sentence for each thing."""
    said = [sentence for step in steps for sentence in _sentences(step)]
    return tuple(dict.fromkeys(said))


def _sentences(step: RowStep) -> list[str]:
    if step.before is None and step.after is not None:
        return [tr("New: {what}", what=_what(step.kind, step.after))]
    if step.after is None and step.before is not None:
        return [tr("Gone: {what}", what=_what(step.kind, step.before))]
    before, after = step.before or {}, step.after or {}
    return [
        sentence for name in after if (sentence := _column(step.kind, name, before, after)) != ""
    ]


def _column(kind: type[Row], name: str, before: dict[str, object], after: dict[str, object]) -> str:
    was, now = before.get(name), after[name]
    if name == "layout":
        names = {id: each.name for id, each in all_layouts().items()}
        return tr(
            "Layout: {was} → {now}",
            was=names.get(str(was), str(was)),
            now=names.get(str(now), str(now)),
        )
    if name in _MOVED:
        return tr("Moved to another place")
    if name in _CROPPED:
        return tr("The photo in its frame")
    if name == "keepsake_id":
        return tr("Another photo") if now and was else tr("A photo") if now else tr("No photo")
    if name == "held_back":
        return tr("Only with a grown-up") if now else tr("Open to everybody")
    if isinstance(was, str) and isinstance(now, str):
        was, now = around_change(_plain(was), _plain(now))
        return tr("“{was}” → “{now}”", was=_cut(was), now=_cut(now))
    return "" if name == "options" else tr("{what} is different", what=_kind(kind))


_MOVED = frozenset(("position", "chapter_id", "slot", "page_id"))
_CROPPED = frozenset(("pan_x", "pan_y", "zoom"))


def _what(kind: type[Row], image: dict[str, object]) -> str:
    for name in ("text", "title", "name", "question", "words", "word", "caption"):
        words = str(image.get(name) or "").strip()
        if words:
            return tr("{what}, “{words}”", what=_kind(kind), words=_short(words))
    return _kind(kind)


def _kind(kind: type[Row]) -> str:
    named = {
        "page": tr("a page"),
        "block": tr("something on the page"),
        "chapter": tr("a chapter"),
        "keepsake": tr("a keepsake"),
        "setaside": tr("advice set aside"),
        "knownword": tr("a right word"),
    }
    name = str(kind.__tablename__)
    return named.get(name, name)


def around_change(was: str, now: str) -> tuple[str, str]:
    """Two texts from shortly before the first word in which they differ to shortly after the last,
    so that a small change in many words can be seen."""
    old, new = was.split(), now.split()
    least = min(len(old), len(new))
    same = next((i for i in range(least) if old[i] != new[i]), least)
    ends = next((i for i in range(least - same) if old[-1 - i] != new[-1 - i]), least - same)
    begin, after = max(same - _CONTEXT, 0), max(ends - _CONTEXT, 0)

    def part(words: list[str]) -> str:
        shown = " ".join(words[begin : len(words) - after])
        return f"{'… ' if begin else ''}{shown}{' …' if after else ''}"

    return part(old), part(new)


def _short(text: str) -> str:
    return _cut(_plain(text))


def _plain(text: str) -> str:
    return plainly(text) if "{" not in text else " ".join(text.split())


def _cut(words: str) -> str:
    return f"{words[:_LONG]}…" if len(words) > _LONG else words
