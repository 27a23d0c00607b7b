"""A life as a drawing: ages on top, stays as bands, decisions as diamonds, events as dots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lifestory.model.when import When
from ui import theme as t
from ui.theme import mixed, theme
from ui.tr import tr

_TONES = ("accent", "warn", "good", "warm", "soft")
_YEAR = 365.25


@dataclass(frozen=True)
class Stretch:
    """A stay. `tint` counts homes; `inside` is a stay within another one."""

    id: UUID
    home: str
    start: When | None
    end: When | None
    tint: int
    inside: bool


@dataclass(frozen=True)
class Mark:
    """A decision or an event."""

    id: UUID
    title: str
    when: When | None
    shape: str
    tone: str


class LifeLine(QWidget):
    """Shows a whole life at once; a click asks for what lies there (`chosen(id)`)."""

    chosen = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._born: date | None = None
        self._today = datetime.now().astimezone().date()
        self._stretches: Sequence[Stretch] = ()
        self._marks: Sequence[Mark] = ()
        self._places: list[tuple[QRectF, UUID, str]] = []

    def show_life(
        self, born: When | None, stretches: Sequence[Stretch], marks: Sequence[Mark]
    ) -> None:
        """Show another life, or the same one after a change."""
        self._born = born.earliest if born is not None else None
        self._stretches, self._marks = stretches, marks
        self.setAccessibleName(tr("The life so far, drawn; the list beneath says the same"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, theme().px(112))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._born is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._places = []
        self._ages(painter)
        for stretch in sorted(self._stretches, key=lambda one: one.inside):
            self._band(painter, stretch)
        self._draw_marks(painter)
        painter.end()

    def _x(self, day: date) -> float:
        assert self._born is not None
        whole = max((self._today - self._born).days, 365)
        part = (day - self._born).days / whole
        return 10 + min(max(part, 0.0), 1.0) * (self.width() - 20)

    def _ages(self, painter: QPainter) -> None:
        assert self._born is not None
        current = theme()
        years = int((self._today - self._born).days / _YEAR)
        step = max(1, round(years / max(1, self.width() / 60)))
        painter.setFont(current.font(t.NOTE, tabular=True))
        for age in range(0, years + 1, step):
            month, day = self._born.month, min(self._born.day, 28)
            x = self._x(date(self._born.year + age, month, day))
            painter.setPen(current.color("line"))
            painter.drawLine(QPointF(x, current.px(20)), QPointF(x, self.height()))
            painter.setPen(current.color("soft"))
            words = tr("born") if age == 0 else str(age)
            painter.drawText(QPointF(x + 3, current.px(14)), words)

    def _band(self, painter: QPainter, stretch: Stretch) -> None:
        assert stretch.start is not None
        current = theme()
        start = self._x(stretch.start.earliest)
        known_end = stretch.end is not None and stretch.end.latest != date.max
        end = self._x(stretch.end.latest if known_end and stretch.end else self._today)
        top, tall = current.px(30), current.px(34)
        place = QRectF(start, top, max(end - start, 4), tall)
        if stretch.inside:
            place.adjust(0, tall * 0.62, 0, 0)
        tone = getattr(current.tokens, _TONES[stretch.tint % len(_TONES)])
        painter.setPen(QColor(mixed(current.tokens.surface, tone, 0.55)))
        painter.setBrush(
            QColor(mixed(current.tokens.surface, tone, 0.36 if stretch.inside else 0.18))
        )
        painter.drawRoundedRect(place, 5, 5)
        self._places.append((place, stretch.id, stretch.home))
        if not stretch.inside:
            font = current.font(t.NOTE)
            room = place.adjusted(7, 0, -5, 0)
            words = QFontMetricsF(font).elidedText(
                stretch.home, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.setFont(font)
            painter.setPen(current.color("ink"))
            if room.width() > 24:
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_marks(self, painter: QPainter) -> None:
        current = theme()
        taken: list[float] = []
        for mark in self._marks:
            assert mark.when is not None
            x = self._x(mark.when.earliest)
            row = sum(1 for other in taken if abs(other - x) < 11) % 3
            taken.append(x)
            at = QPointF(x, current.px(76) + row * 13)
            painter.setPen(current.color("surface"))
            painter.setBrush(current.color(mark.tone))
            if mark.shape == "diamond":
                corners = ((0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0))
                painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))
            else:
                painter.drawEllipse(at, 5, 5)
            self._places.append((QRectF(at.x() - 7, at.y() - 7, 14, 14), mark.id, mark.title))

    def _under(self, point: QPointF) -> tuple[UUID, str] | None:
        for place, id, words in reversed(self._places):
            if place.contains(point):
                return id, words
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position())
        if found is not None:
            self.chosen.emit(found[0])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), found[1] if found is not None else "", self)
            return True
        return super().event(event)
