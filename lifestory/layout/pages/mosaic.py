"""Photos that fit together: beside and beneath each other as a layout writes it, nothing cut off.

Photos beside each other share their height, those beneath each other their width. Both follow from
one rule: at a width `w` a photo with its caption is `slope * w + rest` high, and so is every group
of them, so that a whole arrangement is solved without trying.
"""

from dataclasses import dataclass

from lifestory.edition.values import Picture
from lifestory.layout.blocks import Setting
from lifestory.layout.flow import Strip, draw_stack, flow, stack_height
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect
from lifestory.layout.pages import photos
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_within
from lifestory.layout.pictures import (
    CAPTION_GAP,
    caption_height,
    caption_strips,
    cut_caption,
    draw_picture,
    shown_aspect,
)
from lifestory.layout.sheet import Sheets
from lifestory.template.layouts import Mosaic, mosaic_of

_GAP = 4 * MM
_LEAST = 0.36
"""The part of a page that photos keep, whatever words there are."""
_READABLE = 34 * MM
"""A photo so wide has room for the words beneath it."""
_NARROW, _WIDE = 0.5, 2.4
"""A photo narrower or wider than this is cut to it."""


@dataclass(frozen=True)
class _Tile:
    """A photo in its place; `rect` is the photo's own, `under` the room for its caption."""

    number: int
    rect: Rect
    under: float


def compose(sheets: Sheets) -> None:
    """Lay the photos as the layout writes it, and the words beneath."""
    page, look = sheets.page, sheets.look
    pictures = [block for block in page.blocks if isinstance(block, Picture)]
    shown = [picture for picture in pictures if picture.source is not None] or pictures[:1]
    ways = [mosaic_of(text) for text in look.by_id[page.layout].mosaics]
    ways = [way for way in ways if len(way.numbers) == len(shown)]
    body = head(sheets, page.title)
    others = [block for block in page.blocks if not isinstance(block, Picture)]
    most = (1 - _LEAST) * body.height - 2 * _GAP
    strips = strips_within(others, Setting(look), body.width, most)
    needed = stack_height(strips, body.width) + 2 * _GAP if strips else 0.0
    tall = max(body.height - needed, _LEAST * body.height)
    tiles = _best(look, ways, shown, Rect(body.x, body.top - tall, body.width, tall))
    if not tiles or _too_narrow(look, shown, tiles):
        photos.lay_wall(sheets, body)
        return
    for picture in pictures:
        if picture not in shown:
            sheets.now.box(picture.id, picture.slot, Rect(body.x, body.y, body.width, 12 * MM))
    bottom, rest = _draw(sheets, shown, tiles)
    below = Rect(body.x, body.y, body.width, max(bottom - 1.4 * _GAP - body.y, 0.0))
    flow([*rest, *strips], sheets, below)


def _best(look: Look, ways: list[Mosaic], shown: list[Picture], room: Rect) -> list[_Tile]:
    """The arrangement that leaves the least of the room empty, with no photo too narrow for its
    caption where that can be helped; of equal ones the first."""
    best: list[_Tile] = []
    most = (0.0, -1.0)
    for way in ways:
        tiles = _laid(look, way, shown, room)
        narrowest = min(tile.rect.width for tile in tiles)
        covered = sum(tile.rect.width * tile.rect.height for tile in tiles)
        good = (min(narrowest, _READABLE), covered)
        if good[0] > most[0] + 1 or (good[0] > most[0] - 1 and good[1] > most[1] * 1.02):
            best, most = tiles, good
    return best


def _too_narrow(look: Look, shown: list[Picture], tiles: list[_Tile]) -> bool:
    """Whether a caption would be broken into bits."""
    least = photos.LEAST_EMS * look.caption_style.size
    return any(tile.rect.width < least for tile in tiles if shown[tile.number - 1].caption)


def _laid(look: Look, way: Mosaic, shown: list[Picture], room: Rect) -> list[_Tile]:
    """The photos of an arrangement, as wide as the room unless that makes them too tall; what a
    caption takes is known only when the widths are, so they are laid twice."""
    aspects = [min(max(shown_aspect(look, one), _NARROW), _WIDE) for one in shown]
    captions = [caption_strips(look, one) for one in shown]
    line = look.caption_style.leading + CAPTION_GAP
    under = [line if caption else 0.0 for caption in captions]
    tiles = _fitted(way, aspects, under, room)
    for tile in tiles:
        fits, _ = cut_caption(captions[tile.number - 1], tile.rect.width, _lines(tile))
        under[tile.number - 1] = caption_height(fits, tile.rect.width)
    return _fitted(way, aspects, under, room)


def _fitted(way: Mosaic, aspects: list[float], under: list[float], room: Rect) -> list[_Tile]:
    slope, rest = _rule(way, aspects, under)
    width = min(room.width, max((room.height - rest) / slope, room.width * 0.3))
    return _placed(way, aspects, under, Rect(room.x, room.top, width, 0))


def _lines(tile: _Tile) -> int:
    """How many lines a caption may take: two, or four beneath a narrow photo."""
    return 2 if tile.rect.width > _READABLE else 4


def _rule(part: int | Mosaic, aspects: list[float], under: list[float]) -> tuple[float, float]:
    """How high a part is at a width: a slope and a rest."""
    if isinstance(part, int):
        return 1 / aspects[part - 1], under[part - 1]
    rules = [_rule(one, aspects, under) for one in part.parts]
    gaps = _GAP * (len(rules) - 1)
    if not part.across:
        return sum(slope for slope, _ in rules), sum(rest for _, rest in rules) + gaps
    slope = 1 / sum(1 / one for one, _ in rules)
    return slope, slope * (sum(rest / one for one, rest in rules) - gaps)


def _placed(part: int | Mosaic, aspects: list[float], under: list[float], at: Rect) -> list[_Tile]:
    """Photos from a top left corner, in a width; `at` has no height."""
    if isinstance(part, int):
        tall = at.width / aspects[part - 1]
        return [_Tile(part, Rect(at.x, at.y - tall, at.width, tall), under[part - 1])]
    tiles: list[_Tile] = []
    x, y = at.x, at.y
    slope, rest = _rule(part, aspects, under)
    height = slope * at.width + rest
    for one in part.parts:
        own_slope, own_rest = _rule(one, aspects, under)
        wide = (height - own_rest) / own_slope if part.across else at.width
        tiles += _placed(one, aspects, under, Rect(x, y, wide, 0))
        if part.across:
            x += wide + _GAP
        else:
            y -= own_slope * wide + own_rest + _GAP
    return tiles


def _draw(sheets: Sheets, shown: list[Picture], tiles: list[_Tile]) -> tuple[float, list[Strip]]:
    """Draw the photos with their captions; where they end, and what of captions is left."""
    look, sheet = sheets.look, sheets.now
    widest = max(tile.rect.width for tile in tiles)
    rest: list[Strip] = []
    bottom = sheet.frame.top
    for tile in tiles:
        picture, rect = shown[tile.number - 1], tile.rect
        draw_picture(sheet, picture, rect, max(rect.width / widest, 0.5))
        lines = int((tile.under - CAPTION_GAP) / look.caption_style.leading + 0.01)
        fits, more = cut_caption(caption_strips(look, picture), rect.width, max(lines, 0))
        rest += more
        end = draw_stack(fits, sheet, rect.x, rect.y - CAPTION_GAP, rect.width)
        bottom = min(bottom, end if fits else rect.y)
    return bottom, rest
