"""A layout for each page that drafting arranged itself: what suits it, and not what its neighbours
have.

How good a layout is for a page is said by `lifestory.template.choosing`; here the pages of a
finished draft are gone through in order, so that each knows the ones before it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from lifestory.drafting.planned import PlannedBlock, PlannedPage
from lifestory.model import BlockKind, Keepsake, KeepsakeKind, PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.choosing import PageContent, PhotoShape, ranked
from lifestory.template.layouts import PageLayout
from lifestory.words.markup import word_count


def varied(
    pages: Sequence[PlannedPage],
    photos: Mapping[UUID, Keepsake],
    layouts: Mapping[str, PageLayout],
    stage: ReadingStage,
    paper: PaperSize,
) -> list[PlannedPage]:
    """The pages of a chapter with their layouts chosen; what a plan named stays as it was."""
    done: list[PlannedPage] = []
    for page in pages:
        if page.is_free:
            content = _content(page, photos, stage, paper)
            before = [layouts[one.layout] for one in done[-3:] if one.layout in layouts]
            best = next(iter(ranked(content, layouts.values(), before)), None)
            if best is not None:
                page = dressed(page, layouts[best.layout])
        done.append(page)
    return done


def dressed(page: PlannedPage, layout: PageLayout) -> PlannedPage:
    """A page in another layout: its photos in the slots for photos, its words in that for words."""
    slots = [slot for slot in layout.slots if BlockKind.PICTURE in slot.kinds]
    names = [slot.name for slot in slots for _ in range(len(page.blocks) if slot.many else 1)]
    pictures = _of(page, BlockKind.PICTURE)
    placed = [replace(block, slot=name) for block, name in zip(pictures, names, strict=False)]
    return replace(page, layout=layout.id, blocks=(*placed, *_of(page, BlockKind.WORDS)))


def _of(page: PlannedPage, kind: BlockKind) -> list[PlannedBlock]:
    return [block for block in page.blocks if block.kind is kind]


def _content(
    page: PlannedPage, photos: Mapping[UUID, Keepsake], stage: ReadingStage, paper: PaperSize
) -> PageContent:
    words = sum(word_count(block.text) for block in _of(page, BlockKind.WORDS))
    shown = (photos[id] for id in page.keepsakes if id in photos)
    return PageContent(tuple(_shapes(shown)), words, stage, paper)


def _shapes(keepsakes: Iterable[Keepsake]) -> Iterable[PhotoShape]:
    for one in keepsakes:
        yield PhotoShape(*one.shape, KeepsakeKind(one.kind))
