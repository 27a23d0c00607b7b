"""Pictures cut to exactly what their frame shows, before they are embedded.

What a frame crops, a round corner hides or a cover hides is gone from the pixels. A cut is made
once and remembered under a key that says all that went into it, so that a second export encodes
nothing. What the picture's own numbers do to it is `lifestory.pdf.retouching`'s business.
"""

import io
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from math import cos, radians, sin
from os import cpu_count
from typing import Protocol

from PIL import Image, ImageDraw

from lifestory.edition.values import PictureSource, View
from lifestory.errors import Cancelled
from lifestory.layout.marks import PictureMark, Rect
from lifestory.pdf.purpose import Purpose
from lifestory.pdf.retouching import encoded, retouched

_POINTS_PER_INCH = 72
_NEAR = 1.1
"""So much finer than the purpose asks for is still good: scaling would cost time and sharpness."""
_AT_WORK = 4
"""Cuts in memory at once for each core, at most."""


class ScreenShelf(Protocol):
    """Where the smaller copies lie that the screen shows, and where what was made of them may be
    left; may be asked on any thread."""

    def screen_copy(self, digest: str) -> bytes: ...

    def thumbnail(self, digest: str) -> bytes: ...

    def recall(self, key: str) -> bytes | None: ...

    def remember(self, key: str, value: bytes) -> None: ...


