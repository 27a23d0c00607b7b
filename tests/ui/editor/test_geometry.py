"""Points and pixels."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from lifestory.layout.marks import Rect
from ui.editor.canvas.geometry import (
    Fit,
    Mode,
    SheetSize,
    lay_column,
    lay_desk,
    next_step,
    pages_together,
)

A4 = (595.3, 841.9)
ROOM = QSizeF(850, 650)
ZOOMS = st.one_of(st.sampled_from(list(Fit)), st.floats(0.25, 8))


def pages(count: int) -> list[SheetSize]:
    return [SheetSize(index, *A4) for index in range(count)]


@given(zoom=ZOOMS, x=st.floats(0, A4[0]), y=st.floats(0, A4[1]), count=st.integers(1, 2))
def test_a_point_goes_to_the_screen_and_comes_back(zoom, x, y, count):
    sheet = lay_desk(pages(count), ROOM, zoom, 2).sheets[-1]
    place = sheet.to_pixels(Rect(x, y, 0, 0))
    assert sheet.to_points(place.topLeft()) == pytest.approx((x, y), abs=1e-6)


@given(zoom=ZOOMS, count=st.integers(1, 2))
def test_pages_lie_on_whole_pixels_side_by_side(zoom, count):
    desk = lay_desk(pages(count), ROOM, zoom, count)
    assert all(sheet.place.left() == int(sheet.place.left()) for sheet in desk.sheets)
    assert all(sheet.place.width() == int(sheet.place.width()) for sheet in desk.sheets)
    if count == 2:
        assert desk.sheets[0].place.right() == desk.sheets[1].place.left()


@given(width=st.floats(300, 3000), height=st.floats(300, 3000))
def test_a_page_that_fits_needs_no_scrolling(width, height):
    room = QSizeF(width, height)
    desk = lay_desk(pages(2), room, Fit.PAGE, 2)
    assert desk.size.width() - width <= 2
    assert desk.size.height() - height <= 2


def test_the_top_of_a_page_is_up():
    sheet = lay_desk(pages(1), ROOM, 1.0).sheets[0]
    high = sheet.to_pixels(Rect(10, A4[1] - 30, 50, 20))
    low = sheet.to_pixels(Rect(10, 10, 50, 20))
    assert high.top() < low.top()


def test_a_lone_page_of_a_spread_is_as_large_as_two():
    alone, both = lay_desk(pages(1), ROOM, Fit.PAGE, 2), lay_desk(pages(2), ROOM, Fit.PAGE, 2)
    assert alone.scale == both.scale


def test_the_first_page_lies_alone_and_the_others_in_pairs():
    assert [pages_together(i, 6, Mode.SPREAD) for i in range(6)] == [
        (0,),
        (1, 2),
        (1, 2),
        (3, 4),
        (3, 4),
        (5,),
    ]
    assert pages_together(3, 6, Mode.ONE) == (3,)
    assert pages_together(0, 0, Mode.SPREAD) == ()


def test_zoom_goes_in_steps_and_stops_at_its_ends():
    assert next_step(1.0, up=True) == 1.25
    assert next_step(0.9, up=False) == 0.75
    assert next_step(8.0, up=True) == 8.0
    assert next_step(0.25, up=False) == 0.25


def test_what_is_seen_of_a_page_is_a_part_of_it():
    desk = lay_desk(pages(1), ROOM, 4.0)
    place = desk.sheets[0].place
    seen = place.translated(place.width() / 2, 0)
    assert desk.sheets[0].part_seen(seen) == pytest.approx((0.5, 0.0, 1.0, 1.0))
    assert desk.sheets[0].part_seen(place.translated(place.width() * 2, 0)) is None
    assert desk.sheet_at(QPointF(place.center())) == desk.sheets[0]


@given(zoom=ZOOMS, count=st.integers(1, 30))
def test_pages_in_a_column_never_touch_and_all_lie_on_the_desk(zoom, count):
    desk = lay_column(pages(count), ROOM, zoom)
    for above, below in pairwise(desk.sheets):
        assert below.place.top() - above.place.bottom() > 15
    assert desk.sheets[-1].place.bottom() < desk.size.height()


def test_the_page_beneath_a_point_or_next_to_it_is_the_nearest():
    desk = lay_column(pages(3), ROOM, 1.0)
    second = desk.sheets[1].place
    assert desk.nearest(second.center()).index == 1
    assert desk.nearest(QPointF(0, second.center().y())).index == 1
