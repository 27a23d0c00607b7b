"""The menu and its shortcuts; every one of them works from any screen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from ui.saying import undo_words
from ui.theme import Scheme, theme
from ui.tr import tr
from ui.widgets.palette import actions_of

if TYPE_CHECKING:
    from ui.shell.shell import Shell

TEXT_SIZES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Menu:
    """Fills a window's menu bar for as long as a library is open."""

    def __init__(self, window: QMainWindow, shell: "Shell") -> None:
        self._bar, self._shell = window.menuBar(), shell
        self._bar.clear()
        self._library()
        self._edit()
        self._view()
        self._help()
        self._own: list[QAction] = []
        self._bar.show()

    @property
    def bar(self) -> QMenuBar:
        """The menu bar itself."""
        return self._bar

    def actions(self) -> list[tuple[str, QAction]]:
        """Everything that can be done, what the screen offers first."""
        every = actions_of(self._bar)
        own = {menu.text().replace("&", "") for menu in self._own}
        return sorted(every, key=lambda each: each[0].partition(": ")[0] not in own)

    def show_screen(self, menus: Sequence[tuple[str, Sequence[QAction | None]]]) -> None:
        """Show what the screen offers beside our own menus, before how the window looks."""
        for action in self._own:
            self._bar.removeAction(action)
            action.deleteLater()
        self._own = []
        for title, actions in menus:
            menu = QMenu(title, self._bar)
            for each in actions:
                menu.addAction(each) if each is not None else menu.addSeparator()
            self._bar.insertMenu(self._before, menu)
            self._own.append(menu.menuAction())

    def take_away(self) -> None:
        """Empty the menu bar and hide it."""
        self._bar.clear()
        self._bar.hide()

    def show_history(self, undo: str | None, redo: str | None, *, of_book: bool = False) -> None:
        """Name what would be undone and made again; `of_book` when undo stops there."""
        self.undo.setEnabled(undo is not None)
        self.undo.setText(undo_words(undo, of_book=of_book))
        self.redo.setEnabled(redo is not None)
        self.redo.setText(
            tr("Make again: {label}", label=_small(redo)) if redo else tr("Make again")
        )

    def _add(
        self,
        menu: QMenu,
        text: str,
        do: Callable[[], object],
        *keys: QKeySequence.StandardKey | str,
    ) -> QAction:
        action = QAction(text, menu)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda: do())
        menu.addAction(action)
        return action

    def _library(self) -> None:
        menu, shell = self._bar.addMenu(tr("&Library")), self._shell
        self._add(menu, tr("&Children"), shell.show_children, "Alt+Home")
        self._add(menu, tr("&New child"), shell.new_child, "Ctrl+N")
        self._add(menu, tr("&Find a child"), shell.find_child, "Ctrl+Shift+F")
        self._add(menu, tr("&Bring in records and photos"), shell.bring_in, "Ctrl+Shift+B")
        menu.addSeparator()
        self._add(menu, tr("Change the &passphrase"), shell.change_passphrase)
        self._add(menu, tr("Look the library &over"), shell.verify)
        menu.addSeparator()
        self._add(menu, tr("&Lock now"), shell.lock_asked.emit, "Ctrl+L")
        self._add(menu, tr("&Close Lifestory"), shell.window().close, "Ctrl+Q")

    def _edit(self) -> None:
        menu, shell = self._bar.addMenu(tr("&Edit")), self._shell
        self.undo = self._add(menu, tr("Undo"), shell.undo, "Ctrl+Z")
        self.redo = self._add(menu, tr("Make again"), shell.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self.show_history(None, None)

    def _view(self) -> None:
        menu, shell = self._bar.addMenu(tr("&View")), self._shell
        self._before = menu.menuAction()
        group = QActionGroup(menu)
        for scheme, words in (
            (Scheme.SYSTEM, tr("Colours of the &system")),
            (Scheme.LIGHT, tr("&Light")),
            (Scheme.DARK, tr("&Dark")),
            (Scheme.CONTRAST, tr("High &contrast")),
        ):
            action = self._add(menu, words, partial(shell.choose_scheme, scheme))
            action.setCheckable(True)
            action.setChecked(theme().scheme is scheme)
            group.addAction(action)
        menu.addSeparator()
        self._add(menu, tr("Larger &text"), lambda: shell.step_text(1), "Ctrl+Alt++", "Ctrl+Alt+=")
        self._add(menu, tr("&Smaller text"), lambda: shell.step_text(-1), "Ctrl+Alt+-")
        menu.addSeparator()
        self._add(menu, tr("&Full screen"), shell.full_screen, "F11")

    def _help(self) -> None:
        menu, shell = self._bar.addMenu(tr("&Help")), self._shell
        self._add(menu, tr("&Do something by its name"), shell.show_palette, "Ctrl+K")
        self._add(menu, tr("&Keys"), shell.show_keys, "F1")
        self._add(menu, tr("&About Lifestory"), shell.show_about)


def _small(label: str | None) -> str:
    return label[:1].lower() + label[1:] if label else ""
