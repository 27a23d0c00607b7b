"""The wall of keepsakes: justified rows of pictures, painted; only what is in sight is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui import theme as t
from ui.pictures import Pictures
from ui.theme import theme
from ui.tr import tr

ROW_HEIGHT, GAP = 160, 8


@dataclass(frozen=True)
class WallPicture:
    """One keepsake on the wall. `shape` is width by height as it is seen."""

    id: UUID
    digest: str
    shape: tuple[int, int]
    words: str
    needs: str = ""
    """What is missing, as one short word; shown as a sign on the picture."""


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


class Wall(QAbstractScrollArea):
    """Pictures to look through. `current_changed(id or None)`, `look_asked(id)` for a large view,
    `files_dropped(paths)` when files or folders were dropped."""

    current_changed = Signal(object)
    look_asked = Signal(UUID)
    files_dropped = Signal(object)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Keepsakes"))
        self._pictures = pictures
        self._items: list[WallPicture] = []
        self._places: list[QRect] = []
        self._current = -1
        self._dropping = False
        pictures.arrived.connect(self._arrived)

    def show_pictures(self, items: Sequence[WallPicture]) -> None:
        """Show these; the current one stays current when it is still there."""
        before = self.current_id()
        self._items = list(items)
        ids = [item.id for item in self._items]
        found = ids.index(before) if before in ids else min(self._current, len(ids) - 1)
        self._current = max(found, 0) if ids else -1
        self._arrange()
        if self.current_id() != before:
            self._tell()

    def count(self) -> int:
        """How many pictures are shown."""
        return len(self._items)

    def current_id(self) -> UUID | None:
        """The current picture."""
        return self._items[self._current].id if 0 <= self._current < len(self._items) else None

    def make_current(self, id: UUID) -> None:
        """Make a picture current and scroll to it."""
        for row, item in enumerate(self._items):
            if item.id == id:
                self._move_to(row)

    # --- arranging ----------------------------------------------------------------------------

    def _arrange(self) -> None:
        shapes = [item.shape for item in self._items]
        room = self.viewport().width() - 8
        self._places = [
            place.translated(4, 4) for place in justified(shapes, room, theme().px(ROW_HEIGHT), GAP)
        ]
        whole = max((place.bottom() for place in self._places), default=0) + 8
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, whole - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrived(self, digest: str) -> None:
        self.viewport().update()

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        seen = self.viewport().rect()
        up = self.verticalScrollBar().value()
        for row, place in enumerate(self._places):
            shown = place.translated(0, -up)
            if shown.intersects(seen):
                self._paint(painter, self._items[row], shown, row == self._current)
        if self._dropping:
            self._paint_drop(painter)
        painter.end()

    def _paint(self, painter: QPainter, item: WallPicture, place: QRect, current: bool) -> None:
        look = theme()
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), t.RADIUS, t.RADIUS)
        picture = self._pictures.get(item.digest, "wall")
        if picture is None:
            painter.fillPath(path, look.color("line"))
        else:
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(QRectF(place), picture, _cut(picture, place))
            painter.restore()
        if item.needs:
            self._paint_needs(painter, item.needs, place)
        if current:
            ring = QRectF(place).adjusted(-2, -2, 2, 2)
            token = "focus" if self.hasFocus() else "accent"
            painter.setPen(QPen(look.color(token), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, t.RADIUS + 2, t.RADIUS + 2)

    def _paint_needs(self, painter: QPainter, words: str, place: QRect) -> None:
        look = theme()
        font = look.font(11)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 14
        badge = QRectF(place.left() + 6, place.bottom() - look.px(26), width, look.px(20))
        if width > place.width() - 12:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("surface", 0.92))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(look.color("warn"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_drop(self, painter: QPainter) -> None:
        look = theme()
        place = QRectF(self.viewport().rect()).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(look.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(look.color("surface", 0.85))
        painter.drawRoundedRect(place, t.CARD_RADIUS, t.CARD_RADIUS)
        painter.setFont(look.font(t.LEAD, strong=True))
        painter.setPen(look.color("accent"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tr("Let go to bring these in"))

    # --- moving -------------------------------------------------------------------------------

    def _move_to(self, row: int) -> None:
        if not 0 <= row < len(self._items):
            return
        self._current = row
        place, bar = self._places[row], self.verticalScrollBar()
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
        rows = sorted({place.top() for place in self._places})
        at = rows.index(here.top()) + step
        if not 0 <= at < len(rows):
            return self._current
        middle = here.center().x()
        near = [n for n, place in enumerate(self._places) if place.top() == rows[at]]
        return min(near, key=lambda n: abs(self._places[n].center().x() - middle))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self._current
        if row < 0:
            super().keyPressEvent(event)
            return
        steps = {Qt.Key.Key_Left: row - 1, Qt.Key.Key_Right: row + 1, Qt.Key.Key_Home: 0}
        steps[Qt.Key.Key_End] = len(self._items) - 1
        if key in steps:
            self._move_to(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move_to(self._in_next_row(1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look_asked.emit(self._items[row].id)
        else:
            super().keyPressEvent(event)

    def row_at(self, point: QPoint) -> int:
        """The picture under a point of the viewport, -1 for none."""
        inside = point + QPoint(0, self.verticalScrollBar().value())
        for row, place in enumerate(self._places):
            if place.contains(inside):
                return row
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(self.row_at(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if row >= 0:
            self.look_asked.emit(self._items[row].id)

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


def _cut(picture: QPixmap, place: QRect) -> QRectF:
    """The middle part of a picture that has the place's proportions."""
    wide, tall = picture.width(), picture.height()
    ratio = place.width() / max(1, place.height())
    if wide / max(1, tall) > ratio:
        part = tall * ratio
        return QRectF((wide - part) / 2, 0, part, tall)
    part = wide / ratio
    return QRectF(0, (tall - part) / 2, wide, part)
