"""Keepsakes on their way: from the wall or a tray, on to a page or a day."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QMimeData

KEEPSAKE = "application/x-lifestory-keepsake"


def keepsakes_mime(ids: Iterable[UUID]) -> QMimeData:
    """These keepsakes, to be dragged."""
    mime = QMimeData()
    mime.setData(KEEPSAKE, "\n".join(id.hex for id in ids).encode())
    return mime


def keepsakes_in(mime: QMimeData) -> list[UUID]:
    """The keepsakes that are dragged; none when it is something else."""
    if not mime.hasFormat(KEEPSAKE):
        return []
    return [UUID(line) for line in bytes(mime.data(KEEPSAKE).data()).decode().split()]
