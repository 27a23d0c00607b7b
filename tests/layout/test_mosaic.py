"""Photos that fit together: nothing cut off, one height beside each other, inside the page."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifestory.edition.values import PictureSource, View
from lifestory.layout.marks import PictureMark, Rect
from lifestory.layout.pages.mosaic import _placed, _rule
from lifestory.template.layouts import Mosaic, all_layouts, mosaic_of

WRITTEN = sorted({text for one in all_layouts().values() for text in one.mosaics})


def test_a_mosaic_is_read_as_it_is_written():
    assert mosaic_of("1 / (2 | 3)") == Mosaic(False, (1, Mosaic(True, (2, 3))))
    assert mosaic_of("1 | 2 | 3").numbers == (1, 2, 3)


@pytest.mark.parametrize("text", ["", "1 /", "1 | 1", "2 | 3", "(1 | 2", "1 | 2)", "1 2", "a | b"])
def test_what_is_no_mosaic_is_refused(text):
    with pytest.raises(ValueError, match=r"mosaic|missing|closed"):
        mosaic_of(text)


@pytest.mark.parametrize("text", WRITTEN)
@given(data=st.data())
def test_every_photo_keeps_its_form_and_all_end_together(text, data):
    way = mosaic_of(text)
    count = len(way.numbers)
    aspects = data.draw(st.lists(st.floats(0.5, 2.4), min_size=count, max_size=count))
    under = data.draw(st.lists(st.sampled_from([0.0, 20.0]), min_size=count, max_size=count))
    slope, rest = _rule(way, aspects, under)
    tiles = _placed(way, aspects, under, Rect(0, 1000, 400, 0))
    lowest = min(tile.rect.y - under[tile.number - 1] for tile in tiles)
    assert lowest == pytest.approx(1000 - (slope * 400 + rest), abs=0.01)
    assert max(tile.rect.right for tile in tiles) == pytest.approx(400, abs=0.01)
    for tile in tiles:
        form = tile.rect.width / tile.rect.height
        assert form == pytest.approx(aspects[tile.number - 1], rel=1e-6)


@settings(
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_photos_of_any_form_are_shown_whole(data, make, lay):
    layout = data.draw(st.sampled_from(["three-photos", "four-photos", "five-to-nine"]))
    count = {"three-photos": 3, "four-photos": 4, "five-to-nine": 7}[layout]
    sides = st.integers(1500, 3000)
    sources = [PictureSource("d" * 64, data.draw(sides), data.draw(sides)) for _ in range(count)]
    photos = [make.photo("photos", source) for source in sources]
    pages = lay.page(layout, *photos, make.words("So."))
    marks = [mark for page in pages for mark in page.marks if isinstance(mark, PictureMark)]
    for mark, source in zip(sorted(marks, key=lambda one: one.block), sources, strict=True):
        shown = mark.frame.width / mark.frame.height
        assert shown == pytest.approx(source.width / source.height, rel=0.02)


def test_an_upright_photo_keeps_its_head_until_somebody_moves_it(make, lay):
    upright = PictureSource("e" * 64, 1800, 2400)
    look = lay.look("starlight")
    for view, shown in ((View(), 0.33), (View(0.5, 0.8), 0.8), (View(0.5, 0.5, 1.2), 0.5)):
        photo = replace(make.photo(source=upright), view=view)
        (page,) = lay.page("photo-and-words", photo, make.words("So."), look=look)
        (mark,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
        assert mark.frame.width == pytest.approx(mark.frame.height)
        assert mark.view.pan_y == shown


def test_a_small_photo_lies_on_a_mat_hardly_larger_than_itself(make, lay):
    small = PictureSource("f" * 64, 300, 225)
    (page,) = lay.page("photo-and-words", make.photo(source=small), make.words("So."))
    (mark,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    (box,) = [box.rect for box in page.boxes if box.slot == "photo"]
    assert mark.frame.width <= 300 / 150 * 72 + 0.1
    assert mark.frame.width < box.width <= 1.6 * mark.frame.width
