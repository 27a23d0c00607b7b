"""Second copies of the stories, made by themselves while nobody is writing.

Some time after the last change, and soon after the library is opened, every story that was worked
on since its newest copy is copied and the copy looked over, in the background. Trouble is told once
in a session and never stands in the way of work.
"""

from PySide6.QtCore import QObject, QTimer

from ui.bridge import Job, LibraryBridge

AFTER_OPENING_MS = 20_000
AFTER_A_CHANGE_MS = 90_000


class SecondCopies(QObject):
    """Makes the copies of one open library; `tell` is given the sentence when one fails."""

    def __init__(self, library: LibraryBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._told: set[str] = set()
        self._job: Job | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.make)
        self.timer.start(AFTER_OPENING_MS)

    def put_off(self) -> None:
        """Something was changed: wait until nobody has changed anything for a while."""
        self.timer.start(AFTER_A_CHANGE_MS)

    def stop(self) -> None:
        """Make no more; the library is being locked."""
        self.timer.stop()

    def make(self) -> None:
        """Copy what was changed, unless that is under way."""
        if self._job is not None:
            self.timer.start(AFTER_A_CHANGE_MS)
            return
        library = self._library.library
        self._job = self._library.jobs.run(
            "",
            lambda task: library.backup(only_changed=True, cancelled=task.cancelled),
            done=self._made,
            shown=False,
        )
        self._job.ended.connect(self._end)

    def _end(self) -> None:
        self._job = None

    def _made(self, troubles: list[str]) -> None:
        for trouble in troubles:
            if trouble not in self._told:
                self._told.add(trouble)
                self._library.jobs.trouble.emit(trouble)
