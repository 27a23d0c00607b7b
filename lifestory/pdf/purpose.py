"""What a PDF is made for, what that asks of pictures and pages, what a file says of itself."""

from dataclasses import dataclass, field
from datetime import date

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """Pictures get at most `dpi` pixels an inch of paper and are never made larger than they are;
    `quality` is JPEG's, 1 to 95. `bleed` is how far ink goes beyond the page's edge, in points;
    `archive` files are PDF/A-3a and carry the book's own words as data."""

    id: str
    title: str
    dpi: int
    quality: int
    bleed: float = 0.0
    archive: bool = False


SCREEN = Purpose("screen", "To read on a screen", 150, 84)
PRINT = Purpose("print", "To print", 300, 92)
SHOP = Purpose("shop", "For a print shop", 300, 94, bleed=3 * MM)
ARCHIVE = Purpose("archive", "For the archive", 300, 92, archive=True)

PURPOSES = {purpose.id: purpose for purpose in (SCREEN, PRINT, SHOP, ARCHIVE)}
"""Every purpose by the word that the command line takes for it."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that lies inside the PDF: its name, what kind (MIME) and what it is, in words."""

    name: str
    kind: str
    about: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """All that a finished file says about itself: its title, its language and the day it was made.

    No user, computer, path or moment of the day.
    """

    title: str
    language: str
    made: date
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)
