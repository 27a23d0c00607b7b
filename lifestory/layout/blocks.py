"""Blocks as strips: how words, voices, gaps, questions, people, letters and credits are shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from lifestory.edition.values import (
    AnyBlock,
    Credits,
    Gap,
    Letter,
    PersonCard,
    Picture,
    PictureSource,
    Question,
    View,
    VoiceQuote,
    Words,
)
from lifestory.layout.breaking import Style
from lifestory.layout.drawing import leaf_sprig, mixed, rounded
from lifestory.layout.flow import (
    Belongs,
    CardStrip,
    DrawnStrip,
    SideBySide,
    Strip,
    stack_height,
    words,
)
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import PictureMark, Rect, Shape, Tag
from lifestory.layout.pictures import (
    aspect_of,
    caption_strips,
    draw_picture,
    draw_round,
    frame_for,
    held,
)
from lifestory.layout.sheet import Sheet
from lifestory.words.prose import Prose

QUOTE_SCALE = 1.6
"""The child's own words are set this much larger than running words."""


ROLES = {"lead": 1.25, "small": 0.82}
"""How large words with a role of their own are set, as parts of running words; never smaller than
the paper's least size."""


@dataclass(frozen=True)
class Setting:
    """How blocks are set: the look, how far running words are shrunk (0.92 to 1) or grown on a
    page that has few of them (to 1.45), what the page's title says already, whether cards stand
    close, and the width of the page's frame in points; `card` sets words on cards larger where
    room is; `tall` is the height that the cards of a few people may fill."""

    look: Look
    factor: float = 1.0
    title: str = ""
    tight: bool = False
    width: float = 0.0
    card: float = 1.0
    tall: float = 0.0

    @property
    def frame_width(self) -> float:
        """How wide the page's frame is."""
        return self.width or self.look.frame(True).width

    @property
    def text(self) -> Style:
        """Running words."""
        return self.look.text_style.sized(self.factor)

    @property
    def pull(self) -> Style:
        """A paragraph that is bold as a whole."""
        style = self.look.pull_style
        return style.sized(min(self.factor, max(self.look.type.heading / style.size, 1.0)))


def strips_of(block: AnyBlock, setting: Setting) -> list[Strip]:
    """A block as strips; kinds that are composed as whole pages have none."""
    make = _MAKERS.get(type(block))
    return make(block, setting) if make is not None else []


def _words(block: Words, setting: Setting) -> list[Strip]:
    look = setting.look
    scale = ROLES.get(block.role, 1.0)
    if scale < 1:
        scale = max(scale, min(look.paper.least / setting.text.size, 1.0))
    return words(
        block.prose,
        setting.text.sized(scale),
        Belongs(block.id, block.slot),
        before=look.type.leading * 0.6,
        measure=look.type.measure * max(setting.factor * scale, 1.0),
        pull=None if block.role else setting.pull,
    )


def _question(block: Question, setting: Setting) -> list[Strip]:
    look = setting.look
    asked = words(
        block.prose,
        setting.text,
        Belongs(block.id, block.slot),
        before=look.type.leading,
        keeps=True,
        measure=look.type.measure,
        pull=setting.pull,
    )
    return [*asked, drawing_space(block, 60 * MM, 180 * MM)]


def drawing_space(block: AnyBlock, least: float, tall: float) -> DrawnStrip:
    """An empty frame to draw in, as tall as the page has room for."""

    def paint(sheet: Sheet, rect: Rect) -> None:
        draw_drawing_frame(sheet, rect)
        sheet.box(block.id, block.slot, rect, "drawing")

    return DrawnStrip(tall, paint, least, before=5 * MM, grows=True)


def draw_drawing_frame(sheet: Sheet, rect: Rect) -> None:
    """The frame itself: white, a dashed edge, round as the theme is."""
    theme = sheet.look.theme
    corner = theme.corner * MM
    edge = mixed(theme.main, theme.paper, 0.3)
    if not theme.plain:
        sheet.shape(
            Shape(
                rounded(rect.inset(1), corner),
                fill="#FFFFFF",
                stroke=edge,
                stroke_width=1.7,
                dash=(0.1, 4.6),
            )
        )
    else:
        sheet.shape(
            Shape(rounded(rect.inset(0.5), corner), fill="#FFFFFF", stroke=edge, stroke_width=0.7)
        )


