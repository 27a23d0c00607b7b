"""The small Markdown ↔ a text document of Qt's, so that words can be written with their emphasis.

Tokens are single letters of the document that look like a chip with the name they stand for: they
can be deleted and moved, not broken. What a document may hold is what the small Markdown can say:
paragraphs, bold, italic, bullet and numbered lists, line breaks; everything else falls away.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from lifestory import resources
from lifestory.words import markup
from lifestory.words.prose import Paragraph, ParagraphKind, Prose, Run
from ui.theme import theme

CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
TOKEN = QTextFormat.Property.UserProperty.value + 1
NAME = QTextFormat.Property.UserProperty.value + 2
_OBJECT, _LINE = "\ufffc", "\u2028"
_STYLES = {
    ParagraphKind.BULLET: QTextListFormat.Style.ListDisc,
    ParagraphKind.NUMBERED: QTextListFormat.Style.ListDecimal,
}

_HIDDEN = re.compile(r"<!--.*?-->|<(style|script|head|title|o:p)\b.*?</\1>", re.DOTALL | re.I)
_BULLET = re.compile(r"[·•▪§o\uf0b7\uf0a7]\s{2,}")
_NUMBER = re.compile(r"(?P<number>\d{1,2})[.)]\s{2,}")

Names = Mapping[str, str]
"""What each token says, by how it is written."""


class NameChip(QPyTextObject):
    """Draws a token as the name it stands for."""

    def intrinsicSize(self, doc: QTextDocument, position: int, kind: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(_font_of(doc, kind))
        width = metrics.horizontalAdvance(str(kind.property(NAME))) + 8
        return QSizeF(width, metrics.ascent() + 1)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        kind: QTextFormat,
    ) -> None:
        font = _font_of(doc, kind)
        metrics = QFontMetricsF(font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("selected"))
        ground = QRectF(rect).adjusted(1, 0, -1, metrics.descent() * 0.8)
        painter.drawRoundedRect(ground, 5, 5)
        painter.setPen(theme().color("accent"))
        painter.setFont(font)
        painter.drawText(
            QPointF(rect.x() + 4, rect.y() + metrics.ascent()), str(kind.property(NAME))
        )
        painter.restore()


def _font_of(doc: QTextDocument, kind: QTextFormat) -> QFont:
    font = QFont(doc.defaultFont())
    chars = kind.toCharFormat()
    font.setBold(chars.fontWeight() >= QFont.Weight.DemiBold)
    font.setItalic(chars.fontItalic())
    return font


def teach_chips(document: QTextDocument, owner: QObject) -> None:
    """Let a document draw tokens."""
    document.documentLayout().registerHandler(CHIP, NameChip(owner))


_families: dict[str, str] = {}


def family(name: str) -> str:
    """A book's typeface for the window, registered when it is first asked for."""
    if name not in _families:
        stem = name.replace(" ", "")
        for path in sorted(resources.assets("fonts").rglob(f"{stem}-*.ttf")):
            number = QFontDatabase.addApplicationFont(str(path))
            if path.stem.endswith("-Regular"):
                _families[name] = next(iter(QFontDatabase.applicationFontFamilies(number)), name)
        _families.setdefault(name, name)
    return _families[name]


# --- words into a document --------------------------------------------------------------------


def show_words(document: QTextDocument, text: str, names: Names) -> None:
    """Fill a document with the words of a text."""
    document.clear()
    cursor = QTextCursor(document)
    insert_prose(cursor, markup.parse(text), names)
    document.clearUndoRedoStacks()


def insert_prose(cursor: QTextCursor, prose: Prose, names: Names) -> None:
    """Put some words where the cursor is; the first paragraph joins the one it stands in."""
    cursor.beginEditBlock()
    for number, paragraph in enumerate(prose):
        if number:
            cursor.insertBlock()
            if list_at(cursor) is not None and paragraph.kind is ParagraphKind.TEXT:
                _leave_list(cursor)
        if paragraph.kind is not ParagraphKind.TEXT:
            _enter_list(cursor, paragraph)
        for run in paragraph.runs:
            _insert_run(cursor, run, names)
    cursor.endEditBlock()


def list_at(cursor: QTextCursor) -> QTextList | None:
    """The list that a cursor stands in, if it stands in one (Qt's stubs know no "none")."""
    return cast("QTextList | None", cursor.currentList())


