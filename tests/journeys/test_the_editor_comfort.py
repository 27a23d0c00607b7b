"""Keyboard and comfort: by keys alone, by name, in any colours and size; and the same PDF."""

from collections import Counter
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLineEdit,
    QSlider,
    QWidget,
)

from tests.journeys.at_the_desk import LEFT, Desk
from ui.editor.hints import HINTS
from ui.editor.page_dialog import LayoutDialog
from ui.story.books import BooksPart
from ui.story.screen import StoryScreen
from ui.theme import Scheme, theme
from ui.widgets.labels import Label
from ui.widgets.palette import actions_of


class Longer:
    """Every sentence a half longer, with letters that ours do not have."""

    @staticmethod
    def translate(context: str, source: str) -> str:
        return f"{source}{' ẅŷ' * max(1, len(source) // 6)}"


def cut(top: QWidget) -> list[str]:
    """Buttons in sight with less room than their words need, or beyond the window's sides."""
    buttons = [each for each in top.findChildren(QAbstractButton) if each.isVisible()]
    return [
        each.text()
        for each in buttons
        if each.text()
        and each.objectName() != "note"
        and each.width() < each.minimumSizeHint().width() - 1
    ]


def test_a_page_is_made_by_keys_alone_and_by_its_name(desk: Desk) -> None:
    def take_words() -> None:
        dialog = cast(LayoutDialog, desk.dialog(LayoutDialog))
        desk.key("Home")
        while dialog.layouts.chosen() != "words":
            desk.key("Right")
        desk.key("Return")

    desk.answer(take_words, LayoutDialog)
    desk.key("Ctrl+Shift+N")
    desk.answered()
    desk.see(lambda: desk.view.current == 1 and desk.view.selection is not None)
    desk.key("F2")
    desk.see(lambda: desk.editor.writing.block is not None)
    desk.write("By keys alone. @Auntie")
    desk.key("Return")
    desk.key("Esc")
    desk.do("duplicate it")
    desk.see(lambda: sum(page.page is not None for page in desk.view.pages) == 10)
    desk.do("another arr")
    desk.do("grown")
    desk.sees("Undo: keep page 3 for reading with a grown-up")
    path = desk.folder.parent / "by keys.pdf"
    desk.answer(lambda: desk.key("Return"))
    desk.answer(lambda: desk.write_path(path), QFileDialog)
    desk.do("make the pdf")
    desk.answered()
    pdf = desk.finished(path)
    assert pdf.pages[1] == "By keys alone. Auntie Grace 2"
    assert pdf.pages[2] == "Read this page with a grown-up By keys alone. Auntie Grace 3"


