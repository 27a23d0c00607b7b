"""Other arrangements for a page that is there: the layouts that suit it, best first, with reasons.

The score itself is `lifestory.template.choosing`; here a page's photos and words are counted.
"""

from collections.abc import Sequence

from lifestory.edition.values import EditionPage, Letter, Picture, Question, Words
from lifestory.layout.look import Look
from lifestory.model.kinds import KeepsakeKind
from lifestory.template.choosing import PageContent, PhotoShape, Ranked, ranked
from lifestory.words.prose import Prose

_FOR_EMPTY = PhotoShape(2400, 1800)
"""An empty frame is counted as a photo that is good enough for any place."""


def arrangements(
    page: EditionPage,
    look: Look,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
) -> tuple[Ranked, ...]:
    """Every layout that can show all of a page, the best first; its own is among them.

    A page that holds what is made from facts, such as a timeline or a decision, has none.

    Args:
        page: the page as its reader sees it.
        look: how the book is laid.
        before: the ids of the layouts of the pages before it, the nearest last.
        after: those of the pages after it, the nearest first.
    """
    if any(not isinstance(block, Picture | Words) for block in page.blocks):
        return ()
    known = look.by_id
    return ranked(
        content_of(page, look),
        look.layouts,
        [known[one] for one in before if one in known],
        [known[one] for one in after if one in known],
    )


def content_of(page: EditionPage, look: Look) -> PageContent:
    """How many photos of which shapes and how many words a page has."""
    photos = [block for block in page.blocks if isinstance(block, Picture)]
    prose = [block.prose for block in page.blocks if isinstance(block, Words | Letter | Question)]
    return PageContent(
        tuple(
            _FOR_EMPTY if one.source is None else PhotoShape(*one.source.shape, _kind(one))
            for one in photos
        ),
        sum(map(_words_in, prose)),
        look.stage,
        look.paper_size,
    )


def _kind(picture: Picture) -> KeepsakeKind:
    return KeepsakeKind.DRAWING if picture.by_child else KeepsakeKind.PHOTO


def _words_in(prose: Prose) -> int:
    return sum(len(paragraph.text.split()) for paragraph in prose)
