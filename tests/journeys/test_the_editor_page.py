"""The page: looked at from near and far, pointed at, walked through; and the PDF of it."""

import threading

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from tests.journeys.at_the_desk import CTRL, LEFT, Desk
from ui.editor.canvas.drawing import PageDrawer
from ui.editor.canvas.geometry import Fit, Mode


def is_sharp(desk: Desk) -> bool:
    """Whether every page in sight is shown from a picture made for just this size."""
    ratio = desk.view.devicePixelRatioF()
    return all(
        any(
            shot.picture.width == round(sheet.place.width() * ratio)
            for (index, _), shot in desk.view.shots.items()
            if index == sheet.index
        )
        for sheet in desk.view.seen()
    )


def pixels_beneath(desk: Desk) -> bytes:
    """What the window shows of the pages, to compare."""
    return bytes(desk.port.grab().toImage().constBits())


def test_the_page_is_sharp_from_near_and_far_and_the_pdf_stays_as_it_is(desk: Desk) -> None:
    before = desk.make_pdf()
    view = desk.view
    for way, zoom in (("Ctrl+9", Fit.WIDTH), ("Ctrl+8", 1.0), ("Ctrl+0", Fit.PAGE)):
        desk.key(way)
        assert view.zoom == zoom
        desk.see(lambda: is_sharp(desk))
    fitted = view.desk.zoom
    desk.key("Ctrl++", times=20)
    assert view.desk.zoom == pytest.approx(8.0)
    desk.see(lambda: is_sharp(desk))
    desk.key("Ctrl+-", times=20)
    assert view.desk.zoom == pytest.approx(0.25)
    desk.see(lambda: is_sharp(desk))
    desk.press("Closer (Ctrl++)")
    assert view.desk.zoom > 0.25
    QTest.mouseClick(desk.editor.zoom_bar.now, LEFT)
    desk.choose_in(desk.editor.zoom_bar.now.menu(), "200 %")
    assert view.desk.zoom == pytest.approx(2.0)
    desk.see(lambda: is_sharp(desk))
    desk.choose("Show", "Fit the page")
    assert view.desk.zoom == pytest.approx(fitted)
    assert desk.make_pdf().content == before.content


@pytest.mark.parametrize("mode", Mode)
def test_wheel_and_fingers_zoom_about_the_pointer_and_stop_at_the_ends(
    desk: Desk, mode: Mode
) -> None:
    view = desk.view
    desk.key(f"Ctrl+{list(Mode).index(mode) + 1}")
    desk.key("Ctrl+8")
    at = desk.on_page(view.current, 0.4, 0.3)
    desk.wheel(at, 2, CTRL)
    assert view.desk.zoom == pytest.approx(1.15**2)
    desk.see(lambda: is_sharp(desk))
    desk.pinch(at, 0.5)
    assert view.desk.zoom == pytest.approx(1.15**2 * 1.5)
    held = view.desk.sheet(view.current)
    assert held is not None
    x, y = held.to_points(QPointF(at) + view.offset())
    page = view.pages[view.current]
    assert x / page.width == pytest.approx(0.4, abs=0.01)
    assert 1 - y / page.height == pytest.approx(0.3, abs=0.01)
    desk.wheel(at, 40, CTRL)
    assert view.desk.zoom == pytest.approx(8.0)
    desk.pinch(at, -0.99)
    desk.pinch(at, -0.5)
    assert view.desk.zoom == pytest.approx(0.25)
    assert desk.make_pdf().pages[0].startswith("You live by the sea.")


