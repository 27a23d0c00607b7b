"""Mending a photo: straight, lighter, brought back from fading, a face or a number covered.

What is changed here is changed wherever the photo is shown, and never in the original.
"""

from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from lifestory.model import Keepsake
from lifestory.model.retouch import MOST_STRAIGHTEN
from ui import theme as t
from ui.editor import commands
from ui.editor.doing import Do
from ui.tr import tr
from ui.widgets.buttons import link
from ui.widgets.labels import Label

_SOON_MS = 90
"""So long a slider rests before the page follows it."""


class Mending(QWidget):
    """Sliders and buttons; the page follows while they are moved. `covering` holds those that cover
    a part of the photo, for whoever shows this to place."""

    cover_asked = Signal()
    mended = Signal()
    """Something is covered that was not before."""

    def __init__(self, do: Do, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do, self._number = do, 0
        self._keepsake: Keepsake | None = None
        self._joins = ""
        self.sliders = {
            "straighten": FineSlider(tr("Straighten"), -MOST_STRAIGHTEN, MOST_STRAIGHTEN, 4),
            "brightness": FineSlider(tr("Darker or lighter"), -1, 1, 50),
            "lift": FineSlider(tr("Bring back from fading"), 0, 1, 50),
        }
        self.cover = link(tr("Cover a face or a number"), self.cover_asked.emit, icon="eye-off")
        self.uncover = link(tr("Take the last cover away"), self._uncover)
        self.as_it_came = link(tr("As it came"), self._rest)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        for slider in self.sliders.values():
            column.addWidget(Label(slider.accessibleName(), "label"))
            column.addWidget(slider)
            slider.valueChanged.connect(lambda _: self._soon.start())
        column.addWidget(self.as_it_came, 0, Qt.AlignmentFlag.AlignLeft)
        self.covering = QWidget()
        both = QVBoxLayout(self.covering)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(t.XS)
        for button in (self.cover, self.uncover):
            both.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_keepsake(self, keepsake: Keepsake, number: int) -> None:
        """Show how a photo is mended."""
        same = self._keepsake is not None and self._keepsake.id == keepsake.id
        if not same:
            self.finish()
            self._joins = f"mend:{keepsake.id}:{uuid4()}"
        self._keepsake, self._number = keepsake, number
        if keepsake.covers and not self.uncover.isVisibleTo(self):
            self.mended.emit()
        self.uncover.setVisible(bool(keepsake.covers))
        self.as_it_came.setVisible(any(getattr(keepsake, name) for name in self.sliders))
        if self._soon.isActive():
            return
        for name, slider in self.sliders.items():
            was = slider.blockSignals(True)
            slider.setValue(round(getattr(keepsake, name) * slider.fine))
            slider.blockSignals(was)

    @property
    def is_mended(self) -> bool:
        """Whether anything about the photo is mended."""
        row = self._keepsake
        mends = (*self.sliders, "covers")
        return row is not None and any(getattr(row, name) for name in mends)

    def finish(self) -> None:
        """Keep at once what the sliders say."""
        if self._soon.isActive():
            self._soon.stop()
            self._mend()

    def _mend(self) -> None:
        if self._keepsake is not None:
            numbers = {name: slider.value() / slider.fine for name, slider in self.sliders.items()}
            keepsake, number, joins = self._keepsake.id, self._number, self._joins
            self._do(commands.retouch_picture, keepsake, number, numbers, joins)

    def _rest(self) -> None:
        for slider in self.sliders.values():
            slider.setValue(0)

    def _uncover(self) -> None:
        if self._keepsake is not None:
            self._do(commands.uncover, self._keepsake.id, self._number)


class FineSlider(QSlider):
    """A slider of `fine` steps for each unit. The wheel scrolls past it unless it has focus."""

    def __init__(self, name: str, least: float, most: float, fine: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.fine = fine
        self.setRange(round(least * fine), round(most * fine))
        self.setPageStep(fine)
        self.setProperty("centred", least < 0)
        self.setMinimumHeight(24)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
