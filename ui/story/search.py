"""Searching a story: a field on top of the side bar, and what was found by part, words marked.

`SearchField` asks on a thread of its own and only the newest question is answered; `FoundPage`
shows the answer and says what was chosen. Going there is the story screen's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lifestory.words import dates
from ui import theme as t
from ui.bridge import NewestWins, StoryBridge
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.empty import EmptyState
from ui.widgets.field import typing_first
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Hit, Snippet

PART_OF = {
    "child": "overview",
    "person": "people",
    "home": "homes",
    "event": "timeline",
    "keydate": "timeline",
    "decision": "decisions",
    "keepsake": "keepsakes",
    "voice": "voice",
    "page": "books",
    "book": "books",
}
"""Where each kind of thing that can be found is at home."""

FoundRole = Qt.ItemDataRole.UserRole + 1
_ROW, _LOW_ROW, _HEADING = 58, 38, 36


@dataclass(frozen=True)
class Found:
    """One line of the answer; `heading` is said above the first of a part."""

    hit: "Hit"
    heading: str = ""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        when = dates.short(self.hit.when) if self.hit.when is not None else ""
        said = (self.heading, self.hit.title.text, self.hit.snippet.text, when)
        return ", ".join(part for part in said if part)


def by_part(hits: "list[Hit]") -> Iterator[Found]:
    """Hits with those of one part together; the part with the best hit comes first."""
    headings = {
        "overview": tr("Overview"),
        "people": tr("People"),
        "homes": tr("Homes"),
        "timeline": tr("Timeline"),
        "decisions": tr("Decisions"),
        "keepsakes": tr("Keepsakes"),
        "voice": tr("Voice"),
        "books": tr("Books"),
    }
    parts: dict[str, list[Hit]] = {}
    for hit in hits:
        parts.setdefault(PART_OF[hit.kind], []).append(hit)
    for part, found in parts.items():
        for number, hit in enumerate(found):
            yield Found(hit, headings[part] if number == 0 else "")


class SearchField(QLineEdit):
    """What to look for. `answered(typed, hits)` comes for the newest words only; `left()` on
    Escape, `into()` when the arrows or Enter go into the answer."""

    answered = Signal(str, object)
    left = Signal()
    into = Signal(bool)

    def __init__(self, bridge: StoryBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Find in this story"))
        self.setAccessibleName(tr("Find in this story"))
        self.setToolTip(tr("Find in this story (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        typing_first(self)
        self._bridge = bridge
        self._asking = NewestWins(lambda typed, _: bridge.story.search(typed), self)
        self._asking.ready.connect(self._hear)
        self._asking.failed.connect(self._trouble)
        self.textChanged.connect(self._ask)

    def ask_again(self) -> None:
        """The story changed: what is shown may be another answer now."""
        if self.text().strip():
            self._ask()

    def close_search(self) -> None:
        """Let what is being asked come to its end, before the story is put away."""
        self._asking.close()

    def _ask(self) -> None:
        if self.text().strip():
            self._asking.ask(self.text())
        else:
            self.answered.emit("", [])

    def _hear(self, typed: str, hits: "list[Hit]") -> None:
        if typed == self.text():
            self.answered.emit(typed, hits)

    def _trouble(self, _: str, trouble: BaseException) -> None:
        from lifestory.errors import LifestoryError

        if not isinstance(trouble, LifestoryError):
            raise trouble
        self._bridge.jobs.trouble.emit(str(trouble))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.into.emit(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.into.emit(True)
        else:
            super().keyPressEvent(event)


class FoundPage(QWidget):
    """The answer. `chosen(hit)` when one is opened, `left()` on Escape."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "title")
        self.said = Label("", "soft", wraps=True)
        self.list = _FoundList(self)
        self.list.setAccessibleName(tr("What was found"))
        self.list.opened.connect(self.chosen)
        self.list.left.connect(self.left)
        self.nothing = EmptyState(
            "book",
            tr("Nothing here begins with these words. A part of a name or of a word is enough."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.XXL, t.XL, t.XXL, t.L)
        column.setSpacing(t.M)
        column.addWidget(self.title)
        column.addWidget(self.said)
        column.addWidget(self.pages, 1)

    def show_hits(self, typed: str, hits: "list[Hit]") -> None:
        """Show what was found for the typed words."""
        from lifestory.library.search import MOST

        self.title.say(tr("“{words}”", words=typed.strip()))
        many = tr("The best {n} places. Another word narrows it.", n=MOST)
        few = counted("Found in {n} place.", "Found in {n} places.", len(hits))
        self.said.say(many if len(hits) >= MOST else few if hits else "")
        self.list.show_found(list(by_part(hits)))
        self.pages.setCurrentWidget(self.list if hits else self.nothing)

    def take_focus(self, *, open_first: bool) -> None:
        """Go into the answer, or open its first line at once."""
        if not self.list.model().rowCount():
            return
        if open_first:
            self.list.open_current()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class _FoundModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.found)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.found[index.row()]
        if role == FoundRole:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.hit.title.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return found.spoken
        return None


