"""From a book to pictures of its pages, off the window's thread.

    book id → edition → laid pages → PDF of a page → pixels

Everything is done by one worker. A request that was overtaken is dropped; what is told is always in
the order of the requests, so a late result never replaces a newer one. What is told first is the
book's first page alone, so that it can be shown at once; the window asks for the rest when it is.
`show` is what the window shows now; whenever the book changes, those pages come with it in one
piece, so that frames and pixels never disagree. While somebody types on a large page, what lies
around the part that is seen comes a moment later.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from lifestory.checks.book import CheckedBook
from lifestory.checks.book import Finding as Advice
from lifestory.checks.looking import findings_of
from lifestory.checks.setting_aside import still_heard
from lifestory.edition.resolve import BookRows
from lifestory.edition.values import Edition
from lifestory.layout.book import LayoutMemory, lay_out
from lifestory.layout.look import Look, look_of
from lifestory.layout.marks import LaidBook, LaidPage
from lifestory.library import Story
from lifestory.model import Block, BlockKind, BookKind, Page
from ui.editor.canvas.drawing import PageDrawer, Picture
from ui.editor.canvas.live import Live, lay_again, with_live
from ui.editor.canvas.trying import Arrangement, Shown, arrangements, better_fit, lay_as_if
from ui.editor.canvas.wanting import Want, first_of
from ui.editor.canvas.worker import Overtaken, Worker
from ui.editor.reading import Facts, ReadBook, ReadPage, read_book

T = TypeVar("T")


@dataclass(frozen=True)
class Shot:
    """A picture of a page that can be painted. `image` reads from `picture`'s bytes: keep both."""

    picture: Picture
    image: QImage

    @property
    def page(self) -> LaidPage:
        """The page it shows."""
        return self.picture.page


def shot_of(picture: Picture) -> Shot:
    """Pixels as an image, without copying them."""
    pixels = picture.pixels
    image = QImage(
        pixels.data, pixels.width, pixels.height, pixels.stride, QImage.Format.Format_RGB32
    )
    return Shot(picture, image)


@dataclass(frozen=True)
class Told:
    """The book as it now is: as rows, as one reader reads it, as laid pages, and pictures of the
    pages that were wanted. `number` is the request's."""

    number: int
    book: ReadBook
    edition: Edition
    laid: LaidBook
    look: Look
    shots: dict[Want, Shot]
    is_live: bool = False
    """Whether it differs from the one before only by what is being typed or cropped."""
    is_whole: bool = True
    """Whether every page is laid; at first it is the first page alone."""

    @property
    def numbers(self) -> dict[UUID, int]:
        """The number that each planned page begins with."""
        laid = reversed(self.laid.pages)
        return {page.page: page.number for page in laid if page.page is not None}


@dataclass(frozen=True)
class Trial:
    """A page to be drawn as it would be with these rows; `key` says which one it is."""

    key: Hashable
    page: Page
    blocks: tuple[Block, ...]


