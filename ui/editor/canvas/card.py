"""The card in which the words of a block are written, laid over the block.

It knows nothing of the story: `typed` says what the words now are, `left` that the writer is done.
Qt breaks its lines in its own way; the page beneath shows how they will be printed.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.editor.paper import Paper
from ui.editor.words_document import (
    Names,
    family,
    show_words,
    text_of,
)
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.card import lift
from ui.widgets.labels import Label

_LEADING = 1.5
"""The distance of the lines as a part of the words' size, about as on the page."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

LEAST_SIZE = 15
"""Pixels: words are never smaller in the card, however small the page is shown."""


def role_choices() -> list[tuple[str, str]]:
    """The roles that words can have, by how large they are."""
    return [
        ("lead", tr("Larger, to open with")),
        ("", tr("As the page has them")),
        ("small", tr("Smaller, said aside")),
    ]


class WritingCard(QFrame):
    """The paper with its few tools. `open` shows it over a place; `close_card` ends the writing."""

    typed = Signal(str)
    """The words as they now are, in the small Markdown."""
    sized = Signal(str)
    """The role that the words are to have: "lead", "" or "small"."""
    left = Signal()
    """The writer pressed Escape or Done, or went elsewhere."""
    goes_on = Signal()
    """The writer wants to write in the next place that waits for words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._host = parent
        self._place = QRectF()
        self._fills = False
        self._said = self._letters = ""
        self._count: Callable[[str], str] = lambda _: ""
        self.paper = Paper(self)
        self.bold = icon_button("bold", tr("Bold"), self.paper.make_bold)
        self.italic = icon_button("italic", tr("Italic"), self.paper.make_italic)
        self.list = icon_button("list", tr("List"), self.paper.make_list)
        self.how_large = icon_button("type", tr("How large"))
        self.how_large.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.how_large.setMenu(self._sizes())
        self.name = icon_button("user", tr("A name from the story (@)"), self.paper.ask_name)
        self.count = Label("", "note")
        self.next = link(tr("Next page"), self.goes_on.emit)
        self.next.setToolTip(tr("Write in the next empty place (Ctrl+Enter)"))
        self.done = link(tr("Done"), self.left.emit)
        self._lay()
        for button in (self.how_large, self.name):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button, keys in (
            (self.bold, "Ctrl+B"),
            (self.italic, "Ctrl+I"),
            (self.list, "Ctrl+Shift+8"),
        ):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(f"{button.accessibleName()} ({QKeySequence(keys).toString()})")
        self.paper.textChanged.connect(self._changed)
        self.paper.cursorPositionChanged.connect(self._show_marks)
        self.paper.currentCharFormatChanged.connect(lambda _: self._show_marks())
        lift(self)
        when_theme_changes(self, self._dress)
        self.hide()

    def _lay(self) -> None:
        strip = QWidget()
        tools = QHBoxLayout(strip)
        tools.setContentsMargins(t.XS, 0, t.S, 0)
        tools.setSpacing(0)
        for button in (self.bold, self.italic, self.list, self.how_large, self.name):
            tools.addWidget(button)
        tools.addSpacing(t.S)
        tools.addWidget(self.count, 1)
        tools.addWidget(self.next)
        tools.addSpacing(t.M)
        tools.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.paper)
        self.paper.take_tools(strip)
        self._strip = strip

    def _sizes(self) -> QMenu:
        menu = QMenu(self)
        for role, words in role_choices():
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, r=role: self.sized.emit(r))
        return menu

    def open(
        self,
        text: str,
        names: Names,
        place: QRectF,
        font: tuple[str, float],
        count: Callable[[str], str],
        offers: Names | None = None,
    ) -> None:
        """Show the card.

        Args:
            text: the words, in the small Markdown.
            names: what their tokens say.
            place: the block in pixels of the parent.
            font: the typeface's family and its size on the page as shown, in pixels.
            count: what is said about so many words, as "23 of 60 words".
            offers: the names that can be put into the words.
        """
        self._count = count
        self.paper.names = names
        self.paper.offer(offers or {})
        shape = QFont(family(font[0]))
        shape.setPixelSize(round(min(max(font[1], theme().px(LEAST_SIZE)), 40)))
        shape.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.paper.document().setDefaultFont(shape)
        self._fill(text)
        self.show()
        self.put(place)
        self.raise_()
        self.paper.setFocus()
        self.paper.moveCursor(QTextCursor.MoveOperation.End)
        self._show_marks()

    def offer_next(self, there_is: bool) -> None:
        """Offer to go on to the next place that waits for words, or not."""
        self.next.setVisible(there_is)

    def type(self, letters: str) -> None:
        """Take letters that were typed before the card was open, apart from the words before."""
        before = self.paper.toPlainText()
        self.paper.insertPlainText(letters if not before or before[-1].isspace() else f" {letters}")

    def _fill(self, text: str) -> None:
        self._fills = True
        show_words(self.paper.document(), text, self.paper.names)
        self._space()
        self._fills = False
        self._said = text_of(self.paper.document())
        self._letters = self.paper.toPlainText()
        self.count.say(self._count(self._said))

    def show_text(self, text: str) -> None:
        """Show other words in the open card: the story's undo changed them."""
        if text_of(self.paper.document()) != text and self._said != text:
            self._fill(text)

    def put(self, place: QRectF) -> None:
        """Lay the card over a place, no smaller than one can write in and inside the window."""
        self._place = place
        room = self._host.size()
        least = max(theme().px(380), self._strip.sizeHint().width() + 16)
        width = min(max(round(place.width()) + 28, least), room.width() - 16)
        self.paper.document().setTextWidth(width - 30)
        wanted = round(self.paper.document().size().height()) + 22
        tools = self.paper.tools.sizeHint().height() + 4 if self.paper.tools is not None else 0
        height = min(
            max(wanted, round(place.height()) + 8, theme().px(84)) + tools, room.height() - 16
        )
        x = min(max(round(place.x()) - 14, 8), room.width() - width - 8)
        y = min(max(round(place.y()) - 10, 8), room.height() - height - 8)
        self.setGeometry(x, y, width, height)

    def text(self) -> str:
        """The words as they now are, in the small Markdown."""
        return text_of(self.paper.document())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.goes_on.emit()
        elif event.matches(QKeySequence.StandardKey.Bold):
            self.paper.make_bold()
        elif event.matches(QKeySequence.StandardKey.Italic):
            self.paper.make_italic()
        elif event.key() in (Qt.Key.Key_8, Qt.Key.Key_Asterisk) and event.modifiers() == (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self.paper.make_list()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(140))

    def _changed(self) -> None:
        text, letters = self.text(), self.paper.toPlainText()
        if self._fills or (text, letters) == (self._said, self._letters):
            return  # marks under words are no change
        self._said, self._letters = text, letters
        self.count.say(self._count(self._said))
        self.put(self._place)
        self.typed.emit(self._said)

    def _show_marks(self) -> None:
        self.bold.setChecked(self.paper.fontWeight() >= QFont.Weight.DemiBold)
        self.italic.setChecked(self.paper.fontItalic())
        self.list.setChecked(self.paper.textCursor().currentList() is not None)

    def _space(self) -> None:
        """Open lines and a little room between paragraphs, as on the page."""
        cursor = QTextCursor(self.paper.document())
        cursor.select(QTextCursor.SelectionType.Document)
        shape = QTextBlockFormat()
        size = self.paper.document().defaultFont().pixelSize()
        shape.setLineHeight(size * _LEADING, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setBottomMargin(size * 0.5)
        cursor.mergeBlockFormat(shape)
        self.paper.document().clearUndoRedoStacks()

    def _dress(self) -> None:
        tokens = theme().tokens
        self.setStyleSheet(
            f"#card QTextEdit {{ background: {tokens.surface}; border: 2px solid {tokens.accent};"
            f" border-radius: {t.RADIUS}px; padding: 6px 8px; }}"
        )
