"""Frames: how large a picture is shown, what stands where one is missing, and its caption.

A picture is never stretched and never shown larger than its pixels bear (150 to the inch); then its
frame shrinks onto a tinted mat. Lengths are points.
"""

from dataclasses import dataclass

from lifestory.edition.values import Picture, PictureSource, View
from lifestory.layout import faces
from lifestory.layout.decoration.album import mounts
from lifestory.layout.drawing import leaf_sprig, mixed, rounded
from lifestory.layout.flow import Belongs, Strip, WordsStrip, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import PictureMark, Rect, Shape
from lifestory.layout.sheet import Sheet

LEAST_DPI = 150
NO_PHOTO = "We have no photo of this yet"
CAPTION_GAP = 2.2 * MM
_HARDLY_SMALLER = 0.8
"""From this part of its planned size on a picture is simply smaller, without a mat."""
_HEADROOM = 0.33
"""How far down an upright picture is looked at: a third, by the rule of thirds."""
_MAT = 1.5
"""A mat is so much larger than the small picture on it."""
_ROUND = (0.6, 1.6)
"""Photos of a form between these lose no more than their edges in a circle."""
_CROP = 0.87
"""A frame may hide this much of a picture's length by itself: what is left at least."""


@dataclass(frozen=True)
class Frame:
    """A frame's size, and whether the picture shows whole or is cut to it."""

    width: float
    height: float


def aspect_of(source: PictureSource | None) -> float:
    """Width by height as the picture is seen; a missing one is 4 : 3."""
    if source is None or min(source.shape) <= 0:
        return 4 / 3
    width, height = source.shape
    return width / height


def is_round(look: Look, picture: Picture) -> bool:
    """Whether a picture is shown in a circle: where the theme does so, the picture is a photo and
    its form loses little by it."""
    if look.theme.frames.shape != "circle" or picture.by_child:
        return False
    return _ROUND[0] <= aspect_of(picture.source) <= _ROUND[1]


def shown_aspect(look: Look, picture: Picture) -> float:
    """Width by height of the frame that a picture wants."""
    return 1.0 if is_round(look, picture) else aspect_of(picture.source)


def frame_for(
    look: Look, picture: Picture, width: float, height: float, *, whole: bool = False
) -> Frame:
    """The largest frame of the picture's own shape in a room; it is cut by an eighth at most to
    fill the room's width, and a little smaller where the pixels ask for it. A round photo has a
    square one, unless the `whole` of the picture is to be seen."""
    frame = _frame_of_shape(picture, width, height)
    if is_round(look, picture) and not whole:
        side = min(width, height)
        frame = Frame(side, side)
    if picture.source is None:
        return frame
    planned = Rect(0, 0, frame.width, frame.height)
    part = held(planned, picture.source, picture.view).width / frame.width
    if _HARDLY_SMALLER <= part < 1:
        return Frame(frame.width * part, frame.height * part)
    mat = min(part * _MAT, 1.0)
    return Frame(frame.width * mat, frame.height * mat)


def _frame_of_shape(picture: Picture, width: float, height: float) -> Frame:
    aspect = aspect_of(picture.source)
    if picture.by_child:
        wide = min(width, height * aspect)
        return Frame(wide, wide / aspect)
    if width / height > aspect:
        if width / height <= aspect / _CROP:
            return Frame(width, height)
        wide = height * max(aspect, 0.5)
        return Frame(min(wide, width), height)
    tall = width / aspect
    return Frame(width, max(min(tall, height), min(height, width * 0.3)))


def view_of(picture: Picture) -> View:
    """What a frame shows of its picture; of an upright one that nobody has moved, a little above
    its middle, where faces are."""
    if picture.view == View() and aspect_of(picture.source) < 1:
        return View(pan_y=_HEADROOM)
    return picture.view


def held(frame: Rect, source: PictureSource, view: View) -> Rect:
    """The part of a frame that the picture's pixels can fill at 150 to the inch, in its middle."""
    across, down = source.shape
    zoom = max(view.zoom, 0.01)
    scale = max(frame.width / max(across, 1), frame.height / max(down, 1)) * zoom
    most = 72 / LEAST_DPI
    if scale <= most:
        return frame
    factor = most / scale
    width, height = frame.width * factor, frame.height * factor
    return Rect(
        frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height
    )


def draw_picture(sheet: Sheet, picture: Picture, rect: Rect, rounder: float = 1.0) -> None:
    """A picture, or the leaf that stands for it, in a frame.

    Args:
        rounder: how much rounder than the theme's the frame's corners are.
    """
    look = sheet.look
    radius = look.theme.frames.corner * MM * rounder
    if is_round(look, picture) and abs(rect.width - rect.height) < 1:
        radius = rect.width / 2
    if picture.source is None:
        draw_missing(sheet, rect, radius, NO_PHOTO)
    else:
        _draw_held(sheet, picture, picture.source, rect, radius)
    sheet.box(picture.id, picture.slot, rect)


