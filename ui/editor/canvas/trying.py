"""Pages as they would be: laid and judged with other rows, without anything being kept. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lifestory.edition.values import FREE, Edition
from lifestory.layout import choosing
from lifestory.layout.book import lay_out_chapter
from lifestory.layout.look import Look
from lifestory.layout.marks import LaidBook, LaidPage, PictureMark
from lifestory.model import Block, BlockKind, ChapterKind, Page
from lifestory.pdf.pictures import visible_part
from lifestory.template.layouts import all_layouts
from ui.editor import arranging
from ui.editor.reading import ReadBook, ReadPage


@dataclass(frozen=True)
class Shown:
    """The book as it is shown now: what a trial page stands among."""

    book: ReadBook
    edition: Edition
    laid: LaidBook
    look: Look


def lay_as_if(
    shown: Shown, page: Page, blocks: Sequence[Block], today: date
) -> tuple[LaidPage, ...]:
    """One planned page laid from these rows where it stands, or at the book's beginning."""
    chapters = shown.book.chapters
    place = next((x for x in chapters if x.row.id == page.chapter_id), chapters[0])
    rows = replace(
        shown.book.rows(),
        chapters=(place.row,),
        pages={place.row.id: (page,)},
        blocks={page.id: tuple(blocks)},
    )
    known = next((c for c in shown.edition.chapters if c.id == place.row.id), None)
    chapter = rows.chapter(place.row.id, today=today)
    if known is not None:
        chapter = replace(chapter, number=known.number)
    bodies = [c.id for c in shown.edition.chapters if c.kind is ChapterKind.BODY and c.pages]
    ordinal = bodies.index(place.row.id) if place.row.id in bodies else -1
    number = next((laid.number for laid in shown.laid.pages if laid.page == page.id), 1)
    return lay_out_chapter(chapter, shown.look, number, ordinal).pages


@dataclass(frozen=True)
class Arrangement:
    """One layout that holds all of a page, and how well it shows it; the smaller, the better."""

    layout: str
    badness: float


def arrangements(shown: Shown, page: ReadPage, today: date) -> tuple[Arrangement, ...]:
    """The layouts that have a place for everything on a page, best first, the present one among
    them. Pages of photos and words are judged by `lifestory.layout.choosing`, others by how they
    come to lie."""
    order = _ranks(shown, page)
    found = []
    for layout in all_layouts().values():
        then, blocks = arranging.as_if(page.row, page.blocks, layout)
        is_now = layout.id == page.row.layout
        fits = layout.id in order if order else _suits(page, layout.id)
        if not is_now and (not fits or arranging.set_aside(blocks, layout)):
            continue
        if order:
            bad = float(order.get(layout.id, len(order)))
        else:
            empty = sum(arranging.holds_nothing(block) for block in blocks)
            bad = _badness(lay_as_if(shown, then, blocks, today), empty)
        found.append(Arrangement(layout.id, bad))
    return tuple(sorted(found, key=lambda each: each.badness))


def _ranks(shown: Shown, page: ReadPage) -> dict[str, int]:
    """The place of each layout that suits a page of photos and words; empty for other pages."""
    pages = [each for chapter in shown.edition.chapters for each in chapter.pages]
    at = next((n for n, each in enumerate(pages) if each.id == page.row.id), None)
    if at is None or page.row.layout in _APART:
        return {}
    value = replace(pages[at], blocks=tuple(b for b in pages[at].blocks if b.slot != FREE))
    before = [each.layout for each in pages[max(at - 3, 0) : at]]
    after = [each.layout for each in pages[at + 1 : at + 4]]
    ranked = choosing.arrangements(value, shown.look, before, after)
    return {each.layout: place for place, each in enumerate(ranked)}


_SHARP = 150.0
"""Pixels an inch of paper from which a photo is sharp in print."""


def better_fit(shown: Shown, page: ReadPage, block: UUID, today: date) -> str | None:
    """The layout that shows a picture of a page whole and sharp; None if the present one does it
    best."""
    least, best = _misfit(lay_as_if(shown, page.row, page.blocks, today), block), None
    for each in arrangements(shown, page, today):
        wanted = all_layouts()[each.layout]
        then, blocks = arranging.as_if(page.row, page.blocks, wanted)
        for row in blocks:
            if row.id == block:
                row.pan_x, row.pan_y, row.zoom = 0.5, 0.5, 1.0
        bad = _misfit(lay_as_if(shown, then, blocks, today), block)
        if bad < least - 0.01:
            least, best = bad, each.layout
    return best


def _misfit(laid: Sequence[LaidPage], block: UUID) -> float:
    """How much of a picture is hidden, how far it is from sharp, and how small it is."""
    for page in laid:
        for mark in page.marks:
            if isinstance(mark, PictureMark) and mark.block == block:
                part = visible_part(mark.source.shape, mark.frame, mark.view)
                dpi = part.width / (mark.frame.width / 72)
                covered = mark.frame.width * mark.frame.height / (page.width * page.height)
                blurred = 3.0 * max(0.0, 1 - dpi / _SHARP)
                return 1 - share_seen(mark) + blurred + 0.3 * (1 - min(covered * 2, 1.0))
    return 9.0


_APART = frozenset(
    (
        "cover",
        "chapter-opening",
        "contents",
        "who-helped",
        "letter",
        "letter-opening",
        "then-and-now",
        "to-draw-on",
    )
)
"""Layouts that are for one purpose and never merely another arrangement."""


def _suits(page: ReadPage, layout_id: str) -> bool:
    """Whether a layout is for what the page holds: no facts that it does not tell, no change of
    purpose."""
    if layout_id in _APART or page.row.layout in _APART:
        return False
    layout = all_layouts()[layout_id]
    photos = sum(block.keepsake_id is not None for block in page.blocks)
    if layout.fits is not None and not layout.fits.photos[0] <= photos <= layout.fits.photos[1]:
        return False
    told = {block.kind for block in page.blocks if not arranging.holds_nothing(block)}
    needs = {slot.kinds[0] for slot in layout.slots if not slot.optional}
    asks_more = needs - told - {BlockKind.PICTURE, BlockKind.WORDS}
    return bool(told) and not asks_more


def _badness(laid: Sequence[LaidPage], empty: int) -> float:
    """Pages more than one, frames that stay empty, photos of which little is seen or that are
    small."""
    bad = 3.0 * (len(laid) - 1) + 1.5 * empty
    for page in laid:
        for mark in page.marks:
            if isinstance(mark, PictureMark) and mark.block is not None:
                bad += 1 - share_seen(mark)
                bad += 0.5 - min(
                    mark.frame.width * mark.frame.height / page.width / page.height, 0.5
                )
    return bad


def share_seen(mark: PictureMark) -> float:
    """Which part of a picture its frame shows, 0 to 1."""
    width, height = mark.source.shape
    part = visible_part((width, height), mark.frame, mark.view)
    return min(part.width * part.height / (width * height), 1.0)
