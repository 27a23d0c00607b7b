"""The ring around what has the keyboard: 2 px wide, 2 px outside, one for a whole window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import RADIUS, theme

_GAP, _WIDTH = 2, 2
RING_ROOM = _GAP + _WIDTH
"""How far the ring stands out around its control, in pixels: so much margin a scroll area needs."""
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
)


class FocusRing(QWidget):
    """Follows the keyboard through one window. The mouse brings no ring."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        ours = new is not None and new.window() is self._window and not pressed
        wanted = new if ours and new is not None and _wants_ring(new) else None
        self._follow(wanted)

    def _follow(self, target: QWidget | None) -> None:
        for followed in self._followed:
            if isValid(followed):  # what lay around the control may have gone before it
                followed.removeEventFilter(self)
        self._followed = []
        self._target = target
        if target is None:
            self.hide()
            return
        host = self._host(target)
        self.setParent(host)
        widget: QWidget | None = target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._followed.append(widget)
            widget = widget.parentWidget()
        target.destroyed.connect(self._lost)
        self._settle()

    def _lost(self) -> None:
        self._target = None
        self._followed = []
        self.hide()

    def _host(self, target: QWidget) -> QWidget:
        """The nearest viewport above, so that the ring scrolls and is clipped with its control."""
        widget = target.parentWidget()
        while widget is not None and widget is not self._window:
            area = widget.parentWidget()
            if isinstance(area, QScrollArea) and area.viewport() is widget:
                inner = area.widget()
                return inner if inner is not None else widget
            widget = area
        return self._window

    def _settle(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        host = self.parentWidget() or self._window
        place = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        out = RING_ROOM
        self.setGeometry(place.adjusted(-out, -out, out, out))
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._settle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), _WIDTH))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
        painter.end()


def _wants_ring(widget: QWidget) -> bool:
    """Views and papers mark their own current item; a ring around a whole screen says nothing."""
    if isinstance(widget, QAbstractItemView) or widget.property("marks_itself"):
        return False
    if isinstance(widget, QAbstractScrollArea):
        return widget.height() < widget.window().height() // 2
    return isinstance(widget, QAbstractButton) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
