"""Pages: moved, doubled, taken out, put in, arranged, stuck on; and their order in the PDF."""

from collections.abc import Sequence
from typing import cast

from PIL import Image
from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidgetItem

from lifestory.edition.values import FREE
from lifestory.model import Block
from tests.journeys.at_the_desk import LEFT, Desk
from tests.journeys.finished_pdf import FinishedPdf, has_color, is_like
from tests.journeys.the_book import PLUM, RED
from ui.editor.page_dialog import LayoutDialog

RGB = QImage.Format.Format_RGB888
TOGETHER = "Read this page with a grown-up"
LONG = "\n".join(f"Day {n} at the sea was long and warm and we built a castle." for n in range(60))


def small_picture(desk: Desk, index: int) -> bytes | None:
    """What the column shows of a page."""
    column = desk.editor.thumbnails
    row = next(row for row in column.pages.rows if row.index == index)
    shot = column.picture(row)
    return bytes(shot.image.constBits()) if shot is not None else None


def item(dialog: LayoutDialog, name: str) -> QListWidgetItem:
    """A layout that is offered."""
    items = (dialog.layouts.item(at) for at in range(dialog.layouts.count()))
    return next(each for each in items if each.text() == name)


def take(desk: Desk, name: str) -> None:
    """Click on a layout in the dialog that is open, which takes it."""
    dialog = cast(LayoutDialog, desk.dialog(LayoutDialog))
    wanted = item(dialog, name)
    dialog.layouts.scrollToItem(wanted)
    at = dialog.layouts.visualItemRect(wanted).center()
    QTest.mouseClick(dialog.layouts.viewport(), LEFT, pos=at)


def picture_of(layout: QListWidgetItem) -> Image.Image:
    """How a layout is shown in the list of them."""
    seen = layout.icon().pixmap(QSize(80, 110)).toImage().convertToFormat(RGB)
    size = (seen.width(), seen.height())
    return Image.frombytes("RGB", size, bytes(seen.constBits()), "raw", "RGB", seen.bytesPerLine())


def in_order(pdf: FinishedPdf, said: Sequence[str]) -> bool:
    """Whether pages with these words follow each other, but for blank backs."""
    shown = [page for page in pdf.pages if page]
    places = [next(at for at, page in enumerate(shown) if each in page) for each in said]
    return places == list(range(places[0], places[0] + len(said)))


def planned(desk: Desk) -> int:
    """How many pages the book has, but for blank backs."""
    return sum(page.page is not None for page in desk.view.pages)


def free_blocks(desk: Desk) -> list[Block]:
    """What lies freely on a page, as it is kept."""
    with desk.story.read() as reading:
        return reading.all(Block, Block.slot == FREE)


def test_the_small_pictures_keep_up_and_a_page_is_dragged_into_another_chapter(
    desk: Desk,
) -> None:
    desk.see(lambda: small_picture(desk, 0) is not None)
    before = small_picture(desk, 0)
    desk.write_in("sea")
    desk.write(" You swim and swim.")
    desk.key("Esc")
    desk.see(lambda: small_picture(desk, 0) != before)
    desk.turn_to("love")
    assert desk.drop_page(1, desk.thumbnail(5, 0.1))
    desk.sees("Undo: move page 2")
    desk.see(lambda: desk.page_row("love").chapter_id == desk.book.before)
    desk.see(lambda: desk.view.current == desk.index_of("love") == desk.index_of("ago") + 1)
    pdf = desk.make_pdf()
    said = ("swim and swim", "no photo", "Why did I", "Long ago", "You love", "She bakes")
    assert in_order(pdf, said)
    desk.key("Alt+Up")
    desk.see(lambda: desk.view.current == desk.index_of("love") == desk.index_of("ago") - 1)
    desk.key("Alt+Up")
    desk.see(lambda: desk.page_row("love").chapter_id == desk.book.now)
    desk.see(lambda: desk.view.current == desk.index_of("love") == desk.index_of("move") + 1)
    assert in_order(desk.make_pdf(), ("no photo", "Why did I", "You love", "Long ago"))


