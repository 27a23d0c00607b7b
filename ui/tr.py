"""Every sentence a person reads in the window goes through here, so that Welsh can follow."""

from PySide6.QtCore import QCoreApplication


def tr(text: str, **parts: object) -> str:
    """The text in the person's language, with `{name}` parts filled in after translation."""
    said = QCoreApplication.translate("ui", text)
    return said.format(**parts) if parts else said


def counted(one: str, many: str, n: int, **parts: object) -> str:
    """One of two texts by number; `{n}` in it becomes the number."""
    return tr(one if n == 1 else many, n=n, **parts)
