"""Everything that needs attention in a book, and what was set aside knowingly with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lifestory.checks.book import Finding
from lifestory.model import SetAside
from ui import theme as t
from ui.editor.monitor import SIGNS, said
from ui.theme import theme
from ui.tr import counted, tr
from ui.widgets.buttons import quiet
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField
from ui.widgets.labels import Label

_ASIDE = 10
"""Pixels at 100 %: beside the words of a row, as the style sheet has it."""

AnyIndex = QModelIndex | QPersistentModelIndex


class _Wrapped(QStyledItemDelegate):
    """Gives each sentence as many lines as it needs between the margins of its row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        wide = self._view.viewport().width()
        room = QRect(0, 0, wide - 2 * theme().px(_ASIDE) - t.S, 10_000)
        wraps = Qt.TextFlag.TextWordWrap.value
        words = self._view.fontMetrics().boundingRect(room, wraps, str(index.data()))
        return QSize(wide, words.height() + 2 * theme().px(t.S) + 2)


class AdviceDialog(Dialog):
    """Worst first. Enter goes there; advice is set aside only with a reason."""

    go_asked = Signal(object)
    """A finding to go to."""
    aside_asked = Signal(object, str)
    """A finding and the reason for which it is set aside."""
    again_asked = Signal(object)
    """The id of what was set aside and is to be heard again."""

    def __init__(
        self, findings: Sequence[Finding], aside: Sequence[SetAside], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("What needs attention"), tr("Show me"), parent, leave=tr("Close"), width=720
        )
        self.findings, self.aside = list(findings), list(aside)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What needs attention, worst first"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(theme().px(220))
        self.list.itemActivated.connect(lambda _: self._try())
        self.reason = LineField(
            tr("Why it may stay as it is"), tr("Needed to set this advice aside.")
        )
        self.ignore = quiet(tr("Ignore knowingly"), self._ignore)
        self.aside_title = Label("", "label")
        self.aside_list = QListWidget()
        self.aside_list.setAccessibleName(tr("Set aside knowingly"))
        self.aside_list.setWordWrap(True)
        self.aside_list.setMaximumHeight(theme().px(130))
        self.again = quiet(tr("Hear it again"), self._hear_again)
        for each in (self.list, self.aside_list):
            each.setItemDelegate(_Wrapped(each))
            each.setResizeMode(QListView.ResizeMode.Adjust)
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay()
        self._fill()
        self.list.setFocus()

    def _lay(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(t.S)
        beside.addWidget(self.reason, 1)
        beside.addWidget(self.ignore, 0, Qt.AlignmentFlag.AlignVCenter)
        below = QVBoxLayout()
        below.setSpacing(t.S)
        below.addWidget(self.aside_title)
        below.addWidget(self.aside_list)
        below.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(beside)
        self.body.addLayout(below)

    def _fill(self) -> None:
        self.list.clear()
        for finding in self.findings:
            self.list.addItem(f"{SIGNS[finding.severity]}  {said(finding)}")
        if self.findings:
            self.list.setCurrentRow(0)
        self.ignore.setEnabled(bool(self.findings))
        self.aside_list.clear()
        for row in self.aside:
            item = QListWidgetItem(tr("{words} Because: {why}", words=row.words, why=row.why))
            self.aside_list.addItem(item)
        words = counted("{n} thing set aside knowingly", "{n} things set aside knowingly", n=0)
        if self.aside:
            words = counted(
                "{n} thing set aside knowingly", "{n} things set aside knowingly", len(self.aside)
            )
        self.aside_title.say(words)
        for widget in (self.aside_title, self.aside_list, self.again):
            widget.setVisible(bool(self.aside))
        if self.aside:
            self.aside_list.setCurrentRow(0)

    def chosen(self) -> Finding | None:
        """The advice that is chosen."""
        row = self.list.currentRow()
        return self.findings[row] if 0 <= row < len(self.findings) else None

    def can_accept(self) -> bool:
        """Whether there is a place to go to; it is gone to."""
        finding = self.chosen()
        if finding is None:
            return False
        self.go_asked.emit(finding)
        return True

    def _ignore(self) -> None:
        finding, why = self.chosen(), self.reason.value()
        self.reason.complain("" if why else tr("Say in a few words why it may stay."))
        if finding is None or not why:
            return
        self.aside_asked.emit(finding, why)
        self.findings.remove(finding)
        self.reason.show_value("")
        self._fill()

    def _hear_again(self) -> None:
        row = self.aside_list.currentRow()
        if 0 <= row < len(self.aside):
            self.again_asked.emit(self.aside.pop(row).id)
            self._fill()
