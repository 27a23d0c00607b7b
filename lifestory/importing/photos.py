"""Photographs come in: files → values (`read_photo`), values → the story (`import_photos`).

One import is one step of undo, and yet nothing that was reported is lost if the program is killed
in its middle: every photograph is an edit of its own, kept before `progress` and `on_added` hear
of it, and the edits join to one step of the history. (Somebody who changes the story while an
import runs divides it into the steps before and after that change.) The original is kept first and
its row second, so a row without its original cannot be.

Reading and copying are done by several threads (`photo_files`), keeping by the one that called.
"""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import closing, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from uuid import UUID, uuid4

from lifestory.importing.darkroom import Darkroom
from lifestory.importing.folders import files_of
from lifestory.importing.photo_dates import (
    MANY_IN_ONE_SECOND,
    PhotoDate,
    Sources,
    crowded,
    date_of,
    doubted,
)
from lifestory.importing.photo_files import PhotoFile, in_turn
from lifestory.importing.pictures import Unusable, rebuild
from lifestory.importing.takeout import Sidecar
from lifestory.library import Clock, Copies, Story
from lifestory.library import now as present
from lifestory.model import Keepsake
from lifestory.model.when import When

LABEL = "Bring in photographs"
"""What the step is called in the history."""


@dataclass(frozen=True)
class ReadPhoto:
    """A photograph as values, not yet part of any story.

    `caption` is what somebody wrote under it in Google Photos; descriptions inside the file, places
    and names are not taken.
    """

    name: str
    digest: str
    original: bytes
    copies: Copies
    sources: Sources
    caption: str = ""

    def date(self, now: datetime, born: When | None = None, called: str = "") -> PhotoDate:
        """When it was taken, as far as its sources say; `photo_dates.date_of` has the rules."""
        return date_of(self.sources, now, born=born, called=called)


@dataclass(frozen=True)
class LeftOut:
    """A file that did not come in. `reason` goes on from "it", as "is a PDF, not a picture"."""

    name: str
    reason: str
    sentence: str


@dataclass(frozen=True)
class Imported:
    """What an import did.

    `added` are the ids of new keepsakes, `already` the names of files that the story holds or that
    came twice, `stopped` whether it was cancelled before the last file.
    """

    added: tuple[UUID, ...] = ()
    already: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    stopped: bool = False


def read_photo(
    content: Path | bytes,
    name: str = "",
    *,
    sidecar: Sidecar | None = None,
    darkroom: Darkroom | None = None,
) -> ReadPhoto:
    """Read a photograph and make its copies.

    Args:
        content: its file, or its bytes as they come from a clipboard.
        name: what the file is called, if that is not the end of its path.
        sidecar: what Google Takeout says about it.
        darkroom: shared by those who read several at the same time or one after another.

    Raises:
        UnreadablePhoto: it cannot be used; the sentence names it and says why.
    """
    found = PhotoFile.of(content, name, sidecar)
    with nullcontext(darkroom) if darkroom is not None else Darkroom() as there:
        return _made(found, found.bytes(), there)


def import_photos(
    story: Story,
    where: Path | Iterable[Path],
    *,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    on_added: Callable[[UUID], None] | None = None,
    now: Clock = present,
) -> Imported:
    """Bring the photographs of a folder, or of a list of files and folders, into a story.

    What cannot be used is left out with a sentence, and the others come in. Exact duplicates, of
    each other or of what the story holds, come in once.

    Args:
        story: the child's story; it may be in use on other threads.
        where: a folder with all it holds, or files and folders.
        progress: called on this thread with how many files are done, how many there are, and the
            name of the one just done.
        cancelled: asked before each file; what came in until then stays.
        on_added: called on this thread with the id of each new keepsake.
        now: tells the present moment.

    Raises:
        CouldNotKeep: the disk would not take it; what came in until then stays.
    """
    paths = files_of(where)
    done = 0
    with Darkroom() as darkroom:
        bringing = _Bringing(story, now(), darkroom)
        with closing(in_turn(paths, bringing.read, cancelled or (lambda: False))) as outcomes:
            for done, (file, outcome) in enumerate(outcomes, start=1):
                added = bringing.take(file, outcome)
                if added is not None and on_added is not None:
                    on_added(added)
                if progress is not None:
                    progress(done, len(paths), file.name)
    bringing.doubt_crowds()
    return bringing.result(stopped=done < len(paths))


@dataclass(frozen=True)
class _Same:
    """The same bytes were seen before, under this digest."""

    digest: str


_Outcome = ReadPhoto | _Same | LeftOut


