"""What can be done to pictures: shown in frames, laid freely, swapped, mended, covered."""

from collections.abc import Mapping
from uuid import UUID

from lifestory.edition.values import FREE, Place, View
from lifestory.library import Story
from lifestory.model import (
    Block,
    BlockKind,
    Keepsake,
)
from lifestory.model.retouch import Area, area_of
from ui.editor import arranging

REFERENCE = {
    BlockKind.PERSON: "person_id",
    BlockKind.DECISION: "decision_id",
    BlockKind.VOICE: "voice_id",
}
"""Which column says what a block made from one fact is made from."""


def put_picture(story: Story, block_id: UUID, keepsake_id: UUID, page: int) -> None:
    """Show a keepsake in a frame, from its middle; a caption that is there stays."""
    with story.edit(f"Put a photo on page {page}") as edit:
        block = edit.get(Block, block_id)
        block.keepsake_id = edit.get(Keepsake, keepsake_id).id
        block.pan_x, block.pan_y, block.zoom = 0.5, 0.5, 1.0


def add_frame(story: Story, page_id: UUID, slot: str, page: int) -> UUID:
    """Put an empty frame for a picture into a slot; returns the block."""
    with story.edit(f"Add a frame to page {page}") as edit:
        return arranging.add_block(edit, page_id, slot, BlockKind.PICTURE).id


def put_picture_in_slot(
    story: Story, page_id: UUID, slot: str, keepsake_id: UUID, page: int
) -> UUID:
    """Show a keepsake in a slot that has no frame yet; returns the block."""
    with story.edit(f"Put a photo on page {page}") as edit:
        block = arranging.add_block(edit, page_id, slot, BlockKind.PICTURE)
        block.keepsake_id = edit.get(Keepsake, keepsake_id).id
        return block.id


def frame_picture(story: Story, block_id: UUID, view: View, page: int, joins: str = "") -> None:
    """Keep what a frame shows of its picture."""
    with story.edit(f"Crop the photo on page {page}", joins=joins) as edit:
        block = edit.get(Block, block_id)
        block.pan_x = min(max(view.pan_x, 0.0), 1.0)
        block.pan_y = min(max(view.pan_y, 0.0), 1.0)
        block.zoom = max(view.zoom, 1.0)


def place_freely(story: Story, block_id: UUID, place: Place, page: int, joins: str = "") -> None:
    """Keep where something lies freely on its page, how large it is and how it is tilted."""
    with story.edit(f"Move a picture on page {page}", joins=joins) as edit:
        block = edit.get(Block, block_id)
        block.options = {**block.options, **_placed(place)}


def add_freely(story: Story, page_id: UUID, keepsake_id: UUID, place: Place, page: int) -> UUID:
    """Lay a keepsake freely on a page; returns the block."""
    with story.edit(f"Put a picture freely on page {page}") as edit:
        block = arranging.add_block(edit, page_id, FREE, BlockKind.PICTURE)
        block.keepsake_id = edit.get(Keepsake, keepsake_id).id
        block.options = _placed(place)
        return block.id


def add_sticker(story: Story, page_id: UUID, sticker: str, place: Place, page: int) -> UUID:
    """Stick an emoji on a page; returns the block."""
    with story.edit(f"Put a sticker on page {page}") as edit:
        block = arranging.add_block(edit, page_id, FREE, BlockKind.PICTURE)
        block.options = {**_placed(place), "sticker": sticker}
        return block.id


def _placed(place: Place) -> dict[str, float]:
    return {
        "x": place.x,
        "y": place.y,
        "w": place.width,
        "h": place.height,
        "turn": place.tilt,
    }


def swap_pictures(story: Story, one_id: UUID, other_id: UUID, page: int) -> None:
    """Let two frames exchange their pictures, each with its caption, shown from its middle."""
    with story.edit(f"Swap two photos on page {page}") as edit:
        one, other = edit.get(Block, one_id), edit.get(Block, other_id)
        one.keepsake_id, other.keepsake_id = other.keepsake_id, one.keepsake_id
        one.text, other.text = other.text, one.text
        for block in (one, other):
            block.pan_x, block.pan_y, block.zoom = 0.5, 0.5, 1.0


def retouch_picture(
    story: Story, keepsake_id: UUID, page: int, numbers: Mapping[str, float], joins: str = ""
) -> None:
    """Mend a keepsake wherever it is shown: "straighten" in degrees, "brightness", "lift"."""
    with story.edit(f"Mend the photo on page {page}", joins=joins) as edit:
        keepsake = edit.get(Keepsake, keepsake_id)
        for name in ("straighten", "brightness", "lift"):
            if name in numbers:
                setattr(keepsake, name, float(numbers[name]))


def cover_part(story: Story, keepsake_id: UUID, area: Area, page: int) -> None:
    """Cover a face or a number on a keepsake, wherever it is shown; the original keeps it."""
    with story.edit(f"Cover something on a photo on page {page}") as edit:
        keepsake = edit.get(Keepsake, keepsake_id)
        keepsake.covers = [*keepsake.covers, list(area)]


def move_cover(story: Story, keepsake_id: UUID, was: Area, now: Area, page: int) -> None:
    """Let a cover of a keepsake lie elsewhere; where it is no longer there, what somebody wants
    covered is covered all the same."""
    with story.edit(f"Cover something on a photo on page {page}") as edit:
        keepsake = edit.get(Keepsake, keepsake_id)
        places = [area_of(each) for each in keepsake.covers]
        at = places.index(was) if was in places else len(places)
        keepsake.covers = [*keepsake.covers[:at], list(now), *keepsake.covers[at + 1 :]]


def uncover(story: Story, keepsake_id: UUID, page: int, area: Area | None = None) -> None:
    """Take a cover of a keepsake away; without an area the newest one."""
    with story.edit(f"Uncover something on a photo on page {page}") as edit:
        keepsake = edit.get(Keepsake, keepsake_id)
        if area is None:
            keepsake.covers = keepsake.covers[:-1]
        else:
            keepsake.covers = [each for each in keepsake.covers if area_of(each) != area]


def turn_picture(story: Story, keepsake_id: UUID, page: int) -> None:
    """Turn a keepsake by a quarter, clockwise, wherever it is shown."""
    with story.edit(f"Turn the photo on page {page}") as edit:
        keepsake = edit.get(Keepsake, keepsake_id)
        keepsake.turn = (keepsake.turn + 1) % 4


def empty_block(story: Story, block_id: UUID, page: int) -> None:
    """Take out what a slot shows: the photo, the words, or the block that tells a fact.

    A photo's frame and a place for words stay; the fact itself and the keepsake stay in the story.
    """
    with story.edit(f"Take something out of page {page}") as edit:
        block = edit.get(Block, block_id)
        is_framed = block.kind is BlockKind.PICTURE and block.slot != FREE
        if is_framed and block.keepsake_id is not None:
            block.keepsake_id, block.text = None, ""
        elif block.kind in arranging.WRITTEN and block.text:
            block.text = ""
        else:
            edit.delete(block)


def put_fact(
    story: Story, page_id: UUID, slot: str, kind: BlockKind, fact_id: UUID, page: int
) -> UUID:
    """Tell a person, a decision or the child's words in a slot; returns the block."""
    with story.edit(f"Add something known to page {page}") as edit:
        block = arranging.add_block(edit, page_id, slot, kind)
        setattr(block, REFERENCE[kind], fact_id)
        return block.id
