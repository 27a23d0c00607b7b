"""Everything that can be done in the editor, as Qt's actions: once, for menus, keys and palette.

An action is enabled when it would do something now. The shell shows `menus()` in its menu bar while
the editor is open; without a shell the shortcuts work all the same.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from lifestory.model import BlockKind
from ui.editor.canvas.geometry import Fit, Mode
from ui.editor.canvas.pipeline import Told
from ui.tr import tr

if TYPE_CHECKING:
    from ui.editor.editor import BookEditor

Menus = list[tuple[str, list[QAction | None]]]
"""Titles with their actions; None is a line between two."""

Can = Callable[[], bool]

_CLOSER = ("Ctrl++", "Ctrl+=", "Ctrl+Shift++", "Ctrl+Shift+=")
"""One key on most keyboards, whose plus needs Shift: whichever way it comes, it is the same."""

_ON_PAGE = ("layout", "another", "", "add-page", "duplicate", "hold", "", "take-out")
_ON_WORDS = ("write", "", "size-lead", "size-usual", "size-small", "", "another", "find")
_ON_PHOTO = ("choose", "swap", "fit-better", "", "turn", "cover", "", "photo-out", "another")
_ON_FACT = ("advice", "another", "layout")
"""What the menu over a place offers, by the actions' names; nothing is a line between two."""


