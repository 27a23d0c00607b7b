"""A picture: how it lies in its frame, its caption, what it shows, and the tray to choose from."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from lifestory.layout.marks import PictureMark
from lifestory.model import Block, BlockKind, Keepsake
from lifestory.words import dates
from lifestory.words.prose import plain
from ui import theme as t
from ui.editor import commands
from ui.editor.canvas.crop import MOST_ZOOM
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import Target
from ui.editor.counting import most_words
from ui.editor.doing import PAUSE_MS, Do
from ui.editor.inspector.mending import FineSlider, Mending
from ui.editor.inspector.part import Fold, Lines, Part
from ui.editor.inspector.tray import Tray
from ui.editor.inspector.words_part import better_lines, reading_lines
from ui.editor.prose_field import ProseField
from ui.editor.sharpness import print_lines, sharp_factor
from ui.tr import tr
from ui.widgets.buttons import link, quiet
from ui.widgets.field import WordsField
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.spelling import SpeltMarks

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

    def __init__(self, do: Do, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do, self.tray = do, tray
        self._written = self._asked = self._joins = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._write_caption)
        self._block: Block | None = None
        self._keepsake: Keepsake | None = None
        self._number, self._zoom = 0, 1.0
        self._told: Told | None = None
        self.choose = quiet(tr("Choose a photo…"), self.choose_asked.emit, icon="image-plus")
        self.column.addWidget(self.choose)
        self.shown = QWidget()
        self._lay_shown()
        self.column.addWidget(self.shown)
        self.column.addWidget(tray, 1)
        self.rest = QWidget()
        self.column.addWidget(self.rest, 1)

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
        self.sharpen = link("", self._sharpen, icon="minimize")
        self._factor = 1.0
        self.fit = link(tr("Find a better fit"), self.fit_asked.emit, icon="maximize")
        self.tilt = FineSlider(tr("Tilt"), -45, 45, 1)
        self.tilt.valueChanged.connect(lambda degrees: self.tilted.emit(float(degrees)))
        self.tilt_label = Label(tr("Tilt"), "label")
        self.mending = Mending(self._do)
        self.mending.cover_asked.connect(self.cover_asked)
        self.mends = Fold(tr("Mend the photo"), self.mending)
        self.mending.mended.connect(lambda: self.mends.open(True))
        self.take_out = quiet(tr("Take out"), self.empty_asked.emit)
        self.caption = ProseField(tr("Words under the photo"), lines=2)
        self.caption.edited.connect(self._type_caption)
        self.caption.finished.connect(self._write_caption)
        self.reads, self.better = Lines(tr("How it reads")), Lines(tr("Better said"))
        self.description = WordsField(
            tr("What it shows"), tr("For somebody who cannot see it."), lines=3
        )
        self.description.finished.connect(self._describe)
        SpeltMarks(self.description.paper)
        column = QVBoxLayout(self.shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.M)
        buttons = FlowLayout(spacing=t.S)
        buttons.addWidget(self.turn)
        buttons.addWidget(self.take_out)
        self.closeness = QWidget()
        size = QVBoxLayout(self.closeness)
        size.setContentsMargins(0, 0, 0, 0)
        size.setSpacing(t.XS)
        size.addWidget(Label(tr("Closer or further away"), "label"))
        size.addWidget(self.zoom)
        column.addLayout(buttons)
        column.addWidget(self.closeness)
        shown: tuple[QWidget, ...] = (
            self.advice,
            self.sharpen,
            self.fit,
            self.mending.covering,
            self.tilt_label,
            self.tilt,
            self.caption,
            self.reads,
            self.better,
            self.description,
            self.mends,
        )
        for widget in shown:
            column.addWidget(widget)

    def take_told(self, told: Told) -> None:
        """Offer the photos and the names of this book, and measure captions for its reader."""
        self._told = told
        self.caption.offer(told.book.offers)
        self.tray.show_book(told.book)

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
        is_sticker = block is not None and bool(block.options.get("sticker"))
        self._show_parts(is_sticker=is_sticker, has_photo=keepsake is not None)
        if is_sticker:
            self.say(tr("Sticker"), tr("On page {n}", n=number))
            self._measure("")
            self.sharpen.hide()
            self._show_tilt(target)
            self.sharpen.hide()
            for lines in (self.reads, self.better):
                lines.show_lines(())
            return
        self.say(tr("Photo") if keepsake else tr("A frame for a photo"), _where(keepsake, number))
        self.choose.setText(" " + (tr("Choose another…") if keepsake else tr("Choose a photo…")))
        if keepsake is None or block is None:
            return
        if not (same and self.caption.paper.hasFocus()):
            self.caption.show_words(*words)
            self._written = self._asked = words[0]
            self.caption.paper.setPlaceholderText(said)
        self._measure("" if target.is_free else words[0])
        if not (same and self.description.paper.hasFocus()):
            self.description.show_value(keepsake.description)
        self.mending.show_keepsake(keepsake, number)
        if not same:
            self.mends.open(self.mending.is_mended)
        self.fit.setVisible(not target.is_free)
        self.caption.setVisible(not target.is_free)
        self.closeness.setVisible(not target.is_free)
        self._show_tilt(target)
        if target.frame is not None:
            self._zoom = target.frame.view.zoom
            self._show_zoom(self._zoom)
            self._advise(target, target.frame)

    def _measure(self, text: str) -> None:
        """Say how a caption reads, as far as there is one."""
        told = self._told
        if told is None or not text.strip():
            self.reads.show_lines(())
            self.better.show_lines(())
            return
        said, stage = plain(told.book.telling.prose(text)), told.edition.stage
        most = most_words(BlockKind.PICTURE, stage)
        self.reads.show_lines(reading_lines(text, said, stage, most))
        self.better.show_lines(better_lines(said))

    def _show_parts(self, *, is_sticker: bool, has_photo: bool) -> None:
        """A sticker is only moved, tilted and taken out; an empty frame asks for a photo."""
        self.shown.setVisible(has_photo or is_sticker)
        self.rest.setVisible(is_sticker)
        of_photo: tuple[QWidget, ...] = (
            self.closeness,
            self.advice,
            self.fit,
            self.mending.covering,
            self.caption,
            self.description,
            self.mends,
            self.mending.covering,
            self.turn,
            self.choose,
        )
        for widget in (*of_photo, self.tray):
            widget.setVisible(not is_sticker)

    def _show_tilt(self, target: Target) -> None:
        for widget in (self.tilt, self.tilt_label):
            widget.setVisible(target.is_free)
        if target.frame is not None and not self.tilt.isSliderDown():
            was = self.tilt.blockSignals(True)
            self.tilt.setValue(round(target.frame.tilt))
            self.tilt.blockSignals(was)

    def finish(self) -> None:
        """Keep what is half typed in a field."""
        for field in (self.caption, self.description):
            if field.paper.hasFocus():
                field.paper.clearFocus()
        self._keep_caption()
        self.mending.finish()

    def _advise(self, target: Target, frame: PictureMark) -> None:
        """Say how it will print, with what can be done about it."""
        self.advice.show_lines(print_lines(frame, target.rect))
        self._factor = sharp_factor(frame, target)
        words = tr("Smaller, so that it is sharp")
        self.sharpen.setText(" " + (words if target.is_free else tr("Show more of it")))
        self.sharpen.setAccessibleName(self.sharpen.text().strip())
        self.sharpen.setVisible(self._factor < 1)

    def _sharpen(self) -> None:
        self.enlarged.emit(self._factor)

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
        if text != self._asked:
            self._asked = text
            kept = partial(self._hear_kept, block.id, text)
            self._do(commands.write_caption, block.id, text, number, self._joins, then=kept)
        elif text == self._written:
            self.kept.emit(block.id, text)

    def _hear_kept(self, block: UUID, text: str, _: object) -> None:
        if block == self.block_id:
            self._written = text
        self.kept.emit(block, text)

    def ask_again(self) -> None:
        """Something could not be kept, perhaps this caption: it is asked for again."""
        self._asked = self._written

    def _describe(self) -> None:
        if self._keepsake is not None:
            self._do(commands.describe_picture, self._keepsake.id, self.description.value())

    @property
    def block_id(self) -> UUID | None:
        """The block that is shown."""
        return self._block.id if self._block is not None else None


def _where(keepsake: Keepsake | None, number: int) -> str:
    where = tr("On page {n}", n=number)
    if keepsake is None:
        return tr("{where} · drop one here from the tray or your desktop", where=where)
    when = dates.short(keepsake.when) if keepsake.when else tr("date not known")
    return f"{where} · {when}"
