"""Small signs that tell two things apart by shape and not by colour alone.

Who fixes a due date: a filled square with a paragraph sign for the law, an open ring for the
agency. How much a flag weighs: a filled diamond for what cannot wait, an open triangle for what is
worth a look, a tick for what somebody explained.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme

SIGN = 14
"""How wide and tall a sign is at the usual text size, in pixels."""


def paint_sign(painter: QPainter, place: QRectF, sign: str, token: str) -> None:
    """Draw "law", "agency", "red", "amber" or "explained" in a token's colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAWN[sign](painter, place, token)
    painter.restore()


def _law(painter: QPainter, place: QRectF, token: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(token))
    painter.drawRoundedRect(place, 3, 3)
    font = theme().font(strong=True)
    font.setPixelSize(max(6, round(place.height() * 0.78)))
    painter.setFont(font)
    painter.setPen(theme().color("surface"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "§")


def _agency(painter: QPainter, place: QRectF, token: str) -> None:
    painter.setPen(QPen(theme().color(token), max(1.6, place.width() / 8)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place.adjusted(1.5, 1.5, -1.5, -1.5))


def _red(painter: QPainter, place: QRectF, token: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(token))
    middle, half = place.center(), place.width() / 2
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))


def _amber(painter: QPainter, place: QRectF, token: str) -> None:
    pen = QPen(theme().color(token), max(1.6, place.width() / 8), j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = place.adjusted(1.5, 1.5, -1.5, -2)
    top = QPointF(inner.center().x(), inner.top())
    painter.drawPolygon(QPolygonF([top, inner.bottomRight(), inner.bottomLeft()]))


def _explained(painter: QPainter, place: QRectF, token: str) -> None:
    pen = QPen(theme().color(token), max(1.6, place.width() / 8), c=Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    points = ((0.14, 0.54), (0.40, 0.80), (0.88, 0.24))
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(place.left() + place.width() * x, place.top() + place.height() * y)
                for x, y in points
            ]
        )
    )


_DRAWN = {
    "law": _law,
    "agency": _agency,
    "red": _red,
    "amber": _amber,
    "explained": _explained,
}


class Sign(QWidget):
    """A sign that stands beside words; decoration, since the words say the same."""

    def __init__(self, sign: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._token = sign, token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = theme().px(SIGN)
        return QSize(size, size + theme().px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = theme().px(SIGN)
        paint_sign(painter, QRectF(0, theme().px(4), size, size), self._sign, self._token)
        painter.end()
