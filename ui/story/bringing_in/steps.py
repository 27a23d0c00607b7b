"""The three steps on top: choose, read, add; the one that is under way stands out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme as t
from ui.theme import theme
from ui.tr import tr

_RADIUS, _TALL, _GAP = 13, 34, 36


class Steps(QWidget):
    """Shows which of the steps it is; says so to a screen reader, and takes no keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = (tr("Choose"), tr("Read"), tr("Add"))
        self.at = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.go_to(0)

    def go_to(self, step: int) -> None:
        """Show another step, from 0."""
        self.at = step
        self.setAccessibleName(
            tr("Step {n} of {all}: {what}", n=step + 1, all=len(self.words), what=self.words[step])
        )
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font(t.TEXT, strong=True))
        words = sum(metrics.horizontalAdvance(word) for word in self.words)
        each = theme().px(2 * _RADIUS + t.S + _GAP)
        return QSize(words + each * len(self.words), theme().px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current, x, middle = theme(), 0.0, self.height() / 2
        radius = current.px(_RADIUS)
        for number, word in enumerate(self.words):
            done, here = number < self.at, number == self.at
            font = current.font(t.TEXT, strong=here or done)
            width = QFontMetrics(font).horizontalAdvance(word)
            self._circle(painter, QPointF(x + radius, middle), number, done=done, here=here)
            x += 2 * radius + t.S
            painter.setFont(font)
            painter.setPen(current.color("ink" if here else "soft"))
            painter.drawText(
                QRectF(x, 0, width + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, word
            )
            x += width + t.M
            if number + 1 < len(self.words):
                painter.setPen(QPen(current.color("line"), 1.5))
                painter.drawLine(QPointF(x, middle), QPointF(x + current.px(_GAP) - t.L, middle))
            x += current.px(_GAP) - t.M
        painter.end()

    def _circle(
        self, painter: QPainter, middle: QPointF, number: int, *, done: bool, here: bool
    ) -> None:
        current = theme()
        radius = current.px(_RADIUS)
        filled = here or done
        painter.setPen(QPen(current.color("accent" if filled else "edge"), 1.5))
        painter.setBrush(current.color("accent") if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius - 1, radius - 1)
        painter.setPen(QPen(current.color("on_accent" if filled else "soft"), 2))
        place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        if done:
            unit = radius / 13
            steps = ((-5, 0), (-1.5, 4), (5, -4))
            points = [middle + QPointF(dx * unit, dy * unit) for dx, dy in steps]
            painter.drawPolyline(points)
            return
        painter.setFont(current.font(t.NOTE, strong=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number + 1))
