"""A picture: how it lies in its frame, its caption, what it shows, and the tray to choose from."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from lifestory.checks.pictures import BLURRED_BELOW
from lifestory.layout.marks import PictureMark, Rect
from lifestory.model import Block, Keepsake
from lifestory.pdf.pictures import visible_part
from lifestory.words import dates
from ui import theme as t
from ui.editor import commands
from ui.editor.canvas.crop import MOST_ZOOM
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import Target
from ui.editor.doing import PAUSE_MS, Do
from ui.editor.inspector.mending import FineSlider, Mending
from ui.editor.inspector.part import Lines, Part
from ui.editor.inspector.tray import Tray
from ui.editor.prose_field import ProseField
from ui.tr import tr
from ui.widgets.buttons import link, quiet
from ui.widgets.field import WordsField
from ui.widgets.labels import Label

_LIES_SMALL = 0.8
"""Of this part of its room or less a photo lies on a mat, because its pixels are few."""

_FINE = 100
"""Steps of the slider for each time that the picture is enlarged."""


class PicturePart(Part):
    """What is known of a frame."""

    choose_asked = Signal()
    empty_asked = Signal()
    enlarged = Signal(float)
    """By which factor the picture is to be shown larger than it is."""

    cover_asked = Signal()
    fit_asked = Signal()
    tilted = Signal(float)
    """How many degrees what lies freely is to be tilted."""

    typed = Signal(object, str)
    """The block's id and the words under its photo, at every keystroke."""
    kept = Signal(object, str)
    """The same, when the story has them."""

    def __init__(self, do: Do, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self._written = self._joins = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._write_caption)
        self._block: Block | None = None
        self._keepsake: Keepsake | None = None
        self._number, self._zoom, self._to_sharp = 0, 1.0, 1.0
        self.choose = quiet(tr("Choose a photo…"), self.choose_asked.emit, icon="image-plus")
        self.column.addWidget(self.choose)
        self.shown = QWidget()
        self._lay_shown()
        self.column.addWidget(self.shown)
        self.tray_place = QVBoxLayout()
        self.column.addLayout(self.tray_place, 1)

    def first_control(self) -> QWidget | None:
        """Choosing a photo, which asks before it changes anything."""
        return self.choose

    def _lay_shown(self) -> None:
        self.advice = Lines(tr("In print"))
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(_FINE, round(MOST_ZOOM * _FINE))
        self.zoom.setMinimumHeight(24)
        self.zoom.setAccessibleName(tr("How large the photo is in its frame"))
        self.zoom.valueChanged.connect(self._slide)
        self.turn = quiet(tr("Turn"), self.turn_it, icon="rotate-cw")
        self.fit = link(tr("Find a better fit"), self.fit_asked.emit, icon="maximize")
        self.sharpen = link(
            tr("Make it as small as is sharp"), lambda: self.enlarged.emit(self._to_sharp)
        )
        self.tilt = FineSlider(tr("Tilt"), -45, 45, 1)
        self.tilt.valueChanged.connect(lambda degrees: self.tilted.emit(float(degrees)))
        self.tilt_label = Label(tr("Tilt"), "label")
        self.mending = Mending(self._do)
        self.mending.cover_asked.connect(self.cover_asked)
        self.take_out = quiet(tr("Take out"), self.empty_asked.emit)
        self.caption = ProseField(tr("Words under the photo"), lines=2)
        self.caption.edited.connect(self._type_caption)
        self.caption.finished.connect(self._write_caption)
        self.description = WordsField(
            tr("What it shows"), tr("For somebody who cannot see it."), lines=3
        )
        self.description.finished.connect(self._describe)
        column = QVBoxLayout(self.shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.M)
        buttons = QHBoxLayout()
        buttons.setSpacing(t.S)
        buttons.addWidget(self.turn)
        buttons.addWidget(self.take_out)
        size = QVBoxLayout()
        size.setSpacing(t.XS)
        size.addWidget(Label(tr("Closer or further away"), "label"))
        size.addWidget(self.zoom)
        column.addLayout(buttons)
        column.addLayout(size)
        shown: tuple[QWidget, ...] = (
            self.advice,
            self.fit,
            self.sharpen,
            self.tilt_label,
            self.tilt,
            self.caption,
            self.description,
            self.mending,
        )
        for widget in shown:
            column.addWidget(widget)

    def hear_told(self, told: Told) -> None:
        """Offer the names that the story now has to whoever types @ under the photo."""
        self.caption.offer(told.book.offers)

    def take_tray(self, tray: Tray) -> None:
        """Show the tray beneath."""
        self.tray_place.addWidget(tray)

    def show_picture(
        self,
        target: Target,
        block: Block | None,
        keepsake: Keepsake | None,
        number: int,
        words: tuple[str, Mapping[str, str]],
        said: str = "",
    ) -> None:
        """Show a frame, full or empty; `words` are its caption and what the tokens in it say,
        `said` is what the photo itself is called, which is printed where no words are written."""
        same = self._block is not None and block is not None and self._block.id == block.id
        if not same:
            self._keep_caption()
            self._joins = f"caption:{uuid4()}"
        self._block, self._keepsake, self._number = block, keepsake, number
        self.say(tr("Photo") if keepsake else tr("A frame for a photo"), _where(keepsake, number))
        self.shown.setVisible(keepsake is not None)
        self.choose.setText(" " + (tr("Choose another…") if keepsake else tr("Choose a photo…")))
        if keepsake is None or block is None:
            return
        if not (same and self.caption.paper.hasFocus()):
            self.caption.show_words(*words)
            self._written = words[0]
            self.caption.paper.setPlaceholderText(said)
        if not (same and self.description.paper.hasFocus()):
            self.description.show_value(keepsake.description)
        self.mending.show_keepsake(keepsake, number)
        for widget in (self.tilt, self.tilt_label):
            widget.setVisible(target.is_free)
        self.fit.setVisible(not target.is_free)
        self.caption.setVisible(not target.is_free)
        if target.frame is not None and not self.tilt.isSliderDown():
            was = self.tilt.blockSignals(True)
            self.tilt.setValue(round(target.frame.tilt))
            self.tilt.blockSignals(was)
        if target.frame is not None:
            self._zoom = target.frame.view.zoom
            self._show_zoom(self._zoom)
            self._say_how_it_prints(target, target.frame)

    def _say_how_it_prints(self, target: Target, frame: PictureMark) -> None:
        lines = free_lines(frame) if target.is_free else print_lines(frame, target.rect)
        self.advice.show_lines(lines)
        self._to_sharp = min(_inch(frame) / BLURRED_BELOW, 1.0)
        self.sharpen.setVisible(target.is_free and lines[0][0] == "warn")

    def finish(self) -> None:
        """Keep what is half typed in a field."""
        for field in (self.caption, self.description):
            if field.paper.hasFocus():
                field.paper.clearFocus()
        self._keep_caption()
        self.mending.finish()

    def _show_zoom(self, zoom: float) -> None:
        was = self.zoom.blockSignals(True)
        self.zoom.setValue(round(zoom * _FINE))
        self.zoom.blockSignals(was)

    def _slide(self, value: int) -> None:
        wanted = value / _FINE
        if self._zoom > 0 and abs(wanted - self._zoom) > 0.001:
            self.enlarged.emit(wanted / self._zoom)
            self._zoom = wanted

    def turn_it(self) -> None:
        """Turn the photo by a quarter."""
        if self._keepsake is not None:
            self._do(commands.turn_picture, self._keepsake.id, self._number)

    def _type_caption(self) -> None:
        if self._block is not None:
            self.typed.emit(self._block.id, self.caption.value())
            self._pause.start()

    def _keep_caption(self) -> None:
        """Keep what was typed under the photo, if it is not kept yet."""
        if not self._pause.isActive() or self._block is None:
            return
        self._pause.stop()
        self._write_caption()

    def _write_caption(self) -> None:
        self._pause.stop()
        text, block, number = self.caption.value(), self._block, self._number
        if block is None:
            return
        if text == self._written:
            self.kept.emit(block.id, text)
            return
        self._written = text
        kept = partial(self._told_kept, block.id, text)
        self._do(commands.write_caption, block.id, text, number, self._joins, then=kept)

    def _told_kept(self, block: UUID, text: str, _: object) -> None:
        self.kept.emit(block, text)

    def _describe(self) -> None:
        if self._keepsake is not None:
            self._do(commands.describe_picture, self._keepsake.id, self.description.value())

    @property
    def block_id(self) -> UUID | None:
        """The block that is shown."""
        return self._block.id if self._block is not None else None


