"""The home screen: find a child, see who needs attention, begin a new story."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from lifestory.oversight import Flag
from lifestory.words.folding import folded
from ui import theme as t
from ui.bridge import LibraryBridge
from ui.children.cards import SCROLL, CardView
from ui.children.explaining import Explaining
from ui.children.faces import Faces
from ui.children.filters import Filters
from ui.children.model import URGENCY, ChildrenModel
from ui.children.orders import Orders
from ui.children.table import TableView
from ui.children.why import WhyPane
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import icon_button, link, primary
from ui.widgets.empty import EmptyState
from ui.widgets.field import typing_first
from ui.widgets.form import Ask, FormDialog
from ui.widgets.labels import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.screen import Screen
from ui.widgets.side_bar import Entry, SideBar, folding

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

_NARROW, _LEAST_VIEWS = 1100, 300
_SOON_MS = 200
_AT_ONCE = 150
"""How many children are looked at between two turns of the event loop."""
_ORDER_OF = {"attention": URGENCY, "all": "name", "due": "due"}
"""The order in which each entry of the side bar begins."""


def _today() -> date:
    return datetime.now().astimezone().date()


def new_child_asks() -> tuple[Ask, ...]:
    """What a new child's story begins with."""
    return (
        Ask(
            "called",
            tr("Name the child is called by"),
            needed=tr("A name is needed; it can be changed later."),
        ),
        Ask(
            "full_name", tr("Full name"), help=tr("As in the record. A book shows the name above.")
        ),
        Ask("born", tr("Born"), kind="when"),
    )


