"""Which pages go where on which side of which sheet of paper.

A book's page is a side of its own as a rule. A print shop's has room around it for ink that is cut
off, a binder's keeps clear of the holes, and a booklet's sides hold two pages each, in the order in
which they come to lie when the sheets are folded together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lifestory.layout.marks import LaidPage, Mark, PictureMark, Rect, Segment, Shape
from lifestory.pdf.document import Boxes
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
class Beyond:
    """Marks that are drawn once more outside the page: only in `strip`, through a matrix. Both are
    in the page's own points."""

    strip: Rect
    matrix: Matrix
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A page on a side, and the matrix that brings it there. `ground` is where its paper is tinted
    and nothing is drawn outside, in the page's own points; `beyond` is what goes on outside it."""

    page: LaidPage
    matrix: Matrix
    ground: Rect
    beyond: tuple[Beyond, ...] = ()

    def purpose(self, purpose: Purpose) -> Purpose:
        """What the purpose asks of pictures that are drawn smaller than they were laid."""
        scale = self.matrix[0]
        return purpose if scale == 1 else replace(purpose, dpi=max(1, round(purpose.dpi * scale)))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet of paper, and the lines along which it is cut."""

    boxes: Boxes
    label: int
    pages: tuple[Placed, ...]
    crop_marks: tuple[Shape, ...] = ()


def one_by_one(pages: Sequence[LaidPage]) -> Iterator[Side]:
    """Each page on a side of its own size."""
    for page in pages:
        yield Side(Boxes(_box(page)), page.number, (Placed(page, AS_IT_IS, _whole(page)),))


def for_a_binder(pages: Sequence[LaidPage], inner: float) -> Iterator[Side]:
    """Each page a little smaller, towards its outer edge, so that the holes meet no word; what
    touched the page's edge still does.

    Args:
        inner: the margin in points that pages have at the binding by themselves.
    """
    for page in pages:
        scale = min(1.0, (page.width - HOLES) / (page.width - inner))
        right_hand = page.number % 2 == 1
        x = page.width * (1 - scale) if right_hand else 0.0
        matrix = (scale, 0, 0, scale, x, page.height * (1 - scale) / 2)
        beyond = max(page.width, page.height) * (1 - scale) / scale
        ground = _whole(page).inset(-beyond)
        placed = Placed(page, matrix, ground, _beyond(page, beyond))
        yield Side(Boxes(_box(page)), page.number, (placed,))


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
        yield Side(Boxes((0, 0, *_A4)), at + 1, placed)


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
        ground = _whole(page).inset(-bleed)
        yield Side(
            Boxes((0, 0, width, height), inked, trim),
            page.number,
            (Placed(page, (1, 0, 0, 1, around, around), ground, _beyond(page, bleed)),),
            _crop_marks(trim, bleed),
        )


def _beyond(page: LaidPage, bleed: float) -> tuple[Beyond, ...]:
    """Whatever touches the page's edge, mirrored at it as far as ink goes.

    Mirrored, and not drawn larger: what a frame crops would be in the file again.
    """
    width, height = page.width, page.height
    across = ((-bleed, bleed, -1.0, 0.0), (0.0, width, 1.0, 0.0), (width, bleed, -1.0, 2 * width))
    up = ((-bleed, bleed, -1.0, 0.0), (0.0, height, 1.0, 0.0), (height, bleed, -1.0, 2 * height))
    marks = [(mark, _touched(mark, page)) for mark in page.marks]
    strips = []
    for column, (x, wide, flip_x, at_x) in enumerate(across):
        for row, (y, tall, flip_y, at_y) in enumerate(up):
            sides = {("left", "", "right")[column], ("foot", "", "head")[row]} - {""}
            drawn = tuple(mark for mark, touched in marks if sides <= touched)
            if sides and drawn:
                matrix = (flip_x, 0.0, 0.0, flip_y, at_x, at_y)
                strips.append(Beyond(Rect(x, y, wide, tall), matrix, drawn))
    return tuple(strips)


def _touched(mark: Mark, page: LaidPage) -> set[str]:
    """The edges of the page that something touches or goes beyond."""
    if isinstance(mark, Shape):
        xs = [x for _, numbers in mark.path for x in numbers[0::2]]
        ys = [y for _, numbers in mark.path for y in numbers[1::2]]
    elif isinstance(mark, PictureMark):
        xs, ys = [mark.frame.x, mark.frame.right], [mark.frame.y, mark.frame.top]
    else:
        return set()
    middle = [page.width / 2], [page.height / 2]
    touched = {
        "left": min(xs or middle[0]) <= _EDGE,
        "right": max(xs or middle[0]) >= page.width - _EDGE,
        "foot": min(ys or middle[1]) <= _EDGE,
        "head": max(ys or middle[1]) >= page.height - _EDGE,
    }
    return {side for side, is_touched in touched.items() if is_touched}


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
