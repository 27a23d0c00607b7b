"""Writing on the page, until it is in the PDF."""

import pytest
from PySide6.QtCore import Qt

from lifestory.errors import CouldNotKeep
from ui.editor import commands


@pytest.fixture
def write(editor, target_of, qtbot):
    """Opens the card over a block and types at the end of its words."""

    def begin(block, text=""):
        target_of(block)
        qtbot.keyClick(editor.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: editor.writing.block == block)
        if text:
            qtbot.keyClicks(editor.writing.card.paper, text)

    return begin


def kept(editor, block, text, qtbot):
    qtbot.waitUntil(lambda: editor.told.book.block(block).text == text)


def test_typed_words_are_kept_and_printed(editor, write, made_book, printed, qtbot):
    write(made_book.words, " You swim.")
    qtbot.keyClick(editor.writing.card.paper, Qt.Key.Key_Escape)
    kept(editor, made_book.words, "You live by the sea. You swim.", qtbot)
    assert "You live by the sea. You swim." in printed()
    assert editor.writing.block is None


def test_words_are_kept_after_a_pause_without_leaving(editor, write, made_book, qtbot):
    write(made_book.words, " And more.")
    kept(editor, made_book.words, "You live by the sea. And more.", qtbot)
    assert editor.writing.block == made_book.words


def test_one_visit_to_a_block_is_one_step_of_undo(editor, write, story, made_book, qtbot):
    write(made_book.words, " One.")
    editor.writing.keep()
    qtbot.keyClicks(editor.writing.card.paper, " Two.")
    editor.writing.end()
    kept(editor, made_book.words, "You live by the sea. One. Two.", qtbot)
    assert story.undo() == "Write on page 1"
    kept(editor, made_book.words, "You live by the sea.", qtbot)


def test_the_page_follows_the_typing_before_anything_is_kept(
    editor, write, made_book, story, block_row, qtbot
):
    editor.writing._pause.setInterval(600_000)
    write(made_book.words, " Waves.")

    def shows():
        marks = [m for page in editor.view.pages for m in page.marks if hasattr(m, "parts")]
        return any("Waves." in part.text for mark in marks for part in mark.parts)

    qtbot.waitUntil(shows)
    assert block_row(made_book.words).text == "You live by the sea."


@pytest.mark.parametrize("way", ["close", "lock", "leave", "undo button", "another page"])
def test_nothing_typed_is_lost(editor, write, made_book, block_row, qtbot, way):
    editor.writing._pause.setInterval(600_000)
    write(made_book.words, " Never lost.")
    if way == "close":
        editor.close()
    elif way == "lock":
        editor.bridge.leaving.emit()
    elif way == "leave":
        with qtbot.waitSignal(editor.closed):
            editor.bar.back.click()
    elif way == "undo button":
        editor.keep()
    else:
        editor.thumbnails.chosen.emit(1)
        editor.pipeline.finish_edits()
    assert block_row(made_book.words).text == "You live by the sea. Never lost."


def test_undo_goes_to_the_field_first_and_then_to_the_book(editor, write, made_book, story, qtbot):
    write(made_book.words, " Typed.")
    paper = editor.writing.card.paper
    while paper.document().isUndoAvailable():
        qtbot.keyClick(paper, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.writing.card.text() == "You live by the sea."


def test_undo_of_the_book_shows_in_the_open_card(editor, write, made_book, story, qtbot):
    write(made_book.words, " Typed.")
    editor.writing.keep()
    kept(editor, made_book.words, "You live by the sea. Typed.", qtbot)
    story.undo()
    qtbot.waitUntil(lambda: editor.writing.card.text() == "You live by the sea.")


def test_a_name_stays_a_name_through_writing(editor, write, made_book, printed, block_row, qtbot):
    write(made_book.more_words, " Always.")
    editor.writing.end()
    token = f"{{person:{made_book.person}}}"
    kept(editor, made_book.more_words, f"You love {token}. Always.", qtbot)
    assert "You love Auntie Grace. Always." in printed()


def test_an_empty_place_is_written_in(editor, made_book, printed, qtbot):
    editor.view.go_to(0)
    editor.do(lambda story: _clear(story, made_book.words_page))
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.more_words) is None)
    editor.view.go_to(1)
    waiting = [x for x in editor.view.targets if x.is_empty and x.page == made_book.words_page]
    assert waiting[0].block is None
    editor.view.activate(waiting[0])
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    qtbot.keyClicks(editor.writing.card.paper, "New words here.")
    editor.writing.end()
    editor.pipeline.finish_edits()
    assert "New words here." in printed()


