"""Pictures: is there one, will it print well, can it be described to somebody who cannot see it?"""

from collections.abc import Iterator

from lifestory.checks.book import Check, CheckedBook, Finding, Severity
from lifestory.edition.values import Picture
from lifestory.layout.marks import PictureMark
from lifestory.pdf.pictures import visible_part

BLURRED_BELOW = 150
"""Pixels an inch of paper under which a photo looks blurred in print."""


class EmptyFrame(Check):
    """A frame that still waits for its picture."""

    id = "empty-frame"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each frame without a picture."""
        for block in book.blocks(Picture):
            if block.source is None and not block.sticker:
                yield Finding(
                    self.id,
                    Severity.CONSIDER,
                    "This frame has no picture yet.",
                    page=book.page_of(block.id),
                    block=block.id,
                )


class NoDescription(Check):
    """A picture that says nothing to somebody who cannot see it."""

    id = "no-description"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each picture without a description."""
        for block in book.blocks(Picture):
            if block.source is not None and not block.description.strip():
                yield Finding(
                    self.id,
                    Severity.CONSIDER,
                    "This picture has no description for somebody who cannot see it.",
                    page=book.page_of(block.id),
                    block=block.id,
                )


class WillLookBlurred(Check):
    """A picture with too few pixels for its frame."""

    id = "blurred"

    def look(self, book: CheckedBook) -> Iterator[Finding]:
        """One finding for each picture under the limit at its printed size."""
        for page in book.laid_pages():
            for mark in page.marks:
                if isinstance(mark, PictureMark) and mark.block and _dpi(mark) < BLURRED_BELOW - 1:
                    yield Finding(
                        self.id,
                        Severity.MEND,
                        "This photo is too small for the frame; in print it will look blurred.",
                        page=page.number,
                        block=mark.block,
                    )


def _dpi(mark: PictureMark) -> float:
    part = visible_part(mark.source.shape, mark.frame, mark.view)
    return part.width / (mark.frame.width / 72)
