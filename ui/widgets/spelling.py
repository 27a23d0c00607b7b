"""Spelling in any field of words: marks under what is wrong, suggestions in its menu.

`spelling()` is the running application's desk. It answers at once from what it remembers, looks the
rest up on a thread of its own, and says `answered` when it knows more. Whoever shows a story tells
it the story's own words (`take_words`) and keeps those that somebody adds (`learned`).
"""

import threading
from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from lifestory.words.jargon import find_marks
from lifestory.words.spelling import Word, british, plain, words_in
from ui.tr import tr
from ui.widgets.marked_words import (
    Find,
    Paper,
    Placed,
    Spot,
    WordMarks,
    menu_of,
    spots_of,
)

MOST = 5
"""How many suggestions are offered."""


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
        self._errands: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._own: frozenset[str] = frozenset()
        queued = Qt.ConnectionType.QueuedConnection
        self._found.connect(self._hear, queued)
        self._meant.connect(lambda then, words: then(words), queued)

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
        self._run(lambda: self._meant.emit(then, british().suggest(word, MOST)))

    @property
    def is_idle(self) -> bool:
        """Whether every word that was asked for is known."""
        return not self._asked

    def _look_up(self, words: set[str]) -> None:
        if not words:
            return
        self._asked |= words

        def look() -> None:
            spelling = british()
            self._found.emit({word: spelling.is_right(word) for word in words})

        self._run(look)

    def _run(self, errand: Callable[[], None]) -> None:
        """Do something on the thread, which is never waited for: nothing of it is to be kept."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="spelling", daemon=True)
            self._thread.start()
        self._errands.put(errand)

    def _serve(self) -> None:
        while True:
            errand = self._errands.get()
            if not isValid(self):
                return
            errand()

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


def misspelt(line: str) -> list[Spot]:
    """The words of a line that are spelt wrongly."""
    return [
        Spot(w.start, w.end, "spelling", w.text, _unknown(w.text)) for w in spelling().wrong(line)
    ]


def spots_in(line: str) -> list[Spot]:
    """What is marked in a line: words spelt wrongly, and words that a child should not meet."""
    return sorted([*spots_of(find_marks(line)), *misspelt(line)], key=lambda spot: spot.start)


def _unknown(word: str) -> str:
    return tr("“{word}” is not in the dictionary.", word=word)


class SpeltMarks(WordMarks):
    """Marks under what `find` finds, words spelt wrongly among it; what was perhaps meant comes
    into the menu as soon as it is found."""

    def __init__(self, paper: Paper, find: Find = spots_in) -> None:
        super().__init__(paper, find)
        spelling().answered.connect(self.look_again)

    def menu_for(self, placed: Placed) -> QMenu:
        """What is said about a mark, and the words to choose from."""
        return spelt_menu(self._paper, placed.spot, lambda better: self.choose(placed, better))


def spelt_menu(parent: QWidget, spot: Spot, choose: Callable[[str], object]) -> QMenu:
    """What is said about a mark, and the words to choose from; for a word spelt wrongly also what
    was perhaps meant, as soon as it is found, and that it is right here."""
    menu = menu_of(parent, spot, choose)
    if spot.kind != "spelling":
        return menu
    menu.addSeparator()
    waits = menu.addAction(tr("Looking for what was meant…"))
    waits.setEnabled(False)
    menu.addSeparator()
    learn = menu.addAction(tr("“{word}” is right in this story", word=spot.found))
    learn.triggered.connect(lambda: spelling().learn(spot.found))

    def show(guesses: tuple[str, ...]) -> None:
        if isValid(menu):
            _offer_guesses(menu, waits, guesses, choose)

    spelling().suggest(spot.found, show)
    return menu


def _offer_guesses(
    menu: QMenu, waits: QAction, guesses: tuple[str, ...], choose: Callable[[str], object]
) -> None:
    for guess in guesses:
        action = QAction(guess, menu)
        action.triggered.connect(lambda _=False, words=guess: choose(words))
        menu.insertAction(waits, action)
    if guesses:
        menu.setActiveAction(menu.actions()[menu.actions().index(waits) - len(guesses)])
        menu.removeAction(waits)
    else:
        waits.setText(tr("Nothing like it is known"))
