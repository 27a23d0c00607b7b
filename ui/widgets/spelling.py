"""Spelling in any field of words: marks under what is wrong, suggestions in its menu.

`spelling()` is the running application's desk. It answers at once from what it remembers, looks the
rest up on a thread of its own, and says `answered` when it knows more. Whoever shows a story tells
it the story's own words (`take_words`) and keeps those that somebody adds (`learned`).
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit

from lifestory.words.jargon import Mark, find_marks
from lifestory.words.spelling import Word, british, plain, words_in
from ui.theme import theme
from ui.tr import tr

AnyEdit = QTextEdit | QPlainTextEdit
MOST = 5
"""How many suggestions are offered."""


class _Errand(QRunnable):
    def __init__(self, do: Callable[[], None]) -> None:
        super().__init__()
        self._do = do

    def run(self) -> None:
        self._do()


class SpellingDesk(QObject):
    """Answers whether words are right. On the window's thread but for the looking up."""

    answered = Signal()
    """More words are known to be right or wrong."""
    learned = Signal(str)
    """Somebody says that a word is right in this story; whoever keeps the story keeps it."""
    _found = Signal(object)
    _meant = Signal(object, object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("spelling")
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._own: frozenset[str] = frozenset()
        queued = Qt.ConnectionType.QueuedConnection
        self._found.connect(self._hear, queued)
        self._meant.connect(lambda then, words: then(words), queued)
        app.aboutToQuit.connect(self.close)

    def take_words(self, own: frozenset[str]) -> None:
        """These words are right in the story that is shown (see `own_words`)."""
        if own != self._own:
            self._own = own
            self.answered.emit()

    def learn(self, word: str) -> None:
        """A word is right in this story from now on."""
        self.take_words(self._own | {plain(word)})
        self.learned.emit(word)

    def wrong(self, text: str) -> tuple[Word, ...]:
        """The words of a text that are known to be wrong; what is not known yet is looked up."""
        found, unknown = [], set()
        for word in words_in(text):
            if len(word.text) == 1 or plain(word.text) in self._own:
                continue
            right = self._right.get(word.text)
            if right is None:
                unknown.add(word.text)
            elif not right:
                found.append(word)
        self._look_up(unknown - self._asked)
        return tuple(found)

    def suggest(self, word: str, then: Callable[[tuple[str, ...]], object]) -> None:
        """Call `then` with what was perhaps meant."""
        self._pool.start(_Errand(lambda: self._meant.emit(then, british().suggest(word, MOST))), 1)

    @property
    def is_idle(self) -> bool:
        """Whether every word that was asked for is known."""
        return not self._asked

    def close(self) -> None:
        """Let the thread end."""
        self._pool.clear()
        self._pool.waitForDone(5000)

    def _look_up(self, words: set[str]) -> None:
        if not words:
            return
        self._asked |= words

        def look() -> None:
            spelling = british()
            self._found.emit({word: spelling.is_right(word) for word in words})

        self._pool.start(_Errand(look))

    def _hear(self, answers: dict[str, bool]) -> None:
        self._right.update(answers)
        self._asked -= answers.keys()
        if not all(answers.values()):
            self.answered.emit()


def spelling() -> SpellingDesk:
    """The running application's desk; made when first asked for."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "spelling needs its application"
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    found = app.findChild(SpellingDesk, "spelling", direct)
    return found if found is not None else SpellingDesk(app)


class WordMarks(QSyntaxHighlighter):
    """Underlines words that are spelt wrongly, and words that a child's book should not carry."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        spelling().answered.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        for mark in find_marks(text):
            self.setFormat(mark.start, mark.end - mark.start, _line("warn", dashed=True))
        for word in spelling().wrong(text):
            self.setFormat(word.start, word.end - word.start, _line("bad", dashed=False))


def _line(token: str, *, dashed: bool) -> QTextCharFormat:
    shape = QTextCharFormat()
    styles = QTextCharFormat.UnderlineStyle
    shape.setUnderlineStyle(styles.DashUnderline if dashed else styles.SpellCheckUnderline)
    shape.setUnderlineColor(QColor(theme().color(token)))
    return shape


# --- the menu over a word ---------------------------------------------------------------------


def word_at(cursor: QTextCursor) -> tuple[Word | None, Mark | None]:
    """The word spelt wrongly and the word to avoid that a cursor stands in."""
    text, at = cursor.block().text(), cursor.positionInBlock()
    wrong = next((w for w in spelling().wrong(text) if w.start <= at <= w.end), None)
    mark = next((m for m in find_marks(text) if m.start <= at <= m.end), None)
    return wrong, mark


def advise(menu: QMenu, edit: AnyEdit, cursor: QTextCursor) -> None:
    """Put what can be said of the word at a cursor before a menu's other entries."""
    wrong, mark = word_at(cursor)
    if mark is None and wrong is None:
        return
    first = menu.actions()[0] if menu.actions() else menu.addSeparator()
    if mark is not None:
        said = menu.addAction(tr("“{word}”: {advice}", word=mark.found, advice=mark.suggestion))
        said.setEnabled(False)
        menu.insertAction(first, said)
    if wrong is not None:
        waits = menu.addAction(tr("Looking for what was meant…"))
        waits.setEnabled(False)
        menu.insertAction(first, waits)
        block, word = cursor.block().position(), wrong
        learn = menu.addAction(tr("“{word}” is right in this story", word=word.text))
        learn.triggered.connect(lambda: spelling().learn(word.text))
        menu.insertAction(first, learn)

        def show(guesses: tuple[str, ...]) -> None:
            _offer(menu, edit, guesses, (block + word.start, block + word.end))
            menu.removeAction(waits)

        spelling().suggest(word.text, show)
    menu.insertSeparator(first)


def _offer(menu: QMenu, edit: AnyEdit, guesses: Iterable[str], place: tuple[int, int]) -> None:
    before = menu.actions()[0]
    found = tuple(guesses)
    for guess in found:
        action = menu.addAction(guess)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(lambda _=False, g=guess: put_right(edit, g, place))
        menu.insertAction(before, action)
    if not found:
        nothing = menu.addAction(tr("Nothing like it is known"))
        nothing.setEnabled(False)
        menu.insertAction(before, nothing)
    elif menu.activeAction() is None:
        menu.setActiveAction(menu.actions()[0])


def put_right(edit: AnyEdit, word: str, place: tuple[int, int]) -> None:
    """Write a word in place of what stands from one position to another, as one step of undo."""
    cursor = edit.textCursor()
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(word)
    edit.setTextCursor(cursor)
