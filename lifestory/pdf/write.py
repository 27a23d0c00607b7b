"""A laid book to a PDF file for a purpose, and laid pages to bytes for the screen."""

import io
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

from PIL import Image

from lifestory.errors import Cancelled, CouldNotWrite
from lifestory.layout import faces
from lifestory.layout.marks import LaidBook, LaidPage, PictureMark
from lifestory.pdf.draw import DrawPicture, draw_page
from lifestory.pdf.objects import JpegObject, PageCanvas
from lifestory.pdf.pictures import PictureShelf, ScreenShelf, cut_for, make, prepare, visible_part
from lifestory.pdf.purpose import DocumentInfo, Purpose

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
    faces.register_all()
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
    faces.register_all()
    out = io.BytesIO()
    canvas = PageCanvas(out, title="", language="en-GB", made=date(2000, 1, 1))
    fetch = pictures.screen_copy if detail == "screen" else pictures.thumbnail
    for page in pages:
        draw_page(canvas, page, _proxy_drawer(fetch))
    canvas.save()
    return out.getvalue()


_QUARTER_TURNS = {1: (0, -1, 1, 0, 0, 1), 2: (-1, 0, 0, -1, 1, 1), 3: (0, 1, -1, 0, 1, 0)}
"""The unit square turned clockwise onto itself, as PDF matrices."""


def _proxy_drawer(fetch: Callable[[str], bytes]) -> DrawPicture:
    def draw(canvas: PageCanvas, mark: PictureMark, _: str) -> None:
        source, frame = mark.source, mark.frame
        part = visible_part(source.shape, frame, mark.view)
        scale = frame.width / part.width
        width, height = source.shape[0] * scale, source.shape[1] * scale
        canvas.translate(frame.x - part.left * scale, frame.top + part.top * scale - height)
        canvas.scale(width, height)
        if source.turn % 4:
            canvas.transform(*_QUARTER_TURNS[source.turn % 4])
        canvas.place(f"p:{source.digest}", lambda: _proxy(fetch(source.digest)))
        for left, top, right, bottom in source.covers:
            canvas.setFillColorRGB(0.5, 0.5, 0.5)
            canvas.rect(left, 1 - bottom, right - left, bottom - top, stroke=0, fill=1)

    return draw


def _proxy(jpeg: bytes) -> JpegObject:
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
        width, height = picture.size
    return JpegObject(lambda: jpeg, width, height)
