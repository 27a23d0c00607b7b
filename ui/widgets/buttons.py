"""Buttons: one primary a screen, the others quiet; icons alone always carry a name."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from ui.theme import ICON, theme, when_theme_changes


def _pressed(button: QAbstractButton, do: Callable[[], Any] | None) -> None:
    if do is not None:
        button.clicked.connect(lambda: do())


def _dress(button: QAbstractButton, icon: str, token: str) -> None:
    if icon:
        button.setIconSize(QSize(ICON - 2, ICON - 2))
        when_theme_changes(button, lambda: button.setIcon(theme().icon(icon, token)))


def _button(
    role: str,
    text: str,
    do: Callable[[], Any] | None,
    icon: str,
    token: str,
    parent: QWidget | None,
) -> QPushButton:
    button = QPushButton(f" {text}" if icon else text, parent)
    button.setProperty("role", role)
    button.setAccessibleName(text.replace("&", ""))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    _dress(button, icon, token)
    _pressed(button, do)
    return button


def primary(
    text: str, do: Callable[[], Any] | None = None, *, icon: str = "", parent: QWidget | None = None
) -> QPushButton:
    """The one thing this screen is for. `do` is called without arguments when it is pressed."""
    return _button("primary", text, do, icon, "on_accent", parent)


def quiet(
    text: str, do: Callable[[], Any] | None = None, *, icon: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Anything else that can be done here."""
    return _button("quiet", text, do, icon, "ink", parent)


def danger(
    text: str, do: Callable[[], Any] | None = None, *, parent: QWidget | None = None
) -> QPushButton:
    """Takes something away; only in a dialog that names what goes."""
    return _button("danger", text, do, "", "bad", parent)


def link(
    text: str, do: Callable[[], Any] | None = None, *, icon: str = "", parent: QWidget | None = None
) -> QPushButton:
    """A quiet way on, written like a link."""
    return _button("link", text, do, icon, "accent", parent)


def icon_button(
    icon: str,
    name: str,
    do: Callable[[], Any] | None = None,
    *,
    token: str = "ink",
    parent: QWidget | None = None,
) -> QToolButton:
    """An icon of 20 px in a target of 32; `name` is its tooltip and what a screen reader says."""
    button = QToolButton(parent)
    button.setProperty("role", "icon")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setIconSize(QSize(ICON, ICON))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    when_theme_changes(button, lambda: button.setIcon(theme().icon(icon, token)))
    _pressed(button, do)
    return button
