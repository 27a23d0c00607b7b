"""The tray of keepsakes: small pictures to drag onto the page, or to put in with Enter."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lifestory.model import Keepsake, Permission
from lifestory.words import dates
from ui import theme as t
from ui.editor.canvas.dropping import mime_of
from ui.editor.reading import ReadBook
from ui.pictures import Pictures
from ui.theme import theme
from ui.tr import tr
from ui.widgets.chip import FilterChip
from ui.widgets.dragging import KEEPSAKE
from ui.widgets.labels import Label

_SIDE = 75
"""Pixels at 100 %: no photo in the tray is smaller, and as many stand in a row as fit."""

_GAP = 6
AnyIndex = QModelIndex | QPersistentModelIndex


class TrayModel(QAbstractListModel):
    """Keepsakes as Qt's list asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Keepsake, ...] = ()
        self.used: frozenset[UUID] = frozenset()

    def show(self, rows: tuple[Keepsake, ...], used: frozenset[UUID]) -> None:
        """Show these; nothing scrolls when they are the same as before."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self.used = rows, used
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return said(self.rows[index.row()], self.rows[index.row()].id in self.used)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [KEEPSAKE]

    def mimeData(self, indexes: Any) -> QMimeData:
        return mime_of(self.rows[indexes[0].row()].id)


def said(keepsake: Keepsake, is_used: bool) -> str:
    """A keepsake in words."""
    what = keepsake.description or keepsake.caption or keepsake.file_name or tr("A photo")
    parts = [what, dates.short(keepsake.when) if keepsake.when else tr("date not known")]
    return " · ".join(parts + ([tr("in this book")] if is_used else []))


class _Face(QStyledItemDelegate):
    """Draws a keepsake as a square; one that is in the book carries a dot."""

    def __init__(self, view: QListView, model: TrayModel, pictures: Pictures) -> None:
        super().__init__(view)
        self._view, self._model, self._pictures = view, model, pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        room = self._view.viewport().width() - 1
        side = room // max(room // theme().px(_SIDE), 1)
        return QSize(side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        keepsake = self._model.rows[index.row()]
        place = QRectF(option.rect).adjusted(0, 0, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        shape = QPainterPath()
        shape.addRoundedRect(place, 5, 5)
        painter.fillPath(shape, theme().color("line"))
        picture = self._pictures.get(keepsake.digest)
        if picture is not None:
            painter.setClipPath(shape)
            side = min(picture.width(), picture.height())
            middle = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
            painter.drawPixmap(place, picture, middle)
            painter.setClipping(False)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme().color("accent"), 3))
            painter.drawRoundedRect(place, 5, 5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(theme().color("edge"), 1.5))
            painter.drawRoundedRect(place, 5, 5)
        if keepsake.id in self._model.used:
            side = theme().px(16)
            mark = QRectF(place.right() - side - 4, place.bottom() - side - 4, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("surface", 0.9))
            painter.drawEllipse(mark)
            painter.drawPixmap(
                mark.topLeft() + QPointF(side / 8, side / 8),
                theme().pixmap("check", "accent", round(side * 0.75)),
            )
        painter.restore()


class Tray(QWidget):
    """The keepsakes of the story; those that may not be in a book are not offered."""

    chosen = Signal(object)
    """A keepsake's id, by Enter or a double click."""
    freely_asked = Signal(object)
    """A keepsake's id that is to lie freely on the page, from its menu."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: ReadBook | None = None
        self.only_unused = FilterChip(tr("Not used yet"))
        self.only_twice = FilterChip(tr("Used twice"))
        for chip, other in (
            (self.only_unused, self.only_twice),
            (self.only_twice, self.only_unused),
        ):
            chip.toggled.connect(partial(self._filter, other))
        self.view = QListView()
        self.model = TrayModel(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Face(self.view, self.model, pictures))
        self.view.setProperty("role", "bare")
        self.view.setAccessibleName(tr("Photos of this story"))
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setDragEnabled(True)
        self.view.setAcceptDrops(False)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.activated.connect(lambda at: self.chosen.emit(self.model.rows[at.row()].id))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.setMinimumHeight(theme().px(_SIDE * 2 + 8))
        pictures.arrived.connect(self._repaint)
        self.empty = Label(
            tr("No photos yet. Drop one from your desktop onto a frame."), "note", wraps=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.S)
        self.title = Label(tr("Photos"), "label")
        column.addWidget(self.title)
        chips = QHBoxLayout()
        chips.setSpacing(t.XS)
        chips.addWidget(self.only_unused)
        chips.addWidget(self.only_twice)
        chips.addStretch(1)
        column.addLayout(chips)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)

    def show_book(self, book: ReadBook) -> None:
        """Show the keepsakes, and which of them this book uses."""
        if book is not self._book:
            self._book = book
            self._show()

    def menu_for(self, keepsake: UUID) -> QMenu:
        """What can be done with a photo of the tray."""
        menu = QMenu(self)
        for words, signal in (
            (tr("Put it in a frame"), self.chosen),
            (tr("Lay it freely on the page"), self.freely_asked),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, s=signal: s.emit(keepsake))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            index = self.view.currentIndex()
        if index.isValid():
            menu = self.menu_for(self.model.rows[index.row()].id)
            menu.popup(self.view.viewport().mapToGlobal(at))

    def _filter(self, other: FilterChip, on: bool) -> None:
        if on and other.isChecked():
            other.setChecked(False)
        self._show()

    def _repaint(self, _: str) -> None:
        self.view.viewport().update()

    def _show(self) -> None:
        if self._book is None:
            return
        uses = self._book.used_keepsakes()
        used = frozenset(uses)
        every = [
            row
            for row in self._book.facts.keepsakes.values()
            if row.for_book and row.permission is not Permission.NO
        ]
        every.sort(key=lambda row: (row.when is None, row.when.earliest if row.when else None))
        unused = [row for row in every if row.id not in used]
        self.only_unused.count(len(unused))
        self.only_unused.setVisible(bool(every))
        twice = [row for row in every if uses[row.id] > 1]
        self.only_twice.count(len(twice))
        self.only_twice.setVisible(bool(twice) or self.only_twice.isChecked())
        shown = unused if self.only_unused.isChecked() else every
        shown = twice if self.only_twice.isChecked() else shown
        self.model.show(tuple(shown), used)
        self.empty.setVisible(not every)
        self.view.setVisible(bool(every))
