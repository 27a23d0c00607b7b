"""The last look at a finished file before anybody gets it: is there more in it than on its pages?

It looks at the bytes that were written, with other programs than wrote them (qpdf, PDFium), and
does not ask how they came about. What it finds is a fault of ours and never the person's; still the
file does not leave.
"""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import pikepdf
from bidi.mirror import MIRRORED

from lifestory.errors import LifestoryError
from lifestory.layout.direction import runs_right_to_left
from lifestory.layout.marks import LaidPage, TextLine
from lifestory.layout.symbols import emoji_at
from lifestory.pdf.imposition import Side
from lifestory.pdf.jpeg import carries_more_than_pixels, size_of
from lifestory.pdf.purpose import DocumentInfo
from lifestory.pdf.raster import words_of

_ABOUT = {"/Title", "/Creator", "/Producer", "/CreationDate"}
_NEVER = {
    *("/JS", "/JavaScript", "/AA", "/OpenAction", "/AcroForm", "/OCProperties", "/URI", "/Launch"),
    *("/RichMedia", "/Thumb", "/PieceInfo", "/LastModified", "/Author", "/ModDate"),
}
"""Keys of what a book never has: programs, forms, layers, ways out, second pictures, traces."""

_SUBSET = re.compile(r"/[A-Z]{6}\+")
_UNSEEN = re.compile(r"[\s\u0002\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe-]+")
_SIDES = {**MIRRORED, "”": "“", "’": "‘", "\u2044": "/"}
_NO_LETTERS = {"Mn", "Me", "Cc", "Cf", "Zs", "Zl", "Zp"}
_START = b"startxref"


class NotFitToLeave(LifestoryError):
    """A finished file has something in it that is not on its pages, or lacks what is."""


def look_at(file: Path | bytes, sides: Sequence[Side], info: DocumentInfo, pictures: int) -> None:
    """Look at a finished file.

    Args:
        file: where it lies, or all of it.
        sides: what was laid, and where.
        info: what the file may say about itself.
        pictures: how many different pictures it shows.

    Raises:
        NotFitToLeave: it is not as it must be.
    """
    for trouble in _troubles(file, sides, info, pictures):
        raise NotFitToLeave(
            f"The PDF was made and looked at, and {trouble}. It was not kept, and nothing was "
            "changed. Make it once more; if this comes again, tell whoever looks after Lifestory."
        )


def _troubles(
    file: Path | bytes, sides: Sequence[Side], info: DocumentInfo, pictures: int
) -> Iterator[str]:
    """D1, D5, D7, D8, D10 and D11 of what is promised about a file that leaves."""
    with io.BytesIO(file) if isinstance(file, bytes) else file.open("rb") as opened:
        if sum(piece.count(_START) for piece in _pieces(opened)) != 1:
            yield "it holds more than one version of itself"
        opened.seek(0)
        with pikepdf.open(opened, access_mode=pikepdf.AccessMode.stream) as pdf:
            yield from _about(pdf, info)
            yield from _objects(pdf, pictures)
    said = words_of(file)
    if len(said) != len(sides):
        yield "it has another number of pages than were laid"
    for side, words in zip(sides, said, strict=False):
        if not _same(side, words):
            yield f"the words of page {side.label} are not those that were laid"


def _pieces(file: BinaryIO, size: int = 1 << 22) -> Iterator[bytes]:
    """The file in pieces that overlap by less than the mark that is counted."""
    before = b""
    while piece := file.read(size):
        yield before + piece
        before = piece[1 - len(_START) :]


def _about(pdf: pikepdf.Pdf, info: DocumentInfo) -> Iterator[str]:
    told = pdf.docinfo
    if set(told.keys()) != _ABOUT or str(told["/Title"]) != info.title:
        yield "it says more about itself than its title"
    if str(told["/CreationDate"]) != f"D:{info.made:%Y%m%d}":
        yield "it says when it was made to the minute"
    if sorted(pdf.attachments) != sorted(each.name for each in info.attachments):
        yield "other files lie inside it than were meant to"


def _objects(pdf: pikepdf.Pdf, pictures: int) -> Iterator[str]:
    found = 0
    for each in pdf.objects:
        if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            continue
        keys = set(each.keys())
        if keys & _NEVER:
            yield f"there is something in it that no book has ({min(keys & _NEVER)})"
        if each.get("/Type") == "/Annot" and (each.get("/Subtype") != "/Link" or "/A" in keys):
            yield "there is something on a page that leads out of the book"
        if each.get("/Subtype") == "/Image":
            found += 1
            yield from _picture(each)
        if each.get("/Type") == "/Font" and not _SUBSET.match(str(each.get("/BaseFont"))):
            yield "a typeface in it is not cut to what is drawn"
    if found != pictures:
        yield "it holds another number of pictures than its pages show"


def _picture(image: pikepdf.Object) -> Iterator[str]:
    jpeg = image.read_raw_bytes()
    try:
        measured = size_of(jpeg)
        more = carries_more_than_pixels(jpeg)
    except ValueError:
        yield "a picture in it is not one of ours"
        return
    if more:
        yield "a picture in it carries more than can be seen"
    if measured != (int(image.Width), int(image.Height)):
        yield "a picture in it is larger than what is shown of it"


def _same(side: Side, words: str) -> bool:
    """Whether what a reader takes out of a page is what was laid on it, letter for letter.

    Letters are counted: readers put words that stand beside each other, or that are drawn from the
    right, into an order of their own, and beside the latter they lose a bracket at times.
    """
    laid = "".join(laid_words(placed.page) for placed in side.pages)
    found = _UNSEEN.sub("", words)
    if laid == found:
        return True
    wanted, read = Counter(_told(laid)), Counter(_told(found))
    lost = "".join(wanted - read)
    may_lose = runs_right_to_left(laid) and not any(letter.isalnum() for letter in lost)
    return not read - wanted and (not lost or may_lose)


def _told(words: str) -> Iterator[str]:
    """Letters as every reader gives them: ligatures and joined forms as the letters that they are
    of, brackets and quotation marks without their side; no emoji, which are drawn, and nothing
    beyond the first 65,536 code points, which PDFium leaves out.
    """
    plain = "".join(one for one in words if one <= "\uffff" and not emoji_at(one + "\ufe0f", 0))
    for letter in unicodedata.normalize("NFKD", plain):
        kind = unicodedata.category(letter)
        if kind == "No":
            yield str(unicodedata.digit(letter, letter))
        elif kind not in _NO_LETTERS:
            yield min(letter, _SIDES.get(letter, letter))


def laid_words(page: LaidPage) -> str:
    """The letters of a page in the order in which they are read, without what cannot be seen and
    without hyphens, of which readers take away those at a line's end."""
    said = [
        mark.said or "".join(part.text for part in mark.parts)
        for mark in page.marks
        if isinstance(mark, TextLine)
    ]
    return _UNSEEN.sub("", "".join(said))
