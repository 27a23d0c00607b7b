"""Fields: a label above, help below in soft, an error below with a sign."""

from abc import abstractmethod
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui import theme as t
from ui.theme import theme, when_theme_changes
from ui.widgets.chip import FilterChip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label


class _TypingFirst(QObject):
    """Gives a field's Ctrl+Z to the story once the field itself has nothing left to undo."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo)
        if not (undo or redo):
            return False
        if isinstance(watched, QLineEdit):
            can = watched.isUndoAvailable() if undo else watched.isRedoAvailable()
        elif isinstance(watched, QPlainTextEdit | QTextEdit):
            paper = watched.document()
            can = paper.isUndoAvailable() if undo else paper.isRedoAvailable()
        else:
            can = False
        if not can:
            event.ignore()
        return not can


def typing_first(control: QWidget) -> None:
    """Let Ctrl+Z go to this line or paper first, and to the story when it has nothing to undo."""
    control.installEventFilter(_TypingFirst(control))


class Field(QWidget):
    """A control with its label, help and error. Subclasses say `value()` and `show_value()`.

    `edited` comes while the person types, `finished` when they leave the field or press Enter
    with something changed.
    """

    edited = Signal()
    finished = Signal()

    def __init__(
        self, label: str, control: QWidget, help: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._help = help
        self.label = Label(label, "label")
        self.label.setBuddy(control)
        self.below = Label(help, "note", wraps=True)
        control.setAccessibleName(label)
        control.setAccessibleDescription(help)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(t.XS)
        self.column.addWidget(self.label)
        self.column.addWidget(control)
        self.column.addWidget(self.below)
        self.below.setVisible(bool(help))
        self.setFocusProxy(control)
        typing_first(control)

    def _changed(self) -> None:
        """Something was chosen: edited and finished at once."""
        self.edited.emit()
        self.finished.emit()

    @abstractmethod
    def value(self) -> Any:
        """What the field holds."""

    @abstractmethod
    def show_value(self, value: Any) -> None:
        """Put something into the field without a signal."""

    def explain(self, sentence: str) -> None:
        """Say something else beneath the field than its help, while nothing is wrong."""
        self._help = sentence
        self.complain("")

    def advise(self, help: str) -> None:
        """Say this beneath the field from now on, in place of the help it had."""
        if help != self._help:
            self._help = help
            self.complain("")

    def complain(self, sentence: str) -> None:
        """Say what is wrong beneath the field; "" takes it back."""
        self.control.setProperty("wrong", bool(sentence))
        self.below.setProperty("role", "error" if sentence else "note")
        self.below.say(f"▲ {sentence}" if sentence else self._help)
        self.below.setVisible(bool(sentence or self._help))
        self.control.setAccessibleDescription(sentence or self._help)
        for widget in (self.control, self.below):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class LineField(Field):
    """One line of words."""

    def __init__(
        self,
        label: str,
        help: str = "",
        *,
        placeholder: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(label, self.line, help, parent)
        self._kept = ""
        self.line.textEdited.connect(lambda: self.edited.emit())
        self.line.editingFinished.connect(self._finish)

    def value(self) -> str:
        """The words, without blanks around them."""
        return self.line.text().strip()

    def show_value(self, value: str) -> None:
        """Show these words."""
        self._kept = value
        if value != self.line.text():
            self.line.setText(value)
            self.line.setCursorPosition(0)

    def _finish(self) -> None:
        if self.value() != self._kept:
            self._kept = self.value()
            self.finished.emit()


class _Paper(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class WordsField(Field):
    """Some lines of words; `lines` is how many are seen at once. Tab leaves the field."""

    def __init__(
        self, label: str, help: str = "", *, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        self.paper = _Paper()
        self.paper.setTabChangesFocus(True)
        self._lines = lines
        super().__init__(label, self.paper, help, parent)
        when_theme_changes(self, self._fit_lines)
        self._kept = self._typed = ""
        self.paper.textChanged.connect(self._type)
        self.paper.left.connect(self._finish)

    def _type(self) -> None:
        """Other words, and not only other marks under them."""
        text = self.paper.toPlainText()
        if text != self._typed:
            self._typed = text
            self.edited.emit()

    def _fit_lines(self) -> None:
        spacing = QFontMetrics(theme().font()).lineSpacing()
        self.paper.setFixedHeight(spacing * self._lines + theme().px(20))

    def value(self) -> str:
        """The words, without blanks around them."""
        return self.paper.toPlainText().strip()

    def show_value(self, value: str) -> None:
        """Show these words."""
        self._kept = value
        if value != self.paper.toPlainText():
            was = self.paper.blockSignals(True)
            self.paper.setPlainText(value)
            self.paper.blockSignals(was)
            self._typed = self.paper.toPlainText()

    def _finish(self) -> None:
        if self.value() != self._kept:
            self._kept = self.value()
            self.finished.emit()


class Choice(QComboBox):
    """A list to choose one thing from; the wheel scrolls the page and does not change it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, size = self.width() - theme().px(18), self.height() / 2, theme().px(4)
        painter.setPen(QPen(theme().color("soft"), 1.6, c=Qt.PenCapStyle.RoundCap))
        shape = [
            QPointF(x - size, y - size / 2),
            QPointF(x, y + size / 2),
            QPointF(x + size, y - size / 2),
        ]
        painter.drawPolyline(QPolygonF(shape))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(Field):
    """One of some choices, each `(value, words)`."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[Any, str]],
        help: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.choice = Choice()
        super().__init__(label, self.choice, help, parent)
        self.offer(choices)
        self.choice.activated.connect(self._changed)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these choices instead, keeping the chosen one if it is still there."""
        chosen = self.value() if self.choice.count() else None
        self._values = [value for value, _ in choices]
        self.choice.clear()
        self.choice.addItems([words for _, words in choices])
        self.show_value(chosen)

    def value(self) -> Any:
        """The chosen value; None when there is nothing to choose from."""
        at = self.choice.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def show_value(self, value: Any) -> None:
        """Choose this one; something that is not offered leaves the choice as it is."""
        if value in self._values:
            self.choice.setCurrentIndex(self._values.index(value))


