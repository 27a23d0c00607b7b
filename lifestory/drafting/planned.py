"""A draft before it is kept: chapters, pages and blocks as values without ids of their own."""

from dataclasses import dataclass, field
from uuid import UUID

from lifestory.model import BlockKind, ChapterKind
from lifestory.template.plans import Matters, Mood


@dataclass(frozen=True)
class PlannedBlock:
    """What will fill a slot of a page; the ids are those of facts and keepsakes."""

    slot: str
    kind: BlockKind
    text: str = ""
    keepsake: UUID | None = None
    person: UUID | None = None
    home: UUID | None = None
    event: UUID | None = None
    decision: UUID | None = None
    voice: UUID | None = None
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PlannedPage:
    """One page. Titles may carry tokens, as blocks do. `is_free` says that drafting arranged it and
    not the plan, so that another layout may suit it better."""

    layout: str
    title: str
    blocks: tuple[PlannedBlock, ...]
    is_free: bool = False

    @property
    def keepsakes(self) -> tuple[UUID, ...]:
        """The photos on the page."""
        return tuple(block.keepsake for block in self.blocks if block.keepsake)


@dataclass(frozen=True)
class PlannedChapter:
    """A chapter and how it feels to read."""

    title: str
    kind: ChapterKind
    mood: Mood
    pages: tuple[PlannedPage, ...]


@dataclass(frozen=True)
class ToFindOut:
    """Something that is missing, as a finished sentence, and the page that waits for it."""

    text: str
    matters: Matters
    page: PlannedPage | None = None


@dataclass(frozen=True)
class PlannedBook:
    """A whole draft; what to find out comes worst first."""

    title: str
    chapters: tuple[PlannedChapter, ...]
    to_find_out: tuple[ToFindOut, ...]

    @property
    def pages(self) -> tuple[PlannedPage, ...]:
        """Every page in order."""
        return tuple(page for chapter in self.chapters for page in chapter.pages)
