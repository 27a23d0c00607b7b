"""One child's story: who it is on top of the side bar, eight parts beneath."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from lifestory.model import Keepsake, Stay
from ui import theme as t
from ui.bridge import StoryBridge
from ui.saying import age_words
from ui.story.books import BooksPart
from ui.story.bringing_in.screen import BringingIn
from ui.story.decisions import DecisionsPart
from ui.story.homes import HomesPart
from ui.story.keepsakes import KeepsakesPart
from ui.story.missing import standing_of
from ui.story.overview import OverviewPart
from ui.story.part import BRINGING_IN, Part
from ui.story.people import PeoplePart
from ui.story.search import PART_OF, FoundPage, SearchField
from ui.story.timeline import TimelinePart
from ui.story.voice import VoicePart
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import icon_button, link
from ui.widgets.checked_field import suppose_checker
from ui.widgets.labels import Label
from ui.widgets.screen import Screen
from ui.widgets.side_bar import Entry, SideBar, folding

if TYPE_CHECKING:
    from lifestory.library import Hit

_NARROW = 1100
_SOON_MS = 60
_MAKERS: dict[str, Callable[[StoryBridge], Part]] = {
    part.key: part
    for part in (
        OverviewPart,
        PeoplePart,
        HomesPart,
        TimelinePart,
        DecisionsPart,
        KeepsakesPart,
        VoicePart,
        BooksPart,
    )
}


class StoryScreen(Screen):
    """Everything about one child.

    `left()` goes back to the children, `book_asked(id)` opens a book, `page_asked(book, page)` a
    page of it, `told(sentence, tone)` is a notice.
    """

    left = Signal()
    book_asked = Signal(UUID)
    page_asked = Signal(UUID, UUID)
    _face = ""
    told = Signal(str, str)

    def __init__(
        self, bridge: StoryBridge, part: str = "overview", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.part = part
        self.child_name = ""
        self.parts: dict[str, Part] = {}
        self.bringing: BringingIn | None = None
        self._stale: set[str] = set()
        self._heard: tuple[set[str], set[UUID]] = (set(), set())
        self.face = Avatar("", 48)
        self.name = Label("", "section", wraps=True)
        self.age = Label("", "note")
        self.search = SearchField(bridge)
        self.search.answered.connect(self._show_found)
        self.search.left.connect(self._leave_found)
        self.found = FoundPage()
        self.search.into.connect(lambda first: self.found.take_focus(open_first=first))
        self.found.chosen.connect(self._open_hit)
        self.found.left.connect(self._leave_found)
        self.side = self._make_side()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.found)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.stack, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh_heard)
        for keys in ("Ctrl+F", "F3"):
            QShortcut(QKeySequence(keys), self, self.find_words)
        bridge.changed.connect(self._hear)
        bridge.leaving.connect(self.search.close_search)
        bridge.pictures.arrived.connect(self._arrived)
        when_theme_changes(self, self._text_changed)
        self._show_who()
        self.show_part(part)

    def _make_side(self) -> SideBar:
        side = SideBar()
        back = link(tr("Children"), self.left.emit, icon="chevron-left")
        side.top.addWidget(folding(back))
        self.small_back = icon_button("chevron-left", tr("Children"), self.left.emit)
        self.small_back.hide()
        side.top.addWidget(self.small_back)
        side.top.addSpacing(t.S)
        side.top.addWidget(self.face)
        side.top.addSpacing(t.XS)
        side.top.addWidget(folding(self.name))
        side.top.addWidget(folding(self.age))
        side.top.addSpacing(t.M)
        side.top.addWidget(folding(self.search))
        self.small_search = icon_button("search", tr("Find in this story"), self.find_words)
        self.small_search.hide()
        side.top.addWidget(self.small_search)
        side.top.addSpacing(t.S)
        for entry in (
            Entry("overview", tr("Overview"), "sparkles"),
            Entry("people", tr("People"), "users"),
            Entry("homes", tr("Homes"), "house"),
            Entry("timeline", tr("Timeline"), "clock"),
            Entry("decisions", tr("Decisions"), "scale"),
            Entry("keepsakes", tr("Keepsakes"), "images"),
            Entry("voice", tr("Voice"), "message-circle"),
            Entry("books", tr("Books"), "book-open", begins=True),
        ):
            side.add(entry)
        side.chosen.connect(self.show_part)
        return side

    def show_part(self, key: str) -> None:
        """Show one of the eight parts."""
        if key == BRINGING_IN:
            self.bring_in()
            return
        if key not in self.parts:
            part = _MAKERS[key](self.bridge)
            part.told.connect(self.told)
            part.go.connect(self.show_part)
            part.go_to.connect(self.show_row)
            part.book_asked.connect(self.book_asked)
            self.parts[key] = part
            self.stack.addWidget(part)
            part.refresh()
        elif key in self._stale:
            self.parts[key].refresh()
        self._stale.discard(key)
        self.part = key
        self.side.choose(key)
        self.stack.setCurrentWidget(self.parts[key])

    def show_row(self, key: str, id: UUID) -> None:
        """Show one row of a part: a person, a stay, a decision, a keepsake."""
        self.show_part(key)
        self.parts[key].reveal(id)

    def bring_in(self, paths: Sequence[str] = ()) -> None:
        """Bring in what exists: returns, a chronology, photos; perhaps these files at once."""
        if self.bringing is None:
            self.bringing = BringingIn(self.bridge)
            self.bringing.left.connect(self._leave_bringing)
            self.bringing.go.connect(self.show_part)
            self.stack.addWidget(self.bringing)
        self.stack.setCurrentWidget(self.bringing)
        self.bringing.begin()
        self.bringing.take_focus()
        if paths:
            self.bringing.look_at(paths)

    def _leave_bringing(self) -> None:
        self.show_part(self.part)
        self.take_focus()

    # --- finding ------------------------------------------------------------------------------

    def find_words(self) -> None:
        """Go into the search, in a narrow window by widening the side bar for it."""
        if self.side.is_narrow:
            self._fold(False)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_found(self, typed: str, hits: "list[Hit]") -> None:
        if typed:
            self.found.show_hits(typed, hits)
            self.stack.setCurrentWidget(self.found)
        elif self.stack.currentWidget() is self.found:
            self.show_part(self.part)

    def _leave_found(self) -> None:
        self.search.clear()
        self._fit_side()
        self.show_part(self.part)
        self.take_focus()

    def _open_hit(self, hit: "Hit") -> None:
        self.search.clear()
        self._fit_side()
        if hit.kind == "page" and hit.book_id is not None:
            self.page_asked.emit(hit.book_id, hit.id)
            return
        self.show_part(PART_OF[hit.kind])
        for id in self._rows_of(hit):
            self.current().reveal(id)

    def _rows_of(self, hit: "Hit") -> list[UUID]:
        """The rows by which a part may know what was found: a home is known by its stays too."""
        if hit.kind != "home":
            return [hit.id]
        with self.bridge.story.read() as reading:
            stays = reading.all(Stay, Stay.home_id == hit.id)
        return [hit.id, *(stay.id for stay in reversed(stays))]

    def take_focus(self) -> None:
        """Begin at the side bar's chosen entry."""
        self.side.button(self.part).setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Part:
        """The part that is shown."""
        return self.parts[self.part]

    def _hear(self, kinds: frozenset[str], ids: frozenset[UUID]) -> None:
        self._heard[0].update(kinds)
        self._heard[1].update(ids)
        if not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def _refresh_heard(self) -> None:
        if not self.bridge.is_open:
            return
        kinds, ids = frozenset(self._heard[0]), frozenset(self._heard[1])
        self._heard = (set(), set())
        self.search.ask_again()
        for key, part in self.parts.items():
            if kinds & part.kinds:
                if key == self.part:
                    part.hear(kinds, ids)
                else:
                    self._stale.add(key)
        self._show_who()

    def _show_who(self) -> None:
        if not self.bridge.is_open:
            return
        with self.bridge.story.read() as reading:
            child = reading.child
            portrait = reading.find(Keepsake, child.portrait_id) if child.portrait_id else None
            standing = standing_of(reading)
        self.child_name = child.called
        suppose_checker(child.worker)
        age = age_words(child.born, datetime.now().astimezone().date())
        self._face = portrait.digest if portrait is not None else ""
        self._show_face()
        self.name.say(child.called)
        self.age.say(age)
        self.age.setVisible(bool(age) and not self.side.is_narrow)
        for known in standing.parts:
            self.side.count(known.part, known.open if known.part in _COUNTED else 0)

    def _show_face(self) -> None:
        self.face.show_person(self.child_name, self.bridge.pictures.get(self._face))

    def _arrived(self, digest: str) -> None:
        if digest == self._face:
            self._show_face()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_side()
        super().resizeEvent(event)

    def _text_changed(self) -> None:
        if self.isVisible():
            self._fit_side()

    def _fit_side(self) -> None:
        """Leave the part enough room: in a narrow window or large text the side bar is icons."""
        self._fold(self.width() < theme().px(_NARROW))

    def _fold(self, narrow: bool) -> None:
        if narrow != self.side.is_narrow:
            self.side.fold(narrow)
            self.age.setVisible(bool(self.age.words()) and not narrow)
            self.face.be(36 if narrow else 48)
            self.small_back.setVisible(narrow)
            self.small_search.setVisible(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)
        number = event.key() - Qt.Key.Key_1
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and not typing and 0 <= number < len(_MAKERS):
            self.show_part(list(_MAKERS)[number])
            return
        super().keyPressEvent(event)


_COUNTED = frozenset({"people", "homes", "timeline", "decisions", "keepsakes"})
"""The parts whose missing things are counted in the side bar."""
