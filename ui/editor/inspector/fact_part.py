"""A block that is made from facts: from which, and a decision's words for this book's reader."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lifestory.model import Block, BlockKind, Decision, ReadingStage
from lifestory.words import dates
from lifestory.words.prose import plain
from ui import theme as t
from ui.editor import commands
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import Target
from ui.editor.counting import most_words
from ui.editor.doing import Do
from ui.editor.inspector.behind import Behind
from ui.editor.inspector.part import Lines, Part, emptied, widgets_in
from ui.editor.inspector.words_part import better_lines, reading_lines
from ui.editor.prose_field import ProseField
from ui.editor.reading import Facts
from ui.tr import tr
from ui.widgets.buttons import WrappedLink, quiet
from ui.widgets.labels import Label

_MEASURES_MS = 120
"""So long nothing is typed before it is said how it reads."""

NAMES: dict[BlockKind, Callable[[], str]] = {
    BlockKind.PERSON: lambda: tr("A person"),
    BlockKind.VOICE: lambda: tr("The child’s own words"),
    BlockKind.DECISION: lambda: tr("A decision"),
    BlockKind.TIMELINE: lambda: tr("Timeline"),
    BlockKind.HOMES: lambda: tr("Homes"),
    BlockKind.FAMILY_TREE: lambda: tr("Family tree"),
    BlockKind.CONTENTS: lambda: tr("Contents"),
    BlockKind.CREDITS: lambda: tr("Who helped"),
    BlockKind.ABOUT_ME: lambda: tr("All about the child"),
    BlockKind.GROWING_UP: lambda: tr("Growing up"),
    BlockKind.PEOPLE_WHO_MATTER: lambda: tr("People who matter"),
    BlockKind.FIND_OUT: lambda: tr("Where to find out more"),
    BlockKind.CERTIFICATE: lambda: tr("Certificate"),
}

_MADE_FROM: dict[BlockKind, Callable[[], str]] = {
    BlockKind.TIMELINE: lambda: tr("Made from the child’s birthday, homes, events and decisions."),
    BlockKind.HOMES: lambda: tr("Made from the homes and the times the child lived there."),
    BlockKind.FAMILY_TREE: lambda: tr("Made from the people and what they are to the child."),
    BlockKind.CONTENTS: lambda: tr(
        "Made from the chapters; the page numbers follow by themselves."
    ),
    BlockKind.CREDITS: lambda: tr("Made from the people who gave something to this book."),
    BlockKind.ABOUT_ME: lambda: tr("Made from what is known of the child."),
    BlockKind.GROWING_UP: lambda: tr(
        "Made from milestones and school; a height counts where an event says it in centimetres."
    ),
    BlockKind.PEOPLE_WHO_MATTER: lambda: tr("Made from the people and what they are to the child."),
    BlockKind.FIND_OUT: lambda: tr("Made from those at home, the workers and those who gave."),
    BlockKind.CERTIFICATE: lambda: tr("Made from the people who gave something to this book."),
}

BEATS: dict[str, Callable[[], str]] = {
    "needs": lambda: tr("What every child needs"),
    "happening": lambda: tr("What was happening"),
    "noticed": lambda: tr("Who noticed, and what they did to help"),
    "decided": lambda: tr("What was decided"),
    "who": lambda: tr("Who decided"),
    "why": lambda: tr("Why"),
    "not_you": lambda: tr("It was not because of you"),
    "after": lambda: tr("What happened next"),
}


class FactPart(Part):
    """What a block is made from."""

    fact_chosen = Signal(object, object)
    """A `Target` without a block, and the fact's id that it is to tell."""
    empty_asked = Signal()

    def __init__(self, do: Do, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made_from = Label("", wraps=True)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(t.XS)
        self.explaining = Explaining(do)
        self.behind = Behind()
        self.empty = quiet(tr("Take it off the page"), self.empty_asked.emit)
        self.column.addWidget(self.made_from)
        self.column.addLayout(self.choices)
        self.column.addWidget(self.behind)
        self.column.addWidget(self.explaining)
        self.column.addStretch(1)
        self.column.addWidget(self.empty)

    def show_block(self, told: Told, target: Target, block: Block | None, number: int) -> None:
        """Show a block of facts, or a place that waits for one."""
        self.say(NAMES[target.kind](), tr("On page {n}", n=number))
        facts = told.book.facts
        decision = facts.decisions.get(block.decision_id) if block and block.decision_id else None
        self.made_from.say(_made_from(facts, target.kind, block))
        self.explaining.setVisible(decision is not None)
        if decision is not None:
            self.explaining.show_decision(told, decision)
        self.behind.show_block(told.book, block)
        self.empty.setVisible(block is not None)
        emptied(self.choices)
        if block is None:
            self._offer(told, target)

    def _offer(self, told: Told, target: Target) -> None:
        for fact, words in fact_choices(told, target.kind):
            choose = partial(self.fact_chosen.emit, target, fact)
            self.choices.addWidget(WrappedLink(f"+  {words}", choose))

    def first_control(self) -> QWidget | None:
        """What may be told here, a fact to correct, or the first beat; never what changes the page
        at once."""
        offered = (*widgets_in(self.choices), *widgets_in(self.behind.facts))
        links = [each for each in offered if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        beats = [field.paper for field in self.explaining.beats.values()]
        told = beats if not self.explaining.isHidden() else []
        return next(iter((*links, *told)), None)

    def finish(self) -> None:
        """Keep what is half typed."""
        self.explaining.finish()


def fact_choices(told: Told, kind: BlockKind) -> list[tuple[UUID, str]]:
    """What a slot of a kind could tell: ids and words."""
    facts = told.book.facts
    if kind is BlockKind.PERSON:
        return [(row.id, row.called or row.name) for row in facts.people.values() if row.for_book]
    if kind is BlockKind.DECISION:
        return [(row.id, row.question) for row in facts.decisions.values() if row.for_book]
    if kind is BlockKind.VOICE:
        voices = [row for row in facts.voices.values() if row.for_book and row.words]
        return [(row.id, f"“{row.words[:60]}”") for row in voices]
    return []


def _made_from(facts: Facts, kind: BlockKind, block: Block | None) -> str:
    if block is None:
        return tr("Choose what to tell here.")
    if kind in _MADE_FROM:
        return _MADE_FROM[kind]()
    if kind is BlockKind.PERSON and block.person_id in facts.people:
        row = facts.people[block.person_id]
        return tr("Made from what is known of {name}.", name=row.called or row.name)
    if kind is BlockKind.VOICE and block.voice_id in facts.voices:
        voice = facts.voices[block.voice_id]
        return tr("Noted by {name}.", name=voice.noted_by) if voice.noted_by else voice.place
    if kind is BlockKind.DECISION and block.decision_id in facts.decisions:
        return facts.decisions[block.decision_id].question
    return ""


class Explaining(QWidget):
    """The eight beats in which a decision is told to this book's reader."""

    def __init__(self, do: Do, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self._decision: UUID | None = None
        self._stage: ReadingStage | None = None
        self._told: Told | None = None
        self._soon = QTimer(self, singleShot=True, interval=_MEASURES_MS)
        self._soon.timeout.connect(self._measure)
        self.state = Lines(tr("Is it told?"))
        self.reads = Lines(tr("How it reads"))
        self.better = Lines(tr("Better said"))
        self.record = Lines(tr("The record says (never printed)"))
        self.beats = {key: ProseField(words(), lines=2) for key, words in BEATS.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.M)
        column.addWidget(self.state)
        for key, field in self.beats.items():
            field.finished.connect(partial(self._keep, key))
            field.edited.connect(self._soon.start)
            column.addWidget(field)
        column.addWidget(self.reads)
        column.addWidget(self.better)
        column.addWidget(self.record)

    def show_decision(self, told: Told, decision: Decision) -> None:
        """Show how a decision is told at the book's stage."""
        stage = told.edition.stage
        same = (decision.id, stage) == (self._decision, self._stage)
        self._decision, self._stage, self._told = decision.id, stage, told
        row = told.book.facts.explanation(decision.id, stage)
        texts = {key: str(getattr(row, key)) if row is not None else "" for key in self.beats}
        for key, field in self.beats.items():
            if not (same and field.paper.hasFocus()):
                field.show_words(texts[key], told.book.names_in(texts[key]))
        name = stage.measures.title.lower()
        if row is not None and row.is_told:
            self.state.show_lines((("good", tr("Told for the stage “{name}”", name=name)),))
        else:
            sentence = tr(
                "Not yet for the stage “{name}”: say what was decided, who decided and why.",
                name=name,
            )
            self.state.show_lines((("warn", sentence),))
        self.record.show_lines(_record(decision))
        self._measure()

    def _measure(self) -> None:
        """Say how all beats together read, as they stand in the fields now."""
        if self._told is None:
            return
        stage = self._told.edition.stage
        whole = "\n\n".join(text for field in self.beats.values() if (text := field.value()))
        said = plain(self._told.book.telling.prose(whole))
        most = most_words(BlockKind.DECISION, stage)
        self.reads.show_lines(reading_lines(whole, said, stage, most) if whole else ())
        self.better.show_lines(better_lines(said))

    def finish(self) -> None:
        """Keep what is half typed."""
        for field in self.beats.values():
            if field.paper.hasFocus():
                field.paper.clearFocus()

    def _keep(self, key: str) -> None:
        if self._decision is not None and self._stage is not None:
            beats = {key: self.beats[key].value()}
            self._do(commands.explain, self._decision, self._stage, beats)


def _record(decision: Decision) -> tuple[tuple[str, str], ...]:
    when = dates.short(decision.when) if decision.when else ""
    said = (
        (tr("When"), when),
        (tr("Decided"), decision.decided),
        (tr("By"), decision.decided_by),
        (tr("Why"), decision.reasons),
        (tr("The child wanted"), decision.child_wanted),
        (tr("Manager"), decision.manager),
    )
    return tuple(("soft", f"{what}: {words}") for what, words in said if words.strip())
