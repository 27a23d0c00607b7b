"""A layout that sets things side by side and goes on in the next row."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Widgets in rows, as words in a paragraph; with `to_the_right` each row ends at the right."""

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 8, *, to_the_right: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._to_the_right = to_the_right
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insertWidget(self, at: int, widget: QWidget) -> None:
        """Add a widget before the one that is at that place now."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """How tall all rows are; with `place` everything is put where it belongs."""
        y = rect.y()
        for row in self._rows(rect.width()):
            tallest = max(hint.height() for _, hint in row)
            if place:
                self._place(row, QRect(rect.x(), y, rect.width(), tallest))
            y += tallest + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if not rows or taken + hint.width() > width:
                rows.append([])
                taken = 0
            rows[-1].append((item, hint))
            taken += hint.width() + self.spacing()
        return rows

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight

    def _place(self, row: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        """Set a row's things side by side, each in the middle of the row's height."""
        x = room.x()
        if self._to_the_right:
            wide = sum(hint.width() for _, hint in row) + self.spacing() * (len(row) - 1)
            x += max(0, room.width() - wide)
        for item, hint in row:
            y = room.y() + (room.height() - hint.height()) // 2
            place = QRect(QPoint(x, y), hint)
            item.setGeometry(QStyle.visualRect(self._direction(), room, place))
            x += hint.width() + self.spacing()
