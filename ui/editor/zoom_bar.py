"""A small bar on the ground beside the page: one page, two or all, and how close."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from ui import theme as t
from ui.editor.canvas.geometry import Fit, Mode, Zoom
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import icon_button
from ui.widgets.card import lift


class ZoomBar(QFrame):
    """Says the zoom and asks for another one."""

    zoom_asked = Signal(object)
    closer_asked = Signal(bool)
    mode_asked = Signal(object)
    """A `Mode`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("zoom")
        self.modes = {
            mode: icon_button(icon, name, partial(self.mode_asked.emit, mode))
            for mode, icon, name in (
                (Mode.ONE, "file-text", tr("One page")),
                (Mode.SPREAD, "book-open", tr("Two pages")),
                (Mode.SCROLL, "layers", tr("All pages, to scroll through")),
            )
        }
        self.less = icon_button(
            "minus", tr("Further away (Ctrl+−)"), lambda: self.closer_asked.emit(False)
        )
        self.more = icon_button("plus", tr("Closer (Ctrl++)"), lambda: self.closer_asked.emit(True))
        self.now = QPushButton()
        self.now.setObjectName("now")
        self.now.setAutoDefault(False)
        self.now.setMenu(self._menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(t.XS, 2, t.XS, 2)
        row.setSpacing(0)
        for button in self.modes.values():
            button.setCheckable(True)
        shown: tuple[QWidget, ...] = (*self.modes.values(), self.less, self.now, self.more)
        for widget in shown:
            row.addWidget(widget)
        lift(self)
        when_theme_changes(self, self._dress)

    def show_zoom(self, zoom: Zoom, factor: float, mode: Mode) -> None:
        """Show how close the page is."""
        percent = tr("{n} %", n=round(factor * 100))
        words = {Fit.PAGE: tr("Fit"), Fit.WIDTH: tr("Width")}.get(zoom, percent)  # type: ignore[arg-type]
        self.now.setText(words)
        self.now.setAccessibleName(tr("Zoom: {words}, {percent}", words=words, percent=percent))
        self.now.setToolTip(percent)
        for each, button in self.modes.items():
            button.setChecked(each is mode)
        self.adjustSize()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        choices: tuple[tuple[str, Zoom], ...] = (
            (tr("Fit the page\tCtrl+0"), Fit.PAGE),
            (tr("Fit the width\tCtrl+9"), Fit.WIDTH),
        )
        for words, zoom in choices:
            menu.addAction(words).triggered.connect(lambda _=False, z=zoom: self.zoom_asked.emit(z))
        menu.addSeparator()
        for factor in (0.5, 1.0, 1.5, 2.0, 4.0, 8.0):
            words = tr("{n} %", n=round(factor * 100))
            menu.addAction(words).triggered.connect(
                lambda _=False, z=factor: self.zoom_asked.emit(z)
            )
        return menu

    def _dress(self) -> None:
        tokens, px = theme().tokens, theme().px
        self.setStyleSheet(
            f"#zoom {{ background: {tokens.surface}; border: 1px solid {tokens.line};"
            f" border-radius: {t.CARD_RADIUS}px; }}"
            f"#now {{ border: 0; background: transparent; padding: {px(4)}px {px(6)}px;"
            f" min-width: {px(44)}px; }}"
            f"#now:hover {{ background: {tokens.hover}; }}"
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lie_over(self, view: QWidget) -> None:
        """Lie in the lower right corner of what it enlarges."""
        size = self.sizeHint()
        corner = view.rect().bottomRight() - QPoint(size.width() + t.M - 1, size.height() + t.M - 1)
        self.setGeometry(QRect(corner, size))
        self.raise_()
