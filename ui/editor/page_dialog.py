"""Choosing a page layout: every layout as a small page, with its name and what it is for."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from lifestory.template.layouts import all_layouts
from ui.editor.canvas.pipeline import Shot
from ui.editor.layout_pictures import SIZE, layout_icon, page_icon
from ui.theme import theme
from ui.tr import tr
from ui.widgets.dialog import Dialog
from ui.widgets.labels import Label

ORDER = (
    "photo-and-words",
    "words",
    "full-photo",
    "two-photos",
    "three-photos",
    "photo-left",
    "photo-right",
    "photo-below",
    "four-photos",
    "photo-wall",
    "decision",
    "my-words",
    "person",
    "people",
    "timeline",
    "homes",
    "family-tree",
    "letter",
    "words-and-pictures",
    "to-draw-on",
    "we-do-not-know",
    "chapter-opening",
    "cover",
    "contents",
    "who-helped",
)
"""What is asked for most comes first; layouts that are not named follow."""


def layout_choices() -> list[tuple[str, str]]:
    """Every layout's id and name, in the order in which they are offered."""
    every = all_layouts()
    ids = [name for name in ORDER if name in every]
    return [(name, every[name].name) for name in ids + sorted(every.keys() - set(ids))]


class LayoutList(QListWidget):
    """The layouts side by side."""

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scale = theme().text_scale
        self.setProperty("role", "gallery")
        self.setAccessibleName(tr("Page layouts"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setWordWrap(True)
        self.setIconSize(SIZE * scale)
        self.setGridSize(QSize(round(128 * scale), round(156 * scale)))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        every = all_layouts()
        for layout_id, name in layout_choices():
            item = QListWidgetItem(layout_icon(every[layout_id], scale), name)
            item.setData(Qt.ItemDataRole.UserRole, layout_id)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, every[layout_id].description)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self.addItem(item)
            if layout_id == chosen:
                self.setCurrentItem(item)

    def show_picture(self, layout_id: object, shot: Shot) -> None:
        """Show a page of the person's own in place of the drawn layout."""
        for at in range(self.count()):
            item = self.item(at)
            if item.data(Qt.ItemDataRole.UserRole) == layout_id:
                item.setIcon(page_icon(shot, theme().text_scale))

    def chosen(self) -> str:
        """The id of the layout that is chosen."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""


class LayoutDialog(Dialog):
    """Asks for a layout."""

    def __init__(self, title: str, verb: str, lead: str, chosen: str, parent: QWidget) -> None:
        super().__init__(title, verb, parent, lead=lead, width=736)
        self.layouts = LayoutList(chosen)
        self.layouts.setMinimumHeight(min(theme().px(450), round(parent.window().height() * 0.56)))
        self.layouts.itemClicked.connect(lambda _: self.accept())
        self.layouts.itemEntered.connect(self._describe)
        self.layouts.currentItemChanged.connect(lambda *_: self._describe())
        self.about = Label("", "soft", wraps=True)
        self.body.addWidget(self.layouts)
        self.body.addWidget(self.about)
        self.layouts.setFocus()
        self._describe()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the layout that is chosen whole, with others around it."""
        super().showEvent(event)
        item = self.layouts.currentItem()
        if item is not None:
            self.layouts.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _describe(self, item: QListWidgetItem | None = None) -> None:
        """Say what a layout is for: the one pointed at, else the one that is chosen."""
        pointed = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        found = all_layouts().get(pointed or self.layouts.chosen())
        self.about.say(found.description if found is not None else "")

    def can_accept(self) -> bool:
        """Whether a layout is chosen."""
        return bool(self.layouts.chosen())


Draw = Callable[[Callable[[Hashable, Shot], object]], object]
"""Has a page drawn in every layout, and each given to a function with the layout's id."""

AskLayout = Callable[[QWidget, str, str, str, str, Draw | None], str | None]


def ask_layout(
    parent: QWidget, title: str, verb: str, lead: str, chosen: str, draw: Draw | None = None
) -> str | None:
    """Ask for a layout; None when it was left.

    Args:
        parent: the window.
        title: what is asked.
        verb: what the button says.
        lead: a sentence beneath the title.
        chosen: the layout that is chosen at first.
        draw: draws a page of the person's own in every layout, while they look.
    """
    dialog = LayoutDialog(title, verb, lead, chosen, parent)
    if draw is not None:
        draw(dialog.layouts.show_picture)
    return dialog.layouts.chosen() if dialog.exec() else None
