"""Then and now: the child long ago and the child today, each over how old they were."""

from lifestory.edition.values import Picture
from lifestory.layout.blocks import Setting
from lifestory.layout.breaking import Style
from lifestory.layout.drawing import line, polygon
from lifestory.layout.flow import (
    Belongs,
    DrawnStrip,
    SideBySide,
    Strip,
    flow,
    stack_height,
    words,
)
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape, Tag
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pictures import Frame, caption_strips, draw_picture, frame_for, shown_aspect
from lifestory.layout.sheet import Sheet, Sheets

SIGNS = {"then": "Then", "now": "Now"}
"""What stands over each photo."""
_GAP = 12 * MM


def compose(sheets: Sheets) -> None:
    """Lay the two photos beside each other on a line of time, and the words beneath."""
    look = sheets.look
    body = head(sheets, sheets.page.title)
    pictures = [block for block in sheets.page.blocks if isinstance(block, Picture)]
    both = [next((one for one in pictures if one.slot == slot), None) for slot in SIGNS]
    pair = [picture for picture in both if picture is not None]
    others = [block for block in sheets.page.blocks if block not in pair]
    strips = strips_of_all(others, Setting(look, width=body.width))
    strips[:0] = _pair(look, pair, body, stack_height(strips, body.width))
    flow(strips, sheets, body)


def _pair(look: Look, pair: list[Picture], body: Rect, below: float) -> list[Strip]:
    """Both of one height, as wide together as the page; one alone on its half."""
    if not pair:
        return []
    room = max(body.height - below - 34 * MM, body.height * 0.4)
    aspects = [min(max(shown_aspect(look, picture), 0.6), 1.8) for picture in pair]
    whole = sum(aspects) if len(pair) == 2 else 2 * aspects[0]
    tall = min((body.width - _GAP) / whole, room)
    sizes = [
        frame_for(look, one, wide * tall, tall) for one, wide in zip(pair, aspects, strict=True)
    ]
    columns: list[tuple[float, list[Strip]]] = [
        (wide, _one(look, picture, size))
        for picture, size, wide in zip(pair, sizes, aspects, strict=True)
    ]
    columns += [(whole - sum(aspects), [])] * (2 - len(columns))
    return [_arrow(look), SideBySide(columns, _GAP, before=1 * MM)]


def _one(look: Look, picture: Picture, frame: Frame) -> list[Strip]:
    belongs = Belongs(picture.id, picture.slot, "age")
    size = look.type.heading * 0.86
    sign = Style(look.heading_family, size, size * 1.24, look.theme.second, Tag.LABEL, bold=True)
    noted = look.style(look.type.caption, look.type.caption * 1.4, look.theme.soft)

    def paint(sheet: Sheet, rect: Rect) -> None:
        draw_picture(
            sheet, picture, Rect(rect.x, rect.top - frame.height, frame.width, frame.height)
        )

    strips: list[Strip] = words(SIGNS.get(picture.slot, ""), sign, Belongs(), keeps=True)
    strips += words(picture.age, noted, belongs, keeps=True)
    return [
        *strips,
        DrawnStrip(frame.height, paint, before=2.5 * MM, keeps=bool(picture.caption)),
        *caption_strips(look, picture),
    ]


def _arrow(look: Look) -> DrawnStrip:
    """A line of time from one to the other."""

    def paint(sheet: Sheet, rect: Rect) -> None:
        theme = look.theme
        y, tip = rect.y + rect.height / 2, 3 * MM
        course = line((rect.x, y), (rect.right - tip, y))
        head_ = polygon((rect.right, y), (rect.right - tip, y + tip / 2),
                        (rect.right - tip, y - tip / 2))  # fmt: skip
        dots = (0.1, 2.2 * MM) if not theme.plain else ()
        sheet.shape(
            Shape(course, stroke=theme.main, stroke_width=1.6, dash=dots),
            Shape(head_, fill=theme.main),
        )

    return DrawnStrip(6 * MM, paint)
