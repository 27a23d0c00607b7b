"""Which block goes into which slot when a page changes its layout. Nothing is lost.

Every block first keeps its slot, if the new layout has it; then what is left goes to the best
fitting slot that still has room, unless it is empty: then it goes. What finds none stays on the
page, set aside, and comes back to its place when the layout does. A block remembers where it stood
in each layout, so going to another layout and back changes nothing. No Qt in here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar
from uuid import UUID

from lifestory.edition.values import FREE
from lifestory.library import Edit
from lifestory.model import Block, BlockKind, Page, Row
from lifestory.template.layouts import PageLayout, SlotSpec, all_layouts

R = TypeVar("R", bound=Row)

WRITTEN = frozenset(
    (BlockKind.WORDS, BlockKind.LETTER, BlockKind.PANEL, BlockKind.QUESTION, BlockKind.GAP)
)
"""Blocks that hold the worker's own words."""

ALONE = frozenset(
    (
        BlockKind.TIMELINE,
        BlockKind.HOMES,
        BlockKind.FAMILY_TREE,
        BlockKind.CONTENTS,
        BlockKind.CREDITS,
        BlockKind.ABOUT_ME,
        BlockKind.GROWING_UP,
        BlockKind.PEOPLE_WHO_MATTER,
        BlockKind.FIND_OUT,
        BlockKind.CERTIFICATE,
    )
)
"""Blocks made from facts that need nobody to say from which."""

STOOD = "stood"
"""Under this option a block remembers its slot in each layout it has been in."""

_PANELS = 5

_KIN = {BlockKind.LETTER: BlockKind.WORDS, BlockKind.WORDS: BlockKind.LETTER}
"""Words become a letter's words in a letter's slot, and back."""


def add_block(edit: Edit, page_id: UUID, slot: str, kind: BlockKind) -> Block:
    """Add an empty block at the end of a slot."""
    before = edit.all(Block, Block.page_id == page_id, Block.slot == slot)
    position = max((block.position for block in before), default=-1) + 1
    return edit.add(Block(page_id=page_id, slot=slot, position=position, kind=kind))


def holds_nothing(block: Block) -> bool:
    """Whether a block could go without a loss: no words, no picture, no fact."""
    if block.kind is BlockKind.PICTURE:
        return block.keepsake_id is None and not block.text.strip()
    return block.kind in WRITTEN and not block.text.strip()


def set_aside(blocks: Iterable[Block], layout: PageLayout) -> list[Block]:
    """The blocks of a page that its layout has no slot for."""
    return [
        block
        for block in blocks
        if block.slot != FREE
        and ((slot := layout.slot(block.slot)) is None or kind_in(slot, block.kind) is None)
    ]


def rearrange(edit: Edit, page: Page, wanted: PageLayout) -> None:
    """Give a page another layout and each of its blocks a slot."""
    blocks = in_order(edit.all(Block, Block.page_id == page.id), layout_of(page))
    placed = place(blocks, wanted)
    for block in blocks:
        if block.id not in placed and holds_nothing(block):
            edit.delete(block)
    kept = [block for block in blocks if block.id in placed or not holds_nothing(block)]
    _settle(kept, placed, page.layout, wanted)
    page.layout = wanted.id
    fill_slots(edit, page, wanted, kept)


def as_if(
    page: Page, blocks: Sequence[Block], wanted: PageLayout
) -> tuple[Page, tuple[Block, ...]]:
    """A page and its blocks as `rearrange` would leave them, as copies; nothing is changed."""
    copies = [copied(block) for block in in_order(blocks, layout_of(page))]
    placed = place(copies, wanted)
    kept = [block for block in copies if block.id in placed or not holds_nothing(block)]
    _settle(kept, placed, page.layout, wanted)
    then = copied(page)
    then.layout = wanted.id
    return then, (*kept, *fillers(page.id, wanted, kept))


def copied(row: R) -> R:
    """A row once more, as a value of its own."""
    return type(row)(**{name: getattr(row, name) for name in type(row).model_fields})