def _clear(story, page):
    from lifestory.model import Block

    with story.edit("Clear") as edit:
        for block in edit.all(Block, Block.page_id == page):
            edit.delete(block)


def test_the_inspector_measures_while_somebody_types(editor, write, made_book, qtbot):
    write(made_book.words, " The contact with everyone you ever met was long and very very slow.")

    def said():
        lines = (editor.inspector.words.reads.said or ()) + (
            editor.inspector.words.marks.said or ()
        )
        return " ".join(sentence for _, sentence in lines)

    qtbot.waitUntil(lambda: "Longest sentence: 13 words; 10 read better" in said())
    assert "contact" in said()


def test_bold_from_the_keyboard_is_printed_bold(editor, write, made_book, qtbot):
    write(made_book.words)
    paper = editor.writing.card.paper
    paper.selectAll()
    qtbot.keyClick(paper, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    editor.writing.end()
    kept(editor, made_book.words, "**You live by the sea.**", qtbot)


def test_escape_leaves_the_words_then_the_selection(editor, write, made_book, qtbot):
    write(made_book.words)
    qtbot.keyClick(editor.writing.card.paper, Qt.Key.Key_Escape)
    assert editor.writing.block is None
    assert editor.view.selection is not None
    qtbot.keyClick(editor.view, Qt.Key.Key_Escape)
    assert editor.view.selection is None


def test_a_block_that_goes_away_while_it_is_written_closes_the_card(
    editor, write, made_book, story, qtbot
):
    from ui.editor import commands

    write(made_book.words)
    editor.do(commands.delete_page, made_book.photo_page, 1)
    qtbot.waitUntil(lambda: editor.writing.block is None)


def shown_words(editor, block):
    """What the page shows of a block."""
    for chapter in editor.told.edition.chapters:
        for page in chapter.pages:
            for each in page.blocks:
                if each.id == block:
                    return " ".join(paragraph.text for paragraph in each.prose)
    return None


def test_what_is_undone_after_writing_is_not_shown_any_more(
    editor, target_of, made_book, block_row, qtbot
):
    target_of(made_book.words)
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.writing.card.paper, " And here.")
    qtbot.waitUntil(lambda: block_row(made_book.words).text.endswith("And here."))
    editor.writing.end()
    qtbot.waitUntil(lambda: not editor.words.unkept)
    editor.step("undo")
    qtbot.waitUntil(lambda: shown_words(editor, made_book.words) == "You live by the sea.")


def test_words_undone_while_the_card_is_open_leave_the_page_too(
    editor, target_of, made_book, qtbot
):
    target_of(made_book.words)
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.writing.card.paper, " And here.")
    qtbot.waitUntil(lambda: "here" in (shown_words(editor, made_book.words) or ""))
    editor.step("undo")
    qtbot.waitUntil(lambda: editor.writing.card.text() == "You live by the sea.")
    qtbot.waitUntil(lambda: shown_words(editor, made_book.words) == "You live by the sea.")


def test_words_that_could_not_be_kept_are_asked_for_again(
    editor, target_of, made_book, block_row, qtbot, monkeypatch
):
    write = commands.write
    fails = [True]

    def fail_once(*given, **named):
        if fails and fails.pop():
            raise CouldNotKeep("The disk is full. Nothing was lost; make room and go on.")
        return write(*given, **named)

    monkeypatch.setattr(commands, "write", fail_once)
    target_of(made_book.words)
    qtbot.keyClick(editor.view, Qt.Key.Key_Return)
    editor.writing._pause.setInterval(600_000)
    qtbot.keyClicks(editor.writing.card.paper, " And a boat.")
    editor.writing.keep()
    qtbot.waitUntil(lambda: "disk is full" in editor.notice.sentence.words())
    assert "boat" not in block_row(made_book.words).text
    assert "boat" in editor.words.unkept[made_book.words]
    editor.keep()
    qtbot.waitUntil(lambda: "boat" in block_row(made_book.words).text)
