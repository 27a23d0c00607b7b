"""The column of pages: small pictures under their chapters' titles, to go to and to move.

A list of Qt's own, so that a screen reader and the arrow keys know it. Pictures are asked for only
for rows that are seen. Dropping a page among others moves it, also into another chapter; Alt with
an arrow does the same from the keyboard, Delete takes the page out.
"""

from collections import OrderedDict
from typing import Any
from uuid import UUID

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from lifestory.layout.marks import LaidPage
from ui.editor.canvas import dropping
from ui.editor.canvas.pipeline import Shot, Told
from ui.editor.thumbnail_painter import WIDTH, PagePainter, column_width
from ui.editor.thumbnail_rows import PAGE, PagesModel, Row, rows_of
from ui.theme import theme, when_theme_changes
from ui.tr import tr

PICTURE = 104
"""Pixels at 100 %: the width of a page in the column."""

_REMEMBERED = 240
_SOON_MS = 15
_TYPING_MS = 300
"""While somebody types the small pictures wait for a pause."""


class Thumbnails(QListView):
    """The column."""

    chosen = Signal(int)
    """The index of a laid page to go to."""
    moved = Signal(object, object, int)
    """A page's id, the chapter it goes to and its position there without itself."""
    delete_asked = Signal(object)
    add_asked = Signal(object)
    duplicate_asked = Signal(object)
    photos_dropped = Signal(object, object)
    """What was dropped, as `QMimeData`, and the chapter and position where it goes, if known."""
    pictures_wanted = Signal(object, int)
    """Laid pages, and their width in device pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(tr("The pages of the book"))
        self.pages = PagesModel(self)
        self.told: Told | None = None
        self.current = -1
        self._pictures: OrderedDict[int, Shot] = OrderedDict()
        self._last: dict[UUID | None, Shot] = {}
        self._line: int | None = None
        self.setModel(self.pages)
        self.setItemDelegate(PagePainter(self, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.verticalScrollBar().setSingleStep(30)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._want)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._soon.start(_SOON_MS))
        self.clicked.connect(self._clicked)
        when_theme_changes(self, self._resize)

    def _resize(self) -> None:
        self.setFixedWidth(column_width())
        self.scheduleDelayedItemsLayout()

    # --- what is shown ------------------------------------------------------------------------

    def show_told(self, told: Told) -> None:
        """Show the book as it now is."""
        self.told = told
        self.pages.show(rows_of(told))
        self._soon.start(_TYPING_MS if told.is_live else _SOON_MS)

    def show_current(self, index: int) -> None:
        """Mark the page that is shown, and scroll to it."""
        if index == self.current and self.currentIndex().row() == self._row_of(index):
            return
        self.current = index
        row = self._row_of(index)
        if row is not None:
            at = self.pages.index(row)
            self.selectionModel().setCurrentIndex(
                at, self.selectionModel().SelectionFlag.ClearAndSelect
            )
            self.scrollTo(at)
        self.viewport().update()

    def show_picture(self, shot: Shot) -> None:
        """Keep a small picture that has been made."""
        # By identity: a picture holds its page, and equal pages come from memory as the same one.
        self._pictures[id(shot.page)] = shot
        self._last[shot.page.page if shot.page.continuation == 0 else None] = shot
        while len(self._pictures) > _REMEMBERED:
            self._pictures.popitem(last=False)
        self.viewport().update()

    def picture(self, row: Row) -> Shot | None:
        """The small picture of a page; while a newer one is being made, the one before."""
        page = self._laid(row)
        found = self._pictures.get(id(page)) if page is not None else None
        return found if found is not None or row.page is None else self._last.get(row.page)

    def picture_size(self, row: Row) -> QSize:
        """How large a page's picture is, in device-independent pixels."""
        page = self._laid(row)
        width = column_width() - WIDTH + PICTURE
        shape = page.height / page.width if page is not None else 1.414
        return QSize(width, round(width * shape))

    def _laid(self, row: Row) -> LaidPage | None:
        if self.told is None or row.index is None or row.index >= len(self.told.laid.pages):
            return None
        return self.told.laid.pages[row.index]

    def _row_of(self, index: int) -> int | None:
        rows = enumerate(self.pages.rows)
        return next((at for at, row in rows if row.index == index), None)

    def _want(self) -> None:
        """Ask for the pictures of the rows that are seen, and a few beyond."""
        room = self.viewport().rect().adjusted(0, -self.height() // 2, 0, self.height())
        wanted: list[LaidPage] = []
        for at, row in enumerate(self.pages.rows):
            page = self._laid(row)
            if page is None or id(page) in self._pictures:
                continue
            if self.visualRect(self.pages.index(at)).intersects(room):
                wanted.append(page)
        if wanted:
            width = round((column_width() - WIDTH + PICTURE) * self.devicePixelRatioF())
            self.pictures_wanted.emit(tuple(wanted), width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start(_SOON_MS)

    # --- going and moving ---------------------------------------------------------------------

    def _clicked(self, at: QModelIndex) -> None:
        row = self.pages.rows[at.row()]
        if row.index is not None:
            self.chosen.emit(row.index)

    def current_row(self) -> Row | None:
        """The row of the page that is shown."""
        at = self._row_of(self.current)
        return None if at is None else self.pages.rows[at]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current_row(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and row is not None:
            self.step(row, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete and row is not None and row.page is not None:
            self.delete_asked.emit(row.page)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.chosen.emit(max(self.current - 1, 0))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.chosen.emit(self.current + 1)
        else:
            super().keyPressEvent(event)

    def step(self, row: Row, way: int) -> None:
        """Move a page one place on or back; at a chapter's end, into the next one."""
        if self.told is None or row.page is None:
            return
        chapters = list(self.told.book.chapters)
        at = next(i for i, chapter in enumerate(chapters) if chapter.row.id == row.chapter)
        position = row.position + way
        if 0 <= position < len(chapters[at].pages):
            self.moved.emit(row.page, row.chapter, position)
        elif 0 <= at + way < len(chapters):
            other = chapters[at + way]
            self.moved.emit(row.page, other.row.id, 0 if way > 0 else len(other.pages))

    def place_at(self, at: QPoint) -> tuple[UUID, int, int] | None:
        """Chapter, position and the pixel row of the line for a page dropped at a point."""
        best: tuple[UUID, int, int] | None = None
        counts: dict[UUID, int] = {}
        for number, row in enumerate(self.pages.rows):
            place: QRect = self.visualRect(self.pages.index(number))
            if row.index is not None and row.position >= 0 and not row.goes_on:
                counts[row.chapter] = row.position + 1
                if at.y() < place.center().y():
                    return row.chapter, row.position, place.top()
            elif row.index is None and best is not None and at.y() < place.center().y():
                return best
            best = row.chapter, counts.get(row.chapter, 0), place.bottom()
        return best

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _is_taken(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not _is_taken(event.mimeData()):
            event.ignore()
            return
        place = self.place_at(event.position().toPoint())
        self._line = place[2] if place is not None else None
        self._scroll_near_edges(event.position().toPoint())
        self.viewport().update()
        event.acceptProposedAction()

    def _scroll_near_edges(self, at: QPoint) -> None:
        bar, near = self.verticalScrollBar(), 36
        if at.y() < near:
            bar.setValue(bar.value() - 14)
        elif at.y() > self.viewport().height() - near:
            bar.setValue(bar.value() + 14)

    def dragLeaveEvent(self, event: Any) -> None:
        self._line = None
        super().dragLeaveEvent(event)
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._line = None
        place = self.place_at(event.position().toPoint())
        mime = event.mimeData()
        if dropping.is_picture(mime):
            event.acceptProposedAction()
            self.viewport().update()
            self.photos_dropped.emit(mime, place[:2] if place is not None else None)
            return
        if place is None or not mime.hasFormat(PAGE):
            event.ignore()
            return
        self.drop_page(UUID(bytes(mime.data(PAGE).data()).decode()), place[0], place[1])
        # The story moves the page; a move action would make Qt remove the row itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.viewport().update()

    def drop_page(self, page: UUID, chapter: UUID, position: int) -> None:
        """Move a page before the one that has a position now."""
        row = next((r for r in self.pages.rows if r.page == page), None)
        if row is None:
            return
        if row.chapter == chapter and row.position < position:
            position -= 1
        if (row.chapter, row.position) != (chapter, position):
            self.moved.emit(page, chapter, position)

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if self._line is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme().color("accent"), 3))
            painter.drawLine(8, self._line, self.viewport().width() - 8, self._line)
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.indexAt(event.pos())
        row = self.pages.rows[at.row()] if at.isValid() else None
        if row is None or row.index is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("Add a page after this one")).triggered.connect(
            lambda: self.add_asked.emit(row.page)
        )
        if row.page is not None:
            menu.addAction(tr("Duplicate this page\tCtrl+D")).triggered.connect(
                lambda: self.duplicate_asked.emit(row.page)
            )
            menu.addAction(tr("Earlier\tAlt+Up")).triggered.connect(lambda: self.step(row, -1))
            menu.addAction(tr("Later\tAlt+Down")).triggered.connect(lambda: self.step(row, 1))
            menu.addSeparator()
            menu.addAction(tr("Take this page out\tDelete")).triggered.connect(
                lambda: self.delete_asked.emit(row.page)
            )
        menu.exec(event.globalPos())


def _is_taken(mime: QMimeData) -> bool:
    """Whether the column has a place for what is dragged: a page, or photos that become pages."""
    return mime.hasFormat(PAGE) or dropping.is_picture(mime)
