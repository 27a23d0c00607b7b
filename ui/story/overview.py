"""Overview: who the child is, what to do next, what is due and missing, and the latest words."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lifestory.model import Child, Keepsake, PermanencePlan, Voice
from lifestory.words import dates
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.key_dates import DueCard, KeyDatesCard
from ui.story.missing import DATES, NextStep, Standing, standing_of
from ui.story.part import BRINGING_IN, Part, choices_of, scrolling, stage_choices
from ui.story.ring import KnownRow, PartsRing
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import link, quiet
from ui.widgets.card import Card
from ui.widgets.date_field import WhenField
from ui.widgets.form import Ask, field_of
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Reading
    from ui.widgets.field import Field

_ICONS = {
    "people": "users",
    "homes": "house",
    "keepsakes": "image-plus",
    "books": "book-open",
    "decisions": "scale",
    "voice": "message-circle",
    DATES: "calendar",
}
_WIDE = frozenset({"likes"})
_BOTH_COLUMNS = 640
"""From this width on, in pixels at 100 %, the cards stand in two columns."""


def child_asks() -> tuple[Ask, ...]:
    """What is kept about the child."""
    stages = [(None, tr("Not chosen yet")), *stage_choices()]
    return (
        Ask("called", tr("Called"), needed=tr("A name is needed.")),
        Ask("full_name", tr("Full name")),
        Ask("born", tr("Born"), kind="when"),
        Ask("birth_place", tr("Where"), help=tr("A town, or the hospital’s name.")),
        Ask("living_situation", tr("Lives now"), placeholder=tr("foster care, long term")),
        Ask("plan", tr("Permanence plan"), kind="choice", choices=choices_of(PermanencePlan)),
        Ask("likes", tr("Likes"), kind="words", lines=2),
        Ask("reading_stage", tr("Reads at"), kind="choice", choices=stages),
        Ask("communicates", tr("Communicates"), placeholder=tr("in words, with Makaton")),
        Ask("pronouns", tr("Pronouns")),
        Ask("languages", tr("Languages")),
        Ask("culture", tr("Culture and roots")),
        Ask("faith", tr("Faith")),
        Ask("worker", tr("Life-story worker"), help=tr("Who does the work. Never printed.")),
        Ask("team", tr("Team"), help=tr("For the filters in the list of children.")),
    )


class OverviewPart(Part):
    """The first thing that is seen of a story."""

    key: ClassVar[str] = "overview"
    kinds: ClassVar[frozenset[str]] = frozenset(
        {
            "child", "person", "relationship", "stay", "home", "event", "decision", "explanation",
            "keepsake", "voice", "book", "finding", "keydate",
        }
    )  # fmt: skip

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(bridge, "")
        self._today = datetime.now().astimezone().date()
        self.fields: dict[str, Field] = {}
        bring = quiet(tr("Bring in records"), self._bring_in, icon="file-text")
        self.head.addWidget(bring)
        self.face = Avatar("", 72)
        self.steps_row = QHBoxLayout()
        self.steps_row.setSpacing(t.M)
        self.steps = [_StepButton(self._go) for _ in range(3)]
        for step in self.steps:
            self.steps_row.addWidget(step)
        self._known: dict[str, KnownRow] = {}
        who = self._who()
        self._make_cards()
        self._lay_out(who)
        bridge.pictures.arrived.connect(self._show_face)

    def _make_cards(self) -> None:
        self.dates = KeyDatesCard(self.bridge, self._today)
        self.due = DueCard()
        self.missing = Card(tr("What is known"))
        self.missing.body.setSpacing(0)
        self.ring = PartsRing()
        self.missing.body.addSpacing(t.S)
        self.missing.body.addWidget(self.ring)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.missing.body.addLayout(self._rows)
        self.voice = Card(tr("Latest voice"))
        self.said = Label("", "voice", wraps=True)
        self.noted = Label("", "note", wraps=True)
        self.voice.body.addWidget(self.said)
        self.voice.body.addWidget(self.noted)
        self._all_words = link(tr("All the child’s words"), lambda: self.go.emit("voice"))
        self.voice.body.addWidget(self._all_words)

    def _lay_out(self, who: Card) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, t.M, t.M)
        column.setSpacing(t.L)
        column.addLayout(self.steps_row)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(t.L)
        left = QVBoxLayout()
        left.setSpacing(t.L)
        left.addWidget(who)
        left.addWidget(self.dates)
        left.addStretch(1)
        self._both.addLayout(left, 3)
        right = QVBoxLayout()
        right.setSpacing(t.L)
        right.addWidget(self.due)
        right.addWidget(self.missing)
        right.addWidget(self.voice)
        right.addStretch(1)
        self._both.addLayout(right, 2)
        column.addLayout(self._both)
        column.addStretch(1)
        self.body.addWidget(scrolling(inside))
        when_theme_changes(self, self._fit_columns)

    def _fit_columns(self) -> None:
        """One column beneath the other where there is not room for both side by side."""
        side_by_side = self.width() - 2 * t.XXL >= theme().px(_BOTH_COLUMNS)
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if side_by_side else direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _who(self) -> Card:
        self.card = Card(tr("Who this is"))
        top = QHBoxLayout()
        top.setSpacing(t.L)
        top.addWidget(self.face)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        hint = tr("The picture is chosen among the keepsakes.")
        beside.addWidget(Label(hint, "note", wraps=True))
        self._choose = link(tr("Choose the picture"), lambda: self.go.emit("keepsakes"))
        beside.addWidget(self._choose)
        beside.addStretch(1)
        top.addLayout(beside, 1)
        self.card.body.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.L)
        grid.setVerticalSpacing(t.M)
        at = 0
        for ask in child_asks():
            field = field_of(ask)
            field.finished.connect(lambda ask=ask: self._keep(ask))
            self.fields[ask.name] = field
            wide = ask.name in _WIDE
            at += at % 2 if wide else 0
            span = 2 if wide else 1
            grid.addWidget(field, at // 2, at % 2, 1, span, Qt.AlignmentFlag.AlignTop)
            at += span
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.card.body.addSpacing(t.S)
        self.card.body.addLayout(grid)
        return self.card

    def _bring_in(self) -> None:
        self.go.emit(BRINGING_IN)

    def refresh(self) -> None:
        """Read everything again."""
        with self.bridge.story.read() as reading:
            child = reading.child
            portrait = reading.find(Keepsake, child.portrait_id) if child.portrait_id else None
            self._digest = portrait.digest if portrait is not None else ""
            standing = standing_of(reading, self._today)
            self._show_voice(reading, child)
            self.due.show_dues(self.dates.show_dates(reading), self._today)
        self.title.say(child.called)
        self._called = child.called
        for name, field in self.fields.items():
            if not field.control.hasFocus():
                field.show_value(getattr(child, name))
        self._show_face()
        self._show_standing(standing)

    _digest = ""
    _called = ""

    def _show_face(self) -> None:
        self.face.show_person(self._called, self.bridge.pictures.get(self._digest))

    def _show_voice(self, reading: "Reading", child: Child) -> None:
        voices = [voice for voice in reading.all(Voice) if voice.words.strip()]
        voices.sort(key=lambda voice: (voice.when is not None, voice.when and voice.when.earliest))
        if not voices:
            self.said.say("")
            self.said.hide()
            self.noted.say(
                tr("Nothing is noted yet. Write down what {child} says.", child=child.called)
            )
            return
        latest = voices[-1]
        self.said.say(f"“{latest.words.strip()}”")
        self.said.show()
        when = dates.short(latest.when) if latest.when is not None else ""
        noted = tr("noted by {name}", name=latest.noted_by) if latest.noted_by else ""
        self.noted.say(" · ".join(part for part in (when, noted) if part))

    def _show_standing(self, standing: Standing) -> None:
        self.ring.show_parts(standing.parts)
        for known in standing.parts:
            row = self._known.get(known.part)
            if row is None:
                row = self._known[known.part] = KnownRow(known)
                row.clicked.connect(lambda _=False, part=known.part: self._go(part))
                self._rows.addWidget(row)
            row.show_known(known)
        for place, button in enumerate(self.steps):
            button.show_step(standing.steps[place] if place < len(standing.steps) else None)

    def _go(self, part: str) -> None:
        if part == "overview":
            missing = (field for field in self.fields.values() if not field.value())
            next(missing, self.fields["called"]).control.setFocus()
        elif part == DATES:
            self.dates.ask_new()
        else:
            self.go.emit(part)

    def _keep(self, ask: Ask) -> None:
        field = self.fields[ask.name]
        if ask.needed and not field.value():
            field.complain(ask.needed)
            return
        if ask.needed:
            field.complain("")
        if isinstance(field, WhenField) and not field.is_clear():
            return
        label = tr("Change “{field}” of {child}", field=ask.label, child=self._called)
        with self.bridge.story.edit(label) as edit:
            setattr(edit.child, ask.name, field.value())


class _StepButton(QPushButton):
    """A next step: what to do, and why, in two lines."""

    def __init__(self, go: Callable[[str], object]) -> None:
        super().__init__()
        self._part, self._icon = "", "book-open"
        self.setProperty("role", "step")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(theme().px(66))
        row = QHBoxLayout(self)
        row.setContentsMargins(t.L, t.S, t.L, t.S)
        row.setSpacing(t.M)
        self._sign, self._what, self._why = (
            Label(""),
            Label("", "strong", wraps=True),
            Label("", "note"),
        )
        self._sign.setFixedSize(QSize(24, 24))
        row.addWidget(self._sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._what)
        words.addWidget(self._why)
        words.addStretch(1)
        row.addLayout(words, 1)
        for label in (self._sign, self._what, self._why):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        when_theme_changes(self, self._dress)
        self.clicked.connect(lambda: go(self._part))

    def show_step(self, step: NextStep | None) -> None:
        """Show another step, or nothing where there is none."""
        self.setVisible(step is not None)
        if step is None:
            return
        self._part, self._icon = step.part, _ICONS[step.part]
        self.setAccessibleName(step.words)
        self.setAccessibleDescription(step.why)
        self._what.say(step.words)
        self._why.say(step.why)
        self._dress()
        self._fit(self.width())

    def _dress(self) -> None:
        self._sign.setPixmap(theme().pixmap(self._icon, "accent", 22))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Say why only where there is room for the whole reason."""
        self._why.setVisible(width >= self._why.sizeHint().width() + theme().px(70))