class PictureShelf(Protocol):
    """Where page copies lie and finished cuts may be left; may be asked on any thread."""

    def page_copy(self, digest: str) -> bytes: ...

    def remembers(self, key: str) -> bool: ...

    def recall(self, key: str) -> bytes | None: ...

    def remember(self, key: str, value: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a picture in pixels, counted from the upper left as it is seen after turning."""

    left: float
    top: float
    width: float
    height: float


def visible_part(shape: tuple[int, int], frame: Rect, view: View) -> Part:
    """What of a picture of `shape` (width, height in pixels) a frame shows.

    The picture fills the frame at zoom 1 without being stretched; `pan` shares out what is left
    over.
    """
    width, height = shape
    scale = max(frame.width / width, frame.height / height) * max(view.zoom, 1.0)
    seen_width, seen_height = frame.width / scale, frame.height / scale
    return Part(
        (width - seen_width) * view.pan_x,
        (height - seen_height) * view.pan_y,
        seen_width,
        seen_height,
    )


def on_page(mark: PictureMark, across: float, down: float) -> tuple[float, float]:
    """Where a point of the upright, unturned picture comes to lie on the page, in points, before
    the frame is tilted; `across` and `down` are parts of the picture from its upper left."""
    source, frame = mark.source, mark.frame
    region = source.retouch.region(source.width, source.height)
    angle = radians(region.straighten)
    x, y = across * source.width - region.x, down * source.height - region.y
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


@dataclass(frozen=True, slots=True)
class Cut:
    """One picture as one frame shows it: pixels `box` of the turned picture, scaled to `size`.

    `corner` is the radius of the frame's corners as a part of the frame's width; what lies outside
    them is painted in the paper's colour.
    """

    source: PictureSource
    box: tuple[int, int, int, int]
    size: tuple[int, int]
    quality: int
    corner: float
    paper: str

    @property
    def key(self) -> str:
        """Names this cut among all others; says nothing about where the picture came from."""
        source = self.source
        box = ",".join(map(str, self.box))
        return (
            f"cut3:{source.digest}:{key_of(source)}:{box}:{self.size[0]}x{self.size[1]}"
            f":{self.quality}:{self.corner:.4f}:{self.paper if self.corner else ''}"
        )


def key_of(source: PictureSource) -> str:
    """Names how a picture is shown, to four places."""
    areas = (*source.covers, ()) if source.crop is None else (*source.covers, source.crop)
    marked = ";".join(",".join(f"{side:.4f}" for side in area) for area in areas)
    tones = f"{source.straighten:.4f},{source.brightness:.4f},{source.lift:.4f}"
    return f"{source.turn}:{marked}:{tones}"


def cut_for(mark: PictureMark, purpose: Purpose, paper: str) -> Cut:
    """The cut that a mark needs for a purpose; `paper` is the page's colour, "#RRGGBB"."""
    width, height = mark.source.shape
    part = visible_part((width, height), mark.frame, mark.view)
    left, top = max(0, round(part.left)), max(0, round(part.top))
    right = min(width, max(left + 1, round(part.left + part.width)))
    bottom = min(height, max(top + 1, round(part.top + part.height)))
    across = mark.frame.width / _POINTS_PER_INCH * purpose.dpi
    scale = min(1.0, across / (right - left))
    size = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
    corner = mark.corner / mark.frame.width if mark.corner else 0.0
    return Cut(mark.source, (left, top, right, bottom), size, purpose.quality, corner, paper)


def make(cut: Cut, page_copy: bytes) -> bytes:
    """A JPEG of exactly what the cut shows, with no metadata.

    Args:
        cut: what to show.
        page_copy: the picture's page copy, an upright JPEG in sRGB.
    """
    picture = Image.open(io.BytesIO(page_copy), formats=["JPEG"])
    picture.draft("RGB", _enough(cut, picture.size))
    plain = picture if picture.mode == "RGB" else picture.convert("RGB")
    seen = retouched(plain, cut.source.retouch)
    whole = cut.source.shape
    across, down = seen.width / whole[0], seen.height / whole[1]
    left, top, right, bottom = cut.box
    box = (left * across, top * down, right * across, bottom * down)
    shown = _at_hand(seen, box, cut.size) or seen.resize(
        cut.size, Image.Resampling.HAMMING, box=box, reducing_gap=3.0
    )
    if cut.corner:
        _round_off(shown, cut.corner * shown.width, cut.paper)
    return encoded(shown, cut.quality)


def _at_hand(
    picture: Image.Image, box: tuple[float, float, float, float], size: tuple[int, int]
) -> Image.Image | None:
    """The pixels of a box as they are, where scaling them would change next to nothing."""
    left, top, right, bottom = (round(side) for side in box)
    if not size[0] <= right - left <= size[0] * _NEAR or bottom - top < size[1]:
        return None
    is_whole = (left, top, right, bottom) == (0, 0, *picture.size)
    return picture if is_whole else picture.crop((left, top, right, bottom))


def _enough(cut: Cut, upright: tuple[int, int]) -> tuple[int, int]:
    """The least size that holds what will be shown: a JPEG is read faster at a half of its own
    size, a quarter or an eighth."""
    left, top, right, bottom = cut.box
    scale = min(1.0, max(cut.size[0] / (right - left), cut.size[1] / (bottom - top)))
    return (int(upright[0] * scale), int(upright[1] * scale))


def _round_off(picture: Image.Image, radius: float, paper: str) -> None:
    """Paint what lies outside round corners, two pixels beyond the edge that clips it."""
    reach = min(round(radius) + 1, (min(picture.size) + 1) // 2)
    outside = Image.new("L", (reach, reach), 255)
    ImageDraw.Draw(outside).ellipse((-2, -2, 2 * radius + 1, 2 * radius + 1), fill=0)
    right, bottom = picture.width - reach, picture.height - reach
    flip, mirror = Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.FLIP_LEFT_RIGHT
    picture.paste(paper, (0, 0), outside)
    picture.paste(paper, (right, 0), outside.transpose(mirror))
    picture.paste(paper, (0, bottom), outside.transpose(flip))
    picture.paste(paper, (right, bottom), outside.transpose(flip).transpose(mirror))


def prepare(
    cuts: Iterable[Cut],
    shelf: PictureShelf,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Make every cut that is not remembered yet, on as many threads as there are cores.

    Raises:
        Cancelled: `cancelled` said so; cuts that were finished stay remembered.
    """
    wanted = list({cut.key: cut for cut in cuts}.values())
    workers = cpu_count() or 2
    done = 0

    def one(cut: Cut) -> None:
        if not shelf.remembers(cut.key):
            shelf.remember(cut.key, make(cut, shelf.page_copy(cut.source.digest)))

    with ThreadPoolExecutor(workers) as pool:
        waiting: set[Future[None]] = set()
        queue = iter(wanted)
        try:
            while True:
                while len(waiting) < workers * _AT_WORK and (cut := next(queue, None)):
                    waiting.add(pool.submit(one, cut))
                if not waiting:
                    return
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in finished:
                    future.result()
                done += len(finished)
                if progress is not None:
                    progress(done, len(wanted))
                if cancelled is not None and cancelled():
                    raise Cancelled("The PDF was not finished. Nothing was changed.")
        finally:
            for future in waiting:
                future.cancel()
