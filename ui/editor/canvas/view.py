"""The pages on their ground: shown, turned, zoomed, pointed at.

The view paints what the pipeline drew and knows nothing of the story. It says what it wants drawn
(`wanted`), what is selected, and what somebody asks to do there; the editor does it. What the mouse
does to a picture is in `gestures`, what can be dropped in `dropping`.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from lifestory.layout.marks import LaidPage, Rect
from ui.editor.canvas import targets
from ui.editor.canvas.geometry import (
    BETWEEN,
    Fit,
    Mode,
    PlacedSheet,
    SheetSize,
    Zoom,
    lay_column,
    lay_desk,
    next_step,
    pages_together,
)
from ui.editor.canvas.gestures import Gestures
from ui.editor.canvas.painting import paint_view
from ui.editor.canvas.pipeline import Shot, Told
from ui.editor.canvas.targets import Target
from ui.editor.canvas.wanting import Want, wants_of
from ui.tr import tr
from ui.widgets.announcing import announce

_PULLED = 0.3
"""Where in the window, from its top, the page lies that counts as the current one of a column."""

_UNSEEN = 2
"""Pixels: so little beyond the window needs no scroll bar."""


class PageView(QAbstractScrollArea):
    """One page, a spread, or all pages in a column."""

    wanted = Signal(object)
    """A tuple of `Want`: the pages on the screen."""
    turned = Signal(int)
    """The index of the page that is now the current one."""
    zoomed = Signal(float)
    """The factor now."""
    selected = Signal(object)
    """A `Target`, or None."""
    write_asked = Signal(object)
    open_asked = Signal(object)
    empty_asked = Signal(object)
    files_dropped = Signal(object, object)
    """A `Target` and a tuple of paths."""
    keepsakes_dropped = Signal(object, object)
    """A `Target` and a tuple of the keepsakes' ids."""
    cropping = Signal(object, object)
    """A `Target` and the `View` it would have, while it is being dragged."""
    cropped = Signal(object, object)
    """The same, when it is let go."""
    placing = Signal(object, object)
    """A `Target` lying freely and the `Place` it would have, while it is moved."""
    placed = Signal(object, object)
    """The same, when it is let go."""
    swap_asked = Signal(object, object)
    """Two `Target` whose pictures are to be exchanged."""
    cover_asked = Signal(object, object)
    """A `Target` and the area of its upright picture that is to be covered."""
    letters_typed = Signal(str)
    """Letters typed on the page and not into words: the beginning of some."""
    letters_dropped = Signal()
    """Escape: letters typed on the page that wait for their place are no longer wanted."""
    pages_dropped = Signal(object)
    """What was dropped beside the pages, as `QMimeData`."""
    cover_moved = Signal(object, object, object)
    """A `Target`, the area that is covered and the one that is to be covered instead."""
    uncover_asked = Signal(object, object)
    """A `Target` and the covered area that is to be seen again."""
    menu_asked = Signal(object)
    """Where on the screen a menu is to open for what is selected."""
    moved = Signal()
    """The pages lie elsewhere, or are of another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self.setProperty("role", "bare")
        self.setProperty("marks_itself", True)
        self.setAccessibleName(tr("The page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.setAcceptDrops(True)
        self.told: Told | None = None
        self.current = 0
        self.zoom: Zoom = Fit.PAGE
        self.mode = Mode.SPREAD
        self.label_of: Callable[[Target], str] = lambda _: ""
        self.newest: Callable[[Target], Target] = lambda target: target
        """A place with what was done to it and is not laid yet: gestures begin there."""
        self.selection: Target | None = None
        self._selects: UUID | None = None
        self.is_writing = False
        self.desk = lay_desk((), QSizeF(1, 1), Fit.PAGE)
        self.targets: tuple[Target, ...] = ()
        self.shots: dict[tuple[int, bool], Shot] = {}
        self._seen: tuple[PlacedSheet, ...] = ()
        self._goes = False
        """Whether the scroll bars are moved by the view itself."""
        self.asked: tuple[Want, ...] = ()
        """What was said to be on the screen."""
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
            bar.setSingleStep(24)
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setCornerWidget(QWidget())

    # --- what is shown ------------------------------------------------------------------------

    @property
    def pages(self) -> tuple[LaidPage, ...]:
        """All laid pages of the book."""
        return self.told.laid.pages if self.told is not None else ()

    def show_told(self, told: Told) -> None:
        """Show the book as it now is, with the pictures that came with it."""
        self.told = told
        self.current = min(self.current, max(len(told.laid.pages) - 1, 0))
        self._take(told.shots)
        self._lay()
        if self.selection is not None:
            self._follow_selection(self.selection)
        if told.is_whole:
            self._select_what_came(told)

    def _select_what_came(self, told: Told) -> None:
        """Select the block that was waited for, if the book has it by now."""
        if self._selects is not None and told.book.block(self._selects) is not None:
            wanted, self._selects = self._selects, None
            found = next((x for x in self.targets if x.block == wanted), None)
            if found is not None:
                self.select(found)

    def show_shots(self, number: int, shots: dict[Want, Shot]) -> None:
        """Show pictures of pages, unless the book is another by now."""
        if self.told is not None and number == self.told.number:
            self._take(shots)
            self.viewport().update()

    def _take(self, shots: dict[Want, Shot]) -> None:
        for want, shot in shots.items():
            self.shots[want.index, want.clip is not None] = shot

    def go_to(self, index: int) -> None:
        """Turn to a page."""
        index = min(max(index, 0), max(len(self.pages) - 1, 0))
        was_shown = self.desk.sheet(index) is not None
        if index == self.current and was_shown:
            return
        self.current = index
        if self.mode is Mode.SCROLL:
            self._scroll_to(index)
        else:
            if not was_shown:
                self.verticalScrollBar().setValue(0)
            self._lay()
        self.turned.emit(index)

    def _scroll_to(self, index: int) -> None:
        """Bring the top of a page of the column into the window."""
        self._goes = True
        sheet = self.desk.sheet(index)
        if sheet is not None:
            self.verticalScrollBar().setValue(round(sheet.place.top() - BETWEEN / 2))
        self._goes = False

    def turn(self, step: int) -> None:
        """Turn on or back, by one page or one spread."""
        shown = self._shown() if self.mode is not Mode.SCROLL else (self.current,)
        if shown:
            self.go_to(shown[-1] + 1 if step > 0 else shown[0] - 1)

    def set_zoom(self, zoom: Zoom, at: QPointF | None = None) -> None:
        """Fit, or a factor of paper's own size; what lies beneath a point of the viewport stays
        there, without one what is in the middle."""
        at = at if at is not None else QRectF(self.viewport().rect()).center()
        held = self.desk.nearest(at + self.offset())
        point = held.to_points(at + self.offset()) if held is not None else (0.0, 0.0)
        self.zoom = zoom
        self._goes = True
        self._lay()
        if held is not None:
            self._hold(held.index, point, at)
        self._goes = False
        self.zoomed.emit(self.desk.zoom)

    def _hold(self, index: int, point: tuple[float, float], at: QPointF) -> None:
        """Scroll so that a point of a page lies at a point of the viewport again."""
        sheet = self.desk.sheet(index)
        if sheet is not None:
            now = sheet.to_pixels(Rect(point[0], point[1], 0, 0)).topLeft()
            self.horizontalScrollBar().setValue(round(now.x() - at.x()))
            self.verticalScrollBar().setValue(round(now.y() - at.y()))

    def step_zoom(self, *, up: bool) -> None:
        """One step closer or further away."""
        self.set_zoom(next_step(self.desk.zoom, up))

    def set_mode(self, mode: Mode) -> None:
        """Show one page, the two that lie open together, or all in a column."""
        self.mode = mode
        self._lay()
        if mode is Mode.SCROLL:
            self._scroll_to(self.current)
        self.zoomed.emit(self.desk.zoom)

    def _shown(self) -> tuple[int, ...]:
        return pages_together(self.current, len(self.pages), self.mode)

    def _lay(self) -> None:
        sizes = [SheetSize(i, self.pages[i].width, self.pages[i].height) for i in self._shown()]
        room = QSizeF(self.maximumViewportSize())
        if self.mode is Mode.SCROLL:
            self.desk = lay_column(sizes, room, self.zoom)
        else:
            self.desk = lay_desk(sizes, room, self.zoom, 2 if self.mode is Mode.SPREAD else 1)
        self._set_bars(room)
        self._find_targets()
        self._ask()
        self.moved.emit()
        self.viewport().update()

    def _set_bars(self, room: QSizeF) -> None:
        for bar, size, shown in (
            (self.horizontalScrollBar(), self.desk.size.width(), room.width()),
            (self.verticalScrollBar(), self.desk.size.height(), room.height()),
        ):
            bar.setPageStep(round(shown))
            beyond = round(size - shown)
            bar.setRange(0, beyond if beyond > _UNSEEN else 0)

    def _find_targets(self) -> None:
        told = self.told
        if told is None:
            self.targets = ()
            return
        found: list[Target] = []
        self._seen = self.seen()
        for sheet in self._seen:
            page, following = self.pages[sheet.index], self.pages[sheet.index + 1 :][:1]
            goes_on = bool(following) and following[0].page == page.page is not None
            read = told.book.page(page.page)
            found += targets.targets_of(page, sheet.index, read, told.look, is_last=not goes_on)
        self.targets = tuple(found)

    def seen(self) -> tuple[PlacedSheet, ...]:
        """The pages that can be seen now, and in a column the ones next to them."""
        window = QRectF(self.offset(), QSizeF(self.viewport().size()))
        if self.mode is not Mode.SCROLL:
            return self.desk.sheets
        return self.desk.seen(window.adjusted(0, -window.height() / 2, 0, window.height() / 2))

    def _ask(self) -> None:
        """Say what is on the screen; nothing is said twice."""
        seen = QRectF(self.offset(), QSizeF(self.viewport().size()))
        wants = wants_of(self.seen(), seen, self.devicePixelRatioF())
        if wants != self.asked:
            self.asked = wants
            shown = {want.index for want in wants}
            self.shots = {key: shot for key, shot in self.shots.items() if key[0] in shown}
            self.wanted.emit(self.asked)

    # --- points and pixels --------------------------------------------------------------------

    def offset(self) -> QPointF:
        """The desk's point in the viewport's upper left corner."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def place_of(self, target: Target) -> QRectF | None:
        """Where a place lies in the viewport; None when its page is not shown."""
        sheet = self.desk.sheet(target.index)
        if sheet is None:
            return None
        return sheet.to_pixels(target.rect).translated(-self.offset())

    def target_at(self, at: QPointF) -> Target | None:
        """What lies beneath a point of the viewport."""
        desk_point = at + self.offset()
        sheet = self.desk.sheet_at(desk_point)
        if sheet is None:
            return None
        mine = [target for target in self.targets if target.index == sheet.index]
        return targets.at(mine, *sheet.to_points(desk_point))

    def _scrolled(self) -> None:
        if self.mode is Mode.SCROLL:
            if self.seen() != self._seen:
                self._find_targets()
            self._follow_scroll()
        self._ask()
        self.moved.emit()
        self.viewport().update()

    def _follow_scroll(self) -> None:
        """The page that lies in the window is the current one."""
        if self._goes or not self.desk.sheets:
            return
        at = self.offset() + QPointF(
            self.viewport().width() / 2, self.viewport().height() * _PULLED
        )
        sheet = self.desk.nearest(at)
        if sheet is not None and sheet.index != self.current:
            self.current = sheet.index
            self.turned.emit(sheet.index)

    # --- selection ----------------------------------------------------------------------------

    def select(self, target: Target | None) -> None:
        """Select a place, or let go."""
        self._selects = None
        self.selection = target
        if target is not None and target.index != self.current:
            self.current = target.index
            self.turned.emit(target.index)
        self.selected.emit(target)
        self.viewport().update()
        if target is not None:
            self._reveal(target)
            announce(self, self.label_of(target))

    def select_when_there(self, block: UUID) -> None:
        """Select a block as soon as the pages that are told have it, if it can be seen then; unless
        something else is selected or written before."""
        self._selects = block

    def select_nothing_more(self) -> None:
        """Let go of what was to be selected once it is there: the person is at something else."""
        self._selects = None

    def select_block(self, block: UUID) -> bool:
        """Turn to the page on which a block begins, and select it."""
        index = next(
            (i for i, page in enumerate(self.pages) if any(b.block == block for b in page.boxes)),
            None,
        )
        if index is None:
            return False
        self.go_to(index)
        found = next((target for target in self.targets if target.block == block), None)
        self.select(found)
        return found is not None

    def _follow_selection(self, was: Target) -> None:
        """Find again what was selected, after the pages were laid anew."""
        same = [target for target in self.targets if target.key == was.key]
        if not same and was.block is None:
            same = [x for x in self.targets if (x.page, x.slot) == (was.page, was.slot)]
        near = sorted(same, key=lambda target: abs(target.index - was.index))
        self.selection = near[0] if near else None

    def _reveal(self, target: Target) -> None:
        place = self.place_of(target)
        seen = QRectF(self.viewport().rect())
        if place is None or seen.contains(place.center()):
            return
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + place.center().y() - seen.center().y()))

    def _walk(self, step: int) -> bool:
        """Select the next place; False at the end of what is shown."""
        keys = [target.key for target in self.targets]
        key = self.selection.key if self.selection is not None else None
        now = keys.index(key) if key is not None and key in keys else None
        at = (0 if step > 0 else len(keys) - 1) if now is None else now + step
        if not 0 <= at < len(keys):
            return False
        self.select(self.targets[at])
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.gestures.covering is not None:
                self.gestures.covering.walk(step)
                return True
            if step is not None and self._walk(step):
                return True
        return bool(super().event(event))

    # --- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target, key = self.selection, event.key()
        covering = self.gestures.covering
        if covering is not None and covering.key(event):
            return
        if key == Qt.Key.Key_Escape:
            self._let_go(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and target is not None:
            self.activate(target)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and target is not None:
            self.empty_asked.emit(target)
        elif key == Qt.Key.Key_PageDown:
            self.turn(1)
        elif key == Qt.Key.Key_PageUp:
            self.turn(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.pages) - 1)
        elif not self.gestures.key(event) and not self._begins_words(event):
            super().keyPressEvent(event)

    def _let_go(self, event: QKeyEvent) -> None:
        """Let go of letters that wait and of what is selected; whoever is around hears the key
        when nothing was."""
        self.letters_dropped.emit()
        if self.selection is not None:
            self.select(None)
        else:
            super().keyPressEvent(event)

    def _begins_words(self, event: QKeyEvent) -> bool:
        """Whether a key is a letter on its way into words; AltGr comes as Ctrl with Alt on
        Windows, where it makes letters."""
        chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        held = event.modifiers() & chord
        is_command = held != Qt.KeyboardModifier.NoModifier and held != chord
        if is_command or not event.text() or not event.text().isprintable():
            return False
        self.letters_typed.emit(event.text())
        return True

    def activate(self, target: Target) -> None:
        """Write words, or open what else it is."""
        if target.is_written:
            self.write_asked.emit(target)
        else:
            self.open_asked.emit(target)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what lies there; by the keyboard, of what is selected."""
        where = QPointF(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.select(self.target_at(where))
        elif self.selection is not None and (place := self.place_of(self.selection)) is not None:
            where = place.center()
        self.menu_asked.emit(self.viewport().mapToGlobal(where.toPoint()))

    # --- events of the window -----------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if self.gestures.handle(event):
            return True
        return bool(super().viewportEvent(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()
        self.zoomed.emit(self.desk.zoom)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_view(painter, self)
        painter.end()
