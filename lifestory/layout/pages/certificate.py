"""The certificate: for whom the book was made, by whom, and lines to sign on, in a drawn frame."""

from lifestory.edition.values import Certificate
from lifestory.layout.blocks import Setting
from lifestory.layout.breaking import Style
from lifestory.layout.drawing import circle, mixed, rounded
from lifestory.layout.flow import Belongs, SideBySide, Strip, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape, Tag
from lifestory.layout.pages.portrait import writing_line
from lifestory.layout.sheet import Sheet

_ONE_BY_ONE = 5
"""More names than these stand two beside each other."""


def strips_of(block: Certificate, setting: Setting) -> list[Strip]:
    """What it says, in the middle, and beneath each line who signs."""
    look = setting.look
    belongs = Belongs(block.id, block.slot)
    text, name = centred(look, look.type.text), centred(look, look.type.fact * 1.06, bold=True)
    child = centred(look, min(look.type.heading * 1.5, 46.0), bold=True, tag=Tag.TITLE)
    note = centred(look, look.type.label, soft=True)
    strips = [
        *words(block.heading, text, belongs, before=8 * MM, keeps=True),
        *words(block.child, child, belongs, before=3 * MM),
        *words(block.by, text, belongs, before=7 * MM, keeps=True),
    ]
    across = 1 if len(block.names) <= _ONE_BY_ONE else 2
    for at in range(0, len(block.names), across):
        row = [words(one, name, belongs) for one in block.names[at : at + across]]
        before = 3 * MM if at == 0 else 0.6 * MM
        strips.append(SideBySide([(1.0, one) for one in row], 4 * MM, before=before))
    strips += words(block.made, note, belongs, before=7 * MM)
    columns: list[tuple[float, list[Strip]]] = [
        (1.0, [writing_line(look, 16 * MM), *words(one, note, belongs, before=1 * MM)])
        for one in block.signs
    ]
    return [*strips, SideBySide(columns, 7 * MM, before=6 * MM)] if columns else strips


def centred(
    look: Look, size: float, *, bold: bool = False, soft: bool = False, tag: Tag = Tag.TEXT
) -> Style:
    """A style in the middle of the page."""
    colour = look.theme.main if bold else look.theme.soft if soft else look.theme.ink
    family = look.heading_family if bold else look.text_family
    return Style(
        family,
        size,
        size * 1.36,
        colour,
        tag,
        bold=bold,
        centred=True,
        balanced=tag is not Tag.TEXT,
    )


def draw_border(sheet: Sheet, rect: Rect) -> None:
    """Two lines round the page and a rosette in each corner."""
    theme = sheet.look.theme
    light = theme.decoration if not theme.plain else mixed(theme.main, theme.paper, 0.5)
    inner = rect.inset(3 * MM)
    sheet.shape(
        Shape(rounded(rect, theme.corner * MM), stroke=theme.main, stroke_width=1.8),
        Shape(rounded(inner, theme.corner * MM * 0.6), stroke=light, stroke_width=1.0),
    )
    for x in (inner.x, inner.right):
        for y in (inner.y, inner.top):
            sheet.shape(
                Shape(circle(x, y, 3.6 * MM), fill=theme.paper),
                Shape(circle(x, y, 2.6 * MM), fill=light),
                Shape(circle(x, y, 1.1 * MM), fill=theme.main),
            )
