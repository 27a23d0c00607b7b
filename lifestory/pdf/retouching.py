"""The pixels of a `Retouch`: tones, covers, straightening, crop and turn, in that order.

What is covered is painted over, what is cropped away is left out: neither is in what comes back.
Which part a frame shows is `lifestory.pdf.pictures`' business.
"""

import io
from collections.abc import Iterable
from itertools import chain
from math import ceil, cos, floor, radians, sin

from PIL import Image, ImageDraw

from lifestory.model.retouch import Area, Region, Retouch

COVER_COLOUR = (128, 128, 128)

_SAMPLE = 256
"""Longest edge in pixels of what tones are measured on."""
_CLIPPED = 0.004
"""How much of a channel may be lost at either end when a faded print is brought back."""
_LEAST_SPAN = 48
"""A channel with fewer levels than this is no faded photo but a plain sheet, and is left alone."""
_BRIGHTER = 0.75
"""How far full brightness bends the curve: the exponent is 1 less or 1 / (1 less) this part."""
_TURNS = {
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


def retouched(upright: Image.Image, retouch: Retouch) -> Image.Image:
    """What is seen of an upright RGB picture, at any scale."""
    picture = toned(upright, retouch)
    picture = _covered(picture, retouch.covers)
    if retouch.cuts:
        picture = _region_of(picture, retouch.region(picture.width, picture.height))
    turn = retouch.turn % 4
    return picture.transpose(_TURNS[turn]) if turn else picture


def retouched_jpeg(jpeg: bytes, retouch: Retouch, *, quality: int = 85) -> bytes:
    """The same for an upright JPEG; one that is shown as it came is given back as it is."""
    if retouch == Retouch():
        return jpeg
    return encoded(retouched(opened(jpeg), retouch), quality)


def opened(jpeg: bytes) -> Image.Image:
    """The pixels of one of our own copies."""
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
        return picture.convert("RGB")


def encoded(picture: Image.Image, quality: int) -> bytes:
    """A picture as JPEG with nothing in it but its pixels."""
    out = io.BytesIO()
    picture.info.clear()  # Pillow would write a comment of the copy into it
    picture.save(out, "JPEG", quality=quality, optimize=False, subsampling="4:2:0")
    return out.getvalue()


def toned(picture: Image.Image, retouch: Retouch) -> Image.Image:
    """A picture with its tones changed.

    Lifting stretches each colour over its whole range, which takes the veil and the cast from a
    faded print; brightness bends the curve, so that neither black nor white is lost.
    """
    if not retouch.changes_tones:
        return picture
    ends = _ends(picture) if retouch.lift else [(0, 255)] * 3
    less = 1 - _BRIGHTER * abs(retouch.brightness)
    power = less if retouch.brightness > 0 else 1 / less
    curves = (_curve(low, high, retouch.lift, power) for low, high in ends)
    return picture.point(list(chain.from_iterable(curves)))


def _ends(picture: Image.Image) -> list[tuple[int, int]]:
    """Where each channel begins and ends but for a few pixels; the whole range if it is flat."""
    sample = picture.copy()
    sample.thumbnail((_SAMPLE, _SAMPLE), Image.Resampling.BOX)
    counts = sample.histogram()
    found = []
    for channel in range(3):
        levels = counts[256 * channel : 256 * (channel + 1)]
        allowed = sum(levels) * _CLIPPED
        low, high = _first_over(levels, allowed), 255 - _first_over(levels[::-1], allowed)
        found.append((low, high) if high - low >= _LEAST_SPAN else (0, 255))
    return found


def _first_over(levels: list[int], allowed: float) -> int:
    seen = 0
    for level, count in enumerate(levels):
        seen += count
        if seen > allowed:
            return level
    return 0


def _curve(low: int, high: int, lift: float, power: float) -> list[int]:
    low_by, high_by = low * lift, 255 - (255 - high) * lift
    curve = []
    for level in range(256):
        part = min(max((level - low_by) / (high_by - low_by), 0.0), 1.0)
        curve.append(round(255 * part**power))
    return curve


def _covered(picture: Image.Image, covers: Iterable[Area]) -> Image.Image:
    areas = list(covers)
    if not areas:
        return picture
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    for left, top, right, bottom in areas:
        draw.rectangle(
            (
                floor(left * picture.width),
                floor(top * picture.height),
                ceil(right * picture.width),
                ceil(bottom * picture.height),
            ),
            fill=COVER_COLOUR,
        )
    return picture


def _region_of(picture: Image.Image, region: Region) -> Image.Image:
    left, top = region.x - region.width / 2, region.y - region.height / 2
    if not region.straighten:
        # Inwards to whole pixels, so that nothing of what was cropped away is left at an edge.
        first_x, first_y = ceil(left - 1e-6), ceil(top - 1e-6)
        return picture.crop(
            (
                first_x,
                first_y,
                max(first_x + 1, floor(left + region.width + 1e-6)),
                max(first_y + 1, floor(top + region.height + 1e-6)),
            )
        )
    size = (max(1, floor(region.width)), max(1, floor(region.height)))
    angle = radians(region.straighten)
    across, down = cos(angle), sin(angle)
    # Where each pixel of the result comes from: turned back by the angle about the middle.
    matrix = (
        across,
        down,
        region.x - across * size[0] / 2 - down * size[1] / 2,
        -down,
        across,
        region.y + down * size[0] / 2 - across * size[1] / 2,
    )
    return picture.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC)
