"""What can be done to words: written, sized, taken as right."""

from uuid import UUID

from lifestory.library import Story
from lifestory.model import (
    Block,
    BlockKind,
    Keepsake,
)
from ui.editor import arranging


def write(story: Story, block_id: UUID, text: str, page: int, joins: str = "") -> None:
    """Keep the words of a block, in the small Markdown.

    Raises:
        NotFound: the block is not there any more.
    """
    with story.edit(f"Write on page {page}", joins=joins) as edit:
        edit.get(Block, block_id).text = text


def add_words(
    story: Story, page_id: UUID, slot: str, page: int, kind: BlockKind = BlockKind.WORDS
) -> UUID:
    """Put an empty block of words into a slot; returns its id."""
    with story.edit(f"Add words on page {page}") as edit:
        return arranging.add_block(edit, page_id, slot, kind).id


def size_words(story: Story, block_id: UUID, role: str, page: int) -> None:
    """Give words a role of their own: "lead", "small", or "" for that of their place."""
    with story.edit(f"Change the size of words on page {page}") as edit:
        block = edit.get(Block, block_id)
        rest = {name: value for name, value in block.options.items() if name != "role"}
        block.options = {**rest, "role": role} if role else rest


def write_caption(story: Story, block_id: UUID, text: str, page: int, joins: str = "") -> None:
    """Keep the words under a picture."""
    with story.edit(f"Write under the photo on page {page}", joins=joins) as edit:
        edit.get(Block, block_id).text = text


def describe_picture(story: Story, keepsake_id: UUID, text: str) -> None:
    """Keep what a picture shows, for those who cannot see it."""
    with story.edit("Describe a photo") as edit:
        edit.get(Keepsake, keepsake_id).description = text
