"""The side bar: who or what this is on top, entries beneath; only icons in a narrow window."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import theme as t
from ui.theme import ICON, theme, when_theme_changes
from ui.widgets.dragging import keepsakes_in

WIDE, NARROW = 220, 60
_SPRING_MS = 450
"""So long is a keepsake held over an entry before that opens, so that it can be dropped there."""


@dataclass(frozen=True)
class Entry:
    """One entry: its key, words and icon; a line is drawn above it when it `begins` a group."""

    key: str
    text: str
    icon: str
    begins: bool = False


class _EntryButton(QPushButton):
    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry, self.count, self.narrow = entry, 0, False
        self.setProperty("role", "entry")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(ICON, ICON))
        self.toggled.connect(self._dress)
        when_theme_changes(self, self._dress)
        self.show_count(0)
        self.setAcceptDrops(True)
        self._spring = QTimer(self)
        self._spring.setSingleShot(True)
        self._spring.setInterval(_SPRING_MS)
        self._spring.timeout.connect(self.click)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if keepsakes_in(event.mimeData()):
            self._spring.start()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._spring.stop()

    def _dress(self) -> None:
        self.setIcon(theme().icon(self.entry.icon, "accent" if self.isChecked() else "soft"))

    def show_count(self, count: int) -> None:
        self.count = count
        name = f"{self.entry.text}, {count}" if count else self.entry.text
        self.setAccessibleName(name)
        self.setToolTip(name if self.narrow else "")
        self.setText("" if self.narrow else f"  {self.entry.text}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count and not self.narrow:
            painter = QPainter(self)
            painter.setFont(theme().font(t.NOTE, strong=True, tabular=True))
            painter.setPen(theme().color("accent" if self.isChecked() else "soft"))
            place = self.rect().adjusted(0, 0, -t.M, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, str(self.count))
            painter.end()


class SideBar(QFrame):
    """`top` takes what stands above the entries, `bottom` what stands at the foot."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self._narrow = False
        self._buttons: dict[str, _EntryButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(t.M, t.L, t.M, t.L)
        column.setSpacing(2)
        self.top, self.bottom = QVBoxLayout(), QVBoxLayout()
        self._entries = QVBoxLayout()
        self._entries.setSpacing(2)
        column.addLayout(self.top)
        column.addWidget(self._scrolling_entries(), 1)
        column.addLayout(self.bottom)
        when_theme_changes(self, self._fit_width)

    def _scrolling_entries(self) -> QScrollArea:
        """The entries keep their height in large text and a low window, and scroll."""
        inside = QWidget()
        inside.setProperty("role", "flow")
        column = QVBoxLayout(inside)
        column.setContentsMargins(t.XS, t.XS, t.XS, t.XS)
        column.addLayout(self._entries)
        column.addStretch(1)
        area = QScrollArea()
        area.setProperty("role", "bare")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def add(self, entry: Entry) -> None:
        """Add an entry beneath the others."""
        if entry.begins:
            self._entries.addSpacing(t.L)
        button = _EntryButton(entry)
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._buttons[entry.key] = button
        self._entries.addWidget(button)

    def choose(self, key: str) -> None:
        """Show an entry as the chosen one, without a signal."""
        self._buttons[key].setChecked(True)

    def count(self, key: str, count: int) -> None:
        """How many things wait there; 0 shows nothing."""
        self._buttons[key].show_count(count)

    def button(self, key: str) -> QPushButton:
        """The button of an entry."""
        return self._buttons[key]

    @property
    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def _fit_width(self) -> None:
        self.setFixedWidth(theme().px(NARROW if self._narrow else WIDE))

    def fold(self, narrow: bool) -> None:
        """Show icons alone, or words too."""
        self._narrow = narrow
        self._fit_width()
        for layout in (self.top, self.bottom):
            for index in range(layout.count()):
                item = layout.itemAt(index)
                widget = item.widget() if item is not None else None
                if widget is not None and widget.property("folds"):
                    widget.setVisible(not narrow)
        for button in self._buttons.values():
            button.narrow = narrow
            button.show_count(button.count)


def folding(widget: QWidget) -> QWidget:
    """Mark something in a side bar's top or bottom as gone when the bar is narrow."""
    widget.setProperty("folds", True)
    return widget
