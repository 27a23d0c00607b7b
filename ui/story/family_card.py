"""One person of the family tree: a round picture, the child's word, what they are.

A widget of its own, so that Tab goes from person to person and a screen reader meets each by name.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme as t
from ui.story.family_lines import CHILD_CIRCLE, CIRCLE
from ui.theme import theme
from ui.widgets.avatar import paint_avatar

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FamilyCard(QWidget):
    """See the module.

    `chosen(key)` is a click or Enter, `reached(key)` the keyboard; `stepped(key, right, down)` asks
    for the next one that way, `shoved(key, by)` to change places with a neighbour; `carried` and
    `dropped(key, middle)` follow a drag on the ground; `met(key)` says that the pointer or the
    keyboard came to it; `menu_asked(key, at)` asks what can be done.
    """

    chosen = Signal(str)
    reached = Signal(str)
    stepped = Signal(str, int, int)
    shoved = Signal(str, int)
    carried = Signal(str, QPointF)
    dropped = Signal(str, QPointF)
    menu_asked = Signal(str, QPoint)
    met = Signal(str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.is_current = self.is_hidden = False
        self._name = self._relation = ""
        self._picture: QPixmap | None = None
        self._scale, self._big = 1.0, False
        self._grip: QPoint | None = None
        self.is_carried = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_person(
        self, name: str, relation: str, spoken: str, *, hidden: bool = False, big: bool = False
    ) -> None:
        """Show somebody. `hidden` says that no book may show them; `big` is the child."""
        self._name, self._relation, self._big, self.is_hidden = name, relation, big, hidden
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show their face, or their initial for None."""
        self._picture = picture
        self.update()

    def be(self, scale: float) -> None:
        """Be drawn larger or smaller."""
        self._scale = scale
        self.update()

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current, scale = theme(), self._scale
        size = (CHILD_CIRCLE if self._big else CIRCLE) * scale
        circle = QRectF((self.width() - size) / 2, 3, size - 5, size - 5)
        circle.moveLeft((self.width() - circle.width()) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("surface"))
        painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
        paint_avatar(painter, circle, self._name, self._picture, step=8)
        self._ring(painter, circle)
        self._words(painter, circle.bottom() + 3 * scale)
        if self.is_hidden:
            mark = max(12, round(18 * scale))
            painter.drawPixmap(
                QPointF(circle.right() - mark * 0.8, circle.top()).toPoint(),
                current.pixmap("eye-off", "soft", mark),
            )
        painter.end()

    def _ring(self, painter: QPainter, circle: QRectF) -> None:
        token = "focus" if self.hasFocus() else "accent" if self.is_current else ""
        token = token or ("warm" if self._big else "")
        if token:
            painter.setPen(QPen(theme().color(token), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(-1.5, -1.5, 1.5, 1.5))

    def _words(self, painter: QPainter, y: float) -> None:
        current = theme()
        name = _font(t.LEAD if self._big else t.TEXT, self._scale, strong=True)
        small = _font(t.NOTE, self._scale)
        for words, font, token in (
            (self._name, name, "ink"),
            (self._relation, small, "soft"),
        ):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(current.color(token))
            line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 2)
            place = QRectF(0, y, self.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, line)
            y += metrics.height()

    # --- mouse and keyboard -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or self._big:
            return
        way = event.position().toPoint() - self._grip
        if not self.is_carried and way.manhattanLength() < QApplication.startDragDistance():
            return
        self.is_carried = True
        self.raise_()
        self.move(self.pos() + way)
        self.carried.emit(self.key, self._middle())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, self.is_carried = self.is_carried, False
        pressed, self._grip = self._grip is not None, None
        if carried:
            self.dropped.emit(self.key, self._middle())
        elif pressed and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.key)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.met.emit(self.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        here = self.mapToGlobal(self.rect().center())
        self.menu_asked.emit(self.key, here if at_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.reached.emit(self.key)
        self.met.emit(self.key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            right, down = _ARROWS[key]
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.shoved.emit(self.key, right)
            else:
                self.stepped.emit(self.key, right, down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _middle(self) -> QPointF:
        return QPointF(self.geometry().center())


def _font(size: int, scale: float, *, strong: bool = False) -> QFont:
    font = theme().font(size, strong=strong)
    font.setPixelSize(max(7, round(size * scale)))
    return font
