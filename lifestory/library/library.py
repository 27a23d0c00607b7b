"""A library: a folder of children's stories that one passphrase opens."""

import shutil
import threading
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Self
from uuid import UUID, uuid4

from lifestory.errors import CouldNotKeep, NotALibrary, NotFound
from lifestory.library import names, schema
from lifestory.library.clock import Clock, now
from lifestory.library.durable import settle
from lifestory.library.folder_lock import FolderLock
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
from lifestory.library.story import Story
from lifestory.model import Child, When

_MAKING = ".making"
_NOT_CONTENT = {".DS_Store", "desktop.ini", "Thumbs.db", "library.lock"}


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
        _must_be_empty(folder)
        for name in ("stories", "backups", "cache"):
            _make_folder(folder / name)
        lock = FolderLock(folder, clock)
        try:
            keys.write(folder / "library.json")
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
        keys = KeyFile.read(folder / "library.json")
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
        return (folder / "library.json").is_file()

    def children(self) -> list[ChildSummary]:
        """Every child, by the name they are called by.

        One query when nothing has changed; the summaries of stories that changed are made anew.
        """
        with self._busy:
            known, stale = self._index.summaries()
            there = set(self._child_ids())
            gone = {summary.id for summary in known} - there
            behind = (there - {summary.id for summary in known}) | (stale & there)
            for child_id in gone:
                self._index.forget(child_id)
            for child_id in behind:
                self._index.put(self.story(child_id).summary())
            return self._index.summaries()[0] if gone or behind else known

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
        _make_folder(making)
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
                folder = self.folder / "stories" / str(child_id)
                if not folder.is_dir():
                    raise NotFound(
                        "That child is not in this library. Nothing was changed. "
                        "Look at the list of children and choose again."
                    )
                key = read_child_key(folder / "key.json", child_id, self._master)
                for kind, name in ((schema.STORY, "story.db"), (schema.KEEPSAKES, "keepsakes.db")):
                    schema.bring_up_to_date(folder / name, key, kind)
                self._stories[child_id] = self._opened(child_id, folder, key)
            return self._stories[child_id]

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
        path = self.folder / "library.json"
        keys = KeyFile.read(path)
        keys.with_passphrase(keys.master(secret), new).write(path)

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

    def _child_ids(self) -> list[UUID]:
        return [
            UUID(folder.name)
            for folder in (self.folder / "stories").iterdir()
            if folder.is_dir() and _is_id(folder.name)
        ]

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


def _must_be_empty(folder: Path) -> None:
    if Library.is_library(folder):
        raise CouldNotKeep(
            f"There is a library in {folder} already. Nothing was changed. Unlock that one, or "
            "choose an empty folder."
        )
    if folder.exists():
        if not folder.is_dir():
            raise CouldNotKeep(f"{folder} is a file. Nothing was changed. Choose an empty folder.")
        if any(each.name not in _NOT_CONTENT for each in folder.iterdir()):
            raise CouldNotKeep(
                f"There is something in {folder} already. Nothing was changed. Choose an empty "
                "folder, so that a library never mixes with other files."
            )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise CouldNotKeep(
            f"The folder {folder} could not be made: {trouble.strerror or 'the disk refused'}. "
            "Nothing was changed. Choose another folder."
        ) from trouble


def _is_id(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
