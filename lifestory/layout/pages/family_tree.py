"""The family tree: the child at the foot, birth family above left, those who cared above right,
the adoptive family at the child's sides. Lengths are points.

Every family has a line of its own kind, and a legend says which in words. A row holds one
generation or one foster home; a line runs above each row and drops to everybody in it. Who stands
where is found in `edition.gardens`. Where the rows do not fit, the pictures get smaller, and then
the rows furthest from the child go on overleaf.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lifestory.edition.gardens import Garden, GardenKind, gardens, split
from lifestory.edition.values import FamilyTree, TreePerson
from lifestory.layout.blocks import Setting
from lifestory.layout.drawing import line, mixed
from lifestory.layout.flow import Belongs, Strip, draw_stack, flow, stack_height, words
from lifestory.layout.look import MM, Look
from lifestory.layout.marks import Rect, Shape
from lifestory.layout.pages.heading import head
from lifestory.layout.pages.mixed import strips_of_all
from lifestory.layout.pages.tree_lines import (
    BEND,
    LEGEND,
    draw_bus,
    draw_legend,
    family_line,
)
from lifestory.layout.pictures import draw_round
from lifestory.layout.sheet import Sheet, Sheets

_RADII = (14.0, 12.5, 11.0, 9.5, 8.2, 7.0)
_OVER_PAGES = 9.5
"""The radius in mm where people go over several pages anyway and need not be small."""
_GAP = 5 * MM


@dataclass
class _Row:
    """People of one family and generation who stand beside each other."""

    kind: GardenKind
    people: list[TreePerson]
    tall: float = 0.0


@dataclass(frozen=True)
class _Size:
    """How large everything is: a picture's radius, a person's share of the width, the type."""

    radius: float
    cell: float
    factor: float


def compose(sheets: Sheets) -> None:
    """Lay the family tree and whatever else the page holds."""
    body = head(sheets, sheets.page.title)
    rest: list[Strip] = []
    trees = [block for block in sheets.page.blocks if isinstance(block, FamilyTree)]
    for block in sheets.page.blocks:
        if not isinstance(block, FamilyTree):
            rest += strips_of_all([block], Setting(sheets.look))
    for at, tree in enumerate(trees):
        if at:
            body = sheets.turn().frame
        _tree(sheets, tree, body)
    if rest:
        flow(rest, sheets, sheets.turn().frame if trees else body)


def _tree(sheets: Sheets, tree: FamilyTree, body: Rect) -> None:
    look = sheets.look
    ways = [(radius, False) for radius in _RADII[:4]] + [(radius, True) for radius in _RADII[2:]]
    for radius, joined in ways:
        size = _size_for(look, radius)
        sides, beside = _arranged(look, tree, size, body.width, joined)
        if _fits(look, tree, size, sides, beside, body):
            break
    else:
        size = _size_for(look, _OVER_PAGES)
        sides, beside = _arranged(look, tree, size, body.width, joined=False)
    told = Belongs(tree.id, tree.slot, tree.child.key)
    while True:
        now, sides, beside = _first_page(look, tree, size, sides, beside, body)
        _draw(sheets.now, tree, size, *now, body, told)
        told = Belongs()
        if not any(sides.values()) and not beside:
            return
        body = sheets.turn().frame


def _size_for(look: Look, radius: float) -> _Size:
    scale = max(look.paper.type_scale, 0.82)
    r = radius * MM * scale
    cell = max(2 * r + 6.5 * MM * scale, 23.5 * MM * scale)
    return _Size(r, cell, min(1.0, 0.74 + radius / 50))


def _arranged(
    look: Look, tree: FamilyTree, size: _Size, width: float, joined: bool
) -> tuple[dict[int, list[_Row]], list[_Row]]:
    """Rows of the left and the right side, nearest to the child first, and those beside the child.

    `joined` lets generations share a row, for pages with little height.
    """
    grown = {garden.kind: garden for garden in gardens(tree.people)}
    people = {person.key: person for person in tree.people}
    left = [grown[kind] for kind in ("birth", "step") if kind in grown]
    right = [grown[kind] for kind in ("cared", "other") if kind in grown]
    both = bool(left and right)
    wide = (width - 8 * MM) / 2 if both else width - 8 * MM
    in_row = max(1, int((wide + 2 * MM) / size.cell))
    at_sides = max(2, 2 * int((width - _child_width(size)) / 2 / size.cell))
    sides = {
        side: [
            row
            for garden in standing
            for row in _rows_of(look, garden, people, size, in_row, joined)
        ]
        for side, standing in ((-1, left), (1, right))
    }
    adoptive = grown.get("adoptive", Garden("adoptive", ()))
    return sides, _rows_of(look, adoptive, people, size, at_sides, True)


def _child_width(size: _Size) -> float:
    return 2 * size.radius * 1.3 + 10 * MM


def _rows_of(
    look: Look,
    garden: Garden,
    people: Mapping[str, TreePerson],
    size: _Size,
    in_row: int,
    joined: bool,
) -> list[_Row]:
    """Rows from the child's generation outwards. A foster home that fits is one row, so that nobody
    seems to be another home's child; the home the child lived in last stands nearest."""
    rows: list[_Row] = []
    for bed in reversed(garden.beds):
        groups = [[people[key] for key in row] for row in bed.rows]
        whole = [person for group in groups for person in group]
        if joined or (bed.household and len(whole) <= in_row):
            groups = [whole]
        for group in reversed(groups):
            rows += [_Row(garden.kind, part) for part in split(group, in_row)]
    for row in rows:
        row.tall = max(_person_height(look, person, size) for person in row.people)
    return rows