def test_one_page_two_or_all_are_shown_and_the_pdf_has_each_once_in_order(desk: Desk) -> None:
    view = desk.view
    desk.key("Ctrl+1")
    desk.key("PgDown")
    assert [sheet.index for sheet in view.desk.sheets] == [1]
    desk.press("Two pages")
    assert [sheet.index for sheet in view.desk.sheets] == [1, 2]
    desk.key("PgDown")
    assert [sheet.index for sheet in view.desk.sheets] == [3, 4]
    desk.choose("Show", "All pages, to scroll through")
    assert len(view.desk.sheets) == len(view.pages)
    assert view.current == 3
    middle = desk.port.rect().center()
    desk.wheel(middle, -60)
    desk.see(lambda: view.current == len(view.pages) - 1)
    assert desk.editor.thumbnails.current == view.current
    assert desk.is_seen("Page 8 of 8 · Before")
    desk.see(lambda: is_sharp(desk))
    desk.wheel(middle, 60)
    desk.see(lambda: view.current == 0)
    pdf = desk.make_pdf()
    said = ("by the sea", "You love", "no photo", "Why did I", "Long ago", "She bakes", "The blue")
    assert [pdf.page_with(words) for words in said] == list(range(7))
    assert len(pdf.pages) == 8


def test_the_window_answers_while_pages_are_still_being_drawn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_draw, begun, draw = threading.Event(), threading.Event(), PageDrawer.picture

    def slowly(*asked: object) -> object:
        begun.set()
        assert may_draw.wait(30), "nobody let it draw"
        return draw(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(PageDrawer, "picture", slowly)
    try:
        desk.key("Ctrl+8")
        desk.see(begun.is_set)
        desk.write_in("sea")
        desk.write(" You swim.")
        assert desk.paper.toPlainText() == "You live by the sea. You swim."
        desk.wheel(desk.port.rect().center(), 3, CTRL)
        desk.turn_to(1)
        desk.select("love")
    finally:
        may_draw.set()
    desk.see(lambda: is_sharp(desk))
    assert "You live by the sea. You swim." in desk.make_pdf().words


def test_hover_says_what_can_be_done_and_a_click_selects(desk: Desk) -> None:
    before = pixels_beneath(desk)
    QTest.mouseMove(desk.port, desk.at("sea"))
    desk.see(lambda: desk.view.gestures.hover is not None)
    hint = pixels_beneath(desk)
    assert hint != before
    QTest.mouseMove(desk.port, desk.at("photo"))
    assert pixels_beneath(desk) not in (before, hint)
    desk.select("photo")
    assert desk.is_seen("Find a better fit")
    desk.select("sea")
    assert desk.is_seen("Write on the page")
    QTest.mouseClick(desk.port, LEFT, pos=desk.on_page(0, 0.9, 0.98))
    assert desk.view.selection is None
    assert desk.is_seen("Heading of the page")
    desk.key("Del")
    assert desk.make_pdf().pages[0] == "You live by the sea. 1"


def test_tab_walks_the_blocks_and_escape_lets_go_one_thing_at_a_time(desk: Desk) -> None:
    view, ids = desk.view, desk.book.blocks
    desk.turn_to("two")
    QTest.mouseClick(desk.port, LEFT, pos=desk.on_page(2, 0.5, 0.99))
    walked = []
    for _ in range(len(view.targets)):
        desk.key("Tab")
        assert view.selection is not None
        walked.append(view.selection.block)
    assert walked[:3] == [ids["love"], ids["left"], ids["right"]]
    desk.key("Shift+Tab", times=2)
    assert view.selection is not None
    assert view.selection.block == ids["love"]
    desk.key("Return")
    desk.see(lambda: desk.editor.writing.block == ids["love"])
    desk.write(" Always.")
    current, zoom = view.current, view.desk.zoom
    desk.key("Esc")
    assert desk.editor.writing.block is None
    assert view.selection is not None
    desk.key("Esc")
    assert view.selection is None
    desk.key("Esc")
    assert (desk.editor, view.current) == (desk.shell.shown, current)
    assert view.desk.zoom == pytest.approx(zoom)
    assert not desk.window.isFullScreen()
    desk.select("left")
    desk.choose("Photo", "Cover a face or a number")
    desk.key("Esc")
    assert not view.gestures.covers
    assert view.selection is not None
    desk.key("Ctrl+F")
    desk.key("Esc")
    assert not desk.editor.find_bar.isVisible()
    assert view.selection is not None
    desk.key("Esc")
    assert view.selection is None
    assert "You love Auntie Grace. Always." in desk.make_pdf().words
