"""The frame around the screens while a library is open."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lifestory.errors import Damaged, LifestoryError, NotFound
from ui.bridge import LibraryBridge, StoryBridge
from ui.children.screen import ChildrenScreen
from ui.saying import whole_book_words
from ui.shell.autolock import AutoLock
from ui.shell.bringing_back import BringingBack
from ui.shell.copies import SecondCopies
from ui.shell.crash import catch_all
from ui.shell.dialogs import AboutDialog, KeysDialog, PassphraseDialog
from ui.shell.foot import Foot
from ui.shell.menu import TEXT_SIZES, Menu
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.tr import counted, tr
from ui.widgets.form import FormDialog
from ui.widgets.notice import NoticeBar
from ui.widgets.palette import Palette, actions_of
from ui.widgets.screen import Screen


def book_editor(bridge: StoryBridge, book_id: UUID, parent: QWidget) -> Screen:
    """The editor of one book; imported only when a book is opened."""
    from ui.editor import BookEditor

    return BookEditor(bridge, book_id, parent)


_READY_MS = 600
"""So long a child's screen is shown before the editor is made ready behind it."""


def ready_the_editor(bridge: StoryBridge) -> None:
    """Import the editor and wake its engine, so that the first book opens as fast as the next."""
    from ui.editor.getting_ready import get_ready

    get_ready(bridge.story.keepsakes)