def _voice(block: VoiceQuote, setting: Setting) -> list[Strip]:
    look = setting.look
    size = look.type.text * QUOTE_SCALE * setting.factor
    long = sum(len(paragraph.text) for paragraph in block.prose) > 160
    size = size * 0.8 if long else size
    style = Style(
        look.heading_family, size, size * 1.34, look.theme.main, Tag.QUOTE, hyphenates=False
    )
    quote = words(block.prose, style, Belongs(block.id, block.slot), before=1 * MM, keeps=True)
    noted = words(
        block.noted,
        replace(look.label_style, size=look.type.caption, leading=look.type.caption * 1.4),
        Belongs(block.id, block.slot, "noted"),
        before=5 * MM,
    )
    shown = picture_strip(block, block.source, 80 * MM) if block.source else []
    return [_quote_mark(look, size), *quote, *noted, *shown]


def _quote_mark(look: Look, size: float) -> DrawnStrip:
    tall = size * 0.72

    def paint(sheet: Sheet, rect: Rect) -> None:
        colour = look.theme.decoration
        for at in range(2):
            sheet.shape(*_comma(rect.x + at * tall * 0.72, rect.y, tall, colour))

    return DrawnStrip(tall * 1.05, paint, before=8 * MM, keeps=True)


def _comma(x: float, y: float, size: float, colour: str) -> tuple[Shape, ...]:
    """One half of an opening quotation mark."""
    r = size * 0.27
    path: tuple[tuple[str, tuple[float, ...]], ...] = (
        ("m", (x, y + r)),
        ("c", (x, y + size * 0.62, x + r, y + size * 0.9, x + r * 1.9, y + size)),
        ("l", (x + r * 2.0, y + size * 0.86)),
        ("c", (x + r * 1.4, y + size * 0.74, x + r * 1.05, y + size * 0.64, x + r, y + 2 * r)),
        ("c", (x + r * 1.55, y + 2 * r, x + 2 * r, y + r * 1.55, x + 2 * r, y + r)),
        ("c", (x + 2 * r, y + r * 0.45, x + r * 1.55, y, x + r, y)),
        ("c", (x + r * 0.45, y, x, y + r * 0.45, x, y + r)),
        ("z", ()),
    )
    return (Shape(path, fill=colour),)


def picture_strip(block: AnyBlock, source: PictureSource, tallest: float) -> list[Strip]:
    """A drawing or photo that belongs to a block, whole, on the left."""
    aspect = aspect_of(source)

    def paint(sheet: Sheet, rect: Rect) -> None:
        wide = min(rect.width, rect.height * aspect)
        frame = Rect(rect.x, rect.top - wide / aspect, wide, wide / aspect)
        frame = held(frame, source, View())
        frame = Rect(rect.x, rect.top - frame.height, frame.width, frame.height)
        sheet.picture(PictureMark(frame, source, View(), shadow=True, block=block.id))
        sheet.box(block.id, block.slot, frame, "picture")

    return [DrawnStrip(tallest, paint, before=8 * MM)]


def _gap(block: Gap, setting: Setting) -> list[Strip]:
    look, theme = setting.look, setting.look.theme
    belongs = Belongs(block.id, block.slot)
    told = words(block.prose, setting.text, belongs, measure=look.type.measure, pull=setting.pull)
    asked = words(
        block.asked,
        look.fact_style,
        Belongs(block.id, block.slot, "asked"),
        before=look.type.leading * 0.6,
        measure=look.type.measure,
    )
    size = min(24 * MM, 0.13 * look.paper.width)

    def badge(sheet: Sheet, rect: Rect) -> None:
        dark = mixed(theme.main, theme.cards[0], 0.3)
        y = rect.top - 8 * MM - size * 0.5
        y = max(y, rect.y + size * 0.5 + 2 * MM) if rect.height > size else rect.y + rect.height / 2
        sheet.shape(*leaf_sprig(rect.x + rect.width * 0.55, y, size, dark, theme.grounds[-1]))

    return [
        CardStrip(
            [*told, *asked],
            theme.cards[0],
            theme.corner * MM,
            8 * MM,
            belongs,
            badge,
            size * 0.9,
            least=size + 12 * MM,
            before=6 * MM,
            uncut=0.35 * look.paper.height,
        )
    ]


def person_hero(block: PersonCard, setting: Setting) -> list[Strip]:
    """Somebody on a page of their own: a large round picture, who they are, what they were like.

    Few words stand under the picture, many beside it.
    """
    look = setting.look
    told = about(block, setting, look.type.heading * 0.95, setting.text)
    width = setting.frame_width
    if stack_height(told, width) < 0.24 * look.paper.height:
        part = 0.29 if block.source is not None else 0.18
        radius = min(part * width, 0.165 * look.paper.height)
        for strip in told[:1]:
            strip.before = 6 * MM
        return [_portrait(block, look, radius), *told]
    share = 0.4
    radius = width * share / 2 - 2 * MM
    return [
        SideBySide(
            [(share, [_portrait(block, look, radius)]), (1 - share, told)],
            7 * MM,
            middle=len(told) < 3,
            before=4 * MM,
        )
    ]


