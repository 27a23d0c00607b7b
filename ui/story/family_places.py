"""Where everybody stands in the family tree on the screen: a pure function to cards and lines.

Three gardens with one path between them: birth family (and step-family) on the left, those who
cared (and others) on the right, the adoptive family in the middle, and above it the child. Who
stands in which garden and row is found in `lifestory.edition.gardens`, as for the printed tree.
Lengths are pixels at 100 %; y counts downwards.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lifestory.edition.gardens import Bed, Garden, GardenKind, gardens, split
from lifestory.edition.values import TreePerson
from ui.story.family_lines import CELL, Block, Join, Spot, joins_in, to_the_child

HEAD, PAD, APART, PATH = 34.0, 16.0, 24.0, 76.0
BED_HEAD = 22.0
CHILD_CARD = (132.0, 116.0)
_LANE, _ROW_GAP = 7.0, 14.0
_LEAST_WIDTH = 262.0
_SIDES: tuple[tuple[GardenKind, ...], tuple[GardenKind, ...]] = (
    ("birth", "step"),
    ("cared", "other"),
)


@dataclass(frozen=True)
class Plot:
    """A garden on the ground: its place, and the beds in it with their homes' keys."""

    kind: GardenKind
    x: float
    y: float
    width: float
    height: float
    beds: tuple[tuple[str, float], ...] = ()
    """Each household with the y of its heading."""

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True)
class FamilyPicture:
    """The whole tree. `spots` are the cards by key, the child's among them; `rows` the keys that
    stand beside each other and may change places."""

    spots: Mapping[str, Spot]
    plots: tuple[Plot, ...]
    joins: tuple[Join, ...]
    rows: tuple[tuple[str, ...], ...]
    width: float
    height: float


def family_picture(
    child: TreePerson, people: Sequence[TreePerson], across: int = 0
) -> FamilyPicture:
    """Place everybody.

    Args:
        child: whose tree it is.
        people: everybody else, each key once.
        across: how many may stand beside each other; 0 finds it from how many there are.
    """
    by_key = {person.key: person for person in people}
    grown = [_Grown.of(garden, by_key, across) for garden in gardens(people)]
    by_kind = {one.garden.kind: one for one in grown}
    left, right = ([by_kind[kind] for kind in kinds if kind in by_kind] for kinds in _SIDES)
    foot = by_kind.get("adoptive")
    core = CHILD_CARD[1] + (APART * 1.5 + foot.height if foot is not None else 0.0)
    tall = max(_tall(left), _tall(right), core)
    core_wide = max(foot.width if foot is not None else 0.0, CHILD_CARD[0])
    side = max(_widest(left), _widest(right))
    middle = PAD + (side + PATH if left or right else 0.0) + core_wide / 2
    spot = Spot(child.key, middle, PAD + (tall - core) / 2, *CHILD_CARD)
    edges = (middle - core_wide / 2 - PATH, middle + core_wide / 2 + PATH)
    for column, x in ((left, edges[0] - _widest(left)), (right, edges[1])):
        y = PAD + (tall - _tall(column)) / 2
        for one in column:
            one.stand(x, y, _widest(column))
            y += one.height + APART
    if foot is not None:
        foot.stand(middle - foot.width / 2, spot.bottom + APART * 1.5, foot.width)
    corridors = (edges[0] + PATH / 2, edges[1] - PATH / 2)
    return _whole(child, spot, grown, corridors, (2 * middle, tall + 2 * PAD))


def _whole(
    child: TreePerson,
    spot: Spot,
    grown: "list[_Grown]",
    corridors: tuple[float, float],
    size: tuple[float, float],
) -> FamilyPicture:
    spots = {spot.key: spot}
    joins: list[Join] = []
    for one in grown:
        corridor = corridors[one.garden.kind in _SIDES[1]]
        for block in one.blocks:
            spots.update((standing.key, standing) for standing in block.spots())
            joins += joins_in(block, one.garden.kind)
            joins += to_the_child(block, one.garden.kind, spot, child.parent_keys, corridor)
    rows = [row for one in grown for bed in one.garden.beds for row in bed.rows]
    plots = tuple(one.plot() for one in grown)
    return FamilyPicture(spots, plots, tuple(joins), tuple(rows), *size)


def _widest(column: "list[_Grown]") -> float:
    return max((one.width for one in column), default=0.0)


def _tall(column: "list[_Grown]") -> float:
    return sum(one.height for one in column) + APART * max(len(column) - 1, 0)


@dataclass
class _Grown:
    """A garden with its beds measured, before and after it stands somewhere."""

    garden: Garden
    blocks: list[Block]
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0
    heads: list[tuple[str, float]] = field(default_factory=list)

    @classmethod
    def of(cls, garden: Garden, people: Mapping[str, TreePerson], across: int) -> "_Grown":
        most = across or max(3, round((1.6 * len(garden.keys)) ** 0.5))
        blocks = [_block(bed, people, most) for bed in garden.beds]
        width = max(max(block.columns for block in blocks) * CELL + 2 * PAD, _LEAST_WIDTH)
        height = HEAD + sum(_bed_height(block) for block in blocks)
        return cls(garden, blocks, width, height)

    def stand(self, x: float, y: float, width: float) -> None:
        """Stand with the upper left corner at a point, as wide as the others of the column."""
        self.x, self.y, self.width = x, y, width
        self.heads = []
        y += HEAD
        for block in self.blocks:
            if block.household:
                self.heads.append((block.household, y))
                y += BED_HEAD
            block.stand(x + width / 2, y)
            y += block.height

    def plot(self) -> Plot:
        return Plot(self.garden.kind, self.x, self.y, self.width, self.height, tuple(self.heads))


def _bed_height(block: Block) -> float:
    return block.height + (BED_HEAD if block.household else 0.0)


def _block(bed: Bed, people: Mapping[str, TreePerson], most: int) -> Block:
    rows = [
        tuple(person.key for person in part)
        for row in bed.rows
        for part in split([people[key] for key in row], most)
    ]
    standing = {key: people[key] for row in rows for key in row}
    return Block(bed.household, rows, standing, _LANE, _ROW_GAP)


def neighbours(picture: FamilyPicture, key: str) -> Iterator[tuple[str, float, float]]:
    """Everybody else with how far right and down of somebody they stand, for the arrow keys."""
    here = picture.spots[key]
    for other in picture.spots.values():
        if other.key != key:
            yield other.key, other.x - here.x, other.middle - here.middle