class ChildrenScreen(Screen):
    """Every child. `opened(id)` asks for one child's story."""

    opened = Signal(UUID)
    lock_asked = Signal()
    own_library_asked = Signal()

    def __init__(
        self,
        library: LibraryBridge,
        *,
        is_example: bool = False,
        today: Callable[[], date] = _today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._today = library, today
        self.model = ChildrenModel(today(), Faces(library, self), self)
        self._group = "all"
        self.side = self._make_side()
        self.search = self._make_search()
        self.filters = Filters(self.model)
        self.filters.chosen.connect(self._refilter)
        self.why = WhyPane()
        self.why.open_asked.connect(self._open_current)
        self.why.explain_asked.connect(self.ask_why)
        self.why.take_back_asked.connect(self._take_back)
        self._make_views()
        self.notice = NoticeBar(inset=True)
        self.orders = Orders(self.model, self)
        self._explaining = Explaining(library, self.notice, self)
        self._lay_out()
        self._timer = _single_shot(self, self.refresh)
        self._counting = _single_shot(self, self._count)
        library.children_changed.connect(self._soon)
        library.closing.connect(self._let_go)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._return_to)
        if is_example:
            self.notice.tell(
                tr("This is the example library. Everybody in it is invented."),
                action=tr("Go to your own library"),
                do=self.own_library_asked.emit,
                stays=True,
            )
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._find)
        when_theme_changes(self, self._text_changed)
        self.refresh()

    # --- building -----------------------------------------------------------------------------

    def _make_side(self) -> SideBar:
        side = SideBar()
        side.top.addWidget(folding(Label("Lifestory", "brand")))
        side.top.addSpacing(t.L)
        for entry in (
            Entry("attention", tr("Needs attention"), "flag"),
            Entry("all", tr("Children"), "users"),
            Entry("due", tr("Due dates"), "calendar"),
        ):
            side.add(entry)
        side.choose("all")
        side.chosen.connect(self.choose_group)
        note = tr("Kept on this computer only. Locks after 5 minutes.")
        side.bottom.addWidget(folding(Label(note, "note", wraps=True)))
        side.bottom.addWidget(folding(link(tr("Lock now"), self.lock_asked.emit, icon="lock")))
        self.small_lock = icon_button("lock", tr("Lock now"), self.lock_asked.emit)
        self.small_lock.hide()
        side.bottom.addWidget(self.small_lock)
        return side

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(tr("Find a child"))
        search.setAccessibleName(tr("Find a child"))
        search.setAccessibleDescription(tr("By the name they are called by or the full name."))
        search.setClearButtonEnabled(True)
        search.setMinimumWidth(theme().px(110))
        search.setMaximumWidth(theme().px(220))
        search.textChanged.connect(self._refilter)
        search.returnPressed.connect(self._into_list)
        typing_first(search)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            leave = QShortcut(QKeySequence(key), search)
            leave.setContext(Qt.ShortcutContext.WidgetShortcut)
            leave.activated.connect(self._down if key == Qt.Key.Key_Down else search.clear)
        return search

    def _make_views(self) -> None:
        self.cards, self.table = CardView(self.model), TableView(self.model)
        for view in (self.cards, self.table):
            view.setAccessibleName(tr("Children"))
            view.chosen.connect(self._open)
            view.selectionModel().currentRowChanged.connect(self._show_why)
        self.nobody = EmptyState(
            "people",
            tr("No child is here yet. Begin with a name; everything else can come later."),
            tr("New child"),
            self.new_child,
        )
        self.no_match = EmptyState("people", "", tr("Show every child"), self._show_all)
        self.views = QStackedWidget()
        self.views.setMinimumWidth(theme().px(_LEAST_VIEWS))
        self._table_page = QWidget()
        self._table_page.setLayout(_inset(self.table))
        for page in (self.cards, self._table_page, self.nobody, self.no_match):
            self.views.addWidget(page)
        self._view: CardView | TableView = self.cards

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        main = QVBoxLayout()
        main.setContentsMargins(t.XXL, t.XL, t.XXL - t.L - SCROLL, t.S)
        main.setSpacing(t.L)
        head = QHBoxLayout()
        head.setSpacing(t.M)
        head.setContentsMargins(0, 0, t.L + SCROLL, 0)
        self.title = Label(tr("Children"), "title")
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.search, 2)
        head.addWidget(self.orders.button)
        self.as_table = icon_button("list", tr("Show as a table"), self._swap_view)
        self.as_table.setCheckable(True)
        head.addWidget(self.as_table)
        self.new = primary(tr("New child"), self.new_child, icon="plus")
        head.addWidget(self.new)
        main.addLayout(head)
        main.addLayout(_inset(self.notice))
        main.addLayout(_inset(self.filters))
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.views, 1)
        both.addLayout(_inset(self.why))
        main.addLayout(both, 1)
        row.addLayout(main, 1)

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the library again, keeping the current child current."""
        self.model.today = self._today()
        self.model.show_children(self._library.everyone())
        self._show_fitting()
        self._counting.start(0)

    def _let_go(self) -> None:
        """The library is being locked: ask it for nothing any more."""
        self._library.children_changed.disconnect(self._soon)
        self._timer.stop()
        self._counting.stop()

    def take_focus(self) -> None:
        """Begin among the children, or with the first one."""
        begin = self._view if self.model.everyone else self.nobody.button
        if begin is not None:
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_child(self) -> None:
        """Ask for a new child, then open the story."""
        dialog = FormDialog(
            tr("New child"),
            tr("Begin the story"),
            new_child_asks(),
            self,
            lead=tr("Only the name is needed. Everything can be changed later."),
        )
        if dialog.exec():
            story = self._library.library.add_child(**dialog.form.values())
            self.opened.emit(story.child_id)

    def choose_group(self, group: str) -> None:
        """Show everybody, those who need attention, or what is due."""
        self._group = group
        words = {"attention": tr("Needs attention"), "all": tr("Children"), "due": tr("Due dates")}
        self.title.say(words[group])
        self.side.choose(group)
        for view in (self.cards, self.table):
            view.opens_on_click = group == "all"
        self.table.show_less(group != "all")
        self.model.choose(self._wanted(), order=_ORDER_OF[group])
        self._show_fitting()
        if group != "all" and self.model.rowCount():
            self._make_current(0)
        self._show_why()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _text_changed(self) -> None:
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Leave the children room: in a narrow window or large text the side bar is icons."""
        narrow = self.width() < theme().px(_NARROW)
        if narrow != self.side.is_narrow:
            self.side.fold(narrow)
            self.small_lock.setVisible(narrow)
        self.why.fit(self.width())

    def _soon(self) -> None:
        self._timer.start(_SOON_MS)

    def _count(self) -> None:
        """Look at some more children, until all are looked at; then show the counts."""
        if self.model.look_at_more(_AT_ONCE):
            self._counting.start(0)
            return
        everyone = self.model.everyone
        waiting = sum(bool(self.model.attention(child).open) for child in everyone)
        self.side.count("attention", waiting)
        self.side.count("all", len(everyone))
        self.side.count("due", sum(child.due is not None for child in everyone))
        self.filters.show_counts(everyone)

    def _show_fitting(self) -> None:
        empty, none = not self.model.everyone, not self.model.rowCount()
        if empty:
            self.views.setCurrentWidget(self.nobody)
        elif none:
            self.no_match.sentence.say(self._why_nobody())
            self.views.setCurrentWidget(self.no_match)
        else:
            is_table = self._view is self.table
            self.views.setCurrentWidget(self._table_page if is_table else self.cards)
        for widget in (self.new, self.search, self.orders.button, self.as_table, self.filters):
            widget.setVisible(not empty)

    def _why_nobody(self) -> str:
        if self.search.text().strip():
            return tr("Nobody fits. Try fewer letters or another filter.")
        if self._group == "due":
            return tr("Nothing is due. What falls due is counted from the dates in each overview.")
        if self._group == "attention":
            return tr("Nobody waits for anything just now.")
        return tr("Nobody fits these filters.")

    def _current(self) -> "ChildSummary | None":
        index = self._view.currentIndex()
        return self.model.child(index.row()) if index.isValid() else None

    def _show_why(self) -> None:
        child = self._current() if self._group != "all" else None
        attention = self.model.attention(child) if child is not None else None
        self.why.show_child(attention, self.model.today)

    # --- choosing -----------------------------------------------------------------------------

    def _wanted(self) -> "Callable[[ChildSummary], bool]":
        words, group, chips = folded(self.search.text()).split(), self._group, self.filters.wants()

        def wanted(child: "ChildSummary") -> bool:
            plain = self.model.plain_name(child) if words else ""
            return (
                all(word in plain for word in words)
                and (group != "attention" or bool(self.model.attention(child).open))
                and (group != "due" or child.due is not None)
                and chips(child)
            )

        return wanted

    def _refilter(self) -> None:
        self.model.choose(self._wanted())
        self._show_fitting()

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.clear()
        self.choose_group("all")

    def _swap_view(self) -> None:
        index = self._view.currentIndex()
        self._view = self.table if self.as_table.isChecked() else self.cards
        if index.isValid():
            self._make_current(index.row())
        self._show_fitting()

    _before: UUID | None = None

    def _remember(self) -> None:
        child = self._current()
        self._before = child.id if child is not None else None

    def _return_to(self) -> None:
        row = self.model.row_of(self._before) if self._before is not None else -1
        if row < 0 and self._group != "all" and self.model.rowCount():
            row = 0
        if row >= 0:
            self._make_current(row)
        self._show_why()

    def _make_current(self, row: int) -> None:
        for view in (self.cards, self.table):
            view.setCurrentIndex(self.model.index(row, 0))

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _into_list(self) -> None:
        if self.model.rowCount() == 1:
            self.opened.emit(self.model.child(0).id)
        else:
            self._down()

    def _down(self) -> None:
        if self.model.rowCount():
            self._make_current(0)
            self._view.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.child(index.row()).id)

    def _open_current(self) -> None:
        child = self._current()
        if child is not None:
            self.opened.emit(child.id)

    def ask_why(self, flag: Flag) -> None:
        """Ask why a flag of the current child stands, and keep the reason in its story."""
        child = self._current()
        if child is not None:
            self._explaining.ask_why(child.id, flag, self.model.today)
            self._view.setFocus()

    def _take_back(self, flag: Flag) -> None:
        child = self._current()
        if child is not None:
            self._explaining.take_back(child.id, flag)
            self._view.setFocus()


def _single_shot(owner: QWidget, do: Callable[[], object]) -> QTimer:
    """A timer that calls once for each start, and goes with its owner."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    return timer


def _inset(widget: QWidget) -> QHBoxLayout:
    """A widget that ends where the cards end, left of the scroll bar."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, t.L + SCROLL, 0)
    row.addWidget(widget)
    return row
