"""What the first book would otherwise wait for, done beforehand on a background thread.

Importing this imports the editor and its engine. `get_ready` lays and draws a page that belongs to
nobody, so that faces are read and whatever draws a page is awake.
"""

from uuid import UUID

from lifestory.edition.values import Edition, EditionChapter, EditionPage, Words
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_of
from lifestory.model import ChapterKind, PaperSize, ReadingStage
from lifestory.pdf.pictures import ScreenShelf
from lifestory.pdf.raster import rasterise
from lifestory.pdf.write import page_pdf
from lifestory.words.markup import parse
from ui.editor.editor import BookEditor

__all__ = ("BookEditor", "get_ready")

_NOBODY = UUID(int=0)
_STAGE = ReadingStage.EARLY_READER


def get_ready(shelf: ScreenShelf) -> None:
    """Lay and draw one page without pictures; nothing is kept."""
    words = Words(_NOBODY, "words", parse("Some words, **strong** and *leaning*, on one page."))
    page = EditionPage(_NOBODY, "words", "A heading", (words,))
    chapter = EditionChapter(_NOBODY, ChapterKind.BODY, 1, "A chapter", (page,))
    edition = Edition(_NOBODY, "A book", "", _STAGE, "meadow", PaperSize.A4, (chapter,))
    laid = lay_out(edition, look_of(edition))
    rasterise(page_pdf(laid.pages, shelf), 0, 200)