def _label(look: Look, tree_block: Belongs, person: TreePerson, size: _Size) -> list[Strip]:
    name_size = max(look.type.label * 1.12, 9.5) * size.factor
    name_size = max(name_size, 8.5)
    name = replace(
        look.label_style,
        family=look.heading_family,
        size=name_size,
        leading=name_size * 1.2,
        colour=look.theme.ink,
        bold=True,
        centred=True,
    )
    small = max(look.type.label * 0.92 * size.factor, 8.0)
    relation = replace(look.label_style, size=small, leading=small * 1.25, centred=True)
    return [
        *words(person.name, name, tree_block),
        *words(person.relation, relation, tree_block),
    ]


def _person_height(look: Look, person: TreePerson, size: _Size) -> float:
    label = stack_height(_label(look, Belongs(), person, size), size.cell - 1.5 * MM)
    return 2 * size.radius + 1.2 * MM + label


def _child_height(look: Look, tree: FamilyTree, size: _Size) -> float:
    label, wide = _child_label(look, tree, size, Belongs())
    return 2 * size.radius * 1.3 + 1.5 * MM + stack_height(label, wide)


def _child_label(
    look: Look, tree: FamilyTree, size: _Size, belongs: Belongs
) -> tuple[list[Strip], float]:
    """The child's name and the width that it may take: large on one line, or else smaller, on
    several, between those who stand beside the child."""
    made: list[Strip] = []
    for factor in (1.3, 1.1, 0.95):
        big = look.fact_style.size * factor
        name = replace(
            look.label_style,
            family=look.heading_family,
            size=big,
            leading=big * 1.3,
            colour=look.theme.main,
            bold=True,
            centred=True,
        )
        relation = words(tree.child.relation, replace(look.label_style, centred=True), belongs)
        said = words(tree.child.name, name, belongs)
        wide = max(_child_width(size) * 1.2, 44 * MM)
        made = [*said, *relation]
        if stack_height(said, wide) <= big * 1.4:
            return made, wide
    return made, _child_width(size) - 2 * MM


def _legend_height(look: Look) -> float:
    return look.label_style.leading + 4 * MM


def _foot_height(look: Look, tree: FamilyTree, size: _Size, beside: list[_Row]) -> float:
    first = beside[0].tall if beside else 0.0
    return max(_child_height(look, tree, size), first) + _legend_height(look)


def _side_height(sides: dict[int, list[_Row]]) -> float:
    """What the halves take above the child; their rows stand at the same heights."""
    count = max(len(rows) for rows in sides.values())
    return sum(
        max(rows[at].tall for rows in sides.values() if at < len(rows)) + _GAP * 1.6
        for at in range(count)
    )


