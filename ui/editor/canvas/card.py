"""The card in which the words of a block are written, laid over the block.

It knows nothing of the story: `typed` says what the words now are, `left` that the writer is done.
Qt breaks its lines in its own way; the page beneath shows how they will be printed.
"""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from lifestory.words import markup
from ui import theme as t
from ui.editor.words_document import (
    Names,
    family,
    insert_prose,
    list_at,
    prose_of,
    prose_of_html,
    prose_of_plain,
    show_words,
    teach_chips,
    text_of,
)
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import icon_button, link
from ui.widgets.card import lift
from ui.widgets.field import typing_first
from ui.widgets.labels import Label

OURS = "application/x-lifestory-words"
_LEADING = 1.5
"""The distance of the lines as a part of the words' size, about as on the page."""

LEAST_SIZE = 15
"""Pixels: words are never smaller in the card, however small the page is shown."""


class Paper(QTextEdit):
    """Where the words are written. Pasting keeps paragraphs, lists, bold and italic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: Names = {}
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("The words of this block"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        teach_chips(self.document(), self)
        typing_first(self)
        self.tools: QWidget | None = None

    def take_tools(self, tools: QWidget) -> None:
        """Keep room for some tools beneath the words."""
        self.tools = tools
        tools.setParent(self)
        self.setViewportMargins(0, 0, 0, tools.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tools is not None:
            tall = self.tools.sizeHint().height()
            self.tools.setGeometry(4, self.height() - tall - 3, self.width() - 8, tall)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        fragment = cursor.selection()
        copy = QTextEdit()
        QTextCursor(copy.document()).insertFragment(fragment)
        prose = prose_of(copy.document())
        words = QMimeData()
        text = markup.unparse(prose)
        words.setData(OURS, text.encode())
        said = markup.parse(text, lambda token: self.names.get(str(token), ""))
        words.setText("\n".join(paragraph.text for paragraph in said))
        return words

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(OURS) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(OURS):
            prose = markup.parse(bytes(source.data(OURS).data()).decode())
        elif source.hasHtml():
            prose = prose_of_html(source.html())
        else:
            prose = prose_of_plain(source.text())
        cursor = self.textCursor()
        cursor.removeSelectedText()
        insert_prose(cursor, prose, self.names)
        self.setTextCursor(cursor)

    def make_bold(self) -> None:
        """Make what is selected, or what is typed next, bold or not."""
        shape = QTextCharFormat()
        is_bold = self.fontWeight() >= QFont.Weight.DemiBold
        shape.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(shape)

    def make_italic(self) -> None:
        """Make what is selected, or what is typed next, italic or not."""
        shape = QTextCharFormat()
        shape.setFontItalic(not self.fontItalic())
        self.mergeCurrentCharFormat(shape)

    def make_list(self) -> None:
        """Make the paragraphs a list with bullets, or paragraphs again."""
        cursor = self.textCursor()
        now = list_at(cursor)
        cursor.beginEditBlock()
        if now is None:
            shape = QTextListFormat()
            shape.setStyle(QTextListFormat.Style.ListDisc)
            cursor.createList(shape)
        else:
            now.remove(cursor.block())
            plain = QTextBlockFormat()
            plain.setIndent(0)
            cursor.mergeBlockFormat(plain)
        cursor.endEditBlock()


class WritingCard(QFrame):
    """The paper with its few tools. `open` shows it over a place; `close_card` ends the writing."""

    typed = Signal(str)
    """The words as they now are, in the small Markdown."""
    left = Signal()
    """The writer pressed Escape or Done, or went elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._host = parent
        self._place = QRectF()
        self._fills = False
        self._said = ""
        self._count: Callable[[str], str] = lambda _: ""
        self.paper = Paper(self)
        self.bold = icon_button("bold", tr("Bold"), self.paper.make_bold)
        self.italic = icon_button("italic", tr("Italic"), self.paper.make_italic)
        self.list = icon_button("list", tr("List"), self.paper.make_list)
        self.count = Label("", "note")
        self.done = link(tr("Done"), self.left.emit)
        self._lay()
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
        for button in (self.bold, self.italic, self.list):
            tools.addWidget(button)
        tools.addSpacing(t.S)
        tools.addWidget(self.count, 1)
        tools.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.paper)
        self.paper.take_tools(strip)

    def open(
        self,
        text: str,
        names: Names,
        place: QRectF,
        font: tuple[str, float],
        count: Callable[[str], str],
    ) -> None:
        """Show the card.

        Args:
            text: the words, in the small Markdown.
            names: what their tokens say.
            place: the block in pixels of the parent.
            font: the typeface's family and its size on the page as shown, in pixels.
            count: what is said about so many words, as "23 of 60 words".
        """
        self._count = count
        self.paper.names = names
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

    def _fill(self, text: str) -> None:
        self._fills = True
        show_words(self.paper.document(), text, self.paper.names)
        self._space()
        self._fills = False
        self._said = text_of(self.paper.document())
        self.count.say(self._count(self._said))

    def show_text(self, text: str) -> None:
        """Show other words in the open card: the story's undo changed them."""
        if text_of(self.paper.document()) != text and self._said != text:
            self._fill(text)

    def put(self, place: QRectF) -> None:
        """Lay the card over a place, no smaller than one can write in and inside the window."""
        self._place = place
        room = self._host.size()
        width = min(max(round(place.width()) + 28, theme().px(300)), room.width() - 16)
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
        if self._fills:
            return
        self._said = self.text()
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
