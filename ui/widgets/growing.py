"""A paper that is as tall as its words, so that nobody scrolls inside a field."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme import theme


class Growing(QObject):
    """Keeps a paper at the height of its words, between `least` and `most` lines."""

    def __init__(self, paper: QPlainTextEdit, least: int = 2, most: int = 60) -> None:
        super().__init__(paper)
        self._paper, self._least, self._most = paper, least, most
        # The words are broken anew only after the paper has taken its new width.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.fit)
        paper.textChanged.connect(self.fit)
        paper.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Be as tall as the words are now."""
        words = round(self._paper.document().size().height())
        lines = min(max(self._least, words), self._most)
        bar = Qt.ScrollBarPolicy
        fits = bar.ScrollBarAlwaysOff if words <= self._most else bar.ScrollBarAsNeeded
        self._paper.setVerticalScrollBarPolicy(fits)
        tall = self._paper.fontMetrics().lineSpacing() * lines + theme().px(20)
        if not self._paper.minimumHeight() == tall == self._paper.maximumHeight():
            self._paper.setFixedHeight(tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._soon.start()
        return False
