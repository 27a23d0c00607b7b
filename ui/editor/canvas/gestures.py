"""What the mouse, the wheel and a drag from elsewhere do on a page.

A click selects; a drag inside the selected picture moves it in its frame and the wheel enlarges
it; dragged on to another frame the two are swapped; Ctrl and the wheel zoom the page; a double
click writes or opens. What lies freely is moved by `grips`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)

from lifestory.edition.values import FREE, Place, View
from lifestory.layout.marks import Rect
from lifestory.model import BlockKind
from ui.editor.canvas import dropping
from ui.editor.canvas.covering import Covering
from ui.editor.canvas.crop import enlarged, panned
from ui.editor.canvas.geometry import LEAST, MOST
from ui.editor.canvas.grips import CoverGrip, LooseGrip, placed, scaled
from ui.editor.canvas.targets import Target, room_for_picture, takes_picture
from ui.widgets.dragging import keepsakes_in

if TYPE_CHECKING:
    from ui.editor.canvas.view import PageView

_STARTS = 3.0
"""Pixels: a smaller movement of the mouse is a click with an unsteady hand."""

_NOTCH = 120
_DROPPED = 0.34
"""The part of a page's width that a picture has at first which is dropped freely on it."""

_RESTS_MS = 450
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Gestures:
    """The gestures of one view."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self.hover: Target | None = None
        self.drop: Target | None = None
        self.drops_beside = False
        """Whether photos are held beside the pages."""
        self.is_cropping = False
        self._pressed: QPointF | None = None
        self._grabbed: tuple[Target, View] | None = None
        self._crop: View | None = None
        self._turned_by = 0
        self.covering: Covering | None = None
        """While it goes on, the next drag over a picture covers a part of it."""
        self.grip: LooseGrip | CoverGrip | None = None
        self._moved: Place | None = None
        self._rest = QTimer(view)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTS_MS)
        self._rest.timeout.connect(self.finish)

    @property
    def covers(self) -> bool:
        """Whether something is being covered."""
        return self.covering is not None

    def handle(self, event: QEvent) -> bool:
        """Do what an event of the viewport asks for; False for what is not ours."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if isinstance(event, QDropEvent):
            return self._dragged(event)
        if event.type() == QEvent.Type.DragLeave:
            self._aim(None)
            self._aim_beside(False)
            return True
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return False

    # --- the mouse ----------------------------------------------------------------------------

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, at = event.type(), event.position()
        if kind == QEvent.Type.MouseMove:
            self._move(at)
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._press(at)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release()
        elif kind == QEvent.Type.MouseButtonDblClick:
            target = self._view.target_at(at)
            if target is not None:
                self._view.activate(target)
        return True

    def _press(self, at: QPointF) -> None:
        self.finish()
        view = self._view
        target = view.target_at(at)
        was = view.selection
        sheet = view.desk.sheet_at(at + view.offset())
        if target is None or was is None or target.key != was.key:
            view.select(target)
        if target is None and sheet is not None and sheet.index != view.current:
            view.go_to(sheet.index)
        if target is None or target.frame is None:
            self.stop_covering()
        elif self.covers:
            self.grip = CoverGrip(view, target, target.frame, at)
        elif target.is_free:
            self.grip = LooseGrip(view, target, at)
        else:
            newest = view.newest(target)
            began = newest.frame.view if newest.frame is not None else target.frame.view
            self._pressed, self._grabbed = at, (newest, began)

    def _move(self, at: QPointF) -> None:
        if self.grip is not None:
            self.grip.move(at)
            return
        if self._pressed is None or self._grabbed is None:
            self._point(self._view.target_at(at))
            return
        way = at - self._pressed
        if not self.is_cropping and abs(way.x()) + abs(way.y()) < _STARTS:
            return
        target, began = self._grabbed
        other = self._view.target_at(at)
        if self._aims_to_swap(target, other):
            return
        sheet = self._view.desk.sheet(target.index)
        if target.frame is not None and sheet is not None:
            self.is_cropping = True
            view = panned(target.frame, began, way.x() / sheet.scale, -way.y() / sheet.scale)
            self._try(target, view)

    def _aims_to_swap(self, target: Target, other: Target | None) -> bool:
        """Whether a picture is held over another frame; its crop is then as it was."""
        over = other if other is not None and other.key != target.key else None
        over = over if over is not None and over.frame is not None and not over.is_free else None
        self._aim(over)
        if over is not None and self._crop is not None and self._grabbed is not None:
            self._view.cropping.emit(target, self._grabbed[1])
            self._crop = None
        return over is not None

    def _release(self) -> None:
        if self.grip is not None:
            grip, self.grip = self.grip, None
            grip.finish()
            self.stop_covering()
            return
        if self.drop is not None and self._grabbed is not None:
            target, other = self._grabbed[0], self.drop
            self._pressed = self._grabbed = self._crop = None
            self.is_cropping = False
            self._aim(None)
            self._view.swap_asked.emit(target, other)
            return
        was_cropping = self.is_cropping
        self._pressed = None
        if was_cropping:
            self.finish()
        self._grabbed = None

    def _point(self, target: Target | None) -> None:
        view = self._view
        if (target and target.key) != (self.hover and self.hover.key):
            self.hover = target
            view.viewport().update()
        is_picture = target is not None and target.frame is not None
        is_selected = is_picture and view.selection is not None
        if self.covers:
            shape = Qt.CursorShape.CrossCursor
        elif is_selected and target is not None and target.key == view.selection.key:  # type: ignore[union-attr]
            shape = Qt.CursorShape.OpenHandCursor
        elif target is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        view.viewport().setCursor(shape)

    # --- a picture in its frame ---------------------------------------------------------------

    def _try(self, target: Target, crop: View) -> None:
        self._crop, self._grabbed = crop, (target, self._grabbed[1] if self._grabbed else crop)
        self._view.cropping.emit(target, crop)

    def start_covering(self) -> None:
        """Let the next drag over a picture cover what lies there, or a box moved with the keys."""
        self.covering = Covering(self._view)
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._view.viewport().update()

    def stop_covering(self) -> None:
        """Cover nothing."""
        if self.covers:
            self.covering = None
            self._view.viewport().unsetCursor()
            self._view.viewport().update()

    def finish(self) -> None:
        """Keep the crop or the move that is being made."""
        self._rest.stop()
        moved, self._moved = self._moved, None
        if moved is not None and self._grabbed is not None:
            target, self._grabbed = self._grabbed[0], None
            self._view.placed.emit(target, moved)
            return
        grabbed, crop = self._grabbed, self._crop
        self.is_cropping, self._crop = False, None
        if grabbed is not None and crop is not None:
            self._grabbed = None
            self._view.cropped.emit(grabbed[0], crop)
        self._view.viewport().update()

    def enlarge(self, target: Target, factor: float) -> None:
        """Show a picture larger or smaller in its frame; kept after a moment's rest. What lies
        freely becomes larger itself."""
        newest = self._begin_with(target)
        if newest.is_free:
            self._lay(newest, scaled(newest.rect, factor))
        elif newest.frame is not None:
            self._try(newest, enlarged(newest.frame, newest.frame.view, factor))
            self._rest.start()

    def shift(self, target: Target, right: float, up: float) -> None:
        """Move a picture in its frame by so many points; kept after a moment's rest. What lies
        freely is moved itself."""
        newest = self._begin_with(target)
        if newest.is_free:
            rect = newest.rect
            self._lay(newest, Rect(rect.x + right, rect.y + up, rect.width, rect.height))
        elif newest.frame is not None:
            self._try(newest, panned(newest.frame, newest.frame.view, right, up))
            self._rest.start()

    def tilt(self, target: Target, degrees: float) -> None:
        """Tilt what lies freely to so many degrees clockwise."""
        newest = self._begin_with(target)
        self._lay(newest, newest.rect, degrees)

    def _begin_with(self, target: Target) -> Target:
        """A place as it is by now; what was being done to another one is kept first."""
        if self._grabbed is not None and self._grabbed[0].key != target.key:
            self.finish()
        return self._view.newest(target)

    def _lay(self, target: Target, rect: Rect, tilt: float | None = None) -> None:
        self._moved = placed(self._view, target, rect, tilt)
        self._grabbed = (target, View())
        self._view.placing.emit(target, self._moved)
        self._rest.start()

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move the selected picture in its frame, plus and minus enlarge it."""
        target = self._view.selection
        if target is None or target.frame is None:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.enlarge(target, 1 / 1.06 if key == Qt.Key.Key_Minus else 1.06)
            return True
        arrow = _ARROWS.get(Qt.Key(key))
        if arrow is None:
            return False
        step = 12.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 3.0
        self.shift(target, arrow[0] * step, arrow[1] * step)
        return True

    # --- the wheel ----------------------------------------------------------------------------

    def _wheel(self, event: QWheelEvent) -> bool:
        view, notches = self._view, event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_about(event.position(), 1.15**notches)
            return True
        target = view.target_at(event.position())
        selected = view.selection
        on_selected = target is not None and selected is not None and target.key == selected.key
        if target is not None and target.frame is not None and on_selected and notches:
            self.enlarge(target, 1.08**notches)
            return True
        if view.verticalScrollBar().maximum() == 0 and view.horizontalScrollBar().maximum() == 0:
            self._turned_by += event.angleDelta().y()
            if abs(self._turned_by) >= _NOTCH:
                view.turn(-1 if self._turned_by > 0 else 1)
                self._turned_by = 0
            return True
        return False

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._zoom_about(event.position(), 1 + event.value())
        return True

    def _zoom_about(self, at: QPointF, factor: float) -> None:
        """Zoom so that what lies beneath the pointer stays there."""
        view = self._view
        view.set_zoom(min(max(view.desk.zoom * factor, LEAST), MOST), at)

    # --- from elsewhere -----------------------------------------------------------------------

    def _dragged(self, event: QDropEvent) -> bool:
        target, beside = self._taker(event), self._is_beside(event)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._aim(target)
            self._aim_beside(beside)
            if dropping.is_picture(event.mimeData()) and (
                target is not None or beside or isinstance(event, QDragEnterEvent)
            ):
                event.acceptProposedAction()
            else:
                event.ignore()
            return True
        self._aim(None)
        self._aim_beside(False)
        if target is None and not beside:
            event.ignore()
            return True
        event.acceptProposedAction()
        self._view.window().activateWindow()
        self._view.setFocus()
        if target is None:
            self._view.pages_dropped.emit(event.mimeData())
            return True
        keepsakes = tuple(keepsakes_in(event.mimeData()))
        if keepsakes:
            self._view.keepsakes_dropped.emit(target, keepsakes)
        else:
            self._view.files_dropped.emit(target, dropping.files_in(event.mimeData()))
        return True

    def _is_beside(self, event: QDropEvent) -> bool:
        """Whether photos are held beside the pages, where each becomes a page."""
        at = event.position() + self._view.offset()
        return dropping.is_picture(event.mimeData()) and self._view.desk.sheet_at(at) is None

    def _aim_beside(self, beside: bool) -> None:
        if beside != self.drops_beside:
            self.drops_beside = beside
            self._view.viewport().update()

    def _taker(self, event: QDropEvent) -> Target | None:
        """What takes what is dragged: a frame, a slot that has room, or the page itself."""
        told, at = self._view.told, event.position()
        if told is None or not dropping.is_picture(event.mimeData()):
            return None
        target = self._view.target_at(at)
        page = told.book.page(target.page) if target is not None else None
        if target is not None and page is not None:
            if takes_picture(target, told.look, page.row.layout):
                return target
            if not target.is_free and target.block is not None and not self._asks_page(event):
                return None
        return self._page_at(at)

    @staticmethod
    def _asks_page(event: QDropEvent) -> bool:
        """Whether the page is meant and not what lies beneath the pointer: Shift is held."""
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def _page_at(self, at: QPointF) -> Target | None:
        """The page beneath a point as a place for one more picture: first its empty frames, then a
        slot that has room, then the page itself, where the picture lies freely."""
        view = self._view
        sheet = view.desk.sheet_at(at + view.offset())
        told = view.told
        if sheet is None or told is None:
            return None
        laid = view.pages[sheet.index]
        page = told.book.page(laid.page)
        if page is None:
            return None
        for target in view.targets:
            if (target.index, target.kind) == (sheet.index, BlockKind.PICTURE) and target.is_empty:
                return target
        slot = room_for_picture(page, told.look)
        if slot is not None:
            rect = told.look.frame(laid.number % 2 == 1)
        else:
            x, y = sheet.to_points(at + view.offset())
            wide = laid.width * _DROPPED
            rect = Rect(x - wide / 2, y - wide * 0.375, wide, wide * 0.75)
        return Target(
            sheet.index, page.row.id, slot or FREE, BlockKind.PICTURE, rect, is_empty=True
        )

    def _aim(self, target: Target | None) -> None:
        if target != self.drop:
            self.drop = target
            self._view.viewport().update()