def _enter_list(cursor: QTextCursor, paragraph: Paragraph) -> None:
    style = _STYLES[paragraph.kind]
    now = list_at(cursor)
    if now is not None and now.format().style() == style:
        return
    shape = QTextListFormat()
    shape.setStyle(style)
    shape.setIndent(1)
    if paragraph.kind is ParagraphKind.NUMBERED:
        shape.setStart(paragraph.number or 1)
    cursor.createList(shape)


def _leave_list(cursor: QTextCursor) -> None:
    now = list_at(cursor)
    if now is not None:
        now.remove(cursor.block())
    plain = cursor.blockFormat()
    plain.setIndent(0)
    plain.setObjectIndex(-1)
    cursor.setBlockFormat(plain)


def _insert_run(cursor: QTextCursor, run: Run, names: Names) -> None:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold if run.bold else QFont.Weight.Normal)
    shape.setFontItalic(run.italic)
    rest = run.text
    for token in markup.tokens_in(run.text):
        before, found, after = rest.partition(str(token))
        if found:
            cursor.insertText(before.replace("\n", _LINE), shape)
            insert_token(cursor, str(token), names, shape)
            rest = after
    cursor.insertText(rest.replace("\n", _LINE), shape)


def insert_token(
    cursor: QTextCursor, token: str, names: Names, shape: QTextCharFormat | None = None
) -> None:
    """Put a token where the cursor is, as a chip."""
    chip = QTextCharFormat(shape) if shape is not None else QTextCharFormat()
    chip.setObjectType(CHIP)
    chip.setProperty(TOKEN, token)
    chip.setProperty(NAME, names.get(token) or token)
    cursor.insertText(_OBJECT, chip)
    cursor.setCharFormat(shape if shape is not None else QTextCharFormat())


# --- a document into words --------------------------------------------------------------------


def text_of(document: QTextDocument) -> str:
    """A document's words in the small Markdown."""
    return markup.unparse(prose_of(document))


def prose_of(document: QTextDocument) -> Prose:
    """A document's words as paragraphs of runs; tokens stay as they are written."""
    return tuple(_paragraph(block) for block in _blocks(document) if block.text().strip())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _paragraph(block: QTextBlock) -> Paragraph:
    runs = tuple(run for run in _runs(block) if run.text)
    listed = cast("QTextList | None", block.textList())
    if listed is None:
        return Paragraph(runs)
    style = listed.format().style()
    if style == QTextListFormat.Style.ListDecimal:
        number = listed.format().start() + listed.itemNumber(block)
        return Paragraph(runs, ParagraphKind.NUMBERED, number)
    return Paragraph(runs, ParagraphKind.BULLET)


def _runs(block: QTextBlock) -> Iterator[Run]:
    for piece in cast("Iterable[QTextBlock.iterator]", block.begin()):
        fragment = piece.fragment()
        shape = fragment.charFormat()
        token = shape.property(TOKEN)
        text = fragment.text()
        if token:
            text = text.replace(_OBJECT, str(token))
        text = text.replace(_OBJECT, "").replace(_LINE, "\n").replace("\u00a0", " ")
        yield Run(text, shape.fontWeight() >= QFont.Weight.DemiBold, shape.fontItalic())


def prose_of_html(html: str) -> Prose:
    """What is kept of words that come from elsewhere: paragraphs, lists, bold and italic."""
    document = QTextDocument()
    document.setHtml(_HIDDEN.sub("", html))
    return tuple(_listed(each) for each in prose_of(document) if each.text.strip())


def _listed(paragraph: Paragraph) -> Paragraph:
    """A paragraph that only looks like an item of a list, as word processors hand them on."""
    if paragraph.kind is not ParagraphKind.TEXT or not paragraph.runs:
        return paragraph
    found = _BULLET.match(paragraph.text) or _NUMBER.match(paragraph.text)
    if found is None:
        return paragraph
    runs, to_go = [], found.end()
    for run in paragraph.runs:
        kept = run.text[to_go:]
        to_go = max(to_go - len(run.text), 0)
        if kept:
            runs.append(replace(run, text=kept))
    number = found.groupdict().get("number")
    kind = ParagraphKind.NUMBERED if number else ParagraphKind.BULLET
    return Paragraph(tuple(runs), kind, int(number or 0))


def prose_of_plain(text: str) -> Prose:
    """Plain words from elsewhere: each line is a paragraph."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(Paragraph((Run(line),)) for line in lines if line)
