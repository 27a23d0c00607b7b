"""The right of an open decision: telling the child, a tab for each stage, eight beats in each.

Everything is kept as it is typed. What a beat lacks and how it reads stands beneath; guidance and
words to begin with come from `templates/guidance`. The record is never poured in: only names,
homes, dates and ages are filled into a pattern.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QMenu, QVBoxLayout, QWidget

from lifestory.model import (
    Decision,
    Explanation,
    Home,
    HomePerson,
    Person,
    ReadingStage,
    Relationship,
    Stay,
)
from lifestory.template.guidance import BEATS, all_guidance
from lifestory.words.ages import stage_to_begin_with
from lifestory.words.slots import Around, filled, known_slots
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.decisions.beats import BRACES, BeatField
from ui.story.decisions.dots import SIZE, dot_icon
from ui.story.decisions.guiding import GuidancePart
from ui.story.decisions.measures import MeasuresStrip, remarks_on
from ui.story.decisions.standing import state_of, told_words
from ui.story.named import Named
from ui.story.part import scrolling
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import quiet
from ui.widgets.chip import FilterChip
from ui.widgets.field import LineField, TickField
from ui.widgets.flow import FlowLayout
from ui.widgets.keeping import Keeper
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading


_SHORT = 430
"""Pixels of height at 100 % under which nothing stands still beneath the beats."""


def beat_labels() -> dict[str, str]:
    """The eight beats in their order, as a worker reads them."""
    return {
        "needs": tr("1  What every child needs"),
        "happening": tr("2  What was happening"),
        "noticed": tr("3  Who noticed, and what they did to help"),
        "decided": tr("4  What was decided"),
        "who": tr("5  Who decided, and when"),
        "why": tr("6  Why"),
        "not_you": tr("7  It was not because of you"),
        "after": tr("8  What happened next, and who to ask"),
    }


class TellingColumn(QWidget):
    """See the module. `stage` is the one that is shown."""

    def __init__(self, bridge: StoryBridge, keeper: Keeper) -> None:
        super().__init__()
        self._bridge, self._keeper = bridge, keeper
        self._decision: UUID | None = None
        self._around: Around | None = None
        self._named: Named | None = None
        self._told: dict[ReadingStage, Explanation] = {}
        self.stage = ReadingStage.EARLY_READER
        self.title = Label("", "section")
        self.tabs: dict[ReadingStage, FilterChip] = {}
        self.guidance = GuidancePart(self._shown, beat_labels())
        self.guidance.chosen.connect(self.begin)
        self.beats = {
            beat: BeatField(label, self._is_name) for beat, label in beat_labels().items()
        }
        self.measures = MeasuresStrip()
        self.left = TickField(tr("Not for this child at this stage"))
        self.why_not = LineField(
            tr("Why not"), tr("For the next worker and for whoever checks the book.")
        )
        self.copy = quiet(tr("Begin from another stage"), icon="copy")
        self.copy.setMenu(QMenu(self.copy))
        self.hard = quiet(tr("Words for hard things"), self.guidance.turn, icon="message-circle")
        self._lay_out()
        self._listen()
        when_theme_changes(self, self._show_tabs)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(t.M, 0, 0, 0)
        column.setSpacing(t.S)
        column.addWidget(self.title)
        flow = FlowLayout(spacing=t.XS)
        group = QButtonGroup(self)
        for stage in ReadingStage:
            tab = FilterChip(stage.measures.title)
            tab.setProperty("tab", True)
            tab.setIconSize(QSize(theme().px(SIZE), theme().px(SIZE)))
            tab.clicked.connect(self._showing(stage))
            group.addButton(tab)
            self.tabs[stage] = tab
            flow.addWidget(tab)
        column.addLayout(flow)
        inside = QWidget()
        beats = QVBoxLayout(inside)
        beats.setContentsMargins(2, t.XS, t.M, t.S)
        beats.setSpacing(t.M)
        first = FlowLayout(spacing=t.S)
        self.left.setMinimumHeight(self.hard.sizeHint().height())
        self.left.column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.left)
        first.addWidget(self.hard)
        first.addWidget(self.copy)
        beats.addLayout(first)
        beats.addWidget(self.guidance)
        beats.addWidget(self.why_not)
        for field in self.beats.values():
            beats.addWidget(field)
        beats.addStretch(1)
        self.area = scrolling(inside)
        column.addWidget(self.area, 1)
        column.addWidget(self.measures)
        self._beneath, self._within = column, beats

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the measures scroll with the beats."""
        super().resizeEvent(event)
        place = self._within if event.size().height() < theme().px(_SHORT) else self._beneath
        if place.indexOf(self.measures) < 0:
            place.addWidget(self.measures)

    def _listen(self) -> None:
        for beat, field in self.beats.items():
            field.edited.connect(self._typed(beat))
            field.left.connect(self._keeper.now)
            field.begin_asked.connect(self._begin_with_prompt(beat))
        self.left.edited.connect(lambda: self._keep("not_for_child"))
        self.why_not.edited.connect(self._typed("why_not"))
        self.why_not.finished.connect(self._keeper.now)
        self.copy.menu().aboutToShow.connect(self._offer_copies)
        for keys, step in (
            ("Ctrl+Down", 1), ("Ctrl+Up", -1), ("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, self._stepping(step))

    # --- showing ------------------------------------------------------------------------------

    def show_decision(self, reading: "Reading", decision: Decision) -> None:
        """Show how a decision is told; the stage is the child's own when it is a new one."""
        is_new = decision.id != self._decision
        self._decision = decision.id
        self._named = Named(reading)
        self._around = _around(reading, decision)
        rows = reading.all(Explanation, Explanation.decision_id == decision.id)
        self._told = {one.stage: one for one in rows}
        called = reading.child.called
        self.title.say(tr("Telling {child}", child=called))
        self.left.tick.setText(tr("Not for {child} at this stage", child=called))
        if is_new:
            self.stage = stage_to_begin_with(reading.child, datetime.now().astimezone().date())
            self.area.verticalScrollBar().setValue(0)
            self.guidance.fold()
        self._show_tabs()
        self._show_beats(anew=is_new)

    def show_stage(self, stage: ReadingStage) -> None:
        """Show the explanation at a stage."""
        self._keeper.now()
        self.stage = stage
        self._read_told()
        self._show_tabs()
        self._show_beats(anew=True)
        self.area.verticalScrollBar().setValue(0)

    def step(self, by: int) -> None:
        """Go to the next stage, or to the one before; it ends at the ends."""
        stages = list(ReadingStage)
        at = stages.index(self.stage) + by
        if 0 <= at < len(stages):
            self.show_stage(stages[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and the arrows go between stages; a field that is written in keeps them."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _showing(self, stage: ReadingStage) -> Callable[[], None]:
        return lambda: self.show_stage(stage)

    def _stepping(self, by: int) -> Callable[[], None]:
        return lambda: self.step(by)

    def _read_told(self) -> None:
        with self._bridge.story.read() as reading:
            rows = reading.all(Explanation, Explanation.decision_id == self._decision)
        self._told = {one.stage: one for one in rows}

    def _show_tabs(self) -> None:
        for stage, tab in self.tabs.items():
            state = state_of(self._told.get(stage))
            tab.setIcon(dot_icon(state))
            tab.setAccessibleName(
                tr("{stage}, {ages}: {state}", stage=stage.measures.title,
                   ages=stage.measures.ages, state=told_words(state))
            )  # fmt: skip
            keys = tr("Ctrl+Down and Ctrl+Up go between the stages.")
            tab.setToolTip(f"{tab.accessibleName()}\n{keys}")
            tab.setChecked(stage is self.stage)

    def _show_beats(self, *, anew: bool) -> None:
        row = self._told.get(self.stage)
        prompts = self._prompts()
        for beat, field in self.beats.items():
            words = self._named.shown(getattr(row, beat)) if row and self._named else ""
            field.prompt(self._shown(prompts[beat]), _needed(beat))
            if anew or not self._keeper.waits(beat):
                field.show_value(words)
        if anew or not self._keeper.waits("why_not"):
            self.why_not.show_value(row.why_not if row else "")
        self.left.show_value(bool(row and row.not_for_child))
        self._show_left()
        if self._around is not None:
            self.guidance.show_for(self._around.decision.kind, self.stage)
        self.measures.show_stage(self.stage)
        self._measure()

    def _show_left(self) -> None:
        is_left = self.left.value()
        self.why_not.setVisible(is_left)
        missing = is_left and not self.why_not.value()
        self.why_not.complain(tr("Say why, so that it is known to be meant.") if missing else "")
        for widget in (*self.beats.values(), self.guidance, self.measures, self.copy, self.hard):
            widget.setVisible(not is_left)

    def _prompts(self) -> dict[str, str]:
        if self._around is None:
            return dict.fromkeys(BEATS, "")
        return all_guidance().prompts(self._around.decision.kind, self.stage)

    def _shown(self, pattern: str) -> str:
        """A pattern with what is known, as a worker reads it."""
        if self._around is None or self._named is None:
            return pattern
        return self._named.shown(filled(pattern, known_slots(self._around)))

    def _is_name(self, words: str) -> bool:
        braces = f"{{{words}}}"
        return self._named is not None and self._named.kept(braces) != braces

    # --- writing ------------------------------------------------------------------------------

    def begin(self, beat: str, pattern: str) -> None:
        """Put a pattern into a beat, with what the record knows; the rest stays open."""
        self.beats[beat].put(self._shown(pattern))
        self.area.ensureWidgetVisible(self.beats[beat])

    def copy_from(self, stage: ReadingStage) -> None:
        """Put the words of another stage into the beats that are empty here."""
        self._keeper.now()
        with self._bridge.story.edit(tr("Begin from another stage")) as edit:
            rows = edit.all(Explanation, Explanation.decision_id == self._decision)
            other = next((one for one in rows if one.stage is stage), None)
            row = self._row(edit)
            if other is None or row is None:
                return
            for beat in BEATS:
                if not getattr(row, beat).strip():
                    setattr(row, beat, getattr(other, beat))
        self._read_told()
        self._show_tabs()
        self._show_beats(anew=True)

    def _offer_copies(self) -> None:
        menu = self.copy.menu()
        menu.clear()
        for stage, row in self._told.items():
            if stage is not self.stage and row.is_begun:
                menu.addAction(stage.measures.title, self._copying(stage))
        if menu.isEmpty():
            menu.addAction(tr("Nothing is written at another stage yet.")).setEnabled(False)

    def _copying(self, stage: ReadingStage) -> Callable[[], None]:
        return lambda: self.copy_from(stage)

    def _typed(self, name: str) -> Callable[[], None]:
        def soon() -> None:
            self._measure()
            self._keeper.soon(name, lambda: self._keep(name))

        return soon

    def _begin_with_prompt(self, beat: str) -> Callable[[], None]:
        return lambda: self.begin(beat, self._prompts()[beat])

    def _value(self, name: str) -> object:
        if name == "not_for_child":
            return self.left.value()
        if name == "why_not":
            return self.why_not.value()
        words = self.beats[name].value()
        return self._named.kept(words) if self._named is not None else words

    def _keep(self, name: str) -> None:
        value = self._value(name)
        joins = f"explain {self._decision} {self.stage} {name}"
        with self._bridge.story.edit(tr("Explain a decision"), joins=joins) as edit:
            row = self._row(edit)
            if row is not None:
                setattr(row, name, value)
        self._read_told()
        self._show_tabs()
        self._show_left()

    def _row(self, edit: "Edit") -> Explanation | None:
        """The explanation of this stage in an edit, new if there is none; None when the decision
        itself is gone."""
        if self._decision is None or edit.find(Decision, self._decision) is None:
            return None
        rows = edit.all(Explanation, Explanation.decision_id == self._decision)
        found = next((one for one in rows if one.stage is self.stage), None)
        return found or edit.add(Explanation(decision_id=self._decision, stage=self.stage))

    def _measure(self) -> None:
        names: list[str] = []

        def said(found: re.Match[str]) -> str:
            if not self._is_name(found[1]):
                return "something"
            names.append(found[1])
            return found[1]

        beats = {beat: BRACES.sub(said, field.value()) for beat, field in self.beats.items()}
        spots = [spot for field in self.beats.values() for spot in field.marks.spots]
        gaps = sum(spot.kind == "gap" for spot in spots)
        marks = sum(spot.kind not in ("gap", "spelling") for spot in spots)
        self.measures.show_remarks(remarks_on(beats, self.stage, names, marks, gaps))


def _needed(beat: str) -> str:
    if beat in ("decided", "who", "why"):
        return tr("Needed, so that a book counts this as told. Perhaps:")
    return tr("Perhaps:")


def _around(reading: "Reading", decision: Decision) -> Around:
    return Around(
        decision,
        reading.child,
        tuple(reading.all(Person)),
        tuple(reading.all(Relationship)),
        {home.id: home for home in reading.all(Home)},
        tuple(reading.all(HomePerson)),
        tuple(reading.all(Stay)),
    )
