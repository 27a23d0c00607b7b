"""A part of the story as a ring: how much of it is known."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme as t
from ui.story.missing import Known
from ui.theme import theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class KnownRow(QPushButton):
    """A ring, the part's name, and what is missing; pressing it goes there."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "entry")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_known(known)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_known(self, known: Known) -> None:
        """Show how much is known now."""
        self._known = known
        self.setAccessibleName(f"{known.title}: {known.words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = theme()
        known, size = self._known, current.px(24)
        ring = QRectF(t.S, (self.height() - size) / 2, size, size).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(current.color("line"), 4))
        painter.drawEllipse(ring)
        full = known.known >= known.whole
        pen = QPen(current.color("good" if full else "accent"), 4, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if known.known:
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * known.known / known.whole))
        left = t.S + size + t.M
        tall = current.px(19)
        top = self.height() // 2 - tall
        self._say(painter, known.title, left, top, tall, t.TEXT, "ink")
        self._say(painter, known.words, left, top + tall - 1, tall, t.NOTE, "soft")
        painter.end()

    def _say(
        self, painter: QPainter, words: str, left: int, top: int, tall: int, size: int, token: str
    ) -> None:
        font = theme().font(size, strong=size == t.TEXT)
        painter.setFont(font)
        painter.setPen(theme().color(token))
        room = self.width() - left - t.S
        elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, tall), _LEFT, elided)
