"""Looking at one keepsake large."""

from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from lifestory.model import Keepsake
from ui.bridge import StoryBridge
from ui.theme import theme
from ui.tr import tr


class LookDialog(QDialog):
    """The picture as large as the window allows; any key or click closes it."""

    def __init__(self, bridge: StoryBridge, keepsake_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        with bridge.story.read() as reading:
            self._keepsake = reading.get(Keepsake, keepsake_id)
        shown = self._keepsake.caption or self._keepsake.description or self._keepsake.file_name
        self.setWindowTitle(shown)
        self.setAccessibleName(tr("Large view: {what}", what=shown))
        self._pictures = bridge.pictures
        self._pictures.arrived.connect(self._arrived)
        self.resize(parent.window().size() * 0.9)

    def _arrived(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme().color("ground"))
        digest = self._keepsake.digest
        picture = self._pictures.get(digest, "screen") or self._pictures.get(digest)
        if picture is not None:
            size = picture.size().scaled(self.size() * 0.94, Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.accept()

    def mousePressEvent(self, event: object) -> None:
        self.accept()
