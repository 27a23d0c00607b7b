"""A part that is a list with a form beside it: people, homes, timeline, decisions, voice.

A subclass says which lines there are, what the form asks, and how a row is added, changed and
removed. Each change is one edit, kept when the field is left.
"""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lifestory.model import Fact
from ui import theme as t
from ui.bridge import StoryBridge
from ui.story.lines import Line, LineList
from ui.story.named import Named
from ui.story.part import BRINGING_IN, Part, is_checked, scrolling, source_words
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import link, primary, quiet
from ui.widgets.chip import FilterChip
from ui.widgets.date_field import WhenField
from ui.widgets.dialog import ask
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field, WordsField
from ui.widgets.form import Ask, Form, FormDialog
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Edit, Reading


class ListPart(Part):
    """See the module. The texts that a subclass gives are what a person reads."""

    drawing: ClassVar[str] = "book"
    is_in_records: ClassVar[bool] = False
    """Whether it can be brought in from a return or a chronology."""
    facts: ClassVar[tuple[type[Fact], ...]] = ()
    """The kinds of fact that lines stand for by their ids: a line says when its source is missing,
    and those that nobody checked can be shown alone."""

    def __init__(
        self, bridge: StoryBridge, title: str, empty: str, verb: str, lead: str = ""
    ) -> None:
        super().__init__(bridge, title, lead)
        self._verb = verb
        self._asks: tuple[Ask, ...] = ()
        self.form: Form | None = None
        self.open_checks = 0
        self.unchecked = FilterChip(tr("Not checked"))
        self.unchecked.clicked.connect(self.refresh)
        self.unchecked.hide()
        self.head.addWidget(self.unchecked)
        self.new = primary(verb, self.ask_new, icon="plus")
        self.from_records = quiet(tr("Bring in records"), self._bring_in, icon="file-text")
        self.head.addWidget(self.from_records)
        self.head.addWidget(self.new)
        self.list = self.make_list()
        self.list.setAccessibleName(title)
        self.list.current_changed.connect(self._show_details)
        self.details = QFrame()
        self.details.setProperty("role", "card")
        self._column = QVBoxLayout(self.details)
        self._column.setContentsMargins(t.L, t.L, t.XS, t.S)
        when_theme_changes(self, self._fit_details)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.L)
        row.addWidget(self.list, 1)
        row.addWidget(self.details)
        self.empty = EmptyState(self.drawing, empty, verb, self.ask_new)
        if self.is_in_records:
            self.empty.also(tr("Bring it in from the records"), self._bring_in)
        self.pages = QStackedWidget()
        self.pages.addWidget(both)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages, 1)

    def _fit_details(self) -> None:
        """Leave the list half of the room at least, however large the text is."""
        room = self.width() - 2 * t.XXL
        self.details.setFixedWidth(min(theme().px(372), max(round(room * 0.52), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_details()

    # --- what a subclass says -----------------------------------------------------------------

    def make_list(self) -> LineList:
        """The list itself; a subclass may show its lines in another way."""
        return LineList(self.bridge.pictures)

    @abstractmethod
    def lines(self, reading: "Reading") -> list[Line]:
        """The lines to show, in order."""

    @abstractmethod
    def asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """What the form beside the list asks."""

    def asks_for(self, reading: "Reading", line: Line) -> tuple[Ask, ...]:
        """What the form asks about one line, where that differs from line to line."""
        return self.asks(reading)

    @abstractmethod
    def new_asks(self, reading: "Reading") -> tuple[Ask, ...]:
        """What is asked for a new one: usually the first few of `asks`."""

    @abstractmethod
    def values(self, reading: "Reading", id: UUID) -> dict[str, Any]:
        """What the form shows for a line."""

    @abstractmethod
    def add(self, edit: "Edit", values: Mapping[str, Any]) -> UUID:
        """Add a new one; returns the line's id."""

    @abstractmethod
    def change(self, edit: "Edit", id: UUID, name: str, value: Any) -> None:
        """Put another value into one field of a line."""

    @abstractmethod
    def remove(self, edit: "Edit", id: UUID) -> None:
        """Take a line out."""

    def edit_label(self, line: Line) -> str:
        """What the history calls a change to this line."""
        return tr("Change {what}", what=line.title)

    def extras(self, line: Line) -> list[QWidget]:
        """More widgets beneath the form of a line."""
        return []

    def _bring_in(self) -> None:
        self.go.emit(BRINGING_IN)

    # --- where facts come from ----------------------------------------------------------------

    def _with_sources(self, reading: "Reading", lines: list[Line]) -> list[Line]:
        """The lines with what lacks a source marked; only unchecked ones if that is wanted."""
        facts = {row.id: row for kind in self.facts for row in reading.all(kind)}
        known = {line.id: facts[line.id] for line in lines if line.id in facts}
        unchecked = {id for id, fact in known.items() if not is_checked(fact)}
        self.open_checks = len(unchecked)
        self.unchecked.count(self.open_checks)
        self.unchecked.setVisible(bool(unchecked))
        if not unchecked:
            self.unchecked.setChecked(False)
        return [
            replace(line, lacks=source_words(known[line.id])) if line.id in known else line
            for line in lines
            if not self.unchecked.isChecked() or line.id in unchecked
        ]

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the lines again; the current one stays current."""
        with self.bridge.story.read() as reading:
            lines = self._with_sources(reading, self.lines(reading))
        self.new.setVisible(bool(lines))
        self.from_records.setVisible(bool(lines) and self.is_in_records)
        self._show_page(is_empty=not lines)
        self.list.show_lines(lines)
        line = self.list.current()
        if line is None:
            self._show_details(None)
        elif self.is_shown(line):
            self._show_values(line)
        else:
            self._show_details(line)

    def _show_page(self, *, is_empty: bool) -> None:
        """The lines, or what says that there are none; what is hidden asks for no height."""
        policy = self.empty.sizePolicy()
        kind = QSizePolicy.Policy
        policy.setVerticalPolicy(kind.Preferred if is_empty else kind.Ignored)
        self.empty.setSizePolicy(policy)
        self.pages.setCurrentIndex(1 if is_empty else 0)

    def is_shown(self, line: Line) -> bool:
        """Whether the form beside the list is this line's and asks what it should."""
        same = self.form is not None and self._shown == line.id
        return same and self.form is not None and self.form.asks == self._read_asks(line)

    def _read_asks(self, line: Line) -> tuple[Ask, ...]:
        with self.bridge.story.read() as reading:
            return self.asks_for(reading, line)

    def reveal(self, id: UUID) -> None:
        """Make the line of a row the current one."""
        self.list.make_current(id)

    _shown: UUID | None = None
    _named: Named | None = None

    def _show_details(self, line: Line | None) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.form, self._shown = None, line.id if line is not None else None
        self.details.setVisible(line is not None)
        if line is None:
            return
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, t.M, t.S)
        column.setSpacing(t.L)
        column.addWidget(Label(line.title, "section", wraps=True))
        self._add_form(column, line)
        column.addStretch(1)
        self._column.addWidget(scrolling(inside))

    def _add_form(self, column: QVBoxLayout, line: Line) -> None:
        self._asks = self._read_asks(line)
        self.form = Form(self._asks)
        self._show_values(line)
        self.form.changed.connect(lambda name: self._keep(line, name))
        column.addWidget(self.form)
        for widget in self.extras(line):
            column.addWidget(widget)
        column.addWidget(link(tr("Take out"), lambda: self.ask_remove(line), icon="trash-2"))

    def _show_values(self, line: Line) -> None:
        if self.form is None:
            return
        with self.bridge.story.read() as reading:
            values = self.values(reading, line.id)
            self._named = Named(reading)
        for name, value in values.items():
            field = self.form.fields[name]
            if not field.control.hasFocus():
                told = isinstance(field, WordsField)
                field.show_value(self._named.shown(value) if told else value)

    # --- changing -----------------------------------------------------------------------------

    def _keep(self, line: Line, name: str) -> None:
        if self.form is None:
            return
        field = self.form.fields[name]
        needed = next(one.needed for one in self._asks if one.name == name)
        if needed and not field.value():
            field.complain(needed)
            return
        if isinstance(field, WhenField) and not field.is_clear():
            return
        with self.bridge.story.edit(self.edit_label(line)) as edit:
            self.change(edit, line.id, name, self._kept(field))

    def _kept(self, field: Field) -> Any:
        value = field.value()
        named = self._named
        return named.kept(value) if isinstance(field, WordsField) and named is not None else value

    def ask_new(self) -> None:
        """Ask for a new one and add it."""
        with self.bridge.story.read() as reading:
            asks = self.new_asks(reading)
        dialog = FormDialog(self._verb, tr("Add"), asks, self)
        if dialog.exec():
            self.add_from(dialog.form.values())

    def add_from(self, values: Mapping[str, Any]) -> None:
        """Add one with these values and make it current."""
        with self.bridge.story.edit(self._verb) as edit:
            new = self.add(edit, values)
        self.refresh()
        self.list.make_current(new)

    def ask_remove(self, line: Line) -> None:
        """Ask whether a line shall go, and take it out."""
        chosen = ask(
            self,
            tr("Take out {what}?", what=line.title),
            detail=tr("It goes from the story and from every draft. Undo brings it back."),
            verbs=[tr("Take it out")],
            destructive=True,
        )
        if chosen is not None:
            with self.bridge.story.edit(tr("Take out {what}", what=line.title)) as edit:
                self.remove(edit, line.id)
            QTimer.singleShot(0, self.list.setFocus)
