"""The bar for finding and replacing: what is found is listed with what it would become."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.editor.finding import Hit, find
from ui.editor.reading import ReadBook
from ui.theme import theme, when_theme_changes
from ui.tr import counted, tr
from ui.widgets.buttons import icon_button, quiet
from ui.widgets.field import Tick, typing_first
from ui.widgets.labels import Label

_PAUSE_MS = 150
_MOST_SHOWN = 300
_ROWS, _LEAST_ROW = 5, 20
"""How many places are listed without scrolling, and how tall in pixels each is at least."""

_MOST_SHARE = 0.25
"""The part of the window's height that the list takes at most, however large the text is."""


class FindBar(QFrame):
    """Hidden until `open` is called. Escape closes it."""

    asked = Signal(object)
    """A `Hit` to go to."""
    replace_asked = Signal(object, str)
    """A tuple of `Hit`, and the words to put there."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._book: ReadBook | None = None
        self._numbers: Mapping[UUID, int] = {}
        self.hits: list[Hit] = []
        self.wanted = _line(tr("Find in this book"))
        self.instead = _line(tr("Put in its place"))
        self.exact, self.whole = Tick(tr("Same capitals")), Tick(tr("Whole words"))
        self.count = Label("", "note")
        self.back = icon_button("chevron-up", tr("The place before (Shift+F3)"), self.previous)
        self.on = icon_button("chevron-down", tr("The next place (F3)"), self.next)
        self.one = quiet(tr("Replace"), self._replace_one)
        self.every = quiet(tr("Replace all that are ticked"), self._replace_all)
        self.close_button = icon_button("x", tr("Close"), self.leave)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Places where it was found"))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self._lay()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        for line in (self.wanted, self.instead):
            line.textChanged.connect(lambda _: self._pause.start())
            line.installEventFilter(self)
        for tick in (self.exact, self.whole):
            tick.toggled.connect(lambda _: self.look())
        when_theme_changes(self, self._dress)
        self.hide()

    def _lay(self) -> None:
        self._finding = _row(self.wanted, self.back, self.on, self.count)
        self._replacing = _row(self.instead, self.one, self.every)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(t.S)
        self._both.addLayout(self._finding, 1)
        self._both.addLayout(self._replacing, 1)
        row = QHBoxLayout()
        row.setSpacing(t.S)
        row.addLayout(self._both, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        ticks = QHBoxLayout()
        ticks.setSpacing(t.L)
        ticks.addWidget(self.exact)
        ticks.addWidget(self.whole)
        ticks.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.L, t.S, t.S, t.S)
        column.setSpacing(t.S)
        column.addLayout(row)
        column.addLayout(ticks)
        column.addWidget(self.list)

    def open(self, *, replacing: bool) -> None:
        """Show the bar, ready to type what to find."""
        for widget in (self.instead, self.one, self.every):
            widget.setVisible(replacing)
        self.show()
        self.wanted.setFocus()
        self.wanted.selectAll()
        self.look()

    def fit(self) -> None:
        """Put what replaces under what finds where there is no room beside it, and leave the list
        a quarter of the window."""
        rows = self._finding.minimumSize().width(), self._replacing.minimumSize().width()
        is_narrow = not self.instead.isHidden() and self._around() + sum(rows) + t.S > self.width()
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._both.direction():
            self._both.setDirection(way)
        shown = min(len(self.hits), _ROWS)
        tall = max(self.list.sizeHintForRow(0), _LEAST_ROW) * shown + 8
        self.list.setFixedHeight(min(tall, round(self.window().height() * _MOST_SHARE)))

    def _around(self) -> int:
        """How wide what stands beside both rows is."""
        return self.close_button.sizeHint().width() + t.S + t.L + t.S

    def minimumSizeHint(self) -> QSize:
        rows = self._finding.minimumSize().width(), self._replacing.minimumSize().width()
        return QSize(self._around() + max(rows), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def show_book(self, book: ReadBook, numbers: Mapping[UUID, int]) -> None:
        """The book has changed: look again if the bar is open; `numbers` are those of its pages."""
        self._book, self._numbers = book, numbers
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Find what is wanted and list it."""
        self._pause.stop()
        book, at = self._book, max(self.list.currentRow(), 0)
        exact, whole = self.exact.isChecked(), self.whole.isChecked()
        wanted = self.wanted.text()
        self.hits = find(book, wanted, exact=exact, whole=whole) if book is not None else []
        self.list.clear()
        for hit in self.hits[:_MOST_SHOWN]:
            self.list.addItem(self._item(hit))
        if self.hits:
            self.list.setCurrentRow(min(at, len(self.hits) - 1))
        words = counted("{n} place", "{n} places", len(self.hits)) if wanted.strip() else ""
        self.count.say(words)
        self.list.setVisible(bool(self.hits))
        self.fit()
        for button in (self.back, self.on, self.one, self.every):
            button.setEnabled(bool(self.hits))

    def _item(self, hit: Hit) -> QListWidgetItem:
        assert self._book is not None
        before, after = hit.around(self._book)
        words = hit.found
        if self.instead.isVisible() and self.instead.text():
            words = tr("[{old} → {new}]", old=hit.found, new=self.instead.text())
        else:
            words = tr("[{old}]", old=words)
        said = f"{before}{words}{after}".strip()
        number = self._numbers.get(hit.page) if hit.page is not None else None
        if number is not None:
            said = tr("Page {n} · {words}", n=number, words=said)
        item = QListWidgetItem(said)
        if self.instead.isVisible():
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        return item

    def next(self) -> None:
        """Go to the next place."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def _step(self, way: int) -> None:
        if self.hits:
            self.list.setCurrentRow((self.list.currentRow() + way) % min(len(self.hits), 300))
            self._go()

    def _go(self, *_: object) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.hits):
            self.asked.emit(self.hits[row])

    def _replace_one(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.hits):
            self.replace_asked.emit((self.hits[row],), self.instead.text())

    def _replace_all(self) -> None:
        kept: Sequence[Hit] = [
            hit
            for at, hit in enumerate(self.hits)
            if at >= _MOST_SHOWN or self.list.item(at).checkState() is Qt.CheckState.Checked
        ]
        if kept:
            self.replace_asked.emit(tuple(kept), self.instead.text())

    def leave(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and watched is self.wanted:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._step(-1 if back else 1)
                return True
            if enter and watched is self.instead:
                self._replace_one()
                return True
        return bool(super().eventFilter(watched, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        tokens = theme().tokens
        self.setStyleSheet(
            f"#find {{ background: {tokens.surface}; border: 0;"
            f" border-bottom: 1px solid {tokens.line}; }}"
        )
        self.fit()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(t.S)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(name)
    line.setAccessibleName(name)
    line.setClearButtonEnabled(True)
    line.setMinimumWidth(theme().px(120))
    typing_first(line)
    return line
