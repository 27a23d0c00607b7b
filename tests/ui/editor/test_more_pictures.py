"""Pictures: swapped, laid freely, mended, covered, and given a better fit; until the PDF."""

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lifestory.checks import look_over
from lifestory.edition.resolve import edition_of
from lifestory.edition.values import FREE, PictureSource, Place, View
from lifestory.layout.book import lay_out
from lifestory.layout.look import look_for
from lifestory.layout.marks import PictureMark, Rect, Shape
from lifestory.layout.symbols import emoji_at
from lifestory.library import Copies
from lifestory.model import Block, Keepsake
from lifestory.pdf.pictures import on_page
from lifestory.pdf.raster import rasterise
from lifestory.pdf.write import page_pdf
from ui.editor import commands
from ui.editor.canvas.crop import area_under
from ui.editor.canvas.dropping import mime_of
from ui.editor.canvas.targets import Target
from ui.editor.sharpness import print_lines
from ui.editor.stickers import StickerDialog

TODAY = date(2026, 5, 4)


def jpeg(width, height):
    """A grey picture of so many pixels."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def laid(story, made_book):
    """Lays the book as it is kept."""

    def read():
        edition = edition_of(story, made_book.book, today=date(2026, 5, 4))
        return lay_out(edition, look_for(edition.theme, edition.paper, edition.stage))

    return read


@pytest.fixture
def two_photos(editor, made_book, story, qtbot):
    """The first page with two photos; their blocks."""
    commands.change_layout(story, made_book.photo_page, "two-photos", 1)
    with story.read() as reading:
        blocks = reading.all(Block, Block.page_id == made_book.photo_page)
    other = next(b.id for b in blocks if b.keepsake_id is None and b.slot.startswith("photo"))
    commands.put_picture(story, other, made_book.other_keepsake, 1)
    qtbot.waitUntil(
        lambda: (
            editor.told.book.block(other) is not None
            and editor.told.book.block(other).keepsake_id == made_book.other_keepsake
        )
    )
    editor.view.go_to(0)
    return made_book.photo, other


def target(editor, block):
    return next(x for x in editor.view.targets if x.block == block)


def middle(editor, block):
    return editor.view.place_of(target(editor, block)).center().toPoint()


def marks_of(laid, block):
    return [
        m
        for page in laid.pages
        for m in page.marks
        if isinstance(m, PictureMark) and m.block == block
    ]


# --- swapped ----------------------------------------------------------------------------------


def test_a_photo_dragged_onto_another_swaps_the_two(
    editor, two_photos, made_book, story, block_row, laid, qtbot
):
    one, other = two_photos
    port, left = editor.view.viewport(), Qt.MouseButton.LeftButton
    begin, end = middle(editor, one), middle(editor, other)
    qtbot.mousePress(port, left, pos=begin)
    for part in (0.3, 0.7, 1.0):
        qtbot.mouseMove(port, begin + (end - begin) * part)
    assert editor.view.gestures.drop.block == other
    qtbot.mouseRelease(port, left, pos=end)
    qtbot.waitUntil(lambda: block_row(one).keepsake_id == made_book.other_keepsake)
    assert block_row(other).keepsake_id == made_book.keepsake
    assert story.undo_label == "Swap two photos on page 1"
    sources = {marks_of(laid(), block)[0].source.digest for block in two_photos}
    assert len(sources) == 2


def test_the_next_photo_is_swapped_with_from_the_keyboard(
    editor, two_photos, made_book, block_row, qtbot
):
    one, other = two_photos
    editor.view.select(target(editor, one))
    editor.acts.all["swap"].trigger()
    qtbot.waitUntil(lambda: block_row(one).keepsake_id == made_book.other_keepsake)
    assert block_row(other).keepsake_id == made_book.keepsake


def test_the_menu_over_a_place_offers_what_fits_it(editor, target_of, made_book, qtbot):
    def offered():
        menu = editor.acts.menu_here()
        qtbot.addWidget(menu)
        return {action.objectName() for action in menu.actions() if not action.isSeparator()}

    target_of(made_book.photo)
    assert {"swap", "cover", "fit-better"} <= offered()
    target_of(made_book.words)
    assert {"write", "size-lead"} <= offered()
    editor.view.select(None)
    assert {"duplicate", "layout"} <= offered()


# --- laid freely ------------------------------------------------------------------------------


def drop_at(editor, at, keepsake, modifiers=None):
    modifiers = modifiers if modifiers is not None else Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    mime = mime_of(keepsake)
    QApplication.sendEvent(
        editor.view.viewport(), QDragEnterEvent(at.toPoint(), copy, mime, left, modifiers)
    )
    event = QDropEvent(QPointF(at), copy, mime, left, modifiers)
    QApplication.sendEvent(editor.view.viewport(), event)
    return event.isAccepted()


@pytest.fixture
def sticker(editor, made_book, story, qtbot):
    """A picture lying freely on the page of words; its block."""
    place = Place(0.5, 0.6, 0.3, 0.14)
    block = commands.add_freely(story, made_book.words_page, made_book.other_keepsake, place, 2)
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    qtbot.waitUntil(lambda: editor.view.select_block(block))
    return block


def test_a_picture_dropped_where_nothing_takes_it_lies_freely_there(
    editor, made_book, story, laid, qtbot
):
    editor.view.go_to(1)
    sheet = editor.view.desk.sheet(1)
    at = QPointF(sheet.place.left() + sheet.place.width() * 0.6, sheet.place.bottom() - 60)
    assert drop_at(editor, at - editor.view.offset(), made_book.other_keepsake)

    def lies():
        with story.read() as reading:
            return reading.all(Block, Block.slot == FREE)

    qtbot.waitUntil(lambda: bool(lies()))
    (mark,) = marks_of(laid(), lies()[0].id)
    shape = mark.frame.width / mark.frame.height
    assert shape == pytest.approx(1200 / 800, abs=0.01)


def test_a_photo_of_the_tray_is_laid_freely_from_its_menu(editor, made_book, story, qtbot):
    editor.view.go_to(1)
    menu = editor.inspector.page.tray.menu_for(made_book.other_keepsake)
    menu.actions()[1].trigger()

    def lies():
        with story.read() as reading:
            return [row.page_id for row in reading.all(Block, Block.slot == FREE)]

    qtbot.waitUntil(lambda: lies() == [made_book.words_page])


def test_what_lies_freely_takes_no_room_from_the_words(story, made_book, laid, printed):
    before = [m for m in laid().pages[1].marks if hasattr(m, "parts")]
    place = Place(0.1, 0.1, 0.5, 0.3)
    commands.add_freely(story, made_book.words_page, made_book.other_keepsake, place, 2)
    assert [m for m in laid().pages[1].marks if hasattr(m, "parts")] == before


def test_dragging_moves_what_lies_freely_and_is_one_step(
    editor, sticker, story, block_row, laid, qtbot
):
    at = middle(editor, sticker)
    port, left = editor.view.viewport(), Qt.MouseButton.LeftButton
    before = block_row(sticker).options["x"]
    qtbot.mousePress(port, left, pos=at)
    for step in range(1, 5):
        qtbot.mouseMove(port, at + QPoint(-10 * step, -5 * step))
    qtbot.mouseRelease(port, left, pos=at + QPoint(-40, -20))
    qtbot.waitUntil(lambda: block_row(sticker).options["x"] < before)
    assert story.undo_label == "Move a picture on page 2"
    (mark,) = marks_of(laid(), sticker)
    assert mark.frame.x == pytest.approx(block_row(sticker).options["x"] * 595.3, abs=1)


def test_a_corner_makes_it_larger(editor, sticker, block_row, qtbot):
    corner = editor.view.place_of(target(editor, sticker)).bottomRight().toPoint()
    port, left = editor.view.viewport(), Qt.MouseButton.LeftButton
    before = block_row(sticker).options["w"]
    qtbot.mousePress(port, left, pos=corner)
    qtbot.mouseMove(port, corner + QPoint(20, 12))
    qtbot.mouseRelease(port, left, pos=corner + QPoint(20, 12))
    qtbot.waitUntil(lambda: block_row(sticker).options["w"] > before)


def test_it_is_moved_tilted_and_taken_away_from_the_keyboard(
    editor, sticker, block_row, laid, story, qtbot
):
    before = block_row(sticker).options["x"]
    qtbot.keyClick(editor.view, Qt.Key.Key_Left)
    editor.keep()
    assert block_row(sticker).options["x"] < before
    editor.inspector.picture.tilt.setValue(12)
    editor.keep()
    assert marks_of(laid(), sticker)[0].tilt == 12
    qtbot.waitUntil(lambda: editor.view.selection is not None)
    qtbot.keyClick(editor.view, Qt.Key.Key_Delete)
    editor.pipeline.finish_edits()
    with story.read() as reading:
        assert reading.find(Block, sticker) is None


def test_a_tilted_picture_is_printed_tilted(story, made_book, laid):
    place = Place(0.3, 0.3, 0.4, 0.2, 30)
    block = commands.add_freely(story, made_book.words_page, made_book.keepsake, place, 2)
    page = laid().pages[1]
    pixels = rasterise(page_pdf([page], story.keepsakes), 0, 400)
    frame = marks_of(laid(), block)[0].frame

    def color(x, y):
        column = round(x / page.width * 400)
        row = round((page.height - y) / page.width * 400)
        at = row * pixels.stride + 4 * column
        return tuple(bytes(pixels.data)[at : at + 3])

    paper = color(frame.x + 4, frame.top - 4)  # an upright picture would reach here
    inside = color(frame.x + frame.width * 0.3, frame.y + frame.height * 0.5)
    assert min(paper) > 200
    assert max(inside) < 200


def test_another_layout_leaves_what_lies_freely_where_it_is(story, made_book, sticker, block_row):
    before = dict(block_row(sticker).options)
    commands.change_layout(story, made_book.words_page, "photo-and-words", 2)
    row = block_row(sticker)
    assert (row.slot, {k: row.options[k] for k in "xywh"}) == (
        FREE,
        {k: before[k] for k in "xywh"},
    )


# --- mended and covered -----------------------------------------------------------------------


@given(
    turn=st.integers(0, 3),
    straighten=st.floats(-15, 15),
    crop=st.sampled_from([None, (0.1, 0.2, 0.9, 0.95)]),
    pan=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    zoom=st.floats(1, 3),
)
def test_what_is_covered_is_what_lies_under_the_pointer(turn, straighten, crop, pan, zoom):
    source = PictureSource("x", 1200, 800, turn, (), crop, straighten)
    mark = PictureMark(Rect(40, 50, 300, 200), source, View(*pan, zoom))
    at = (mark.frame.x + 120.0, mark.frame.y + 70.0)
    area = area_under(mark, at, (at[0] + 0.01, at[1] + 0.01))
    across, down = (area[0] + area[2]) / 2, (area[1] + area[3]) / 2
    back = on_page(mark, across, down)
    assert back == pytest.approx(at, abs=0.5)


def test_a_face_is_covered_by_a_drag_and_uncovered_again(
    editor, target_of, made_book, story, qtbot
):
    target_of(made_book.photo)
    editor.inspector.picture.mending.cover.click()
    at = middle(editor, made_book.photo)
    port, left = editor.view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=at)
    qtbot.mouseMove(port, at + QPoint(30, 30))
    qtbot.mouseRelease(port, left, pos=at + QPoint(30, 30))

    def covers():
        with story.read() as reading:
            return reading.get(Keepsake, made_book.keepsake).covers

    qtbot.waitUntil(lambda: len(covers()) == 1)
    assert not editor.view.gestures.covers
    left_edge, top, right, bottom = covers()[0]
    assert 0.4 < left_edge < right < 0.8
    assert 0.4 < top < bottom < 0.8
    qtbot.waitUntil(lambda: bool(target(editor, made_book.photo).frame.source.covers))
    qtbot.waitUntil(lambda: editor.inspector.picture.mending.uncover.isVisible())
    editor.inspector.picture.mending.uncover.click()
    qtbot.waitUntil(lambda: covers() == [])


def test_escape_leaves_covering_before_anything_else(editor, target_of, made_book, qtbot):
    target_of(made_book.photo)
    editor.pictures.start_covering()
    qtbot.keyClick(editor.view, Qt.Key.Key_Escape)
    assert not editor.view.gestures.covers
    assert editor.view.selection is not None


def test_a_photo_is_straightened_and_made_lighter_while_one_looks(
    editor, target_of, made_book, story, laid, qtbot
):
    target_of(made_book.photo)
    mending = editor.inspector.picture.mending
    mending.sliders["straighten"].setValue(12)
    mending.sliders["brightness"].setValue(10)
    editor.keep()
    (mark,) = marks_of(laid(), made_book.photo)
    assert (mark.source.straighten, mark.source.brightness) == (3.0, 0.2)
    assert story.undo_label == "Mend the photo on page 1"
    mending.as_it_came.click()
    editor.keep()
    (mark,) = marks_of(laid(), made_book.photo)
    assert (mark.source.straighten, mark.source.brightness) == (0.0, 0.0)


# --- a better fit -----------------------------------------------------------------------------


def test_a_better_fit_shows_more_of_the_photo_or_says_that_it_is_the_best(
    editor, target_of, made_book, story, laid, qtbot
):
    commands.frame_picture(story, made_book.photo, View(0.2, 0.2, 5.0), 1)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).zoom == 5.0)
    target_of(made_book.photo)
    editor.inspector.picture.fit.click()
    qtbot.waitUntil(lambda: editor.notice.isVisible())
    qtbot.waitUntil(lambda: marks_of(laid(), made_book.photo)[0].view.zoom == 1.0)
    assert story.undo_label == "Find a better fit on page 1"


def test_a_photo_too_small_says_so_in_words_and_a_fix_is_beside_it(
    editor, target_of, made_book, story, qtbot
):
    mark = PictureMark(Rect(0, 0, 500, 500), PictureSource("x", 300, 300), View())
    ((tone, said),) = print_lines(mark)
    assert tone == "warn"
    assert "it will look blurred" in said
    target_of(made_book.photo)
    assert editor.inspector.picture.fit.isVisible()


@pytest.fixture
def small(story):
    """A photo of few pixels."""
    page = jpeg(300, 200)
    digest = story.keepsakes.add(page, Copies(page, page, page, 300, 200))
    with story.edit("Add a photo") as edit:
        return edit.add(Keepsake(digest=digest, width=300, height=200)).id


def dots(mark):
    return mark.source.shape[0] / (mark.frame.width / 72)


@pytest.mark.parametrize("layout", ["words", "cover"])
def test_what_lies_freely_and_is_too_large_is_made_as_large_as_it_is_sharp(
    editor, made_book, story, small, laid, target_of, layout, qtbot
):
    commands.change_layout(story, made_book.words_page, layout, 2)
    place = Place(0.1, 0.1, 0.8, 0.3771)  # 476 by 317 points: as wide by high as the photo
    block = commands.add_freely(story, made_book.words_page, small, place, 2)
    qtbot.waitUntil(lambda: editor.told.book.block(block) is not None)
    target_of(block)
    picture = editor.inspector.picture
    ((tone, said),) = picture.advice.said
    assert (tone, "it will look blurred" in said) == ("warn", True)
    assert picture.sharpen.accessibleName() == "Smaller, so that it is sharp"
    picture.sharpen.click()
    editor.keep()
    (mark,) = marks_of(laid(), block)
    assert dots(mark) == pytest.approx(150, abs=1)
    assert "blurred" not in {f.check for f in look_over(story, made_book.book, today=TODAY)}
    qtbot.waitUntil(lambda: not picture.sharpen.isVisible())
    assert picture.advice.said == (("good", "Sharp in print"),)


@pytest.mark.parametrize("layout", ["photo-and-words", "cover"])
def test_a_photo_of_few_pixels_that_was_enlarged_is_shown_whole_again(
    editor, made_book, story, small, laid, target_of, layout, qtbot
):
    commands.change_layout(story, made_book.photo_page, layout, 1)
    commands.put_picture(story, made_book.photo, small, 1)
    commands.frame_picture(story, made_book.photo, View(0.5, 0.5, 3.0), 1)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).zoom == 3.0)
    target_of(made_book.photo)
    picture = editor.inspector.picture
    assert picture.advice.said[0][1].startswith("It has few pixels")
    assert picture.sharpen.accessibleName() == "Show more of it"
    before = marks_of(laid(), made_book.photo)[0].frame.width
    picture.sharpen.click()
    editor.keep()
    (mark,) = marks_of(laid(), made_book.photo)
    assert mark.view.zoom == 1.0
    assert mark.frame.width > before
    qtbot.waitUntil(lambda: not picture.sharpen.isVisible())


def test_a_frame_that_suits_a_small_photo_best_says_what_would_help(
    editor, made_book, story, small, target_of, qtbot
):
    commands.change_layout(story, made_book.photo_page, "cover", 1)
    commands.put_picture(story, made_book.photo, small, 1)
    qtbot.waitUntil(lambda: editor.told.book.block(made_book.photo).keepsake_id == small)
    qtbot.waitUntil(lambda: editor.told.book.page(made_book.photo_page).row.layout == "cover")
    target_of(made_book.photo)
    editor.inspector.picture.fit.click()
    qtbot.waitUntil(lambda: "suits it best" in editor.notice.sentence.words())


def test_photos_used_twice_are_found_in_the_tray(editor, two_photos, made_book, story, qtbot):
    commands.put_picture(story, two_photos[1], made_book.keepsake, 1)
    qtbot.waitUntil(lambda: editor.told.book.used_keepsakes()[made_book.keepsake] == 2)
    editor.view.select(None)
    tray = editor.inspector.page.tray
    qtbot.waitUntil(lambda: "1" in tray.only_twice.text())
    tray.only_twice.setChecked(True)
    assert [row.id for row in tray.model.rows] == [made_book.keepsake]
    tray.only_unused.setChecked(True)
    assert not tray.only_twice.isChecked()
    assert made_book.other_keepsake in [row.id for row in tray.model.rows]


def test_what_is_dropped_on_a_page_with_room_goes_into_its_slot(editor, story, made_book, qtbot):
    commands.change_layout(story, made_book.words_page, "photo-wall", 2)
    qtbot.waitUntil(lambda: editor.told.book.page(made_book.words_page).row.layout == "photo-wall")
    editor.view.go_to(1)
    sheet = editor.view.desk.sheet(1)
    at = QPointF(sheet.place.center().x(), sheet.place.bottom() - 12) - editor.view.offset()
    assert drop_at(editor, at, made_book.other_keepsake)

    def slots():
        with story.read() as reading:
            rows = reading.all(Block, Block.keepsake_id == made_book.other_keepsake)
        return [row.slot for row in rows]

    qtbot.waitUntil(lambda: bool(slots()))
    assert FREE not in slots()


def test_a_target_knows_whether_it_lies_freely(made_book):
    rect = Rect(0, 0, 1, 1)
    kind = Block(page_id=made_book.photo_page, slot="photo").kind
    assert Target(0, made_book.photo_page, FREE, kind, rect).is_free
    assert not Target(0, made_book.photo_page, "photo", kind, rect).is_free


def stuck(story):
    with story.read() as reading:
        return [row for row in reading.all(Block, Block.slot == FREE) if "sticker" in row.options]


def test_a_sticker_is_drawn_on_its_page_and_can_be_moved_and_tilted(
    editor, made_book, story, laid, qtbot
):
    editor.view.go_to(1)
    editor.pictures.put_sticker("⭐")
    qtbot.waitUntil(lambda: bool(stuck(story)))
    (row,) = stuck(story)
    plain = [m for m in laid().pages[1].marks if isinstance(m, Shape)]
    commands.place_freely(story, row.id, Place(0.1, 0.1, 0.2, 0.2, 30.0), 2)
    moved = [m for m in laid().pages[1].marks if isinstance(m, Shape)]
    assert len(moved) == len(plain)
    assert moved[-1] != plain[-1]
    assert stuck(story)[0].options["sticker"] == "⭐"
    assert stuck(story)[0].page_id == made_book.words_page


def test_every_sticker_that_is_offered_has_a_drawing_and_a_name(editor, qtbot):
    dialog = StickerDialog(editor)
    qtbot.addWidget(dialog)
    assert len(dialog.buttons) >= 30
    assert all(emoji_at(sticker, 0) == sticker for sticker in dialog.buttons)
    assert all(button.accessibleName() for button in dialog.buttons.values())
    dialog.buttons["🌈"].click()
    assert dialog.chosen == "🌈"


def test_a_sticker_is_no_frame_that_waits_for_its_picture(editor, made_book, story):
    place = Place(0.1, 0.1, 0.2, 0.2)
    block = commands.add_sticker(story, made_book.words_page, "🌈", place, 2)
    found = look_over(story, made_book.book, today=date(2026, 5, 4))
    assert block not in {finding.block for finding in found}
