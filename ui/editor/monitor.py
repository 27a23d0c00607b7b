"""The strip under the bar: what needs attention in this book, worst first, three things at most.

What is found is `lifestory.checks`'s business; here it is only gathered by kind, said in a few
words, and gone to. A press goes to the first place, the next press to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from lifestory.checks.book import Finding, Severity
from ui import theme as t
from ui.theme import mixed, theme, when_theme_changes
from ui.tr import counted, tr
from ui.widgets.buttons import link
from ui.widgets.labels import Label

_MOST = 3
SIGNS = {Severity.STOP: "◆", Severity.MEND: "▲", Severity.CONSIDER: "○"}


@dataclass(frozen=True)
class Advice:
    """Findings of one check as one sentence."""

    sentence: str
    severity: Severity
    findings: tuple[Finding, ...]


def gathered(findings: Sequence[Finding]) -> tuple[Advice, ...]:
    """Findings by check, in the order of the worst of each."""
    by_check: dict[str, list[Finding]] = {}
    for finding in findings:
        by_check.setdefault(finding.check, []).append(finding)
    return tuple(
        Advice(_sentence(check, found), found[0].severity, tuple(found))
        for check, found in by_check.items()
    )


def _sentence(check: str, found: Sequence[Finding]) -> str:
    n = len(found)
    if n == 1:
        return said(found[0])
    sentences = {
        "unexplained-decision": tr("{n} decisions are not explained yet", n=n),
        "decision-left-out": tr("{n} decisions have no page", n=n),
        "decision-record": tr("{n} decisions have gaps in their record", n=n),
        "decision-manager": tr("{n} decisions have no manager behind them", n=n),
        "decision-gap": tr("{n} decisions have gaps to fill", n=n),
        "decision-half-told": tr("{n} decisions are told only in part", n=n),
        "decision-name": tr("{n} names should not stand here", n=n),
        "hidden-name": tr("{n} places name somebody who should not be named", n=n),
        "decision-not-your-fault": tr("{n} decisions do not say “not your fault”", n=n),
        "unprintable": tr("{n} places have letters that cannot be printed", n=n),
        "blurred": tr("{n} photos will look blurred in print", n=n),
        "words-to-avoid": tr("{n} words a child may not know", n=n),
        "too-many-words": tr("{n} pages have many words", n=n),
        "long-sentence": tr("{n} long sentences", n=n),
        "empty-frame": tr("{n} frames have no picture yet", n=n),
        "no-description": tr("{n} photos have no description", n=n),
    }
    return sentences.get(check) or counted("{n} thing", "{n} things", n)


def said(finding: Finding) -> str:
    """One finding with its page."""
    message = finding.message.rstrip(".")
    if finding.page is None:
        return message
    return tr("Page {n}: {message}", n=finding.page, message=message[:1].lower() + message[1:])


class Monitor(QFrame):
    """The strip."""

    asked = Signal(object)
    """A finding to go to."""
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor")
        self.findings: tuple[Finding, ...] = ()
        self._next: dict[str, int] = {}
        self._aside = 0
        self.notes = [_Note() for _ in range(_MOST)]
        self.calm = Label("", "note")
        self.all = link("", self.all_asked.emit)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(t.L, 0, t.M, 0)
        self._row.setSpacing(t.L)
        for note in self.notes:
            self._row.addWidget(note)
        self._row.addWidget(self.calm)
        self._row.addStretch()
        self._row.addWidget(self.all)
        self._advice: tuple[Advice, ...] = ()
        for at, note in enumerate(self.notes):
            note.clicked.connect(lambda _=False, at=at: self._go(at))
        when_theme_changes(self, self._dress)
        self.show_findings(())
        self.calm.say("")

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found."""
        self.findings = findings
        self._advice = gathered(findings)
        for at, note in enumerate(self.notes):
            note.setVisible(at < len(self._advice))
            if at < len(self._advice):
                advice = self._advice[at]
                note.say(SIGNS[advice.severity], advice.sentence, advice.severity)
        calm = "" if findings else tr("✓  Nothing stands out on these pages")
        self.calm.say(calm)
        self.calm.setVisible(not findings)
        self._show_all()
        self._dress()

    def show_aside(self, number: int) -> None:
        """Say how much was set aside knowingly."""
        self._aside = number
        self._show_all()

    def _show_all(self) -> None:
        words = tr("Show all {n}", n=len(self.findings)) if self.findings else ""
        if self._aside and not self.findings:
            words = tr("{n} set aside", n=self._aside)
        elif self._aside:
            words = tr("{all} · {n} set aside", all=words, n=self._aside)
        self.all.setText(words)
        self.all.setAccessibleName(words)
        self.all.setVisible(bool(words))

    def _go(self, at: int) -> None:
        findings = self._advice[at].findings
        check = findings[0].check
        turn = self._next.get(check, 0) % len(findings)
        self._next[check] = turn + 1
        self.asked.emit(findings[turn])

    def _dress(self) -> None:
        tokens, px = theme().tokens, theme().px
        worst = self._advice[0].severity if self._advice else None
        part = 0.0 if worst is None else 0.4 if worst is Severity.CONSIDER else 1.0
        self.setFixedHeight(px(34))
        edge = mixed(tokens.line, tokens.warn, 0.2 * part)
        self.setStyleSheet(
            f"#monitor {{ background: {mixed(tokens.surface, tokens.heed, part)};"
            f" border: 0; border-bottom: 1px solid {edge}; }}"
        )


class _Note(QPushButton):
    """One piece of advice; its words give way when the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._severity = "", Severity.CONSIDER
        self.setObjectName("note")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        when_theme_changes(self, self._dress)

    def say(self, sign: str, sentence: str, severity: Severity) -> None:
        """Show the first sentence of some advice; all of it is told on request."""
        self._words, self._severity = f"{sign}  {_begun(sentence)}", severity
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)
        self._dress()

    def _dress(self) -> None:
        severity = self._severity
        token = "soft" if severity is Severity.CONSIDER else "warn"
        weight = 600 if severity is not Severity.CONSIDER else 400
        color = theme().color(token).name()
        self.setStyleSheet(
            "#note { background: transparent; border: 0; text-align: left; padding: 4px 0;"
            f" color: {color}; font-size: {theme().px(t.NOTE)}px; font-weight: {weight}; }}"
            "#note:hover { text-decoration: underline; }"
        )
        self.updateGeometry()
        self._shorten()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 4, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(90), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        words = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, max(self.width(), theme().px(90))
        )
        self.setText(words.replace("&", "&&"))


def _begun(sentence: str) -> str:
    """Advice without what it asks for after its first sentence, and without what it quotes."""
    return sentence.split(". ")[0].split(": “")[0]
