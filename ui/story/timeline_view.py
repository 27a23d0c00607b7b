"""The timeline itself: a life in one picture that scrolls and zooms, from a lifetime to a month.

Ages along the top, stays as bands, then decisions, events, the child's voice, and photos. Only what
is in sight is painted. What is chosen or dated here is told by signals and kept by the part.
"""

from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMimeData,
    QPointF,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QStyle, QToolTip, QWidget

from lifestory.words import ages, dates
from ui.pictures import Pictures
from ui.story.timeline_bands import BandPainter
from ui.story.timeline_clusters import Sign
from ui.story.timeline_edges import paint_edges, paint_guide
from ui.story.timeline_facts import Band, LifeFacts, Mark, middle_day
from ui.story.timeline_rows import RowPainter
from ui.story.timeline_scale import Scale
from ui.story.timeline_steps import Steps
from ui.theme import theme
from ui.tr import tr
from ui.widgets.dragging import keepsakes_in

MIME = "application/x-lifestory-mark"
_EDGE = 26.0
_STEP = 1.35


def carried(mark: Mark) -> QMimeData:
    """A mark on its way to a date."""
    data = QMimeData()
    data.setData(MIME, QByteArray(f"{mark.kind}/{mark.id}".encode()))
    return data


class TimelineView(QAbstractScrollArea):
    """`chosen(id)` opens something; `dated(kind, id, when)` says that something was dropped."""

    chosen = Signal(UUID)
    dated = Signal(str, UUID, object)
    moved = Signal()

    def __init__(
        self,
        pictures: Pictures,
        *,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Timeline"))
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._today = today or datetime.now().astimezone().date()
        self.facts = LifeFacts(None, (), (), ())
        self.bands = BandPainter(pictures)
        self.rows = RowPainter(pictures)
        self.steps = Steps()
        self.scale = Scale.over(self._today, self._today, 600)
        self.current: UUID | None = None
        self._fits = True
        self._grip: QPointF | None = None
        self._pressed: Sign | None = None
        self._drop_x: float | None = None
        self._setting = False
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(120)
        self._glide.valueChanged.connect(self._glided)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        pictures.arrived.connect(self._arrived)

    # --- showing ------------------------------------------------------------------------------

    def show_life(self, facts: LifeFacts) -> None:
        """Show a life, or the same one after a change, at the place where one was."""
        self.facts = facts
        self.rows.show_marks(facts.marks)
        self.steps = Steps(facts)
        self._fit_rows()
        if self._fits:
            self.fit()
        self._settle()

    def make_current(self, id: UUID | None) -> None:
        """Ring one thing, and bring it into sight."""
        self.current = id
        day = self.steps.day_of(id) if id is not None else None
        if day is not None and not _EDGE <= self.scale.x(day) <= self.viewport().width() - _EDGE:
            self.scale = self.scale.moved(self.viewport().width() / 2 - self.scale.x(day))
            self._settle()
        self._say_current()
        self.viewport().update()

    @property
    def first(self) -> date:
        """The first day that is shown."""
        return self.facts.first or self._today.replace(day=1)

    def fit(self) -> None:
        """Show the whole life."""
        self._fits = True
        self.scale = self._whole()
        self._settle()

    def _whole(self) -> Scale:
        return Scale.over(self.first, self._today, self.viewport().width(), _EDGE)

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Zoom at once, with what lies at a place of the viewport staying there."""
        self._fits = False
        at = self.viewport().width() / 2 if x is None else x
        least = self._whole().a_day
        self.scale = self.scale.zoomed(factor, at, least)
        self._settle()

    def glide_by(self, factor: float, x: float | None = None) -> None:
        """The same in a short movement, unless the system wants none."""
        self._anchor = self.viewport().width() / 2 if x is None else x
        style = self.style()
        if not style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self.zoom_by(factor, self._anchor)
            return
        self._glide.stop()
        self._glide.setStartValue(self.scale.a_day)
        self._glide.setEndValue(self.scale.a_day * factor)
        self._glide.start()

    _anchor = 0.0

    def _glided(self, a_day: float) -> None:
        self.zoom_by(a_day / self.scale.a_day, self._anchor)

    def _settle(self) -> None:
        """Keep within the life, and let the scroll bar say where that is."""
        scale, wide = self.scale, self.viewport().width()
        first = self.first.toordinal() * scale.a_day - _EDGE
        last = self._today.toordinal() * scale.a_day + _EDGE
        left = min(max(scale.left * scale.a_day, first), max(last - wide, first))
        self.scale = Scale(left / scale.a_day, scale.a_day)
        bar = self.horizontalScrollBar()
        self._setting = True
        bar.setRange(0, max(0, round(last - first - wide)))
        bar.setPageStep(wide)
        bar.setSingleStep(40)
        bar.setValue(round(left - first))
        self._setting = False
        self.viewport().update()
        self.moved.emit()

    def _scrolled(self, value: int) -> None:
        if not self._setting:
            first = self.first.toordinal() * self.scale.a_day - _EDGE
            self.scale = Scale((first + value) / self.scale.a_day, self.scale.a_day)
            self.viewport().update()

    def _arrived(self, digest: str) -> None:
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing is moved: each paint begins anew from the scale."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_rows()
        if self._fits:
            self.fit()
        else:
            self._settle()

    def _fit_rows(self) -> None:
        top = self._bands_area().bottom() + theme().px(28)
        self.rows.fit_into(self.viewport().height() - top)

    # --- painting -----------------------------------------------------------------------------

    def _bands_area(self) -> QRectF:
        lanes = max((band.lane for band in self.facts.bands), default=0) + 1
        px = theme().px
        return QRectF(0, px(26), self.viewport().width(), px(58 if lanes == 1 else 44 * lanes))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = self._bands_area()
        paint_edges(painter, self.scale, self.facts.born, area, self._today)
        self.bands.paint(painter, self.facts.bands, self.scale, area, self._today, self.current)
        rows = QRectF(self.viewport().rect())
        rows.setTop(area.bottom() + theme().px(28))
        self.rows.paint(painter, self.scale, rows, self._today, self.current)
        if self._drop_x is not None:
            paint_guide(painter, self.scale, self._drop_x, area.width())
        if self.hasFocus() and self.current is None:
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    # --- words for what lies there ------------------------------------------------------------

    def words_for(self, thing: Band | Mark) -> str:
        """Something as a screen reader says it: what, when, and how old the child was."""
        when = thing.start if isinstance(thing, Band) else thing.when
        title = thing.home if isinstance(thing, Band) else thing.title
        age = ages.age_label(self.facts.born, when)
        parts = (title, dates.short(when) if when is not None else tr("no date"), age)
        return ", ".join(part for part in parts if part)

    def _say_current(self) -> None:
        thing = self.steps.thing(self.current)
        self.setAccessibleDescription(self.words_for(thing) if thing is not None else "")

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1 + event.value(), event.position().x())
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPointF) -> str:
        sign = self.rows.at(point)
        if sign is not None:
            lines = [self.words_for(mark) for mark in sign.marks[:8]]
            more = len(sign.marks) - len(lines)
            return "\n".join([*lines, *([tr("and {n} more", n=more)] if more else [])])
        band = self.steps.thing(self.bands.at(point))
        return self.words_for(band) if band is not None else ""

    # --- mouse --------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        way = event.angleDelta()
        sideways = way.x() or (
            way.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.scale = self.scale.moved(sideways)
            self._fits = False
            self._settle()
        else:
            self.zoom_by(1.0018 ** way.y(), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        self._pressed = self.rows.at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or not event.buttons():
            return
        way = event.position() - self._grip
        if self._pressed is not None and self._pressed.face.kind == "photo":
            if way.manhattanLength() >= QApplication.startDragDistance():
                self._carry(self._pressed.face)
            return
        if self._panned or abs(way.x()) >= QApplication.startDragDistance():
            self._panned, self._fits = True, False
            self.scale = self.scale.moved(way.x())
            self._grip = event.position()
            self._settle()

    _panned = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        panned, self._panned, self._grip = self._panned, False, None
        if panned or event.button() != Qt.MouseButton.LeftButton:
            return
        sign = self.rows.at(event.position())
        if sign is not None and len(sign.marks) > 1 and self._can_spread(sign):
            self._spread(sign)
            return
        id = sign.face.id if sign is not None else self.bands.at(event.position())
        if id is not None:
            self.make_current(id)
            self.chosen.emit(id)

    def _can_spread(self, sign: Sign) -> bool:
        days = {middle_day(mark.when) for mark in sign.marks if mark.when is not None}
        return len(days) > 1 and self.scale.a_day < 30

    def _spread(self, sign: Sign) -> None:
        """Zoom in until what was one sign is several."""
        days = sorted(middle_day(mark.when) for mark in sign.marks if mark.when is not None)
        self._fits = False
        span = Scale.over(days[0], days[-1], self.viewport().width(), self.viewport().width() / 5)
        self.scale = Scale(span.left, span.a_day).zoomed(1.0, self.viewport().width() / 2)
        self._settle()

    def _carry(self, mark: Mark) -> None:
        self._grip = self._pressed = None
        drag = QDrag(self)
        drag.setMimeData(carried(mark))
        drag.exec(Qt.DropAction.MoveAction)

    # --- dropping -----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME) or keepsakes_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drop_x = event.position().x()
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_x = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_x = None
        self.viewport().update()
        event.acceptProposedAction()
        when = self.scale.when(event.position().x())
        for keepsake in keepsakes_in(event.mimeData()):  # from the wall
            self.dated.emit("photo", keepsake, when)
        if event.mimeData().hasFormat(MIME):
            kind, _, id = bytes(event.mimeData().data(MIME).data()).decode().partition("/")
            self.dated.emit(kind, UUID(id), when)

    # --- keyboard -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, step = event.key(), self.steps
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(step.along(self.current, 1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(step.across(self.current, 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(step.end(self.current, first=key == Qt.Key.Key_Home))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            day = step.day_of(self.current)
            x = self.scale.x(day) if day is not None else None
            self.glide_by(1 / _STEP if key == Qt.Key.Key_Minus else _STEP, x)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current:
            self.chosen.emit(self.current)
        else:
            event.ignore()

    def _go(self, id: UUID | None) -> None:
        if id is not None:
            self.make_current(id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
