"""Changing how a picture is shown: turned, straightened, cropped, lighter, with areas covered.

Nothing happens to the picture itself: the dialog changes numbers, shows what they do, and writes
them in one edit. The canvas with its frame and areas is in `ui.story.retouch_canvas`.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QSlider, QVBoxLayout, QWidget

from lifestory.model import Keepsake
from lifestory.model.retouch import MOST_STRAIGHTEN, Area, Retouch
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.retouch_canvas import FRAME, RetouchCanvas
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button, link, quiet
from ui.widgets.dialog import Dialog
from ui.widgets.labels import Label

NEW_COVER: Area = (0.4, 0.4, 0.6, 0.6)
"""Where an area lies that was asked for with the keyboard."""


class Dial(QWidget):
    """A slider with its label and what it stands at. `value` is in the dial's own unit."""

    def __init__(
        self,
        label: str,
        least: float,
        most: float,
        said: Callable[[float], str],
        changed: Callable[[float], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._said, self._changed, self._step = said, changed, 100 if most <= 1 else 10
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(least * self._step), round(most * self._step))
        self.slider.setPageStep(self._step)
        self.slider.setAccessibleName(label)
        self.slider.setMinimumHeight(theme().px(24))
        self.stands = Label("", "note")
        head = QHBoxLayout()
        head.addWidget(Label(label, "label"))
        head.addStretch(1)
        head.addWidget(self.stands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.XS)
        column.addLayout(head)
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._moved)

    def show_value(self, value: float) -> None:
        """Stand at a value, without a call."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * self._step))
        self._say(value)

    def _moved(self, at: int) -> None:
        value = at / self._step
        self._say(value)
        self._changed(value)

    def _say(self, value: float) -> None:
        said = self._said(value)
        self.stands.say(said)
        self.slider.setAccessibleDescription(said)


class _Areas(QListWidget):
    """The frame and the covered areas, to choose one without a mouse; Delete takes one away."""

    def __init__(self, remove: Callable[[], None]) -> None:
        super().__init__()
        self._remove = remove
        self.setAccessibleName(tr("The frame and the covered areas"))
        self.setFixedHeight(theme().px(104))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            super().keyPressEvent(event)


class RetouchDialog(Dialog):
    """The picture large, with everything that can be done to how it is shown."""

    def __init__(
        self, bridge: StoryBridge, keepsake_id: UUID, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("How this picture is shown"),
            tr("Keep this"),
            parent,
            lead=tr("The picture itself stays as it came, for the child alone."),
            width=960,
        )
        self._bridge, self._id = bridge, keepsake_id
        with bridge.story.read() as reading:
            keepsake = reading.get(Keepsake, keepsake_id)
        self._digest, self.before = keepsake.digest, keepsake.retouch
        self.canvas = RetouchCanvas(self.before)
        self.canvas.changed.connect(self._show_numbers)
        self.canvas.picked.connect(self._show_picked)
        row = QHBoxLayout()
        row.setSpacing(t.XL)
        row.addWidget(self.canvas, 1)
        row.addLayout(self._tools())
        self.body.addLayout(row, 1)
        bridge.pictures.arrived.connect(self._arrived)
        self._arrived(self._digest)
        self._show_numbers()

    def _tools(self) -> QVBoxLayout:
        turns = QHBoxLayout()
        turns.addWidget(icon_button("undo-2", tr("Turn to the left"), lambda: self._turn(3)))
        turns.addWidget(icon_button("rotate-cw", tr("Turn to the right"), lambda: self._turn(1)))
        turns.addStretch(1)
        self.as_it_came = link(tr("As it came"), self._reset)
        turns.addWidget(self.as_it_came)
        self.dials = {
            "straighten": Dial(
                tr("Straighten"),
                -MOST_STRAIGHTEN,
                MOST_STRAIGHTEN,
                lambda value: tr("{n}°", n=f"{value:+.1f}".replace("-", "−")),
                partial(self._set, "straighten"),
            ),
            "brightness": Dial(
                tr("Lighter or darker"),
                -1,
                1,
                _percent,
                partial(self._set, "brightness"),
            ),
            "lift": Dial(
                tr("Bring back a faded print"),
                0,
                1,
                _percent,
                partial(self._set, "lift"),
            ),
        }
        self.cover = quiet(tr("Cover an area"), self._cover, icon="eye-off")
        self.remove = link(tr("Take this area away"), self.canvas.remove_picked)
        self.areas = _Areas(self.canvas.remove_picked)
        self.areas.currentRowChanged.connect(lambda row: self.canvas.pick(row - 1))
        help = tr(
            "Drag over a face, a house number, a badge. What is covered or lies outside the frame "
            "is in no book’s file. Arrows move what is chosen, with Shift they make it larger, as "
            "plus and minus do."
        )
        column = QVBoxLayout()
        column.setSpacing(t.M)
        column.addLayout(turns)
        for dial in self.dials.values():
            column.addWidget(dial)
        column.addSpacing(t.S)
        for widget in (self.cover, Label(help, "note", wraps=True), self.areas, self.remove):
            widget.setFixedWidth(theme().px(250))
            column.addWidget(widget)
        column.addStretch(1)
        return column

    # --- changing -----------------------------------------------------------------------------

    def _turn(self, by: int) -> None:
        now = self.canvas.retouch
        self.canvas.show_retouch(replace(now, turn=(now.turn + by) % 4))

    def _set(self, name: str, value: float) -> None:
        now = self.canvas.retouch
        self.canvas.show_retouch(replace(now, **{name: value}))  # type: ignore[arg-type]

    def _reset(self) -> None:
        self.canvas.show_retouch(Retouch())

    def _cover(self) -> None:
        """Cover the middle; the mouse may as well draw another one."""
        self.canvas.add_cover(NEW_COVER)
        self.canvas.setFocus()

    def _arrived(self, digest: str) -> None:
        if digest == self._digest:
            picture = self._bridge.pictures.get(digest, "screen", as_it_came=True)
            if picture is not None:
                self.canvas.show_picture(picture.toImage())

    # --- showing ------------------------------------------------------------------------------

    def _show_numbers(self) -> None:
        now = self.canvas.retouch
        for name, dial in self.dials.items():
            dial.show_value(getattr(now, name))
        wanted = [tr("The frame")]
        wanted += [tr("Covered area {n}", n=n + 1) for n in range(len(now.covers))]
        if [self.areas.item(row).text() for row in range(self.areas.count())] != wanted:
            with QSignalBlocker(self.areas):
                self.areas.clear()
                self.areas.addItems(wanted)
        self._show_picked(self.canvas.now_picked)
        self.as_it_came.setEnabled(now != Retouch())

    def _show_picked(self, picked: int) -> None:
        with QSignalBlocker(self.areas):
            self.areas.setCurrentRow(picked + 1)
        self.remove.setEnabled(picked != FRAME)

    def accept(self) -> None:
        """Write the numbers, if there are others now."""
        now = self.canvas.retouch
        if now != self.before:
            with self._bridge.story.edit(tr("Change how a photo is shown")) as edit:
                write_retouch(edit.get(Keepsake, self._id), now)
        super().accept()


def write_retouch(keepsake: Keepsake, shown: Retouch) -> None:
    """Put the numbers into a keepsake's row."""
    keepsake.turn = shown.turn
    keepsake.covers = [list(area) for area in shown.covers]
    keepsake.crop = list(shown.crop) if shown.crop is not None else []
    keepsake.straighten = shown.straighten
    keepsake.brightness = shown.brightness
    keepsake.lift = shown.lift


def _percent(value: float) -> str:
    return f"{round(value * 100)} %".replace("-", "−")
