"""The stays of a life as one strip of pictures by time, on top of the homes."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lifestory.model import When
from lifestory.words import dates
from ui.pictures import Pictures
from ui.story.timeline_bands import BandPainter
from ui.story.timeline_edges import paint_edges
from ui.story.timeline_facts import Band, middle_day
from ui.story.timeline_scale import Scale
from ui.theme import mixed, theme
from ui.tr import tr

Hole = tuple[date, date]


class StayStrip(QWidget):
    """Arrows go from stay to stay, Enter or a click opens one: `chosen(id)`."""

    chosen = Signal(UUID)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The homes by time"))
        self._today = datetime.now().astimezone().date()
        self._born: When | None = None
        self._stays: Sequence[Band] = ()
        self._holes: Sequence[Hole] = ()
        self.current: UUID | None = None
        self._painter = BandPainter(pictures)
        pictures.arrived.connect(self._arrived)

    def show_stays(self, born: When | None, stays: Sequence[Band], holes: Sequence[Hole]) -> None:
        """Show these. `holes` are times of which nothing is known."""
        self._born, self._stays, self._holes = born, stays, holes
        self.setVisible(any(stay.start is not None for stay in stays))
        self.updateGeometry()
        self.update()

    def make_current(self, id: UUID | None) -> None:
        """Ring one of them."""
        self.current = id
        stay = next((stay for stay in self._stays if stay.id == id), None)
        self.setAccessibleDescription(_words(stay) if stay is not None else "")
        self.update()

    def _lanes(self) -> int:
        return max((stay.lane for stay in self._stays), default=0) + 1

    def sizeHint(self) -> QSize:
        px = theme().px
        return QSize(600, px(26) + px(46) * self._lanes() + px(20))

    def _scale(self) -> Scale:
        days = [middle_day(stay.start) for stay in self._stays if stay.start is not None]
        if self._born is not None:
            days.append(middle_day(self._born))
        return Scale.over(min(days, default=self._today), self._today, self.width(), 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        px, scale = theme().px, self._scale()
        area = QRectF(0, px(26), self.width(), px(46) * self._lanes())
        paint_edges(painter, scale, self._born, area, self._today)
        for first, last in self._holes:
            self._hole(painter, QRectF(scale.x(first), area.top(), 0, area.height()), scale.x(last))
        self._painter.paint(painter, self._stays, scale, area, self._today, self.current)
        if self.hasFocus():
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _hole(self, painter: QPainter, place: QRectF, right: float) -> None:
        """A time of which nothing is known: an open frame with a question mark."""
        place.setRight(right)
        place.adjust(1, 1, -1, -4)
        tokens = theme().tokens
        painter.setBrush(QColor(mixed(tokens.paper, tokens.warn, 0.06)))
        painter.setPen(QPen(theme().color("warn"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(place, 6, 6)
        if place.width() > 14:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "?")

    def _arrived(self, _: str) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._painter.at(event.position())
        if found is not None:
            self.chosen.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ids = [stay.id for stay in sorted(self._stays, key=_begins) if stay.start is not None]
        at = ids.index(self.current) if self.current in ids else -1
        steps = {
            Qt.Key.Key_Left: max(at - 1, 0),
            Qt.Key.Key_Right: min(at + 1, len(ids) - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(ids) - 1,
        }
        if key in steps and ids:
            self.make_current(ids[steps[Qt.Key(key)]])
            self.chosen.emit(self.current)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._painter.at(event.pos().toPointF())
            stay = next((stay for stay in self._stays if stay.id == found), None)
            QToolTip.showText(event.globalPos(), _words(stay) if stay is not None else "", self)
            return True
        return super().event(event)


def _begins(stay: Band) -> date:
    return middle_day(stay.start) if stay.start is not None else date.max


def _words(stay: Band) -> str:
    start = dates.short(stay.start) if stay.start is not None else "?"
    end = dates.short(stay.end) if stay.end is not None else tr("now")
    return f"{stay.home}, {start} – {end}"
