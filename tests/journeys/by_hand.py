"""The window as somebody meets it: what is seen is pressed by its words, and presses are counted.

A journey is a generator that yields what must be seen before it goes on. Presses are let fall
between two steps, so that a dialog which waits for its answer does not hold the journey up.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError

from ui.widgets.labels import Label

Journey = Iterator[str]
"""What must be seen before it goes on."""

_SAID_BY_NAME = QLineEdit | QTextEdit | QPlainTextEdit | QComboBox | QSlider | QAbstractItemView
_STEP_MS, _PATIENCE, _MOST_TABS = 20, 3000, 60


def _words(widget: QWidget) -> set[str]:
    """What a control says of itself, to an eye or to a screen reader."""
    if isinstance(widget, Label):
        said = {widget.words().strip()}
    elif isinstance(widget, QLabel | QAbstractButton):
        said = {widget.text().strip()}
    elif isinstance(widget, _SAID_BY_NAME):
        said = set()
    else:
        return set()
    return {words.replace("&", "") for words in said | {widget.accessibleName()}}


class Hand:
    """Presses with the mouse. `clicks`, `typings` and `keys` count what a person did; `keys` are
    those that only lead somewhere."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.clicks = 0
        self.typings = 0
        self.keys = 0
        self._acts: list[Callable[[], None]] = []
        self.trouble: Exception | None = None
        self.stop: Callable[[], None] = lambda: None

    def is_seen(self, words: str) -> bool:
        """Whether a control or a sentence with these words is in sight."""
        return any(words in said for one in self._in_sight() for said in _words(one))

    @staticmethod
    def speaks(one: QWidget, words: str) -> bool:
        """Whether a control or a sentence says exactly this."""
        return words in _words(one)

    @staticmethod
    def says(control: QWidget, words: str) -> bool:
        """Whether a control says exactly this."""
        return not isinstance(control, QLabel) and words in _words(control)

    def press(self, words: str) -> None:
        """Press the control that says exactly this."""
        self.clicks += 1
        self._when_forward(lambda: self._press(self.control(words)))

    def write(self, words: str, *, enter: bool = False) -> None:
        """Type where the keyboard is, perhaps with Enter at the end."""
        self.typings += 1
        self._when_forward(lambda: self._write(words, enter))

    def press_now(self, words: str) -> None:
        """Press the control that says exactly this without waiting for the next step."""
        self._press(self.control(words))

    def soon(self, act: Callable[[], None], after_ms: int = 0) -> None:
        """Do this between two events; what goes wrong in it ends the journey."""

        def do() -> None:
            try:
                act()
            except (AssertionError, RuntimeError, TimeoutError) as trouble:
                self.trouble = self.trouble or trouble
                if (dialog := QApplication.activeModalWidget()) is not None:
                    dialog.close()
                self.stop()

        QTimer.singleShot(after_ms, do)

    def _when_forward(self, act: Callable[[], None]) -> None:
        self._acts.append(act)
        self.soon(self._act)

    def _act(self) -> None:
        if not self._is_forward():
            self.soon(self._act, _STEP_MS)
        elif self._acts:
            self._acts.pop(0)()

    def _is_forward(self) -> bool:
        """Whether something has the keyboard; when a dialog was closed, the desktop gives it to the
        window behind."""
        if QApplication.focusWidget() is None:
            (QApplication.activeModalWidget() or self.window).activateWindow()
        return QApplication.focusWidget() is not None

    def _in_sight(self) -> Iterator[QWidget]:
        top = QApplication.activeModalWidget() or self.window
        for one in top.findChildren(QWidget):
            if not one.visibleRegion().isEmpty():
                yield one

    def find(self, words: str, says: Callable[[QWidget, str], bool]) -> QWidget | None:
        """What is in sight and says exactly this, if there is something."""
        return next((one for one in self._in_sight() if says(one, words)), None)

    def control(self, words: str) -> QWidget:
        """The control in sight that says exactly this; it can be pressed."""
        found = self.find(words, self.says)
        assert found is not None, f"nothing in sight says “{words}”"
        assert found.isEnabled(), f"“{words}” cannot be pressed"
        return found

    def _press(self, control: QWidget) -> None:
        assert self.is_free(control), f"something covers {control}"
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=self._middle(control))

    @staticmethod
    def _middle(control: QWidget) -> QPoint:
        if isinstance(control, QCheckBox):
            return QPoint(9, control.height() // 2)
        return control.visibleRegion().boundingRect().center()

    def is_free(self, control: QWidget) -> bool:
        """Whether nothing lies over a control where it would be pressed."""
        at = control.mapTo(control.window(), self._middle(control))
        on_top = control.window().childAt(at)
        return on_top is control or control.isAncestorOf(on_top)

    def _write(self, words: str, enter: bool) -> None:
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit), f"{line} takes no words"
        line.selectAll()
        QTest.keyClicks(line, words)
        if enter:
            QTest.keyClick(line, Qt.Key.Key_Return)


class Keys(Hand):
    """Presses with the keyboard alone: Tab and arrows to get there, then Enter or Space."""

    def _press(self, control: QWidget) -> None:
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            if focused is control:
                break
            self.keys += 1
            group = isinstance(control, QAbstractButton) and control.autoExclusive()
            is_beside = group and focused is not None and type(focused) is type(control)
            QTest.keyClick(focused or self.window, Qt.Key.Key_Down if is_beside else Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is control, f"no key leads to {_words(control)}"
        is_tick = isinstance(control, QCheckBox)
        if not isinstance(control, QLineEdit):
            QTest.keyClick(control, Qt.Key.Key_Space if is_tick else Qt.Key.Key_Return)


def walk(hand: Hand, journey: Journey) -> None:
    """Go the whole way; fails with the words that were not seen in time."""
    loop, waiting, turns = QEventLoop(), [next(journey)], [0]

    def step() -> None:
        turns[0] += 1
        assert turns[0] < _PATIENCE, f"“{waiting[0]}” was never seen"
        if hand.is_seen(waiting[0]):
            turns[0] = 0
            waiting[0] = next(journey, "")
        if waiting[0]:
            hand.soon(step, _STEP_MS)
        else:
            loop.quit()

    hand.stop = loop.quit
    hand.soon(step)
    loop.exec()
    if hand.trouble is not None:
        raise hand.trouble
