"""The lines of a family tree: one kind for each family, and the legend that says which in words."""

from lifestory.edition.gardens import GardenKind
from lifestory.layout import faces
from lifestory.layout.drawing import line
from lifestory.layout.look import MM
from lifestory.layout.marks import Rect, Segment, Shape
from lifestory.layout.sheet import Sheet

BEND = 2.4 * MM

LEGEND: dict[GardenKind, str] = {
    "birth": "birth family",
    "step": "step-family",
    "cared": "foster family",
    "other": "other people who matter",
    "adoptive": "adoptive family",
}


def draw_bus(
    sheet: Sheet,
    kind: GardenKind,
    spine: float,
    start: float,
    level: float,
    top: float,
    xs: list[float],
) -> None:
    """The line of a row: up the spine, along above the row and down to everybody in it."""
    ends = [max(xs)] if max(xs) > spine + 0.5 else []
    ends += [min(xs)] if min(xs) < spine - 0.5 else []
    for at, end in enumerate(ends):
        foot = start if at == 0 else level - BEND
        sheet.shape(family_line(sheet, kind, _elbow((spine, foot), (end, level), top)))
    if not ends:
        sheet.shape(family_line(sheet, kind, line((spine, start), (spine, top))))
    for x in xs:
        if x not in ends and ends:
            sheet.shape(family_line(sheet, kind, line((x, level), (x, top))))


def _elbow(
    start: tuple[float, float], turn: tuple[float, float], end: float
) -> tuple[Segment, ...]:
    """Up, across and down with round corners."""
    x0, (x1, y0) = start[0], turn
    s = 1 if x1 > x0 else -1
    b = min(BEND, abs(x1 - x0) / 2, max(y0 - end, 0.1))
    k = b * 0.45
    return (
        ("m", start),
        ("l", (x0, y0 - b)),
        ("c", (x0, y0 - k, x0 + s * k, y0, x0 + s * b, y0)),
        ("l", (x1 - s * b, y0)),
        ("c", (x1 - s * k, y0, x1, y0 - k, x1, y0 - b)),
        ("l", (x1, end)),
    )


def family_line(sheet: Sheet, kind: GardenKind, path: tuple[Segment, ...]) -> Shape:
    theme = sheet.look.theme
    if kind == "birth":
        return Shape(path, stroke=theme.main, stroke_width=1.6)
    if kind == "step":
        return Shape(path, stroke=theme.main, stroke_width=1.6, dash=(9.0, 3.0))
    if kind == "cared":
        return Shape(path, stroke=theme.second, stroke_width=1.6, dash=(5.0, 3.6))
    if kind == "adoptive":
        return Shape(path, stroke=theme.decoration, stroke_width=3.2)
    return Shape(path, stroke=theme.soft, stroke_width=1.3, dash=(0.1, 3.4))


def draw_legend(sheet: Sheet, body: Rect, kinds: list[GardenKind]) -> None:
    look = sheet.look
    style = look.label_style
    name = faces.name_of(style.family)
    sample, gap = 9 * MM, 2 * MM
    widths = [sample + gap + faces.width_of(LEGEND[kind], name, style.size) for kind in kinds]
    between = 7 * MM
    factor = 1.0
    whole = sum(widths) + between * (len(kinds) - 1)
    if whole > body.width:
        factor = body.width / whole
    x = body.x + max(body.width - whole, 0.0) / 2
    baseline = body.y + 1 * MM
    for kind, wide in zip(kinds, widths, strict=True):
        y = baseline + style.size * 0.32
        sheet.shape(family_line(sheet, kind, line((x, y), (x + sample * factor, y))))
        sheet.label(
            LEGEND[kind],
            x + (sample + gap) * factor,
            baseline,
            style.size * factor,
            look.theme.soft,
            family=style.family,
        )
        x += (wide + between) * factor
