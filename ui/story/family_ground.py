"""The ground of the family tree: gardens, the path between them, and the lines of the families."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lifestory.edition.gardens import GardenKind
from ui import theme as t
from ui.story.family_facts import garden_words
from ui.story.family_lines import CHILD_CIRCLE, XY, Join
from ui.story.family_places import HEAD, PATH, FamilyPicture, Plot
from ui.theme import mixed, theme

_TONES: Mapping[GardenKind, str] = {
    "birth": "good",
    "step": "accent",
    "cared": "warm",
    "adoptive": "warn",
    "other": "soft",
}
_DASHES: Mapping[GardenKind, list[float]] = {
    "step": [5.0, 2.0],
    "cared": [3.0, 2.2],
    "other": [0.1, 2.4],
}


def paint_ground(
    painter: QPainter, picture: FamilyPicture, child: str, homes: Mapping[str, str], lit: str
) -> None:
    """Paint everything but the cards, at 100 %. `lit` is the garden that would take whom is being
    carried."""
    _path(painter, picture, child)
    for plot in picture.plots:
        _plot(painter, plot, homes, lit=plot.kind == lit)
    for join in picture.joins:
        if join.to == child:
            _join(painter, join, join.points[::-1])
    for join in picture.joins:
        if join.to != child:
            _join(painter, join, join.points)


def _path(painter: QPainter, picture: FamilyPicture, child: str) -> None:
    """One sandy path from garden to garden, past the child."""
    spot = picture.spots[child]
    tokens = theme().tokens
    sand = QColor(mixed(tokens.paper, tokens.warn, 0.16))
    way, middle = QPainterPath(), QPointF(spot.x, spot.y + CHILD_CIRCLE / 2)
    for plot in picture.plots:
        way.moveTo(middle)
        if plot.x < spot.x < plot.x + plot.width:
            way.lineTo(spot.x, plot.y + 8)
            continue
        edge = plot.x + plot.width - 8 if plot.x < spot.x else plot.x + 8
        gate = min(max(middle.y(), plot.y + 40), plot.y + plot.height - 40)
        corridor = edge + (PATH / 2 + 8 if plot.x < spot.x else -PATH / 2 - 8)
        way.lineTo(corridor, middle.y())
        way.lineTo(corridor, gate)
        way.lineTo(edge, gate)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(sand, 46, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(way)


def _plot(painter: QPainter, plot: Plot, homes: Mapping[str, str], *, lit: bool) -> None:
    current = theme()
    tokens, tone = current.tokens, getattr(current.tokens, _TONES[plot.kind])
    place = QRectF(plot.x, plot.y, plot.width, plot.height)
    painter.setPen(QPen(QColor(mixed(tokens.paper, tone, 0.9 if lit else 0.35)), 3 if lit else 1.5))
    painter.setBrush(QColor(mixed(tokens.paper, tone, 0.2 if lit else 0.11)))
    painter.drawRoundedRect(place, 18, 18)
    _tufts(painter, place, QColor(mixed(tokens.paper, tone, 0.4)))
    font = current.font(t.TEXT, strong=True)
    font.setPixelSize(t.TEXT)
    painter.setFont(font)
    painter.setPen(current.color("ink"))
    head = QRectF(plot.x + 16, plot.y + 8, plot.width - 32, HEAD - 10)
    painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, garden_words(plot.kind))
    font.setWeight(font.Weight.Normal)
    font.setPixelSize(t.NOTE)
    painter.setFont(font)
    painter.setPen(current.color("soft"))
    for number, (home, y) in enumerate(plot.beds):
        if number:
            painter.save()
            painter.setPen(QPen(QColor(mixed(tokens.paper, tone, 0.4)), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.x + 14, y - 5), QPointF(plot.x + plot.width - 14, y - 5))
            painter.restore()
        place = QRectF(plot.x + 16, y - 2, plot.width - 32, 18)
        words = painter.fontMetrics().elidedText(
            homes.get(home, ""), Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _tufts(painter: QPainter, place: QRectF, color: QColor) -> None:
    """A little grass along the lower edge, so that a garden is one."""
    painter.save()
    painter.setPen(QPen(color, 1.6, c=Qt.PenCapStyle.RoundCap))
    count = int(place.width() // 58)
    for at in range(count):
        x = place.left() + 30 + at * 58 + (at * 37 % 17)
        y = place.bottom() - 5
        for foot, lean, tall in ((-4, -7, 6), (-1, -2, 10), (2, 4, 8), (5, 9, 5)):
            painter.drawLine(QPointF(x + foot, y), QPointF(x + lean, y - tall))
    painter.restore()


def _join(painter: QPainter, join: Join, points: tuple[XY, ...]) -> None:
    """Lines that run together begin together, so that their dashes fall on each other."""
    tokens = theme().tokens
    if join.is_pair:
        pen = QPen(QColor(mixed(tokens.paper, tokens.ink, 0.5)), 2)
    else:
        pen = QPen(QColor(getattr(tokens, _TONES[join.kind])), 3 if join.kind == "adoptive" else 2)
        if join.kind in _DASHES:
            pen.setDashPattern(_DASHES[join.kind])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded(points))


def rounded(points: tuple[XY, ...], radius: float = 7.0) -> QPainterPath:
    """A line with its corners rounded."""
    corners = [QPointF(*point) for point in points]
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        way_in, way_out = corner - before, after - corner
        long_in = (way_in.x() ** 2 + way_in.y() ** 2) ** 0.5
        long_out = (way_out.x() ** 2 + way_out.y() ** 2) ** 0.5
        if not long_in or not long_out:
            continue
        bend = min(radius, long_in / 2, long_out / 2)
        path.lineTo(corner - way_in * (bend / long_in))
        path.quadTo(corner, corner + way_out * (bend / long_out))
    path.lineTo(corners[-1])
    return path
