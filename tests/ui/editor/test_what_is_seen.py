"""What the page shows is what the story has: after undo, and when a photo replaces another."""

import pytest
from PySide6.QtCore import QPoint, Qt

from lifestory.edition.values import View


@pytest.fixture
def seen(editor):
    """A block as the page shows it."""

    def find(block):
        pages = (page for chapter in editor.told.edition.chapters for page in chapter.pages)
        return next(each for page in pages for each in page.blocks if each.id == block)

    return find


def words_seen(block):
    return " ".join(paragraph.text for paragraph in block.prose)


@pytest.fixture
def written(editor, target_of, made_book, block_row, qtbot):
    editor.words.write(target_of(made_book.words))
    qtbot.keyClicks(editor.writing.card.paper, " Hello")
    editor.writing.card.done.click()
    qtbot.waitUntil(lambda: block_row(made_book.words).text.endswith("Hello"))


@pytest.fixture
def cropped(editor, target_of, made_book, block_row, qtbot):
    target = target_of(made_book.photo)
    editor.pictures.enlarge(1.4)
    qtbot.waitUntil(lambda: block_row(made_book.photo).zoom > 1)
    return target


def test_undo_is_seen_at_once_after_writing(editor, written, made_book, seen, qtbot):
    editor.step("undo")
    qtbot.waitUntil(lambda: words_seen(seen(made_book.words)) == "You live by the sea.")


def test_undo_is_seen_when_the_words_have_long_been_kept(editor, written, made_book, seen, qtbot):
    qtbot.waitUntil(lambda: not editor.words.unkept and editor.pipeline.is_idle)
    editor.step("undo")
    qtbot.waitUntil(lambda: words_seen(seen(made_book.words)) == "You live by the sea.")


def test_undo_is_seen_while_the_card_is_open(editor, target_of, made_book, block_row, seen, qtbot):
    editor.words.write(target_of(made_book.words))
    qtbot.keyClicks(editor.writing.card.paper, " Hello")
    editor.step("undo")
    qtbot.waitUntil(lambda: words_seen(seen(made_book.words)) == "You live by the sea.")
    qtbot.waitUntil(lambda: editor.writing.card.text() == "You live by the sea.")


def test_a_photo_that_replaces_a_cropped_one_is_shown_whole(
    editor, cropped, made_book, seen, block_row, qtbot
):
    qtbot.waitUntil(lambda: not editor.pictures.unkept and editor.pipeline.is_idle)
    editor.pictures.put(cropped, made_book.other_keepsake)
    qtbot.waitUntil(lambda: block_row(made_book.photo).keepsake_id == made_book.other_keepsake)
    qtbot.waitUntil(lambda: seen(made_book.photo).view == View())


def test_undoing_a_crop_is_seen(editor, cropped, made_book, seen, qtbot):
    editor.step("undo")
    qtbot.waitUntil(lambda: seen(made_book.photo).view == View())


def test_words_are_put_away_when_their_page_is_turned(editor, target_of, made_book, qtbot):
    editor.words.write(target_of(made_book.words))
    editor.view.go_to(len(editor.view.pages) - 1)
    assert editor.writing.block is None
    assert editor.writing.card.isHidden()


def test_a_click_elsewhere_on_the_page_ends_the_writing(editor, target_of, made_book, qtbot):
    photo = target_of(made_book.photo)
    editor.words.write(target_of(made_book.words))
    at = editor.view.place_of(photo).topLeft().toPoint() + QPoint(8, 8)
    qtbot.mouseClick(editor.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert editor.writing.block is None
    assert editor.view.selection.block == made_book.photo


def test_a_notice_moves_nothing_under_the_pointer(editor, qtbot):
    before = editor.view.geometry()
    editor.notice.tell("Something was done.")
    editor.layout().activate()
    assert editor.notice.isVisible()
    assert editor.view.geometry() == before
    assert editor.notice.height() < 80


def test_the_windows_undo_takes_back_what_was_typed_last(
    editor, target_of, made_book, block_row, seen, qtbot
):
    editor.words.write(target_of(made_book.words))
    qtbot.keyClicks(editor.writing.card.paper, " Hello")
    qtbot.waitUntil(lambda: block_row(made_book.words).text.endswith("Hello"))
    qtbot.waitUntil(lambda: editor.pipeline.is_idle)
    editor.writing.card.done.click()
    assert editor.bridge.undo() == "Write on page 1"
    qtbot.waitUntil(lambda: words_seen(seen(made_book.words)) == "You live by the sea.")


def test_the_windows_undo_waits_for_what_is_half_typed(
    editor, target_of, made_book, block_row, seen, qtbot
):
    editor.words.write(target_of(made_book.words))
    qtbot.keyClicks(editor.writing.card.paper, " Hello")
    assert editor.bridge.undo() == "Write on page 1"
    qtbot.waitUntil(lambda: editor.writing.card.text() == "You live by the sea.")
    assert block_row(made_book.words).text == "You live by the sea."
