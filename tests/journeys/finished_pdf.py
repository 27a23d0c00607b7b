"""A finished PDF as whoever receives it can look at it: its words, letters, pictures and pixels."""

import io
from ctypes import byref, c_int, create_string_buffer
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from lifestory.pdf.raster import PDFIUM, rasterise, words_of

_WIDE = 600
"""Pixels: how wide a page is drawn to look at its colours."""

Color = tuple[int, int, int]


@dataclass(frozen=True)
class Letters:
    """How some words are set: the typeface's name, and the size in points."""

    font: str
    size: float


@dataclass(frozen=True)
class FinishedPdf:
    """One file. Pages are counted from 0, places are parts of the page from its upper left."""

    path: Path

    @cached_property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.path.read_bytes()

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page, with single spaces."""
        return [" ".join(page.split()) for page in words_of(self.content)]

    @property
    def words(self) -> str:
        """All words of the file."""
        return " ".join(self.pages)

    def page_with(self, words: str) -> int:
        """The first page that says this."""
        found = [at for at, page in enumerate(self.pages) if words in page]
        assert found, f"“{words}” is on no page of {self.pages}"
        return found[0]

    def letters(self, words: str) -> Letters:
        """How the first of some words is set."""
        with PDFIUM:
            document = pdfium.PdfDocument(self.content)
            try:
                for page in document:
                    text = page.get_textpage()
                    at = text.get_text_range().find(words)
                    if at >= 0:
                        return _letters_at(text, at)
            finally:
                document.close()
        raise AssertionError(f"“{words}” is on no page")

    def picture_of(self, page: int) -> Image.Image:
        """A page as it is seen."""
        seen = rasterise(self.content, page, _WIDE)
        size = (seen.width, seen.height)
        return Image.frombuffer("RGB", size, seen.data, "raw", "BGRX", seen.stride, 1)

    def color(self, page: int, across: float, down: float) -> Color:
        """The colour of a page at one place."""
        seen = self.picture_of(page)
        at = round(across * (seen.width - 1)), round(down * (seen.height - 1))
        return tuple(seen.getpixel(at))

    def shows(self, page: int, color: Color) -> bool:
        """Whether a page shows a colour, and carries it in one of its photos."""
        in_photo = any(has_color(each, color) for each in self.photos(page))
        return has_color(self.picture_of(page), color) and in_photo

    def photos(self, page: int | None = None) -> list[Image.Image]:
        """The photographs that are in the file, or on one page, as they lie in it."""
        with pikepdf.open(self.path) as opened:
            if page is None:
                found = list(opened.objects)
            else:
                found = _beneath(opened.pages[page].obj["/Resources"])
            return [
                Image.open(io.BytesIO(each.read_raw_bytes())).convert("RGB")
                for each in found
                if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
            ]


def _beneath(resources: pikepdf.Object) -> list[pikepdf.Object]:
    """What a page draws, and what that draws."""
    found = [each for _, each in resources.get("/XObject", {}).items()]
    inner = [x for each in found if "/Resources" in each for x in _beneath(each["/Resources"])]
    return found + inner


def _letters_at(text: pdfium.PdfTextPage, at: int) -> Letters:
    name, flags = create_string_buffer(200), c_int()
    raw.FPDFText_GetFontInfo(text.raw, at, name, len(name), byref(flags))
    size = raw.FPDFText_GetFontSize(text.raw, at)
    return Letters(name.value.decode().split("+")[-1], round(float(size), 2))


def is_like(color: Color, other: Color, by: int = 40) -> bool:
    """Whether two colours are the same to an eye."""
    return all(abs(one - two) <= by for one, two in zip(color, other, strict=True))


def has_color(picture: Image.Image, wanted: Color, by: int = 40) -> bool:
    """Whether a colour is to be seen anywhere in a picture."""
    small = picture.convert("RGB").resize((60, 60), Image.Resampling.NEAREST)
    return any(is_like(color, wanted, by) for _, color in small.getcolors(3600) or ())
