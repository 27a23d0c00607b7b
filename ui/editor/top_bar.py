"""The bar above the page: back to the child, what book this is, undo, and making the PDF."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from lifestory.model import PaperSize, ReadingStage
from lifestory.template.themes import all_themes
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.editor.reading import ReadBook
from ui.saying import undo_words
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import icon_button, link, primary, quiet
from ui.widgets.chip import STATE_TONES, Chip
from ui.widgets.field import typing_first
from ui.widgets.spelt_line import LineMarks

PAPERS = {PaperSize.A4: "A4", PaperSize.A5: "A5", PaperSize.SQUARE: "Square"}
_MOST_TITLE = 300
_MOST_UNDO = 230
_MOST_BACK = (240, 110)
"""How wide the name in the way back may be, in pixels at 100 %, and where room is short."""
_LEAST_TITLE = 100


class TitleField(QLineEdit):
    """A line that ends in an ellipsis where its words do not fit, until somebody types in it."""

    def is_cut(self) -> bool:
        """Whether the words are wider than the line."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()

    def shown(self) -> str:
        """What is to be seen of the words while nobody types."""
        right = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), right, self._room().width())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(contents, option, self).adjusted(2, 0, -2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self.is_cut():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._room(), middle, self.shown())
        painter.end()


class TopBar(QFrame):
    """What a person asks of the whole book."""

    back_asked = Signal()
    named = Signal(str)
    dressed = Signal(object)
    """What `commands.dress_book` is given, as a dict."""
    undo_asked = Signal()
    redo_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._book: ReadBook | None = None
        self._undo_words = tr("Undo")
        self.back = link("", self.back_asked.emit, icon="chevron-left")
        self.title = TitleField()
        self.title.setObjectName("title")
        self.title.setAccessibleName(tr("Title of the book"))
        self.title.editingFinished.connect(self._name)
        self.title.textEdited.connect(lambda _: self._fit_title())
        typing_first(self.title)
        LineMarks(self.title)
        self.chip = Chip("")
        self.look = QPushButton()
        self.look.setObjectName("look")
        self.look.setAutoDefault(False)
        self.look.setCursor(Qt.CursorShape.PointingHandCursor)
        self.look.setMenu(QMenu(self.look))
        self.look.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
            if self.isRightToLeft()
            else Qt.LayoutDirection.RightToLeft
        )
        self.undo = quiet(tr("Undo"), self.undo_asked.emit, icon="undo-2")
        self.redo = icon_button("redo-2", tr("Make again"), self.redo_asked.emit)
        self.redo.setProperty("role", "beside")
        self.pdf = primary(tr("Make the PDF"), self.pdf_asked.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.M, 0, t.L, 0)
        row.setSpacing(t.S)
        left: tuple[QWidget, ...] = (self.back, self.title, self.chip, self.look)
        right: tuple[QWidget, ...] = (self.undo, self.redo, self.pdf)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        when_theme_changes(self, self._dress)

    def show_book(self, book: ReadBook) -> None:
        """Show what the bar says of a book."""
        self._book = book
        self.back.setAccessibleName(tr("Back to {name}", name=book.called))
        if not self.title.hasFocus() and self.title.text() != book.line(book.row.title):
            self.title.setText(book.line(book.row.title))
            self.title.setCursorPosition(0)
        self.title.setToolTip(self.title.text())
        self._fit_title()
        state = word_for(book.row.state)
        self.chip.show_state(state[:1].upper() + state[1:], STATE_TONES[book.row.state])
        self.show_history(book.undo, book.redo, of_book=book.undo_is_of_book)
        self._show_look()

    def show_history(self, undo: str | None, redo: str | None, *, of_book: bool = False) -> None:
        """Name what would be undone and made again; `of_book` when undo stops there."""
        text = undo_words(undo, of_book=of_book)
        self._undo_words = text
        self.undo.setToolTip(text)
        self.undo.setAccessibleName(text)
        self.undo.setEnabled(undo is not None)
        again = tr("Make again: {label}", label=_small(redo)) if redo else tr("Make again")
        self.redo.setToolTip(again)
        self.redo.setAccessibleName(again)
        self.redo.setEnabled(redo is not None)
        self._fit()

    def _name(self) -> None:
        wanted, book = self.title.text().strip(), self._book
        if book is None or wanted == book.line(book.row.title):
            return
        if wanted:
            self.named.emit(book.kept_line(wanted, book.row.title))
        else:
            self.title.setText(book.line(book.row.title))

    # --- stage, theme, paper ------------------------------------------------------------------

    def _show_look(self) -> None:
        assert self._book is not None
        row = self._book.row
        themes = all_themes()
        name = themes[row.theme].name if row.theme in themes else row.theme
        words = f"{row.stage.measures.title} · {name} · {PAPERS[row.paper]}"
        self.look.setText(words)
        self.look.setAccessibleName(tr("How the book looks: {words}", words=words))
        menu = self.look.menu()
        menu.clear()
        stages = [(s, f"{s.measures.title}, {s.measures.ages}") for s in ReadingStage]
        self._choices(menu, tr("Reads as"), "stage", row.stage, stages)
        looks = [(theme_id, each.name) for theme_id, each in themes.items()]
        self._choices(menu, tr("Theme"), "theme", row.theme, looks)
        self._choices(menu, tr("Paper"), "paper", row.paper, list(PAPERS.items()))

    def _choices(
        self, menu: QMenu, title: str, what: str, now: Any, choices: list[tuple[Any, str]]
    ) -> None:
        part = menu.addMenu(title)
        group = QActionGroup(part)
        for value, words in choices:
            action = part.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, v=value: self.dressed.emit({what: v}))
            group.addAction(action)

    # --- looks --------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Say less where there is less room: less of the child's name in the way back, no state,
        no look, then undo by its sign alone."""
        for most in _MOST_BACK:
            self._show_back(theme().px(most))
            if self._taken() + self._wanted_for_title() <= self.width():
                break
        for undo, look, chip in (
            (_MOST_UNDO, True, True),
            (_MOST_UNDO, True, False),
            (_MOST_UNDO / 2, True, False),
            (_MOST_UNDO / 2, False, False),
            (0, False, False),
        ):
            self._show_undo(theme().px(undo))
            self.look.setVisible(look)
            self.chip.setVisible(chip)
            if self._taken() + theme().px(_LEAST_TITLE) <= self.width():
                break
        self._fit_title()

    def _show_back(self, most: int) -> None:
        called = self._book.called if self._book is not None else ""
        metrics = QFontMetrics(self.back.font())
        short = metrics.elidedText(called, Qt.TextElideMode.ElideRight, most)
        self.back.setText(f" {short}")
        self.back.setToolTip(called if short != called else "")

    def _show_undo(self, most: int) -> None:
        metrics = QFontMetrics(self.undo.font())
        short = metrics.elidedText(self._undo_words, Qt.TextElideMode.ElideRight, most)
        self.undo.setText(f" {short}" if most else "")

    def _taken(self) -> int:
        rest = (self.back, self.chip, self.look, self.undo, self.redo, self.pdf)
        shown = [each for each in rest if not each.isHidden()]
        return sum(each.sizeHint().width() + t.S for each in shown) + theme().px(48)

    def _fit_title(self) -> None:
        wanted = min(self._wanted_for_title(), self._room_for_title())
        self.title.setFixedWidth(max(theme().px(80), wanted))

    def _wanted_for_title(self) -> int:
        words = self.title.fontMetrics().horizontalAdvance(self.title.text())
        return min(words + theme().px(26), theme().px(_MOST_TITLE))

    def _room_for_title(self) -> int:
        room = self.width() - self._taken()
        return max(theme().px(90), min(theme().px(_MOST_TITLE), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        tokens, px = theme().tokens, theme().px
        self.setFixedHeight(px(54))
        tall = self.pdf.sizeHint().height()
        self.redo.setFixedSize(tall + px(4), tall)
        self.look.setIcon(theme().icon("chevron-down", "soft", px(14)))
        self.look.setIconSize(QSize(px(14), px(14)))
        self.setStyleSheet(
            f"#title {{ font-size: {px(t.LEAD)}px; font-weight: 600; background: transparent;"
            f" border: 1px solid transparent; padding: {px(4)}px {px(6)}px; }}"
            f"#title:hover {{ border-color: {tokens.line}; }}"
            f"#title:focus {{ border-color: {tokens.accent}; background: {tokens.surface}; }}"
            f"#look {{ border: 1px solid transparent; color: {tokens.soft};"
            f" font-size: {px(t.NOTE)}px; padding: {px(6)}px {px(8)}px; }}"
            f"#look:hover {{ border-color: {tokens.line}; color: {tokens.ink}; }}"
        )
        self._fit()


def _small(label: str | None) -> str:
    return label[:1].lower() + label[1:] if label else ""
