"""Which pages go where on which side of which sheet of paper.

A book's page is a side of its own as a rule. A print shop's has room around it for ink that is cut
off, a binder's keeps clear of the holes, and a booklet's sides hold two pages each, in the order in
which they come to lie when the sheets are folded together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lifestory.layout.marks import LaidPage, Mark, PictureMark, Rect, Segment, Shape
from lifestory.pdf.document import Sheet
from lifestory.pdf.pen import Matrix
from lifestory.pdf.purpose import MM, Purpose

AS_IT_IS: Matrix = (1, 0, 0, 1, 0, 0)

HOLES = 25 * MM
"""What stays clear at the binding of a page with holes: 12 mm to their middle, and their rings."""

_MARKS = 6 * MM
"""How far crop marks reach beyond the bleed."""
_A4 = (297 * MM, 210 * MM)
_EDGE = 0.75
"""So near to the page's edge, in points, something is meant to reach it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A page on a side, and the matrix that brings it there. `ground` is where its paper is
    tinted, in the page's own points."""

    page: LaidPage
    matrix: Matrix
    ground: Rect

    def purpose(self, purpose: Purpose) -> Purpose:
        """What the purpose asks of pictures that are drawn smaller than they were laid."""
        scale = self.matrix[0]
        return purpose if scale == 1 else replace(purpose, dpi=max(1, round(purpose.dpi * scale)))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet of paper, and the lines along which it is cut."""

    sheet: Sheet
    label: int
    pages: tuple[Placed, ...]
    crop_marks: tuple[Shape, ...] = ()


def one_by_one(pages: Sequence[LaidPage]) -> Iterator[Side]:
    """Each page on a side of its own size."""
    for page in pages:
        yield Side(Sheet(_box(page)), page.number, (Placed(page, AS_IT_IS, _whole(page)),))


def for_a_binder(pages: Sequence[LaidPage], inner: float) -> Iterator[Side]:
    """Each page a little smaller, towards its outer edge, so that the holes meet no word.

    Args:
        inner: the margin in points that pages have at the binding by themselves.
    """
    for page in pages:
        scale = min(1.0, (page.width - HOLES) / (page.width - inner))
        right_hand = page.number % 2 == 1
        x = page.width * (1 - scale) if right_hand else 0.0
        matrix = (scale, 0, 0, scale, x, page.height * (1 - scale) / 2)
        yield Side(Sheet(_box(page)), page.number, (Placed(page, matrix, _whole(page)),))


def as_a_booklet(pages: Sequence[LaidPage]) -> Iterator[Side]:
    """Two pages a side of A4 on its long edge, to be printed on both sides and folded together.

    The number of pages is brought to a multiple of four with blank ones before the last.
    """
    blank = -len(pages) % 4
    order: list[LaidPage | None] = [*pages[:1], *pages[1:-1], *[None] * blank, *pages[1:][-1:]]
    for at in range(len(order) // 2):
        outer, inner = order[len(order) - 1 - at], order[at]
        left, right = (outer, inner) if at % 2 == 0 else (inner, outer)
        sides = ((left, 0.0), (right, _A4[0] / 2))
        placed = tuple(_halved(page, x) for page, x in sides if page is not None)
        yield Side(Sheet((0, 0, *_A4)), at + 1, placed)


def booklet_scale(page: LaidPage) -> float:
    """How much smaller a page is in a booklet."""
    return min(_A4[0] / 2 / page.width, _A4[1] / page.height)


def _halved(page: LaidPage, x: float) -> Placed:
    scale = booklet_scale(page)
    across, up = _A4[0] / 2 - page.width * scale, _A4[1] - page.height * scale
    return Placed(page, (scale, 0, 0, scale, x + across / 2, up / 2), _whole(page))


def for_a_shop(pages: Sequence[LaidPage], purpose: Purpose) -> Iterator[Side]:
    """Each page with ink beyond its edges and marks where it is cut."""
    bleed = purpose.bleed
    around = bleed + _MARKS
    for page in pages:
        width, height = page.width + 2 * around, page.height + 2 * around
        trim = (around, around, around + page.width, around + page.height)
        inked = (trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed)
        ground = Rect(-bleed, -bleed, page.width + 2 * bleed, page.height + 2 * bleed)
        yield Side(
            Sheet((0, 0, width, height), inked, trim),
            page.number,
            (Placed(bled(page, bleed), (1, 0, 0, 1, around, around), ground),),
            _crop_marks(trim, bleed),
        )


def bled(page: LaidPage, bleed: float) -> LaidPage:
    """The page with whatever touches its edge reaching beyond it by a length in points."""
    return replace(page, marks=tuple(_reaching(mark, page, bleed) for mark in page.marks))


def _reaching(mark: Mark, page: LaidPage, bleed: float) -> Mark:
    if isinstance(mark, Shape):
        path = tuple((step, _moved(numbers, page, bleed)) for step, numbers in mark.path)
        return replace(mark, path=path)
    if isinstance(mark, PictureMark):
        frame = mark.frame
        left, bottom = _moved((frame.x, frame.y), page, bleed)
        right, top = _moved((frame.right, frame.top), page, bleed)
        return replace(mark, frame=Rect(left, bottom, right - left, top - bottom))
    return mark


def _moved(numbers: tuple[float, ...], page: LaidPage, bleed: float) -> tuple[float, ...]:
    sides = (page.width, page.height)
    return tuple(
        number - bleed
        if number <= _EDGE
        else number + bleed
        if number >= sides[at % 2] - _EDGE
        else number
        for at, number in enumerate(numbers)
    )


def _crop_marks(trim: tuple[float, float, float, float], bleed: float) -> tuple[Shape, ...]:
    left, bottom, right, top = trim
    near, far = bleed + 1 * MM, bleed + _MARKS - 0.5 * MM
    lines: list[tuple[Segment, Segment]] = []
    for x in (left, right):
        for y, way in ((bottom, -1), (top, 1)):
            lines.append((("m", (x, y + way * near)), ("l", (x, y + way * far))))
    for y in (bottom, top):
        for x, way in ((left, -1), (right, 1)):
            lines.append((("m", (x + way * near, y)), ("l", (x + way * far, y))))
    return tuple(
        Shape(path, stroke="#000000", stroke_width=0.25, round_ends=False) for path in lines
    )


def _box(page: LaidPage) -> tuple[float, float, float, float]:
    return (0, 0, page.width, page.height)


def _whole(page: LaidPage) -> Rect:
    return Rect(0, 0, page.width, page.height)
