"""People who matter: the child, and circle by circle everybody round them, the nearest first."""

from dataclasses import replace

from lifestory.edition.values import Circle, CirclePerson, PeopleWhoMatter
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import mixed
from lifestory.layout.flow import Belongs, CardStrip, DrawnStrip, SideBySide, Strip, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Tag
from lifestory.layout.pictures import draw_round
from lifestory.layout.sheet import Sheet

_GAP = 4 * MM
_TINTS = (0.55, 0.72, 0.84)
"""How pale the ground of each circle is: the nearest is the warmest."""


def strips_of(block: PeopleWhoMatter, setting: Setting) -> list[Strip]:
    """The child at the head, then a band for each circle."""
    strips: list[Strip] = [_child(block, setting)]
    for at, circle in enumerate(block.circles):
        strips.append(_band(block, circle, at, setting))
    return strips


def _child(block: PeopleWhoMatter, setting: Setting) -> Strip:
    look = setting.look
    radius = min(0.1 * setting.frame_width, 0.066 * look.paper.height)
    size = look.type.fact * 1.3
    name = replace(
        look.fact_style, family=look.heading_family, bold=True, colour=look.theme.main,
        size=size, leading=size * 1.3, centred=True,
    )  # fmt: skip
    belongs = Belongs(block.id, block.slot, block.child.key)

    def paint(sheet: Sheet, rect: Rect) -> None:
        theme = look.theme
        x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
        ring = theme.main if theme.plain else theme.decoration
        draw_round(sheet, block.child.source, x, y, radius, block.child.name, belongs, ring)

    middle: list[Strip] = [DrawnStrip(2 * radius + 2, paint, keeps=True)]
    middle += words(block.child.name, name, belongs, before=1.5 * MM)
    return SideBySide([(1.0, middle)], 0.0, keeps=bool(block.circles))


def _band(block: PeopleWhoMatter, circle: Circle, at: int, setting: Setting) -> Strip:
    look, theme = setting.look, setting.look.theme
    tint = theme.cards[0] if theme.plain else _tint(look, at)
    pad = 4 * MM
    width = setting.frame_width - 2 * pad
    belongs = Belongs(block.id, block.slot)
    heading = replace(look.fact_heading_style, size=look.type.fact, leading=look.type.fact * 1.36)
    inside: list[Strip] = words(circle.heading, heading, belongs, keeps=True)
    in_row = max(2, min(6, int(width / max(7.2 * look.type.label, 25 * MM))))
    radius = min(12 * MM, width / in_row * 0.36)
    for start in range(0, len(circle.people), in_row):
        row = circle.people[start : start + in_row]
        columns = [(1.0, _somebody(block, one, radius, look)) for one in row]
        columns += [(1.0, [])] * (in_row - len(row))
        inside.append(SideBySide(columns, 2 * MM, before=3 * MM))
    return CardStrip(
        inside, tint, theme.corner * MM, pad, belongs, before=_GAP, centred=False,
        uncut=0.32 * look.paper.height,
    )  # fmt: skip


def _tint(look: Look, at: int) -> str:
    """A ground of the theme's first tint, paler from circle to circle, on which words are read."""
    theme = look.theme
    ground = theme.grounds[0]
    return mixed(ground, theme.paper, _TINTS[min(at, len(_TINTS) - 1)])


def _somebody(
    block: PeopleWhoMatter, person: CirclePerson, radius: float, look: Look
) -> list[Strip]:
    belongs = Belongs(block.id, block.slot, person.key)
    size = look.type.label * 1.06
    name = replace(
        look.fact_style, family=look.heading_family, bold=True, size=size, leading=size * 1.26,
        centred=True,
    )  # fmt: skip
    small = replace(look.label_style, centred=True, tag=Tag.LABEL)

    def paint(sheet: Sheet, rect: Rect) -> None:
        x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
        draw_round(sheet, person.source, x, y, radius, person.name, belongs)

    return [
        DrawnStrip(2 * radius, paint, keeps=True),
        *words(person.name, name, belongs, before=1.2 * MM, keeps=bool(person.relation)),
        *words(person.relation, small, belongs),
    ]
