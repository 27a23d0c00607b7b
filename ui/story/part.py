"""What a part of a child's story is, and what the parts share."""

from abc import abstractmethod
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lifestory.model import Fact, Keepsake
from lifestory.words.kinds import word_for
from ui import theme as t
from ui.bridge import StoryBridge
from ui.tr import tr
from ui.widgets.flow import FlowLayout
from ui.widgets.focus_ring import RING_ROOM
from ui.widgets.form import Ask, Choices
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from lifestory.library import Reading

BRINGING_IN = "bringing-in"
"""Where `Part.go` leads to bring in what exists, beside the eight parts."""


class Part(QWidget):
    """One entry of the side bar.

    `kinds` are the table names whose changes it must hear of. `told(sentence, tone)` asks the shell
    for a notice, `go(part)` goes to another part, `go_to(part, id)` to a row of it,
    `book_asked(id)` opens a book. `head` takes the buttons beside the title.
    """

    key: ClassVar[str] = ""
    kinds: ClassVar[frozenset[str]] = frozenset()

    told = Signal(str, str)
    go = Signal(str)
    go_to = Signal(str, UUID)
    book_asked = Signal(UUID)

    def __init__(self, bridge: StoryBridge, title: str, lead: str = "") -> None:
        super().__init__()
        self.bridge = bridge
        self.title = Label(title, "title")
        self.head = FlowLayout(spacing=t.S, to_the_right=True)
        top = QHBoxLayout()
        top.setSpacing(t.S)
        top.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.head, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(t.L)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.XXL, t.XL, t.XXL, t.L)
        column.setSpacing(t.L)
        column.addLayout(top)
        if lead:
            column.addWidget(Label(lead, "soft", wraps=True))
        column.addLayout(self.body, 1)

    @abstractmethod
    def refresh(self) -> None:
        """Read again and show."""

    def reveal(self, id: UUID) -> None:
        """Make a row that this part shows the current one; others are passed over."""

    def hear(self, kinds: frozenset[str], ids: frozenset[UUID]) -> None:
        """Something changed that concerns this part, while it is shown."""
        self.refresh()


def scrolling(inside: QWidget) -> QScrollArea:
    """A widget that scrolls down when there is not enough room, with room for the ring around
    what has the keyboard at each edge."""
    layout = inside.layout()
    if layout is not None:
        at_least = QMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        layout.setContentsMargins(layout.contentsMargins() | at_least)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("role", "flow")
    area.setWidget(inside)
    return area


def choices_of(kind: type[StrEnum]) -> Choices:
    """A closed list as choices for a field, in the worker's words."""
    return [(item, _capital(word_for(item))) for item in kind]


def stage_choices() -> Choices:
    """The reading stages with the ages a worker knows them by."""
    from lifestory.model.stages import ReadingStage

    return [(stage, f"{stage.measures.title}, {stage.measures.ages}") for stage in ReadingStage]


def fact_asks(source_help: str, book_label: str) -> tuple[Ask, ...]:
    """What every fact is asked besides: where it comes from, whether somebody held it against the
    record, and whether a book may have it."""
    return (
        Ask(
            "source",
            tr("Where this comes from"),
            help=source_help,
            placeholder=tr("Which record, or who said so"),
        ),
        Ask("checked", tr("Checked against the record"), kind="checked"),
        Ask("for_book", book_label, kind="tick"),
    )


def digests_of(reading: "Reading", ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The pictures of some people or homes by their keepsakes' ids, without reading all others."""
    found = (reading.find(Keepsake, id) for id in set(ids) if id is not None)
    return {keepsake.id: keepsake.digest for keepsake in found if keepsake is not None}


def copy_values(row: Any, names: Iterable[str]) -> dict[str, Any]:
    """Some attributes of a row, by name; whose source is asked for, its check comes along."""
    values = {name: getattr(row, name) for name in names}
    if "source" in values and isinstance(row, Fact):
        values["checked"] = row.checked
    return values


def source_words(fact: Fact) -> str:
    """What a line of a list says about where its fact comes from; "" when that is known."""
    return "" if fact.source.strip() or fact.origin else tr("no source yet")


def is_checked(fact: Fact) -> bool:
    """Whether somebody held a fact against the record."""
    return fact.checked is not None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
