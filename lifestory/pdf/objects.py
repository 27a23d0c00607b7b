"""The few seams where we go beneath ReportLab's canvas: JPEGs passed through, objects streamed.

ReportLab re-encodes pictures and joins the whole file in memory before it writes. Here a JPEG's
bytes are read only at the moment that they are written, and every object goes to the file as it is
formatted, so that a thousand pages need no more memory than ten.
"""

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # ASCII85 would cost seconds a photo and a quarter more bytes

_PDF_VERSION = (1, 4)


class JpegObject(pdfdoc.PDFObject):
    """A JPEG passed through as it is; `width` and `height` are its pixels."""

    def __init__(self, read: Callable[[], bytes], width: int, height: int) -> None:
        self._read, self._width, self._height = read, width, height

    def format(self, document: Any) -> bytes:
        """The finished object; the only moment at which the bytes are in memory."""
        jpeg = self._read()
        return b"".join(
            (
                b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 "
                % (self._width, self._height),
                b"/ColorSpace /DeviceRGB /Filter /DCTDecode /Length %d >>\nstream\n" % len(jpeg),
                jpeg,
                b"\nendstream",
            )
        )


class _Streamed(pdfdoc.PDFFile):
    """The growing file: pieces are written at once and only counted."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self.offset = out, 0
        self.add(b"%%PDF-%d.%d\n%%\x93\x8c\x8b\x9e\n" % _PDF_VERSION)

    def add(self, piece: str | bytes) -> int:
        """Write a piece; returns where it begins, in bytes from the start of the file."""
        start, encoded = self.offset, pdfdoc.pdfdocEnc(piece)
        self._out.write(encoded)
        self.offset += len(encoded)
        return int(start)


class _Info(pdfdoc.PDFInfo):
    """Title, maker and day. ReportLab's own would add an anonymous author and a moment."""

    def __init__(self, title: str, made: date) -> None:
        super().__init__()
        self.title, self._made = title, made

    def format(self, document: Any) -> bytes:
        """The finished dictionary."""
        entries = {
            "Title": pdfdoc.PDFString(self.title),
            "Creator": pdfdoc.PDFString("Lifestory"),
            "Producer": pdfdoc.PDFString("Lifestory"),
            "CreationDate": pdfdoc.PDFString(f"D:{self._made:%Y%m%d}"),
        }
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


class _StreamingDocument(pdfdoc.PDFDocument):
    """A document that writes to a file as it formats, instead of into memory."""

    out: BinaryIO

    def format(self) -> bytes:
        """Write every object, the table of their places and the trailer; keeps nothing."""
        self.Reference(self.Catalog)
        self.Reference(self.info)
        self.__accum__ = stream = _Streamed(self.out)
        written: list[str] = []
        while (name := self.numberToId.get(len(written) + 1)) is not None:
            piece = pdfdoc.PDFIndirectObject(name, self.idToObject[name]).format(self)
            self.idToOffset[name] = stream.add(piece)
            written.append(name)
        del self.__accum__
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, written)
        start = stream.add(table.format(self))
        trailer = pdfdoc.PDFTrailer(
            startxref=start,
            Size=len(written) + 1,
            Root=self.Reference(self.Catalog),
            Info=self.Reference(self.info),
            ID=self._identity(),
        )
        stream.add(trailer.format(self))
        return b""

    def _identity(self) -> Any:
        digest = pdfdoc.PDFText(self.signature.digest(), enc="raw")
        return pdfdoc.PDFArray([digest, digest])


class PageCanvas(Canvas):
    """ReportLab's canvas over a streaming document, without a typeface that is not embedded.

    Equal drawing gives equal bytes.
    """

    def __init__(self, out: BinaryIO, *, title: str, language: str, made: date) -> None:
        super().__init__(out, pageCompression=1, invariant=1, pdfVersion=_PDF_VERSION)
        document = _StreamingDocument(
            compression=1, invariant=1, pdfVersion=_PDF_VERSION, lang=language
        )
        document.out = out
        document.info = _Info(title, made)
        document.Catalog.setPageLayout("TwoPageRight")
        self._doc = document

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    def say_instead(self, words: str) -> None:
        """What is drawn until `end_saying` reads as these words."""
        told = words.encode("utf-16-be").hex().upper()
        self._code.append(f"/Span <</ActualText <FEFF{told}>>> BDC")

    def end_saying(self) -> None:
        """The end of what reads as other words than are drawn."""
        self._code.append("EMC")

    def place(self, key: str, jpeg: Callable[[], JpegObject]) -> None:
        """Draw a picture over the unit square; the same key is embedded once."""
        short = hashlib.sha256(key.encode()).hexdigest()[:24]
        name = self._doc.getXObjectName(short)
        if name not in self._doc.idToObject:
            self._doc.addForm(short, jpeg())
        self._code.append(f"/{name} Do")
        self._currentPageHasImages = 1
        self._formsinuse.append(short)
