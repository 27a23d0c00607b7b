"""The children's faces, read for those in sight only and forgotten when many others came since."""

from collections import OrderedDict
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from ui.bridge import LibraryBridge

if TYPE_CHECKING:
    from lifestory.errors import LifestoryError
    from lifestory.library import ChildSummary

_Key = tuple[UUID, str]
_SIDE = 160
"""The shorter side of a face that is kept, in pixels: a large one on a sharp screen."""
_KEPT, _WAITING, _AT_ONCE = 400, 60, 2


class Faces(QObject):
    """Asked while a card is painted; a face that is not at hand comes with `arrived(child_id)`.

    Whoever came into sight last is read first. A face that scrolled out of sight before its turn is
    dropped, and asked for again when it is painted again.
    """

    arrived = Signal(UUID)

    def __init__(self, library: LibraryBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[_Key, None] = OrderedDict()
        self._reading: set[_Key] = set()

    def get(self, child: "ChildSummary") -> QPixmap | None:
        """The face of a child, or None for now or for good."""
        if not child.face:
            return None
        key = (child.id, child.face)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._reading:
            self._waiting[key] = None
            self._waiting.move_to_end(key)
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._begin()
        return None

    def _begin(self) -> None:
        while self._waiting and len(self._reading) < _AT_ONCE:
            key, _ = self._waiting.popitem()
            self._reading.add(key)
            self._ask(key)

    def _ask(self, key: _Key) -> None:
        self._library.jobs.run(
            "",
            lambda _: self._read(*key),
            done=lambda image: self._keep(key, image),
            failed=lambda trouble: self._give_up(key, trouble),
            shown=False,
        )

    def _read(self, child_id: UUID, digest: str) -> QImage:
        image = QImage.fromData(self._library.library.thumbnail(child_id, digest))
        return image.scaled(
            _SIDE,
            _SIDE,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )

    def _give_up(self, key: _Key, trouble: "LifestoryError") -> None:
        """Show the initial from now on, and say why once."""
        self._keep(key, QImage())
        self._library.jobs.trouble.emit(str(trouble))

    def _keep(self, key: _Key, image: QImage) -> None:
        self._reading.discard(key)
        self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(key[0])
        self._begin()
