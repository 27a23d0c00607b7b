"""Pictures: dropped, swapped, cropped, mended, covered; and what of them is printed."""

from pathlib import Path
from uuid import UUID

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from lifestory.edition.values import FREE
from lifestory.model import Block
from tests.journeys.at_the_desk import LEFT, Desk
from tests.journeys.finished_pdf import Color, FinishedPdf, has_color, is_like
from tests.journeys.the_book import BLUE, FADED, GREEN, MAGENTA, PLUM, RED, TEAL, YELLOW
from ui.story.keepsakes import KeepsakesPart
from ui.story.screen import StoryScreen

ORANGE = (255, 165, 0)


def seen_at(desk: Desk, pdf: FinishedPdf, block: str, across: float, down: float) -> Color:
    """The colour that is printed at a point of a block."""
    return pdf.color(desk.target(block).index, *desk.on_paper(block, across, down))


def lying_freely(desk: Desk) -> list[Block]:
    """The pictures that lie freely on a page, as they are kept."""
    with desk.story.read() as reading:
        return reading.all(Block, Block.slot == FREE)


def wide(desk: Desk, block: str | UUID) -> float:
    """How many inches of paper a photo takes."""
    frame = desk.target(block).frame
    assert frame is not None
    return frame.frame.width / 72


# --- dropped ----------------------------------------------------------------------------------


def test_photos_fall_on_frames_from_the_tray_and_the_desktop_and_are_swapped(
    desk: Desk, tmp_path: Path
) -> None:
    photo = tmp_path / "IMG_20190604_120000.jpg"
    Image.new("RGB", (1500, 1100), ORANGE).save(photo)
    desk.turn_to("two")
    assert desk.drop(desk.from_tray("garden gate"), desk.at("right"))
    desk.sees("Undo: put a photo on page 3")
    assert desk.drop(desk.files(photo), desk.at("left"))
    desk.see(lambda: desk.kept("left").keepsake_id not in desk.book.keepsakes.values())
    desk.see(lambda: desk.target("left").frame is not None)
    pdf = desk.make_pdf()
    assert pdf.shows(2, ORANGE)
    assert pdf.shows(2, PLUM)
    assert not pdf.shows(2, TEAL)
    assert is_like(seen_at(desk, pdf, "left", 0.5, 0.5), ORANGE)
    desk.drag(desk.at("left"), desk.at("right"))
    desk.sees("Undo: swap two photos on page 3")
    desk.see(lambda: desk.target("left").frame is not None)
    swapped = desk.make_pdf()
    assert is_like(seen_at(desk, swapped, "left", 0.5, 0.5), PLUM)
    assert is_like(seen_at(desk, swapped, "right", 0.5, 0.5), ORANGE)


def test_a_photo_taken_up_on_the_wall_of_keepsakes_falls_on_a_frame(desk: Desk) -> None:
    desk.press("Back to Maya")
    desk.press("Keepsakes")
    screen = desk.shell.shown
    assert isinstance(screen, StoryScreen)
    desk.see(lambda: isinstance(screen.current(), KeepsakesPart))
    part = screen.current()
    assert isinstance(part, KeepsakesPart)
    wall = part.wall
    QTest.mouseClick(wall.viewport(), LEFT, pos=QPoint(20, 20))
    for _ in desk.book.keepsakes:
        if wall.current_id() != desk.book.keepsakes["garden gate"]:
            desk.key("Right")
    assert wall.current_id() == desk.book.keepsakes["garden gate"]
    taken_up = wall.dragged()
    desk.go_into_the_book()
    desk.turn_to("two")
    assert desk.drop(taken_up, desk.at("right"))
    desk.sees("Undo: put a photo on page 3")
    assert desk.make_pdf().shows(2, PLUM)


def test_several_files_come_in_and_what_is_no_photo_is_told(desk: Desk, tmp_path: Path) -> None:
    for name, color in (("one.jpg", ORANGE), ("two.jpg", "pink")):
        Image.new("RGB", (1500, 1100), color).save(tmp_path / name)
    (tmp_path / "letter.jpg").write_text("not a picture", "utf-8")
    desk.turn_to("two")
    assert desk.drop(desk.files(tmp_path / "letter.jpg"), desk.at("left"))
    desk.see(desk.editor.notice.isVisible)
    assert "letter.jpg" in desk.editor.notice.sentence.words()
    files = desk.files(tmp_path / "one.jpg", tmp_path / "two.jpg")
    assert desk.drop(files, desk.at("right"))
    desk.see(lambda: desk.kept("right").keepsake_id is not None)
    tray = desk.editor.inspector.picture.tray
    desk.see(lambda: len(tray.model.rows) == len(desk.book.keepsakes) + 2)
    pdf = desk.make_pdf()
    assert pdf.shows(2, TEAL)
    assert pdf.shows(2, ORANGE)


