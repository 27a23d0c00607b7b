"""What can be pointed at on a page: the blocks where they landed, and places that wait for one.

Pure: laid pages and rows in, rectangles in points out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from lifestory.edition.values import FREE, PictureSource, View
from lifestory.layout.look import Look
from lifestory.layout.marks import LaidPage, PictureMark, Rect
from lifestory.model import Block, BlockKind
from lifestory.template.layouts import SlotSpec
from ui.editor.arranging import WRITTEN, holds_nothing, kind_in
from ui.editor.reading import ReadPage

_GAP = 12.0
_LEAST = 48.0
_WORDS_TALL = 110.0


@dataclass(frozen=True)
class Target:
    """A place on a page. `block` None is a slot without a block; `index` is the laid page's.

    `rect` is in points; `frame` is what shows the picture of a picture block.
    """

    index: int
    page: UUID
    slot: str
    kind: BlockKind
    rect: Rect
    block: UUID | None = None
    is_empty: bool = False
    frame: PictureMark | None = None

    @property
    def is_written(self) -> bool:
        """Whether the worker writes its words."""
        return self.kind in WRITTEN

    @property
    def is_free(self) -> bool:
        """Whether it lies freely on the page."""
        return self.slot == FREE

    @property
    def key(self) -> tuple[UUID, str, UUID | None]:
        """The same place, wherever it lies after the page was laid again."""
        return self.page, self.slot, self.block


def targets_of(
    laid: LaidPage, index: int, page: ReadPage | None, look: Look, *, is_last: bool = True
) -> tuple[Target, ...]:
    """Everything on a laid page, in reading order.

    Args:
        laid: the page.
        index: its index in the book.
        page: the planned page it comes from; None for a blank back.
        look: knows the page's layout and frame.
        is_last: whether no continuation follows, so that empty places are offered here.
    """
    if page is None:
        return ()
    found = [
        target for block in page.blocks if (target := _landed(laid, index, page, block)) is not None
    ]
    found.sort(key=lambda each: (each.is_free, -round(each.rect.top / 8), each.rect.x))
    if is_last:
        found.extend(_waiting(laid, index, page, look, found))
    return tuple(found)


def _landed(laid: LaidPage, index: int, page: ReadPage, block: Block) -> Target | None:
    boxes = [box for box in laid.boxes if box.block == block.id]
    rects = [box.rect for box in boxes]
    if block.kind in WRITTEN or block.kind is BlockKind.PICTURE:
        rects = [box.rect for box in boxes if not box.part] or rects
    if not rects:
        return None
    is_picture = block.kind is BlockKind.PICTURE
    frames = (m for m in laid.marks if isinstance(m, PictureMark) and m.block == block.id)
    frame = next(frames, None) if is_picture else None
    is_sticker = is_picture and bool(block.options.get("sticker"))
    if is_sticker:
        frame = _around_sticker(block, around(rects))
    empty = is_picture and block.keepsake_id is None and not is_sticker
    empty = empty or (block.kind in WRITTEN and not block.text.strip())
    return Target(index, page.row.id, block.slot, block.kind, around(rects), block.id, empty, frame)


def _around_sticker(block: Block, rect: Rect) -> PictureMark:
    """A sticker's frame: it is drawn and has no photo, but is held and tilted like one."""
    tilt = float(block.options.get("turn", 0.0))
    return PictureMark(rect, PictureSource("", 1, 1), View(), block=block.id, tilt=tilt)


def around(rects: Sequence[Rect]) -> Rect:
    """The smallest rectangle around some others."""
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, top = max(rect.right for rect in rects), max(rect.top for rect in rects)
    return Rect(x, y, right - x, top - y)


