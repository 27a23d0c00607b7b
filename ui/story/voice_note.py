"""Noting the child's voice at once: how it was heard, the words, today's date, and it is kept.

A baby's or a non-verbal child's voice is as easy to note as a sentence: each way of hearing begins
the note and says what to write down.
"""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lifestory.model import HowWeKnow, Voice, When
from ui import theme as t
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import primary
from ui.widgets.chip import FilterChip
from ui.widgets.date_field import WhenField
from ui.widgets.field import LineField, WordsField
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label


def starters(called: str) -> dict[HowWeKnow, tuple[str, str, str]]:
    """For each way of hearing a child: the chip, how the note begins, and what to write down."""
    return {
        HowWeKnow.SAID: (
            tr("Said"),
            "",
            tr("The very words, as they came, also the ones that do not fit."),
        ),
        HowWeKnow.OBSERVED: (
            tr("We saw"),
            tr("We saw {child} ", child=called),
            tr(
                "What was seen, before what it may mean: a look, a smile, a hand that reached out "
                "or turned away, a body that went soft or stiff; who was there and what came "
                "before."
            ),
        ),
        HowWeKnow.CHOSE: (
            tr("Chose"),
            tr("{child} chose ", child=called),
            tr("What was offered, how the choice was shown, and whether it was the same again."),
        ),
        HowWeKnow.SIGNED: (
            tr("Signed"),
            tr("{child} signed: ", child=called),
            tr("The signs in their order, and in which way of signing; or the symbols pointed to."),
        ),
        HowWeKnow.DREW: (
            tr("Drew"),
            tr("{child} drew ", child=called),
            tr("What is on it, and what the child said that it is. The drawing can be linked."),
        ),
        HowWeKnow.WROTE: (
            tr("Wrote"),
            "",
            tr("As it was written, spelling and all."),
        ),
    }


class _Sheet(QFrame):
    """A card that keeps what is on it with Ctrl+Enter."""

    kept = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        else:
            super().keyPressEvent(event)


class NoteSheet(_Sheet):
    """Where a note is written; `noted(voice)` when it is to be kept."""

    noted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._starters = starters("")
        self.how = HowWeKnow.SAID
        self.title = Label("", "strong")
        self.chips = {how: FilterChip(words) for how, (words, _, _) in self._starters.items()}
        self.words = WordsField(tr("What was said or seen"), " ", lines=2)
        self.when = WhenField(tr("When"))
        self.noted_by = LineField(tr("Who noted it"))
        self.place = LineField(tr("Where"))
        self.keep = primary(tr("Note it"), self.try_to_keep, icon="check")
        self._build()
        self.words.edited.connect(self._show_rest)
        self.kept.connect(self.try_to_keep)
        self.choose(HowWeKnow.SAID)

    def _build(self) -> None:
        flow = FlowLayout(spacing=t.S)
        for how, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, how=how: self._pressed(how))
            flow.addWidget(chip)
        self.rest = QWidget()
        row = QHBoxLayout(self.rest)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.M)
        for field, part in ((self.when, 3), (self.noted_by, 3), (self.place, 3)):
            row.addWidget(field, part, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.L, t.M, t.L, t.M)
        column.setSpacing(t.S)
        column.addWidget(self.title)
        column.addLayout(flow)
        column.addWidget(self.words)
        column.addWidget(self.rest)
        self.words.label.hide()
        self.when.line.setMinimumWidth(theme().px(120))

    def show_child(self, called: str, noted_by: str) -> None:
        """Speak of this child, and offer who noted something last."""
        self._starters = starters(called)
        self.title.say(tr("What did {child} say or show?", child=called))
        if not self.noted_by.line.text():
            self.noted_by.show_value(noted_by)
        self._show_rest()

    def take_focus(self) -> None:
        """Begin to write."""
        self.words.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.paper.moveCursor(self.words.paper.textCursor().MoveOperation.End)

    def _pressed(self, how: HowWeKnow) -> None:
        self.choose(how)
        self.take_focus()

    def choose(self, how: HowWeKnow) -> None:
        """Hear it in this way; a note that nobody has written in yet begins so."""
        begun = {begin.strip() for _, begin, _ in self._starters.values()}
        if self.words.value() in begun:
            self.words.show_value(self._starters[how][1])
        self.how = how
        for each, chip in self.chips.items():
            chip.setChecked(each is how)
        self.words.below.say(self._starters[how][2])
        self.words.control.setAccessibleDescription(self._starters[how][2])
        self._show_rest()

    def _is_begun(self) -> bool:
        return self.words.value() not in {begin.strip() for _, begin, _ in self._starters.values()}

    def _show_rest(self) -> None:
        begun = self._is_begun()
        self.rest.setVisible(begun)
        if begun and not self.when.line.text():
            self.when.show_value(When.of(datetime.now().astimezone().date()))

    def try_to_keep(self) -> None:
        """Give the note away, if there is one and its date can be understood."""
        if not self._is_begun():
            self.words.complain(tr("A word is needed, or say what was seen."))
            return
        if not self.when.is_clear():
            self.when.control.setFocus()
            return
        self.words.complain("")
        self.noted.emit(
            Voice(
                words=self.words.value(),
                how=self.how,
                when=self.when.value(),
                noted_by=self.noted_by.value(),
                place=self.place.value(),
            )
        )
        self.words.show_value("")
        self.when.show_value(None)
        self.choose(self.how)
        self.take_focus()
