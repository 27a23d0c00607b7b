"""Covering a part of a photo with the keys: a box over the selected photo, moved and sized.

It begins in the middle of what the frame shows. Tab goes on to what is covered already, so that it
can be moved or uncovered; Enter covers; Escape leaves. Each key says what it did.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPolygonF

from lifestory.layout.marks import PictureMark
from lifestory.model.retouch import Area, turned_area
from ui.editor.canvas.crop import corners_of, middle_area, shows
from ui.editor.canvas.targets import Target
from ui.tr import tr
from ui.widgets.announcing import announce
from ui.widgets.area_keys import stepped

if TYPE_CHECKING:
    from ui.editor.canvas.view import PageView

_PART = 0.25
"""How large the box is at first, as a part of the frame's shorter side."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Covering:
    """The box of one view, for as long as something is being covered.

    `area` is where it lies, None when no photo is selected; `was` is the cover that is moved with
    it, None for a new one.
    """

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._over = view.selection.key if view.selection is not None else None
        self.was: Area | None = None
        self.area: Area | None = None
        self._begin_anew()
        self._say(tr("A box lies over the middle of the photo. {keys}", keys=keys_of_covering()))

    def _frame(self) -> PictureMark | None:
        """The selected photo; the box goes along when another one is selected."""
        selected = self._view.selection
        frame = selected.frame if selected is not None else None
        if selected is not None and selected.key != self._over:
            self._over, self.was = selected.key, None
            self.area = middle_area(frame, _PART) if frame is not None else None
        return frame

    def _begin_anew(self) -> None:
        frame = self._frame()
        self.was = None
        self.area = middle_area(frame, _PART) if frame is not None else None

    def outline(self) -> QPolygonF | None:
        """The box in pixels of the viewport."""
        frame, selected = self._frame(), self._view.selection
        if frame is None or selected is None or self.area is None:
            return None
        sheet = self._view.desk.sheet(selected.index)
        if sheet is None:
            return None
        corners = [sheet.point(*corner) for corner in corners_of(frame, self.area)]
        return QPolygonF([corner - self._view.offset() for corner in corners])

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for one that has nothing to do with covering."""
        selected, frame = self._view.selection, self._frame()
        if event.key() == Qt.Key.Key_Escape:
            self._view.gestures.stop_covering()
            self._say(tr("Nothing more is covered."))
        elif selected is None or frame is None or self.area is None:
            return False
        elif event.key() in _ENTER:
            self._cover(selected, self.area)
        elif event.key() in _DELETE:
            self._uncover(selected)
        elif not self._step(frame, self.area, event):
            return False
        self._view.viewport().update()
        return True

    def walk(self, step: int) -> None:
        """Go on to the next cover of the photo, or from the last one back to a new box."""
        frame = self._frame()
        if frame is None:
            return
        places = [None, *frame.source.covers]
        at = places.index(self.was) if self.was in places else 0
        at = (at + step) % len(places)
        self.was = places[at]
        self.area = self.was or middle_area(frame, _PART)
        covered = tr("Covered area {n} of {all}", n=at, all=len(places) - 1)
        self._say(_with_place(covered if self.was else tr("A new box"), frame, self.area))
        self._view.viewport().update()

    def _step(self, frame: PictureMark, area: Area, event: QKeyEvent) -> bool:
        changed = stepped(area, event, frame.source.turn)
        if changed is None:
            return False
        if self.was is None and not shows(frame, changed):
            self._say(tr("The photo is shown no further than here."))
            return True
        self.area = changed
        self._say(_with_place("", frame, changed))
        return True

    def _cover(self, selected: Target, area: Area) -> None:
        if self.was is None:
            self._view.cover_asked.emit(selected, area)
        elif area != self.was:
            self._view.cover_moved.emit(selected, self.was, area)
        self._begin_anew()

    def _uncover(self, selected: Target) -> None:
        if self.was is None:
            self._say(tr("This box covers nothing yet. Tab goes to what is covered."))
            return
        self._view.uncover_asked.emit(selected, self.was)
        self._begin_anew()

    def _say(self, sentence: str) -> None:
        announce(self._view, sentence)


def keys_of_covering() -> str:
    """What can be pressed while something is covered."""
    return tr(
        "Arrows move it, Shift and arrows size it, Enter covers, Tab goes to what is covered, "
        "Delete uncovers it, Escape leaves."
    )


def _with_place(what: str, frame: PictureMark, area: Area | None) -> str:
    """Where a box lies as the photo is seen, in parts of a hundred."""
    if area is None:
        return what
    left, top, right, bottom = (round(each * 100) for each in turned_area(area, frame.source.turn))
    place = tr(
        "{left} to {right} % from the left, {top} to {bottom} % from the top",
        left=left,
        right=right,
        top=top,
        bottom=bottom,
    )
    return f"{what}: {place}" if what else place