def _portrait(block: PersonCard, look: Look, radius: float) -> DrawnStrip:
    def paint(sheet: Sheet, rect: Rect) -> None:
        ring = "" if look.theme.plain else look.theme.grounds[-1]
        draw_round(
            sheet,
            block.source,
            rect.x + radius + 1,
            rect.top - radius - 1,
            radius,
            block.name,
            Belongs(block.id, block.slot, "picture"),
            ring,
        )

    return DrawnStrip(2 * radius + 2, paint, keeps=True)


def about(block: PersonCard, setting: Setting, size: float, text: Style) -> list[Strip]:
    """Somebody's name in a size, what they are to the child, and what is told of them."""
    look = setting.look
    name = Style(look.heading_family, size, size * 1.24, look.theme.main, Tag.SUBHEADING, bold=True)
    relation = replace(look.label_style, colour=look.theme.second)
    wider = max(look.type.caption, look.type.label)
    relation = replace(relation, size=wider, leading=wider * 1.4)
    belongs = Belongs(block.id, block.slot)
    shown = "" if block.name.strip() == setting.title.strip() else block.name
    return [
        *words(shown, name, belongs, keeps=True),
        *words(block.relation, relation, belongs, before=0.5 * MM, keeps=bool(block.prose)),
        *words(block.prose, text, belongs, before=2.5 * MM, measure=look.type.measure),
    ]


def _letter(block: Letter, setting: Setting) -> list[Strip]:
    """Greeting, words, signature; the opening is generous, nothing else is set apart."""
    look = setting.look
    text = replace(setting.text, gap=0.62)
    belongs = Belongs(block.id, block.slot)
    paragraphs = [paragraph for paragraph in block.prose if paragraph.text.strip()]
    if not paragraphs:
        return []
    hand = Style(
        look.heading_family,
        look.type.heading * 0.92 * setting.factor,
        look.type.heading * 1.2 * setting.factor,
        look.theme.main,
        hyphenates=False,
    )
    greets = len(paragraphs) > 1 and len(paragraphs[0].text) <= 60
    signs = len(paragraphs) > 2 and len(paragraphs[-1].text) <= 80
    body: Prose = tuple(paragraphs[greets : len(paragraphs) - signs])
    measure = look.type.measure
    strips = words((paragraphs[0],), hand, belongs, keeps=True) if greets else []
    strips += words(body, text, belongs, before=look.type.leading * 0.7, measure=measure)
    if signs:
        hand = replace(hand, size=hand.size * 0.86, leading=hand.leading * 0.9)
        strips += words((paragraphs[-1],), hand, belongs, before=look.type.leading * 1.2)
    return strips


def _credits(block: Credits, setting: Setting) -> list[Strip]:
    look, theme = setting.look, setting.look.theme
    name = replace(
        look.fact_style, family=look.heading_family, bold=True, colour=theme.main, tag=Tag.TEXT
    )
    belongs = Belongs(block.id, block.slot)
    rows: list[Strip] = []
    for who, gave in block.entries:
        columns = [
            (0.36, words(who, name, belongs)),
            (0.64, words(gave, look.fact_style, belongs)),
        ]
        rows.append(SideBySide(columns, 5 * MM, before=look.type.fact * 0.75))
    small = look.style(8, 11.5, theme.soft, Tag.LABEL)
    version = words(block.version, small, Belongs(block.id, block.slot, "version"), before=9 * MM)
    return [*rows, *version]


def _picture(block: Picture, setting: Setting) -> list[Strip]:
    """A picture on a page that has no place made for it: among the words, with its caption."""
    look = setting.look
    width = setting.frame_width
    size = frame_for(look, block, width, look.paper.height * 0.36)

    def paint(sheet: Sheet, rect: Rect) -> None:
        tall = min(size.height, rect.height)
        wide = size.width * tall / size.height
        draw_picture(sheet, block, Rect(rect.x, rect.top - tall, wide, tall))

    caption = caption_strips(look, block)
    picture = DrawnStrip(size.height, paint, before=6 * MM, keeps=bool(caption))
    return [picture, *caption]


_MAKERS: dict[type, Callable[[Any, Setting], list[Strip]]] = {
    Words: _words,
    Picture: _picture,
    Question: _question,
    VoiceQuote: _voice,
    Gap: _gap,
    PersonCard: person_hero,
    Letter: _letter,
    Credits: _credits,
}