def print_lines(frame: PictureMark, room: Rect | None = None) -> tuple[tuple[str, str], ...]:
    """How a picture will look in print, as lines with their tone; `room` is what it could fill."""
    if _inch(frame) < BLURRED_BELOW - 1:
        return (("warn", tr("Too small for this frame; it will look blurred. Show more of it.")),)
    if room is not None and frame.frame.width < room.width * _LIES_SMALL:
        return (("warn", tr("Too small for this frame; it is printed smaller to stay sharp.")),)
    return (("good", tr("Sharp in print")),)


def free_lines(frame: PictureMark) -> tuple[tuple[str, str], ...]:
    """The same for a picture that lies freely, as large as somebody has made it."""
    if _inch(frame) < BLURRED_BELOW - 1:
        return (("warn", tr("Too small to be this large; it will look blurred.")),)
    return (("good", tr("Sharp in print")),)


def _inch(frame: PictureMark) -> float:
    """How many pixels an inch of paper shows."""
    part = visible_part(frame.source.shape, frame.frame, frame.view)
    return part.width / (frame.frame.width / 72)


def _where(keepsake: Keepsake | None, number: int) -> str:
    where = tr("On page {n}", n=number)
    if keepsake is None:
        return tr("{where} · drop one here from the tray or your desktop", where=where)
    when = dates.short(keepsake.when) if keepsake.when else tr("date not known")
    return f"{where} · {when}"
