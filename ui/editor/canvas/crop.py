"""Moving and enlarging a picture inside its frame: a drag in points becomes another `View`."""

from lifestory.edition.values import View
from lifestory.layout.marks import PictureMark
from lifestory.pdf.pictures import visible_part

MOST_ZOOM = 6.0


def panned(mark: PictureMark, view: View, right: float, up: float) -> View:
    """The view after the picture was dragged by so many points to the right and upwards."""
    width, height = mark.source.shape
    part = visible_part((width, height), mark.frame, view)
    scale = mark.frame.width / part.width
    return View(
        _share(part.left - right / scale, width - part.width, view.pan_x),
        _share(part.top + up / scale, height - part.height, view.pan_y),
        view.zoom,
    )


def enlarged(mark: PictureMark, view: View, factor: float) -> View:
    """The view with the picture larger by a factor; what is in the frame's middle stays there."""
    width, height = mark.source.shape
    part = visible_part((width, height), mark.frame, view)
    middle_x, middle_y = part.left + part.width / 2, part.top + part.height / 2
    zoom = min(max(view.zoom * factor, 1.0), MOST_ZOOM)
    then = visible_part((width, height), mark.frame, View(view.pan_x, view.pan_y, zoom))
    return View(
        _share(middle_x - then.width / 2, width - then.width, view.pan_x),
        _share(middle_y - then.height / 2, height - then.height, view.pan_y),
        zoom,
    )


def _share(start: float, room: float, otherwise: float) -> float:
    """Where something begins as a part of the room it has, from 0 to 1."""
    return min(max(start / room, 0.0), 1.0) if room > 0.01 else otherwise
