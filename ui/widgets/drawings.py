"""The drawn pictures of empty places: a few shapes in the theme's colours, 240 by 150."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import mixed, theme

WIDTH, HEIGHT = 240, 150


def _tone(token: str, part: float) -> QColor:
    tokens = theme().tokens
    return QColor(mixed(tokens.paper, getattr(tokens, token), part))


def _shape(painter: QPainter, color: QColor, path: QPainterPath) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPath(path)


def _hills(painter: QPainter) -> None:
    """Two hills and a sun, behind everything else."""
    _shape(painter, _tone("warn", 0.28), _circle(186, 42, 20))
    for level, token, part in ((96, "accent", 0.16), (116, "accent", 0.28)):
        hill = QPainterPath(QPointF(6, 138))
        hill.cubicTo(6, level, 70, level - 34, 122, level)
        hill.cubicTo(168, level + 24, 214, level - 22, 234, 138)
        hill.closeSubpath()
        _shape(painter, _tone(token, part), hill)


def _circle(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _box(x: float, y: float, width: float, height: float, radius: float = 3) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def _house(painter: QPainter, x: float, y: float, size: float, token: str) -> None:
    _shape(painter, _tone("surface", 1), _box(x, y, size, size * 0.8))
    roof = QPainterPath(QPointF(x - size * 0.14, y + 2))
    roof.lineTo(x + size / 2, y - size * 0.5)
    roof.lineTo(x + size * 1.14, y + 2)
    roof.closeSubpath()
    _shape(painter, _tone(token, 0.75), roof)
    _shape(
        painter, _tone(token, 0.5), _box(x + size * 0.38, y + size * 0.36, size * 0.24, size * 0.44)
    )


def _person(painter: QPainter, x: float, y: float, size: float, token: str) -> None:
    body = QPainterPath()
    body.addRoundedRect(QRectF(x - size * 0.5, y, size, size * 1.3), size * 0.5, size * 0.5)
    _shape(painter, _tone(token, 0.7), body)
    _shape(painter, _tone("warm", 0.35), _circle(x, y - size * 0.28, size * 0.42))


def _book(painter: QPainter) -> None:
    _hills(painter)
    for left, turn in ((True, -1), (False, 1)):
        page = QPainterPath(QPointF(120, 62))
        page.cubicTo(120 + turn * 22, 46, 120 + turn * 46, 48, 120 + turn * 66, 58)
        page.lineTo(120 + turn * 66, 122)
        page.cubicTo(120 + turn * 46, 112, 120 + turn * 22, 112, 120, 126)
        page.closeSubpath()
        _shape(painter, _tone("surface", 1), page)
        painter.setPen(QPen(_tone("accent", 0.85), 2.4))
        painter.drawPath(page)
        painter.setPen(QPen(_tone("soft", 0.35), 2, c=Qt.PenCapStyle.RoundCap))
        for row in range(3 if left else 2):
            y = 74 + row * 11 + (0 if left else 22)
            painter.drawLine(QPointF(120 + turn * 14, y + 4), QPointF(120 + turn * 54, y - 1))
    _shape(painter, _tone("warm", 0.75), _heart(153, 66, 9))


def _heart(x: float, y: float, size: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y + size))
    path.cubicTo(x - size * 1.6, y - size * 0.1, x - size * 0.7, y - size * 1.1, x, y - size * 0.3)
    path.cubicTo(x + size * 0.7, y - size * 1.1, x + size * 1.6, y - size * 0.1, x, y + size)
    return path


def _photos(painter: QPainter) -> None:
    for turn, x, y, token in ((-9, 62, 44, "warm"), (7, 118, 34, "good"), (-2, 92, 56, "accent")):
        painter.save()
        painter.translate(x + 34, y + 38)
        painter.rotate(turn)
        painter.setPen(QPen(_tone("line", 1), 1))
        painter.setBrush(_tone("surface", 1))
        painter.drawRoundedRect(QRectF(-38, -36, 76, 76), 4, 4)
        _shape(painter, _tone(token, 0.22), _box(-31, -29, 62, 48))
        _shape(painter, _tone("warn", 0.6), _circle(16, -16, 6))
        hill = QPainterPath(QPointF(-31, 19))
        hill.cubicTo(-12, -14, 2, -8, 8, 4)
        hill.cubicTo(16, -4, 24, 0, 31, 10)
        hill.lineTo(31, 19)
        hill.closeSubpath()
        _shape(painter, _tone(token, 0.65), hill)
        painter.restore()


def _people(painter: QPainter) -> None:
    _hills(painter)
    for x, y, size, token in (
        (74, 84, 26, "accent"),
        (166, 82, 27, "good"),
        (120, 98, 20, "warn"),
    ):
        _person(painter, x, y, size, token)


def _homes(painter: QPainter) -> None:
    _hills(painter)
    path = QPainterPath(QPointF(30, 134))
    path.cubicTo(84, 112, 96, 142, 132, 122)
    path.cubicTo(160, 106, 178, 128, 214, 110)
    pen = QPen(_tone("warn", 0.5), 5, c=Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    _house(painter, 40, 86, 36, "warm")
    _house(painter, 104, 80, 32, "accent")
    _house(painter, 166, 74, 36, "good")


def _bubble(painter: QPainter, x: float, y: float, width: float, height: float, token: str) -> None:
    bubble = _box(x, y, width, height, 14)
    tail = QPainterPath(QPointF(x + 20, y + height - 4))
    tail.lineTo(x + 14, y + height + 14)
    tail.lineTo(x + 38, y + height - 4)
    tail.closeSubpath()
    _shape(painter, _tone(token, 0.3), bubble.united(tail))


def _voice(painter: QPainter) -> None:
    _bubble(painter, 40, 30, 104, 58, "warm")
    _bubble(painter, 112, 74, 88, 42, "accent")
    _shape(painter, _tone("warm", 0.85), _heart(92, 54, 11))
    painter.setPen(QPen(_tone("accent", 0.8), 3, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(128, 90), QPointF(184, 90))
    painter.drawLine(QPointF(128, 101), QPointF(164, 101))


def _decision(painter: QPainter) -> None:
    _hills(painter)
    painter.setPen(QPen(_tone("warm", 0.6), 5, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(120, 52), QPointF(120, 132))
    for y, turn, token in ((52, 1, "accent"), (78, -1, "good")):
        sign = QPainterPath(QPointF(120 - turn * 14, y))
        sign.lineTo(120 + turn * 44, y)
        sign.lineTo(120 + turn * 56, y + 10)
        sign.lineTo(120 + turn * 44, y + 20)
        sign.lineTo(120 - turn * 14, y + 20)
        sign.closeSubpath()
        _shape(painter, _tone(token, 0.75), sign)


def _time(painter: QPainter) -> None:
    _hills(painter)
    path = QPainterPath(QPointF(18, 108))
    path.cubicTo(76, 60, 104, 140, 148, 96)
    path.cubicTo(176, 68, 196, 84, 222, 72)
    painter.setPen(QPen(_tone("accent", 0.75), 4, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    for part, token in ((0.1, "warm"), (0.38, "good"), (0.64, "warn"), (0.92, "accent")):
        point = path.pointAtPercent(part)
        _shape(painter, _tone("surface", 1), _circle(point.x(), point.y(), 9))
        _shape(painter, _tone(token, 0.85), _circle(point.x(), point.y(), 6))


DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "book": _book,
    "photos": _photos,
    "people": _people,
    "homes": _homes,
    "voice": _voice,
    "decision": _decision,
    "time": _time,
}
"""Every drawing by its name."""


class Drawing(QWidget):
    """One of `DRAWINGS`, as a widget; decoration only."""

    def __init__(self, name: str, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw, self._scale = DRAWINGS[name], scale
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH * self._scale), round(HEIGHT * self._scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        self._draw(painter)
        painter.end()
