"""A few hints for somebody who opens the editor for the first time, one at a time.

A hint goes away for good when it was followed, put away, or when all are refused. What was seen is
kept among this person's own settings, never with a child.
"""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import theme as t
from ui.theme import mixed, theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import link
from ui.widgets.labels import Label

HINTS: dict[str, Callable[[], str]] = {
    "pages": lambda: tr(
        "Drop photos from a folder beside the pages: each becomes a page. On a page, they go there."
    ),
    "write": lambda: tr("Click where it says “Write here” and type; double-click words to go on."),
    "photo": lambda: tr("Drag inside a photo to choose what is seen; the wheel brings it closer."),
    "kept": lambda: tr("There is no Save: everything is kept as you make it, and undo has no end."),
    "palette": lambda: tr("Ctrl+K finds anything that can be done: type a few letters of it."),
}
"""The hints in the order in which they are given, by a name that is kept."""

_KEY = "editor/hints"


class Hints(QFrame):
    """One hint in a quiet line; hidden when there is none left."""

    def __init__(self, settings: Callable[[], QSettings], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hints")
        self._settings = settings
        self.shown = ""
        self._seen = set(str(settings().value(_KEY, "")).split())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words = Label("", "note")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.got_it = link(tr("Got it"), lambda: self.follow(self.shown))
        self.no_more = link(tr("No more hints"), self.refuse)
        row = QHBoxLayout(self)
        row.setContentsMargins(t.L, t.XS, t.M, t.XS)
        row.setSpacing(t.L)
        row.addWidget(self.words, 1)
        row.addWidget(self.got_it)
        row.addWidget(self.no_more)
        when_theme_changes(self, self._dress)
        self._show_next()

    def follow(self, name: str) -> None:
        """Somebody did what a hint says, or put it away."""
        if name in HINTS and name not in self._seen:
            self._see({name})

    def refuse(self) -> None:
        """Somebody wants no hints."""
        self._see(set(HINTS))

    def _see(self, names: set[str]) -> None:
        self._seen |= names
        self._settings().setValue(_KEY, " ".join(sorted(self._seen)))
        self._show_next()

    def _show_next(self) -> None:
        self.shown = next((name for name in HINTS if name not in self._seen), "")
        said = tr("Hint: {words}", words=HINTS[self.shown]()) if self.shown else ""
        self.words.say(said)
        self.words.setToolTip(said)
        self.setVisible(bool(self.shown))

    def _dress(self) -> None:
        tokens = theme().tokens
        self.setStyleSheet(
            f"#hints {{ background: {mixed(tokens.surface, tokens.accent, 0.06)}; border: 0;"
            f" border-bottom: 1px solid {tokens.line}; }}"
        )
