"""The whole book: words found and replaced, advice set aside, earlier moments brought back."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from lifestory.checks import look_over
from lifestory.model import Block, Book, Page, SetAside
from ui.editor import commands, finding, returning
from ui.editor.finding import find


@pytest.fixture
def dialog_of(editor, qtbot):
    """Opens the history and waits for its dialog."""
    opened = []

    def begin():
        editor.book.show_history(opened.append)
        qtbot.waitUntil(lambda: bool(opened))
        qtbot.addWidget(opened[-1])
        return opened[-1]

    yield begin
    for dialog in opened:
        dialog.close()


# --- found and replaced -----------------------------------------------------------------------


def test_words_are_found_in_reading_order_with_what_stands_around(editor):
    hits = find(editor.told.book, "you")
    assert [hit.found for hit in hits] == ["You", "You", "You"]
    before, after = hits[1].around(editor.told.book)
    assert (before, after) == ("", "love Auntie Grace.")


def test_capitals_and_whole_words_can_be_asked_for(editor):
    book = editor.told.book
    assert find(book, "you", exact=True) == []
    assert find(book, "liv", whole=True) == []
    assert len(find(book, "live", whole=True)) == 1
    assert find(book, "  ") == []


def test_a_name_token_is_never_found_or_broken(editor, made_book):
    assert find(editor.told.book, "person") == []
    assert find(editor.told.book, str(made_book.person)[:6]) == []


def test_what_is_replaced_across_the_book_is_printed_and_one_step_of_undo(
    editor, printed, story, qtbot
):
    bar = editor.find_bar
    editor.acts.all["replace"].trigger()
    bar.wanted.setText("you")
    bar.instead.setText("we")
    bar.look()
    assert bar.count.words() == "3 places"
    assert "[You → we]" in bar.list.item(0).text()
    bar.every.click()
    qtbot.waitUntil(lambda: "We live by the sea." in printed())
    assert "We were a baby." in printed()
    assert story.undo() == "Replace by “we”"
    assert "You were a baby." in printed()


def test_a_word_that_is_bold_in_part_is_found_and_replaced_and_stays_bold_where_it_began(
    editor, made_book, story, printed, block_row, qtbot
):
    commands.write(story, made_book.words, "You live by the **se**a, Gra**ce**.", 1)
    qtbot.waitUntil(lambda: "Gra**" in editor.told.book.block(made_book.words).text)
    bar = editor.find_bar
    editor.acts.all["replace"].trigger()
    bar.wanted.setText("sea, grace")
    bar.instead.setText("hill, Anna")
    bar.look()
    assert bar.count.words() == "1 place"
    assert bar.list.item(0).text() == "You live by the [sea, Grace → hill, Anna] ."
    bar.every.click()
    qtbot.waitUntil(lambda: "You live by the hill, Anna." in printed())
    assert block_row(made_book.words).text == "You live by the **hill, Anna**."


def test_the_title_of_the_book_is_found_too(editor, story, made_book):
    hits = find(editor.told.book, "my story")
    assert [hit.found for hit in hits] == ["My story"]
    finding.replace(story, hits, "Maya’s story")
    with story.read() as reading:
        assert reading.get(Book, made_book.book).title == "Maya’s story"


def test_a_book_keeps_a_title_when_all_words_of_it_are_taken_out(editor, story, made_book):
    assert finding.replace(story, find(editor.told.book, "my story"), "") == 0
    with story.read() as reading:
        assert reading.get(Book, made_book.book).title == "My story"


def test_what_is_not_ticked_stays(editor, printed, qtbot):
    bar = editor.find_bar
    bar.show_book(editor.told.book)
    bar.open(replacing=True)
    bar.wanted.setText("you")
    bar.instead.setText("they")
    bar.look()
    bar.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    bar.every.click()
    qtbot.waitUntil(lambda: "They were a baby." in printed())
    assert "You live by the sea." in printed()


def test_a_place_that_changed_meanwhile_is_left_alone(editor, story, made_book, block_row):
    hits = find(editor.told.book, "sea")
    commands.write(story, made_book.words, "The sea, the sea.", 1)
    assert finding.replace(story, hits, "hill") == 0
    assert block_row(made_book.words).text == "The sea, the sea."


def test_f3_goes_from_place_to_place_and_escape_goes_back_to_the_page(editor, made_book, qtbot):
    editor.acts.all["find"].trigger()
    bar = editor.find_bar
    qtbot.keyClicks(bar.wanted, "you")
    bar.look()
    qtbot.keyClick(bar.wanted, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.view.selection is not None)
    assert editor.view.selection.block == made_book.more_words
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


# --- advice -----------------------------------------------------------------------------------


def test_advice_is_set_aside_with_a_reason_and_heard_again(editor, made_book, story, qtbot):
    qtbot.waitUntil(lambda: bool(editor.monitor.findings))
    dialog = editor.book.show_advice()
    qtbot.addWidget(dialog)
    first = dialog.findings[0]
    dialog.ignore.click()
    assert dialog.findings[0] == first
    dialog.reason.show_value("Her new worker tells it in June.")
    dialog.ignore.click()
    qtbot.waitUntil(lambda: first not in editor.monitor.findings)
    qtbot.waitUntil(lambda: "1 set aside" in editor.monitor.all.text())
    dialog.close()
    assert first not in look_over(story, made_book.book, today=date(2026, 5, 4))
    again = editor.book.show_advice()
    qtbot.addWidget(again)
    assert "June" in again.aside_list.item(0).text()
    again.again.click()
    qtbot.waitUntil(lambda: first in editor.monitor.findings)
    with story.read() as reading:
        assert reading.all(SetAside) == []
    again.close()


def test_enter_on_advice_goes_to_its_place(editor, qtbot):
    qtbot.waitUntil(lambda: bool(editor.monitor.findings))
    dialog = editor.book.show_advice()
    qtbot.addWidget(dialog)
    wanted = dialog.chosen()
    dialog.verb.click()
    assert editor.view.selection is not None
    assert editor.view.selection.block == wanted.block


def test_a_letter_that_cannot_be_printed_is_said_in_the_strip_and_gone_to(
    editor, made_book, story, qtbot
):
    commands.write(story, made_book.more_words, "You met Mei \U00012000.", 2)

    def said():
        return [x for x in editor.monitor.findings if x.check == "unprintable"]

    qtbot.waitUntil(lambda: bool(said()))
    (finding,) = said()
    assert "“\U00012000” on this page cannot be printed" in finding.message
    editor.monitor.asked.emit(finding)
    assert editor.view.selection.block == made_book.more_words


def test_advice_is_never_set_aside_without_a_reason(story, made_book):
    with pytest.raises(ValueError, match="reason"):
        commands.set_aside(
            story, made_book.book, "x", None, "", " ", at=datetime(2026, 5, 4, tzinfo=UTC)
        )


# --- earlier moments --------------------------------------------------------------------------


def test_the_history_says_what_changed_and_shows_the_page_then_and_now(
    editor, made_book, dialog_of, qtbot
):
    editor.do(commands.write, made_book.words, "You live on a hill.", 1)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.words).text.endswith("hill."))
    dialog = dialog_of()
    assert dialog.entry().label == "Write on page 1"
    qtbot.waitUntil(lambda: "by the sea" in dialog.said.words())
    assert "“You live by the sea.” → “You live on a hill.”" in dialog.said.words()
    for picture in dialog.pictures.values():
        qtbot.waitUntil(lambda picture=picture: not picture._picture.pixmap().isNull())


def test_a_page_is_brought_back_and_the_others_stay(editor, made_book, printed, story, qtbot):
    number = max(entry.number for entry in story.history())
    at = story.history()[0].at
    commands.write(story, made_book.words, "You live on a hill.", 1)
    commands.write(story, made_book.more_words, "You love cake.", 2)
    commands.empty_block(story, made_book.photo, 1)
    returning.bring_page_back(story, made_book.photo_page, number, at, 1)
    assert "You live by the sea." in printed()
    assert "You love cake." in printed()
    assert story.undo().startswith("Bring page 1 back to")
    assert "You live on a hill." in printed()


def test_a_page_taken_out_long_ago_comes_back_where_it_was(story, made_book, order, printed):
    number = max(entry.number for entry in story.history())
    at = story.history()[0].at
    before = order(made_book.first)
    commands.delete_page(story, made_book.words_page, 2)
    commands.write(story, made_book.words, "Something else.", 1)
    returning.bring_page_back(story, made_book.words_page, number, at, 2)
    assert order(made_book.first) == before
    assert "You love Auntie Grace." in printed()


def test_a_whole_book_is_brought_back(story, made_book, order, printed):
    number = max(entry.number for entry in story.history())
    at = story.history()[0].at
    before, words = order(made_book.first), printed()
    commands.delete_page(story, made_book.photo_page, 1)
    commands.move_page(story, made_book.words_page, made_book.second, 0, 1)
    commands.duplicate_page(story, made_book.decision_page, 1)
    commands.name_book(story, made_book.book, "Another name")
    returning.bring_book_back(story, made_book.book, number, at)
    assert order(made_book.first) == before
    assert printed() == words


def test_the_dialog_brings_a_page_back(editor, made_book, dialog_of, printed, qtbot):
    for text in ("First.", "Second."):
        editor.do(commands.write, made_book.words, text, 1)
    editor.pipeline.finish_edits()
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.words).text == "Second.")
    dialog = dialog_of()
    dialog.list.setCurrentRow(2)
    qtbot.waitUntil(dialog.page_back.isEnabled)
    dialog.page_back.click()
    qtbot.waitUntil(lambda: "First." in printed())


# --- pages ------------------------------------------------------------------------------------


def test_a_page_is_duplicated_after_itself_with_all_that_is_on_it(
    editor, made_book, order, story, qtbot
):
    editor.view.go_to(0)
    editor.acts.all["duplicate"].trigger()
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)
    first, twin = order(made_book.first)[:2]
    assert first == made_book.photo_page
    with story.read() as reading:
        words = [row.text for row in reading.all(Block, Block.page_id == twin) if row.text]
    assert words == ["You live by the sea."]


def test_another_arrangement_goes_round_the_layouts_that_hold_everything(
    editor, made_book, printed, qtbot
):
    editor.view.go_to(0)
    before = editor.told.book.page(made_book.photo_page).row.layout
    seen = []
    for _ in range(12):
        was = editor.told.book.page(made_book.photo_page).row.layout
        editor.pages.another_arrangement()
        qtbot.waitUntil(
            lambda was=was: editor.told.book.page(made_book.photo_page).row.layout != was
        )
        seen.append(editor.told.book.page(made_book.photo_page).row.layout)
        assert "You live by the sea." in printed()
        if seen[-1] == before:
            break
    assert before in seen
    assert len(seen) >= 2


def test_layouts_are_shown_with_what_is_on_this_page(editor, made_book, qtbot):
    drawn = {}
    page = editor.told.book.page(made_book.photo_page)
    editor.pages._draw_layouts(page, lambda key, shot: drawn.update({key: shot}))
    qtbot.waitUntil(lambda: {"photo-and-words", "words"} <= drawn.keys())
    shown = {box.block for box in drawn["photo-and-words"].page.boxes}
    assert {made_book.photo, made_book.words} <= shown


def test_a_note_to_oneself_is_kept_and_never_printed(editor, made_book, printed, story):
    editor.view.go_to(0)
    part = editor.inspector.page
    part.note.paper.setFocus()
    part.note.paper.insertPlainText("Ask about the hat")
    editor.keep()
    with story.read() as reading:
        assert reading.get(Page, made_book.photo_page).note == "Ask about the hat"
    assert "hat" not in printed()
