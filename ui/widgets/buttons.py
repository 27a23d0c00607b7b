"""Buttons: one primary a screen, the others quiet; icons alone always carry a name."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.theme import ICON, theme, when_theme_changes


def _pressed(button: QAbstractButton, do: Callable[[], Any] | None) -> None:
    if do is not None:
        button.clicked.connect(lambda: do())


def _dress(button: QAbstractButton, icon: str, token: str) -> None:
    if icon:
        when_theme_changes(button, lambda: _show_icon(button, icon, token, ICON - 2))


def _show_icon(button: QAbstractButton, icon: str, token: str, size: int) -> None:
    """An icon grows with the words beside it."""
    side = theme().px(size)
    button.setIconSize(QSize(side, side))
    button.setIcon(theme().icon(icon, token, side))


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
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    when_theme_changes(button, lambda: _show_icon(button, icon, token, ICON))
    _pressed(button, do)
    return button


class WrappedLink(QPushButton):
    """A link whose words go on in the next line where a line is too short for them.

    Args:
        text: what it says, however long.
        do: is called without arguments when it is pressed.
    """

    def __init__(
        self, text: str, do: Callable[[], Any] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "link")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        _pressed(self, do)

    def _room(self, width: int) -> QRect:
        """The words and where they lie in so many pixels."""
        pad = theme().px(4)
        room = QRect(2, pad, max(width - 4, 40), 10_000)
        return self.fontMetrics().boundingRect(room, self._flags(), self.text())

    @staticmethod
    def _flags() -> int:
        return Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return self._room(width).height() + 2 * theme().px(4)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        whole = self.fontMetrics().horizontalAdvance(self.text()) + 6
        width = min(whole, theme().px(120))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme().color("accent" if self.isEnabled() else "soft"))
        pad = theme().px(4)
        painter.drawText(self.rect().adjusted(2, pad, -2, -pad), self._flags(), self.text())
        painter.end()
