"""Pictures on the page: dropped, moved in their frame, turned, taken out."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lifestory.edition.values import PictureSource, View
from lifestory.layout.marks import PictureMark, Rect
from lifestory.model import Keepsake
from lifestory.pdf.pictures import visible_part
from ui.editor.canvas.crop import enlarged, panned
from ui.editor.canvas.dropping import mime_of
from ui.editor.canvas.overlays import label_place

WIDE = PictureMark(Rect(0, 0, 300, 300), PictureSource("x", 1200, 800), View())


def drop(editor, target, mime):
    at = editor.view.place_of(target).center()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(editor.view.viewport(), enter)
    event = QDropEvent(QPointF(at), copy, mime, left, none)
    QApplication.sendEvent(editor.view.viewport(), event)
    return event.isAccepted()


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_photo_from_the_desktop_falls_into_its_frame(
    editor, target_of, made_book, story, photos, block_row, qtbot
):
    photo = sorted(photos.glob("IMG*"))[0]
    target = target_of(made_book.photo)
    assert drop(editor, target, files(photo))
    qtbot.waitUntil(lambda: block_row(made_book.photo).keepsake_id != made_book.keepsake)
    with story.read() as reading:
        assert reading.get(Keepsake, block_row(made_book.photo).keepsake_id).file_name == photo.name


def test_a_photo_that_the_story_has_already_is_used_again(
    editor, target_of, made_book, story, photos, block_row, qtbot
):
    photo = sorted(photos.glob("IMG*"))[0]
    for _ in range(2):
        editor.pictures.bring_in(target_of(made_book.photo), (photo,))
        qtbot.waitUntil(lambda: block_row(made_book.photo).keepsake_id != made_book.keepsake)
        editor.pictures.put(target_of(made_book.photo), made_book.keepsake)
        qtbot.waitUntil(lambda: block_row(made_book.photo).keepsake_id == made_book.keepsake)
    with story.read() as reading:
        assert len([k for k in reading.all(Keepsake) if k.file_name == photo.name]) == 1


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(
    editor, target_of, made_book, photos, block_row, qtbot
):
    drop(editor, target_of(made_book.photo), files(photos / "notes.jpg"))
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    assert "notes.jpg" in editor.notice.sentence.words()
    assert block_row(made_book.photo).keepsake_id == made_book.keepsake


def test_a_keepsake_from_the_tray_replaces_the_photo(
    editor, target_of, made_book, block_row, qtbot
):
    assert drop(editor, target_of(made_book.photo), mime_of(made_book.other_keepsake))
    qtbot.waitUntil(lambda: block_row(made_book.photo).keepsake_id == made_book.other_keepsake)


def test_words_take_no_photo(editor, target_of, made_book):
    assert not drop(editor, target_of(made_book.words), mime_of(made_book.other_keepsake))


def test_dragging_a_selected_photo_moves_it_and_is_kept_when_let_go(
    editor, target_of, made_book, block_row, story, qtbot
):
    editor.do(_closer, made_book.photo)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).zoom == 2.0)
    at = editor.view.place_of(target_of(made_book.photo)).center().toPoint()
    port, left = editor.view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=at)
    for step in range(1, 6):
        qtbot.mouseMove(port, at + QPoint(8 * step, 0))
    assert block_row(made_book.photo).pan_x == 0.5
    qtbot.mouseRelease(port, left, pos=at + QPoint(40, 0))
    qtbot.waitUntil(lambda: block_row(made_book.photo).pan_x < 0.5)
    assert story.undo_label == "Crop the photo on page 1"


def _closer(story, block):
    from ui.editor import commands

    commands.frame_picture(story, block, View(0.5, 0.5, 2.0), 1)


def test_a_click_alone_crops_nothing(editor, target_of, made_book, story, qtbot):
    at = editor.view.place_of(target_of(made_book.photo)).center().toPoint()
    qtbot.mouseClick(editor.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    editor.keep()
    assert story.undo_label == "Make a book"


def test_the_keyboard_enlarges_and_moves_a_photo(editor, target_of, made_book, block_row, qtbot):
    target_of(made_book.photo)
    for _ in range(4):
        qtbot.keyClick(editor.view, Qt.Key.Key_Plus)
    qtbot.keyClick(editor.view, Qt.Key.Key_Left)
    editor.keep()
    row = block_row(made_book.photo)
    assert row.zoom == pytest.approx(1.06**4)
    assert row.pan_x > 0.5


def test_a_photo_is_turned_taken_out_and_brought_back(
    editor, target_of, made_book, story, block_row, qtbot
):
    target_of(made_book.photo)
    editor.inspector.picture.turn.click()
    qtbot.waitUntil(lambda: editor.told.book.facts.keepsakes[made_book.keepsake].turn == 1)
    editor.inspector.picture.take_out.click()
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).keepsake_id is None)
    assert editor.view.selection.is_empty
    story.undo()
    qtbot.waitUntil(
        lambda: editor.told.book.block(made_book.photo).keepsake_id == made_book.keepsake
    )


def test_caption_and_description_are_kept_when_their_field_is_left(
    editor, target_of, made_book, printed, story, qtbot
):
    target_of(made_book.photo)
    part = editor.inspector.picture
    part.caption.paper.setFocus()
    qtbot.keyClicks(part.caption.paper, "By the sea")
    part.description.paper.setFocus()
    qtbot.keyClicks(part.description.paper, "A green field")
    editor.keep()
    assert "By the sea" in printed()
    with story.read() as reading:
        assert reading.get(Keepsake, made_book.keepsake).description == "A green field"


def test_what_is_dragged_to_the_right_shows_more_of_the_left():
    before = visible_part((1200, 800), WIDE.frame, WIDE.view)
    after = visible_part((1200, 800), WIDE.frame, panned(WIDE, WIDE.view, 30, 0))
    assert after.left == pytest.approx(before.left - 30 * before.width / 300)


def test_a_photo_stops_at_its_edge():
    assert panned(WIDE, WIDE.view, 10_000, 0).pan_x == 0.0
    assert panned(WIDE, WIDE.view, -10_000, 0).pan_x == 1.0


def test_enlarging_keeps_what_is_in_the_middle():
    before = visible_part((1200, 800), WIDE.frame, WIDE.view)
    after = visible_part((1200, 800), WIDE.frame, enlarged(WIDE, WIDE.view, 2.0))
    assert after.left + after.width / 2 == pytest.approx(before.left + before.width / 2)
    assert enlarged(WIDE, WIDE.view, 0.1).zoom == 1.0


def test_a_caption_is_on_the_page_while_it_is_typed_and_kept_after_the_pause(
    editor, target_of, made_book, block_row, story, qtbot
):
    target_of(made_book.photo)
    part = editor.inspector.picture
    part._pause.setInterval(600_000)
    part.caption.paper.setFocus()
    qtbot.keyClicks(part.caption.paper, "By the sea")
    qtbot.waitUntil(lambda: "By the sea" in _said(editor))
    assert block_row(made_book.photo).text == ""
    part._pause.setInterval(0)
    qtbot.keyClicks(part.caption.paper, " again")
    qtbot.waitUntil(lambda: block_row(made_book.photo).text == "By the sea again")
    qtbot.waitUntil(lambda: not editor.words.unkept)
    assert part.caption.value() == "By the sea again"
    assert story.undo() == "Write under the photo on page 1"
    assert block_row(made_book.photo).text == ""


def test_a_caption_half_typed_is_kept_when_another_photo_is_chosen(
    editor, target_of, made_book, block_row, qtbot
):
    target_of(made_book.photo)
    part = editor.inspector.picture
    part._pause.setInterval(600_000)
    part.caption.paper.insertPlainText("By the sea")
    part.show_picture(editor.view.targets[0], None, None, 1, ("", {}))
    editor.pipeline.finish_edits()
    assert block_row(made_book.photo).text == "By the sea"


def _said(editor):
    marks = [m for page in editor.view.pages for m in page.marks if hasattr(m, "parts")]
    return " ".join(part.text for mark in marks for part in mark.parts)


def test_the_label_of_a_photo_leaves_its_caption_to_be_read(dressed):
    place, room = QRectF(100, 100, 400, 300), QRectF(0, 0, 1000, 800)
    assert place.contains(label_place("Photo", place, room, within=True))
    assert not place.intersects(label_place("Words", place, room))
    narrow = QRectF(100, 100, 20, 300)
    assert not narrow.intersects(label_place("Photo", narrow, room, within=True))
