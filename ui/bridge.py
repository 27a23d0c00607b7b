"""The library's changes as Qt signals, and long work on background threads.

- `StoryBridge`: one open story. Read with `bridge.story.read()`, write with `bridge.story.edit()`,
  hear `changed(kinds, ids)` on the window's thread and ask again. Never keep what a reading gave
  you as if it were alive: it is a value.
- `Jobs`: long work with progress and Cancel. `LifestoryError` becomes a notice, anything else is
  a bug and goes to the crash dialog.
- `NewestWins`: live work. Only the newest request is ever waiting; older ones are dropped.
"""

import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from lifestory.errors import Cancelled, Damaged, LifestoryError
from ui.pictures import Pictures

if TYPE_CHECKING:
    from lifestory.library import ChildSummary, Library, Story


class Task:
    """What long work is given: tell how far it is, and ask whether it should stop."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell, self._stop, self._told = tell, False, 0.0

    def progress(self, n: int, total: int) -> None:
        """Tell how many of how many are done; call as often as you like, from any thread."""
        now = time.monotonic()
        if n >= total or now - self._told > 0.05:
            self._told = now
            self._tell(n, total)

    def cancelled(self) -> bool:
        """Whether the person wants this to stop."""
        return self._stop

    def stop(self) -> None:
        """Ask the work to stop at the next good moment."""
        self._stop = True


class _Runner(QRunnable):
    """Runs a function on a pool's thread; `tell(result, exception)` is called there."""

    def __init__(
        self, work: Callable[[], Any], tell: Callable[[Any, BaseException | None], None]
    ) -> None:
        super().__init__()
        self.setAutoDelete(True)
        self._work, self._tell = work, tell

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as trouble:  # noqa: BLE001 - carried to the window's thread, told there
            self._tell(None, trouble)
        else:
            self._tell(result, None)


class Job(QObject):
    """One piece of long work that is under way. `moved` comes when there is progress."""

    moved = Signal()
    ended = Signal()
    _progress = Signal(int, int)
    _told = Signal(object, object)

    def __init__(
        self,
        what: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[LifestoryError], None] | None,
        jobs: "Jobs",
    ) -> None:
        super().__init__(jobs)
        self.what, self.n, self.total = what, 0, 0
        self._jobs, self._done, self._failed = jobs, done, failed
        self._began = time.monotonic()
        queued = Qt.ConnectionType.QueuedConnection
        self._progress.connect(self._hear_progress, queued)
        self._told.connect(self._hear_end, queued)
        self.task = Task(self._progress.emit)
        self.runner = _Runner(lambda: work(self.task), self._told.emit)

    def cancel(self) -> None:
        """Ask the work to stop; what was already kept stays kept."""
        self.task.stop()

    @property
    def seconds_left(self) -> float | None:
        """A guess from the pace so far; None while it cannot be known."""
        spent = time.monotonic() - self._began
        if not self.total or self.n < 2 or spent < 2:
            return None
        return spent / self.n * (self.total - self.n)

    def _hear_progress(self, n: int, total: int) -> None:
        self.n, self.total = n, total
        self.moved.emit()

    def _hear_end(self, result: Any, trouble: BaseException | None) -> None:
        self._jobs.forget(self)
        self.ended.emit()
        self.deleteLater()
        if trouble is None:
            if self._done is not None:
                self._done(result)
        elif isinstance(trouble, Cancelled):
            self._jobs.stopped.emit(str(trouble))
        elif isinstance(trouble, LifestoryError):
            if self._failed is not None:
                self._failed(trouble)
            elif isinstance(trouble, Damaged):
                raise trouble  # Whoever can bring the story back meets it.
            else:
                self._jobs.trouble.emit(str(trouble))
        else:
            self._jobs.crashed.emit(trouble)


class Jobs(QObject):
    """The pool for long work.

    `started(job)` and `finished(job)` are for the shell's foot; `trouble(sentence)` for a notice;
    `stopped(sentence)` after Cancel; `crashed(exception)` for the crash dialog.
    """

    started = Signal(object)
    finished = Signal(object)
    trouble = Signal(str)
    stopped = Signal(str)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max(2, min(4, QThreadPool.globalInstance().maxThreadCount())))
        self._quick = QThreadPool(self)
        self._quick.setMaxThreadCount(2)
        self.running: list[Job] = []

    def run(
        self,
        what: str,
        work: Callable[[Task], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[LifestoryError], None] | None = None,
        shown: bool = True,
    ) -> Job:
        """Do some work on a background thread.

        Args:
            what: what the foot calls it, for example "Bringing in photos".
            work: gets a `Task`; must touch no widget and no pixmap.
            done: called on the window's thread with what `work` returned.
            failed: called there instead of the notice when a `LifestoryError` was raised.
            shown: whether the foot shows it; what is not shown is short, and never waits for what
                is.
        """
        job = Job(what, work, done, failed, self)
        self.running.append(job)
        if shown:
            self.started.emit(job)
        (self._pool if shown else self._quick).start(job.runner)
        return job

    def forget(self, job: Job) -> None:
        """A job has come to its end."""
        if job in self.running:
            self.running.remove(job)
        self.finished.emit(job)

    def close(self, wait_ms: int = 20_000) -> None:
        """Ask everything to stop and wait until it has."""
        for job in self.running:
            job.cancel()
        self._quick.clear()
        self._quick.waitForDone(wait_ms)
        self._pool.waitForDone(wait_ms)


