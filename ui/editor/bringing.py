"""Photo files from the desktop become keepsakes of the story. No Qt in here."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from lifestory.errors import Cancelled, UnreadablePhoto
from lifestory.importing.folders import files_of
from lifestory.importing.photos import import_photos
from lifestory.library import Story
from lifestory.model import Keepsake


@dataclass(frozen=True)
class Brought:
    """The keepsakes of some files, in the files' order, and a sentence for each that is no use."""

    keepsakes: tuple[UUID, ...]
    left_out: tuple[str, ...] = ()


def bring_in(
    story: Story,
    paths: tuple[Path, ...],
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Brought:
    """Bring picture files in; those that the story has already are used again.

    Raises:
        UnreadablePhoto: none of them can be used; the sentence says why.
        Cancelled: somebody stopped it; what came in stays.
    """
    found = import_photos(
        story, paths, progress=lambda n, total, _: progress(n, total), cancelled=cancelled
    )
    if found.stopped:
        raise Cancelled("Bringing in photos was stopped. What came in until then is kept.")
    known = found.added if found.added and not found.already else _known(story, paths)
    left_out = tuple(one.sentence for one in found.left_out)
    if not known and left_out:
        raise UnreadablePhoto(left_out[0])
    return Brought(known, left_out)


def _known(story: Story, paths: tuple[Path, ...]) -> tuple[UUID, ...]:
    """The keepsakes that the story now has of some files, each once."""
    files = [path for path in files_of(paths) if path.is_file()]
    digests = dict.fromkeys(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)
    with story.read() as reading:
        ids = {row.digest: row.id for row in reading.all(Keepsake)}
    return tuple(ids[digest] for digest in digests if digest in ids)
