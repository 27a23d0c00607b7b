"""Which pictures the pages that are seen need: whole ones, or the part of a large one."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from ui.editor.canvas.geometry import PlacedSheet
from ui.editor.canvas.pipeline import Want

_WHOLE = 2600
"""Device pixels: a wider page is drawn as the one part of it that is seen."""

_ROUGH = 900
"""Device pixels: how wide a page is drawn that fills in around that part."""


def wants_of(sheets: Iterable[PlacedSheet], seen: QRectF, ratio: float) -> tuple[Want, ...]:
    """What is to be drawn.

    Args:
        sheets: the pages, those in the window first if it matters.
        seen: the window onto the desk.
        ratio: device pixels for each pixel of the desk.
    """
    wants: list[Want] = []
    for sheet in sheets:
        width = round(sheet.place.width() * ratio)
        if width <= _WHOLE:
            wants.append(Want(sheet.index, width))
            continue
        clip = sheet.part_seen(seen)
        if clip is not None:
            wants.append(Want(sheet.index, width, _on_pixels(clip, width, sheet)))
            wants.append(Want(sheet.index, _ROUGH))
    return tuple(wants)


def _on_pixels(
    clip: tuple[float, float, float, float], width: int, sheet: PlacedSheet
) -> tuple[float, float, float, float]:
    """A clip that begins and ends on whole pixels of a page drawn at that width."""
    height = max(1, round(width * sheet.place.height() / sheet.place.width()))
    left, top, right, bottom = clip
    return (
        int(left * width) / width,
        int(top * height) / height,
        min(1.0, (int(right * width) + 1) / width),
        min(1.0, (int(bottom * height) + 1) / height),
    )
