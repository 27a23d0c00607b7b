"""Step two: read what would come in, give the names that the record does not hold, and tick."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lifestory.importing.offers import Blank
from ui import theme as t
from ui.story.bringing_in.offer_list import OfferList, hidden_in
from ui.story.bringing_in.sources import Found, Ticked
from ui.story.part import scrolling
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.buttons import link, primary, quiet
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label

_TYPED_MS = 250


class ReadPage(QWidget):
    """`named(names)` comes a moment after a name was typed, `add_asked()` and `back_asked()` when
    their buttons are pressed."""

    named = Signal(object)
    add_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self.fields: dict[str, LineField] = {}
        self._background = False
        self.list = OfferList()
        self.list.ticks_changed.connect(self._count)
        self.advice = Label("", "lead", wraps=True)
        self.warnings = QVBoxLayout()
        self.warnings.setSpacing(t.S)
        self.names = Card(tr("Names to fill in"))
        self._fields = self._column_of_names()
        self.fold = link("", self._toggle_background)
        self.all = link(tr("Tick all"), lambda: self.list.tick_all(True))
        self.none = link(tr("Tick none"), lambda: self.list.tick_all(False))
        self.count = Label("", "soft")
        self.back = quiet(tr("Back"), self.back_asked.emit)
        self.add = primary(tr("Add what is ticked"), self.add_asked.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.M)
        column.addWidget(self.advice)
        column.addLayout(self.warnings)
        middle = QHBoxLayout()
        middle.setSpacing(t.L)
        middle.addWidget(self.list, 1)
        middle.addWidget(self.names, 0)
        column.addLayout(middle, 1)
        feet = QHBoxLayout()
        feet.setSpacing(t.L)
        ways = FlowLayout(spacing=t.L)
        for way in (self.all, self.none, self.fold):
            ways.addWidget(way)
        feet.addLayout(ways, 1)
        feet.addWidget(self.count)
        for button in (self.back, self.add):
            feet.addWidget(button)
        column.addLayout(feet)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPED_MS)
        self._timer.timeout.connect(lambda: self.named.emit(self.typed()))

    def _column_of_names(self) -> QVBoxLayout:
        inside = QWidget()
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(0, 0, t.S, t.S)
        fields.setSpacing(t.M)
        help = tr(
            "A return holds no names. Leave empty what you do not know: a book prints no bracket, "
            "and the draft asks again."
        )
        self.names.body.addWidget(Label(help, "note", wraps=True))
        self.names.body.addWidget(scrolling(inside), 1)
        return fields

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.names.setFixedWidth(min(theme().px(300), event.size().width() * 2 // 5))

    def show_found(self, found: Found, *, keep: bool = False) -> None:
        """Show what was found; with `keep` the ticks and what is typed stay."""
        self.found = found
        self.advice.say(found.advice)
        self.advice.setVisible(bool(found.advice))
        self._show_warnings(found)
        if not keep:
            self._show_blanks(found.blanks)
            self._background = False
            self.list.show_background(False)
        tick = not found.wrong
        self.list.show_offers(found.offers, found.pictures, keep=keep, tick=tick)
        self._show_fold()
        if not keep:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> dict[str, str]:
        """The names that were typed, by their blanks."""
        return {key: field.value() for key, field in self.fields.items() if field.value()}

    def ticked(self) -> Ticked:
        """What is to be added."""
        return self.list.ticked()

    def _show_warnings(self, found: Found) -> None:
        _clear(self.warnings)
        said = ([(found.wrong, "bad")] if found.wrong else []) + [
            (line, "warn") for line in found.warnings
        ]
        for sentence, tone in said[:4]:
            self.warnings.addWidget(_warning(sentence, tone))
        for hint in found.hints:
            self.warnings.addWidget(Label(hint, "note", wraps=True))
        if len(said) > 4:
            more = "\n".join(sentence for sentence, _ in said[4:])
            rest = Label(counted("and {n} more", "and {n} more", len(said) - 4), "note")
            rest.setToolTip(more)
            rest.setAccessibleDescription(more)
            self.warnings.addWidget(rest)

    def _show_blanks(self, blanks: Sequence[Blank]) -> None:
        _clear(self._fields)
        self.fields = {}
        for blank in blanks:
            field = LineField(blank.asks)
            field.label.setWordWrap(True)
            field.show_value(blank.names)
            field.edited.connect(self._timer.start)
            self.fields[blank.key] = field
            self._fields.addWidget(field)
        self._fields.addStretch(1)
        self.names.setVisible(bool(blanks))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes as one reads: the lines, the names, then what is done with them."""
        lines = [field.line for field in self.fields.values()]
        order = [self.list, *lines, self.all, self.none, self.fold, self.back, self.add]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _toggle_background(self) -> None:
        self._background = not self._background
        self.list.show_background(self._background)
        self._show_fold()

    def _show_fold(self) -> None:
        hidden = hidden_in(self.found.offers) if self.found is not None else 0
        self.fold.setVisible(bool(hidden))
        of_photos = self.found is not None and self.found.pictures is not None
        if self._background:
            words = tr("Hide them") if of_photos else tr("Hide the background")
        elif of_photos:
            words = counted(
                "Show {n} file that is left out", "Show {n} files that are left out", hidden
            )
        else:
            words = counted("Show {n} line of background", "Show {n} lines of background", hidden)
        self.fold.setText(words)
        self.fold.setAccessibleName(words)

    def _count(self) -> None:
        ticked = len(self.list.ticked().offers)
        if self.found is not None and self.found.pictures is not None:
            said = counted("{n} photo is ticked", "{n} photos are ticked", ticked)
        else:
            said = counted("{n} line is ticked", "{n} lines are ticked", ticked)
        self.count.say(said)
        self.add.setEnabled(bool(ticked))


def _warning(sentence: str, tone: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "notice")
    frame.setProperty("tone", tone)
    row = QHBoxLayout(frame)
    row.setContentsMargins(t.M, t.S, t.M, t.S)
    row.setSpacing(t.S)
    sign = Label("")
    sign.setPixmap(theme().pixmap("triangle-alert", tone, 18))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(sentence, wraps=True), 1)
    return frame


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
