"""What is cropped away or covered is in no file; the window shows what the file shows."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageStat

from lifestory.edition.values import PictureSource, View
from lifestory.layout.marks import PictureMark, Rect
from lifestory.model.retouch import Retouch
from lifestory.pdf.purpose import PRINT
from lifestory.pdf.raster import rasterise
from lifestory.pdf.retouching import retouched, retouched_jpeg
from lifestory.pdf.write import page_pdf, write_pdf

SECRET = (255, 0, 255)
"""A colour that nothing else in these pictures has."""


def shows_secret(picture: Image.Image) -> bool:
    """Whether any pixel is redder than green; in the rest of the picture none is."""
    red, green, _ = picture.split()
    return ImageChops.subtract(red, green).getextrema()[1] > 40


def with_secret(left: int, top: int, right: int, bottom: int) -> bytes:
    """A grey-green picture of 1200 × 800 with a marked region."""
    picture = Image.new("RGB", (1200, 800), (90, 140, 90))
    ImageDraw.Draw(picture).rectangle((left, top, right, bottom), fill=SECRET)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()


def pictures_in(pdf: bytes) -> list[Image.Image]:
    """Every picture stream of a file, decoded."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        return [
            Image.open(io.BytesIO(one.read_raw_bytes())).convert("RGB")
            for one in streams
            if one.get("/Subtype") == "/Image"
        ]


def written(book, mark: PictureMark, shelf, info) -> list[Image.Image]:
    out = io.BytesIO()
    write_pdf(book((mark,)), out, shelf, PRINT, info)
    return pictures_in(out.getvalue())


def mark_of(source: PictureSource, width: float = 300) -> PictureMark:
    wide, tall = source.shape
    return PictureMark(Rect(60, 300, width, width * tall / wide), source, View())


SOURCE = PictureSource("secret", 1200, 800)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edge=st.sampled_from(["left", "right", "top", "bottom"]),
    cut=st.floats(0.15, 0.6),
    turn=st.integers(0, 3),
)
def test_what_is_cropped_away_is_not_in_the_file(
    edge: str, cut: float, turn: int, book, shelf, info
) -> None:
    """D5: a marked region outside the crop is in no image stream."""
    boxes = {
        "left": ((0, 0, int(1200 * cut) - 8, 800), (cut, 0.0, 1.0, 1.0)),
        "right": ((int(1200 * (1 - cut)) + 8, 0, 1200, 800), (0.0, 0.0, 1 - cut, 1.0)),
        "top": ((0, 0, 1200, int(800 * cut) - 8), (0.0, cut, 1.0, 1.0)),
        "bottom": ((0, int(800 * (1 - cut)) + 8, 1200, 800), (0.0, 0.0, 1.0, 1 - cut)),
    }
    marked, crop = boxes[edge]
    shelf.copies["secret"] = with_secret(*marked)
    shelf.cuts.clear()
    source = replace(SOURCE, crop=crop, turn=turn)
    [shown] = written(book, mark_of(source), shelf, info)
    assert not shows_secret(shown)
    wide, tall = source.shape
    assert abs(shown.width - min(wide, 1250)) <= 1  # 300 points at 300 dpi, or what there is
    assert abs(shown.height - shown.width * tall / wide) <= 1


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    left=st.integers(0, 900),
    top=st.integers(0, 600),
    turn=st.integers(0, 3),
    straighten=st.floats(-15, 15),
    brightness=st.floats(-1, 1),
    lift=st.floats(0, 1),
)
def test_what_is_covered_is_not_in_the_file(
    left: int,
    top: int,
    turn: int,
    straighten: float,
    brightness: float,
    lift: float,
    book,
    shelf,
    info,
) -> None:
    """D6: a covered region is one flat colour, however the picture is changed besides."""
    shelf.copies["secret"] = with_secret(left, top, left + 200, top + 150)
    shelf.cuts.clear()
    cover = ((left - 8) / 1200, (top - 8) / 800, (left + 208) / 1200, (top + 158) / 800)
    bounded = tuple(min(max(side, 0.0), 1.0) for side in cover)
    source = replace(
        SOURCE,
        covers=(bounded,),
        turn=turn,
        straighten=straighten,
        brightness=brightness,
        lift=lift,
    )
    [shown] = written(book, mark_of(source), shelf, info)
    assert not shows_secret(shown)


