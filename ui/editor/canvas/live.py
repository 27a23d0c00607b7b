"""What is shown and not yet kept: words that are being typed, a crop that is being dragged.

The edition's values are replaced, so that a keystroke asks nothing of the library. No Qt in here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from lifestory.edition.telling import Telling
from lifestory.edition.values import (
    AnyBlock,
    Edition,
    EditionChapter,
    EditionPage,
    Gap,
    Letter,
    Panel,
    Picture,
    Question,
    View,
    Words,
)


@dataclass(frozen=True)
class Live:
    """Texts and views by block."""

    words: Mapping[UUID, str] = field(default_factory=dict)
    views: Mapping[UUID, View] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.words or self.views)


def with_live(edition: Edition, live: Live, telling: Telling) -> Edition:
    """The edition with what is not yet kept; chapters without any of it are the same objects."""
    if not live:
        return edition
    wanted = live.words.keys() | live.views.keys()
    chapters = tuple(_chapter(chapter, live, wanted, telling) for chapter in edition.chapters)
    return replace(edition, chapters=chapters)


def _chapter(
    chapter: EditionChapter, live: Live, wanted: set[UUID], telling: Telling
) -> EditionChapter:
    if not any(block.id in wanted for page in chapter.pages for block in page.blocks):
        return chapter
    return replace(
        chapter, pages=tuple(_page(page, live, wanted, telling) for page in chapter.pages)
    )


def _page(page: EditionPage, live: Live, wanted: set[UUID], telling: Telling) -> EditionPage:
    if not any(block.id in wanted for block in page.blocks):
        return page
    return replace(page, blocks=tuple(_block(block, live, telling) for block in page.blocks))


def _block(block: AnyBlock, live: Live, telling: Telling) -> AnyBlock:
    text = live.words.get(block.id)
    if text is not None and isinstance(block, Words | Letter | Panel | Question | Gap):
        block = replace(block, prose=telling.prose(text))
    view = live.views.get(block.id)
    if view is not None and isinstance(block, Picture):
        block = replace(block, view=view)
    return block
