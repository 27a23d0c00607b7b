"""A screen: what fills the window between the menu and the foot."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.widgets.notice import NoticeBar


class Screen(QWidget):
    """All that the frame around the screens asks of one of them."""

    news: NoticeBar | None = None
    """Where it has news said; None leaves that to the bar above the screens."""

    def take_focus(self) -> None:
        """Begin where this screen begins."""

    def menus(self) -> Sequence[tuple[str, Sequence[QAction | None]]]:
        """What the menu bar offers while this screen is shown."""
        return ()

    def undo_stops_at(self) -> UUID | None:
        """The row that undo, asked here, does not take back."""
        return None
