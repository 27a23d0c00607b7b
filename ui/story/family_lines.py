"""The lines of the family tree on the screen: from partners and parents down to their children.

Every set of parents has a lane of its own beneath its row, and a line that must pass other rows
goes through the gaps between their cards: no line crosses a card, and no two families share one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lifestory.edition.gardens import GardenKind
from lifestory.edition.values import TreePerson

CARD = (110.0, 108.0)
CELL = 122.0
CIRCLE = 68.0
CHILD_CIRCLE = 82.0
_ASIDE: Mapping[GardenKind, float] = {"step": 14.0, "other": 14.0}
"""How far from the others' the line of a garden runs along the path."""

XY = tuple[float, float]


@dataclass(frozen=True)
class Spot:
    """A card: `x` is its middle, `y` its upper edge."""

    key: str
    x: float
    y: float
    width: float = CARD[0]
    height: float = CARD[1]

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Join:
    """A line from some people (`ones`: partners, or the parents) to one (`to`)."""

    kind: GardenKind
    ones: tuple[str, ...]
    to: str
    points: tuple[XY, ...]
    is_pair: bool = False


@dataclass
class Block:
    """The rows of one bed. `lane` is how far apart lines run, `gap` the least room between rows."""

    household: str
    rows: Sequence[tuple[str, ...]]
    people: Mapping[str, TreePerson]
    lane: float
    gap: float
    x: float = 0.0
    y: float = 0.0
    units: list[tuple[str, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for person in self.people.values():
            parents = self.parents_of(person.parent_keys)
            if parents and parents not in self.units:
                self.units.append(parents)
        self._row = {key: at for at, row in enumerate(self.rows) for key in row}

    def parents_of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Those of somebody's parents who stand in this bed, in the order of their row."""
        order = {key: at for at, key in enumerate(self.people)}
        return tuple(sorted((key for key in keys if key in order), key=order.__getitem__))

    @property
    def columns(self) -> int:
        """How many stand in the widest row."""
        return max(map(len, self.rows), default=0)

    @property
    def channel(self) -> float:
        """The room beneath each row, in which the lines run."""
        return self.gap + self.lane * (len(self.units) + 1)

    @property
    def height(self) -> float:
        """All rows with the room beneath them."""
        return len(self.rows) * (CARD[1] + self.channel)

    def stand(self, x: float, y: float) -> None:
        """Stand with the middle of the upper edge at a point."""
        self.x, self.y = x, y

    def spot(self, key: str) -> Spot:
        """Somebody's card."""
        row = self._row[key]
        keys = self.rows[row]
        x = self.x + (keys.index(key) - (len(keys) - 1) / 2) * CELL
        return Spot(key, x, self.y + row * (CARD[1] + self.channel))

    def spots(self) -> Iterator[Spot]:
        """All cards."""
        return (self.spot(key) for key in self.people)

    def row_of(self, key: str) -> int:
        """Which row somebody stands in, counted from above."""
        return self._row[key]

    def lane_y(self, row: int, unit: int) -> float:
        """How far down a family's line runs beneath a row."""
        bottom = self.y + row * (CARD[1] + self.channel) + CARD[1]
        return bottom + self.gap / 2 + unit * self.lane

    def gap_x(self, row: int, x: float, unit: int) -> float:
        """The gap between the cards of a row that is nearest to a place."""
        count = len(self.rows[row])
        gaps = [self.x + (at - count / 2) * CELL for at in range(count + 1)]
        nearest = min(gaps, key=lambda gap: abs(gap - x))
        if abs(nearest - x) < (CELL - CARD[0]) / 2 - 1:
            return x
        return nearest + (unit - (len(self.units) - 1) / 2) * min(2.5, 12 / (len(self.units) + 1))


def joins_in(block: Block, kind: GardenKind) -> Iterator[Join]:
    """Lines between partners, and from parents to their children, of one bed."""
    for key, person in block.people.items():
        if person.pair > key and person.pair in block.people:
            yield from _pair(block, kind, key, person.pair)
    for key, person in block.people.items():
        parents = block.parents_of(person.parent_keys)
        if parents and all(block.row_of(one) < block.row_of(key) for one in parents):
            row = max(block.row_of(one) for one in parents)
            unit = block.units.index(parents)
            for start in _starts(block, parents):
                yield Join(kind, parents, key, _down(block, start, row, unit, block.spot(key)))


def to_the_child(
    block: Block, kind: GardenKind, child: Spot, parent_keys: Sequence[str], corridor: float
) -> Iterator[Join]:
    """The line from this bed's parents, or from those who cared, to the child. `corridor` is where
    the path runs beside the garden."""
    if kind == "cared":
        groups = _grown_ups(block)
    else:
        parents = block.parents_of(parent_keys)
        groups = [parents] if parents else []
    for ones in groups:
        if kind == "adoptive":
            yield from _up_to_the_child(block, kind, child, ones)
        else:
            yield from _across_to_the_child(block, kind, child, ones, corridor)


def _across_to_the_child(
    block: Block, kind: GardenKind, child: Spot, ones: tuple[str, ...], corridor: float
) -> Iterator[Join]:
    """From beneath the row out to the path, along it, and to the child's side."""
    lane = len(block.units)
    row = max(block.row_of(one) for one in ones)
    level = block.lane_y(row, lane)
    aside = _ASIDE.get(kind, 0.0)
    right = corridor > child.x
    x = corridor + (aside if right else -aside)
    y = child.y + CHILD_CIRCLE / 2 + aside
    edge = child.x + (CHILD_CIRCLE / 2 if right else -CHILD_CIRCLE / 2)
    for start in _starts(block, ones):
        begin = _to_level(block, start, row, lane)
        yield Join(kind, ones, child.key, (*begin, (x, level), (x, y), (edge, y)))


def _grown_ups(block: Block) -> list[tuple[str, ...]]:
    """Those who cared, partners together: a foster home's generation of parents, or its oldest."""
    grown = [key for key, person in block.people.items() if person.generation == 1]
    groups = {block.parents_of((key, block.people[key].pair)) for key in grown or block.rows[0][:1]}
    return sorted(groups)


def _up_to_the_child(
    block: Block, kind: GardenKind, child: Spot, ones: tuple[str, ...]
) -> Iterator[Join]:
    """From the adoptive parents up, through the gaps of rows above them."""
    lane = len(block.units)
    together = _is_pair(block, ones)
    for key, (x, y) in zip(ones, _starts(block, ones), strict=False):
        row = block.row_of(key)
        points: list[XY] = [(x, y if together else block.spot(key).y)]
        for above in range(row - 1, -1, -1):
            level = block.lane_y(above, lane)
            gap = block.gap_x(above, x, lane)
            points += [(x, level), (gap, level)]
            x = gap
        level = block.y - 10
        points += [(x, level), (child.x, level), (child.x, child.bottom - 4)]
        yield Join(kind, ones, child.key, tuple(points))


def _pair(block: Block, kind: GardenKind, one: str, other: str) -> Iterator[Join]:
    here, there = sorted((block.spot(one), block.spot(other)), key=lambda spot: spot.x)
    if here.y != there.y or abs(there.x - here.x) > CELL + 1:
        return
    y = here.y + CIRCLE / 2
    ends = ((here.x + CIRCLE / 2, y), (there.x - CIRCLE / 2, y))
    yield Join(kind, (here.key,), there.key, ends, is_pair=True)


def _is_pair(block: Block, ones: tuple[str, ...]) -> bool:
    """Whether two stand beside each other as partners, so that one line can start between them."""
    if len(ones) != 2 or block.people[ones[0]].pair != ones[1]:
        return False
    one, other = block.spot(ones[0]), block.spot(ones[1])
    return one.y == other.y and abs(one.x - other.x) < CELL + 1


def _starts(block: Block, ones: tuple[str, ...]) -> list[XY]:
    """Where the lines of a set of parents begin: between partners, or beneath each card."""
    if _is_pair(block, ones):
        one, other = block.spot(ones[0]), block.spot(ones[1])
        return [((one.x + other.x) / 2, one.y + CIRCLE / 2)]
    return [(block.spot(key).x + _aside(block, ones, key), block.spot(key).bottom) for key in ones]


def _aside(block: Block, ones: tuple[str, ...], key: str) -> float:
    """How far from the middle of somebody's card a line begins: who has children with two people
    has two lines."""
    units = block.units if ones in block.units else [*block.units, ones]
    own = [unit for unit in units if key in unit and not _is_pair(block, unit)]
    return (own.index(ones) - (len(own) - 1) / 2) * block.lane


def _to_level(block: Block, start: XY, row: int, unit: int) -> tuple[XY, ...]:
    """From a start straight down to the lane beneath a row, past the rows between."""
    x, y = start
    points = [start]
    first = next(at for at in range(len(block.rows)) if block.lane_y(at, unit) > y)
    for above in range(first, row):
        level = block.lane_y(above, unit)
        gap = block.gap_x(above + 1, x, unit)
        points += [(x, level), (gap, level)]
        x = gap
    points.append((x, block.lane_y(row, unit)))
    return tuple(points)


def _down(block: Block, start: XY, row: int, unit: int, child: Spot) -> tuple[XY, ...]:
    """From a start to the top of a child's card; the first point is the start."""
    points = list(_to_level(block, start, row, unit))
    x = points[-1][0]
    for below in range(row + 1, block.row_of(child.key)):
        level = block.lane_y(below - 1, unit)
        gap = block.gap_x(below, child.x, unit)
        points += [(gap, level), (gap, block.lane_y(below, unit))]
        x = gap
    level = points[-1][1]
    if x != child.x:
        points.append((child.x, level))
    points.append((child.x, child.y))
    return tuple(points)
