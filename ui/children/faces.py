"""The children's faces, read one after another for those in sight only."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from ui.bridge import LibraryBridge
from ui.pictures import shown_by, shown_image

if TYPE_CHECKING:
    from lifestory.library import ChildSummary


class Faces(QObject):
    """Asked while a card is painted; a face that is not at hand comes with `arrived(child_id)`."""

    arrived = Signal(UUID)

    def __init__(self, library: LibraryBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._kept: dict[tuple[UUID, str], QPixmap] = {}
        self._asked: set[tuple[UUID, str]] = set()

    def get(self, child: "ChildSummary") -> QPixmap | None:
        """The face of a child, or None for now or for good."""
        key = (child.id, child.face)
        if not child.face:
            return None
        if key not in self._kept and key not in self._asked:
            self._asked.add(key)
            self._library.jobs.run(
                "",
                lambda _: self._read(*key),
                done=lambda image: self._keep(key, image),
                shown=False,
            )
        return self._kept.get(key)

    def _read(self, child_id: UUID, digest: str) -> QImage:
        story = self._library.library.story(child_id)
        return shown_image(story.keepsakes.thumbnail(digest), shown_by(story, digest))

    def _keep(self, key: tuple[UUID, str], image: QImage) -> None:
        self._kept[key] = QPixmap.fromImage(image)
        self.arrived.emit(key[0])
