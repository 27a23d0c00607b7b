"""The family tree on the screen: gardens, a path, and a card for each person.

What is shown is `FamilyFacts`; where it stands is found in `family_places`; the ground is painted
in `family_ground`. What a person asks for here is told by signals and done in `family_acts`.
"""

from collections.abc import Callable
from itertools import pairwise
from math import hypot
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from lifestory.edition.gardens import GardenKind
from lifestory.edition.values import TreePerson
from ui.pictures import Pictures
from ui.story.family_card import FamilyCard
from ui.story.family_facts import FamilyFacts, spoken
from ui.story.family_ground import paint_ground
from ui.story.family_places import FamilyPicture, family_picture, neighbours
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button


class _Ground(QWidget):
    """What the cards stand on; dragging it moves the view."""

    pulled = Signal(QPoint)
    pressed = Signal()

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._draw = paint
        self._grip: QPoint | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        self._draw(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.globalPosition().toPoint()
        self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            now = event.globalPosition().toPoint()
            self.pulled.emit(now - self._grip)
            self._grip = now

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None


class FamilyTreeView(QScrollArea):
    """The tree. `chosen(key)` opens somebody ("" for nobody), `menu_asked(key, at)` asks what can
    be done with them and `add_asked(key, at)` who can be added next to them; `planted(key, garden)`
    and `reordered(key, keys)` are drags and what the keyboard does instead."""

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)
    add_asked = Signal(str, QPoint)
    planted = Signal(str, str)
    reordered = Signal(str, object)
    zoomed = Signal()

    LEAST: ClassVar[float] = 0.25
    READABLE: ClassVar[float] = 0.75
    """As small as a family is shown unasked."""
    MOST: ClassVar[float] = 2.0

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Family tree"))
        self._pictures = pictures
        self._facts: FamilyFacts | None = None
        self.picture: FamilyPicture | None = None
        self.cards: dict[str, FamilyCard] = {}
        self.zoom, self._fits = 1.0, True
        self._lit, self._current = "", ""
        self.ground = _Ground(self._paint)
        self.ground.pulled.connect(self._pull)
        self.ground.pressed.connect(lambda: self.chosen.emit(""))
        self.setWidget(self.ground)
        self._beside = ""
        self.plus = icon_button("plus", tr("Add somebody next to them"), self._ask_beside)
        self.plus.setParent(self.ground)
        self.plus.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plus.setProperty("role", "planted")
        self.plus.hide()
        pictures.arrived.connect(self._arrived)

    # --- showing ------------------------------------------------------------------------------

    def show_family(self, facts: FamilyFacts) -> None:
        """Show a family, or the same one after a change; whoever has the keyboard keeps it."""
        self._facts = facts
        self.picture = family_picture(facts.child, facts.people)
        people = {person.key: person for person in (facts.child, *facts.people)}
        for key in [key for key in self.cards if key not in people]:
            self.cards.pop(key).deleteLater()
        for key, person in people.items():
            card = self.cards.get(key) or self._new_card(key)
            words = person.name if key == facts.child.key else spoken(person, facts.child.name)
            card.show_person(
                person.name,
                person.relation or self._unsaid(key),
                words,
                hidden=key in facts.hidden,
                big=key == facts.child.key,
            )
            card.show_picture(self._pictures.get(facts.digests.get(key, "")))
        self._order_tabs()
        if self._fits:
            self.fit()
        else:
            self._stand()

    def _unsaid(self, key: str) -> str:
        return "" if key == self._child_key() else tr("who is this?")

    def make_current(self, key: str) -> None:
        """Show who is open beside the tree."""
        self._current = key
        for card in self.cards.values():
            card.is_current = card.key == key
            card.update()
        if key in self.cards:
            self.ensureWidgetVisible(self.cards[key])

    def take_focus(self, key: str) -> None:
        """Give somebody the keyboard."""
        if key in self.cards:
            self.cards[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_card(self, key: str) -> FamilyCard:
        card = FamilyCard(key, self.ground)
        card.chosen.connect(self.chosen)
        card.reached.connect(lambda key: self.ensureWidgetVisible(self.cards[key]))
        card.met.connect(self._offer_beside)
        card.stepped.connect(self._step)
        card.shoved.connect(self.shove)
        card.carried.connect(self._carry)
        card.dropped.connect(self._drop)
        card.menu_asked.connect(self.menu_asked)
        card.show()
        self.cards[key] = card
        return card

    def _order_tabs(self) -> None:
        """Tab goes from the child through the gardens, row by row."""
        assert self.picture is not None
        assert self._facts is not None
        order = [self._facts.child.key, *(key for row in self.picture.rows for key in row)]
        for before, after in pairwise(order):
            QWidget.setTabOrder(self.cards[before], self.cards[after])

    def _arrived(self, digest: str) -> None:
        if self._facts is None:
            return
        for key, wanted in self._facts.digests.items():
            if wanted == digest and key in self.cards:
                self.cards[key].show_picture(self._pictures.get(digest))

    # --- zooming ------------------------------------------------------------------------------

    def fit(self, *, whole_family: bool = False) -> None:
        """Show the family as large as it may be; a large one is only shown whole, and then too
        small to read, when that is asked for."""
        if self.picture is None:
            return
        least = self.LEAST if whole_family else theme().text_scale * self.READABLE
        room, base = self.viewport().size(), theme().text_scale
        whole = min(
            room.width() / self.picture.width, room.height() / self.picture.height, base * 1.15
        )
        self.zoom, self._fits = max(whole, least), not whole_family
        self._stand()
        shown = self.cards.get(self._current or self._child_key())
        if shown is not None and self.zoom > whole:
            QTimer.singleShot(0, shown, lambda: self._bring_near(shown))
        self.zoomed.emit()

    def _child_key(self) -> str:
        return self._facts.child.key if self._facts is not None else ""

    def _bring_near(self, card: FamilyCard) -> None:
        """Scroll until somebody stands about in the middle."""
        room = self.viewport().size()
        self.ensureWidgetVisible(
            card, (room.width() - card.width()) // 2, (room.height() - card.height()) // 2
        )

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom, keeping what lies at a point of the viewport where it is."""
        middle = QPointF(self.viewport().rect().center())
        at = at or middle
        before = self.zoom
        self.zoom, self._fits = min(max(before * factor, self.LEAST), self.MOST), False
        there = (QPointF(self.ground.pos()) * -1 + at) * (self.zoom / before)
        self._stand()
        self.horizontalScrollBar().setValue(round(there.x() - at.x()))
        self.verticalScrollBar().setValue(round(there.y() - at.y()))
        self.zoomed.emit()

    def _stand(self) -> None:
        """Put everybody where they stand at this zoom."""
        if self.picture is None:
            return
        scale = self.zoom
        size = QSize(round(self.picture.width * scale), round(self.picture.height * scale))
        self.ground.resize(size.expandedTo(self.viewport().size()))
        aside = self._aside()
        for key, spot in self.picture.spots.items():
            card = self.cards[key]
            card.be(scale)
            card.setGeometry(
                round(aside.x() + spot.left * scale),
                round(aside.y() + spot.y * scale),
                round(spot.width * scale),
                round(spot.height * scale),
            )
        self.plus.hide()
        if self._beside in self.cards and self.cards[self._beside].hasFocus():
            self._offer_beside(self._beside)
        self.ground.update()

    def _aside(self) -> QPointF:
        """How far the tree stands from the upper left corner, being in the middle of its room."""
        assert self.picture is not None
        spare = self.ground.width() - self.picture.width * self.zoom
        below = self.ground.height() - self.picture.height * self.zoom
        return QPointF(max(spare / 2, 0.0), max(below / 2, 0.0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()
        else:
            self._stand()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.0015 ** event.angleDelta().y(), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1.25)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(0.8)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        elif event.key() == Qt.Key.Key_Escape:
            self.chosen.emit("")
        else:
            event.ignore()

    def _pull(self, way: QPoint) -> None:
        for bar, by in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - by)

    def _paint(self, painter: QPainter) -> None:
        if self.picture is None or self._facts is None:
            return
        painter.translate(self._aside())
        painter.scale(self.zoom, self.zoom)
        paint_ground(painter, self.picture, self._facts.child.key, self._facts.homes, self._lit)

    # --- moving people ------------------------------------------------------------------------

    def _step(self, key: str, right: int, down: int) -> None:
        """The keyboard goes to the nearest card that way."""
        if self.picture is None:
            return
        best, found = 0.0, ""
        for other, x, y in neighbours(self.picture, key):
            along, across = (x * right, abs(y)) if right else (y * down, abs(x))
            far = hypot(along, 2.5 * across)
            if along > 1 and (not found or far < best):
                best, found = far, other
        if found:
            self.take_focus(found)

    def _offer_beside(self, key: str) -> None:
        """Put the little plus next to whom the pointer or the keyboard met last."""
        self._beside = key
        place = self.cards[key].geometry()
        size = theme().px(26)
        self.plus.setFixedSize(size, size)
        self.plus.setIconSize(QSize(size - 10, size - 10))
        self.plus.move(place.right() - size // 2 - 4, place.top() - 2)
        self.plus.raise_()
        self.plus.show()

    def _ask_beside(self) -> None:
        self.add_asked.emit(self._beside, self.plus.mapToGlobal(self.plus.rect().bottomLeft()))

    def _row_of(self, key: str) -> tuple[str, ...]:
        assert self.picture is not None
        return next((row for row in self.picture.rows if key in row), ())

    def person(self, key: str) -> TreePerson:
        """Somebody who is shown, or the child."""
        assert self._facts is not None
        everybody = (self._facts.child, *self._facts.people)
        return next(person for person in everybody if person.key == key)

    def shove(self, key: str, by: int) -> None:
        """Let somebody change places with a neighbour of their row."""
        row = list(self._row_of(key))
        to = row.index(key) + by if key in row else -1
        if by and 0 <= to < len(row):
            row.insert(to, row.pop(row.index(key)))
            self.reordered.emit(key, tuple(row))

    def garden_at(self, point: QPointF) -> GardenKind | None:
        """The garden at a point of the ground."""
        if self.picture is None:
            return None
        at = (point - self._aside()) / self.zoom
        plots = self.picture.plots
        return next((plot.kind for plot in plots if plot.holds(at.x(), at.y())), None)

    def _garden_of(self, key: str) -> GardenKind | None:
        assert self.picture is not None
        spot = self.picture.spots[key]
        plots = self.picture.plots
        return next((plot.kind for plot in plots if plot.holds(spot.x, spot.middle)), None)

    def _carry(self, key: str, middle: QPointF) -> None:
        garden = self.garden_at(middle)
        self._lit = garden if garden is not None and garden != self._garden_of(key) else ""
        self.ground.update()

    def _drop(self, key: str, middle: QPointF) -> None:
        self._lit = ""
        garden, before = self.garden_at(middle), self._garden_of(key)
        row = self._row_of(key)
        order = tuple(sorted(row, key=lambda one: self.cards[one].geometry().center().x()))
        self._stand()
        if garden is not None and garden != before:
            self.planted.emit(key, garden)
        elif garden == before and order != row:
            self.reordered.emit(key, order)
