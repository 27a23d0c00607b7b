"""The list of contents: chapters and where they begin."""

from dataclasses import replace

from lifestory.edition.values import Contents, EditionPage
from lifestory.layout import faces
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import circle, line
from lifestory.layout.flow import Belongs, DrawnStrip, SideBySide, Strip, flow, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Link, Rect, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.sheet import ContentsLine, Sheet, Sheets


def is_contents(page: EditionPage) -> bool:
    """Whether a page lists the chapters."""
    return any(isinstance(block, Contents) for block in page.blocks)


def compose(sheets: Sheets) -> None:
    """Lay the list of contents."""
    page, look = sheets.page, sheets.look
    body = head(sheets, page.title)
    strips: list[Strip] = []
    for block in page.blocks:
        if isinstance(block, Contents):
            belongs = Belongs(block.id, block.slot)
            strips += [_row(look, one, belongs, body.width) for one in sheets.lines]
            if not sheets.lines:
                sheets.now.box(block.id, block.slot, body)
        else:
            strips += strips_of_all([block], Setting(look))
    tall = stack_height(strips, body.width)
    spare = body.height - tall
    if spare > 0 and len(strips) > 1:
        air = min(spare * 0.5 / len(strips), 5 * MM)
        strips = [replace(strip, before=strip.before + air) for strip in strips]
    flow(strips, sheets, body)


def _row(look: Look, told: ContentsLine, belongs: Belongs, width: float) -> SideBySide:
    size = min(look.type.text, 17 * look.paper.type_scale + 2)
    style = look.style(size, size * 1.4)
    radius = size * 0.78
    page_style = replace(style, colour=look.theme.second, bold=True)
    digits = faces.width_of(str(told.page), faces.name_of(style.family, True), size)
    wide = (max(digits, size * 1.6) + 2) / (width - 6 * MM)
    disc = 2.6 * radius / (width - 6 * MM)

    def paint(sheet: Sheet, rect: Rect) -> None:
        _disc(sheet, look, rect, told.number, radius, width)
        row = Rect(rect.x, rect.y, width, rect.height)
        sheet.links.append(Link(row, told.page, told.title))

    return SideBySide(
        [
            (disc, [DrawnStrip(2 * radius, paint)]),
            (1 - wide - disc, words(told.title, style, belongs)),
            (wide, words(str(told.page), replace(page_style, centred=True), belongs)),
        ],
        3 * MM,
        middle=True,
        before=look.type.leading * 0.32,
    )


def _disc(sheet: Sheet, look: Look, rect: Rect, number: int, radius: float, width: float) -> None:
    theme = look.theme
    x, y = rect.x + radius, rect.y + radius
    if not number:
        sheet.shape(Shape(circle(x, y, radius * 0.22), fill=theme.decoration))
        return
    size = radius * 1.05
    if not theme.plain:
        colour = theme.chapters[(number - 1) % len(theme.chapters)]
        sheet.shape(Shape(circle(x, y, radius), fill=colour))
        sheet.label(str(number), x, y - size * 0.36, size, "#FFFFFF", bold=True, align=0.5)
    else:
        sheet.label(str(number), rect.x, y - size * 0.36, size, theme.main, bold=True)
        foot = rect.y - look.type.leading * 0.16
        right = rect.x + width
        sheet.shape(
            Shape(line((rect.x, foot), (right, foot)), stroke=theme.decoration, stroke_width=0.5)
        )