def _draw_held(
    sheet: Sheet, picture: Picture, source: PictureSource, rect: Rect, radius: float
) -> None:
    theme = sheet.look.theme
    view = view_of(picture)
    inner = held(rect, source, view)
    is_small = inner.width < rect.width * _HARDLY_SMALLER
    if not is_small:
        inner = Rect(rect.x, rect.y, inner.width, inner.height)
    if picture.by_child:
        _draw_unframed(sheet, picture, source, inner)
        return
    if is_small:
        sheet.shape(Shape(rounded(rect, radius), fill=theme.cards[0]))
        radius = radius * inner.width / rect.width
    bordered = _bordered(sheet, inner, radius)
    radius = max(radius - (inner.width - bordered.width) / 2, 0.0)
    sheet.picture(
        PictureMark(
            bordered,
            source,
            view,
            corner=min(radius, bordered.width / 2, bordered.height / 2),
            description=picture.description,
            block=picture.id,
        )
    )
    if theme.frames.mounts:
        sheet.shape(*mounts(inner, min(5.5 * MM, inner.width * 0.16), theme.main))


def _draw_unframed(sheet: Sheet, picture: Picture, source: PictureSource, rect: Rect) -> None:
    """A child's own drawing: it lies on the paper."""
    sheet.picture(
        PictureMark(
            rect,
            source,
            view_of(picture),
            shadow=True,
            description=picture.description,
            block=picture.id,
        )
    )


def _bordered(sheet: Sheet, rect: Rect, radius: float) -> Rect:
    """Draw a photo's border, if the theme has one, and return what is left for the photo."""
    frames = sheet.look.theme.frames
    if not frames.border:
        return rect
    wide = min(frames.border * MM, rect.width * 0.05, rect.height * 0.05)
    sheet.shape(
        Shape(
            rounded(rect, radius),
            fill=frames.border_colour,
            stroke=frames.edge,
            stroke_width=0.7 if frames.edge else 0.0,
        )
    )
    return rect.inset(wide)


def draw_missing(sheet: Sheet, rect: Rect, radius: float, text: str = "") -> None:
    """A quiet frame with a drawn leaf, and a line of words where there is room for it."""
    look = sheet.look
    theme = look.theme
    sheet.shape(Shape(rounded(rect, radius), fill=theme.cards[0]))
    size = min(rect.width, rect.height) * (0.4 if text else 0.62)
    size = min(size, 34 * MM)
    style = look.label_style
    name = faces.name_of(style.family)
    wide = faces.width_of(text, name, style.size) if text else 0.0
    has_text = bool(text) and wide < rect.width - 6 * MM and rect.height > 24 * MM
    middle = rect.x + rect.width / 2
    y = rect.y + rect.height / 2 + (style.size if has_text else 0.0)
    dark = mixed(theme.main, theme.cards[0], 0.35)
    sheet.shape(*leaf_sprig(middle, y, size, dark, theme.grounds[-1]))
    if has_text:
        baseline = y - size / 2 - style.size * 1.5
        sheet.label(text, middle, baseline, style.size, theme.soft, align=0.5, family=style.family)


def draw_round(
    sheet: Sheet,
    source: PictureSource | None,
    x: float,
    y: float,
    radius: float,
    description: str,
    belongs: Belongs,
    ring: str = "",
) -> None:
    """A round portrait with its middle at a point, or a leaf."""
    theme = sheet.look.theme
    rect = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
    if source is None:
        draw_missing(sheet, rect, radius)
    else:
        inner = held(rect, source, View())
        if inner.width < rect.width - 0.5:
            sheet.shape(Shape(rounded(rect, radius), fill=theme.cards[0]))
        sheet.picture(
            PictureMark(
                inner,
                source,
                View(0.5, 0.25),
                corner=inner.width / 2,
                description=description,
                block=belongs.block,
            )
        )
    if ring:
        sheet.shape(Shape(rounded(rect, radius), stroke=ring, stroke_width=max(radius * 0.055, 1)))
    sheet.box(belongs.block, belongs.slot, rect, belongs.part)


def caption_strips(look: Look, picture: Picture) -> list[Strip]:
    """A picture's caption as words, or nothing."""
    return words(
        picture.caption,
        look.caption_style,
        Belongs(picture.id, picture.slot, "caption"),
        before=CAPTION_GAP,
    )


def caption_height(strips: list[Strip], width: float) -> float:
    """What a caption takes under its picture, with the gap above it."""
    return stack_height(strips, width) + CAPTION_GAP if strips else 0.0


def cut_caption(
    strips: list[Strip], width: float, most_lines: int
) -> tuple[list[Strip], list[Strip]]:
    """What of a caption stands under its picture, and the rest, which goes on in the words."""
    if not strips or not isinstance(strips[0], WordsStrip):
        return strips, []
    strip = strips[0]
    lines = strip.lines(width)
    if len(lines) <= most_lines:
        return strips, []
    strip.loose = True
    room = sum(line.style.leading + line.space_before for line in lines[:most_lines])
    parts = strip.cut(width, room)
    if parts is None:
        return [], strips
    return [parts[0]], [parts[1]]
