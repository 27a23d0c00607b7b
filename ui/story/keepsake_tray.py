"""The tray beneath the wall: what was chosen, and what can be done with all of it at once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from lifestory.model import KeepsakeKind
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.keepsake_change import change_many, permission_asks, rows_of, where_ask, who_ask
from ui.story.part import choices_of
from ui.tr import counted, tr
from ui.widgets.buttons import link, quiet
from ui.widgets.dialog import ask
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Ask, FormDialog
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Reading


_AT_ONCE = 100
"""More than so many are changed on another thread, with progress in the foot."""


class Tray(QFrame):
    """Acts on the chosen keepsakes, each act one step of undo.

    `told(sentence, tone)` says what was done; `all_asked` and `none_asked` change what is chosen.
    """

    told = Signal(str, str)
    all_asked = Signal()
    none_asked = Signal()

    def __init__(self, bridge: StoryBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.ids: list[UUID] = []
        self.setProperty("role", "card")
        self.said = Label("", "strong")
        self.all = link(tr("Choose all"), self.all_asked.emit)
        self.none = link(tr("Choose none"), self.none_asked.emit)
        top = QHBoxLayout()
        top.setSpacing(t.M)
        top.addWidget(self.said)
        top.addStretch(1)
        top.addWidget(self.all)
        top.addWidget(self.none)
        self.acts = {
            "when": quiet(tr("Date"), lambda: self.act("when"), icon="calendar"),
            "people": quiet(tr("Who"), lambda: self.act("people"), icon="users"),
            "home_id": quiet(tr("Where"), lambda: self.act("home_id"), icon="house"),
            "permission": quiet(tr("May be used"), lambda: self.act("permission"), icon="check"),
            "kind": quiet(tr("Kind"), lambda: self.act("kind"), icon="image"),
            "remove": quiet(tr("Take out"), self.ask_remove, icon="trash-2"),
        }
        flow = FlowLayout(spacing=t.S)
        for button in self.acts.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.L, t.M, t.L, t.M)
        column.setSpacing(t.S)
        column.addLayout(top)
        column.addLayout(flow)

    def show_chosen(self, ids: list[UUID], shown: int) -> None:
        """Show what can be done with these; without any the tray is away."""
        self.ids = ids
        self.setVisible(bool(ids))
        self.said.say(counted("{n} is chosen", "{n} are chosen", len(ids)))
        self.all.setVisible(len(ids) < shown)

    def asks(self, reading: "Reading", what: str) -> tuple[Ask, ...]:
        """What is asked for one of the acts."""
        if what == "when":
            return (Ask("when", tr("When"), kind="when"),)
        if what == "people":
            return (who_ask(reading),)
        if what == "home_id":
            return (where_ask(reading),)
        if what == "permission":
            return permission_asks()
        return (Ask("kind", tr("These are"), kind="choice", choices=choices_of(KeepsakeKind)),)

    def act(self, what: str) -> None:
        """Ask for an answer and write it about every chosen keepsake."""
        with self.bridge.story.read() as reading:
            asks = self.asks(reading, what)
        leads = {"people": tr("They are added to whoever is named already.")}
        n = len(self.ids)
        title = counted("For {n} keepsake", "For {n} keepsakes", n)
        dialog = FormDialog(title, tr("Note it"), asks, self, lead=leads.get(what, ""))
        if dialog.exec():
            self.write(dialog.form.values())

    def write(self, answers: dict[str, object]) -> None:
        """Write these answers about every chosen keepsake."""
        n = len(self.ids)
        label = counted("Change {n} keepsake", "Change {n} keepsakes", n)
        ids = list(self.ids)

        def work(_: object = None) -> None:
            with self.bridge.story.edit(label) as edit:
                change_many(edit, ids, answers)

        self._do(label, work, counted("Noted for {n}.", "Noted for {n}.", n))

    def ask_remove(self) -> None:
        """Ask whether all chosen keepsakes shall go, and take them out."""
        n = len(self.ids)
        chosen = ask(
            self,
            counted("Take {n} keepsake out?", "Take {n} keepsakes out?", n),
            detail=tr("They go from every page that shows them. Undo brings them back."),
            verbs=[tr("Take them out")],
            destructive=True,
        )
        if chosen is None:
            return
        label = counted("Take out {n} keepsake", "Take out {n} keepsakes", n)
        ids = list(self.ids)

        def work(_: object = None) -> None:
            with self.bridge.story.edit(label) as edit:
                edit.delete(*rows_of(edit, ids))

        said = counted("{n} is out. Undo brings it back.", "{n} are out. Undo brings them back.", n)
        self._do(label, work, said)

    def _do(self, label: str, work: Callable[..., None], said: str) -> None:
        """Do it at once, or for very many behind the window."""
        if len(self.ids) <= _AT_ONCE:
            work()
            self.told.emit(said, "good")
        else:
            self.bridge.jobs.run(label, work, done=partial(self._done, said))

    def _done(self, said: str, _: object) -> None:
        if isValid(self):  # somebody may have left meanwhile
            self.told.emit(said, "good")
