"""The children as rows of values; filtering and order happen here, painting elsewhere."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from lifestory.oversight import attention_to
from lifestory.oversight.attention import urgency
from lifestory.words.folding import folded
from ui.children import sentences
from ui.children.columns import columns
from ui.children.faces import Faces
from ui.due_words import when_line
from ui.tr import counted

if TYPE_CHECKING:
    from lifestory.library import ChildSummary
    from lifestory.oversight import Attention

SummaryRole = Qt.ItemDataRole.UserRole + 1
URGENCY = "urgency"
"""The order in which whoever has most that cannot wait comes first; the table has no column of it.
"""
Index = QModelIndex


class ChildrenModel(QAbstractTableModel):
    """Some of the children, in an order. Column 0 is the card and the name."""

    def __init__(self, today: date, faces: Faces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.faces = faces
        faces.arrived.connect(self._face_arrived)
        self.columns = columns()
        self.everyone: list[ChildSummary] = []
        self.order, self.is_backwards = "name", False
        self._in_order: list[ChildSummary] = []
        self._shown: list[ChildSummary] = []
        self._wanted: Callable[[ChildSummary], bool] = lambda _: True
        self._looked_at: dict[UUID, Attention] = {}
        self._plain: dict[UUID, str] = {}

    def show_children(self, children: Iterable["ChildSummary"]) -> None:
        """Show these children, through the filter that is set."""
        self.everyone = list(children)
        self._looked_at.clear()
        self._plain.clear()
        self._put_in_order()
        self._show_again()

    def choose(self, wanted: "Callable[[ChildSummary], bool]", order: str | None = None) -> None:
        """Show only the children that are wanted, in another order if one is named."""
        self._wanted = wanted
        if order is not None and (order != self.order or self.is_backwards):
            self.order, self.is_backwards = order, False
            self._put_in_order()
        self._show_again()

    def order_by(self, key: str, *, backwards: bool = False) -> None:
        """Put the children into the order of a column, or of `URGENCY`."""
        self.order, self.is_backwards = key, backwards
        self._put_in_order()
        self._show_again()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """What the table's head asks for."""
        if 0 <= column < len(self.columns):
            backwards = order == Qt.SortOrder.DescendingOrder
            self.order_by(self.columns[column].key, backwards=backwards)

    def child(self, row: int) -> "ChildSummary":
        """The child in a row."""
        return self._shown[row]

    def row_of(self, child_id: UUID) -> int:
        """The row of a child, -1 when it is not shown."""
        return next((row for row, child in enumerate(self._shown) if child.id == child_id), -1)

    def attention(self, child: "ChildSummary") -> "Attention":
        """What somebody should look at in a child's story; found once for each child."""
        if child.id not in self._looked_at:
            self._looked_at[child.id] = attention_to(child, self.today)
        return self._looked_at[child.id]

    def look_at_more(self, number: int) -> bool:
        """Look at so many more children; returns whether there are any left."""
        start = len(self._looked_at)
        for child in self.everyone[start : start + number]:
            self.attention(child)
        return start + number < len(self.everyone)

    def plain_name(self, child: "ChildSummary") -> str:
        """The child's names without capitals and accents, the one they are called by first."""
        if child.id not in self._plain:
            self._plain[child.id] = folded(f"{child.called} {child.full_name}")
        return self._plain[child.id]

    def row_beginning(self, typed: str, after: int) -> int:
        """The next row from one on whose name begins with what was typed; -1 when there is none."""
        plain, count = folded(typed), len(self._shown)
        rows = ((after + step) % count for step in range(count))
        return next(
            (row for row in rows if self.plain_name(self._shown[row]).startswith(plain)), -1
        )

    def rowCount(self, parent: Any = Index()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Any = Index()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        child = self._shown[index.row()]
        if role == SummaryRole:
            return child
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[index.column()].say(child, self.today)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == 0:
                return self.spoken(child)
            column = self.columns[index.column()]
            return f"{column.title}: {column.say(child, self.today)}"
        return None

    def spoken(self, child: "ChildSummary") -> str:
        """A child as a screen reader says it."""
        open_flags = len(self.attention(child).open)
        waiting = counted("one thing to look at", "{n} things to look at", open_flags)
        parts = [
            child.called,
            sentences.who_line(child, self.today),
            self.columns[2].say(child, self.today),
            waiting if open_flags else "",
            self._due(child),
            sentences.missing_line(child),
            sentences.last_line(child, self.today),
        ]
        return ", ".join(part for part in parts if part)

    def _due(self, child: "ChildSummary") -> str:
        due = sentences.first_due(child)
        if due is None:
            return sentences.nothing_due()
        return f"{due.what}, {when_line(due, self.today)}"

    def _face_arrived(self, child_id: UUID) -> None:
        row = self.row_of(child_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _put_in_order(self) -> None:
        ordered = sorted(self.everyone, key=self.plain_name)
        if self.order == URGENCY:
            ordered.sort(key=lambda child: urgency(self.attention(child)))
        elif self.order != "name":
            rank = next(column.rank for column in self.columns if column.key == self.order)
            ordered.sort(key=rank)
        if self.is_backwards:
            ordered.reverse()
        self._in_order = ordered

    def _show_again(self) -> None:
        shown = [child for child in self._in_order if self._wanted(child)]
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()
