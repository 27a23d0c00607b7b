"""Finding words anywhere in a book, and putting others in their place. No Qt in here.

Words are looked for as they are kept; tokens are names and are left alone. What is replaced is
replaced in one edit, and only where the words still are what they were when they were found.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from lifestory.library import Story
from lifestory.model import Block, BlockKind, Chapter, Explanation, Page, Row
from lifestory.words.markup import plainly
from ui.editor.arranging import WRITTEN
from ui.editor.commands import BEATS
from ui.editor.reading import ReadBook, ReadPage

_AROUND = 34
_TOKEN = re.compile(r"\{[^{}]*\}")
_SPOKEN = WRITTEN | {BlockKind.PICTURE, BlockKind.VOICE}


@dataclass(frozen=True)
class Hit:
    """One place: the column of a row, the words in it from `start` to `end`, and the page that
    they are on; `block` is what to select there."""

    kind: type[Row]
    id: UUID
    column: str
    start: int
    end: int
    text: str
    page: UUID | None = None
    block: UUID | None = None

    @property
    def found(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    def around(self, book: ReadBook) -> tuple[str, str]:
        """What stands before and after, with names said, shortened."""
        names = book.names_in(self.text)

        def said(text: str) -> str:
            for token, name in names.items():
                text = text.replace(token, name)
            return " ".join(plainly(text).replace("*", "").split()) if text.strip() else ""

        before, after = said(self.text[: self.start]), said(self.text[self.end :])
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
    if not wanted.strip():
        return []
    expression = re.escape(wanted)
    if whole:
        expression = rf"(?<!\w){expression}(?!\w)"
    pattern = re.compile(expression, re.NOFLAG if exact else re.IGNORECASE)
    return [hit for chapter in book.chapters for hit in _in_chapter(book, chapter, pattern)]


def _in_chapter(book: ReadBook, chapter: object, pattern: re.Pattern[str]) -> Iterator[Hit]:
    row, pages = chapter.row, chapter.pages  # type: ignore[attr-defined]
    first = pages[0].row.id if pages else None
    yield from _hits(pattern, Chapter, row.id, "title", row.title, first)
    for page in pages:
        yield from _on_page(book, page, pattern)


def _on_page(book: ReadBook, page: ReadPage, pattern: re.Pattern[str]) -> Iterator[Hit]:
    here = page.row.id
    yield from _hits(pattern, Page, here, "title", page.row.title, here)
    for block in page.blocks:
        if block.kind in _SPOKEN:
            yield from _hits(pattern, Block, block.id, "text", block.text, here, block.id)
        elif block.kind is BlockKind.DECISION and block.decision_id is not None:
            told = book.facts.explanation(block.decision_id, book.row.stage)
            for beat in BEATS if told is not None else ():
                text = str(getattr(told, beat))
                assert told is not None
                yield from _hits(pattern, Explanation, told.id, beat, text, here, block.id)


def _hits(
    pattern: re.Pattern[str],
    kind: type[Row],
    id: UUID,
    column: str,
    text: str,
    page: UUID | None,
    block: UUID | None = None,
) -> Iterator[Hit]:
    tokens = [found.span() for found in _TOKEN.finditer(text)]
    for found in pattern.finditer(text):
        if not any(found.start() < end and start < found.end() for start, end in tokens):
            yield Hit(kind, id, column, found.start(), found.end(), text, page, block)


def replace(story: Story, hits: Iterable[Hit], instead: str) -> int:
    """Put other words in these places, as one step; returns in how many.

    A place whose words have changed since they were found stays as it is.
    """
    by_column: dict[tuple[type[Row], UUID, str], list[Hit]] = {}
    for hit in hits:
        by_column.setdefault((hit.kind, hit.id, hit.column), []).append(hit)
    count = 0
    label = f"Replace by “{instead}”" if instead else "Take words out across the book"
    with story.edit(label) as edit:
        for (kind, id, column), found in by_column.items():
            row = edit.find(kind, id)
            if row is None or getattr(row, column) != found[0].text:
                continue
            text = found[0].text
            for hit in sorted(found, key=lambda each: -each.start):
                text = text[: hit.start] + _as_written(hit.found, instead) + text[hit.end :]
                count += 1
            setattr(row, column, text)
    return count


def _as_written(found: str, instead: str) -> str:
    """The new words with a capital letter where the old ones had one."""
    if found[:1].isupper() and instead[:1].islower():
        return instead[:1].upper() + instead[1:]
    return instead