def _fits(
    look: Look,
    tree: FamilyTree,
    size: _Size,
    sides: dict[int, list[_Row]],
    beside: list[_Row],
    body: Rect,
) -> bool:
    upper = _side_height(sides)
    extra = sum(row.tall + _GAP for row in beside[1:])
    return upper + extra + _foot_height(look, tree, size, beside) + _GAP <= body.height


def _first_page(
    look: Look,
    tree: FamilyTree,
    size: _Size,
    sides: dict[int, list[_Row]],
    beside: list[_Row],
    body: Rect,
) -> tuple[tuple[dict[int, list[_Row]], list[_Row]], dict[int, list[_Row]], list[_Row]]:
    """The rows that this page can hold, nearest to the child first, and those that go on."""
    free = body.height - _foot_height(look, tree, size, beside) - _GAP
    near = beside[:1]
    more = []
    for row in beside[1:]:
        if row.tall + _GAP > free * 0.5:
            break
        more.append(row)
        free -= row.tall + _GAP
    near += more
    taken: dict[int, list[_Row]] = {-1: [], 1: []}
    for count in range(1, max(len(rows) for rows in sides.values()) + 1):
        more_rows = {side: rows[:count] for side, rows in sides.items()}
        if _side_height(more_rows) > free and (near or count > 1):
            break
        taken = more_rows
    later = {side: rows[len(taken[side]) :] for side, rows in sides.items()}
    return (taken, near), later, beside[len(near) :]


def _draw(
    sheet: Sheet,
    tree: FamilyTree,
    size: _Size,
    sides: dict[int, list[_Row]],
    beside: list[_Row],
    body: Rect,
    told: Belongs,
) -> None:
    look = sheet.look
    kinds = {row.kind for rows in sides.values() for row in rows} | {row.kind for row in beside}
    draw_legend(sheet, body, [kind for kind in LEGEND if kind in kinds])
    foot = body.y + _legend_height(look)
    middle = body.x + body.width / 2
    child = size.radius * 1.3
    first = beside[0].tall if beside else 0.0
    high = max(_child_height(look, tree, size), first)
    centre = foot + high - child
    upper = foot + high + _GAP
    for row in beside[1:]:
        upper += row.tall + _GAP
    _draw_beside(sheet, tree, size, beside, body, middle, centre, foot + high)
    _draw_sides(sheet, tree, size, sides, body, Rect(middle, centre + child, 0, upper))
    _draw_child(sheet, tree, size, middle, centre, told)
    sheet.box(tree.id, tree.slot, body)


def _draw_child(
    sheet: Sheet, tree: FamilyTree, size: _Size, x: float, y: float, belongs: Belongs
) -> None:
    """The child; on a continuation page, where their name is only a reminder, of no block."""
    look, theme = sheet.look, sheet.look.theme
    radius = size.radius * 1.3
    draw_round(sheet, tree.child.source, x, y, radius, tree.child.name, belongs, theme.decoration)
    strips, wide = _child_label(look, tree, size, belongs)
    draw_stack(strips, sheet, x - wide / 2, y - radius - 1.5 * MM, wide)


def _draw_sides(
    sheet: Sheet,
    tree: FamilyTree,
    size: _Size,
    sides: dict[int, list[_Row]],
    body: Rect,
    child: Rect,
) -> None:
    """Both halves above the child; `child` carries the middle, the child's top and, as its height,
    where the lowest row may begin."""
    both = all(sides.values())
    levels = _levels(sides, child.height, body.top)
    for side, rows in sides.items():
        if not rows:
            continue
        spine = child.x + side * (2.2 * MM if both else 0.0)
        left, right = body.x, body.right
        if both:
            left, right = (left, child.x - 4 * MM) if side < 0 else (child.x + 4 * MM, right)
        start = child.y
        for row, top in zip(rows, levels, strict=False):
            middles = _middles(row, size, left, right, None if both else spine)
            level = top + _GAP * 0.8
            draw_bus(sheet, row.kind, spine, start, level, top, middles)
            start = level - BEND
        for row, top in zip(rows, levels, strict=False):
            middles = _middles(row, size, left, right, None if both else spine)
            _draw_people(sheet, tree, size, row, top, middles)


