"""Who checked a fact against the record and when: one press, a name, and it can be taken back."""

from datetime import date, datetime

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lifestory.model import Check, When
from lifestory.words import dates
from ui import theme as t
from ui.tr import tr
from ui.widgets.buttons import link, quiet
from ui.widgets.field import Field
from ui.widgets.labels import Label

_last_name: list[str] = [""]
"""Who checked last, so that a name is typed once a day. Kept in memory alone."""


def suppose_checker(name: str) -> None:
    """Offer this name until somebody gives another one."""
    _last_name[0] = _last_name[0] or name


class CheckedField(Field):
    """A name and *I checked it*, or who checked it and when. The value is a `Check` or None."""

    def __init__(self, label: str, help: str = "", parent: QWidget | None = None) -> None:
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Your name"))
        self.name.setAccessibleName(tr("Who checked it"))
        self.press = quiet(tr("I checked it"), self._check, icon="check")
        self.said = Label("", "understood", wraps=True)
        self.take_back = link(tr("Not checked after all"), self._take_back)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(t.S)
        row.addWidget(self.name, 1)
        row.addWidget(self.press)
        super().__init__(label, box, help, parent)
        self.setFocusProxy(self.name)
        self.column.addWidget(self.said)
        self.column.addWidget(self.take_back)
        self.name.returnPressed.connect(self._check)
        self._check_kept: Check | None = None
        self._show()

    def value(self) -> Check | None:
        """Who checked it and when."""
        return self._check_kept

    def show_value(self, value: Check | None) -> None:
        """Show who checked it."""
        self._check_kept = value
        self._show()

    def _check(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.complain(tr("Say who checked it."))
            self.name.setFocus()
            return
        self.complain("")
        _last_name[0] = name
        self._check_kept = Check(name, _today())
        self._show()
        self.take_back.setFocus()
        self._changed()

    def _take_back(self) -> None:
        self._check_kept = None
        self._show()
        self.press.setFocus()
        self._changed()

    def _show(self) -> None:
        check = self._check_kept
        self.control.setVisible(check is None)
        self.said.setVisible(check is not None)
        self.take_back.setVisible(check is not None)
        if check is None:
            if not self.name.text():
                self.name.setText(_last_name[0])
        else:
            day = dates.short(When(check.on.isoformat()))
            self.said.say(tr("✓ By {name}, {day}", name=check.by, day=day))


def _today() -> date:
    return datetime.now().astimezone().date()
