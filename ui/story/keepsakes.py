"""Keepsakes: the wall, what is known of the current picture beside it, and bringing more in."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from lifestory.model import Keepsake, Permission
from lifestory.words import dates
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.bringing import bring_in
from ui.story.keepsake_details import KeepsakeDetails
from ui.story.keepsake_filter import Gathered, Known, gather, sorted_by
from ui.story.keepsake_filters import Filters
from ui.story.keepsake_tray import Tray
from ui.story.look import LookDialog
from ui.story.part import Part
from ui.story.wall import Wall, WallPicture, paths_in
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import primary
from ui.widgets.empty import EmptyState
from ui.widgets.field import Choice

if TYPE_CHECKING:
    from lifestory.importing.photos import Imported

_Walled = dict[UUID, tuple[Known, WallPicture]]
"""What was made for the wall of what was known, so that it need not be made again."""

_OF_PICTURES = frozenset({"keepsake", "keepsakeperson"})
_MOST_AT_ONCE = 250
"""More keepsakes than these are read on another thread, so that the window never waits."""
_MOST_ANEW = 60
"""From so many changed rows on everything is read again in one go."""


class KeepsakesPart(Part):
    """The wall with its filters, the tray of what is chosen, and the details of the current one."""

    key: ClassVar[str] = "keepsakes"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"keepsake", "keepsakeperson", "person", "home", "stay", "block", "child"}
    )

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(bridge, tr("Keepsakes"))
        self.setAcceptDrops(True)
        self.gathered = Gathered()
        self._walled: _Walled = {}
        self._make_head()
        self.filters = Filters()
        self.filters.changed.connect(self._show)
        self.chips = self.filters.chips
        self.wall = Wall(bridge.pictures)
        self.wall.current_changed.connect(self._show_details)
        self.wall.chosen_changed.connect(self._show_tray)
        self.wall.look_asked.connect(self._look)
        self.wall.files_dropped.connect(self.bring_in)
        self.tray = Tray(bridge)
        self.tray.hide()
        self.tray.told.connect(self.told)
        self.tray.all_asked.connect(self.wall.choose_all)
        self.tray.none_asked.connect(self.wall.choose_none)
        self.details = KeepsakeDetails(bridge)
        self.details.look_asked.connect(self._look)
        self.details.book_asked.connect(self.book_asked)
        self.empty = EmptyState(
            "photos",
            tr("No photos yet. Drop a folder here, from a phone or a stick; they land by date."),
            tr("Bring in photos"),
            self.choose_files,
        )
        self.nothing = EmptyState(
            "photos", tr("Nothing fits all of this."), tr("Show everything"), self.filters.clear
        )
        self.pages = QStackedWidget()
        for page in (self._wall_page(), self.empty, self.nothing):
            self.pages.addWidget(page)
        self.body.setSpacing(t.M)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.pages, 1)

    def _make_head(self) -> None:
        self.orders = {
            "oldest": tr("Oldest first"),
            "newest": tr("Newest first"),
            "brought": tr("Last brought in first"),
            "name": tr("By caption"),
        }
        self.order = Choice()
        self.order.addItems(list(self.orders.values()))
        self.order.setAccessibleName(tr("Order of the wall"))
        self.order.activated.connect(lambda _: self._show())
        self.bring = primary(tr("Bring in photos"), icon="image-plus")
        menu = QMenu(self.bring)
        menu.addAction(tr("Photos and scans"), self.choose_files)
        menu.addAction(tr("A whole folder"), self.choose_folder)
        self.bring.setMenu(menu)
        self.head.addWidget(self.order)
        self.head.addWidget(self.bring)

    def _wall_page(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(t.L, t.L, t.XS, t.S)
        inside.addWidget(self.details)
        frame.setFixedWidth(theme().px(332))
        self._frame = frame
        left = QVBoxLayout()
        left.setSpacing(t.M)
        left.addWidget(self.wall, 1)
        left.addWidget(self.tray)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.L)
        row.addLayout(left, 1)
        row.addWidget(frame)
        return both

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the keepsakes again; very many of them behind the window."""
        with self.bridge.story.read() as reading:
            many = reading.count(Keepsake) > _MOST_AT_ONCE
            gathered = None if many else gather(reading)
        if gathered is not None:
            self._show_gathered(gathered)
        elif self._is_reading:
            self._is_stale = True
        else:
            self._is_reading, self._is_stale = True, False
            self.bridge.jobs.run("", self._gather, done=self._read, shown=False)

    def _gather(self, _: object) -> tuple[Gathered, _Walled]:
        with self.bridge.story.read() as reading:
            gathered = gather(reading)
        names = gathered.names()
        return gathered, {
            id: (known, _on_wall(known, names)) for id, known in gathered.known.items()
        }

    def _read(self, read: tuple[Gathered, _Walled]) -> None:
        if not isValid(self):  # somebody left while it was being read
            return
        gathered, self._walled = read
        self._show_gathered(gathered)
        if self._is_stale:
            self.refresh()

    def _show_gathered(self, gathered: Gathered) -> None:
        self.gathered, self._is_reading = gathered, False
        self._show()
        revealed, self._revealed = self._revealed, None
        if revealed is not None:
            self.reveal(revealed)

    _is_reading = False
    _is_stale = False
    _revealed: UUID | None = None

    def hear(self, kinds: frozenset[str], ids: frozenset[UUID]) -> None:
        """Read again what changed; a change of one photo reads one photo."""
        few = kinds & self.kinds <= _OF_PICTURES and len(ids) <= _MOST_ANEW
        if few and not self._is_reading:
            with self.bridge.story.read() as reading:
                self.gathered.read_again(reading, ids)
            self._show()
        else:
            self.refresh()

    def reveal(self, id: UUID) -> None:
        """Show a keepsake, whatever the filters say; as soon as it is read."""
        if self._is_reading:
            self._revealed = id
            return
        if id in self.gathered.known and id not in self.wall.ids():
            self.filters.clear()
        self.wall.make_current(id)
        self.wall.setFocus()

    def _show(self) -> None:
        known = self.gathered.known
        fits = self.filters.wanted.fits
        order = list(self.orders)[self.order.currentIndex()]
        shown = sorted_by(order, (one for one in known.values() if fits(one)))
        self.filters.show_counts(self.gathered)
        for widget in (self.bring, self.order, self.filters):
            widget.setVisible(bool(known))
        page = 1 if not known else 0 if shown else 2
        self.pages.setCurrentIndex(page)
        names = self.gathered.names()
        before = self.wall.current_id()
        self.wall.show_pictures([self._on_wall(one, names) for one in shown])
        if self.wall.current_id() == before:  # another one has been told of already
            self._show_details(before)
        self._show_tray()

    def _on_wall(self, known: Known, names: dict[UUID, str]) -> WallPicture:
        kept = self._walled.get(known.keepsake.id)
        if kept is None or kept[0] is not known:
            kept = (known, _on_wall(known, names))
            self._walled[known.keepsake.id] = kept
        return kept[1]

    def _show_details(self, id: UUID | None) -> None:
        self._frame.setVisible(id is not None)
        known = self.gathered.known.get(id) if id is not None else None
        self.details.show_keepsake(id, is_used=known is not None and known.uses > 0)

    def _show_tray(self) -> None:
        self.tray.show_chosen(self.wall.chosen(), self.wall.count())

    def _look(self, id: UUID) -> None:
        look = LookDialog(self.bridge, id, self, among=self.wall.ids())
        look.exec()
        self.wall.make_current(look.shown_id)

    # --- bringing in --------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for photos and bring them in."""
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Choose photos and scans"))
        if paths:
            self.bring_in(paths)

    def choose_folder(self) -> None:
        """Ask for a folder and bring in what it holds."""
        folder = QFileDialog.getExistingDirectory(self, tr("Choose a folder of photos"))
        if folder:
            self.bring_in([folder])

    def bring_in(self, paths: list[str]) -> None:
        """Bring in files and folders, in the background."""
        bring_in(self.bridge, paths, self, self._brought)

    def _brought(self, sentence: str, imported: "Imported") -> None:
        self.told.emit(sentence, "warn" if imported.left_out else "good")
        if imported.added:
            self.refresh()
            self.reveal(imported.added[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.bring_in(paths_in(event.mimeData()))


def _on_wall(known: Known, names: dict[UUID, str]) -> WallPicture:
    keepsake = known.keepsake
    words = keepsake.caption or keepsake.description or keepsake.file_name
    day = dates.short(keepsake.when) if keepsake.when is not None else tr("no date")
    who = [names[one] for one in known.people if one in names]
    return WallPicture(
        id=keepsake.id,
        digest=keepsake.digest,
        shape=keepsake.shape if all(keepsake.shape) else (4, 3),
        words=", ".join((words, day, *who)),
        needs=tr("no date") if keepsake.when is None else "",
        barred=keepsake.permission is Permission.NO,
        day=day,
    )
