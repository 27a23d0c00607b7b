"""The controls that every screen uses."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifestory.model import When
from ui.theme import Scheme, theme
from ui.widgets.buttons import WrappedLink
from ui.widgets.chip import FilterChip
from ui.widgets.date_field import WhenField
from ui.widgets.dialog import Dialog, answer_with, ask
from ui.widgets.dragging import keepsakes_mime
from ui.widgets.field import ChoiceField, LineField, WordsField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Ask, Form, FormDialog
from ui.widgets.labels import Label
from ui.widgets.notice import NoticeBar
from ui.widgets.progress import time_left_words
from ui.widgets.side_bar import Entry, SideBar

pytestmark = pytest.mark.usefixtures("dressed")


def _show(widget: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


@pytest.fixture
def when(qtbot: QtBot) -> WhenField:
    field = WhenField("Born", today=lambda: date(2026, 11, 1))
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_date_field_says_what_it_understood(when: WhenField, qtbot: QtBot) -> None:
    qtbot.keyClicks(when.line, "summer 2019")
    assert when.value() == When("2019-22")
    assert "summer of 2019" in when.below.words()


def test_a_date_field_keeps_nothing_that_it_does_not_understand(
    when: WhenField, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(when.finished):
        qtbot.keyClicks(when.line, "when the cat came")
        when.line.editingFinished.emit()
    assert not when.is_clear()
    assert "not understood" in when.below.words()


def test_an_emptied_date_field_forgets_the_date(when: WhenField, qtbot: QtBot) -> None:
    when.show_value(When("2019"))
    when.line.selectAll()
    with qtbot.waitSignal(when.finished):
        qtbot.keyClick(when.line, Qt.Key.Key_Delete)
        when.line.editingFinished.emit()
    assert when.value() is None


def test_a_field_tells_only_of_a_change(qtbot: QtBot) -> None:
    field = LineField("Name")
    qtbot.addWidget(field)
    field.show_value("Maya")
    with qtbot.assertNotEmitted(field.finished):
        field.line.editingFinished.emit()
    with qtbot.waitSignal(field.finished):
        qtbot.keyClicks(field.line, " Rose")
        field.line.editingFinished.emit()


def test_a_complaint_is_read_to_those_who_cannot_see_it(qtbot: QtBot) -> None:
    field = LineField("Name", "As in the record.")
    qtbot.addWidget(field)
    field.complain("A name is needed.")
    assert field.line.accessibleDescription() == "A name is needed."
    field.complain("")
    assert field.line.accessibleDescription() == "As in the record."


def test_undo_goes_to_the_story_when_the_field_has_nothing_to_undo(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = LineField("Name", parent=window)
    heard: list[bool] = []
    undo = QAction("Undo", window)
    undo.setShortcut("Ctrl+Z")
    undo.triggered.connect(lambda: heard.append(True))
    window.addAction(undo)
    _show(window, qtbot)
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard == [True]
    qtbot.keyClicks(field.line, "Maya")
    qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard == [True]
    assert field.value() == ""


def test_a_choice_that_is_not_offered_leaves_the_choice(qtbot: QtBot) -> None:
    field = ChoiceField("Paper", [("a4", "A4"), ("a5", "A5")])
    qtbot.addWidget(field)
    field.show_value("a5")
    field.show_value("a3")
    assert field.value() == "a5"


def test_what_was_typed_is_never_read_as_markup(qtbot: QtBot) -> None:
    label = Label("<b>Kate</b>", wraps=True)
    qtbot.addWidget(label)
    assert "&lt;b>Kate" in label.text()


def test_hidden_chips_take_no_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=8)
    chips = [FilterChip(word) for word in ("All", "Gathering", "Given")]
    for chip in chips:
        flow.addWidget(chip)
    chips[1].hide()
    box.resize(600, 60)
    box.show()
    assert chips[2].x() == chips[0].width() + 8


def test_what_ends_at_the_right_wraps_where_there_is_no_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=8, to_the_right=True)
    first, second = FilterChip("Gathering"), FilterChip("Given")
    flow.addWidget(second)
    flow.insertWidget(0, first)
    box.resize(600, 60)
    box.show()
    assert (first.y(), first.geometry().right() + 1 + 8) == (second.y(), second.x())
    assert second.geometry().right() == box.rect().right()
    box.resize(first.width() + 20, 120)
    assert second.y() >= first.geometry().bottom() + 8
    assert first.geometry().right() == second.geometry().right() == box.rect().right()


def test_the_side_bar_is_as_wide_as_the_text_asks(qtbot: QtBot) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    theme().choose(Scheme.LIGHT, 2.0)
    large = bar.width()
    theme().choose(Scheme.LIGHT, 1.0)
    assert large == 2 * bar.width()


def test_a_form_says_what_is_missing(qtbot: QtBot) -> None:
    form = Form((Ask("name", "Name", needed="A name is needed."), Ask("like", "Like", "words")))
    qtbot.addWidget(form)
    assert not form.is_good()
    assert "A name is needed." in form.fields["name"].below.words()
    form.show_values({"name": "Kate"})
    assert form.is_good()


def test_tab_leaves_a_field_of_words(qtbot: QtBot) -> None:
    form = Form((Ask("like", "Like", "words"), Ask("name", "Name")))
    qtbot.addWidget(form)
    _show(form, qtbot)
    paper = form.fields["like"]
    assert isinstance(paper, WordsField)
    paper.paper.setFocus()
    qtbot.keyClick(paper.paper, Qt.Key.Key_Tab)
    assert form.fields["name"].control.hasFocus()


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    dialog = FormDialog("New child", "Begin", (Ask("called", "Called"),))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.form.fields["called"].control, "Maya")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == Dialog.DialogCode.Rejected


def test_the_lock_keeps_a_form_that_is_complete(qtbot: QtBot) -> None:
    dialog = FormDialog("New child", "Begin", (Ask("called", "Called", needed="Needed."),))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.form.fields["called"].control, "Maya")
    dialog.keep_or_leave()
    assert dialog.result() == Dialog.DialogCode.Accepted


def test_questions_can_be_answered_without_a_window() -> None:
    with answer_with(0) as answered:
        assert ask(None, "Take it out?", verbs=["Take it out"], destructive=True) == 0
    assert answered.asked == ["Take it out?"]


def test_a_notice_goes_away_when_its_action_is_taken(qtbot: QtBot) -> None:
    notice = NoticeBar()
    qtbot.addWidget(notice)
    done: list[bool] = []
    notice.tell("Undone.", action="Make it again", do=lambda: done.append(True))
    assert notice.isVisibleTo(None)
    notice.action.click()
    assert done == [True]
    assert notice.isHidden()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (10, "less than a minute left"),
        (60, "about a minute left"),
        (200, "about 3 minutes left"),
    ],
)
def test_the_time_left_is_said_roughly(seconds: float | None, words: str) -> None:
    assert time_left_words(seconds) == words


def test_the_ring_follows_the_keyboard(dressed: QApplication, qtbot: QtBot) -> None:
    dialog = Dialog("Keys", "Go on")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    from ui.widgets.focus_ring import FocusRing

    ring = dialog.findChild(FocusRing)
    assert dialog.verb is not None
    dialog.verb.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry().contains(dialog.verb.geometry())


def test_an_entry_opens_while_a_keepsake_is_held_over_it(
    dressed: QApplication, qtbot: QtBot
) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    bar.add(Entry("timeline", "Timeline", "clock"))
    carried = keepsakes_mime([uuid4()])  # Qt's event does not keep it
    held = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.button("timeline").dragEnterEvent(held)
    assert chosen.args == ["timeline"]


def test_a_dialog_that_is_too_tall_scrolls_and_keeps_its_buttons_on_the_screen(
    dressed: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    dialog = Dialog("Many", "Use them", window)
    for number in range(60):
        dialog.body.addWidget(LineField(f"Field {number}"))
    _show(dialog, qtbot)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.verb is not None
    assert dialog.verb.mapTo(dialog, QPoint(0, dialog.verb.height())).y() <= dialog.height()


def test_a_long_link_goes_on_in_the_next_line(dressed: QApplication, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    words = "Correct “Why did I go to live with Sue and Alan and not with Nana Jean?”"
    link = WrappedLink(words, lambda: pressed.append(True))
    qtbot.addWidget(link)
    assert link.sizeHint().width() < 200
    assert link.heightForWidth(150) > 2 * link.heightForWidth(2000)
    link.click()
    assert pressed == [True]


def test_rows_of_a_flow_begin_at_the_right_where_one_reads_from_there(
    dressed: QApplication, qtbot: QtBot
) -> None:
    box = QWidget()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(box)
    first, second = FilterChip("One"), FilterChip("Two")
    flow.addWidget(first)
    flow.addWidget(second)
    box.resize(400, 60)
    qtbot.addWidget(box)
    box.show()
    assert first.geometry().right() == 399
    assert second.x() < first.x()
