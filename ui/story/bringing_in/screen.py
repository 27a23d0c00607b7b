"""Bringing in what exists: three steps on top, one page beneath for each.

All reading and adding happens on a worker thread; what comes back after the person has gone on to
something else is not shown.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lifestory.errors import LifestoryError
from lifestory.importing.adding import Added
from lifestory.model import Keepsake
from ui import theme as t
from ui.bridge import Job, StoryBridge, Task
from ui.story.bringing_in.added import AddedPage
from ui.story.bringing_in.choosing import ChoosePage
from ui.story.bringing_in.reading import ReadPage
from ui.story.bringing_in.sources import Found, ReturnSource, Source, source_of
from ui.story.bringing_in.steps import Steps
from ui.tr import counted, tr
from ui.widgets.buttons import quiet
from ui.widgets.labels import Label
from ui.widgets.notice import NoticeBar

CHOOSE, READ, ADDED = range(3)


class BringingIn(QWidget):
    """The three steps. `left()` asks to be put away, `go(part)` to go to a part of the story."""

    left = Signal()
    go = Signal(str)

    def __init__(self, bridge: StoryBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        with bridge.story.read() as reading:
            called, self._born = reading.child.called, reading.child.born
        self.source: Source | None = None
        self._job: Job | None = None
        self._turn = 0
        self._adds = False
        """Whether what is ticked is being added: a name that comes then is in it already."""
        self.notice = NoticeBar(inset=True)
        self.steps = Steps()
        self.choose, self.read, self.added = ChoosePage(called), ReadPage(), AddedPage()
        self.pages = QStackedWidget()
        for page in (self.choose, self.read, self.added):
            self.pages.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(t.L)
        head.addWidget(Label(tr("Bring in what exists"), "title"))
        head.addStretch(1)
        self.leave = quiet(tr("Close"), self.left.emit, icon="x")
        head.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.XXL, t.XL, t.XXL, t.L)
        column.setSpacing(t.L)
        column.addLayout(head)
        column.addWidget(self.steps)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        self.choose.chosen.connect(self.look_at)
        self.choose.ready.connect(self.read_source)
        self.read.named.connect(self._name)
        self.read.back_asked.connect(lambda: self._show(CHOOSE))
        self.read.add_asked.connect(self.add)
        self.added.go.connect(self.go)
        self.added.more_asked.connect(self._more)

    def begin(self) -> None:
        """Begin with the first step."""
        self._stop()
        self.source = None
        self.choose.show_source(None)
        self._show(CHOOSE)

    def take_focus(self) -> None:
        """Begin at the first thing to do."""
        self.choose.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def _more(self) -> None:
        self.begin()
        self.take_focus()

    # --- the three steps ------------------------------------------------------------------

    def look_at(self, paths: Sequence[str]) -> None:
        """Find out what was chosen."""
        born = self._born
        self._run(
            tr("Looking at the files"),
            lambda task: source_of([Path(path) for path in paths], born, task),
            self._recognised,
        )

    def _recognised(self, source: Source) -> None:
        self.source = source
        self.choose.show_source(source)
        self._show(CHOOSE)

    def read_source(self) -> None:
        """Read what was chosen."""
        source, story = self.source, self.bridge.story
        if source is not None:
            self._run(tr("Reading"), lambda task: source.read(story, task), self._show_found)

    def _show_found(self, found: Found) -> None:
        self.read.show_found(found)
        self._show(READ)
        self.read.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, names: dict[str, str]) -> None:
        source, story = self.source, self.bridge.story
        if isinstance(source, ReturnSource) and not self._adds:
            self._run("", lambda _: source.named(story, names), self._show_named, shown=False)

    def _show_named(self, found: Found | None) -> None:
        if found is not None and self.pages.currentIndex() == READ:
            self.read.show_found(found, keep=True)

    def add(self) -> None:
        """Add what is ticked, with the names as they are typed now."""
        source, story, found = self.source, self.bridge.story, self.read.found
        if source is None or found is None:
            return
        ticked, names = self.read.ticked(), self.read.typed()

        def work(task: Task) -> Added:
            latest = source.named(story, names) or found
            return source.add(story, latest, ticked, task)

        self.read.add.setEnabled(False)
        self._run(tr("Bringing it in"), work, self._brought)
        self._adds = True

    def _brought(self, added: Added) -> None:
        self.added.show_added(added)
        self._show(ADDED)
        if not added.is_nothing:
            self.notice.tell(self._is_in(added), action=tr("Undo"), do=self.undo, stays=True)
        self.added.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_in(self, added: Added) -> str:
        """That all is in; of photos how many were left out, if any were."""
        found, photos = self.read.found, added.count(Keepsake)
        left = len(found.offers) - photos if found is not None and photos else 0
        if left <= 0:
            return tr("It is all in, as one step.")
        said = counted("{n} photo is in, as one step", "{n} photos are in, as one step", photos)
        rest = counted("{n} file was left out", "{n} files were left out", left)
        return tr("{said}; {rest}.", said=said, rest=rest)

    def undo(self) -> None:
        """Take back what was brought in, and show it to be ticked again."""
        label = self.bridge.undo()
        if label is not None:
            self.notice.tell(tr("Undone: {label}. Nothing of it is left.", label=label))
        self.read_source()

    # --- work -----------------------------------------------------------------------------

    def _run(
        self,
        what: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        *,
        shown: bool = True,
    ) -> None:
        self._stop()
        turn = self._turn

        def through(result: Any) -> None:
            if turn == self._turn and self.bridge.is_open:
                self._job, self._adds = None, False
                done(result)

        def failed(trouble: LifestoryError) -> None:
            if turn == self._turn and self.bridge.is_open:
                self._job, self._adds = None, False
                self.read.add.setEnabled(True)
                self.notice.tell(str(trouble), tone="warn")

        self._job = self.bridge.jobs.run(what, work, done=through, failed=failed, shown=shown)

    def _stop(self) -> None:
        """Let go of what is under way; a turn that was overtaken shows nothing."""
        self._turn += 1
        self._adds = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, page: int) -> None:
        if page != READ or self.pages.currentIndex() != ADDED:
            self.notice.hide()
        self.pages.setCurrentIndex(page)
        self.steps.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.pages.currentIndex() == READ:
                self._show(CHOOSE)
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)
