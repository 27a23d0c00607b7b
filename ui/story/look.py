"""Looking at keepsakes large: one after the other with the arrows, nearer with plus."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lifestory.model import Keepsake
from lifestory.words import dates
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.named import Named
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import icon_button
from ui.widgets.labels import Label

_STEP, _MOST = 1.25, 8.0


class LookDialog(QDialog):
    """A picture as large as the window allows, among others.

    Left and right go to the others; plus, minus and the wheel change the size, a drag moves a
    picture that is larger than the window; Escape and Space close.
    """

    def __init__(
        self,
        bridge: StoryBridge,
        keepsake_id: UUID,
        parent: QWidget,
        among: Sequence[UUID] = (),
    ) -> None:
        super().__init__(parent)
        self._bridge, self._pictures = bridge, bridge.pictures
        self._ids = list(among) or [keepsake_id]
        self.shown_id = keepsake_id
        self.zoom = 1.0
        self._moved = QPointF()
        self._from: QPointF | None = None
        self.said = Label("", "lead")
        self.before = icon_button("chevron-left", tr("The one before (Left)"), self.go_back)
        self.after = icon_button("chevron-right", tr("The next one (Right)"), self.go_on)
        foot = QHBoxLayout()
        foot.setSpacing(t.S)
        foot.addWidget(self.before)
        foot.addWidget(self.after)
        foot.addWidget(self.said, 1)
        foot.addWidget(icon_button("zoom-out", tr("Smaller (−)"), self.smaller))
        foot.addWidget(icon_button("zoom-in", tr("Larger (+)"), self.larger))
        foot.addWidget(icon_button("x", tr("Close (Escape)"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(t.L, t.L, t.L, t.M)
        column.addStretch(1)
        column.addLayout(foot)
        self._foot = theme().px(56)
        self._pictures.arrived.connect(self._arrived)
        self.resize(parent.window().size())
        self._show(keepsake_id)
        self.setFocus()

    def go_on(self) -> None:
        """Show the next one."""
        self._step(1)

    def go_back(self) -> None:
        """Show the one before."""
        self._step(-1)

    def larger(self) -> None:
        """Show it larger."""
        self._zoom(_STEP)

    def smaller(self) -> None:
        """Show it smaller, down to the whole picture."""
        self._zoom(1 / _STEP)

    def _step(self, by: int) -> None:
        at = self._ids.index(self.shown_id) + by
        if 0 <= at < len(self._ids):
            self._show(self._ids[at])

    def _show(self, id: UUID) -> None:
        with self._bridge.story.read() as reading:
            keepsake = reading.find(Keepsake, id)
            named = Named(reading)
        if keepsake is None:
            return
        self.shown_id, self._digest = id, keepsake.digest
        self.zoom, self._moved = 1.0, QPointF()
        caption = named.shown(keepsake.caption).replace("{", "").replace("}", "")
        shown = " ".join((caption or keepsake.description or keepsake.file_name).split())
        day = dates.short(keepsake.when) if keepsake.when is not None else ""
        at = self._ids.index(id)
        place = tr("{n} of {all}", n=at + 1, all=len(self._ids)) if len(self._ids) > 1 else ""
        self.said.say(" · ".join(part for part in (shown, day, place) if part))
        self.setWindowTitle(shown)
        self.setAccessibleName(tr("Large view: {what}", what=shown))
        self.setAccessibleDescription(keepsake.description)
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(self._ids) - 1)
        for near in self._ids[at + 1 : at + 2]:
            self._ask_ahead(near)
        self.update()

    def _ask_ahead(self, id: UUID) -> None:
        with self._bridge.story.read() as reading:
            keepsake = reading.find(Keepsake, id)
        if keepsake is not None:
            self._pictures.get(keepsake.digest, "screen")

    def _arrived(self, digest: str) -> None:
        if digest == self._digest:
            self.update()

    def _zoom(self, by: float) -> None:
        self.zoom = min(max(self.zoom * by, 1.0), _MOST)
        if self.zoom == 1.0:
            self._moved = QPointF()
        self.update()

    # --- painting -----------------------------------------------------------------------------

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(t.L, t.L, -t.L, -self._foot)

    def place_of(self, picture: QPixmap) -> QRectF:
        """Where the picture lies, in pixels of the window."""
        room = self._room()
        fitted = picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, fitted.width() * self.zoom, fitted.height() * self.zoom)
        place.moveCenter(room.center() + self._moved)
        return place

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme().color("ground"))
        near = self._pictures.get(self._digest, "page") if self.zoom > 1.6 else None
        picture = (
            near or self._pictures.get(self._digest, "screen") or self._pictures.get(self._digest)
        )
        if picture is not None:
            painter.save()
            painter.setClipRect(self._room())
            painter.drawPixmap(self.place_of(picture), picture, QRectF(picture.rect()))
            painter.restore()
        painter.end()

    # --- keys and mouse -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = {
            Qt.Key.Key_Right: self.go_on,
            Qt.Key.Key_Left: self.go_back,
            Qt.Key.Key_Plus: self.larger,
            Qt.Key.Key_Equal: self.larger,
            Qt.Key.Key_Minus: self.smaller,
            Qt.Key.Key_Escape: self.accept,
            Qt.Key.Key_Space: self.accept,
        }
        do = does.get(Qt.Key(event.key()))
        if do is not None:
            do()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position() - self._moved

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and self.zoom > 1.0:
            self._moved = event.position() - self._from
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._zoom(2.0 if self.zoom == 1.0 else 1 / self.zoom)
