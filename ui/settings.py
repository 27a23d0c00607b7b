"""This person's own choices: colours, text size, the window's place, hints that were seen. Nothing
about a child."""

from PySide6.QtCore import QSettings


def settings() -> QSettings:
    """The settings, in a file of this person's own."""
    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    return QSettings(ini, user, "Lifestory", "Lifestory")
