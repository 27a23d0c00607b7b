"""PDF pages become pixels, for the window, for thumbnails and for tests, through PDFium.

PDFium is not thread-safe: one lock owns it for the whole process. The interpreter goes on while it
works.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

PDFIUM = threading.Lock()
"""Held by whoever works with PDFium."""

_AT_ONCE = 20
"""So many pages are read before a file is opened anew: PDFium keeps the pictures of every page that
it has looked at for as long as the file is open."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture of a page: rows of blue, green, red and an unused byte for each pixel."""

    data: bytes
    width: int
    height: int
    stride: int


def rasterise(
    pdf: bytes,
    page: int,
    width: int,
    *,
    clip: tuple[float, float, float, float] | None = None,
) -> Pixels:
    """A page at a width in pixels, on white.

    Args:
        pdf: the whole file.
        page: from 0.
        width: of the whole page, in pixels.
        clip: left, top, right, bottom as parts of the page; only that is drawn, at the same scale.
    """
    with PDFIUM:
        document = pdfium.PdfDocument(pdf)
        try:
            sheet = document[page]
            sheet_width, sheet_height = sheet.get_size()
            crop = (0.0, 0.0, 0.0, 0.0)
            if clip is not None:
                left, top, right, bottom = clip
                crop = (
                    left * sheet_width,
                    (1 - bottom) * sheet_height,
                    (1 - right) * sheet_width,
                    top * sheet_height,
                )
            bitmap = sheet.render(scale=width / sheet_width, crop=crop, prefer_bgrx=True)
            return Pixels(
                bytes(bitmap.buffer), int(bitmap.width), int(bitmap.height), int(bitmap.stride)
            )
        finally:
            document.close()


def count_pages(pdf: bytes) -> int:
    """How many pages a file has."""
    with PDFIUM:
        document = pdfium.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def words_of(pdf: bytes | Path) -> list[str]:
    """The words of each page as anybody's reader would take them out, in order, those that lie
    outside the page too."""
    said: list[str] = []
    with PDFIUM:
        while True:
            document = pdfium.PdfDocument(pdf)
            try:
                count = len(document)
                for index in range(len(said), min(len(said) + _AT_ONCE, count)):
                    said.append(str(document[index].get_textpage().get_text_range()))
            finally:
                document.close()
            if len(said) >= count:
                return said
