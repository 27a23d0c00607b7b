"""A photo file from the desktop becomes a keepsake of the story. No Qt in here."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from lifestory.errors import Cancelled, UnreadablePhoto
from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import Keepsake


def bring_in(
    story: Story,
    paths: tuple[Path, ...],
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> tuple[UUID, ...]:
    """Bring picture files in and return their keepsakes, known ones among them.

    Raises:
        UnreadablePhoto: none of them can be used; the sentence says why.
        Cancelled: somebody stopped it; what came in stays.
    """
    found = import_photos(
        story, paths, progress=lambda n, total, _: progress(n, total), cancelled=cancelled
    )
    if found.stopped:
        raise Cancelled("Bringing in photos was stopped. What came in until then is kept.")
    if found.added and not found.already:
        return found.added
    known = found.added + _known(story, paths)
    if not known and found.left_out:
        raise UnreadablePhoto(found.left_out[0].sentence)
    return known


def _known(story: Story, paths: tuple[Path, ...]) -> tuple[UUID, ...]:
    """The keepsakes that the story already has of some files."""
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in paths if path.is_file()}
    with story.read() as reading:
        return tuple(row.id for row in reading.all(Keepsake) if row.digest in digests)
