"""Thin pages joined to those that they belong to, while both fit the stage's words a page.

Nobody turns a page for "Then you moved." The end of a stay belongs on the stay's page, whom to ask
with who looks after you, a small day with the day before it.
"""

from collections.abc import Iterable
from dataclasses import replace

from lifestory.drafting.planned import PlannedBlock, PlannedPage, ToFindOut
from lifestory.drafting.saying import STRICT
from lifestory.model import BlockKind
from lifestory.model.stages import ReadingStage
from lifestory.words.markup import word_count

TAKES_WORDS = frozenset(("words", "photo-and-words", "two-photos", "photo-wall"))
"""Layouts on which more words may follow those that are there."""

WORDS_BESIDE_PHOTOS = 110
"""With more words than these on it a photo would grow too small."""


class Leaves:
    """The pages of a draft as they are made; it knows what became of those that were joined."""

    def __init__(self, stage: ReadingStage) -> None:
        self._stage = stage
        self._chapter: list[PlannedPage] = []
        self._became: dict[int, tuple[PlannedPage, PlannedPage]] = {}

    def begin(self) -> list[PlannedPage]:
        """Begin a chapter, to which no page before it is joined: its pages as they come."""
        self._chapter = []
        return self._chapter

    def add(self, page: PlannedPage) -> None:
        """Put a page at the end."""
        self._chapter.append(page)

    def join_to_last(self, page: PlannedPage, *, titled: bool = False) -> bool:
        """Put a page's words on the last page; False, and nothing is done, if they do not fit."""
        return bool(self._chapter) and self.join(self._chapter[-1], page, titled=titled)

    def join(self, to: PlannedPage, page: PlannedPage, *, titled: bool = False) -> bool:
        """Put a page's words on an earlier page of the chapter, if they fit."""
        to = self.now(to)
        at = next((n for n, one in enumerate(self._chapter) if one is to), None)
        both = joined(to, page, self._stage, titled=titled)
        if at is None or both is None:
            return False
        self._chapter[at] = both
        for before in (to, page):
            self.became(before, both)
        return True

    def became(self, page: PlannedPage, now: PlannedPage) -> None:
        """Remember what a page has become, for those that point at it."""
        if now is not page:
            self._became[id(page)] = (page, now)

    def now(self, page: PlannedPage) -> PlannedPage:
        """The page that a page has become."""
        while id(page) in self._became:
            page = self._became[id(page)][1]
        return page

    def pointed(self, asked: Iterable[ToFindOut]) -> list[ToFindOut]:
        """What to find out, pointing at pages as they are now."""
        return [one if one.page is None else replace(one, page=self.now(one.page)) for one in asked]


def joined(
    page: PlannedPage, after: PlannedPage, stage: ReadingStage, *, titled: bool = False
) -> PlannedPage | None:
    """Two pages as one; None if the second has more than words or they do not fit.

    Args:
        page: the one that stays.
        after: the one whose words follow.
        stage: whose measure both must keep to.
        titled: whether the second's title goes before its words.
    """
    only_words = after.layout == "words" and all(
        block.kind is BlockKind.WORDS for block in after.blocks
    )
    if not only_words or page.layout not in TAKES_WORDS:
        return None
    added = "\n\n".join(block.text for block in after.blocks)
    if titled and page.title:
        added = headed(after.title, added)
    text = "\n\n".join([*(one.text for one in page.blocks if _is_words(one)), added])
    room = stage.measures.words_a_page
    if page.keepsakes and stage not in STRICT:
        room = min(room, WORDS_BESIDE_PHOTOS)
    if word_count(text) > room:
        return None
    others = tuple(block for block in page.blocks if not _is_words(block))
    words = PlannedBlock("words", BlockKind.WORDS, text)
    return replace(page, title=page.title or after.title, blocks=(*others, words))


def _is_words(block: PlannedBlock) -> bool:
    return block.kind is BlockKind.WORDS


def headed(title: str, text: str) -> str:
    """Words with their title before them, where it is not a page's heading."""
    return f"**{title.rstrip('.')}.** {text}" if title else text
