"""Moving and enlarging a picture inside its frame: a drag in points becomes another `View`."""

from dataclasses import replace
from math import cos, radians, sin

from lifestory.edition.values import View
from lifestory.layout.marks import PictureMark
from lifestory.model.retouch import Area, area_of
from lifestory.pdf.pictures import on_page, visible_part

Point = tuple[float, float]

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


def area_under(mark: PictureMark, one: Point, other: Point) -> Area | None:
    """The area of the upright picture that lies between two points of the page, in points."""
    corners = [one, (one[0], other[1]), other, (other[0], one[1])]
    found = [_upright(mark, *_tilted(mark, corner, -mark.tilt)) for corner in corners]
    across, down = [x for x, _ in found], [y for _, y in found]
    return area_of((min(across), min(down), max(across), max(down)))


def corners_of(mark: PictureMark, area: Area) -> tuple[Point, ...]:
    """Where the corners of an area of the upright picture lie on the page, one after the other."""
    left, top, right, bottom = area
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return tuple(_tilted(mark, on_page(mark, *corner), mark.tilt) for corner in corners)


def middle_area(mark: PictureMark, part: float) -> Area | None:
    """The area in the middle of what a frame shows, as large as a part of its shorter side."""
    frame, half = mark.frame, min(mark.frame.width, mark.frame.height) * part / 2
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    level = replace(mark, tilt=0.0)
    return area_under(level, (x - half, y - half), (x + half, y + half))


def shows(mark: PictureMark, area: Area) -> bool:
    """Whether the middle of an area of the upright picture lies within the frame."""
    left, top, right, bottom = area
    x, y = on_page(mark, (left + right) / 2, (top + bottom) / 2)
    frame = mark.frame
    return frame.x <= x <= frame.right and frame.y <= y <= frame.top


def _tilted(mark: PictureMark, at: Point, degrees: float) -> Point:
    """A point of the page turned clockwise about the middle of a mark's frame."""
    frame, angle = mark.frame, radians(degrees)
    middle = (frame.x + frame.width / 2, frame.y + frame.height / 2)
    x, y = at[0] - middle[0], at[1] - middle[1]
    return (
        middle[0] + x * cos(angle) + y * sin(angle),
        middle[1] + y * cos(angle) - x * sin(angle),
    )


def _upright(mark: PictureMark, x: float, y: float) -> Point:
    """A point of the page as parts of the upright, unturned picture, from its upper left."""
    source, frame = mark.source, mark.frame
    wide, tall = source.shape
    part = visible_part((wide, tall), frame, mark.view)
    scale = frame.width / part.width
    across = ((x - frame.x) / scale + part.left) / wide - 0.5
    down = ((frame.top - y) / scale + part.top) / tall - 0.5
    for _ in range(source.turn % 4):
        across, down = down, -across
    region = source.retouch.region(source.width, source.height)
    across, down = across * region.width, down * region.height
    angle = radians(region.straighten)
    across, down = (
        across * cos(angle) + down * sin(angle),
        down * cos(angle) - across * sin(angle),
    )
    return (across + region.x) / source.width, (down + region.y) / source.height


def _share(start: float, room: float, otherwise: float) -> float:
    """Where something begins as a part of the room it has, from 0 to 1."""
    return min(max(start / room, 0.0), 1.0) if room > 0.01 else otherwise
