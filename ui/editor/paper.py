"""Where words are written: their emphasis, names as chips, marks under words, and the pasteboard.

It holds what the small Markdown can say and nothing else. Typing @ offers the names of the story.
"""

import re
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QMimeData, QModelIndex, QStringListModel, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QTextEdit, QWidget

from lifestory.words import markup
from ui.editor.words_document import (
    Names,
    insert_prose,
    insert_token,
    list_at,
    prose_of,
    prose_of_html,
    prose_of_plain,
    teach_chips,
)
from ui.tr import tr
from ui.widgets.field import typing_first
from ui.widgets.spelling import SpeltMarks

OURS = "application/x-lifestory-words"
_ASKS = re.compile(r"(?:^|(?<=[\s(“‘\"'\ufffc]))@([^\W\d_]*(?: [^\W\d_]+)?)$")


class Paper(QTextEdit):
    """Where the words are written. Pasting keeps paragraphs, lists, bold and italic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: Names = {}
        self._offers: dict[str, str] = {}
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("The words of this block"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        teach_chips(self.document(), self)
        self.marks = SpeltMarks(self)
        typing_first(self)
        self.tools: QWidget | None = None
        self.chooser = QCompleter(QStringListModel(self), self)
        self.chooser.setWidget(self)
        self.chooser.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.chooser.setFilterMode(Qt.MatchFlag.MatchContains)
        self.chooser.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self.popup = cast(QAbstractItemView, self.chooser.popup())
        self.popup.setAccessibleName(tr("Names of this story"))
        self._asks_from = -1

    def take_tools(self, tools: QWidget) -> None:
        """Keep room for some tools beneath the words."""
        self.tools = tools
        self.setProperty("marks_itself", True)
        tools.setParent(self)
        self.setViewportMargins(0, 0, 0, tools.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tools is not None:
            tall = self.tools.sizeHint().height()
            self.tools.setGeometry(4, self.height() - tall - 3, self.width() - 8, tall)

    # --- names --------------------------------------------------------------------------------

    def offer(self, offers: Mapping[str, str]) -> None:
        """What typing @ offers: names by their tokens."""
        self._offers = {name: token for token, name in offers.items() if name}
        model = self.chooser.model()
        assert isinstance(model, QStringListModel)
        model.setStringList(sorted(self._offers, key=str.casefold))
        self.names = {**offers, **self.names}

    def ask_name(self) -> None:
        """Offer every name at the cursor."""
        self._asks_from = self.textCursor().position()
        self._show_names("")

    def _show_names(self, begun: str) -> None:
        self._put_first(begun.casefold())
        self.chooser.setCompletionPrefix(begun)
        if not self._offers or self.chooser.completionCount() == 0:
            self.popup.hide()
            return
        place = self.cursorRect()
        place.setWidth(max(self.popup.sizeHintForColumn(0) + 28, 180))
        self.chooser.complete(place)
        self.popup.setCurrentIndex(self.chooser.completionModel().index(0, 0))

    def _put_first(self, begun: str) -> None:
        """Offer names that begin as what was typed before those that only hold it."""
        model = self.chooser.model()
        assert isinstance(model, QStringListModel)
        names = sorted(
            self._offers, key=lambda name: (not name.casefold().startswith(begun), name.casefold())
        )
        if names != model.stringList():
            model.setStringList(names)

    def _follow_names(self) -> None:
        """Offer the names that begin as what stands after an @."""
        cursor = self.textCursor()
        text = cursor.block().text()[: cursor.positionInBlock()]
        asked = _ASKS.search(text)
        if asked is None:
            self.popup.hide()
            return
        self._asks_from = cursor.block().position() + asked.start()
        self._show_names(asked[1])

    def _chosen(self, at: QModelIndex) -> None:
        token = self._offers.get(str(at.data()))
        if token is None:
            return
        cursor = self.textCursor()
        shape = QTextCharFormat()
        shape.setFontWeight(cursor.charFormat().fontWeight())
        shape.setFontItalic(cursor.charFormat().fontItalic())
        cursor.beginEditBlock()
        cursor.setPosition(self._asks_from, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        insert_token(cursor, token, self.names, shape)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self.popup.isVisible() and event.key() in ends:
            event.ignore()  # the list of names takes it
            return
        super().keyPressEvent(event)
        if event.text():
            self._follow_names()

    # --- marks under words --------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the keyboard the menu is that of the marked word that the cursor stands in."""
        placed = self.marks.at(self.textCursor().position())
        if event.reason() == QContextMenuEvent.Reason.Keyboard and placed is not None:
            self.marks.offer(placed)
        else:
            super().contextMenuEvent(event)

    # --- the pasteboard -----------------------------------------------------------------------

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

    # --- emphasis -----------------------------------------------------------------------------

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
