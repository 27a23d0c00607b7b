"""A picture file becomes the copies that pages use: upright, sRGB, rebuilt from its pixels.

Nothing of the file but its pixels reaches a copy: no place, no date, no comment, no profile, no
film that a telephone hid behind the picture. Limits are checked from the header, before room for
pixels is made. The first picture of an animation, of a burst or of several pages is taken and the
others are never looked at, so that their number does not matter. Dates are left to `photo_dates`,
keeping to `photos`, the processes that some formats are decoded in to `darkroom`.

Limits and their reasons: 60 MB a file and 60 million pixels (every telephone's ordinary setting and
an A4 scan at 600 dpi lie beneath; 60 million pixels take 240 MB while they are open), 30,000 pixels
along an edge, 100 scans in a JPEG (progressive ones have about ten).
"""

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TypeVar

from pi_heif.as_plugin import HeifImageFile
from PIL import Image, ImageCms
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile, get_sampling
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from lifestory.errors import UnreadablePhoto
from lifestory.importing.darkroom import Darkroom, Fallen, PixelRoom
from lifestory.importing.formats import (
    PictureFormat,
    format_of,
    jpeg_scans,
    webp_size,
    what_else,
)
from lifestory.importing.names import shown_name
from lifestory.importing.photo_clues import Clues, clues_in

T = TypeVar("T")

MOST_BYTES = 60_000_000
MOST_PIXELS = 60_000_000
LONGEST_EDGE = 30_000
MOST_SCANS = 100

PAGE_EDGE = 4096
"""Longest edge of the page copy, pixels: 340 mm at 300 dpi, and what a 12-megapixel telephone
takes (4032), which is then not scaled at all."""
SCREEN_EDGE = 1600
THUMBNAIL_EDGE = 400

_OPENERS: dict[PictureFormat, Callable[[io.BytesIO], Image.Image]] = {
    PictureFormat.JPEG: JpegImageFile,  # also MPO, whose first picture is an ordinary JPEG
    PictureFormat.PNG: PngImageFile,
    PictureFormat.WEBP: WebPImageFile,
    PictureFormat.HEIF: HeifImageFile,
    PictureFormat.TIFF: TiffImageFile,
    PictureFormat.GIF: GifImageFile,
    PictureFormat.BMP: BmpImageFile,
}
_APART = frozenset((PictureFormat.HEIF, PictureFormat.TIFF))
_PIXELS_APART = 20_000_000
"""The room that a picture decoded apart is taken to need: its size is known only there."""
_ORIENTATION = 0x0112
_REDUCED_COPY = 254  # TIFF's NewSubfileType: the first picture is only a preview of raw data
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by Exif's orientation."""
_PROFILE_MODES = {"RGB": "RGB", "CMYK": "CMYK", "GRAY": "L"}

