"""Choosing the picture of somebody, or of a home, from the keepsakes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lifestory.model import Keepsake
from ui import theme as t
from ui.pictures import Pictures
from ui.theme import theme
from ui.tr import tr
from ui.widgets.avatar import Avatar, paint_avatar
from ui.widgets.buttons import link
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from lifestory.library import Reading

_CELL = 96
_PhotoRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Photo:
    """A keepsake to choose."""

    id: UUID
    digest: str
    words: str


class _Photos(QAbstractListModel):
    def __init__(self, photos: Sequence[Photo], parent: QWidget) -> None:
        super().__init__(parent)
        self.photos = photos

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.photos)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.photos[index.row()]
        if role == _PhotoRole:
            return photo
        spoken = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return photo.words if role in spoken else None


class _Faces(QStyledItemDelegate):
    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(_CELL, _CELL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        photo: Photo = index.data(_PhotoRole)
        place = QRectF(option.rect).adjusted(8, 8, -8, -8)
        paint_avatar(painter, place, photo.words or "?", self._pictures.get(photo.digest))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("accent"), 3))
            painter.drawEllipse(place.adjusted(-3, -3, 3, 3))
            painter.restore()


def photos_first(reading: "Reading", first: Collection[UUID]) -> list[Photo]:
    """All keepsakes to choose from, those that are sure to be of it in front."""
    keepsakes = sorted(reading.all(Keepsake), key=lambda one: one.id not in first)
    return [
        Photo(one.id, one.digest, one.caption or one.description or one.file_name)
        for one in keepsakes
    ]


class PhotoDialog(Dialog):
    """The keepsakes as round pictures. After `exec()` ask for `chosen()`."""

    def __init__(self, name: str, photos: Sequence[Photo], pictures: Pictures, parent: QWidget):
        super().__init__(
            tr("A picture of {name}", name=name),
            tr("Use this picture"),
            parent,
            leave=tr("Leave it"),
            width=560,
        )
        self.view = QListView()
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setUniformItemSizes(True)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMinimumHeight(theme().px(360))
        self.view.setAccessibleName(tr("Pictures to choose from"))
        self._photos = _Photos(photos, self)
        self.view.setModel(self._photos)
        self.view.setItemDelegate(_Faces(pictures, self))
        self.view.activated.connect(self.accept)
        if photos:
            self.view.setCurrentIndex(self._photos.index(0))
        self.body.addWidget(self.view)
        pictures.arrived.connect(self._arrived)
        self.view.setFocus()

    def _arrived(self, _: str) -> None:
        self.view.viewport().update()

    def chosen(self) -> UUID | None:
        """The keepsake that was chosen."""
        row = self.view.currentIndex().row()
        return self._photos.photos[row].id if 0 <= row < len(self._photos.photos) else None


class FaceRow(QWidget):
    """Somebody's picture on top of their form, with a way to choose another."""

    def __init__(self, name: str, pictures: Pictures, choose: Any, take_away: Any) -> None:
        super().__init__()
        self._name, self._pictures, self._digest = name, pictures, ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.M)
        self.face = Avatar(name, theme().px(72))
        row.addWidget(self.face)
        column = QVBoxLayout()
        column.setSpacing(t.XS)
        column.addStretch(1)
        self.choose = link(tr("Choose a picture"), choose, icon="image")
        self.none = link(tr("No picture"), take_away)
        for button in (self.choose, self.none):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row.addLayout(column, 1)
        pictures.arrived.connect(self._arrived)

    def show_face(self, digest: str) -> None:
        """Show this picture; "" for none."""
        self._digest = digest
        self.none.setVisible(bool(digest))
        self.face.show_person(self._name, self._pictures.get(digest))

    def _arrived(self, digest: str) -> None:
        if digest == self._digest:
            self.face.show_person(self._name, self._pictures.get(digest))
