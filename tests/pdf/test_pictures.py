"""What a frame shows is all that is embedded."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from lifestory.edition.values import View
from lifestory.errors import Cancelled
from lifestory.layout.marks import PictureMark, Rect
from lifestory.pdf.pictures import cut_for, make, prepare, visible_part
from lifestory.pdf.purpose import PRINT, SCREEN
from tests.pdf.conftest import four_colours

_QUARTERS = four_colours(1200, 800)

sizes = st.integers(20, 6000)
lengths = st.floats(5, 900)
parts = st.floats(0, 1)


@given(sizes, sizes, lengths, lengths, parts, parts, st.floats(1, 8))
def test_a_frame_shows_a_part_of_its_own_shape_inside_the_picture(
    width: int, height: int, across: float, down: float, pan_x: float, pan_y: float, zoom: float
) -> None:
    part = visible_part((width, height), Rect(0, 0, across, down), View(pan_x, pan_y, zoom))
    assert part.left >= -1e-6
    assert part.top >= -1e-6
    assert part.left + part.width <= width * (1 + 1e-9) + 1e-6
    assert part.top + part.height <= height * (1 + 1e-9) + 1e-6
    assert part.width / part.height == pytest.approx(across / down, rel=1e-6)


def test_zoom_one_leaves_no_room_in_one_direction() -> None:
    part = visible_part((1200, 800), Rect(0, 0, 100, 100), View(0.5, 0.5, 1))
    assert (part.top, part.height) == (0, 800)  # the height fills the frame
    assert (part.left, part.width) == (200, 800)  # (1200 - 800) / 2 on each side


def test_pan_from_the_top_shows_the_top(picture: Callable[..., PictureMark], shelf) -> None:
    mark = picture(Rect(0, 0, 300, 50), View(0.5, 0.0, 1))
    shown = Image.open(
        io.BytesIO(make(cut_for(mark, PRINT, "#FFFFFF"), shelf.page_copy("quarters")))
    )
    left, right = shown.getpixel((5, 5)), shown.getpixel((shown.width - 5, shown.height - 5))
    assert left[0] > 200
    assert right[1] > 120
    assert right[0] < 60


@pytest.mark.parametrize(("turn", "corner"), [(0, "red"), (1, "blue"), (2, "yellow"), (3, "green")])
def test_quarter_turns_go_clockwise(
    picture: Callable[..., PictureMark], shelf, turn: int, corner: str
) -> None:
    frame = Rect(0, 0, 200, 300) if turn % 2 else Rect(0, 0, 300, 200)
    cut = cut_for(picture(frame, turn=turn), PRINT, "#FFFFFF")
    red, green, blue = Image.open(io.BytesIO(make(cut, shelf.page_copy("quarters")))).getpixel(
        (9, 9)
    )
    seen = {
        (True, False, False): "red",
        (False, True, False): "green",
        (False, False, True): "blue",
        (True, True, False): "yellow",
    }[(red > 128, green > 128, blue > 128)]
    assert seen == corner


def test_a_covered_area_is_one_flat_colour(picture: Callable[..., PictureMark], shelf) -> None:
    cut = cut_for(picture(covers=((0.0, 0.0, 0.5, 0.5),)), PRINT, "#FFFFFF")
    shown = Image.open(io.BytesIO(make(cut, shelf.page_copy("quarters"))))
    quarter = shown.crop((0, 0, shown.width // 2 - 4, shown.height // 2 - 4))
    assert all(low >= 120 and high <= 136 for low, high in quarter.getextrema())


def test_what_a_round_frame_hides_is_painted_over(
    picture: Callable[..., PictureMark], shelf
) -> None:
    cut = cut_for(picture(Rect(0, 0, 100, 100), corner=50), PRINT, "#FFFFFF")
    shown = Image.open(io.BytesIO(make(cut, shelf.page_copy("quarters"))))
    assert min(shown.getpixel((3, 3))) > 240


def test_a_picture_is_never_made_larger_than_it_is(picture: Callable[..., PictureMark]) -> None:
    cut = cut_for(picture(Rect(0, 0, 900, 600)), PRINT, "#FFFFFF")
    assert cut.size == (1200, 800)


@given(st.floats(30, 500), st.floats(30, 500), st.sampled_from([PRINT, SCREEN]))
def test_pixels_an_inch_stay_within_the_purpose(across: float, down: float, purpose) -> None:
    mark = PictureMark(Rect(0, 0, across, down), _source(), View(0.3, 0.6, 1.5))
    cut = cut_for(mark, purpose, "#FFFFFF")
    assert cut.size[0] / (across / 72) <= purpose.dpi * 1.1 + 1


@given(st.floats(40, 200), st.floats(40, 200), st.floats(1, 4))
@settings(deadline=None, max_examples=25)
def test_what_is_embedded_is_never_much_finer_than_the_paper_needs(
    across: float, down: float, zoom: float
) -> None:
    """D4."""
    mark = PictureMark(Rect(0, 0, across, down), _source(1200, 800), View(0.3, 0.6, zoom))
    cut = cut_for(mark, PRINT, "#FFFFFF")
    made = Image.open(io.BytesIO(make(cut, _QUARTERS)))
    assert cut.size[0] - 1 <= made.width <= across / 72 * PRINT.dpi * 1.1 + 1
    assert made.width / made.height == pytest.approx(across / down, rel=0.04)


def _source(width: int = 4000, height: int = 3000):
    from lifestory.edition.values import PictureSource

    return PictureSource("quarters", width, height)


def test_the_key_names_all_that_a_cut_depends_on(picture: Callable[..., PictureMark]) -> None:
    mark = picture()
    variants = [
        mark,
        replace(mark, view=View(0.1, 0.5, 1.3)),
        replace(mark, source=replace(mark.source, turn=2)),
        replace(mark, source=replace(mark.source, covers=((0, 0, 0.1, 0.1),))),
        replace(mark, corner=20),
        replace(mark, frame=Rect(0, 0, 100, 200)),
    ]
    keys = {cut_for(each, PRINT, "#FFFFFF").key for each in variants}
    keys.add(cut_for(mark, SCREEN, "#FFFFFF").key)
    keys.add(cut_for(variants[4], PRINT, "#000000").key)
    assert len(keys) == len(variants) + 2


def test_a_cut_carries_nothing_but_pixels(picture: Callable[..., PictureMark], shelf) -> None:
    original = Image.open(io.BytesIO(shelf.copies["quarters"]))
    exif = original.getexif()
    exif[0x010E] = "ZqSecretMarker"
    out = io.BytesIO()
    original.save(out, "JPEG", exif=exif, comment=b"ZqSecretMarker")
    jpeg = make(cut_for(picture(), PRINT, "#FFFFFF"), out.getvalue())
    again = Image.open(io.BytesIO(jpeg))
    assert b"ZqSecretMarker" not in jpeg
    assert not again.getexif()
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_second_time_nothing_is_encoded(picture: Callable[..., PictureMark], shelf) -> None:
    cuts = [cut_for(picture(), PRINT, "#FFFFFF"), cut_for(picture(), PRINT, "#FFFFFF")]
    prepare(cuts, shelf)
    assert shelf.fetched == 1
    prepare(cuts, shelf)
    assert shelf.fetched == 1


def test_stopping_keeps_what_was_cut(picture: Callable[..., PictureMark], shelf) -> None:
    cuts = [cut_for(picture(Rect(0, 0, 100 + each, 90)), PRINT, "#FFFFFF") for each in range(40)]
    with pytest.raises(Cancelled):
        prepare(cuts, shelf, cancelled=lambda: True)
    assert 0 < len(shelf.cuts) < 40
