"""The page itself: its heading, layout, what is to find out, and what it could still take."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lifestory.model import Block, BlockKind, Finding
from lifestory.template.layouts import SlotSpec, all_layouts
from ui import theme as t
from ui.editor import arranging, commands
from ui.editor.canvas.pipeline import Told
from ui.editor.canvas.targets import rooms_left
from ui.editor.doing import Do
from ui.editor.inspector.part import Fold, Part, emptied
from ui.editor.inspector.tray import Tray
from ui.editor.layout_pictures import SIZE, layout_icon
from ui.editor.reading import ReadBook, ReadPage
from ui.theme import theme, when_theme_changes
from ui.tr import tr
from ui.widgets.buttons import link, quiet
from ui.widgets.field import LineField, Tick, TickField, WordsField
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.spelt_line import LineMarks

NO_HEADING = ("cover", "chapter-opening", "full-photo", "letter")
"""Layouts that do not print the page's heading."""


class PagePart(Part):
    """What is known of a page when nothing on it is selected."""

    layout_asked = Signal(object)
    """The `ReadPage` that is to be arranged in another way."""
    another_asked = Signal(object)
    delete_asked = Signal(object)
    room_asked = Signal(object, object)
    """A `ReadPage`, and the slot that is to take one more block."""

    def __init__(self, do: Do, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do, self._number, self.tray = do, 0, tray
        self._page: ReadPage | None = None
        self._book: ReadBook | None = None
        self.title = LineField(tr("Heading of the page"), placeholder=tr("No heading"))
        self.title.finished.connect(self._name)
        LineMarks(self.title.line)
        self.layout_button = quiet("", self._ask_layout)
        self.layout_button.setProperty("role", "step")
        self.layout_button.setIconSize(SIZE * 0.5)
        self.held = TickField(tr("Only with a grown-up"))
        self.held.tick.setToolTip(tr("The page is marked to be read together."))
        self.held.finished.connect(self._hold)
        self.another = link(tr("Another arrangement"), self._ask_another, icon="layout-template")
        self.note = WordsField("", tr("Never printed."), lines=2)
        self.note.label.hide()
        self.note.paper.setAccessibleName(tr("Note to yourself"))
        self.note.finished.connect(self._keep_note)
        self.notes = Fold(tr("Note to yourself"), self.note)
        self.rooms = FlowLayout(spacing=t.M)
        self.aside, self.findings = QVBoxLayout(), QVBoxLayout()
        self.remove = link(tr("Take this page out"), self._ask_delete, icon="trash-2")
        self._lay(tray)
        when_theme_changes(self, self._show_layout)

    def _lay(self, tray: Tray) -> None:
        """What is done most is on top; the photos take what room there is."""
        arranging_it = QVBoxLayout()
        arranging_it.setSpacing(t.XS)
        arranging_it.addWidget(self.layout_button)
        arranging_it.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        arranging_it.addLayout(self.rooms)
        self.column.addWidget(self.title)
        self.column.addLayout(arranging_it)
        for part in (self.aside, self.findings):
            part.setSpacing(t.XS)
            self.column.addLayout(part)
        self.column.addWidget(tray, 1)
        last = QVBoxLayout()
        last.setSpacing(t.XS)
        last.addWidget(self.held)
        last.addWidget(self.notes)
        last.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(last)

    def show_page(self, told: Told, page: ReadPage, number: int, continuation: int) -> None:
        """Show a page; `continuation` counts from 1 where it goes on from the page before."""
        same = self._page is not None and self._page.row.id == page.row.id
        self._page, self._number, self._book = page, number, told.book
        chapter = told.book.chapter(page.row.chapter_id)
        title = told.book.telling.line(chapter.row.title) if chapter is not None else ""
        where = title or tr("Before the chapters")
        if continuation:
            where = tr("{where} · the page before goes on here", where=where)
        self.say(tr("Page {n}", n=number), where)
        self.tray.show_book(told.book)
        if not self.title.line.hasFocus():
            self.title.show_value(told.book.line(page.row.title))
        if not self.note.paper.hasFocus():
            self.note.show_value(page.row.note)
        if not same:
            self.notes.open(bool(page.row.note))
        self.title.setVisible(page.row.layout not in NO_HEADING)
        self.held.show_value(page.row.held_back)
        self._show_layout()
        self._show_rooms(rooms_left(page, told.look))
        self._show_aside(page)
        self._show_findings([f for f in told.book.findings if f.page_id == page.row.id])

    def _show_layout(self) -> None:
        if self._page is None:
            return
        layout = all_layouts().get(self._page.row.layout)
        name = layout.name if layout is not None else self._page.row.layout
        self.layout_button.setText("  " + name + "\n  " + tr("Change the layout"))
        self.layout_button.setAccessibleName(tr("Layout: {name}. Change it", name=name))
        if layout is not None:
            self.layout_button.setIcon(layout_icon(layout, 0.5 * theme().text_scale))

    # --- what it could take, what has no place ------------------------------------------------

    def _show_rooms(self, slots: tuple[SlotSpec, ...]) -> None:
        emptied(self.rooms)
        for slot in slots:
            words = _room_words(slot)
            if words:
                self.rooms.addWidget(link(words, partial(self._ask_room, slot), icon="plus"))

    def _show_aside(self, page: ReadPage) -> None:
        emptied(self.aside)
        layout = all_layouts().get(page.row.layout)
        blocks = arranging.set_aside(page.blocks, layout) if layout is not None else []
        if not blocks:
            return
        self.aside.addWidget(Label(tr("Has no place in this layout"), "label"))
        note = tr("It stays with the page and comes back with another layout.")
        self.aside.addWidget(Label(note, "note", wraps=True))
        for block in blocks:
            self.aside.addWidget(Label(_snippet(block), wraps=True))
            empty = partial(self._do, commands.empty_block, block.id, self._number)
            self.aside.addWidget(link(tr("Take it out"), empty))

    def _show_findings(self, findings: list[Finding]) -> None:
        emptied(self.findings)
        if not findings:
            return
        self.findings.addWidget(Label(tr("To find out"), "label"))
        for finding in findings:
            tick = Tick("")
            tick.setChecked(finding.done)
            tick.setAccessibleName(finding.text)
            tick.clicked.connect(partial(self._tick, finding.id))
            self.findings.addWidget(_Beside(tick, Label(finding.text, wraps=True)))

    # --- asking -------------------------------------------------------------------------------

    def _tick(self, finding: UUID, done: bool) -> None:
        self._do(commands.found_out, finding, done)

    def _name(self) -> None:
        if self._page is not None and self._book is not None:
            row = self._page.row
            title = self._book.kept_line(self.title.value(), row.title)
            self._do(commands.name_page, row.id, title, self._number)

    def _hold(self) -> None:
        if self._page is not None:
            self._do(commands.hold_back, self._page.row.id, self.held.value(), self._number)

    def _keep_note(self) -> None:
        if self._page is not None:
            self._do(commands.note_page, self._page.row.id, self.note.value(), self._number)

    def finish(self) -> None:
        """Keep what is half typed in a field."""
        for typed in (self.title.line, self.note.paper):
            if typed.hasFocus():
                typed.clearFocus()

    def _ask_another(self) -> None:
        self.another_asked.emit(self._page)

    def _ask_layout(self) -> None:
        self.layout_asked.emit(self._page)

    def _ask_delete(self) -> None:
        if self._page is not None:
            self.delete_asked.emit(self._page.row.id)

    def _ask_room(self, slot: SlotSpec) -> None:
        self.room_asked.emit(self._page, slot)


class _Beside(QWidget):
    """A tick with words that wrap beside it."""

    def __init__(self, tick: Tick, words: Label) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(t.S)
        row.addWidget(tick)
        row.addWidget(words, 1)


_ROOMS: dict[BlockKind, Callable[[], str]] = {
    BlockKind.WORDS: lambda: tr("Add words"),
    BlockKind.PICTURE: lambda: tr("Add a photo"),
    BlockKind.PERSON: lambda: tr("Add a person"),
    BlockKind.DECISION: lambda: tr("Choose a decision"),
    BlockKind.VOICE: lambda: tr("Choose the child’s words"),
}


def _room_words(slot: SlotSpec) -> str:
    words = _ROOMS.get(slot.kinds[0])
    if words is None:
        return ""
    if slot.name == "subtitle":
        return tr("Add a line beneath the title")
    return words()


def _snippet(block: Block) -> str:
    words = " ".join(block.text.split())
    if words:
        return f"“{words[:90]}…”" if len(words) > 90 else f"“{words}”"
    return tr("A photo") if block.kind is BlockKind.PICTURE else tr("Something told from the facts")
