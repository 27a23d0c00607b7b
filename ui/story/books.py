"""Books: what has been made from the story, starting another one, and what to find out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lifestory.model import Book, Chapter, Finding, Page
from lifestory.words.ages import stage_to_begin_with
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.bridge import StoryBridge, Task
from ui.story.book_look import ask_look
from ui.story.new_book import NewBookDialog
from ui.story.part import Part, scrolling
from ui.story.spine import Spine
from ui.tr import counted, tr
from ui.widgets.buttons import icon_button, primary, quiet
from ui.widgets.card import Card
from ui.widgets.chip import STATE_TONES, Chip
from ui.widgets.dialog import ask
from ui.widgets.empty import EmptyState
from ui.widgets.field import Tick
from ui.widgets.form import Ask, FormDialog
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.drafting import Drafted
    from lifestory.library import Reading


@dataclass(frozen=True)
class BookLine:
    """One book as the list shows it."""

    book: Book
    pages: int
    chapters: tuple[str, ...]
    open_findings: int


class BooksPart(Part):
    """A card for each book; beside them what the drafts could not say."""

    key: ClassVar[str] = "books"
    kinds: ClassVar[frozenset[str]] = frozenset({"book", "chapter", "page", "finding"})

    def __init__(self, bridge: StoryBridge) -> None:
        super().__init__(bridge, tr("Books"))
        self.new = primary(tr("Start a book"), self.ask_new, icon="plus")
        self.head.addWidget(self.new)
        self.cards: dict[UUID, BookCard] = {}
        self.findings: dict[str, Tick] = {}
        self._rows: list[QWidget] = []
        self._books = QVBoxLayout()
        self._books.setSpacing(t.M)
        self._finding_card = Card(tr("What to find out"))
        self._find_lead = Label(
            tr("What the draft could not say. Tick what you have found out and written in."),
            "soft",
            wraps=True,
        )
        self._finding_card.body.addWidget(self._find_lead)
        self._found = QVBoxLayout()
        self._found.setSpacing(t.S)
        self._finding_card.body.addLayout(self._found)
        inside = QWidget()
        both = QHBoxLayout(inside)
        both.setContentsMargins(0, 0, t.M, t.M)
        both.setSpacing(t.L)
        left = QVBoxLayout()
        left.addLayout(self._books)
        left.addStretch(1)
        both.addLayout(left, 3)
        both.addWidget(self._finding_card, 2, Qt.AlignmentFlag.AlignTop)
        self.empty = EmptyState(
            "book",
            tr("No book yet. A first draft is made in a moment from what is already here."),
            tr("Start a book"),
            self.ask_new,
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(scrolling(inside))
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages, 1)

    def refresh(self) -> None:
        """Read the books again."""
        with self.bridge.story.read() as reading:
            lines = list(_lines(reading))
            findings = reading.all(Finding)
        self.pages.setCurrentIndex(0 if lines else 1)
        self.new.setVisible(bool(lines))
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}
        for line in lines:
            card = BookCard(line, self)
            self.cards[line.book.id] = card
            self._books.addWidget(card)
        self._show_findings(lines, findings)

    def _show_findings(self, lines: list[BookLine], findings: list[Finding]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        self.findings = {}
        titles = {line.book.id: line.book.title for line in lines}
        asked: dict[str, list[Finding]] = {}
        for finding in sorted(findings, key=lambda one: (one.done, one.position)):
            asked.setdefault(finding.text, []).append(finding)
        for text, same in asked.items():
            where = _where(list(dict.fromkeys(titles.get(one.book_id, "") for one in same)))
            done = all(one.done for one in same)
            row, tick = _finding_row(text, where if len(titles) > 1 else "", done)
            tick.clicked.connect(lambda on, text=text: self._tick(text, on))
            self.findings[text] = tick
            self._rows.append(row)
            self._found.addWidget(row)
        self._finding_card.setVisible(bool(findings))

    def _tick(self, text: str, done: bool) -> None:
        """Tick a question in every book that asks it."""
        label = tr("Tick what was found out") if done else tr("Take a tick away")
        with self.bridge.story.edit(label) as edit:
            for finding in edit.all(Finding, Finding.text == text):
                finding.done = done

    # --- starting and changing ----------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask for a plan and a reader, and make the draft."""
        with self.bridge.story.read() as reading:
            child = reading.child
        stage = stage_to_begin_with(child, datetime.now().astimezone().date())
        dialog = NewBookDialog(child.called, stage, self)
        if dialog.exec():
            self.start(dialog.chosen())

    def start(self, chosen: dict[str, object]) -> None:
        """Make the draft of a book in the background, or an empty one without a plan; open it."""
        story = self.bridge.story

        def work(_: Task) -> "Drafted":
            from lifestory.drafting import draft, empty_book

            if "plan_id" in chosen:
                return draft(story, **chosen)  # type: ignore[arg-type]
            return empty_book(story, **chosen)  # type: ignore[arg-type]

        self.bridge.jobs.run(tr("Making the book"), work, done=self._drafted)

    def _drafted(self, drafted: "Drafted") -> None:
        self.book_asked.emit(drafted.book_id)

    def rename(self, book: Book) -> None:
        """Ask for another title."""
        dialog = FormDialog(
            tr("Another title"),
            tr("Use this title"),
            (Ask("title", tr("Title"), needed=tr("A book needs a title.")),),
            self,
            values={"title": book.title},
        )
        if dialog.exec():
            self.rename_to(book.id, dialog.form.values()["title"])

    def rename_to(self, book_id: UUID, title: str) -> None:
        """Give a book another title."""
        with self.bridge.story.edit(tr("Call the book “{title}”", title=title)) as edit:
            edit.get(Book, book_id).title = title

    def ask_remove(self, book: Book) -> None:
        """Ask whether a book shall go, and take it out."""
        chosen = ask(
            self,
            tr("Take out “{title}”?", title=book.title),
            detail=tr(
                "The book goes with its pages and the words written on them. The photos and facts "
                "stay in the story. Undo brings the book back."
            ),
            verbs=[tr("Take it out")],
            destructive=True,
        )
        if chosen is not None:
            with self.bridge.story.edit(tr("Take out “{title}”", title=book.title)) as edit:
                edit.delete(edit.get(Book, book.id))


