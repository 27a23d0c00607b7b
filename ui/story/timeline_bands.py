"""Stays as bands: each in its home's colour, soft where a date is only partly known."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from ui import theme as t
from ui.pictures import Pictures
from ui.story.timeline_facts import Band, middle_day
from ui.story.timeline_scale import Scale
from ui.theme import mixed, theme
from ui.widgets.avatar import paint_avatar

_TONES = ("accent", "warn", "good", "warm", "soft", "focus")


def tone(tint: int) -> str:
    """A home's colour; after six homes they come again, a shade deeper."""
    return str(getattr(theme().tokens, _TONES[tint % len(_TONES)]))


def span(band: Band, scale: Scale, today: date) -> tuple[float, float, float, float]:
    """Where a band may begin, surely has begun, surely lasts to, and may last to, in pixels."""
    start, end = band.start, band.end
    assert start is not None
    begins = (scale.x(start.earliest), scale.x(min(start.latest, today)))
    if end is None:
        return begins[0], max(begins), max(scale.x(today), begins[0]), scale.x(today)
    latest = min(end.latest, today) if end.latest == date.max else end.latest
    return begins[0], max(begins), scale.x(max(end.earliest, start.earliest)), scale.x(latest)


class BandPainter:
    """Paints the bands that are in sight, and remembers where they lie."""

    def __init__(self, pictures: Pictures | None = None) -> None:
        self._pictures = pictures
        self.places: list[tuple[QRectF, UUID]] = []

    def paint(
        self,
        painter: QPainter,
        bands: Sequence[Band],
        scale: Scale,
        area: QRectF,
        today: date,
        current: UUID | None,
    ) -> None:
        """Paint into an area; its lanes share the height."""
        self.places = []
        labels: list[tuple[Band, QRectF]] = []
        shown = [band for band in bands if band.start is not None]
        lanes = max((band.lane for band in shown), default=0) + 1
        tall = area.height() / lanes
        for band in shown:
            may_begin, begun, lasts, may_last = span(band, scale, today)
            if may_last < area.left() or may_begin > area.right():
                continue
            inset = band.level * tall * 0.42
            place = QRectF(
                may_begin,
                area.top() + band.lane * tall + inset,
                max(may_last - may_begin, 5.0),
                tall - inset - 3,
            )
            is_current = band.id == current
            self._band(painter, band, place, (begun, lasts), area, is_current)
            self.places.append((place, band.id))
            labels.append((band, _between_middles(band, scale, place).intersected(area)))
        for band, room in labels:
            self._label(painter, band, room)

    def at(self, point: QPointF) -> UUID | None:
        """The innermost stay at a point."""
        found = [id for place, id in self.places if place.contains(point)]
        return found[-1] if found else None

    def _band(
        self,
        painter: QPainter,
        band: Band,
        place: QRectF,
        sure: tuple[float, float],
        area: QRectF,
        is_current: bool,
    ) -> None:
        tokens, colour = theme().tokens, tone(band.tint)
        strong = 0.4 if band.level else 0.22 + 0.1 * (band.tint // len(_TONES) % 2)
        fill = QColor(mixed(tokens.surface, colour, strong))
        seen = place.intersected(area.adjusted(-12, 0, 12, 0))
        if place.right() - place.left() > 6 and _is_soft(place, sure):
            painter.setBrush(_faded(fill, place, sure))
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setBrush(fill)
            painter.setPen(QColor(mixed(tokens.surface, colour, 0.6)))
        if is_current:
            painter.setPen(QPen(theme().color("focus"), 2.5))
        painter.drawRoundedRect(seen, 6, 6)

    def _label(self, painter: QPainter, band: Band, room: QRectF) -> None:
        current = theme()
        room = room.adjusted(8, 0, -6, 0)
        if band.level or room.width() < 26:
            return
        face = min(room.height() - 10, current.px(30))
        if self._pictures is not None and room.width() > face + 12:
            picture = self._pictures.get(band.digest) if band.digest else None
            if picture is not None:
                round_face = QRectF(room.left(), room.center().y() - face / 2, face, face)
                paint_avatar(painter, round_face, band.home, picture)
                room.setLeft(round_face.right() + 6)
        font = current.font(t.NOTE, strong=True)
        painter.setFont(font)
        painter.setPen(current.color("ink"))
        words = QFontMetricsF(font).elidedText(
            band.home, Qt.TextElideMode.ElideRight, max(room.width(), 0)
        )
        if room.width() > 20:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


def _between_middles(band: Band, scale: Scale, place: QRectF) -> QRectF:
    """The part of a band that is its own, though the next one may have begun before its end."""
    room = QRectF(place)
    if band.start is not None and not band.start.is_exact_day:
        room.setLeft(max(scale.x(middle_day(band.start)), place.left()))
    if band.end is not None and not band.end.is_exact_day and band.end.latest != date.max:
        room.setRight(min(scale.x(middle_day(band.end)), place.right()))
    return room


def _is_soft(place: QRectF, sure: tuple[float, float]) -> bool:
    return sure[0] - place.left() > 4 or place.right() - sure[1] > 4


def _faded(fill: QColor, place: QRectF, sure: tuple[float, float]) -> QLinearGradient:
    """Full where the stay surely was, fading where it only may have been."""
    faint = QColor(fill)
    faint.setAlphaF(0.15)
    gradient = QLinearGradient(place.left(), 0, place.right(), 0)
    wide = place.width()
    begun = min(max((sure[0] - place.left()) / wide, 0.0), 0.98)
    lasts = min(max((sure[1] - place.left()) / wide, begun + 0.01), 1.0)
    gradient.setColorAt(0.0, faint if begun > 0.01 else fill)
    gradient.setColorAt(begun, fill)
    gradient.setColorAt(lasts, fill)
    gradient.setColorAt(1.0, faint if lasts < 0.99 else fill)
    return gradient
