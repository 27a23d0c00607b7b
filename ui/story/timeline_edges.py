"""The edges of the timeline: ages on top, the calendar beneath the stays, today, and the guide."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from lifestory.model import When
from lifestory.words import dates
from ui import theme as t
from ui.story.timeline_facts import middle_day
from ui.story.timeline_scale import Scale
from ui.theme import theme
from ui.tr import tr


def paint_edges(
    painter: QPainter, scale: Scale, born: When | None, bands: QRectF, today: date
) -> None:
    """Ages on top, years or months or days beneath the stays, hairlines all the way down."""
    current, wide, tall = theme(), round(bands.width()), painter.viewport().height()
    painter.setFont(current.font(t.NOTE, strong=True, tabular=True))
    if born is not None:
        for tick in scale.ages(middle_day(born), wide, tr("born"), current.text_scale):
            painter.setPen(current.color("line"))
            painter.drawLine(QPointF(tick.x, current.px(20)), QPointF(tick.x, tall))
            painter.setPen(current.color("ink" if tick.strong else "soft"))
            painter.drawText(QPointF(tick.x + 4, current.px(15)), tick.words)
    painter.setFont(current.font(11, tabular=True))
    for tick in scale.calendar(wide, current.text_scale):
        painter.setPen(current.color("edge"))
        painter.drawLine(QPointF(tick.x, bands.bottom()), QPointF(tick.x, bands.bottom() + 6))
        painter.setPen(current.color("soft"))
        painter.drawText(QPointF(tick.x + 3, bands.bottom() + current.px(15)), tick.words)
    now = scale.x(today)
    painter.setPen(QPen(current.color("accent"), 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(now, current.px(20)), QPointF(now, tall))


def paint_guide(painter: QPainter, scale: Scale, x: float, wide: float) -> None:
    """Where something would land, and on which date."""
    current = theme()
    painter.setPen(QPen(current.color("accent"), 2))
    painter.drawLine(QPointF(x, 0), QPointF(x, painter.viewport().height()))
    words = dates.short(scale.when(x))
    painter.setFont(current.font(t.TEXT, strong=True))
    room = painter.fontMetrics().horizontalAdvance(words) + 20
    left = min(max(x - room / 2, 0.0), wide - room)
    place = QRectF(left, current.px(2), room, current.px(24))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.color("accent"))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(current.color("on_accent"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
