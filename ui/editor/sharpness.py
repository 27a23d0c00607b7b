"""Whether a photo will be sharp in print, and what can be done where it has too few pixels.

The layout shows no framed photo larger than its pixels bear; what lies freely is as large as
somebody made it. No Qt in here.
"""

from lifestory.checks.pictures import BLURRED_BELOW
from lifestory.layout.marks import PictureMark, Rect
from lifestory.pdf.pictures import visible_part
from ui.editor.canvas.targets import Target
from ui.tr import tr

_HELD = 0.75
"""A picture under this part of its room is not merely smaller by its border."""


def print_lines(frame: PictureMark, planned: Rect | None = None) -> tuple[tuple[str, str], ...]:
    """How a picture will look in print, as lines with their tone; `planned` is the room that its
    frame has on the page."""
    if _dots(frame) < BLURRED_BELOW - 1:
        return (("warn", tr("Too small for this frame; it will look blurred.")),)
    if is_held(frame, planned):
        small = tr("It has few pixels, so it is shown smaller than its frame. So it stays sharp.")
        return (("warn", small),)
    return (("good", tr("Sharp in print")),)


def sharp_factor(frame: PictureMark, target: Target) -> float:
    """By which factor a picture is to be shown larger so that it is sharp and fills its frame: 1
    where nothing is to be done, or nothing can be done by that."""
    if target.is_free:
        share = _dots(frame) / BLURRED_BELOW
        return share if share < 1 - 1 / BLURRED_BELOW else 1.0
    return 1 / frame.view.zoom if is_held(frame, target.rect) and frame.view.zoom > 1 else 1.0


def _dots(frame: PictureMark) -> float:
    """Pixels for each inch of paper."""
    part = visible_part(frame.source.shape, frame.frame, frame.view)
    return part.width / (frame.frame.width / 72)


def is_held(frame: PictureMark, planned: Rect | None) -> bool:
    """Whether a picture is shown smaller than its room, because it has too few pixels for it."""
    return planned is not None and frame.frame.width < planned.width * _HELD
