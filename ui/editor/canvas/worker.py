"""One background thread with lanes. Knows nothing of books or of Qt.

The lane "edit" is a queue: every piece of it is done, in order. In each other lane the newest
request wins: one that has not begun is dropped, and one that has begun can ask whether it was
overtaken. Lanes go in the order of their names in `LANES`.
"""

import threading
from collections import deque
from collections.abc import Callable
from functools import partial

LANES = ("edit", "book", "page", "rest", "preview", "thumbnail", "check")
"""What comes first, first."""

Overtaken = Callable[[], bool]
Work = Callable[[Overtaken], None]


class Worker:
    """The thread. `crashed` is told of any exception that work lets out, on the thread."""

    def __init__(self, crashed: Callable[[Exception], None]) -> None:
        self._crashed = crashed
        self._changed = threading.Condition()
        self._edits: deque[Work] = deque()
        self._newest: dict[str, Work] = {}
        self._busy = self._stopped = False
        self._thread = threading.Thread(target=self._run, name="editor", daemon=True)
        self._thread.start()

    def ask(self, lane: str, work: Work) -> None:
        """Ask for some work; in all lanes but "edit" it takes the place of what waits."""
        with self._changed:
            if self._stopped:
                return
            if lane == "edit":
                self._edits.append(work)
            else:
                self._newest[lane] = work
            self._changed.notify_all()

    def ask_again(self, lane: str, rest: Work) -> None:
        """Put back what an overtaken piece of work has left, unless something newer waits."""
        with self._changed:
            if not self._stopped:
                self._newest.setdefault(lane, rest)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing is being done."""
        with self._changed:
            return not (self._busy or self._edits or self._newest)

    def finish_edits(self, seconds: float = 20.0) -> bool:
        """Wait until every edit asked for so far is done; False if that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._edits and not self._busy, seconds)

    def finish_all(self, seconds: float = 20.0) -> bool:
        """Wait until nothing waits and nothing is being done; False if that took too long."""
        with self._changed:
            return self._changed.wait_for(
                lambda: not (self._busy or self._edits or self._newest), seconds
            )

    def stop(self) -> None:
        """Do the edits that wait, drop the rest and end. Nothing is told afterwards."""
        with self._changed:
            self._stopped = True
            self._newest.clear()
            self._changed.notify_all()
        if threading.current_thread() is not self._thread:
            self._thread.join(20)

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to end."""
        return self._stopped

    def _run(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._edits or self._newest or self._stopped)
                taken = self._take()
                if taken is None:
                    return
                self._busy = True
            lane, work = taken
            try:
                work(partial(self._is_overtaken, lane))
            except Exception as trouble:  # noqa: BLE001 - carried to the window's thread
                self._crashed(trouble)

    def _take(self) -> tuple[str, Work] | None:
        if self._edits:
            return "edit", self._edits.popleft()
        for lane in LANES:
            if lane in self._newest:
                return lane, self._newest.pop(lane)
        return None

    def _is_overtaken(self, lane: str) -> bool:
        """Whether something waits that comes before this lane, or is newer in it."""
        with self._changed:
            before = LANES[: LANES.index(lane) + 1]
            return (
                self._stopped or bool(self._edits) or any(each in self._newest for each in before)
            )
