"""A part that is a list and also a picture of the same things, with one record beside either.

Beside the list stands the current line's record; beside the picture only what was chosen in it, so
that the picture has the room.
"""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from ui import theme as t
from ui.story.lines import Line
from ui.story.list_part import ListPart
from ui.tr import tr
from ui.widgets.chip import FilterChip


class _Tools(QFrame):
    """A few buttons over the lower right corner of a picture."""

    def __init__(self, over: QWidget, tools: list[QWidget]) -> None:
        super().__init__(over)
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(t.XS, t.XS, t.XS, t.XS)
        row.setSpacing(0)
        for tool in tools:
            row.addWidget(tool)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        over = self.parentWidget()
        if event.type() == QEvent.Type.Resize and over is not None:
            self.adjustSize()
            corner = over.rect().bottomRight() - QPoint(t.L, t.XL)
            self.move(corner - self.rect().bottomRight())
            self.raise_()
        return False


class PicturedPart(ListPart):
    """A subclass makes its picture and calls `set_picture` at the end of `__init__`."""

    picture: QWidget

    def set_picture(
        self, picture: QWidget, words: str, tools: list[QWidget], over: QWidget | None = None
    ) -> None:
        """Stand a picture beside the list; `tools` lie over its corner, or over that of `over`."""
        self.picture = picture
        self._tools = _Tools(over or picture, tools)
        self.is_picture = True
        self._chosen: UUID | None = None
        self._is_refreshing = False
        self._stack = QStackedWidget()
        both = self.list.parentWidget()
        row = both.layout() if both is not None else None
        assert row is not None
        row.replaceWidget(self.list, self._stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(picture)
        self.as_picture, self.as_list = FilterChip(words), FilterChip(tr("List"))
        self.as_picture.clicked.connect(lambda: self.show_as(picture=True))
        self.as_list.clicked.connect(lambda: self.show_as(picture=False))
        before = self.head.indexOf(self.new)
        for at, button in enumerate((self.as_picture, self.as_list)):
            self.head.insertWidget(before + at, button)
        self.show_as(picture=True)

    # --- what a subclass says -----------------------------------------------------------------

    @abstractmethod
    def refresh_picture(self) -> None:
        """Read again what the picture shows."""

    @abstractmethod
    def mark_chosen(self, id: UUID | None) -> None:
        """Show in the picture what is open beside it."""

    def line_for(self, id: UUID) -> Line | None:
        """What stands beside the picture for something in it."""
        return next((line for line in self.list.lines() if line.id == id), None)

    # --- showing ------------------------------------------------------------------------------

    def show_as(self, *, picture: bool) -> None:
        """Show the picture or the list."""
        self.is_picture = picture
        if picture and self.unchecked.isChecked():
            self.unchecked.setChecked(False)
            self.refresh()
        self.as_picture.setChecked(picture)
        self.as_list.setChecked(not picture)
        self._stack.setCurrentIndex(1 if picture else 0)
        self._show_head()
        self._show_open()

    def _show_head(self) -> None:
        some = bool(self.list.lines())
        for button in (self.as_picture, self.as_list):
            button.setVisible(some)
        # It filters the list alone.
        self.unchecked.setVisible(not self.is_picture and self.open_checks > 0)

    def refresh(self) -> None:
        """Read everything again; what is open stays open."""
        self._is_refreshing = True
        super().refresh()
        self._is_refreshing = False
        self.refresh_picture()
        self._show_head()
        if self.is_picture:
            self._show_open()

    def _show_open(self) -> None:
        """Show the record that is open: the chosen one, or the list's current one."""
        line = self.line_for(self._chosen) if self._chosen is not None else None
        if line is None and not self.is_picture:
            line = self.list.current()
        if line is not None and self.is_shown(line):
            self._show_values(line)
        else:
            super()._show_details(line)
        self.mark_chosen(line.id if line is not None else None)

    def _show_details(self, line: Line | None) -> None:
        if self._is_refreshing and self.is_picture:
            return
        self._chosen = line.id if line is not None else None
        super()._show_details(line)
        self.mark_chosen(self._chosen)

    def reveal(self, id: UUID) -> None:
        """Open one of the things."""
        super().reveal(id)
        line = self.line_for(id)
        if line is not None and self._chosen != id:
            self._show_details(line)

    def close_record(self) -> None:
        """Let the picture have all the room."""
        self._chosen = None
        self._show_open()

    def show_again(self) -> None:
        """Make the record beside anew, with what lies beneath its form."""
        self.refresh()
        line = self.line_for(self._chosen) if self._chosen is not None else None
        super()._show_details(line)

    def add_from(self, values: Mapping[str, Any]) -> None:
        """Add one and open it."""
        super().add_from(values)
        line = self.list.current()
        if line is not None:
            self.reveal(line.id)
