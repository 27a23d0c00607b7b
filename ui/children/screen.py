"""The home screen: find a child, see who needs attention, begin a new story."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from lifestory.model.kinds import WorkState
from ui import theme as t
from ui.bridge import LibraryBridge
from ui.children.cards import SCROLL, CardView, TableView
from ui.children.faces import Faces
from ui.children.model import ChildrenModel
from ui.children.sentences import needs_attention
from ui.saying import state_words
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button, link, primary
from ui.widgets.chip import FilterChip
from ui.widgets.empty import EmptyState
from ui.widgets.field import typing_first
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Ask, FormDialog
from ui.widgets.labels import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.side_bar import Entry, SideBar, folding

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

_NARROW = 1100


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


class ChildrenScreen(QWidget):
    """Every child. `opened(id)` asks for one child's story."""

    opened = Signal(UUID)
    lock_asked = Signal()
    own_library_asked = Signal()

    def __init__(
        self, library: LibraryBridge, *, is_example: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        today = datetime.now().astimezone().date()
        self.model = ChildrenModel(today, Faces(library, self), self)
        self._state: WorkState | None = None
        self._group = "all"
        self.side = self._make_side()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a child"))
        self.search.setAccessibleName(tr("Find a child"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme().px(240))
        self.search.textChanged.connect(self._refilter)
        self.search.returnPressed.connect(self._into_list)
        typing_first(self.search)
        self.cards, self.table = CardView(self.model), TableView(self.model)
        for view in (self.cards, self.table):
            view.setAccessibleName(tr("Children"))
            view.chosen.connect(self._open)
        self.notice = NoticeBar()
        self.views = QStackedWidget()
        self.nobody = EmptyState(
            "people",
            tr("No child is here yet. Begin with a name; everything else can come later."),
            tr("New child"),
            self.new_child,
        )
        self.no_match = EmptyState(
            "people", tr("Nobody fits. Try fewer letters or another filter.")
        )
        self._table_page = QWidget()
        self._table_page.setLayout(_inset(self.table))
        for page in (self.cards, self._table_page, self.nobody, self.no_match):
            self.views.addWidget(page)
        self._view: QWidget = self.cards
        self._lay_out()
        library.children_changed.connect(self._soon)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        if is_example:
            self.notice.tell(
                tr("This is the example library. Everybody in it is invented."),
                action=tr("Go to your own library"),
                do=self.own_library_asked.emit,
                stays=True,
            )
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
        side.chosen.connect(self._choose_group)
        note = tr("Kept on this computer only. Locks after 5 minutes.")
        side.bottom.addWidget(folding(Label(note, "note", wraps=True)))
        side.bottom.addWidget(folding(link(tr("Lock now"), self.lock_asked.emit, icon="lock")))
        self.small_lock = icon_button("lock", tr("Lock now"), self.lock_asked.emit)
        self.small_lock.hide()
        side.bottom.addWidget(self.small_lock)
        return side

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
        head.addWidget(self.search)
        self.as_table = icon_button("list", tr("Show as a table"), self._swap_view)
        self.as_table.setCheckable(True)
        head.addWidget(self.as_table)
        self.new = primary(tr("New child"), self.new_child, icon="plus")
        head.addWidget(self.new)
        main.addLayout(head)
        main.addLayout(_inset(self.notice))
        self.chips = self._make_chips()
        flow = FlowLayout(spacing=t.S)
        for chip in self.chips.values():
            flow.addWidget(chip)
        main.addLayout(flow)
        main.addWidget(self.views, 1)
        row.addLayout(main, 1)

    def _make_chips(self) -> dict[WorkState | None, FilterChip]:
        chips: dict[WorkState | None, FilterChip] = {None: FilterChip(tr("All"))}
        for state in WorkState:
            chips[state] = FilterChip(state_words(state))
        for key, chip in chips.items():
            chip.clicked.connect(self._choosing(key))
        chips[None].setChecked(True)
        return chips

    def _choosing(self, state: WorkState | None) -> Callable[[], None]:
        return lambda: self._choose_state(state)

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the library again, keeping the current child current."""
        current = self._current()
        self.model.show_children(self._library.everyone())
        self._count()
        self._show_fitting()
        row = self.model.row_of(current) if current is not None else -1
        if row >= 0:
            self._make_current(row)

    def take_focus(self) -> None:
        """Begin among the children."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < _NARROW
        if narrow != self.side.is_narrow:
            self.side.fold(narrow)
            self.small_lock.setVisible(narrow)
        super().resizeEvent(event)

    def _soon(self) -> None:
        self._timer.start(200)

    def _count(self) -> None:
        everyone, today = self.model.everyone, self.model.today
        self.side.count("attention", sum(needs_attention(child, today) for child in everyone))
        self.side.count("all", len(everyone))
        self.side.count("due", sum(child.due is not None for child in everyone))
        for state, chip in self.chips.items():
            count = sum(state is None or child.state == state for child in everyone)
            chip.count(count)
            chip.setVisible(state is None or count > 0)

    def _show_fitting(self) -> None:
        if not self.model.everyone:
            self.views.setCurrentWidget(self.nobody)
        elif not self.model.rowCount():
            self.views.setCurrentWidget(self.no_match)
        else:
            is_table = self._view is self.table
            self.views.setCurrentWidget(self._table_page if is_table else self.cards)
        empty = not self.model.everyone
        self.new.setVisible(not empty)
        self.search.setVisible(not empty)
        self.as_table.setVisible(not empty)
        for chip in self.chips.values():
            chip.setVisible(chip.isVisibleTo(self) and not empty)

    def _choose_group(self, group: str) -> None:
        self._group = group
        words = {"attention": tr("Needs attention"), "all": tr("Children"), "due": tr("Due dates")}
        self.title.say(words[group])
        self._refilter()

    def _choose_state(self, state: WorkState | None) -> None:
        self._state = state
        for key, chip in self.chips.items():
            chip.setChecked(key == state)
        self._refilter()

    def _refilter(self) -> None:
        text = self.search.text().strip().casefold()
        group, state, today = self._group, self._state, self.model.today

        def wanted(child: "ChildSummary") -> bool:
            return (
                (state is None or child.state == state)
                and (not text or text in child.called.casefold())
                and (group != "attention" or needs_attention(child, today))
                and (group != "due" or child.due is not None)
            )

        self.model.choose(wanted, by_due=group == "due")
        self._show_fitting()

    def _swap_view(self) -> None:
        self._view = self.table if self.as_table.isChecked() else self.cards
        self._show_fitting()

    def _current(self) -> UUID | None:
        index = self.cards.currentIndex() if self._view is self.cards else self.table.currentIndex()
        return self.model.child(index.row()).id if index.isValid() else None

    def _make_current(self, row: int) -> None:
        for view in (self.cards, self.table):
            view.setCurrentIndex(self.model.index(row, 0))

    def _into_list(self) -> None:
        if self.model.rowCount() == 1:
            self.opened.emit(self.model.child(0).id)
        elif self.model.rowCount():
            self._make_current(0)
            self._view.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.child(index.row()).id)


def _inset(widget: QWidget) -> QHBoxLayout:
    """A widget that ends where the cards end, left of the scroll bar."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, t.L + SCROLL, 0)
    row.addWidget(widget)
    return row
