"""How one line of what would come in is painted: heading, tick, sentence, notes, the row beside.

Sentences wrap; nothing of what is to be read is cut off.
"""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from ui import theme as t
from ui.theme import theme

if TYPE_CHECKING:
    from ui.story.bringing_in.offer_list import OfferLine

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_HEADING, _PAD, _BESIDE, _BOX, _PICTURE = 36, 9, 230, 16, 44


class LinePainting:
    """Measures and paints one line. `begins` says whether a heading stands above it, and
    `shows_picture` whether it needs room for a small picture."""

    TICK_ROOM: ClassVar[int] = 30

    def __init__(self, begins: bool, shows_picture: bool) -> None:
        self._begins, self._shows_picture = begins, shows_picture

    def height(self, line: "OfferLine", width: int) -> int:
        """How tall the line is at a width, in pixels."""
        words, beside = self._columns(QRect(0, 0, width, 0), line)
        left = self._tall(line.sentence, t.TEXT, words.width())
        left += sum(self._tall(note, t.NOTE, words.width()) + 2 for note, _ in line.notes)
        right = self._tall(line.beside, t.NOTE, beside.width())
        least = theme().px(_PICTURE) if self._shows_picture else 0
        head = theme().px(_HEADING) if self._begins else 0
        return head + max(left, right, least) + 2 * theme().px(_PAD) + 1

    def paint(
        self,
        painter: QPainter,
        place: QRect,
        line: "OfferLine",
        picture: QPixmap | None = None,
        *,
        ticked: bool,
        selected: bool,
        hover: bool,
    ) -> None:
        """Paint it into a place as wide as it was measured for."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = theme()
        if self._begins:
            head = place.adjusted(t.L, 0, -t.L, 0)
            head.setHeight(current.px(_HEADING))
            painter.setFont(current.font(t.NOTE, strong=True))
            painter.setPen(current.color("soft"))
            painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), line.heading)
            place.setTop(place.top() + current.px(_HEADING))
        self._ground(painter, place, selected=selected, hover=hover)
        words, beside = self._columns(place, line)
        if line.can_tick:
            self._tick(painter, words, ticked)
        if picture is not None:
            self._small_picture(painter, place, words, picture)
        quiet = not line.can_tick
        self._words(painter, words, line, "soft" if quiet else "ink")
        painter.setFont(current.font(t.NOTE))
        painter.setPen(current.color("soft"))
        painter.drawText(beside, _WRAP, line.beside)
        painter.restore()

    def _columns(self, place: QRect, line: "OfferLine") -> tuple[QRect, QRect]:
        """Where the sentence stands, and where the row it comes from."""
        current = theme()
        pad = current.px(_PAD)
        inner = place.adjusted(t.L, pad, -t.L, -pad)
        beside_wide = min(current.px(_BESIDE), inner.width() // 3)
        left = current.px(self.TICK_ROOM) * (2 if line.is_reason else 1)
        if self._shows_picture:
            left += current.px(_PICTURE) + t.M
        words = QRect(inner.left() + left, inner.top(), 0, inner.height())
        words.setRight(inner.right() - beside_wide - t.L)
        beside = QRect(inner.right() - beside_wide, inner.top(), beside_wide, inner.height())
        return words, beside

    def _tall(self, words: str, size: int, width: int) -> int:
        metrics = QFontMetrics(theme().font(size))
        return metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), _WRAP, words).height()

    def _words(self, painter: QPainter, place: QRect, line: "OfferLine", token: str) -> None:
        current = theme()
        painter.setFont(current.font(t.TEXT))
        painter.setPen(current.color(token))
        whole = QRect(place.left(), place.top(), max(place.width(), 40), 10_000)
        painter.drawText(whole, _WRAP, line.sentence)
        whole.moveTop(whole.top() + self._tall(line.sentence, t.TEXT, place.width()) + 2)
        painter.setFont(current.font(t.NOTE))
        for note, tone in line.notes:
            painter.setPen(current.color(tone))
            painter.drawText(whole, _WRAP, note)
            whole.moveTop(whole.top() + self._tall(note, t.NOTE, place.width()) + 2)

    def _ground(self, painter: QPainter, place: QRect, *, selected: bool, hover: bool) -> None:
        current = theme()
        if selected:
            painter.fillRect(place, current.color("selected"))
            edge = QRect(place.left(), place.top(), 3, place.height())
            painter.fillRect(edge, current.color("accent"))
        elif hover:
            painter.fillRect(place, current.color("hover"))
        painter.setPen(current.color("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _tick(self, painter: QPainter, words: QRect, ticked: bool) -> None:
        current = theme()
        size = current.px(_BOX)
        room = current.px(self.TICK_ROOM)
        left = words.left() - room
        if self._shows_picture:
            left -= current.px(_PICTURE) + t.M
        box = QRectF(left, words.top() + 1, size, size)
        painter.setPen(QPen(current.color("accent" if ticked else "edge"), 1))
        painter.setBrush(current.color("accent" if ticked else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            painter.setPen(QPen(current.color("on_accent"), 2, c=Qt.PenCapStyle.RoundCap))
            points = ((0.26, 0.52), (0.44, 0.70), (0.76, 0.32))
            painter.drawPolyline(
                QPolygonF([QPointF(box.x() + size * x, box.y() + size * y) for x, y in points])
            )

    def _small_picture(
        self, painter: QPainter, place: QRect, words: QRect, picture: QPixmap
    ) -> None:
        size = theme().px(_PICTURE)
        spot = QRect(words.left() - size - t.M, place.top() + theme().px(_PAD), size, size)
        shown = picture.scaled(
            size,
            size,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        at = spot.center() - shown.rect().center()
        painter.drawPixmap(at, shown)
