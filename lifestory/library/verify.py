"""Looking a library over: every seal, every reference, every original."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from lifestory.errors import LifestoryError
from lifestory.library.backups import troubles_in
from lifestory.library.keys import KeyFile
from lifestory.library.sealed import SealedDatabase, driver
from lifestory.library.story import Story
from lifestory.model import GivenCopy, Keepsake


def troubles_of_keys(path: Path) -> Iterator[str]:
    """What is wrong with `library.json`, as sentences."""
    try:
        kinds = {slot.kind for slot in KeyFile.read(path).slots}
    except LifestoryError as trouble:
        yield str(trouble)
        return
    for kind, name in (("passphrase", "passphrase"), ("recovery", "recovery key")):
        if kind not in kinds:
            yield (
                f"The library no longer opens with its {name}. Copy library.json back from a "
                "backup while the library is open."
            )


def troubles_of_story(name: str, borrowed: AbstractContextManager[Story]) -> Iterator[str]:
    """What is wrong with one child's story, as sentences that begin with the child's name.

    Args:
        name: what the child was called when the story could last be read.
        borrowed: opens the story, and closes it if need be.
    """
    try:
        with borrowed as story:
            with story.read() as reading:
                name = reading.child.called
                spoken_of = {row.digest: row.file_name for row in reading.all(Keepsake)}
                given = {row.digest for row in reading.all(GivenCopy)}
            yield from _troubles_of_file(name, story.database)
            yield from _troubles_of_file(name, story.keepsakes.database)
            yield from _troubles_of_originals(name, story, spoken_of, given)
    except LifestoryError as trouble:
        yield f"{name}: {trouble}"


def _troubles_of_file(name: str, database: SealedDatabase) -> Iterator[str]:
    with database.reading() as session:
        for wrong in troubles_in(driver(session)):
            yield (
                f"{name}: the file that holds {database.what} is damaged ({wrong}). "
                "Bring back the newest good copy from the backups."
            )


def _troubles_of_originals(
    name: str, story: Story, spoken_of: dict[str, str], given: set[str]
) -> Iterator[str]:
    for digest in story.keepsakes.digests():
        if hashlib.sha256(story.keepsakes.original(digest)).hexdigest() != digest:
            yield (
                f"{name}: an original among the keepsakes is no longer what was kept. "
                "Bring back the newest good copy from the backups."
            )
    for digest in spoken_of.keys() | given:
        if not story.keepsakes.has(digest):
            which = f"the keepsake {spoken_of[digest]}" if digest in spoken_of else "a given book"
            yield (
                f"{name}: {which} has lost its original. "
                "Bring back the newest good copy from the backups."
            )
        elif digest in spoken_of and not story.keepsakes.has_copies(digest):
            yield (
                f"{name}: the keepsake {spoken_of[digest]} has no copy for pages. "
                "Bring the picture in again."
            )
