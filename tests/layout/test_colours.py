"""Every word of every kind of page can be told from what lies beneath it, in every theme."""

import pytest

from lifestory.layout import sheet
from lifestory.layout.decoration import decorate
from lifestory.layout.drawing import contrast
from lifestory.layout.marks import Shape, Tag, TextLine
from lifestory.model.kinds import PaperSize
from lifestory.model.stages import ReadingStage
from lifestory.template.layouts import all_layouts
from lifestory.template.themes import all_themes

LAYOUTS = sorted(set(all_layouts()) - {"contents"})


def outline(shape):
    """The corners of a shape, its curves in steps."""
    points, now = [], (0.0, 0.0)
    for step, numbers in shape.path:
        if step == "c":
            (x0, y0), (x1, y1, x2, y2, x3, y3) = now, numbers
            for at in range(1, 9):
                t, u = at / 8, 1 - at / 8
                points.append(
                    (
                        u**3 * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t**3 * x3,
                        u**3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t**3 * y3,
                    )
                )
        elif numbers:
            points.append(numbers)
        now = numbers[-2:] if numbers else now
    return points


def lies_in(point, corners):
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def ground_of(page, line):
    """The colour of what was drawn last under the middle of a line's first letters."""
    size = max(part.size for part in line.parts)
    point = (line.x + size * 0.4, line.y + size * 0.25)
    ground = page.paper
    for mark in page.marks:
        if mark is line:
            return ground
        if isinstance(mark, Shape) and mark.fill:
            corners = outline(mark)
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            near = min(xs) <= point[0] <= max(xs) and min(ys) <= point[1] <= max(ys)
            if near and lies_in(point, corners):
                ground = mark.fill
    raise AssertionError("the line is not on the page")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("theme", sorted(all_themes()))
def test_words_stand_out_from_what_lies_beneath_them(theme, layout, make, lay):
    """WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 for letters of 18 points, or of 14 if they are bold."""
    look = lay.look(theme, PaperSize.A4, ReadingStage.GROWING_READER)
    for page in lay.page(layout, *make.blocks_for(layout), title="A page", look=look):
        for line in page.marks:
            if not isinstance(line, TextLine):
                continue
            size = max(part.size for part in line.parts)
            bold = all("Bold" in part.face for part in line.parts)
            least = 3.0 if size >= 18 or (bold and size >= 14) else 4.5
            ground = ground_of(page, line)
            for part in line.parts:
                assert contrast(part.colour, ground) >= least, (part.text, part.colour, ground)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("theme", sorted(all_themes()))
def test_no_decoration_lies_behind_words(theme, layout, make, lay, monkeypatch):
    """What a theme draws on a page is clear of every line but the page's number."""
    drawn = []

    def noted(scene, how_much):
        shapes = decorate(scene, how_much)
        drawn.append([outline(shape) for shape in shapes if shape.fill])
        return shapes

    monkeypatch.setattr(sheet, "decorate", noted)
    papers = list(PaperSize)
    for paper in (PaperSize.A4, papers[len(theme + layout) % 3]):
        drawn.clear()
        look = lay.look(theme, paper, ReadingStage.EARLY_READER)
        pages = lay.page(layout, *make.blocks_for(layout), title="A page", look=look)
        for page, forms in zip(pages, reversed(drawn), strict=True):
            for line in page.marks:
                if isinstance(line, TextLine) and line.tag is not Tag.PAGE_NUMBER:
                    assert not any(lies_in(point, form) for form in forms for point in in_(line))


def in_(line):
    """Points in the first letters of a line, and in the last of its first part."""
    size = max(part.size for part in line.parts)
    return [(line.x + size * 0.3, line.y + up * size) for up in (-0.2, 0.25, 0.7)]
