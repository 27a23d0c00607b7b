"""A laid book to a PDF file for a purpose, and laid pages to bytes for the screen."""

import io
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from math import cos, radians, sin
from pathlib import Path
from typing import BinaryIO, Literal

from lifestory.edition.values import PictureSource
from lifestory.errors import Cancelled, CouldNotWrite
from lifestory.layout.drawing import polygon
from lifestory.layout.marks import LaidBook, LaidPage, PictureMark
from lifestory.model.retouch import Retouch
from lifestory.pdf.document import Document, Sheet
from lifestory.pdf.draw import DrawPicture, draw_page
from lifestory.pdf.embedding import CutPictures, ReadyPictures
from lifestory.pdf.pen import Matrix, Pen
from lifestory.pdf.pictures import PictureShelf, ScreenShelf, cut_for, prepare, visible_part
from lifestory.pdf.purpose import DocumentInfo, Purpose
from lifestory.pdf.retouching import COVER_COLOUR, retouched_jpeg
from lifestory.pdf.structure import Structure

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
    """Write a tagged book with its bookmarks; pictures are cut for the purpose and carry no
    metadata.

    Progress counts pictures, then pages.

    Raises:
        Cancelled: `cancelled` said so.
    """
    cuts = {
        id(mark): cut_for(mark, purpose, page.paper)
        for page in laid.pages
        for mark in page.marks
        if isinstance(mark, PictureMark)
    }
    keys = {cut.key for cut in cuts.values()}
    whole = len(keys) + len(laid.pages)

    def told(done: int, _: int) -> None:
        if progress is not None:
            progress(done, whole)

    prepare(cuts.values(), pictures, progress=told, cancelled=cancelled)
    document = Document(out, info)
    structure = Structure(document)
    with CutPictures(document.file, cuts.values(), pictures) as ready:

        def picture(pen: Pen, mark: PictureMark, _: str) -> None:
            frame = mark.frame
            pen.move((frame.width, 0, 0, frame.height, frame.x, frame.y))
            pen.picture(ready.place(cuts[id(mark)]))

        for index, page in enumerate(laid.pages):
            if cancelled is not None and cancelled():
                raise Cancelled("The PDF was not finished. Nothing was changed.")
            pen = document.pen()
            structure.begin_page(page)
            draw_page(pen, page, picture, structure)
            tagged = structure.end_page()
            sheet = Sheet((0, 0, page.width, page.height))
            document.add(pen, sheet, page.number, tagged=tagged, links=[])
            if progress is not None:
                progress(len(keys) + index + 1, whole)
    structure.finish()
    document.finish([(entry, entry.index) for entry in laid.outline])


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
    document = Document(out, DocumentInfo("", "en-GB", date(2000, 1, 1)))
    picture = _proxy_drawer(document, pictures, detail)
    for page in pages:
        pen = document.pen()
        draw_page(pen, page, picture)
        sheet = Sheet((0, 0, page.width, page.height))
        document.add(pen, sheet, page.number, tagged=False, links=[])
    document.finish([])
    return out.getvalue()


def _proxy_drawer(
    document: Document, shelf: ScreenShelf, detail: Literal["screen", "thumbnail"]
) -> DrawPicture:
    fetch = shelf.screen_copy if detail == "screen" else shelf.thumbnail
    ready = ReadyPictures(document.file)

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

    def draw(pen: Pen, mark: PictureMark, _: str) -> None:
        source = mark.source
        pen.move(_matrix(mark))
        name = f"p:{source.digest}:{source.brightness:.4f}:{source.lift:.4f}"
        pen.picture(ready.place(name, lambda: read(source)))
        pen.fill_with("#{:02X}{:02X}{:02X}".format(*COVER_COLOUR))
        for left, top, right, bottom in source.covers:
            path = polygon(
                (left, 1 - top), (right, 1 - top), (right, 1 - bottom), (left, 1 - bottom)
            )
            pen.draw(path, fill=True, stroke=False)

    return draw


def _matrix(mark: PictureMark) -> Matrix:
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
