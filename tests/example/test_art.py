"""The pictures of the example library: complete, repeatable, and dated with nothing else."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from PIL import Image

from lifestory.example.art import SCENES, jpeg, paint

_SMALL = 0.12
_DATE_TIME_ORIGINAL = 0x9003
_EXIF_IFD = 0x8769


@pytest.mark.parametrize("name", sorted(SCENES))
def test_every_scene_draws_at_its_size(name: str) -> None:
    scene = SCENES[name]
    image = paint(name, _SMALL)
    assert image.mode == "RGB"
    assert image.size == tuple(round(side * _SMALL) for side in scene.size)
    colours = image.getcolors(image.width * image.height)
    assert colours is not None
    assert len(colours) > 200


@pytest.mark.parametrize("name", ["a-day-at-the-sea", "drawing-my-family", "portrait-maya"])
def test_the_same_picture_every_time(name: str) -> None:
    assert jpeg(name, scale=_SMALL) == jpeg(SCENES[name], scale=_SMALL)


def test_several_may_be_drawn_at_once() -> None:
    names = ["snowman", "picnic", "portrait-joe", "drawing-biscuit"]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda name: jpeg(name, scale=_SMALL), names))
    assert together == [jpeg(name, scale=_SMALL) for name in names]


def test_a_jpeg_carries_its_date_and_nothing_else() -> None:
    image = Image.open(io.BytesIO(jpeg("feeding-ducks", scale=_SMALL)))
    exif = image.getexif()
    assert dict(exif.get_ifd(_EXIF_IFD)) == {_DATE_TIME_ORIGINAL: "2019:09:15 10:42:00"}
    assert set(exif) <= {_EXIF_IFD}
    assert "comment" not in image.info
    assert "xmp" not in image.info


def test_another_date_may_be_given_and_a_scan_has_none() -> None:
    other = jpeg("feeding-ducks", datetime.fromisoformat("2020-01-02 03:04:05"), scale=_SMALL)
    exif = Image.open(io.BytesIO(other)).getexif()
    assert exif.get_ifd(_EXIF_IFD)[_DATE_TIME_ORIGINAL] == "2020:01:02 03:04:05"
    for plain in (
        jpeg("drawing-biscuit", scale=_SMALL),
        jpeg("snowman", scale=_SMALL, dated=False),
    ):
        assert not Image.open(io.BytesIO(plain)).getexif()


def test_descriptions_and_people_are_told() -> None:
    cast = {"Maya", "Kate", "Lily", "Ava", "Nana Jean", "Sue", "Alan", "Grace", "Sam", "Anna"}
    cast |= {"Joe", "Priya", "Mrs Khan", "Biscuit"}
    for name, scene in SCENES.items():
        assert scene.name == name
        assert scene.description.endswith(".")
        assert len(scene.description) > 30
        assert set(scene.people) <= cast


def test_photographs_follow_her_life() -> None:
    born = datetime.fromisoformat("2017-04-09")
    for scene in SCENES.values():
        if scene.taken is not None:
            assert born <= scene.taken < datetime.fromisoformat("2025-06-01")
    assert SCENES["old-phone-snow"].size == (480, 360)
    assert SCENES["panorama-beach"].size[0] == 3 * SCENES["panorama-beach"].size[1]
