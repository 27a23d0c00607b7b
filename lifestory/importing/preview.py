"""What an importer would bring in, shown before it comes, so that a person can tick it.

Every importer reads into a `Preview` of its own kind of thing and applies those that are ticked.
"""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from lifestory.importing.darkroom import Darkroom
from lifestory.importing.folders import files_of
from lifestory.importing.offers import Level, Offer, Standing
from lifestory.importing.photo_dates import Sources, date_of
from lifestory.importing.photo_files import PhotoFile, in_turn
from lifestory.importing.pictures import Unusable, quick_look
from lifestory.library import Clock, Story
from lifestory.library import now as present
from lifestory.model import Keepsake
from lifestory.model.when import When

T = TypeVar("T")


@dataclass(frozen=True)
class Item(Generic[T]):
    """One thing that could come in.

    `thing` is what applying needs, `problem` a sentence when it cannot come in, `already` whether
    it is there, `picture` a small JPEG to show or nothing.
    """

    thing: T
    name: str
    when: When | None = None
    doubt: str = ""
    already: bool = False
    problem: str = ""
    caption: str = ""
    picture: bytes = b""

    @property
    def ticked_at_first(self) -> bool:
        """Whether it comes in unless somebody decides otherwise."""
        return not self.already and not self.problem


@dataclass(frozen=True)
class Preview(Generic[T]):
    """All that an importer found, in order."""

    items: tuple[Item[T], ...]

    def things(self, ticked: Callable[[Item[T]], bool] | None = None) -> list[T]:
        """What to apply: the things of the ticked items, or of those that are ticked at first."""
        return [item.thing for item in self.items if (ticked or _at_first)(item)]


def _at_first(item: Item[T]) -> bool:
    return item.ticked_at_first


def preview_photos(
    story: Story,
    where: Path | Iterable[Path],
    *,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    now: Clock = present,
) -> Preview[Path]:
    """Look at photographs without bringing them in; the arguments are those of `import_photos`.

    Bring in what was ticked with `import_photos(story, preview.things())`. Damage towards the end
    of a JPEG may show only then.
    """
    with story.read() as reading:
        born, called = reading.child.born, reading.child.called
        seen = {keepsake.digest for keepsake in reading.all(Keepsake)}
    looking = _Looking(now(), born, called)
    paths = files_of(where)
    items: list[Item[Path]] = []
    with (
        looking.darkroom,
        closing(in_turn(paths, looking.at, cancelled or (lambda: False))) as looks,
    ):
        for done, (file, (digest, item)) in enumerate(looks, start=1):
            if not (item.problem and file.is_sidecar):
                items.append(replace(item, already=digest in seen))
            if digest:
                seen.add(digest)
            if progress is not None:
                progress(done, len(paths), file.name)
    return Preview(tuple(items))


def offers_of_photos(preview: Preview[Path]) -> tuple[Offer, ...]:
    """The photographs of a preview as offers, in its order; what cannot come in is background."""
    return tuple(
        Offer(
            key=f"photo:{number}",
            when=item.when,
            kind="photo",
            level=Level.HIDE if item.problem else Level.AUTO,
            sentence=item.problem or item.caption or item.name,
            table=item.name if item.caption else "",
            warning=item.doubt,
            standing=Standing.THERE if item.already else Standing.NEW,
        )
        for number, item in enumerate(preview.items)
    )


@dataclass(frozen=True)
class _Looking:
    now: datetime
    born: When | None
    called: str
    darkroom: Darkroom = field(default_factory=Darkroom)

    def at(self, file: PhotoFile) -> tuple[str, Item[Path]]:
        """Look at one file: its digest, or nothing if it is unusable, and its line. Any thread."""
        assert file.path is not None
        try:
            content = file.bytes()
            picture, clues = quick_look(content, file.name, self.darkroom)
        except Unusable as unusable:
            return "", Item(file.path, file.name, problem=str(unusable))
        sources = Sources(file.name, clues, file.sidecar.taken, file.changed())
        date = date_of(sources, self.now, born=self.born, called=self.called)
        return hashlib.sha256(content).hexdigest(), Item(
            file.path,
            file.name,
            date.when,
            date.doubt,
            caption=file.sidecar.caption,
            picture=picture,
        )
