"""A PDF file as it grows: objects go to the disk as they are made, and only their places are kept.

Small objects are packed together and compressed (object streams, ISO 32000-1, 7.5.7), so that a
thousand tagged pages need little room. What the objects say is the business of `document`.
"""

import hashlib
import zlib
from typing import BinaryIO

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 4
"""Twice as fast as 6 for two bytes in a hundred more."""
_PACKED = 200
"""So many small objects share a packet at most."""


def text(words: str) -> bytes:
    """Words as a PDF text string."""
    if words.isascii() and words.isprintable():
        return b"(" + _escaped(words.encode("ascii")) + b")"
    return b"<FEFF" + words.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"


def _escaped(raw: bytes) -> bytes:
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def reference(number: int) -> bytes:
    """How an object is named from elsewhere."""
    return b"%d 0 R" % number


def array(numbers: list[int]) -> bytes:
    """References as an array."""
    return b"[" + b" ".join(b"%d 0 R" % number for number in numbers) + b"]"


class PdfFile:
    """Numbers objects and writes them; equal calls give equal bytes.

    A `passing` file is read at once and thrown away: packing it small would only cost time.
    """

    def __init__(self, out: BinaryIO, *, passing: bool = False) -> None:
        self._out, self._passing = out, passing
        self._offset = 0
        self._places: list[tuple[int, int, int]] = [(0, 0, 65535)]
        self._packet: list[tuple[int, bytes]] = []
        self._seal = hashlib.blake2b(digest_size=16)
        self._write(HEADER)

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._places.append((0, 0, 0))
        return len(self._places) - 1

    def put(self, body: bytes, number: int | None = None) -> int:
        """Add a small object; returns its number."""
        number = self.reserve() if number is None else number
        self._seal.update(body)
        self._packet.append((number, body))
        if len(self._packet) >= _PACKED:
            self._flush()
        return number

    def stream(
        self,
        data: bytes,
        entries: bytes = b"",
        number: int | None = None,
        *,
        deflate: bool = True,
        seal: bytes | None = None,
    ) -> int:
        """Add a stream, written at once; returns its number.

        Args:
            data: what it holds.
            entries: what its dictionary says beside length and filter.
            deflate: whether it is to be compressed.
            seal: stands for the data in the file's identity, where reading them all would take
                long (a picture's key).
        """
        number = self.reserve() if number is None else number
        self._seal.update(entries)
        self._seal.update(data if seal is None else seal)
        if deflate and not self._passing:
            data = zlib.compress(data, _LEVEL)
            entries += b"/Filter/FlateDecode"
        self._places[number] = (1, self._offset, 0)
        head = b"%d 0 obj\n<<%s/Length %d>>\nstream\n" % (number, entries, len(data))
        self._write(head, data, b"\r\nendstream\nendobj\n")
        return number

    def close(self, root: int, info: int) -> None:
        """Write what is still waiting, the table of places and the end."""
        self._flush()
        number = self.reserve()
        self._places[number] = (1, self._offset, 0)
        rows = b"".join(
            b"%c%s%s" % (kind, at.to_bytes(5, "big"), then.to_bytes(2, "big"))
            for kind, at, then in self._places
        )
        identity = self._seal.hexdigest().upper().encode("ascii")
        entries = b"/Type/XRef/Size %d/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            len(self._places),
            root,
            info,
            identity,
            identity,
        )
        start = self._offset
        packed = zlib.compress(rows, _LEVEL)
        self._write(
            b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n"
            % (number, entries, len(packed)),
            packed,
            b"\r\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start,
        )

    def _flush(self) -> None:
        if not self._packet:
            return
        packet, self._packet = self._packet, []
        number = self.reserve()
        heads, bodies, at = [], [], 0
        for place, (name, body) in enumerate(packet):
            self._places[name] = (2, number, place)
            heads.append(b"%d %d" % (name, at))
            bodies.append(body)
            at += len(body) + 1
        first = b" ".join(heads) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(packet), len(first))
        self.stream(first + b"\n".join(bodies), entries, number, seal=b"")

    def _write(self, *pieces: bytes) -> None:
        for piece in pieces:
            self._out.write(piece)
            self._offset += len(piece)
