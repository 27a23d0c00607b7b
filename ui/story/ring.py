"""What is known as rings: all parts as the segments of one, and each part as one of its own."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme as t
from ui.story.missing import Known
from ui.theme import theme, when_theme_changes
from ui.tr import counted, tr

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RING, _TALL, _LEAST_WORDS = 88, 104, 96
"""How wide the ring is, how tall its row, and how much room words beside it need at least, in
pixels at 100 %."""
_TURN = 360 * 16
"""A whole turn as Qt counts it: sixteenths of a degree."""


def paint_arc(painter: QPainter, ring: QRectF, start: float, part: float, token: str) -> None:
    """Draw a part of a ring clockwise, both from 0 to 1, beginning at the top."""
    pen = QPen(theme().color(token), painter.pen().widthF(), c=Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(ring, round(_TURN / 4 - start * _TURN), round(-part * _TURN))


class PartsRing(QWidget):
    """Every part as a segment, filled as far as it is known; in the middle how many are whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Known, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        when_theme_changes(self, self._fit)

    def show_parts(self, parts: tuple[Known, ...]) -> None:
        """Show these parts."""
        self._parts = parts
        self.setAccessibleName(f"{self.words()}. {self.more_words()}")
        self._fit()
        self.update()

    def words(self) -> str:
        """How many parts are whole, in words."""
        whole = sum(known.is_whole for known in self._parts)
        return tr("{n} of {all} parts are all there", n=whole, all=len(self._parts))

    def more_words(self) -> str:
        """How many things the other parts miss."""
        empty = sum(known.empty for known in self._parts)
        missing = sum(known.open for known in self._parts)
        parts = []
        if missing:
            parts.append(counted("{n} thing is missing", "{n} things are missing", missing))
        if empty:
            parts.append(counted("{n} part is empty", "{n} parts are empty", empty))
        return ", ".join(parts) or tr("Nothing is missing")

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(_TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def words_places(self) -> tuple[QRect, QRect]:
        """Where both lines of words stand: beside the ring in its middle, where there is room for
        that, or beneath it."""
        px = theme().px
        beside = px(_RING) + t.L
        is_beside = self.width() - beside >= px(_LEAST_WORDS)
        left = beside if is_beside else 0
        room = QRect(left, 0, max(1, self.width() - left), 10_000)
        strong, note = (
            QFontMetrics(theme().font(size, strong=size == t.TEXT)) for size in (t.TEXT, t.NOTE)
        )
        first = strong.boundingRect(room, _wrapped(), self.words())
        more = note.boundingRect(room, _wrapped(), self.more_words())
        tall = first.height() + px(t.XS) + more.height()
        top = max(0, (px(_TALL) - tall) // 2) if is_beside else px(_TALL)
        return (
            QRect(left, top, room.width(), first.height()),
            QRect(left, top + first.height() + px(t.XS), room.width(), more.height()),
        )

    def _fit(self) -> None:
        """Be as tall as the ring and the words need at this width."""
        self.setFixedHeight(max(theme().px(_TALL), self.words_places()[1].bottom() + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme().px
        size, wide = px(_RING), px(12)
        ring = QRectF(wide / 2, (px(_TALL) - size + wide) / 2, size - wide, size - wide)
        painter.setPen(QPen(theme().color("line"), wide))
        self._segments(painter, ring)
        whole = str(sum(known.is_whole for known in self._parts))
        painter.setFont(theme().font(t.TITLE, strong=True, tabular=True))
        painter.setPen(theme().color("ink"))
        painter.drawText(ring, _MIDDLE, whole)
        words, more = self.words_places()
        painter.setFont(theme().font(t.TEXT, strong=True))
        painter.drawText(words, _wrapped(), self.words())
        painter.setFont(theme().font(t.NOTE))
        painter.setPen(theme().color("soft"))
        painter.drawText(more, _wrapped(), self.more_words())
        painter.end()

    def _segments(self, painter: QPainter, ring: QRectF) -> None:
        gap, share = 0.012, 1 / max(1, len(self._parts))
        for place, known in enumerate(self._parts):
            start = place * share + gap / 2
            paint_arc(painter, ring, start, share - gap, "line")
            part = known.known / known.whole * (share - gap)
            if part:
                paint_arc(painter, ring, start, part, "good" if known.is_whole else "accent")


def _wrapped() -> int:
    return int(_LEFT_TOP) | int(Qt.TextFlag.TextWordWrap)


class KnownRow(QPushButton):
    """A ring, the part's name, and what is missing; pressing it goes there."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "entry")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_known(known)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_known(self, known: Known) -> None:
        """Show how much is known now."""
        self._known = known
        self.setAccessibleName(f"{known.title}: {known.words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = theme()
        known, size = self._known, current.px(24)
        ring = QRectF(t.S, (self.height() - size) / 2, size, size).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(current.color("line"), 4))
        painter.drawEllipse(ring)
        if known.known:
            token = "good" if known.is_whole else "accent"
            paint_arc(painter, ring, 0, known.known / known.whole, token)
        left = t.S + size + t.M
        tall = current.px(19)
        top = self.height() // 2 - tall
        self._say(painter, known.title, left, top, tall, t.TEXT, "ink")
        self._say(painter, known.words, left, top + tall - 1, tall, t.NOTE, "soft")
        painter.end()

    def _say(
        self, painter: QPainter, words: str, left: int, top: int, tall: int, size: int, token: str
    ) -> None:
        font = theme().font(size, strong=size == t.TEXT)
        painter.setFont(font)
        painter.setPen(theme().color(token))
        room = self.width() - left - t.S
        elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, tall), _LEFT, elided)
