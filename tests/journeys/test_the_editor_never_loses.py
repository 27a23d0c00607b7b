"""Never lost: kept as it is made, undone by name also tomorrow, and brought back from long ago."""

import re

from PySide6.QtTest import QTest

from tests.journeys.at_the_desk import LEFT, Desk
from ui.editor.history_dialog import HistoryDialog


def history(desk: Desk, label: str) -> HistoryDialog:
    """Open the history and choose a step by its label."""
    desk.key("Ctrl+Alt+H")
    dialog = desk.dialog(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    rows = (dialog.list.item(at) for at in range(dialog.list.count()))
    item = next(each for each in rows if each.text().endswith(label))
    dialog.list.scrollToItem(item)
    at = dialog.list.visualItemRect(item).center()
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=at)
    return dialog


def make_some_changes(desk: Desk) -> None:
    """Write, move a page and take one out."""
    desk.write_in("sea")
    desk.write(" You swim.")
    desk.key("Esc")
    desk.turn_to("two")
    assert desk.drop_page(2, desk.thumbnail(0, 0.1))
    desk.sees("Undo: move page 3")
    desk.turn_to("grace")
    desk.key("Ctrl+Shift+Del")
    desk.sees("Undo: take out page 6")


def test_every_step_is_undone_and_made_again_by_name_also_tomorrow(desk: Desk) -> None:
    before = desk.make_pdf()
    make_some_changes(desk)
    after = desk.make_pdf()
    assert after.pages[0].startswith("We have no photo")
    assert "She bakes" not in after.words
    desk.close()
    desk.open()
    undo = desk.editor.bar.undo
    for name in ("Undo: take out page 6", "Undo: move page 3", "Undo: write on page 1"):
        desk.sees(name)
        assert desk.shell.menu.undo.text() == name
        desk.key("Ctrl+Z")
        desk.see(lambda name=name: undo.accessibleName() != name)
    desk.sees("Undo in Books: make a book")
    assert desk.make_pdf().content == before.content
    desk.key("Ctrl+Z")
    desk.sees("That would take back the whole book. Go to Books and undo it there.")
    desk.close()
    desk.open()
    for name in ("write on page 1", "move page 3", "take out page 6"):
        desk.sees(f"Make again: {name}")
        desk.key("Ctrl+Y")
        desk.sees(f"Undo: {name}")
    assert desk.make_pdf().content == after.content


def test_what_is_half_typed_is_there_after_the_window_was_closed(desk: Desk) -> None:
    desk.write_in("sea")
    desk.write(" Half typ")
    desk.close()
    desk.open()
    assert "You live by the sea. Half typ" in desk.make_pdf().words
    desk.write_in("ago")
    desk.write(" And more.")
    desk.key("Ctrl+L")
    desk.see(lambda: desk.program is not None and desk.program.shell is None)
    desk.close()
    desk.open()
    assert "And more." in desk.make_pdf().words


def test_the_foot_says_kept_and_when(desk: Desk) -> None:
    desk.write_in("sea")
    desk.write(" You swim.")
    desk.see(lambda: desk.kept("sea").text.endswith("swim."))
    kept = desk.shell.foot.kept
    desk.see(lambda: re.fullmatch(r"Kept \d\d:\d\d", kept.words()) is not None)
    assert kept.isVisible()
    assert desk.editor.writing.block is not None
    assert "You swim." in desk.make_pdf().words


def test_a_page_and_then_the_book_are_brought_back_from_the_history(desk: Desk) -> None:
    for words in (" You swim.", " You dive."):
        desk.write_in("sea")
        desk.write(words)
        desk.key("Esc")
        desk.see(lambda words=words: desk.kept("sea").text.endswith(words))
    desk.write_in("ago")
    desk.write(" You slept.")
    desk.key("Esc")
    desk.see(lambda: desk.kept("ago").text.endswith("slept."))
    desk.turn_to("sea")
    dialog = history(desk, "Write on page 5")
    desk.see(lambda: "→" in dialog.said.words())
    assert "You slept." in dialog.said.words()
    for picture in dialog.pictures.values():
        desk.see(lambda picture=picture: not picture._picture.pixmap().isNull())
    steps = [dialog.list.item(at) for at in range(dialog.list.count())]
    swims = [each for each in steps if each.text().endswith("Write on page 1")][-1]
    at = dialog.list.visualItemRect(swims).center()
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=at)
    desk.see(dialog.page_back.isEnabled)
    desk.press("Bring this page back to then")
    desk.sees("It is as it was then.")
    desk.see(lambda: desk.kept("sea").text == "You live by the sea. You swim.")
    pdf = desk.make_pdf()
    assert "You live by the sea. You swim. 1" in pdf.pages[0]
    assert "You slept." in pdf.words
    dialog = history(desk, "Make a book")
    desk.see(dialog.book_back.isEnabled)
    desk.press("Bring the whole book back to then")
    desk.see(lambda: desk.kept("ago").text == "You were a **small** baby.")
    back = desk.make_pdf()
    assert back.pages[0] == "You live by the sea. 1"
    assert "You slept." not in back.words
    desk.key("Ctrl+Z")
    desk.see(lambda: desk.kept("ago").text.endswith("slept."))
    assert "You slept." in desk.make_pdf().words


def test_undo_takes_back_what_was_done_a_moment_ago_and_not_the_step_before(desk: Desk) -> None:
    desk.turn_to("ago")
    desk.key("Ctrl+D")
    desk.sees("Undo: duplicate page 5")
    desk.write_in("sea")
    desk.write(" You swim.")
    desk.key("Esc")
    desk.key("Ctrl+Z")
    desk.sees("Undo: duplicate page 5")
    desk.sees("Make again: write on page 1")
    pdf = desk.make_pdf()
    assert pdf.pages[0] == "You live by the sea. 1"
    assert pdf.words.count("small baby") == 2
