"""From vectors to a photograph: draws a picture on a PDF page, renders it and adds paper grain.

Sizes are pixels. Everything is deterministic: the same scene always gives the same bytes.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from zlib import crc32

from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas

from lifestory.pdf.raster import rasterise

from .pen import Pen

Draw = Callable[[Pen], None]

_EXIF_IFD = 0x8769
_DATE_TIME_ORIGINAL = 0x9003


def render(name: str, draw: Draw, size: tuple[int, int], scale: float = 1.0) -> Image.Image:
    """The picture as an RGB image of ``size`` times ``scale``."""
    wanted = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    pixels = rasterise(_page(name, draw, size), 0, wanted[0])
    shape = (pixels.width, pixels.height)
    plain = Image.frombuffer("RGB", shape, pixels.data, "raw", "BGRX", pixels.stride, 1)
    if plain.size != wanted:
        plain = plain.resize(wanted)
    return ImageChops.overlay(plain, _grain(wanted))


def encode(image: Image.Image, taken: datetime | None, quality: int = 88) -> bytes:
    """JPEG bytes; the date is the only thing written beside the picture."""
    out = io.BytesIO()
    if taken is None:
        image.save(out, "JPEG", quality=quality)
    else:
        exif = Image.Exif()
        exif.get_ifd(_EXIF_IFD)[_DATE_TIME_ORIGINAL] = taken.strftime("%Y:%m:%d %H:%M:%S")
        image.save(out, "JPEG", quality=quality, exif=exif)
    return out.getvalue()


def _page(name: str, draw: Draw, size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, pageCompression=0, invariant=1)
    draw(Pen(canvas, size[0], size[1], crc32(name.encode())))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@lru_cache(maxsize=4)
def _grain(size: tuple[int, int]) -> Image.Image:
    """Mid grey with fine and coarse speckle and slightly darker corners, for the overlay."""
    fine = _noise(512, 1, 22).point([round(128 + (v - 128) * 0.075) for v in range(256)])
    coarse = _noise(512, 4, 23).point([round(128 + (v - 128) * 0.05) for v in range(256)])
    tile = ImageChops.add(fine, coarse, scale=1, offset=-128)
    sheet = Image.new("L", size)
    for x in range(0, size[0], 512):
        for y in range(0, size[1], 512):
            sheet.paste(tile, (x, y))
    vignette = Image.radial_gradient("L").point(
        [round(132 - max(0, v - 90) * 0.16) for v in range(256)]
    )
    sheet = ImageChops.add(sheet, vignette.resize(size), scale=1, offset=-128)
    return Image.merge("RGB", (sheet, sheet, sheet))


def _noise(side: int, cell: int, seed: int) -> Image.Image:
    small = side // cell
    data = random.Random(seed).randbytes(small * small)
    return Image.frombytes("L", (small, small), data).resize((side, side), Image.Resampling.BICUBIC)
