"""The shell's foot: when the last edit was kept, a word from the screen, and long work."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme as t
from ui.bridge import Job, Jobs
from ui.theme import theme
from ui.tr import tr
from ui.widgets.labels import Label
from ui.widgets.progress import ProgressStrip


class Foot(QFrame):
    """One line at the bottom of the window."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.kept = Label("", "kept")
        self.status = Label("", "note")
        self.work = ProgressStrip()
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(t.L, 0, t.L, 0)
        row.setSpacing(t.L)
        row.addWidget(self.kept)
        row.addWidget(self.status)
        row.addStretch(1)
        row.addWidget(self.work)
        self.kept.hide()
        self.setMinimumHeight(theme().px(32))
        jobs.started.connect(self._begin)
        jobs.finished.connect(self._end)

    def say_kept(self, moment: datetime) -> None:
        """Say when the last edit reached the disk."""
        self.kept.say(tr("Kept {time}", time=f"{moment:%H:%M}"))
        self.kept.show()

    def _begin(self, job: Job) -> None:
        self._job = job
        job.moved.connect(lambda: self._show(job))
        self._show(job)

    def _show(self, job: Job) -> None:
        if job is self._job:
            self.work.show_work(job.what, job.n, job.total, job.seconds_left, job.cancel)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.work.hide()