def test_what_falls_on_the_page_fills_an_empty_frame_first_and_then_lies_freely(
    desk: Desk,
) -> None:
    desk.turn_to("two")
    blank = desk.on_page(2, 0.5, 0.93)
    assert desk.drop(desk.from_tray("garden gate"), blank)
    desk.see(lambda: desk.kept("right").keepsake_id == desk.book.keepsakes["garden gate"])
    desk.see(lambda: desk.target("right").frame is not None)
    assert desk.drop(desk.from_tray("faded"), desk.on_page(2, 0.5, 0.9))
    desk.see(lambda: len(lying_freely(desk)) == 1)
    (free,) = lying_freely(desk)
    desk.see(lambda: desk.target(free.id).frame is not None)
    desk.drag(desk.at(free.id), desk.on_page(2, 0.5, 0.5))
    desk.sees("Undo: move a picture on page 3")
    pdf = desk.make_pdf()
    assert len(pdf.photos(2)) == 3
    assert is_like(pdf.color(2, 0.46, 0.5), FADED, 12)


# --- in its frame -----------------------------------------------------------------------------


def test_the_wheel_and_a_drag_choose_what_is_printed_and_the_rest_is_not_in_the_file(
    desk: Desk,
) -> None:
    whole = desk.make_pdf()
    assert all(whole.shows(0, color) for color in (RED, GREEN, BLUE, YELLOW))
    desk.select("photo")
    desk.wheel(desk.at("photo"), 11)
    desk.see(lambda: desk.target("photo").frame.view.zoom > 2.3)
    desk.drag(desk.at("photo", 0.2, 0.2), desk.at("photo", 0.95, 0.95))
    desk.sees("Undo: crop the photo on page 1")
    pdf = desk.make_pdf()
    assert pdf.shows(0, RED)
    corners = [(0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9)]
    assert all(is_like(seen_at(desk, pdf, "photo", *corner), RED) for corner in corners)
    (photo,) = pdf.photos(0)
    assert not [each for each in (GREEN, BLUE, YELLOW) if has_color(photo, each, 25)]
    desk.key("Ctrl+Z")
    desk.see(lambda: desk.target("photo").frame.view.zoom == 1.0)
    assert desk.make_pdf().content == whole.content


def test_a_photo_is_turned_and_straightened(desk: Desk) -> None:
    desk.select("photo")
    desk.choose("Photo", "Turn it")
    desk.sees("Undo: turn the photo on page 1")
    desk.see(lambda: desk.target("photo").frame.source.turn == 1)
    turned = desk.make_pdf()
    corners = [(0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)]
    found = [seen_at(desk, turned, "photo", *corner) for corner in corners]
    assert all(is_like(*both) for both in zip(found, (BLUE, RED, YELLOW, GREEN), strict=True))
    desk.key("Ctrl+Z")
    desk.see(lambda: desk.target("photo").frame.source.turn == 0)
    beside = [(0.46, 0.05), (0.54, 0.05)]
    before = [seen_at(desk, desk.make_pdf(), "photo", *each) for each in beside]
    desk.press("Mend the photo")
    desk.press("Straighten")
    desk.key("Right", times=40)
    desk.sees("Undo: mend the photo on page 1")
    straight = desk.make_pdf()
    after = [seen_at(desk, straight, "photo", *each) for each in beside]
    assert not is_like(*before)
    assert is_like(*after)


def test_a_photo_is_made_lighter_and_brought_back_from_fading(desk: Desk) -> None:
    desk.turn_to("sea")
    assert desk.drop(desk.from_tray("faded"), desk.at("photo"))
    desk.sees("Undo: put a photo on page 1")
    desk.see(lambda: desk.target("photo").frame.source.width == 1600)
    desk.select("photo")
    faded = desk.make_pdf()
    desk.press("Mend the photo")
    desk.press("Darker or lighter")
    desk.key("Right", times=15)
    desk.sees("Undo: mend the photo on page 1")
    lighter = desk.make_pdf()
    dark = [seen_at(desk, pdf, "photo", 0.25, 0.5)[0] for pdf in (faded, lighter)]
    assert dark[1] > dark[0] + 10
    desk.key("Left", times=15)
    desk.press("Bring back from fading")
    desk.key("End")
    lifted = desk.make_pdf()

    def apart(pdf: FinishedPdf) -> int:
        dark, light = (seen_at(desk, pdf, "photo", across, 0.5) for across in (0.25, 0.75))
        return light[0] - dark[0]

    assert apart(lifted) > 2 * apart(faded)
    desk.press("As it came")
    desk.see(lambda: desk.target("photo").frame.source.lift == 0)
    assert desk.make_pdf().content == faded.content


