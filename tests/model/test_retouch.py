"""How a picture is shown: what is left of it, and where its areas lie."""

from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.model import Keepsake
from lifestory.model.retouch import (
    LEAST_AREA,
    Retouch,
    area_of,
    grown_area,
    moved_area,
    retouch_from,
    sized_area,
    turned_area,
)

sides = st.floats(0, 1)
lengths = st.integers(40, 5000)


@st.composite
def areas(draw: st.DrawFn) -> tuple[float, float, float, float]:
    left, top = draw(st.floats(0, 0.9)), draw(st.floats(0, 0.9))
    return left, top, draw(st.floats(left + 0.05, 1)), draw(st.floats(top + 0.05, 1))


@given(areas(), st.floats(-15, 15), lengths, lengths)
def test_what_is_left_never_reaches_beyond_the_picture(
    crop: tuple[float, float, float, float], straighten: float, width: int, height: int
) -> None:
    region = Retouch(crop=crop, straighten=straighten).region(width, height)
    angle = radians(region.straighten)
    for right in (-0.5, 0.5):
        for down in (-0.5, 0.5):
            across, along = right * region.width, down * region.height
            x = region.x + across * cos(angle) + along * sin(angle)
            y = region.y - across * sin(angle) + along * cos(angle)
            assert -1e-6 <= x <= width + 1e-6
            assert -1e-6 <= y <= height + 1e-6


@given(areas(), st.floats(-15, 15), lengths, lengths)
def test_straightening_keeps_the_crops_own_proportions(
    crop: tuple[float, float, float, float], straighten: float, width: int, height: int
) -> None:
    region = Retouch(crop=crop, straighten=straighten).region(width, height)
    left, top, right, bottom = crop
    wanted = (right - left) * width / ((bottom - top) * height)
    assert region.width / region.height == pytest.approx(wanted)


def test_a_turned_crop_has_its_sides_the_other_way_round() -> None:
    shown = Retouch(turn=1, crop=(0.25, 0, 0.75, 1))
    assert shown.shape(1200, 800) == (800, 600)  # 1200 / 2 wide and 800 tall, then turned


@given(areas(), st.integers(0, 7))
def test_four_turns_bring_an_area_back(area: tuple[float, float, float, float], turn: int) -> None:
    assert turned_area(turned_area(area, turn), -turn % 4) == pytest.approx(area)


@given(areas(), st.lists(st.tuples(st.integers(0, 2), st.floats(-1, 1), st.floats(-1, 1))))
def test_an_area_that_is_moved_and_sized_stays_in_the_picture_and_is_still_meant(
    area: tuple[float, float, float, float], steps: list[tuple[int, float, float]]
) -> None:
    for what, right, down in steps:
        changes = (moved_area, sized_area, lambda area, by, _: grown_area(area, by))
        area = changes[what](area, right, down)
    left, top, far, low = area
    assert left >= -1e-9
    assert top >= -1e-9
    assert max(far, low) <= 1 + 1e-9
    assert min(far - left, low - top) >= LEAST_AREA - 1e-6


@given(areas(), st.floats(-1, 1), st.floats(-1, 1))
def test_moving_keeps_the_size(
    area: tuple[float, float, float, float], right: float, down: float
) -> None:
    left, top, far, low = moved_area(area, right, down)
    assert (far - left, low - top) == pytest.approx((area[2] - area[0], area[3] - area[1]))


@given(st.lists(st.floats(-3, 3), max_size=6))
def test_an_area_lies_inside_the_picture_or_is_none(numbers: list[float]) -> None:
    area = area_of(numbers)
    if area is not None:
        left, top, right, bottom = area
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1


def test_numbers_are_held_within_their_limits() -> None:
    shown = retouch_from(
        turn=5,
        covers=[[0.5, 0.5, 0.5, 0.9]],
        crop=[0, 0, 1, 1],
        straighten=40,
        brightness=-3,
        lift=9,
    )
    assert shown == Retouch(turn=1, straighten=15.0, brightness=-1.0, lift=1.0)


def test_a_keepsake_says_its_shape_as_it_is_seen() -> None:
    keepsake = Keepsake(digest="a", width=1200, height=800, turn=3, crop=[0, 0, 0.5, 1])
    assert keepsake.shape == (800, 600)
    assert Keepsake(digest="a").shape == (0, 0)
