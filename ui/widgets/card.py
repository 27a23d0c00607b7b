"""A card: surface, hairline, 16 px inside."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.theme import theme
from ui.widgets.labels import Label


class Card(QFrame):
    """Put things into `body`. With a title it opens with a row that `head` can take an action."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(t.L, t.L, t.L, t.L)
        self.body.setSpacing(t.S)
        self.head = QHBoxLayout()
        self.head.setSpacing(t.S)
        if title:
            label = Label(title, "section")
            self.head.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
            self.body.addLayout(self.head)


def lift(widget: QWidget) -> None:
    """Give a widget the one soft shadow there is: 0 1 3 at 12 %."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setOffset(0, 1)
    shadow.setBlurRadius(6)
    color = QColor(theme().tokens.shadow)
    color.setAlphaF(0.12)
    shadow.setColor(color)
    widget.setGraphicsEffect(shadow)
