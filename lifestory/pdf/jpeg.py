"""The parts of a JPEG file, read without decoding it: its size, and what it carries besides."""

from collections.abc import Iterator

_SIZES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_SCAN, _END = 0xDA, b"\xff\xd9"


def segments(jpeg: bytes) -> Iterator[tuple[int, bytes]]:
    """The marker and content of each part before the pixels, the scan's own included.

    Raises:
        ValueError: this is not a JPEG.
    """
    if jpeg[:2] != b"\xff\xd8":
        raise ValueError("not a JPEG")
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        yield marker, jpeg[at + 4 : at + 2 + length]
        if marker == _SCAN:
            return
        at += 2 + length
    raise ValueError("not a whole JPEG")


def size_of(jpeg: bytes) -> tuple[int, int]:
    """Width and height in pixels.

    Raises:
        ValueError: this is not a JPEG.
    """
    for marker, said in segments(jpeg):
        if marker in _SIZES:
            return int.from_bytes(said[3:5], "big"), int.from_bytes(said[1:3], "big")
    raise ValueError("a JPEG without a size")


def carries_more_than_pixels(jpeg: bytes) -> bool:
    """Whether there is anything in it that a picture does not need: where it was taken and by what
    (EXIF, XMP, IPTC), a comment, a second picture, bytes after its end."""
    plain_header = (0xE0, b"JFIF\0")
    for marker, said in segments(jpeg):
        is_plain = (marker, said[:5]) == plain_header and len(said) == 14
        if (marker == 0xFE or 0xE0 <= marker <= 0xEF) and not is_plain:
            return True
    return not jpeg.endswith(_END) or jpeg.count(_END) != 1
