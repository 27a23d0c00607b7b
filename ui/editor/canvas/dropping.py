"""What can be dropped on a page: picture files from the desktop, keepsakes from the tray."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData

from ui.widgets.dragging import KEEPSAKE, keepsakes_mime


def mime_of(keepsake: UUID) -> QMimeData:
    """A keepsake on its way from the tray."""
    return keepsakes_mime([keepsake])


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """The files that are dragged from elsewhere."""
    if not mime.hasUrls():
        return ()
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def is_picture(mime: QMimeData) -> bool:
    """Whether a frame could take it."""
    return mime.hasFormat(KEEPSAKE) or bool(files_in(mime))
