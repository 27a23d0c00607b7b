"""One laid page onto a canvas, mark by mark, deciding nothing."""

from collections.abc import Callable
from functools import lru_cache

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.pathobject import PDFPathObject

from lifestory.layout import face_files, shaping
from lifestory.layout.marks import Glyphs, LaidPage, PictureMark, Rect, Shape, TextLine
from lifestory.pdf.objects import PageCanvas

DrawPicture = Callable[[PageCanvas, PictureMark, str], None]
"""Puts the picture of a mark into its frame, on a page of the given paper colour."""

_SHADOW_STEPS = ((3.0, 0.05), (1.8, 0.06), (0.8, 0.08))
"""How far a soft shadow reaches, in points, and how dark each layer is."""

_CIRCLE = 0.5522847498
"""How far the handles of a quarter circle reach, as a part of its radius."""


@lru_cache(maxsize=256)
def colour_of(text: str) -> Color:
    """The colour of "#RRGGBB"."""
    return HexColor(text)


def draw_page(canvas: PageCanvas, page: LaidPage, picture: DrawPicture) -> None:
    """Draw everything that lies on a page, in order, and finish the page."""
    canvas.setPageSize((page.width, page.height))
    canvas.setFillColor(colour_of(page.paper))
    canvas.rect(0, 0, page.width, page.height, stroke=0, fill=1)
    for mark in page.marks:
        if isinstance(mark, TextLine):
            draw_line(canvas, mark)
        elif isinstance(mark, Shape):
            draw_shape(canvas, mark)
        else:
            draw_picture(canvas, mark, page.paper, picture)
    canvas.showPage()


def draw_line(canvas: PageCanvas, line: TextLine) -> None:
    """One line of words, its parts one after the other on the baseline."""
    text = canvas.beginText(line.x, line.y)
    for part in line.parts:
        _set(text, part)
    # Readers put letters that are drawn from the right into order by themselves, and would turn
    # words that are said in order round once more.
    says = line.said and not any(part.right_to_left for part in line.parts)
    if says:
        canvas.say_instead(line.said)
    canvas.drawText(text)
    if says:
        canvas.end_saying()


def _set(text: object, part: Glyphs) -> None:
    face_files.registered(part.face)
    text.setFont(part.face, part.size)  # type: ignore[attr-defined]
    text.setFillColor(colour_of(part.colour))  # type: ignore[attr-defined]
    words = part.text
    if part.shaped:
        words = shaping.drawn(part.text, part.face, part.right_to_left)
    text.textOut(words)  # type: ignore[attr-defined]


def draw_shape(canvas: PageCanvas, shape: Shape) -> None:
    """A filled or stroked path."""
    canvas.saveState()
    if shape.fill:
        canvas.setFillColor(colour_of(shape.fill))
    if shape.stroke:
        canvas.setStrokeColor(colour_of(shape.stroke))
        canvas.setLineWidth(shape.stroke_width)
        canvas.setLineCap(1 if shape.round_ends else 0)
        canvas.setLineJoin(1)
        if shape.dash:
            canvas.setDash(*[list(shape.dash)])
    if shape.opacity < 1:
        canvas.setFillAlpha(shape.opacity)
        canvas.setStrokeAlpha(shape.opacity)
    path = canvas.beginPath()
    for step, numbers in shape.path:
        _STEPS[step](path, numbers)
    canvas.drawPath(path, stroke=1 if shape.stroke else 0, fill=1 if shape.fill else 0)
    canvas.restoreState()


_STEPS: dict[str, Callable[[PDFPathObject, tuple[float, ...]], None]] = {
    "m": lambda path, numbers: path.moveTo(*numbers),
    "l": lambda path, numbers: path.lineTo(*numbers),
    "c": lambda path, numbers: path.curveTo(*numbers),
    "z": lambda path, _: path.close(),
}


def draw_picture(canvas: PageCanvas, mark: PictureMark, paper: str, picture: DrawPicture) -> None:
    """A picture clipped to its frame, with its shadow beneath and its border above."""
    if mark.shadow:
        for reach, alpha in _SHADOW_STEPS:
            canvas.saveState()
            canvas.setFillColor(colour_of("#000000"))
            canvas.setFillAlpha(alpha)
            frame = mark.frame
            spread = Rect(
                frame.x - reach / 2, frame.y - reach, frame.width + reach, frame.height + reach
            )
            canvas.drawPath(_outline(canvas, spread, mark.corner + reach), stroke=0, fill=1)
            canvas.restoreState()
    canvas.saveState()
    canvas.clipPath(_outline(canvas, mark.frame, mark.corner), stroke=0, fill=0)
    picture(canvas, mark, paper)
    canvas.restoreState()
    if mark.border:
        canvas.saveState()
        canvas.setStrokeColor(colour_of(mark.border_colour))
        canvas.setLineWidth(mark.border)
        canvas.drawPath(_outline(canvas, mark.frame, mark.corner), stroke=1, fill=0)
        canvas.restoreState()


def _outline(canvas: PageCanvas, frame: Rect, corner: float) -> PDFPathObject:
    path = canvas.beginPath()
    radius = min(corner, frame.width / 2, frame.height / 2)
    if radius <= 0:
        path.rect(frame.x, frame.y, frame.width, frame.height)
        return path
    left, bottom, right, top = frame.x, frame.y, frame.right, frame.top
    reach = radius * (1 - _CIRCLE)
    path.moveTo(left + radius, bottom)
    path.lineTo(right - radius, bottom)
    path.curveTo(right - reach, bottom, right, bottom + reach, right, bottom + radius)
    path.lineTo(right, top - radius)
    path.curveTo(right, top - reach, right - reach, top, right - radius, top)
    path.lineTo(left + radius, top)
    path.curveTo(left + reach, top, left, top - reach, left, top - radius)
    path.lineTo(left, bottom + radius)
    path.curveTo(left, bottom + reach, left + reach, bottom, left + radius, bottom)
    path.close()
    return path
