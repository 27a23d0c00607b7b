"""One child's story: the one door through which it is read and changed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

from lifestory.errors import CouldNotKeep, Damaged
from lifestory.library import history, moments, search_index
from lifestory.library.clock import Clock
from lifestory.library.edit import Edit
from lifestory.library.history import Changed, HistoryEntry
from lifestory.library.index import ChildSummary
from lifestory.library.keepsakes import Keepsakes
from lifestory.library.moments import Rows, RowStep
from lifestory.library.reading import Reading
from lifestory.library.sealed import SealedDatabase, driver
from lifestory.library.search import Hit, search
from lifestory.library.summary import summary_of
from lifestory.model import Row

Hear = Callable[[Changed], None]


class Story:
    """Everything kept about one child. Opened by `Library.story`.

    Args:
        child_id: the child.
        folder: the story's folder.
        key: the child's key.
        keepsakes: the child's originals.
        clock: tells when an edit is made.
        who: who makes the edits.
        before_change: called before a transaction begins that may change the story.
    """

    def __init__(
        self,
        child_id: UUID,
        folder: Path,
        key: bytes,
        keepsakes: Keepsakes,
        *,
        clock: Clock,
        who: str = "",
        before_change: Callable[[], None] = lambda: None,
    ) -> None:
        self.child_id = child_id
        self.keepsakes = keepsakes
        self._database = SealedDatabase(folder / "story.db", key, "this story")
        self._clock, self._who, self._before_change = clock, who, before_change
        self._hearers: list[Hear] = []
        self._untidy = False

    @contextmanager
    def edit(self, label: str, joins: str | None = None) -> Iterator[Edit]:
        """Change the story: one transaction, one line in the history, one step of undo.

        When the `with` ends the change is on disk; when its body raises nothing of it is kept. An
        edit that changes nothing leaves no trace.

        Args:
            label: what the step is called, for example "Write on page 3".
            joins: an edit that follows another one with the same `joins` within two minutes
                belongs to the same step, as keystrokes in one block do.

        Raises:
            CouldNotKeep: the disk would not take it; the story is as it was before.
            Damaged: what is stored does not match its seal.
            ValueError: a row holds what it may not hold; nothing was kept.
            RuntimeError: an edit or a reading is open on this thread.
        """
        self._before_change()
        with self._database.writing() as session:
            edit = Edit(session, self.keepsakes.has)
            yield edit
            changes = edit.changes()
            if changes:
                step = history.note(
                    driver(session), label, self._who, self._clock(), joins or "", changes
                )
                search_index.follow(driver(session), changes)
                self._untidy = True
            else:
                session.rollback()
        if changes:
            rows = tuple((str(change.kind.__tablename__), change.id) for change in changes)
            self._tell(Changed(rows, label, step))

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Look at the story as it is at one moment; safe on any thread.

        The story can be changed by other threads meanwhile, and they wait with keeping it until
        this ends: take the values and go.

        Raises:
            Damaged: what is stored does not match its seal.
        """
        with self._database.reading() as session:
            yield Reading(session)

    def search(self, typed: str) -> list[Hit]:
        """What fits the words that somebody typed, best first; safe on any thread.

        The first search of a story that was never searched reads it whole.

        Raises:
            CouldNotKeep: the disk would not take the index.
            Damaged: what is stored does not match its seal.
        """
        with self._database.reading() as session:
            whole = search_index.is_whole(driver(session))
        if not whole:
            self._before_change()
            with self._database.writing() as session:
                search_index.make_anew(driver(session))
        with self._database.reading() as session:
            return search(driver(session), Reading(session), typed)

    def undo(self, *, but_not: UUID | None = None, only: int | None = None) -> str | None:
        """Take the newest step back; its label, or None when there is none.

        Args:
            but_not: a row that is to stay: the step that made it is not taken back.
            only: the number of the one step that may be taken back; nothing is when another one
                was made since.

        Raises:
            CouldNotKeep: the disk would not take it; the story is as it was before.
        """
        return self._step(lambda session: history.step_back(session, but_not, only))

    def undo_removes(self, id: UUID) -> bool:
        """Whether undo would take back the step that made a row."""
        with self._database.reading() as session:
            return history.back_removes(session, id)

    def undo_takes(self, step: int) -> bool:
        """Whether undo would take back the step with a number."""
        with self._database.reading() as session:
            return history.back_takes(session, step)

    def redo(self) -> str | None:
        """Make the step that was undone last again; its label, or None when there is none.

        Raises:
            CouldNotKeep: the disk would not take it; the story is as it was before.
        """
        return self._step(history.step_again)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._labels()[0]

    @property
    def redo_label(self) -> str | None:
        """What redo would make again."""
        return self._labels()[1]

    def history(self, limit: int = 100) -> list[HistoryEntry]:
        """The newest steps, newest first, undone ones among them."""
        with self._database.reading() as session:
            return history.entries(session, limit)

    def changes_of(self, number: int) -> tuple[RowStep, ...]:
        """What the step with a number did to each row."""
        with self._database.reading() as session:
            return moments.changes_of(session, number)

    def steps_about(self, ids: Iterable[UUID], limit: int = 500) -> tuple[int, ...]:
        """The numbers of the newest steps that changed one of these rows, newest first."""
        with self._database.reading() as session:
            return moments.steps_about(session, ids, limit)

    def rows_at(self, number: int, *kinds: type[Row]) -> Rows:
        """The rows of some kinds as they were after the step with a number, as values."""
        with self._database.reading() as session:
            return moments.rows_at(session, number, kinds)

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        """Hear of each change after it was kept, on the thread that made it.

        Returns:
            A function that ends it.
        """
        self._hearers.append(hear)

        def end() -> None:
            if hear in self._hearers:
                self._hearers.remove(hear)

        return end

    def summary(self) -> ChildSummary:
        """The child's line on the home screen, as the story is now."""
        with self._database.reading() as session:
            return summary_of(self.child_id, Reading(session), history.last_worked(session))

    def close(self) -> None:
        """Let go of the story's files, after what is being kept.

        What was removed leaves the index for searching now; where the disk does not take that, it
        leaves it another time.
        """
        if self._untidy:
            self._untidy = False
            with suppress(CouldNotKeep, Damaged), self._database.writing() as session:
                search_index.tidy(driver(session))
        self._database.close()
        self.keepsakes.close()

    @property
    def database(self) -> SealedDatabase:
        """The file itself, for backups and for looking after it."""
        return self._database

    def _step(self, take: Callable[..., Changed | None]) -> str | None:
        self._before_change()
        with self._database.writing() as session:
            changed = take(session)
            if changed is not None:
                search_index.follow_rows(driver(session), changed.rows)
                self._untidy = True
        if changed is None:
            return None
        self._tell(changed)
        return changed.label

    def _labels(self) -> tuple[str | None, str | None]:
        with self._database.reading() as session:
            return history.next_labels(session)

    def _tell(self, changed: Changed) -> None:
        for hear in list(self._hearers):
            hear(changed)