class EditorActions:
    """The actions of one editor, by name in `all`."""

    def __init__(self, editor: "BookEditor") -> None:
        self._editor = editor
        self.all: dict[str, QAction] = {}
        self._can: dict[str, Can] = {}
        self._menus: Menus = [
            (tr("&Book"), self._book()),
            (tr("&Page"), self._page()),
            (tr("&Words"), self._words()),
            (tr("P&hoto"), self._photo()),
            (tr("&Show"), self._show()),
        ]
        self.refresh()

    def menus(self) -> Menus:
        """The menus, from left to right."""
        return self._menus

    def refresh(self) -> None:
        """Enable what would do something now."""
        for name, action in self.all.items():
            action.setEnabled(self._editor.told is not None and self._can[name]())
        mode = self._editor.view.mode
        for each in Mode:
            self.all[f"mode-{each}"].setChecked(each is mode)

    def show_told(self, told: Told) -> None:
        """The book has changed."""
        self.refresh()

    # --- the menus ----------------------------------------------------------------------------

    def _book(self) -> list[QAction | None]:
        editor, book = self._editor, self._editor.book
        return [
            self._add("find", tr("&Find"), book.find, "Ctrl+F"),
            self._add(
                "replace", tr("Find and &replace"), lambda: book.find(replacing=True), "Ctrl+H"
            ),
            self._add("find-next", tr("Find the &next"), editor.find_bar.next, "F3"),
            self._add(
                "find-back", tr("Find the one be&fore"), editor.find_bar.previous, "Shift+F3"
            ),
            None,
            self._add("advice", tr("What needs &attention"), book.show_advice, "F9"),
            self._add("history", tr("&History"), lambda: book.show_history(), "Ctrl+Alt+H"),
            None,
            self._add("pdf", tr("Make the &PDF"), editor.make_pdf, "Ctrl+P"),
            self._add("leave", tr("&Back to the child"), editor.leave, "Alt+Left"),
        ]

    def _page(self) -> list[QAction | None]:
        pages, view = self._editor.pages, self._editor.view
        photo_pages = self._editor.photo_pages
        there: Can = lambda: pages.current() is not None  # noqa: E731

        def here(do: Callable[[UUID], object]) -> Callable[[], object]:
            return lambda: pages.with_current(do)

        return [
            self._add("add-page", tr("&Add a page"), pages.add, "Ctrl+Shift+N"),
            self._add(
                "photo-pages", tr("A page for each p&hoto…"), photo_pages.ask, "Ctrl+Shift+P"
            ),
            self._add("duplicate", tr("&Duplicate it"), here(pages.duplicate), "Ctrl+D", can=there),
            self._add(
                "take-out", tr("&Take it out"), here(pages.delete), "Ctrl+Shift+Del", can=there
            ),
            None,
            self._add("layout", tr("Change the &layout"), self._layout, "Ctrl+Shift+L", can=there),
            self._add(
                "another",
                tr("Another a&rrangement"),
                lambda: pages.another_arrangement(),
                "Ctrl+Shift+R",
                can=there,
            ),
            self._add(
                "hold", tr("Only with a &grown-up"), pages.hold_back, "Ctrl+Shift+G", can=there
            ),
            None,
            self._add(
                "earlier", tr("Move it &earlier"), lambda: pages.step(-1), "Alt+Up", can=there
            ),
            self._add("later", tr("Move it l&ater"), lambda: pages.step(1), "Alt+Down", can=there),
            None,
            self._add("page-on", tr("&Next page"), lambda: view.turn(1), "Ctrl+PgDown"),
            self._add("page-back", tr("&Page before"), lambda: view.turn(-1), "Ctrl+PgUp"),
        ]

    def _words(self) -> list[QAction | None]:
        editor = self._editor
        paper = editor.writing.card.paper
        writing: Can = lambda: editor.writing.block is not None  # noqa: E731
        return [
            self._add(
                "write",
                tr("&Write here"),
                lambda: editor.with_selection(editor.words.write),
                "F2",
                can=self._selected(lambda target: target.is_written),
            ),
            None,
            self._add("bold", tr("&Bold"), paper.make_bold, "Ctrl+B", can=writing),
            self._add("italic", tr("&Italic"), paper.make_italic, "Ctrl+I", can=writing),
            self._add("list", tr("&List"), paper.make_list, "Ctrl+Shift+8", can=writing),
            self._add(
                "name", tr("A &name from the story"), paper.ask_name, "Ctrl+Shift+2", can=writing
            ),
            None,
            *self._sizes(),
        ]

    def _sizes(self) -> list[QAction]:
        sizes = (
            ("lead", tr("L&arger words"), "Ctrl+Shift+."),
            ("", tr("Words as the page &has them"), "Ctrl+Shift+0"),
            ("small", tr("&Smaller words"), "Ctrl+Shift+,"),
        )
        can: Can = lambda: self._words_block() is not None  # noqa: E731
        return [
            self._add(f"size-{role or 'usual'}", words, partial(self._size, role), keys, can=can)
            for role, words, keys in sizes
        ]

    def _photo(self) -> list[QAction | None]:
        editor = self._editor
        enlarge = editor.pictures.enlarge
        turn = lambda: editor.inspector.picture.turn_it()  # noqa: E731
        framed = self._selected(lambda target: target.frame is not None)
        shown = self._selected(lambda target: target.frame is not None and self._has_photo())
        return [
            self._add(
                "choose",
                tr("&Choose a photo…"),
                lambda: editor.with_selection(editor.pictures.choose),
                "Ctrl+Shift+O",
                can=self._selected(lambda target: target.kind is BlockKind.PICTURE),
            ),
            self._add(
                "sticker", tr("Add a st&icker…"), editor.pictures.ask_sticker, "Ctrl+Shift+S"
            ),
            self._add("turn", tr("&Turn it"), turn, "Ctrl+Shift+T", can=shown),
            self._add(
                "photo-closer", tr("C&loser"), partial(enlarge, 1.1), "Ctrl+Shift+Up", can=framed
            ),
            self._add(
                "photo-further",
                tr("&Further away"),
                partial(enlarge, 1 / 1.1),
                "Ctrl+Shift+Down",
                can=framed,
            ),
            None,
            self._add(
                "fit-better",
                tr("Find a &better fit"),
                editor.pictures.better_fit,
                "Ctrl+Shift+W",
                can=shown,
            ),
            self._add(
                "swap",
                tr("&Swap it with the next one"),
                editor.pictures.swap_with_next,
                "Ctrl+Shift+X",
                can=framed,
            ),
            self._add(
                "cover",
                tr("Cover a face or a &number"),
                editor.pictures.start_covering,
                "Ctrl+Shift+C",
                can=shown,
            ),
            None,
            self._add(
                "photo-out",
                tr("Ta&ke it out"),
                lambda: editor.with_selection(editor.empty_target),
                "Ctrl+Shift+K",
                can=framed,
            ),
        ]

    def _show(self) -> list[QAction | None]:
        view = self._editor.view
        modes = (
            (Mode.ONE, tr("&One page"), "Ctrl+1"),
            (Mode.SPREAD, tr("&Two pages"), "Ctrl+2"),
            (Mode.SCROLL, tr("&All pages, to scroll through"), "Ctrl+3"),
        )
        shown: list[QAction | None] = []
        for mode, words, keys in modes:
            action = self._add(f"mode-{mode}", words, partial(view.set_mode, mode), keys)
            action.setCheckable(True)
            shown.append(action)
        return [
            *shown,
            None,
            self._add("closer", tr("&Closer"), lambda: view.step_zoom(up=True), *_CLOSER),
            self._add("further", tr("&Further away"), lambda: view.step_zoom(up=False), "Ctrl+-"),
            self._add("fit", tr("F&it the page"), lambda: view.set_zoom(Fit.PAGE), "Ctrl+0"),
            self._add("width", tr("Fit the &width"), lambda: view.set_zoom(Fit.WIDTH), "Ctrl+9"),
            self._add("true-size", tr("Paper’s own &size"), lambda: view.set_zoom(1.0), "Ctrl+8"),
        ]

    def menu_here(self) -> QMenu:
        """What can be done with what is selected on the page, or with the page itself."""
        editor = self._editor
        target = editor.view.selection
        names: tuple[str, ...] = _ON_PAGE
        if target is not None:
            told = _ON_PHOTO if target.kind is BlockKind.PICTURE else _ON_FACT
            names = _ON_WORDS if target.is_written else told
        self.refresh()
        menu = QMenu(editor)
        menu.aboutToHide.connect(menu.deleteLater)
        for name in names:
            menu.addAction(self.all[name]) if name else menu.addSeparator()
        return menu

    # --- how they are made --------------------------------------------------------------------

    def _add(
        self,
        name: str,
        words: str,
        do: Callable[[], object],
        *keys: str,
        can: Can = lambda: True,
    ) -> QAction:
        editor = self._editor
        action = QAction(words, editor)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        editor.addAction(action)
        self.all[name], self._can[name] = action, can
        return action

    def _selected(self, fits: Callable[..., bool]) -> Can:
        view = self._editor.view
        return lambda: view.selection is not None and fits(view.selection)

    def _has_photo(self) -> bool:
        told, selected = self._editor.told, self._editor.view.selection
        row = told.book.block(selected.block) if told is not None and selected else None
        return row is not None and row.keepsake_id is not None

    def _layout(self) -> None:
        page = self._editor.pages.current()
        if page is not None:
            self._editor.pages.change_layout(page)

    def _words_block(self) -> UUID | None:
        told, selected = self._editor.told, self._editor.view.selection
        block = self._editor.writing.block or (selected.block if selected is not None else None)
        row = told.book.block(block) if told is not None else None
        return row.id if row is not None and row.kind is BlockKind.WORDS else None

    def _size(self, role: str) -> None:
        self._editor.words.size(self._words_block(), role)
