"""The guidance beside an explanation: what to take care of, and words for hard things.

It is for the worker alone. `chosen(beat, pattern)` asks for a pattern to be put into a beat.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.model import DecisionKind, ReadingStage
from lifestory.template.guidance import Circumstance, all_guidance
from ui import theme as t
from ui.tr import tr
from ui.widgets.buttons import link
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField
from ui.widgets.labels import Label


class GuidancePart(QWidget):
    """What to take care of, and words for hard things, which are folded away until asked for.

    Args:
        shown: a pattern with what is known of it, as a worker reads it.
        beat_names: what the beats are called.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        shown: Callable[[str], str],
        beat_names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown_words, self._beat_names = shown, beat_names
        self._kind, self._stage = DecisionKind.OTHER, ReadingStage.EARLY_READER
        self._hard: tuple[Circumstance, ...] = ()
        self.care = Label("", "soft", wraps=True)
        self.record = Label("", "note", wraps=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(t.XS)
        whole.addWidget(self.care)
        whole.addWidget(self.record)
        self.inside = Card()
        column = self.inside.body
        self.about = ChoiceField(tr("What has to be told"), [(None, tr("Choose"))])
        self.about.edited.connect(self._show_ways)
        column.addWidget(self.about)
        self.advice = Label("", "warn", wraps=True)
        self.avoid = Label("", "note", wraps=True)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(t.S)
        column.addWidget(self.advice)
        column.addLayout(self._ways)
        column.addWidget(self.avoid)
        whole.addWidget(self.inside)
        self.inside.hide()

    def show_for(self, kind: DecisionKind, stage: ReadingStage) -> None:
        """Show the guidance of a kind of decision at a stage."""
        if (kind, stage) == (self._kind, self._stage) and self._hard:
            return
        guidance = all_guidance()
        if kind is not self._kind or not self._hard:
            self._hard = guidance.for_kind(kind)
            choices = [(one.title, one.title) for one in self._hard]
            self.about.offer([(None, tr("Choose")), *choices])
        self._kind, self._stage = kind, stage
        of_kind = guidance.kind(kind)
        self.care.say(of_kind.care)
        self.record.say(
            tr(
                "Usually decided by {who}. Usually recorded in {where}.",
                who=guidance.decider(kind).named,
                where=of_kind.recorded_in,
            )
        )
        self._show_ways()

    def fold(self) -> None:
        """Put the words away, with nothing chosen."""
        self.about.show_value(None)
        self.inside.hide()
        self._show_ways()

    def turn(self) -> None:
        """Show the words for hard things, or put them away."""
        self.inside.setVisible(not self.inside.isVisible())
        if self.inside.isVisible():
            self.about.setFocus()

    def _show_ways(self) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        one = next((each for each in self._hard if each.title == self.about.value()), None)
        ways = one.ways_at(self._stage) if one is not None else ()
        for way in ways:
            self._ways.addWidget(self._way(one.beat if one is not None else "", way))
        warning = _advice_of(one, bool(ways)) if one is not None else ""
        self.advice.say(f"▲ {warning}" if warning else "")
        self.advice.setVisible(bool(warning))
        avoid = tr("Avoid {words}.", words=one.avoid) if one is not None and one.avoid else ""
        self.avoid.say(avoid)
        self.avoid.setVisible(bool(avoid))

    def _way(self, beat: str, way: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = self._shown_words(way)
        column.addWidget(Label(words, wraps=True))
        into = tr("Put into “{beat}”", beat=self._beat_names.get(beat, ""))
        put = link(into, lambda: self.chosen.emit(beat, way))
        put.setAccessibleName(f"{into}: {words}")
        column.addWidget(put)
        return box


def _advice_of(one: Circumstance, has_ways: bool) -> str:
    parts = [tr("Ask a specialist before a word of this is written.")] if one.advice else []
    if one.care:
        parts.append(one.care)
    if not has_ways:
        parts.append(tr("There are no words for it at this stage."))
    return " ".join(parts)
