"""A book from its story to a finished file: the whole pipeline in one call.

The window and the command line both make their PDFs here, so that they cannot differ. What each
step does is the business of its room: edition, layout, PDF.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from lifestory.edition.resolve import edition_of
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.layout.marks import LaidBook
from lifestory.library import Story
from lifestory.pdf.purpose import DocumentInfo, Purpose
from lifestory.pdf.write import Progress, export


def laid_book(story: Story, book_id: UUID, *, today: date) -> LaidBook:
    """A book's pages as they will be printed.

    Raises:
        NotFound: the story has no such book.
    """
    edition = edition_of(story, book_id, today=today)
    return lay_out(edition, look_of(edition))


def make_pdf(
    story: Story,
    book_id: UUID,
    path: Path,
    purpose: Purpose,
    *,
    today: date,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write a book's PDF for a purpose; returns how many pages it has.

    Raises:
        NotFound: the story has no such book.
        Cancelled: the person stopped it; the file is as it was.
        CouldNotWrite: the place does not take it; the file is as it was.
    """
    laid = laid_book(story, book_id, today=today)
    info = DocumentInfo(laid.title, laid.language, today)
    export(laid, path, story.keepsakes, purpose, info, progress=progress, cancelled=cancelled)
    return len(laid.pages)
