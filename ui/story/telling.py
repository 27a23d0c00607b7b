"""Telling one decision to the child: eight beats, for each of the six reading stages."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from lifestory.model import Decision, Explanation, ReadingStage
from lifestory.words import reading as reading_level
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.named import Named
from ui.story.part import scrolling
from ui.theme import theme
from ui.tr import tr
from ui.widgets.chip import FilterChip
from ui.widgets.dialog import Dialog
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Ask, Form
from ui.widgets.labels import Label


def beats() -> tuple[Ask, ...]:
    """The eight beats of an explanation; three of them must be there."""
    must = tr("A book counts this as told only when it is here.")
    return (
        Ask("needs", tr("1  What every child needs"), kind="words", lines=2),
        Ask("happening", tr("2  What was happening"), kind="words", lines=2),
        Ask("noticed", tr("3  Who noticed, and what they did to help"), kind="words", lines=2),
        Ask("decided", tr("4  What was decided"), kind="words", lines=2, help=must),
        Ask("who", tr("5  Who decided, and when"), kind="words", lines=2, help=must),
        Ask("why", tr("6  Why"), kind="words", lines=2, help=must),
        Ask("not_you", tr("7  It was not because of you"), kind="words", lines=2),
        Ask("after", tr("8  What happened next, and who to ask"), kind="words", lines=2),
    )


class TellingDialog(Dialog):
    """The explanations of one decision; each beat is kept when it is left."""

    def __init__(
        self, bridge: StoryBridge, decision_id: UUID, parent: QWidget | None = None
    ) -> None:
        with bridge.story.read() as reading:
            question = reading.get(Decision, decision_id).question
            chosen = reading.child.reading_stage or ReadingStage.EARLY_READER
        super().__init__(question, "", parent, leave=tr("Close"), width=640)
        self._bridge, self._decision_id = bridge, decision_id
        self.stage = chosen
        self.chips: dict[ReadingStage, FilterChip] = {}
        flow = FlowLayout(spacing=t.XS)
        group = QButtonGroup(self)
        for stage in ReadingStage:
            chip = FilterChip(stage.measures.title)
            chip.clicked.connect(self._showing(stage))
            group.addButton(chip)
            self.chips[stage] = chip
            flow.addWidget(chip)
        self.body.addLayout(flow)
        self.measures = Label("", "note", wraps=True)
        self.body.addWidget(self.measures)
        self.pages = QStackedWidget()
        self.pages.setMinimumHeight(theme().px(360))
        self.body.addWidget(self.pages, 1)
        self.form = Form(())
        self.show_stage(chosen)

    def _showing(self, stage: ReadingStage) -> Callable[[], None]:
        return lambda: self.show_stage(stage)

    def show_stage(self, stage: ReadingStage) -> None:
        """Show the explanation at a stage."""
        self.stage = stage
        self.chips[stage].setChecked(True)
        self.form = Form(beats())
        with self._bridge.story.read() as reading:
            self._named = Named(reading)
        shown = {ask.name: getattr(self._explanation(), ask.name) for ask in self.form.asks}
        self.form.show_values({name: self._named.shown(text) for name, text in shown.items()})
        self.form.changed.connect(lambda name: self._keep(stage, name))
        for field in self.form.fields.values():
            field.edited.connect(self._measure)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(2, 2, t.M, 2)
        column.addWidget(self.form)
        column.addStretch(1)
        before = self.pages.currentWidget()
        self.pages.setCurrentIndex(self.pages.addWidget(scrolling(box)))
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()
        self._measure()

    def _explanation(self) -> Explanation:
        with self._bridge.story.read() as reading:
            for one in reading.all(Explanation, Explanation.decision_id == self._decision_id):
                if one.stage is self.stage:
                    return one
        return Explanation(decision_id=self._decision_id, stage=self.stage)

    def _keep(self, stage: ReadingStage, name: str) -> None:
        value = self._named.kept(self.form.fields[name].value())
        with self._bridge.story.edit(tr("Explain a decision"), joins=f"explain {stage}") as edit:
            rows = edit.all(Explanation, Explanation.decision_id == self._decision_id)
            row = next((one for one in rows if one.stage is stage), None)
            row = row or edit.add(Explanation(decision_id=self._decision_id, stage=stage))
            setattr(row, name, value)
        self._measure()

    def _measure(self) -> None:
        words = "\n\n".join(str(value) for value in self.form.values().values() if value)
        limits = self.stage.measures
        said = tr(
            "For {ages}: sentences of up to {sentence} words, about {page} words a page.",
            ages=limits.ages,
            sentence=limits.words_a_sentence,
            page=limits.words_a_page,
        )
        if words:
            found = reading_level.measure(words, self.stage)
            said += " " + tr(
                "Now: {words} words, the longest sentence has {longest}.",
                words=found.words,
                longest=found.longest_sentence,
            )
        self.measures.say(said)