def test_straightening_makes_a_slanting_line_level() -> None:
    picture = Image.new("RGB", (1200, 800), "white")
    ImageDraw.Draw(picture).line(
        (0, 505, 1200, 295), fill="black", width=9
    )  # 9.93° up to the right
    level = retouched(picture, Retouch(straighten=9.93)).convert("L")
    dark = [
        min(range(level.height), key=lambda y: level.getpixel((x, y)))
        for x in (20, level.width // 2, level.width - 20)
    ]
    assert max(dark) - min(dark) <= 6


def test_a_faded_print_is_brought_back() -> None:
    picture = Image.linear_gradient("L").resize((600, 400))
    faded = Image.merge(
        "RGB", [picture.point(lambda v, a=a: a + v * 90 // 255) for a in (120, 95, 80)]
    )
    lifted = ImageStat.Stat(retouched(faded, Retouch(lift=1.0)))
    assert all(low <= 3 and high >= 252 for low, high in lifted.extrema)
    assert max(lifted.mean) - min(lifted.mean) < 4  # the cast is gone with the veil
    half = ImageStat.Stat(retouched(faded, Retouch(lift=0.5)))
    assert 120 > half.extrema[0][0] > 3


def test_a_plain_sheet_is_not_torn_apart_by_lifting() -> None:
    sheet = Image.new("RGB", (300, 200), (250, 248, 240))
    assert retouched(sheet, Retouch(lift=1.0)).getpixel((5, 5)) == (250, 248, 240)


@pytest.mark.parametrize(("brightness", "lighter"), [(0.5, True), (-0.5, False)])
def test_brightness_keeps_black_and_white(brightness: float, lighter: bool) -> None:
    picture = Image.new("RGB", (30, 10), "black")
    picture.paste((128, 128, 128), (10, 0, 20, 10))
    picture.paste("white", (20, 0, 30, 10))
    shown = retouched(picture, Retouch(brightness=brightness))
    assert [shown.getpixel((x, 5))[0] for x in (5, 25)] == [0, 255]
    assert (shown.getpixel((15, 5))[0] > 128) is lighter


def test_a_picture_shown_as_it_came_is_not_encoded_again() -> None:
    jpeg = with_secret(0, 0, 5, 5)
    assert retouched_jpeg(jpeg, Retouch()) is jpeg


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"turn": 1, "crop": (0.1, 0.2, 0.7, 0.9)},
        {"straighten": 8.0},
        {"turn": 3, "straighten": -12.0, "crop": (0.3, 0.1, 1.0, 0.8)},
        {"turn": 2, "covers": ((0.1, 0.1, 0.4, 0.6),), "brightness": 0.4, "lift": 0.7},
    ],
    ids=str,
)
def test_the_window_shows_what_the_file_shows(
    changed: dict[str, object], book: Callable, shelf, info
) -> None:
    source = replace(PictureSource("quarters", 1200, 800), **changed)
    laid = book((PictureMark(Rect(60, 300, 280, 240), source, View(0.3, 0.6, 1.2)),))
    out = io.BytesIO()
    write_pdf(laid, out, shelf, PRINT, info)
    first, second = (
        rasterise(pdf, 0, 400) for pdf in (out.getvalue(), page_pdf(laid.pages, shelf))
    )
    seen = [
        Image.frombytes("RGB", (one.width, one.height), one.data, "raw", "BGRX", one.stride)
        for one in (first, second)
    ]
    difference = ImageChops.difference(*seen).convert("L").point(lambda v: 255 if v > 60 else 0)
    assert ImageStat.Stat(difference).mean[0] / 255 < 0.006  # edges of the quarters alone
