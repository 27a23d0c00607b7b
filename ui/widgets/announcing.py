"""Saying a sentence to whoever hears the screen instead of seeing it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, sentence: str) -> None:
    """Have a screen reader say a sentence about a control, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, sentence))
