"""One due date in full, and the shape it shares: a sign with a column of words beside it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lifestory.oversight import DueSaid
from ui import theme as t
from ui.due_words import when_line
from ui.widgets.labels import Label
from ui.widgets.signs import Sign


def due_block(due: DueSaid, today: date) -> QWidget:
    """One due date in full: what, when, who fixes it, how it was counted, where it is written."""
    late = due.is_late(today)
    block, column = beside(Sign(due.fixed_by.value, "bad" if late else "soft"))
    column.addWidget(Label(due.what, "strong", wraps=True))
    words = when_line(due, today)
    column.addWidget(Label(words, "error" if late else "", wraps=True))
    column.addWidget(Label(f"{due.how} {due.source}", "note", wraps=True))
    return block


def beside(sign: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """A sign with a column of words beside it."""
    block = QWidget()
    row = QHBoxLayout(block)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(t.S)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    row.addLayout(column, 1)
    return block, column
