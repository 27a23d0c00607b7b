"""Several photos at once: beside the pages each becomes a page, on a page they are arranged."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from lifestory.edition.values import FREE
from lifestory.model import Block, BlockKind, Keepsake, Page
from lifestory.template.layouts import all_layouts
from ui.editor import commands, layout_pictures
from ui.editor.canvas.dropping import mime_of
from ui.editor.page_dialog import LayoutDialog
from ui.widgets.dragging import keepsakes_mime

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE, NOTHING = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton


@pytest.fixture
def phone(tmp_path):
    """Four photos, the newest first by name, and a file that is none."""
    place = tmp_path / "phone"
    place.mkdir()
    for number, shape in enumerate(((640, 480), (480, 640), (640, 480), (480, 640))):
        day = date(2021, 6, 9 - number)
        picture = Image.new("RGB", shape, (40 * number, 90, 120))
        picture.save(place / f"IMG_{day:%Y%m%d}_120000.jpg")
    (place / "broken.jpg").write_text("not a picture", "utf-8")
    return place


def files(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drag(widget, at, mime):
    """Hold what is dragged over a widget."""
    QApplication.sendEvent(widget, QDragEnterEvent(at.toPoint(), COPY, mime, LEFT, NONE))
    QApplication.sendEvent(widget, QDragMoveEvent(at.toPoint(), COPY, mime, LEFT, NONE))


def drop(widget, at, mime):
    """Drag something on to a widget and let it go; whether it was taken."""
    drag(widget, at, mime)
    event = QDropEvent(QPointF(at), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.fixture
def shown_on(story):
    """The file names of the photos on a page, in order."""

    def read(page):
        with story.read() as reading:
            blocks = reading.all(Block, Block.page_id == page, order_by=Block.position)
            shown = [block.keepsake_id for block in blocks if block.keepsake_id is not None]
            return [reading.get(Keepsake, id).file_name for id in shown]

    return read


def layouts(story, pages):
    with story.read() as reading:
        return [reading.get(Page, page).layout for page in pages]


BESIDE = QPointF(4, 4)


def test_photos_dropped_beside_the_pages_become_pages_the_oldest_first(
    editor, phone, made_book, order, shown_on, story, qtbot
):
    editor.view.go_to(0)
    photos = sorted(phone.glob("IMG*"))
    assert drop(editor.view.viewport(), BESIDE, files(photos))
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 3 + len(photos))
    pages = order(made_book.first)[1:5]
    assert [shown_on(page) for page in pages] == [[photo.name] for photo in photos]
    chosen = layouts(story, pages)
    assert all(one != other for one, other in pairwise(chosen))
    qtbot.waitUntil(lambda: editor.view.selection is not None)
    assert editor.view.selection.page == pages[0]


def test_while_photos_are_held_beside_the_pages_it_is_shown(editor, phone):
    drag(editor.view.viewport(), BESIDE, files(sorted(phone.glob("IMG*"))))
    assert editor.view.gestures.drops_beside
    editor.view.grab()


def test_photos_dropped_in_the_column_go_where_the_line_is(
    editor, phone, made_book, order, shown_on, qtbot
):
    photos = sorted(phone.glob("IMG*"))[:2]
    column = editor.thumbnails
    row = next(n for n, r in enumerate(column.pages.rows) if r.page == made_book.words_page)
    at = QPointF(column.visualRect(column.pages.index(row)).topLeft()) + QPointF(20, 4)
    assert drop(column.viewport(), at, files(photos))
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 5)
    assert [shown_on(page) for page in order(made_book.first)[1:3]] == [[p.name] for p in photos]


def test_photos_dropped_on_an_empty_book_begin_it(editor, phone, made_book, order, story, qtbot):
    for page in order(made_book.first) + order(made_book.second):
        editor.pages.delete(page)
    qtbot.waitUntil(lambda: editor.empty.isVisible())
    assert drop(editor.empty, QPointF(50, 50), files(phone.iterdir()))
    qtbot.waitUntil(lambda: len(order(made_book.second)) == 4)
    qtbot.waitUntil(lambda: bool(editor.view.pages))
    assert "broken.jpg" in editor.notice.sentence.words()


def test_a_keepsake_from_the_tray_becomes_a_page_too(editor, made_book, order, qtbot):
    assert drop(editor.thumbnails.viewport(), QPointF(40, 40), mime_of(made_book.other_keepsake))
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)


def test_keepsakes_dropped_together_on_a_page_are_arranged_on_it(
    editor, target_of, made_book, shown_on, story, qtbot
):
    frame = target_of(made_book.photo)
    editor.empty_target(frame)
    qtbot.waitUntil(lambda: shown_on(made_book.photo_page) == [])
    at = editor.view.place_of(target_of(made_book.photo)).center()
    mime = keepsakes_mime([made_book.keepsake, made_book.other_keepsake])
    assert drop(editor.view.viewport(), at, mime)
    qtbot.waitUntil(lambda: len(shown_on(made_book.photo_page)) == 2)
    assert set(shown_on(made_book.photo_page)) == {"olive.jpg", "teal.jpg"}
    assert story.undo_label == "Put 2 photos on page 1"


def test_keepsakes_dropped_together_beside_the_pages_become_pages(
    editor, made_book, order, shown_on, qtbot
):
    editor.view.go_to(0)
    mime = keepsakes_mime([made_book.keepsake, made_book.other_keepsake])
    assert drop(editor.view.viewport(), BESIDE, mime)
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 5)
    made = [shown_on(page) for page in order(made_book.first)[1:3]]
    assert sorted(made) == [["olive.jpg"], ["teal.jpg"]]


def test_making_pages_of_photos_is_one_step_of_undo(editor, phone, made_book, order, qtbot):
    before = order(made_book.first)
    editor.view.go_to(0)
    editor.photo_pages.choose_files = lambda _: [str(path) for path in phone.glob("IMG*")]
    editor.acts.all["photo-pages"].trigger()
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 7)
    editor.step("undo")
    qtbot.waitUntil(lambda: order(made_book.first) == before)


def test_three_photos_dropped_on_a_page_of_one_are_arranged_with_it(
    editor, phone, target_of, made_book, shown_on, story, qtbot
):
    page = made_book.photo_page
    photos = sorted(phone.glob("IMG*"))[:3]
    at = editor.view.place_of(target_of(made_book.photo)).center()
    assert drop(editor.view.viewport(), at, files(photos))
    qtbot.waitUntil(lambda: len(shown_on(page)) == 4)
    assert layouts(story, [page]) != ["photo-and-words"]
    with story.read() as reading:
        kept = reading.get(Block, made_book.words)
    assert kept.text == "You live by the sea."
    qtbot.waitUntil(lambda: editor.view.selection.page == page)
    assert editor.view.selection.kind is BlockKind.PICTURE


def test_photos_for_which_a_page_has_no_room_become_pages(
    editor, phone, made_book, order, shown_on, qtbot
):
    page = made_book.decision_page
    editor.view.go_to([laid.page for laid in editor.view.pages].index(page))
    target = next(each for each in editor.view.targets if each.page == page)
    editor.pictures.bring_in(target, tuple(sorted(phone.glob("IMG*"))[:2]))
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 5)
    assert not shown_on(page)


@pytest.fixture
def lying(editor, target_of, made_book, shown_on, qtbot):
    """A picture that was dropped beneath the photo of its page and lies there freely; its block."""
    photo = editor.view.place_of(target_of(made_book.photo))
    at = QPointF(photo.center().x(), photo.bottom() + photo.height() * 0.7)
    drop(editor.view.viewport(), at, mime_of(made_book.other_keepsake))
    qtbot.waitUntil(lambda: len(shown_on(made_book.photo_page)) == 2)
    qtbot.waitUntil(lambda: editor.notice.action.text() == "Arrange it with the others")
    qtbot.waitUntil(lambda: editor.view.selection is not None and editor.view.selection.is_free)
    return editor.view.selection.block


def test_a_picture_lying_freely_can_be_arranged_with_the_others(editor, lying, made_book, qtbot):
    page = made_book.photo_page
    editor.notice.action.click()

    def framed():
        blocks = editor.told.book.page(page).blocks
        shown = [block for block in blocks if block.keepsake_id is not None]
        return len(shown) == 2 and all(block.slot != FREE for block in shown)

    qtbot.waitUntil(framed)


def test_arranging_a_lying_picture_takes_back_nothing_else_and_doubles_nothing(
    editor, lying, made_book, story, shown_on, order, block_row, qtbot
):
    commands.write(story, made_book.words, "You live on a hill.", 1)
    with story.edit("Write under it") as edit:
        edit.get(Block, lying).text = "A boat."
    steps = len(story.history())
    editor.notice.action.click()
    qtbot.waitUntil(lambda: story.undo_label == "Arrange a photo on page 1")
    assert block_row(made_book.words).text == "You live on a hill."
    assert sorted(shown_on(made_book.photo_page)) == ["olive.jpg", "teal.jpg"]
    assert len(story.history()) == steps + 1
    with story.read() as reading:
        of_page = reading.all(Block, Block.page_id == made_book.photo_page)
    (arranged,) = [one for one in of_page if one.keepsake_id == made_book.other_keepsake]
    assert arranged.slot != FREE
    assert arranged.text == "A boat."


def test_a_lying_picture_that_is_gone_is_not_arranged(
    editor, lying, made_book, story, shown_on, qtbot
):
    story.undo()
    label = story.undo_label
    editor.notice.action.click()
    editor.pipeline.finish_edits()
    assert story.undo_label == label
    assert shown_on(made_book.photo_page) == ["olive.jpg"]


def test_photos_that_fill_frames_and_become_pages_are_one_step_of_undo(
    editor, phone, empty_page, made_book, order, shown_on, story, qtbot
):
    pages = order(made_book.first)
    many = [phone / f"again{n}.jpg" for n in range(14)]
    for number, path in enumerate(many):
        Image.new("RGB", (640, 480), (10 * number, 30, 200)).save(path)
    target = next(each for each in editor.view.targets if each.page == empty_page)
    editor.pictures.bring_in(target, tuple(many))
    qtbot.waitUntil(lambda: len(order(made_book.first)) > len(pages))
    label = story.undo()
    assert label == "Put 14 photos on page 2"
    assert order(made_book.first) == pages
    assert not shown_on(empty_page)


# --- the layout dialog --------------------------------------------------------------------------


def test_one_click_on_a_layout_takes_it(editor, qtbot):
    dialog = LayoutDialog("Add a page", "Add it", "", "photo-and-words", editor)
    qtbot.addWidget(dialog)
    dialog.show()
    item = dialog.layouts.item(2)
    at = dialog.layouts.visualItemRect(item).center()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.layouts.viewport(), LEFT, pos=at)
    assert dialog.layouts.chosen() == item.data(Qt.ItemDataRole.UserRole)


def test_the_layout_pointed_at_is_described(editor, qtbot):
    dialog = LayoutDialog("Add a page", "Add it", "", "photo-and-words", editor)
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.about.words()
    at = QPointF(dialog.layouts.visualItemRect(dialog.layouts.item(1)).center())
    port = dialog.layouts.viewport()
    moved = QMouseEvent(QEvent.Type.MouseMove, at, port.mapToGlobal(at), NOTHING, NOTHING, NONE)
    QApplication.sendEvent(port, moved)
    assert dialog.about.words() != before


# --- typing -------------------------------------------------------------------------------------


@pytest.fixture
def empty_page(editor, made_book, order, qtbot):
    """A new page of a photo and words, with nothing on it yet; its frame is selected."""
    editor.pages.ask_layout = lambda *_: "photo-and-words"
    editor.view.go_to(0)
    editor.add_page.click()
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)
    new = order(made_book.first)[1]
    qtbot.waitUntil(lambda: editor.view.selection is not None and editor.view.selection.page == new)
    return new


def words_on(story, page):
    with story.read() as reading:
        blocks = reading.all(Block, Block.page_id == page, Block.kind == BlockKind.WORDS)
    return [block.text for block in blocks]


def test_typing_with_a_frame_selected_writes_the_words_of_its_page(
    editor, empty_page, story, qtbot
):
    qtbot.keyClicks(editor.view, "W")
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    qtbot.keyClicks(editor.writing.card.paper, "e laughed.")
    editor.writing.card.done.click()
    qtbot.waitUntil(lambda: words_on(story, empty_page) == ["We laughed."])


def test_typing_goes_on_where_there_are_words_apart_from_them(
    editor, target_of, made_book, block_row, qtbot
):
    target_of(made_book.words)
    qtbot.keyClicks(editor.view, "A")
    qtbot.keyClicks(editor.writing.card.paper, "nd here.")
    editor.writing.card.done.click()
    text = "You live by the sea. And here."
    qtbot.waitUntil(lambda: block_row(made_book.words).text == text)


def test_letters_typed_before_there_is_a_place_for_words_are_not_lost(
    editor, made_book, story, order, qtbot
):
    editor.pages.ask_layout = lambda *_: "two-photos"
    editor.view.go_to(0)
    editor.add_page.click()
    qtbot.waitUntil(lambda: len(order(made_book.first)) == 4)
    new = order(made_book.first)[1]
    qtbot.waitUntil(lambda: editor.view.selection is not None and editor.view.selection.page == new)
    qtbot.keyClicks(editor.view, "Two")
    qtbot.waitUntil(lambda: editor.writing.block is not None)
    assert editor.writing.card.text() == "Two"


def test_shortcuts_and_plus_and_minus_are_no_words(editor, target_of, made_book, qtbot):
    target_of(made_book.photo)
    qtbot.keyClick(editor.view, Qt.Key.Key_Plus)
    qtbot.keyClick(editor.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert editor.writing.block is None


def test_ctrl_and_enter_go_on_to_the_next_empty_place_and_round(
    editor, empty_page, target_of, made_book, qtbot
):
    target_of(made_book.words)
    qtbot.keyClicks(editor.view, "A")
    assert not editor.writing.card.next.isHidden()
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(editor.writing.card, Qt.Key.Key_Return, ctrl)
    qtbot.waitUntil(lambda: editor.writing.block not in (None, made_book.words))
    assert editor.view.selection.page == empty_page
    assert editor.writing.card.next.isHidden()


def test_every_layout_picture_keeps_words_and_photos_apart():
    photos = {"below", "mosaic", "exhibit", "band"}
    for layout in all_layouts().values():
        if layout.composer not in photos:
            continue
        places = [place for _, place in layout_pictures._places(layout, QRectF(0, 0, 60, 80))]
        overlapping = [one for one, other in combinations(places, 2) if one.intersects(other)]
        assert not overlapping, layout.id
