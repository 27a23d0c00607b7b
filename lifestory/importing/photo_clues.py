"""What a picture's own metadata says about when it was taken, and nothing else.

Everything besides the date is read and dropped here: place (GPS), names, descriptions, the camera's
owner and serial number. Only whether exposure details are there, and whether the device is a
scanner, goes on as a yes or no. Deciding on a date is left to `photo_dates`.

Sources: Exif 3.0 (CIPA DC-008) for tag numbers; IPTC IIM 4.2 for 2:55; XMP's photoshop namespace.
"""

import re
from dataclasses import dataclass

from PIL import Image

_EXIF_IFD = 0x8769
_ORIGINAL, _DIGITISED, _CHANGED = 0x9003, 0x9004, 0x0132
_FRACTION = 0x9291
_EXPOSURE = (0x829A, 0x829D, 0x8827, 0x9201, 0x9202, 0x920A)
_MAKER, _MODEL, _SOFTWARE = 0x010F, 0x0110, 0x0131
_FILE_SOURCE = 0xA300
_SCANNER_SOURCES = (b"\x01", b"\x02", 1, 2)
_TIFF_XMP, _TIFF_IPTC, _TIFF_PHOTOSHOP = 700, 33723, 34377
_PHOTOSHOP_IPTC = 0x0404
_XMP_DATE = re.compile(rb"photoshop:DateCreated\s*(?:=\s*[\"']\s*|>\s*)([0-9][0-9T:.+\-Z]{3,34})")
_IPTC_DATE = re.compile(rb"\x1c\x02\x37\x00\x08(\d{8})")
_SCANNER_WORDS = re.compile(
    r"scan|perfection|expression \d|v[357]\d0 photo|plustek|opticfilm|coolscan|opticslim|reflecta",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clues:
    """The dates as the picture carries them, unread, and two signs of where it comes from.

    `original`, `digitised` and `changed` are in Exif's `YYYY:MM:DD HH:MM:SS`, `captioned` is an ISO
    or IPTC date. The zone that may go with them is not needed: the day on the camera's own clock is
    the day it was where the picture was taken.
    """

    original: str = ""
    fraction: str = ""
    digitised: str = ""
    changed: str = ""
    captioned: str = ""
    has_exposure: bool = False
    from_scanner: bool = False


def clues_in(picture: Image.Image) -> Clues:
    """Read what an opened, loaded picture says about its date. Broken metadata says nothing."""
    try:
        exif = picture.getexif()
        inner = exif.get_ifd(_EXIF_IFD)
    except Exception:  # noqa: BLE001 - a picture with broken metadata is still a picture
        return Clues(captioned=_captioned(picture))
    device = " ".join(_text(exif.get(tag)) for tag in (_MAKER, _MODEL, _SOFTWARE))
    return Clues(
        original=_text(inner.get(_ORIGINAL)),
        fraction=_text(inner.get(_FRACTION)),
        digitised=_text(inner.get(_DIGITISED)),
        changed=_text(exif.get(_CHANGED)),
        captioned=_captioned(picture),
        has_exposure=any(tag in inner for tag in _EXPOSURE),
        from_scanner=inner.get(_FILE_SOURCE) in _SCANNER_SOURCES
        or _SCANNER_WORDS.search(device) is not None,
    )


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return value.replace("\0", " ").strip()[:40] if isinstance(value, str) else ""


def _captioned(picture: Image.Image) -> str:
    """The day that captioning software wrote: XMP's photoshop:DateCreated, else IPTC 2:55."""
    for kept in (_kept(picture, "xmp", _TIFF_XMP), _kept(picture, "XML:com.adobe.xmp", None)):
        found = _XMP_DATE.search(kept)
        if found:
            return found[1].decode("ascii")
    resources = picture.info.get("photoshop")
    kept = resources.get(_PHOTOSHOP_IPTC, b"") if isinstance(resources, dict) else b""
    for place in (kept, _kept(picture, "", _TIFF_IPTC), _kept(picture, "", _TIFF_PHOTOSHOP)):
        found = _IPTC_DATE.search(place) if isinstance(place, bytes) else None
        if found:
            return found[1].decode("ascii")
    return ""


def _kept(picture: Image.Image, name: str, tiff_tag: int | None) -> bytes:
    """A block of metadata as bytes, from where the format keeps it; empty if there is none."""
    block = picture.info.get(name)
    tags = getattr(picture, "tag_v2", None)
    if not block and tags is not None and tiff_tag is not None:
        block = tags.get(tiff_tag)
    if isinstance(block, str):
        return block.encode("utf-8", "replace")
    return block if isinstance(block, bytes) else b""
