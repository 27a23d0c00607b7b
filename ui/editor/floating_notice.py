"""A notice that lies over the top of the page: news moves nothing under somebody's pointer."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui import theme as t
from ui.widgets.card import lift
from ui.widgets.notice import NoticeBar

_FOLLOWED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class FloatingNotice(NoticeBar):
    """Lies over one of some widgets, of which one is shown at a time. `step` is the number of the
    step that it offers to take back, for as long as it is shown."""

    def __init__(self, parent: QWidget, *over: QWidget) -> None:
        super().__init__(parent)
        self._over = over
        self.step: int | None = None
        lift(self)
        for each in over:
            each.installEventFilter(self)

    def tell(self, sentence: str, *, step: int | None = None, **how: Any) -> None:
        """Say a finished sentence, as every notice does; it may offer a step to be taken back."""
        self.step = step
        super().tell(sentence, **how)
        self._lie()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous() and self.isHidden():
            self.step = None
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED and self.isVisible():
            self._lie()
        return False

    def _lie(self) -> None:
        below = next((each for each in self._over if each.isVisible()), self._over[0])
        place = below.geometry()
        width, lines = place.width() - 2 * t.M, self.layout()
        self.resize(width, self.height())
        if lines is not None:
            lines.activate()  # the sentence learns its width, and so how tall it is
        self.setGeometry(place.x() + t.M, place.y() + t.S, width, self.minimumSizeHint().height())
        self.raise_()