class Tick(QCheckBox):
    """A box to tick, with words beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton  # costs as much as a whole start

        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = (
            self.style()
            .subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            .toRectF()
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().color("on_accent"), 2, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = ((0.26, 0.52), (0.44, 0.70), (0.76, 0.32))
        painter.drawPolyline(
            QPolygonF(
                [QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in points]
            )
        )
        painter.end()


class TickField(Field):
    """Yes or no, as a box to tick; the label stands beside the box."""

    def __init__(self, label: str, help: str = "", parent: QWidget | None = None) -> None:
        self.tick = Tick(label)
        super().__init__(label, self.tick, help, parent)
        self.label.hide()
        self.tick.clicked.connect(self._changed)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.tick.isChecked()

    def show_value(self, value: bool) -> None:
        """Tick it or not."""
        self.tick.setChecked(bool(value))


class ManyField(Field):
    """Any number of some choices, as chips to press; the value is a frozenset."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[Any, str]],
        help: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.chips: dict[Any, FilterChip] = {}
        box = QWidget()
        flow = FlowLayout(box, spacing=t.XS + 2)
        for value, words in choices:
            chip = FilterChip(words)
            self.chips[value] = chip
            flow.addWidget(chip)
        super().__init__(label, box, help, parent)
        for chip in self.chips.values():
            chip.clicked.connect(self._changed)

    def value(self) -> frozenset[Any]:
        """What is chosen."""
        return frozenset(value for value, chip in self.chips.items() if chip.isChecked())

    def show_value(self, value: Collection[Any]) -> None:
        """Choose these."""
        for one, chip in self.chips.items():
            chip.setChecked(one in value)
