"""What would come in, line by line: a tick, the sentence, and in soft the row it comes from.

Arrows move, space ticks. A reason stands beneath the line that it belongs to, with a tick of its
own; background is shown on request and cannot be ticked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lifestory.importing.offers import Level, Offer, Standing
from lifestory.importing.saying import place_said, when_said
from ui import theme as t
from ui.story.bringing_in.line_painting import LinePainting
from ui.story.bringing_in.sources import Ticked
from ui.theme import theme
from ui.tr import tr

LineRole = Qt.ItemDataRole.UserRole + 1
_AT_ONCE = 100
"""So many lines are measured before the window may do something else."""


@dataclass(frozen=True)
class OfferLine:
    """One line: an offer, or the reason beneath one.

    `can_tick` is False for what is there already, was taken out before, or is background.
    """

    offer: Offer
    is_reason: bool
    heading: str
    sentence: str
    beside: str
    notes: tuple[tuple[str, str], ...] = ()
    can_tick: bool = True

    @property
    def key(self) -> tuple[str, bool]:
        """What is the same for the same line of a later reading."""
        return self.offer.key, self.is_reason

    def spoken(self, ticked: bool) -> str:
        """The line as a screen reader says it."""
        state = (tr("ticked") if ticked else tr("not ticked")) if self.can_tick else ""
        notes = (words for words, _ in self.notes)
        return ". ".join(part for part in (state, self.sentence, self.beside, *notes) if part)


def lines_of(offers: Sequence[Offer], *, background: bool) -> list[OfferLine]:
    """The lines of offers in their order, with what is background last if it is asked for."""
    shown = [offer for offer in offers if offer.level is not Level.HIDE]
    lines = [line for offer in shown for line in _lines(offer, _year(offer))]
    if background:
        photos = any(offer.kind == "photo" for offer in offers)
        heading = tr("Left out") if photos else tr("Background, not for the book")
        for offer in offers:
            if offer.level is Level.HIDE:
                lines += _lines(offer, heading)
            elif offer.reason is not None and offer.reason.level is Level.HIDE:
                lines.append(_reason(offer, heading))
    return lines


def hidden_in(offers: Sequence[Offer]) -> int:
    """How many lines are background."""
    reasons = [offer.reason for offer in offers if offer.reason is not None]
    levels = [offer.level for offer in offers] + [reason.level for reason in reasons]
    return levels.count(Level.HIDE)


def _year(offer: Offer) -> str:
    if offer.when is None:
        return tr("Date not known")
    return str(offer.when.earliest.year)


def _standing(offer: Offer) -> str:
    return {
        Standing.THERE: tr("Here already."),
        Standing.TAKEN_OUT: tr("You took this out before, so it stays out."),
        Standing.MORE: tr("Here already; this adds to it."),
        Standing.NEW: "",
    }[offer.standing]


def _lines(offer: Offer, heading: str) -> list[OfferLine]:
    notes = [(_standing(offer), "soft"), (offer.warning, "warn"), (offer.advice, "soft")]
    if offer.approximate:
        notes.append((tr("The end is worked out from the next row."), "soft"))
    can = offer.level is not Level.HIDE
    can = can and offer.standing in (Standing.NEW, Standing.MORE)
    line = OfferLine(
        offer,
        False,
        heading,
        offer.sentence,
        " · ".join(part for part in (when_said(offer), place_said(offer)) if part),
        tuple(note for note in notes if note[0]),
        can,
    )
    if offer.reason is None or offer.reason.level is Level.HIDE:
        return [line]
    return [line, _reason(offer, heading)]


def _reason(offer: Offer, heading: str) -> OfferLine:
    assert offer.reason is not None
    hidden = offer.reason.level is Level.HIDE
    gone = offer.standing is Standing.TAKEN_OUT
    notes = ((tr("Here already."), "soft"),) if offer.reason.is_there else ()
    can = not hidden and not gone and not offer.reason.is_there
    beside = f"{when_said(offer)} · {tr('why, from the row before')}"
    return OfferLine(offer, True, heading, offer.reason.sentence, beside, notes, can)


class _Lines(QAbstractListModel):
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[OfferLine] = []
        self.ticked: set[tuple[str, bool]] = set()

    def show_lines(self, lines: list[OfferLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def begins(self, row: int) -> bool:
        """Whether a heading stands above this row."""
        return row == 0 or self.lines[row - 1].heading != self.lines[row].heading

    def is_ticked(self, row: int) -> bool:
        """Whether a row is to be added."""
        return self.lines[row].can_tick and self.lines[row].key in self.ticked

    def toggle(self, row: int) -> None:
        """Tick a row or take its tick away; a reason needs its line, and goes with it."""
        line = self.lines[row]
        if not line.can_tick:
            return
        key, is_reason = line.key
        if line.key in self.ticked:
            self.ticked.discard(line.key)
            if not is_reason:
                self.ticked.discard((key, True))
        else:
            self.ticked.add(line.key)
            if is_reason:
                self.ticked.add((key, False))
            elif line.offer.reason_ticked_at_first:
                self.ticked.add((key, True))
        near = range(max(row - 1, 0), min(row + 2, len(self.lines)))
        self.dataChanged.emit(self.index(near[0]), self.index(near[-1]))
        self.changed.emit()

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: Any) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tickable = index.isValid() and self.lines[index.row()].can_tick
        return plain | Qt.ItemFlag.ItemIsUserCheckable if tickable else plain

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        ticked = self.is_ticked(index.row())
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.sentence
        if role == Qt.ItemDataRole.CheckStateRole and line.can_tick:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken(ticked)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: _Lines, view: "OfferList") -> None:
        super().__init__(view)
        self._lines, self._view = model, view
        self._heights: dict[tuple[Any, ...], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        line, width = self._lines.lines[index.row()], self._view.viewport().width()
        shows = self._view.shows_picture(line.offer.key)
        begins = self._lines.begins(index.row())
        words = (line.sentence, line.beside, line.notes, line.is_reason)
        known = (*words, begins, shows, width, theme().text_scale)
        if known not in self._heights:
            self._heights[known] = LinePainting(begins, shows).height(line, width)
        return QSize(width, self._heights[known])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        line: OfferLine = index.data(LineRole)
        state = option.state
        picture = self._view.picture_of(line.offer.key)
        painting = LinePainting(self._lines.begins(index.row()), picture is not None)
        painting.paint(
            painter,
            QRect(option.rect),
            line,
            picture,
            ticked=self._lines.is_ticked(index.row()),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hover=bool(state & QStyle.StateFlag.State_MouseOver),
        )


class OfferList(QListView):
    """The lines to read and tick. `ticks_changed` comes when a tick was set or taken away."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self._lines.changed.connect(self.ticks_changed)
        self._offers: tuple[Offer, ...] = ()
        self._jpegs: dict[str, bytes] = {}
        self._pictures: dict[str, QPixmap] = {}
        self._background = False
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(self._lines, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What would come in"))
        self.setAccessibleDescription(tr("Arrows move, space ticks."))

    def show_offers(
        self,
        offers: tuple[Offer, ...],
        pictures: Mapping[str, bytes] | None,
        *,
        keep: bool,
        tick: bool = True,
    ) -> None:
        """Show these offers; with `keep` the ticks that were set stay, else those are ticked that
        are at first, unless nothing is to be ticked by itself."""
        self._offers = offers
        if not keep:
            sure = [one for one in offers if tick and one.ticked_at_first]
            self._lines.ticked = {(one.key, False) for one in sure}
            self._lines.ticked |= {(one.key, True) for one in sure if one.reason_ticked_at_first}
            self._jpegs = {key: jpeg for key, jpeg in (pictures or {}).items() if jpeg}
            self._pictures = {}
        scrolled = self.verticalScrollBar().value()
        self._show(self.currentIndex().row() if keep else 0)
        if keep:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(scrolled)

    def show_background(self, shown: bool) -> None:
        """Show what is background at the end, or hide it."""
        self._background = shown
        self._show(self.currentIndex().row())

    def _show(self, row: int) -> None:
        self._lines.show_lines(lines_of(self._offers, background=self._background))
        last = self._lines.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._lines.index(min(max(row, 0), last)))
        self.ticks_changed.emit()

    def tick_all(self, ticked: bool) -> None:
        """Tick every line that may be ticked, or none."""
        self._lines.ticked = {line.key for line in self._lines.lines if line.can_tick and ticked}
        self.viewport().update()
        self.ticks_changed.emit()

    def picture_of(self, key: str) -> QPixmap | None:
        """The small picture of an offer, if it shows one; made when it is first painted."""
        if key not in self._pictures and key in self._jpegs:
            self._pictures[key] = _pixmap(self._jpegs[key])
        return self._pictures.get(key)

    def shows_picture(self, key: str) -> bool:
        """Whether an offer shows a picture."""
        return key in self._jpegs

    def ticked(self) -> Ticked:
        """Which lines are to be added."""
        lines = self._lines
        chosen = [line for row, line in enumerate(lines.lines) if lines.is_ticked(row)]
        return Ticked(
            frozenset(line.offer.key for line in chosen if not line.is_reason),
            frozenset(line.offer.key for line in chosen if line.is_reason),
        )

    def texts(self) -> list[str]:
        """The sentences in their order."""
        return [line.sentence for line in self._lines.lines]

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._lines.toggle(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            place = self.visualRect(index)
            if event.position().x() - place.left() < theme().px(LinePainting.TICK_ROOM + t.XL):
                self.toggle(index.row())
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.toggle(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _pixmap(jpeg: bytes) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(jpeg)
    return picture