def test_a_page_is_doubled_taken_out_and_brought_back(desk: Desk) -> None:
    before = desk.make_pdf()
    desk.key("Ctrl+D")
    desk.see(lambda: planned(desk) == 9)
    desk.see(lambda: desk.view.current == 1)
    twice = desk.make_pdf()
    assert [page.startswith("You live by the sea.") for page in twice.pages[:3]] == [1, 1, 0]
    desk.key("Ctrl+Shift+Del")
    desk.see(lambda: planned(desk) == 8)
    desk.sees("Page 2 is out of the book.")
    assert desk.make_pdf().content == before.content
    desk.turn_to("ago")
    desk.editor.thumbnails.setFocus()
    desk.key("Del")
    desk.see(lambda: planned(desk) == 7)
    assert "small baby" not in desk.make_pdf().words
    desk.key("Ctrl+Z")
    desk.see(lambda: planned(desk) == 8)
    column = desk.editor.thumbnails.viewport()
    desk.choose_at(column, desk.thumbnail(desk.index_of("ago")), "Take this page out")
    desk.see(lambda: planned(desk) == 7)
    desk.press("Bring it back")
    desk.see(lambda: planned(desk) == 8)
    assert desk.make_pdf().content == before.content


def test_a_page_is_put_in_where_one_is_and_written_on_at_once(desk: Desk) -> None:
    desk.answer(lambda: take(desk, "Words"), LayoutDialog)
    desk.key("Ctrl+Shift+N")
    desk.answered()
    desk.see(lambda: desk.view.selection is not None and desk.view.current == 1)
    desk.key("Return")
    desk.see(lambda: desk.editor.writing.block is not None)
    desk.write("We went to the fair.")
    desk.key("Esc")
    pdf = desk.make_pdf()
    said = ("You live", "We went to the fair.", "You love")
    assert in_order(pdf, said)
    assert len([page for page in pdf.pages if page]) == 9


def test_layouts_are_shown_with_this_page_s_own_content_and_nothing_is_lost(desk: Desk) -> None:
    def look_and_take() -> None:
        dialog = cast(LayoutDialog, desk.dialog(LayoutDialog))
        full = item(dialog, "Full photo")
        desk.see(lambda: has_color(picture_of(full), RED))
        take(desk, "Words")

    desk.answer(look_and_take, LayoutDialog)
    desk.key("Ctrl+Shift+L")
    desk.answered()
    desk.sees("Undo: change the layout of page 1")
    desk.sees("Has no place of its own in this layout")
    pdf = desk.make_pdf()
    assert "You live by the sea." in pdf.pages[0]
    assert pdf.shows(0, RED)
    desk.answer(lambda: take(desk, "Photo and words"), LayoutDialog)
    desk.press("Layout: Words. Change it")
    desk.answered()
    desk.see(lambda: desk.page_row("sea").layout == "photo-and-words")
    assert desk.make_pdf().shows(0, RED)


def test_another_arrangement_holds_everything_that_is_on_the_page(desk: Desk) -> None:
    before = desk.make_pdf()
    layouts = {desk.page_row("sea").layout}
    for _ in range(3):
        desk.key("Ctrl+Shift+R")
        desk.see(lambda: desk.page_row("sea").layout not in layouts)
        layouts.add(desk.page_row("sea").layout)
        desk.see(lambda: desk.editor.told.book.page(desk.book.pages["sea"]).row.layout in layouts)
        pdf = desk.make_pdf()
        assert "You live by the sea." in pdf.pages[0]
        assert len(pdf.photos(0)) == 1
        assert pdf.picture_of(0).tobytes() != before.picture_of(0).tobytes()


