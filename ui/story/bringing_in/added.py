"""Step three: what came in, and where to go from here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lifestory.importing.adding import Added
from lifestory.importing.saying import added_said
from lifestory.model import Decision, Home, Keepsake
from ui import theme as t
from ui.theme import theme
from ui.tr import tr
from ui.widgets.buttons import primary, quiet
from ui.widgets.drawings import Drawing
from ui.widgets.labels import Label

_MOST_SAID, _WIDEST = 5, 640


class AddedPage(QWidget):
    """`go(part)` goes to a part of the story, `more_asked()` begins again."""

    go = Signal(str)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.said = Label("", "section", wraps=True)
        self.said.setAlignment(middle)
        self.said.setFixedWidth(min(theme().px(520), _WIDEST))
        self.then = Label("", "soft", wraps=True)
        self.then.setAlignment(middle)
        self.then.setFixedWidth(min(theme().px(520), _WIDEST))
        self._part = "timeline"
        self.next = primary("", lambda: self.go.emit(self._part))
        self.more = quiet(tr("Bring in something else"), self.more_asked.emit)
        column = QVBoxLayout(self)
        column.setSpacing(t.L)
        column.addStretch(2)
        column.addWidget(Drawing("time"), 0, middle)
        column.addWidget(self.said, 0, middle)
        column.addWidget(self.then, 0, middle)
        row = QHBoxLayout()
        row.setSpacing(t.S)
        row.addStretch(1)
        for button in (self.more, self.next):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.show_added(Added())

    def show_added(self, added: Added) -> None:
        """Say what came in and what comes next."""
        self.said.say(added_said(added))
        if added.count(Keepsake):
            self._part, words = "keepsakes", tr("Look at the photos")
            then = tr("Say who is in them: named photos find their pages.")
        elif added.count(Decision):
            self._part, words = "decisions", tr("Explain the decisions")
            then = tr("The return says what was decided. Why, and how to tell it, is yours to say.")
        elif added.count(Home):
            self._part, words = "homes", tr("Look at the homes")
            then = tr("Say who lived there and what it was like.")
        else:
            self._part, words = "timeline", tr("See the timeline")
            then = tr("Everything has its place in time.")
        self.then.say("\n".join((then, *added.left_out[:_MOST_SAID])))
        self.next.setText(words)
        self.next.setAccessibleName(words)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
