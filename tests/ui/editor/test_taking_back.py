"""The Undo of a notice takes back the step it speaks of, and never another one."""

import pytest

from ui.editor import commands
from ui.editor.canvas.dropping import mime_of


@pytest.fixture
def new_page(editor, made_book, order, qtbot):
    """A page made of a photo, with the notice that says so; its id."""
    before = order(made_book.first)
    editor.view.go_to(0)
    editor.photo_pages.drop(mime_of(made_book.other_keepsake))
    qtbot.waitUntil(lambda: len(order(made_book.first)) == len(before) + 1)
    (new,) = set(order(made_book.first)) - set(before)
    qtbot.waitUntil(lambda: editor.view.selection is not None)
    qtbot.waitUntil(lambda: editor.view.selection.page == new)
    assert editor.notice.action.text() == "Undo"
    assert editor.notice.isVisible()
    return new


def words_on(editor, page):
    return [block.text for block in editor.told.book.page(page).blocks if block.text]


def test_the_undo_of_a_new_page_takes_the_page_back(editor, new_page, made_book, order, qtbot):
    editor.notice.action.click()
    qtbot.waitUntil(lambda: new_page not in order(made_book.first))


def test_typing_takes_the_undo_of_the_new_page_away(editor, new_page, made_book, order, qtbot):
    qtbot.keyClicks(editor.view, "H")
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    qtbot.keyClicks(editor.writing.card.paper, "ello")
    editor.writing.card.done.click()
    qtbot.waitUntil(lambda: words_on(editor, new_page) == ["Hello"])
    assert not editor.notice.isVisible()
    editor.notice.action.click()
    editor.pipeline.finish_edits()
    qtbot.wait(50)
    assert words_on(editor, new_page) == ["Hello"]
    assert new_page in order(made_book.first)


def test_a_step_made_elsewhere_takes_the_undo_away(editor, new_page, made_book, story, qtbot):
    commands.write(story, made_book.more_words, "You love cake.", 2)
    qtbot.waitUntil(lambda: not editor.notice.isVisible())


def test_pressed_before_it_goes_it_takes_back_nothing_else(
    editor, new_page, made_book, story, block_row, order, qtbot
):
    commands.write(story, made_book.more_words, "You love cake.", 2)
    assert editor.notice.isVisible()
    editor.notice.action.click()
    qtbot.waitUntil(lambda: "Something else" in editor.notice.sentence.words())
    assert block_row(made_book.more_words).text == "You love cake."
    assert new_page in order(made_book.first)


def test_a_page_is_brought_back_and_not_something_done_since(
    editor, made_book, story, order, block_row, qtbot
):
    editor.pages.delete(made_book.words_page)
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    commands.write(story, made_book.words, "You live on a hill.", 1)
    qtbot.waitUntil(lambda: not editor.notice.isVisible())
    editor.notice.action.click()
    editor.pipeline.finish_edits()
    assert block_row(made_book.words).text == "You live on a hill."


def test_another_notice_stays_when_the_story_changes(editor, made_book, story, qtbot):
    editor.notice.tell("A photo could not be read.", tone="warn")
    commands.write(story, made_book.words, "You live on a hill.", 1)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.words).text.endswith("hill."))
    assert editor.notice.isVisible()


@pytest.mark.parametrize("way", ["cover", "replace", "history"])
def test_every_undo_of_a_notice_takes_back_its_own_step(
    editor, made_book, target_of, story, way, qtbot
):
    before = story.undo_label
    number = story.history()[0].number
    if way == "cover":
        editor.pictures.cover(target_of(made_book.photo), (0.1, 0.1, 0.2, 0.2))
    elif way == "replace":
        editor.acts.all["replace"].trigger()
        editor.find_bar.wanted.setText("you")
        editor.find_bar.instead.setText("we")
        editor.find_bar.look()
        editor.find_bar.every.click()
    else:
        commands.write(story, made_book.words, "You live on a hill.", 1)
        before = story.undo_label
        entry = next(each for each in story.history() if each.number == number)
        editor.book._book_back(entry)
    qtbot.waitUntil(editor.notice.isVisible)
    assert story.undo_label != before
    editor.notice.action.click()
    qtbot.waitUntil(lambda: story.undo_label == before)
