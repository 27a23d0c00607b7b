"""One laid page onto a document, mark by mark, deciding nothing."""

from collections.abc import Callable
from math import cos, radians, sin

from lifestory.layout.drawing import rounded
from lifestory.layout.marks import LaidPage, Mark, PictureMark, Rect, Shape, TextLine
from lifestory.layout.shaping import language_of
from lifestory.pdf.imposition import Beyond
from lifestory.pdf.pen import SOFT_HYPHEN, Matrix, Pen
from lifestory.pdf.structure import Structure, passages

DrawPicture = Callable[[Pen, PictureMark], None]
"""Puts the picture of a mark into its frame."""

_SHADOW_STEPS = ((3.0, 0.05), (1.8, 0.06), (0.8, 0.08))
"""How far a soft shadow reaches, in points, and how dark each layer is."""


def draw_page(
    pen: Pen,
    page: LaidPage,
    picture: DrawPicture,
    structure: Structure | None = None,
    *,
    ground: Rect | None = None,
) -> None:
    """Draw everything that lies on a page, in order, over its paper.

    Args:
        pen: draws on the page of the file.
        page: what lies where.
        picture: draws the picture of a mark.
        structure: is told of each passage, so that it is marked as what it is to somebody who
            hears it.
        ground: where the paper is tinted, if that is not the page itself.
    """
    tint = ground or Rect(0, 0, page.width, page.height)
    pen.begin("Artifact")
    pen.fill_with(page.paper)
    pen.rectangle(tint.x, tint.y, tint.width, tint.height)
    pen.end()
    if structure is None:
        for mark in page.marks:
            _draw(pen, mark, picture)
        return
    for passage in passages(page):
        pen.begin(*structure.passage(passage))
        for mark in passage.marks:
            _draw(pen, mark, picture)
        pen.end()


def draw_beyond(pen: Pen, beyond: Beyond, picture: DrawPicture) -> None:
    """What goes on outside a page; to somebody who hears the page it is nothing."""
    pen.begin("Artifact")
    with pen.apart():
        pen.clip(rounded(beyond.strip, 0))
        pen.move(beyond.matrix)
        for mark in beyond.marks:
            _draw(pen, mark, picture)
    pen.end()


def _draw(pen: Pen, mark: Mark, picture: DrawPicture) -> None:
    if isinstance(mark, TextLine):
        draw_line(pen, mark)
    elif isinstance(mark, Shape):
        draw_shape(pen, mark)
    else:
        draw_picture(pen, mark, picture)


def draw_line(pen: Pen, line: TextLine) -> None:
    """One line of words, its parts one after the other on the baseline."""
    pen.opacity(1.0)
    pen.words_at(line.x, line.y)
    # Readers put letters that are drawn from the right into order by themselves, and would turn
    # words that are said in order round once more.
    says = bool(line.said) and not any(part.right_to_left for part in line.parts)
    ending = _ending(line)
    if says:
        pen.begin_saying(line.said + ending, _language(line))
    for part in line.parts:
        pen.fill_with(part.colour)
        if part.shaped:
            tongue = "" if says else language_of(part.text, "")
            with pen.spoken_in(tongue):
                pen.joined_words(part.text, part.face, part.size, right_to_left=part.right_to_left)
        else:
            is_last = part is line.parts[-1]
            pen.words(part.text, part.face, part.size, ending if is_last else "")
    if says:
        pen.end()
    pen.words_end()


def _language(line: TextLine) -> str:
    """The language of a line that is all in another script; empty where it is mixed."""
    plain = "".join(part.text for part in line.parts if not part.shaped)
    return "" if any(letter.isalpha() for letter in plain) else language_of(line.said, "")


def _ending(line: TextLine) -> str:
    """What stands between this line and the next for somebody who reads on."""
    if line.joins:
        return SOFT_HYPHEN
    return " " if line.space_after else ""


def draw_shape(pen: Pen, shape: Shape) -> None:
    """A filled or stroked path."""
    if not (shape.fill or shape.stroke):
        return
    pen.opacity(shape.opacity)
    if shape.fill:
        pen.fill_with(shape.fill)
    if shape.stroke:
        cap = 1 if shape.round_ends else 0
        pen.stroke_with(shape.stroke, shape.stroke_width, cap=cap, dash=shape.dash)
    pen.draw(shape.path, fill=bool(shape.fill), stroke=bool(shape.stroke))


def _tilted(mark: PictureMark) -> Matrix:
    """Turns everything clockwise about the middle of a mark's frame."""
    angle, frame = radians(mark.tilt), mark.frame
    x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
    c, s = cos(angle), sin(angle)
    return c, -s, s, c, x - c * x - s * y, y + s * x - c * y


def draw_picture(pen: Pen, mark: PictureMark, picture: DrawPicture) -> None:
    """A picture clipped to its frame, with its shadow beneath and its border above."""
    if mark.tilt:
        with pen.apart():
            pen.move(_tilted(mark))
            _draw_level(pen, mark, picture)
    else:
        _draw_level(pen, mark, picture)


def _draw_level(pen: Pen, mark: PictureMark, picture: DrawPicture) -> None:
    frame = mark.frame
    if mark.shadow:
        pen.fill_with("#000000")
        for reach, alpha in _SHADOW_STEPS:
            pen.opacity(alpha)
            spread = Rect(
                frame.x - reach / 2, frame.y - reach, frame.width + reach, frame.height + reach
            )
            pen.draw(rounded(spread, mark.corner + reach), fill=True, stroke=False)
    pen.opacity(1.0)
    outline = rounded(frame, mark.corner)
    with pen.apart():
        pen.clip(outline)
        picture(pen, mark)
    if mark.border:
        pen.stroke_with(mark.border_colour, mark.border)
        pen.draw(outline, fill=False, stroke=True)
