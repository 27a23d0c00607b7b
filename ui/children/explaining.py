"""Saying why a flag of the overview stands, and taking that back: kept in the child's own story."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lifestory.errors import LifestoryError
from lifestory.oversight import Flag, explain, take_back
from lifestory.template.policies import policy_in_use
from ui.bridge import LibraryBridge, StoryBridge
from ui.children.why import explain_asks
from ui.saying import day_words
from ui.tr import tr
from ui.widgets.form import FormDialog
from ui.widgets.notice import NoticeBar


class Explaining(QObject):
    """Asks and keeps; `notice` says what became of it and offers Undo."""

    def __init__(self, library: LibraryBridge, notice: NoticeBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._notice, self._over = library, notice, parent
        self._said_by = ""

    def ask_why(self, child: UUID, flag: Flag, today: date) -> None:
        """Ask why a flag of a child stands, and keep the reason."""
        dialog = FormDialog(
            tr("Say why"),
            tr("Keep the reason"),
            explain_asks(),
            self._over,
            lead=flag.sentence,
            values={"by": self._said_by},
        )
        if not dialog.exec():
            return
        given = dialog.form.values()
        self._said_by = given["by"]
        self._change(
            child,
            lambda bridge: explain(bridge.story, flag, given["why"], by=given["by"], today=today),
            tr("The reason is kept. It stands until {day}.", day=self._until(today)),
        )

    def _until(self, today: date) -> str:
        return day_words(policy_in_use().explained_until(today), today)

    def take_back(self, child: UUID, flag: Flag) -> None:
        """Take back what was said about a flag of a child."""
        told = tr("The reason has been taken back.")
        self._change(child, lambda bridge: take_back(bridge.story, flag), told)

    def _change(self, child: UUID, do: Callable[[StoryBridge], None], told: str) -> None:
        try:
            bridge = self._library.story(child)
            do(bridge)
        except LifestoryError as trouble:
            self._notice.tell(str(trouble), tone="bad")
        else:
            self._notice.tell(told, action=tr("Undo"), do=bridge.undo)
