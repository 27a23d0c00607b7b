"""Finding words anywhere in a book, and putting others in their place. No Qt in here.

Words are looked for as they are read, whatever marks lie between; tokens are names and are left
alone. What is replaced is replaced in one edit, and only where the words still are what they were
when they were found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from lifestory.library import Story
from lifestory.model import Block, BlockKind, Book, Chapter, Explanation, Page, Row
from lifestory.words.finding import Spot, Wanted, put
from ui.editor.arranging import WRITTEN
from ui.editor.commands import BEATS
from ui.editor.reading import ReadBook, ReadChapter, ReadPage

_AROUND = 34
_SPOKEN = WRITTEN | {BlockKind.PICTURE, BlockKind.VOICE}


@dataclass(frozen=True)
class Hit:
    """One place: the column of a row, the text that it held, where in that the words are, and the
    page that they are on; `block` is what to select there."""

    kind: type[Row]
    id: UUID
    column: str
    text: str
    spot: Spot
    page: UUID | None = None
    block: UUID | None = None

    @property
    def found(self) -> str:
        """The words themselves, as they are read."""
        return self.spot.found

    def around(self, book: ReadBook) -> tuple[str, str]:
        """What stands before and after, with names said, shortened."""
        read = self.spot.read
        names = book.names_in(read)

        def said(text: str) -> str:
            for token, name in names.items():
                text = text.replace(token, name)
            return " ".join(text.split())

        before, after = said(read[: self.spot.start]), said(read[self.spot.end :])
        before = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
        after = f"{after[:_AROUND]}…" if len(after) > _AROUND else after
        return before, after


def find(book: ReadBook, wanted: str, *, exact: bool = False, whole: bool = False) -> list[Hit]:
    """Every place in a book, in reading order.

    Args:
        book: the book.
        wanted: what to look for; nothing is found for nothing.
        exact: whether capitals must be the same.
        whole: whether it must be a word of its own.
    """
    words = Wanted(wanted, exact=exact, whole=whole)
    pages = list(book.pages())
    first = pages[0].row.id if pages else None
    hits = list(_hits(words, book.row, "title", first))
    for chapter in book.chapters:
        hits += _in_chapter(book, chapter, words)
    return hits


def _in_chapter(book: ReadBook, chapter: ReadChapter, wanted: Wanted) -> Iterator[Hit]:
    first = chapter.pages[0].row.id if chapter.pages else None
    yield from _hits(wanted, chapter.row, "title", first)
    for page in chapter.pages:
        yield from _on_page(book, page, wanted)


def _on_page(book: ReadBook, page: ReadPage, wanted: Wanted) -> Iterator[Hit]:
    here = page.row.id
    yield from _hits(wanted, page.row, "title", here)
    for block in page.blocks:
        if block.kind in _SPOKEN:
            yield from _hits(wanted, block, "text", here, block.id)
        elif block.kind is BlockKind.DECISION and block.decision_id is not None:
            told = book.facts.explanation(block.decision_id, book.row.stage)
            for beat in BEATS if told is not None else ():
                assert told is not None
                yield from _hits(wanted, told, beat, here, block.id)


def _hits(
    wanted: Wanted,
    row: Book | Chapter | Page | Block | Explanation,
    column: str,
    page: UUID | None,
    block: UUID | None = None,
) -> Iterator[Hit]:
    text = str(getattr(row, column))
    for spot in wanted.in_text(text):
        yield Hit(type(row), row.id, column, text, spot, page, block)


def replace(story: Story, hits: Iterable[Hit], instead: str) -> int:
    """Put other words in these places, as one step; returns in how many.

    A place whose words have changed since they were found stays as it is, and a book keeps a title.
    """
    by_column: dict[tuple[type[Row], UUID, str], list[Hit]] = {}
    for hit in hits:
        by_column.setdefault((hit.kind, hit.id, hit.column), []).append(hit)
    count = 0
    label = f"Replace by “{instead}”" if instead else "Take words out across the book"
    with story.edit(label) as edit:
        for (kind, id, column), found in by_column.items():
            row, text = edit.find(kind, id), found[0].text
            if row is None or getattr(row, column) != text:
                continue
            words = put(text, (hit.spot for hit in found), instead)
            if kind is Book and not words:
                continue
            setattr(row, column, words)
            count += len(found)
    return count