def test_every_action_is_in_a_menu_with_a_key_of_its_own_and_the_keys_are_listed(
    desk: Desk,
) -> None:
    before = desk.make_pdf()
    offered = actions_of(desk.shell.menu.bar)
    actions = desk.editor.acts.all
    assert {id(each) for each in actions.values()} <= {id(each) for _, each in offered}
    assert [name for name, each in actions.items() if each.shortcut().isEmpty()] == []
    keys = Counter(key.toString() for _, each in offered for key in each.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []
    said: list[str] = []

    def read() -> None:
        labels = desk.dialog().findChildren(Label)
        said.extend(each.words() for each in labels)
        desk.press("Close")

    desk.answer(read)
    desk.key("F1")
    desk.answered()
    native = QKeySequence.SequenceFormat.NativeText
    shown = [each.shortcut().toString(native) for each in actions.values()]
    assert [key for key in shown if key not in said] == []
    assert {"Page", "Duplicate it"} <= set(said)
    assert desk.make_pdf().content == before.content


def test_full_screen_colours_and_sizes_change_the_window_and_not_the_pdf(desk: Desk) -> None:
    before = desk.make_pdf()
    desk.key("F11")
    desk.see(desk.window.isFullScreen)
    desk.key("Esc")
    desk.key("F11")
    desk.see(lambda: not desk.window.isFullScreen())
    seen = set()
    for words, scheme in (("Dark", Scheme.DARK), ("High contrast", Scheme.CONTRAST)):
        desk.choose("View", words)
        assert theme().scheme is scheme
        seen.add(desk.window.grab().toImage().pixelColor(640, 60).name())
        assert desk.make_pdf().content == before.content
    desk.choose("View", "Light")
    seen.add(desk.window.grab().toImage().pixelColor(640, 60).name())
    assert len(seen) == 3
    for _ in range(5):
        size, editor = theme().text_scale, desk.editor
        desk.key("Ctrl+Alt++")
        assert theme().text_scale > size
        desk.see(lambda editor=editor: desk.shell.shown is not editor)
        desk.see(lambda: desk.editor.told is not None and desk.editor.told.is_whole)
    assert theme().text_scale == 2.0
    desk.see(lambda: cut(desk.editor.bar) == [])
    desk.write_in("sea")
    desk.write(" Large.")
    desk.key("Esc")
    desk.key("Ctrl+Z")
    desk.see(lambda: desk.kept("sea").text == "You live by the sea.")
    assert desk.make_pdf().content == before.content


def test_whoever_hears_the_window_hears_what_everything_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    tell = QAccessible.updateAccessibility

    def listen(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            said.append(message())
        tell(event)  # type: ignore[arg-type]

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    desk.turn_to("two")
    desk.select("left")
    desk.select("love")
    desk.key("Esc")
    assert "Photo · drag to move it, wheel to enlarge" in said
    assert "Words · 3 of 60 words · Enter to write" in said
    assert desk.view.accessibleName() == "Page 2 of 8"
    kinds = QAbstractButton | QLineEdit | QSlider | QAbstractScrollArea
    nameless = []
    for block in ("", "left", "love"):
        if block:
            desk.select(block)
        for each in desk.window.findChildren(QWidget):
            focusable = each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if isinstance(each, kinds) and each.isVisible() and focusable:
                found = QAccessible.queryAccessibleInterface(each)
                if not found.text(QAccessible.Text.Name).strip():
                    nameless.append(each)
    assert nameless == []
    column = desk.editor.thumbnails.pages
    names = [column.data(column.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert names == ["Chapter Now", "Page 1", "Page 2"]
    assert "You love Auntie Grace." in desk.make_pdf().pages[1]


def test_long_words_from_the_right_break_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.make_pdf()
    desk.press("Back to Maya")
    desk.see(lambda: isinstance(desk.shell.shown, StoryScreen))
    app = cast(QApplication, QApplication.instance())
    monkeypatch.setattr("ui.tr.QCoreApplication", Longer)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        part = cast(StoryScreen, desk.shell.shown).current()
        assert isinstance(part, BooksPart)
        QTest.mouseClick(part.cards[desk.book.book].open, LEFT)
        desk.see(lambda: desk.is_in_the_book)
        desk.see(lambda: cut(desk.editor.bar) == [] == cut(desk.editor.inspector))
        desk.write_in("sea")
        desk.write(" Ja.")
        desk.key("Esc")
        desk.select("photo")
        desk.see(lambda: cut(desk.editor.inspector) == [])
        desk.wheel(desk.at("photo"), 1)
        path = desk.folder.parent / "foreign.pdf"
        desk.answer(lambda: desk.key("Return"))
        desk.answer(lambda: desk.write_path(path), QFileDialog)
        desk.key("Ctrl+P")
        desk.answered()
        pdf = desk.finished(path)
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert pdf.pages[0] == "You live by the sea. Ja. 1"
    assert pdf.pages[1:] == before.pages[1:]


def test_hints_for_the_first_time_go_when_they_are_followed_and_stay_away(desk: Desk) -> None:
    hints = desk.editor.hints
    desk.sees(f"Hint: {HINTS['pages']()}")
    desk.press("Got it")
    desk.sees(f"Hint: {HINTS['write']()}")
    desk.write_in("sea")
    desk.write(" x")
    assert hints.shown == "photo"
    desk.key("Backspace", times=2)
    desk.key("Esc")
    desk.turn_to("two")
    desk.drop(desk.from_tray("garden gate"), desk.at("right"))
    assert hints.shown == "kept"
    desk.press("Got it")
    assert hints.shown == "palette"
    desk.press("No more hints")
    assert not hints.isVisible()
    desk.close()
    desk.open()
    assert not desk.editor.hints.isVisible()
    assert "Hint" not in desk.make_pdf().words
