"""What can be dropped on a page: picture files from the desktop, keepsakes from the tray."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData

KEEPSAKE = "application/x-lifestory-keepsake"


def mime_of(keepsake: UUID) -> QMimeData:
    """A keepsake on its way from the tray."""
    mime = QMimeData()
    mime.setData(KEEPSAKE, keepsake.hex.encode())
    return mime


def keepsake_in(mime: QMimeData) -> UUID | None:
    """The keepsake that is dragged, if it is one."""
    if not mime.hasFormat(KEEPSAKE):
        return None
    return UUID(bytes(mime.data(KEEPSAKE).data()).decode())


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """The files that are dragged from elsewhere."""
    if not mime.hasUrls():
        return ()
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def is_picture(mime: QMimeData) -> bool:
    """Whether a frame could take it."""
    return mime.hasFormat(KEEPSAKE) or bool(files_in(mime))