class _FoundList(QListView):
    opened = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = _FoundModel(self)
        self.setModel(self._found)
        self.setItemDelegate(_FoundDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(lambda _: self.open_current())

    def show_found(self, found: list[Found]) -> None:
        self._found.show(found)
        if found:
            self.setCurrentIndex(self._found.index(0))

    def open_current(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self._found.found):
            self.opened.emit(self._found.found[row].hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _FoundDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | Any) -> QSize:
        found: Found = index.data(FoundRole)
        row = _ROW if found.hit.snippet.text else _LOW_ROW
        return QSize(200, theme().px(row + (_HEADING if found.heading else 0)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | Any
    ) -> None:
        found: Found = index.data(FoundRole)
        place = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if found.heading:
            head = place.adjusted(t.M, theme().px(8), -t.M, 0)
            head.setHeight(theme().px(_HEADING - 10))
            painter.setFont(theme().font(t.NOTE, strong=True))
            painter.setPen(theme().color("soft"))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, found.heading)
            place.setTop(place.top() + theme().px(_HEADING))
        _paint_ground(painter, option, place)
        inner = place.adjusted(t.M, 0, -t.M, 0)
        inner.setRight(inner.right() - _paint_when(painter, inner, found))
        tall = theme().px(20)
        top = QRect(inner.left(), inner.center().y() - tall // 2, inner.width(), tall)
        if found.hit.snippet.text:
            top.moveTop(inner.center().y() - tall + 1)
            below = top.translated(0, tall)
            paint_marked(painter, below, found.hit.snippet, t.NOTE, "soft")
        paint_marked(painter, top, found.hit.title, t.TEXT, "ink", strong=True)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
    state = option.state
    token = ""
    if state & QStyle.StateFlag.State_Selected:
        token = "accent"
    elif state & QStyle.StateFlag.State_MouseOver:
        token = "line"
    if token:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().tint(token))
        painter.drawRoundedRect(place.adjusted(0, 1, 0, -1), t.RADIUS, t.RADIUS)


def _paint_when(painter: QPainter, inner: QRect, found: Found) -> int:
    if found.hit.when is None:
        return 0
    font = theme().font(t.NOTE)
    words = dates.short(found.hit.when)
    painter.setFont(font)
    painter.setPen(theme().color("soft"))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner, right, words)
    return QFontMetrics(font).horizontalAdvance(words) + t.M


def paint_marked(
    painter: QPainter,
    place: QRect,
    snippet: "Snippet",
    size: int,
    token: str,
    *,
    strong: bool = False,
) -> None:
    """One line of text with its found words on a tint and in ink."""
    metrics = QFontMetrics(theme().font(size, strong=strong))
    text = metrics.elidedText(snippet.text, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(theme().font(size, strong=strong))
    for begin, end in snippet.marks:
        if end <= len(text):
            left = metrics.horizontalAdvance(text[:begin])
            wide = metrics.horizontalAdvance(text[:end]) - left
            mark = QRect(place.left() + left - 1, place.top() + 1, wide + 2, place.height() - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("warm", 0.3))
            painter.drawRoundedRect(mark, 3, 3)
    painter.setPen(theme().color(token))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, flags, text)
