"""The book editor: the screen that puts bar, thumbnails, page, card and inspector together.

It holds no rows: it shows the newest `Told` of its pipeline, hears the story's changes through the
bridge and asks the pipeline to read again. Everything that changes the story is a command.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lifestory.checks.book import Finding
from lifestory.errors import Damaged, LifestoryError
from lifestory.model import BlockKind, Book
from ui import theme as t
from ui.bridge import StoryBridge
from ui.editor import commands, making_pdf
from ui.editor.actions import EditorActions, Menus
from ui.editor.book_acts import BookActs
from ui.editor.canvas.pipeline import Pipeline, Shot, Told
from ui.editor.canvas.targets import Target
from ui.editor.canvas.view import PageView
from ui.editor.canvas.wanting import Want
from ui.editor.doing import Do
from ui.editor.fact_acts import FactActs
from ui.editor.find_bar import FindBar
from ui.editor.floating_notice import FloatingNotice
from ui.editor.hints import Hints
from ui.editor.inspector.pane import Inspector
from ui.editor.monitor import Monitor
from ui.editor.page_acts import PageActs
from ui.editor.photo_pages import PhotoCatcher, PhotoPages
from ui.editor.picture_acts import PictureActs
from ui.editor.reading import FACT_TABLES
from ui.editor.taking_back import TakingBack
from ui.editor.thumbnails import Thumbnails
from ui.editor.top_bar import TopBar
from ui.editor.wiring import connect
from ui.editor.word_acts import WordActs
from ui.editor.writing import Writing
from ui.editor.zoom_bar import ZoomBar
from ui.saying import whole_book_words
from ui.settings import settings
from ui.tr import tr
from ui.widgets.buttons import quiet
from ui.widgets.empty import EmptyState
from ui.widgets.screen import Screen
from ui.widgets.spelling import spelling

_SETTLES_MS = 600
"""So long nothing changes before the book is looked over."""

_MEASURES_MS = 120
"""So long nothing is typed before the inspector says how it reads."""

_REST_MS = 1500
"""So long the rest of the book waits for the picture of its first page, should that never come."""

_OURS = frozenset(("book", "chapter", "page", "block", "finding", "knownword", "setaside"))


def today() -> date:
    """The day on this computer."""
    return datetime.now().astimezone().date()


class BookEditor(Screen):
    """One book, open. `closed()` when the person goes back; `status(str)` for the shell's foot."""

    closed = Signal()
    status = Signal(str)

    def __init__(self, bridge: StoryBridge, book_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "screen")
        self.bridge, self.book_id = bridge, book_id
        self.told: Told | None = None
        self.choose_pdf: making_pdf.Choose = making_pdf.choose
        self.pictures, self.pages, self.words = PictureActs(self), PageActs(self), WordActs(self)
        self.book, self.facts = BookActs(self), FactActs(self)
        self.photo_pages, self.taking_back = PhotoPages(self), TakingBack(self)
        self._go_to_page: UUID | None = None
        self._begins_there = False
        self.pipeline = Pipeline(bridge.story, book_id, today, self)
        self.do = Do(self.pipeline)
        self._build()
        self.acts = EditorActions(self)
        connect(self)
        self._measure = self._timer(_MEASURES_MS, self.show_selected)
        self._settle = self._timer(_SETTLES_MS, self.pipeline.look_over)
        self._rest = self._timer(_REST_MS, self.pipeline.lay_the_rest)
        self.pipeline.refresh()

    def take_focus(self) -> None:
        """Begin at the page. A focus proxy would keep Tab from the bar and the thumbnails."""
        self.view.setFocus()

    def _timer(self, ms: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=ms)
        timer.timeout.connect(do)
        return timer

    # --- built --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.bar = TopBar()
        self.monitor = Monitor()
        self.find_bar = FindBar()
        self.hints = Hints(settings, self)
        self.thumbnails = Thumbnails()
        self.view = PageView()
        self.view.label_of = self.words.label_of
        self.view.newest = self.pictures.newest
        self.zoom_bar = ZoomBar(self.view)
        self.inspector = Inspector(self.do, self.bridge.pictures)
        self.writing = Writing(self.view, self.do, self)
        self.add_page = quiet(tr("Add a page"), self.pages.add, icon="plus")
        self.empty = EmptyState(
            "book",
            tr("This book has no pages yet. Drop photos here, and each becomes a page."),
            tr("Add the first page"),
            self.pages.add,
        )
        self.catcher = PhotoCatcher(self.empty)
        self.notice = self.news = FloatingNotice(self, self.view, self.empty)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.thumbnails, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(t.S, t.S, t.S, t.S)
        foot.addWidget(self.add_page)
        side.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(side)
        row.addWidget(self.view, 1)
        row.addWidget(self.empty, 1)
        row.addWidget(self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.monitor, self.hints, self.find_bar):
            column.addWidget(widget)
        column.addLayout(row, 1)
        self.empty.hide()
        self.view.installEventFilter(self)

    # --- heard --------------------------------------------------------------------------------

    def hear_told(self, told: Told) -> None:
        """The pipeline has made the book anew."""
        if self.told is not None and told.number < self.told.number:
            return
        before, self.told = self.told, told
        if not told.is_whole:
            self._show_first(told)
            return
        if before is not None and told.is_live and len(before.laid.pages) == len(told.laid.pages):
            self.view.show_told(told)
            self.thumbnails.show_told(told)
            return
        spelling().take_words(told.book.own_words)
        self.words.forget_kept()
        self.pictures.forget_kept()
        self.bar.show_book(told.book)
        self.find_bar.show_book(told.book, told.numbers)
        self.monitor.show_aside(len(told.book.set_aside))
        self.acts.show_told(told)
        self.view.show_told(told)
        self.view.setVisible(bool(told.laid.pages))
        self.empty.setVisible(not told.laid.pages)
        self.thumbnails.show_told(told)
        self.writing.show_told(told)
        self._go_where_asked()
        self.show_place()
        self._settle.start()

    def _show_first(self, told: Told) -> None:
        """Show the first page; the rest of the book comes once it is painted."""
        self.view.show_told(told)
        self.bar.show_book(told.book)
        self.thumbnails.show_told(told)
        self.show_place()
        self._rest.start(_REST_MS if self.view.asked else 0)

    def hear_shots(self, number: int, shots: dict[Want, Shot]) -> None:
        """Pictures of pages have been drawn."""
        self.view.show_shots(number, shots)
        if self.told is not None and not self.told.is_whole:
            self._rest.start(0)

    def _go_where_asked(self) -> None:
        told = self.told
        assert told is not None
        if self._go_to_page is not None:
            wanted, self._go_to_page = self._go_to_page, None
            pages = enumerate(told.laid.pages)
            index = next((i for i, page in pages if page.page == wanted), None)
            if index is not None:
                self.view.select(None)
                self.view.go_to(index)
                self._begin_there(index)
            self._begins_there = False
        if self.words.to_write is not None and told.book.block(self.words.to_write) is not None:
            wanted, self.words.to_write = self.words.to_write, None
            target = next((x for x in self.view.targets if x.block == wanted), None)
            if target is None:
                self.words.drop_begun()
            else:
                self.view.select(target)
                self.words.write(target)

    def _begin_there(self, index: int) -> None:
        """Select the first place of a page that was just made, ready for the keyboard."""
        if self._begins_there:
            self.view.select(next((x for x in self.view.targets if x.index == index), None))
            self.view.setFocus()

    def hear_change(self, kinds: frozenset[str], ids: frozenset[UUID]) -> None:
        """The story has changed, here or elsewhere; a book that was undone is left."""
        if self.book_id in ids and not self._is_there():
            QTimer.singleShot(0, self, self.closed.emit)
            return
        facts = bool(kinds & FACT_TABLES)
        if facts or kinds & _OURS:
            self.pipeline.refresh(facts=facts)

    def _is_there(self) -> bool:
        with self.bridge.story.read() as reading:
            return reading.find(Book, self.book_id) is not None

    def hear_failure(self, trouble: Exception) -> None:
        """Something could not be done: a sentence for the person, or a bug. Damage is let out, to
        whoever can bring the story back."""
        self.words.drop_begun()
        self.writing.ask_again()
        self.inspector.ask_again()
        if isinstance(trouble, Damaged):
            raise trouble
        if isinstance(trouble, LifestoryError):
            self.notice.tell(str(trouble), tone="warn")
        else:
            self.bridge.jobs.crashed.emit(trouble)

    # --- shown --------------------------------------------------------------------------------

    def show_place(self) -> None:
        """Say which page is shown, in every part that says it."""
        told, index = self.told, self.view.current
        if told is None:
            return
        self.thumbnails.show_current(index)
        if index < len(told.laid.pages):
            page = told.laid.pages[index]
            of = tr("Page {n} of {all}") if told.is_whole else tr("Page {n}")
            place = of.format(n=page.number, all=len(told.laid.pages))
            chapter = told.book.chapter(page.chapter)
            title = told.book.telling.line(chapter.row.title) if chapter is not None else ""
            self.status.emit(f"{place} · {title}" if title else place)
            self.view.setAccessibleName(place)
        else:
            self.status.emit(tr("No pages yet"))
        self.show_selected()

    def show_selected(self) -> None:
        """Show in the inspector what is selected, or the page, once the whole book is there."""
        if self.told is not None and self.told.is_whole:
            self.inspector.show_selected(
                self.told, self.view.selection, self.view.current, self.words.unkept
            )
            self.acts.refresh()

    def measure_soon(self) -> None:
        """Say how the words read once nobody types for a moment."""
        self._measure.start()

    def show_zoom(self, factor: float) -> None:
        """Say how close the page is."""
        self.zoom_bar.show_zoom(self.view.zoom, factor, self.view.mode)
        self.zoom_bar.lie_over(self.view)

    # --- going ------------------------------------------------------------------------------

    def go_to_page(self, page: UUID) -> None:
        """Go to a planned page as soon as it is laid."""
        self._go_to_page = page

    def go_when_there(self, page: UUID) -> None:
        """The same for a page that was just made, to begin at its first place."""
        self._go_to_page, self._begins_there = page, True
        self.pipeline.refresh(facts=False)

    def go(self, index: int) -> None:
        """Turn to a laid page, away from what is being written."""
        self.writing.end()
        self.view.select(None)
        self.view.go_to(index)

    # --- facts --------------------------------------------------------------------------------

    def put_fact(self, target: Target, fact: UUID) -> None:
        """Tell a fact in a place that waits for one."""
        number = self.pages.number_of(target.page)
        self.do(commands.put_fact, target.page, target.slot, target.kind, fact, number)

    def open_target(self, target: Target) -> None:
        """Enter or a double click on what is not written on the page: into the inspector."""
        self.view.select(target)
        if target.kind is BlockKind.PICTURE and target.is_empty:
            self.pictures.choose(target)
            return
        self.inspector.take_focus()

    def empty_target(self, target: Target) -> None:
        """Take out what a place shows."""
        if target.block is not None:
            self.do(commands.empty_block, target.block, self.pages.number_of(target.page))

    def with_selection(self, do: Any) -> None:
        """Do something with what is selected, if anything is."""
        if self.view.selection is not None:
            do(self.view.selection)

    # --- the book -----------------------------------------------------------------------------

    def dress(self, wanted: dict[str, Any]) -> None:
        """Give the book another stage, theme or paper."""
        self.keep()
        self.do(commands.dress_book, self.book_id, **wanted)

    def step(self, name: str) -> None:
        """Undo or redo, by the name of the story's method; undo stops at what made the book."""
        self.words.settle()
        if name == "undo":
            self.do(lambda story: story.undo(but_not=self.book_id), then=self._undone)
        else:
            self.do(lambda story: getattr(story, name)())

    def undo_stops_at(self) -> UUID:
        """The book itself is undone among the books."""
        return self.book_id

    def settle(self) -> None:
        """Undo or redo comes, from wherever: keep what was done a moment ago, it is a step too."""
        self.words.settle()

    def learn(self, word: str) -> None:
        """Somebody says that a word is right in this story."""
        self.words.learn(word)

    def _undone(self, label: str | None) -> None:
        if label is None and self.bridge.undo_label is not None:
            self.notice.tell(whole_book_words(), tone="warn")

    def go_to_finding(self, finding: Finding) -> None:
        """Turn to the place that a finding speaks of."""
        self.writing.end()
        if finding.block is not None and self.view.select_block(finding.block):
            self.view.setFocus()
            return
        if finding.page is not None:
            self.view.select(None)
            self.view.go_to(finding.page - 1)
            return
        self.notice.tell(finding.message, tone="warn")

    def make_pdf(self) -> None:
        """Make the book's PDF, as long work that can be cancelled."""
        if self.told is None:
            return
        self.keep()
        given = making_pdf.was_given(self.bridge, self.book_id)
        wish = self.choose_pdf(self, self.told.edition.title, given)
        if wish is not None:
            making_pdf.make(self.bridge, self.book_id, wish, today(), self.notice)

    def menus(self) -> Menus:
        """What the window's menu bar offers while this screen is shown."""
        return self.acts.menus()

    # --- left ---------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep at once what is half typed or half dragged; returns when it is on disk."""
        self.inspector.finish()
        if self.bar.title.hasFocus():
            self.bar.title.clearFocus()
        self.view.gestures.finish()
        self.writing.keep()
        self.pipeline.finish_edits()

    def leave(self) -> None:
        """Keep everything and go back to the child."""
        self.writing.end()
        self.keep()
        self.closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.writing.end()
        self.keep()
        self.pipeline.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.inspector.fit()
        self.find_bar.fit()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self.show_zoom(self.view.desk.zoom)
        return bool(super().eventFilter(watched, event))