def test_words_that_do_not_fit_go_on_on_pages_that_are_shown_as_such(desk: Desk) -> None:
    copied = QMimeData()
    copied.setText(LONG)
    QGuiApplication.clipboard().setMimeData(copied)
    desk.write_in("ago")
    desk.key("Ctrl+A")
    desk.key("Ctrl+V")
    desk.key("Esc")
    desk.see(lambda: len(desk.view.pages) > 9)
    rows = [row for row in desk.editor.thumbnails.pages.rows if row.goes_on]
    assert len(rows) == planned(desk) - 8
    desk.turn_to(5)
    assert desk.is_seen("Before · the page before goes on here")
    pdf = desk.make_pdf()
    places = [pdf.words.index(f"Day {n} at") for n in range(60)]
    assert places == sorted(places)
    assert pdf.page_with("Day 59") > pdf.page_with("Day 0 at")
    assert pdf.page_with("She bakes") == pdf.page_with("Day 59") + 1


def test_a_sticker_and_a_drawing_lie_where_they_are_put(desk: Desk) -> None:
    desk.turn_to("love")
    blank = desk.make_pdf()
    desk.answer(lambda: desk.press("Heart"))
    desk.choose("Photo", "Add a sticker…")
    desk.answered()
    desk.see(lambda: len(free_blocks(desk)) == 1)
    (heart,) = free_blocks(desk)
    desk.see(lambda: desk.target(heart.id).is_free)
    pdf = desk.make_pdf()
    place = desk.on_paper(heart.id, 0.5, 0.5)
    assert pdf.color(1, *place) != blank.color(1, *place)
    assert pdf.words == blank.words
    desk.drag(desk.at(heart.id, 0.5, 0.5), desk.at(heart.id, 0.5, 2.0))
    desk.sees("Undo: move a picture on page 2")
    moved = desk.make_pdf()
    assert moved.color(1, *place) == blank.color(1, *place)
    there = desk.on_paper(heart.id, 0.5, 0.5)
    assert moved.color(1, *there) == pdf.color(1, *place)
    desk.key("Esc")
    tray = desk.editor.inspector.page.tray
    at = [row.id for row in tray.model.rows].index(desk.book.keepsakes["garden gate"])
    place = tray.view.visualRect(tray.model.index(at)).center()
    desk.choose_in(desk.menu_at(tray.view.viewport(), place), "Lay it freely on the page")
    desk.see(lambda: len(free_blocks(desk)) == 2)
    drawing = next(row for row in free_blocks(desk) if row.id != heart.id)
    desk.select(drawing.id, 0.1, 0.1)
    desk.key("Shift+Left", times=5)
    desk.key("Shift+Down", times=3)
    pdf = desk.make_pdf()
    assert is_like(pdf.color(1, *desk.on_paper(drawing.id, 0.5, 0.5)), PLUM)
    desk.select(drawing.id, 0.1, 0.1)
    desk.key("Del")
    desk.see(lambda: len(free_blocks(desk)) == 1)
    assert desk.make_pdf().photos(1) == []


def test_a_page_is_only_with_a_grown_up_and_says_so(desk: Desk) -> None:
    before = desk.make_pdf()
    desk.turn_to("move")
    desk.key("Ctrl+Shift+G")
    desk.see(lambda: desk.page_row("move").held_back)
    rows = desk.editor.thumbnails.pages
    desk.see(lambda: any(row.held_back and row.index == 3 for row in rows.rows))
    desk.sees("Undo: keep page 4 for reading with a grown-up")
    assert desk.editor.inspector.page.held.value() is True
    held = desk.make_pdf()
    assert held.pages[:3] == before.pages[:3]
    assert held.pages[4:] == before.pages[4:]
    assert TOGETHER not in before.words
    assert held.pages[3].startswith(f"{TOGETHER} Why did I move?")
    desk.press("Only with a grown-up")
    desk.see(lambda: not desk.page_row("move").held_back)
    assert desk.make_pdf().content == before.content