class NewestWins(QObject):
    """Live work on one thread of its own: the newest request waits, the ones before it are dropped.

    `work(request, overtaken)` runs there and may give up early by returning None once `overtaken()`
    is true; a None is not told. `ready(request, result)` and `failed(request, exception)` come on
    the window's thread, in the order of the requests.
    """

    ready = Signal(object, object)
    failed = Signal(object, object)
    idle = Signal()
    _told = Signal(object, object)

    def __init__(
        self, work: Callable[[Any, Callable[[], bool]], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._waiting: list[Any] = []
        self._now: Any = None
        self.is_busy = False
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def ask(self, request: Any) -> None:
        """Ask for something; an older request that has not begun is dropped."""
        self._waiting[:] = [request]
        if not self.is_busy:
            self._begin()

    def close(self, wait_ms: int = 10_000) -> None:
        """Drop what waits and let the running work end."""
        self._waiting.clear()
        self._pool.waitForDone(wait_ms)

    def _begin(self) -> None:
        request = self._waiting.pop()
        self._now, self.is_busy = request, True
        overtaken = lambda: bool(self._waiting)  # noqa: E731
        self._pool.start(_Runner(lambda: self._work(request, overtaken), self._told.emit))

    def _hear(self, result: Any, trouble: BaseException | None) -> None:
        request, self.is_busy = self._now, False
        if self._waiting:
            self._begin()
        if trouble is not None:
            self.failed.emit(request, trouble)
        elif result is not None:
            self.ready.emit(request, result)
        if not self.is_busy:
            self.idle.emit()


class StoryBridge(QObject):
    """One open story, as the window sees it.

    `changed(kinds, ids)` comes on the window's thread after each edit: table names such as "block"
    and the ids of the rows. `history_changed` says that the labels of undo and redo are others.
    `kept(moment)` is when the last edit reached the disk. `leaving` comes before the story is put
    away or the library locked, `stepping` before undo and redo: keep at once what is half typed.
    `closing` comes when nothing more can be read of it: end what is being done with it.

    The shell owns the shortcuts of undo, redo, lock and help (Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, Ctrl+L,
    F1) for whichever story is shown; a screen that has undo buttons calls `undo()` and `redo()` and
    sets no shortcut for them. A field being typed in keeps Ctrl+Z for as long as it has something
    to undo (`ui.widgets.field.typing_first`).
    """

    changed = Signal(object, object)
    history_changed = Signal()
    kept = Signal(object)
    leaving = Signal()
    closing = Signal()
    stepping = Signal()
    _heard = Signal(object)

    def __init__(self, story: "Story", jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.story = story
        self.jobs = jobs
        self.child_id: UUID = story.child_id
        self.pictures = Pictures(story, jobs, self)
        self.changed.connect(self.pictures.hear)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.is_open = True
        self._leave = story.subscribe(self._heard.emit)

    @property
    def undo_label(self) -> str | None:
        """What would be undone, or None."""
        return self.story.undo_label

    @property
    def redo_label(self) -> str | None:
        """What would be made again, or None."""
        return self.story.redo_label

    def undo(self, *, but_not: UUID | None = None) -> str | None:
        """Undo the last edit, unless it made the row that is to stay; returns what it was."""
        self.stepping.emit()
        return self.story.undo(but_not=but_not)

    def redo(self) -> str | None:
        """Make the last undone edit again; returns what it was."""
        self.stepping.emit()
        return self.story.redo()

    def close(self) -> None:
        """Have all work on it ended and stop listening; the story itself belongs to the library."""
        self.closing.emit()
        self.pictures.stop()
        self.is_open = False
        self._leave()

    def _hear(self, change: Any) -> None:
        if not self.is_open:
            return
        self.changed.emit(change.kinds, change.ids)
        self.history_changed.emit()
        self.kept.emit(datetime.now().astimezone())


class LibraryBridge(QObject):
    """The open library, as the window sees it; one bridge for each story that was opened.

    `closing` comes before the library is locked: nobody may ask it for anything after that.
    """

    children_changed = Signal()
    closing = Signal()

    def __init__(self, library: "Library", jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.jobs = jobs
        self._stories: dict[UUID, StoryBridge] = {}

    def everyone(self) -> "list[ChildSummary]":
        """Every child, in one query."""
        return self.library.children()

    def story(self, child_id: UUID) -> StoryBridge:
        """The story of a child; the same bridge each time.

        Raises:
            NotFound: no such child.
        """
        if child_id not in self._stories:
            bridge = StoryBridge(self.library.story(child_id), self.jobs, self)
            bridge.changed.connect(lambda *_: self.children_changed.emit())
            self._stories[child_id] = bridge
        return self._stories[child_id]

    def put_away(self, child_id: UUID) -> None:
        """Let go of a child's story, as somebody else will bring another one in its place."""
        bridge = self._stories.pop(child_id, None)
        if bridge is not None:
            bridge.close()
            bridge.deleteLater()

    def close(self) -> None:
        """Keep what is half typed, stop the work and lock the library."""
        for bridge in self._stories.values():
            bridge.leaving.emit()
        self.closing.emit()
        self.jobs.close()
        for bridge in self._stories.values():
            bridge.close()
        self._stories.clear()
        self.library.close()