def _waiting(
    laid: LaidPage, index: int, page: ReadPage, look: Look, landed: Sequence[Target]
) -> list[Target]:
    """Empty blocks that took no room, and slots that must not stay without a block."""
    layout = look.by_id.get(page.row.layout)
    if layout is None:
        return []
    seen = {target.block for target in landed}
    places: list[tuple[str, BlockKind, UUID | None]] = []
    for slot in layout.slots:
        blocks = [block for block in page.blocks if block.slot == slot.name]
        unseen = [b for b in blocks if b.id not in seen and not b.text.strip()]
        if laid.continuation == 0 or not landed:
            places += [(slot.name, b.kind, b.id) for b in unseen if b.kind in WRITTEN][:1]
        if not blocks and not slot.optional:
            places.append((slot.name, slot.kinds[0], None))
    settled = [target for target in landed if not target.is_free]
    rects = _free(laid, look, bool(page.row.title), settled, [kind for _, kind, _ in places])
    return [
        Target(index, page.row.id, slot, kind, rect, block, True)
        for (slot, kind, block), rect in zip(places, rects, strict=True)
    ]


def _free(
    laid: LaidPage,
    look: Look,
    has_title: bool,
    landed: Sequence[Target],
    kinds: Sequence[BlockKind],
) -> list[Rect]:
    """Room for empty places, one under the other: beneath what has landed, or above it where the
    layout lets the words come first and there is no room beneath."""
    if not kinds:
        return []
    frame = look.frame(laid.number % 2 == 1)
    boxes = [box for box in laid.boxes if box.slot != FREE]
    lowest = min((box.rect.y for box in boxes), default=frame.top)
    if not landed and has_title:
        lowest -= frame.height * 0.2
    highest = max((box.rect.top for box in boxes), default=frame.top)
    needed = (_LEAST + _GAP) * len(kinds)
    if lowest - frame.y < needed < frame.top - highest:
        frame = replace(frame, y=highest + _GAP, height=frame.top - highest - _GAP)
        lowest = frame.top + _GAP
    each = (max(lowest - _GAP - frame.y, 0) - _GAP * (len(kinds) - 1)) / len(kinds)
    rects, top = [], max(lowest - _GAP, frame.y + (_LEAST + _GAP) * len(kinds))
    for kind in kinds:
        most = _WORDS_TALL if kind in WRITTEN else frame.height
        tall = max(min(each, most), _LEAST)
        rects.append(Rect(frame.x, top - tall, frame.width, tall))
        top -= tall + _GAP
    return rects


def rooms_left(page: ReadPage, look: Look) -> tuple[SlotSpec, ...]:
    """The slots of a page that could take one more block."""
    layout = look.by_id.get(page.row.layout)
    if layout is None:
        return ()
    taken = {block.slot for block in page.blocks}
    waiting = {block.slot for block in page.blocks if holds_nothing(block)}
    return tuple(
        slot
        for slot in layout.slots
        if slot.name not in waiting and (slot.many or slot.name not in taken)
    )


def at(targets: Iterable[Target], x: float, y: float) -> Target | None:
    """The smallest place beneath a point of the page; what lies freely lies on top."""
    hit = [
        target
        for target in targets
        if target.rect.x - 3 <= x <= target.rect.right + 3
        and target.rect.y - 3 <= y <= target.rect.top + 3
    ]
    return min(
        hit, key=lambda each: (not each.is_free, each.rect.width * each.rect.height), default=None
    )


def room_for_picture(page: ReadPage, look: Look) -> str | None:
    """The slot of a page that could take one more picture."""
    for slot in rooms_left(page, look):
        if slot.kinds[0] is BlockKind.PICTURE:
            return slot.name
    return None


def takes_picture(target: Target, look: Look, layout_id: str) -> bool:
    """Whether a photo can be dropped there."""
    if target.block is not None:
        return target.kind is BlockKind.PICTURE
    layout = look.by_id.get(layout_id)
    slot = layout.slot(target.slot) if layout is not None else None
    return slot is not None and kind_in(slot, BlockKind.PICTURE) is BlockKind.PICTURE
