"""Step one: choose files or a folder, see what they are, say which child is meant."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme as t
from ui.story.bringing_in.sources import ChronologySource, Recognised, ReturnSource, Source
from ui.story.part import scrolling
from ui.story.wall import paths_in
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, LineField
from ui.widgets.labels import Label

_MOST_SHOWN = 40


class ChoosePage(QWidget):
    """`chosen(paths)` comes when files were chosen or dropped, `ready()` when they may be read."""

    chosen = Signal(object)
    ready = Signal()

    def __init__(self, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._called = called
        self.source: Source | None = None
        self.setAcceptDrops(True)
        self.where = self._where()
        self.seen = Card(tr("What was recognised"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(t.S)
        self.seen.body.addLayout(self._lines)
        self.asks = Card()
        self.child_id = LineField(
            tr("{child}’s ID in the return", child=called),
            tr("Only these rows are read. Nothing about any other child is shown or kept."),
            placeholder=tr("for example A12345"),
        )
        self.dates = ChoiceField(tr("The column of dates"), [])
        self.words = ChoiceField(tr("The column of what happened"), [])
        self.go = primary(tr("Read it"), self._ask_ready)
        for widget in (self.child_id, self.dates, self.words):
            self.asks.body.addWidget(widget)
        self.asks.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.child_id.line.returnPressed.connect(self._ask_ready)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, t.M, 0)
        column.setSpacing(t.L)
        for card in (self.where, self.asks, self.seen):
            column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        self.show_source(None)

    def _where(self) -> Card:
        card = Card(tr("Drop files or a folder here"))
        card.body.addWidget(
            Label(
                tr(
                    "The yearly return (SSDA903) as CSV or XML, of one year or of several; a "
                    "chronology as CSV or XLSX; or a folder of photos, also from Google Takeout. "
                    "It does not matter what the files are called."
                ),
                "soft",
                wraps=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(t.S)
        self.files = quiet(tr("Choose files"), self.choose_files, icon="file-text")
        self.folder = quiet(tr("Choose a folder"), self.choose_folder, icon="folder-open")
        row.addWidget(self.files)
        row.addWidget(self.folder)
        row.addStretch(1)
        card.body.addSpacing(t.S)
        card.body.addLayout(row)
        return card

    def show_source(self, source: Source | None) -> None:
        """Show what was recognised and what is still to be said."""
        self.source = source
        self.seen.setVisible(source is not None)
        self.asks.setVisible(source is not None)
        of_return = isinstance(source, ReturnSource)
        of_columns = isinstance(source, ChronologySource)
        self.child_id.setVisible(of_return)
        self.dates.setVisible(of_columns)
        self.words.setVisible(of_columns)
        self._show_files(source.files if source is not None else ())
        if isinstance(source, ReturnSource):
            self._suggest(source)
        elif isinstance(source, ChronologySource):
            self._offer_columns(source)
        if source is not None and not of_return:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _suggest(self, source: ReturnSource) -> None:
        self.child_id.show_value(source.guess)
        self.child_id.complain("")
        if source.guess:
            self.child_id.explain(
                tr(
                    "One child in this return was born on {child}’s day of birth. Make sure that "
                    "this is the right ID.",
                    child=self._called,
                )
            )
        self.child_id.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.child_id.line.selectAll()

    def _offer_columns(self, source: ChronologySource) -> None:
        columns = list(enumerate(source.sheet.columns))
        for field, chosen in ((self.dates, source.sheet.dates), (self.words, source.sheet.words)):
            field.offer(columns)
            field.show_value(chosen)
            field.explain(
                "" if source.sheet.is_clear else tr("Another column looks like it too; look here.")
            )

    def _show_files(self, files: Sequence[Recognised]) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = sorted(files, key=lambda file: not file.usable)
        for file in shown[:_MOST_SHOWN]:
            self._lines.addWidget(_file_line(file))
        if len(shown) > _MOST_SHOWN:
            more = tr("and {n} more", n=len(shown) - _MOST_SHOWN)
            self._lines.addWidget(Label(more, "note"))

    def _ask_ready(self) -> None:
        source = self.source
        if isinstance(source, ReturnSource):
            if not self.child_id.value():
                self.child_id.complain(tr("The ID is needed to find the rows."))
                self.child_id.line.setFocus()
                return
            source.child_id = self.child_id.value()
        elif isinstance(source, ChronologySource):
            if self.dates.value() == self.words.value():
                self.words.complain(tr("Dates and words stand in two different columns."))
                return
            source.choose(self.dates.value(), self.words.value())
        if source is not None:
            self.ready.emit()

    # --- files --------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files."""
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Choose the files"))
        if paths:
            self.chosen.emit(paths)

    def choose_folder(self) -> None:
        """Ask for a folder."""
        folder = QFileDialog.getExistingDirectory(self, tr("Choose a folder"))
        if folder:
            self.chosen.emit([folder])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.chosen.emit(paths_in(event.mimeData()))


def _file_line(file: Recognised) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(t.M)
    sign = Label("")
    icon, tone = ("circle-check", "good") if file.usable else ("info", "soft")
    sign.setPixmap(theme().pixmap(icon, tone, 18))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    if file.usable:
        name = Label(file.name, "strong")
        row.addWidget(name)
        row.addWidget(Label(file.said, "soft"), 1)
    else:
        row.addWidget(Label(file.said, "soft", wraps=True), 1)
    return line
