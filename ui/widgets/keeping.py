"""Keeping what is typed: a moment after the last key, and at once when somebody goes elsewhere."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer

SOON_MS = 250


class Keeper(QObject):
    """Waits for a pause in the typing. What waits under one key is replaced by what comes next."""

    def __init__(self, parent: QObject | None = None, after_ms: int = SOON_MS) -> None:
        super().__init__(parent)
        self._waiting: dict[Hashable, Callable[[], object]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self.now)

    def soon(self, key: Hashable, do: Callable[[], object]) -> None:
        """Do this after the pause."""
        self._waiting[key] = do
        self._timer.start()

    def waits(self, key: Hashable) -> bool:
        """Whether something under this key has not been done yet."""
        return key in self._waiting

    def now(self) -> None:
        """Do everything that waits. What could not be done waits on, with all that follows it.

        Raises:
            CouldNotKeep: the disk would not take it.
        """
        self._timer.stop()
        for key in list(self._waiting):
            do = self._waiting.pop(key)
            try:
                do()
            except Exception:
                self._waiting.setdefault(key, do)
                raise
