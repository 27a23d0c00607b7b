"""The dots of the six stages: told apart by their shape, not by colour alone.

Filled is explained, half filled is begun, a ring is missing, a ring with a slash is knowingly not
for this child.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui import theme as t
from ui.story.decisions.standing import Told, told_words
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.labels import Label

_TONES = {Told.TOLD: "good", Told.BEGUN: "accent", Told.MISSING: "warn", Told.LEFT: "soft"}


SIZE = 16
"""Pixels of a dot as an icon at 100 %."""


def paint_dot(painter: QPainter, at: QPointF, state: Told) -> None:
    """Draw one dot around its middle; it grows with the person's text size."""
    color, radius = theme().color(_TONES[state]), theme().text_scale * 5.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 0.32 * radius))
    painter.setBrush(color if state is Told.TOLD else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 0.84 * radius, 0.84 * radius)
    inner = 0.84 * radius
    if state is Told.BEGUN:
        painter.setBrush(color)
        place = QRectF(at.x() - inner, at.y() - inner, 2 * inner, 2 * inner)
        painter.drawChord(place, 90 * 16, 180 * 16)
    elif state is Told.LEFT:
        across = 1.3 * radius
        painter.setPen(QPen(color, 0.36 * radius, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(at + QPointF(-across, across), at + QPointF(across, -across))
    painter.restore()


def dot_icon(state: Told) -> QIcon:
    """A dot as an icon."""
    ratio, size = 2.0, theme().px(SIZE)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_dot(painter, QPointF(size / 2, size / 2), state)
    painter.end()
    return QIcon(picture)


class Legend(QWidget):
    """What the dots mean, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the dots mean"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.XS)
        self._signs: dict[Told, QLabel] = {}
        for state in Told:
            self._signs[state] = QLabel()
            row.addWidget(self._signs[state])
            row.addWidget(Label(told_words(state), "note"))
            row.addSpacing(t.M)
        row.addStretch(1)
        when_theme_changes(self, self._dress)

    def _dress(self) -> None:
        for state, sign in self._signs.items():
            sign.setPixmap(dot_icon(state).pixmap(theme().px(SIZE), theme().px(SIZE)))
