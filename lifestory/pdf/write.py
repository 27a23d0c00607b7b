"""A laid book to a PDF file for a purpose, and laid pages to bytes for the screen."""

import io
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

from lifestory.edition.values import PictureSource
from lifestory.errors import Cancelled, CouldNotWrite
from lifestory.layout.drawing import polygon, rounded
from lifestory.layout.marks import LaidBook, LaidPage, OutlineEntry, PictureMark
from lifestory.model.retouch import Retouch
from lifestory.pdf.document import Document
from lifestory.pdf.draw import DrawPicture, draw_beyond, draw_page, draw_shape
from lifestory.pdf.embedding import CutPictures, EmbeddedPictures
from lifestory.pdf.gate import look_at
from lifestory.pdf.imposition import AS_IT_IS, Side, for_a_shop, one_by_one
from lifestory.pdf.metadata import describe
from lifestory.pdf.pen import Matrix, Pen
from lifestory.pdf.pictures import PictureShelf, ScreenShelf, cut_for, on_page, prepare
from lifestory.pdf.purpose import DocumentInfo, Purpose
from lifestory.pdf.retouching import COVER_COLOUR, retouched_jpeg
from lifestory.pdf.sealing import seal, usable
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
    sides: Sequence[Side] | None = None,
    passphrase: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Make the file and look at it; what stood there before is replaced only by one that is
    finished and has nothing in it but what is on its pages.

    With a passphrase the file is sealed (AES-256), and no open copy of it touches the disk.

    Raises:
        Cancelled: the person stopped it; the file is as it was.
        CouldNotWrite: the place does not take it; the file is as it was.
        NotFitToLeave: the finished file is not as it must be; the one before it is as it was.
        UnusablePassphrase: the passphrase is too long, or all space.
    """
    if passphrase:
        usable(passphrase)
    sides = sides_for(laid, purpose) if sides is None else sides
    try:
        handle, name = tempfile.mkstemp(prefix=".making-", suffix=".pdf", dir=path.parent)
    except OSError as trouble:
        raise CouldNotWrite(
            f"The PDF could not be written to {path.parent}: {trouble.strerror}. "
            "Nothing was changed. Choose another folder."
        ) from trouble
    hidden = io.BytesIO() if passphrase else None
    try:
        with os.fdopen(handle, "wb", buffering=1 << 20) as out:
            count = write_pdf(
                laid,
                hidden or out,
                pictures,
                purpose,
                info,
                sides=sides,
                progress=progress,
                cancelled=cancelled,
            )
            if hidden is None:
                out.flush()
                look_at(Path(name), sides, info, count)
            else:
                look_at(hidden.getvalue(), sides, info, count)
                seal(hidden, out, passphrase)
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


def sides_for(laid: LaidBook, purpose: Purpose) -> list[Side]:
    """A book's pages on paper as the purpose wants them by itself."""
    return list(for_a_shop(laid.pages, purpose) if purpose.bleed else one_by_one(laid.pages))


