"""The pane itself: shows the part that fits what is selected.

A part is made when it is first shown, so that a book does not wait for what nobody has asked for.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lifestory.model import BlockKind
from ui.editor.arranging import WRITTEN
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import Target
from ui.editor.doing import Do
from ui.editor.inspector.fact_part import FactPart
from ui.editor.inspector.page_part import PagePart
from ui.editor.inspector.part import Part
from ui.editor.inspector.picture_part import PicturePart
from ui.editor.inspector.tray import Tray
from ui.editor.inspector.words_part import WordsPart
from ui.pictures import Pictures
from ui.theme import theme, when_theme_changes
from ui.tr import tr

WIDTH = 300
"""Pixels at 100 %."""


_MOST_SHARE = 0.34
"""The part of the window that the pane takes at most, however large the text is."""


P = TypeVar("P", bound=Part)


class Inspector(QFrame):
    """On the right of the page."""

    made = Signal(object)
    """A `Part` that is to be tied to what the editor does; once for each."""

    def __init__(self, do: Do, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._do, self._pictures = do, pictures
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scrolls: dict[Part, QScrollArea] = {}
        self.shown: Part = self.nothing
        self._scrolls[self.nothing].show()
        when_theme_changes(self, self.fit)

    # --- the parts ----------------------------------------------------------------------------

    @cached_property
    def page(self) -> PagePart:
        """The page itself, with the tray of all photos."""
        return self._made(PagePart(self._do, Tray(self._pictures)))

    @cached_property
    def words(self) -> WordsPart:
        """Words on the page."""
        return self._made(WordsPart(self._pictures))

    @cached_property
    def picture(self) -> PicturePart:
        """A frame, with a tray to fill it from."""
        return self._made(PicturePart(self._do, Tray(self._pictures)))

    @cached_property
    def fact(self) -> FactPart:
        """What is made from facts."""
        return self._made(FactPart(self._do))

    @cached_property
    def nothing(self) -> Part:
        """What is said where there is no page."""
        part = Part()
        part.column.addStretch(1)
        return self._made(part)

    def _made(self, part: P) -> P:
        area = QScrollArea()
        area.hide()
        area.setWidgetResizable(True)
        area.setWidget(part)
        area.setAccessibleName(tr("About what is selected"))
        self._column.addWidget(area)
        self._scrolls[part] = area
        self.made.emit(part)
        return part

    # --- shown --------------------------------------------------------------------------------

    def fit(self) -> None:
        """Be as wide as the text needs, and leave the page two thirds of the window."""
        window = self.window().width() if self.window() is not self else 0
        most = max(round(window * _MOST_SHARE), WIDTH) if window else theme().px(WIDTH)
        self.setFixedWidth(min(theme().px(WIDTH), most))

    def show_selected(
        self, told: Told, target: Target | None, index: int, typed: Mapping[UUID, str]
    ) -> None:
        """Show what is known of what is selected, or of the page at an index; `typed` are words
        by block that are newer than the story's."""
        laid = told.laid.pages[index] if index < len(told.laid.pages) else None
        if target is not None:
            number = told.laid.pages[target.index].number
            self._show_target(told, target, number, typed)
            return
        page = told.book.page(laid.page) if laid is not None else None
        if page is None or laid is None:
            self._show_nothing(is_blank=laid is not None)
            return
        self.page.show_page(told, page, laid.number, laid.continuation)
        self._turn_to(self.page)

    def _show_nothing(self, *, is_blank: bool) -> None:
        """Say why a page is blank, or how a book without pages begins."""
        if is_blank:
            why = tr("This page is left blank so that the next chapter begins on the right.")
            self.nothing.say(tr("A blank page"), why)
        else:
            begin = tr(
                "Photos dropped in the middle of the window become pages, or add the first page."
            )
            self.nothing.say(tr("No pages yet"), begin)
        self._turn_to(self.nothing)

    def _show_target(
        self, told: Told, target: Target, number: int, typed: Mapping[UUID, str]
    ) -> None:
        block = told.book.block(target.block)
        if target.kind is BlockKind.PICTURE:
            keepsakes = told.book.facts.keepsakes
            keepsake = keepsakes.get(block.keepsake_id) if block and block.keepsake_id else None
            text = typed.get(block.id, block.text) if block is not None else ""
            words = text, told.book.names_in(text)
            said = told.book.line(keepsake.caption) if keepsake is not None else ""
            self.picture.take_told(told)
            self.picture.show_picture(target, block, keepsake, number, words, said)
            self._turn_to(self.picture)
        elif target.kind in WRITTEN:
            text = block.text if block is not None else ""
            text = typed.get(block.id, text) if block is not None else text
            self.words.show_block(told, target, text, number)
            self._turn_to(self.words)
        else:
            self.fact.show_block(told, target, block, number)
            self._turn_to(self.fact)

    def take_focus(self) -> None:
        """Begin at the first control that takes nothing away, else at the pane itself."""
        first = self.shown.first_control() or self._scrolls[self.shown]
        first.show()  # One that was made a moment ago is not shown yet, and takes no focus.
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> None:
        """Keep what is half typed in a field."""
        for part in self._scrolls:
            part.finish()

    def ask_again(self) -> None:
        """Something could not be kept: ask again for what was perhaps part of it."""
        for part in self._scrolls:
            part.ask_again()

    def _turn_to(self, part: Part) -> None:
        if part is self.shown:
            return
        self._scrolls[self.shown].hide()
        self.shown = part
        self._scrolls[part].show()
