"""Words and pictures: panels in rows of two, the last one wide; room to draw and a sentence."""

from dataclasses import replace

from lifestory.edition.values import Panel, View
from lifestory.layout.blocks import Setting, draw_drawing_frame
from lifestory.layout.flow import Belongs, DrawnStrip, SideBySide, Strip, flow, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import PictureMark, Rect
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pictures import held
from lifestory.layout.sheet import Sheet, Sheets

_DRAWING = 60 * MM
_LEAST = 46 * MM
_GAP = 5 * MM


def compose(sheets: Sheets) -> None:
    """Lay the panels."""
    look = sheets.look
    body = head(sheets, sheets.page.title)
    panels = [block for block in sheets.page.blocks if isinstance(block, Panel)]
    others = [block for block in sheets.page.blocks if not isinstance(block, Panel)]
    low = 8 * MM
    body = Rect(body.x, body.y - low, body.width, body.height + low)
    tall = _drawing_height(look, panels, body)
    strips: list[Strip] = list(_rows(look, panels, tall))
    strips += [strip for block in others for strip in strips_of_all([block], Setting(look))]
    flow(strips, sheets, body)


def _drawing_height(look: Look, panels: list[Panel], body: Rect) -> float:
    """60 mm where the page bears it; less, but never too little to draw in, to keep one page."""
    rows = _rows(look, panels, 0.0)
    if not rows:
        return _DRAWING
    free = body.height - stack_height(rows, body.width)
    each = free / -(-len(panels) // 2)
    least = _LEAST * max(look.paper.type_scale, 0.72)
    if each < least:
        return min(_DRAWING * max(look.paper.type_scale, 0.72), body.height * 0.4)
    return min(each, 72 * MM)


def _rows(look: Look, panels: list[Panel], tall: float) -> list[Strip]:
    """Pairs of panels: their headings share a line, and so do their frames and their sentences."""
    heading = replace(look.fact_heading_style, size=look.type.fact, leading=look.type.fact * 1.3)
    rows: list[Strip] = []
    for at in range(0, len(panels), 2):
        pair = panels[at : at + 2]
        has_words = any(panel.prose for panel in pair)
        heads = [words(_told(panel), heading, _belongs(panel)) for panel in pair]
        frames: list[list[Strip]] = [[_frame(panel, tall)] for panel in pair]
        said = [words(panel.prose, look.fact_style, _belongs(panel)) for panel in pair]
        rows.append(_row(heads, before=_GAP, keeps=True))
        rows.append(_row(frames, before=1.2 * MM, keeps=has_words))
        if has_words:
            rows.append(_row(said, before=1.6 * MM))
    return rows


def _row(stacks: list[list[Strip]], *, before: float, keeps: bool = False) -> SideBySide:
    return SideBySide([(1.0, strips) for strips in stacks], _GAP, before=before, keeps=keeps)


def _belongs(panel: Panel) -> Belongs:
    return Belongs(panel.id, panel.slot)


def _told(panel: Panel) -> str:
    return f"{panel.number}. {panel.heading}" if panel.number else panel.heading


def _frame(panel: Panel, tall: float) -> DrawnStrip:
    return DrawnStrip(tall, lambda sheet, rect: _draw(sheet, panel, rect))


def _draw(sheet: Sheet, panel: Panel, rect: Rect) -> None:
    corner = sheet.look.theme.frames.corner * MM
    if panel.source is None:
        draw_drawing_frame(sheet, rect)
    else:
        frame = held(rect, panel.source, View())
        sheet.picture(
            PictureMark(
                frame,
                panel.source,
                View(),
                corner=corner,
                description=panel.heading,
                block=panel.id,
            )
        )
    sheet.box(panel.id, panel.slot, rect, "picture")