def _levels(sides: dict[int, list[_Row]], lowest: float, top: float) -> list[float]:
    """The upper edge of each row's pictures; both halves share them, spare room is shared out."""
    count = max(len(rows) for rows in sides.values())
    talls = [
        max((rows[at].tall for rows in sides.values() if at < len(rows)), default=0.0)
        for at in range(count)
    ]
    needed = sum(talls) + count * _GAP * 1.6
    air = min(max(top - lowest - needed, 0.0) / max(count, 1), 11 * MM)
    levels = []
    y = lowest + air * 0.5
    for tall in talls:
        levels.append(y + tall)
        y += tall + _GAP * 1.6 + air
    return levels


def _middles(row: _Row, size: _Size, left: float, right: float, spine: float | None) -> list[float]:
    """Where the people of a row stand: in the middle of their half, or on both sides of a line
    that runs up through the row."""
    count = len(row.people)
    if spine is None:
        wide = min(size.cell * 1.25, (right - left) / count)
        start = (left + right) / 2 - wide * (count - 1) / 2
        return [start + at * wide for at in range(count)]
    half = -(-count // 2)
    wide = min(size.cell * 1.25, (spine - 4 * MM - left) / half)
    near = [spine - 4 * MM - wide * (half - at - 0.5) for at in range(half)]
    return [*near, *(spine + 4 * MM + wide * (at + 0.5) for at in range(count - half))]


def _draw_people(
    sheet: Sheet, tree: FamilyTree, size: _Size, row: _Row, top: float, middles: list[float]
) -> None:
    look, theme = sheet.look, sheet.look.theme
    y = top - size.radius
    for (one, x), (other, after) in zip(
        zip(row.people, middles, strict=True),
        zip(row.people[1:], middles[1:], strict=False),
        strict=False,
    ):
        pair = one.pair == other.key or other.pair == one.key
        if pair and row.kind != "adoptive":
            sheet.shape(
                Shape(
                    line((x + size.radius, y), (after - size.radius, y)),
                    stroke=mixed(theme.ink, theme.paper, 0.4),
                    stroke_width=1.3,
                )
            )
    wide = size.cell - 1.5 * MM
    for person, x in zip(row.people, middles, strict=True):
        belongs = Belongs(tree.id, tree.slot, person.key)
        draw_round(sheet, person.source, x, y, size.radius, person.name, belongs)
        strips = _label(look, belongs, person, size)
        draw_stack(strips, sheet, x - wide / 2, y - size.radius - 1.2 * MM, wide)


def _draw_beside(
    sheet: Sheet,
    tree: FamilyTree,
    size: _Size,
    rows: list[_Row],
    body: Rect,
    middle: float,
    centre: float,
    top: float,
) -> None:
    """The adoptive family left and right of the child, joined through the child's own row."""
    for at, row in enumerate(rows):
        half = -(-len(row.people) // 2)
        free = (body.width - _child_width(size)) / 2 if at == 0 else body.width / 2 - 2 * MM
        inner = _child_width(size) / 2 if at == 0 else 2 * MM
        step = min(size.cell * 1.2, free / half)
        lefts = [middle - inner - step * (half - k - 0.5) for k in range(half)]
        others = len(row.people) - half
        rights = [middle + inner + step * (k + 0.5) for k in range(others)]
        middles = [*lefts, *rights]
        y = top - size.radius
        if middles:
            across = line((min(middles), y), (max([*middles, middle]), y))
            sheet.shape(family_line(sheet, "adoptive", across))
            if at == 0 and abs(y - centre) > 1:
                sheet.shape(family_line(sheet, "adoptive", line((middle, y), (middle, centre))))
        _draw_people(sheet, tree, size, row, top, middles)
        top += (rows[at + 1].tall if at + 1 < len(rows) else 0.0) + _GAP
