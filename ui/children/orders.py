"""The orders that the children can be put into, on a button with a menu."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.children.model import URGENCY, ChildrenModel
from ui.tr import tr
from ui.widgets.buttons import quiet


class Orders(QObject):
    """`button` says the order that the model is in and offers the others."""

    def __init__(self, model: ChildrenModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.button = quiet(tr("By name"))
        self.menu = QMenu(self.button)
        group = QActionGroup(self.menu)
        named = [(column.key, column.order) for column in model.columns]
        for key, words in (*named, (URGENCY, tr("What cannot wait first"))):
            action = QAction(words, group)
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _=False, key=key: model.order_by(key))
            self.menu.addAction(action)
        self.button.setMenu(self.menu)
        model.modelReset.connect(self._say)
        self._say()

    def _say(self) -> None:
        for action in self.menu.actions():
            chosen = action.data() == self._model.order
            action.setChecked(chosen)
            if chosen:
                self.button.setText(f"{action.text()}  ▾")
                self.button.setAccessibleName(tr("Order: {order}", order=action.text()))
