"""Keepsakes: the wall, what is known of the current picture beside it, and bringing more in."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QMenu, QStackedWidget, QWidget

from lifestory.model import Keepsake, KeepsakePerson, Permission
from lifestory.words import dates
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.bringing import bring_in
from ui.story.keepsake_details import KeepsakeDetails
from ui.story.look import LookDialog
from ui.story.part import Part
from ui.story.wall import Wall, WallPicture, paths_in
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import primary
from ui.widgets.chip import FilterChip
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from lifestory.importing.photos import Imported

Wanted = Callable[[Keepsake], bool]


class KeepsakesPart(Part):
    """The wall with its filters, and the details of the current keepsake."""

    key: ClassVar[str] = "keepsakes"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {"keepsake", "keepsakeperson", "person", "block", "child"}
    )

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(bridge, tr("Keepsakes"))
        self.setAcceptDrops(True)
        self.bring = primary(tr("Bring in photos"), icon="image-plus")
        menu = QMenu(self.bring)
        menu.addAction(tr("Photos and scans"), self.choose_files)
        menu.addAction(tr("A whole folder"), self.choose_folder)
        self.bring.setMenu(menu)
        self.head.addWidget(self.bring)
        self.wall = Wall(bridge.pictures)
        self.wall.current_changed.connect(self._show_details)
        self.wall.look_asked.connect(self._look)
        self.wall.files_dropped.connect(self.bring_in)
        self.details = KeepsakeDetails(bridge)
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(t.L, t.L, t.XS, t.S)
        inside.addWidget(self.details)
        frame.setFixedWidth(theme().px(332))
        self._frame = frame
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.L)
        row.addWidget(self.wall, 1)
        row.addWidget(frame)
        self.empty = EmptyState(
            "photos",
            tr("No photos yet. Drop a folder here, from a phone or a stick; they land by date."),
            tr("Bring in photos"),
            self.choose_files,
        )
        self._filter = "all"
        self.chips = self._make_chips()
        flow = FlowLayout(spacing=t.S)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self.body.addLayout(flow)
        self.pages = QStackedWidget()
        self.pages.addWidget(both)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages, 1)

    def _make_chips(self) -> dict[str, FilterChip]:
        words = {
            "all": tr("All"),
            "date": tr("No date"),
            "described": tr("No description"),
            "permission": tr("Permission not asked"),
            "people": tr("Nobody named"),
        }
        chips = {key: FilterChip(text) for key, text in words.items()}
        for key, chip in chips.items():
            chip.clicked.connect(lambda _=False, key=key: self._choose(key))
        chips["all"].setChecked(True)
        return chips

    def refresh(self) -> None:
        """Read the keepsakes again."""
        with self.bridge.story.read() as reading:
            keepsakes = reading.all(Keepsake)
            named = {row.keepsake_id for row in reading.all(KeepsakePerson)}
        keepsakes.sort(key=_order)
        wants = _wants(named)
        for key, chip in self.chips.items():
            chip.count(sum(map(wants[key], keepsakes)))
            chip.setVisible(bool(keepsakes))
        shown = [keepsake for keepsake in keepsakes if wants[self._filter](keepsake)]
        self.bring.setVisible(bool(keepsakes))
        self.pages.setCurrentIndex(0 if keepsakes else 1)
        self.wall.show_pictures([_on_wall(keepsake) for keepsake in shown])
        self._show_details(self.wall.current_id())

    def reveal(self, id: UUID) -> None:
        """Show a keepsake, whatever is filtered."""
        self._choose("all")
        self.wall.make_current(id)

    def _choose(self, key: str) -> None:
        self._filter = key
        for name, chip in self.chips.items():
            chip.setChecked(name == key)
        self.refresh()

    def _show_details(self, id: UUID | None) -> None:
        self._frame.setVisible(id is not None)
        self.details.show_keepsake(id)

    def _look(self, id: UUID) -> None:
        LookDialog(self.bridge, id, self).exec()

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
            self.wall.make_current(imported.added[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.bring_in(paths_in(event.mimeData()))


def _wants(named: set[UUID]) -> dict[str, Wanted]:
    return {
        "all": lambda _: True,
        "date": lambda keepsake: keepsake.when is None,
        "described": lambda keepsake: not keepsake.description.strip(),
        "permission": lambda keepsake: keepsake.permission is Permission.NOT_ASKED,
        "people": lambda keepsake: keepsake.id not in named,
    }


def _order(keepsake: Keepsake) -> tuple[bool, str, str]:
    when = keepsake.when
    return when is None, when.earliest.isoformat() if when else "", keepsake.file_name.casefold()


def _on_wall(keepsake: Keepsake) -> WallPicture:
    words = keepsake.caption or keepsake.description or keepsake.file_name
    said = [words, dates.short(keepsake.when) if keepsake.when is not None else tr("no date")]
    return WallPicture(
        id=keepsake.id,
        digest=keepsake.digest,
        shape=keepsake.shape if all(keepsake.shape) else (4, 3),
        words=", ".join(said),
        needs=tr("no date") if keepsake.when is None else "",
    )
