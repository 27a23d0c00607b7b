"""A laid book to a PDF file for a purpose, and laid pages to bytes for the screen."""

import io
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from math import cos, radians, sin
from pathlib import Path
from typing import BinaryIO, Literal

from PIL import Image

from lifestory.edition.values import PictureSource
from lifestory.errors import Cancelled, CouldNotWrite
from lifestory.layout.marks import LaidBook, LaidPage, PictureMark
from lifestory.model.retouch import Retouch
from lifestory.pdf.draw import DrawPicture, draw_page
from lifestory.pdf.objects import JpegObject, PageCanvas
from lifestory.pdf.pictures import PictureShelf, ScreenShelf, cut_for, make, prepare, visible_part
from lifestory.pdf.purpose import DocumentInfo, Purpose
from lifestory.pdf.retouching import COVER_COLOUR, retouched_jpeg

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is."""


def export(
    laid: LaidBook,
    path: Path,
    pictures: PictureShelf,
    purpose: Purpose,
    info: DocumentInfo,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Make the file; what stood there before is replaced only by a finished one.

    Raises:
        Cancelled: the person stopped it; the file is as it was.
        CouldNotWrite: the place does not take it; the file is as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".making-", suffix=".pdf", dir=path.parent)
    except OSError as trouble:
        raise CouldNotWrite(
            f"The PDF could not be written to {path.parent}: {trouble.strerror}. "
            "Nothing was changed. Choose another folder."
        ) from trouble
    try:
        with os.fdopen(handle, "wb", buffering=1 << 20) as out:
            write_pdf(laid, out, pictures, purpose, info, progress=progress, cancelled=cancelled)
            out.flush()
            os.fsync(out.fileno())
        Path(name).replace(path)
    except OSError as trouble:
        raise CouldNotWrite(
            f"The PDF {path.name} could not be finished: {trouble.strerror}. "
            "Nothing was changed. Close it if it is open elsewhere, or choose another folder."
        ) from trouble
    finally:
        Path(name).unlink(missing_ok=True)


def write_pdf(
    laid: LaidBook,
    out: BinaryIO,
    pictures: PictureShelf,
    purpose: Purpose,
    info: DocumentInfo,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a book with its bookmarks; pictures are cut for the purpose and carry no metadata.

    Progress counts pictures, then pages.

    Raises:
        Cancelled: `cancelled` said so.
    """
    marks = [
        (mark, page.paper)
        for page in laid.pages
        for mark in page.marks
        if isinstance(mark, PictureMark)
    ]
    cuts = [cut_for(mark, purpose, paper) for mark, paper in marks]
    whole = len({cut.key for cut in cuts}) + len(laid.pages)

    def told(done: int, _: int) -> None:
        if progress is not None:
            progress(done, whole)

    prepare(cuts, pictures, progress=told, cancelled=cancelled)
    canvas = PageCanvas(out, title=info.title, language=info.language, made=info.made)
    bookmarks = _bookmarks_by_page(laid)
    for index, page in enumerate(laid.pages):
        if cancelled is not None and cancelled():
            raise Cancelled("The PDF was not finished. Nothing was changed.")
        for key, title, depth in bookmarks.get(index, ()):
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(title, key, depth, closed=depth == 0)
        draw_page(canvas, page, _cut_drawer(pictures, purpose))
        if progress is not None:
            progress(whole - len(laid.pages) + index + 1, whole)
    if bookmarks:
        canvas.showOutline()
    canvas.save()


def _bookmarks_by_page(laid: LaidBook) -> dict[int, list[tuple[str, str, int]]]:
    by_page: dict[int, list[tuple[str, str, int]]] = {}
    for number, entry in enumerate(laid.outline):
        by_page.setdefault(entry.index, []).append((f"b{number}", entry.title, entry.depth))
    return by_page


def _cut_drawer(pictures: PictureShelf, purpose: Purpose) -> DrawPicture:
    def draw(canvas: PageCanvas, mark: PictureMark, paper: str) -> None:
        cut = cut_for(mark, purpose, paper)

        def read() -> bytes:
            kept = pictures.recall(cut.key)
            return kept if kept is not None else make(cut, pictures.page_copy(cut.source.digest))

        frame = mark.frame
        canvas.translate(frame.x, frame.y)
        canvas.scale(frame.width, frame.height)
        canvas.place(cut.key, lambda: JpegObject(read, *cut.size))

    return draw


def page_pdf(
    pages: Sequence[LaidPage],
    pictures: ScreenShelf,
    *,
    detail: Literal["screen", "thumbnail"] = "screen",
) -> bytes:
    """Pages as the screen shows them: the same drawing, over ready-made smaller copies.

    These bytes are for the window alone: what a frame crops is hidden here and not yet cut away.
    """
    out = io.BytesIO()
    canvas = PageCanvas(out, title="", language="en-GB", made=date(2000, 1, 1))
    for page in pages:
        draw_page(canvas, page, _proxy_drawer(pictures, detail))
    canvas.save()
    return out.getvalue()


def _proxy_drawer(shelf: ScreenShelf, detail: Literal["screen", "thumbnail"]) -> DrawPicture:
    fetch = shelf.screen_copy if detail == "screen" else shelf.thumbnail

    def read(source: PictureSource) -> bytes:
        if not source.retouch.changes_tones:
            return fetch(source.digest)
        tones = Retouch(brightness=source.brightness, lift=source.lift)
        key = f"tones1:{detail}:{source.digest}:{source.brightness:.4f}:{source.lift:.4f}"
        known = shelf.recall(key)
        if known is None:
            known = retouched_jpeg(fetch(source.digest), tones)
            shelf.remember(key, known)
        return known

    def draw(canvas: PageCanvas, mark: PictureMark, _: str) -> None:
        source = mark.source
        canvas.transform(*_matrix(mark))
        name = f"p:{source.digest}:{source.brightness:.4f}:{source.lift:.4f}"
        canvas.place(name, lambda: _proxy(read(source)))
        grey = [level / 255 for level in COVER_COLOUR]
        for left, top, right, bottom in source.covers:
            canvas.setFillColorRGB(*grey)
            canvas.rect(left, 1 - bottom, right - left, bottom - top, stroke=0, fill=1)

    return draw


def _matrix(mark: PictureMark) -> tuple[float, float, float, float, float, float]:
    """Lays the whole upright picture, as the unit square, so that the frame shows its part."""
    corner, right, up = (_placed(mark, *at) for at in ((0, 0), (1, 0), (0, 1)))
    return (
        right[0] - corner[0],
        right[1] - corner[1],
        up[0] - corner[0],
        up[1] - corner[1],
        *corner,
    )


def _placed(mark: PictureMark, across: float, up: float) -> tuple[float, float]:
    """Where a point of the unit square comes to lie on the page, in points."""
    source, frame = mark.source, mark.frame
    region = source.retouch.region(source.width, source.height)
    angle = radians(region.straighten)
    x, y = across * source.width - region.x, (1 - up) * source.height - region.y
    x, y = x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
    x, y = x / region.width, y / region.height
    for _ in range(source.turn % 4):
        x, y = -y, x
    wide, tall = source.shape
    part = visible_part((wide, tall), frame, mark.view)
    scale = frame.width / part.width
    return (
        frame.x + ((x + 0.5) * wide - part.left) * scale,
        frame.top - ((y + 0.5) * tall - part.top) * scale,
    )


def _proxy(jpeg: bytes) -> JpegObject:
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
        width, height = picture.size
    return JpegObject(lambda: jpeg, width, height)