class Shell(QWidget):
    """Goes from screen to screen, shows what was kept and what is under way.

    `lock_asked()` comes from the menu, the side bar or five idle minutes.
    """

    lock_asked = Signal()
    own_library_asked = Signal()

    def __init__(
        self,
        window: QMainWindow,
        library: LibraryBridge,
        lock_after_ms: int,
        *,
        is_example: bool = False,
        make_editor: Callable[[StoryBridge, UUID, QWidget], Screen] = book_editor,
    ) -> None:
        super().__init__(window)
        self._main, self.library, self._make_editor = window, library, make_editor
        self.is_example = is_example
        self.story: StoryBridge | None = None
        self._top = NoticeBar()
        self.screens = QStackedWidget()
        self.foot = Foot(library.jobs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self._top, 0), (self.screens, 1), (self.foot, 0)):
            column.addWidget(widget, stretch)
        self.menu = Menu(window, self)
        self.autolock = AutoLock(lock_after_ms, self)
        self.autolock.due.connect(self.lock_asked)
        self.copies = SecondCopies(library, self)
        self.bringing_back = BringingBack(self)
        self._child: UUID | None = None
        """Whose story is shown, or was last asked for."""
        self._put_back = catch_all(window, self._met)
        library.jobs.trouble.connect(self._trouble)
        library.jobs.stopped.connect(self._trouble)
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.setInterval(_READY_MS)
        self._ready.timeout.connect(self._get_ready)
        self._is_ready = False
        self._place: Callable[[], None] = self.show_children
        self.show_children()

    # --- going places -------------------------------------------------------------------------

    def show_children(self) -> None:
        """Go to all children."""
        self._leave_screen()
        self._follow(None)
        self._child = None
        screen = ChildrenScreen(self.library, is_example=self.is_example)
        screen.opened.connect(self.show_story)
        screen.lock_asked.connect(self.lock_asked)
        screen.own_library_asked.connect(self.own_library_asked)
        self._show(screen, self.show_children, tr("Children"))

    def show_story(self, child_id: UUID, part: str = "overview") -> None:
        """Go to one child's story, to one of its parts."""
        self._leave_screen()
        self._child = child_id
        bridge = self.library.story(child_id)
        screen = StoryScreen(bridge, part)
        self._follow(bridge)
        screen.left.connect(self.show_children)
        screen.book_asked.connect(lambda book_id: self.open_book(child_id, book_id))
        screen.page_asked.connect(lambda book, page: self.open_book(child_id, book, page))
        screen.told.connect(self.tell)
        self._show(screen, lambda: self.show_story(child_id, screen.part), screen.child_name)
        if not self._is_ready:
            self._ready.start()

    def open_book(self, child_id: UUID, book_id: UUID, page_id: UUID | None = None) -> None:
        """Open a book in the editor, perhaps at one of its pages."""
        self._leave_screen()
        self._child = child_id
        bridge = self.library.story(child_id)
        self._follow(bridge)
        editor: Any = self._make_editor(bridge, book_id, self)
        editor.closed.connect(lambda: self.show_story(child_id, "books"))
        editor.status.connect(self.foot.status.say)
        if page_id is not None:
            editor.go_to_page(page_id)
        self._show(editor, lambda: self.open_book(child_id, book_id), tr("Book"))

    def _get_ready(self) -> None:
        """Make the editor ready while somebody reads a child's screen; once is enough."""
        bridge = self.story
        if bridge is not None and not self._is_ready and isinstance(self.shown, StoryScreen):
            self._is_ready = True
            self.library.jobs.run("", lambda _: ready_the_editor(bridge), shown=False)

    @property
    def shown(self) -> Screen | None:
        """The screen that is shown."""
        screen = self.screens.currentWidget()
        return screen if isinstance(screen, Screen) else None

    def _show(self, screen: Screen, place: Callable[[], None], title: str) -> None:
        self._place = place
        before = self.screens.currentWidget()
        self.screens.addWidget(screen)
        self.screens.setCurrentWidget(screen)
        if before is not None:
            self.screens.removeWidget(before)
            before.deleteLater()
        self._show_history()
        self.foot.status.say("")
        self._main.setWindowTitle(f"{title} – Lifestory")
        self.menu.show_screen(screen.menus())
        self.take_focus()

    def take_focus(self) -> None:
        """Begin where the screen that is shown begins."""
        if self.shown is not None:
            self.shown.take_focus()

    def _follow(self, bridge: StoryBridge | None) -> None:
        if self.story is not None:
            self.story.history_changed.disconnect(self._show_history)
            self.story.kept.disconnect(self._kept)
        self.story = bridge
        if bridge is not None:
            bridge.history_changed.connect(self._show_history)
            bridge.kept.connect(self._kept)

    def _leave_screen(self) -> None:
        """Keep what is half typed on the screen that is left."""
        typing = QApplication.focusWidget()
        if typing is not None and self.isAncestorOf(typing):
            typing.clearFocus()
        if self.story is not None:
            self.story.leaving.emit()
        self.notice.hide()

    def leave(self) -> None:
        """Keep what is half typed, close the library and take the menu away."""
        self._leave_screen()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, FormDialog) and window.isVisible():
                window.keep_or_leave()
            elif isinstance(window, QDialog) and window.isVisible():
                window.reject()
        self._follow(None)
        self._put_back()
        self.menu.take_away()
        self.autolock.timer.stop()
        self.copies.stop()
        self._ready.stop()
        self._main.setWindowTitle("Lifestory")
        self.library.close()

    # --- telling ------------------------------------------------------------------------------

    @property
    def notice(self) -> NoticeBar:
        """Where news is said now: where the screen wants it, else at the top."""
        news = self.shown.news if self.shown is not None else None
        return news if news is not None else self._top

    def tell(self, sentence: str, tone: str = "good") -> None:
        """Say a finished sentence."""
        self.notice.tell(sentence, tone=tone)

    def _met(self, trouble: LifestoryError) -> None:
        """Say what a screen met; a story that cannot be read may be brought back."""
        self._trouble(str(trouble))
        if self._child is not None and isinstance(trouble, Damaged | NotFound):
            self.bringing_back.offer(self._child, trouble)

    def _trouble(self, sentence: str) -> None:
        self.tell(sentence, "warn")

    def _kept(self, moment: datetime) -> None:
        self.foot.say_kept(moment)
        self.copies.put_off()

    # --- undo and redo ------------------------------------------------------------------------

    def _show_history(self) -> None:
        story = self.story
        undo, redo = (story.undo_label, story.redo_label) if story is not None else (None, None)
        book = self._open_book
        stops = story is not None and book is not None and story.story.undo_removes(book)
        self.menu.show_history(undo, redo, of_book=stops)

    @property
    def _open_book(self) -> UUID | None:
        """The book whose editor is shown: it is not undone from within."""
        return self.shown.undo_stops_at() if self.shown is not None else None

    def undo(self) -> None:
        """Undo the last edit of the story that is shown, but not what made the open book."""
        if self.story is None:
            return
        label = self.story.undo(but_not=self._open_book)
        if label is None and self._open_book is not None and self.story.undo_label is not None:
            self.tell(whole_book_words(), "warn")
        if label is not None:
            self.notice.tell(
                tr("Undone: {label}.", label=label), action=tr("Make it again"), do=self.redo
            )

    def redo(self) -> None:
        """Make the last undone edit again."""
        label = self.story.redo() if self.story is not None else None
        if label is not None:
            self.notice.tell(
                tr("Made again: {label}.", label=label), action=tr("Undo"), do=self.undo
            )

    # --- what the menu does -------------------------------------------------------------------

    def new_child(self) -> None:
        """Go to the children and ask for a new one."""
        self._home().new_child()

    def find_child(self) -> None:
        """Go to the children and into the search."""
        self._home().search.setFocus()

    def bring_in(self) -> None:
        """Bring in what exists for the child whose story is open."""
        if self.story is None:
            self.tell(tr("Open the child’s story first; then bring in what there is."), "warn")
            return
        if not isinstance(self.shown, StoryScreen):
            self.show_story(self.story.child_id)
        screen = self.shown
        assert isinstance(screen, StoryScreen)
        screen.bring_in()

    def _home(self) -> ChildrenScreen:
        if not isinstance(self.shown, ChildrenScreen):
            self.show_children()
        screen = self.shown
        assert isinstance(screen, ChildrenScreen)
        return screen

    def choose_scheme(self, scheme: Scheme) -> None:
        """Be light, dark, or as the system is, from now on."""
        from ui.settings import settings

        theme().choose(scheme)
        settings().setValue("look/scheme", scheme.value)

    def step_text(self, step: int) -> None:
        """Make the interface's text larger or smaller by one step."""
        from ui.settings import settings

        sizes = TEXT_SIZES
        at = min(range(len(sizes)), key=lambda i: abs(sizes[i] - theme().text_scale)) + step
        if 0 <= at < len(sizes):
            theme().choose(theme().scheme, sizes[at])
            settings().setValue("look/text", sizes[at])
            QTimer.singleShot(0, self._place)

    def full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        if self._main.isFullScreen():
            self._main.showNormal()
        else:
            self._main.showFullScreen()

    def show_keys(self) -> None:
        """Show what can be done without a mouse."""
        KeysDialog(actions_of(self.menu.bar), self).exec()

    def show_palette(self) -> None:
        """Find what can be done by typing a few letters of it."""
        Palette(self.menu.actions(), self).open()

    def show_about(self) -> None:
        """Show which version this is."""
        AboutDialog(self).exec()

    def change_passphrase(self) -> None:
        """Ask for another passphrase."""
        dialog = PassphraseDialog(self)
        if dialog.exec():
            now, new = dialog.now.line.text(), dialog.new.line.text()
            self.library.jobs.run(
                tr("Changing the passphrase"),
                lambda _: self.library.library.change_passphrase(now, new),
                done=lambda _: self.tell(tr("The passphrase is changed.")),
                shown=False,
            )

    def verify(self) -> None:
        """Look the whole library over."""

        library = self.library.library
        self.library.jobs.run(
            tr("Looking the library over"), lambda _: library.verify(), done=self._verified
        )

    def _verified(self, found: list[str]) -> None:
        if not found:
            self.tell(tr("The library is sound: everything can be read and nothing is missing."))
            return
        said = counted(
            "{n} thing is wrong: {all}",
            "{n} things are wrong: {all}",
            len(found),
            all=" ".join(found),
        )
        self.tell(said, "bad")
