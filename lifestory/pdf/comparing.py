"""Which pages of a book differ from a copy that was given before.

Pages are compared as they are read and as they are seen, at a small size: nothing has to be kept
beside the copy, and a picture that was cut more finely is still the same picture.
"""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter

from lifestory.errors import LifestoryError
from lifestory.pdf.raster import PDFIUM

_WIDTH = 240
"""Pixels across; a comma is still a pixel then."""
_FAR = 24
"""Levels of 255 by which a pixel must differ to be another one: more than a finer cut makes."""
_MOST_STRAY = 0.0004
"""The part of a page's pixels that may be such without it being another page."""


class Sealed(LifestoryError):
    """A copy that cannot be compared, because it opens only with its passphrase."""


def changed_pages(before: bytes | Path, now: bytes | Path) -> list[bool]:
    """Whether each page of a file is other than the page in the same place of the one before.

    Raises:
        Sealed: one of them opens only with a passphrase.
    """
    return [one is None or _differ(one, other) for one, other in _side_by_side(before, now)]


Seen = tuple[str, Image.Image]
"""What a page says and what it looks like."""


def _side_by_side(before: bytes | Path, now: bytes | Path) -> Iterator[tuple[Seen | None, Seen]]:
    with PDFIUM:
        old, new = _opened(before), _opened(now)
        try:
            for at in range(len(new)):
                yield (_seen(old[at]) if at < len(old) else None), _seen(new[at])
        finally:
            old.close()
            new.close()


def _opened(file: bytes | Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(file)
    except pdfium.PdfiumError as trouble:
        raise Sealed(
            "The copy that was given opens only with its passphrase, so its pages cannot be "
            "compared. No PDF was made. Make the whole book."
        ) from trouble


def _seen(page: pdfium.PdfPage) -> Seen:
    picture = page.render(scale=_WIDTH / page.get_width()).to_pil().convert("L")
    return str(page.get_textpage().get_text_range()), picture


def _differ(one: Seen, other: Seen) -> bool:
    if one[0].split() != other[0].split() or one[1].size != other[1].size:
        return True
    return _strays(one[1], other[1]) > _MOST_STRAY or _strays(other[1], one[1]) > _MOST_STRAY


def _strays(one: Image.Image, other: Image.Image) -> float:
    """The part of one picture's pixels that are darker or lighter than all that lie around their
    place in the other one: one that is cut more finely has none."""
    darkest = other.filter(ImageFilter.MinFilter(3))
    lightest = other.filter(ImageFilter.MaxFilter(3))
    aside = ImageChops.add(ImageChops.subtract(darkest, one), ImageChops.subtract(one, lightest))
    far = sum(aside.histogram()[_FAR:])
    return far / (one.width * one.height)


def leaves(changed: list[bool], first: int = 1) -> list[int]:
    """The numbers of the pages to print when both sides of a leaf carry pages: a changed page and
    the one on its other side. Odd pages are fronts."""
    numbers = [number for number, is_other in enumerate(changed, first) if is_other]
    both = {each for number in numbers for each in (number, number + (1 if number % 2 else -1))}
    return sorted(each for each in both if first <= each < first + len(changed))
