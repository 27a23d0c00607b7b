"""Books: chapters, pages, blocks. What is made from the facts, kept apart from them."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from lifestory.model.columns import MomentColumn, choice_of
from lifestory.model.kinds import BlockKind, BookKind, ChapterKind, PaperSize, WorkState
from lifestory.model.rows import Row
from lifestory.model.stages import ReadingStage


class Book(Row, table=True):
    """One book for one reader. `theme` and `plan` are ids of templates."""

    title: str
    kind: BookKind = Field(default=BookKind.LIFE_STORY, sa_type=choice_of(BookKind))
    plan: str = ""
    stage: ReadingStage = Field(sa_type=choice_of(ReadingStage))
    theme: str = "meadow"
    paper: PaperSize = Field(default=PaperSize.A4, sa_type=choice_of(PaperSize))
    state: WorkState = Field(default=WorkState.DRAFTING, sa_type=choice_of(WorkState))
    made: datetime = Field(sa_type=MomentColumn)
    options: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    """What this edition does beyond its stage: symbols, a second language, large print, binding."""


class Chapter(Row, table=True):
    """A part of a book that starts on a new page. `position` orders chapters, from 0."""

    book_id: UUID = Field(foreign_key="book.id", ondelete="CASCADE", index=True)
    position: int
    kind: ChapterKind = Field(default=ChapterKind.BODY, sa_type=choice_of(ChapterKind))
    title: str = ""


class Page(Row, table=True):
    """One planned page; words that do not fit flow on to continuation pages of it.

    `layout` is the id of a page layout in `templates/layouts`; `held_back` marks a page to be read
    only with a grown-up. `note` is the author's own and never printed.
    """

    chapter_id: UUID = Field(foreign_key="chapter.id", ondelete="CASCADE", index=True)
    position: int
    layout: str
    title: str = ""
    held_back: bool = False
    note: str = ""


class Block(Row, table=True):
    """What fills one slot of a page: own words or picture, or a fact to be told when it is read.

    `text` is the small Markdown of `lifestory.words.markup`. For a picture it is the caption, and
    `pan_x`, `pan_y` (0 to 1, where the frame's middle lies in the room that the crop leaves) and
    `zoom` (1 fills the frame exactly) say what the frame shows.
    """

    page_id: UUID = Field(foreign_key="page.id", ondelete="CASCADE", index=True)
    slot: str
    position: int = 0
    kind: BlockKind = Field(default=BlockKind.WORDS, sa_type=choice_of(BlockKind))
    text: str = ""
    keepsake_id: UUID | None = Field(
        default=None, foreign_key="keepsake.id", ondelete="SET NULL", index=True
    )
    person_id: UUID | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    home_id: UUID | None = Field(default=None, foreign_key="home.id", ondelete="SET NULL")
    event_id: UUID | None = Field(default=None, foreign_key="event.id", ondelete="SET NULL")
    decision_id: UUID | None = Field(default=None, foreign_key="decision.id", ondelete="SET NULL")
    voice_id: UUID | None = Field(default=None, foreign_key="voice.id", ondelete="SET NULL")
    pan_x: float = 0.5
    pan_y: float = 0.5
    zoom: float = 1.0
    options: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)


class Finding(Row, table=True):
    """Something that a draft found missing: what to find out, and perhaps whom to ask."""

    book_id: UUID = Field(foreign_key="book.id", ondelete="CASCADE", index=True)
    page_id: UUID | None = Field(default=None, foreign_key="page.id", ondelete="SET NULL")
    position: int = 0
    text: str
    done: bool = False


class SetAside(Row, table=True):
    """A piece of advice that somebody knowingly does not follow, and why.

    `check` is the check's id and `subject` the block, fact or page that it pointed at. `words` is
    what it said: when that changes, the advice comes back.
    """

    book_id: UUID = Field(foreign_key="book.id", ondelete="CASCADE", index=True)
    check: str
    subject: UUID | None = None
    words: str = ""
    why: str = ""
    by: str = ""
    at: datetime = Field(sa_type=MomentColumn)


class KnownWord(Row, table=True):
    """A word that the spelling check takes as right in this story: a name, a child's own word."""

    word: str


class Comment(Row, table=True):
    """What somebody said about a block while reading a draft; without a block, about the book."""

    book_id: UUID = Field(foreign_key="book.id", ondelete="CASCADE", index=True)
    block_id: UUID | None = Field(default=None, foreign_key="block.id", ondelete="SET NULL")
    said_by: str
    text: str
    at: datetime = Field(sa_type=MomentColumn)
    answered: bool = False


class SignOff(Row, table=True):
    """A named person's statement that this version of a book may be given.

    `version` is the digest of the book's pages at that moment, so that a later change shows.
    """

    book_id: UUID = Field(foreign_key="book.id", ondelete="CASCADE", index=True)
    signed_by: str
    role: str = ""
    at: datetime = Field(sa_type=MomentColumn)
    version: str
    words: str = ""


class GivenCopy(Row, table=True):
    """The version that the child received: which one, when, to whom. The PDF itself is kept
    under its digest among the keepsakes' originals and never changes."""

    book_id: UUID = Field(foreign_key="book.id", ondelete="CASCADE", index=True)
    given_to: str
    at: datetime = Field(sa_type=MomentColumn)
    version: str
    digest: str
