"""Words on a screen, by what they are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class Label(QLabel):
    """Some words in one of the style sheet's roles: "title", "section", "lead", "strong", "label",
    "soft", "note", "brand", "error", "understood", "kept", "voice", or "" for plain text.

    With `wraps` the words break over lines at 1.45 times their height. What is shown is always
    plain text: nothing that was typed is read as markup.
    """

    def __init__(
        self, text: str = "", role: str = "", *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self._words = ""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText if wraps else Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if self.isRightToLeft():  # Qt would go by the letters, and a name may be in any script.
            absolute = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self.setAlignment(absolute | Qt.AlignmentFlag.AlignVCenter)
        self.say(text)

    def say(self, text: str) -> None:
        """Show these words instead."""
        self._words = text
        if self._wraps and text:
            lines = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
            side = "right" if self.isRightToLeft() else "left"
            self.setText(f'<p align="{side}" style="line-height:110%; margin:0">{lines}</p>')
        else:
            self.setText(text)
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Need as many lines as the words take at this width, so that no layout cuts them."""
        if self._wraps and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.setMinimumHeight(0)  # what was needed at another width would count as needed here
            self.setMinimumHeight(self.heightForWidth(width) if self._words else 0)

    def minimumSizeHint(self) -> QSize:
        """A line for words that wrap: how tall they are is asked by `heightForWidth`."""
        if not self._wraps:
            return super().minimumSizeHint()
        return QSize(60, self.fontMetrics().lineSpacing())

    def words(self) -> str:
        """The words as they were given."""
        return self._words


def rule(parent: QWidget | None = None) -> QFrame:
    """A hairline across."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
