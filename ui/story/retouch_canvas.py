"""The picture with its frame and its covered areas, to be changed by hand or with the arrows.

Two spaces: the *picture's*, in pixels of the upright picture; and the *frame's*, which has its
origin in the frame's middle and lies as the picture will be seen before it is turned. Straightening
turns the one in the other. While something is dragged the view stands still.
"""

from dataclasses import dataclass, replace

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lifestory.model.retouch import (
    AREA_STEP,
    WHOLE,
    Area,
    Region,
    Retouch,
    area_of,
    moved_area,
)
from lifestory.pdf.retouching import COVER_COLOUR, toned
from ui.theme import theme
from ui.tr import tr
from ui.widgets.area_keys import stepped

FRAME = -1
"""What is picked when it is the frame; covered areas are counted from 0."""

_PREVIEW = 1000
"""Longest edge in pixels of what is shown, so that tones follow the slider."""
_REACH = 14
"""How near to a side, in pixels, it is taken hold of."""
_MARGIN = 26


@dataclass(frozen=True)
class _Held:
    """What the mouse has hold of: the frame's sides, a whole area, or the corner of a new one."""

    what: int
    sides: frozenset[str]
    at: QPointF
    frame: QRectF
    area: Area | None = None


class RetouchCanvas(QWidget):
    """`changed()` when the numbers are others, `picked(number)` when another area is picked."""

    changed = Signal()
    picked = Signal(int)

    def __init__(self, retouch: Retouch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retouch = retouch
        self.now_picked = FRAME
        self._base: Image.Image | None = None
        self._shown: QPixmap | None = None
        self._held: _Held | None = None
        self._view: tuple[Region, QTransform] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme().px(380), theme().px(360))
        self.setAccessibleName(tr("The picture, its frame and its covered areas"))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(620), theme().px(480))

    def show_picture(self, picture: QImage) -> None:
        """Show this picture, as it came."""
        if max(picture.width(), picture.height()) > _PREVIEW:
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(_PREVIEW, _PREVIEW, keep, smooth)
        plain = picture.convertToFormat(QImage.Format.Format_RGBX8888)
        size, data = (plain.width(), plain.height()), bytes(plain.constBits())
        self._base = Image.frombytes("RGB", size, data, "raw", "RGBX", plain.bytesPerLine())
        self._tone()
        self.update()

    def show_retouch(self, retouch: Retouch) -> None:
        """Show these numbers."""
        tones = (retouch.brightness, retouch.lift)
        other = tones != (self.retouch.brightness, self.retouch.lift)
        self.retouch = retouch
        if self.now_picked >= len(retouch.covers):
            self.pick(FRAME)
        if other:
            self._tone()
        self.update()
        self.changed.emit()

    def _tone(self) -> None:
        if self._base is None:
            return
        picture = toned(self._base, self.retouch).convert("RGBX")
        width, height = picture.size
        form = QImage.Format.Format_RGBX8888
        self._shown = QPixmap.fromImage(QImage(picture.tobytes(), width, height, 4 * width, form))

    # --- areas --------------------------------------------------------------------------------

    def pick(self, what: int) -> None:
        """Pick the frame or a covered area."""
        self.now_picked = what if FRAME <= what < len(self.retouch.covers) else FRAME
        said = tr("Covered area {n}", n=what + 1) if self.now_picked >= 0 else tr("The frame")
        self.setAccessibleDescription(said)
        self.picked.emit(self.now_picked)
        self.update()

    def add_cover(self, area: Area) -> None:
        """Cover one more area and pick it."""
        self.show_retouch(replace(self.retouch, covers=(*self.retouch.covers, area)))
        self.pick(len(self.retouch.covers) - 1)

    def remove_picked(self) -> None:
        """Take the picked area away; the frame goes back to the whole picture."""
        if self.now_picked == FRAME:
            self.show_retouch(replace(self.retouch, crop=None))
            return
        covers = list(self.retouch.covers)
        del covers[self.now_picked]
        self.pick(FRAME)
        self.show_retouch(replace(self.retouch, covers=tuple(covers)))

    def _put(self, what: int, area: Area | None) -> None:
        if area is None:
            return
        if what == FRAME:
            self.show_retouch(replace(self.retouch, crop=None if area == WHOLE else area))
        else:
            covers = [*self.retouch.covers]
            covers[what] = area
            self.show_retouch(replace(self.retouch, covers=tuple(covers)))

    # --- the two spaces -----------------------------------------------------------------------

    @property
    def _size(self) -> tuple[int, int]:
        return self._base.size if self._base is not None else (4, 3)

    def _seen(self) -> tuple[Region, QTransform]:
        """The region, and how its frame's space lies on the widget."""
        if self._view is not None:
            return self._view
        width, height = self._size
        region = self.retouch.region(width, height)
        wide, tall = (height, width) if self.retouch.turn % 2 else (width, height)
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = max(0.01, min(room.width() / wide, room.height() / tall))
        middle = QTransform().rotate(region.straighten)
        offset = middle.map(QPointF(width / 2 - region.x, height / 2 - region.y))
        view = QTransform()
        view.translate(self.width() / 2, self.height() / 2)
        view.rotate(90 * self.retouch.turn)
        view.scale(scale, scale)
        view.translate(-offset.x(), -offset.y())
        return region, view

    def _picture_view(self) -> QTransform:
        """How the picture's space lies on the widget."""
        region, view = self._seen()
        return QTransform(view).rotate(region.straighten).translate(-region.x, -region.y)

    def frame(self) -> QRectF:
        """The frame in its own space, in pixels of the preview."""
        if self._held is not None and self._held.what == FRAME:
            return self._held.frame
        region, _ = self._seen()
        wide, tall = region.width, region.height
        return QRectF(-wide / 2, -tall / 2, wide, tall)

    def on_widget(self, across: float, down: float) -> QPointF:
        """Where a point of the picture, as parts of it, lies on the widget."""
        width, height = self._size
        return self._picture_view().map(QPointF(across * width, down * height))

    def in_picture(self, point: QPointF) -> tuple[float, float]:
        """A point of the widget as parts of the picture."""
        width, height = self._size
        inverted, _ = self._picture_view().inverted()
        at = inverted.map(point)
        return at.x() / width, at.y() / height

    def _in_frame_space(self, point: QPointF) -> QPointF:
        inverted, _ = self._seen()[1].inverted()
        return inverted.map(point)

    def _crop_of(self, frame: QRectF) -> Area | None:
        """The crop that a frame stands for."""
        width, height = self._size
        region, _ = self._seen()
        back = QTransform().rotate(-region.straighten)
        middle = back.map(frame.center()) + QPointF(region.x, region.y)
        half = (frame.width() / 2, frame.height() / 2)
        return area_of(
            (
                (middle.x() - half[0]) / width,
                (middle.y() - half[1]) / height,
                (middle.x() + half[0]) / width,
                (middle.y() + half[1]) / height,
            )
        )

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(self.rect(), theme().color("ground"))
        if self._shown is not None:
            self._paint_picture(painter, self._shown)
            self._paint_frame(painter)
        painter.end()

    def _paint_picture(self, painter: QPainter, shown: QPixmap) -> None:
        width, height = self._size
        painter.setTransform(self._picture_view())
        painter.drawPixmap(0, 0, shown)
        for number, (left, top, right, bottom) in enumerate(self.retouch.covers):
            place = QRectF(
                left * width, top * height, (right - left) * width, (bottom - top) * height
            )
            painter.fillRect(place, QColor(*COVER_COLOUR))
            painter.setPen(self._pen(number == self.now_picked))
            painter.drawRect(place)
        painter.resetTransform()

    def _paint_frame(self, painter: QPainter) -> None:
        _, view = self._seen()
        frame = view.mapToPolygon(self.frame().toRect())
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addPolygon(frame)
        veil = theme().color("ground")
        veil.setAlpha(200)
        painter.fillPath(outside.subtracted(hole), veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(self.now_picked == FRAME))
        place = QRectF(frame.boundingRect())
        painter.drawRect(place)
        painter.setPen(QPen(QColor("white"), 4, c=Qt.PenCapStyle.RoundCap))
        middle, long = place.center(), 12
        for x in (place.left(), place.right()):
            painter.drawLine(QPointF(x, middle.y() - long), QPointF(x, middle.y() + long))
        for y in (place.top(), place.bottom()):
            painter.drawLine(QPointF(middle.x() - long, y), QPointF(middle.x() + long, y))

    def _pen(self, is_picked: bool) -> QPen:
        token = "focus" if is_picked and self.hasFocus() else "accent" if is_picked else "line"
        pen = QPen(theme().color(token), 2.5 if is_picked else 1.5)
        pen.setCosmetic(True)
        return pen

    # --- the mouse ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._base is None:
            return
        point = event.position()
        what, sides = self._at(point)
        if what is None:
            across, down = self.in_picture(point)
            self.add_cover((across, down, across, down))
            what, sides = self.now_picked, frozenset({"right", "bottom"})
        self.pick(what)
        area = self.retouch.covers[what] if what >= 0 else None
        frame = self.frame()
        self._view = self._seen()
        self._held = _Held(what, sides, point, frame, area)

    def _at(self, point: QPointF) -> tuple[int | None, frozenset[str]]:
        """What lies under a point: an area, a side of the frame, or nothing yet."""
        across, down = self.in_picture(point)
        for number in reversed(range(len(self.retouch.covers))):
            left, top, right, bottom = self.retouch.covers[number]
            if left <= across <= right and top <= down <= bottom:
                return number, frozenset()
        at, reach = self._in_frame_space(point), _REACH / max(0.01, self._scale())
        frame = self.frame()
        near = {
            "left": abs(at.x() - frame.left()),
            "right": abs(at.x() - frame.right()),
            "top": abs(at.y() - frame.top()),
            "bottom": abs(at.y() - frame.bottom()),
        }
        around = frame.adjusted(-reach, -reach, reach, reach)
        sides = frozenset(side for side, far in near.items() if far <= reach)
        return (FRAME, sides) if sides and around.contains(at) else (None, frozenset())

    def _scale(self) -> float:
        view = self._seen()[1]
        return float((view.m11() ** 2 + view.m12() ** 2) ** 0.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = self._held
        if held is None:
            what, sides = self._at(event.position())
            shape = Qt.CursorShape.CrossCursor
            if what is not None:
                shape = Qt.CursorShape.SizeAllCursor if sides else Qt.CursorShape.OpenHandCursor
            self.setCursor(shape)
            return
        if held.what == FRAME:
            self._drag_frame(held, event.position())
        elif held.area is not None:
            self._drag_area(held, event.position())

    def _drag_frame(self, held: _Held, point: QPointF) -> None:
        """Move the sides that are held, within the picture."""
        moved = self._in_frame_space(point) - self._in_frame_space(held.at)
        frame = self.frame()
        region, _ = self._seen()
        least = 0.05 * min(self._size)
        start = QRectF(-region.width / 2, -region.height / 2, region.width, region.height)
        if "left" in held.sides:
            frame.setLeft(min(start.left() + moved.x(), frame.right() - least))
        if "right" in held.sides:
            frame.setRight(max(start.right() + moved.x(), frame.left() + least))
        if "top" in held.sides:
            frame.setTop(min(start.top() + moved.y(), frame.bottom() - least))
        if "bottom" in held.sides:
            frame.setBottom(max(start.bottom() + moved.y(), frame.top() + least))
        self._held = replace(held, frame=frame)
        self._put(FRAME, self._crop_of(frame))

    def _drag_area(self, held: _Held, point: QPointF) -> None:
        assert held.area is not None
        begun, now = self.in_picture(held.at), self.in_picture(point)
        if held.sides:
            self._put(held.what, area_of((*begun, *now)) or held.area)
        else:
            self._put(held.what, moved_area(held.area, now[0] - begun[0], now[1] - begun[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held, self._view = self._held, None, None
        drawn = held is not None and held.what >= 0 and bool(held.sides)
        if drawn and self.now_picked >= 0 and _is_speck(self.retouch.covers[self.now_picked]):
            self.remove_picked()
        self.update()

    # --- the keyboard -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = self.now_picked
        area = self.retouch.covers[what] if what >= 0 else self.retouch.crop or WHOLE
        changed = stepped(area, event, self.retouch.turn)
        if changed is not None:
            self._put(what, changed)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_picked()
        else:
            super().keyPressEvent(event)


def _is_speck(area: Area) -> bool:
    return area[2] - area[0] < AREA_STEP or area[3] - area[1] < AREA_STEP
