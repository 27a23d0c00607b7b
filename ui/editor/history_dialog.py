"""The history: every step with what it changed, a page then and now, and the way back."""

from collections.abc import Hashable
from datetime import date, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lifestory.library import HistoryEntry
from lifestory.model import When
from lifestory.words import dates
from ui import theme as t
from ui.editor.canvas.pipeline import Shot
from ui.editor.returning import History, Then
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import quiet
from ui.widgets.dialog import Dialog
from ui.widgets.field import Tick
from ui.widgets.labels import Label

PICTURE = 220
"""Pixels at 100 %: how wide a page is shown."""

_SHARE = 0.26
"""The part of the dialog that a page takes at most, however large the text is."""


class HistoryDialog(Dialog):
    """Shows the steps; `chosen(entry)` asks for one to be told, the others bring back to it."""

    chosen = Signal(object)
    page_asked = Signal(object)
    book_asked = Signal(object)

    def __init__(self, history: History, page: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("History"),
            "",
            parent,
            leave=tr("Close"),
            lead=tr("Going back is a step like any other: undo takes it back."),
            width=900,
        )
        self.history = history
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Steps, newest first"))
        self.list.setMinimumSize(*_least(parent))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.only_page = Tick(tr("Only {page}", page=page) if page else tr("Only this page"))
        self.only_page.setVisible(bool(page))
        self.only_page.toggled.connect(lambda _: self._fill())
        self.said = Label("", wraps=True)
        wide = self.minimumWidth() * _SHARE
        self.pictures = {key: _Picture(words, round(wide)) for key, words in _sides()}
        self.page_back = quiet(tr("Bring this page back to then"), self._ask_page)
        self.book_back = quiet(tr("Bring the whole book back to then"), self._ask_book)
        self.list.currentItemChanged.connect(lambda *_: self._choose())
        self._lay()
        self._fill()
        self.list.setFocus()

    def _lay(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(t.S)
        left.addWidget(self.only_page)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(t.M)
        right.addWidget(Label(tr("What this step changed"), "label"))
        right.addWidget(self.said)
        both = QHBoxLayout()
        both.setSpacing(t.L)
        for picture in self.pictures.values():
            both.addWidget(picture)
        both.addStretch(1)
        right.addLayout(both, 1)
        for button in (self.page_back, self.book_back):
            self.feet.insertWidget(0, button)
        row = QHBoxLayout()
        row.setSpacing(t.L)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row)

    def _fill(self) -> None:
        self.list.clear()
        day: date | None = None
        for entry in self.history.entries:
            if self.only_page.isChecked() and entry.number not in self.history.about_page:
                continue
            at = entry.at.astimezone()
            if at.date() != day:
                day = at.date()
                head = QListWidgetItem(dates.short(When.of(day)))
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(head)
            item = QListWidgetItem(_words(entry, at))
            item.setData(Qt.ItemDataRole.UserRole, entry)
            if entry.undone:
                font = item.font()
                font.setItalic(True)
                item.setFont(font)
            self.list.addItem(item)
        first = self.list.item(1)
        if first is not None:
            self.list.setCurrentItem(first)
        self._choose()

    def entry(self) -> HistoryEntry | None:
        """The step that is chosen."""
        item = self.list.currentItem()
        entry = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return entry if isinstance(entry, HistoryEntry) else None

    def _choose(self) -> None:
        entry = self.entry()
        for button in (self.page_back, self.book_back):
            button.setEnabled(False)
        self.said.say("")
        if entry is not None:
            self.chosen.emit(entry)

    def show_then(self, then: Then) -> None:
        """Show what a step changed, and whether one can go back to it."""
        entry = self.entry()
        if entry is None or entry.number != then.number:
            return
        lines = list(then.said[:6])
        if len(then.said) > 6:
            lines.append(tr("and {n} more", n=len(then.said) - 6))
        if entry.undone:
            lines.insert(0, tr("This step was undone."))
        self.said.say("\n".join(lines) or tr("Nothing that can be said in words."))
        self.page_back.setEnabled(then.page is not None and not entry.undone)
        self.book_back.setEnabled(not entry.undone)
        if then.page is None:
            self.pictures["then"].clear_with(tr("This page was not there then."))

    def show_picture(self, key: Hashable, shot: Shot) -> None:
        """Show the page as it was or as it is; `key` is which, and for which step."""
        which, number = key if isinstance(key, tuple) else (key, None)
        entry = self.entry()
        if entry is not None and number == entry.number and which in self.pictures:
            self.pictures[which].show_shot(shot)

    def _ask_page(self) -> None:
        self.page_asked.emit(self.entry())
        self.accept()

    def _ask_book(self) -> None:
        self.book_asked.emit(self.entry())
        self.accept()


def _least(parent: QWidget | None) -> tuple[int, int]:
    """How small the list of steps may be in a window."""
    wide, tall = theme().px(300), theme().px(420)
    if parent is None:
        return wide, tall
    window = parent.window().size()
    return min(wide, round(window.width() * 0.3)), min(tall, round(window.height() * 0.5))


def _sides() -> tuple[tuple[str, str], ...]:
    return ("then", tr("Then")), ("now", tr("Now"))


def _words(entry: HistoryEntry, at: datetime) -> str:
    words = f"{at:%H:%M}  {entry.label}"
    if entry.who:
        words = tr("{words} · {who}", words=words, who=entry.who)
    return tr("{words} (undone)", words=words) if entry.undone else words


class _Picture(QWidget):
    """A page under its heading."""

    def __init__(self, words: str, most: int) -> None:
        super().__init__()
        self._wide = min(theme().px(PICTURE), most)
        self._label = Label(words, "label")
        self._picture = QLabel()
        self._picture.setAccessibleName(words)
        self._picture.setWordWrap(True)
        self._picture.setMinimumSize(QSize(self._wide, round(self._wide * 1.42)))
        self._picture.setProperty("role", "sheet")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        column.addWidget(self._picture)
        column.addStretch(1)

    def show_shot(self, shot: Shot) -> None:
        """Show a page."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(shot.image.copy()).scaledToWidth(
            round((self._wide - 2) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)
        self._picture.setFixedSize(picture.deviceIndependentSize().toSize() + QSize(2, 2))

    def clear_with(self, words: str) -> None:
        """Say why there is no page."""
        self._picture.setMaximumSize(16_777_215, 16_777_215)
        self._picture.setText(words)
