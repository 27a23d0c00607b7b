"""A notice: a bar at the top of the place it speaks of; never a window for news."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui import theme as t
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.announcing import announce
from ui.widgets.buttons import icon_button, link
from ui.widgets.labels import Label

_ICONS = {"good": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}
_STAYS_MS = 12_000


class NoticeBar(QFrame):
    """Hidden until `tell` is called; says one sentence, perhaps with Undo or another way on.

    It reaches from side to side, or lies among other things with `inset`.
    """

    def __init__(self, parent: QWidget | None = None, *, inset: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("inset", inset)
        self._tone = "good"
        self._icon = QLabel()
        self.sentence = Label("", wraps=True)
        self.action = link("")
        self._do: Callable[[], object] | None = None
        self.action.clicked.connect(self._act)
        self.close_button = icon_button("x", tr("Put this notice away"), self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.M, t.XS, t.XS, t.XS)
        row.setSpacing(t.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        when_theme_changes(self, self._dress)
        self.hide()

    def tell(
        self,
        sentence: str,
        *,
        tone: str = "good",
        action: str = "",
        do: Callable[[], object] | None = None,
        stays: bool = False,
    ) -> None:
        """Say a finished sentence in the tone "good", "warn" or "bad".

        Good news goes away by itself unless it `stays`; trouble waits to be put away.
        """
        self._tone, self._do = tone, do
        self.sentence.say(sentence)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()
        self.show()
        announce(self, sentence)
        self._timer.stop()
        if tone == "good" and not stays:
            self._timer.start(_STAYS_MS)

    def _dress(self) -> None:
        self._icon.setPixmap(theme().pixmap(_ICONS[self._tone], self._tone, 18))

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
