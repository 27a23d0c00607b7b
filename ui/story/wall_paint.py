"""How one picture of the wall is painted: clipped to its place, with its sign, ring and mark."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ui import theme as t
from ui.theme import theme

_RING = 22


def paint_picture(
    painter: QPainter,
    picture: QPixmap | None,
    place: QRect,
    *,
    sign: str = "",
    bad: bool = False,
    ring: str = "",
    chosen: bool = False,
    choosable: bool = False,
) -> None:
    """One picture, or the quiet place where it will be.

    Args:
        painter: on the viewport.
        picture: None while it is being read.
        place: in pixels of the viewport.
        sign: a short word on the picture; `bad` when it is a warning.
        ring: the token of the ring around the current one, "" for the others.
        chosen: whether it is one of the chosen.
        choosable: whether the ring for choosing is shown.
    """
    look = theme()
    path = QPainterPath()
    path.addRoundedRect(QRectF(place), t.RADIUS, t.RADIUS)
    if picture is None:
        painter.fillPath(path, look.color("line"))
    else:
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(QRectF(place), picture, cut_of(picture, place))
        painter.restore()
    if chosen:
        painter.fillPath(path, look.color("accent", 0.24))
    if sign:
        _paint_sign(painter, sign, place, "bad" if bad else "warn")
    if chosen or choosable:
        _paint_mark(painter, ring_of(place), chosen=chosen)
    if ring or chosen:
        painter.setPen(QPen(look.color(ring or "accent"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = QRectF(place).adjusted(-2, -2, 2, 2)
        painter.drawRoundedRect(around, t.RADIUS + 2, t.RADIUS + 2)


def ring_of(place: QRect) -> QRect:
    """Where the ring for choosing lies on a picture."""
    size = theme().px(_RING)
    return QRect(place.right() - size - 6, place.top() + 7, size, size)


def cut_of(picture: QPixmap, place: QRect) -> QRectF:
    """The middle part of a picture that has the place's proportions."""
    wide, tall = picture.width(), picture.height()
    ratio = place.width() / max(1, place.height())
    if wide / max(1, tall) > ratio:
        part = tall * ratio
        return QRectF((wide - part) / 2, 0, part, tall)
    part = wide / ratio
    return QRectF(0, (tall - part) / 2, wide, part)


def _paint_mark(painter: QPainter, ring: QRect, *, chosen: bool) -> None:
    look = theme()
    painter.setPen(QPen(QColor("white"), 2))
    painter.setBrush(look.color("accent") if chosen else QColor(0, 0, 0, 70))
    painter.drawEllipse(QRectF(ring).adjusted(1, 1, -1, -1))
    if chosen:
        painter.setPen(QPen(look.color("on_accent"), 2.2, c=Qt.PenCapStyle.RoundCap))
        points = ((0.30, 0.52), (0.45, 0.67), (0.72, 0.36))
        painter.drawPolyline(
            QPolygonF(
                [QPointF(ring.x() + ring.width() * x, ring.y() + ring.height() * y)
                 for x, y in points]
            )
        )  # fmt: skip


def _paint_sign(painter: QPainter, words: str, place: QRect, token: str) -> None:
    look = theme()
    painter.setFont(look.font(11))
    width = painter.fontMetrics().horizontalAdvance(words) + 14
    badge = QRectF(place.left() + 6, place.bottom() - look.px(26), width, look.px(20))
    if width > place.width() - 12:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("surface", 0.92))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setPen(look.color(token))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def paint_day(painter: QPainter, area: QRect, words: str) -> None:
    """The date of the first picture in sight, in the middle of the upper edge."""
    look = theme()
    painter.setFont(look.font(t.NOTE, strong=True))
    width = painter.fontMetrics().horizontalAdvance(words) + 24
    badge = QRectF(area.center().x() - width / 2, area.top() + 10, width, look.px(28))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("ink", 0.86))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setPen(look.color("paper"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def paint_drop(painter: QPainter, area: QRect, words: str) -> None:
    """What the wall shows while files are held over it."""
    look = theme()
    place = QRectF(area).adjusted(4, 4, -4, -4)
    painter.setPen(QPen(look.color("accent"), 2, Qt.PenStyle.DashLine))
    painter.setBrush(look.color("surface", 0.85))
    painter.drawRoundedRect(place, t.CARD_RADIUS, t.CARD_RADIUS)
    painter.setFont(look.font(t.LEAD, strong=True))
    painter.setPen(look.color("accent"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
