"""The children as rows of values; filtering and order happen here, painting elsewhere."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.children import sentences
from ui.children.faces import Faces
from ui.saying import age_words, state_words
from ui.tr import tr

if TYPE_CHECKING:
    from lifestory.library import ChildSummary

SummaryRole = Qt.ItemDataRole.UserRole + 1
COLUMNS = ("name", "age", "state", "matters", "due")
Index = QModelIndex


class ChildrenModel(QAbstractTableModel):
    """Some of the children, in an order. Column 0 is the card and the name."""

    def __init__(self, today: date, faces: Faces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.faces = faces
        faces.arrived.connect(self._face_arrived)
        self.everyone: list[ChildSummary] = []
        self._shown: list[ChildSummary] = []
        self._wanted: Callable[[ChildSummary], bool] = lambda _: True
        self._by_due = False

    def show_children(self, children: Iterable["ChildSummary"]) -> None:
        """Show these children, through the filter that is set."""
        self.everyone = list(children)
        self._refilter()

    def choose(self, wanted: "Callable[[ChildSummary], bool]", *, by_due: bool = False) -> None:
        """Show only the children that are wanted, by name or by what is due first."""
        self._wanted, self._by_due = wanted, by_due
        self._refilter()

    def child(self, row: int) -> "ChildSummary":
        """The child in a row."""
        return self._shown[row]

    def row_of(self, child_id: UUID) -> int:
        """The row of a child, -1 when it is not shown."""
        return next((row for row, child in enumerate(self._shown) if child.id == child_id), -1)

    def _face_arrived(self, child_id: UUID) -> None:
        row = self.row_of(child_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: Any = Index()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Any = Index()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            words = (tr("Child"), tr("Age"), tr("Book"), tr("What matters now"), tr("When"))
            return words[section]
        return None

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        child = self._shown[index.row()]
        if role == SummaryRole:
            return child
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(child, COLUMNS[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._words(child, column) for column in COLUMNS)))
        return None

    def _words(self, child: "ChildSummary", column: str) -> str:
        if column == "name":
            return child.called
        if column == "age":
            return age_words(child.born, self.today)
        if column == "state":
            return state_words(child.state)
        if column == "matters":
            return sentences.first_line(child)
        return sentences.second_line(child, self.today)

    def _refilter(self) -> None:
        self.beginResetModel()
        shown = [child for child in self.everyone if self._wanted(child)]
        if self._by_due:
            shown.sort(key=lambda child: (child.due or date.max, child.called.casefold()))
        else:
            shown.sort(key=lambda child: child.called.casefold())
        self._shown = shown
        self.endResetModel()
