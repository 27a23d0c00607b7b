"""A little closed book in its theme's colours, for the list of books."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lifestory.errors import LifestoryError
from lifestory.template.themes import theme as book_theme
from ui.theme import theme


class Spine(QWidget):
    """Decoration; `title` is not drawn, only its theme is."""

    def __init__(self, theme_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._initial = title.strip()[:1].upper()
        try:
            look = book_theme(theme_id)
        except LifestoryError:
            tokens = theme().tokens
            self._colors = (tokens.page, tokens.accent, tokens.good)
        else:
            self._colors = (look.paper, look.main, look.decoration)

    def sizeHint(self) -> QSize:
        return QSize(92, 122)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, main, decoration = map(QColor, self._colors)
        cover = QRectF(4, 4, 82, 112)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("shadow", 0.14))
        painter.drawRoundedRect(cover.translated(2, 3), 4, 4)
        shape = QPainterPath()
        shape.addRoundedRect(cover, 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(cover, paper)
        hill = QPainterPath(QPointF(4, 96))
        hill.cubicTo(24, 78, 44, 104, 88, 82)
        hill.lineTo(88, 120)
        hill.lineTo(4, 120)
        hill.closeSubpath()
        painter.setBrush(decoration)
        painter.drawPath(hill)
        painter.fillRect(QRectF(4, 4, 8, 112), main)
        font = theme().font(28, strong=True)
        font.setPixelSize(34)
        painter.setFont(font)
        painter.setPen(main)
        painter.drawText(QRectF(12, 18, 74, 50), Qt.AlignmentFlag.AlignCenter, self._initial)
        painter.setClipping(False)
        painter.setPen(theme().color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cover, 4, 4)
        painter.end()
