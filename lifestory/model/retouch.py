"""How a picture is shown without being changed: turned, straightened, cropped, lifted, covered.

The geometry is here, for layout, pages and screens alike; the pixels are the business of
`lifestory.pdf.retouching`. Areas are parts of the upright, unturned picture, from its upper left
corner, so that they stay where they are however the picture is turned and straightened. In order:
tones, covers, straightening with the crop, turning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

Area = tuple[float, float, float, float]
"""Left, top, right, bottom as parts of the upright, unturned picture."""

WHOLE: Area = (0.0, 0.0, 1.0, 1.0)
MOST_STRAIGHTEN = 15.0
"""Degrees; what is more crooked than this is turned first."""
AREA_STEP = 0.01
"""So far, as a part of an edge, a key moves an area or a side of it."""
LEAST_AREA = 0.02
"""How small a part of an edge may be that is still meant."""


@dataclass(frozen=True, slots=True)
class Region:
    """What is left of a picture: a rectangle in pixels of the upright picture, before turning.

    `x` and `y` are its middle. It lies tilted by `straighten` degrees anticlockwise, so that
    showing it level turns the picture clockwise.
    """

    x: float
    y: float
    width: float
    height: float
    straighten: float


@dataclass(frozen=True, slots=True)
class Retouch:
    """The numbers of one picture; all of them at rest show it as it came.

    `turn` is quarter turns clockwise, `straighten` degrees clockwise, `brightness` -1 to 1, `lift`
    0 to 1 how far a faded print is brought back.
    """

    turn: int = 0
    covers: tuple[Area, ...] = ()
    crop: Area | None = None
    straighten: float = 0.0
    brightness: float = 0.0
    lift: float = 0.0

    @property
    def changes_tones(self) -> bool:
        """Whether pixels become lighter, darker or stronger."""
        return bool(self.brightness or self.lift)

    @property
    def cuts(self) -> bool:
        """Whether less than the whole picture is seen."""
        return self.crop is not None or bool(self.straighten)

    def region(self, width: float, height: float) -> Region:
        """What is seen of an upright picture of so many pixels.

        Straightening turns it about the middle of what is left, and takes as much off around that
        middle as is needed for no corner to reach beyond the picture.
        """
        left, top, right, bottom = self.crop or WHOLE
        x, y = (left + right) / 2 * width, (top + bottom) / 2 * height
        wide, tall = (right - left) * width, (bottom - top) * height
        angle = radians(abs(self.straighten))
        if not angle:
            return Region(x, y, wide, tall, 0.0)
        reach_x = (wide * cos(angle) + tall * sin(angle)) / 2
        reach_y = (wide * sin(angle) + tall * cos(angle)) / 2
        part = min(1.0, min(x, width - x) / reach_x, min(y, height - y) / reach_y)
        return Region(x, y, wide * part, tall * part, self.straighten)

    def shape(self, width: int, height: int) -> tuple[int, int]:
        """Width and height in pixels as the picture is seen; at least one each."""
        region = self.region(width, height)
        wide, tall = max(1, round(region.width)), max(1, round(region.height))
        return (tall, wide) if self.turn % 2 else (wide, tall)


def retouch_from(
    *,
    turn: int,
    covers: Sequence[Sequence[float]],
    crop: Sequence[float],
    straighten: float,
    brightness: float,
    lift: float,
) -> Retouch:
    """The numbers as they were kept, held within their limits; an empty `crop` is the whole."""
    return Retouch(
        turn=turn % 4,
        covers=tuple(area for area in map(area_of, covers) if area is not None),
        crop=None if (left := area_of(crop)) == WHOLE else left,
        straighten=_within(straighten, -MOST_STRAIGHTEN, MOST_STRAIGHTEN),
        brightness=_within(brightness, -1.0, 1.0),
        lift=_within(lift, 0.0, 1.0),
    )


def area_of(numbers: Sequence[float]) -> Area | None:
    """Four numbers as an area inside the picture, whichever corner came first; None for nothing."""
    if len(numbers) != 4:
        return None
    first_x, first_y, second_x, second_y = (_within(float(each), 0.0, 1.0) for each in numbers)
    left, right = sorted((first_x, second_x))
    top, bottom = sorted((first_y, second_y))
    if not (right > left and bottom > top):
        return None
    return left, top, right, bottom


def turned_area(area: Area, turn: int) -> Area:
    """An area of the unturned picture as it lies after so many quarter turns clockwise."""
    left, top, right, bottom = area
    for _ in range(turn % 4):
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    return left, top, right, bottom


def moved_area(area: Area, right: float, down: float) -> Area:
    """An area moved by so much of the picture, as far as the picture goes."""
    left, top, _, bottom = area
    right = min(max(right, -left), 1 - area[2])
    down = min(max(down, -top), 1 - bottom)
    return left + right, top + down, area[2] + right, bottom + down


def sized_area(area: Area, right: float, down: float) -> Area:
    """An area with its right and lower sides moved, never smaller than what is still meant."""
    left, top, far, low = area
    sized = area_of((left, top, max(far + right, left), max(low + down, top)))
    return sized if sized is not None and _is_meant(sized) else area


def grown_area(area: Area, by: float) -> Area:
    """An area with every side moved outwards, or inwards while something is left that is meant."""
    left, top, right, bottom = area
    if right - left + 2 * by <= 0 or bottom - top + 2 * by <= 0:
        return area
    grown = area_of((left - by, top - by, right + by, bottom + by))
    return grown if grown is not None and (by > 0 or _is_meant(grown)) else area


def _is_meant(area: Area) -> bool:
    least = LEAST_AREA - 1e-9
    return area[2] - area[0] >= least and area[3] - area[1] >= least


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
