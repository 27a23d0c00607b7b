"""The frame around the screens: going places, undo across a restart, locking, the crash report."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifestory.errors import NotFound
from lifestory.library import Library
from ui.app import Lifestory, settings
from ui.bridge import StoryBridge
from ui.children.screen import ChildrenScreen
from ui.shell.crash import CrashDialog, report_of
from ui.shell.dialogs import AboutDialog, KeysDialog, PassphraseDialog
from ui.shell.shell import Shell
from ui.story.overview import OverviewPart
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.unlock.unlock import UnlockScreen
from ui.widgets.screen import Screen

Opened = Callable[..., Lifestory]
PASSPHRASE = "four small brown bears"


class FakeEditor(Screen):
    """Stands in for the book editor: the shell knows no more of it than this."""

    closed = Signal()
    status = Signal(str)

    def __init__(self, bridge: StoryBridge, book_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self.book_id = book_id


def _shell(program: Lifestory) -> Shell:
    assert program.shell is not None
    return program.shell


def _maya(shell: Shell) -> StoryBridge:
    return shell.library.story(shell.library.library.find_child("Maya"))


def _story(shell: Shell) -> StoryScreen:
    screen = shell.shown
    assert isinstance(screen, StoryScreen)
    return screen


def test_a_child_is_opened_and_left_again(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    maya = _maya(shell)
    assert isinstance(shell.shown, ChildrenScreen)
    shell.shown.opened.emit(maya.child_id)
    assert _story(shell).child_name == "Maya"
    assert shell.window().windowTitle() == "Maya – Lifestory"
    _story(shell).left.emit()
    assert isinstance(shell.shown, ChildrenScreen)


def test_a_book_is_shown_in_the_editor_and_left_for_the_books(opened: Opened) -> None:
    shell = _shell(opened())
    shell._make_editor = FakeEditor
    book = UUID(int=7)
    shell.open_book(_maya(shell).child_id, book)
    editor = shell.shown
    assert isinstance(editor, FakeEditor)
    assert editor.book_id == book
    editor.status.emit("Page 3 of 12")
    assert shell.foot.status.words() == "Page 3 of 12"
    editor.closed.emit()
    assert _story(shell).part == "books"


def test_undo_and_redo_are_in_the_menu_by_name(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    maya = _maya(shell)
    shell.show_story(maya.child_id)
    with maya.story.edit("Say what she likes") as edit:
        edit.child.likes = "the sea"
    qtbot.waitUntil(lambda: shell.menu.undo.text() == "Undo: say what she likes")
    assert shell.foot.kept.words().startswith("Kept ")
    shell.menu.undo.trigger()
    assert shell.notice.sentence.words() == "Undone: Say what she likes."
    qtbot.waitUntil(lambda: shell.menu.redo.isEnabled())
    shell.notice.action.click()
    with maya.story.read() as reading:
        assert reading.child.likes == "the sea"


def test_undo_and_redo_last_over_a_restart(opened: Opened, qtbot: QtBot) -> None:
    program = opened()
    maya = _maya(_shell(program))
    with maya.story.edit("Say what she likes") as edit:
        edit.child.likes = "the sea"
    program.lock()
    with qtbot.waitSignal(program.opened):
        program.unlock(PASSPHRASE)
    shell = _shell(program)
    shell.show_story(_maya(shell).child_id)
    assert shell.menu.undo.isEnabled()
    shell.undo()
    part = _story(shell).current()
    assert isinstance(part, OverviewPart)
    qtbot.waitUntil(lambda: part.fields["likes"].value() == "")
    shell.redo()
    qtbot.waitUntil(lambda: part.fields["likes"].value() == "the sea")


def test_it_locks_by_itself_and_keeps_what_was_half_typed(
    opened: Opened, folder: Path, qtbot: QtBot
) -> None:
    program = opened()
    shell = _shell(program)
    shell.show_story(_maya(shell).child_id)
    part = _story(shell).current()
    assert isinstance(part, OverviewPart)
    line = part.fields["full_name"].control
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    line.setFocus()
    line.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "Maya Rose")
    with qtbot.waitSignal(program.locked):
        shell.autolock.timer.start(1)
    assert isinstance(program.window.pages.currentWidget(), UnlockScreen)
    assert program.window.menuBar().actions() == []
    with Library.unlock(folder, PASSPHRASE) as library:
        story = library.story(library.find_child("Maya"))
        with story.read() as reading:
            assert reading.child.full_name == "Maya Rose"


def test_touching_a_key_puts_the_lock_off(opened: Opened, qtbot: QtBot) -> None:
    program = opened()
    timer = _shell(program).autolock.timer
    timer.stop()
    qtbot.keyClick(program.window.windowHandle(), "a")
    assert timer.isActive()


def test_trouble_is_told_at_the_top(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    shell.library.jobs.trouble.emit("The disk is full. Nothing was lost.")
    assert shell.notice.sentence.words() == "The disk is full. Nothing was lost."


def test_long_work_shows_in_the_foot_and_can_be_stopped(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())

    def work(task: object) -> bool:
        while not task.cancelled():  # type: ignore[attr-defined]
            task.progress(3, 10)  # type: ignore[attr-defined]
        return True

    job = shell.library.jobs.run("Bringing in photos", work)
    qtbot.waitUntil(lambda: "3 of 10" in shell.foot.work.count.words())
    with qtbot.waitSignal(job.ended):
        shell.foot.work.stop.click()
    assert shell.foot.work.isHidden()


def test_a_second_copy_is_made_by_itself_after_a_change(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    maya = _maya(shell)
    library = shell.library.library
    shell.show_story(maya.child_id)
    with qtbot.waitSignal(maya.kept), maya.story.edit("Note what Maya likes") as edit:
        edit.child.likes = "trains"
    assert shell.copies.timer.isActive()
    shell.copies.make()
    qtbot.waitUntil(lambda: len(library.backups_of(maya.child_id)) == 1)


def test_a_copy_that_fails_is_told_once(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    _maya(shell)
    library = shell.library.library
    (library.folder / "backups").rename(library.folder / "away")
    (library.folder / "backups").write_text("not a folder", "utf-8")
    with qtbot.waitSignal(shell.library.jobs.trouble) as told:
        shell.copies.make()
    assert "Choose another folder" in told.args[0]
    jobs = shell.library.jobs
    with qtbot.assertNotEmitted(jobs.trouble), qtbot.waitSignal(jobs.finished):
        shell.copies.make()


def test_the_library_can_be_looked_over(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    shell.verify()
    qtbot.waitUntil(lambda: "sound" in shell.notice.sentence.words())


def test_the_passphrase_is_changed_only_when_typed_twice(
    dressed: QApplication, qtbot: QtBot
) -> None:
    dialog = PassphraseDialog()
    qtbot.addWidget(dialog)
    dialog.new.line.setText("five large red bears")
    assert not dialog.can_accept()
    dialog.again.line.setText("five large red bears")
    assert dialog.can_accept()


def test_colours_and_text_size_are_remembered(opened: Opened, qtbot: QtBot) -> None:
    shell = _shell(opened())
    shell.choose_scheme(Scheme.DARK)
    assert settings().value("look/scheme") == "dark"
    shell.step_text(1)
    assert theme().text_scale == 1.15
    assert float(str(settings().value("look/text"))) == 1.15
    qtbot.waitUntil(lambda: isinstance(shell.shown, ChildrenScreen))


def test_the_crash_report_says_nothing_about_a_child(dressed: QApplication, qtbot: QtBot) -> None:
    def fail() -> None:
        called = "Maya Rose Ellery"
        raise ValueError(f"{called} lives at 4 Mill Lane")

    try:
        try:
            fail()
        except ValueError as inner:
            raise KeyError("Mill Lane") from inner
    except KeyError as trouble:
        report = report_of(trouble)
    assert "ValueError" in report
    assert "KeyError" in report
    assert " fail" in report
    for secret in ("Maya", "Mill", "Ellery", str(Path.home())):
        assert secret not in report
    dialog = CrashDialog(report)
    qtbot.addWidget(dialog)
    assert dialog.report.toPlainText() == report


def test_trouble_that_escapes_a_slot_becomes_a_notice(opened: Opened) -> None:
    import sys

    shell = _shell(opened())
    sys.excepthook(NotFound, NotFound("That person is not there any more."), None)
    assert shell.notice.sentence.words() == "That person is not there any more."


def test_help_says_the_keys_and_the_version(dressed: QApplication, qtbot: QtBot) -> None:
    for dialog in (KeysDialog(), AboutDialog()):
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.leave.isVisible()


def test_closing_the_window_closes_the_library(opened: Opened, folder: Path) -> None:
    opened().window.close()
    Library.unlock(folder, PASSPHRASE).close()