def test_a_number_that_is_covered_is_nowhere_in_the_file(desk: Desk) -> None:
    desk.turn_to("two")
    desk.select("left")
    before = desk.make_pdf()
    assert before.shows(2, MAGENTA)
    desk.press("Cover a face or a number")
    across, down = 0.8, 0.735
    begin = desk.at("left", across - 0.09, down - 0.1)
    desk.drag(begin, desk.at("left", across + 0.09, down + 0.1))
    desk.sees("It is covered wherever this photo is shown. The original stays as it is.")
    desk.see(lambda: bool(desk.target("left").frame.source.covers))
    pdf = desk.make_pdf()
    assert not has_color(pdf.picture_of(2), MAGENTA, 60)
    assert not [each for each in pdf.photos() if has_color(each, MAGENTA, 60)]
    assert pdf.shows(2, TEAL)
    desk.press("Take the last cover away")
    desk.see(lambda: not desk.target("left").frame.source.covers)
    assert desk.make_pdf().shows(2, MAGENTA)


# --- which photos -----------------------------------------------------------------------------


def test_a_photo_too_small_for_its_frame_is_told_in_words_and_a_better_fit_is_found(
    desk: Desk,
) -> None:
    desk.turn_to("sea")
    assert desk.drop(desk.from_tray("tiny"), desk.at("photo"))
    desk.see(lambda: desk.target("photo").frame.source.width == 300)
    desk.select("photo")
    desk.sees("It has few pixels, so it is shown smaller than its frame. So it stays sharp.")
    desk.wheel(desk.at("photo"), 6)
    desk.see(lambda: desk.target("photo").frame.view.zoom > 1.5)
    small = wide(desk, "photo")
    desk.press("Find a better fit")
    desk.see(lambda: desk.editor.notice.sentence.words().startswith("Now as “"))
    desk.see(lambda: desk.target("photo").frame.view.zoom == 1.0)
    pdf = desk.make_pdf()
    assert wide(desk, "photo") > small * 1.2
    (photo,) = pdf.photos(0)
    assert photo.width / wide(desk, "photo") >= 149
    assert "You live by the sea." in pdf.pages[0]


def test_a_small_photo_that_lies_freely_is_warned_of_and_made_sharp(desk: Desk) -> None:
    desk.turn_to("love")
    assert desk.drop(desk.from_tray("tiny"), desk.on_page(1, 0.6, 0.8))
    desk.see(lambda: len(lying_freely(desk)) == 1)
    (free,) = lying_freely(desk)
    desk.select(free.id)
    desk.drag(desk.at(free.id, 1, 1), desk.at(free.id, 1.25, 1.25))
    desk.sees("Too small for this frame; it will look blurred.")
    desk.see(lambda: any(each.check == "blurred" for each in desk.editor.monitor.findings))
    blurred = desk.make_pdf()
    assert blurred.photos(1)[0].width / wide(desk, free.id) < 149
    desk.press("Smaller, so that it is sharp")
    desk.sees("Sharp in print")
    desk.see(lambda: all(each.check != "blurred" for each in desk.editor.monitor.findings))
    pdf = desk.make_pdf()
    assert pdf.photos(1)[0].width / wide(desk, free.id) >= 149
    assert pdf.words == blurred.words


def test_the_tray_tells_which_photos_are_unused_and_which_are_there_twice(desk: Desk) -> None:
    ids = desk.book.keepsakes
    desk.turn_to("two")
    tray = desk.editor.inspector.page.tray
    desk.press("Not used yet  3")
    assert {row.id for row in tray.model.rows} == {
        ids["garden gate"],
        ids["faded"],
        ids["tiny"],
    }
    item = tray.model.index([row.id for row in tray.model.rows].index(ids["garden gate"]))
    QTest.mouseClick(tray.view.viewport(), LEFT, pos=tray.view.visualRect(item).center())
    QTest.keyClick(tray.view, "\r")
    desk.see(lambda: desk.kept("right").keepsake_id == ids["garden gate"])
    desk.press("Not used yet  2")
    tray = desk.editor.inspector.picture.tray
    assert {row.id for row in tray.model.rows} == {ids["faded"], ids["tiny"]}
    desk.press("Not used yet  2")
    assert desk.drop(desk.from_tray("garden"), desk.at("right"))
    desk.press("Used twice  1")
    assert [row.id for row in tray.model.rows] == [ids["garden"]]
    pdf = desk.make_pdf()
    assert pdf.shows(2, TEAL)
    assert not pdf.shows(2, PLUM)
    frames = [seen_at(desk, pdf, each, 0.3, 0.3) for each in ("left", "right")]
    assert all(is_like(each, TEAL) for each in frames)
