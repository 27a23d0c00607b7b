"""A book from its story to a finished file: the whole pipeline in one call.

The window and the command line both make their PDFs here, so that they cannot differ. What each
step does is the business of its room: edition, layout, PDF.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from lifestory.edition.plain import as_html, as_json
from lifestory.edition.resolve import edition_of
from lifestory.edition.values import Edition
from lifestory.errors import LifestoryError, NotFound
from lifestory.layout.book import lay_out
from lifestory.layout.look import Look, look_of
from lifestory.layout.marks import LaidBook
from lifestory.library import Story
from lifestory.model import GivenCopy
from lifestory.pdf.comparing import changed_pages, leaves
from lifestory.pdf.imposition import Side, as_a_booklet, for_a_binder, for_a_shop, one_by_one
from lifestory.pdf.pictures import PictureShelf
from lifestory.pdf.purpose import SCREEN, SHOP, Attachment, DocumentInfo, Purpose
from lifestory.pdf.raster import count_pages
from lifestory.pdf.write import Progress, export, write_pdf

LARGE_PRINT = 18.0
"""The least size of words in large print, in points (RNIB's Clear Print guidance: 16 to 18)."""
_LARGE_THEME = "clear"


class Binding(StrEnum):
    """How the printed pages are held together."""

    AS_IT_IS = "as-it-is"
    BINDER = "binder"
    BOOKLET = "booklet"


class NothingChanged(LifestoryError):
    """The pages that a binder needs anew were asked for, and there are none."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a PDF is wanted beside what it is for.

    `large_print` lays the book anew in large type and strong colours; `changed_only` makes just the
    pages that are other than in the copy given last; with a `passphrase` the file opens only for
    who knows it.
    """

    binding: Binding = Binding.AS_IT_IS
    large_print: bool = False
    changed_only: bool = False
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: how many pages of the book are in the file. For a binder that was given
    before, `put_in` are their numbers and `take_out` those of the pages they stand in for."""

    pages: int
    put_in: tuple[int, ...] = ()
    take_out: tuple[int, ...] = ()


def printed_look(edition: Edition, large_print: bool) -> Look:
    """How a book looks in print: as it is, or in large print."""
    if not large_print:
        return look_of(edition)
    look = look_of(replace(edition, theme=_LARGE_THEME))
    return replace(look, theme=look.theme.model_copy(update={"least_text": LARGE_PRINT}))


def make_pdf(
    story: Story,
    book_id: UUID,
    path: Path,
    purpose: Purpose,
    *,
    today: date,
    wishes: Wishes = Wishes(),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Made:
    """Write a book's PDF for a purpose.

    Raises:
        NotFound: the story has no such book, or no copy of it was given.
        NothingChanged: only changed pages were wanted, and none is.
        Cancelled: the person stopped it; the file is as it was.
        CouldNotWrite: the place does not take it; the file is as it was.
        NotFitToLeave: the finished file is not as it must be; the one before it is as it was.
        UnusablePassphrase: a PDF cannot have that passphrase.
    """
    edition = edition_of(story, book_id, today=today)
    look = printed_look(edition, wishes.large_print)
    laid = lay_out(edition, look)
    info = DocumentInfo(laid.title, laid.language, today, _data(edition) if purpose.archive else ())
    made = Made(len(laid.pages))
    if wishes.changed_only:
        laid, made = _only_changed(story, book_id, laid, look, info)
    export(
        laid,
        path,
        story.keepsakes,
        purpose,
        info,
        sides=_sides(laid, look, wishes.binding),
        passphrase=wishes.passphrase,
        progress=progress,
        cancelled=cancelled,
    )
    return made


def _sides(laid: LaidBook, look: Look, binding: Binding) -> list[Side] | None:
    """The pages on paper; None where the purpose decides."""
    if binding == Binding.BINDER:
        return list(for_a_binder(laid.pages, look.paper.inner))
    if binding == Binding.BOOKLET:
        return list(as_a_booklet(laid.pages))
    return None


def _data(edition: Edition) -> tuple[Attachment, ...]:
    """The book's own words, for a time that has no program for PDFs."""
    return (
        Attachment("book.html", "text/html", "The words of this book", as_html(edition)),
        Attachment("book.json", "application/json", "The words of this book", as_json(edition)),
    )


def given_copies(story: Story, book_id: UUID) -> list[GivenCopy]:
    """The copies of a book that were given, the newest last."""
    with story.read() as reading:
        copies = reading.all(GivenCopy, GivenCopy.book_id == book_id)
    return sorted(copies, key=lambda copy: copy.at)


def _only_changed(
    story: Story, book_id: UUID, laid: LaidBook, look: Look, info: DocumentInfo
) -> tuple[LaidBook, Made]:
    """The leaves that are other than in the copy that was given last."""
    copies = given_copies(story, book_id)
    if not copies:
        raise NotFound(
            "No copy of this book has been given yet, so there is nothing to compare it with. No "
            "PDF was made. Make the whole book."
        )
    before = story.keepsakes.original(copies[-1].digest)
    wanted = leaves(_changed(before, laid, look, story.keepsakes, info))
    over = list(range(len(laid.pages) + 1, count_pages(before) + 1))
    if over and len(laid.pages) % 2:
        wanted = sorted({*wanted, len(laid.pages)})  # the back of the last page is to be empty
    if not wanted:
        since = f"the copy given to {copies[-1].given_to} on {copies[-1].at:%d.%m.%Y}"
        raise NothingChanged(
            f"This book is shorter than {since}. Take out the pages from {over[0]} on. No page is "
            "to be printed, so no PDF was made."
            if over
            else f"Nothing in this book has changed since {since}. No PDF was made."
        )
    old = [number for number in wanted if number <= count_pages(before)]
    made = Made(len(wanted), tuple(wanted), (*old, *(each for each in over if each not in old)))
    return _only(laid, wanted), made


def _only(laid: LaidBook, wanted: list[int]) -> LaidBook:
    """Some pages of a book, by their numbers; what they say and their numbers stay."""
    places = {number: at for at, number in enumerate(wanted)}
    outline = [
        replace(entry, index=places[entry.index + 1])
        for entry in laid.outline
        if entry.index + 1 in places
    ]
    pages = [page for page in laid.pages if page.number in places]
    return replace(laid, pages=tuple(pages), outline=tuple(outline))


def _changed(
    before: bytes, laid: LaidBook, look: Look, shelf: PictureShelf, info: DocumentInfo
) -> list[bool]:
    """Which pages are other than before, laid on paper as they were then: nobody has noted how, so
    the way in which the fewest differ is taken."""
    ways = (
        one_by_one(laid.pages),
        for_a_binder(laid.pages, look.paper.inner),
        for_a_shop(laid.pages, SHOP),
    )
    found = [True] * len(laid.pages)
    for sides in ways:
        if not all(found):
            break
        out = io.BytesIO()
        write_pdf(laid, out, shelf, SCREEN, info, sides=list(sides))
        found = min(found, changed_pages(before, out.getvalue()), key=sum)
    return found