def layout_of(page: Page) -> PageLayout | None:
    """The page's layout; None when its template is gone."""
    return all_layouts().get(page.layout)


def kind_in(slot: SlotSpec, kind: BlockKind) -> BlockKind | None:
    """What a block of a kind is in a slot; None where it cannot be."""
    if kind in slot.kinds:
        return kind
    kin = _KIN.get(kind)
    return kin if kin in slot.kinds else None


def in_order(blocks: Sequence[Block], layout: PageLayout | None) -> list[Block]:
    """Blocks in reading order: by slot, then by position in it."""
    slots = [slot.name for slot in layout.slots] if layout is not None else []
    return sorted(
        blocks,
        key=lambda block: (
            slots.index(block.slot) if block.slot in slots else len(slots),
            block.slot,
            block.position,
        ),
    )


def place(blocks: Sequence[Block], wanted: PageLayout) -> dict[UUID, str]:
    """A slot of the wanted layout for every block that finds one, by the block's id."""
    placed = {block.id: FREE for block in blocks if block.slot == FREE}
    blocks = [block for block in blocks if block.slot != FREE]
    full: Counter[str] = Counter()

    def take(block: Block, slot: SlotSpec | None) -> bool:
        if slot is None or kind_in(slot, block.kind) is None:
            return False
        if full[slot.name] and not slot.many:
            return False
        placed[block.id] = slot.name
        full[slot.name] += 1
        return True

    full_first = sorted(blocks, key=holds_nothing)
    left = [b for b in full_first if not take(b, wanted.slot(_stood(b, wanted)[0]))]
    left = [b for b in left if not take(b, wanted.slot(b.slot))]
    for block in left:
        if holds_nothing(block):
            continue
        next((slot for slot in _best_first(wanted) if take(block, slot)), None)
    return placed


def _stood(block: Block, wanted: PageLayout) -> tuple[str, int]:
    """The slot and position that a block had in a layout; where it is now if it was not in it."""
    stood = block.options.get(STOOD, {})
    slot, position = stood.get(wanted.id, ("", block.position))
    return str(slot), int(position)


def _best_first(wanted: PageLayout) -> list[SlotSpec]:
    """The slots, those that must not stay empty first, and text before title and caption."""
    order = ("hero", "text", "lead", "facts", "caption", "subtitle", "title")
    return sorted(wanted.slots, key=lambda slot: (slot.optional, order.index(slot.role)))


def _settle(blocks: Sequence[Block], placed: dict[UUID, str], was: str, wanted: PageLayout) -> None:
    """Write down each block's slot and position, and where it stood before."""
    next_position: Counter[str] = Counter()
    for block in sorted(blocks, key=lambda each: _stood(each, wanted)[1]):
        slot = placed.get(block.id, block.slot)
        if slot != block.slot:
            stood = block.options.get(STOOD, {})
            here = [block.slot, block.position]
            block.options = {**block.options, STOOD: {**stood, was: here}}
        block.slot = slot
        spec = wanted.slot(slot)
        block.kind = (kind_in(spec, block.kind) if spec is not None else None) or block.kind
        block.position = next_position[slot]
        next_position[slot] += 1


def fill_slots(edit: Edit, page: Page, wanted: PageLayout, blocks: Sequence[Block]) -> None:
    """Put an empty block into every slot that must not stay without one."""
    for block in fillers(page.id, wanted, blocks):
        edit.add(block)


def fillers(page_id: UUID, wanted: PageLayout, blocks: Sequence[Block]) -> Iterator[Block]:
    """An empty block for every slot that must not stay without one."""
    taken = {block.slot for block in blocks}
    for slot in wanted.slots:
        if slot.name in taken or slot.optional:
            continue
        kind = slot.kinds[0]
        if kind is BlockKind.PANEL:
            for position in range(_PANELS):
                yield Block(page_id=page_id, slot=slot.name, position=position, kind=kind)
        elif kind in WRITTEN or kind in ALONE or kind is BlockKind.PICTURE:
            yield Block(page_id=page_id, slot=slot.name, kind=kind)
