"""The wall of keepsakes: justified rows of pictures, painted; only what is in sight is drawn.

One picture is current, any number are chosen: Ctrl or the ring in a picture's corner chooses it,
Shift chooses all up to it. What is done with them is said by whoever shows the wall.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from ui.pictures import Pictures
from ui.story.wall_paint import paint_day, paint_drop, paint_picture, ring_of
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.dragging import keepsakes_mime

ROW_HEIGHT, GAP = 160, 8
_TYPED_MS = 900
"""So long may a person think between two letters of one word."""
_DAY_MS = 1100
"""So long the date stands in the corner after the wall was scrolled."""


@dataclass(frozen=True)
class WallPicture:
    """One keepsake on the wall. `shape` is width by height as it is seen."""

    id: UUID
    digest: str
    shape: tuple[int, int]
    words: str
    needs: str = ""
    """What is missing, as one short word; shown as a sign on the picture."""
    barred: bool = False
    """Whether it may not be used: then the sign says so."""
    day: str = ""
    """When it was, for the corner of the wall while it is scrolled."""


@dataclass(frozen=True)
class Row:
    """One row of the wall: where it lies, and which pictures are in it."""

    top: int
    bottom: int
    first: int
    last: int


def justified(shapes: Sequence[tuple[int, int]], width: int, height: int, gap: int) -> list[QRect]:
    """Where pictures go: rows as wide as the wall, about `height` tall; the last row stays short.

    All lengths are pixels. A picture's proportions are kept to the pixel, but for very wide
    and very narrow ones, which are shown cut.
    """
    places: list[QRect] = []
    row: list[float] = []
    top = 0

    def close_row(tall: int, *, full: bool) -> None:
        left = 0
        for number, ratio in enumerate(row):
            wide = max(1, round(ratio * tall))
            if full and number == len(row) - 1:
                wide = max(1, width - left)
            places.append(QRect(left, top, wide, tall))
            left += wide + gap

    for shape in shapes:
        row.append(min(max(shape[0] / max(1, shape[1]), 0.5), 2.6))
        room = width - gap * (len(row) - 1)
        if sum(row) * height >= room:
            tall = min(max(1, int(room / sum(row))), height * 2)
            close_row(tall, full=True)
            top += tall + gap
            row = []
    if row:
        close_row(height, full=False)
    return places


def rows_of(places: Sequence[QRect]) -> list[Row]:
    """The rows that `justified` made, from the top."""
    rows: list[Row] = []
    for number, place in enumerate(places):
        if rows and rows[-1].top == place.top():
            rows[-1] = Row(place.top(), place.bottom(), rows[-1].first, number)
        else:
            rows.append(Row(place.top(), place.bottom(), number, number))
    return rows


class Wall(QAbstractScrollArea):
    """Pictures to look through. `current_changed(id or None)`, `chosen_changed()`, `look_asked(id)`
    for a large view, `files_dropped(paths)` when files or folders were dropped."""

    current_changed = Signal(object)
    chosen_changed = Signal()
    look_asked = Signal(UUID)
    files_dropped = Signal(object)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Keepsakes"))
        self._pictures = pictures
        self._items: list[WallPicture] = []
        self._places: list[QRect] = []
        self._rows: list[Row] = []
        self._current, self._from, self._over = -1, -1, -1
        self._chosen: set[UUID] = set()
        self._pressed: QPoint | None = None
        self._dropping = False
        self._typed = ""
        self._typing = self._timer(_TYPED_MS, self._forget_typed)
        self._day = self._timer(_DAY_MS, self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._day.start())
        pictures.arrived.connect(self._arrived)

    def _timer(self, ms: int, do: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(do)
        return timer

    def show_pictures(self, items: Sequence[WallPicture]) -> None:
        """Show these; the current one stays current when it is still there."""
        before = self.current_id()
        shapes = [item.shape for item in self._items]
        self._items = list(items)
        ids = [item.id for item in self._items]
        found = ids.index(before) if before in ids else min(self._current, len(ids) - 1)
        self._current = max(found, 0) if ids else -1
        gone = self._chosen.difference(ids)
        self._chosen -= gone
        if [item.shape for item in self._items] != shapes or not self._places:
            self._arrange()
        self.viewport().update()
        if self.current_id() != before:
            self._tell()
        if gone:
            self.chosen_changed.emit()

    def count(self) -> int:
        """How many pictures are shown."""
        return len(self._items)

    def ids(self) -> list[UUID]:
        """The pictures that are shown, in their order."""
        return [item.id for item in self._items]

    def current_id(self) -> UUID | None:
        """The current picture."""
        return self._items[self._current].id if 0 <= self._current < len(self._items) else None

    def make_current(self, id: UUID) -> None:
        """Make a picture current and scroll to it."""
        for number, item in enumerate(self._items):
            if item.id == id:
                self._move_to(number)

    # --- choosing -----------------------------------------------------------------------------

    def chosen(self) -> list[UUID]:
        """The chosen pictures, in the order of the wall."""
        return [item.id for item in self._items if item.id in self._chosen]

    def choose_all(self) -> None:
        """Choose every picture that is shown."""
        self._choose({item.id for item in self._items})

    def choose_none(self) -> None:
        """Choose nothing."""
        self._choose(set())

    def _choose(self, ids: set[UUID]) -> None:
        self._chosen = ids
        self.viewport().update()
        self.chosen_changed.emit()
        self.setAccessibleDescription(
            counted("{n} picture is chosen", "{n} pictures are chosen", len(ids))
        )

    def _toggle(self, number: int) -> None:
        self._choose(self._chosen ^ {self._items[number].id})
        self._from = number

    def _choose_up_to(self, number: int) -> None:
        begin = self._from if self._from >= 0 else self._current
        first, last = sorted((max(begin, 0), number))
        self._choose({item.id for item in self._items[first : last + 1]})

    # --- arranging ----------------------------------------------------------------------------

    def _arrange(self) -> None:
        room = self.viewport().width() - 8
        shapes = [item.shape for item in self._items]
        self._places = [
            place.translated(4, 4) for place in justified(shapes, room, theme().px(ROW_HEIGHT), GAP)
        ]
        self._rows = rows_of(self._places)
        whole = self._rows[-1].bottom + 8 if self._rows else 0
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, whole - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrived(self, digest: str) -> None:
        self.viewport().update()

    def in_sight(self) -> range:
        """The pictures that are in sight now."""
        up = self.verticalScrollBar().value()
        first = bisect_left(self._rows, up, key=lambda row: row.bottom)
        after = bisect_left(self._rows, up + self.viewport().height(), key=lambda row: row.top)
        if first >= after:
            return range(0)
        return range(self._rows[first].first, self._rows[after - 1].last + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        up, seen = self.verticalScrollBar().value(), self.in_sight()
        for item in self._items[seen.stop : seen.stop + 2 * len(seen)]:
            self._pictures.get(item.digest, "wall")  # what comes next is asked for first, read last
        for number in seen:
            item = self._items[number]
            paint_picture(
                painter,
                self._pictures.get(item.digest, "wall"),
                self._places[number].translated(0, -up),
                sign=tr("not to be used") if item.barred else item.needs,
                bad=item.barred,
                ring=("focus" if self.hasFocus() else "accent") if number == self._current else "",
                chosen=item.id in self._chosen,
                choosable=number == self._over or bool(self._chosen),
            )
        if self._day.isActive() and seen and self._items[seen.start].day:
            paint_day(painter, self.viewport().rect(), self._items[seen.start].day)
        if self._dropping:
            paint_drop(painter, self.viewport().rect(), tr("Let go to bring these in"))
        painter.end()

    # --- moving -------------------------------------------------------------------------------

    def _move_to(self, number: int) -> None:
        if not 0 <= number < len(self._items):
            return
        self._current = number
        place, bar = self._places[number], self.verticalScrollBar()
        if place.top() < bar.value():
            bar.setValue(place.top() - 8)
        elif place.bottom() > bar.value() + self.viewport().height():
            bar.setValue(place.bottom() - self.viewport().height() + 8)
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        current = self.current_id()
        words = self._items[self._current].words if current is not None else ""
        self.setAccessibleDescription(words)
        self.current_changed.emit(current)

    def _in_next_row(self, step: int) -> int:
        here = self._places[self._current]
        at = bisect_left(self._rows, here.top(), key=lambda row: row.top) + step
        if not 0 <= at < len(self._rows):
            return self._current
        row, middle = self._rows[at], here.center().x()
        near = range(row.first, row.last + 1)
        return min(near, key=lambda number: abs(self._places[number].center().x() - middle))

    def _step_of(self, key: int) -> int | None:
        """Where a key leads to."""
        page = max(1, self.viewport().height() // (theme().px(ROW_HEIGHT) + GAP))
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._in_next_row(1 if key == Qt.Key.Key_Down else -1)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return self._in_next_row(page if key == Qt.Key.Key_PageDown else -page)
        steps = {Qt.Key.Key_Left: self._current - 1, Qt.Key.Key_Right: self._current + 1}
        steps |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._items) - 1}
        return steps.get(Qt.Key(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, number, held = event.key(), self._current, event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        step = self._step_of(key) if number >= 0 else None
        if number < 0:
            super().keyPressEvent(event)
        elif step is not None:
            if held & Qt.KeyboardModifier.ShiftModifier and 0 <= step < len(self._items):
                self._from = number if not self._chosen else self._from
                self._choose_up_to(step)
            self._move_to(step)
        elif control and key == Qt.Key.Key_A:
            self.choose_all()
        elif control and key == Qt.Key.Key_Space:
            self._toggle(number)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self.choose_none()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._typed:
            self.look_asked.emit(self._items[number].id)
        elif not control and (event.text().isalpha() or (self._typed and event.text() == " ")):
            self._find_typed(event.text())
        else:
            super().keyPressEvent(event)

    def _find_typed(self, letter: str) -> None:
        """Go to the next picture of which a word begins with what is typed."""
        self._typed += letter.casefold()
        self._typing.start()
        begin = self._current if len(self._typed) > 1 else self._current + 1
        order = [*range(begin, len(self._items)), *range(begin)]
        for number in order:
            words = f" {self._items[number].words.casefold()}"
            if f" {self._typed}" in words:
                self._move_to(number)
                return

    def _forget_typed(self) -> None:
        self._typed = ""

    # --- the mouse ----------------------------------------------------------------------------

    def row_at(self, point: QPoint) -> int:
        """The picture under a point of the viewport, -1 for none."""
        inside = point + QPoint(0, self.verticalScrollBar().value())
        for number in self.in_sight():
            if self._places[number].contains(inside):
                return number
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, held = event.position().toPoint(), event.modifiers()
        number = self.row_at(point)
        if number < 0:
            return
        up = self.verticalScrollBar().value()
        on_ring = ring_of(self._places[number].translated(0, -up)).contains(point)
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._choose_up_to(number)
        elif held & Qt.KeyboardModifier.ControlModifier or on_ring:
            self._toggle(number)
        else:
            self._pressed = point
            self._from = number
        self._move_to(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        over = self.row_at(point)
        if over != self._over:
            self._over = over
            self.viewport().update()
        far = QApplication.startDragDistance()
        if self._pressed is not None and (point - self._pressed).manhattanLength() >= far:
            self._pressed = None
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.row_at(event.position().toPoint())
        if number >= 0:
            self.look_asked.emit(self._items[number].id)

    def leaveEvent(self, event: object) -> None:
        self._over = -1
        self.viewport().update()

    def _drag(self) -> None:
        current = self.current_id()
        if current is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.dragged())
        picture = self._pictures.get(self._items[self._current].digest, "wall")
        if picture is not None:
            drag.setPixmap(picture.scaledToHeight(72, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def dragged(self) -> QMimeData:
        """What a drag carries: the chosen ones if the current one is among them, else it alone."""
        current = self.current_id()
        assert current is not None
        return keepsakes_mime(self.chosen() if current in self._chosen else [current])

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    # --- dropping -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            self._dropping = True
            self.viewport().update()
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._dropping:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        self._dropping = False
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping = False
        self.viewport().update()
        paths = paths_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def paths_in(mime: QMimeData) -> list[str]:
    """The files and folders that are being dragged."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
