"""A library: a folder of children's stories that one passphrase opens."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Self
from uuid import UUID, uuid4

from lifestory.errors import Damaged, LifestoryError, NotALibrary, NotFound
from lifestory.library import backups, names, schema, verify
from lifestory.library.backups import Generation
from lifestory.library.clock import Clock, now
from lifestory.library.durable import settle, write_durably
from lifestory.library.folder_lock import FolderLock
from lifestory.library.folders import KEY_FILE, id_named, make_folder, must_be_empty
from lifestory.library.index import ChildSummary, Index
from lifestory.library.keepsakes import Keepsakes
from lifestory.library.keys import (
    Effort,
    KeyFile,
    index_key,
    new_key_file,
    read_child_key,
    write_child_key,
)
from lifestory.library.losses import Since, done_since
from lifestory.library.story import Story
from lifestory.library.summary import closed_story
from lifestory.model import Child, When

_MAKING = ".making"


class Library:
    """Every child's story, unlocked. Made by `Library.create` and `Library.unlock`."""

    def __init__(
        self, folder: Path, lock: FolderLock, master: bytes, *, clock: Clock, who: str
    ) -> None:
        self.folder = folder
        self._lock, self._master, self._clock, self._who = lock, master, clock, who
        self._busy = threading.RLock()
        self._stories: dict[UUID, Story] = {}
        self._sweep()
        self._index = Index(folder / "index.db", index_key(master))

    @staticmethod
    def create(
        folder: Path,
        passphrase: str,
        *,
        clock: Clock = now,
        effort: Effort | None = None,
        who: str = "",
    ) -> tuple["Library", str]:
        """Make a library in an empty folder.

        Args:
            folder: made if it is not there.
            passphrase: what opens it from now on.
            clock: tells the moment of each edit.
            effort: what one guess at the passphrase costs; only a test asks for less than usual.
            who: who makes the edits, for the history.

        Returns:
            The library, and its recovery key, which is shown this once and kept nowhere.

        Raises:
            CouldNotKeep: something is in the folder already, or it cannot be written.
            WrongPassphrase: the passphrase is empty.
        """
        keys, master, printed = new_key_file(passphrase, effort or Effort())
        must_be_empty(folder)
        for name in ("stories", "backups", "cache"):
            make_folder(folder / name)
        lock = FolderLock(folder, clock)
        try:
            keys.write(folder / KEY_FILE)
            return Library(folder, lock, master, clock=clock, who=who), printed
        except BaseException:
            lock.release()
            raise

    @staticmethod
    def unlock(folder: Path, secret: str, *, clock: Clock = now, who: str = "") -> "Library":
        """Open a library with its passphrase or its recovery key.

        Raises:
            NotALibrary: there is none in the folder, or its `library.json` cannot be understood.
            WrongPassphrase: the secret is neither; a slip in a recovery key is named.
            LibraryInUse: another window or computer has it open.
            FromNewerVersion: a newer version made it.
        """
        keys = KeyFile.read(folder / KEY_FILE)
        master = keys.master(secret)
        lock = FolderLock(folder, clock)
        try:
            return Library(folder, lock, master, clock=clock, who=who)
        except BaseException:
            lock.release()
            raise

    @staticmethod
    def is_library(folder: Path) -> bool:
        """Whether a folder holds a library."""
        return (folder / KEY_FILE).is_file()

    def children(self) -> list[ChildSummary]:
        """Every child, by the name they are called by.

        One query when nothing has changed; the summaries of stories that changed are made anew.
        A story that cannot be opened keeps the summary it had, or says in place of a name that it
        is closed.
        """
        with self._busy:
            known, stale = self._index.summaries()
            there = set(self._child_ids())
            gone = {summary.id for summary in known} - there
            behind = (there - {summary.id for summary in known}) | (stale & there)
            for child_id in gone:
                self._index.forget(child_id)
            closed = [each for each in map(self._summarise, behind) if each is not None]
            if gone or behind:
                known = self._index.summaries()[0]
            told = {summary.id for summary in known}
            return known + [each for each in closed if each.id not in told]

    def add_child(self, called: str, *, full_name: str = "", born: When | None = None) -> Story:
        """Begin a child's story.

        Args:
            called: the name that the child is called by.
            full_name: the name in the record.
            born: the date of birth, as far as it is known.

        Raises:
            CouldNotKeep: the disk would not take it; no part of it is left.
        """
        child_id, key = uuid4(), token_bytes(32)
        making = self.folder / "stories" / f"{child_id}{_MAKING}"
        make_folder(making)
        try:
            write_child_key(making / "key.json", child_id, key, self._master)
            schema.make(making / "story.db", key, schema.STORY)
            schema.make(making / "keepsakes.db", key, schema.KEEPSAKES)
            story = self._opened(child_id, making, key)
            try:
                with story.edit(f"Begin the story of {called}") as edit:
                    edit.add(Child(called=called, full_name=full_name, born=born))
            finally:
                story.close()
            making.rename(making.with_suffix(""))
            settle(making.parent)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        return self.story(child_id)

    def story(self, child_id: UUID) -> Story:
        """A child's story, opened once and kept open until the library is closed.

        Raises:
            NotFound: there is no such child in this library.
            Damaged: its key or its file does not match its seal.
            FromNewerVersion: a newer version has changed it.
        """
        with self._busy:
            if child_id not in self._stories:
                folder = self._story_folder(child_id)
                if not folder.is_dir():
                    raise NotFound(
                        "That child is not in this library. Nothing was changed. "
                        "Look at the list of children and choose again."
                    )
                self._stories[child_id] = self._unsealed(child_id, folder)
            return self._stories[child_id]

    def thumbnail(self, child_id: UUID, digest: str) -> bytes:
        """A small copy of one of a child's pictures; the story is not kept open for it.

        Raises:
            NotFound: there is no such child, or no such picture.
            Damaged: what is stored does not match its seal.
        """
        with self._borrowed(child_id) as story:
            return story.keepsakes.thumbnail(digest)

    def find_child(self, text: str) -> UUID:
        """A child by id or by an unambiguous name.

        Raises:
            NotFound: no child fits; the sentence names those there are.
            AmbiguousName: several fit; the sentence names them.
        """
        return names.find_child(self.children(), text)

    def find_book(self, text: str) -> tuple[UUID, UUID]:
        """A book by id, by title or as `Child/Title`: the child's id and the book's.

        Raises:
            NotFound: no book fits; the sentence names those there are.
            AmbiguousName: several fit; the sentence names them.
        """
        return names.find_book(self.children(), text)

    def change_passphrase(self, secret: str, new: str) -> None:
        """Choose another passphrase; the recovery key stays as it is.

        Args:
            secret: the present passphrase or the recovery key.
            new: the new passphrase.

        Raises:
            WrongPassphrase: the secret does not open the library, or the new one is empty.
            CouldNotKeep: the disk would not take it; the old passphrase still opens the library.
        """
        path = self.folder / KEY_FILE
        keys = KeyFile.read(path)
        changed = keys.with_passphrase(keys.master(secret), new)
        changed.write(path)
        if (self._backups / KEY_FILE).exists():
            changed.write(self._backups / KEY_FILE)

    def backup_story(self, child_id: UUID, place: Path | None = None) -> Generation:
        """Make a verified copy of one child's story.

        Args:
            child_id: the child.
            place: a folder for backups; the library's own if none is named.

        Raises:
            CouldNotKeep: the place would not take it; older copies are unharmed.
            Damaged: the story is damaged; older copies are unharmed.
        """
        place = place or self._backups
        story = self.story(child_id)
        backed_up = backups.back_up_story(
            story.database,
            story.keepsakes.database,
            self._story_folder(child_id) / "key.json",
            place,
            child_id,
            self._clock(),
        )
        write_durably(place / KEY_FILE, (self.folder / KEY_FILE).read_bytes())
        return backed_up

    def backup(
        self,
        place: Path | None = None,
        *,
        only_changed: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[str]:
        """Make a verified copy of every story; one that fails does not stop the others.

        Args:
            place: a folder for backups; the library's own if none is named.
            only_changed: pass over stories that were not worked on since their newest copy.
            cancelled: asked before each story.

        Returns:
            What could not be copied, as sentences; empty when all is well.
        """
        troubles = []
        for summary in self.children():
            if cancelled():
                break
            newest = next(iter(self.backups_of(summary.id, place)), None)
            if only_changed and newest is not None and newest.made > summary.last_worked:
                continue
            try:
                # A story that somebody has open is not kept from anybody while it is copied.
                held = nullcontext() if summary.id in self._stories else self._borrowed(summary.id)
                with held:
                    self.backup_story(summary.id, place)
            except LifestoryError as trouble:
                troubles.append(f"{summary.called}: {trouble}")
        return troubles

    def backups_of(self, child_id: UUID, place: Path | None = None) -> list[Generation]:
        """The copies of a child's story, newest first."""
        return backups.generations(place or self._backups, child_id)

    def is_lost(self, child_id: UUID) -> bool:
        """Whether nothing is left of a story but perhaps its backups."""
        return not self._story_folder(child_id).is_dir()

    def newest_whole_backup(self, child_id: UUID) -> Generation | None:
        """The newest copy of a child's story in the library that stands the test, if any does."""
        return backups.newest_whole(self._backups, child_id, self._master)

    def done_since(self, child_id: UUID, generation: Generation) -> Since:
        """What was done to a story after a copy of it was made, and would be lost with it."""
        with self._busy:
            known, stale = self._index.summaries()
            fresh = (each for each in known if each.id == child_id and child_id not in stale)
            return done_since(self._borrowed(child_id), next(fresh, None), generation.made)

    def restore_story(self, child_id: UUID, generation: Generation) -> Story:
        """Bring a story back as it was in a backup. What it was until now is set aside, not lost.

        Raises:
            Damaged: the backup is damaged; the story is as it was.
            CouldNotKeep: the disk would not take it; the story is as it was.
        """
        with self._busy:
            place = generation.path.parent.parent
            key = read_child_key(generation.path.parent / "key.json", child_id, self._master)
            folder = self._story_folder(child_id)
            making = folder.with_name(f"{child_id}{_MAKING}")
            make_folder(making)
            try:
                backups.bring_back(generation.path, place, child_id, key, making)
            except BaseException:
                shutil.rmtree(making, ignore_errors=True)
                raise
            if child_id in self._stories:
                self._stories.pop(child_id).close()
            self._index.forget(child_id)
            if folder.exists():
                folder.rename(folder.with_name(f"{child_id}.before-{self._clock():%Y%m%dT%H%M%S}"))
            making.rename(folder)
            settle(folder.parent)
            return self.story(child_id)

    def verify(self) -> list[str]:
        """Look everything over: seals, references, originals.

        Returns:
            What is wrong, as sentences; empty when all is well.
        """
        called = {summary.id: summary.called for summary in self._index.summaries()[0]}
        troubles = list(verify.troubles_of_keys(self.folder / KEY_FILE))
        for child_id in self._child_ids():
            name = called.get(child_id, f"Story {child_id}")
            troubles += verify.troubles_of_story(name, self._borrowed(child_id))
        return troubles

    def rebuild_index(self) -> None:
        """Make the summaries of all children anew from their stories."""
        with self._busy:
            self._index.start_again()
            self.children()

    def close(self) -> None:
        """Let go of everything, after what is being kept."""
        with self._busy:
            for story in self._stories.values():
                story.close()
            self._stories.clear()
            self._index.close()
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _unsealed(self, child_id: UUID, folder: Path) -> Story:
        """Open a story; when it is damaged the newest backup is named."""
        try:
            key = read_child_key(folder / "key.json", child_id, self._master)
            self._bring_up_to_date(folder, key)
            return self._opened(child_id, folder, key)
        except Damaged as trouble:
            kept = self.backups_of(child_id)
            if not kept:
                raise
            made = kept[0].made.astimezone()
            raise Damaged(
                f"{trouble} The newest one is of {made.day} {made:%B %Y, %H:%M}."
            ) from trouble

    def _opened(self, child_id: UUID, folder: Path, key: bytes) -> Story:
        cache = self.folder / "cache" / f"{child_id}.db"
        return Story(
            child_id,
            folder,
            key,
            Keepsakes(folder / "keepsakes.db", key, cache),
            clock=self._clock,
            who=self._who,
            before_change=lambda: self._index.mark(child_id),
        )

    def _bring_up_to_date(self, folder: Path, key: bytes) -> None:
        for kind in (schema.STORY, schema.KEEPSAKES):
            path = folder / f"{kind.name}.db"
            copy = partial(backups.copy_before_update, path, key, kind, self._backups / folder.name)
            schema.bring_up_to_date(path, key, kind, before=copy)

    def _story_folder(self, child_id: UUID) -> Path:
        return self.folder / "stories" / str(child_id)

    @property
    def _backups(self) -> Path:
        return self.folder / "backups"

    def _summarise(self, child_id: UUID) -> ChildSummary | None:
        """Bring a child's summary up to date; a stand-in when the story cannot be opened."""
        try:
            with self._borrowed(child_id) as story:
                self._index.put(story.summary())
        except LifestoryError:
            return closed_story(child_id)
        return None

    @contextmanager
    def _borrowed(self, child_id: UUID) -> Iterator[Story]:
        """A story that is closed again unless it was open before."""
        with self._busy:
            was_open = child_id in self._stories
            try:
                yield self.story(child_id)
            finally:
                if not was_open and child_id in self._stories:
                    self._stories.pop(child_id).close()

    def _child_ids(self) -> list[UUID]:
        with os.scandir(self.folder / "stories") as found:  # knows folders without asking for each
            named = [(id_named(each.name), each) for each in found]
            return [id for id, each in named if id is not None and each.is_dir()]

    def _sweep(self) -> None:
        """Clear away stories whose making was cut off before anybody was told of them."""
        stories = self.folder / "stories"
        if not stories.is_dir():
            raise NotALibrary(
                f"The library in {self.folder} has lost its folder of stories. Nothing was "
                "changed. Bring the newest good copy back from the backups."
            )
        for left in stories.glob(f"*{_MAKING}"):
            shutil.rmtree(left, ignore_errors=True)