def write_pdf(
    laid: LaidBook,
    out: BinaryIO,
    pictures: PictureShelf,
    purpose: Purpose,
    info: DocumentInfo,
    *,
    sides: Sequence[Side] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write a book with its bookmarks; pictures are cut for the purpose and carry no metadata.

    Args:
        laid: the book.
        out: where the bytes go.
        pictures: where the pictures come from, and where their cuts are remembered.
        purpose: what the file is for.
        info: what it says about itself.
        sides: how pages lie on paper; None: as the purpose wants it. A file whose sides hold one
            page each is tagged; a booklet is for folding and not for reading on a screen.
        progress: counts pictures, then sides.
        cancelled: asked again and again whether the person has stopped it.

    Returns:
        How many different pictures there are.

    Raises:
        Cancelled: `cancelled` said so.
    """
    sides = sides_for(laid, purpose) if sides is None else sides
    cuts = {
        id(mark): cut_for(mark, placed.purpose(purpose), placed.page.paper)
        for side in sides
        for placed in side.pages
        for mark in placed.page.marks
        if isinstance(mark, PictureMark)
    }
    count = len({cut.key for cut in cuts.values()})

    def told(done: int, _: int = 0) -> None:
        if progress is not None:
            progress(done, count + len(sides))

    prepare(cuts.values(), pictures, progress=told, cancelled=cancelled)
    with CutPictures(cuts.values(), pictures) as ready:
        book = _Book(out, info, sides, lambda mark: ready.jpeg_of(cuts[id(mark)]))
        for index, side in enumerate(sides):
            if cancelled is not None and cancelled():
                raise Cancelled("The PDF was not finished. Nothing was changed.")
            book.write(side)
            told(count + index + 1)
    book.finish(laid.outline, archive=purpose.archive)
    return count


class _Book:
    """A file that is being written, side by side."""

    def __init__(
        self,
        out: BinaryIO,
        info: DocumentInfo,
        sides: Sequence[Side],
        jpeg_of: Callable[[PictureMark], tuple[str, Callable[[], bytes]]],
    ) -> None:
        self._info = info
        self._document = Document(out, info)
        self._pictures = EmbeddedPictures(self._document.file)
        self._jpeg_of = jpeg_of
        tagged = all(len(side.pages) == 1 for side in sides)
        self._structure = Structure(self._document) if tagged else None
        self._places = {side.label: at for at, side in enumerate(sides)} if tagged else {}

    def write(self, side: Side) -> None:
        """Draw one side and finish it."""
        pen, structure = self._document.pen(), self._structure
        links: list[int] = []
        for placed in side.pages:
            if structure is not None:
                structure.begin_page(placed.page, placed.matrix)
            with pen.apart():
                if placed.matrix != AS_IT_IS:
                    pen.move(placed.matrix)
                    pen.clip(rounded(placed.ground, 0))
                draw_page(pen, placed.page, self._picture, structure, ground=placed.ground)
                for beyond in placed.beyond:
                    draw_beyond(pen, beyond, self._picture)
            if structure is not None:
                links += [
                    structure.link(link, self._places[link.number])
                    for link in placed.page.links
                    if link.number in self._places
                ]
        for mark in side.crop_marks:
            pen.begin("Artifact")
            draw_shape(pen, mark)
            pen.end()
        tagged = structure.end_page() if structure is not None else False
        self._document.add(pen, side.boxes, side.label, tagged=tagged, links=links)

    def _picture(self, pen: Pen, mark: PictureMark) -> None:
        frame = mark.frame
        pen.move((frame.width, 0, 0, frame.height, frame.x, frame.y))
        pen.picture(self._pictures.place(*self._jpeg_of(mark)))

    def finish(self, outline: Sequence[OutlineEntry], *, archive: bool) -> None:
        """Write what stands at the end of a file."""
        if self._structure is not None:
            self._structure.finish()
        tagged = self._structure is not None
        describe(self._document, self._info, tagged=tagged, archive=archive)
        marks = [entry for entry in outline if tagged]
        self._document.finish([(entry, entry.index) for entry in marks])


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
    document = Document(out, DocumentInfo("", "en-GB", date(2000, 1, 1)), passing=True)
    picture = _proxy_drawer(document, pictures, detail)
    for side in one_by_one(pages):
        pen = document.pen()
        for placed in side.pages:
            draw_page(pen, placed.page, picture)
        document.add(pen, side.boxes, side.label, tagged=False, links=[])
    document.finish([])
    return out.getvalue()


def _proxy_drawer(
    document: Document, shelf: ScreenShelf, detail: Literal["screen", "thumbnail"]
) -> DrawPicture:
    fetch = shelf.screen_copy if detail == "screen" else shelf.thumbnail
    embedded = EmbeddedPictures(document.file)

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

    def draw(pen: Pen, mark: PictureMark) -> None:
        source = mark.source
        pen.move(_matrix(mark))
        name = f"p:{source.digest}:{source.brightness:.4f}:{source.lift:.4f}"
        pen.picture(embedded.place(name, lambda: read(source)))
        pen.fill_with("#{:02X}{:02X}{:02X}".format(*COVER_COLOUR))
        for left, top, right, bottom in source.covers:
            path = polygon(
                (left, 1 - top), (right, 1 - top), (right, 1 - bottom), (left, 1 - bottom)
            )
            pen.draw(path, fill=True, stroke=False)

    return draw


def _matrix(mark: PictureMark) -> Matrix:
    """Lays the whole upright picture, as the unit square, so that the frame shows its part."""
    corner, right, up = (on_page(mark, *at) for at in ((0, 1), (1, 1), (0, 0)))
    return (
        right[0] - corner[0],
        right[1] - corner[1],
        up[0] - corner[0],
        up[1] - corner[1],
        *corner,
    )