class _Claims:
    """Which originals are in the story or on their way; asked by all threads."""

    def __init__(self, digests: Iterable[str]) -> None:
        self._digests = set(digests)
        self._lock = Lock()
        self.refused: dict[str, str] = {}
        """Why an original that was claimed could not be used."""

    def is_first(self, digest: str) -> bool:
        """Whether nobody came with this original before."""
        with self._lock:
            first = digest not in self._digests
            self._digests.add(digest)
            return first


def _made(file: PhotoFile, content: bytes, darkroom: Darkroom) -> ReadPhoto:
    rebuilt = rebuild(content, file.name, darkroom)
    return ReadPhoto(
        name=file.name,
        digest=hashlib.sha256(content).hexdigest(),
        original=content,
        copies=Copies(
            rebuilt.page, rebuilt.screen, rebuilt.thumbnail, rebuilt.width, rebuilt.height
        ),
        sources=Sources(file.name, rebuilt.clues, file.sidecar.taken, file.changed()),
        caption=file.sidecar.caption,
    )


class _Bringing:
    """One import on its way into a story."""

    def __init__(self, story: Story, now: datetime, darkroom: Darkroom) -> None:
        self._story, self._now, self._darkroom = story, now, darkroom
        with story.read() as reading:
            self._born, self._called = reading.child.born, reading.child.called
            self._kept = {keepsake.digest for keepsake in reading.all(Keepsake)}
        self._claims = _Claims(self._kept)
        self._joins = f"photographs {uuid4()}"
        self._moments: dict[str, list[UUID]] = {}
        self._added: list[UUID] = []
        self._already: list[str] = []
        self._left_out: list[LeftOut] = []

    def read(self, file: PhotoFile) -> _Outcome:
        """Read one file and make its copies, unless another one has the same bytes. Any thread."""
        return self._read(file, self._claims.is_first)

    def _read(self, file: PhotoFile, is_wanted: Callable[[str], bool]) -> _Outcome:
        digest = ""
        try:
            content = file.bytes()
            digest = hashlib.sha256(content).hexdigest()
            return _made(file, content, self._darkroom) if is_wanted(digest) else _Same(digest)
        except Unusable as unusable:
            self._claims.refused[digest] = unusable.reason
            return LeftOut(file.name, unusable.reason, str(unusable))

    def take(self, file: PhotoFile, outcome: _Outcome) -> UUID | None:
        """Keep a photograph and return its id, or note why it is not kept.

        Of files with the same bytes the first in order is kept, also when another thread was
        quicker with a later one: what it told of its name and date is what the worker sees.
        """
        if isinstance(outcome, _Same) and not self._is_settled(outcome.digest):
            outcome = self._read(file, lambda _: True)
        if isinstance(outcome, ReadPhoto):
            if outcome.digest not in self._kept:
                return self._keep(outcome)
            self._already.append(file.name)
        elif isinstance(outcome, LeftOut):
            if not file.is_sidecar:
                self._left_out.append(outcome)
        elif outcome.digest in self._kept:
            self._already.append(file.name)
        else:
            unusable = Unusable(file.name, self._claims.refused[outcome.digest])
            self._left_out.append(LeftOut(file.name, unusable.reason, str(unusable)))
        return None

    def _is_settled(self, digest: str) -> bool:
        return digest in self._kept or digest in self._claims.refused

    def doubt_crowds(self) -> None:
        """Doubt the dates of many photographs that claim one and the same moment."""
        crowds = [ids for ids in self._moments.values() if len(ids) >= MANY_IN_ONE_SECOND]
        if not crowds:
            return
        with self._story.edit(LABEL, joins=self._joins) as edit:
            for ids in crowds:
                for keepsake in filter(None, (edit.find(Keepsake, id) for id in ids)):
                    keepsake.when = doubted(keepsake.when)
                    keepsake.when_doubt = f"{keepsake.when_doubt} {crowded(len(ids))}".strip()

    def result(self, *, stopped: bool) -> Imported:
        """What was done."""
        return Imported(tuple(self._added), tuple(self._already), tuple(self._left_out), stopped)

    def _keep(self, photo: ReadPhoto) -> UUID:
        date = photo.date(self._now, self._born, self._called)
        self._story.keepsakes.add(photo.original, photo.copies)
        keepsake = Keepsake(
            digest=photo.digest,
            file_name=photo.name,
            width=photo.copies.width,
            height=photo.copies.height,
            when=date.when,
            when_trust=date.trust,
            when_doubt=date.doubt,
            caption=photo.caption,
        )
        id = keepsake.id
        with self._story.edit(LABEL, joins=self._joins) as edit:
            edit.add(keepsake)
        self._kept.add(photo.digest)
        self._added.append(id)
        if date.moment:
            self._moments.setdefault(date.moment, []).append(id)
        return id
