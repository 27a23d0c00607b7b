"""Which pictures the pages that are seen need: whole ones, or the part of a large one."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.editor.canvas.drawing import Clip
from ui.editor.canvas.geometry import PlacedSheet


@dataclass(frozen=True)
class Want:
    """A page to be shown: its index, its width in device pixels, and the part of it that is seen
    when the whole is large."""

    index: int
    width: int
    clip: Clip | None = None


_WHOLE = 2600
"""Device pixels: of a wider page only the part that is seen is drawn as it is."""

_ROUGH = 900
"""Device pixels: how wide such a page is drawn to fill in around that part."""

_FIRST = 1.5
"""So many times larger than what is seen of it, a page has that part drawn first."""


def wants_of(sheets: Iterable[PlacedSheet], seen: QRectF, ratio: float) -> tuple[Want, ...]:
    """What is to be drawn; of a large page first the part that is seen, then what is around it.

    Args:
        sheets: the pages, those in the window first if it matters.
        seen: the window onto the desk.
        ratio: device pixels for each pixel of the desk.
    """
    wants: list[Want] = []
    for sheet in sheets:
        width = round(sheet.place.width() * ratio)
        clip = sheet.part_seen(seen)
        is_large = clip is not None and _FIRST * _share(clip) < 1
        if clip is not None and (is_large or width > _WHOLE):
            wants.append(Want(sheet.index, width, _on_pixels(clip, width, sheet)))
        if width <= _WHOLE:
            wants.append(Want(sheet.index, width))
        elif clip is not None:
            wants.append(Want(sheet.index, _ROUGH))
    return tuple(wants)


def first_of(wants: Iterable[Want]) -> tuple[Want, ...]:
    """The wants without those that only fill in around a part of their page."""
    every = tuple(wants)
    in_part = {want.index for want in every if want.clip is not None}
    return tuple(want for want in every if want.clip is not None or want.index not in in_part)


def _share(clip: Clip) -> float:
    left, top, right, bottom = clip
    return (right - left) * (bottom - top)


def _on_pixels(clip: Clip, width: int, sheet: PlacedSheet) -> Clip:
    """A clip that begins and ends on whole pixels of a page drawn at that width."""
    height = max(1, round(width * sheet.place.height() / sheet.place.width()))
    left, top, right, bottom = clip
    return (
        int(left * width) / width,
        int(top * height) / height,
        min(1.0, (int(right * width) + 1) / width),
        min(1.0, (int(bottom * height) + 1) / height),
    )