class BookCard(Card):
    """One book: its cover in the theme's colours, title, state, for whom, and Open."""

    def __init__(self, line: BookLine, part: BooksPart) -> None:
        super().__init__()
        book = line.book
        self.setProperty("pressable", True)
        row = QHBoxLayout()
        row.setSpacing(t.L)
        row.addWidget(Spine(book.theme, book.title))
        words = QVBoxLayout()
        words.setSpacing(t.XS)
        words.addWidget(Label(book.title, "section", wraps=True))
        words.addWidget(Label(_for_whom(book), "soft", wraps=True))
        words.addSpacing(t.XS)
        chip_row = QHBoxLayout()
        state = word_for(book.state)
        chip_row.addWidget(Chip(state[:1].upper() + state[1:], STATE_TONES[book.state.value]))
        said = counted("{n} planned page", "{n} planned pages", line.pages)
        chip_row.addWidget(Label(said, "note"))
        chip_row.addStretch(1)
        words.addLayout(chip_row)
        words.addStretch(1)
        feet = QHBoxLayout()
        feet.setSpacing(t.S)
        self.open = quiet(tr("Open"), lambda: part.book_asked.emit(book.id), icon="book-open")
        self.open.setAccessibleName(tr("Open {title}", title=book.title))
        feet.addWidget(self.open)
        self.more = icon_button("ellipsis", tr("More for {title}", title=book.title))
        menu = QMenu(self.more)
        menu.addAction(tr("Another title"), lambda: part.rename(book))
        menu.addAction(tr("How it looks"), lambda: ask_look(part.bridge, book, part))
        menu.addAction(tr("Take the book out"), lambda: part.ask_remove(book))
        self.more.setMenu(menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        feet.addWidget(self.more)
        feet.addStretch(1)
        words.addLayout(feet)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open.click()


def _lines(reading: "Reading") -> Iterable[BookLine]:
    books = sorted(reading.all(Book), key=lambda book: book.made, reverse=True)
    chapters, pages = reading.all(Chapter), reading.all(Page)
    findings = [one for one in reading.all(Finding) if not one.done]
    for book in books:
        own = sorted((c for c in chapters if c.book_id == book.id), key=lambda c: c.position)
        ids = {chapter.id for chapter in own}
        yield BookLine(
            book,
            sum(page.chapter_id in ids for page in pages),
            tuple(chapter.title for chapter in own if chapter.title),
            sum(finding.book_id == book.id for finding in findings),
        )


def _for_whom(book: Book) -> str:
    measures = book.stage.measures
    kind = word_for(book.kind)
    return tr(
        "{kind} · {stage}, {ages} · {paper}",
        kind=kind[:1].upper() + kind[1:],
        stage=measures.title.lower(),
        ages=measures.ages,
        paper=word_for(book.paper),
    )


def _where(titles: list[str]) -> str:
    return ", ".join(titles) if len(titles) < 3 else tr("in {n} books", n=len(titles))


def _finding_row(text: str, where: str, done: bool) -> tuple[QWidget, Tick]:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(t.S)
    tick = Tick("")
    tick.setAccessibleName(text)
    tick.setChecked(done)
    row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(text, "soft" if done else "", wraps=True))
    if where:
        words.addWidget(Label(where, "note", wraps=True))
    row.addLayout(words, 1)
    return box, tick