# A picture that grows while it is opened is refused; mutterings about odd metadata are not ours.
warnings.simplefilter("error", Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


class Unusable(UnreadablePhoto):
    """A file that is left out. `name` is the file's, `reason` completes "It was left out: it …"."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{shown_name(name)}” was left out: it {reason}.")
        self.name = name
        self.reason = reason


class _Refused(Exception):
    """Why a picture cannot be used, as the end of a sentence that begins with "it"."""


def check_size(size: int, name: str) -> None:
    """Refuse a file by its length in bytes, before it is read.

    Raises:
        Unusable: it is empty, or larger than MOST_BYTES.
    """
    if size == 0:
        raise Unusable(name, "is empty")
    if size > MOST_BYTES:
        raise Unusable(
            name,
            f"is larger than {MOST_BYTES // 1_000_000} MB. Save a smaller copy of it and bring"
            " that in",
        )


@dataclass(frozen=True)
class Rebuilt:
    """The copies of one picture as JPEG, and what the picture said about its date.

    `width` and `height` are pixels of the page copy.
    """

    page: bytes
    screen: bytes
    thumbnail: bytes
    width: int
    height: int
    clues: Clues


def rebuild(data: bytes, name: str, darkroom: Darkroom) -> Rebuilt:
    """Make the page, screen and thumbnail copies of a picture file.

    Args:
        data: the whole file.
        name: the file's name, for the sentence if it cannot be used; it decides nothing.
        darkroom: shared by threads that do this at the same time.

    Raises:
        Unusable: the file is not a picture, is too large, or is damaged.
    """
    return _where_it_is_safe(_rebuilt, data, name, darkroom)


def quick_look(data: bytes, name: str, darkroom: Darkroom) -> tuple[bytes, Clues]:
    """The thumbnail and the clues to the date alone; for a JPEG many times faster than `rebuild`.

    Raises:
        Unusable: as `rebuild`.
    """
    return _where_it_is_safe(_looked_at, data, name, darkroom)


def _where_it_is_safe(
    work: Callable[[bytes, PixelRoom | None], T], data: bytes, name: str, darkroom: Darkroom
) -> T:
    """Do some work on a picture, in a process apart if its format asks for that."""
    check_size(len(data), name)
    try:
        if format_of(data) not in _APART:
            return work(data, darkroom.room)
        with darkroom.room.holding(_PIXELS_APART):
            return darkroom.apart.call(work, data, None)
    except Fallen:
        raise Unusable(name, "is damaged") from None
    except _Refused as refused:
        raise Unusable(name, str(refused)) from refused.__cause__


def _rebuilt(data: bytes, room: PixelRoom | None) -> Rebuilt:
    with _in_plain_words(), _opened(data, PAGE_EDGE, room) as (picture, clues):
        page = _page_picture(picture, PAGE_EDGE)
        screen = _within(page, SCREEN_EDGE)
        return Rebuilt(
            page=_encoded(page, quality=90, sampling=_sampling(picture)),
            screen=_encoded(screen, quality=85),
            thumbnail=_encoded(_within(screen, THUMBNAIL_EDGE), quality=80),
            width=page.width,
            height=page.height,
            clues=clues,
        )


def _looked_at(data: bytes, room: PixelRoom | None) -> tuple[bytes, Clues]:
    with _in_plain_words(), _opened(data, THUMBNAIL_EDGE, room) as (picture, clues):
        return _encoded(_page_picture(picture, THUMBNAIL_EDGE), quality=80), clues


@contextmanager
def _in_plain_words() -> Iterator[None]:
    """Turn whatever a decoder raises into a reason.

    Damaged files were seen to raise OSError, SyntaxError, EOFError, ValueError, IndexError,
    OverflowError, TypeError, KeyError, RuntimeError, struct.error, zlib.error and MemoryError.
    """
    try:
        yield
    except _Refused:
        raise
    except (MemoryError, Image.DecompressionBombWarning, Image.DecompressionBombError) as trouble:
        raise _Refused("needs more memory than a photograph should") from trouble
    except Exception as trouble:
        cut = isinstance(trouble, EOFError) or "truncated" in str(trouble).lower()
        reason = "is cut short, so part of the picture is missing" if cut else "is damaged"
        raise _Refused(reason) from trouble


@contextmanager
def _opened(data: bytes, edge: int, room: PixelRoom | None) -> Iterator[tuple[Image.Image, Clues]]:
    """Open, check against the limits and load a picture, a JPEG no larger than `edge` asks for.

    A TIFF's metadata is within reach only before it is loaded, a PNG's only afterwards.
    """
    found = format_of(data)
    _check_beginning(data, found)
    assert found is not None
    with _OPENERS[found](io.BytesIO(data)) as picture:
        _check_pixels(picture.size)
        if isinstance(picture, TiffImageFile) and picture.tag_v2.get(_REDUCED_COPY) == 1:
            raise _Refused("is a raw camera file. Save it as JPEG and bring that in")
        if isinstance(picture, JpegImageFile):
            scale = edge / max(picture.size)
            picture.draft(None, (round(picture.width * scale), round(picture.height * scale)))
        with nullcontext() if room is None else room.holding(picture.width * picture.height):
            clues = clues_in(picture) if found is PictureFormat.TIFF else None
            picture.load()
            yield picture, clues or clues_in(picture)


def _check_beginning(data: bytes, found: PictureFormat | None) -> None:
    if found is None:
        raise _Refused(f"is {what_else(data)}")
    if found is PictureFormat.WEBP:
        _check_pixels(webp_size(data))
    if found is PictureFormat.JPEG and jpeg_scans(data, MOST_SCANS + 1) > MOST_SCANS:
        raise _Refused("is built in a way that photographs are not, and was not opened")


def _check_pixels(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS or max(size) > LONGEST_EDGE:
        raise _Refused(
            f"is {size[0]} × {size[1]} pixels large, and up to {MOST_PIXELS // 1_000_000} million"
            " can be taken. Save a smaller copy of it and bring that in"
        )


def _page_picture(picture: Image.Image, edge: int) -> Image.Image:
    """The picture upright, in sRGB, without alpha, within `edge`."""
    profile = picture.info.get("icc_profile")
    upright = _orientation(picture)
    plain = _within(_flat(_eight_bits(picture)), edge, gap=2.0)
    plain = _in_srgb(plain, profile)
    if upright is not None:
        plain = plain.transpose(upright)
    clean = Image.new("RGB", plain.size)
    clean.paste(plain)
    return clean


def _orientation(picture: Image.Image) -> Image.Transpose | None:
    """How to turn the picture upright. HEIC and TIFF come turned by their decoders already."""
    try:
        said = picture.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - a picture with broken metadata is still a picture
        return None
    return _TURNS.get(said) if isinstance(said, int) else None


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Sixteen-bit and floating greys scaled to eight bits; plain conversion clips to white."""
    if picture.mode.startswith("I;16"):
        top = 65535.0
    elif picture.mode in ("I", "F"):
        highest = float(picture.getextrema()[1])  # type: ignore[arg-type]
        top = next((end for end in (1.0, 255.0, 65535.0) if highest <= end), highest)
    else:
        return picture
    grey = picture.convert("F")
    return grey.point(lambda value: value * (255.0 / top) + 0.0).convert("L")


def _flat(picture: Image.Image) -> Image.Image:
    """RGB, CMYK or grey pixels; what can be seen through stands on white, as on paper."""
    if picture.has_transparency_data:
        mode = "LA" if picture.mode in ("LA", "La") else "RGBA"
        layered = picture if picture.mode == mode else picture.convert(mode)
        flat = Image.new(mode[:-1], picture.size, "white")
        flat.paste(layered, mask=layered.getchannel("A"))
        return flat
    if picture.mode in ("RGB", "CMYK", "L"):
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _within(picture: Image.Image, edge: int, gap: float = 1.0) -> Image.Image:
    """The picture with its longest edge at most `edge` pixels, never larger than it was.

    A `gap` above 1 leaves more to the finer and slower filter; only what is printed needs that.
    """
    longest = max(picture.size)
    if longest <= edge:
        return picture
    size = (
        max(1, round(picture.width * edge / longest)),
        max(1, round(picture.height * edge / longest)),
    )
    return picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=gap)


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture's colours in sRGB, by its embedded profile if that fits and can be read."""
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            fits = _PROFILE_MODES.get(own.profile.xcolor_space.strip()) == picture.mode
            if fits and "sRGB" not in (own.profile.profile_description or ""):
                srgb = ImageCms.createProfile("sRGB")
                turned = ImageCms.profileToProfile(picture, own, srgb, outputMode="RGB")
                return turned if turned is not None else picture
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # a profile that cannot be read leaves the colours as the numbers say
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _sampling(picture: Image.Image) -> int:
    """4:2:0 for what came with halved colour (nearly every photograph), else 4:4:4.

    Drawings and scans have coloured edges that halving would smear; photographs have lost that
    already, and doubling the colour again only makes the file larger.
    """
    if isinstance(picture, JpegImageFile):
        return 0 if get_sampling(picture) == 0 else 2
    return 2 if isinstance(picture, HeifImageFile) else 0


def _encoded(picture: Image.Image, quality: int, sampling: int = 2) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling=sampling)
    return out.getvalue()
