"""The child's words as they are read: large, with room, what is seen apart from what is said."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme as t
from ui.pictures import Pictures
from ui.story.lines import Line, LineList, LineRole
from ui.story.wall_paint import cut_of
from ui.theme import theme

_WRAPS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_MARK, _DRAWING, _MOST_LINES = 34, 72, 9


@dataclass(frozen=True)
class Quote:
    """One note as it is read. `meta` is how, who and where; `digest` the drawing it belongs to."""

    words: str
    meta: str
    is_spoken: bool
    digest: str = ""
    note: str = ""
    """What is still missing of it, in a word."""


class VoiceList(LineList):
    """A list whose lines are as tall as their words."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(pictures, parent)
        self.quotes: dict[UUID, Quote] = {}
        self.setItemDelegate(_QuoteDelegate(self, pictures))
        self.setProperty("role", "bare")
        self.setSpacing(t.XS)
        self.setResizeMode(self.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _QuoteDelegate(QStyledItemDelegate):
    def __init__(self, owner: VoiceList, pictures: Pictures) -> None:
        super().__init__(owner)
        self._owner, self._pictures = owner, pictures

    def _quote(self, index: Any) -> Quote:
        line: Line = index.data(LineRole)
        return self._owner.quotes.get(line.id, Quote(line.title, line.sub, True))

    def _words_height(self, quote: Quote, width: int) -> int:
        metrics = QFontMetrics(theme().font(t.LEAD))
        tall = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPS, quote.words).height()
        return min(tall, metrics.lineSpacing() * _MOST_LINES)

    def _inner(self, quote: Quote, place: QRect) -> QRect:
        look = theme()
        right = look.px(_DRAWING) + t.L if quote.digest else 0
        return place.adjusted(look.px(_MARK) + t.L, look.px(14), -t.L - right, -look.px(12))

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        quote = self._quote(index)
        wide = self._owner.viewport().width() - 2 * t.XS
        inner = self._inner(quote, QRect(0, 0, wide, 1000))
        meta = QFontMetrics(theme().font(t.NOTE)).lineSpacing() + theme().px(6)
        words = self._words_height(quote, inner.width()) if quote.words else 0
        least = theme().px(_DRAWING) if quote.digest else theme().px(36)
        return QSize(wide, max(words + meta, least) + theme().px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        quote, place = self._quote(index), QRect(option.rect)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._paint_card(painter, option, place)
        inner = self._inner(quote, place)
        self._paint_mark(painter, quote, place)
        meta_tall = QFontMetrics(theme().font(t.NOTE)).lineSpacing()
        words_tall = self._words_height(quote, inner.width()) if quote.words else 0
        painter.setFont(theme().font(t.LEAD))
        painter.setPen(theme().color("ink"))
        words = QRect(inner.left(), inner.top(), inner.width(), words_tall)
        painter.drawText(words, _WRAPS, quote.words)
        below = QRect(inner.left(), words.bottom() + theme().px(6), inner.width(), meta_tall + 2)
        self._paint_meta(painter, quote, below)
        if quote.digest:
            self._paint_drawing(painter, self._pictures.get(quote.digest), place)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        look, state = theme(), option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        card = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.color("accent" if chosen else "line"))
        painter.setBrush(look.color("selected" if chosen else "hover" if over else "surface"))
        painter.drawRoundedRect(card, t.CARD_RADIUS, t.CARD_RADIUS)
        bar = QRectF(place.left() + 1, place.top() + t.M, 3, place.height() - 2 * t.M)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("warm"))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_mark(self, painter: QPainter, quote: Quote, place: QRect) -> None:
        look = theme()
        left, top = place.left() + look.px(16), place.top() + look.px(13)
        icon = "quote" if quote.is_spoken else "eye"
        painter.drawPixmap(left, top, look.pixmap(icon, "warm", look.px(20)))

    def _paint_meta(self, painter: QPainter, quote: Quote, place: QRect) -> None:
        look = theme()
        font = look.font(t.NOTE)
        painter.setFont(font)
        note = f" · {quote.note}" if quote.note else ""
        metrics = QFontMetrics(font)
        room = place.width() - metrics.horizontalAdvance(note)
        meta = metrics.elidedText(quote.meta, Qt.TextElideMode.ElideRight, room)
        painter.setPen(look.color("soft"))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, meta)
        painter.setPen(look.color("warn"))
        after = place.adjusted(metrics.horizontalAdvance(meta), 0, 0, 0)
        painter.drawText(after, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, note)

    def _paint_drawing(self, painter: QPainter, picture: QPixmap | None, place: QRect) -> None:
        side = theme().px(_DRAWING)
        frame = QRect(place.right() - side - t.M, place.center().y() - side // 2, side, side)
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame), t.RADIUS, t.RADIUS)
        if picture is None:
            painter.fillPath(path, theme().color("line"))
            return
        painter.setClipPath(path)
        painter.drawPixmap(QRectF(frame), picture, cut_of(picture, frame))
        painter.setClipping(False)
