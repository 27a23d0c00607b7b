"""The pane itself: shows the part that fits what is selected."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt
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


class Inspector(QFrame):
    """On the right of the page."""

    def __init__(self, do: Do, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.tray = Tray(pictures)
        self.picture_tray = Tray(pictures)
        self.page = PagePart(do, self.tray)
        self.words = WordsPart()
        self.picture = PicturePart(do)
        self.picture.take_tray(self.picture_tray)
        self.fact = FactPart(do)
        self.nothing = Part()
        self.nothing.say(
            tr("Nothing is selected"),
            tr("Click on a photo or on words to see what can be done with them."),
        )
        self.nothing.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scrolls: dict[Part, QScrollArea] = {}
        for part in (self.page, self.words, self.picture, self.fact, self.nothing):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(part)
            area.setAccessibleName(tr("About what is selected"))
            area.hide()
            column.addWidget(area)
            self._scrolls[part] = area
        self.shown: Part = self.nothing
        self._scrolls[self.nothing].show()
        when_theme_changes(self, self.fit)

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
        self.tray.show_book(told.book)
        self.picture_tray.show_book(told.book)
        laid = told.laid.pages[index] if index < len(told.laid.pages) else None
        if target is not None:
            number = told.laid.pages[target.index].number
            self._show_target(told, target, number, typed)
            return
        page = told.book.page(laid.page) if laid is not None else None
        if page is None or laid is None:
            self._turn_to(self.nothing)
            return
        self.page.show_page(told, page, laid.number, laid.continuation)
        self._turn_to(self.page)

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
        self.picture.finish()
        self.fact.finish()
        self.page.finish()

    def _turn_to(self, part: Part) -> None:
        if part is self.shown:
            return
        self._scrolls[self.shown].hide()
        self.shown = part
        self._scrolls[part].show()
