"""The rows of the column of pages, as values and as Qt's lists ask for them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from lifestory.layout.marks import LaidPage
from ui.editor.canvas.pipeline import Told
from ui.tr import tr

PAGE = "application/x-lifestory-page"
"""A page on its way to another place."""

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A chapter's heading, or a page. `index` is the laid page's; `chapter` and `position` are
    where a page that is dropped on this row goes."""

    chapter: UUID
    position: int
    title: str = ""
    index: int | None = None
    page: UUID | None = None
    number: int = 0
    goes_on: bool = False
    held_back: bool = False


def rows_of(told: Told) -> tuple[Row, ...]:
    """The column's rows: each chapter with a heading and its laid pages; until the whole book is
    laid, only the chapter that it begins with."""
    rows: list[Row] = []
    laid: dict[UUID, list[tuple[int, LaidPage]]] = {}
    for index, page in enumerate(told.laid.pages):
        laid.setdefault(page.chapter, []).append((index, page))
    titles = {chapter.id: chapter.title for chapter in told.edition.chapters}
    for chapter in told.book.chapters:
        if not told.is_whole and chapter.row.id not in laid:
            continue
        rows.append(Row(chapter.row.id, 0, titles.get(chapter.row.id, "")))
        positions = {page.row.id: at for at, page in enumerate(chapter.pages)}
        held = {page.row.id for page in chapter.pages if page.row.held_back}
        for index, page in laid.get(chapter.row.id, ()):
            position = positions.get(page.page, -1) if page.page else -1
            rows.append(
                Row(
                    chapter.row.id,
                    position,
                    index=index,
                    page=page.page,
                    number=page.number,
                    goes_on=page.continuation > 0,
                    held_back=page.page in held,
                )
            )
    return tuple(rows)


class PagesModel(QAbstractListModel):
    """The rows, as Qt's list asks for them."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; where only their content differs nothing scrolls."""
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(max(len(rows) - 1, 0)))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return said(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title or str(row.number or "")
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        if row.index is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.page is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        return [PAGE]

    def mimeData(self, indexes: Any) -> QMimeData:
        mime = QMimeData()
        page = next((self.rows[i.row()].page for i in indexes if self.rows[i.row()].page), None)
        if page is not None:
            mime.setData(PAGE, QByteArray(page.hex.encode()))
        return mime

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def said(row: Row) -> str:
    """What a row is to somebody who hears it."""
    if row.index is None:
        return tr("Chapter {title}", title=row.title) if row.title else tr("Before the chapters")
    if row.page is None:
        return tr("Page {n}, left blank", n=row.number)
    if row.goes_on:
        return tr("Page {n}, the page before goes on", n=row.number)
    if row.held_back:
        return tr("Page {n}, only with a grown-up", n=row.number)
    return tr("Page {n}", n=row.number)