class Pipeline(QObject):
    """The editor's worker, as the window sees it. Close it before the story is closed.

    Args:
        story: the child's story.
        book_id: the book.
        today: the day it is read on.
    """

    told = Signal(object)
    """A `Told`."""
    shown = Signal(object, object)
    """The number of the book it belongs to, and a dict of `Shot` by `Want`."""
    thumbnail = Signal(object)
    """A `Shot`."""
    advised = Signal(object)
    """A tuple of findings of `lifestory.checks`, worst first."""
    done = Signal(object, object)
    """What to call, and the result to call it with."""
    failed = Signal(object)
    """An exception."""

    def __init__(
        self,
        story: Story,
        book_id: UUID,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.story, self.book_id = story, book_id
        self._today = today
        self._asked = 0
        self._wants: tuple[Want, ...] = ()
        self._live = Live()
        self._unread, self._facts_unread = True, True
        # What follows belongs to the worker's thread.
        self._drawer = PageDrawer(story.keepsakes)
        self._memory = LayoutMemory()
        self._facts: Facts | None = None
        self._now: Told | None = None
        self._book: ReadBook | None = None
        self._edition: Edition | None = None
        self._was_dropped = False
        self._untold = True
        """Whether the book was read and not told since."""
        self._worker = Worker(self._crashed)
        self.destroyed.connect(self._worker.stop)
        self.done.connect(_call, Qt.ConnectionType.QueuedConnection)

    # --- asked in the window ------------------------------------------------------------------

    def refresh(self, *, facts: bool = True) -> int:
        """Read the book again; `facts` says that facts may have changed. Returns the number."""
        self._facts_unread = self._facts_unread or facts
        self._unread = True
        return self._ask_book()

    def lay_the_rest(self) -> None:
        """Have the whole book laid, once its first page is shown."""
        number, live = self._asked, self._live
        self._worker.ask("rest", lambda _: self._make_rest(number, live))

    def live(self, live: Live) -> int:
        """Show what is not yet kept; returns the request's number."""
        self._live = live
        return self._ask_book()

    def show(self, wants: tuple[Want, ...]) -> None:
        """Say which pages are on the screen, and have them drawn."""
        self._wants = wants
        self._worker.ask("page", self._draw_wanted)

    def thumbnails(self, pages: tuple[LaidPage, ...], width: int) -> None:
        """Have small pictures made, `width` device pixels wide; the first come first."""
        if pages:
            self._worker.ask("thumbnail", lambda overtaken: self._small(pages, width, overtaken))

    def previews(
        self, wanted: Sequence[Trial], width: int, then: Callable[[Hashable, Shot], object]
    ) -> None:
        """Have pages drawn as they would be; `then` is called in the window with each key and its
        picture, in order. A newer request takes the place of what is left of an older one."""
        self._worker.ask(
            "preview", lambda overtaken: self._preview(tuple(wanted), width, then, overtaken)
        )

    def arrangements(self, page: UUID, then: Callable[[tuple[Arrangement, ...]], object]) -> None:
        """Have the layouts found that hold all of a page, best first."""
        self._judge(page, lambda shown, read: arrangements(shown, read, self._today()), then)

    def better_fit(self, page: UUID, block: UUID, then: Callable[[str | None], object]) -> None:
        """Have the layout found that shows a picture best; None for the present one."""
        self._judge(page, lambda shown, read: better_fit(shown, read, block, self._today()), then)

    def _judge(
        self, page: UUID, find: Callable[[Shown, ReadPage], T], then: Callable[[T], object]
    ) -> None:
        def work(_: Overtaken) -> None:
            now = self._now
            read = now.book.page(page) if now is not None else None
            if now is not None and read is not None:
                self._tell(self.done, then, find(_shown(now), read))

        self._worker.ask("preview", work)

    def look_over(self) -> None:
        """Have the book checked once nothing else is to be done."""
        self._worker.ask("check", self._check)

    def do(self, command: Callable[[Story], T], then: Callable[[T], object] | None = None) -> None:
        """Change the story on the worker, in order; `then` is called in the window."""

        def work(_: Overtaken) -> None:
            result = command(self.story)
            if then is not None:
                self._tell(self.done, then, result)

        self._worker.ask("edit", work)

    def finish_edits(self) -> None:
        """Wait until everything asked of `do` is kept."""
        self._worker.finish_edits()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being done and nothing waits."""
        return self._worker.is_idle

    @property
    def pages_drawn(self) -> int:
        """How many pages were written as PDF so far, because they were not remembered."""
        return self._drawer.drawn

    @property
    def pages_laid(self) -> int:
        """How many pages were laid so far, because they were not remembered."""
        return self._memory.laid

    def close(self) -> None:
        """Keep what waits to be kept and end. Nothing is told afterwards."""
        self._worker.stop()

    # --- done on the worker -------------------------------------------------------------------

    def _ask_book(self) -> int:
        self._asked += 1
        number, live = self._asked, self._live
        self._worker.ask("book", lambda overtaken: self._make(number, live, overtaken))
        return number

    def _make_rest(self, number: int, live: Live) -> None:
        if self._now is not None and not self._now.is_whole:
            self._make(number, live, lambda: False)

    def _make(self, number: int, live: Live, overtaken: Overtaken) -> None:
        was_whole = self._now is not None and self._now.is_whole
        book = self._read()
        is_live = was_whole and bool(live) and not self._untold
        if self._now is None and self._begin(number, book):
            return
        edition = self._whole(book)
        look = look_of(edition)
        shown = with_live(edition, live, book)
        laid = self._lay(shown, look)
        if overtaken() and not self._was_dropped:
            self._was_dropped = True
            return
        self._was_dropped = False
        wants = first_of(self._wants) if is_live else self._wants
        shots = {
            want: self._shot(laid.pages[want.index], want)
            for want in wants
            if want.index < len(laid.pages)
        }
        self._now = Told(number, book, shown, laid, look, shots, is_live)
        self._untold = False
        self._tell(self.told, self._now)
        if len(wants) < len(self._wants):
            self._worker.ask("page", self._draw_wanted)

    def _lay(self, edition: Edition, look: Look) -> LaidBook:
        before = self._now
        laid = None
        if before is not None and before.is_whole and before.look is look:
            laid = lay_again(before.edition, before.laid, edition, look, self._memory)
        return laid if laid is not None else lay_out(edition, look, self._memory)

    def _begin(self, number: int, book: ReadBook) -> bool:
        """Tell the first page alone; False if the book has none."""
        edition = first_page(book.rows(), self._today())
        if edition is None:
            return False
        look = look_of(edition)
        laid = lay_out(edition, look, self._memory)
        self._now = Told(number, book, edition, laid, look, {}, is_whole=False)
        self._tell(self.told, self._now)
        return True

    def _read(self) -> ReadBook:
        if self._unread or self._book is None:
            known = None if self._facts_unread else self._facts
            self._unread = self._facts_unread = False
            self._untold = True
            self._book = read_book(self.story, self.book_id, self._today(), known)
            self._facts, self._edition = self._book.facts, None
        return self._book

    def _whole(self, book: ReadBook) -> Edition:
        if self._edition is None:
            self._edition = book.rows().edition(today=self._today())
        return self._edition

    def _draw_wanted(self, overtaken: Overtaken) -> None:
        now = self._now
        if now is None:
            return
        for want in self._wants:
            if overtaken():
                return
            if want.index < len(now.laid.pages):
                shot = self._shot(now.laid.pages[want.index], want)
                self._tell(self.shown, now.number, {want: shot})

    def _shot(self, page: LaidPage, want: Want) -> Shot:
        return shot_of(self._drawer.picture(page, want.width, want.clip))

    def _small(self, pages: tuple[LaidPage, ...], width: int, overtaken: Overtaken) -> None:
        for done, page in enumerate(pages):
            if overtaken():
                self._worker.ask_again("thumbnail", partial(self._small, pages[done:], width))
                return
            self._tell(self.thumbnail, shot_of(self._drawer.thumbnail(page, width)))

    def _preview(
        self,
        wanted: tuple[Trial, ...],
        width: int,
        then: Callable[[Hashable, Shot], object],
        overtaken: Overtaken,
    ) -> None:
        now = self._now
        for done, trial in enumerate(wanted if now is not None else ()):
            if overtaken():
                again = lambda o, rest=wanted[done:]: self._preview(rest, width, then, o)  # noqa: E731
                self._worker.ask_again("preview", again)
                return
            assert now is not None
            laid = lay_as_if(_shown(now), trial.page, trial.blocks, self._today())
            shot = shot_of(self._drawer.thumbnail(laid[0], width))
            self._tell(self.done, lambda told: then(*told), (trial.key, shot))

    def _check(self, overtaken: Overtaken) -> None:
        now = self._now
        if now is None or not now.is_whole:
            return
        decisions = tuple(now.book.facts.decisions.values())
        told = {
            block.id: block.decision_id
            for page in now.book.pages()
            for block in page.blocks
            if block.kind is BlockKind.DECISION and block.decision_id is not None
        }
        tells_all = now.book.row.kind is BookKind.LIFE_STORY
        found = findings_of(
            CheckedBook(
                now.edition,
                now.laid,
                decisions,
                told,
                tells_all,
                records=now.book.facts.rows,
                today=self._today(),
            )
        )
        advice: tuple[Advice, ...] = still_heard(found, now.book.set_aside, now.laid)
        if not overtaken():
            self._tell(self.advised, advice)

    def _crashed(self, trouble: Exception) -> None:
        self._tell(self.failed, trouble)

    def _tell(self, signal: Any, *what: object) -> None:
        if not self._worker.is_stopped:
            signal.emit(*what)


def first_page(rows: BookRows, today: date) -> Edition | None:
    """The edition of a book's first planned page alone; None when the book has no page.

    Its page is equal to the one of the whole book, but for the lines of a list of contents.
    """
    for count, chapter in enumerate(rows.chapters, start=1):
        pages = rows.pages.get(chapter.id, ())
        if pages:
            alone = replace(rows, chapters=rows.chapters[:count], pages={chapter.id: pages[:1]})
            return alone.edition(today=today)
    return None


def _shown(now: Told) -> Shown:
    return Shown(now.book, now.edition, now.laid, now.look)


def _call(then: Callable[[Any], object], result: Any) -> None:
    then(result)
