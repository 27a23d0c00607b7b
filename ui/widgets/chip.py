"""Chips: a state as dot and word, and a filter with its count."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme as t
from ui.theme import theme

STATE_TONES = {
    "not-started": "bad",
    "gathering": "warn",
    "drafting": "accent",
    "in-review": "warm",
    "signed-off": "good",
    "given": "good",
}
"""Which token each `WorkState` value is shown in."""


def chip_size(text: str) -> QSize:
    """How much room a chip with this word takes, in device-independent pixels."""
    metrics = QFontMetricsF(theme().font(t.NOTE, strong=True))
    return QSize(
        round(metrics.horizontalAdvance(text)) + theme().px(36),
        round(metrics.height()) + theme().px(8),
    )


def paint_chip(painter: QPainter, place: QRectF, text: str, tone: str) -> None:
    """Draw a chip; `tone` is a token. Views that paint their own rows use this too."""
    current = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.tint(tone))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setBrush(current.color(tone))
    radius = current.px(4)
    painter.drawEllipse(QPointF(place.left() + current.px(14), place.center().y()), radius, radius)
    painter.setFont(current.font(t.NOTE, strong=True))
    painter.setPen(current.color(tone))
    words = place.adjusted(current.px(24), 0, -current.px(8), 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class Chip(QWidget):
    """A state as a dot and a word; `tone` is the token it is shown in."""

    def __init__(self, text: str, tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone)

    def show_state(self, text: str, tone: str) -> None:
        """Show another state."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._text, self._tone)
        painter.end()


class FilterChip(QPushButton):
    """A filter that is on or off, with how many it would leave."""

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "filter")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = text
        self.count(count)

    def count(self, count: int | None) -> None:
        """Show how many there are; None shows no number."""
        said = self._words if count is None else f"{self._words}  {count}"
        self.setText(said)
        self.setAccessibleName(said)
