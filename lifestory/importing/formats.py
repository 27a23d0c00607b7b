"""What a file is, told by its first bytes and never by its name.

Only the formats named in `PictureFormat` are let through to a decoder. For everything else there
is a plain word, so that a person hears that "it is a PDF" and not that "it is damaged". Also reads,
from the bytes alone, the two things that must be known before a decoder is made.
"""

import re
from enum import StrEnum


class PictureFormat(StrEnum):
    """The formats that photographs arrive in."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WebP"
    HEIF = "HEIC"
    TIFF = "TIFF"
    GIF = "GIF"
    BMP = "BMP"


_BEGINNINGS = (
    (b"\xff\xd8\xff", PictureFormat.JPEG),
    (b"\x89PNG\r\n\x1a\n", PictureFormat.PNG),
    (b"GIF87a", PictureFormat.GIF),
    (b"GIF89a", PictureFormat.GIF),
    (b"II*\x00", PictureFormat.TIFF),
    (b"MM\x00*", PictureFormat.TIFF),
    (b"II+\x00", PictureFormat.TIFF),
    (b"MM\x00+", PictureFormat.TIFF),
)
_HEIF_BRANDS = frozenset(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
)
_ELSE = (
    (b"%PDF-", "a PDF"),
    (b"%!PS", "a PostScript file"),
    (b"\xc5\xd0\xd3\xc6", "a PostScript file"),
    (b"PK\x03\x04", "a packed or office file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office file"),
    (b"\x1a\x45\xdf\xa3", "a film"),
    (b"8BPS", "a Photoshop file"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"fLaC", "a sound recording"),
    (b"{\\rtf", "a text"),
)
_RAW = (b"CR\x02\x00", b"HEAPCCDR")


def format_of(data: bytes) -> PictureFormat | None:
    """The format of a picture, or None for anything that is not let in."""
    for beginning, found in _BEGINNINGS:
        if data.startswith(beginning):
            return None if data[8:12] in _RAW else found
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        return PictureFormat.BMP
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return PictureFormat.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return PictureFormat.HEIF
    return None


def what_else(data: bytes) -> str:
    """What a file that is not a picture of ours seems to be, as "a PDF, not a picture"."""
    if data[8:12] in _RAW:
        return "a raw camera file. Save it as JPEG and bring that in"
    if data[4:11] == b"ftypavi":
        return "an AVIF picture, which cannot be read. Save it as JPEG and bring that in"
    word = _other_word(data)
    return f"{word}, not a picture" if word else "not a kind of picture that is known"


def _other_word(data: bytes) -> str:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, word in _ELSE:
        if start.startswith(beginning):
            return word
    if data[:4] == b"RIFF":
        return "a film" if data[8:11] == b"AVI" else "a sound recording"
    if data[4:8] == b"ftyp":
        return "a film or a sound recording"
    if start.startswith(b"<"):
        return "a drawing in SVG" if b"<svg" in data[:4096].lower() else "a web page"
    return "a text" if _is_text(data[:4096]) else ""


def _is_text(sample: bytes) -> bool:
    if b"\0" in sample:
        return False
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as cut:
        return cut.start >= len(sample) - 3 and len(sample) > 3
    return True


def webp_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels that a WebP file claims; (0, 0) when its header says nothing.

    Its decoder makes room for the whole picture at once, so this must be known first.
    """
    kind = data[12:16]
    if len(data) < 30:
        return 0, 0
    if kind == b"VP8X":
        return (
            int.from_bytes(data[24:27], "little") + 1,
            int.from_bytes(data[27:30], "little") + 1,
        )
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return (
        int.from_bytes(data[26:28], "little") & 0x3FFF,
        int.from_bytes(data[28:30], "little") & 0x3FFF,
    )


_NEXT_MARKER = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")


def jpeg_scans(data: bytes, enough: int) -> int:
    """How many scans the first picture of a JPEG file has, counting no further than `enough`.

    A progressive photograph has about ten. Each scan goes over the whole picture, so a small file
    of thousands would keep a decoder busy for hours.
    """
    at, scans = 2, 0
    while scans < enough:
        found = _NEXT_MARKER.search(data, at)
        if found is None or found[1] == b"\xd9":
            break
        scans += found[1] == b"\xda"
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2], "big")
    return scans
